//! Atomic file replacement. The only crate of the workspace that renames a file.
//!
//! - [`write()`] and [`Staged`] replace one file: they write beside it, sync, rename, and sync the
//!   folder. [`write_private`] and [`create_private_folder`] exclude other users.
//! - [`Batch`] replaces and removes several files as one change, through a journal that the next
//!   command completes.
//! - [`Appender`] is an append-only file.
//! - [`Lock`] makes reading, changing and writing a file one step for several processes.
//!
//! After a crash or power failure, each file has its old or its new content. Staged files of a dead
//! process are removed by the next process that writes to the same folder.
//!
//! This crate never deletes a file that it did not create, except one that its caller names. It
//! never reads or interprets the content of files.
//!
//! # Names
//! All temporary names begin with `.ocrmarket-`; [`is_temporary`] recognizes them. They are
//! `.ocrmarket-RANDOM.tmp` (one staged file), `.ocrmarket-ROOT-RANDOM.new` (a staged file of a
//! batch), `.ocrmarket-journal` and `.ocrmarket-lock`.
//!
//! # Faults
//! With the feature `faults`, which only tests enable, each I/O call can be made to fail. The
//! process can be ended after each rename: see `faults`.
#![forbid(unsafe_code)]

mod access;
mod append;
mod batch;
mod call;
#[cfg(feature = "faults")]
pub mod faults;
#[cfg(not(feature = "faults"))]
#[path = "faults/none.rs"]
mod faults;
mod journal;
mod lock;
mod staged;
mod system;

use std::io::{self, Write as _};
use std::path::Path;

pub use append::Appender;
pub use batch::{Batch, Error, complete};
pub use lock::Lock;
pub use staged::Staged;
pub use system::sync_folder;

/// The prefix of all temporary names.
const PREFIX: &str = ".ocrmarket-";

/// Replaces or creates a file: afterwards it contains `bytes`, or its old content.
///
/// # Errors
/// The file cannot be written and is unchanged. Only if the last step fails, syncing the folder, it
/// contains `bytes`, without a guarantee that it still does after a power failure.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut staged = Staged::beside(path)?;
    staged.write_all(bytes)?;
    staged.commit()
}

/// Like [`write()`], for a file that only its owner may read; see [`Staged::private_beside`].
///
/// # Errors
/// As [`write()`].
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut staged = Staged::private_beside(path)?;
    staged.write_all(bytes)?;
    staged.commit()
}

/// Creates a folder with its missing parents; on Unix, only their owner may list and change them
/// (mode 0700). Existing folders keep their permissions.
///
/// # Errors
/// A folder cannot be created or synced.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    system::create_folder(path, access::Access::Owner)
}

/// Removes a file and syncs its folder. A missing file is not an error.
///
/// # Errors
/// The file cannot be removed.
pub fn remove(path: &Path) -> io::Result<()> {
    match system::remove(path) {
        Ok(()) => sync_folder(folder_of(path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Removes the staged files of dead processes in a folder, as the first [`Staged`] of a process
/// there also does. Only the first call for a folder in a process has an effect; failing to remove
/// a file is not an error.
pub fn sweep(folder: &Path) {
    staged::sweep_once(folder);
}

/// Returns `true` if a file's name is one of this crate's temporary names, which listings leave
/// out.
pub fn is_temporary(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// Returns the folder of a file; `.` for a bare name.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Returns 64 random bits for a name that no other process uses.
fn random() -> u64 {
    use std::hash::{BuildHasher as _, RandomState};
    RandomState::new().hash_one(std::process::id())
}
