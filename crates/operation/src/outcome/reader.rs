//! The rules of an operation, compiled once and applied to each body.

use std::borrow::Cow;

use ocrmarket_wire::reader::{Kind, Reader};
use ocrmarket_wire::{is_empty_value, pointer};

use super::codes::texts_in_rules;
use super::scan::{Found, Scan, Wanted};
use super::{Classified, NotAResponse};
use crate::unfold::unfold;
use crate::{Charged, Code, Condition, Operation, Outcome, OutcomeRule, Retry, Text};

impl Operation {
    /// Applies the operation's rules to a body. For many bodies, build an [`OutcomeReader`] once.
    ///
    /// # Errors
    /// The body is not a JSON object.
    pub fn outcome_of<'b>(&self, body: &'b [u8]) -> Result<Classified<'b>, NotAResponse> {
        OutcomeReader::new(self).classify(body)
    }
}

/// An operation's rules, compiled to classify many bodies.
#[derive(Debug, Clone)]
pub struct OutcomeReader<'o> {
    pub(super) operation: &'o Operation,
    /// Every pointer that a rule needs, without duplicates, sorted by tokens: those below one
    /// location are adjacent.
    pub(super) wanted: Vec<Wanted>,
    /// The conditions of each rule.
    pub(super) rules: Vec<Vec<Test<'o>>>,
    /// The payload locations, as indices in `wanted`.
    pub(super) payload: Vec<usize>,
    pub(super) tables: Vec<CodeTable<'o>>,
}

/// A [`Condition`] whose pointers are indices in [`OutcomeReader::wanted`].
#[derive(Debug, Clone)]
pub(super) enum Test<'o> {
    Is {
        at: usize,
        is: &'o [Text],
    },
    Exists {
        at: usize,
        exists: bool,
    },
    Payload(bool),
    /// For each payload location, the locations inside it that the condition names.
    PayloadHas(Vec<Vec<usize>>),
}

/// The codes that an operation lists for one pointer.
#[derive(Debug, Clone)]
pub(super) struct CodeTable<'o> {
    pub(super) at: usize,
    rows: Vec<&'o Code>,
    /// Strings that a rule compares the location with: they are known codes too.
    in_rules: Vec<&'o str>,
}

impl CodeTable<'_> {
    fn row(&self, text: &str) -> Option<&Code> {
        self.rows.iter().find(|row| row.code == text).copied()
    }
}

impl<'o> OutcomeReader<'o> {
    /// Compiles an operation's rules.
    pub fn new(operation: &'o Operation) -> Self {
        let mut wanted: Vec<Wanted> = pointers(operation)
            .filter_map(|pointer| {
                let tokens = pointer::tokens(&pointer)?;
                Some(Wanted {
                    tokens: tokens.map(Cow::into_owned).collect(),
                    pointer: pointer.to_string(),
                })
            })
            .collect();
        wanted.sort();
        wanted.dedup();
        let mut reader = Self {
            operation,
            wanted,
            rules: Vec::new(),
            payload: Vec::new(),
            tables: Vec::new(),
        };
        let locations = operation.payload.iter();
        reader.payload = locations
            .map(|location| reader.location(location))
            .collect();
        let rules = operation.outcome.iter();
        reader.rules = rules
            .map(|rule| rule.when.iter().map(|one| reader.test(one)).collect())
            .collect();
        reader.tables = reader.tables();
        reader
    }

    /// Returns the index of a pointer. One that is not a JSON Pointer has an index that is always
    /// absent.
    pub(super) fn location(&self, pointer: &str) -> usize {
        let mut wanted = self.wanted.iter();
        let location = wanted.position(|wanted| wanted.pointer == pointer);
        location.unwrap_or(self.wanted.len())
    }

    fn test(&self, condition: &'o Condition) -> Test<'o> {
        match condition {
            Condition::Is { at, is } => Test::Is {
                at: self.location(at),
                is,
            },
            Condition::Exists { at, exists } => Test::Exists {
                at: self.location(at),
                exists: *exists,
            },
            Condition::Payload { payload } => Test::Payload(*payload),
            Condition::PayloadHas { payload_has } => {
                let inside = |location: &Text| {
                    let pointers = payload_has.iter();
                    pointers
                        .map(|pointer| self.location(&joined(location, pointer)))
                        .collect()
                };
                Test::PayloadHas(self.operation.payload.iter().map(inside).collect())
            }
        }
    }

    fn tables(&self) -> Vec<CodeTable<'o>> {
        let mut tables: Vec<CodeTable<'o>> = Vec::new();
        let rows = self.operation.codes.iter();
        for (row, pointer) in rows.flat_map(|row| row.at.iter().map(move |at| (row, at))) {
            let at = self.location(pointer);
            match tables.iter_mut().find(|table| table.at == at) {
                Some(table) => table.rows.push(row),
                None => tables.push(CodeTable {
                    at,
                    rows: vec![row],
                    in_rules: texts_in_rules(self.operation, pointer).collect(),
                }),
            }
        }
        tables
    }

