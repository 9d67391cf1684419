// Machine-written by ocrmarket from schemas/: duguang/id_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;
use ::ocrmarket_wire as wire;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::{IdCardRequest, IdCardInput};

/// 身份证结构化识别: how it is called and how its answers are judged.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("duguang"),
    name: Cow::Borrowed("id_card"),
    title: Cow::Borrowed("身份证结构化识别"),
    description: Cow::Borrowed(
        "Reads one side of an identity card and, if asked, says where the portrait lies.",
    ),
    page: None,
    method: operation::Method::Post,
    encoding: operation::Encoding::Json,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::Aliyun,
                host: Cow::Borrowed("ocrapi-idcard.taobao.com"),
                path: Cow::Borrowed("/ocrservice/idcard"),
                auth: Cow::Borrowed(&[operation::Auth::AppCode]),
                certainty: operation::Certainty::Documented,
                note: None,
            },
        ],
    ),
    host_suffix: None,
    timeouts: operation::Timeouts {
        connect_ms: 10_000,
        total_ms: 60_000,
    },
    inputs: Cow::Borrowed(
        &[
            operation::Input {
                property: Cow::Borrowed("img"),
                accepts: Cow::Borrowed(&[operation::InputKind::Base64]),
                formats: Cow::Borrowed(
                    &[Cow::Borrowed("jpeg"), Cow::Borrowed("png"), Cow::Borrowed("bmp")],
                ),
                file_bytes_max: None,
                base64_bytes_max: Some(4_194_304),
                side_pixels_min: Some(15),
                side_pixels_max: Some(4_096),
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Keep,
            },
            operation::Input {
                property: Cow::Borrowed("url"),
                accepts: Cow::Borrowed(&[operation::InputKind::Url]),
                formats: Cow::Borrowed(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: Some(1_024),
                data_url_head: operation::DataUrlHead::Keep,
            },
        ],
    ),
    payload: Cow::Borrowed(&[Cow::Borrowed("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(
        &[
            operation::SuccessType {
                name: Cow::Borrowed("IdCardReading"),
                has_envelope: false,
            },
        ],
    ),
    outcome: Cow::Borrowed(
        &[
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Is {
                            at: Cow::Borrowed("/error_code"),
                            is: Cow::Borrowed(&[Cow::Borrowed("0")]),
                        },
                        operation::Condition::Exists {
                            at: Cow::Borrowed("/data"),
                            exists: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: None,
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Exists {
                            at: Cow::Borrowed("/error_code"),
                            exists: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/error_code")),
                message: Cow::Borrowed(&[Cow::Borrowed("/error_msg")]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Exists {
                            at: Cow::Borrowed("/data"),
                            exists: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: None,
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(&[]),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/error_code")),
                message: Cow::Borrowed(&[Cow::Borrowed("/error_msg")]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
        ],
    ),
    codes: Cow::Borrowed(
        &[
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/error_code")]),
                code: Cow::Borrowed("0"),
                title: None,
                description: Cow::Borrowed(
                    "No error. Without data the response is no success all the same.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/error_code")]),
                code: Cow::Borrowed("400"),
                title: Some(Cow::Borrowed("参数错误")),
                description: Cow::Borrowed(
                    "A parameter is wrong; the message says which.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/error_code")]),
                code: Cow::Borrowed("401"),
                title: Some(Cow::Borrowed("无该功能的权限")),
                description: Cow::Borrowed(
                    "This function was not activated for the account.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/error_code")]),
                code: Cow::Borrowed("403"),
                title: Some(Cow::Borrowed("容量已用完或签名错误")),
                description: Cow::Borrowed(
                    "The quota bought is used up, or the authentication is wrong.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/error_code")]),
                code: Cow::Borrowed("500"),
                title: Some(Cow::Borrowed("服务器错误")),
                description: Cow::Borrowed("The server failed; later it may work."),
                pending: false,
                retry: operation::Retry::Later,
            },
        ],
    ),
    job: None,
    evidence: operation::Evidence::Documents,
    last_seen_live: None,
    sources: Cow::Borrowed(
        &[
            operation::Source {
                kind: operation::SourceKind::VendorDocument,
                title: Cow::Borrowed("身份证结构化识别 interface document"),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::OfficialPage,
                title: Cow::Borrowed(
                    "https://g.alicdn.com/idst-fe/duguang-doc/0.2.6/身份证.html",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::Inference,
                title: Cow::Borrowed(
                    "That an error code of 0, or an empty one, beside data is no refusal",
                ),
                read: Cow::Borrowed("2026-11-30"),
            },
        ],
    ),
    comment: None,
};

