//! The flags of `ocrmarket validate`. Data only; what a flag does stands where it is used.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, ValueEnum};
use ocrmarket_validator::{Level, Options};
use serde_json::Value;

use crate::output::Reader;

use super::report::{Format, ReportFile};
use super::resume::Flags;

/// `ocrmarket validate`
#[derive(Debug, Args)]
#[command(after_help = "\
A record is a bare response, or one wrapped as the flags say. An input holds one document, one a line, an array of them or
several after each other; .gz and .zst are decompressed. The name decides, and the content where the name says nothing.
Records of a response store say themselves which operation they are of, so a store needs no --operation.

With an operation, each record is first classed by the vendor's outcome rules (success, failure, pending, gateway,
not-an-answer) and judged as what it is. Only public values are ever shown.

Exit codes:
  0  no errors, and something was looked at
  1  errors found
  2  wrong flags, schemas or configuration
  3  incomplete: an input cannot be read to its end, or holds no record

Examples:
  ocrmarket validate answers/
  ocrmarket validate reports.ndjson.zst --operation deepfinch/credit_report
  ocrmarket validate dump.tsv --column 4 --record-id /id --operation showapi/bank_card --quarantine refused
  find . -name '*.json' | ocrmarket validate --files-from - --schema invoice.schema.json")]
#[allow(clippy::struct_excessive_bools, reason = "independent flags")]
pub(crate) struct ValidateArgs {
    /// Files, folders or globs; `-` is standard input.
    #[arg(value_name = "PATH", required_unless_present_any = ["files_from", "all_samples"])]
    pub(crate) paths: Vec<PathBuf>,
    /// File with one path a line; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) files_from: Option<PathBuf>,
    /// The operation that answered, as vendor/operation.
    #[arg(long, value_name = "VENDOR/OPERATION", conflicts_with = "schema")]
    pub(crate) operation: Option<String>,
    /// Any JSON Schema 2020-12 document, instead of an operation.
    #[arg(long, value_name = "FILE")]
    pub(crate) schema: Option<PathBuf>,
    /// With --schema: check `format` as the standard says.
    #[arg(long, requires = "schema")]
    pub(crate) formats: bool,
    /// Hold every sample beside the vendors' schemas to its recorded findings, instead of judging files.
    #[arg(long, conflicts_with_all = ALL_SAMPLES_ALONE)]
    pub(crate) all_samples: bool,
    #[arg(long, value_name = "DIR", conflicts_with = "schema", help = crate::model::HELP)]
    pub(crate) schemas: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) levels: LevelArgs,
    #[command(flatten)]
    pub(crate) records: RecordArgs,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
    /// How many threads; without it, as many as the machine runs at once.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
    /// Stop at the first record with an error.
    #[arg(long)]
    pub(crate) fail_fast: bool,
    /// Judge this share of the records, the same ones each time (by --record-id, else by content).
    #[arg(long, value_name = "SHARE", value_parser = parse_share)]
    pub(crate) sample: Option<f64>,
    /// Note in this file how far the run is; the same command goes on from there, and its report is of both runs. FILE.inputs beside it
    /// lists the inputs, which are recognized by their size and by their first and last MiB. A file that grew goes on behind what was read;
    /// one that changed otherwise ends the command with 2.
    #[arg(long, value_name = "FILE")]
    pub(crate) resume: Option<PathBuf>,
    /// With --resume: recognize inputs by all that was read of them. Without it, a file of the same size that changed in its middle is not
    /// noticed. The first run needs it too.
    #[arg(long, requires = "resume")]
    pub(crate) resume_verify: bool,
    /// How to report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Write another report to a file; may be given several times.
    #[arg(long, value_name = "KIND=FILE")]
    pub(crate) report: Vec<ReportFile>,
    /// Keep the bytes of each refused record in this folder, with an index.
    #[arg(long, value_name = "DIR")]
    pub(crate) quarantine: Option<PathBuf>,
}

