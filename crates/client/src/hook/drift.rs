//! What a hook sees of a response that departs from its schema.

use std::fmt;

use ocrmarket_operation::Operation;
use ocrmarket_validator::Finding;
use ocrmarket_validator::judge::Judgement;

use crate::credentials::Label;

/// How many findings an event of the log lists.
const LISTED: usize = 16;

/// An answer that departs from its schema.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Drift<'a> {
    /// What was called.
    pub operation: &'static Operation,
    /// Whose key paid.
    pub key: &'a Label,
    /// Which attempt of the call brought it, from 1.
    pub number: u32,
    /// The gateway's id of the call, to find its record by.
    pub request_id: Option<&'a str>,
    /// Its class, its verdict and every finding; `None` where more such answers came at once than are gone through.
    pub judgement: Option<&'a Judgement>,
}

impl Drift<'_> {
    /// Where it departs; see [`Drift::judgement`].
    pub fn findings(&self) -> &[Finding] {
        self.judgement
            .map_or(&[], |judgement| judgement.findings.as_slice())
    }

    /// Places and keywords of the first findings, for a log. A key that the vendor made of a person, a name or a number, is none.
    pub(crate) fn places(&self) -> Vec<(&str, &str)> {
        let findings = self.findings().iter().take(LISTED);
        findings
            .map(|finding| (finding.shown_pointer(), finding.keyword.as_str()))
            .collect()
    }
}

/// Shows places and keywords alone, as a log does: no excerpt, and no key that is not spelt like the name of a field.
impl fmt::Debug for Drift<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Drift")
            .field("operation", &name(self.operation))
            .field("key", self.key)
            .field("number", &self.number)
            .field("class", &self.judgement.map(|judgement| judgement.class))
            .field(
                "verdict",
                &self.judgement.map(|judgement| judgement.verdict),
            )
            .field("places", &self.places())
            .finish_non_exhaustive()
    }
}

/// `vendor/operation`.
pub(crate) fn name(operation: &Operation) -> String {
    format!("{}/{}", operation.vendor, operation.name)
}
