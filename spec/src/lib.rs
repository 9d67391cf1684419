//! `schemas/` read and checked: operations and their outcome rules, the dialect, diagnostics.
//!
//! The types that a running client needs ([`Operation`] and what hangs on it) are always here and can be built in a
//! `const`; everything that reads files stands behind the feature `reader`. This crate never opens a socket and never
//! writes a file.

pub mod operation;
pub mod outcome;
pub mod response;
pub mod unfold;

#[cfg(feature = "reader")]
pub mod api;
#[cfg(feature = "reader")]
mod bundle;
#[cfg(feature = "reader")]
mod characters;
#[cfg(feature = "reader")]
mod diagnostics;
#[cfg(feature = "reader")]
mod dialect;
#[cfg(feature = "embedded")]
pub mod embedded;
#[cfg(feature = "reader")]
pub mod files;
#[cfg(feature = "judge")]
pub mod judge;
#[cfg(feature = "reader")]
mod layout;
#[cfg(feature = "reader")]
mod lower;
#[cfg(feature = "reader")]
pub mod naming;
#[cfg(feature = "reader")]
pub mod propose;
#[cfg(feature = "reader")]
mod resolve;
#[cfg(feature = "sample")]
pub mod sample;
#[cfg(feature = "reader")]
mod source;
#[cfg(feature = "reader")]
mod structure;

pub use operation::Operation;

#[cfg(feature = "reader")]
pub use api::Api;
#[cfg(feature = "reader")]
pub use diagnostics::{Code, Diagnostic, Diagnostics};
#[cfg(feature = "reader")]
pub use files::Files;
#[cfg(feature = "judge")]
pub use judge::judge_samples;

/// Reads schemas and checks them, samples not judged.
///
/// # Errors
/// Everything that is wrong with them, each with its place and what to do.
///
/// ```
/// use ocrmarket_spec::{Files, read};
/// let mut files = Files::default();
/// files.insert("acme/vendor.json", "{}");
/// let diagnostics = read(&files).err().ok_or("three keys are missing")?;
/// assert_eq!(diagnostics.len(), 3);
/// # Ok::<(), &str>(())
/// ```
#[cfg(feature = "reader")]
pub fn read(files: &Files) -> Result<Api, Diagnostics> {
    lower::lower(files)
}

/// Reads the schemas in a folder and checks them, samples not judged.
///
/// # Errors
/// Everything that is wrong with them, or that the folder cannot be read.
#[cfg(feature = "reader")]
pub fn read_folder(folder: impl AsRef<std::path::Path>) -> Result<Api, Diagnostics> {
    read(&Files::from_folder(folder.as_ref()))
}
