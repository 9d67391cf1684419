//! `ocrmarket export`: the schemas for other systems.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use ocrmarket_engine::{Schemas, export};

use crate::output::{self, Reader};

/// `ocrmarket export`
#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(subcommand)]
    command: ExportCommand,
}

/// Targets of an export.
#[derive(Debug, Subcommand)]
enum ExportCommand {
    /// Prints a plain JSON Schema of an operation's responses, for validators without the formats
    /// and outcome rules of this command.
    JsonSchema(JsonSchemaArgs),
}

/// `ocrmarket export json-schema`
#[derive(Debug, Args)]
#[command(after_help = "\
The schema is JSON Schema 2020-12 without keywords that begin with `x-` and without `format`. It
accepts the responses that `ocrmarket validate` calls valid, with errors only: unknown values and
undeclared fields are no errors. Outcome rules are `if`, `then` and `else`, formats are patterns. The
guide lists the exceptions (docs/guide/other-languages.md). `ocrmarket schema` prints the schema with
all keywords.

Examples:
  ocrmarket export json-schema showapi/bank_card
  ocrmarket export json-schema deepfinch/credit_report -o credit_report.plain.json")]
struct JsonSchemaArgs {
    /// The operation, as vendor/operation.
    #[arg(value_name = "VENDOR/OPERATION")]
    operation: String,
    /// File to write; standard output by default.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    schemas: Option<PathBuf>,
}

/// Runs `ocrmarket export`.
///
/// # Errors
/// The schemas have mistakes or no such operation, or the output cannot be written.
pub(crate) fn run(arguments: &ExportArgs) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        ExportCommand::JsonSchema(arguments) => json_schema(arguments),
    }
}

fn json_schema(arguments: &JsonSchemaArgs) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    let schema = export::json_schema(&schemas, &arguments.operation)?;
    output::to(arguments.output.as_deref(), Reader::Program, |out| {
        out.write_all(schema.as_bytes())
    })
}
