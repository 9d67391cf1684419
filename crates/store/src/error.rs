//! Errors of opening, reading and appending to a store.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Error for a store that could not be opened, read or appended to. Cheap to clone: every waiter of
/// a group gets the same one.
///
/// `Display` names the file and what to do; the operating system's message is its source.
#[derive(Debug, Clone)]
pub struct StoreError {
    kind: StoreErrorKind,
    doing: &'static str,
    path: PathBuf,
    source: Option<Arc<io::Error>>,
}

/// Kind of a [`StoreError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StoreErrorKind {
    /// No space is left, a quota is used up, or a file may not grow further.
    Full,
    /// This user may not read or write the file.
    Denied,
    /// The record is larger than [`LARGEST_LINE`](crate::LARGEST_LINE).
    TooLarge,
    /// The store was closed.
    Closed,
    /// Any other error of the operating system.
    Io,
}

impl StoreError {
    /// Builds the error of a failed system call; `doing` is what was done to the file.
    pub(crate) fn io(doing: &'static str, path: &Path, error: io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => StoreErrorKind::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreErrorKind::Denied
            }
            _ => StoreErrorKind::Io,
        };
        Self {
            kind,
            doing,
            path: path.to_owned(),
            source: Some(Arc::new(error)),
        }
    }

    /// Builds the error for a refusal to append.
    pub(crate) fn refused(kind: StoreErrorKind, folder: &Path) -> Self {
        Self {
            kind,
            doing: "append to",
            path: folder.to_owned(),
            source: None,
        }
    }

    /// Returns the kind.
    pub fn kind(&self) -> StoreErrorKind {
        self.kind
    }

    /// Returns the file or folder.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "cannot {} {}", self.doing, self.path.display())?;
        formatter.write_str(match self.kind {
            StoreErrorKind::Full => "; free disk space, or raise the quota",
            StoreErrorKind::Denied => "; allow this user to access the store's folder",
            StoreErrorKind::TooLarge => {
                ": the record exceeds the maximum size; lower the maximum size of a response (`largest_answer`)"
            }
            StoreErrorKind::Closed => ": the store is closed; open it again",
            StoreErrorKind::Io => "",
        })
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source: &io::Error = self.source.as_ref()?;
        Some(source)
    }
}
