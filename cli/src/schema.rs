//! `ocrmarket schema`: the JSON Schema of an operation's responses, for programs in any language.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use ocrmarket_engine::Schemas;

/// `ocrmarket schema`
#[derive(Debug, Args)]
#[command(after_help = "\
Keywords that begin with `x-` are annotations, which other validators ignore.

Examples:
  ocrmarket schema showapi/bank_card > bank_card.schema.json")]
pub(crate) struct SchemaArgs {
    /// The operation, as vendor/operation.
    #[arg(value_name = "VENDOR/OPERATION")]
    operation: String,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    schemas: Option<PathBuf>,
}

/// Prints the response schema of an operation with everything that it refers to, in one document.
///
/// # Errors
/// The schemas have mistakes or no such operation, or the output cannot be written.
pub(crate) fn run(arguments: &SchemaArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    let operation = schemas.operation(&arguments.operation)?;
    writeln!(out, "{}", operation.response_bundle.trim_end())?;
    Ok(ExitCode::SUCCESS)
}
