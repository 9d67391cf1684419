//! A copy of the repository's files, so that tests may change them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::folders::copy_folder;

/// Returns the root of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Creates a temporary folder with the repository's `schemas/` and `generated/`.
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

/// Writes a file that only its owner may read.
///
/// # Errors
/// It cannot be written.
pub(crate) fn write_private(path: &Path, text: &str) -> io::Result<()> {
    fs::write(path, "")?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600))?;
    }
    fs::write(path, text)
}
