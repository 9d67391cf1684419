// Machine-written by ocrmarket from schemas/: deepfinch/submit_credit_report/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;

/// 人行2代征信报告OCR识别API-提交任务: endpoints, limits, outcome rules and codes.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("deepfinch"),
    name: Cow::Borrowed("submit_credit_report"),
    title: Cow::Borrowed("人行2代征信报告OCR识别API-提交任务"),
    description: Cow::Borrowed(
        "Submits a scanned credit report and returns the id of a task; `query_credit_report` asks for its result. The Alibaba Cloud market sells the report in these two steps.",
    ),
    page: Some(
        Cow::Borrowed("https://market.aliyun.com/apimarket/detail/cmapi00035084"),
    ),
    method: operation::Method::Post,
    encoding: operation::Encoding::Form,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::Aliyun,
                host: Cow::Borrowed("creditrep.market.alicloudapi.com"),
                path: Cow::Borrowed("/ocr/credit_report"),
                auth: Cow::Borrowed(&[operation::Auth::AppCode]),
                certainty: operation::Certainty::Documented,
                note: Some(
                    Cow::Borrowed(
                        "The console screenshot of the user guide shows the path /ocr/add_credit_report_ocr_task instead.",
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
                property: Cow::Borrowed("image"),
                accepts: Cow::Borrowed(&[operation::InputKind::Base64]),
                formats: Cow::Borrowed(&[Cow::Borrowed("pdf")]),
                file_bytes_max: Some(5_242_879),
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Strip,
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
                name: Cow::Borrowed("CreditReportTask"),
                has_envelope: false,
            },
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
                        operation::Condition::Exists {
                            at: Cow::Borrowed("/task_id"),
                            exists: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: Some(Cow::Borrowed("CreditReportTask")),
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
                success_index: 1,
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
                success_index: 2,
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
                success_index: 1,
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
    job: Some(operation::JobRules {
        id: Cow::Borrowed("/task_id"),
        query: Cow::Borrowed("query_credit_report"),
        property: Cow::Borrowed("task_id"),
        in_query: false,
        first_wait_ms: 5_000,
        longest_wait_ms: 60_000,
    }),
    evidence: operation::Evidence::Documents,
    last_seen_live: None,
    sources: Cow::Borrowed(
        &[
            operation::Source {
                kind: operation::SourceKind::VendorDocument,
                title: Cow::Borrowed("深源恒际征信报告产品 user guide"),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::ThirdParty,
                title: Cow::Borrowed(
                    "Public code that calls creditrep.market.alicloudapi.com/ocr/credit_report",
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
  "$comment": "Machine-written by ocrmarket from schemas/: deepfinch/submit_credit_report/response.schema.json. Do not edit: change the schema, then run `cargo run -- generate`.",
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "提交任务 response",
  "description": "Response of the submission.",
  "anyOf": [
    {
      "$ref": "#/$defs/CreditReportTask",
      "x-role": "success"
    },
    {
      "$ref": "#/$defs/CreditReport",
      "x-role": "success"
    },
    {
      "$ref": "#/$defs/FirstGenerationReport",
      "x-role": "success"
    },
    {
      "$ref": "#/$defs/CreditReportEnvelope",
      "x-role": "envelope"
    },
    {
      "$ref": "#/$defs/FirstGenerationEnvelope",
      "x-role": "envelope"
    },
    {
      "$ref": "#/$defs/DeepfinchFailure",
      "x-role": "failure"
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
        r#",
    "CreditReportTask": {
      "type": "object",
      "description": "A credit report was accepted. Its task can be queried.",
      "x-privacy": "public",
      "properties": {
        "request_id": {
          "type": "string",
          "x-shape": "T[I1]D[0-9a-f]{32}",
          "title": "请求标识",
          "description": "Id of the call at the vendor."
        },
        "status": {
          "type": "string",
          "x-shape": "[A-Z][A-Z_]{1,39}",
          "title": "状态",
          "description": "The vendor's status, `OK`."
        },
        "task_id": {
          "type": "string",
          "x-privacy": "account",
          "title": "任务标识",
          "description": "Id of the task, 32 characters. Send it to the query; it alone gives access to the report."
        }
      },
      "required": [
        "task_id"
      ]
    }
  }
}
"#
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
        super::CreditReportTask,
        super::super::shared::credit_report::CreditReport,
        super::super::shared::first_generation_report::FirstGenerationReport,
    >;
    type Envelope = super::OneOf<
        operation::response::Undeclared,
        super::super::shared::credit_report::CreditReportEnvelope,
        super::super::shared::first_generation_report::FirstGenerationEnvelope,
    >;
    type Payload<'a> = super::OneOf<
        &'a super::CreditReportTask,
        &'a super::super::shared::credit_report::CreditReport,
        &'a super::super::shared::first_generation_report::FirstGenerationReport,
    >;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        match body {
            super::OneOf::CreditReportTask(body) => super::OneOf::CreditReportTask(body),
            super::OneOf::CreditReport(body) => super::OneOf::CreditReport(body),
            super::OneOf::FirstGenerationReport(body) => {
                super::OneOf::FirstGenerationReport(body)
            }
        }
    }
    fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        match envelope {
            super::OneOf::CreditReportTask(_) => None,
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
        "2c7806638f268a711163ad3cb6c227de0061568c8e37eb83b58014d413e9a27b",
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
    T2: operation::response::BodyType,
> operation::response::BodyType for super::OneOf<T0, T1, T2> {
    fn decode_as(
        index: usize,
        bytes: &[u8],
    ) -> ::core::result::Result<Self, ::ocrmarket_wire::DecodeError> {
        match index {
            1usize => T1::decode_as(index, bytes).map(Self::CreditReport),
            2usize => T2::decode_as(index, bytes).map(Self::FirstGenerationReport),
            _ => T0::decode_as(index, bytes).map(Self::CreditReportTask),
        }
    }
    fn object(&self) -> &dyn ::ocrmarket_wire::Object {
        match self {
            Self::CreditReportTask(body) => body.object(),
            Self::CreditReport(body) => body.object(),
            Self::FirstGenerationReport(body) => body.object(),
        }
    }
    fn into_object(self) -> ::std::boxed::Box<dyn ::ocrmarket_wire::Object> {
        match self {
            Self::CreditReportTask(body) => body.into_object(),
            Self::CreditReport(body) => body.into_object(),
            Self::FirstGenerationReport(body) => body.into_object(),
        }
    }
}
