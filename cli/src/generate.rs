//! `ocrmarket generate` and `ocrmarket check`: generates the crate from the schemas, and checks
//! that it matches them.

mod arguments;
mod report;

use std::path::Path;
use std::process::ExitCode;

use ocrmarket_engine::generate::{self, Diagnostics, Generated, GeneratedCounts};
use ocrmarket_engine::schemas::{Origin, with_folder};
use serde_json::json;

use crate::failure::WRONG_USE;
use crate::output::{self, Label, Reader, ReportFormat};
use crate::schemas::say;

pub(crate) use self::arguments::{CheckArgs, GenerateArgs};

/// Generates the crate from the schemas.
///
/// # Errors
/// The output folder cannot be written; it is then unchanged. Mistakes in the schemas are reported,
/// not returned.
pub(crate) fn generate(arguments: &GenerateArgs) -> anyhow::Result<ExitCode> {
    let origin = origin(arguments.schemas.as_deref(), arguments.format)?;
    let (counts, written) = match generate::generate(&origin, &arguments.out)? {
        Generated::Mistakes(found) => {
            return mistakes(&found, &origin, arguments.format, "nothing was written");
        }
        Generated::Done {
            counts,
            output,
            remarks,
        } => {
            note(&remarks);
            (counts, output)
        }
    };
    let reader = Reader::of(&arguments.format, &ReportFormat::Human);
    output::standard(reader, |out| {
        match arguments.format {
            ReportFormat::Human => report::written(out, &counts, &written, &arguments.out)?,
            ReportFormat::Json => {
                let GeneratedCounts {
                    operations,
                    types,
                    fields,
                } = counts;
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

/// Checks that the generated crate matches the schemas.
///
/// # Errors
/// The output folder cannot be read.
pub(crate) fn check(arguments: &CheckArgs) -> anyhow::Result<ExitCode> {
    let origin = origin(arguments.schemas.as_deref(), arguments.format)?;
    let comparison = match generate::check(&origin, &arguments.out)? {
        Generated::Mistakes(found) => {
            return mistakes(&found, &origin, arguments.format, "nothing was compared");
        }
        Generated::Done {
            output, remarks, ..
        } => {
            note(&remarks);
            output
        }
    };
    let reader = Reader::of(&arguments.format, &ReportFormat::Human);
    output::standard(reader, |out| {
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

fn origin(schemas: Option<&Path>, format: ReportFormat) -> anyhow::Result<Origin> {
    let origin = Origin::find(schemas)?;
    if format == ReportFormat::Human {
        say(&origin);
    }
    Ok(origin)
}

fn note(remarks: &[String]) {
    for remark in remarks {
        output::labelled(Label::Note, remark);
    }
}

/// Reports mistakes in the schemas.
///
/// # Errors
/// Standard output cannot be written.
fn mistakes(
    diagnostics: &Diagnostics,
    origin: &Origin,
    format: ReportFormat,
    consequence: &str,
) -> anyhow::Result<ExitCode> {
    match format {
        ReportFormat::Human => {
            let diagnostics = with_folder(diagnostics, origin.shown_folder());
            output::message(&format!("{diagnostics}; {consequence}"));
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
