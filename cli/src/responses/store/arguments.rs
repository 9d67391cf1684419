//! Flags of `ocrmarket store`. Data only.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use ocrmarket_engine::store::RecordClass;

use crate::output::{Reader, ReportFormat};

/// `ocrmarket store`
#[derive(Debug, Args)]
pub(crate) struct StoreArgs {
    /// The subcommand.
    #[command(subcommand)]
    pub(crate) command: StoreCommand,
}

impl StoreArgs {
    /// Returns the reader of the output.
    pub(crate) fn reader(&self) -> Reader {
        match &self.command {
            StoreCommand::Verify(arguments) => Reader::of(&arguments.format, &ReportFormat::Human),
            StoreCommand::Cat(_) => Reader::Program,
        }
    }
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub(crate) enum StoreCommand {
    /// Verifies every record of a response store, and locates damage.
    Verify(VerifyArgs),
    /// Prints the intact records of a response store, one JSON object a line, personal data
    /// included.
    Cat(CatArgs),
}

/// `ocrmarket store verify`
#[derive(Debug, Args)]
#[command(after_help = "\
Prints, for each file, the number of intact records and each damaged part. Every byte of a record of
version 2 is verified by its checksum. Of a record of version 1 only the body is verified (\"body
only\"), and nothing if it has no body. The store may be in use; it is not changed.

Exit codes:
  0  no damage
  1  damage
  2  wrong flags
  3  incomplete: a file cannot be read, or the folder contains no segment

Examples:
  ocrmarket store verify responses
  ocrmarket store verify responses --format json | jq '.files[] | select(.damages != [])'")]
pub(crate) struct VerifyArgs {
    /// Folder of the response store.
    #[arg(value_name = "DIR")]
    pub(crate) store: PathBuf,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ReportFormat,
}

/// `ocrmarket store cat`
#[derive(Debug, Args)]
#[command(after_help = "\
The lines are printed byte for byte as they are stored, and contain everything that the vendor sent,
personal data included. On a terminal, control characters in them are escaped. A filter that is given several times passes records that match one of its
values; different filters must all match. Days are in UTC. Outcomes are determined by the rules of
the operation. Damage is reported on standard error. The store may be in use; it is not changed.
Segments that are older than the requested days are not read.

Exit codes:
  0  every record was read
  1  damage; every intact record was read
  2  wrong flags or schemas
  3  incomplete: a file cannot be read, the folder contains no segment, or an operation is not in
     the schemas

Examples:
  ocrmarket store cat responses > responses.ndjson
  ocrmarket store cat responses --operation deepfinch/credit_report --day 2026-01-31
  ocrmarket store cat responses --request-id 7c2d1b | jq .body")]
pub(crate) struct CatArgs {
    /// Folder of the response store.
    #[arg(value_name = "DIR")]
    pub(crate) store: PathBuf,
    /// Only records of this operation.
    #[arg(long, value_name = "VENDOR/OPERATION")]
    pub(crate) operation: Vec<String>,
    /// Only records of attempts that began on this day.
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with_all = ["from", "to"])]
    pub(crate) day: Option<Date>,
    /// Only records from this day on.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) from: Option<Date>,
    /// Only records up to this day, itself included.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) to: Option<Date>,
    /// Only records with this outcome.
    #[arg(long, value_enum)]
    pub(crate) outcome: Vec<OutcomeFilter>,
    /// Only records with this request id.
    #[arg(long, value_name = "ID")]
    pub(crate) request_id: Vec<String>,
    #[arg(long, value_name = "DIR", requires = "outcome", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
}

/// The outcome of a stored attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutcomeFilter {
    /// The payload is there.
    Success,
    /// The vendor refused.
    Failure,
    /// The job still runs.
    Pending,
    /// The gateway refused.
    Gateway,
    /// There was no response, or one that the rules do not cover.
    NotAnAnswer,
}

impl From<OutcomeFilter> for RecordClass {
    fn from(outcome: OutcomeFilter) -> Self {
        match outcome {
            OutcomeFilter::Success => Self::Success,
            OutcomeFilter::Failure => Self::Failure,
            OutcomeFilter::Pending => Self::Pending,
            OutcomeFilter::Gateway => Self::Gateway,
            OutcomeFilter::NotAnAnswer => Self::NotAResponse,
        }
    }
}
