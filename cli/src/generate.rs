//! `ocrmarket generate` and `ocrmarket check`: the schemas into the generated crate, and whether it still matches.
//!
//! Both read the schemas, judge the stored samples, read the ties of made-up values and generate in memory;
//! they part only at the end, where one writes and the other compares.

mod manifest;
mod report;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use ocrmarket_codegen::sync;
use ocrmarket_codegen::{FileSet, Options};
use ocrmarket_model::api::{Api, DefinitionKind};
use ocrmarket_model::{Diagnostic, Diagnostics};
use ocrmarket_synthetic::Ties;
use serde_json::json;

use crate::arguments::{CheckArgs, GenerateArgs, ReportFormat};
use crate::failure::WRONG_USE;
use crate::output::{self, Reader};
use manifest::Manifest;
use ocrmarket_engine::schemas::{Origin, with_folder};

/// Turns the schemas into the generated crate.
///
/// # Errors
/// The output folder cannot be written; then it is as it was. Mistakes in the schemas are reported, not returned.
pub(crate) fn generate(arguments: &GenerateArgs) -> anyhow::Result<ExitCode> {
    let origin = Origin::find(arguments.schemas.as_deref())?;
    if arguments.format == ReportFormat::Human {
        crate::schemas::say(&origin);
    }
    let made = match prepare(&origin, &arguments.out)? {
        Ok(made) => made,
        Err(diagnostics) => {
            return mistakes(
                &diagnostics,
                origin.shown_folder(),
                arguments.format,
                "nothing was written",
            );
        }
    };
    let written = sync::write(&made.files, &arguments.out).map_err(|error| {
        let is_begun = matches!(&error, sync::Error::Write(error) if error.is_begun());
        let error = anyhow::Error::new(error);
        if is_begun {
            return error;
        }
        error.context(format!(
            "nothing was written to {}",
            arguments.out.display()
        ))
    })?;
    made.note_missing();
    output::standard(Reader::Program, |out| {
        match arguments.format {
            ReportFormat::Human => report::written(out, &made.counts, &written, &arguments.out)?,
            ReportFormat::Json => {
                let Counts {
                    operations,
                    types,
                    fields,
                } = made.counts;
                let report = json!({
                    "version": 1, "operations": operations, "types": types, "fields": fields,
                    "written": written.written, "removed": written.removed, "unchanged": written.unchanged,
                });
                writeln!(out, "{report}")?;
            }
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// Says whether the generated crate still matches the schemas.
///
/// # Errors
/// The output folder cannot be read.
pub(crate) fn check(arguments: &CheckArgs) -> anyhow::Result<ExitCode> {
    let origin = Origin::find(arguments.schemas.as_deref())?;
    if arguments.format == ReportFormat::Human {
        crate::schemas::say(&origin);
    }
    let made = match prepare(&origin, &arguments.out)? {
        Ok(made) => made,
        Err(diagnostics) => {
            return mistakes(
                &diagnostics,
                origin.shown_folder(),
                arguments.format,
                "nothing was compared",
            );
        }
    };
    let comparison = sync::compare(&made.files, &arguments.out)?;
    made.note_missing();
    output::standard(Reader::Program, |out| {
        match arguments.format {
            ReportFormat::Human => report::comparison(out, &comparison, arguments)?,
            ReportFormat::Json => {
                let changes: Vec<_> = comparison
                    .changes
                    .iter()
                    .map(|change| json!({ "kind": change.kind.name(), "path": change.path }))
                    .collect();
                let report =
                    json!({ "version": 1, "changes": changes, "unchanged": comparison.unchanged });
                writeln!(out, "{report}")?;
            }
        }
        Ok(ExitCode::from(u8::from(!comparison.changes.is_empty())))
    })
}

/// What the schemas give.
struct Made {
    /// Names of the vendors, sorted.
    vendors: Vec<String>,
    counts: Counts,
    files: FileSet,
    /// That of the crate that the files go to.
    manifest: Option<Manifest>,
}

impl Made {
    fn note_missing(&self) {
        if let Some(manifest) = &self.manifest {
            manifest.note_missing(&self.vendors);
        }
    }
}

/// What was made, for the report.
struct Counts {
    operations: usize,
    types: usize,
    fields: usize,
}

/// Reads the schemas, judges their samples and generates in memory; or says everything that is wrong with the schemas.
///
/// # Errors
/// An earlier change of the schemas cannot be completed, or the generator has a fault.
fn prepare(origin: &Origin, out: &Path) -> anyhow::Result<Result<Made, Diagnostics>> {
    let files = origin.files()?;
    let api = match ocrmarket_model::read(&files) {
        Ok(api) => api,
        Err(diagnostics) => return Ok(Err(diagnostics)),
    };
    let mut found: Vec<Diagnostic> = ocrmarket_model::judge_samples(&api).into_iter().collect();
    found.extend(Ties::read(&files, &api).err().into_iter().flatten());
    if !found.is_empty() {
        return Ok(Err(found.into()));
    }
    let manifest = Manifest::beside(out);
    let mut options = Options::default();
    options.crate_name = manifest.as_ref().and_then(|read| read.library.clone());
    let files = match ocrmarket_codegen::generate(&api, &options) {
        Ok(files) => files,
        Err(ocrmarket_codegen::Error::Diagnostics(diagnostics)) => return Ok(Err(diagnostics)),
        Err(error) => return Err(error.into()),
    };
    let vendors = api.vendors.iter().map(|vendor| vendor.name.clone());
    Ok(Ok(Made {
        vendors: vendors.collect(),
        counts: count(&api),
        files,
        manifest,
    }))
}

/// Reports mistakes in the schemas.
///
/// # Errors
/// Standard output or stderr cannot be written.
fn mistakes(
    diagnostics: &Diagnostics,
    schemas: &Path,
    format: ReportFormat,
    consequence: &str,
) -> anyhow::Result<ExitCode> {
    match format {
        ReportFormat::Human => {
            let diagnostics = with_folder(diagnostics, schemas);
            writeln!(anstream::stderr(), "{diagnostics}; {consequence}")?;
        }
        ReportFormat::Json => {
            output::standard(Reader::Program, |out| {
                let report = json!({ "version": 1, "diagnostics": diagnostics });
                writeln!(out, "{report}")?;
                Ok(ExitCode::SUCCESS)
            })?;
        }
    }
    Ok(ExitCode::from(WRONG_USE))
}

fn count(api: &Api) -> Counts {
    let modules = api.vendors.iter().flat_map(|vendor| {
        let operations = vendor
            .operations
            .iter()
            .map(|operation| &operation.response_file);
        vendor.shared.iter().chain(operations)
    });
    let mut counts = Counts {
        operations: api
            .vendors
            .iter()
            .map(|vendor| vendor.operations.len())
            .sum(),
        types: 0,
        fields: 0,
    };
    for id in modules.flat_map(|file| &file.definitions) {
        match &api[*id].kind {
            DefinitionKind::Object(object) => {
                counts.types += 1;
                counts.fields += object.properties.len();
            }
            DefinitionKind::Leaf(leaf) => counts.types += usize::from(!leaf.words.is_empty()),
        }
    }
    counts
}