/// The JSON Schema of its answers, in one document: every reference in it is local.
pub const SCHEMA: &str = include_str!("id_card.schema.json");

/// What its answers are made of; a name for the compiler, never a value.
#[derive(Debug)]
pub enum Model {}

impl operation::response::Model for Model {
    type Failure = IdCardFailure;
    type Success = IdCardReading;
    type Envelope = operation::response::Undeclared;
    type Payload<'a> = &'a IdCardReading;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(_envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        None
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "53b94e3553c2f4b484f971991faed101b612c3870f661fef38c3c8a674783722",
    );
    const SCHEMA: ::core::option::Option<&'static str> = Some(SCHEMA);
    fn operation() -> &'static operation::Operation {
        &OPERATION
    }
    fn outcome_reader() -> &'static operation::outcome::OutcomeReader<'static> {
        static READER: ::std::sync::LazyLock<
            operation::outcome::OutcomeReader<'static>,
        > = ::std::sync::LazyLock::new(|| operation::outcome::OutcomeReader::new(
            &OPERATION,
        ));
        &READER
    }
}

/// An answer, decoded by what its outcome rule says it is.
pub type Response = operation::response::Response<Model>;

/// Decodes an answer. Nothing in it is lost: what the definitions do not know is kept as JSON text.
///
/// # Errors
/// The bytes are not one JSON object; the error says where and gives them back.
pub fn decode(bytes: &[u8]) -> ::core::result::Result<Response, wire::DecodeError> {
    Response::decode(bytes)
}

/// Encodes an answer: JSON of the same value as was decoded, number spelling included.
pub fn encode(response: &Response) -> ::std::vec::Vec<u8> {
    response.encode()
}

/// Where an answer departs from its schema: errors, and warnings for what the schema does not know yet. None where there is
/// nothing to report, at hardly more than the cost of reading it.
///
/// Its class comes first: a refusal is held to what refusals look like. No finding shows a value that is not public.
///
/// ```
/// use ocrmarket::duguang::id_card;
///
/// let findings = id_card::findings(b"{\"status\": ");
/// assert_eq!(findings[0].to_string(), "1:12: error: not JSON: expected a value (malformed)");
/// ```
#[cfg(feature = "validate")]
pub fn findings(bytes: &[u8]) -> ::std::vec::Vec<::ocrmarket_validator::Finding> {
    judge().judge(bytes).findings
}

/// What judges its answers, for their class and verdict besides: compiled when it is first asked for, once, for all threads.
#[cfg(feature = "validate")]
pub fn judge() -> &'static ::ocrmarket_validator::judge::Judge<'static> {
    static JUDGE: ::std::sync::LazyLock<
        &'static ::ocrmarket_validator::judge::Judge<'static>,
    > = ::std::sync::LazyLock::new(|| ::ocrmarket_validator::judge::Judge::of(
        &OPERATION,
        SCHEMA,
    ));
    &JUDGE
}

