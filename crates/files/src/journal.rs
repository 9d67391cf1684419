//! The journal of a batch: the outstanding renames and removals below a folder, as one small JSON
//! file.
//!
//! A journal may be hostile, for example inside an unpacked archive. It can therefore name only
//! files below its folder, and temporary files beside their target.

use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::staged::{NEW, resolve};
use crate::{PREFIX, folder_of, sync_folder, system};

/// Version of the file.
const VERSION: u32 = 1;
/// Maximum size of a journal, in bytes.
const LARGEST: u64 = 64 << 20;

/// The changes of a batch once everything is staged. Paths are relative to the folder, with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Journal {
    version: u32,
    /// Files that are removed, before the renames: a file may be replaced by a folder of its name,
    /// and the reverse.
    pub(crate) removed: Vec<String>,
    pub(crate) renamed: Vec<Rename>,
}

/// One rename.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rename {
    /// Temporary name, in the folder that contains the target after links are resolved.
    pub(crate) staged: String,
    pub(crate) target: String,
}

/// Error of a journal that could not be executed.
pub(crate) type Failure = (&'static str, PathBuf, io::Error);

impl Journal {
    pub(crate) fn new(removed: Vec<String>, renamed: Vec<Rename>) -> Self {
        Self {
            version: VERSION,
            removed,
            renamed,
        }
    }

    /// Returns the path of a folder's journal.
    pub(crate) fn path(root: &Path) -> PathBuf {
        root.join(format!("{PREFIX}journal"))
    }

    /// Reads the journal of a folder; `None` if there is none.
    pub(crate) fn read(root: &Path) -> Result<Option<Self>, Failure> {
        let path = Self::path(root);
        let failed = |error| ("read", path.clone(), error);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(None);
            }
            Err(error) => return Err(failed(error)),
        };
        let mut text = String::new();
        io::Read::read_to_string(&mut io::Read::take(file, LARGEST), &mut text).map_err(failed)?;
        let journal: Self = serde_json::from_str(&text)
            .map_err(|error| failed(io::Error::new(io::ErrorKind::InvalidData, error)))?;
        journal.check().map_err(failed)?;
        Ok(Some(journal))
    }

    fn check(&self) -> io::Result<()> {
        let refuse = |why: &str| Err(io::Error::new(io::ErrorKind::InvalidData, why));
        if self.version != VERSION {
            return refuse("unsupported journal version; run the program version that wrote it");
        }
        let targets = self.renamed.iter().map(|rename| &rename.target);
        if !self
            .removed
            .iter()
            .chain(targets)
            .all(|path| is_below(path))
        {
            return refuse("the journal names a file outside its folder");
        }
        let is_staged = |rename: &Rename| is_staged_name(&rename.staged);
        if !self.renamed.iter().all(is_staged) {
            return refuse("the journal renames a file that was not staged");
        }
        Ok(())
    }

    pub(crate) fn to_json(&self) -> io::Result<Vec<u8>> {
        Ok(serde_json::to_vec(self)?)
    }

    /// Makes the outstanding changes, syncs the folders and removes the journal. Repeating it is
    /// harmless.
    pub(crate) fn carry_out(&self, root: &Path) -> Result<(), Failure> {
        let mut folders = Folders::default();
        for path in &self.removed {
            let target = root.join(path);
            remove_below(root, &target).map_err(|error| ("remove", target.clone(), error))?;
            folders.add(folder_of(&target));
        }
        remove_emptied(root, &self.removed, &mut folders);
        for Rename { staged, target } in &self.renamed {
            let shown = root.join(target);
            let failed = |error| ("replace", shown.clone(), error);
            let target = resolve(&shown).map_err(failed)?;
            let staging = folder_of(&target).join(staged);
            match system::rename(&staging, &target) {
                Ok(()) => {}
                // Already renamed before the process was ended.
                Err(error) if error.kind() == io::ErrorKind::NotFound && target.exists() => {}
                Err(error) => return Err(failed(error)),
            }
            folders.add(folder_of(&target));
        }
        folders.sync()?;
        let path = Self::path(root);
        crate::remove(&path).map_err(|error| ("remove", path, error))
    }
}

/// Folders to sync, without duplicates, in the order of their first use.
#[derive(Default)]
struct Folders(Vec<PathBuf>);

impl Folders {
    fn add(&mut self, folder: &Path) {
        // Files are sorted by path, so a folder is mostly the last one.
        if !self.0.iter().rev().any(|known| known == folder) {
            self.0.push(folder.to_owned());
        }
    }

    fn sync(&self) -> Result<(), Failure> {
        // An emptied folder no longer exists.
        let present = self.0.iter().filter(|folder| folder.is_dir());
        for folder in present {
            sync_folder(folder).map_err(|error| ("sync", folder.clone(), error))?;
        }
        Ok(())
    }
}

/// Removes a file, unless a linked folder leads to it from outside the root.
fn remove_below(root: &Path, target: &Path) -> io::Result<()> {
    let folder = match fs::canonicalize(folder_of(target)) {
        Ok(folder) => folder,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    if !folder.starts_with(fs::canonicalize(root)?) {
        return Err(io::Error::other("the file is outside the journal's folder"));
    }
    match system::remove(target) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::IsADirectory
            ) =>
        {
            Ok(())
        }
        removed => removed,
    }
}

/// Removes folders that lost their last file, and their parents below the root. Keeps folders that
/// are not empty.
fn remove_emptied(root: &Path, removed: &[String], folders: &mut Folders) {
    for path in removed {
        let mut folder = Path::new(path).parent();
        while let Some(inner) = folder.filter(|inner| !inner.as_os_str().is_empty()) {
            let place = root.join(inner);
            if system::remove_folder(&place).is_err() {
                break;
            }
            folders.add(folder_of(&place));
            folder = inner.parent();
        }
    }
}

/// Returns `true` if a path stays below the folder that it is relative to.
pub(crate) fn is_below(path: &str) -> bool {
    !path.is_empty()
        && Path::new(path)
            .components()
            .all(|component| matches!(component, Component::Normal(_)))
}

fn is_staged_name(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    name.starts_with(PREFIX) && name.strip_suffix(NEW).is_some() && name.bytes().all(is_plain)
}
