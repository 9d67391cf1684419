//! `ocrmarket list`: the operations and their fields.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use ocrmarket_engine::Schemas;
use ocrmarket_engine::list::{self, ListFormat};
use ocrmarket_engine::report::Emitter as _;

use crate::output::{self, Reader};

/// `ocrmarket list`
#[derive(Debug, Args)]
#[command(after_help = "\
Without an operation the human format lists the operations; with operations it lists their fields.
The other formats contain the fields of all operations, or of those that are named.

The HTML page is the field dictionary, in Chinese and English. It is one file, which needs no server
and loads nothing. `/` searches; the link `#VENDOR/OPERATION:/POINTER` shows a field.

Classes by JR/T 0171-2020 and by article 28 of the Personal Information Protection Law are derived
from privacy classes. They are a default that a compliance officer must confirm.

Examples:
  ocrmarket list
  ocrmarket list showapi/bank_card
  ocrmarket list --format html -o fields.html
  ocrmarket list --format json deepfinch/credit_report > fields.json")]
pub(crate) struct ListArgs {
    /// Operations, as vendor/operation; all by default.
    #[arg(value_name = "VENDOR/OPERATION")]
    operations: Vec<String>,
    /// Format of the list.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// File to write; standard output by default.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    schemas: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For reading.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// The field dictionary: one HTML page.
    Html,
}

impl From<Format> for ListFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Human => Self::Human,
            Format::Json => Self::Json,
            Format::Html => Self::Html,
        }
    }
}

/// Lists the operations and their fields.
///
/// # Errors
/// The schemas have mistakes or no such operation, or the output cannot be written.
pub(crate) fn run(arguments: &ListArgs) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    let list = list::list(&schemas, &arguments.operations)?;
    let format = ListFormat::from(arguments.format);
    let reader = if format.is_for_people() {
        crate::schemas::say(&schemas.origin);
        Reader::Person
    } else {
        Reader::Program
    };
    output::to(arguments.output.as_deref(), reader, |out| {
        format.emit(&list, out)
    })
}
