//! Why a schema does not compile.

use std::fmt;

use ocrmarket_wire::reader::{SyntaxError, SyntaxErrorKind};

use crate::plan::NotPlanned;
use ocrmarket_wire::tree::NotATree;

/// Why a schema does not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CompileError {
    /// The schema's text is not JSON.
    Syntax(SyntaxError),
    /// It nests too deep.
    TooDeep {
        /// Byte offset of the place.
        offset: usize,
    },
    /// Its plan does not cover it, and there is no other way without the feature `json-schema`.
    NotPlanned(Vec<NotPlanned>),
    /// It is no JSON Schema.
    Schema {
        /// Where, as a JSON Pointer into the schema.
        pointer: String,
        /// What is wrong.
        message: String,
    },
}

impl fmt::Display for CompileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => write!(formatter, "the schema is not JSON: {error}"),
            Self::TooDeep { offset } => {
                write!(formatter, "the schema nests too deep at byte {offset}")
            }
            Self::NotPlanned(reasons) => {
                write!(formatter, "the schema needs the feature `json-schema`")?;
                reasons
                    .iter()
                    .try_for_each(|reason| write!(formatter, "; {reason}"))
            }
            Self::Schema { pointer, message } => {
                let at = if pointer.is_empty() {
                    "its root"
                } else {
                    pointer
                };
                write!(formatter, "the schema is wrong at {at}: {message}")
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
