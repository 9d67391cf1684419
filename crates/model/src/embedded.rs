//! The repository's own `schemas/`, compiled in as raw files, for tools that run where there is no checkout.
//!
//! The build script lists them and builds again when one changes, comes or goes. The command uses this copy only where there is no
//! folder of schemas, so in a checkout it reads the disk.

use crate::Files;

include!(concat!(env!("OUT_DIR"), "/embedded_files.rs"));

/// The embedded files.
///
/// ```
/// let files = ocrmarket_model::embedded::files();
/// assert!(files.get("README.md").is_some());
/// ```
pub fn files() -> Files {
    FILES.iter().map(|(path, bytes)| (*path, *bytes)).collect()
}
