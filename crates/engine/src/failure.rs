//! Errors of jobs.

use std::error::Error;
use std::fmt;
use std::io;

use crate::text::{line, lines};

/// The result of a job.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// Kinds of failures. The command's exit code follows from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailureKind {
    /// The job's configuration is impossible: an unknown operation, contradictory values, other
    /// inputs than before.
    Usage,
    /// Schemas, or a file of settings, are wrong.
    Configuration,
    /// An input cannot be read, or an output cannot be written.
    Incomplete,
}

/// Error of a job.
///
/// `Display` returns the outermost message; [`source`](Error::source) returns its causes. No
/// message contains content of a document. Control characters, for example of a file's name, are
/// escaped: a message can be printed anywhere. It is one line, or a list below one line.
#[derive(Debug)]
pub struct Failure {
    kind: FailureKind,
    /// One line.
    message: String,
    /// Further lines.
    list: Option<String>,
    /// Fields of the configuration that the message names in backticks.
    fields: &'static [&'static str],
    /// Location of the mistake, if there is one.
    location: Option<String>,
    /// Kind of the system's error, if there was one.
    io: Option<io::ErrorKind>,
    source: Option<Box<Failure>>,
}

impl Failure {
    fn new(kind: FailureKind, message: &str) -> Self {
        Self {
            kind,
            message: line(message).into_owned(),
            list: None,
            fields: &[],
            location: None,
            io: None,
            source: None,
        }
    }