/// What says which records are judged and how, which `--all-samples` knows itself.
const ALL_SAMPLES_ALONE: [&str; 18] = [
    "paths",
    "files_from",
    "operation",
    "schema",
    "undeclared",
    "new_words",
    "duplicate_keys",
    "body_at",
    "record_id",
    "column",
    "after",
    "encoding",
    "jobs",
    "fail_fast",
    "sample",
    "quarantine",
    "resume",
    "resume_verify",
];

/// What becomes of something that is worth a warning.
#[derive(Debug, Args)]
#[command(next_help_heading = "Warnings")]
pub(crate) struct LevelArgs {
    /// Fields that the schema does not declare.
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t)]
    undeclared: LevelArgument,
    /// Words that a word list does not have.
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t)]
    new_words: LevelArgument,
    /// Keys that stand twice in an object; the last counts.
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t)]
    duplicate_keys: LevelArgument,
}

/// Where the response stands in a record.
#[derive(Debug, Args)]
#[command(next_help_heading = "Records")]
pub(crate) struct RecordArgs {
    /// The response stands at this JSON Pointer of the record: an object, JSON as text, base64, or gzip in base64.
    #[arg(long, value_name = "POINTER", value_parser = parse_pointer)]
    pub(crate) body_at: Option<String>,
    /// What stands at this JSON Pointer of the record names it in findings.
    #[arg(long, value_name = "POINTER", value_parser = parse_pointer)]
    pub(crate) record_id: Option<String>,
    /// The record is this column of each line, from 1; \N is null.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) column: Option<u16>,
    /// What stands between columns; without it, a tab.
    #[arg(long, value_name = "C", requires = "column", value_parser = parse_delimiter)]
    pub(crate) delimiter: Option<u8>,
    /// The record is what follows this text in a line; lines without it are passed over.
    #[arg(long, value_name = "TEXT", conflicts_with = "column")]
    pub(crate) after: Option<String>,
    /// How texts are encoded.
    #[arg(long, value_enum, value_name = "ENCODING", default_value_t)]
    pub(crate) encoding: Encoding,
}

/// What a run may take.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
#[allow(
    clippy::struct_field_names,
    reason = "they are flags, and the flags say max"
)]
pub(crate) struct LimitArgs {
    /// How many findings are kept for reports; all are counted.
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    pub(crate) max_findings: usize,
    /// The largest record, 64m or a number of bytes; a larger one counts as malformed.
    #[arg(long, value_name = "BYTES", default_value = "64m", value_parser = parse_record_size)]
    pub(crate) max_record: usize,
    /// How many times its size a compressed input may grow beyond the first 64 MB.
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) max_expansion: u64,
    /// How many arrays and objects may stand inside each other.
    #[arg(long, value_name = "N", default_value_t = 128, value_parser = clap::value_parser!(u32).range(1..=i64::from(Options::DEEPEST)))]
    pub(crate) max_depth: u32,
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

