//! Errors of the C interface: a code, a message and a location.

use std::error::Error;
use std::ffi::CString;

use arrow_schema::ArrowError;
use ocrmarket_engine::{Failure, FailureKind};

/// Codes of errors. The numbers are part of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    Usage = 2,
    Incomplete = 3,
    Configuration = 4,
    Malformed = 5,
    Panic = 6,
}

/// An error before it is handed out.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) code: Code,
    message: String,
    location: Option<String>,
}

impl Problem {
    /// Creates an error about the arguments of a function.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self {
            code: Code::Usage,
            message: message.into(),
            location: None,
        }
    }

    /// Creates the error of a panic. Its message is left out, because it may contain anything.
    pub(crate) fn panic() -> Self {
        Self {
            code: Code::Panic,
            message: "a fault of this library; the handle must not be used any more".to_owned(),
            location: None,
        }
    }

    /// Returns the error with another code for documents that cannot be read.
    pub(crate) fn malformed(self) -> Self {
        let code = match self.code {
            Code::Incomplete => Code::Malformed,
            code => code,
        };
        Self { code, ..self }
    }

    /// Adds a location.
    pub(crate) fn at(self, location: String) -> Self {
        let location = Some(location);
        Self { location, ..self }
    }

    /// Returns the message and the location as C strings.
    pub(crate) fn texts(&self) -> (CString, Option<CString>) {
        let text = |text: &str| CString::new(text.replace('\0', "\u{fffd}")).unwrap_or_default();
        (text(&self.message), self.location.as_deref().map(text))
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        let mut message = failure.to_string();
        let mut cause = failure.source();
        while let Some(inner) = cause {
            message = format!("{message}: {inner}");
            cause = inner.source();
        }
        Self {
            code: match failure.kind() {
                FailureKind::Incomplete => Code::Incomplete,
                FailureKind::Configuration => Code::Configuration,
                _ => Code::Usage,
            },
            message,
            location: failure.location().map(str::to_owned),
        }
    }
}

impl From<ArrowError> for Problem {
    fn from(error: ArrowError) -> Self {
        Self::usage(format!("cannot read the Arrow data: {error}"))
    }
}
