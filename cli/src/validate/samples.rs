//! `ocrmarket validate --all-samples`: whether every sample beside the schemas has the findings that are recorded beside it.
//!
//! The samples are judged as stored responses are, so a schema, a sample or the validator that changed shows here. A sample counts
//! as valid if its findings are the recorded ones, errors or not; what is reported is the difference.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context as _, bail};
use ocrmarket_model::api::{Finding as Recorded, OperationModel, Sample, Severity as Grade};
use ocrmarket_validator::{Options, Severity};

use crate::model::{Model, full_name};

use super::judge::{Judged, Judges, NoJudge};
use super::report::{self, Format, ReportFile};
use super::tally::{Reported, Summary, Tally};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    /// Folder of the schemas, if a flag names it.
    pub(super) schemas: Option<&'a Path>,
    /// How to report.
    pub(super) format: Format,
    /// Where else to report.
    pub(super) reports: &'a [ReportFile],
    /// How many findings are kept.
    pub(super) max_findings: usize,
}

/// Judges every sample, reports, and says how the command ends.
///
/// # Errors
/// The schemas cannot be used or have no sample, or a report cannot be written.
pub(super) fn run(asked: Asked<'_>, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    asked.reports.iter().try_for_each(ReportFile::check)?;
    let model = Model::read(asked.schemas)?;
    if asked.format == Format::Human {
        model.origin.say();
    }
    let summary = summary(&model, asked)?;
    if asked.format == Format::Human && summary.tally.findings_total == 0 {
        let samples = report::counted(summary.tally.documents, "sample");
        let operations = report::counted(summary.operations.len() as u64, "operation");
        writeln!(
            out,
            "{samples} of {operations}: all findings are as recorded"
        )?;
    } else {
        report::write(asked.format, &summary, out).context("cannot write")?;
    }
    for file in asked.reports {
        file.write(&summary)?;
    }
    Ok(ExitCode::from(u8::from(summary.tally.findings_total > 0)))
}

fn summary(model: &Model, asked: Asked<'_>) -> anyhow::Result<Summary> {
    let start = Instant::now();
    let known = Judges::of_operations(model, None, Options::default())?;
    let mut tally = Tally::default();
    let vendors = model.api.vendors.iter();
    for operation in vendors.flat_map(|vendor| &vendor.operations) {
        for sample in &operation.samples {
            let (judged, differences) =
                compare(&known, operation, sample, model.origin.shown_folder())?;
            tally.documents += 1;
            tally.bytes += sample.bytes.len() as u64;
            *tally.by_class.entry(judged.class).or_default() += 1;
            *(if differences.is_empty() {
                &mut tally.valid
            } else {
                &mut tally.invalid
            }) += 1;
            tally.add_findings(differences, asked.max_findings);
        }
    }
    if tally.documents == 0 {
        bail!("the schemas have no samples: each operation has its own in its folder samples/");
    }
    Ok(Summary {
        inputs: tally.documents,
        tally,
        seconds: start.elapsed().as_secs_f64(),
        unreadable: Vec::new(),
        operations: known.evidence(),
        schema: None,
        stopped: false,
    })
}

/// Judges a sample; gives what is found and not recorded, then what is recorded and not found.
fn compare(
    known: &Judges<'_>,
    operation: &OperationModel,
    sample: &Sample,
    schemas: &Path,
) -> anyhow::Result<(Judged, Vec<Reported>)> {
    let name = full_name(operation);
    let of_name = known
        .operation(Some(&name))
        .map_err(|error| no_judge(&name, error))?;
    let judged = known
        .judge(of_name, &sample.bytes)
        .map_err(|error| no_judge(&name, error))?;
    let path = schemas.join(&sample.path);
    let reported = |recorded: &Recorded, (line, column, offset), difference: &str| Reported {
        severity: Severity::Error,
        class: judged.class,
        file: Arc::from(path.to_string_lossy()),
        line,
        column,
        offset,
        record: sample.name.clone(),
        number: 1,
        pointer: recorded.pointer.clone(),
        keyword: recorded.keyword.clone(),
        message: format!("the {} {difference}", grade_name(recorded.severity)),
        schema_pointer: String::new(),
        operation: Some(Arc::from(name.as_str())),
    };
    let recorded: BTreeSet<&Recorded> = sample.findings.iter().collect();
    let found = found(&judged);
    let unrecorded = found
        .iter()
        .filter(|(finding, _)| !recorded.contains(finding));
    let unrecorded = unrecorded.map(|(finding, place)| {
        reported(
            finding,
            *place,
            "is found and not recorded: correct the sample, or record it beside it",
        )
    });
    let absent = recorded
        .iter()
        .filter(|finding| !found.contains_key(**finding));
    let absent = absent.map(|finding| {
        reported(
            finding,
            (1, 1, 0),
            "is recorded and not found: correct the sample, or take it out of the record",
        )
    });
    let differences = unrecorded.chain(absent).collect();
    Ok((judged, differences))
}

/// Findings as they are recorded, with line, column and offset; a finding stands once however often its keyword fails.
fn found(judged: &Judged) -> BTreeMap<Recorded, (u64, u64, u64)> {
    let findings = judged.findings.iter().map(|finding| {
        let recorded = Recorded {
            pointer: finding.pointer.clone(),
            keyword: finding.keyword.clone(),
            severity: match finding.severity {
                Severity::Error => Grade::Error,
                Severity::Warning => Grade::Warning,
            },
        };
        let place = (
            finding.line as u64,
            finding.column as u64,
            finding.offset as u64,
        );
        (recorded, place)
    });
    let problem = judged.problem.iter().map(|problem| {
        let recorded = Recorded {
            pointer: String::new(),
            keyword: problem.keyword.to_owned(),
            severity: Grade::Error,
        };
        (recorded, (1, 1, 0))
    });
    findings.chain(problem).collect()
}

fn grade_name(grade: Grade) -> &'static str {
    match grade {
        Grade::Error => "error",
        Grade::Warning => "warning",
    }
}

/// The model's own operations are known, so this is about their schemas.
fn no_judge(operation: &str, error: NoJudge) -> anyhow::Error {
    match error {
        NoJudge::Schema(message) => anyhow::anyhow!("{operation}: {message}"),
        NoJudge::Unnamed | NoJudge::Unknown => anyhow::anyhow!("there is no operation {operation}"),
    }
}
