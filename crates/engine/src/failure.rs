//! Errors of jobs.

use std::error::Error;
use std::fmt;
use std::io;

/// The result of a job.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// Kinds of failures. The command's exit code follows from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailureKind {
    /// The job's configuration asks for what cannot be: an unknown operation, values that contradict each other, other inputs than before.
    Usage,
    /// Schemas, or a file of settings, are wrong.
    Configuration,
    /// An input cannot be read, or an output cannot be written.
    Incomplete,
}

/// A job could not do its work.
///
/// `Display` gives the outermost message; [`source`](Error::source) leads to its causes. No message holds content of a document.
#[derive(Debug)]
pub struct Failure {
    kind: FailureKind,
    message: String,
    /// Fields of the configuration that the message names in backticks.
    fields: &'static [&'static str],
    /// Of an error of the system.
    io: Option<io::ErrorKind>,
    source: Option<Box<Failure>>,
}

impl Failure {
    fn new(kind: FailureKind, message: String) -> Self {
        Self {
            kind,
            message,
            fields: &[],
            io: None,
            source: None,
        }
    }

    /// The configuration cannot be.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(FailureKind::Usage, message.into())
    }

    /// Schemas or settings are wrong.
    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Self::new(FailureKind::Configuration, message.into())
    }

    /// Something cannot be read or written.
    #[cfg(any(feature = "records", feature = "calls"))]
    pub(crate) fn incomplete(message: impl Into<String>) -> Self {
        Self::new(FailureKind::Incomplete, message.into())
    }

    /// Notes the fields of the configuration that the message names.
    pub(crate) fn naming(self, fields: &'static [&'static str]) -> Self {
        Self { fields, ..self }
    }

    /// The fields of the configuration that the message names, each in backticks. A program that takes its configuration in another form
    /// can put its own names in their place.
    pub fn fields(&self) -> &'static [&'static str] {
        self.fields
    }

    /// The kind.
    pub fn kind(&self) -> FailureKind {
        self.kind
    }

    /// Returns `true` if the reader of an output is gone.
    pub fn is_closed_pipe(&self) -> bool {
        self.io == Some(io::ErrorKind::BrokenPipe)
    }

    /// Puts a message before this one.
    pub(crate) fn context(self, message: impl Into<String>) -> Self {
        Self {
            kind: self.kind,
            message: message.into(),
            fields: &[],
            io: self.io,
            source: Some(Box::new(self)),
        }
    }

    /// Takes over the messages of another error, causes after colons. What the system refused is incomplete, all else wrong.
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
            ..Self::new(kind, message)
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
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
from_errors! { ocrmarket_codegen::sync::Error, }

#[cfg(feature = "records")]
from_errors! { ocrmarket_validator::CompileError, serde_json::Error, }

#[cfg(any(feature = "records", feature = "calls"))]
from_errors! { ocrmarket_store::StoreError, }

#[cfg(feature = "calls")]
from_errors! {
    httpdate::Error,
    ocrmarket_client::Error,
    ocrmarket_client::auth::SignError,
    ocrmarket_client::credentials::CredentialError,
    ocrmarket_client::input::InputError,
    ocrmarket_client::poll::WaitError,
    ocrmarket_mock::StartError,
    ocrmarket_synthetic::SampleError,
    url::ParseError,
}

/// Adds the step that failed.
pub(crate) trait Context<T> {
    /// Puts a message before the failure's own.
    fn context(self, message: impl Into<String>) -> Result<T>;

    /// The same with a message that is made only for a failure.
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

/// Ends a function with a failure: of a message that is formatted, or one that was made elsewhere.
macro_rules! bail {
    ($message:literal $($argument:tt)*) => {
        return Err($crate::failure::Failure::usage(format!($message $($argument)*)))
    };
    ($failure:expr) => {
        return Err($failure.into())
    };
}

pub(crate) use bail;
