// Machine-written by ocrmarket from schemas/: acme/obstacles/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

mod tables;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::{ObstaclesRequest, ObstaclesInput, ObstaclesHolder};

mod operation;

pub use operation::{OPERATION, SCHEMA};

/// 障碍 · An object of hard names.
///
/// let indented = "no doctest";
///
/// It ends a comment \*/ and a list \]\] and \[links\] \<tags\> and \`one tick.
#[doc(alias = "障碍")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Obstacles {
    /// 类型 · A keyword.
    ///
    /// Key `type`; string; privacy class `public`.
    #[doc(alias = "类型")]
    #[doc(alias = "type")]
    pub type_: wire::leaf::Text,
    /// 自己 · Another keyword.
    ///
    /// Key `self`; string; privacy class `public`.
    #[doc(alias = "自己")]
    #[doc(alias = "self")]
    pub self_: wire::leaf::Text,
    /// 箱 · And another.
    ///
    /// Key `crate`; string; privacy class `public`.
    #[doc(alias = "箱")]
    #[doc(alias = "crate")]
    pub crate_: wire::leaf::Text,
    /// 甲 · Beside `a_b`, so it needs a name of its own.
    ///
    /// Key `a-b`; string; privacy class `public`.
    #[doc(alias = "甲")]
    #[doc(alias = "a-b")]
    pub a_dash_b: wire::leaf::Text,
    /// 乙 · Beside `a-b`.
    ///
    /// Key `a_b`; string; privacy class `public`.
    #[doc(alias = "乙")]
    pub a_b: wire::leaf::Text,
    /// 第一 · Starts with a digit.
    ///
    /// Key `1st`; integer; privacy class `public`.
    #[doc(alias = "第一")]
    #[doc(alias = "1st")]
    pub field_1st: wire::leaf::Integer,
    /// 逾期31-60天 · Misspelt by its vendor.
    ///
    /// Key `overdue31Tp60`; amount; privacy class `public`.
    #[doc(alias = "逾期31-60天")]
    #[doc(alias = "overdue31Tp60")]
    pub overdue31_tp60: wire::leaf::Amount,
    /// 链接 一 · Capitals in a row.
    ///
    /// Key `IDCardURL`; string; privacy class `public`.
    #[doc(alias = "链接 一")]
    #[doc(alias = "IDCardURL")]
    pub id_card_url: wire::leaf::Text,
    /// 符号 · A word of signs.
    ///
    /// Key `symbol`; known values; privacy class `public`.
    #[doc(alias = "符号")]
    pub symbol: wire::OpenEnum<Symbol>,
    /// 卡类型 · Words of its own.
    ///
    /// Key `card_type`; known values; privacy class `public`.
    #[doc(alias = "卡类型")]
    pub card_type: wire::OpenEnum<CardType>,
    /// 日期 · Several dates.
    ///
    /// Key `days`; list of date; privacy class `public`.
    #[doc(alias = "日期")]
    pub days: wire::List<wire::leaf::Date>,
    /// 比例 · A number.
    ///
    /// Key `ratio`; number; privacy class `public`.
    #[doc(alias = "比例")]
    pub ratio: wire::leaf::Number,
    /// 开启 · Yes or no.
    ///
    /// Key `open`; boolean; privacy class `public`.
    #[doc(alias = "开启")]
    pub open: wire::leaf::Boolean,
    /// 上级 · Itself again.
    ///
    /// Key `parent`; object.
    #[doc(alias = "上级")]
    pub parent: wire::Maybe<Obstacles>,
    /// 下级 · Itself, many times.
    ///
    /// Key `children`; list of objects.
    #[doc(alias = "下级")]
    pub children: wire::List<Obstacles>,
    /// 空 · An object without properties.
    ///
    /// Key `empty`; object.
    #[doc(alias = "空")]
    pub empty: wire::Maybe<Empty>,
    /// 旧 · No longer sent.
    ///
    /// Key `old`; string; privacy class `public`.
    #[doc(alias = "旧")]
    #[deprecated]
    pub old: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 卡类型 · Words of its own. The list is open.
#[doc(alias = "卡类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardType {
    /// 借记卡(银联)
    #[doc(alias = "借记卡(银联)")]
    Debit,
    /// 贷记卡 · 信用卡 · Pays later.
    #[doc(alias = "信用卡")]
    #[doc(alias = "贷记卡")]
    Credit,
}

/// Signs as words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Symbol {
    /// \# · Nobody knows.
    #[doc(alias = "#")]
    Unknown,
    /// \*
    #[doc(alias = "*")]
    NothingDue,
    /// (empty)
    Nothing,
    /// \--
    #[doc(alias = "--")]
    NotSaid,
    /// \+1
    #[doc(alias = "+1")]
    PlusOne,
    /// (甲)【乙】
    #[doc(alias = "(甲)【乙】")]
    Brackets,
    /// N
    #[doc(alias = "N")]
    Normal,
    /// 1
    #[doc(alias = "1")]
    Overdue1To30,
}

/// Nothing is known of it.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {
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
/// use ocrmarket::acme::obstacles;
///
/// let findings = obstacles::findings(b"{\"status\": ");
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
