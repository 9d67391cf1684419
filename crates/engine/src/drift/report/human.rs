//! The report for people: findings by operation, errors first, each with its evidence.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use ocrmarket_validator::Severity;

use super::{DriftReport, FindingReport};
use crate::text::escaped;
use crate::text::{counted, pointer_name};

const BAD: Style = AnsiColor::Red.on_default().bold();
const NEW: Style = AnsiColor::Yellow.on_default();
const GOOD: Style = AnsiColor::Green.on_default();
const FAINT: Style = Style::new().dimmed();

/// Writes the report; colours are removed if `out` is not a terminal.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut operation = "";
    for finding in &told.findings {
        if finding.finding.operation != operation {
            operation = &finding.finding.operation;
            writeln!(out, "{}", escaped(operation))?;
        }
        write_finding(finding, out)?;
    }
    if !told.findings.is_empty() {
        writeln!(out)?;
    }
    for group in &told.report.groups {
        let days = group.seen.map_or(String::new(), |(first, last)| {
            format!(", {first} to {last}")
        });
        let documents = counted(group.documents, "document");
        let payload = if group.payload.is_empty() {
            String::new()
        } else {
            format!(" at {}", escaped(&group.payload))
        };
        writeln!(
            out,
            "{FAINT}{}: {}{payload}: {documents}{days}{FAINT:#}",
            escaped(&group.operation),
            escaped(&group.class)
        )?;
    }
    for remark in told.remarks() {
        writeln!(out, "{}", escaped(&remark))?;
    }
    let style = if told.errors() > 0 { BAD } else { GOOD };
    writeln!(out, "{style}{}{style:#}", told.outcome())
}

fn write_finding(told: &FindingReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let finding = told.finding;
    let style = match (told.accepted, told.severity) {
        (Some(_), _) => FAINT,
        (None, Severity::Error) => BAD,
        (None, Severity::Warning) => NEW,
    };
    let name = if told.accepted.is_some() {
        "accepted"
    } else {
        told.severity.name()
    };
    let (pointer, message) = (
        escaped(pointer_name(&finding.pointer)),
        escaped(&finding.message),
    );
    let class = finding.class().name();
    writeln!(out, "  {style}{name}{style:#} {class} {pointer}: {message}")?;
    let detail =
        |out: &mut dyn Write, text: &str| writeln!(out, "    {FAINT}{}{FAINT:#}", escaped(text));
    let days = told
        .days()
        .map_or(String::new(), |days| format!("; {days}"));
    detail(
        out,
        &format!("{} ({}){days}", told.rates(), finding.record_class),
    )?;
    if let Some(like) = told.like() {
        detail(out, &like)?;
    }
    let source = told
        .source
        .as_ref()
        .map_or(String::new(), |(file, line)| format!("; {file}:{line}"));
    detail(out, &format!("{}{source}", finding.fingerprint))?;
    if let Some(accepted) = told.accepted {
        let until = accepted
            .until
            .as_ref()
            .map_or(String::new(), |until| format!(" (until {until})"));
        detail(out, &format!("accepted: {}{until}", accepted.reason))?;
    }
    Ok(())
}
