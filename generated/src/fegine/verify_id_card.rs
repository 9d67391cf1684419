// Machine-written by ocrmarket from schemas/: fegine/verify_id_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

mod tables;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::VerifyIdCardRequest;

mod operation;

pub use operation::{OPERATION, SCHEMA};

/// 身份证实名认证 · Result of an identity check, verified or not, with the data behind it.
#[doc(alias = "身份证实名认证")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardVerification {
    /// 状态码 · Code of the result: a string with a leading zero.
    ///
    /// Key `code`; known values; privacy class `public`.
    #[doc(alias = "状态码")]
    pub code: wire::OpenEnum<VerificationCode>,
    /// 状态信息 · Result of the check as text. Its punctuation differs between responses: use the code instead.
    ///
    /// Key `msg`; string; privacy class `free-text`.
    #[doc(alias = "状态信息")]
    pub msg: wire::leaf::Text,
    /// 图像识别结果 · Data read from the picture. The picture may be forged: none of it is confirmed.
    ///
    /// Key `ocr`; object.
    #[doc(alias = "图像识别结果")]
    pub ocr: wire::Maybe<IdCardPicture>,
    /// 认证识别结果 · Data that the registry confirms. Mostly empty when the check fails.
    ///
    /// Key `cert`; object.
    #[doc(alias = "认证识别结果")]
    pub cert: wire::Maybe<IdCardCertificate>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 状态码 · Result of an identity check.
#[doc(alias = "状态码")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerificationCode {
    /// 01 · 实名认证通过 · The registry confirms the name and the number.
    #[doc(alias = "实名认证通过")]
    #[doc(alias = "01")]
    Verified,
    /// 02 · 实名认证不通过 · The registry does not confirm the name and the number.
    #[doc(alias = "实名认证不通过")]
    #[doc(alias = "02")]
    NotVerified,
}

/// 图像识别结果 · An identity card as its picture shows it, unconfirmed.
#[doc(alias = "图像识别结果")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardPicture {
    /// 地址 · Address as printed.
    ///
    /// Key `address`; string; privacy class `address`.
    #[doc(alias = "地址")]
    pub address: wire::leaf::Text,
    /// 出生日期 · Day of birth as printed, `YYYYMMDD`.
    ///
    /// Key `birthday`; date; privacy class `birth`.
    #[doc(alias = "出生日期")]
    pub birthday: wire::leaf::Date,
    /// 姓名 · Name as printed.
    ///
    /// Key `name`; string; privacy class `name`.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 身份证号码 · Identity number as printed.
    ///
    /// Key `idCard`; id-number; privacy class `id-number`.
    #[doc(alias = "身份证号码")]
    #[doc(alias = "idCard")]
    pub id_card: wire::leaf::IdNumber,
    /// 性别 · Sex as printed.
    ///
    /// Key `sex`; known values; privacy class `birth`.
    #[doc(alias = "性别")]
    pub sex: wire::OpenEnum<Sex>,
    /// 民族 · Ethnic group as printed, without the word for group (`汉`).
    ///
    /// Key `nation`; string; privacy class `birth`.
    #[doc(alias = "民族")]
    pub nation: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 认证识别结果 · Data that the registry confirms about the owner of an identity number.
#[doc(alias = "认证识别结果")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardCertificate {
    /// 身份证号码 · Identity number that was checked.
    ///
    /// Key `idCard`; id-number; privacy class `id-number`.
    #[doc(alias = "身份证号码")]
    #[doc(alias = "idCard")]
    pub id_card: wire::leaf::IdNumber,
    /// 姓名 · Name that was checked.
    ///
    /// Key `name`; string; privacy class `name`.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 性别 · Sex by the registry.
    ///
    /// Key `sex`; known values; privacy class `birth`.
    #[doc(alias = "性别")]
    pub sex: wire::OpenEnum<Sex>,
    /// 首次发证所在地 · Place of the first issue, for reference.
    ///
    /// Key `area`; string; privacy class `address`.
    #[doc(alias = "首次发证所在地")]
    pub area: wire::leaf::Text,
    /// 省份 · Province; may end in the remark `(参考)`, for reference.
    ///
    /// Key `province`; string; privacy class `address`.
    #[doc(alias = "省份")]
    pub province: wire::leaf::Text,
    /// 城市 · City; may be empty or end in `(参考)`.
    ///
    /// Key `city`; string; privacy class `address`.
    #[doc(alias = "城市")]
    pub city: wire::leaf::Text,
    /// 区县 · County or district; may end in `(参考)`.
    ///
    /// Key `prefecture`; string; privacy class `address`.
    #[doc(alias = "区县")]
    pub prefecture: wire::leaf::Text,
    /// 出生日期 · Day of birth by the registry, `YYYY-MM-DD`.
    ///
    /// Key `birthday`; date; privacy class `birth`.
    #[doc(alias = "出生日期")]
    pub birthday: wire::leaf::Date,
    /// 地区代码 · First six digits of the identity number: the region of first issue.
    ///
    /// Key `addrCode`; string; privacy class `id-number`.
    #[doc(alias = "地区代码")]
    #[doc(alias = "addrCode")]
    pub addr_code: wire::leaf::Text,
    /// 校验码 · Last character of the identity number: its check digit, `0` to `9` or `X`.
    ///
    /// Key `lastCode`; string; privacy class `id-number`.
    #[doc(alias = "校验码")]
    #[doc(alias = "lastCode")]
    pub last_code: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 性别 · Sex as an identity card prints it.
#[doc(alias = "性别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sex {
    /// 男
    #[doc(alias = "男")]
    Male,
    /// 女
    #[doc(alias = "女")]
    Female,
}

/// The whole body if the check gave no result.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardVerificationFailure {
    /// 状态码 · The vendor's code, a string. The operation lists the known ones.
    ///
    /// Key `code`; string; privacy class `public`.
    #[doc(alias = "状态码")]
    pub code: wire::leaf::Text,
    /// 状态信息 · Error message of the vendor.
    ///
    /// Key `msg`; string; privacy class `free-text`.
    #[doc(alias = "状态信息")]
    pub msg: wire::leaf::Text,
    /// 图像识别结果 · Data read from the picture, if it was readable before the check failed.
    ///
    /// Key `ocr`; object.
    #[doc(alias = "图像识别结果")]
    pub ocr: wire::Maybe<IdCardPicture>,
    /// 认证识别结果 · The checked data, mostly empty.
    ///
    /// Key `cert`; object.
    #[doc(alias = "认证识别结果")]
    pub cert: wire::Maybe<IdCardCertificate>,
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
/// use ocrmarket::fegine::verify_id_card;
///
/// let findings = verify_id_card::findings(b"{\"status\": ");
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
