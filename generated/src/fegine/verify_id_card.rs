// Machine-written by ocrmarket from schemas/: fegine/verify_id_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;
use ::ocrmarket_wire as wire;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::VerifyIdCardRequest;

/// 身份证实名认证OCR: how it is called and how its answers are judged.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("fegine"),
    name: Cow::Borrowed("verify_id_card"),
    title: Cow::Borrowed("身份证实名认证OCR"),
    description: Cow::Borrowed(
        "Reads the front of an identity card and asks the registry whether the name and the number belong together. `ocr` is what the picture shows, which may be tampered with; `cert` is what the registry confirms.",
    ),
    page: Some(
        Cow::Borrowed("https://market.aliyun.com/products/57000002/cmapi030087.html"),
    ),
    method: operation::Method::Post,
    encoding: operation::Encoding::Form,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::Aliyun,
                host: Cow::Borrowed("ocr2idcard.market.alicloudapi.com"),
                path: Cow::Borrowed("/OcridCard"),
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
                property: Cow::Borrowed("image"),
                accepts: Cow::Borrowed(
                    &[operation::InputKind::Base64, operation::InputKind::Url],
                ),
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
        ],
    ),
    payload: Cow::Borrowed(&[Cow::Borrowed("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(
        &[
            operation::SuccessType {
                name: Cow::Borrowed("IdCardVerification"),
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
                            at: Cow::Borrowed("/code"),
                            is: Cow::Borrowed(
                                &[Cow::Borrowed("01"), Cow::Borrowed("02")],
                            ),
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/code")),
                message: Cow::Borrowed(&[Cow::Borrowed("/msg")]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(&[]),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/code")),
                message: Cow::Borrowed(&[Cow::Borrowed("/msg")]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
        ],
    ),
    codes: Cow::Borrowed(
        &[
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("01"),
                title: Some(Cow::Borrowed("实名认证通过")),
                description: Cow::Borrowed(
                    "Verified: the registry confirms the name and the number.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("02"),
                title: Some(Cow::Borrowed("实名认证不通过")),
                description: Cow::Borrowed(
                    "Not verified: the registry does not confirm them.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("-1"),
                title: Some(Cow::Borrowed("图像参数不能为空")),
                description: Cow::Borrowed("The picture is missing."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("-2"),
                title: Some(Cow::Borrowed("图像格式错误")),
                description: Cow::Borrowed(
                    "The picture has a format the vendor does not read.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("-3"),
                title: Some(Cow::Borrowed("图像无法加载")),
                description: Cow::Borrowed("The picture could not be loaded."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("-4"),
                title: Some(Cow::Borrowed("图像识别失败")),
                description: Cow::Borrowed(
                    "No identity card could be read in the picture.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("-5"),
                title: Some(Cow::Borrowed("身份证正反面错误")),
                description: Cow::Borrowed("The wrong side of the card is shown."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("202"),
                title: Some(Cow::Borrowed("无法验证")),
                description: Cow::Borrowed("The registry cannot check this person."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("203"),
                title: Some(Cow::Borrowed("异常情况")),
                description: Cow::Borrowed(
                    "Something out of the ordinary happened; it may pass.",
                ),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("204"),
                title: Some(Cow::Borrowed("姓名格式不正确")),
                description: Cow::Borrowed("The name read is not well formed."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/code")]),
                code: Cow::Borrowed("205"),
                title: Some(Cow::Borrowed("身份证格式不正确")),
                description: Cow::Borrowed("The number read is not well formed."),
                pending: false,
                retry: operation::Retry::No,
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
                title: Cow::Borrowed("身份证实名认证OCR user guide"),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::Inference,
                title: Cow::Borrowed("Retry hints follow the wording of each code"),
                read: Cow::Borrowed("2026-11-21"),
            },
        ],
    ),
    comment: None,
};

/// The JSON Schema of its answers, in one document: every reference in it is local.
pub const SCHEMA: &str = include_str!("verify_id_card.schema.json");

/// What its answers are made of; a name for the compiler, never a value.
#[derive(Debug)]
pub enum Model {}

impl operation::response::Model for Model {
    type Failure = IdCardVerificationFailure;
    type Success = IdCardVerification;
    type Envelope = operation::response::Undeclared;
    type Payload<'a> = &'a IdCardVerification;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(_envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        None
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "f3bc0d807a6eaa01350b18612ecac48c6f99f83effc144538c43ac924439cedf",
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
/// use ocrmarket::fegine::verify_id_card;
///
/// let findings = verify_id_card::findings(b"{\"status\": ");
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

/// 身份证实名认证 · The verdict of an identity check, verified or not, with what it rests on.
#[doc(alias = "身份证实名认证")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardVerification {
    /// 状态码 · The verdict; text with a leading zero.
    #[doc(alias = "状态码")]
    pub code: wire::Word<VerificationCode>,
    /// 状态信息 · The verdict in words. Its punctuation differs between answers: decide on the code.
    #[doc(alias = "状态信息")]
    pub msg: wire::leaf::Text,
    /// 图像识别结果 · What the picture shows. The picture may be tampered with: nothing here is confirmed.
    #[doc(alias = "图像识别结果")]
    pub ocr: wire::Maybe<IdCardPicture>,
    /// 认证识别结果 · What the registry confirms. Mostly empty when the check fails.
    #[doc(alias = "认证识别结果")]
    pub cert: wire::Maybe<IdCardCertificate>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for IdCardVerification {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardVerification",
            &[
                Field::words("code", "状态码", Privacy::Public),
                Field::text("msg", "状态信息", Privacy::FreeText),
                Field::object("ocr", "图像识别结果"),
                Field::object("cert", "认证识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.code),
            1 => wire::AsSlot::slot(&self.msg),
            2 => wire::AsSlot::slot(&self.ocr),
            3 => wire::AsSlot::slot(&self.cert),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.code),
            1 => wire::AsSlot::slot_mut(&mut self.msg),
            2 => wire::AsSlot::slot_mut(&mut self.ocr),
            3 => wire::AsSlot::slot_mut(&mut self.cert),
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

wire::definition!(IdCardVerification);

/// 状态码 · Verdict of an identity check.
#[doc(alias = "状态码")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerificationCode {
    /// 01 · 实名认证通过 · The registry confirms the name and the number.
    Verified,
    /// 02 · 实名认证不通过 · The registry does not confirm the name and the number.
    NotVerified,
}

impl wire::Words for VerificationCode {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("01", VerificationCode::Verified),
        ("02", VerificationCode::NotVerified),
    ];
}

/// 图像识别结果 · An identity card as its picture shows it, unconfirmed.
#[doc(alias = "图像识别结果")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardPicture {
    /// 地址 · Address as printed.
    #[doc(alias = "地址")]
    pub address: wire::leaf::Text,
    /// 出生日期 · Day of birth as printed, `YYYYMMDD`.
    #[doc(alias = "出生日期")]
    pub birthday: wire::leaf::Date,
    /// 姓名 · Name as printed.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 身份证号码 · Identity number as printed.
    #[doc(alias = "身份证号码")]
    pub id_card: wire::leaf::IdNumber,
    /// 性别 · Sex as printed.
    #[doc(alias = "性别")]
    pub sex: wire::Word<Sex>,
    /// 民族 · Ethnic group as printed, without the word for group (`汉`).
    #[doc(alias = "民族")]
    pub nation: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for IdCardPicture {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardPicture",
            &[
                Field::text("address", "地址", Privacy::Address),
                Field::date("birthday", "出生日期", Privacy::Birth),
                Field::text("name", "姓名", Privacy::Name),
                Field::id_number("idCard", "身份证号码", Privacy::IdNumber),
                Field::words("sex", "性别", Privacy::Birth),
                Field::text("nation", "民族", Privacy::Birth),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.address),
            1 => wire::AsSlot::slot(&self.birthday),
            2 => wire::AsSlot::slot(&self.name),
            3 => wire::AsSlot::slot(&self.id_card),
            4 => wire::AsSlot::slot(&self.sex),
            5 => wire::AsSlot::slot(&self.nation),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.address),
            1 => wire::AsSlot::slot_mut(&mut self.birthday),
            2 => wire::AsSlot::slot_mut(&mut self.name),
            3 => wire::AsSlot::slot_mut(&mut self.id_card),
            4 => wire::AsSlot::slot_mut(&mut self.sex),
            5 => wire::AsSlot::slot_mut(&mut self.nation),
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

wire::definition!(IdCardPicture);

/// 认证识别结果 · What the registry confirms about the holder of an identity number.
#[doc(alias = "认证识别结果")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardCertificate {
    /// 身份证号码 · Identity number that was checked.
    #[doc(alias = "身份证号码")]
    pub id_card: wire::leaf::IdNumber,
    /// 姓名 · Name that was checked.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 性别 · Sex by the registry.
    #[doc(alias = "性别")]
    pub sex: wire::Word<Sex>,
    /// 首次发证所在地 · Place of the first issue, for reference.
    #[doc(alias = "首次发证所在地")]
    pub area: wire::leaf::Text,
    /// 省份 · Province; may end in the remark `(参考)`, for reference.
    #[doc(alias = "省份")]
    pub province: wire::leaf::Text,
    /// 城市 · City; may be empty or end in `(参考)`.
    #[doc(alias = "城市")]
    pub city: wire::leaf::Text,
    /// 区县 · County or district; may end in `(参考)`.
    #[doc(alias = "区县")]
    pub prefecture: wire::leaf::Text,
    /// 出生日期 · Day of birth by the registry, `YYYY-MM-DD`.
    #[doc(alias = "出生日期")]
    pub birthday: wire::leaf::Date,
    /// 地区代码 · First six digits of the identity number: the region of first issue.
    #[doc(alias = "地区代码")]
    pub addr_code: wire::leaf::Text,
    /// 校验码 · Last character of the identity number: its check digit, `0` to `9` or `X`.
    #[doc(alias = "校验码")]
    pub last_code: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for IdCardCertificate {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardCertificate",
            &[
                Field::id_number("idCard", "身份证号码", Privacy::IdNumber),
                Field::text("name", "姓名", Privacy::Name),
                Field::words("sex", "性别", Privacy::Birth),
                Field::text("area", "首次发证所在地", Privacy::Address),
                Field::text("province", "省份", Privacy::Address),
                Field::text("city", "城市", Privacy::Address),
                Field::text("prefecture", "区县", Privacy::Address),
                Field::date("birthday", "出生日期", Privacy::Birth),
                Field::text("addrCode", "地区代码", Privacy::IdNumber),
                Field::text("lastCode", "校验码", Privacy::IdNumber),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.id_card),
            1 => wire::AsSlot::slot(&self.name),
            2 => wire::AsSlot::slot(&self.sex),
            3 => wire::AsSlot::slot(&self.area),
            4 => wire::AsSlot::slot(&self.province),
            5 => wire::AsSlot::slot(&self.city),
            6 => wire::AsSlot::slot(&self.prefecture),
            7 => wire::AsSlot::slot(&self.birthday),
            8 => wire::AsSlot::slot(&self.addr_code),
            9 => wire::AsSlot::slot(&self.last_code),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.id_card),
            1 => wire::AsSlot::slot_mut(&mut self.name),
            2 => wire::AsSlot::slot_mut(&mut self.sex),
            3 => wire::AsSlot::slot_mut(&mut self.area),
            4 => wire::AsSlot::slot_mut(&mut self.province),
            5 => wire::AsSlot::slot_mut(&mut self.city),
            6 => wire::AsSlot::slot_mut(&mut self.prefecture),
            7 => wire::AsSlot::slot_mut(&mut self.birthday),
            8 => wire::AsSlot::slot_mut(&mut self.addr_code),
            9 => wire::AsSlot::slot_mut(&mut self.last_code),
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

wire::definition!(IdCardCertificate);

/// 性别 · Sex as an identity card prints it.
#[doc(alias = "性别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sex {
    /// 男
    Male,
    /// 女
    Female,
}

impl wire::Words for Sex {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("男", Sex::Male),
        ("女", Sex::Female),
    ];
}

/// The whole body when no verdict was reached.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IdCardVerificationFailure {
    /// 状态码 · The vendor's code, text; the operation lists the known ones.
    #[doc(alias = "状态码")]
    pub code: wire::leaf::Text,
    /// 状态信息 · What went wrong, in the vendor's words.
    #[doc(alias = "状态信息")]
    pub msg: wire::leaf::Text,
    /// 图像识别结果 · What the picture shows, where it could be read before the check failed.
    #[doc(alias = "图像识别结果")]
    pub ocr: wire::Maybe<IdCardPicture>,
    /// 认证识别结果 · What was checked, mostly empty.
    #[doc(alias = "认证识别结果")]
    pub cert: wire::Maybe<IdCardCertificate>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for IdCardVerificationFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardVerificationFailure",
            &[
                Field::text("code", "状态码", Privacy::Public),
                Field::text("msg", "状态信息", Privacy::FreeText),
                Field::object("ocr", "图像识别结果"),
                Field::object("cert", "认证识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.code),
            1 => wire::AsSlot::slot(&self.msg),
            2 => wire::AsSlot::slot(&self.ocr),
            3 => wire::AsSlot::slot(&self.cert),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.code),
            1 => wire::AsSlot::slot_mut(&mut self.msg),
            2 => wire::AsSlot::slot_mut(&mut self.ocr),
            3 => wire::AsSlot::slot_mut(&mut self.cert),
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

wire::definition!(IdCardVerificationFailure);
