//! The job of validation: validates the body of each record, and counts the findings in a
//! [`Tally`].
//!
//! Lines and record numbers in a tally count from the start of the piece of input; merging adds the
//! position of the piece.

use std::sync::Arc;

use ocrmarket_validator::{Finding, Severity, Validity};

use crate::batch::{Job, Outcome, Position, Record, RefusedEntry};
use crate::failure::Result;
use crate::inputs::UnreadableInput;
use crate::observe::Progress;
use crate::records::{RecordBody, RecordContent, RecordError};

use super::bodies::RecordVerdict;
use super::tally::{FrequentText, MoreFindings, NewFinding, Reported, Tally};
use super::validators::{NoValidator, Validated, Validators};

/// Number of records without an operation after which a run ends.
const ENOUGH: u64 = 1_000;

/// Configuration of the job.
pub(super) struct Validation<'a> {
    /// The schemas.
    pub(super) validators: Validators<'a>,
    /// Maximum number of findings that are stored.
    pub(super) max_findings: usize,
}

impl Job for Validation<'_> {
    type Part = Tally;
    type Whole = Tally;

    /// The first findings in the order of the input are stored.
    const IS_ORDERED: bool = true;

    fn part(&self) -> Tally {
        Tally::default()
    }

    fn record(&self, tally: &mut Tally, record: &Record<'_>, held: &RecordContent<'_>) -> Outcome {
        self.record_seen(tally, record, held, |_| {})
    }

    fn bytes(&self, tally: &mut Tally, count: u64) {
        tally.bytes += count;
    }

    fn merge(&self, whole: &mut Tally, mut part: Tally, from: Position) -> Result<()> {
        part.findings_mut().for_each(|finding| {
            finding.line += from.lines;
            finding.number += from.records;
        });
        whole.merge(part, self.max_findings);
        whole.must_say_operations(ENOUGH)
    }

    fn unreadable(&self, whole: &mut Tally, _: &UnreadableInput) -> bool {
        whole.unreadable += 1;
        false
    }

    fn progress(&self, whole: &Tally) -> Progress {
        Progress {
            records: whole.documents,
            refused: whole.invalid + whole.malformed,
            bytes: whole.bytes,
            total_bytes: None,
        }
    }
}

impl Validation<'_> {
    /// Validates and counts a record. `see` receives its verdict if it is counted.
    #[inline]
    pub(super) fn record_seen(
        &self,
        tally: &mut Tally,
        record: &Record<'_>,
        held: &RecordContent<'_>,
        see: impl FnOnce(RecordVerdict),
    ) -> Outcome {
        let class = match held {
            RecordContent::Skipped => return Outcome::Counted,
            RecordContent::Gateway => "gateway",
            RecordContent::NoResponse => "not-an-answer",
            RecordContent::Error(broken) => {
                let refused = self.of_record_error(broken);
                see(refused.verdict());
                return self.count(tally, record, None, None, &refused);
            }
            RecordContent::Body(body) => {
                let (operation, classified) = self.validator(tally, body);
                if classified.validity == Validity::Malformed && body.has_other_reading() {
                    return Outcome::NotJson;
                }
                see(classified.verdict());
                return self.count(tally, record, body.start, operation, &classified);
            }
        };
        see(RecordVerdict::not_validated(class));
        not_validated(tally, class)
    }

    fn validator(&self, tally: &mut Tally, body: &RecordBody<'_>) -> (Option<Arc<str>>, Validated) {
        let operation = match self.validators.operation(body.operation.as_deref()) {
            Ok(operation) => operation,
            Err(error) => {
                tally.unnamed += u64::from(matches!(error, NoValidator::Unnamed));
                return (None, of_no_validator(error));
            }
        };
        let classified = self.validators.validator(operation, &body.bytes);
        let operation = operation.map(|operation| Arc::clone(operation.name()));
        (operation, classified.unwrap_or_else(of_no_validator))
    }

    /// Counts a validated record; `body` is the offset of its body, if it is part of the record
    /// unchanged.
    fn count(
        &self,
        tally: &mut Tally,
        record: &Record<'_>,
        body: Option<usize>,
        operation: Option<Arc<str>>,
        classified: &Validated,
    ) -> Outcome {
        tally.documents += 1;
        match classified.validity {
            Validity::Valid => tally.valid += 1,
            Validity::Malformed => tally.malformed += 1,
            Validity::Incomplete => tally.incomplete += 1,
            _ => tally.invalid += 1,
        }
        if !classified.class.is_empty() {
            *tally.by_class.entry(classified.class).or_default() += 1;
        }
        if classified.findings.is_empty() && classified.problem.is_none() {
            return Outcome::Counted;
        }
        self.report(tally, record, body, operation, classified)
    }

    #[cold]
    fn report(
        &self,
        tally: &mut Tally,
        record: &Record<'_>,
        body: Option<usize>,
        operation: Option<Arc<str>>,
        classified: &Validated,
    ) -> Outcome {
        let id = record.id();
        let whole = whole(record, id.as_deref(), operation, classified);
        let findings = reported(&whole, record, body, classified);
        let more = classified.more.iter().map(|more| MoreFindings {
            reported: Reported {
                severity: more.severity,
                keyword: more.keyword.clone(),
                schema_pointer: more.schema_pointer.clone(),
                message: "one of more findings than are stored of a record".to_owned(),
                ..whole.clone()
            },
            count: more.count,
        });
        let more: Vec<MoreFindings> = more.collect();
        let reported = findings.iter().map(|finding| &finding.reported);
        let mut keywords = reported
            .chain(more.iter().map(|more| &more.reported))
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| finding.keyword.clone());
        let outcome = match keywords.next() {
            None => Outcome::Counted,
            Some(keyword) => Outcome::Refused(RefusedEntry {
                line: Some(record.line()),
                offset: Some(record.offset),
                number: Some(record.number),
                id,
                class: classified.class,
                message: None,
                verdict: match classified.validity {
                    Validity::Malformed => "malformed",
                    Validity::Incomplete => "incomplete",
                    _ => "invalid",
                },
                keyword,
            }),
        };
        tally.add_findings(findings, more, self.max_findings);
        outcome
    }

    #[cold]
    fn of_record_error(&self, broken: &RecordError) -> Validated {
        let verdict = if broken.is_malformed {
            Validity::Malformed
        } else {
            Validity::Invalid
        };
        // A run with one schema has no classes.
        let class = if self.validators.knows_operations() {
            "not-an-answer"
        } else {
            ""
        };
        Validated::refused(class, verdict, broken.keyword, broken.message.clone())
    }
}