/// 身份证结构化识别 · An identity card as read from its picture, with how it lay in it.
#[doc(alias = "身份证结构化识别")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardReading {
    /// 识别结果 · What the card says.
    #[doc(alias = "识别结果")]
    pub data: wire::Maybe<IdCard>,
    /// 图像角度 · How far the picture is turned, in degrees, -90 to 359; may be missing.
    #[doc(alias = "图像角度")]
    pub angle: wire::leaf::Integer,
    /// 图案坐标信息 · Figures found in the picture; only when asked for.
    #[doc(alias = "图案坐标信息")]
    pub figure: wire::List<Figure>,
    /// 请求标识 · Id of the call at the vendor.
    #[doc(alias = "请求标识")]
    pub sid: wire::leaf::Text,
    /// 错误码 · The vendor's code: 0, or nothing, where there was no error.
    #[doc(alias = "错误码")]
    pub error_code: wire::leaf::Text,
    /// 错误信息 · The vendor's words; empty where there was no error.
    #[doc(alias = "错误信息")]
    pub error_msg: wire::leaf::Text,
    /// 原图高度 · Height of the picture as sent, in pixels.
    #[doc(alias = "原图高度")]
    pub org_height: wire::leaf::Integer,
    /// 原图宽度 · Width of the picture as sent, in pixels.
    #[doc(alias = "原图宽度")]
    pub org_width: wire::leaf::Integer,
    /// 图像高度 · Height of the picture after it was turned upright, in pixels.
    #[doc(alias = "图像高度")]
    pub height: wire::leaf::Integer,
    /// 图像宽度 · Width of the picture after it was turned upright, in pixels.
    #[doc(alias = "图像宽度")]
    pub width: wire::leaf::Integer,
    /// 文字信息 · Texts found in the picture.
    #[doc(alias = "文字信息")]
    pub words_info: wire::List<RecognizedText>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for IdCardReading {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardReading",
            &[
                Field::object("data", "识别结果"),
                Field::integer("angle", "图像角度", Privacy::Public),
                Field::list("figure", "图案坐标信息"),
                Field::text("sid", "请求标识", Privacy::Public),
                Field::text("error_code", "错误码", Privacy::Public),
                Field::text("error_msg", "错误信息", Privacy::FreeText),
                Field::integer("orgHeight", "原图高度", Privacy::Public),
                Field::integer("orgWidth", "原图宽度", Privacy::Public),
                Field::integer("height", "图像高度", Privacy::Public),
                Field::integer("width", "图像宽度", Privacy::Public),
                Field::list("wordsInfo", "文字信息"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.data),
            1 => wire::AsSlot::slot(&self.angle),
            2 => wire::AsSlot::slot(&self.figure),
            3 => wire::AsSlot::slot(&self.sid),
            4 => wire::AsSlot::slot(&self.error_code),
            5 => wire::AsSlot::slot(&self.error_msg),
            6 => wire::AsSlot::slot(&self.org_height),
            7 => wire::AsSlot::slot(&self.org_width),
            8 => wire::AsSlot::slot(&self.height),
            9 => wire::AsSlot::slot(&self.width),
            10 => wire::AsSlot::slot(&self.words_info),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.data),
            1 => wire::AsSlot::slot_mut(&mut self.angle),
            2 => wire::AsSlot::slot_mut(&mut self.figure),
            3 => wire::AsSlot::slot_mut(&mut self.sid),
            4 => wire::AsSlot::slot_mut(&mut self.error_code),
            5 => wire::AsSlot::slot_mut(&mut self.error_msg),
            6 => wire::AsSlot::slot_mut(&mut self.org_height),
            7 => wire::AsSlot::slot_mut(&mut self.org_width),
            8 => wire::AsSlot::slot_mut(&mut self.height),
            9 => wire::AsSlot::slot_mut(&mut self.width),
            10 => wire::AsSlot::slot_mut(&mut self.words_info),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(IdCardReading);

/// 身份证 · An identity card: what one side of it says.
#[doc(alias = "身份证")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCard {
    /// 姓名 · Name as printed.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 民族 · Ethnic group as printed, without the word for group (`汉`).
    #[doc(alias = "民族")]
    pub nation: wire::leaf::Text,
    /// 性别 · Sex as printed.
    #[doc(alias = "性别")]
    pub gender: wire::Word<Gender>,
    /// 出生日期 · Day of birth as printed, `1990年1月1日`.
    #[doc(alias = "出生日期")]
    pub birthday: wire::leaf::Date,
    /// 住址 · Address as printed.
    #[doc(alias = "住址")]
    pub address: wire::leaf::Text,
    /// 公民身份号码 · Identity number as printed.
    #[doc(alias = "公民身份号码")]
    pub id: wire::leaf::IdNumber,
    /// 签发机关 · Police authority that issued the card; on its back.
    #[doc(alias = "签发机关")]
    pub issuing_authority: wire::leaf::Text,
    /// 有效期限 · First and last day, `2012.06.25-2022.06.25`; on the back.
    #[doc(alias = "有效期限")]
    pub valid_period: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for IdCard {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCard",
            &[
                Field::text("name", "姓名", Privacy::Name),
                Field::text("nation", "民族", Privacy::Birth),
                Field::words("gender", "性别", Privacy::Birth),
                Field::date("birthday", "出生日期", Privacy::Birth),
                Field::text("address", "住址", Privacy::Address),
                Field::id_number("id", "公民身份号码", Privacy::IdNumber),
                Field::text("签发机关", "签发机关", Privacy::Address),
                Field::text("有效期限", "有效期限", Privacy::Birth),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.nation),
            2 => wire::AsSlot::slot(&self.gender),
            3 => wire::AsSlot::slot(&self.birthday),
            4 => wire::AsSlot::slot(&self.address),
            5 => wire::AsSlot::slot(&self.id),
            6 => wire::AsSlot::slot(&self.issuing_authority),
            7 => wire::AsSlot::slot(&self.valid_period),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.nation),
            2 => wire::AsSlot::slot_mut(&mut self.gender),
            3 => wire::AsSlot::slot_mut(&mut self.birthday),
            4 => wire::AsSlot::slot_mut(&mut self.address),
            5 => wire::AsSlot::slot_mut(&mut self.id),
            6 => wire::AsSlot::slot_mut(&mut self.issuing_authority),
            7 => wire::AsSlot::slot_mut(&mut self.valid_period),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(IdCard);

/// A text found in a picture.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecognizedText {
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RecognizedText {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new("RecognizedText", &[]);
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        let _ = index;
        wire::Slot::None
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        let _ = index;
        wire::SlotMut::None
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(RecognizedText);

/// 性别 · Sex as an identity card prints it.
#[doc(alias = "性别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gender {
    /// 男
    Male,
    /// 女
    Female,
}

impl wire::Words for Gender {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("男", Gender::Male),
        ("女", Gender::Female),
    ];
}

