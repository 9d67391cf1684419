//! Reads and checks `schemas/`: the dialect, lowering, diagnostics, bundles, and edits of schema
//! files.
//!
//! [`read`] turns files into an [`Api`], or into every mistake in them. The types of an operation
//! itself are in `ocrmarket-operation`, which a program can use without this crate. This crate
//! never opens a socket and never writes a file.
//!
//! # Features
//! - `reference`: validates stored samples against their schemas, through the `jsonschema` crate.
//! - `embedded`: this repository's own schemas, compiled in.

pub mod api;
mod bundle;
mod characters;
mod diagnostics;
mod dialect;
pub mod edit;
#[cfg(feature = "embedded")]
pub mod embedded;
pub mod files;
mod layout;
mod lower;
pub mod naming;
pub mod plain;
#[cfg(feature = "reference")]
pub mod reference;
mod resolve;
pub mod source;
mod structure;

pub use api::Api;
pub use diagnostics::{Diagnostic, DiagnosticCode, Diagnostics};
pub use files::Files;
#[cfg(feature = "reference")]
pub use reference::check_samples;

/// Reads schemas and checks them, without validating samples.
///
/// # Errors
/// Returns every mistake in the schemas, each with its location and a suggested correction.
///
/// ```
/// use ocrmarket_model::{Files, read};
/// let mut files = Files::default();
/// files.insert("acme/vendor.json", "{}");
/// let diagnostics = read(&files).err().ok_or("three fields are missing")?;
/// assert_eq!(diagnostics.len(), 3);
/// # Ok::<(), &str>(())
/// ```
pub fn read(files: &Files) -> Result<Api, Diagnostics> {
    lower::lower(files)
}

/// Reads the schemas in a folder and checks them, without validating samples.
///
/// # Errors
/// Returns every mistake in the schemas, or a diagnostic if the folder cannot be read.
pub fn read_folder(folder: impl AsRef<std::path::Path>) -> Result<Api, Diagnostics> {
    read(&Files::from_folder(folder.as_ref()))
}
