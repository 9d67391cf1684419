//! Files that are read and replaced as a whole. Each failure names its file.

use std::io::{self, Read as _};
use std::path::Path;

use crate::failure::{Context as _, Result};

/// Reads a whole file, or standard input for `-`.
///
/// # Errors
/// The file cannot be read; the message names it.
pub fn read_input(path: &Path) -> Result<Vec<u8>> {
    if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .context("cannot read standard input")?;
        return Ok(bytes);
    }
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Checks before a long run that a file can be written after it.
///
/// # Errors
/// The file's folder cannot be written to.
pub fn check_writable(path: &Path) -> Result<()> {
    let staged = ocrmarket_files::Staged::beside(path);
    staged
        .map(drop)
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a file, completely or not at all.
///
/// # Errors
/// It cannot be written.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    ocrmarket_files::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a file that only its owner may read (on Unix, mode 0600), completely or not at all.
///
/// # Errors
/// It cannot be written.
#[cfg(feature = "records")]
pub fn replace_private(path: &Path, bytes: &[u8]) -> Result<()> {
    ocrmarket_files::write_private(path, bytes)
        .with_context(|| format!("cannot write {}", path.display()))
}
