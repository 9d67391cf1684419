//! Proposals, and findings without one.

use ocrmarket_model::edit;

use crate::detect::Finding;

use super::choices::Choice;

/// One edit of the schemas: it answers all findings that ask for the same.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Proposal<'f> {
    /// The findings; empty if it only tightens.
    pub findings: Vec<&'f Finding>,
    /// The changes that make the edit.
    pub changes: Vec<edit::Change>,
    /// A sentence that says what it does.
    pub summary: String,
    /// Further remarks, a sentence each.
    pub notes: Vec<String>,
    /// Choices that a person still has to make; placeholders stand for them.
    pub missing: Vec<Choice>,
}

/// A finding for which nothing is proposed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Unanswered<'f> {
    /// The finding.
    pub finding: &'f Finding,
    /// The reason.
    pub reason: Reason,
}

/// The reason why a finding has no proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The dialect cannot express what the documents hold; a sentence.
    Unsupported(String),
    /// Its keys are values and not names, so no property can be declared.
    KeysAreValues,
    /// The schema does not require the field, so nothing is refuted. It can be deprecated by choice.
    NotRequired,
    /// The value may not be shown.
    ValueHidden,
    /// Codes are listed by the operation and not by a schema.
    CodeOfOperation,
    /// No schema states ranges.
    Range,
    /// The field may be a declared one under a new name, which has to be chosen.
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
pub struct Plan<'f> {
    /// The proposals, not yet verified.
    pub proposals: Vec<Proposal<'f>>,
    /// Findings for which nothing is proposed.
    pub unanswered: Vec<Unanswered<'f>>,
    /// Choices that match no location.
    pub unused: Vec<Choice>,
}
