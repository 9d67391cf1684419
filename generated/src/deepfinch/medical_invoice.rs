// Machine-written by ocrmarket from schemas/: deepfinch/medical_invoice/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

mod tables;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::MedicalInvoiceRequest;

mod operation;

pub use operation::{OPERATION, SCHEMA};
pub use super::shared::failure::DeepfinchFailure;

/// The whole body around a reading, if the reading is not the body.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MedicalInvoiceEnvelope {
    /// 请求标识 · Id of the call at the vendor.
    ///
    /// Key `request_id`; string; privacy class `public`.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status, `OK`.
    ///
    /// Key `status`; string; privacy class `public`.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 识别结果 · The reading.
    ///
    /// Key `result`; object.
    #[doc(alias = "识别结果")]
    pub result: wire::Maybe<MedicalInvoiceReading>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 门诊发票识别 · An outpatient invoice read from its picture, with its position in it.
#[doc(alias = "门诊发票识别")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MedicalInvoiceReading {
    /// 请求标识 · Id of the call at the vendor.
    ///
    /// Key `request_id`; string; privacy class `public`.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status, `OK`.
    ///
    /// Key `status`; string; privacy class `public`.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 图像标识 · Id of the picture at the vendor.
    ///
    /// Key `image_id`; string; privacy class `image`.
    #[doc(alias = "图像标识")]
    pub image_id: wire::leaf::Text,
    /// 图像角度 · Rotation of the picture, in degrees.
    ///
    /// Key `degree`; integer; privacy class `public`.
    #[doc(alias = "图像角度")]
    pub degree: wire::leaf::Integer,
    /// 识别结果 · Data read from the invoice.
    ///
    /// Key `medical_result`; object.
    #[doc(alias = "识别结果")]
    pub medical_result: wire::Maybe<MedicalInvoice>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 门诊发票 · An outpatient invoice.
#[doc(alias = "门诊发票")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MedicalInvoice {
    /// 发票类型 · Kind of invoice, a number.
    ///
    /// Key `type`; known values; privacy class `medical`.
    #[doc(alias = "发票类型")]
    #[doc(alias = "type")]
    pub invoice_kind: wire::OpenEnum<InvoiceKind>,
    /// 票据号码 · Number of the invoice.
    ///
    /// Key `note_no`; string; privacy class `account`.
    #[doc(alias = "票据号码")]
    pub note_no: wire::leaf::Text,
    /// 姓名 · Name of the patient.
    ///
    /// Key `patient_name`; string; privacy class `name`.
    #[doc(alias = "姓名")]
    pub patient_name: wire::leaf::Text,
    /// 性别 · Sex of the patient.
    ///
    /// Key `patient_gender`; known values; privacy class `birth`.
    #[doc(alias = "性别")]
    pub patient_gender: wire::OpenEnum<PatientGender>,
    /// 开票日期 · Day of the invoice.
    ///
    /// Key `billing_date`; date; privacy class `medical`.
    #[doc(alias = "开票日期")]
    pub billing_date: wire::leaf::Date,
    /// 医院名称 · Name of the hospital.
    ///
    /// Key `hospital_name`; string; privacy class `medical`.
    #[doc(alias = "医院名称")]
    pub hospital_name: wire::leaf::Text,
    /// 病历号 · Number of the patient at the hospital.
    ///
    /// Key `hospital_no`; string; privacy class `account`.
    #[doc(alias = "病历号")]
    pub hospital_no: wire::leaf::Text,
    /// 住院日期 · First and last day of a stay.
    ///
    /// Key `hospital_dates`; list of date; privacy class `medical`.
    #[doc(alias = "住院日期")]
    pub hospital_dates: wire::List<wire::leaf::Date>,
    /// 住院天数 · Days of a stay; a fraction is possible.
    ///
    /// Key `hospital_days`; number; privacy class `medical`.
    #[doc(alias = "住院天数")]
    pub hospital_days: wire::leaf::Number,
    /// 医保类型 · Kind of medical insurance.
    ///
    /// Key `medical_insurance_type`; string; privacy class `medical`.
    #[doc(alias = "医保类型")]
    pub medical_insurance_type: wire::leaf::Text,
    /// 医疗机构类型 · Kind of medical institution.
    ///
    /// Key `medical_organization_type`; string; privacy class `medical`.
    #[doc(alias = "医疗机构类型")]
    pub medical_organization_type: wire::leaf::Text,
    /// 社会保障卡号码 · Number of the social security card.
    ///
    /// Key `social_security_card_number`; string; privacy class `id-number`.
    #[doc(alias = "社会保障卡号码")]
    pub social_security_card_number: wire::leaf::Text,
    /// 业务流水号 · Serial number of the transaction.
    ///
    /// Key `service_serial_number`; string; privacy class `account`.
    #[doc(alias = "业务流水号")]
    pub service_serial_number: wire::leaf::Text,
    /// 收款人 · Payee.
    ///
    /// Key `payee`; string; privacy class `name`.
    #[doc(alias = "收款人")]
    pub payee: wire::leaf::Text,
    /// 收款单位 · Institution that took the money.
    ///
    /// Key `charging_units`; string; privacy class `medical`.
    #[doc(alias = "收款单位")]
    pub charging_units: wire::leaf::Text,
    /// 合计金额 · Total, in yuan.
    ///
    /// Key `total_cost`; amount; privacy class `financial`.
    #[doc(alias = "合计金额")]
    pub total_cost: wire::leaf::Amount,
    /// 校验结果 · Result of the vendor's check of the sums.
    ///
    /// Key `checksum`; object.
    #[doc(alias = "校验结果")]
    pub checksum: wire::Maybe<MedicalInvoiceChecks>,
    /// 费用类别 · Costs by category.
    ///
    /// Key `cost_categories`; list of objects.
    #[doc(alias = "费用类别")]
    pub cost_categories: wire::List<CostCategory>,
    /// 支付信息 · Payers and the amount of each.
    ///
    /// Key `payments_info`; list of objects.
    #[doc(alias = "支付信息")]
    pub payments_info: wire::List<Payment>,
    /// 费用明细 · Every item.
    ///
    /// Key `cost_detail_list`; list of objects.
    #[doc(alias = "费用明细")]
    pub cost_detail_list: wire::List<CostDetail>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 发票类型 · Kind of invoice, a number. The list is open.
