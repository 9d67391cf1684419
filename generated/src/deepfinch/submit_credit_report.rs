// Machine-written by ocrmarket from schemas/: deepfinch/submit_credit_report/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;
use ::ocrmarket_wire as wire;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::SubmitCreditReportRequest;
pub use super::shared::credit_report::CreditReport;
pub use super::shared::credit_report::CreditReportEnvelope;
pub use super::shared::failure::DeepfinchFailure;
pub use super::shared::first_generation_report::FirstGenerationEnvelope;
pub use super::shared::first_generation_report::FirstGenerationReport;

/// 人行2代征信报告OCR识别API-提交任务: how it is called and how its answers are judged.
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
                description: Cow::Borrowed("The call was answered."),
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
                description: Cow::Borrowed("Nothing could be recognised in the file."),
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
                description: Cow::Borrowed("What was asked for does not exist."),
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
    job: Some(operation::Job {
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

/// The JSON Schema of its answers, in one document: every reference in it is local.
pub const SCHEMA: &str = include_str!("submit_credit_report.schema.json");

/// One of the success types: which of them an answer has is for its outcome rule to tell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OneOf<T0, T1, T2> {
    /// A `CreditReportTask`.
    CreditReportTask(T0),
    /// A `CreditReport`.
    CreditReport(T1),
    /// A `FirstGenerationReport`.
    FirstGenerationReport(T2),
}

impl<T0, T1, T2> OneOf<T0, T1, T2> {
    /// The `CreditReportTask`, if it is one.
    pub fn into_credit_report_task(self) -> ::core::option::Option<T0> {
        match self {
            Self::CreditReportTask(it) => Some(it),
            Self::CreditReport(_) | Self::FirstGenerationReport(_) => None,
        }
    }
    /// The `CreditReport`, if it is one.
    pub fn into_credit_report(self) -> ::core::option::Option<T1> {
        match self {
            Self::CreditReport(it) => Some(it),
            Self::CreditReportTask(_) | Self::FirstGenerationReport(_) => None,
        }
    }
    /// The `FirstGenerationReport`, if it is one.
    pub fn into_first_generation_report(self) -> ::core::option::Option<T2> {
        match self {
            Self::FirstGenerationReport(it) => Some(it),
            Self::CreditReportTask(_) | Self::CreditReport(_) => None,
        }
    }
}

impl<
    T0: operation::response::BodyType,
    T1: operation::response::BodyType,
    T2: operation::response::BodyType,
> operation::response::BodyType for OneOf<T0, T1, T2> {
    fn decode_as(
        index: usize,
        bytes: &[u8],
    ) -> ::core::result::Result<Self, wire::DecodeError> {
        match index {
            1usize => T1::decode_as(index, bytes).map(Self::CreditReport),
            2usize => T2::decode_as(index, bytes).map(Self::FirstGenerationReport),
            _ => T0::decode_as(index, bytes).map(Self::CreditReportTask),
        }
    }
    fn object(&self) -> &dyn wire::Object {
        match self {
            Self::CreditReportTask(body) => body.object(),
            Self::CreditReport(body) => body.object(),
            Self::FirstGenerationReport(body) => body.object(),
        }
    }
    fn into_object(self) -> ::std::boxed::Box<dyn wire::Object> {
        match self {
            Self::CreditReportTask(body) => body.into_object(),
            Self::CreditReport(body) => body.into_object(),
            Self::FirstGenerationReport(body) => body.into_object(),
        }
    }
}

/// What its answers are made of; a name for the compiler, never a value.
#[derive(Debug)]
pub enum Model {}

impl operation::response::Model for Model {
    type Failure = super::shared::failure::DeepfinchFailure;
    type Success = OneOf<
        CreditReportTask,
        super::shared::credit_report::CreditReport,
        super::shared::first_generation_report::FirstGenerationReport,
    >;
    type Envelope = OneOf<
        operation::response::Undeclared,
        super::shared::credit_report::CreditReportEnvelope,
        super::shared::first_generation_report::FirstGenerationEnvelope,
    >;
    type Payload<'a> = OneOf<
        &'a CreditReportTask,
        &'a super::shared::credit_report::CreditReport,
        &'a super::shared::first_generation_report::FirstGenerationReport,
    >;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        match body {
            OneOf::CreditReportTask(body) => OneOf::CreditReportTask(body),
            OneOf::CreditReport(body) => OneOf::CreditReport(body),
            OneOf::FirstGenerationReport(body) => OneOf::FirstGenerationReport(body),
        }
    }
    fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        match envelope {
            OneOf::CreditReportTask(_) => None,
            OneOf::CreditReport(envelope) => {
                envelope
                    .structured_result
                    .filled()
                    .or_else(|| envelope.result.filled())
                    .map(OneOf::CreditReport)
            }
            OneOf::FirstGenerationReport(envelope) => {
                envelope
                    .structured_result
                    .filled()
                    .or_else(|| envelope.result.filled())
                    .map(OneOf::FirstGenerationReport)
            }
        }
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "b87c35a0847b722c6ee836d4eb1d1acb5fb6ed1aafa20b8570a48004504c2e2a",
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
/// use ocrmarket::deepfinch::submit_credit_report;
///
/// let findings = submit_credit_report::findings(b"{\"status\": ");
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

/// A credit report was taken in; its task can be asked for.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditReportTask {
    /// 请求标识 · Id of the call at the vendor.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status, `OK`.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 任务标识 · Id of the task, to be sent to the query, which gives the report to whoever has it; 32 characters.
    #[doc(alias = "任务标识")]
    pub task_id: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditReportTask {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditReportTask",
            &[
                Field::text("request_id", "请求标识", Privacy::Public),
                Field::text("status", "状态", Privacy::Public),
                Field::text("task_id", "任务标识", Privacy::Account),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.request_id),
            1 => wire::AsSlot::slot(&self.status),
            2 => wire::AsSlot::slot(&self.task_id),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.request_id),
            1 => wire::AsSlot::slot_mut(&mut self.status),
            2 => wire::AsSlot::slot_mut(&mut self.task_id),
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

wire::definition!(CreditReportTask);
