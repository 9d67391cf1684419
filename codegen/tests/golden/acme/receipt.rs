// Machine-written by ocrmarket from schemas/: acme/receipt/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

mod tables;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::ReceiptRequest;

mod operation;

pub use operation::{OPERATION, SCHEMA};

/// A shop's receipt.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Receipt {
    /// 商店 · Name of the shop.
    ///
    /// Key `shop`; string; privacy class `financial`.
    #[doc(alias = "商店")]
    pub shop: wire::leaf::Text,
    /// 合计 · Sum of all lines, in yuan.
    ///
    /// Key `total`; amount; privacy class `financial`.
    #[doc(alias = "合计")]
    pub total: wire::leaf::Amount,
    /// 明细 · What was bought.
    ///
    /// Key `lines`; list of objects.
    #[doc(alias = "明细")]
    pub lines: wire::List<ReceiptLine>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// One line of a receipt.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReceiptLine {
    /// 品名 · What was bought.
    ///
    /// Key `name`; string; privacy class `financial`.
    #[doc(alias = "品名")]
    pub name: wire::leaf::Text,
    /// 金额 · Its price, in yuan.
    ///
    /// Key `price`; amount; privacy class `financial`.
    #[doc(alias = "金额")]
    pub price: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// A refusal.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReceiptFailure {
    /// 返回码 · 0 for success.
    ///
    /// Key `code`; integer; privacy class `public`.
    #[doc(alias = "返回码")]
    pub code: wire::leaf::Integer,
    /// 说明 · The vendor's message.
    ///
    /// Key `message`; string; privacy class `free-text`.
    #[doc(alias = "说明")]
    pub message: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// The body around a receipt.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReceiptEnvelope {
    /// 返回码 · 0 for success.
    ///
    /// Key `code`; integer; privacy class `public`.
    #[doc(alias = "返回码")]
    pub code: wire::leaf::Integer,
    /// 数据 · The receipt.
    ///
    /// Key `data`; object.
    #[doc(alias = "数据")]
    pub data: wire::Maybe<Receipt>,
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
/// use ocrmarket::acme::receipt;
///
/// let findings = receipt::findings(b"{\"status\": ");
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
