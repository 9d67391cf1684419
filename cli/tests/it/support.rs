//! A copy of what the command works on, so that tests may change it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A temporary folder with the repository's `schemas/` and `generated/`.
///
/// # Errors
/// A file cannot be copied.
pub(crate) fn copy() -> io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    for name in ["schemas", "generated/src"] {
        copy_folder(&repository().join(name), &folder.path().join(name))?;
    }
    fs::copy(
        repository().join("generated/Cargo.toml"),
        folder.path().join("generated/Cargo.toml"),
    )?;
    Ok(folder)
}

/// Folders as deep as the repository's own.
fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
