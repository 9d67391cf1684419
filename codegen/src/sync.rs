//! Compares a [`FileSet`] with a folder, and writes the differences. The only stage that accesses
//! the disk.
//!
//! Writing is one change of all files ([`Batch`]): none is ever missing or half written. An
//! interrupted change is completed by the next comparison or write. Files that are already correct
//! keep their time stamps, so cargo recompiles only changes. A file that this crate did not write
//! is never removed.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ocrmarket_files::{Batch, is_temporary};

use crate::FileSet;
use crate::render::MARKER;

/// Differences between a folder and a [`FileSet`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FolderComparison {
    /// All differences, sorted by path.
    pub changes: Vec<FileChange>,
    /// Number of files without a difference.
    pub unchanged: usize,
}

/// One difference; paths are relative to the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// Path relative to the folder, with `/`.
    pub path: String,
    /// Kind of the difference.
    pub kind: ChangeKind,
}

/// Kind of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChangeKind {
    /// The file does not exist.
    Missing,
    /// The content differs. The difference from the disk to the expected content is a unified diff.
    Stale {
        /// The unified diff.
        diff: String,
    },
    /// The file is no longer generated.
    Orphan,
    /// The file is not generated, and this crate did not write it.
    Foreign,
}

impl ChangeKind {
    /// Returns its name: `missing`, `stale`, `orphan`, `foreign`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale { .. } => "stale",
            Self::Orphan => "orphan",
            Self::Foreign => "foreign",
        }
    }
}

impl fmt::Display for FileChange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.kind.name(), self.path)
    }
}

/// Result of writing a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Files created or changed, sorted.
    pub written: Vec<String>,
    /// Files removed, sorted.
    pub removed: Vec<String>,
    /// Number of files that were already correct.
    pub unchanged: usize,
}

/// Error of comparing or writing a folder.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SyncError {
    /// The folder holds files that this crate did not write.
    #[error("{} contains {}, not written by ocrmarket; choose another folder or move {}", .folder.display(), list(.paths), if .paths.len() == 1 { "it" } else { "them" })]
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// Paths relative to it.
        paths: Vec<String>,
    },
    /// The files could not be changed together.
    #[error(transparent)]
    Write(#[from] ocrmarket_files::Error),
    /// A file could not be read.
    #[error("cannot {action} {}", .path.display())]
    Io {
        /// Verb for the failed action.
        action: &'static str,
        /// Path of the file or folder.
        path: PathBuf,
        /// Cause.
        source: io::Error,
    },
}

fn list(paths: &[String]) -> String {
    const SHOWN: usize = 5;
    let shown: Vec<String> = paths
        .iter()
        .take(SHOWN)
        .map(|path| format!("`{path}`"))
        .collect();
    let more = match paths.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    shown.join(", ") + &more
}

/// Compares `folder` with `files`. A folder that does not exist lacks every file. A change of the
/// folder that was interrupted is completed first.
///
/// # Errors
/// A file or folder cannot be read, or the change cannot be completed.
pub fn compare(files: &FileSet, folder: &Path) -> Result<FolderComparison, SyncError> {
    ocrmarket_files::complete(folder)?;
    compare_at_rest(files, folder)
}

fn compare_at_rest(files: &FileSet, folder: &Path) -> Result<FolderComparison, SyncError> {
    let present = present(folder)?;
    let mut comparison = FolderComparison::default();
    for (path, text) in files.iter() {
        let kind = if present.contains(path) {
            let on_disk = read(&folder.join(path))?;
            if on_disk == text.as_bytes() {
                comparison.unchanged += 1;
                continue;
            }
            ChangeKind::Stale {
                diff: diff(path, &String::from_utf8_lossy(&on_disk), text),
            }
        } else {
            ChangeKind::Missing
        };
        comparison.changes.push(FileChange {
            path: path.to_owned(),
            kind,
        });
    }
    for path in present.iter().filter(|path| files.get(path).is_none()) {
        let ours = is_ours(&folder.join(path))?;
        let kind = if ours {
            ChangeKind::Orphan
        } else {
            ChangeKind::Foreign
        };
        comparison.changes.push(FileChange {
            path: path.clone(),
            kind,
        });
    }
    comparison
        .changes
        .sort_by(|left, right| left.path.cmp(&right.path));
    Ok(comparison)
}

/// Changes `folder` to hold exactly `files`. A change of the folder that was interrupted is
/// completed first.
///
/// # Errors
/// The folder holds a file that this crate did not write, or a file cannot be written. The folder
/// is then unchanged, unless the error is that of a change that had begun.
pub fn write(files: &FileSet, folder: &Path) -> Result<Written, SyncError> {
    let comparison = compare(files, folder)?;
    refuse_foreign(&comparison, folder)?;
    if comparison.changes.is_empty() {
        return Ok(Written {
            unchanged: comparison.unchanged,
            ..Written::default()
        });
    }
    let mut batch = Batch::begin(folder)?;
    // Another process may have changed the folder before this one acquired it.
    let comparison = compare_at_rest(files, folder)?;
    refuse_foreign(&comparison, folder)?;
    let written = paths(&comparison, |kind| {
        matches!(kind, ChangeKind::Missing | ChangeKind::Stale { .. })
    });
    let removed = paths(&comparison, |kind| matches!(kind, ChangeKind::Orphan));
    for path in &removed {
        batch.remove(path)?;
    }
    for path in &written {
        batch.write(path, files.get(path).unwrap_or_default().as_bytes())?;
    }
    batch.commit()?;
    Ok(Written {
        written,
        removed,
        unchanged: comparison.unchanged,
    })
}

