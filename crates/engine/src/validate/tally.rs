//! The counts of a run, from which reports are created.
//!
//! Each thread has its own tally. Tallies are merged in the order of the input, so a report does
//! not depend on the number of threads. Memory grows with the locations of the schema and the
//! stored findings, not with the records.

mod frequent;
pub(super) mod saved;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use ocrmarket_validator::Severity;
use serde::{Deserialize, Serialize};

use crate::inputs::UnreadableInput;

use crate::failure::{Failure, Result, bail};

use self::frequent::Frequent;
pub(super) use self::frequent::FrequentText;

/// Name of a record's class; empty with `--schema`. It is an alias because serde would infer a
/// borrowed lifetime from a reference in a field.
pub(super) type Class = &'static str;

/// Maximum number of locations before undeclared fields are counted together.
const MAX_LOCATIONS: usize = 2_000;

/// Findings and counts of records.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Number of records: `valid + invalid + malformed + not_judged + incomplete`.
    pub documents: u64,
    /// Number of records without an error.
    pub valid: u64,
    /// Number of records that are JSON with an error.
    pub invalid: u64,
    /// Number of records that are not JSON, or above the maximum size.
    pub malformed: u64,
    /// Number of records without a vendor response: a gateway's refusal, an attempt without a
    /// response.
    #[serde(rename = "not_judged")]
    pub not_validated: u64,
    /// Number of records whose validation exceeds the budget of the fallback validator.
    #[serde(default, skip_serializing_if = "saved::is_zero")]
    pub incomplete: u64,
    /// Number of records without an operation, if there is no default; they are invalid.
    #[serde(default)]
    pub unnamed: u64,
    /// Number of findings that are warnings.
    pub warnings: u64,
    /// Number of inputs that were not read to their end.
    pub unreadable: u64,
    /// Number of decompressed bytes read.
    pub bytes: u64,
    /// Number of records of each class; empty with `--schema`.
    #[serde(with = "saved::classes")]
    pub by_class: BTreeMap<&'static str, u64>,
    /// Findings by location.
    #[serde(with = "saved::locations", rename = "by_place")]
    pub by_location: BTreeMap<FindingKey, FindingTally>,
    /// The first findings, in the order of the input.
    pub findings: Vec<Reported>,
    /// Number of findings, stored or not.
    pub findings_total: u64,
    /// Keys and values that are hidden as long as they are rare.
    #[serde(default)]
    pub(super) frequent: Frequent,
}

/// Key of findings that are counted together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FindingKey {
    /// `vendor/operation`; `None` with `--schema`.
    pub operation: Option<Arc<str>>,
    /// The record's class; empty with `--schema`.
    #[serde(with = "saved::class")]
    pub class: Class,
    /// JSON Pointer to the keyword in the schema; empty if no keyword applies to the location.
    pub schema_pointer: String,
    /// Location in the body if no keyword applies, with `*` for each number. Each undeclared field
    /// that may be shown is thus counted separately.
    pub pointer_pattern: String,
    /// The message about an unknown value that may be shown, which is counted separately.
    #[serde(default)]
    pub unknown_value: Option<String>,
    /// The keyword, or `x-words`, `undeclared`, `duplicate-key`, `lone-surrogate`, `malformed` and
    /// so on.
    pub keyword: String,
    /// Severity.
    #[serde(with = "saved::severity")]
    pub severity: Severity,
}

/// The findings of one location.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingTally {
    /// Number of findings.
    pub count: u64,
    /// Number of records with such a finding.
    pub documents: u64,
    /// The first of them.
    pub example: Reported,
}

impl FindingTally {
    /// Creates the tally of no findings, with an example.
    fn none(example: &Reported) -> Self {
        Self {
            count: 0,
            documents: 0,
            example: example.clone(),
        }
    }
}

/// A finding of a report. It contains only values of a record that may be shown, and the requested
/// id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// Severity.
    #[serde(with = "saved::severity")]
    pub severity: Severity,
    /// The record's class; empty with `--schema`.
    #[serde(with = "saved::class")]
    pub class: Class,
    /// The input as it was named; `-` is standard input.
    pub file: Arc<str>,
    /// Line of the decompressed input, from 1: of the finding, if the body is part of the input
    /// unchanged, otherwise of the record.
    pub line: u64,
    /// Column in characters, from 1, likewise; 1 if only the record's position is known.
    pub column: u64,
    /// Offset in the decompressed input, in bytes from 0, likewise.
    pub offset: u64,
    /// Value at the pointer `--record-id`; without it, the record's number in its input, from 1.
    pub record: String,
    /// The record's number in its input, from 1.
    pub number: u64,
    /// Instance path: JSON Pointer to the location in the body.
    pub pointer: String,
    /// As in [`FindingKey::keyword`].
    pub keyword: String,
    /// Message of the finding.
    pub message: String,
    /// As in [`FindingKey::schema_pointer`].
    pub schema_pointer: String,
    /// `vendor/operation`; `None` with `--schema`.
    pub operation: Option<Arc<str>>,
    /// Hash of its key or value, if that may be shown once many records have it.
    #[serde(default)]
    pub(super) hash: Option<u64>,
}

