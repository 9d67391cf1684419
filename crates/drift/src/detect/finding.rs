//! One finding: what changed, where, and how that is known.

use std::cmp::Ordering;

use sha2::{Digest as _, Sha256};

use crate::profile::{Day, JsonType};

use super::statistics::Rate;

/// What kind of drift it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DriftClass {
    /// A declared field is gone, or comes less often than it did.
    Vanished,
    /// A required field is missing.
    RequiredViolated,
    /// Values of a JSON type that the schema does not list.
    TypeChanged,
    /// Texts that the declared format does not read.
    FormatChanged,
    /// A field that the schema does not declare.
    NewField,
    /// A word that the list does not have.
    WordNew,
    /// A code that the operation does not list.
    UnknownCode,
    /// Numbers or texts that are larger, smaller, longer or shorter than any were.
    Range,
    /// A field that looks like another under a new name.
    Renamed,
}

impl DriftClass {
    /// Every class.
    pub const ALL: [Self; 9] = [
        Self::Vanished,
        Self::RequiredViolated,
        Self::TypeChanged,
        Self::FormatChanged,
        Self::NewField,
        Self::WordNew,
        Self::UnknownCode,
        Self::Range,
        Self::Renamed,
    ];

    /// Its name in reports, `new-field`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Vanished => "vanished",
            Self::RequiredViolated => "required-violated",
            Self::TypeChanged => "type-changed",
            Self::FormatChanged => "format-changed",
            Self::NewField => "new-field",
            Self::WordNew => "word-new",
            Self::UnknownCode => "unknown-code",
            Self::Range => "range",
            Self::Renamed => "renamed",
        }
    }

    /// The class of that name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// What it means, for people.
    pub const fn description(self) -> &'static str {
        match self {
            Self::Vanished => "A declared field is gone, or comes less often than it did.",
            Self::RequiredViolated => "A required field is missing.",
            Self::TypeChanged => "Values of a JSON type that the schema does not list.",
            Self::FormatChanged => "Texts that the declared format does not read.",
            Self::NewField => "A field that the schema does not declare.",
            Self::WordNew => "A word that the word list does not have.",
            Self::UnknownCode => "A code that the operation does not list.",
            Self::Range => "Numbers or texts out of the range they had.",
            Self::Renamed => "A field that looks like another under a new name.",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// What kind of drift it is.
    pub class: DriftClass,
    /// `vendor/operation`
    pub operation: String,
    /// The class of the records it is in, `success`.
    pub record_class: String,
    /// Where, as a JSON Pointer from the body's root; `*` is every element, `{key}` every key that is no name.
    pub pointer: String,
    /// What the schema says of the place, or of the object it stands in, as a JSON Pointer into the bundled response schema.
    pub schema_pointer: String,
    /// The change, the same from run to run: `string→integer`.
    pub change: String,
    /// Twelve hexadecimal digits that name it: class, operation, pointer and change.
    pub fingerprint: String,
    /// What there is to say, for people.
    pub message: String,
    /// How it is known.
    pub evidence: Evidence,
}

/// How a finding is known.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Evidence {
    /// How many values, fields or objects show it.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// In how many documents the place is.
    pub documents: u64,
    /// `count` of `of`.
    pub rate: Option<Rate>,
    /// The same in the baseline.
    pub baseline_rate: Option<Rate>,
    /// The first and the last day of the place; of what vanished, its last day.
    pub first_seen: Option<Day>,
    /// See [`first_seen`](Self::first_seen).
    pub last_seen: Option<Day>,
    /// On how many days; days that the profile put together count as one.
    pub days: u64,
    /// The values of the place by JSON type.
    pub types: Vec<(JsonType, u64)>,
    /// The format that reads most of what shows it, and how many.
    pub format: Option<(&'static str, u64)>,
    /// What such values are like: themselves where they may be shown, else their length and characters.
    pub examples: Vec<String>,
    /// Of a rename: the pointer of the field that it was.
    pub from: Option<String>,
    /// Of a rename: from 0 to 1, how likely it is.
    pub score: Option<f64>,
}

/// The name of a finding.
pub(crate) fn fingerprint(
    class: DriftClass,
    operation: &str,
    pointer: &str,
    change: &str,
) -> String {
    let mut digest = Sha256::new();
    for part in [class.name(), operation, pointer, change] {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    hex::encode(&digest.finalize()[..6])
}

/// The order of findings in a report.
pub(crate) fn order(one: &Finding, other: &Finding) -> Ordering {
    let score = |finding: &Finding| finding.evidence.score.unwrap_or(0.0);
    let head = |finding: &Finding| (finding.operation.clone(), finding.class);
    head(one)
        .cmp(&head(other))
        .then_with(|| score(other).total_cmp(&score(one)))
        .then_with(|| {
            (&one.pointer, &one.change, &one.record_class).cmp(&(
                &other.pointer,
                &other.change,
                &other.record_class,
            ))
        })
}
