//! One file, written under a temporary name beside its target and renamed over it.

use std::collections::HashSet;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::access::Access;
use crate::{PREFIX, folder_of, random, sync_folder, system};

/// Suffix of a file that is staged alone.
pub(crate) const TMP: &str = ".tmp";
/// Suffix of a staged file of a batch, which a journal may still need.
pub(crate) const NEW: &str = ".new";
/// Maximum number of fresh names that are tried; each contains 64 random bits.
const NAMES: u32 = 16;
/// Maximum number of symbolic links that are followed, as on Linux.
const LINKS: u32 = 40;

/// A staged file. [`commit`](Self::commit) renames it over its target; dropping it removes it.
///
/// It takes the permissions of the file that it replaces. A private one
/// ([`private_beside`](Self::private_beside)) excludes other users even then. If the target is a symbolic link, the
/// link stays and the file that it points to is replaced. A target that is not a regular file, such
/// as `/dev/stdout` or a pipe, is written to directly. Writes are not buffered.
#[derive(Debug)]
pub struct Staged {
    file: File,
    /// `None` if the target is written to directly.
    staging: Option<PathBuf>,
    target: PathBuf,
}

impl Staged {
    /// Starts a file that will replace `path`. The first call for a folder in a process also
    /// removes the staged files of dead processes there.
    ///
    /// # Errors
    /// The folder cannot be written to, or the target is a folder.
    pub fn beside(path: &Path) -> io::Result<Self> {
        Self::start(path, Access::Default)
    }

    /// Like [`beside`](Self::beside), for a file that only its owner may read: responses, counts of
    /// their values, or keys. On Unix its mode is 0600, or stricter if that of the replaced file
    /// is.
    ///
    /// # Errors
    /// As [`beside`](Self::beside).
    pub fn private_beside(path: &Path) -> io::Result<Self> {
        Self::start(path, Access::Owner)
    }

    fn start(path: &Path, access: Access) -> io::Result<Self> {
        let target = resolve(path)?;
        let existing = match fs::metadata(&target) {
            Ok(metadata) if metadata.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(metadata) if !metadata.is_file() => return Self::direct(target),
            Ok(metadata) => Some(metadata),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let folder = folder_of(&target).to_owned();
        sweep_once(&folder);
        Self::create(target, existing.as_ref(), access, || {
            folder.join(format!("{PREFIX}{:016x}{TMP}", random()))
        })
    }

    /// Creates the staging file under a name from `name`, with the permissions of the file that it
    /// replaces.
    pub(crate) fn create(
        target: PathBuf,
        existing: Option<&fs::Metadata>,
        access: Access,
        name: impl Fn() -> PathBuf,
    ) -> io::Result<Self> {
        // The replaced file may be private, so its replacement is until it has the same mode.
        let at_first = existing.map_or(access, |_| Access::Owner);
        let mut taken = io::Error::from(io::ErrorKind::AlreadyExists);
        for _ in 0..NAMES {
            let staging = name();
            match create_locked(&staging, at_first) {
                Ok(file) => {
                    let staged = Self {
                        file,
                        staging: Some(staging),
                        target,
                    };
                    if let Some(existing) = existing {
                        access.take_over(existing, &staged.file)?;
                    }
                    return Ok(staged);
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken = error,
                Err(error) => return Err(error),
            }
        }
        Err(taken)
    }

    fn direct(target: PathBuf) -> io::Result<Self> {
        Ok(Self {
            file: File::options().write(true).open(&target)?,
            staging: None,
            target,
        })
    }

    /// Syncs the file, renames it over its target and syncs the folder.
    ///
    /// # Errors
    /// One of the steps failed; before the last one the target is unchanged.
    pub fn commit(mut self) -> io::Result<()> {
        let Some(staging) = &self.staging else {
            return Ok(());
        };
        system::sync(&self.file)?;
        system::rename(staging, &self.target)?;
        self.staging = None;
        sync_folder(folder_of(&self.target))
    }

    /// Syncs the file and keeps it under its temporary name.
    pub(crate) fn keep(mut self) -> io::Result<Kept> {
        system::sync(&self.file)?;
        let staging = self.staging.take().unwrap_or_default();
        Ok(Kept {
            _lock: self.file.try_clone()?,
            staging,
            target: self.target.clone(),
        })
    }
}

/// A staged file of a batch: whole, synced, and locked until it is dropped.
#[derive(Debug)]
pub(crate) struct Kept {
    _lock: File,
    pub(crate) staging: PathBuf,
    pub(crate) target: PathBuf,
}

impl Write for Staged {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        system::write(&self.file, bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if let Some(staging) = self.staging.take() {
            // A file that cannot be removed now is removed by the next process that writes here.
            let _ = fs::remove_file(staging);
        }
    }
}

/// Returns the path that a write to `path` changes. Follows links, also one whose target does not
/// exist yet.
pub(crate) fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..LINKS {
        match fs::symlink_metadata(&target) {
            Ok(metadata) if metadata.is_symlink() => {
                let link = fs::read_link(&target)?;
                target = folder_of(&target).join(link);
            }
            _ => return Ok(target),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// Creates a file and locks it, so that no sweep treats it as that of a dead process.
fn create_locked(path: &Path, access: Access) -> io::Result<File> {
    let file = system::create_writer(path, access)?;
    match file.try_lock() {
        // A sweep may have removed it between its creation and the lock.
        Ok(()) if path.exists() => Ok(file),
        Ok(()) | Err(TryLockError::WouldBlock) => Err(io::ErrorKind::AlreadyExists.into()),
        // A file system without locks: no sweep can lock the file either, so none removes it.
        Err(TryLockError::Error(_)) => Ok(file),
    }
}

/// Removes staged files of dead processes in a folder, once per process: listing a large folder for
/// each file would be quadratic.
pub(crate) fn sweep_once(folder: &Path) {
    static SWEPT: Mutex<Option<HashSet<PathBuf>>> = Mutex::new(None);
    let mut swept = SWEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if swept.get_or_insert_default().insert(folder.to_owned()) {
        drop(swept);
        sweep(folder, |name| name.strip_suffix(TMP).is_some());
    }
}

/// Removes the temporary files of a folder that no process holds and whose name `is_meant`. A file
/// that cannot be locked or removed stays; this is not an error.
pub(crate) fn sweep(folder: &Path, is_meant: impl Fn(&str) -> bool) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours = name
            .to_str()
            .is_some_and(|name| name.starts_with(PREFIX) && is_meant(name));
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_ours && is_file {
            remove_dead(&entry.path());
        }
    }
}

fn remove_dead(path: &Path) {
    let Ok(file) = File::options().read(true).write(true).open(path) else {
        return;
    };
    if file.try_lock().is_ok() {
        let _ = fs::remove_file(path);
    }
}