/// Counts a record that no schema describes.
fn not_validated(tally: &mut Tally, class: &'static str) -> Outcome {
    tally.documents += 1;
    tally.not_validated += 1;
    *tally.by_class.entry(class).or_default() += 1;
    Outcome::Counted
}

/// Returns a finding about a record as a whole, without keyword and message.
fn whole(
    record: &Record<'_>,
    id: Option<&str>,
    operation: Option<Arc<str>>,
    classified: &Validated,
) -> Reported {
    Reported {
        severity: Severity::Error,
        class: classified.class,
        file: Arc::clone(record.file),
        line: record.line(),
        column: 1,
        offset: record.offset,
        record: id.unwrap_or_default().to_owned(),
        number: record.number,
        pointer: String::new(),
        keyword: String::new(),
        message: String::new(),
        schema_pointer: String::new(),
        operation,
        hash: None,
    }
}

fn reported(
    whole: &Reported,
    record: &Record<'_>,
    body: Option<usize>,
    classified: &Validated,
) -> Vec<NewFinding> {
    let body = body.filter(|_| !classified.is_rewritten);
    let problem = classified.problem.iter().map(|problem| Reported {
        keyword: problem.keyword.to_owned(),
        message: problem.message.clone(),
        ..whole.clone()
    });
    let findings = classified.findings.iter().map(|finding| {
        let (line, column, offset) = match body {
            None => (whole.line, whole.column, whole.offset),
            Some(body) => (
                whole.line + finding.line as u64 - 1,
                finding.column as u64,
                record.offset + (body + finding.offset) as u64,
            ),
        };
        NewFinding {
            reported: Reported {
                severity: finding.severity,
                line,
                column,
                offset,
                pointer: finding.shown_pointer().to_owned(),
                keyword: finding.keyword.clone(),
                message: finding.message(),
                schema_pointer: finding.schema_pointer.clone(),
                ..whole.clone()
            },
            text: frequent_text(finding),
        }
    });
    problem.map(NewFinding::from).chain(findings).collect()
}

/// Returns the text of a finding with its hidden key or value, if that may be shown once many
/// records have it.
fn frequent_text(finding: &Finding) -> Option<FrequentText> {
    let (pointer, value) = (finding.frequent_pointer(), finding.frequent_value());
    if pointer.is_none() && value.is_none() {
        return None;
    }
    Some(FrequentText {
        pointer: pointer.unwrap_or_else(|| finding.shown_pointer().to_owned()),
        message: value.map_or_else(|| finding.message(), |value| finding.message_with(value)),
    })
}

#[cold]
fn of_no_validator(error: NoValidator) -> Validated {
    let message = match error {
        NoValidator::Unnamed => "the record names no operation: give --operation".to_owned(),
        NoValidator::Unknown => "unknown operation of the record: give --schemas".to_owned(),
        NoValidator::Schema(message) => message,
    };
    Validated::refused("not-an-answer", Validity::Invalid, "operation", message)
}
