// Machine-written by ocrmarket from schemas/: deepfinch/credit_report/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;

/// `credit_reportV2` 征信报告识别: endpoints, limits, outcome rules and codes.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("deepfinch"),
    name: Cow::Borrowed("credit_report"),
    title: Cow::Borrowed("credit_reportV2 征信报告识别"),
    description: Cow::Borrowed(
        "Reads a scanned credit report in one call. The Tencent Cloud market sells the report this way.",
    ),
    page: None,
    method: operation::Method::Post,
    encoding: operation::Encoding::Form,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::TencentApigw,
                host: Cow::Borrowed(
                    "service-qv6onzex-1300075552.bj.apigw.tencentcs.com",
                ),
                path: Cow::Borrowed("/release/v2/credit_report"),
                auth: Cow::Borrowed(&[operation::Auth::TencentHmac]),
                certainty: operation::Certainty::Documented,
                note: Some(
                    Cow::Borrowed(
                        "This gateway was announced to end on 2025-06-30. Its successor for market products answers at https://ap-<region>.cloudmarket-apigw.com/service-.../ with the key pair in a JSON header (tencent-cloud-market); whether this product moved there, and to which address, is unknown: take the address from the market console and set it as the URL of this operation.",
                    ),
                ),
            },
        ],
    ),
    host_suffix: Some(operation::HostSuffix::CloudmarketApigw),
    timeouts: operation::Timeouts {
        connect_ms: 10_000,
        total_ms: 300_000,
    },
    inputs: Cow::Borrowed(
        &[
            operation::Input {
                property: Cow::Borrowed("image"),
                accepts: Cow::Borrowed(&[operation::InputKind::Base64]),
                formats: Cow::Borrowed(&[Cow::Borrowed("pdf")]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Keep,
            },
        ],
    ),
    payload: Cow::Borrowed(
        &[
            Cow::Borrowed("/structured_result"),
            Cow::Borrowed("/result"),
            Cow::Borrowed(""),
        ],
    ),
    json_text: Cow::Borrowed(
        &[Cow::Borrowed("/structured_result"), Cow::Borrowed("/result")],
    ),
    successes: Cow::Borrowed(
        &[
            operation::SuccessType {
                name: Cow::Borrowed("CreditReport"),
                has_envelope: true,
            },
            operation::SuccessType {
                name: Cow::Borrowed("FirstGenerationReport"),
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
                        operation::Condition::PayloadHas {
                            payload_has: Cow::Borrowed(
                                &[
                                    Cow::Borrowed("/creditHeader"),
                                    Cow::Borrowed("/personBasicInfo"),
                                    Cow::Borrowed("/infoSummary"),
                                    Cow::Borrowed("/creditTransInfoDetail"),
                                    Cow::Borrowed("/queryRecord"),
                                ],
                            ),
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: Some(Cow::Borrowed("CreditReport")),
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::PayloadHas {
                            payload_has: Cow::Borrowed(
                                &[
                                    Cow::Borrowed("/serialNo"),
                                    Cow::Borrowed("/whoWasChecked"),
                                    Cow::Borrowed("/loans"),
                                    Cow::Borrowed("/creditCards"),
                                    Cow::Borrowed("/creditInfo"),
                                    Cow::Borrowed("/checkDetails"),
                                    Cow::Borrowed("/askAt"),
                                    Cow::Borrowed("/createAt"),
                                ],
                            ),
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: Some(Cow::Borrowed("FirstGenerationReport")),
                success_index: 1,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(&[]),
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
                success: Some(Cow::Borrowed("CreditReport")),
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
    evidence: operation::Evidence::Documents,
    last_seen_live: None,
    sources: Cow::Borrowed(
        &[
            operation::Source {
                kind: operation::SourceKind::VendorDocument,
                title: Cow::Borrowed("credit_reportV2 interface document"),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::ThirdParty,
                title: Cow::Borrowed(
                    "The notice on the end of apigw.tencentcs.com, quoted in several public issues",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::ThirdParty,
                title: Cow::Borrowed(
                    "Public Go, Rust, TypeScript and mini-program code for cloudmarket-apigw.com",
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
                kind: operation::SourceKind::ThirdParty,
                title: Cow::Borrowed(
                    "Public parsers and dictionaries of second-generation credit reports (word lists)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::ThirdParty,
                title: Cow::Borrowed(
                    "https://csai.cn/video/76500.html and http://www.97053.com.cn/zi/112255.html (public explainers of the printed symbols)",
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

/// The parts of [`SCHEMA`] that no other operation has.
macro_rules! own {
    (0) => {
        r##"{
  "$comment": "Machine-written by ocrmarket from schemas/: deepfinch/credit_report/response.schema.json. Do not edit: change the schema, then run `cargo run -- generate`.",
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "credit_reportV2 response",
  "description": "Response of the synchronous operation.",
  "anyOf": [
    {
      "$ref": "#/$defs/CreditReport",
      "x-role": "success"
    },
    {
      "$ref": "#/$defs/FirstGenerationReport",
      "x-role": "success"
    },
    {
      "$ref": "#/$defs/DeepfinchFailure",
      "x-role": "failure"
    },
    {
      "$ref": "#/$defs/CreditReportEnvelope",
      "x-role": "envelope"
    },
    {
      "$ref": "#/$defs/FirstGenerationEnvelope",
      "x-role": "envelope"
    }
  ],
  "$defs": {"##
    };
    (1) => {
        r#",
    "DeepfinchFailure": {
      "type": "object",
      "description": "A refusal, a whole body.",
      "x-privacy": "public",
      "properties": {
        "status": {
          "type": "string",
          "x-shape": "[A-Z][A-Z_]{1,39}",
          "title": "状态",
          "description": "The vendor's status, in capitals. The operations list the known ones."
        },
        "reason": {
          "type": "string",
          "x-privacy": "free-text",
          "title": "原因",
          "description": "Error message of the vendor."
        },
        "error": {
          "type": "string",
          "x-privacy": "free-text",
          "title": "错误信息",
          "description": "Error message, if the vendor gives it here and not in `reason`."
        },
        "request_id": {
          "type": "string",
          "x-shape": "T[I1]D[0-9a-f]{32}",
          "title": "请求标识",
          "description": "Id of the call at the vendor; only sometimes there."
        },
        "time_cost": {
          "type": [
            "number",
            "null"
          ],
          "title": "耗时",
          "description": "Processing time of the vendor, in seconds."
        }
      },
      "required": [
        "status"
      ]
    },"#
    };
    (2) => {
        r"
  }
}
"
    };
}

/// The JSON Schema of its responses in one document: every reference is local.
pub const SCHEMA: &str = concat!(
    own!(0), super::super::shared::credit_report::schema::definitions!(), own!(1),
    super::super::shared::first_generation_report::schema::definitions!(), own!(2)
);

#[cfg(feature = "validate")]
static VALIDATOR: ::ocrmarket_validator::operation::LazyValidator = ::ocrmarket_validator::operation::LazyValidator::new(
    &OPERATION,
    &[
        &own!(0),
        &super::super::shared::credit_report::schema::DEFINITIONS,
        &own!(1),
        &super::super::shared::first_generation_report::schema::DEFINITIONS,
        &own!(2),
    ],
);

#[cfg(feature = "validate")]
impl ::ocrmarket_validator::operation::Validated for super::Model {
    fn validator() -> &'static ::ocrmarket_validator::operation::LazyValidator {
        &VALIDATOR
    }
}

impl operation::response::Model for super::Model {
    type Failure = super::super::shared::failure::DeepfinchFailure;
    type Success = super::OneOf<
        super::super::shared::credit_report::CreditReport,
        super::super::shared::first_generation_report::FirstGenerationReport,
    >;
    type Envelope = super::OneOf<
        super::super::shared::credit_report::CreditReportEnvelope,
        super::super::shared::first_generation_report::FirstGenerationEnvelope,
    >;
    type Payload<'a> = super::OneOf<
        &'a super::super::shared::credit_report::CreditReport,
        &'a super::super::shared::first_generation_report::FirstGenerationReport,
    >;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        match body {
            super::OneOf::CreditReport(body) => super::OneOf::CreditReport(body),
            super::OneOf::FirstGenerationReport(body) => {
                super::OneOf::FirstGenerationReport(body)
            }
        }
    }
    fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        match envelope {
            super::OneOf::CreditReport(envelope) => {
                envelope
                    .structured_result
                    .filled()
                    .or_else(|| envelope.result.filled())
                    .map(super::OneOf::CreditReport)
            }
            super::OneOf::FirstGenerationReport(envelope) => {
                envelope
                    .structured_result
                    .filled()
                    .or_else(|| envelope.result.filled())
                    .map(super::OneOf::FirstGenerationReport)
            }
        }
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "8b1a56908c8d1a7378367b72018ce1ee2b4f9a99b931ac4c673ac96146d6b581",
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

impl<
    T0: operation::response::BodyType,
    T1: operation::response::BodyType,
> operation::response::BodyType for super::OneOf<T0, T1> {
    fn decode_as(
        index: usize,
        bytes: &[u8],
    ) -> ::core::result::Result<Self, ::ocrmarket_wire::DecodeError> {
        match index {
            1usize => T1::decode_as(index, bytes).map(Self::FirstGenerationReport),
            _ => T0::decode_as(index, bytes).map(Self::CreditReport),
        }
    }
    fn object(&self) -> &dyn ::ocrmarket_wire::Object {
        match self {
            Self::CreditReport(body) => body.object(),
            Self::FirstGenerationReport(body) => body.object(),
        }
    }
    fn into_object(self) -> ::std::boxed::Box<dyn ::ocrmarket_wire::Object> {
        match self {
            Self::CreditReport(body) => body.into_object(),
            Self::FirstGenerationReport(body) => body.into_object(),
        }
    }
}
