//! `ocrmarket drift report`: what a profile says, for people, for programs and for continuous integration.
//!
//! A report is made from a profile alone; what is in it was masked by the validator. The same profile, baseline, schemas and
//! configuration give the same bytes on the same day, whatever shards the profile has.

mod ci;
mod human;
mod json;
mod page;
mod tables;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use clap::ValueEnum;
use ocrmarket_codegen::Names;
use ocrmarket_drift::detect::{DriftClass, Finding, Report};
use ocrmarket_drift::profile::Declarations;
use ocrmarket_model::Api;
use ocrmarket_model::api::{DefinitionId, Property};
use ocrmarket_validator::{Level, Severity};
use ocrmarket_wire::pointer;

use crate::failure::INCOMPLETE;
use crate::model::{Model, full_name};
use crate::output::{Reader, input_name};
use crate::validate::report::counted;

use super::arguments::DriftReportArgs;
use super::findings::Findings;
use super::propose;
use super::settings::{Accepted, Settings};

/// Exit code: something that is denied.
const ERRORS: u8 = 1;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For reading.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// For pull requests and wikis.
    Markdown,
    /// One HTML page with everything: findings, and each place with its rate over time; it asks nothing from outside.
    Html,
    /// Every place and its rate on each day, for tables and charts.
    Csv,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// XML of test results: one test case for each finding.
    Junit,
    /// GitHub workflow commands, which annotate a pull request.
    Github,
}

/// `--report KIND=FILE`
pub(crate) type ReportFile = crate::validate::report::ReportFile<Format>;

/// What is told of a profile.
pub(super) struct Told<'r> {
    /// What the validator says.
    report: &'r Report,
    /// Findings that are not allowed, errors first.
    findings: Vec<ToldFinding<'r>>,
    /// How the profile and the baseline are called.
    profile: String,
    baseline: Option<String>,
}

/// A finding as it is told.
pub(super) struct ToldFinding<'r> {
    finding: &'r Finding,
    severity: Severity,
    /// Why it is accepted, if it is.
    accepted: Option<&'r Accepted>,
    /// The file of the schema and the line that it is about.
    source: Option<(String, usize)>,
    /// What it touches in Rust, and the patch of the schemas that mends it; only where they are shown.
    items: Vec<String>,
    patch: Option<String>,
}

/// What is shown besides on a page.
struct Shown {
    names: Names,
    /// By fingerprint.
    patches: BTreeMap<String, String>,
}

/// Runs `ocrmarket drift report`.
///
/// # Errors
/// Schemas or configuration are wrong, a profile cannot be read, or an output cannot be written.
pub(super) fn run(arguments: &DriftReportArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    for report in &arguments.report {
        report.check()?;
    }
    let settings = Settings::read(&arguments.findings.config)?;
    let model = Model::read(arguments.schemas.as_deref())?;
    if arguments.format == Format::Human {
        model.origin.say();
    }
    let Findings { report, .. } = Findings::read(&arguments.findings, &model)?;
    let folder = model.origin.shown_folder();
    let formats = arguments.report.iter().map(|file| file.format);
    let is_page = formats
        .chain([arguments.format])
        .any(|format| format == Format::Html);
    let shown = is_page.then(|| Shown {
        // Schemas that are whole for documents may still have names that Rust cannot have; `generate` tells of those.
        names: ocrmarket_codegen::names(&model.api).unwrap_or_default(),
        patches: propose::patches(&model, &report, &propose::prefix(folder)),
    });
    let told = Told {
        findings: told(&report, &settings, &model, folder, shown.as_ref()),
        report: &report,
        profile: input_name(&arguments.findings.profile),
        baseline: arguments.findings.baseline.as_deref().map(input_name),
    };
    write(arguments.format, &told, out).context("cannot write to standard output")?;
    for file in &arguments.report {
        let reader = Reader::of(&file.format, &Format::Human);
        file.replace(reader, |out| write(file.format, &told, out))?;
    }
    Ok(if report.receipt.documents == 0 {
        ExitCode::from(INCOMPLETE)
    } else if told.errors() > 0 {
        ExitCode::from(ERRORS)
    } else {
        ExitCode::SUCCESS
    })
}

fn write(format: Format, told: &Told<'_>, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Human => human::write(told, out),
        Format::Json => json::write(told, out),
        Format::Markdown => tables::markdown(told, out),
        Format::Html => page::write(told, out),
        Format::Csv => tables::csv(told, out),
        Format::Sarif => ci::sarif(told, out),
        Format::Junit => ci::junit(told, out),
        Format::Github => ci::github(told, out),
    }
}

