//! The event of a response that deviates from its schema.

use std::fmt;

use ocrmarket_operation::Operation;
use ocrmarket_validator::Finding;
use ocrmarket_validator::operation::Validation;

use crate::credentials::Label;

/// Maximum number of findings in a log event.
const LISTED: usize = 16;

/// A response that deviates from its schema.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Drift<'a> {
    /// The called operation.
    pub operation: &'static Operation,
    /// The label of the credential.
    pub key: &'a Label,
    /// Number of the attempt in the call, from 1.
    pub number: u32,
    /// The gateway's id of the request, which identifies its record.
    pub request_id: Option<&'a str>,
    /// The class, the verdict and all findings; `None` if too many responses were examined at the
    /// same time.
    pub validation: Option<&'a Validation>,
}

impl Drift<'_> {
    /// Returns the findings; see [`Drift::validation`].
    pub fn findings(&self) -> &[Finding] {
        self.validation
            .map_or(&[], |validation| validation.findings.as_slice())
    }

    /// Returns the locations and keywords of the first findings, for a log. A key that contains
    /// data of a person, such as a name or a number, is masked.
    pub(crate) fn locations(&self) -> Vec<(&str, &str)> {
        let findings = self.findings().iter().take(LISTED);
        findings
            .map(|finding| (finding.shown_pointer(), finding.keyword.as_str()))
            .collect()
    }
}

/// Shows only locations and keywords, as a log does: no excerpt, and no key unless it has the form
/// of a field name.
impl fmt::Debug for Drift<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Drift")
            .field("operation", &name(self.operation))
            .field("key", self.key)
            .field("number", &self.number)
            .field("class", &self.validation.map(|validation| validation.class))
            .field(
                "verdict",
                &self.validation.map(|validation| validation.validity),
            )
            .field("places", &self.locations())
            .finish_non_exhaustive()
    }
}

/// Returns `vendor/operation`.
pub(crate) fn name(operation: &Operation) -> String {
    format!("{}/{}", operation.vendor, operation.name)
}
