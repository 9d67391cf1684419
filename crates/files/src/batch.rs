//! Several files below one folder, replaced and removed as one change.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::access::Access;
use crate::journal::{Failure, Journal, Rename, is_below};
use crate::staged::{Kept, NEW, Staged, TMP, resolve, sweep};
use crate::{Lock, PREFIX, folder_of, random, sync_folder, system};

/// Files below a folder that change together.
///
/// [`write`](Self::write) stages each file beside its target, so it works if the folder is a mount
/// point or a file a link. [`commit`](Self::commit) writes a journal of the renames and executes
/// it. A process that ends before the journal has changed nothing. One that ends after it leaves a
/// change that [`complete`] or the next batch finishes. No target is ever missing or half written.
///
/// Dropping a batch without committing it removes the staged files.
#[derive(Debug)]
pub struct Batch {
    root: PathBuf,
    /// The first part of staged names, from the folder's real path.
    prefix: String,
    staged: Vec<(String, Kept)>,
    removed: Vec<String>,
    /// Folders that were created for staged files, parents first.
    created: Vec<PathBuf>,
    /// `None` only during `drop`.
    lock: Option<Lock>,
}

/// Error for files that could not be changed together.
#[derive(Debug, thiserror::Error)]
#[error("cannot {action} {}{}", path.display(), if *is_begun { "; the change is incomplete, and the next command completes it" } else { "" })]
pub struct Error {
    action: &'static str,
    path: PathBuf,
    source: io::Error,
    is_begun: bool,
}

impl Error {
    /// Returns `true` if the change was begun: then the next command completes it. Otherwise
    /// nothing was changed.
    pub fn is_begun(&self) -> bool {
        self.is_begun
    }

    fn new((action, path, source): Failure) -> Self {
        Self {
            action,
            path,
            source,
            is_begun: false,
        }
    }

    fn begun(failure: Failure) -> Self {
        Self {
            is_begun: true,
            ..Self::new(failure)
        }
    }
}

/// Completes an unfinished change below a folder; `true` if there was one.
///
/// Commands that read such a folder call this first. Without a journal it costs one attempt to open
/// a file.
///
/// # Errors
/// The journal cannot be read or executed.
pub fn complete(root: &Path) -> Result<bool, Error> {
    if Journal::read(root).map_err(Error::new)?.is_none() {
        return Ok(false);
    }
    let lock = Lock::acquire(root).map_err(|error| Error::new(("lock", root.to_owned(), error)))?;
    complete_locked(root, &lock)
}

/// Completes a change under the lock. The process that wrote the journal may have finished it while
/// this one waited.
fn complete_locked(root: &Path, _: &Lock) -> Result<bool, Error> {
    match Journal::read(root).map_err(Error::new)? {
        Some(journal) => journal.carry_out(root).map_err(Error::begun).map(|()| true),
        None => Ok(false),
    }
}

impl Batch {
    /// Starts a batch below a folder, which is created if needed. Waits for other batches there,
    /// completes an interrupted one, and removes staged files of dead processes.
    ///
    /// # Errors
    /// The folder cannot be written to, or an earlier change cannot be completed.
    pub fn begin(root: &Path) -> Result<Self, Error> {
        let failed = |action| move |error| Error::new((action, root.to_owned(), error));
        let created = missing(root);
        system::create_folder(root, Access::Default).map_err(failed("create"))?;
        let lock = Lock::acquire(root).map_err(failed("lock"))?;
        complete_locked(root, &lock)?;
        sweep_below(root);
        let real = fs::canonicalize(root).map_err(failed("find"))?;
        let mut hasher = DefaultHasher::new();
        real.hash(&mut hasher);
        Ok(Self {
            root: root.to_owned(),
            prefix: format!("{PREFIX}{:016x}-", hasher.finish()),
            staged: Vec::new(),
            removed: Vec::new(),
            created,
            lock: Some(lock),
        })
    }

