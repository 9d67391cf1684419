//! A finding: a change, its location and the evidence.

use std::cmp::Ordering;

use ocrmarket_wire::LeafFormat;
use sha2::{Digest as _, Sha256};

use crate::profile::{JsonType, ProfileDay};

use super::change::{Change, DriftClass};
use super::statistics::Proportion;

/// A change at a location of the documents of one kind.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DriftFinding {
    /// `vendor/operation`
    pub operation: String,
    /// The class of the records that have it, `success`.
    pub record_class: String,
    /// JSON Pointer from the body's root; `*` is every element, `{key}` all keys that are
    /// counted together.
    pub pointer: String,
    /// JSON Pointer into the bundled response schema: to the declaration of the location, or of the
    /// object that contains it.
    pub schema_pointer: String,
    /// The change, identical in every run.
    pub change: Change,
    /// Twelve hexadecimal digits: a digest of class, operation, pointer and change.
    pub fingerprint: String,
    /// A description for people.
    pub message: String,
    /// The counts that support it.
    pub evidence: FindingEvidence,
}

impl DriftFinding {
    /// Returns the class of the change.
    pub const fn class(&self) -> DriftClass {
        self.change.class()
    }
}

/// The counts that support a finding.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FindingEvidence {
    /// Number of values, fields or objects with the change.
    pub count: u64,
    /// Number of values, fields or objects that could have it.
    pub of: u64,
    /// Number of documents that have the location.
    pub documents: u64,
    /// `count / of`
    pub rate: Option<Proportion>,
    /// The rate in the baseline.
    pub baseline_rate: Option<Proportion>,
    /// First day of the location; for a vanished field, in the baseline.
    pub first_seen: Option<ProfileDay>,
    /// Last day, for the same documents as [`first_seen`](Self::first_seen).
    pub last_seen: Option<ProfileDay>,
    /// Number of days; days that the profile merged count as one.
    pub days: u64,
    /// The values of the location by JSON type.
    pub types: Vec<(JsonType, u64)>,
    /// The format that reads most of the affected values, and the number of values it reads.
    pub format: Option<(LeafFormat, u64)>,
    /// Examples: the values themselves if they may be shown, otherwise their length and character
    /// classes.
    pub examples: Vec<String>,
    /// Pointer of the declared field, for a rename.
    pub from: Option<String>,
    /// Likelihood from 0 to 1, for a rename.
    pub score: Option<f64>,
}

/// Returns the digest that identifies a finding in `accept` entries.
pub(crate) fn fingerprint(change: &Change, operation: &str, pointer: &str) -> String {
    let mut digest = Sha256::new();
    for part in [
        change.class().name(),
        operation,
        pointer,
        &change.to_string(),
    ] {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    hex::encode(&digest.finalize()[..6])
}

/// Compares two findings by their order in a report.
pub(crate) fn order(one: &DriftFinding, other: &DriftFinding) -> Ordering {
    let score = |finding: &DriftFinding| finding.evidence.score.unwrap_or(0.0);
    let head = |finding: &DriftFinding| (finding.operation.clone(), finding.class());
    let tail = |finding: &DriftFinding| (finding.change.to_string(), finding.record_class.clone());
    head(one)
        .cmp(&head(other))
        .then_with(|| score(other).total_cmp(&score(one)))
        .then_with(|| one.pointer.cmp(&other.pointer))
        .then_with(|| tail(one).cmp(&tail(other)))
}

#[cfg(test)]
mod tests {
    use super::super::change::Measure;
    use super::*;

    /// Entries of `[[drift.accepted]]` refer to fingerprints, so neither spelling nor digest may change.
    #[test]
    fn spellings_and_fingerprints_are_stable() {
        let text = |text: &str| Some(text.to_owned());
        let renamed = Change::Renamed {
            old: "bank_name".to_owned(),
            new: text("bank"),
        };
        let types = |expected: &[JsonType]| Change::Type {
            expected: expected.to_vec(),
            found: JsonType::Integer,
        };
        let formats = |found| Change::Format {
            expected: LeafFormat::Date,
            found,
        };
        let range = |measure, buckets: &[u16]| Change::Range {
            measure,
            buckets: buckets.to_vec(),
        };
        for (change, class, spelling, digest) in [
            (Change::Gone, "vanished", "gone", "4dca2573a5ae"),
            (Change::Fewer, "vanished", "fewer", "4b7c55bec1a2"),
            (
                Change::RequiredMissing,
                "required-violated",
                "missing",
                "2516663d7396",
            ),
            (
                types(&[JsonType::Null, JsonType::String]),
                "type-changed",
                "null|string→integer",
                "38f0ef2b85d7",
            ),
            (types(&[]), "type-changed", "→integer", "6d96d3506e73"),
            (
                formats(Some(LeafFormat::Month)),
                "format-changed",
                "date→month",
                "df7197dc3fa8",
            ),
            (formats(None), "format-changed", "date→none", "319691973739"),
            (
                Change::NewField { key: text("a→b") },
                "new-field",
                "+a→b",
                "0416e5043f4f",
            ),
            (
                Change::NewField { key: None },
                "new-field",
                "+{key}",
                "94eba299045f",
            ),
            (
                Change::NewValue {
                    value: text("支票"),
                },
                "word-new",
                "+支票",
                "64c2e50e7466",
            ),
            (
                Change::NewValue { value: None },
                "word-new",
                "+word",
                "299306406999",
            ),
            (
                Change::UnknownCode { code: text("7") },
                "unknown-code",
                "+7",
                "ab2ee46b9981",
            ),
            (
                Change::UnknownCode { code: None },
                "unknown-code",
                "+code",
                "6ce395918e83",
            ),
            (
                range(Measure::Length, &[4, 23]),
                "range",
                "length 4, 33 to 48",
                "623a71891848",
            ),
            (
                range(Measure::Magnitude, &[99, 100, 101]),
                "range",
                "size -1 digit, less than 1, 1 digit",
                "1b437d5788bc",
            ),
            (renamed, "renamed", "bank_name→bank", "6cd62448e83f"),
        ] {
            assert_eq!(change.class().name(), class);
            assert_eq!(change.to_string(), spelling);
            let found = fingerprint(&change, "acme/receipt", "/data/kind");
            assert_eq!(found, digest, "{spelling}");
        }
    }
}
