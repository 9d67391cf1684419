//! `JUnit`: a test case for each input with findings, and one for the run as a whole.
//!
//! There can be millions of inputs, so those without findings are only counted.

use std::collections::HashMap;
use std::io::{self, Write};

use maud::{Markup, html};
use ocrmarket_validator::Severity;

use super::{outcome, remarks};
use crate::report::junit::{Suite, legal};
use crate::text::{counted, pointer_name};
use crate::validate::tally::{Reported, Summary};

/// An input and its findings.
struct Case<'s> {
    file: &'s str,
    findings: Vec<&'s Reported>,
    /// Reason why it was not read to its end.
    unreadable: Option<&'s str>,
}

/// Writes the test suite.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let cases = cases(summary);
    let shown: u64 = cases.iter().map(Case::errors).sum();
    let hidden = summary.tally.errors().saturating_sub(shown);
    let failures = cases.iter().filter(|case| case.errors() > 0).count() as u64;
    let named = cases
        .iter()
        .filter(|case| case.unreadable.is_some())
        .count() as u64;
    let tally = &summary.tally;
    let is_incomplete = tally.unreadable > named || tally.incomplete > 0 || tally.documents == 0;
    let suite = Suite {
        name: "ocrmarket validate",
        tests: cases.len() + 1,
        failures: failures + u64::from(hidden > 0 && !is_incomplete),
        errors: named + u64::from(is_incomplete),
        skipped: 0,
        seconds: &format!("{:.3}", summary.seconds),
    };
    let content = html! {
        properties {
            @for (name, value) in properties(summary) {
                "\n" property name=(legal(&name)) value=(legal(&value)) {}
            }
        }
        @for case in &cases { "\n" (case.markup()) }
        "\n"
        testcase classname="run" name="the whole run" time=(suite.seconds) {
            @if is_incomplete {
                error type="incomplete" message="an input was not read to its end, a record was not validated, or there is none" {}
            } @else if hidden > 0 {
                failure type="findings" message={ (counted(hidden, "error")) " not stored" } {}
            }
            system-out {
                (legal(&outcome(summary))) "\n"
                @for remark in remarks(summary) { (legal(&remark)) "\n" }
            }
        }
    };
    suite.write(&content, out)
}

impl Case<'_> {
    fn errors(&self) -> u64 {
        self.of(Severity::Error).count() as u64
    }

    fn of(&self, severity: Severity) -> impl Iterator<Item = &Reported> {
        let findings = self.findings.iter().copied();
        findings.filter(move |found| found.severity == severity)
    }

    fn markup(&self) -> Markup {
        let operation = self
            .findings
            .first()
            .and_then(|found| found.operation.as_deref());
        let (file, errors) = (legal(self.file), self.errors());
        html! {
            testcase classname=(legal(operation.unwrap_or("input"))) name=(file) file=(file) time="0" {
                @if let Some(message) = self.unreadable {
                    error type="unreadable" message=(legal(message)) {}
                }
                @if errors > 0 {
                    failure type="findings" message=(counted(errors, "error")) { (self.lines(Severity::Error)) }
                }
                @if self.of(Severity::Warning).next().is_some() {
                    system-out { (self.lines(Severity::Warning)) }
                }
            }
        }
    }

    /// Renders a line for each finding of a severity, after an empty line.
    fn lines(&self, severity: Severity) -> String {
        let lines = self.of(severity).map(|found| {
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
            legal(&line) + "\n"
        });
        "\n".to_owned() + &lines.collect::<String>()
    }
}

/// Returns inputs with findings in the order of the input, then those that were not read to their
/// end.
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

fn properties(summary: &Summary) -> Vec<(String, String)> {
    let tally = &summary.tally;
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
    let counts = counts.map(|(name, count)| (name.to_owned(), count.to_string()));
    let evidence = summary.operations.iter().map(|known| {
        let name = format!("evidence:{}", known.operation);
        (name, known.evidence.to_owned())
    });
    counts.into_iter().chain(evidence).collect()
}