    /// Stages the new content of a file; `path` is relative to the folder, with `/`. Missing
    /// folders are created.
    ///
    /// # Errors
    /// The file cannot be staged, or the path leads out of the folder.
    pub fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        let shown = self.root.join(path);
        let kept = self.stage(path, bytes);
        let kept = kept.map_err(|error| Error::new(("write", shown, error)))?;
        self.staged.push((path.to_owned(), kept));
        Ok(())
    }

    fn stage(&mut self, path: &str, bytes: &[u8]) -> io::Result<Kept> {
        if !is_below(path) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "the path is outside the folder",
            ));
        }
        let target = resolve(&self.root.join(path))?;
        let folder = folder_of(&target).to_owned();
        self.create_folder(&folder)?;
        if !folder.starts_with(&self.root) {
            sweep(&folder, |name| name.starts_with(&self.prefix));
        }
        let existing = fs::metadata(&target).ok().filter(fs::Metadata::is_file);
        let mut staged = Staged::create(target, existing.as_ref(), Access::Default, || {
            folder.join(format!("{}{:016x}{NEW}", self.prefix, random()))
        })?;
        staged.write_all(bytes)?;
        staged.keep()
    }

    fn create_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.created.append(&mut missing(folder));
        system::create_folder(folder, Access::Default)
    }

    /// Removes a file when the batch is committed, and the folders that become empty.
    ///
    /// # Errors
    /// The path leads out of the folder.
    pub fn remove(&mut self, path: &str) -> Result<(), Error> {
        if !is_below(path) {
            let error = io::Error::new(
                io::ErrorKind::InvalidInput,
                "the path is outside the folder",
            );
            return Err(Error::new(("remove", self.root.join(path), error)));
        }
        self.removed.push(path.to_owned());
        Ok(())
    }

    /// Executes the change.
    ///
    /// # Errors
    /// The change failed; [`Error::is_begun`] is `true` if a part of it was made.
    pub fn commit(mut self) -> Result<(), Error> {
        let failed = |action, path: &Path| {
            let path = path.to_owned();
            move |error| Error::new((action, path, error))
        };
        let mut folders: Vec<&Path> = Vec::new();
        let mut renamed = Vec::with_capacity(self.staged.len());
        for (path, kept) in &self.staged {
            if kept.target.is_dir() && !self.empties(path) {
                let error = io::ErrorKind::IsADirectory.into();
                return Err(failed("replace", &kept.target)(error));
            }
            let name = kept.staging.file_name().unwrap_or_default();
            renamed.push(Rename {
                staged: name.to_string_lossy().into_owned(),
                target: path.clone(),
            });
            let folder = folder_of(&kept.staging);
            if !folders.contains(&folder) {
                folders.push(folder);
            }
        }
        for folder in folders {
            sync_folder(folder).map_err(failed("sync", folder))?;
        }
        let journal = Journal::new(std::mem::take(&mut self.removed), renamed);
        let path = Journal::path(&self.root);
        let written = journal
            .to_json()
            .and_then(|json| crate::write(&path, &json));
        if let Err(error) = written {
            // The journal was renamed, but its folder could not be synced: it counts, and its files
            // must stay.
            if path.exists() {
                self.keep_all();
                return Err(Error::begun(("write", path, error)));
            }
            return Err(failed("write", &path)(error));
        }
        let done = journal.carry_out(&self.root).map_err(Error::begun);
        self.keep_all();
        done
    }

    /// Leaves the staged files to the journal.
    fn keep_all(&mut self) {
        self.staged.clear();
        self.created.clear();
    }

    /// Returns `true` if a folder of this path loses all its files in this batch, so that a file
    /// can take its name.
    fn empties(&self, path: &str) -> bool {
        let folder = self.root.join(path);
        let mut open = vec![folder];
        while let Some(folder) = open.pop() {
            let Ok(entries) = fs::read_dir(&folder) else {
                return false;
            };
            for entry in entries.flatten() {
                let path = entry.path();
                if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    open.push(path);
                } else if !self.removes(&path) {
                    return false;
                }
            }
        }
        true
    }

    fn removes(&self, path: &Path) -> bool {
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        self.removed
            .iter()
            .any(|removed| Path::new(removed) == relative)
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        for (_, kept) in self.staged.drain(..) {
            let _ = fs::remove_file(&kept.staging);
        }
        // The lock's file is in the first of these folders.
        drop(self.lock.take());
        for folder in self.created.drain(..).rev() {
            // A folder that another process already uses is not empty, and stays.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Returns the missing folders among a folder and its ancestors, parents first.
fn missing(folder: &Path) -> Vec<PathBuf> {
    let is_missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let missing = folder.ancestors().take_while(is_missing);
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    missing
}

/// Removes everything that dead processes staged below a folder. The folder's own journal is
/// executed before, so no staged file is still needed. A folder with a journal of its own is left
/// to it. Links are not followed.
fn sweep_below(root: &Path) {
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        if Journal::path(&folder).exists() {
            continue;
        }
        sweep(&folder, |name| {
            [TMP, NEW]
                .iter()
                .any(|end| name.strip_suffix(end).is_some())
        });
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        let folders = entries
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        open.extend(folders.map(|entry| entry.path()));
    }
}
