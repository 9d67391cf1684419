//! `ocrmarket validate --all-samples`: compares the findings of every stored sample with the
//! recorded ones.
//!
//! Samples are validated like stored responses, so a change of a schema, a sample or the validator
//! is detected. A sample counts as valid if its findings are the recorded ones, errors or not; the
//! difference is reported.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use ocrmarket_model::api::{OperationModel, Sample, SampleFinding as Recorded, Severity as Grade};
use ocrmarket_validator::{Options, Severity};

use crate::failure::{Failure, Result, bail};
use crate::schemas::{Schemas, full_name};

use super::tally::{NewFinding, Reported, Summary, Tally};
use super::validators::{NoValidator, Validated, Validators};

/// Validates every stored sample, and reports differences between its findings and the recorded
/// ones. A sample counts as valid if there are none, whether its findings are errors or not.
///
/// # Errors
/// The schemas have no sample, or one cannot be compiled.
pub fn samples(schemas: &Schemas, max_findings: usize) -> Result<Summary> {
    let start = Instant::now();
    let known = Validators::of_operations(schemas, None, Options::default())?;
    let mut tally = Tally::default();
    let vendors = schemas.api.vendors.iter();
    for operation in vendors.flat_map(|vendor| &vendor.operations) {
        for sample in &operation.samples {
            let (classified, differences) =
                compare(&known, operation, sample, schemas.origin.shown_folder())?;
            tally.documents += 1;
            tally.bytes += sample.bytes.len() as u64;
            *tally.by_class.entry(classified.class).or_default() += 1;
            *(if differences.is_empty() {
                &mut tally.valid
            } else {
                &mut tally.invalid
            }) += 1;
            tally.add_findings(
                differences.into_iter().map(NewFinding::from),
                [],
                max_findings,
            );
        }
    }
    if tally.documents == 0 {
        bail!("no samples found: each operation has samples in its folder samples/");
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

/// Validates a sample. Returns the unrecorded findings, then the recorded ones that are missing.
fn compare(
    known: &Validators<'_>,
    operation: &OperationModel,
    sample: &Sample,
    schemas: &Path,
) -> Result<(Validated, Vec<Reported>)> {
    let name = full_name(operation);
    let of_name = known
        .operation(Some(&name))
        .map_err(|error| no_validator(&name, error))?;
    let classified = known
        .validator(of_name, &sample.bytes)
        .map_err(|error| no_validator(&name, error))?;
    let path = schemas.join(&sample.path);
    let reported = |recorded: &Recorded, (line, column, offset), difference: &str| Reported {
        severity: Severity::Error,
        class: classified.class,
        file: Arc::from(path.to_string_lossy()),
        line,
        column,
        offset,
        record: sample.name.clone(),
        number: 1,
        pointer: recorded.pointer.clone(),
        keyword: recorded.keyword.clone(),
        message: format!("{} {difference}", grade_name(recorded.severity)),
        schema_pointer: String::new(),
        operation: Some(Arc::from(name.as_str())),
        hash: None,
    };
    let recorded: BTreeSet<&Recorded> = sample.findings.iter().collect();
    let found = found(&classified);
    let unrecorded = found
        .iter()
        .filter(|(finding, _)| !recorded.contains(finding));
    let unrecorded = unrecorded.map(|(finding, location)| {
        reported(
            finding,
            *location,
            "is not recorded: correct the sample, or add the finding to its *.findings.json",
        )
    });
    let absent = recorded
        .iter()
        .filter(|finding| !found.contains_key(**finding));
    let absent = absent.map(|finding| {
        reported(
            finding,
            (1, 1, 0),
            "is recorded but not found: correct the sample, or remove the finding from its *.findings.json",
        )
    });
    let differences = unrecorded.chain(absent).collect();
    Ok((classified, differences))
}

/// Returns findings in their recorded form, with line, column and offset. A finding is listed once,
/// however often its keyword fails.
fn found(classified: &Validated) -> BTreeMap<Recorded, (u64, u64, u64)> {
    let findings = classified.findings.iter().map(|finding| {
        let recorded = Recorded {
            pointer: finding.pointer.clone(),
            keyword: finding.keyword.clone(),
            severity: match finding.severity {
                Severity::Error => Grade::Error,
                Severity::Warning => Grade::Warning,
            },
        };
        let location = (
            finding.line as u64,
            finding.column as u64,
            finding.offset as u64,
        );
        (recorded, location)
    });
    let problem = classified.problem.iter().map(|problem| {
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

/// Converts an error of a known operation, which can only be one of its schema.
fn no_validator(operation: &str, error: NoValidator) -> Failure {
    match error {
        NoValidator::Schema(message) => Failure::usage(format!("{operation}: {message}")),
        NoValidator::Unnamed | NoValidator::Unknown => {
            Failure::usage(format!("unknown operation {operation}"))
        }
    }
}
