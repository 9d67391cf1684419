//! One HTML page that needs nothing else: findings with their evidence and what they touch in Rust, and below them every place with
//! its rate over time.
//!
//! All of it stands in the page and is readable without its script, which searches (`/`), steps from finding to finding (`j`,
//! `k`) and goes from a finding to its place (Enter). Nothing is asked from anywhere; a policy in the page forbids it.

mod finding;
mod places;

use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::io::{self, Write};

use ocrmarket_drift::detect::{OnDay, PlaceReport};
use ocrmarket_validator::Severity;

use super::{DriftReport, FindingReport};
use crate::text::counted;
use crate::text::escaped;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// Nothing from outside, and nothing to it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Writes the page.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let title = Html(&told.profile);
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>Drift of {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>"
    )?;
    write_head(told, out)?;
    writeln!(out, "<main>")?;
    let page = Page::new(told);
    write_search(out)?;
    writeln!(
        out,
        "<h2>{}</h2>",
        counted(told.findings.len() as u64, "finding")
    )?;
    if told.findings.is_empty() {
        writeln!(
            out,
            "<p class=\"calm\">Everything is as the schemas say{}.</p>",
            told.baseline.as_ref().map_or("", |_| ", and as it was")
        )?;
    }
    let mut operation = "";
    for (number, finding) in told.findings.iter().enumerate() {
        if finding.finding.operation != operation {
            operation = &finding.finding.operation;
            writeln!(out, "<h3 class=\"operation\">{}</h3>", Html(operation))?;
        }
        finding::write(&page, number, finding, out)?;
    }
    writeln!(out, "<h2>Places</h2>")?;
    places::write(&page, out)?;
    writeln!(
        out,
        "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>"
    )
}

fn write_head(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<header>\n<h1>Drift of {}</h1>", Html(&told.profile))?;
    if let Some(baseline) = &told.baseline {
        writeln!(out, "<p class=\"faint\">Against {}.</p>", Html(baseline))?;
    }
    let receipt = &told.report.receipt;
    writeln!(out, "<ul class=\"tiles\">")?;
    for (class, count, what) in [
        ("error", told.errors(), counted_name(told.errors(), "error")),
        (
            "warning",
            told.warnings(),
            counted_name(told.warnings(), "warning"),
        ),
        ("accepted", told.accepted(), "accepted".to_owned()),
        (
            "documents",
            receipt.profiled,
            "documents profiled".to_owned(),
        ),
        ("malformed", receipt.malformed, "malformed".to_owned()),
    ] {
        let none = if count == 0 { " none" } else { "" };
        writeln!(
            out,
            "<li class=\"{class}{none}\"><b>{}</b> {what}</li>",
            Grouped(count)
        )?;
    }
    writeln!(out, "</ul>")?;
    for remark in told.remarks() {
        writeln!(out, "<p class=\"faint\">{}</p>", Html(&remark))?;
    }
    writeln!(out, "</header>")
}

/// `errors` of two, `error` of one.
fn counted_name(count: u64, name: &str) -> String {
    let counted = counted(count, name);
    let name = counted.split_once(' ').map_or(name, |(_, name)| name);
    name.to_owned()
}

fn write_search(out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "<div class=\"search\" role=\"search\">\
         <input id=\"search\" type=\"search\" placeholder=\"Search fields, operations, classes, Rust names\" aria-label=\"Search\" \
         autocomplete=\"off\" spellcheck=\"false\">\
         <span id=\"shown\" class=\"faint\" aria-live=\"polite\"></span>\
         <span class=\"faint keys\"><kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> findings <kbd>Enter</kbd> its place</span></div>"
    )
}

/// What is told, and which finding is about which place.
struct Page<'p, 'r> {
    told: &'p DriftReport<'r>,
    /// Places by operation, class of records and pointer.
    places: HashMap<(&'p str, &'p str, &'p str), usize>,
}

impl<'p, 'r> Page<'p, 'r> {
    fn new(told: &'p DriftReport<'r>) -> Self {
        let report = told.report;
        let places = report.places.iter().enumerate().filter_map(|(at, place)| {
            let group = report.groups.get(place.group)?;
            let key = (
                group.operation.as_str(),
                group.class.as_str(),
                place.pointer.as_str(),
            );
            Some((key, at))
        });
        Self {
            told,
            places: places.collect(),
        }
    }

    /// The place that a finding is about, by its number.
    fn place(&self, told: &FindingReport<'_>) -> Option<(usize, &'p PlaceReport)> {
        let finding = told.finding;
        let key = (
            finding.operation.as_str(),
            finding.record_class.as_str(),
            finding.pointer.as_str(),
        );
        let number = *self.places.get(&key)?;
        Some((number, self.told.report.places.get(number)?))
    }
}

/// What a finding is: `error`, `warning` or `accepted`.
fn severity(told: &FindingReport<'_>) -> &'static str {
    match (told.accepted, told.severity) {
        (Some(_), _) => "accepted",
        (None, Severity::Error) => "error",
        (None, Severity::Warning) => "warning",
    }
}

/// A share in percent, where it is one.
fn percent(present: u64, of: u64) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "one digit is shown")]
    let percent = 100.0 * present as f64 / of.max(1) as f64;
    (of > 0 && present <= of).then_some(percent)
}

/// A line of rates over the days, all of it or none at each end.
struct Spark<'d>(&'d [OnDay]);

impl fmt::Display for Spark<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rated: Vec<(u32, f64)> = self
            .0
            .iter()
            .filter_map(|day| Some((day.day.number(), percent(day.present, day.of)?)))
            .collect();
        let (Some((first, _)), Some((last, _))) = (rated.first(), rated.last()) else {
            return Ok(());
        };
        if first == last {
            return Ok(());
        }
        let mut path = String::new();
        for (place, (day, percent)) in rated.iter().enumerate() {
            let across = 100.0 * f64::from(day - first) / f64::from(last - first);
            let command = if place == 0 { 'M' } else { 'L' };
            write!(path, "{command}{across:.1} {:.1}", 19.0 - 0.18 * percent)?;
        }
        write!(
            formatter,
            "<svg viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
        )
    }
}

/// A number in groups of three digits.
struct Grouped(u64);

impl fmt::Display for Grouped {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        for (place, digit) in digits.char_indices() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                formatter.write_char(',')?;
            }
            formatter.write_char(digit)?;
        }
        Ok(())
    }
}

/// A text in HTML, in an attribute too.
struct Html<'t>(&'t str);

impl fmt::Display for Html<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in escaped(self.0).chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\'' => formatter.write_str("&#39;")?,
                _ => formatter.write_char(character)?,
            }
        }
        Ok(())
    }
}