    /// Classifies a body by the rules.
    ///
    /// # Errors
    /// The body is not a JSON object.
    pub fn classify<'b>(&self, body: &'b [u8]) -> Result<Classified<'b>, NotAResponse> {
        let found = self.scan(body)?;
        let mut texts = self.operation.json_text.iter();
        let has_json_text = texts.any(|location| found[self.location(location)].text().is_some());
        let unfolded = has_json_text.then(|| unfold(self.operation, body));
        let classified = match unfolded.flatten() {
            Some(unfolded) => {
                let found = self.scan(unfolded.bytes())?;
                self.classify_found(&found).map(Classified::into_owned)
            }
            None => self.classify_found(&found),
        };
        classified.map(|classified| Classified {
            has_json_text,
            ..classified
        })
    }

    fn classify_found<'b>(&self, found: &[Found<'b>]) -> Result<Classified<'b>, NotAResponse> {
        let payload = self.payload_of(found);
        let matches = |tests: &Vec<Test<'_>>| {
            let mut tests = tests.iter();
            tests.all(|test| self.holds(test, found, payload))
        };
        let index = self.rules.iter().position(matches);
        let index = index.ok_or(NotAResponse::NoRule)?;
        let rule = &self.operation.outcome[index];
        let text_at = |pointer: &Text| found[self.location(pointer)].text().cloned();
        Ok(Classified {
            rule: index,
            outcome: rule.outcome,
            success: success_of(rule),
            payload: self.payload_for(rule, payload),
            code: rule.code.as_ref().and_then(text_at),
            message: rule.message.iter().find_map(text_at),
            charged: self.charged(&rule.charged, found),
            retry: self.retry(rule, found),
            from_vendor: self.is_from_vendor(rule, found),
            has_json_text: false,
            unknown_codes: self.unknown_codes(rule, found),
            misplaced: self.misplaced(rule, found),
        })
    }

    /// Returns `true` if the body itself is among the wanted locations. It is a payload location
    /// whether it has members or not.
    pub(super) fn wants_root(&self) -> bool {
        let first = self.wanted.first();
        first.is_some_and(|wanted| wanted.tokens.is_empty())
    }

    /// Returns the first payload location with a non-empty object.
    pub(super) fn payload_of(&self, found: &[Found<'_>]) -> Option<usize> {
        let mut locations = self.payload.iter();
        locations.position(|location| found[*location].is_object())
    }

    /// Returns the payload location by the rule that matched.
    pub(super) fn payload_for(&self, rule: &OutcomeRule, payload: Option<usize>) -> Option<usize> {
        let success = self.operation.successes.get(success_of(rule));
        if rule.outcome == Outcome::Success && success.is_some_and(|one| !one.has_envelope) {
            let mut locations = self.operation.payload.iter();
            return locations.position(|location| location.is_empty());
        }
        payload
    }

    pub(super) fn holds(
        &self,
        test: &Test<'_>,
        found: &[Found<'_>],
        payload: Option<usize>,
    ) -> bool {
        match test {
            Test::Is { at, is } => found[*at]
                .text()
                .is_some_and(|text| is.iter().any(|one| one == text)),
            Test::Exists { at, exists } => found[*at].exists() == *exists,
            Test::Payload(is_inside) => {
                self.inner_locations().any(|at| found[at].is_object()) == *is_inside
            }
            Test::PayloadHas(locations) => {
                let inside = payload.and_then(|payload| locations.get(payload));
                inside.is_some_and(|inside| inside.iter().any(|at| found[*at].exists()))
            }
        }
    }

    /// Returns the payload locations other than the body itself.
    pub(super) fn inner_locations(&self) -> impl Iterator<Item = usize> {
        let locations = self.operation.payload.iter().zip(&self.payload);
        locations.filter_map(|(pointer, location)| (!pointer.is_empty()).then_some(*location))
    }

    fn charged(&self, rule: &Charged, found: &[Found<'_>]) -> Option<bool> {
        match rule {
            Charged::Yes => Some(true),
            Charged::No => Some(false),
            Charged::Unknown => None,
            Charged::Field(fields) => {
                let mut numbers = fields
                    .iter()
                    .filter_map(|field| number(found[self.location(field)].text()?));
                numbers.next().map(|number| number != 0.0)
            }
        }
    }

    pub(super) fn is_from_vendor(&self, rule: &OutcomeRule, found: &[Found<'_>]) -> bool {
        let finds = |condition: &Condition| match condition {
            Condition::Is { .. } | Condition::PayloadHas { .. } => true,
            Condition::Exists { exists: it, .. } | Condition::Payload { payload: it } => *it,
        };
        let fields = match &rule.charged {
            Charged::Field(fields) => fields.as_ref(),
            _ => &[],
        };
        let facts = rule.code.iter().chain(rule.message.iter()).chain(fields);
        let facts = facts.map(|pointer| self.location(pointer));
        let codes = self.tables.iter().map(|table| table.at);
        rule.when.iter().any(finds)
            || facts.chain(codes).any(|at| {
                let text = found[at].text();
                text.is_some_and(|text| !is_empty_value(text))
            })
    }

    fn retry(&self, rule: &OutcomeRule, found: &[Found<'_>]) -> Retry {
        let rows = self.tables.iter().filter_map(|table| {
            let text = found[table.at].text()?;
            Some(table.row(text)?.retry)
        });
        rows.chain([rule.retry])
            .max_by_key(|retry| strictness(*retry))
            .unwrap_or_default()
    }

    pub(super) fn unknown_codes<'b>(
        &self,
        rule: &OutcomeRule,
        found: &[Found<'_>],
    ) -> Vec<Cow<'b, str>> {
        let mut unknown: Vec<Cow<'b, str>> = Vec::new();
        let mut is_listed_as_pending = false;
        for table in &self.tables {
            let Some(text) = found[table.at].text().filter(|text| !is_empty_value(text)) else {
                continue;
            };
            match table.row(text) {
                Some(row) => is_listed_as_pending |= row.pending,
                None if table.in_rules.iter().any(|known| known == text) => {}
                None => unknown.push(Cow::Owned(self.wanted[table.at].pointer.clone())),
            }
        }
        if rule.outcome == Outcome::Pending && !is_listed_as_pending && unknown.is_empty() {
            let status = rule.code.as_deref().unwrap_or_default();
            let is_there = found[self.location(status)].exists();
            unknown.push(Cow::Owned(if is_there { status } else { "" }.to_owned()));
        }
        unknown
    }

    pub(super) fn misplaced<'b>(
        &self,
        rule: &OutcomeRule,
        found: &[Found<'_>],
    ) -> Vec<Cow<'b, str>> {
        let is_named_failure = rule.outcome == Outcome::Failure && !rule.when.is_empty();
        if is_named_failure || self.inner_locations().any(|at| found[at].is_object()) {
            return Vec::new();
        }
        let locations = self.inner_locations().filter(|at| found[*at].exists());
        locations
            .map(|at| Cow::Owned(self.wanted[at].pointer.clone()))
            .collect()
    }

    /// Scans the body in one pass. The result has one extra last element, always absent, for
    /// pointers that can match nothing.
    fn scan<'b>(&self, body: &'b [u8]) -> Result<Vec<Found<'b>>, NotAResponse> {
        let mut reader = Reader::new(body)?;
        if reader.kind()? != Kind::Object {
            reader.skip()?;
            reader.finish()?;
            return Err(NotAResponse::NotAnObject);
        }
        let mut scan = Scan {
            reader,
            wanted: &self.wanted,
            found: vec![Found::Absent; self.wanted.len() + 1],
        };
        scan.value(0..self.wanted.len(), 0)?;
        scan.reader.finish()?;
        if self.wants_root() {
            scan.found[0] = Found::Object;
        }
        Ok(scan.found)
    }
}

