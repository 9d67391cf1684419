// Machine-written by ocrmarket from schemas/: showapi/bank_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;
use ::ocrmarket_wire as wire;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::{BankCardRequest, BankCardInput};

/// 银行卡OCR识别: how it is called and how its answers are judged.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("showapi"),
    name: Cow::Borrowed("bank_card"),
    title: Cow::Borrowed("银行卡OCR识别"),
    description: Cow::Borrowed(
        "Reads the number, the kind and the issuing bank from the picture of a bank card.",
    ),
    page: Some(
        Cow::Borrowed("https://market.aliyun.com/apimarket/detail/cmapi00062406"),
    ),
    method: operation::Method::Post,
    encoding: operation::Encoding::Form,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::Aliyun,
                host: Cow::Borrowed("idcard91.market.alicloudapi.com"),
                path: Cow::Borrowed("/ocrBankCardGeneral"),
                auth: Cow::Borrowed(
                    &[operation::Auth::AppCode, operation::Auth::AliyunSignature],
                ),
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
                property: Cow::Borrowed("img_base64"),
                accepts: Cow::Borrowed(&[operation::InputKind::Base64]),
                formats: Cow::Borrowed(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Keep,
            },
            operation::Input {
                property: Cow::Borrowed("img_url"),
                accepts: Cow::Borrowed(&[operation::InputKind::Url]),
                formats: Cow::Borrowed(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Keep,
            },
        ],
    ),
    payload: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_body"), Cow::Borrowed("")]),
    json_text: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_body")]),
    successes: Cow::Borrowed(
        &[
            operation::SuccessType {
                name: Cow::Borrowed("BankCard"),
                has_envelope: true,
            },
        ],
    ),
    outcome: Cow::Borrowed(
        &[
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Is {
                            at: Cow::Borrowed("/showapi_res_code"),
                            is: Cow::Borrowed(&[Cow::Borrowed("0")]),
                        },
                        operation::Condition::Is {
                            at: Cow::Borrowed("/showapi_res_body/ret_code"),
                            is: Cow::Borrowed(&[Cow::Borrowed("0")]),
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: None,
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Field(
                    Cow::Borrowed(
                        &[
                            Cow::Borrowed("/showapi_fee_num"),
                            Cow::Borrowed("/showapi_res_body/showapi_fee_num"),
                        ],
                    ),
                ),
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Is {
                            at: Cow::Borrowed("/showapi_res_code"),
                            is: Cow::Borrowed(&[Cow::Borrowed("0")]),
                        },
                    ],
                ),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/showapi_res_body/ret_code")),
                message: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_body/remark")]),
                charged: operation::Charged::Field(
                    Cow::Borrowed(
                        &[
                            Cow::Borrowed("/showapi_fee_num"),
                            Cow::Borrowed("/showapi_res_body/showapi_fee_num"),
                        ],
                    ),
                ),
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Exists {
                            at: Cow::Borrowed("/showapi_res_code"),
                            exists: false,
                        },
                        operation::Condition::Payload {
                            payload: false,
                        },
                        operation::Condition::Is {
                            at: Cow::Borrowed("/ret_code"),
                            is: Cow::Borrowed(&[Cow::Borrowed("0")]),
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: None,
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Field(
                    Cow::Borrowed(
                        &[
                            Cow::Borrowed("/showapi_fee_num"),
                            Cow::Borrowed("/showapi_res_body/showapi_fee_num"),
                        ],
                    ),
                ),
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Exists {
                            at: Cow::Borrowed("/ret_code"),
                            exists: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/ret_code")),
                message: Cow::Borrowed(&[Cow::Borrowed("/remark")]),
                charged: operation::Charged::Field(
                    Cow::Borrowed(
                        &[
                            Cow::Borrowed("/showapi_fee_num"),
                            Cow::Borrowed("/showapi_res_body/showapi_fee_num"),
                        ],
                    ),
                ),
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(&[]),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/showapi_res_code")),
                message: Cow::Borrowed(
                    &[Cow::Borrowed("/showapi_res_error"), Cow::Borrowed("/remark")],
                ),
                charged: operation::Charged::Field(
                    Cow::Borrowed(
                        &[
                            Cow::Borrowed("/showapi_fee_num"),
                            Cow::Borrowed("/showapi_res_body/showapi_fee_num"),
                        ],
                    ),
                ),
                retry: operation::Retry::No,
            },
        ],
    ),
    codes: Cow::Borrowed(
        &[
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("-1"),
                title: Some(Cow::Borrowed("失败")),
                description: Cow::Borrowed("The call failed; the remark says why."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("0"),
                title: Some(Cow::Borrowed("成功")),
                description: Cow::Borrowed("The picture was read."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("10"),
                title: Some(Cow::Borrowed("参数错误")),
                description: Cow::Borrowed("A parameter is missing or wrong."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("20"),
                title: Some(Cow::Borrowed("文件格式错误")),
                description: Cow::Borrowed(
                    "The file is not a picture format the vendor reads.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("30"),
                title: Some(Cow::Borrowed("操作失败,请勿重复提交")),
                description: Cow::Borrowed(
                    "The operation failed and the vendor asks not to submit it again.",
                ),
                pending: false,
                retry: operation::Retry::Never,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("40"),
                title: Some(Cow::Borrowed("文件下载失败")),
                description: Cow::Borrowed(
                    "The picture behind the URL could not be fetched.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("50"),
                title: Some(Cow::Borrowed("文件内容过大")),
                description: Cow::Borrowed("The file is too large."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("60"),
                title: Some(Cow::Borrowed("图片解析失败")),
                description: Cow::Borrowed("The picture could not be decoded."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("70"),
                title: Some(Cow::Borrowed("OCR识别失败")),
                description: Cow::Borrowed("No bank card could be read in the picture."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("80"),
                title: Some(Cow::Borrowed("服务超时")),
                description: Cow::Borrowed("The service behind the vendor timed out."),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(
                    &[
                        Cow::Borrowed("/showapi_res_body/ret_code"),
                        Cow::Borrowed("/ret_code"),
                    ],
                ),
                code: Cow::Borrowed("90"),
                title: Some(Cow::Borrowed("未知错误")),
                description: Cow::Borrowed("An error the vendor does not explain."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("0"),
                title: Some(Cow::Borrowed("成功")),
                description: Cow::Borrowed(
                    "The platform passed the call on; the inner code decides.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1"),
                title: Some(Cow::Borrowed("系统调用错误")),
                description: Cow::Borrowed("The platform failed to make the call."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-2"),
                title: Some(Cow::Borrowed("可调用次数或金额为0")),
                description: Cow::Borrowed("No calls or no money left on the account."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-3"),
                title: Some(Cow::Borrowed("读取超时")),
                description: Cow::Borrowed(
                    "The platform timed out while it waited for the service.",
                ),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-4"),
                title: Some(Cow::Borrowed("服务端返回数据解析错误")),
                description: Cow::Borrowed(
                    "The platform could not parse what the service returned.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-5"),
                title: Some(Cow::Borrowed("后端服务器DNS解析错误")),
                description: Cow::Borrowed(
                    "The platform could not resolve the host of the service.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-6"),
                title: Some(Cow::Borrowed("服务不存在或未上线")),
                description: Cow::Borrowed(
                    "The service does not exist or is not online.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-7"),
                title: Some(Cow::Borrowed("API创建者的网关资源不足")),
                description: Cow::Borrowed(
                    "The seller's gateway resources are used up.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1000"),
                title: Some(Cow::Borrowed("系统维护")),
                description: Cow::Borrowed("The platform is under maintenance."),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1002"),
                title: Some(Cow::Borrowed("showapi_appid字段必传")),
                description: Cow::Borrowed("The application id is missing."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1003"),
                title: Some(Cow::Borrowed("showapi_sign字段必传")),
                description: Cow::Borrowed("The signature is missing."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1004"),
                title: Some(Cow::Borrowed("签名sign验证有误")),
                description: Cow::Borrowed("The signature is wrong."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1005"),
                title: Some(Cow::Borrowed("showapi_timestamp无效")),
                description: Cow::Borrowed("The time stamp is not valid."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1006"),
                title: Some(Cow::Borrowed("app无权限调用接口")),
                description: Cow::Borrowed(
                    "The application may not call this interface.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1007"),
                title: Some(Cow::Borrowed("没有订购套餐")),
                description: Cow::Borrowed("No package was bought."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1008"),
                title: Some(Cow::Borrowed("服务商关闭对您的调用权限")),
                description: Cow::Borrowed(
                    "The seller has withdrawn the right to call.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1009"),
                title: Some(Cow::Borrowed("调用频率受限")),
                description: Cow::Borrowed("Too many calls in a short time."),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1010"),
                title: Some(Cow::Borrowed("找不到您的应用")),
                description: Cow::Borrowed("The application is unknown."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1011"),
                title: Some(Cow::Borrowed("子授权app_child_id无效")),
                description: Cow::Borrowed("The child authorisation is not valid."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1012"),
                title: Some(Cow::Borrowed("子授权已过期或失效")),
                description: Cow::Borrowed("The child authorisation has expired."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1013"),
                title: Some(Cow::Borrowed("子授权ip受限")),
                description: Cow::Borrowed(
                    "The child authorisation does not allow this address.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/showapi_res_code")]),
                code: Cow::Borrowed("-1014"),
                title: Some(Cow::Borrowed("token权限无效")),
                description: Cow::Borrowed(
                    "The token does not carry the right; the source is cut off here.",
                ),
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
                title: Cow::Borrowed(
                    "银行卡OCR识别 interface document (ocrBankCardGeneral)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::ThirdParty,
                title: Cow::Borrowed(
                    "http://stacdn.binstd.com/market/qita/1010.html (a copy of the vendor's table of showapi_res_code)",
                ),
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
pub const SCHEMA: &str = include_str!("bank_card.schema.json");

/// What its answers are made of; a name for the compiler, never a value.
#[derive(Debug)]
pub enum Model {}

impl operation::response::Model for Model {
    type Failure = BankCardFailure;
    type Success = BankCard;
    type Envelope = BankCardEnvelope;
    type Payload<'a> = &'a BankCard;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        envelope.showapi_res_body.filled()
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "3fd6c97521322d4db0bd4a72275d81f28e729bbc521bbbeacf167d79c1c459be",
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
/// use ocrmarket::showapi::bank_card;
///
/// let findings = bank_card::findings(b"{\"status\": ");
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

/// 银行卡 · A bank card as read from its picture.
#[doc(alias = "银行卡")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BankCard {
    /// 业务返回码 · The product's own code: 0 for a card that was read.
    #[doc(alias = "业务返回码")]
    pub ret_code: wire::leaf::Text,
    /// 银行名称 · Name of the issuing bank.
    #[doc(alias = "银行名称")]
    pub bank_name: wire::leaf::Text,
    /// 银行卡类型 · Kind of card.
    #[doc(alias = "银行卡类型")]
    pub card_type: wire::Word<BankCardKind>,
    /// 银行卡号 · Card number, digits only.
    #[doc(alias = "银行卡号")]
    pub card_num: wire::leaf::CardNumber,
    /// 计费次数 · How many calls are charged for this one, where it stands inside the body.
    #[doc(alias = "计费次数")]
    pub showapi_fee_num: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for BankCard {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BankCard",
            &[
                Field::text("ret_code", "业务返回码", Privacy::Public),
                Field::text("bank_name", "银行名称", Privacy::Financial),
                Field::words("card_type", "银行卡类型", Privacy::Financial),
                Field::card_number("card_num", "银行卡号", Privacy::BankCard),
                Field::count("showapi_fee_num", "计费次数", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.ret_code),
            1 => wire::AsSlot::slot(&self.bank_name),
            2 => wire::AsSlot::slot(&self.card_type),
            3 => wire::AsSlot::slot(&self.card_num),
            4 => wire::AsSlot::slot(&self.showapi_fee_num),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.ret_code),
            1 => wire::AsSlot::slot_mut(&mut self.bank_name),
            2 => wire::AsSlot::slot_mut(&mut self.card_type),
            3 => wire::AsSlot::slot_mut(&mut self.card_num),
            4 => wire::AsSlot::slot_mut(&mut self.showapi_fee_num),
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

wire::definition!(BankCard);

/// 银行卡类型 · Kind of a bank card.
#[doc(alias = "银行卡类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BankCardKind {
    /// 借记卡 · Debit card.
    Debit,
    /// 贷记卡 · Credit card with a credit line.
    Credit,
    /// 准贷记卡 · Credit card that holds a deposit and may be overdrawn.
    QuasiCredit,
    /// 信用卡 · Credit card, kind not told.
    CreditCard,
}

impl wire::Words for BankCardKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("借记卡", BankCardKind::Debit),
        ("贷记卡", BankCardKind::Credit),
        ("准贷记卡", BankCardKind::QuasiCredit),
        ("信用卡", BankCardKind::CreditCard),
    ];
}

/// The whole body around a bank card.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BankCardEnvelope {
    /// 平台错误信息 · The platform's error text; empty when the call went through.
    #[doc(alias = "平台错误信息")]
    pub showapi_res_error: wire::leaf::Text,
    /// 计费次数 · How many calls are charged for this one: 0 means none.
    #[doc(alias = "计费次数")]
    pub showapi_fee_num: wire::leaf::Count,
    /// 平台返回码 · The platform's code: 0 means that the inner code decides.
    #[doc(alias = "平台返回码")]
    pub showapi_res_code: wire::leaf::Text,
    /// 请求标识 · Id of the call on the platform.
    #[doc(alias = "请求标识")]
    pub showapi_res_id: wire::leaf::Text,
    /// 业务结果 · The bank card.
    #[doc(alias = "业务结果")]
    pub showapi_res_body: wire::Maybe<BankCard>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for BankCardEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BankCardEnvelope",
            &[
                Field::text(
                    "showapi_res_error",
                    "平台错误信息",
                    Privacy::FreeText,
                ),
                Field::count("showapi_fee_num", "计费次数", Privacy::Public),
                Field::text("showapi_res_code", "平台返回码", Privacy::Public),
                Field::text("showapi_res_id", "请求标识", Privacy::Public),
                Field::object("showapi_res_body", "业务结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.showapi_res_error),
            1 => wire::AsSlot::slot(&self.showapi_fee_num),
            2 => wire::AsSlot::slot(&self.showapi_res_code),
            3 => wire::AsSlot::slot(&self.showapi_res_id),
            4 => wire::AsSlot::slot(&self.showapi_res_body),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.showapi_res_error),
            1 => wire::AsSlot::slot_mut(&mut self.showapi_fee_num),
            2 => wire::AsSlot::slot_mut(&mut self.showapi_res_code),
            3 => wire::AsSlot::slot_mut(&mut self.showapi_res_id),
            4 => wire::AsSlot::slot_mut(&mut self.showapi_res_body),
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

wire::definition!(BankCardEnvelope);

/// The whole body when either layer refuses.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BankCardFailure {
    /// 平台错误信息 · The platform's error text; empty when the call went through.
    #[doc(alias = "平台错误信息")]
    pub showapi_res_error: wire::leaf::Text,
    /// 计费次数 · How many calls are charged for this one: 0 means none.
    #[doc(alias = "计费次数")]
    pub showapi_fee_num: wire::leaf::Count,
    /// 平台返回码 · The platform's code: 0 means that the inner code decides.
    #[doc(alias = "平台返回码")]
    pub showapi_res_code: wire::leaf::Text,
    /// 请求标识 · Id of the call on the platform.
    #[doc(alias = "请求标识")]
    pub showapi_res_id: wire::leaf::Text,
    /// 业务结果 · The product's own refusal; may be empty when the platform refuses.
    #[doc(alias = "业务结果")]
    pub showapi_res_body: wire::Maybe<BankCardFailureBody>,
    /// 业务返回码 · The code of a refusal that comes without the envelope.
    #[doc(alias = "业务返回码")]
    pub ret_code: wire::leaf::Text,
    /// 错误说明 · What went wrong, where the refusal comes without the envelope.
    #[doc(alias = "错误说明")]
    pub remark: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for BankCardFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BankCardFailure",
            &[
                Field::text(
                    "showapi_res_error",
                    "平台错误信息",
                    Privacy::FreeText,
                ),
                Field::count("showapi_fee_num", "计费次数", Privacy::Public),
                Field::text("showapi_res_code", "平台返回码", Privacy::Public),
                Field::text("showapi_res_id", "请求标识", Privacy::Public),
                Field::object("showapi_res_body", "业务结果"),
                Field::text("ret_code", "业务返回码", Privacy::Public),
                Field::text("remark", "错误说明", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.showapi_res_error),
            1 => wire::AsSlot::slot(&self.showapi_fee_num),
            2 => wire::AsSlot::slot(&self.showapi_res_code),
            3 => wire::AsSlot::slot(&self.showapi_res_id),
            4 => wire::AsSlot::slot(&self.showapi_res_body),
            5 => wire::AsSlot::slot(&self.ret_code),
            6 => wire::AsSlot::slot(&self.remark),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.showapi_res_error),
            1 => wire::AsSlot::slot_mut(&mut self.showapi_fee_num),
            2 => wire::AsSlot::slot_mut(&mut self.showapi_res_code),
            3 => wire::AsSlot::slot_mut(&mut self.showapi_res_id),
            4 => wire::AsSlot::slot_mut(&mut self.showapi_res_body),
            5 => wire::AsSlot::slot_mut(&mut self.ret_code),
            6 => wire::AsSlot::slot_mut(&mut self.remark),
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

wire::definition!(BankCardFailure);

/// The product's own refusal.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BankCardFailureBody {
    /// 业务返回码 · The product's own code; the operation lists the known ones.
    #[doc(alias = "业务返回码")]
    pub ret_code: wire::leaf::Text,
    /// 错误说明 · What went wrong, in the vendor's words.
    #[doc(alias = "错误说明")]
    pub remark: wire::leaf::Text,
    /// 成功标志 · Whether the product calls it a success.
    #[doc(alias = "成功标志")]
    pub flag: wire::leaf::Text,
    /// 错误说明 · What went wrong, in the vendor's words.
    #[doc(alias = "错误说明")]
    pub msg: wire::leaf::Text,
    /// 业务返回码 · A second code of the product.
    #[doc(alias = "业务返回码")]
    pub code: wire::leaf::Text,
    /// 计费次数 · How many calls are charged for this one.
    #[doc(alias = "计费次数")]
    pub fee_num: wire::leaf::Count,
    /// 计费返回码 · A code of the platform about the charge.
    #[doc(alias = "计费返回码")]
    pub showapi_fee_code: wire::leaf::Text,
    /// 计费次数 · How many calls are charged for this one, where it stands inside the body.
    #[doc(alias = "计费次数")]
    pub showapi_fee_num: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for BankCardFailureBody {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BankCardFailureBody",
            &[
                Field::text("ret_code", "业务返回码", Privacy::Public),
                Field::text("remark", "错误说明", Privacy::FreeText),
                Field::text("flag", "成功标志", Privacy::Public),
                Field::text("msg", "错误说明", Privacy::FreeText),
                Field::text("code", "业务返回码", Privacy::Public),
                Field::count("fee_num", "计费次数", Privacy::Public),
                Field::text("showapi_fee_code", "计费返回码", Privacy::Public),
                Field::count("showapi_fee_num", "计费次数", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.ret_code),
            1 => wire::AsSlot::slot(&self.remark),
            2 => wire::AsSlot::slot(&self.flag),
            3 => wire::AsSlot::slot(&self.msg),
            4 => wire::AsSlot::slot(&self.code),
            5 => wire::AsSlot::slot(&self.fee_num),
            6 => wire::AsSlot::slot(&self.showapi_fee_code),
            7 => wire::AsSlot::slot(&self.showapi_fee_num),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.ret_code),
            1 => wire::AsSlot::slot_mut(&mut self.remark),
            2 => wire::AsSlot::slot_mut(&mut self.flag),
            3 => wire::AsSlot::slot_mut(&mut self.msg),
            4 => wire::AsSlot::slot_mut(&mut self.code),
            5 => wire::AsSlot::slot_mut(&mut self.fee_num),
            6 => wire::AsSlot::slot_mut(&mut self.showapi_fee_code),
            7 => wire::AsSlot::slot_mut(&mut self.showapi_fee_num),
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

wire::definition!(BankCardFailureBody);