fn refuse_foreign(comparison: &FolderComparison, folder: &Path) -> Result<(), SyncError> {
    let foreign = paths(comparison, |kind| matches!(kind, ChangeKind::Foreign));
    if foreign.is_empty() {
        return Ok(());
    }
    Err(SyncError::Foreign {
        folder: folder.to_owned(),
        paths: foreign,
    })
}

fn paths(comparison: &FolderComparison, wanted: impl Fn(&ChangeKind) -> bool) -> Vec<String> {
    comparison
        .changes
        .iter()
        .filter(|change| wanted(&change.kind))
        .map(|change| change.path.clone())
        .collect()
}

fn io_error(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> SyncError {
    let path = path.to_owned();
    move |source| SyncError::Io {
        action,
        path,
        source,
    }
}

/// Returns every file below a folder except those that are being written. Paths are relative, with
/// `/`. Links are listed, not followed.
fn present(folder: &Path) -> Result<BTreeSet<String>, SyncError> {
    let mut found = BTreeSet::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((path, prefix)) = open.pop() {
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound && prefix.is_empty() => {
                return Ok(found);
            }
            Err(error) => return Err(io_error("list", &path)(error)),
        };
        for entry in entries {
            let entry = entry.map_err(io_error("list", &path))?;
            let own_name = entry.file_name();
            let own_name = own_name.to_string_lossy();
            if is_temporary(&own_name) {
                continue;
            }
            let name = format!("{prefix}{own_name}");
            let kind = entry.file_type().map_err(io_error("list", &entry.path()))?;
            if kind.is_dir() {
                open.push((entry.path(), format!("{name}/")));
            } else {
                found.insert(name);
            }
        }
    }
    Ok(found)
}

fn read(path: &Path) -> Result<Vec<u8>, SyncError> {
    fs::read(path).map_err(io_error("read", path))
}

/// Returns `true` if this crate wrote a file: its first bytes contain the header.
fn is_ours(path: &Path) -> Result<bool, SyncError> {
    const HEAD: usize = 512;
    let is_file = fs::symlink_metadata(path)
        .map_err(io_error("read", path))?
        .is_file();
    if !is_file {
        return Ok(false);
    }
    let bytes = read(path)?;
    Ok(String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).contains(MARKER))
}

fn diff(path: &str, on_disk: &str, text: &str) -> String {
    similar::TextDiff::from_lines(on_disk, text)
        .unified_diff()
        .context_radius(3)
        .header(
            &format!("{path} (on disk)"),
            &format!("{path} (from schemas/)"),
        )
        .to_string()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{ChangeKind, SyncError, compare, write};
    use crate::render::MARKER;
    use crate::{File, FileSet};

    fn files(rows: &[(&str, &str)]) -> FileSet {
        let mut files = FileSet::new();
        for (path, text) in rows {
            files.add(File {
                path: (*path).to_owned(),
                text: format!("// {MARKER}\n{text}\n"),
            });
        }
        files
    }

    #[test]
    fn missing_stale_and_orphan_files_are_told_apart_and_mended()
    -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let out = folder.path().join("src");
        let first = files(&[
            ("lib.rs", "one"),
            ("a/mod.rs", "two"),
            ("b/mod.rs", "three"),
        ]);
        assert_eq!(write(&first, &out)?.written.len(), 3);
        assert!(compare(&first, &out)?.changes.is_empty());

        let second = files(&[("lib.rs", "changed"), ("a/mod.rs", "two"), ("c.rs", "new")]);
        let comparison = compare(&second, &out)?;
        let kinds: Vec<String> = comparison.changes.iter().map(ToString::to_string).collect();
        assert_eq!(
            kinds,
            ["orphan: b/mod.rs", "missing: c.rs", "stale: lib.rs"]
        );
        let ChangeKind::Stale { diff } = &comparison.changes[2].kind else {
            panic!("lib.rs is stale")
        };
        assert!(diff.contains("-one") && diff.contains("+changed"), "{diff}");

        let stamp = fs::metadata(out.join("a/mod.rs"))?.modified()?;
        let written = write(&second, &out)?;
        assert_eq!(
            (written.written, written.removed, written.unchanged),
            (
                vec!["c.rs".to_owned(), "lib.rs".to_owned()],
                vec!["b/mod.rs".to_owned()],
                1
            )
        );
        assert!(compare(&second, &out)?.changes.is_empty());
        assert!(!out.join("b").exists(), "an emptied folder goes");
        assert_eq!(
            fs::metadata(out.join("a/mod.rs"))?.modified()?,
            stamp,
            "a file that is right is not touched"
        );
        assert_eq!(
            fs::read_dir(folder.path())?.count(),
            1,
            "nothing staged stays behind"
        );
        Ok(())
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("letter.txt"), "Dear reader")?;
        let result = write(&files(&[("lib.rs", "one")]), folder.path());
        assert!(
            matches!(&result, Err(SyncError::Foreign { paths, .. }) if paths == &["letter.txt"]),
            "{result:?}"
        );
        assert_eq!(fs::read_dir(folder.path())?.count(), 1);
        Ok(())
    }

    #[test]
    fn what_cannot_be_staged_changes_nothing() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let out = folder.path().join("src");
        write(&files(&[("a.rs", "one")]), &out)?;
        // A file and a folder cannot have the same path.
        let result = write(&files(&[("a.rs", "changed"), ("a.rs/b.rs", "two")]), &out);
        assert!(result.is_err(), "{result:?}");
        assert!(
            fs::read_to_string(out.join("a.rs"))?.contains("one"),
            "nothing was changed"
        );
        assert_eq!(
            fs::read_dir(folder.path())?.count(),
            1,
            "nothing staged stays behind"
        );
        Ok(())
    }
}