/// A finding of a record before it is counted.
#[derive(Debug)]
pub(super) struct NewFinding {
    pub(super) reported: Reported,
    /// The text with the key or value that is hidden as long as it is rare.
    pub(super) text: Option<FrequentText>,
}

impl From<Reported> for NewFinding {
    fn from(reported: Reported) -> Self {
        Self {
            reported,
            text: None,
        }
    }
}

/// Findings of a record that are counted and not stored.
#[derive(Debug)]
pub(super) struct MoreFindings {
    /// A finding in their place, without a location.
    pub(super) reported: Reported,
    pub(super) count: u64,
}

/// The result of a run, from which reports are written.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Counts and findings.
    pub tally: Tally,
    /// Duration of the run, in seconds.
    pub seconds: f64,
    /// Number of inputs that were opened, readable or not.
    pub inputs: u64,
    /// The first inputs that were not read to their end, with the reasons.
    pub unreadable: Vec<UnreadableInput>,
    /// The operations whose schemas were used, sorted by name.
    pub operations: Vec<SchemaEvidence>,
    /// The schema's file, with `--schema`.
    pub schema: Option<String>,
    /// `true` if fail-fast ended the run before the end of its inputs.
    pub stopped: bool,
}

/// Evidence of an operation's schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaEvidence {
    /// `vendor/operation`
    pub operation: String,
    /// `documents`, `samples` and so on, as in `operation.json`.
    pub evidence: &'static str,
}

impl Reported {
    /// Returns the key that it is counted under.
    pub fn key(&self) -> FindingKey {
        FindingKey {
            operation: self.operation.clone(),
            class: self.class,
            schema_pointer: self.schema_pointer.clone(),
            pointer_pattern: if self.schema_pointer.is_empty() {
                pattern(&self.pointer)
            } else {
                String::new()
            },
            unknown_value: None,
            keyword: self.keyword.clone(),
            severity: self.severity,
        }
    }
}

/// Replaces the numbers in a pointer by `*`: they are indexes, or keys such as dates and identities
/// that differ in each record.
fn pattern(pointer: &str) -> String {
    let is_number =
        |token: &str| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    let tokens = pointer.split('/');
    let tokens = tokens.map(|token| if is_number(token) { "*" } else { token });
    tokens.collect::<Vec<_>>().join("/")
}

impl Tally {
    /// Counts the findings of one record, and stores them while fewer than `most` are stored.
    pub(super) fn add_findings(
        &mut self,
        findings: impl IntoIterator<Item = NewFinding>,
        more: impl IntoIterator<Item = MoreFindings>,
        most: usize,
    ) {
        let (mut seen, mut hashes) = (BTreeSet::new(), HashSet::new());
        for NewFinding { mut reported, text } in findings {
            reported.hash = text.as_ref().map(|text| frequent::hash(&reported, text));
            let location = self.count(&reported, 1, &mut seen);
            if let Some((hash, text)) = reported.hash.zip(text) {
                let is_first_in_record = hashes.insert(hash);
                self.frequent
                    .add(hash, &location, (&reported, text), is_first_in_record);
            }
            if self.findings.len() < most {
                self.findings.push(reported);
            }
        }
        for MoreFindings { reported, count } in more {
            self.count(&reported, count, &mut seen);
        }
    }

    /// Counts findings of one record at one location, and returns the location. `seen` has the
    /// locations of the record's other findings.
    fn count(
        &mut self,
        reported: &Reported,
        count: u64,
        seen: &mut BTreeSet<FindingKey>,
    ) -> FindingKey {
        self.findings_total += count;
        if reported.severity == Severity::Warning {
            self.warnings += count;
        }
        let location = self.room_for(reported.key());
        let at = self.by_location.entry(location.clone());
        let at = at.or_insert_with(|| FindingTally::none(reported));
        at.count += count;
        at.documents += u64::from(seen.insert(location.clone()));
        location
    }

    /// Refuses a run in which none of the first records names its operation and there is no
    /// default: they are bare responses, and none can be validated.
    ///
    /// # Errors
    /// No record names its operation.
    pub fn must_say_operations(&self, enough: u64) -> Result<()> {
        if self.documents >= enough && self.unnamed == self.documents {
            let message = "no record names its operation, as records of a response store do: give `operation` \
                           VENDOR/OPERATION, or `schema` FILE";
            bail!(Failure::usage(message).naming(&["operation", "schema"]));
        }
        Ok(())
    }

