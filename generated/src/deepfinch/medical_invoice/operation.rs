// Machine-written by ocrmarket from schemas/: deepfinch/medical_invoice/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;

/// 全国门诊发票识别\_V2: endpoints, limits, outcome rules and codes.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("deepfinch"),
    name: Cow::Borrowed("medical_invoice"),
    title: Cow::Borrowed("全国门诊发票识别_V2"),
    description: Cow::Borrowed(
        "Reads an outpatient invoice of any province. The response schema is provisional: it comes from version 1 of the product.",
    ),
    page: None,
    method: operation::Method::Post,
    encoding: operation::Encoding::Form,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::Aliyun,
                host: Cow::Borrowed("v2invoice.market.alicloudapi.com"),
                path: Cow::Borrowed("/ocr/medical/v2/medical_invoice/basic"),
                auth: Cow::Borrowed(&[operation::Auth::AppCode]),
                certainty: operation::Certainty::Inferred,
                note: Some(
                    Cow::Borrowed(
                        "The user guide prints the host under another domain, which is found nowhere else; every other host of the market is under alicloudapi.com.",
                    ),
                ),
            },
        ],
    ),
    host_suffix: None,
    timeouts: operation::Timeouts {
        connect_ms: 10_000,
        total_ms: 120_000,
    },
    inputs: Cow::Borrowed(
        &[
            operation::Input {
                property: Cow::Borrowed("image_base64"),
                accepts: Cow::Borrowed(&[operation::InputKind::Base64]),
                formats: Cow::Borrowed(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Strip,
            },
        ],
    ),
    payload: Cow::Borrowed(&[Cow::Borrowed("/result"), Cow::Borrowed("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(
        &[
            operation::SuccessType {
                name: Cow::Borrowed("MedicalInvoiceReading"),
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
                            at: Cow::Borrowed("/status"),
                            is: Cow::Borrowed(
                                &[
                                    Cow::Borrowed("INVALID_ARGUMENT"),
                                    Cow::Borrowed("DETECTION_FAILED"),
                                    Cow::Borrowed("DETETION_FAILED"),
                                    Cow::Borrowed("DOWNLOAD_ERROR"),
                                    Cow::Borrowed("NO_PERMISSION"),
                                    Cow::Borrowed("OUT_OF_QUOTA"),
                                    Cow::Borrowed("RATE_LIMIT_EXCEEDED"),
                                    Cow::Borrowed("NOT_FOUND"),
                                    Cow::Borrowed("INTERNAL_ERROR"),
                                    Cow::Borrowed("UNAUTHORIZED"),
                                    Cow::Borrowed("KEY_EXPIRED"),
                                ],
                            ),
                        },
                    ],
                ),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(
                    &[Cow::Borrowed("/reason"), Cow::Borrowed("/error")],
                ),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Payload {
                            payload: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Exists {
                            at: Cow::Borrowed("/medical_result"),
                            exists: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Is {
                            at: Cow::Borrowed("/status"),
                            is: Cow::Borrowed(&[Cow::Borrowed("OK")]),
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(&[]),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(
                    &[Cow::Borrowed("/reason"), Cow::Borrowed("/error")],
                ),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
        ],
    ),
    codes: Cow::Borrowed(
        &[
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("OK"),
                title: None,
                description: Cow::Borrowed("The call succeeded."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("INVALID_ARGUMENT"),
                title: None,
                description: Cow::Borrowed(
                    "The input is refused: a damaged file, one of the wrong format or size, a data: head left on, or base64 text cut at its first + because it was not form-encoded.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("DETECTION_FAILED"),
                title: None,
                description: Cow::Borrowed("Nothing was recognised in the file."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("DETETION_FAILED"),
                title: None,
                description: Cow::Borrowed("The same, as private deployments spell it."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("DOWNLOAD_ERROR"),
                title: None,
                description: Cow::Borrowed(
                    "The file behind a URL could not be fetched.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("NO_PERMISSION"),
                title: None,
                description: Cow::Borrowed("The account may not use this product."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("OUT_OF_QUOTA"),
                title: None,
                description: Cow::Borrowed("The calls bought are used up."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("RATE_LIMIT_EXCEEDED"),
                title: None,
                description: Cow::Borrowed("Too many calls in a short time."),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("NOT_FOUND"),
                title: None,
                description: Cow::Borrowed("The requested resource does not exist."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("INTERNAL_ERROR"),
                title: None,
                description: Cow::Borrowed("The vendor's server failed."),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("UNAUTHORIZED"),
                title: None,
                description: Cow::Borrowed("The credential is refused."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("KEY_EXPIRED"),
                title: None,
                description: Cow::Borrowed("The credential has expired."),
                pending: false,
                retry: operation::Retry::No,
            },
        ],
    ),
    job: None,
    evidence: operation::Evidence::Provisional,
    last_seen_live: None,
    sources: Cow::Borrowed(
        &[
            operation::Source {
                kind: operation::SourceKind::VendorDocument,
                title: Cow::Borrowed("深源恒际征信报告产品 user guide"),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::OfficialPage,
                title: Cow::Borrowed(
                    "Pages of version 1 of the medical invoice product (field names)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::ThirdParty,
                title: Cow::Borrowed(
                    "Public code that reads answers of version 1 (types of the values, 1 for a male patient)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::OfficialPage,
                title: Cow::Borrowed(
                    "https://devcenter.cloud.deepfinch.com/ocr/ocr_bankcard.html (status values, on the page of a sister product)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::OfficialPage,
                title: Cow::Borrowed(
                    "http://devcenter.private.deepfinch.com/multi_card/ocr_bankcard.html (status values of private deployments)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::Inference,
                title: Cow::Borrowed(
                    "That version 2 answers with the fields of version 1; the domain of the host",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::Inference,
                title: Cow::Borrowed("Retry hints follow the wording of each status"),
                read: Cow::Borrowed("2026-11-21"),
            },
        ],
    ),
    comment: None,
};

/// The JSON Schema of its responses in one document: every reference is local.
pub const SCHEMA: &str = include_str!("../medical_invoice.schema.json");

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
    type Failure = super::super::shared::failure::DeepfinchFailure;
    type Success = super::MedicalInvoiceReading;
    type Envelope = super::MedicalInvoiceEnvelope;
    type Payload<'a> = &'a super::MedicalInvoiceReading;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        envelope.result.filled()
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "b1b12fb62031daaccda9ea00eeac41a4409afa135bb8dca489792225075f867c",
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
