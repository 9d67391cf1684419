//! A lock for reading, changing and writing files of a folder as one step.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::staged::resolve;
use crate::{PREFIX, folder_of};

/// An exclusive lock of a folder between programs that use this crate. It is held until it is
/// dropped or its process ends.
///
/// It is a lock on the file `.ocrmarket-lock`, which is removed with it. The file of a dead process
/// is reused.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    /// Dropped after the file is removed, which releases the lock.
    _file: File,
}

impl Lock {
    /// Waits for the lock of the folder that contains a file, or the target of a link.
    ///
    /// # Errors
    /// As [`Lock::acquire`].
    pub fn beside(path: &Path) -> io::Result<Self> {
        Self::acquire(folder_of(&resolve(path)?))
    }

    /// Waits for the lock of a folder.
    ///
    /// # Errors
    /// The folder cannot be written to, or its file system has no locks.
    pub fn acquire(folder: &Path) -> io::Result<Self> {
        let path = folder.join(format!("{PREFIX}lock"));
        loop {
            let file = File::options()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)?;
            file.lock()?;
            // Its last holder may have removed it while this process waited: then another file is
            // the lock.
            if is_at(&file, &path)? {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while the lock is held: no other process has locked this file, and waiting ones
        // open a new one.
        let _ = fs::remove_file(&self.path);
    }
}

/// Returns `true` if an open file is still the one at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let open = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(found) => Ok((open.dev(), open.ino()) == (found.dev(), found.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Returns `true` if the path exists: on these systems an open file's name is not given to another
/// one.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> io::Result<bool> {
    Ok(path.exists())
}
