//! A file that only grows.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use crate::{folder_of, sync_folder, system};

/// An append-only file that only its owner may read: it contains records. Written bytes are on the disk once [`sync_data`](Self::sync_data) has
/// succeeded.
///
/// After a failed sync the system may treat lost pages as written, so the caller must stop using
/// the file.
#[derive(Debug)]
pub struct Appender {
    file: File,
}

impl Appender {
    /// Creates a file that must not exist yet. Its name is on the disk only after [`sync_folder`]
    /// of its folder.
    ///
    /// # Errors
    /// The file exists, or cannot be created.
    pub fn create_new(path: &Path) -> io::Result<Self> {
        let file = system::create_appender(path)?;
        Ok(Self { file })
    }

    /// Creates a file that must not exist yet, and syncs its folder.
    ///
    /// # Errors
    /// The file exists, or cannot be created.
    pub fn create_new_synced(path: &Path) -> io::Result<Self> {
        let appender = Self::create_new(path)?;
        sync_folder(folder_of(path))?;
        Ok(appender)
    }

    /// Opens an existing file, which keeps its permissions.
    ///
    /// # Errors
    /// The file cannot be opened for reading and writing.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::options().read(true).append(true).open(path)?;
        Ok(Self { file })
    }

    /// Locks the file for this process, until it is dropped or the process ends.
    ///
    /// # Errors
    /// Another process holds the lock, or the system cannot lock it.
    pub fn try_lock(&self) -> Result<(), TryLockError> {
        self.file.try_lock()
    }

    /// Returns the length in bytes.
    ///
    /// # Errors
    /// The system cannot read the length.
    #[allow(clippy::len_without_is_empty, reason = "the length of a file")]
    pub fn len(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    /// Cuts the file to `length` bytes, to undo an append.
    ///
    /// # Errors
    /// The system cannot cut it.
    pub fn truncate(&self, length: u64) -> io::Result<()> {
        system::truncate(&self.file, length)
    }

    /// Syncs the content and the metadata that reading it needs.
    ///
    /// # Errors
    /// The system could not write it.
    pub fn sync_data(&self) -> io::Result<()> {
        system::sync_data(&self.file)
    }

    /// Syncs the content and all metadata.
    ///
    /// # Errors
    /// The system could not write it.
    pub fn sync_all(&self) -> io::Result<()> {
        system::sync(&self.file)
    }
}

impl Write for Appender {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        system::write(&self.file, bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Write for &Appender {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        system::write(&self.file, bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Appender {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.file.read(out)
    }
}

impl Seek for Appender {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
