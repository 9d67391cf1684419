//! What is counted of a run, and what reports are made of.
//!
//! Threads count on their own and their tallies are merged in the order of the input, so that a report is the same whatever
//! the number of threads. Memory grows with the places of the schema and with the findings kept, never with the records.

pub(super) mod saved;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use ocrmarket_validator::Severity;
use serde::{Deserialize, Serialize};

use crate::inputs::Unreadable;

use crate::failure::{Failure, Result, bail};

/// Name of a record's class; empty with `--schema`. An alias, for serde takes a reference in a field for one into what it reads.
pub(super) type Class = &'static str;

/// How many places are kept before undeclared fields are counted together.
const PLACES_MOST: usize = 2_000;

/// What was found in records, so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Records that were looked at: `valid + invalid + malformed + not_judged`.
    pub documents: u64,
    /// Those without an error.
    pub valid: u64,
    /// Those that are JSON and depart from their schema.
    pub invalid: u64,
    /// Those that are not JSON, or larger than a record may be.
    pub malformed: u64,
    /// Those that hold no vendor's answer: a gateway's refusal, an attempt without an answer.
    pub not_judged: u64,
    /// Those that do not say their operation where no flag does; they are invalid.
    #[serde(default)]
    pub unnamed: u64,
    /// Findings that are warnings.
    pub warnings: u64,
    /// Inputs that were not read to their end.
    pub unreadable: u64,
    /// Bytes read, decompressed.
    pub bytes: u64,
    /// Records of each class; empty with `--schema`.
    #[serde(with = "saved::classes")]
    pub by_class: BTreeMap<&'static str, u64>,
    /// Findings by what they are about.
    #[serde(with = "saved::places")]
    pub by_place: BTreeMap<Place, PlaceTally>,
    /// The first findings, in the order of the input.
    pub findings: Vec<Reported>,
    /// How many findings there are, kept or not.
    pub findings_total: u64,
}

/// What findings are counted together by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// `vendor/operation`; `None` with `--schema`.
    pub operation: Option<Arc<str>>,
    /// The record's class; empty with `--schema`.
    #[serde(with = "saved::class")]
    pub class: Class,
    /// Which keyword of the schema, as a JSON Pointer into it; empty where none speaks of the place.
    pub schema_pointer: String,
    /// Where no keyword speaks of it: where in the body, `*` for each number. So each undeclared field is counted for itself.
    pub pointer_pattern: String,
    /// The keyword, or `x-words`, `undeclared`, `duplicate-key`, `lone-surrogate`, `malformed` and so on.
    pub keyword: String,
    /// How bad it is.
    #[serde(with = "saved::severity")]
    pub severity: Severity,
}

/// The findings of one place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaceTally {
    /// How many findings.
    pub count: u64,
    /// In how many records.
    pub documents: u64,
    /// The first of them.
    pub example: Reported,
}

/// A finding as it is reported. It shows nothing of a record but what is public, and the record's id, which was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// How bad it is.
    #[serde(with = "saved::severity")]
    pub severity: Severity,
    /// The record's class; empty with `--schema`.
    #[serde(with = "saved::class")]
    pub class: Class,
    /// The input, as it was named; `-` is standard input.
    pub file: Arc<str>,
    /// Line of the (decompressed) input, from 1: that of the finding where the body stands there as it is, else the record's.
    pub line: u64,
    /// Column in characters, from 1, likewise; 1 where only the record is known.
    pub column: u64,
    /// Byte of the (decompressed) input, from 0, likewise.
    pub offset: u64,
    /// What `--record-id` points at; without it, the record's number in its input, from 1.
    pub record: String,
    /// The record's number in its input, from 1.
    pub number: u64,
    /// Where in the body, as a JSON Pointer.
    pub pointer: String,
    /// As in [`Place::keyword`].
    pub keyword: String,
    /// What was expected and what stands there, masked.
    pub message: String,
    /// As in [`Place::schema_pointer`].
    pub schema_pointer: String,
    /// `vendor/operation`; `None` with `--schema`.
    pub operation: Option<Arc<str>>,
}

/// A whole run, as reports are written from it.
#[derive(Debug, Clone)]
pub struct Summary {
    /// What was counted.
    pub tally: Tally,
    /// How long it took.
    pub seconds: f64,
    /// How many inputs were opened, readable or not.
    pub inputs: u64,
    /// The first inputs that were not read to their end, and why.
    pub unreadable: Vec<Unreadable>,
    /// The operations whose schemas were used, sorted by name.
    pub operations: Vec<Evidence>,
    /// The schema's file, with `--schema`.
    pub schema: Option<String>,
    /// Whether fail-fast ended the run before its inputs did.
    pub stopped: bool,
}

/// What an operation's schema stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// `vendor/operation`
    pub operation: String,
    /// `documents`, `samples` and so on, as `operation.json` has it.
    pub evidence: &'static str,
}

