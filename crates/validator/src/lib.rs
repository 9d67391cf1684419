//! Validation of JSON bytes against a schema, at about the speed of reading them.
//!
//! A schema compiles to a plan: flat tables that are read along with the document.
//! [`Schema::check`] reads the bytes once, builds nothing and returns *valid* or *look closer*.
//! [`Schema::explain`] walks the same plan with paths and returns every [`Finding`]. [`ResponseSchema`]
//! is the response schema of an operation.
//!
//! The plan covers the vendors' dialect (`x-words`, `x-privacy` and the leaf formats included) and
//! most of JSON Schema 2020-12. What it does not cover is validated by the `jsonschema` crate with
//! the feature `json-schema`, and is an error without it. So *valid* always means valid.
//!
//! A document is *valid*, *invalid* or *malformed*. Malformed means not JSON, wherever the error
//! is. Of duplicate keys the last counts.
//!
//! The crate does no I/O, fetches nothing and contains no rule of a vendor. It never panics on a
//! document, and never shows a value that may not be shown
//! ([`disclosure`](ocrmarket_wire::disclosure)).
//!
//! # Features
//! - `json-schema` (default): patterns, and the rest of JSON Schema.
//! - `operation`: bodies are classified by an operation's outcome rules before they are validated, see
//!   [`operation`].
//! - `portable`: for tests and measurements of this crate, which disable AVX2.

mod canonical;
mod check;
mod decimal;
mod error;
mod explain;
#[cfg(feature = "json-schema")]
mod fallback;
mod finding;
mod found;
mod names;
#[cfg(feature = "operation")]
pub mod operation;
mod options;
mod plan;
mod response;
mod schema;
mod survey;
mod text;

pub use error::CompileError;
pub use finding::{Explanation, Finding, MoreFindings, Severity, Validity};
pub use options::{Formats, Level, Options, Resources};
pub use plan::NotPlanned;
pub use response::{Branch, ResponseSchema};
pub use schema::{Check, Schema};
pub use survey::{Deduplicated, without_overridden};

/// Calls `call` without AVX2 on this thread.
#[cfg(feature = "portable")]
#[doc(hidden)]
pub fn portably<T>(call: impl FnOnce() -> T) -> T {
    check::simd::portably(call)
}

/// Returns `true` if documents are checked with AVX2.
#[cfg(feature = "portable")]
#[doc(hidden)]
pub fn is_wide() -> bool {
    check::simd::are_wide()
}
