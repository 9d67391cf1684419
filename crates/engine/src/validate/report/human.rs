//! The report for people: findings grouped by schema path, with counts and one example each.

use std::io::{self, Write};
use std::sync::Arc;

use anstyle::{AnsiColor, Style};
use ocrmarket_validator::Severity;

use super::{locations, outcome, remarks};
use crate::text::escaped;
use crate::text::{Thousands, counted, pointer_name};
use crate::validate::tally::{FindingKey, FindingTally, Reported, Summary};

const BAD: Style = AnsiColor::Red.on_default().bold();
const NEW: Style = AnsiColor::Yellow.on_default();
const GOOD: Style = AnsiColor::Green.on_default();
const FAINT: Style = Style::new().dimmed();

/// Writes the report; colours are removed if `out` is not a terminal.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let mut group: Option<&Option<Arc<str>>> = None;
    for (location, tally) in locations(&summary.tally) {
        if group != Some(&location.operation) {
            heading(summary, location.operation.as_deref(), out)?;
            group = Some(&location.operation);
        }
        write_location(location, tally, out)?;
    }
    if group.is_some() {
        writeln!(out)?;
    }
    for unreadable in &summary.unreadable {
        let (file, message) = (escaped(&unreadable.file), escaped(&unreadable.message));
        writeln!(out, "{BAD}unreadable{BAD:#} {file}: {message}")?;
    }
    for operation in &summary.operations {
        let is_headed =
            |location: &FindingKey| location.operation.as_deref() == Some(&operation.operation);
        if !summary.tally.by_location.keys().any(is_headed) {
            let evidence = evidence(operation.evidence);
            writeln!(out, "{}: no findings ({evidence})", operation.operation)?;
        }
    }
    classes(summary, out)?;
    for remark in remarks(summary) {
        writeln!(out, "{remark}")?;
    }
    let is_bad = summary.tally.errors() + summary.tally.unreadable > 0;
    let style = if is_bad { BAD } else { GOOD };
    writeln!(out, "{style}{}{style:#}", outcome(summary))
}

/// Writes the operation of the findings below, and the evidence of its schema.
fn heading(summary: &Summary, operation: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let Some(operation) = operation else {
        let schema = summary.schema.as_deref().unwrap_or("no operation");
        return writeln!(out, "{}", escaped(schema));
    };
    let known = summary
        .operations
        .iter()
        .find(|known| known.operation == operation);
    let evidence = known.map_or("unknown evidence", |known| evidence(known.evidence));
    writeln!(out, "{operation} ({evidence})")
}

/// Returns the evidence with its meaning for a finding.
fn evidence(evidence: &str) -> &str {
    match evidence {
        "documents" => "evidence: documents; not verified with real responses",
        "provisional" => "evidence: provisional; findings are likely",
        "live" => "evidence: live; verified with real responses",
        other => other,
    }
}

fn write_location(
    location: &FindingKey,
    tally: &FindingTally,
    out: &mut dyn Write,
) -> io::Result<()> {
    let style = match location.severity {
        Severity::Error => BAD,
        Severity::Warning => NEW,
    };
    let severity = location.severity.name();
    let class = if location.class.is_empty() {
        String::new()
    } else {
        format!("{} ", location.class)
    };
    let records = counted(tally.documents, "record");
    let (number, noun) = records.split_once(' ').unwrap_or((&records, ""));
    writeln!(
        out,
        "  {style}{severity} {}{style:#}: {} in {number} {class}{noun}{}",
        escaped(&location.keyword),
        Thousands(tally.count),
        location_name(location),
    )?;
    let Reported {
        file,
        line,
        column,
        record,
        pointer,
        message,
        ..
    } = &tally.example;
    writeln!(
        out,
        "    {FAINT}{}:{line}:{column} (record {}){FAINT:#} {}: {}",
        escaped(file),
        escaped(record),
        escaped(pointer_name(pointer)),
        escaped(message),
    )
}

/// Renders the schema path, or the instance path if no schema has the location.
fn location_name(location: &FindingKey) -> String {
    let pointer = [&location.schema_pointer, &location.pointer_pattern];
    match pointer.into_iter().find(|pointer| !pointer.is_empty()) {
        Some(pointer) => format!(", at {}", escaped(pointer)),
        None => String::new(),
    }
}

fn classes(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let classes = &summary.tally.by_class;
    if classes.is_empty() {
        return Ok(());
    }
    let counts = classes
        .iter()
        .map(|(class, count)| format!("{} {class}", Thousands(*count)));
    let counts: Vec<String> = counts.collect();
    writeln!(out, "by outcome: {}", counts.join(", "))
}