impl Reported {
    /// What it is counted with.
    pub fn place(&self) -> Place {
        Place {
            operation: self.operation.clone(),
            class: self.class,
            schema_pointer: self.schema_pointer.clone(),
            pointer_pattern: if self.schema_pointer.is_empty() {
                pattern(&self.pointer)
            } else {
                String::new()
            },
            keyword: self.keyword.clone(),
            severity: self.severity,
        }
    }
}

/// A pointer whose numbers are `*`: they are indexes, or keys such as dates and identities of which each is another.
fn pattern(pointer: &str) -> String {
    let is_number =
        |token: &str| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    let tokens = pointer.split('/');
    let tokens = tokens.map(|token| if is_number(token) { "*" } else { token });
    tokens.collect::<Vec<_>>().join("/")
}

impl Tally {
    /// Counts the findings of one record; the first ones are kept, as long as fewer than `most` are.
    pub fn add_findings(&mut self, findings: Vec<Reported>, most: usize) {
        let mut seen = std::collections::BTreeSet::new();
        for finding in findings {
            self.findings_total += 1;
            self.warnings += u64::from(finding.severity == Severity::Warning);
            let place = self.room_for(finding.place());
            let is_first_in_record = seen.insert(place.clone());
            let at = self.by_place.entry(place).or_insert_with(|| PlaceTally {
                count: 0,
                documents: 0,
                example: finding.clone(),
            });
            at.count += 1;
            at.documents += u64::from(is_first_in_record);
            if self.findings.len() < most {
                self.findings.push(finding);
            }
        }
    }

    /// Refuses a run of which no record says its operation and no flag does, once so many have been looked at: they are bare answers,
    /// and nothing can be said of any.
    ///
    /// # Errors
    /// It is such a run.
    pub fn must_say_operations(&self, enough: u64) -> Result<()> {
        if self.documents >= enough && self.unnamed == self.documents {
            let message = "no record says which operation it is of, as those of a response store do: give `operation` \
                           VENDOR/OPERATION, or `schema` FILE";
            bail!(Failure::usage(message).naming(&["operation", "schema"]));
        }
        Ok(())
    }

    /// Adds what comes later in the input; of findings, `most` are kept.
    pub fn merge(&mut self, later: Self, most: usize) {
        self.documents += later.documents;
        self.valid += later.valid;
        self.invalid += later.invalid;
        self.malformed += later.malformed;
        self.not_judged += later.not_judged;
        self.unnamed += later.unnamed;
        self.warnings += later.warnings;
        self.unreadable += later.unreadable;
        self.bytes += later.bytes;
        self.findings_total += later.findings_total;
        for (class, count) in later.by_class {
            *self.by_class.entry(class).or_default() += count;
        }
        for (place, tally) in later.by_place {
            let place = self.room_for(place);
            match self.by_place.entry(place) {
                Entry::Vacant(entry) => drop(entry.insert(tally)),
                Entry::Occupied(mut entry) => {
                    entry.get_mut().count += tally.count;
                    entry.get_mut().documents += tally.documents;
                }
            }
        }
        let room = most.saturating_sub(self.findings.len());
        self.findings.extend(later.findings.into_iter().take(room));
    }

    /// The place itself, or, where many are known, one for all fields that the schema does not speak of: memory stays bounded
    /// where each record has keys of its own.
    fn room_for(&self, mut place: Place) -> Place {
        let is_full = self.by_place.len() >= PLACES_MOST;
        if is_full && !self.by_place.contains_key(&place) {
            place.pointer_pattern.clear();
        }
        place
    }

    /// The findings that are kept, and the examples of places.
    pub(super) fn findings_mut(&mut self) -> impl Iterator<Item = &mut Reported> {
        let examples = self.by_place.values_mut();
        examples
            .map(|place| &mut place.example)
            .chain(&mut self.findings)
    }

    /// How many findings are errors.
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
        }
    }

    #[test]
    fn each_undeclared_field_is_counted_for_itself() {
        let mut tally = Tally::default();
        let pointers = ["/a/0/new", "/a/17/new", "/a/0/other", "/0", "", "/a/0a"];
        tally.add_findings(pointers.map(undeclared).into(), 0);
        let places = tally.by_place.iter();
        let places = places.map(|(place, tally)| (place.pointer_pattern.as_str(), tally.count));
        let expected = [
            ("", 1),
            ("/*", 1),
            ("/a/*/new", 2),
            ("/a/*/other", 1),
            ("/a/0a", 1),
        ];
        assert_eq!(places.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn keys_without_end_take_memory_with_an_end() {
        let mut tally = Tally::default();
        for part in 0..5 {
            let mut later = Tally::default();
            let findings = (0..PLACES_MOST).map(|key| undeclared(&format!("/{part}-{key}")));
            later.add_findings(findings.collect(), 0);
            tally.merge(later, 0);
        }
        assert_eq!(tally.by_place.len(), PLACES_MOST + 1);
        let counted: u64 = tally.by_place.values().map(|place| place.count).sum();
        assert_eq!(counted, 5 * PLACES_MOST as u64);
        assert_eq!(tally.findings_total, counted);
    }
}
