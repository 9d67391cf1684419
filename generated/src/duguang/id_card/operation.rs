// Machine-written by ocrmarket from schemas/: duguang/id_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;

/// 身份证结构化识别: endpoints, limits, outcome rules and codes.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("duguang"),
    name: Cow::Borrowed("id_card"),
    title: Cow::Borrowed("身份证结构化识别"),
    description: Cow::Borrowed(
        "Reads one side of an identity card and, if requested, locates the portrait.",
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

/// The JSON Schema of its responses in one document: every reference is local.
pub const SCHEMA: &str = include_str!("../id_card.schema.json");

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
    type Failure = super::IdCardFailure;
    type Success = super::IdCardReading;
    type Envelope = operation::response::Undeclared;
    type Payload<'a> = &'a super::IdCardReading;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(_envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        None
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "e5d9db652fc2a73f75ac2eba3afaebc9c2555595b55750352a735262dde5e12a",
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