#[doc(alias = "发票类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvoiceKind {
    /// 0 · Not known.
    #[doc(alias = "0")]
    Unknown,
    /// 1 · 门诊发票 · Of an outpatient.
    #[doc(alias = "门诊发票")]
    #[doc(alias = "1")]
    Outpatient,
    /// 2 · 住院发票 · Of a stay.
    #[doc(alias = "住院发票")]
    #[doc(alias = "2")]
    Inpatient,
}

/// The vendor's check of the sums of an invoice.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MedicalInvoiceChecks {
    /// 费用类别校验 · 1 if the sum of the categories equals the total, otherwise 0.
    ///
    /// Key `cost_categories`; integer; privacy class `public`.
    #[doc(alias = "费用类别校验")]
    pub cost_categories: wire::leaf::Integer,
    /// 合计金额校验 · 1 if the total in figures equals the total in words, otherwise 0.
    ///
    /// Key `total_cost`; integer; privacy class `public`.
    #[doc(alias = "合计金额校验")]
    pub total_cost: wire::leaf::Integer,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// The costs of one category.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CostCategory {
    /// 类别名称 · Name of the category.
    ///
    /// Key `name`; string; privacy class `medical`.
    #[doc(alias = "类别名称")]
    pub name: wire::leaf::Text,
    /// 金额 · Costs of the category, in yuan.
    ///
    /// Key `cost`; amount; privacy class `medical`.
    #[doc(alias = "金额")]
    pub cost: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// A part of the total and who paid it.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Payment {
    /// 支付方式 · Kind of payment.
    ///
    /// Key `name`; string; privacy class `medical`.
    #[doc(alias = "支付方式")]
    pub name: wire::leaf::Text,
    /// 金额 · Amount paid, in yuan.
    ///
    /// Key `amount`; amount; privacy class `medical`.
    #[doc(alias = "金额")]
    pub amount: wire::leaf::Amount,
    /// 校验结果 · 1 if the amount passed the vendor's check, otherwise 0.
    ///
    /// Key `check_info`; integer; privacy class `public`.
    #[doc(alias = "校验结果")]
    pub check_info: wire::leaf::Integer,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// An item of an invoice.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CostDetail {
    /// 标准名称 · Name of the item in the vendor's catalogue.
    ///
    /// Key `name`; string; privacy class `medical`.
    #[doc(alias = "标准名称")]
    pub name: wire::leaf::Text,
    /// 识别名称 · Name of the item as read and tidied.
    ///
    /// Key `ocr_name`; string; privacy class `medical`.
    #[doc(alias = "识别名称")]
    pub ocr_name: wire::leaf::Text,
    /// 原始识别名称 · Name of the item as read.
    ///
    /// Key `origin_ocr_name`; string; privacy class `medical`.
    #[doc(alias = "原始识别名称")]
    pub origin_ocr_name: wire::leaf::Text,
    /// 数量 · Quantity of the item, not an amount of money.
    ///
    /// Key `amount`; number; privacy class `medical`.
    #[doc(alias = "数量")]
    pub amount: wire::leaf::Number,
    /// 金额 · Price of the line, in yuan.
    ///
    /// Key `price`; amount; privacy class `medical`.
    #[doc(alias = "金额")]
    pub price: wire::leaf::Amount,
    /// 单价 · Price of one, in yuan.
    ///
    /// Key `unit_price`; amount; privacy class `medical`.
    #[doc(alias = "单价")]
    pub unit_price: wire::leaf::Amount,
    /// 规格 · Specification, such as a dose.
    ///
    /// Key `spec`; string; privacy class `medical`.
    #[doc(alias = "规格")]
    pub spec: wire::leaf::Text,
    /// 费用分类 · Class of the item.
    ///
    /// Key `class`; string; privacy class `medical`.
    #[doc(alias = "费用分类")]
    pub class: wire::leaf::Text,
    /// 医保等级 · Level of reimbursement.
    ///
    /// Key `level`; string; privacy class `medical`.
    #[doc(alias = "医保等级")]
    pub level: wire::leaf::Text,
    /// 项目类型 · Kind of item, a number of the vendor's.
    ///
    /// Key `medical_type`; integer; privacy class `medical`.
    #[doc(alias = "项目类型")]
    pub medical_type: wire::leaf::Integer,
    /// 自费金额 · Part the patient pays, in yuan.
    ///
    /// Key `selfpay`; amount; privacy class `medical`.
    #[doc(alias = "自费金额")]
    pub selfpay: wire::leaf::Amount,
    /// 自费比例 · Share the patient pays, as the vendor sends it.
    ///
    /// Key `selfpay_ratio`; number; privacy class `medical`.
    #[doc(alias = "自费比例")]
    pub selfpay_ratio: wire::leaf::Number,
    /// 校验结果 · 1 if the line passed the vendor's check, otherwise 0.
    ///
    /// Key `check_info`; integer; privacy class `public`.
    #[doc(alias = "校验结果")]
    pub check_info: wire::leaf::Integer,
    /// 名称校验结果 · 1 if the name passed the vendor's check, otherwise 0.
    ///
    /// Key `check_name_info`; integer; privacy class `public`.
    #[doc(alias = "名称校验结果")]
    pub check_name_info: wire::leaf::Integer,
    /// 金额校验结果 · 1 if the price passed the vendor's check, otherwise 0.
    ///
    /// Key `check_info_price`; integer; privacy class `public`.
    #[doc(alias = "金额校验结果")]
    pub check_info_price: wire::leaf::Integer,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 性别 · Sex of a patient, a number.
