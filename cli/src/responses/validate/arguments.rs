//! Flags of `ocrmarket validate`. Data only.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ocrmarket_engine::inputs::{InputPaths, InputShard};
use ocrmarket_engine::records::{self, RecordOptions};
use ocrmarket_engine::validate::{ErrorLimits, Level, ValidateConfig, report};

use crate::output::Reader;

use crate::responses::report_file::ReportFile;
use crate::responses::values::{parse_delimiter, parse_pointer, parse_record_size, parse_share};

/// `ocrmarket validate`
#[derive(Debug, Args)]
#[command(after_help = "\
A record is a response, bare or in a wrapper that flags describe. An input contains one document,
one a line, an array of them or several after each other; .gz and .zst are decompressed. The name of
a file determines its format, otherwise its content. Records of a response store name their
operation, so a store needs no --operation.

With an operation, each record is first classified by the vendor's outcome rules (success, failure,
pending, gateway, not-an-answer) and validated as its class. Only public values are shown.

Exit codes:
  0  no errors, and at least one record
  1  errors found
  2  wrong flags, schemas or configuration
  3  incomplete: an input cannot be read to its end, or contains no record

Examples:
  ocrmarket validate responses/
  ocrmarket validate reports.ndjson.zst --operation deepfinch/credit_report
  ocrmarket validate dump.tsv --column 4 --operation showapi/bank_card --quarantine refused
  find . -name '*.json' | ocrmarket validate --files-from - --schema invoice.schema.json")]
#[allow(clippy::struct_excessive_bools, reason = "independent flags")]
pub(crate) struct ValidateArgs {
    /// Files, folders or globs; `-` is standard input.
    #[arg(value_name = "PATH", required_unless_present_any = ["files_from", "all_samples"])]
    pub(crate) paths: Vec<PathBuf>,
    /// File with one path a line; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) files_from: Option<PathBuf>,
    /// Validate every N-th input from the I-th on, for example 1/8; together, all shards validate
    /// all inputs.
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<InputShard>,
    /// The operation of the responses, as vendor/operation.
    #[arg(long, value_name = "VENDOR/OPERATION", conflicts_with = "schema")]
    pub(crate) operation: Option<String>,
    /// Any JSON Schema 2020-12 document, instead of an operation.
    #[arg(long, value_name = "FILE")]
    pub(crate) schema: Option<PathBuf>,
    /// With --schema: check the keyword `format` of the standard.
    #[arg(long, requires = "schema")]
    pub(crate) formats: bool,
    /// Compare every sample in the schemas with its recorded findings, instead of validating files.
    #[arg(long, conflicts_with_all = ALL_SAMPLES_ALONE)]
    pub(crate) all_samples: bool,
    #[arg(long, value_name = "DIR", conflicts_with = "schema", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) levels: LevelArgs,
    #[command(flatten)]
    pub(crate) records: RecordArgs,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
    /// Number of threads; by default the number of processors.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
    /// Stop at the first record with an error.
    #[arg(long)]
    pub(crate) fail_fast: bool,
    /// Validate this share of the records, the same ones each time (by --record-id, else by
    /// content).
    #[arg(long, value_name = "SHARE", value_parser = parse_share)]
    pub(crate) sample: Option<f64>,
    /// Save the progress of the run to this file. The same command continues from there, and its
    /// report covers both runs. FILE.inputs lists the inputs, which are identified by size and by
    /// their first and last MiB. A file that grew is continued; a file that changed in another way
    /// ends the command with 2.
    #[arg(long, value_name = "FILE")]
    pub(crate) resume: Option<PathBuf>,
    /// With --resume: identify inputs by all bytes that were read. Without it, a change in the
    /// middle of a file of the same size is not detected. The first run needs it too.
    #[arg(long, requires = "resume")]
    pub(crate) resume_verify: bool,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Write another report to a file; may be given several times.
    #[arg(long, value_name = "KIND=FILE")]
    pub(crate) report: Vec<ReportFile<Format>>,
    /// Keep the bytes of each refused record in this folder, with an index. The bytes contain
    /// personal data, the index does not.
    #[arg(long, value_name = "DIR")]
    pub(crate) quarantine: Option<PathBuf>,
}

/// Flags that conflict with `--all-samples`, which determines the records and their validation
/// itself.
const ALL_SAMPLES_ALONE: [&str; 20] = [
    "paths",
    "files_from",
    "shard",
    "operation",
    "schema",
    "undeclared",
    "unknown_values",
    "duplicate_keys",
    "body_at",
    "record_id",
    "column",
    "body_column",
    "after",
    "encoding",
    "jobs",
    "fail_fast",
    "sample",
    "quarantine",
    "resume",
    "resume_verify",
];

/// Levels of warnings.
#[derive(Debug, Args)]
#[command(next_help_heading = "Warnings")]
pub(crate) struct LevelArgs {
    /// Fields that the schema does not declare.
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t)]
    undeclared: LevelArgument,
    /// Values that are not among the known values.
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t)]
    unknown_values: LevelArgument,
    /// Keys that occur more than once in an object; the last counts.
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t)]
    duplicate_keys: LevelArgument,
}