/// What the schemas of all operations declare.
///
/// # Errors
/// A schema is no JSON, or nests too deep.
pub(super) fn declarations(api: &Api) -> anyhow::Result<BTreeMap<String, Arc<Declarations>>> {
    let operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    let read = |operation| {
        let name: String = full_name(operation);
        let declarations = super::count::declarations(operation);
        let declarations = declarations.map_err(|error| anyhow!("{name}: {error}"))?;
        Ok((name, Arc::new(declarations)))
    };
    operations.map(read).collect()
}

fn told<'r>(
    report: &'r Report,
    settings: &'r Settings,
    model: &Model,
    folder: &Path,
    shown: Option<&Shown>,
) -> Vec<ToldFinding<'r>> {
    let today = today();
    let told = report.findings.iter().filter_map(|finding| {
        let severity = match settings.level(finding.class) {
            Level::Allow => return None,
            Level::Deny => Severity::Error,
            _ => Severity::Warning,
        };
        let declared = declared(model, &finding.operation, &finding.schema_pointer);
        let source = declared.map(|(id, property)| match property {
            None => &model.api[id].source,
            Some(property) => &property.source,
        });
        let items = declared.zip(shown).map(|((id, property), shown)| {
            let items = shown
                .names
                .items(id, property.map(|property| &*property.wire_name));
            items.into_iter().map(str::to_owned).collect()
        });
        Some(ToldFinding {
            finding,
            severity,
            accepted: settings.accepted(&finding.fingerprint, &today),
            source: source
                .map(|source| (folder.join(&source.file).display().to_string(), source.line)),
            items: items.unwrap_or_default(),
            patch: shown.and_then(|shown| shown.patches.get(&finding.fingerprint).cloned()),
        })
    });
    let mut told: Vec<ToldFinding<'r>> = told.collect();
    told.sort_by_key(|told| {
        (
            told.finding.operation.clone(),
            told.accepted.is_some(),
            told.severity,
        )
    });
    told
}

/// The day on which a report is made, `2026-06-30`.
pub(super) fn today() -> String {
    let mut now = jiff::Timestamp::now().to_string();
    now.truncate(10);
    now
}

/// The definition that the bundle has at a pointer, and the property of it.
fn declared<'m>(
    model: &'m Model,
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

impl Told<'_> {
    /// Findings that are denied and not accepted.
    fn errors(&self) -> u64 {
        self.count(Severity::Error)
    }

    fn warnings(&self) -> u64 {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> u64 {
        let open = self
            .findings
            .iter()
            .filter(|told| told.accepted.is_none() && told.severity == severity);
        open.count() as u64
    }

    fn accepted(&self) -> u64 {
        self.findings
            .iter()
            .filter(|told| told.accepted.is_some())
            .count() as u64
    }

    /// One line that says it all.
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

    /// What the report does not tell, a sentence each.
    fn remarks(&self) -> Vec<String> {
        let report = self.report;
        let mut remarks = Vec::new();
        if report.baseline.is_none() {
            remarks.push("without --baseline no `range` is told, and of `vanished` only what came no more on later days".to_owned());
        }
        if report.unnamed > 0 {
            let fields = counted(report.unnamed, "undeclared field");
            remarks.push(format!("{fields} in too few documents to be told"));
        }
        for operation in &report.unknown_operations {
            remarks.push(format!(
                "the schemas have no operation {operation}; nothing is told of it"
            ));
        }
        let receipt = &report.receipt;
        for (file, message) in &receipt.unreadable {
            remarks.push(format!("not read to its end: {file}: {message}"));
        }
        let overflow = report.overflow.places + report.overflow.too_deep;
        if overflow > 0 {
            remarks.push(format!(
                "{} at too many or too deep places are not counted",
                counted(overflow, "value")
            ));
        }
        remarks
    }
}

impl ToldFinding<'_> {
    /// How often, with rates.
    fn rates(&self) -> String {
        let evidence = &self.finding.evidence;
        let rate = evidence
            .rate
            .map_or(String::new(), |rate| format!(", {rate}"));
        let before = evidence
            .baseline_rate
            .map_or(String::new(), |rate| format!("; before {rate}"));
        let is_absence = matches!(
            self.finding.class,
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

    /// From when to when, if that is known.
    fn days(&self) -> Option<String> {
        let evidence = &self.finding.evidence;
        let (first, last) = evidence.first_seen.zip(evidence.last_seen)?;
        Some(if first == last {
            format!("on {first}")
        } else {
            format!("from {first} to {last}")
        })
    }

    /// What such values are like.
    fn like(&self) -> Option<String> {
        let evidence = &self.finding.evidence;
        let format = evidence
            .format
            .map(|(name, count)| format!("{count} read as {name}"));
        let like: Vec<String> = evidence.examples.iter().cloned().chain(format).collect();
        (!like.is_empty()).then(|| like.join("; "))
    }
}
