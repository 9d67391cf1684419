//! Reports of a run: for people, for programs, for continuous integration.
//!
//! A report is written once, at the end, from a [`Summary`]; it judges nothing and shows nothing that the summary does not hold.
//! Every text in it is escaped as its format needs it, because pointers and names of files may hold anything. What goes to
//! standard output depends neither on the number of threads nor on the clock, the times of the machine formats apart.

pub(crate) mod github;
mod human;
mod json;
pub(crate) mod junit;
pub(crate) mod sarif;
#[cfg(test)]
mod tests;

use std::fmt;
use std::io::{self, Write};
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::Context as _;
use clap::ValueEnum;

use crate::output;

use super::tally::{Place, PlaceTally, Summary, Tally};

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For reading: findings grouped by the place of the schema, with counts and one example each.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// For programs: one JSON object a line, the first one names the format's version.
    Ndjson,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// XML of test results: one test case for each input with something to report.
    Junit,
    /// GitHub workflow commands, which annotate a pull request.
    Github,
}

/// `--report KIND=FILE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReportFile<F = Format> {
    /// How it is written.
    pub(crate) format: F,
    /// Where to.
    pub(crate) path: PathBuf,
}

impl<F: ValueEnum> FromStr for ReportFile<F> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || {
            let kinds = F::value_variants().iter();
            let names = kinds.filter_map(ValueEnum::to_possible_value);
            let names: Vec<String> = names.map(|name| name.get_name().to_owned()).collect();
            format!(
                "expected KIND=FILE, such as sarif=findings.sarif; KIND is one of {}",
                names.join(", ")
            )
        };
        let (kind, path) = text.split_once('=').ok_or_else(expected)?;
        let format = F::from_str(kind, false).map_err(|_| expected())?;
        if matches!(path, "" | "-") {
            return Err("a report goes to a file; --format goes to standard output".to_owned());
        }
        Ok(Self {
            format,
            path: path.into(),
        })
    }
}

impl<F> ReportFile<F> {
    /// Says before a long run whether its report can be written after it.
    ///
    /// # Errors
    /// Nothing can be written to the file's folder.
    pub(crate) fn check(&self) -> anyhow::Result<()> {
        output::check_writable(&self.path)
    }

    /// Writes the report, all of it or nothing. A file has no colours.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn replace(
        &self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> anyhow::Result<()> {
        let mut text = anstream::StripStream::new(Vec::new());
        write(&mut text).with_context(|| format!("cannot write {}", self.path.display()))?;
        output::replace(&self.path, &text.into_inner())
    }
}

impl ReportFile {
    /// Writes the report of a run, all of it or nothing.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn write(&self, summary: &Summary) -> anyhow::Result<()> {
        self.replace(|out| write(self.format, summary, out))
    }
}

/// Writes a report.
///
/// # Errors
/// The output cannot be written.
pub(crate) fn write(format: Format, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Human => human::write(summary, out),
        Format::Json => json::document(summary, out),
        Format::Ndjson => json::lines(summary, out),
        Format::Sarif => sarif::write(summary, out),
        Format::Junit => junit::write(summary, out),
        Format::Github => github::write(summary, out),
    }
}

/// Places, those that matter most first: errors before warnings, then by operation, class and count.
fn places(tally: &Tally) -> Vec<(&Place, &PlaceTally)> {
    let mut places: Vec<_> = tally.by_place.iter().collect();
    places.sort_by(|(left, left_tally), (right, right_tally)| {
        let key = |place: &Place, tally: &PlaceTally| {
            let count = std::cmp::Reverse(tally.count);
            (place.severity, count)
        };
        let by_group = (&left.operation, left.class).cmp(&(&right.operation, right.class));
        by_group
            .then_with(|| key(left, left_tally).cmp(&key(right, right_tally)))
            .then_with(|| left.cmp(right))
    });
    places
}

/// One line that says how the run went.
fn outcome(summary: &Summary) -> String {
    let tally = &summary.tally;
    let not_judged = match tally.not_judged {
        0 => String::new(),
        count => format!(", {} not judged", Thousands(count)),
    };
    format!(
        "{} in {}: {} valid, {} invalid, {} malformed{not_judged}; {}, {}",
        counted(tally.documents, "record"),
        counted(summary.inputs, "input"),
        Thousands(tally.valid),
        Thousands(tally.invalid),
        Thousands(tally.malformed),
        counted(tally.errors(), "error"),
        counted(tally.warnings, "warning"),
    )
}

/// What a report cannot show of the run, a sentence each.
fn remarks(summary: &Summary) -> Vec<String> {
    let tally = &summary.tally;
    let mut remarks = Vec::new();
    let kept = tally.findings.len() as u64;
    if kept < tally.findings_total {
        remarks.push(format!(
            "the first {} of {} are kept; --max-findings keeps more",
            Thousands(kept),
            counted(tally.findings_total, "finding"),
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
        remarks.push("stopped at the first record with an error; the rest was not read".to_owned());
    }
    remarks
}

/// `1 record`, `2,000 records`.
pub(crate) fn counted(count: u64, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        many => format!("{} {what}s", Thousands(many)),
    }
}

/// A number in groups of three digits.
pub(crate) struct Thousands(pub(crate) u64);

impl fmt::Display for Thousands {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                formatter.write_str(",")?;
            }
            write!(formatter, "{digit}")?;
        }
        Ok(())
    }
}

/// How a pointer is called where nothing may be empty.
pub(crate) fn pointer_name(pointer: &str) -> &str {
    if pointer.is_empty() {
        "the document"
    } else {
        pointer
    }
}
