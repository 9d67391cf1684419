// Machine-written by ocrmarket from schemas/: deepfinch/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// `credit_reportV2` 征信报告识别 · Reads a scanned credit report in one call. The Tencent Cloud market sells the report this way.
///
/// `POST https://service-qv6onzex-1300075552.bj.apigw.tencentcs.com/release/v2/credit_report`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](credit_report::OPERATION).
pub mod credit_report;

/// 全国门诊发票识别\_V2 · Reads an outpatient invoice of any province. The model of the answer is provisional: it rests on version 1 of the product.
///
/// `POST https://v2invoice.market.alicloudapi.com/ocr/medical/v2/medical_invoice/basic`, inferred.
/// The model rests on pages of an older or sister product: expect departures.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](medical_invoice::OPERATION).
pub mod medical_invoice;

/// 人行2代征信报告OCR识别API-查询征信报告识别结果 · Asks for the result of a task that `submit_credit_report` began. While the report is not ready the answer is pending.
///
/// `POST https://creditrep.market.alicloudapi.com/ocr/get_credit_report_ocr_task_result`, inferred.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](query_credit_report::OPERATION).
pub mod query_credit_report;

/// 人行2代征信报告OCR识别API-提交任务 · Submits a scanned credit report and returns the id of a task; `query_credit_report` asks for its result. The Alibaba Cloud market sells the report in these two steps.
///
/// `POST https://creditrep.market.alicloudapi.com/ocr/credit_report`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](submit_credit_report::OPERATION).
pub mod submit_credit_report;

/// Definitions that several operations share.
pub mod shared;

/// `credit_reportV2` 征信报告识别 · Reads a scanned credit report in one call. The Tencent Cloud market sells the report this way.
///
/// No source says whether a call is charged.
/// What it takes: [`CreditReportRequest`](credit_report::CreditReportRequest). Its limits, outcome rules and codes: [`OPERATION`](credit_report::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
#[cfg(feature = "client")]
pub async fn credit_report(
    client: &::ocrmarket_client::Client,
    request: &credit_report::CreditReportRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<credit_report::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}

/// 全国门诊发票识别\_V2 · Reads an outpatient invoice of any province. The model of the answer is provisional: it rests on version 1 of the product.
///
/// No source says whether a call is charged.
/// What it takes: [`MedicalInvoiceRequest`](medical_invoice::MedicalInvoiceRequest). Its limits, outcome rules and codes: [`OPERATION`](medical_invoice::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
#[cfg(feature = "client")]
pub async fn medical_invoice(
    client: &::ocrmarket_client::Client,
    request: &medical_invoice::MedicalInvoiceRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<medical_invoice::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}

/// 人行2代征信报告OCR识别API-查询征信报告识别结果 · Asks for the result of a task that `submit_credit_report` began. While the report is not ready the answer is pending.
///
/// No source says whether a call is charged.
/// What it takes: [`QueryCreditReportRequest`](query_credit_report::QueryCreditReportRequest). Its limits, outcome rules and codes: [`OPERATION`](query_credit_report::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
#[cfg(feature = "client")]
pub async fn query_credit_report(
    client: &::ocrmarket_client::Client,
    request: &query_credit_report::QueryCreditReportRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<query_credit_report::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}

/// 人行2代征信报告OCR识别API-提交任务 · Submits a scanned credit report and returns the id of a task; `query_credit_report` asks for its result. The Alibaba Cloud market sells the report in these two steps.
///
/// No source says whether a call is charged.
/// What it takes: [`SubmitCreditReportRequest`](submit_credit_report::SubmitCreditReportRequest). Its limits, outcome rules and codes: [`OPERATION`](submit_credit_report::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
#[cfg(feature = "client")]
pub async fn submit_credit_report(
    client: &::ocrmarket_client::Client,
    request: &submit_credit_report::SubmitCreditReportRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<submit_credit_report::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}
