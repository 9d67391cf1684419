//! JSON bytes against a schema, at the speed they can be read.
//!
//! A schema compiles to a plan, flat tables that are read beside the document. [`Schema::check`] walks the bytes once, builds nothing
//! and answers *valid* or *look closer*; [`Schema::explain`] walks the same plan with paths and gives every [`Finding`]. [`Response`]
//! is the schema of an operation's answers. The plan covers the vendors' dialect (`x-words`, `x-privacy` and the leaf formats
//! included) and most of JSON Schema 2020-12; what it does not cover goes to the `jsonschema` crate with the feature `json-schema`,
//! and is an error without it. So *valid* always means valid.
//!
//! A document is *valid*, *invalid* or *malformed*: not JSON, however far into it. Of keys that stand twice the last counts.
//!
//! It does no I/O, fetches nothing, knows no vendor, never panics on a document, and never shows a value that is not public.
//!
//! # Features
//! - `json-schema` (default): patterns, and whatever else JSON Schema has.
//! - `judge`: bodies classed by an operation's outcome rules before they are held to its schema, see [`judge`].
//! - `portable`: for tests and measurements of this crate itself, which judge without the wide instructions that the machine has.

mod canonical;
mod check;
mod decimal;
mod error;
mod explain;
mod finding;
#[cfg(feature = "judge")]
pub mod judge;
pub mod names;
mod options;
#[cfg(feature = "json-schema")]
mod oracle;
mod plan;
mod response;
mod schema;
mod survey;
mod text;

pub use error::CompileError;
pub use finding::{Explanation, Finding, Severity, Verdict};
pub use options::{Formats, Level, Options, Resources};
pub use plan::NotPlanned;
pub use response::{Branch, Response};
pub use schema::{Check, Schema};
pub use survey::{Deduplicated, without_overridden};

/// Judges without wide instructions on this thread.
#[cfg(feature = "portable")]
#[doc(hidden)]
pub fn portably<T>(judge: impl FnOnce() -> T) -> T {
    check::lanes::portably(judge)
}

/// Whether documents are judged with wide instructions.
#[cfg(feature = "portable")]
#[doc(hidden)]
pub fn is_wide() -> bool {
    check::lanes::are_wide()
}