#[doc(alias = "性别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PatientGender {
    /// 0 · Not known.
    #[doc(alias = "0")]
    Unknown,
    /// 1 · 男
    #[doc(alias = "男")]
    #[doc(alias = "1")]
    Male,
    /// 2 · 女
    #[doc(alias = "女")]
    #[doc(alias = "2")]
    Female,
}

/// Names the response types for the compiler; has no value.
#[derive(Debug)]
pub enum Model {}

/// A response, decoded by its outcome rule.
pub type Response = ::ocrmarket_operation::response::Response<Model>;

/// Decodes a response without loss: fields that the definitions do not declare are kept as JSON text.
///
/// # Errors
/// Fails if the bytes are not one JSON object. The error contains the location and the bytes.
pub fn decode(bytes: &[u8]) -> ::core::result::Result<Response, wire::DecodeError> {
    Response::decode(bytes)
}

/// Encodes a response: JSON of the same value as was decoded, number spelling included.
pub fn encode(response: &Response) -> ::std::vec::Vec<u8> {
    response.encode()
}

/// Validates a response: errors, and warnings for undeclared fields and unknown values. A valid response costs one pass over its
/// bytes.
///
/// The outcome rules classify it first, so a refusal is checked against the schema of refusals. No finding shows a value that is
/// not public.
///
/// ```
/// use ocrmarket::deepfinch::medical_invoice;
///
/// let findings = medical_invoice::findings(b"{\"status\": ");
/// assert_eq!(findings[0].to_string(), "1:12: error: not JSON: expected a value (malformed)");
/// ```
#[cfg(feature = "validate")]
pub fn findings(bytes: &[u8]) -> ::std::vec::Vec<::ocrmarket_validator::Finding> {
    validator().validate(bytes).findings
}

/// Validator behind [`findings`], which also returns the class and the verdict. Compiled on first use, once for all threads.
#[cfg(feature = "validate")]
pub fn validator() -> &'static ::ocrmarket_validator::operation::OperationValidator<
    'static,
> {
    <Model as ::ocrmarket_validator::operation::Validated>::validator().get()
}
