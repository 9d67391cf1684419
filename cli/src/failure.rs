//! Reports the failure of a command: its exit code and its message on stderr.
//!
//! Exit codes:
//! - 0: nothing at error level, and some input was checked.
//! - 1: errors found.
//! - 2: wrong flags, schemas or configuration.
//! - 3: incomplete, because an input cannot be read or an output cannot be written.
//!
//! An error has code 2 unless an [`Incomplete`] is among its causes. A closed pipe is not a
//! failure: the reader needs no more output.

use std::fmt;
use std::io;
use std::process::ExitCode;

use ocrmarket_engine::text::line;
use ocrmarket_engine::{Failure, FailureKind};

use crate::output::{self, Label};

/// Exit code: wrong flags, schemas or configuration.
pub(crate) const WRONG_USE: u8 = 2;
/// Exit code: an input could not be read or an output could not be written, so the work is not
/// complete.
pub(crate) const INCOMPLETE: u8 = 3;

/// An input cannot be read, or an output cannot be written: the command ends with [`INCOMPLETE`].
#[derive(Debug)]
pub(crate) struct Incomplete(String);

impl Incomplete {
    /// Returns an error with a message that is shown unchanged.
    #[cfg(feature = "responses")]
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Incomplete {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Incomplete {}

/// Writes the error to stderr, followed by its causes after colons, and returns the exit code.
pub(crate) fn report(error: &anyhow::Error) -> ExitCode {
    if is_closed_pipe(error) {
        return ExitCode::SUCCESS;
    }
    let causes: Vec<String> = error.chain().map(shown).collect();
    output::labelled(Label::Error, &causes.join(": "));
    ExitCode::from(exit_code(error))
}

/// Returns the message of a cause, with flags instead of the configuration fields that it names.
/// Only a [`Failure`] may have several lines; it escapes the names in them itself.
fn shown(cause: &(dyn std::error::Error + 'static)) -> String {
    let text = cause.to_string();
    let Some(failure) = cause.downcast_ref::<Failure>() else {
        return line(&text).into_owned();
    };
    failure.fields().iter().fold(text, |text, field| {
        text.replace(&format!("`{field}`"), &flag(field))
    })
}

/// Returns the flag of a configuration field.
fn flag(field: &str) -> String {
    match field {
        "allow_readable" => "--allow-readable-credentials".to_owned(),
        "extra_fields" => "--extra".to_owned(),
        "fields" => "--set".to_owned(),
        "keys" => "--credentials".to_owned(),
        field => format!("--{}", field.replace('_', "-")),
    }
}

fn exit_code(error: &anyhow::Error) -> u8 {
    let is_incomplete = |cause: &(dyn std::error::Error + 'static)| match cause.downcast_ref() {
        Some(failure) => Failure::kind(failure) == FailureKind::Incomplete,
        None => cause.is::<Incomplete>() || cause.is::<io::Error>(),
    };
    let incomplete = error.chain().any(is_incomplete);
    if incomplete { INCOMPLETE } else { WRONG_USE }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>();
        io.is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
            || cause.downcast_ref().is_some_and(Failure::is_closed_pipe)
    })
}

#[cfg(test)]
mod tests {
    use anyhow::{Context as _, anyhow};

    use super::*;

    #[test]
    fn the_exit_code_follows_the_cause() {
        let missing = || anyhow::Error::new(io::Error::from(io::ErrorKind::NotFound));
        let rows = [
            (anyhow!("unknown operation"), WRONG_USE),
            (anyhow::Error::new(Incomplete::new("not JSON")), INCOMPLETE),
            (
                Err::<(), _>(Incomplete::new("not JSON"))
                    .context("answer.json")
                    .unwrap_err(),
                INCOMPLETE,
            ),
            (missing().context("cannot read answer.json"), INCOMPLETE),
        ];
        for (error, expected) in rows {
            assert_eq!(exit_code(&error), expected, "{error:#}");
        }
    }

    #[test]
    fn a_closed_pipe_is_told_from_other_failures() {
        let closed =
            anyhow::Error::new(io::Error::from(io::ErrorKind::BrokenPipe)).context("cannot write");
        assert!(is_closed_pipe(&closed));
        assert!(!is_closed_pipe(&anyhow::Error::new(io::Error::from(
            io::ErrorKind::NotFound
        ))));
    }
}
