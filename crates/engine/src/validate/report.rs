//! Reports of a run: for people, for programs, for continuous integration.
//!
//! A report is written once, at the end, from a [`Summary`]. It validates nothing and shows nothing
//! else. Pointers and file names can contain any character, so every string is escaped for its
//! format.
//!
//! Standard output depends neither on the number of threads nor on the clock, except for the times
//! in the formats for programs.

mod github;
mod human;
mod json;
mod junit;
mod sarif;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use super::tally::{FindingKey, FindingTally, Reported, Summary, Tally};
use crate::report::Emitter;
use crate::text::{Thousands, counted};

/// Format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ValidateFormat {
    /// For reading: findings grouped by schema path, with counts and one example each.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// For programs: one JSON object per line; the first one contains the format's version.
    Ndjson,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// XML of test results: one test case for each input with findings.
    Junit,
    /// GitHub workflow commands, which annotate a pull request.
    Github,
}

impl Emitter for ValidateFormat {
    type Report<'r> = Summary;

    fn is_for_people(&self) -> bool {
        *self == Self::Human
    }

    fn emit(&self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Human => human::write(summary, out),
            Self::Json => json::document(summary, out),
            Self::Ndjson => json::lines(summary, out),
            Self::Sarif => sarif::write(summary, out),
            Self::Junit => junit::write(summary, out),
            Self::Github => github::write(summary, out),
        }
    }
}

/// Renders findings as a JSON array, with the names and meanings of the report for programs.
///
/// # Errors
/// Never in practice: a finding is always JSON.
pub fn findings_json(findings: &[Reported]) -> serde_json::Result<Vec<u8>> {
    json::findings(findings)
}

/// Returns locations by importance: errors before warnings, then by operation, class and count.
fn locations(tally: &Tally) -> Vec<(&FindingKey, &FindingTally)> {
    let mut places: Vec<_> = tally.by_location.iter().collect();
    places.sort_by(|(left, left_tally), (right, right_tally)| {
        let key = |location: &FindingKey, tally: &FindingTally| {
            let count = std::cmp::Reverse(tally.count);
            (location.severity, count)
        };
        let by_group = (&left.operation, left.class).cmp(&(&right.operation, right.class));
        by_group
            .then_with(|| key(left, left_tally).cmp(&key(right, right_tally)))
            .then_with(|| left.cmp(right))
    });
    places
}

/// Renders the summary in one line.
fn outcome(summary: &Summary) -> String {
    let tally = &summary.tally;
    let not_judged = match tally.not_validated {
        0 => String::new(),
        count => format!(", {} not validated", Thousands(count)),
    };
    let incomplete = match tally.incomplete {
        0 => String::new(),
        count => format!(", {} incomplete", Thousands(count)),
    };
    format!(
        "{} in {}: {} valid, {} invalid, {} malformed{not_judged}{incomplete}; {}, {}",
        counted(tally.documents, "record"),
        counted(summary.inputs, "input"),
        Thousands(tally.valid),
        Thousands(tally.invalid),
        Thousands(tally.malformed),
        counted(tally.errors(), "error"),
        counted(tally.warnings, "warning"),
    )
}

/// Returns the limits of the report, one sentence each.
fn remarks(summary: &Summary) -> Vec<String> {
    let tally = &summary.tally;
    let mut remarks = Vec::new();
    let kept = tally.findings.len() as u64;
    if kept < tally.findings_total {
        remarks.push(format!(
            "stored the first {} of {}; to store more, raise --max-findings",
            Thousands(kept),
            counted(tally.findings_total, "finding"),
        ));
    }
    if tally.incomplete > 0 {
        let schema = summary.schema.as_deref();
        remarks.push(format!(
            "{} not validated within the budget: {} leads to too many evaluations",
            counted(tally.incomplete, "record"),
            schema.unwrap_or("the schema of the operation"),
        ));
    }
    let named = summary.unreadable.len() as u64;
    if named < tally.unreadable {
        remarks.push(format!(
            "{} more not read to the end",
            counted(tally.unreadable - named, "input")
        ));
    }
    if summary.stopped {
        remarks.push("stopped at the first record with an error (--fail-fast)".to_owned());
    }
    remarks
}
