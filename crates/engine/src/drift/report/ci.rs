//! Reports for continuous integration: SARIF, `JUnit`, GitHub. The shared formats do all escaping.

use std::io::{self, Write};

use maud::{Markup, html};
use ocrmarket_drift::detect::DriftClass;
use ocrmarket_validator::Severity;
use serde_json::{Value, json};

use super::{DriftReport, FindingReport};
use crate::report::github::{Annotation, Notice};
use crate::report::junit::{Suite, legal};
use crate::report::sarif::{artifact, log};
use crate::text::pointer_name;

/// Writes a SARIF log. Findings are located in the schema files, which need a change.
///
/// # Errors
/// The output cannot be written.
pub(super) fn sarif(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let folder = std::env::current_dir().unwrap_or_default();
    let rule = |class: DriftClass| json!({ "id": class.name(), "shortDescription": { "text": class.description() } });
    let rules = DriftClass::ALL.map(rule);
    let results: Vec<Value> = told
        .findings
        .iter()
        .map(|found| {
            let finding = found.finding;
            let (file, line) = location(told, found);
            let mut result = json!({
                "ruleId": finding.class().name(),
                "ruleIndex": DriftClass::ALL.iter().position(|class| *class == finding.class()),
                "level": found.severity.name(),
                "message": { "text": text(found) },
                "locations": [{
                    "physicalLocation": { "artifactLocation": artifact(file, &folder), "region": { "startLine": line } },
                    "logicalLocations": [{ "fullyQualifiedName": pointer_name(&finding.pointer) }],
                }],
                "partialFingerprints": { "ocrmarketDrift/v1": finding.fingerprint },
                "properties": {
                    "operation": finding.operation,
                    "class": finding.record_class,
                    "pointer": finding.pointer,
                    "change": finding.change.to_string(),
                },
            });
            if let Some(accepted) = found.accepted {
                result["suppressions"] = json!([{ "kind": "external", "justification": accepted.reason }]);
            }
            result
        })
        .collect();
    let remarks = told.remarks().into_iter();
    let remarks: Vec<Value> = remarks
        .map(|text| json!({ "level": "note", "message": { "text": text } }))
        .collect();
    let receipt = &told.report.receipt;
    let invocation = json!({
        "executionSuccessful": receipt.unreadable.is_empty() && receipt.documents > 0,
        "toolExecutionNotifications": remarks,
    });
    let log = log(
        &rules,
        &results,
        &invocation,
        &json!({ "outcome": told.outcome() }),
    );
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

/// Writes a test suite.
///
/// # Errors
/// The output cannot be written.
pub(super) fn junit(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let suite = Suite {
        name: "ocrmarket drift",
        tests: told.findings.len() + 1,
        failures: told.errors(),
        errors: 0,
        skipped: told.accepted(),
        seconds: "0",
    };
    let content = html! {
        @for found in &told.findings { "\n" (test_case(found)) }
        "\n"
        testcase classname="profile" name="the whole profile" time="0" {
            system-out {
                (legal(&told.outcome())) "\n"
                @for remark in told.remarks() { (legal(&remark)) "\n" }
            }
        }
    };
    suite.write(&content, out)
}

fn test_case(found: &FindingReport<'_>) -> Markup {
    let (finding, class) = (found.finding, found.finding.class().name());
    let name = format!("{class} {}", pointer_name(&finding.pointer));
    let text = legal(&text(found));
    html! {
        testcase classname=(legal(&finding.operation)) name=(legal(&name)) time="0" {
            @match (found.accepted, found.severity) {
                (Some(accepted), _) => { skipped message=(legal(&accepted.reason)) {} }
                (None, Severity::Error) => { failure type=(class) message=(legal(&finding.message)) { (text) } }
                (None, Severity::Warning) => { system-out { (text) } }
            }
        }
    }
}

/// Writes workflow commands.
///
/// # Errors
/// The output cannot be written.
pub(super) fn github(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    for found in &told.findings {
        let (file, line) = location(told, found);
        let (class, pointer) = (found.finding.class().name(), &found.finding.pointer);
        let annotation = Annotation {
            level: found.accepted.map_or(found.severity.name(), |_| "notice"),
            file,
            line: Some(line as u64),
            column: None,
            title: &format!("{class} at {}", pointer_name(pointer)),
            message: &text(found),
        };
        writeln!(out, "{annotation}")?;
    }
    for remark in told.remarks() {
        writeln!(out, "{}", Notice(&remark))?;
    }
    writeln!(out, "{}", Notice(&told.outcome()))
}

/// Returns the position at which a finding is shown: in the schemas, otherwise in the profile.
fn location<'t>(told: &'t DriftReport<'_>, found: &'t FindingReport<'_>) -> (&'t str, usize) {
    found
        .source
        .as_ref()
        .map_or((told.profile.as_str(), 1), |(file, line)| (file, *line))
}

fn text(found: &FindingReport<'_>) -> String {
    let finding = found.finding;
    let pointer = pointer_name(&finding.pointer);
    let days = found
        .days()
        .map_or(String::new(), |days| format!("; {days}"));
    let accepted = found.accepted.map_or(String::new(), |accepted| {
        format!("; accepted: {}", accepted.reason)
    });
    let (operation, class) = (&finding.operation, &finding.record_class);
    let (message, rates, fingerprint) = (&finding.message, found.rates(), &finding.fingerprint);
    format!("{operation} {class} {pointer}: {message} ({rates}{days}; {fingerprint}{accepted})")
}