/// Location of the response in a record.
#[derive(Debug, Args)]
#[command(next_help_heading = "Records")]
pub(crate) struct RecordArgs {
    /// JSON Pointer to the response in a record: an object, JSON as a string, base64, or gzip in
    /// base64.
    #[arg(long, value_name = "POINTER", value_parser = parse_pointer)]
    pub(crate) body_at: Option<String>,
    /// JSON Pointer to the value that names a record in findings.
    #[arg(long, value_name = "POINTER", value_parser = parse_pointer)]
    pub(crate) record_id: Option<String>,
    /// The record is this column of each line, from 1; \N is null.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) column: Option<u16>,
    /// The record is this column of a Parquet file; by default the only one with text or bytes, or
    /// `body`.
    #[arg(long, value_name = "NAME")]
    pub(crate) body_column: Option<String>,
    /// Separator of columns; a tab by default.
    #[arg(long, value_name = "C", requires = "column", value_parser = parse_delimiter)]
    pub(crate) delimiter: Option<u8>,
    /// The record is what follows this text in a line; lines without it are skipped.
    #[arg(long, value_name = "TEXT", conflicts_with = "column")]
    pub(crate) after: Option<String>,
    /// Encoding of the inputs.
    #[arg(long, value_enum, value_name = "ENCODING", default_value_t)]
    pub(crate) encoding: Encoding,
}

/// Limits of a run.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
#[allow(
    clippy::struct_field_names,
    reason = "they are flags, and the flags say max"
)]
pub(crate) struct LimitArgs {
    /// Maximum number of findings kept for reports; all are counted.
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    pub(crate) max_findings: usize,
    /// The largest record, 64m or a number of bytes; a larger one counts as malformed.
    #[arg(long, value_name = "BYTES", default_value = "64m", value_parser = parse_record_size)]
    pub(crate) max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) max_expansion: u64,
    /// Maximum depth of arrays and objects.
    #[arg(long, value_name = "N", default_value_t = 128, value_parser = clap::value_parser!(u32).range(1..=i64::from(ErrorLimits::DEEPEST)))]
    pub(crate) max_depth: u32,
}

/// Formats of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For reading: findings grouped by schema path, with counts and one example each.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// For programs: one JSON object a line; the first has the version of the format.
    Ndjson,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// XML of test results: one test case for each input with something to report.
    Junit,
    /// GitHub workflow commands, which annotate a pull request.
    Github,
}

/// A level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum LevelArgument {
    /// Nothing.
    Allow,
    /// A warning.
    #[default]
    Warn,
    /// An error.
    Deny,
}

/// Encoding of the inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Encoding {
    /// As JSON has it.
    #[default]
    Utf8,
    /// With GBK and GB2312, which are parts of it.
    #[value(alias = "gbk", alias = "gb2312")]
    Gb18030,
}

impl ValidateArgs {
    /// Returns the reader of the output.
    pub(crate) fn reader(&self) -> Reader {
        Reader::of(&self.format, &Format::Human)
    }

    /// Returns the configuration of the job.
    pub(crate) fn config(&self) -> ValidateConfig {
        ValidateConfig {
            inputs: InputPaths {
                paths: self.paths.clone(),
                files_from: self.files_from.clone(),
                shard: self.shard,
            },
            operation: self.operation.clone(),
            schema: self.schema.clone(),
            formats: self.formats,
            undeclared: self.levels.undeclared.into(),
            unknown_values: self.levels.unknown_values.into(),
            duplicate_keys: self.levels.duplicate_keys.into(),
            records: self.records.options(),
            limits: ErrorLimits {
                max_findings: self.limits.max_findings,
                max_record: self.limits.max_record,
                max_expansion: self.limits.max_expansion,
                max_depth: self.limits.max_depth,
            },
            jobs: self.jobs.map(usize::from),
            fail_fast: self.fail_fast,
            sample: self.sample,
            resume: self.resume.clone(),
            resume_verify: self.resume_verify,
            quarantine: self.quarantine.clone(),
        }
    }
}

impl RecordArgs {
    /// Returns the location of the response in a record, and its encoding.
    pub(crate) fn options(&self) -> RecordOptions {
        RecordOptions {
            body_at: self.body_at.clone(),
            record_id: self.record_id.clone(),
            column: self.column,
            body_column: self.body_column.clone(),
            delimiter: self.delimiter,
            after: self.after.clone(),
            encoding: self.encoding.into(),
        }
    }
}

impl From<Encoding> for records::BodyEncoding {
    fn from(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Utf8 => Self::Utf8,
            Encoding::Gb18030 => Self::Gb18030,
        }
    }
}

impl From<Format> for report::ValidateFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Human => Self::Human,
            Format::Json => Self::Json,
            Format::Ndjson => Self::Ndjson,
            Format::Sarif => Self::Sarif,
            Format::Junit => Self::Junit,
            Format::Github => Self::Github,
        }
    }
}

impl From<LevelArgument> for Level {
    fn from(level: LevelArgument) -> Self {
        match level {
            LevelArgument::Allow => Self::Allow,
            LevelArgument::Warn => Self::Warn,
            LevelArgument::Deny => Self::Deny,
        }
    }
}
