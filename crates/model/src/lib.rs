//! `schemas/` read and checked: the dialect, lowering, diagnostics, bundles, and edits of schema text.
//!
//! [`read`] turns files into an [`Api`] or into everything that is wrong with them. The types of an operation itself are those of
//! `ocrmarket-operation`, which a program needs without this crate. It never opens a socket and never writes a file.
//!
//! # Features
//! - `judge`: stored samples against their schemas, through the `jsonschema` crate.
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
#[cfg(feature = "judge")]
pub mod judge;
mod layout;
mod lower;
pub mod naming;
mod resolve;
pub mod source;
mod structure;

pub use api::Api;
pub use diagnostics::{Code, Diagnostic, Diagnostics};
pub use files::Files;
#[cfg(feature = "judge")]
pub use judge::judge_samples;

/// Reads schemas and checks them, samples not judged.
///
/// # Errors
/// Everything that is wrong with them, each with its place and what to do.
///
/// ```
/// use ocrmarket_model::{Files, read};
/// let mut files = Files::default();
/// files.insert("acme/vendor.json", "{}");
/// let diagnostics = read(&files).err().ok_or("three keys are missing")?;
/// assert_eq!(diagnostics.len(), 3);
/// # Ok::<(), &str>(())
/// ```
pub fn read(files: &Files) -> Result<Api, Diagnostics> {
    lower::lower(files)
}

/// Reads the schemas in a folder and checks them, samples not judged.
///
/// # Errors
/// Everything that is wrong with them, or that the folder cannot be read.
pub fn read_folder(folder: impl AsRef<std::path::Path>) -> Result<Api, Diagnostics> {
    read(&Files::from_folder(folder.as_ref()))
}
