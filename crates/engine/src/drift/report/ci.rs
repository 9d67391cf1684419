//! Reports for continuous integration: SARIF, `JUnit`, GitHub. What is escaped and how is `ocrmarket validate`'s.

use std::io::{self, Write};

use ocrmarket_drift::detect::DriftClass;
use ocrmarket_validator::Severity;
use serde_json::{Value, json};

use super::{DriftReport, FindingReport};
use crate::text::pointer_name;
use crate::validate::report::github::{Message, Property};
use crate::validate::report::junit::Xml;
use crate::validate::report::sarif::{artifact, log};

/// Writes a SARIF log. Findings are in the schemas' files, for it is they that no longer hold.
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
            let (file, line) = place(told, found);
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
    let (failures, skipped) = (told.errors(), told.accepted());
    let tests = told.findings.len() + 1;
    let counts = format!(
        "tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\" time=\"0\""
    );
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"ocrmarket drift\" {counts}>")?;
    writeln!(out, "  <testsuite name=\"ocrmarket drift\" {counts}>")?;
    for found in &told.findings {
        let finding = found.finding;
        let name = format!(
            "{} {}",
            finding.class().name(),
            pointer_name(&finding.pointer)
        );
        let (class, name, text) = (Xml(&finding.operation), Xml(&name), text(found));
        writeln!(
            out,
            "    <testcase classname=\"{class}\" name=\"{name}\" time=\"0\">"
        )?;
        match (found.accepted, found.severity) {
            (Some(accepted), _) => writeln!(
                out,
                "      <skipped message=\"{}\"/>",
                Xml(&accepted.reason)
            )?,
            (None, Severity::Error) => {
                let message = Xml(&finding.message);
                let class = finding.class().name();
                writeln!(
                    out,
                    "      <failure type=\"{class}\" message=\"{message}\">{}</failure>",
                    Xml(&text)
                )?;
            }
            (None, Severity::Warning) => {
                writeln!(out, "      <system-out>{}</system-out>", Xml(&text))?;
            }
        }
        writeln!(out, "    </testcase>")?;
    }
    writeln!(
        out,
        "    <testcase classname=\"profile\" name=\"the whole profile\" time=\"0\">"
    )?;
    writeln!(out, "      <system-out>{}", Xml(&told.outcome()))?;
    for remark in told.remarks() {
        writeln!(out, "{}", Xml(&remark))?;
    }
    writeln!(
        out,
        "</system-out>\n    </testcase>\n  </testsuite>\n</testsuites>"
    )
}

/// Writes workflow commands.
///
/// # Errors
/// The output cannot be written.
pub(super) fn github(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    for found in &told.findings {
        let (file, line) = place(told, found);
        let level = match found.accepted {
            Some(_) => "notice",
            None => found.severity.name(),
        };
        let title = format!(
            "{} at {}",
            found.finding.class().name(),
            pointer_name(&found.finding.pointer)
        );
        let (file, title, text) = (Property(file), Property(&title), text(found));
        writeln!(
            out,
            "::{level} file={file},line={line},title={title}::{}",
            Message(&text)
        )?;
    }
    for remark in told.remarks() {
        writeln!(out, "::notice::{}", Message(&remark))?;
    }
    writeln!(out, "::notice::{}", Message(&told.outcome()))
}

/// The place that a finding is shown at: in the schemas, else in the profile.
fn place<'t>(told: &'t DriftReport<'_>, found: &'t FindingReport<'_>) -> (&'t str, usize) {
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
