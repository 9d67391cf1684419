//! One self-contained HTML page: findings with their evidence and the Rust items they concern, and
//! below them every location with its rate over time.
//!
//! All content is readable without the script, which searches (`/`), steps from finding to finding
//! (`j`, `k`) and moves from a finding to its location (Enter). Nothing is loaded from elsewhere; a
//! policy in the page forbids it.

mod finding;
mod locations;

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use maud::{Markup, html};
use ocrmarket_drift::detect::{LocationReport, OnDay};
use ocrmarket_validator::Severity;

use super::{DriftReport, FindingReport};
use crate::report::page::{self, label};
use crate::text::{Thousands, escaped};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// Writes the page.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let body = html! {
        (head(told))
        main { (search()) (findings(&Page::new(told))) }
    };
    let title = format!("Drift 漂移报告: {}", escaped(&told.profile));
    let page = page::document("en", &title, STYLE, SCRIPT, &body);
    writeln!(out, "{}", page.0)
}

fn head(told: &DriftReport<'_>) -> Markup {
    let receipt = &told.report.receipt;
    let tiles = [
        ("error", told.errors(), ["errors", "错误"]),
        ("warning", told.warnings(), ["warnings", "警告"]),
        ("accepted", told.accepted(), ["accepted", "已接受"]),
        (
            "documents",
            receipt.profiled,
            ["documents profiled", "已统计的文档"],
        ),
        ("malformed", receipt.malformed, ["malformed", "不是 JSON"]),
    ];
    html! {
        header {
            h1 { (label(["Drift", "漂移报告"])) ": " (escaped(&told.profile)) }
            @if let Some(baseline) = &told.baseline {
                p.faint { (label(["Baseline", "基线"])) ": " (escaped(baseline)) }
            }
            ul.tiles {
                @for (class, count, name) in tiles {
                    li.(class).none[count == 0] { b { (Thousands(count).to_string()) } " " (label(name)) }
                }
            }
            @for remark in told.remarks() {
                p.faint { (escaped(&remark)) }
            }
        }
    }
}

fn search() -> Markup {
    html! {
        div.search role="search" {
            input #search type="search" placeholder="Search 搜索: fields, operations, classes, Rust names" aria-label="Search 搜索" autocomplete="off" spellcheck="false";
            span #shown.faint aria-live="polite" {}
            span.faint.keys {
                kbd { "/" } " " (label(["search", "搜索"])) " " kbd { "j" } " " kbd { "k" } " " (label(["findings", "差异"])) " " kbd { "Enter" } " " (label(["location", "位置"]))
            }
        }
    }
}

/// Renders the findings by operation, then all locations.
fn findings(page: &Page<'_, '_>) -> Markup {
    let told = page.told;
    let numbered: Vec<_> = told.findings.iter().enumerate().collect();
    html! {
        h2 { (Thousands(told.findings.len() as u64).to_string()) " " (label(["findings", "差异"])) }
        @if told.findings.is_empty() {
            p.calm {
                @if told.baseline.is_some() {
                    (label(["No difference from the schemas or the baseline.", "与 schema 和基线一致。"]))
                } @else {
                    (label(["No difference from the schemas.", "与 schema 一致。"]))
                }
            }
        }
        @for findings in numbered.chunk_by(|(_, one), (_, next)| one.finding.operation == next.finding.operation) {
            h3.operation { (escaped(&findings[0].1.finding.operation)) }
            @for (number, finding) in findings { (finding::markup(page, *number, finding)) }
        }
        h2 { (label(["Locations", "位置"])) }
        (locations::markup(page))
    }
}

/// Content of the page, and the finding of each location.
struct Page<'p, 'r> {
    told: &'p DriftReport<'r>,
    /// Numbers of locations by operation, class of records and pointer.
    locations: HashMap<(&'p str, &'p str, &'p str), usize>,
}

impl<'p, 'r> Page<'p, 'r> {
    fn new(told: &'p DriftReport<'r>) -> Self {
        let report = told.report;
        let locations = report
            .locations
            .iter()
            .enumerate()
            .filter_map(|(at, location)| {
                let group = report.groups.get(location.group)?;
                let key = (
                    group.operation.as_str(),
                    group.class.as_str(),
                    location.pointer.as_str(),
                );
                Some((key, at))
            });
        Self {
            told,
            locations: locations.collect(),
        }
    }

    /// Returns the location that a finding concerns, and its number.
    fn location(&self, told: &FindingReport<'_>) -> Option<(usize, &'p LocationReport)> {
        let finding = told.finding;
        let key = (
            finding.operation.as_str(),
            finding.record_class.as_str(),
            finding.pointer.as_str(),
        );
        let number = *self.locations.get(&key)?;
        Some((number, self.told.report.locations.get(number)?))
    }
}

/// Returns `error`, `warning` or `accepted`.
fn severity(told: &FindingReport<'_>) -> &'static str {
    match (told.accepted, told.severity) {
        (Some(_), _) => "accepted",
        (None, Severity::Error) => "error",
        (None, Severity::Warning) => "warning",
    }
}

/// Returns a share in percent; `None` if `of` is 0 or less than `present`.
fn percent(present: u64, of: u64) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "one digit is shown")]
    let percent = 100.0 * present as f64 / of.max(1) as f64;
    (of > 0 && present <= of).then_some(percent)
}

/// Renders the rates as a line, if at least two days have one; days without a rate are skipped.
fn spark(days: &[OnDay]) -> Option<Markup> {
    let rated: Vec<(u32, f64)> = days
        .iter()
        .filter_map(|day| Some((day.day.number(), percent(day.present, day.of)?)))
        .collect();
    let ((first, _), (last, _)) = (*rated.first()?, *rated.last()?);
    if first == last {
        return None;
    }
    let mut path = String::new();
    for (location, (day, percent)) in rated.iter().enumerate() {
        let across = 100.0 * f64::from(day - first) / f64::from(last - first);
        let command = if location == 0 { 'M' } else { 'L' };
        // Writing into a String cannot fail.
        let _ = write!(path, "{command}{across:.1} {:.1}", 19.0 - 0.18 * percent);
    }
    Some(html! {
        svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true" { path d=(path) {} }
    })
}
