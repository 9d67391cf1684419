// Machine-written by ocrmarket from schemas/: deepfinch/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// `credit_reportV2` 征信报告识别 · Reads a scanned credit report in one call. The Tencent Cloud market sells the report this way.
///
/// `POST https://service-qv6onzex-1300075552.bj.apigw.tencentcs.com/release/v2/credit_report`.
/// Evidence: documents of the vendor, not verified with real data.
/// Limits, outcome rules, codes and sources: [`OPERATION`](credit_report::OPERATION).
pub mod credit_report;

/// 全国门诊发票识别\_V2 · Reads an outpatient invoice of any province. The response schema is provisional: it comes from version 1 of the product.
///
/// `POST https://v2invoice.market.alicloudapi.com/ocr/medical/v2/medical_invoice/basic`, inferred.
/// Evidence: pages of an older or sister product; deviations are likely.
/// Limits, outcome rules, codes and sources: [`OPERATION`](medical_invoice::OPERATION).
pub mod medical_invoice;

/// 人行2代征信报告OCR识别API-查询征信报告识别结果 · Requests the result of a task that `submit_credit_report` began. The response is pending until the report is ready.
///
/// `POST https://creditrep.market.alicloudapi.com/ocr/get_credit_report_ocr_task_result`, inferred.
/// Evidence: documents of the vendor, not verified with real data.
/// Limits, outcome rules, codes and sources: [`OPERATION`](query_credit_report::OPERATION).
pub mod query_credit_report;

/// 人行2代征信报告OCR识别API-提交任务 · Submits a scanned credit report and returns the id of a task; `query_credit_report` asks for its result. The Alibaba Cloud market sells the report in these two steps.
///
/// `POST https://creditrep.market.alicloudapi.com/ocr/credit_report`.
/// Evidence: documents of the vendor, not verified with real data.
/// Limits, outcome rules, codes and sources: [`OPERATION`](submit_credit_report::OPERATION).
pub mod submit_credit_report;

/// Definitions that several operations share.
pub mod shared;

/// `credit_reportV2` 征信报告识别 · Reads a scanned credit report in one call. The Tencent Cloud market sells the report this way.
///
/// Charge: unknown, no source states it.
/// Request: [`CreditReportRequest`](credit_report::CreditReportRequest). Limits, outcome rules and codes: [`OPERATION`](credit_report::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
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

/// 全国门诊发票识别\_V2 · Reads an outpatient invoice of any province. The response schema is provisional: it comes from version 1 of the product.
///
/// Charge: unknown, no source states it.
/// Request: [`MedicalInvoiceRequest`](medical_invoice::MedicalInvoiceRequest). Limits, outcome rules and codes: [`OPERATION`](medical_invoice::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
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

/// 人行2代征信报告OCR识别API-查询征信报告识别结果 · Requests the result of a task that `submit_credit_report` began. The response is pending until the report is ready.
///
/// Charge: unknown, no source states it.
/// Request: [`QueryCreditReportRequest`](query_credit_report::QueryCreditReportRequest). Limits, outcome rules and codes: [`OPERATION`](query_credit_report::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
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
/// Charge: unknown, no source states it.
/// Request: [`SubmitCreditReportRequest`](submit_credit_report::SubmitCreditReportRequest). Limits, outcome rules and codes: [`OPERATION`](submit_credit_report::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
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
