//! Flags of `ocrmarket drift`. Data only.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use ocrmarket_engine::drift::report;
use ocrmarket_engine::drift::{Acceptance, FindingConfig, ProfileConfig};
use ocrmarket_engine::inputs::{InputPaths, InputShard};

use crate::output::Reader;
use crate::responses::report_file::ReportFile;
use crate::responses::validate::arguments::RecordArgs;
use crate::responses::values::{parse_pointer, parse_record_size};

use super::propose::ProposeArgs;

/// `ocrmarket drift`
#[derive(Debug, Args)]
pub(crate) struct DriftArgs {
    /// The subcommand.
    #[command(subcommand)]
    pub(crate) command: DriftCommand,
}

impl DriftArgs {
    /// Returns the reader of the output.
    pub(crate) fn reader(&self) -> Reader {
        match &self.command {
            DriftCommand::Report(arguments) => Reader::of(&arguments.format, &Format::Human),
            // The patch is for programs.
            DriftCommand::Propose(_) => Reader::Program,
            _ => Reader::Person,
        }
    }
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub(crate) enum DriftCommand {
    /// Counts what stored responses contain: fields, types, formats, known values, lengths, days.
    Profile(Box<ProfileArgs>),
    /// Merges profiles; a shard that several have counts once.
    Merge(MergeArgs),
    /// Merges all shards of a profile into one, which is smaller; a shard merged again later counts
    /// again.
    Compact(CompactArgs),
    /// Reports differences of a profile from the schemas and from a baseline.
    Report(Box<DriftReportArgs>),
    /// Makes a patch to the schemas from the findings of a report, and verifies it against the
    /// profile.
    Propose(Box<ProposeArgs>),
    /// Records that a finding is known, so that reports do not fail for it.
    Accept(AcceptArgs),
}

/// `ocrmarket drift profile`
#[derive(Debug, Args)]
#[command(after_help = "\
Inputs, records and classes are those of `ocrmarket validate`. A profile contains only public
values that a report may show; of all others it contains counts, lengths and classes of
characters. Undeclared keys and unknown values are stored even if they are too rare for a report,
and may be names.

Exit codes:
  0  the profile is written
  1  with --fail-fast: a record is malformed; the profile covers the records before it
  2  wrong flags or schemas
  3  incomplete: an input cannot be read to its end, or contains no record; the profile covers
     the records that were read

Examples:
  ocrmarket drift profile responses/ -o responses.profile
  ocrmarket drift profile dump.tsv --column 4 --operation showapi/bank_card -o march.profile
  ocrmarket drift profile responses/ -o responses.profile --quarantine refused")]
pub(crate) struct ProfileArgs {
    /// Files, folders or globs; `-` is standard input.
    #[arg(value_name = "PATH", required_unless_present = "files_from")]
    pub(crate) paths: Vec<PathBuf>,
    /// File of the profile.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// File with one path a line; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) files_from: Option<PathBuf>,
    /// Count every N-th input from the I-th on, for example 1/8; `drift merge` adds the shards.
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<InputShard>,
    /// The operation of the responses, as vendor/operation, if records do not name it.
    #[arg(long, value_name = "VENDOR/OPERATION")]
    pub(crate) operation: Option<String>,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
    /// JSON Pointer to the day of a record, `2026-01-31…`; records of a response store contain it.
    #[arg(long, value_name = "POINTER", value_parser = parse_pointer)]
    pub(crate) day_at: Option<String>,
    #[command(flatten)]
    pub(crate) records: RecordArgs,
    /// The largest record, 64m or a number of bytes; a larger one counts as malformed.
    #[arg(long, value_name = "BYTES", default_value = "64m", value_parser = parse_record_size)]
    pub(crate) max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) max_expansion: u64,
    /// Folder for records that are not counted: the bytes of each malformed record, and an index
    /// with a line for each of them and for each input that could not be read to its end. The bytes
    /// contain personal data, the index does not.
    #[arg(long, value_name = "DIR")]
    pub(crate) quarantine: Option<PathBuf>,
    /// Number of threads; by default the number of processors.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
    /// Stop at the first record that is malformed, or input that cannot be read.
    #[arg(long)]
    pub(crate) fail_fast: bool,
    /// Save the progress of the run to this file. The same command continues from there, and its
    /// profile covers both runs. FILE.inputs lists the inputs, which are identified by size and by
    /// their first and last MiB. A file that grew is continued; a file that changed in another way
    /// ends the command with 2.
    #[arg(long, value_name = "FILE")]
    pub(crate) resume: Option<PathBuf>,
    /// With --resume: identify inputs by all bytes that were read. Without it, a change in the
    /// middle of a file of the same size is not detected. The first run needs it too.
    #[arg(long, requires = "resume")]
    pub(crate) resume_verify: bool,
}

