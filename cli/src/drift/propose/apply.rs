//! Edited schemas as files: all of them or none.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use ocrmarket_spec::Files;
use ocrmarket_spec::propose::Edit;
use tempfile::NamedTempFile;

use crate::failure::Incomplete;
use crate::output;

/// Writes what an edit changes; the paths that were written. Every file is written beside its place first; if one cannot be renamed into
/// it, those that were are put back.
///
/// # Errors
/// A file cannot be written, or changed since it was read. Then all are as they were.
pub(super) fn write(folder: &Path, files: &Files, edit: &Edit<'_>) -> anyhow::Result<Vec<String>> {
    let mut staged: Vec<(PathBuf, NamedTempFile, &[u8])> = Vec::new();
    for (path, text) in edit.files() {
        let place = folder.join(path);
        let context = || format!("cannot write {}", place.display());
        // A link stays one: what it leads to is written.
        let real = std::fs::canonicalize(&place).with_context(context)?;
        let before = files.get(path).unwrap_or_default();
        if std::fs::read(&real).with_context(context)? != before {
            let place = place.display();
            bail!(Incomplete::new(format!(
                "{place} changed while the patch was made; nothing was written: run this again"
            )));
        }
        let mut file = output::beside(&real)?;
        file.write_all(text.as_bytes()).with_context(context)?;
        let permissions = std::fs::metadata(&real)
            .with_context(context)?
            .permissions();
        file.as_file()
            .set_permissions(permissions)
            .with_context(context)?;
        staged.push((real, file, before));
    }
    let mut written: Vec<(PathBuf, &[u8])> = Vec::new();
    for (place, file, before) in staged {
        if let Err(error) = file.persist(&place) {
            for (place, before) in &written {
                output::replace(place, before)?;
            }
            return Err(error)
                .with_context(|| format!("cannot write {}; nothing was written", place.display()));
        }
        written.push((place, before));
    }
    Ok(edit
        .files()
        .map(|(path, _)| folder.join(path).display().to_string())
        .collect())
}
