//! Proposals, and findings without one.

use ocrmarket_model::edit;

use crate::detect::DriftFinding;

use super::choices::Choice;

/// One edit of the schemas. It resolves all findings that need the same.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Proposal<'f> {
    /// The findings; empty if the edit only tightens.
    pub findings: Vec<&'f DriftFinding>,
    /// The changes of the edit.
    pub changes: Vec<edit::SchemaChange>,
    /// A sentence that describes the edit.
    pub summary: String,
    /// Further remarks, one sentence each.
    pub notes: Vec<String>,
    /// Choices that a person must make; the edit contains placeholders for them.
    pub missing: Vec<Choice>,
}

/// A finding for which nothing is proposed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Unresolved<'f> {
    /// The finding.
    pub finding: &'f DriftFinding,
    /// The reason.
    pub reason: Reason,
}

/// The reason why a finding has no proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The dialect cannot express the content of the documents; a sentence.
    Unsupported(String),
    /// Its keys are values and not names, so no property can be declared.
    KeysAreValues,
    /// The schema does not require the field, so it is not refuted. It can be deprecated by choice.
    NotRequired,
    /// The value may not be shown.
    ValueHidden,
    /// Codes are listed by the operation and not by a schema.
    CodeOfOperation,
    /// No schema states ranges.
    Range,
    /// The field may be a declared one under a new name, which must be chosen.
    MayBeRenamed {
        /// The declared key.
        old: String,
        /// The new key.
        new: String,
    },
}

impl Reason {
    /// Returns `true` if the schemas are refuted and cannot be edited.
    pub const fn is_refusal(&self) -> bool {
        matches!(self, Self::Unsupported(_))
    }
}

/// Proposals for findings.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ProposalPlan<'f> {
    /// The proposals, not yet verified.
    pub proposals: Vec<Proposal<'f>>,
    /// Findings for which nothing is proposed.
    pub unresolved: Vec<Unresolved<'f>>,
    /// Choices that match no location.
    pub unused: Vec<Choice>,
}
