//! Files that are written whole or not at all. The only crate of the workspace that renames a file.
//!
//! - [`write()`] and [`Staged`] replace one file: they write beside it, sync, rename, and sync the folder.
//! - [`Batch`] replaces and removes several files as one change, through a journal that the next command completes.
//! - [`Appender`] is a file that only grows.
//! - [`Lock`] makes reading, changing and writing a file one step for several processes.
//!
//! After a crash, or after the machine stopped, each file holds its old or its new content. What a dead process staged is
//! removed by the next one that writes to the same folder.
//!
//! This crate never deletes a file that it did not create, except one that its caller names. It does not read documents and
//! has no opinion on what files hold.
//!
//! # Names
//! Everything temporary begins with `.ocrmarket-`; [`is_temporary`] recognizes such names. They are `.ocrmarket-RANDOM.tmp`
//! (one staged file), `.ocrmarket-ROOT-RANDOM.new` (a staged file of a batch), `.ocrmarket-journal` and `.ocrmarket-lock`.
//!
//! # Faults
//! With the feature `faults`, which only tests enable, each I/O call can be made to fail and the process can be ended after
//! each rename: see `faults`.
#![forbid(unsafe_code)]

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

/// The beginning of each temporary name.
const PREFIX: &str = ".ocrmarket-";

/// Replaces a file, or creates it: afterwards it holds `bytes`, or what it held before.
///
/// # Errors
/// The file cannot be written; it is as it was. Only where the last step fails, syncing the folder, it holds `bytes`
/// without a guarantee that it still does after a power failure.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut staged = Staged::beside(path)?;
    staged.write_all(bytes)?;
    staged.commit()
}

/// Removes a file and syncs its folder. A file that does not exist is no error.
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

/// Removes what dead processes staged in a folder, which the first [`Staged`] of a process there does as well. Only the first
/// call for a folder in a process looks; failing to remove a file is no error.
pub fn sweep(folder: &Path) {
    staged::sweep_once(folder);
}

/// Whether a file's name is one of this crate's temporary ones, which listings leave out.
pub fn is_temporary(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// The folder that a file lies in; `.` for a bare name.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// 64 random bits for a name that no other process takes.
fn random() -> u64 {
    use std::hash::{BuildHasher as _, RandomState};
    RandomState::new().hash_one(std::process::id())
}
