//! Flags of `ocrmarket tables`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ocrmarket_engine::inputs::{InputPaths, InputShard};
use ocrmarket_engine::tables::{PrivacyRules, PrivateRule, TableFormat, TablesConfig, ViewKind};

use crate::responses::validate::arguments::RecordArgs;
use crate::responses::values::parse_record_size;

/// `ocrmarket tables`
#[derive(Debug, Args)]
#[command(after_help = "\
Inputs and records are those of `ocrmarket validate`; a Parquet file has one record a row. The view
`source` has a table for each array, by its location, and one for each whole response. The view
`definition` has a table for each kind of element, with a column `kind` for the array that contains
it. Every row has the id of its response (`report_id`) and its index in each array (`i0`, `i1`, …).
NAME__raw contains the JSON text of a value, unless it is the canonical spelling of the typed value;
__unknown contains undeclared fields.

Private columns are left out, unless --private asks for them. `hash` needs a file with a secret of
at least 16 bytes; classes with few values (`birth`, `financial`, …) are left out instead. Tables
with private columns contain personal data.

Each shard writes part-SHARD-TABLE files, and at last the manifest part-SHARD.json with counts that
reconcile. Without a manifest, the files of a shard are not complete.

Exit codes:
  0  every response is in the tables
  1  a record is in no table: it is not JSON, not an object, or too large
  2  wrong flags or schemas, or the folder has files of an earlier run
  3  incomplete: an input cannot be read to its end, or contains no record

Examples:
  ocrmarket tables responses/ --operation showapi/bank_card -o tables
  ocrmarket tables reports.ndjson.zst --operation deepfinch/credit_report --view definition \\
    --private financial=keep --private id-number=hash=secret.key -o tables
  ocrmarket tables responses/ --operation showapi/bank_card -o tables --shard 2/8")]
pub(crate) struct TablesArgs {
    /// Files, folders or globs; `-` is standard input.
    #[arg(value_name = "PATH", required_unless_present = "files_from")]
    paths: Vec<PathBuf>,
    /// The operation of the responses, as vendor/operation; records that name another one are passed
    /// over.
    #[arg(long, value_name = "VENDOR/OPERATION")]
    operation: String,
    /// Folder of the tables; created if absent.
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// The tables.
    #[arg(long, value_enum, default_value_t)]
    view: ViewArgument,
    /// Format of the files.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    privacy: PrivacyArgs,
    /// Replace the files of an earlier run of the same shard.
    #[arg(long)]
    overwrite: bool,
    /// File with one path a line; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    files_from: Option<PathBuf>,
    /// Convert every N-th input from the I-th on, for example 1/8; together, all shards convert all
    /// inputs.
    #[arg(long, value_name = "I/N")]
    shard: Option<InputShard>,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(super) schemas: Option<PathBuf>,
    #[command(flatten)]
    records: RecordArgs,
    /// The largest record, 64m or a number of bytes; a larger one counts as malformed.
    #[arg(long, value_name = "BYTES", default_value = "64m", value_parser = parse_record_size)]
    max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = clap::value_parser!(u64).range(1..))]
    max_expansion: u64,
    /// Keep the bytes of each refused record in this folder, with an index. The bytes contain
    /// personal data, the index does not.
    #[arg(long, value_name = "DIR")]
    quarantine: Option<PathBuf>,
    /// Number of threads; by default the number of processors.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
}

/// Treatment of private columns.
#[derive(Debug, Args)]
pub(crate) struct PrivacyArgs {
    /// Treatment of private columns, of all classes or of one: drop, mask, hash=KEYFILE or keep, for
    /// example `financial=keep`; may be given several times.
    #[arg(long, value_name = "[CLASS=]ACTION")]
    private: Vec<PrivateRule>,
}

/// Views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ViewArgument {
    /// A table for each array, by its location.
    #[default]
    Source,
    /// A table for each kind of element.
    Definition,
}

/// Formats of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// Apache Parquet, compressed with Zstandard.
    #[default]
    Parquet,
    /// Apache Arrow IPC files.
    Arrow,
    /// Comma-separated values with a header; no cell is a formula.
    Csv,
}

impl TablesArgs {
    /// Returns the configuration of the job.
    ///
    /// # Errors
    /// A key file cannot be used.
    pub(super) fn config(&self) -> anyhow::Result<TablesConfig> {
        Ok(TablesConfig {
            inputs: InputPaths {
                paths: self.paths.clone(),
                files_from: self.files_from.clone(),
                shard: self.shard,
            },
            view: self.view.into(),
            records: self.records.options(),
            format: match self.format {
                Format::Parquet => TableFormat::Parquet,
                Format::Arrow => TableFormat::Arrow,
                Format::Csv => TableFormat::Csv,
            },
            overwrite: self.overwrite,
            privacy: self.privacy.rules()?,
            max_record: self.max_record,
            max_expansion: self.max_expansion,
            quarantine: self.quarantine.clone(),
            jobs: self.jobs.map(usize::from),
            ..TablesConfig::new(&self.operation, self.output.clone())
        })
    }
}

impl From<ViewArgument> for ViewKind {
    fn from(view: ViewArgument) -> Self {
        match view {
            ViewArgument::Source => Self::Source,
            ViewArgument::Definition => Self::Definition,
        }
    }
}

impl PrivacyArgs {
    /// Returns the rules for private columns. Those of a class win over those of all.
    ///
    /// # Errors
    /// A key file cannot be used.
    pub(crate) fn rules(&self) -> anyhow::Result<PrivacyRules> {
        Ok(PrivateRule::rules(&self.private)?)
    }
}
