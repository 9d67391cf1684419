// Machine-written by ocrmarket from schemas/: showapi/bank_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

mod tables;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::{BankCardRequest, BankCardInput};

mod operation;

pub use operation::{OPERATION, SCHEMA};

/// 银行卡 · A bank card as read from its picture.
#[doc(alias = "银行卡")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BankCard {
    /// 业务返回码 · The product's own code: 0 for a card that was read.
    ///
    /// Key `ret_code`; string; privacy class `public`.
    #[doc(alias = "业务返回码")]
    pub ret_code: wire::leaf::Text,
    /// 银行名称 · Name of the issuing bank.
    ///
    /// Key `bank_name`; string; privacy class `financial`.
    #[doc(alias = "银行名称")]
    pub bank_name: wire::leaf::Text,
    /// 银行卡类型 · Kind of card.
    ///
    /// Key `card_type`; known values; privacy class `financial`.
    #[doc(alias = "银行卡类型")]
    pub card_type: wire::OpenEnum<BankCardKind>,
    /// 银行卡号 · Card number, digits only.
    ///
    /// Key `card_num`; card-number; privacy class `bank-card`.
    #[doc(alias = "银行卡号")]
    pub card_num: wire::leaf::CardNumber,
    /// 计费次数 · Number of calls charged for this one, when it is inside the body.
    ///
    /// Key `showapi_fee_num`; count; privacy class `public`.
    #[doc(alias = "计费次数")]
    pub showapi_fee_num: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 银行卡类型 · Kind of a bank card.
#[doc(alias = "银行卡类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BankCardKind {
    /// 借记卡 · Debit card.
    #[doc(alias = "借记卡")]
    Debit,
    /// 贷记卡 · Credit card with a credit line.
    #[doc(alias = "贷记卡")]
    Credit,
    /// 准贷记卡 · Credit card that holds a deposit and may be overdrawn.
    #[doc(alias = "准贷记卡")]
    QuasiCredit,
    /// 信用卡 · Credit card of unknown kind.
    #[doc(alias = "信用卡")]
    CreditCard,
}

/// The whole body around a bank card.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BankCardEnvelope {
    /// 平台错误信息 · The platform's error text; empty when the call went through.
    ///
    /// Key `showapi_res_error`; string; privacy class `free-text`.
    #[doc(alias = "平台错误信息")]
    pub showapi_res_error: wire::leaf::Text,
    /// 计费次数 · Number of calls charged for this one. 0 means none.
    ///
    /// Key `showapi_fee_num`; count; privacy class `public`.
    #[doc(alias = "计费次数")]
    pub showapi_fee_num: wire::leaf::Count,
    /// 平台返回码 · The platform's code: 0 means that the inner code decides.
    ///
    /// Key `showapi_res_code`; string; privacy class `public`.
    #[doc(alias = "平台返回码")]
    pub showapi_res_code: wire::leaf::Text,
    /// 请求标识 · Id of the call on the platform.
    ///
    /// Key `showapi_res_id`; string; privacy class `public`.
    #[doc(alias = "请求标识")]
    pub showapi_res_id: wire::leaf::Text,
    /// 业务结果 · The bank card.
    ///
    /// Key `showapi_res_body`; object.
    #[doc(alias = "业务结果")]
    pub showapi_res_body: wire::Maybe<BankCard>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// The whole body when either layer refuses.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BankCardFailure {
    /// 平台错误信息 · The platform's error text; empty when the call went through.
    ///
    /// Key `showapi_res_error`; string; privacy class `free-text`.
    #[doc(alias = "平台错误信息")]
    pub showapi_res_error: wire::leaf::Text,
    /// 计费次数 · Number of calls charged for this one. 0 means none.
    ///
    /// Key `showapi_fee_num`; count; privacy class `public`.
    #[doc(alias = "计费次数")]
    pub showapi_fee_num: wire::leaf::Count,
    /// 平台返回码 · The platform's code: 0 means that the inner code decides.
    ///
    /// Key `showapi_res_code`; string; privacy class `public`.
    #[doc(alias = "平台返回码")]
    pub showapi_res_code: wire::leaf::Text,
    /// 请求标识 · Id of the call on the platform.
    ///
    /// Key `showapi_res_id`; string; privacy class `public`.
    #[doc(alias = "请求标识")]
    pub showapi_res_id: wire::leaf::Text,
    /// 业务结果 · The product's own refusal; may be empty when the platform refuses.
    ///
    /// Key `showapi_res_body`; object.
    #[doc(alias = "业务结果")]
    pub showapi_res_body: wire::Maybe<BankCardFailureBody>,
    /// 业务返回码 · The code of a refusal that comes without the envelope.
    ///
    /// Key `ret_code`; string; privacy class `public`.
    #[doc(alias = "业务返回码")]
    pub ret_code: wire::leaf::Text,
    /// 错误说明 · Error message of a refusal without the envelope.
    ///
    /// Key `remark`; string; privacy class `free-text`.
    #[doc(alias = "错误说明")]
    pub remark: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// The product's own refusal.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BankCardFailureBody {
    /// 业务返回码 · The product's own code; the operation lists the known ones.
    ///
    /// Key `ret_code`; string; privacy class `public`.
    #[doc(alias = "业务返回码")]
    pub ret_code: wire::leaf::Text,
    /// 错误说明 · Error message of the vendor.
    ///
    /// Key `remark`; string; privacy class `free-text`.
    #[doc(alias = "错误说明")]
    pub remark: wire::leaf::Text,
    /// 成功标志 · True if the product reports success.
    ///
    /// Key `flag`; string; privacy class `public`.
    #[doc(alias = "成功标志")]
    pub flag: wire::leaf::Text,
    /// 错误说明 · Error message of the vendor.
    ///
    /// Key `msg`; string; privacy class `free-text`.
    #[doc(alias = "错误说明")]
    pub msg: wire::leaf::Text,
    /// 业务返回码 · A second code of the product.
    ///
    /// Key `code`; string; privacy class `public`.
    #[doc(alias = "业务返回码")]
    pub code: wire::leaf::Text,
    /// 计费次数 · Number of calls charged for this one.
    ///
    /// Key `fee_num`; count; privacy class `public`.
    #[doc(alias = "计费次数")]
    pub fee_num: wire::leaf::Count,
    /// 计费返回码 · A code of the platform about the charge.
    ///
    /// Key `showapi_fee_code`; string; privacy class `public`.
    #[doc(alias = "计费返回码")]
    pub showapi_fee_code: wire::leaf::Text,
    /// 计费次数 · Number of calls charged for this one, when it is inside the body.
    ///
    /// Key `showapi_fee_num`; count; privacy class `public`.
    #[doc(alias = "计费次数")]
    pub showapi_fee_num: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
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
/// use ocrmarket::showapi::bank_card;
///
/// let findings = bank_card::findings(b"{\"status\": ");
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
