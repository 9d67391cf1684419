//! Standard output and input, as every subcommand uses them.
//!
//! Output is buffered. What a command prints never depends on who reads it, colours apart: text for people passes a filter that
//! lets colours reach a terminal only (`NO_COLOR` and `CLICOLOR` are honoured). Output for programs passes no filter, because a filter
//! takes out every escape sequence and control character, those of a vendor's response included.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::ValueEnum;

/// How a command reports that has one report only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For reading.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
}

/// Who reads what a command prints.
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
    /// A person where the format is the one for reading.
    pub(crate) fn of<F: PartialEq>(format: &F, human: &F) -> Self {
        if format == human {
            Self::Person
        } else {
            Self::Program
        }
    }
}

/// Runs a command with a buffered standard output and flushes it, also where the command failed half-way.
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
        // A closed pipe is no failure; how the command ended still counts.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ended),
        flushed => flushed
            .map(|()| ended)
            .context("cannot write to standard output"),
    }
}
