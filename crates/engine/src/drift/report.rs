//! `ocrmarket drift report`: reports of a profile for people, for programs and for continuous
//! integration.
//!
//! A report is created from a profile alone; the validator masked its values. The same profile,
//! baseline, schemas and configuration give the same bytes on the same day, whatever shards the
//! profile has.

mod ci;
mod human;
mod json;
mod page;
mod tables;

use std::collections::BTreeMap;
use std::io::{self, Write};

use ocrmarket_drift::detect::{DriftClass, DriftFinding, Report};
use ocrmarket_model::api::{DefinitionId, Property};
use ocrmarket_validator::{Level, Severity};
use ocrmarket_wire::pointer;

use crate::schemas::{Schemas, full_name};
use crate::text::counted;

use super::findings::Findings;
use super::settings::{Accepted, Settings, today};
use crate::report::Emitter;

pub(super) use self::json::VERSION;

/// Format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum DriftFormat {
    /// For reading.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// For pull requests and wikis.
    Markdown,
    /// One HTML page with everything: findings, and each location with its rate over time. It loads
    /// nothing from elsewhere.
    Html,
    /// Every location and its rate on each day, for tables and charts.
    Csv,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// XML of test results: one test case for each finding.
    Junit,
    /// GitHub workflow commands, which annotate a pull request.
    Github,
}

/// A report of a profile.
pub struct DriftReport<'r> {
    /// Result of the comparison.
    report: &'r Report,
    /// Findings that are not allowed, errors first.
    findings: Vec<FindingReport<'r>>,
    /// Names of the profile and the baseline.
    profile: String,
    baseline: Option<String>,
}

/// A finding of the report.
pub struct FindingReport<'r> {
    finding: &'r DriftFinding,
    severity: Severity,
    /// Reason of its acceptance, if it is accepted.
    accepted: Option<&'r Accepted>,
    /// File and line of the schema that it concerns.
    source: Option<(String, usize)>,
    /// Rust items that it concerns, and the patch of the schemas that resolves it; filled only for
    /// the page.
    items: Vec<String>,
    patch: Option<String>,
}

/// Additional content of a page, by fingerprint.
#[derive(Default)]
pub(super) struct Shown {
    /// Rust items that a finding concerns.
    pub(super) items: BTreeMap<String, Vec<String>>,
    pub(super) patches: BTreeMap<String, String>,
}

impl Emitter for DriftFormat {
    type Report<'r> = DriftReport<'r>;

    fn is_for_people(&self) -> bool {
        *self == Self::Human
    }

    fn emit(&self, told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Human => human::write(told, out),
            Self::Json => json::write(told, out),
            Self::Markdown => tables::markdown(told, out),
            Self::Html => page::write(told, out),
            Self::Csv => tables::csv(told, out),
            Self::Sarif => ci::sarif(told, out),
            Self::Junit => ci::junit(told, out),
            Self::Github => ci::github(told, out),
        }
    }
}

/// Creates a report of findings.
pub(super) fn report<'r>(
    findings: &'r Findings,
    schemas: &Schemas,
    shown: Option<&Shown>,
) -> DriftReport<'r> {
    DriftReport {
        findings: finding_report(&findings.report, &findings.settings, schemas, shown),
        report: &findings.report,
        profile: findings.profile_name.clone(),
        baseline: findings.baseline_name.clone(),
    }
}

fn finding_report<'r>(
    report: &'r Report,
    settings: &'r Settings,
    model: &Schemas,
    shown: Option<&Shown>,
) -> Vec<FindingReport<'r>> {
    let today = today();
    let folder = model.origin.shown_folder();
    let told = report.findings.iter().filter_map(|finding| {
        let severity = match settings.level(finding.class()) {
            Level::Allow => return None,
            Level::Deny => Severity::Error,
            _ => Severity::Warning,
        };
        let declared = declared(model, &finding.operation, &finding.schema_pointer);
        let source = declared.map(|(id, property)| match property {
            None => &model.api[id].source,
            Some(property) => &property.source,
        });
        Some(FindingReport {
            finding,
            severity,
            accepted: settings.accepted(&finding.fingerprint, &today),
            source: source
                .map(|source| (folder.join(&source.file).display().to_string(), source.line)),
            items: shown
                .and_then(|shown| shown.items.get(&finding.fingerprint).cloned())
                .unwrap_or_default(),
            patch: shown.and_then(|shown| shown.patches.get(&finding.fingerprint).cloned()),
        })
    });
    let mut told: Vec<FindingReport<'r>> = told.collect();
    told.sort_by_key(|told| {
        (
            told.finding.operation.clone(),
            told.accepted.is_some(),
            told.severity,
        )
    });
    told
}