/// 图案 · A figure found in the picture and the box around it, in pixels from the upper left corner.
#[doc(alias = "图案")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Figure {
    /// 图案类型 · Kind of figure.
    #[doc(alias = "图案类型")]
    pub type_: wire::Word<FigureKind>,
    /// 左上角x坐标 · Left edge, in pixels.
    #[doc(alias = "左上角x坐标")]
    pub x: wire::leaf::Integer,
    /// 左上角y坐标 · Upper edge, in pixels.
    #[doc(alias = "左上角y坐标")]
    pub y: wire::leaf::Integer,
    /// 图案宽度 · Width, in pixels.
    #[doc(alias = "图案宽度")]
    pub w: wire::leaf::Integer,
    /// 图案高度 · Height, in pixels.
    #[doc(alias = "图案高度")]
    pub h: wire::leaf::Integer,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for Figure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Figure",
            &[
                Field::words("type", "图案类型", Privacy::Public),
                Field::integer("x", "左上角x坐标", Privacy::Image),
                Field::integer("y", "左上角y坐标", Privacy::Image),
                Field::integer("w", "图案宽度", Privacy::Image),
                Field::integer("h", "图案高度", Privacy::Image),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.x),
            2 => wire::AsSlot::slot(&self.y),
            3 => wire::AsSlot::slot(&self.w),
            4 => wire::AsSlot::slot(&self.h),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.x),
            2 => wire::AsSlot::slot_mut(&mut self.y),
            3 => wire::AsSlot::slot_mut(&mut self.w),
            4 => wire::AsSlot::slot_mut(&mut self.h),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(Figure);

/// 图案类型 · Kind of a figure in a picture.
#[doc(alias = "图案类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FigureKind {
    /// face · 人脸 · A face, the portrait on the card.
    Face,
}

impl wire::Words for FigureKind {
    const WORDS: &'static [(&'static str, Self)] = &[("face", FigureKind::Face)];
}

/// The whole body when the vendor refuses.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardFailure {
    /// 错误码 · The vendor's code; the operation lists the known ones.
    #[doc(alias = "错误码")]
    pub error_code: wire::leaf::Text,
    /// 错误信息 · What went wrong, in the vendor's words.
    #[doc(alias = "错误信息")]
    pub error_msg: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for IdCardFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardFailure",
            &[
                Field::text("error_code", "错误码", Privacy::Public),
                Field::text("error_msg", "错误信息", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.error_code),
            1 => wire::AsSlot::slot(&self.error_msg),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.error_code),
            1 => wire::AsSlot::slot_mut(&mut self.error_msg),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(IdCardFailure);