/// `ocrmarket drift merge`
#[derive(Debug, Args)]
pub(crate) struct MergeArgs {
    /// Profiles.
    #[arg(value_name = "PROFILE", required = true)]
    pub(crate) profiles: Vec<PathBuf>,
    /// File of the merged profile; it may be one of them.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

/// `ocrmarket drift compact`
#[derive(Debug, Args)]
pub(crate) struct CompactArgs {
    /// A profile.
    #[arg(value_name = "PROFILE")]
    pub(crate) profile: PathBuf,
    /// File of the smaller profile; it may be the same file.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

/// Sources and thresholds of findings.
#[derive(Debug, Args)]
pub(crate) struct FindingArgs {
    /// A profile.
    #[arg(value_name = "PROFILE")]
    pub(crate) profile: PathBuf,
    /// A profile of earlier documents; `vanished` without days, `range` and most of `renamed` need
    /// it.
    #[arg(long, value_name = "PROFILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Minimum number of occurrences of a finding, in documents if they are counted.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) min_documents: u64,
    /// Minimum number of days of a finding; documents without a day count as one day.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) min_days: u64,
    /// Minimum number of documents before a public value or an undeclared name is shown.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) shown_from: u64,
    /// The configuration file, with the accepted findings.
    #[arg(long, value_name = "FILE", default_value = "ocrmarket.toml")]
    pub(crate) config: PathBuf,
}

/// `ocrmarket drift report`
#[derive(Debug, Args)]
#[command(after_help = "\
[drift] in ocrmarket.toml sets the level of each class of findings: allow, warn or deny. Default
levels: deny for vanished, required-violated, type-changed and format-changed; warn for new-field,
word-new, range and renamed. Findings that `ocrmarket drift accept` recorded there are shown and do
not fail.

Exit codes:
  0  no finding at the level deny, or all of them accepted
  1  a finding at the level deny
  2  wrong flags, schemas or configuration
  3  incomplete: the profile cannot be read, or has no documents

Examples:
  ocrmarket drift report april.profile --baseline march.profile
  ocrmarket drift report april.profile --format github --report sarif=drift.sarif")]
pub(crate) struct DriftReportArgs {
    #[command(flatten)]
    pub(crate) findings: FindingArgs,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Write another report to a file; may be given several times.
    #[arg(long, value_name = "KIND=FILE")]
    pub(crate) report: Vec<ReportFile<Format>>,
}

/// `ocrmarket drift accept`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  ocrmarket drift accept 3fa2c1d09b7e --reason 'announced; ticket 412' --until 2099-12-31")]
pub(crate) struct AcceptArgs {
    /// The finding's fingerprint in a report: twelve hexadecimal digits.
    #[arg(value_name = "FINGERPRINT", value_parser = parse_fingerprint)]
    pub(crate) fingerprint: String,
    /// Reason why the finding may wait.
    #[arg(long, value_name = "TEXT", value_parser = parse_reason)]
    pub(crate) reason: String,
    /// The last day on which it is accepted, 2026-06-30, today or later; without it, there is no end.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub(crate) until: Option<String>,
    /// The configuration file to record it in; created if absent.
    #[arg(long, value_name = "FILE", default_value = "ocrmarket.toml")]
    pub(crate) config: PathBuf,
    /// Report of `drift report --format json`; a fingerprint that none of its findings has is refused.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
}

impl ProfileArgs {
    /// Returns the configuration of the job.
    pub(super) fn config(&self) -> ProfileConfig {
        ProfileConfig {
            inputs: InputPaths {
                paths: self.paths.clone(),
                files_from: self.files_from.clone(),
                shard: self.shard,
            },
            operation: self.operation.clone(),
            day_at: self.day_at.clone(),
            records: self.records.options(),
            max_record: self.max_record,
            max_expansion: self.max_expansion,
            quarantine: self.quarantine.clone(),
            jobs: self.jobs.map(usize::from),
            fail_fast: self.fail_fast,
            resume: self.resume.clone(),
            resume_verify: self.resume_verify,
        }
    }
}

impl FindingArgs {
    /// Returns the configuration of findings.
    pub(super) fn config(&self) -> FindingConfig {
        FindingConfig {
            profile: self.profile.clone(),
            baseline: self.baseline.clone(),
            min_documents: self.min_documents,
            min_days: self.min_days,
            shown_from: self.shown_from,
            config: self.config.clone(),
        }
    }
}

impl AcceptArgs {
    /// Returns the acceptance to record.
    pub(super) fn acceptance(&self) -> Acceptance {
        Acceptance {
            fingerprint: self.fingerprint.clone(),
            reason: self.reason.clone(),
            until: self.until.clone(),
            config: self.config.clone(),
            report: self.report.clone(),
        }
    }
}

/// Formats of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For reading.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// For pull requests and wikis.
    Markdown,
    /// One HTML page with everything: findings, and each location with its rate over time; it loads
    /// nothing from the network.
    Html,
    /// Every location and its rate on each day, for tables and charts.
    Csv,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// XML of test results: one test case for each finding.
    Junit,
    /// GitHub workflow commands, which annotate a pull request.
    Github,
}

impl From<Format> for report::DriftFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Human => Self::Human,
            Format::Json => Self::Json,
            Format::Markdown => Self::Markdown,
            Format::Html => Self::Html,
            Format::Csv => Self::Csv,
            Format::Sarif => Self::Sarif,
            Format::Junit => Self::Junit,
            Format::Github => Self::Github,
        }
    }
}

pub(super) fn parse_fingerprint(text: &str) -> Result<String, String> {
    let fits = text.len() == 12
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if fits {
        Ok(text.to_owned())
    } else {
        Err("expected the twelve hexadecimal digits of a fingerprint".to_owned())
    }
}

fn parse_reason(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("expected a reason".to_owned()),
        reason => Ok(reason.to_owned()),
    }
}

fn parse_date(text: &str) -> Result<String, String> {
    match text.parse::<jiff::civil::Date>() {
        Ok(date) => Ok(date.to_string()),
        Err(_) => Err("expected a date such as 2026-06-30".to_owned()),
    }
}
