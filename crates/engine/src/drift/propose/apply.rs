//! Writes edited schemas to files: all of them or none.
//!
//! Built-in schemas have no files to edit. All of them are written to `./schemas` with the changes,
//! and every later command reads them there.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use ocrmarket_files::Batch;
use ocrmarket_model::edit::Edit;

use crate::failure::{Context as _, Failure, Result, bail};
use crate::fs::{FileLimit, read_file};
use crate::schemas::{Origin, Schemas};

/// Files that were written.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Files that an edit changes.
    pub(super) edited: Vec<String>,
    /// Other files, unchanged copies of the built-in ones.
    pub(super) copied: Vec<String>,
}

/// Writes the changes of an edit.
///
/// # Errors
/// A file cannot be written, or was changed after it was read. Then no file is changed, unless the
/// error says that the next command completes the change. It is also an error if the folder for
/// built-in schemas contains other files.
pub(super) fn write(model: &Schemas, edit: &Edit<'_>) -> Result<Written> {
    let edited: BTreeMap<&str, String> = edit.files().collect();
    if edited.is_empty() {
        return Ok(Written::default());
    }
    let folder = model.origin.shown_folder();
    let is_new = is_new(model);
    if is_new {
        check_empty(folder)?;
    }
    let mut batch = Batch::begin(folder)?;
    let mut put = |path: &str, text: &[u8]| {
        let location = folder.join(path);
        let before = model.files.get(path).filter(|_| !is_new);
        check_unchanged(&location, before)?;
        batch.write(path, text)?;
        Ok::<_, Failure>(location.display().to_string())
    };
    let mut written = Written::default();
    for (path, text) in &edited {
        written.edited.push(put(path, text.as_bytes())?);
    }
    let others = model.files.iter().filter(|_| is_new);
    for (path, bytes) in others.filter(|(path, _)| !edited.contains_key(path)) {
        written.copied.push(put(path, bytes)?);
    }
    batch.commit()?;
    Ok(written)
}

/// Returns the remark for built-in schemas: the folder they were written to, or how to use the
/// patch.
pub(super) fn remark(model: &Schemas, written: &Written, has_changes: bool) -> Option<String> {
    if !is_new(model) || !has_changes {
        return None;
    }
    let folder = model.origin.shown_folder().display();
    Some(if written.edited.is_empty() {
        format!(
            "the patch applies to the built-in schemas: --apply writes all of them to ./{folder}, with the changes"
        )
    } else {
        format!(
            "created ./{folder} with all built-in schemas and the changes; commands use it from now on"
        )
    })
}

fn is_new(model: &Schemas) -> bool {
    matches!(model.origin, Origin::BuiltIn { .. })
}

/// Checks that the folder contains no foreign files. Temporary files of an interrupted command are
/// permitted; they are removed later.
fn check_empty(folder: &Path) -> Result<()> {
    if !is_empty(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        bail!(
            "./{} contains other files, so the built-in schemas cannot be written there: run the command in another folder",
            folder.display()
        );
    }
    Ok(())
}

/// Returns `true` if a folder is absent or contains only temporary files of this program, at any
/// depth.
fn is_empty(folder: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let is_ours = entry
            .file_name()
            .to_str()
            .is_some_and(ocrmarket_files::is_temporary);
        let is_passed = is_ours || (entry.file_type()?.is_dir() && is_empty(&entry.path())?);
        if !is_passed {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Checks that a file is as it was read; `before` is `None` if it did not exist.
fn check_unchanged(location: &Path, before: Option<&[u8]>) -> Result<()> {
    let on_disk =
        match read_file(location, FileLimit::SCHEMA) {
            Err(error) if before.is_none() && error.kind() == io::ErrorKind::NotFound => None,
            read => Some(read.with_context(|| {
                format!("cannot read {}; nothing was written", location.display())
            })?),
        };
    // A file beyond the limit is not the one that was read.
    if on_disk.as_ref().map(Option::as_deref) != before.map(Some) {
        let location = location.display();
        bail!(Failure::incomplete(format!(
            "{location} changed while the patch was created; nothing was written: run the command again"
        )));
    }
    Ok(())
}
