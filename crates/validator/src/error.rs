//! Errors of compiling a schema.

use std::fmt;

use ocrmarket_wire::reader::{SyntaxError, SyntaxErrorKind};

use crate::plan::NotPlanned;
use ocrmarket_wire::tree::NotATree;

/// The error of a schema that does not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CompileError {
    /// The schema is not JSON.
    Syntax(SyntaxError),
    /// The schema nests too deep.
    TooDeep {
        /// Byte offset of the location.
        offset: usize,
    },
    /// The plan does not cover the schema, and the feature `json-schema` is off.
    NotPlanned(Vec<NotPlanned>),
    /// The schema is not a JSON Schema.
    Schema {
        /// Location, as a JSON Pointer into the schema.
        pointer: String,
        /// Reason, as a message.
        message: String,
    },
}

impl fmt::Display for CompileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => write!(formatter, "the schema is not JSON: {error}"),
            Self::TooDeep { offset } => {
                write!(
                    formatter,
                    "the schema exceeds the maximum depth at byte {offset}"
                )
            }
            Self::NotPlanned(reasons) => {
                write!(formatter, "the schema needs the feature `json-schema`")?;
                reasons
                    .iter()
                    .try_for_each(|reason| write!(formatter, "; {reason}"))
            }
            Self::Schema { pointer, message } => {
                let at = if pointer.is_empty() {
                    "the root"
                } else {
                    pointer
                };
                write!(formatter, "the schema is invalid at {at}: {message}")
            }
        }
    }
}

impl std::error::Error for CompileError {}

impl From<NotATree> for CompileError {
    fn from(error: NotATree) -> Self {
        match error {
            NotATree::Syntax(error) => Self::Syntax(error),
            NotATree::LoneSurrogate { offset } => Self::Syntax(SyntaxError {
                kind: SyntaxErrorKind::LoneSurrogate,
                offset,
            }),
            NotATree::TooDeep { offset } => Self::TooDeep { offset },
        }
    }
}
