//! The reports for programs: one JSON document, or one JSON object per line. Names and meanings are
//! the same in both.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::locations;
use crate::validate::tally::{FindingKey, FindingTally, Reported, Summary, saved};

/// Version of the format. It increases if a name is removed or changes its meaning; a new name does
/// not increase it.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Counts<'s> {
    version: u32,
    documents: u64,
    valid: u64,
    invalid: u64,
    malformed: u64,
    not_judged: u64,
    /// Number of records whose validation exceeds its budget.
    #[serde(skip_serializing_if = "saved::is_zero")]
    incomplete: u64,
    errors: u64,
    warnings: u64,
    /// Number of inputs that were not read to their end.
    unreadable: u64,
    inputs: u64,
    bytes: u64,
    seconds: f64,
    stopped: bool,
    schema: Option<&'s str>,
    operations: Vec<Operation<'s>>,
    by_class: &'s BTreeMap<&'static str, u64>,
    /// Number of all findings; the stored ones are the first of them.
    findings_total: u64,
}

#[derive(Serialize)]
struct Operation<'s> {
    operation: &'s str,
    evidence: &'s str,
}

#[derive(Serialize)]
struct UnreadableInput<'s> {
    file: &'s str,
    message: &'s str,
}

#[derive(Serialize)]
struct ByLocation<'s> {
    operation: Option<&'s str>,
    class: Option<&'s str>,
    severity: &'static str,
    keyword: &'s str,
    schema_pointer: &'s str,
    pointer_pattern: &'s str,
    count: u64,
    documents: u64,
    example: Finding<'s>,
}

#[derive(Serialize)]
struct Finding<'s> {
    severity: &'static str,
    /// Class of the record.
    class: Option<&'s str>,
    operation: Option<&'s str>,
    file: &'s str,
    line: u64,
    column: u64,
    offset: u64,
    record: &'s str,
    pointer: &'s str,
    keyword: &'s str,
    schema_pointer: &'s str,
    message: &'s str,
}

#[derive(Serialize)]
struct Document<'s> {
    #[serde(flatten)]
    counts: Counts<'s>,
    unreadable_inputs: Vec<UnreadableInput<'s>>,
    by_place: Vec<ByLocation<'s>>,
    findings: Vec<Finding<'s>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Line<'s> {
    Summary(Counts<'s>),
    UnreadableInput(UnreadableInput<'s>),
    Place(ByLocation<'s>),
    Finding(Finding<'s>),
}

/// Writes one JSON document.
///
/// # Errors
/// The output cannot be written.
pub(super) fn document(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        counts: counts(summary),
        unreadable_inputs: unreadable(summary).collect(),
        by_place: by_location(summary).collect(),
        findings: summary.tally.findings.iter().map(finding).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// Writes one JSON object per line, counts first.
///
/// # Errors
/// The output cannot be written.
pub(super) fn lines(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let first = [Line::Summary(counts(summary))].into_iter();
    let lines = first
        .chain(unreadable(summary).map(Line::UnreadableInput))
        .chain(by_location(summary).map(Line::Place))
        .chain(
            summary
                .tally
                .findings
                .iter()
                .map(finding)
                .map(Line::Finding),
        );
    for line in lines {
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)?;
    }
    Ok(())
}

/// Renders findings as a JSON array.
///
/// # Errors
/// Never in practice.
pub(super) fn findings(findings: &[Reported]) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&findings.iter().map(finding).collect::<Vec<_>>())
}

fn counts(summary: &Summary) -> Counts<'_> {
    let tally = &summary.tally;
    let operations = summary.operations.iter().map(|known| Operation {
        operation: &known.operation,
        evidence: known.evidence,
    });
    Counts {
        version: VERSION,
        documents: tally.documents,
        valid: tally.valid,
        invalid: tally.invalid,
        malformed: tally.malformed,
        not_judged: tally.not_validated,
        incomplete: tally.incomplete,
        errors: tally.errors(),
        warnings: tally.warnings,
        unreadable: tally.unreadable,
        inputs: summary.inputs,
        bytes: tally.bytes,
        seconds: (summary.seconds * 1_000.0).round() / 1_000.0,
        stopped: summary.stopped,
        schema: summary.schema.as_deref(),
        operations: operations.collect(),
        by_class: &tally.by_class,
        findings_total: tally.findings_total,
    }
}

fn unreadable(summary: &Summary) -> impl Iterator<Item = UnreadableInput<'_>> {
    let inputs = summary.unreadable.iter();
    inputs.map(|input| UnreadableInput {
        file: &input.file,
        message: &input.message,
    })
}

fn by_location(summary: &Summary) -> impl Iterator<Item = ByLocation<'_>> {
    let locations = locations(&summary.tally).into_iter();
    locations.map(
        |(location, tally): (&FindingKey, &FindingTally)| ByLocation {
            operation: location.operation.as_deref(),
            class: class(location.class),
            severity: location.severity.name(),
            keyword: &location.keyword,
            schema_pointer: &location.schema_pointer,
            pointer_pattern: &location.pointer_pattern,
            count: tally.count,
            documents: tally.documents,
            example: finding(&tally.example),
        },
    )
}

fn finding(found: &Reported) -> Finding<'_> {
    Finding {
        severity: found.severity.name(),
        class: class(found.class),
        operation: found.operation.as_deref(),
        file: &found.file,
        line: found.line,
        column: found.column,
        offset: found.offset,
        record: &found.record,
        pointer: &found.pointer,
        keyword: &found.keyword,
        schema_pointer: &found.schema_pointer,
        message: &found.message,
    }
}

/// Returns `None` for the empty class of a run with `--schema`.
fn class(class: &str) -> Option<&str> {
    Some(class).filter(|class| !class.is_empty())
}
