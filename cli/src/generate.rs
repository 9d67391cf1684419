//! `ocrmarket generate` and `ocrmarket check`: the schemas into the generated crate, and whether it still matches.
//!
//! Both read the schemas from the disk, judge the stored samples and generate in memory; they part only at the end, where one
//! writes and the other compares.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use ocrmarket_codegen::sync::{self, ChangeKind, Comparison, Written};
use ocrmarket_codegen::{FileSet, Options};
use ocrmarket_spec::Diagnostics;
use ocrmarket_spec::api::{Api, DefinitionKind};
use serde_json::json;

use crate::arguments::{CheckArgs, GenerateArgs, ReportFormat};
use crate::failure::WRONG_USE;
use crate::output;

/// Turns the schemas into the generated crate.
///
/// # Errors
/// The output folder cannot be written; then it is as it was. Mistakes in the schemas are reported, not returned.
pub(crate) fn generate(arguments: &GenerateArgs) -> anyhow::Result<ExitCode> {
    let (counts, files) = match prepare(&arguments.schemas) {
        Ok(prepared) => prepared,
        Err(failure) => return failure.report(arguments.format),
    };
    let written = sync::write(&files, &arguments.out)
        .with_context(|| format!("nothing was written to {}", arguments.out.display()))?;
    output::standard(|out| {
        match arguments.format {
            ReportFormat::Human => tell_written(out, &counts, &written, &arguments.out)?,
            ReportFormat::Json => {
                let report = json!({
                    "version": 1, "operations": counts.operations, "types": counts.types, "fields": counts.fields,
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
    let (_, files) = match prepare(&arguments.schemas) {
        Ok(prepared) => prepared,
        Err(failure) => return failure.report(arguments.format),
    };
    let comparison = sync::compare(&files, &arguments.out)?;
    output::standard(|out| {
        match arguments.format {
            ReportFormat::Human => tell_comparison(out, &comparison, arguments)?,
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

/// What was made, for the report.
struct Counts {
    operations: usize,
    types: usize,
    fields: usize,
}

/// Why nothing could be generated.
enum Failure {
    Schemas(Diagnostics),
    Generator(ocrmarket_codegen::Error),
}

impl Failure {
    fn report(self, format: ReportFormat) -> anyhow::Result<ExitCode> {
        let diagnostics = match self {
            Self::Schemas(diagnostics)
            | Self::Generator(ocrmarket_codegen::Error::Diagnostics(diagnostics)) => diagnostics,
            Self::Generator(error) => return Err(error.into()),
        };
        match format {
            ReportFormat::Human => {
                writeln!(anstream::stderr(), "{diagnostics}\nnothing was written")?
            }
            ReportFormat::Json => output::standard(|out| {
                writeln!(
                    out,
                    "{}",
                    json!({ "version": 1, "diagnostics": diagnostics })
                )?;
                Ok(ExitCode::SUCCESS)
            })
            .map(|_| ())?,
        }
        Ok(ExitCode::from(WRONG_USE))
    }
}

/// Reads, judges the samples and generates in memory.
fn prepare(schemas: &Path) -> Result<(Counts, FileSet), Failure> {
    let api = ocrmarket_spec::read_folder(schemas).map_err(Failure::Schemas)?;
    let judged = ocrmarket_spec::judge_samples(&api);
    if !judged.is_empty() {
        return Err(Failure::Schemas(judged));
    }
    let files =
        ocrmarket_codegen::generate(&api, &Options::default()).map_err(Failure::Generator)?;
    Ok((count(&api), files))
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

fn tell_written(
    out: &mut dyn Write,
    counts: &Counts,
    written: &Written,
    folder: &Path,
) -> std::io::Result<()> {
    for path in &written.written {
        writeln!(out, "wrote   {}/{path}", folder.display())?;
    }
    for path in &written.removed {
        writeln!(out, "removed {}/{path}", folder.display())?;
    }
    let changed = written.written.len() + written.removed.len();
    let Counts {
        operations,
        types,
        fields,
    } = counts;
    writeln!(
        out,
        "{operations} operations, {types} types, {fields} fields; {changed} files changed, {} unchanged",
        written.unchanged
    )
}

fn tell_comparison(
    out: &mut dyn Write,
    comparison: &Comparison,
    arguments: &CheckArgs,
) -> std::io::Result<()> {
    let folder = arguments.out.display();
    if comparison.changes.is_empty() {
        return writeln!(
            out,
            "{folder} matches the schemas: {} files",
            comparison.unchanged
        );
    }
    for change in &comparison.changes {
        writeln!(out, "{change}")?;
        if let ChangeKind::Stale { diff } = &change.kind {
            writeln!(out, "{diff}")?;
        }
    }
    writeln!(
        out,
        "{folder} does not match the schemas: {} files differ. Run `ocrmarket generate --schemas {} --out {folder}`, here `cargo run -- generate`",
        comparison.changes.len(),
        arguments.schemas.display()
    )
}