    /// Adds a later part of the input; at most `most` findings are stored.
    pub fn merge(&mut self, later: Self, most: usize) {
        self.documents += later.documents;
        self.valid += later.valid;
        self.invalid += later.invalid;
        self.malformed += later.malformed;
        self.not_validated += later.not_validated;
        self.incomplete += later.incomplete;
        self.unnamed += later.unnamed;
        self.warnings += later.warnings;
        self.unreadable += later.unreadable;
        self.bytes += later.bytes;
        self.findings_total += later.findings_total;
        for (class, count) in later.by_class {
            *self.by_class.entry(class).or_default() += count;
        }
        if later.findings_total == 0 {
            return;
        }
        for (location, tally) in later.by_location {
            let location = self.room_for(location);
            match self.by_location.entry(location) {
                Entry::Vacant(entry) => drop(entry.insert(tally)),
                Entry::Occupied(mut entry) => {
                    entry.get_mut().count += tally.count;
                    entry.get_mut().documents += tally.documents;
                }
            }
        }
        self.frequent.merge(later.frequent);
        self.frequent.seal();
        let room = most.saturating_sub(self.findings.len());
        self.findings.extend(later.findings.into_iter().take(room));
    }

    /// Shows the keys and values that many records have had: frequent undeclared fields and unknown
    /// values become locations of their own. What is left at a location that had several of them
    /// is in at most as many documents as there are findings.
    pub(super) fn disclose(&mut self) {
        let frequent = std::mem::take(&mut self.frequent);
        for (hidden, own, tally) in frequent.locations() {
            if let Entry::Occupied(mut entry) = self.by_location.entry(hidden) {
                let rest = entry.get_mut();
                rest.count -= tally.count.min(rest.count);
                rest.documents = rest.documents.min(rest.count);
                if rest.count == 0 {
                    entry.remove();
                } else if let Some(example) = frequent.hidden_example(entry.key()) {
                    entry.get_mut().example = example.clone();
                }
            }
            self.by_location.insert(own, tally);
        }
        for finding in self.findings_mut() {
            if let Some(text) = finding.hash.and_then(|hash| frequent.text(hash)) {
                finding.pointer.clone_from(&text.pointer);
                finding.message.clone_from(&text.message);
            }
        }
    }

    /// Returns the location, or, if there are too many, a common one for all undeclared fields.
    /// This bounds memory if each record has its own keys.
    fn room_for(&self, mut location: FindingKey) -> FindingKey {
        let is_full = self.by_location.len() >= MAX_LOCATIONS;
        if is_full && !self.by_location.contains_key(&location) {
            location.pointer_pattern.clear();
        }
        location
    }

    /// Returns the stored findings, and the examples of locations, hidden ones included.
    pub(super) fn findings_mut(&mut self) -> impl Iterator<Item = &mut Reported> {
        let examples = self.by_location.values_mut();
        examples
            .map(|location| &mut location.example)
            .chain(self.frequent.examples_mut())
            .chain(&mut self.findings)
    }

    /// Returns the number of findings that are errors.
    pub fn errors(&self) -> u64 {
        self.findings_total - self.warnings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn undeclared(pointer: &str) -> Reported {
        Reported {
            severity: Severity::Warning,
            class: "success",
            file: "answers.ndjson".into(),
            line: 1,
            column: 1,
            offset: 0,
            record: "1".to_owned(),
            number: 1,
            pointer: pointer.to_owned(),
            keyword: "undeclared".to_owned(),
            message: String::new(),
            schema_pointer: String::new(),
            operation: None,
            hash: None,
        }
    }

    #[test]
    fn each_undeclared_field_is_counted_for_itself() {
        let mut tally = Tally::default();
        let pointers = ["/a/0/new", "/a/17/new", "/a/0/other", "/0", "", "/a/0a"];
        tally.add_findings(pointers.map(undeclared).map(NewFinding::from), [], 0);
        let locations = tally.by_location.iter();
        let locations =
            locations.map(|(location, tally)| (location.pointer_pattern.as_str(), tally.count));
        let expected = [
            ("", 1),
            ("/*", 1),
            ("/a/*/new", 2),
            ("/a/*/other", 1),
            ("/a/0a", 1),
        ];
        assert_eq!(locations.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn keys_without_end_take_memory_with_an_end() {
        let mut tally = Tally::default();
        for part in 0..5 {
            let mut later = Tally::default();
            let findings = (0..MAX_LOCATIONS).map(|key| undeclared(&format!("/{part}-{key}")));
            later.add_findings(findings.map(NewFinding::from), [], 0);
            tally.merge(later, 0);
        }
        assert_eq!(tally.by_location.len(), MAX_LOCATIONS + 1);
        let counted: u64 = tally
            .by_location
            .values()
            .map(|location| location.count)
            .sum();
        assert_eq!(counted, 5 * MAX_LOCATIONS as u64);
        assert_eq!(tally.findings_total, counted);
    }
}