    /// Creates a failure of the job's configuration.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(FailureKind::Usage, &message.into())
    }

    /// Creates a failure of schemas or settings.
    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Self::new(FailureKind::Configuration, &message.into())
    }

    /// Creates a failure of reading or writing.
    pub(crate) fn incomplete(message: impl Into<String>) -> Self {
        Self::new(FailureKind::Incomplete, &message.into())
    }

    /// Adds the fields of the configuration that the message names.
    pub(crate) fn naming(self, fields: &'static [&'static str]) -> Self {
        Self { fields, ..self }
    }

    /// Adds the location of the mistake.
    #[cfg(feature = "records")]
    pub(crate) fn at(self, location: &str) -> Self {
        Self {
            location: Some(line(location).into_owned()),
            ..self
        }
    }

    /// Adds a list of several lines below the message.
    pub(crate) fn with_list(self, list: &str) -> Self {
        Self {
            list: Some(lines(list).into_owned()),
            ..self
        }
    }

    /// Returns the fields of the configuration that the message names, each in backticks. A program
    /// with another form of configuration can substitute its own names.
    pub fn fields(&self) -> &'static [&'static str] {
        self.fields
    }

    /// Returns the location of the mistake, or of the failure that caused this one: a JSON Pointer
    /// into a schema, `byte 17` of a text, or the name of an input.
    pub fn location(&self) -> Option<&str> {
        let inner = || self.source.as_ref().and_then(|source| source.location());
        self.location.as_deref().or_else(inner)
    }

    /// Returns the kind.
    pub fn kind(&self) -> FailureKind {
        self.kind
    }

    /// Returns `true` if the reader of an output is gone.
    pub fn is_closed_pipe(&self) -> bool {
        self.io == Some(io::ErrorKind::BrokenPipe)
    }

    /// Adds an outer message.
    pub(crate) fn context(self, message: impl Into<String>) -> Self {
        let outer = Self::new(self.kind, &message.into());
        Self {
            io: self.io,
            source: Some(Box::new(self)),
            ..outer
        }
    }

    /// Converts another error, with the messages of its causes after colons. An error of the system
    /// becomes incomplete, every other one configuration.
    pub(crate) fn caused(error: &(dyn Error + 'static)) -> Self {
        let mut message = error.to_string();
        let mut io = error.downcast_ref().map(io::Error::kind);
        let mut cause = error.source();
        while let Some(inner) = cause {
            message = format!("{message}: {inner}");
            io = io.or(inner.downcast_ref().map(io::Error::kind));
            cause = inner.source();
        }
        let kind = match io {
            Some(_) => FailureKind::Incomplete,
            None => FailureKind::Configuration,
        };
        Self {
            io,
            ..Self::new(kind, &message)
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        match &self.list {
            Some(list) => write!(formatter, "\n{list}"),
            None => Ok(()),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

macro_rules! from_errors {
    ($($error:ty,)*) => { $(
        impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::caused(&error)
            }
        }
    )* };
}

from_errors! {
    io::Error,
    ocrmarket_files::Error,
    ocrmarket_model::edit::EditError,
}

#[cfg(feature = "schemas")]
from_errors! { ocrmarket_codegen::sync::SyncError, }

#[cfg(feature = "records")]
from_errors! { serde_json::Error, }

#[cfg(feature = "records")]
impl From<ocrmarket_validator::CompileError> for Failure {
    fn from(error: ocrmarket_validator::CompileError) -> Self {
        use ocrmarket_validator::CompileError;
        let failure = Self::caused(&error);
        match &error {
            CompileError::Syntax(error) => failure.at(&byte(error.offset)),
            CompileError::TooDeep { offset } => failure.at(&byte(*offset)),
            CompileError::Schema { pointer, .. } => failure.at(pointer),
            _ => failure,
        }
    }
}

/// Spells an offset as the location of a failure.
#[cfg(feature = "records")]
pub(crate) fn byte(offset: usize) -> String {
    format!("byte {offset}")
}

#[cfg(any(feature = "records", feature = "calls"))]
from_errors! { ocrmarket_store::StoreError, }

#[cfg(feature = "calls")]
impl From<ocrmarket_client::Error> for Failure {
    fn from(error: ocrmarket_client::Error) -> Self {
        Self::caused(&error).naming(&["allow_host", "allow_readable", "keys"])
    }
}

#[cfg(feature = "calls")]
impl From<ocrmarket_client::credentials::CredentialError> for Failure {
    fn from(error: ocrmarket_client::credentials::CredentialError) -> Self {
        Self::caused(&error).naming(&["allow_readable", "keys"])
    }
}

#[cfg(feature = "calls")]
impl From<ocrmarket_mock::StartError> for Failure {
    fn from(error: ocrmarket_mock::StartError) -> Self {
        match error {
            ocrmarket_mock::StartError::Schemas(mistakes) => {
                Self::configuration("invalid schemas").with_list(&mistakes)
            }
            error => Self::caused(&error),
        }
    }
}

#[cfg(feature = "calls")]
from_errors! {
    httpdate::Error,
    ocrmarket_client::auth::SignError,
    ocrmarket_client::input::InputError,
    ocrmarket_client::poll::WaitError,
    ocrmarket_synthetic::SampleError,
    url::ParseError,
}

/// Adds the failed step to an error.
pub(crate) trait Context<T> {
    /// Adds an outer message to the failure.
    fn context(self, message: impl Into<String>) -> Result<T>;

    /// Adds an outer message that is created only for a failure.
    fn with_context<M: Into<String>>(self, message: impl FnOnce() -> M) -> Result<T>;
}

impl<T, E: Into<Failure>> Context<T> for std::result::Result<T, E> {
    fn context(self, message: impl Into<String>) -> Result<T> {
        self.map_err(|error| error.into().context(message))
    }

    fn with_context<M: Into<String>>(self, message: impl FnOnce() -> M) -> Result<T> {
        self.map_err(|error| error.into().context(message()))
    }
}

impl<T> Context<T> for Option<T> {
    fn context(self, message: impl Into<String>) -> Result<T> {
        self.ok_or_else(|| Failure::configuration(message))
    }

    fn with_context<M: Into<String>>(self, message: impl FnOnce() -> M) -> Result<T> {
        self.ok_or_else(|| Failure::configuration(message()))
    }
}

/// Returns a failure from a function: from a format string, or from an existing failure.
macro_rules! bail {
    ($message:literal $($argument:tt)*) => {
        return Err($crate::failure::Failure::usage(format!($message $($argument)*)))
    };
    ($failure:expr) => {
        return Err($failure.into())
    };
}

pub(crate) use bail;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_message_controls_a_terminal() {
        let inner = io::Error::other("a\u{1b}]52;c;\u{7}\nerror: b");
        let failure = Err::<(), _>(inner).context("cannot read \u{9b}31m\r");
        let failure = failure.map_err(|failure| failure.with_list("one\u{202e}\ntwo"));
        let failure = failure.expect_err("a failure");
        assert_eq!(
            failure.to_string(),
            "cannot read \\u{9b}31m\\r\none\\u{202e}\ntwo"
        );
        let source = failure.source().map(ToString::to_string);
        assert_eq!(source.as_deref(), Some("a\\u{1b}]52;c;\\u{7}\\nerror: b"));
    }
}
