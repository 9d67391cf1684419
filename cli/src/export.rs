//! `ocrmarket export`: the schemas for other systems.

use std::path::PathBuf;
use std::process::ExitCode;

#[cfg(feature = "responses")]
use clap::ValueEnum;
use clap::{Args, Subcommand};
#[cfg(feature = "responses")]
use ocrmarket_engine::tables::{self, SqlDialect};
use ocrmarket_engine::{Schemas, export};

use crate::output::{self, Reader};
#[cfg(feature = "responses")]
use crate::responses::tables::arguments::{PrivacyArgs, ViewArgument};

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
    /// Prints the statements that create the tables of `ocrmarket tables` in a warehouse.
    #[cfg(feature = "responses")]
    Ddl(DdlArgs),
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

/// `ocrmarket export ddl`
#[cfg(feature = "responses")]
#[derive(Debug, Args)]
#[command(after_help = "\
Each column has a comment: the vendor's label, the description, the location in the response and the
privacy class. Give the same --view and --private as to `ocrmarket tables`.

Examples:
  ocrmarket export ddl showapi/bank_card --private keep
  ocrmarket export ddl deepfinch/credit_report --view definition --dialect maxcompute -o tables.sql")]
struct DdlArgs {
    /// The operation, as vendor/operation.
    #[arg(value_name = "VENDOR/OPERATION")]
    operation: String,
    /// The tables.
    #[arg(long, value_enum, default_value_t)]
    view: ViewArgument,
    /// Dialect of SQL.
    #[arg(long, value_enum, default_value_t)]
    dialect: Dialect,
    #[command(flatten)]
    privacy: PrivacyArgs,
    /// File to write; standard output by default.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    schemas: Option<PathBuf>,
}

/// Dialects of SQL.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Dialect {
    /// Apache Spark.
    #[default]
    Spark,
    /// `MaxCompute`.
    Maxcompute,
}

/// Runs `ocrmarket export`.
///
/// # Errors
/// The schemas have mistakes or no such operation, or the output cannot be written.
pub(crate) fn run(arguments: &ExportArgs) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        ExportCommand::JsonSchema(arguments) => json_schema(arguments),
        #[cfg(feature = "responses")]
        ExportCommand::Ddl(arguments) => ddl(arguments),
    }
}

#[cfg(feature = "responses")]
fn ddl(arguments: &DdlArgs) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    let dialect = match arguments.dialect {
        Dialect::Spark => SqlDialect::Spark,
        Dialect::Maxcompute => SqlDialect::MaxCompute,
    };
    let (view, rules) = (arguments.view.into(), arguments.privacy.rules()?);
    let sql = tables::ddl(&schemas, &arguments.operation, view, &rules, dialect)?;
    output::to(arguments.output.as_deref(), Reader::Program, |out| {
        out.write_all(sql.as_bytes())
    })
}

fn json_schema(arguments: &JsonSchemaArgs) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    let schema = export::json_schema(&schemas, &arguments.operation)?;
    output::to(arguments.output.as_deref(), Reader::Program, |out| {
        out.write_all(schema.as_bytes())
    })
}
