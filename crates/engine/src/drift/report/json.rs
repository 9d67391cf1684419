//! The report for programs: one JSON document.

use std::collections::BTreeMap;
use std::io::{self, Write};

use ocrmarket_drift::detect::{FindingEvidence, GroupReport, Proportion};
use ocrmarket_drift::profile::Receipt;
use serde::Serialize;

use super::{DriftReport, FindingReport};

/// Version of the format. It increases if a name is removed or changes its meaning; a new name does
/// not increase it.
pub(in crate::drift) const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'t> {
    version: u32,
    profile: &'t str,
    baseline: Option<&'t str>,
    receipt: Counts<'t>,
    baseline_receipt: Option<Counts<'t>>,
    errors: u64,
    warnings: u64,
    accepted: u64,
    /// Number of undeclared fields in too few documents to be shown.
    unnamed: u64,
    groups: Vec<Group<'t>>,
    remarks: Vec<String>,
    findings: Vec<Finding<'t>>,
}

/// Counts without inputs and bytes: the same documents give the same report, whatever files contain
/// them.
#[derive(Serialize)]
struct Counts<'t> {
    documents: u64,
    profiled: u64,
    malformed: u64,
    passed_over: u64,
    unreadable: Vec<Unreadable<'t>>,
}

#[derive(Serialize)]
struct Unreadable<'t> {
    file: &'t str,
    message: &'t str,
}

#[derive(Serialize)]
struct Group<'t> {
    operation: &'t str,
    class: &'t str,
    payload: &'t str,
    documents: u64,
    first_seen: Option<String>,
    last_seen: Option<String>,
}

#[derive(Serialize)]
struct Finding<'t> {
    fingerprint: &'t str,
    severity: &'static str,
    class: &'static str,
    operation: &'t str,
    /// Class of the records.
    record_class: &'t str,
    pointer: &'t str,
    schema_pointer: &'t str,
    file: Option<&'t str>,
    line: Option<usize>,
    change: String,
    message: &'t str,
    accepted: Option<AcceptedAs<'t>>,
    evidence: EvidenceOf<'t>,
}

#[derive(Serialize)]
struct AcceptedAs<'t> {
    reason: &'t str,
    until: Option<&'t str>,
}

#[derive(Serialize)]
struct EvidenceOf<'t> {
    count: u64,
    of: u64,
    documents: u64,
    rate: Option<Interval>,
    baseline_rate: Option<Interval>,
    first_seen: Option<String>,
    last_seen: Option<String>,
    days: u64,
    types: BTreeMap<&'static str, u64>,
    format: Option<&'static str>,
    format_count: Option<u64>,
    examples: &'t [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
}

/// An interval with six digits, which exceeds the precision of the data.
#[derive(Serialize)]
struct Interval {
    value: f64,
    low: f64,
    high: f64,
}

/// Writes the document.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let report = told.report;
    let document = Document {
        version: VERSION,
        profile: &told.profile,
        baseline: told.baseline.as_deref(),
        receipt: counts(&report.receipt),
        baseline_receipt: report.baseline.as_ref().map(counts),
        errors: told.errors(),
        warnings: told.warnings(),
        accepted: told.accepted(),
        unnamed: report.unnamed,
        groups: report.groups.iter().map(group).collect(),
        remarks: told.remarks(),
        findings: told.findings.iter().map(finding).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn counts(receipt: &Receipt) -> Counts<'_> {
    let unreadable = receipt.unreadable.iter();
    Counts {
        documents: receipt.documents,
        profiled: receipt.profiled,
        malformed: receipt.malformed,
        passed_over: receipt.passed_over,
        unreadable: unreadable
            .map(|(file, message)| Unreadable { file, message })
            .collect(),
    }
}

fn group(group: &GroupReport) -> Group<'_> {
    Group {
        operation: &group.operation,
        class: &group.class,
        payload: &group.payload,
        documents: group.documents,
        first_seen: group.seen.map(|(first, _)| first.to_string()),
        last_seen: group.seen.map(|(_, last)| last.to_string()),
    }
}

fn finding<'t>(told: &'t FindingReport<'t>) -> Finding<'t> {
    let finding = told.finding;
    let source = told.source.as_ref();
    Finding {
        fingerprint: &finding.fingerprint,
        severity: told.severity.name(),
        class: finding.class().name(),
        operation: &finding.operation,
        record_class: &finding.record_class,
        pointer: &finding.pointer,
        schema_pointer: &finding.schema_pointer,
        file: source.map(|(file, _)| file.as_str()),
        line: source.map(|(_, line)| *line),
        change: finding.change.to_string(),
        message: &finding.message,
        accepted: told.accepted.map(|accepted| AcceptedAs {
            reason: &accepted.reason,
            until: accepted.until.as_deref(),
        }),
        evidence: evidence(&finding.evidence),
    }
}

fn evidence(evidence: &FindingEvidence) -> EvidenceOf<'_> {
    EvidenceOf {
        count: evidence.count,
        of: evidence.of,
        documents: evidence.documents,
        rate: evidence.rate.map(interval),
        baseline_rate: evidence.baseline_rate.map(interval),
        first_seen: evidence.first_seen.map(|day| day.to_string()),
        last_seen: evidence.last_seen.map(|day| day.to_string()),
        days: evidence.days,
        types: evidence
            .types
            .iter()
            .map(|(kind, count)| (kind.name(), *count))
            .collect(),
        format: evidence.format.map(|(format, _)| format.name()),
        format_count: evidence.format.map(|(_, count)| count),
        examples: &evidence.examples,
        from: evidence.from.as_deref(),
        score: evidence.score.map(rounded),
    }
}

fn interval(rate: Proportion) -> Interval {
    Interval {
        value: rounded(rate.value),
        low: rounded(rate.low),
        high: rounded(rate.high),
    }
}

fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}
