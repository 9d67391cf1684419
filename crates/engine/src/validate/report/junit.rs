//! XML as `JUnit` has it: a test case for each input with something to report, and one for the run as a whole.
//!
//! Inputs can be millions, so those with nothing to report are only counted.

use std::collections::HashMap;
use std::fmt;
use std::io::{self, Write};

use ocrmarket_validator::Severity;

use super::{outcome, remarks};
use crate::text::escaped;
use crate::text::{counted, pointer_name};
use crate::validate::tally::{Reported, Summary};

/// An input and what is to be said about it.
struct Case<'s> {
    file: &'s str,
    findings: Vec<&'s Reported>,
    /// Why it was not read to its end.
    unreadable: Option<&'s str>,
}

impl Case<'_> {
    fn errors(&self) -> u64 {
        let is_error = |found: &&&Reported| found.severity == Severity::Error;
        self.findings.iter().filter(is_error).count() as u64
    }
}

/// Writes the test suite.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let cases = cases(summary);
    let shown: u64 = cases.iter().map(Case::errors).sum();
    let hidden = summary.tally.errors().saturating_sub(shown);
    let named = cases
        .iter()
        .filter(|case| case.unreadable.is_some())
        .count();
    let is_incomplete = summary.tally.unreadable > named as u64 || summary.tally.documents == 0;
    let failures = cases.iter().filter(|case| case.errors() > 0).count();
    let counts = format!(
        "tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\" time=\"{:.3}\"",
        cases.len() + 1,
        failures + usize::from(hidden > 0 && !is_incomplete),
        named + usize::from(is_incomplete),
        summary.seconds,
    );
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"ocrmarket validate\" {counts}>")?;
    writeln!(out, "  <testsuite name=\"ocrmarket validate\" {counts}>")?;
    properties(summary, out)?;
    for case in &cases {
        write_case(case, out)?;
    }
    writeln!(
        out,
        "    <testcase classname=\"run\" name=\"the whole run\" time=\"{:.3}\">",
        summary.seconds
    )?;
    if is_incomplete {
        let message = "inputs were not read to their end, or hold no record";
        writeln!(
            out,
            "      <error type=\"incomplete\" message=\"{message}\"/>"
        )?;
    } else if hidden > 0 {
        let errors = counted(hidden, "error");
        writeln!(
            out,
            "      <failure type=\"findings\" message=\"{errors} not kept\"/>"
        )?;
    }
    writeln!(out, "      <system-out>{}", Xml(&outcome(summary)))?;
    for remark in remarks(summary) {
        writeln!(out, "{}", Xml(&remark))?;
    }
    writeln!(
        out,
        "</system-out>\n    </testcase>\n  </testsuite>\n</testsuites>"
    )
}

/// Inputs with findings in the order of the input, then those that were not read to their end.
fn cases<'s>(summary: &'s Summary) -> Vec<Case<'s>> {
    let mut cases: Vec<Case<'s>> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut case = |cases: &mut Vec<Case<'s>>, file: &'s str| {
        *known.entry(file).or_insert_with(|| {
            cases.push(Case {
                file,
                findings: Vec::new(),
                unreadable: None,
            });
            cases.len() - 1
        })
    };
    for found in &summary.tally.findings {
        let index = case(&mut cases, &found.file);
        cases[index].findings.push(found);
    }
    for input in &summary.unreadable {
        let index = case(&mut cases, &input.file);
        cases[index].unreadable = Some(&input.message);
    }
    cases
}

fn properties(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let tally = &summary.tally;
    writeln!(out, "    <properties>")?;
    let counts = [
        ("documents", tally.documents),
        ("valid", tally.valid),
        ("invalid", tally.invalid),
        ("malformed", tally.malformed),
        ("warnings", tally.warnings),
        ("unreadable", tally.unreadable),
        ("inputs", summary.inputs),
        ("bytes", tally.bytes),
    ];
    for (name, count) in counts {
        writeln!(out, "      <property name=\"{name}\" value=\"{count}\"/>")?;
    }
    for known in &summary.operations {
        let (operation, evidence) = (Xml(&known.operation), Xml(known.evidence));
        writeln!(
            out,
            "      <property name=\"evidence:{operation}\" value=\"{evidence}\"/>"
        )?;
    }
    writeln!(out, "    </properties>")
}

fn write_case(case: &Case<'_>, out: &mut dyn Write) -> io::Result<()> {
    let operation = case
        .findings
        .first()
        .and_then(|found| found.operation.as_deref());
    let (class, file) = (Xml(operation.unwrap_or("input")), Xml(case.file));
    writeln!(
        out,
        "    <testcase classname=\"{class}\" name=\"{file}\" file=\"{file}\" time=\"0\">"
    )?;
    if let Some(message) = case.unreadable {
        writeln!(
            out,
            "      <error type=\"unreadable\" message=\"{}\"/>",
            Xml(message)
        )?;
    }
    for (severity, element) in [
        (Severity::Error, "failure"),
        (Severity::Warning, "system-out"),
    ] {
        let found: Vec<_> = case
            .findings
            .iter()
            .filter(|found| found.severity == severity)
            .collect();
        if found.is_empty() {
            continue;
        }
        write!(out, "      <{element}")?;
        if severity == Severity::Error {
            let message = counted(found.len() as u64, "error");
            write!(out, " type=\"findings\" message=\"{message}\"")?;
        }
        writeln!(out, ">")?;
        for found in found {
            let line = format!(
                "{}:{}: {} (record {}): {}: {} ({})",
                found.line,
                found.column,
                severity.name(),
                found.record,
                pointer_name(&found.pointer),
                found.message,
                found.keyword,
            );
            writeln!(out, "{}", Xml(&line))?;
        }
        writeln!(out, "</{element}>")?;
    }
    writeln!(out, "    </testcase>")
}

/// A text in XML: what XML cannot hold is spelled out.
pub(crate) struct Xml<'t>(pub(crate) &'t str);

impl fmt::Display for Xml<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in escaped(self.0).chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\'' => formatter.write_str("&apos;")?,
                '\u{fffe}' | '\u{ffff}' => write!(formatter, "{}", character.escape_default())?,
                _ => write!(formatter, "{character}")?,
            }
        }
        Ok(())
    }
}
