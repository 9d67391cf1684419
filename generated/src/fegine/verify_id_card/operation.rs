// Machine-written by ocrmarket from schemas/: fegine/verify_id_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;

/// 身份证实名认证OCR: endpoints, limits, outcome rules and codes.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("fegine"),
    name: Cow::Borrowed("verify_id_card"),
    title: Cow::Borrowed("身份证实名认证OCR"),
    description: Cow::Borrowed(
        "Reads the front of an identity card and checks the name and the number against the registry. `ocr` has the data of the picture, which may be forged; `cert` has the data that the registry confirms.",
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

/// The JSON Schema of its responses in one document: every reference is local.
pub const SCHEMA: &str = include_str!("../verify_id_card.schema.json");

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
    type Failure = super::IdCardVerificationFailure;
    type Success = super::IdCardVerification;
    type Envelope = operation::response::Undeclared;
    type Payload<'a> = &'a super::IdCardVerification;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(_envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        None
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "3679aa3aca9108b5e3ceeea3fa7acfacaeb6d87b33909e937bf2e83c1ddb666d",
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
