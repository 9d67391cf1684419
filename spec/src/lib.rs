//! `schemas/` read and checked: operations and their outcome rules, the dialect, diagnostics.
//!
//! The types that a running client needs ([`Operation`] and what hangs on it) are always here and can be built in a
//! `const`; everything that reads files stands behind the feature `reader`. This crate never opens a socket and never
//! writes a file.

pub mod operation;

#[cfg(feature = "reader")]
pub mod api;

pub use operation::Operation;
