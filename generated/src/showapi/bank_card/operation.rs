// Machine-written by ocrmarket from schemas/: showapi/bank_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;

/// 银行卡OCR识别: endpoints, limits, outcome rules and codes.
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

/// The JSON Schema of its responses in one document: every reference is local.
pub const SCHEMA: &str = include_str!("../bank_card.schema.json");

#[cfg(feature = "validate")]
static VALIDATOR: ::ocrmarket_validator::operation::LazyValidator = ::ocrmarket_validator::operation::LazyValidator::new(
    &OPERATION,
    &[&SCHEMA],
);

#[cfg(feature = "validate")]
impl ::ocrmarket_validator::operation::Validated for super::Model {
    fn validator() -> &'static ::ocrmarket_validator::operation::LazyValidator {
        &VALIDATOR
    }
}

impl operation::response::Model for super::Model {
    type Failure = super::BankCardFailure;
    type Success = super::BankCard;
    type Envelope = super::BankCardEnvelope;
    type Payload<'a> = &'a super::BankCard;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        envelope.showapi_res_body.filled()
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "a32bc18d89d10098ed0a858fcc9e14a0dcd39bdf92dcc55cd61c7f575a96d914",
    );
    const SCHEMA: ::core::option::Option<&'static str> = Some(SCHEMA);
    #[cfg(feature = "validate")]
    const VALIDATOR: ::core::option::Option<operation::response::ValidatorOf> = Some(|| {
        &VALIDATOR
    });
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