/// How texts are encoded.
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
    /// Who reads what it prints.
    pub(crate) fn reader(&self) -> Reader {
        Reader::of(&self.format, &Format::Human)
    }

    /// The flags that the counts depend on; `schemas` is the folder that is used, whether a flag names it or not, and `digest` that of
    /// what is in it.
    pub(super) fn identity(&self, schemas: Option<&Path>, digest: String) -> Flags {
        #[derive(Parser)]
        struct Bare {
            #[command(flatten)]
            arguments: ValidateArgs,
        }
        let bare = Bare::parse_from(["validate", "-"]).arguments;
        let by_default = bare.named_flags(None);
        let flags = self.named_flags(schemas).into_iter().zip(by_default);
        let flags =
            flags.filter(|((name, flag), (_, default))| *name == "paths" || flag != default);
        Flags {
            by_name: flags
                .map(|((name, flag), _)| (name.to_owned(), flag))
                .collect(),
            first: self.first_identity(schemas),
            schemas: digest,
        }
    }

    /// The flags that the counts depend on, each with its name. A flag that comes new stands here too; by default it changes nothing.
    fn named_flags(&self, schemas: Option<&Path>) -> [(&'static str, Value); 22] {
        let Self {
            levels,
            records,
            limits,
            ..
        } = self;
        let shown = |path: &PathBuf| path.to_string_lossy().into_owned();
        let schemas = schemas.map(|folder| folder.to_string_lossy().into_owned());
        let level = |level: LevelArgument| format!("{level:?}");
        [
            ("paths", self.paths.iter().map(shown).collect()),
            ("files_from", self.files_from.as_ref().map(shown).into()),
            ("operation", self.operation.as_deref().into()),
            ("schema", self.schema.as_ref().map(shown).into()),
            ("schemas", schemas.into()),
            ("formats", self.formats.into()),
            ("undeclared", level(levels.undeclared).into()),
            ("new_words", level(levels.new_words).into()),
            ("duplicate_keys", level(levels.duplicate_keys).into()),
            ("body_at", records.body_at.as_deref().into()),
            ("record_id", records.record_id.as_deref().into()),
            ("column", records.column.into()),
            ("delimiter", records.delimiter.into()),
            ("after", records.after.as_deref().into()),
            ("encoding", format!("{:?}", records.encoding).into()),
            ("max_findings", limits.max_findings.into()),
            ("max_record", limits.max_record.into()),
            ("max_expansion", limits.max_expansion.into()),
            ("max_depth", limits.max_depth.into()),
            ("fail_fast", self.fail_fast.into()),
            ("sample", self.sample.into()),
            ("quarantine", self.quarantine.as_ref().map(shown).into()),
        ]
    }

    /// The flags as version 1 of the file of `--resume` spells them. It never changes.
    fn first_identity(&self, schemas: Option<&Path>) -> String {
        let Self {
            levels,
            records,
            limits,
            ..
        } = self;
        let inputs = (
            &self.paths,
            &self.files_from,
            &self.operation,
            &self.schema,
            schemas,
            &self.formats,
        );
        format!(
            "{inputs:?} LevelArgs {{ undeclared: {:?}, new_words: {:?}, duplicate_keys: {:?} }} \
            RecordArgs {{ body_at: {:?}, record_id: {:?}, column: {:?}, delimiter: {:?}, after: {:?}, encoding: {:?} }} \
            LimitArgs {{ max_findings: {:?}, max_record: {:?}, max_expansion: {:?}, max_depth: {:?} }} {:?} {:?} {:?}",
            levels.undeclared,
            levels.new_words,
            levels.duplicate_keys,
            records.body_at,
            records.record_id,
            records.column,
            records.delimiter,
            records.after,
            records.encoding,
            limits.max_findings,
            limits.max_record,
            limits.max_expansion,
            limits.max_depth,
            self.fail_fast,
            self.sample,
            self.quarantine,
        )
    }

    /// What the validator is told, formats apart.
    pub(crate) fn options(&self) -> Options {
        let mut options = Options::default();
        options.depth = self.limits.max_depth;
        options.undeclared = self.levels.undeclared.into();
        options.new_words = self.levels.new_words.into();
        options.duplicate_keys = self.levels.duplicate_keys.into();
        options
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

fn parse_share(text: &str) -> Result<f64, String> {
    let share: f64 = text
        .parse()
        .map_err(|_| "expected a share such as 0.01".to_owned())?;
    if share > 0.0 && share <= 1.0 {
        Ok(share)
    } else {
        Err("expected a share above 0, and 1 at most".to_owned())
    }
}

pub(crate) fn parse_pointer(text: &str) -> Result<String, String> {
    if text.is_empty() || text.starts_with('/') {
        Ok(text.to_owned())
    } else {
        Err("a JSON Pointer starts with /, such as /data/body".to_owned())
    }
}

fn parse_delimiter(text: &str) -> Result<u8, String> {
    match text {
        "\\t" | "tab" => Ok(b'\t'),
        _ => match text.as_bytes() {
            &[byte] if byte.is_ascii() && byte != b'\n' && byte != b'"' => Ok(byte),
            _ => Err("expected one ASCII character, or tab".to_owned()),
        },
    }
}

pub(crate) fn parse_record_size(text: &str) -> Result<usize, String> {
    match crate::arguments::parse_size(text)? {
        0 => Err("a record has at least one byte".to_owned()),
        size => Ok(size),
    }
}
