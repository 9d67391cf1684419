//! Standard output, standard error and standard input of every subcommand. No other module opens
//! them: `clippy.toml` refuses it.
//!
//! Output is buffered. Except for colours, it is the same for people and programs. Text for people
//! passes two filters: [`Visible`] escapes control characters, and `anstream` lets colours reach
//! only a terminal (`NO_COLOR` and `CLICOLOR` are honoured). Output for programs passes no filter
//! unless it goes to a terminal, so a file or a program receives the exact bytes of a response.
#![allow(
    clippy::disallowed_methods,
    reason = "the only module that opens the standard streams"
)]

mod visible;

use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::ValueEnum;
use clap::error::{ContextKind, ContextValue};
use ocrmarket_engine::text::{line, lines};

use self::visible::{Content, Visible};

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
    /// A person: the text may have colours, and control characters are escaped.
    Person,
    /// A program, or a person who wants the exact bytes. On a terminal, control characters are
    /// escaped.
    Program,
}

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
        Reader::Person => {
            let out = Visible::new(anstream::stdout().lock(), Content::Text);
            buffered(out, command)
        }
        Reader::Program if io::stdout().is_terminal() => {
            buffered(Visible::new(io::stdout().lock(), Content::Data), command)
        }
        Reader::Program => buffered(io::stdout().lock(), command),
    }
}

/// Writes an output completely or not at all: to a file, or to standard output without one. A file
/// has no colours, and output for programs passes no filter.
///
/// # Errors
/// It cannot be written.
pub(crate) fn to(
    file: Option<&Path>,
    reader: Reader,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> anyhow::Result<ExitCode> {
    match file {
        Some(file) => replace(file, reader, write).map(|()| ExitCode::SUCCESS),
        None => standard(reader, |out| {
            write(out).context("cannot write to standard output")?;
            Ok(ExitCode::SUCCESS)
        }),
    }
}

/// Replaces a file, completely or not at all. It has no colours, and output for programs passes no
/// filter.
///
/// # Errors
/// It cannot be written.
pub(crate) fn replace(
    file: &Path,
    reader: Reader,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> anyhow::Result<()> {
    let text = match reader {
        Reader::Person => {
            let mut text = Visible::new(anstream::StripStream::new(Vec::new()), Content::Text);
            write(&mut text)
                .and_then(|()| text.into_inner())
                .map(anstream::StripStream::into_inner)
        }
        Reader::Program => {
            let mut text = Vec::new();
            write(&mut text).map(|()| text)
        }
    };
    let text = text.with_context(|| format!("cannot write {}", file.display()))?;
    Ok(ocrmarket_engine::fs::replace(file, &text)?)
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

/// Label of a message on stderr.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    Error,
    #[cfg(feature = "responses")]
    Warning,
    Note,
}

impl Label {
    fn styled(self) -> String {
        let (colour, name) = match self {
            Self::Error => (anstyle::AnsiColor::Red, "error"),
            #[cfg(feature = "responses")]
            Self::Warning => (anstyle::AnsiColor::Yellow, "warning"),
            Self::Note => (anstyle::AnsiColor::Yellow, "note"),
        };
        let style = colour.on_default().bold();
        format!("{style}{name}{style:#}: ")
    }
}

/// Writes a message with a label to stderr. Everything in it is escaped except line feeds.
pub(crate) fn labelled(label: Label, text: &str) {
    write_message(&format!("{}{}", label.styled(), lines(text)));
}

/// Writes a message to stderr. Everything in it is escaped except line feeds.
pub(crate) fn message(text: &str) {
    write_message(&lines(text));
}

fn write_message(text: &str) {
    // If stderr cannot be written, there is no other output for the message.
    let mut out = errors();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Returns stderr for text of this program, which may have styles.
pub(crate) fn errors() -> impl Write {
    Visible::new(anstream::stderr().lock(), Content::Text)
}

/// Returns `true` if stderr is a terminal.
#[cfg(feature = "responses")]
pub(crate) fn is_watched() -> bool {
    io::stderr().is_terminal()
}

/// Replaces the current line of a terminal on stderr.
#[cfg(feature = "responses")]
pub(crate) fn status(text: &str) {
    // If stderr cannot be written, there is no other output for the line.
    let _ = write!(io::stderr(), "\r\x1b[K{}", line(text));
}

/// Reports wrong flags, or prints the requested help, and returns the exit code. Errors of `clap`
/// repeat arguments, so those are escaped first.
pub(crate) fn usage(error: clap::Error) -> ExitCode {
    let code = u8::try_from(error.exit_code()).unwrap_or(u8::MAX);
    let is_error = error.use_stderr();
    let text = escaped_usage(error);
    // If nothing can be written, there is no other output for the message.
    let _ = if is_error {
        let mut out = errors();
        write!(out, "{text}").and_then(|()| out.flush())
    } else {
        let mut out = Visible::new(anstream::stdout().lock(), Content::Text);
        write!(out, "{text}").and_then(|()| out.flush())
    };
    ExitCode::from(code)
}

/// Renders an error of `clap` with styles. No argument in it has control characters or styles.
fn escaped_usage(mut error: clap::Error) -> String {
    let found: Vec<(ContextKind, ContextValue)> = error
        .context()
        .map(|(kind, value)| (kind, value.clone()))
        .collect();
    let mut is_changed = false;
    for (kind, value) in found {
        let safe = match &value {
            ContextValue::String(text) => ContextValue::String(line(text).into_owned()),
            ContextValue::Strings(texts) => {
                let texts = texts.iter().map(|text| line(text).into_owned());
                ContextValue::Strings(texts.collect())
            }
            _ => continue,
        };
        if safe != value {
            error.insert(kind, safe);
            is_changed = true;
        }
    }
    if is_changed {
        // A hint repeats the argument, among styles of its own.
        error.insert(ContextKind::Suggested, ContextValue::None);
    }
    let text = error.render().ansi().to_string();
    // The reason for a value, which may repeat it.
    match std::error::Error::source(&error).map(ToString::to_string) {
        Some(reason) => text.replace(&reason, &line(&reason)),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use clap::{Arg, Command};

    use super::*;

    #[test]
    fn arguments_in_errors_are_escaped() {
        let command = || {
            let refuse = |text: &str| -> Result<String, String> { Err(format!("not {text}")) };
            Command::new("ocrmarket")
                .subcommand(Command::new("check"))
                .arg(Arg::new("size").long("size").value_parser(refuse))
                .arg(Arg::new("kind").long("kind").value_parser(["all", "none"]))
        };
        let hostile = "\x1b]52;c;x\x07\x1b[31m\u{9b}\u{202e}\n::error::a";
        let attached = |flag: &str| format!("{flag}{hostile}");
        for arguments in [
            vec![hostile.to_owned()],
            vec![attached("--")],
            vec![attached("--size=")],
            vec![attached("--kind=")],
            vec![attached("--kind=all")],
            vec![attached("chec")],
            vec!["check".to_owned(), hostile.to_owned()],
        ] {
            let arguments = ["ocrmarket".to_owned()].into_iter().chain(arguments);
            let error = command().try_get_matches_from(arguments);
            let text = escaped_usage(error.expect_err("wrong flags"));
            let text = text.replace("\x1b[31merror", "error");
            for forbidden in ["\x1b]", "\x07", "\x1b[31m", "\u{9b}", "\u{202e}", "\n::"] {
                assert!(!text.contains(forbidden), "{forbidden:?} in {text:?}");
            }
            assert!(text.contains("\\u{1b}]52"), "{text:?}");
        }
    }
}
