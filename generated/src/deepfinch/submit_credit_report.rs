// Machine-written by ocrmarket from schemas/: deepfinch/submit_credit_report/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

mod tables;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::SubmitCreditReportRequest;

mod operation;

pub use operation::{OPERATION, SCHEMA};
pub use super::shared::credit_report::CreditReport;
pub use super::shared::credit_report::CreditReportEnvelope;
pub use super::shared::failure::DeepfinchFailure;
pub use super::shared::first_generation_report::FirstGenerationEnvelope;
pub use super::shared::first_generation_report::FirstGenerationReport;

/// A credit report was accepted. Its task can be queried.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditReportTask {
    /// 请求标识 · Id of the call at the vendor.
    ///
    /// Key `request_id`; string; privacy class `public`.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status, `OK`.
    ///
    /// Key `status`; string; privacy class `public`.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 任务标识 · Id of the task, 32 characters. Send it to the query; it alone gives access to the report.
    ///
    /// Key `task_id`; string; privacy class `account`.
    #[doc(alias = "任务标识")]
    pub task_id: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// One of the success types. The outcome rule decides which one a response has.
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

/// Names the response types for the compiler; has no value.
#[derive(Debug)]
pub enum Model {}

/// A response, decoded by its outcome rule.
pub type Response = ::ocrmarket_operation::response::Response<Model>;

/// Decodes a response without loss: fields that the definitions do not declare are kept as JSON text.
///
/// # Errors
/// Fails if the bytes are not one JSON object. The error contains the location and the bytes.
pub fn decode(bytes: &[u8]) -> ::core::result::Result<Response, wire::DecodeError> {
    Response::decode(bytes)
}

/// Encodes a response: JSON of the same value as was decoded, number spelling included.
pub fn encode(response: &Response) -> ::std::vec::Vec<u8> {
    response.encode()
}

/// Validates a response: errors, and warnings for undeclared fields and unknown values. A valid response costs one pass over its
/// bytes.
///
/// The outcome rules classify it first, so a refusal is checked against the schema of refusals. No finding shows a value that is
/// not public.
///
/// ```
/// use ocrmarket::deepfinch::submit_credit_report;
///
/// let findings = submit_credit_report::findings(b"{\"status\": ");
/// assert_eq!(findings[0].to_string(), "1:12: error: not JSON: expected a value (malformed)");
/// ```
#[cfg(feature = "validate")]
pub fn findings(bytes: &[u8]) -> ::std::vec::Vec<::ocrmarket_validator::Finding> {
    validator().validate(bytes).findings
}

/// Validator behind [`findings`], which also returns the class and the verdict. Compiled on first use, once for all threads.
#[cfg(feature = "validate")]
pub fn validator() -> &'static ::ocrmarket_validator::operation::OperationValidator<
    'static,
> {
    <Model as ::ocrmarket_validator::operation::Validated>::validator().get()
}
