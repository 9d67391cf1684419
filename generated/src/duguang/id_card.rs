// Machine-written by ocrmarket from schemas/: duguang/id_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

mod tables;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::{IdCardRequest, IdCardInput};

mod operation;

pub use operation::{OPERATION, SCHEMA};

/// 身份证结构化识别 · An identity card read from its picture, with its position in it.
#[doc(alias = "身份证结构化识别")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardReading {
    /// 识别结果 · Data read from the card.
    ///
    /// Key `data`; object.
    #[doc(alias = "识别结果")]
    pub data: wire::Maybe<IdCard>,
    /// 图像角度 · Rotation of the picture, in degrees, from -90 to 359. May be absent.
    ///
    /// Key `angle`; integer; privacy class `public`.
    #[doc(alias = "图像角度")]
    pub angle: wire::leaf::Integer,
    /// 图案坐标信息 · Figures found in the picture, if requested.
    ///
    /// Key `figure`; list of objects.
    #[doc(alias = "图案坐标信息")]
    pub figure: wire::List<Figure>,
    /// 请求标识 · Id of the call at the vendor.
    ///
    /// Key `sid`; string; privacy class `public`.
    #[doc(alias = "请求标识")]
    pub sid: wire::leaf::Text,
    /// 错误码 · The vendor's code: 0 or empty without an error.
    ///
    /// Key `error_code`; string; privacy class `public`.
    #[doc(alias = "错误码")]
    pub error_code: wire::leaf::Text,
    /// 错误信息 · Error message of the vendor. Empty without an error.
    ///
    /// Key `error_msg`; string; privacy class `free-text`.
    #[doc(alias = "错误信息")]
    pub error_msg: wire::leaf::Text,
    /// 原图高度 · Height of the picture as sent, in pixels.
    ///
    /// Key `orgHeight`; integer; privacy class `public`.
    #[doc(alias = "原图高度")]
    #[doc(alias = "orgHeight")]
    pub org_height: wire::leaf::Integer,
    /// 原图宽度 · Width of the picture as sent, in pixels.
    ///
    /// Key `orgWidth`; integer; privacy class `public`.
    #[doc(alias = "原图宽度")]
    #[doc(alias = "orgWidth")]
    pub org_width: wire::leaf::Integer,
    /// 图像高度 · Height of the picture after it was turned upright, in pixels.
    ///
    /// Key `height`; integer; privacy class `public`.
    #[doc(alias = "图像高度")]
    pub height: wire::leaf::Integer,
    /// 图像宽度 · Width of the picture after it was turned upright, in pixels.
    ///
    /// Key `width`; integer; privacy class `public`.
    #[doc(alias = "图像宽度")]
    pub width: wire::leaf::Integer,
    /// 文字信息 · Texts found in the picture.
    ///
    /// Key `wordsInfo`; list of objects.
    #[doc(alias = "文字信息")]
    #[doc(alias = "wordsInfo")]
    pub words_info: wire::List<RecognizedText>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 身份证 · An identity card: the data of one side.
#[doc(alias = "身份证")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCard {
    /// 姓名 · Name as printed.
    ///
    /// Key `name`; string; privacy class `name`.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 民族 · Ethnic group as printed, without the word for group (`汉`).
    ///
    /// Key `nation`; string; privacy class `birth`.
    #[doc(alias = "民族")]
    pub nation: wire::leaf::Text,
    /// 性别 · Sex as printed.
    ///
    /// Key `gender`; known values; privacy class `birth`.
    #[doc(alias = "性别")]
    pub gender: wire::OpenEnum<Gender>,
    /// 出生日期 · Day of birth as printed, `1990年1月1日`.
    ///
    /// Key `birthday`; date; privacy class `birth`.
    #[doc(alias = "出生日期")]
    pub birthday: wire::leaf::Date,
    /// 住址 · Address as printed.
    ///
    /// Key `address`; string; privacy class `address`.
    #[doc(alias = "住址")]
    pub address: wire::leaf::Text,
    /// 公民身份号码 · Identity number as printed.
    ///
    /// Key `id`; id-number; privacy class `id-number`.
    #[doc(alias = "公民身份号码")]
    pub id: wire::leaf::IdNumber,
    /// 签发机关 · Police authority that issued the card; on its back.
    ///
    /// Key `签发机关`; string; privacy class `address`.
    #[doc(alias = "签发机关")]
    pub issuing_authority: wire::leaf::Text,
    /// 有效期限 · First and last day, `2012.06.25-2022.06.25`; on the back.
    ///
    /// Key `有效期限`; string; privacy class `birth`.
    #[doc(alias = "有效期限")]
    pub valid_period: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// A text found in a picture.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecognizedText {
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 性别 · Sex as an identity card prints it.
#[doc(alias = "性别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gender {
    /// 男
    #[doc(alias = "男")]
    Male,
    /// 女
    #[doc(alias = "女")]
    Female,
}

/// 图案 · A figure found in the picture and the box around it, in pixels from the upper left corner.
#[doc(alias = "图案")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Figure {
    /// 图案类型 · Kind of figure.
    ///
    /// Key `type`; known values; privacy class `public`.
    #[doc(alias = "图案类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<FigureKind>,
    /// 左上角x坐标 · Left edge, in pixels.
    ///
    /// Key `x`; integer; privacy class `image`.
    #[doc(alias = "左上角x坐标")]
    pub x: wire::leaf::Integer,
    /// 左上角y坐标 · Upper edge, in pixels.
    ///
    /// Key `y`; integer; privacy class `image`.
    #[doc(alias = "左上角y坐标")]
    pub y: wire::leaf::Integer,
    /// 图案宽度 · Width, in pixels.
    ///
    /// Key `w`; integer; privacy class `image`.
    #[doc(alias = "图案宽度")]
    pub w: wire::leaf::Integer,
    /// 图案高度 · Height, in pixels.
    ///
    /// Key `h`; integer; privacy class `image`.
    #[doc(alias = "图案高度")]
    pub h: wire::leaf::Integer,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 图案类型 · Kind of a figure in a picture.
#[doc(alias = "图案类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FigureKind {
    /// face · 人脸 · A face, the portrait on the card.
    #[doc(alias = "人脸")]
    #[doc(alias = "face")]
    Face,
}

/// The whole body when the vendor refuses.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardFailure {
    /// 错误码 · The vendor's code. The operation lists the known ones.
    ///
    /// Key `error_code`; string; privacy class `public`.
    #[doc(alias = "错误码")]
    pub error_code: wire::leaf::Text,
    /// 错误信息 · Error message of the vendor.
    ///
    /// Key `error_msg`; string; privacy class `free-text`.
    #[doc(alias = "错误信息")]
    pub error_msg: wire::leaf::Text,
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
/// use ocrmarket::duguang::id_card;
///
/// let findings = id_card::findings(b"{\"status\": ");
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
