//! The files of `schemas/` by name: from a folder, from memory, or from the embedded copy.
//!
//! Reading a folder never fails as a whole. A file that cannot be read becomes a diagnostic, which
//! [`crate::read`] reports with all others. Names that start with a dot (editors and systems leave
//! such files behind) are skipped.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::diagnostics::{Diagnostic, DiagnosticCode};

/// Maximum size of a file, in bytes.
const FILE_BYTES_MAX: u64 = 16 * 1024 * 1024;
/// Maximum number of files.
const FILES_MAX: usize = 20_000;
/// Maximum folder depth: vendor, operation, samples, and one more so that a diagnostic can name
/// files that are too deep.
const FOLDERS_MAX: usize = 4;

/// Files by name: maps paths relative to `schemas/`, with `/`, to bytes.
///
/// ```
/// use ocrmarket_model::files::Files;
/// let mut files = Files::default();
/// files.insert("acme/vendor.json", r#"{"title": "顶点", "description": "An example.", "pages": []}"#);
/// assert_eq!(files.iter().count(), 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Files {
    files: BTreeMap<String, Vec<u8>>,
    problems: Vec<Diagnostic>,
}

impl Files {
    /// Reads every file below a folder. Follows symbolic links; one that leads back up becomes a
    /// diagnostic.
    pub fn from_folder(root: &Path) -> Self {
        let mut walk = FolderReader::default();
        match fs::canonicalize(root) {
            Ok(real) => walk.folder(root, "", &mut vec![real]),
            Err(error) => walk.unreadable("", &error),
        }
        walk.files
    }

    /// Adds a file, or replaces the file of that name.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// Removes a file and returns its bytes.
    pub fn remove(&mut self, path: &str) -> Option<Vec<u8>> {
        self.files.remove(path)
    }

    /// Returns the bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Returns every file, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Returns the diagnostics about files that could not be read.
    pub(crate) fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }
}

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for Files {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let files = files
            .into_iter()
            .map(|(path, bytes)| (path.into(), bytes.into()))
            .collect();
        Self {
            files,
            problems: Vec::new(),
        }
    }
}

/// A traversal of folders. Recursion is bounded by [`FOLDERS_MAX`].
#[derive(Default)]
struct FolderReader {
    files: Files,
    is_full: bool,
}

impl FolderReader {
    /// Reads a folder. `above` contains the real paths of this folder and of its ancestors.
    fn folder(&mut self, folder: &Path, name: &str, above: &mut Vec<PathBuf>) {
        if above.len() > FOLDERS_MAX + 1 {
            let help = "move the files up: the layout is vendor/operation/samples";
            return self.problem(
                name,
                DiagnosticCode::FolderTooDeep,
                "folder is nested too deep",
                help,
            );
        }
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(name, &error),
        };
        for entry in entries {
            match entry {
                Ok(entry) => self.entry(&entry, name, above),
                Err(error) => self.unreadable(name, &error),
            }
        }
    }

    fn entry(&mut self, entry: &fs::DirEntry, folder: &str, above: &mut Vec<PathBuf>) {
        let file_name = entry.file_name();
        let Some(name) = file_name.to_str() else {
            let message = format!("file name {} is not UTF-8", file_name.display());
            return self.problem(
                folder,
                DiagnosticCode::BadFileName,
                &message,
                "rename the file",
            );
        };
        if name.starts_with('.') || self.is_full {
            return;
        }
        let name = if folder.is_empty() {
            name.to_owned()
        } else {
            format!("{folder}/{name}")
        };
        let path = entry.path();
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() => self.inner_folder(&path, &name, above),
            Ok(metadata) if metadata.is_file() => self.file(&path, name),
            Ok(_) => self.problem(
                &name,
                DiagnosticCode::StrayFile,
                "neither a file nor a folder",
                "remove it: `schemas/` contains data files only",
            ),
            Err(error) if is_link_to_itself(&path, &error) => self.symlink_loop(&name),
            Err(error) => self.unreadable(&name, &error),
        }
    }

    fn inner_folder(&mut self, path: &Path, name: &str, above: &mut Vec<PathBuf>) {
        match fs::canonicalize(path) {
            Ok(real) if above.contains(&real) => self.symlink_loop(name),
            Ok(real) => {
                above.push(real);
                self.folder(path, name, above);
                above.pop();
            }
            Err(error) => self.unreadable(name, &error),
        }
    }

    fn file(&mut self, path: &Path, name: String) {
        if self.files.files.len() >= FILES_MAX {
            self.is_full = true;
            let message = format!("more than {FILES_MAX} files");
            return self.problem(
                "",
                DiagnosticCode::TooManyFiles,
                &message,
                "choose the folder of the schemas",
            );
        }
        match read_bounded(path) {
            Ok(Some(bytes)) => self.files.insert(name, bytes),
            Ok(None) => {
                let message = format!("file is larger than {FILE_BYTES_MAX} bytes");
                self.problem(
                    &name,
                    DiagnosticCode::FileTooLarge,
                    &message,
                    "split it: move shared definitions to a file of their own",
                );
            }
            Err(error) => self.unreadable(&name, &error),
        }
    }

    fn symlink_loop(&mut self, name: &str) {
        let message = "symbolic link leads back to a folder above it";
        self.problem(
            name,
            DiagnosticCode::SymlinkLoop,
            message,
            "remove the link, or copy the files here",
        );
    }

    fn unreadable(&mut self, name: &str, error: &io::Error) {
        let message = format!("cannot read: {error}");
        self.problem(
            name,
            DiagnosticCode::UnreadableFile,
            &message,
            "check that it exists and that you have permission to read it",
        );
    }

    fn problem(&mut self, name: &str, code: DiagnosticCode, message: &str, help: &str) {
        self.files
            .problems
            .push(Diagnostic::of_file(name, code, message, help));
    }
}

/// Returns `true` if a symbolic link cannot be followed because links form a cycle without a
/// folder. The error kind for this is not stable in Rust yet, so the other reasons are excluded.
fn is_link_to_itself(path: &Path, error: &io::Error) -> bool {
    let is_other = matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied
    );
    !is_other && path.is_symlink()
}

/// Returns the bytes of a file, or `None` if it is too large. Does not rely on the size that the
/// file system states.
fn read_bounded(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let read = fs::File::open(path)?
        .take(FILE_BYTES_MAX + 1)
        .read_to_end(&mut bytes)?;
    let fits = u64::try_from(read).is_ok_and(|read| read <= FILE_BYTES_MAX);
    Ok(fits.then_some(bytes))
}