/// Returns the definition at a pointer of the bundle, and its property.
pub(super) fn declared<'m>(
    model: &'m Schemas,
    operation: &str,
    schema_pointer: &str,
) -> Option<(DefinitionId, Option<&'m Property>)> {
    let operations = model.api.vendors.iter().enumerate();
    let mut operations = operations
        .flat_map(|(vendor, known)| known.operations.iter().map(move |known| (vendor, known)));
    let (vendor, _) = operations.find(|(_, known)| full_name(known) == operation)?;
    let tokens: Vec<_> = pointer::tokens(schema_pointer)?.collect();
    let name = tokens.get(1)?;
    let mut definitions = model.api.definitions.iter();
    let index = definitions.position(|known| known.vendor == vendor && known.name == **name)?;
    let property = tokens.get(3).and_then(|name| {
        let properties = &model.api.definitions[index].object()?.properties;
        properties.iter().find(|known| known.wire_name == **name)
    });
    Some((DefinitionId(index), property))
}

impl DriftReport<'_> {
    /// Returns the number of findings that are denied and not accepted.
    pub fn errors(&self) -> u64 {
        self.count(Severity::Error)
    }

    /// Returns the number of findings that are warnings and not accepted.
    pub fn warnings(&self) -> u64 {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> u64 {
        let open = self
            .findings
            .iter()
            .filter(|told| told.accepted.is_none() && told.severity == severity);
        open.count() as u64
    }

    /// Returns the number of findings that are accepted.
    pub fn accepted(&self) -> u64 {
        self.findings
            .iter()
            .filter(|told| told.accepted.is_some())
            .count() as u64
    }

    /// Renders the summary in one line.
    fn outcome(&self) -> String {
        let receipt = &self.report.receipt;
        let accepted = match self.accepted() {
            0 => String::new(),
            count => format!(", {count} accepted"),
        };
        format!(
            "{}: {} profiled, {} malformed; {}, {}{accepted}",
            counted(receipt.documents, "document"),
            receipt.profiled,
            receipt.malformed,
            counted(self.errors(), "error"),
            counted(self.warnings(), "warning"),
        )
    }

    /// Returns the limits of the report, one sentence each.
    fn remarks(&self) -> Vec<String> {
        let report = self.report;
        let mut remarks = Vec::new();
        if report.baseline.is_none() {
            remarks.push("without --baseline: no findings of class `range`, and `vanished` only for fields absent on the last days".to_owned());
        }
        if report.unnamed > 0 {
            let fields = counted(report.unnamed, "undeclared field");
            remarks.push(format!("{fields} in too few documents to be reported"));
        }
        for operation in &report.unknown_operations {
            remarks.push(format!("unknown operation {operation}: not reported"));
        }
        let receipt = &report.receipt;
        for (file, message) in &receipt.unreadable {
            remarks.push(format!("not read to its end: {file}: {message}"));
        }
        let overflow = report.overflow.locations + report.overflow.too_deep;
        if overflow > 0 {
            remarks.push(format!(
                "{} not counted: too many or too deep locations",
                counted(overflow, "value")
            ));
        }
        remarks
    }
}

impl FindingReport<'_> {
    /// Renders the number of occurrences, with rates.
    fn rates(&self) -> String {
        let evidence = &self.finding.evidence;
        let rate = evidence
            .rate
            .map_or(String::new(), |rate| format!(", {rate}"));
        let before = evidence
            .baseline_rate
            .map_or(String::new(), |rate| format!("; before {rate}"));
        let is_absence = matches!(
            self.finding.class(),
            DriftClass::Vanished | DriftClass::RequiredViolated
        );
        let documents = match evidence.documents {
            count if count > 0 && !is_absence => format!(" in {}", counted(count, "document")),
            _ => String::new(),
        };
        format!(
            "{} of {}{rate}{documents}{before}",
            evidence.count, evidence.of
        )
    }

    /// Renders the first and last day, if they are known.
    fn days(&self) -> Option<String> {
        let evidence = &self.finding.evidence;
        let (first, last) = evidence.first_seen.zip(evidence.last_seen)?;
        Some(if first == last {
            format!("on {first}")
        } else {
            format!("from {first} to {last}")
        })
    }

    /// Renders examples of the values, and the format that they match.
    fn like(&self) -> Option<String> {
        let evidence = &self.finding.evidence;
        let format = evidence
            .format
            .map(|(format, count)| format!("{count} match {}", format.name()));
        let like: Vec<String> = evidence.examples.iter().cloned().chain(format).collect();
        (!like.is_empty()).then(|| like.join("; "))
    }
}