/// Returns the index of a rule's success type.
pub(super) fn success_of(rule: &OutcomeRule) -> usize {
    usize::try_from(rule.success_index).unwrap_or(usize::MAX)
}

/// Returns a pointer below a location.
fn joined(location: &str, pointer: &str) -> String {
    format!("{location}{pointer}")
}

/// Returns every pointer whose value a rule may need.
fn pointers(operation: &Operation) -> impl Iterator<Item = Cow<'_, str>> {
    let of_rules = operation.outcome.iter().flat_map(|rule| {
        let conditions = rule.when.iter().flat_map(|condition| match condition {
            Condition::Is { at, .. } | Condition::Exists { at, .. } => {
                vec![Cow::Borrowed(at.as_ref())]
            }
            Condition::Payload { .. } => Vec::new(),
            Condition::PayloadHas { payload_has } => {
                let locations = operation.payload.iter();
                let inside = locations.flat_map(|location| {
                    payload_has
                        .iter()
                        .map(move |pointer| Cow::Owned(joined(location, pointer)))
                });
                inside.collect()
            }
        });
        let fields = if let Charged::Field(fields) = &rule.charged {
            fields.as_ref()
        } else {
            &[]
        };
        let facts = fields.iter().chain(&rule.code).chain(rule.message.iter());
        conditions.chain(facts.map(|pointer| Cow::Borrowed(pointer.as_ref())))
    });
    let locations = operation.payload.iter().chain(operation.json_text.iter());
    let others = operation
        .codes
        .iter()
        .flat_map(|code| code.at.iter())
        .chain(locations);
    of_rules.chain(others.map(|pointer| Cow::Borrowed(pointer.as_ref())))
}

/// Reads a number, sent as a number or as a string.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let starts_like_one = text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    text.parse::<f64>()
        .ok()
        .filter(|number| starts_like_one && !number.is_nan())
}

fn strictness(retry: Retry) -> u8 {
    match retry {
        Retry::No => 0,
        Retry::Later => 1,
        Retry::Never => 2,
    }
}
