//! The repository's own `schemas/`, compiled in as raw files, for tools that run without a
//! checkout.
//!
//! The build script lists the files and runs again if one is changed, added or removed. The command
//! uses this copy only if there is no folder of schemas, so in a checkout it reads from disk.

use crate::Files;

include!(concat!(env!("OUT_DIR"), "/embedded_files.rs"));

/// Returns the embedded files.
///
/// ```
/// let files = ocrmarket_model::embedded::files();
/// assert!(files.get("README.md").is_some());
/// ```
pub fn files() -> Files {
    FILES.iter().map(|(path, bytes)| (*path, *bytes)).collect()
}
