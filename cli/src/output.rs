//! Standard output and input of every subcommand.
//!
//! Output is buffered. Except for colours, it is the same for people and programs. Text for people
//! passes a filter that lets colours reach only a terminal (`NO_COLOR` and `CLICOLOR` are
//! honoured). Output for programs passes no filter, because a filter removes every escape sequence
//! and control character, including those of a vendor's response.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::ValueEnum;

/// Formats of commands that have one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For reading.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
}

/// Reader of a command's output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    /// A person: the text may have colours.
    #[cfg(feature = "responses")]
    Person,
    /// A program, or a person who wants the exact bytes.
    Program,
}

#[cfg(feature = "responses")]
impl Reader {
    /// Returns `Person` if the format is the one for reading.
    pub(crate) fn of<F: PartialEq>(format: &F, human: &F) -> Self {
        if format == human {
            Self::Person
        } else {
            Self::Program
        }
    }
}

/// Runs a command with a buffered standard output and flushes it, even if the command failed
/// half-way.
///
/// # Errors
/// Those of the command, and an output that cannot be written.
pub(crate) fn standard(
    reader: Reader,
    command: impl FnOnce(&mut dyn Write) -> anyhow::Result<ExitCode>,
) -> anyhow::Result<ExitCode> {
    match reader {
        #[cfg(feature = "responses")]
        Reader::Person => buffered(anstream::stdout().lock(), command),
        Reader::Program => buffered(io::stdout().lock(), command),
    }
}

fn buffered(
    out: impl Write,
    command: impl FnOnce(&mut dyn Write) -> anyhow::Result<ExitCode>,
) -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let ended = command(&mut out);
    let flushed = out.flush();
    let ended = ended?;
    match flushed {
        // A closed pipe is not a failure; the result of the command still counts.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ended),
        flushed => flushed
            .map(|()| ended)
            .context("cannot write to standard output"),
    }
}
