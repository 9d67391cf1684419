//! Edited schemas as files: all of them or none.

use std::path::Path;

use anyhow::{Context as _, bail};
use ocrmarket_files::Batch;
use ocrmarket_spec::Files;
use ocrmarket_spec::propose::Edit;

use crate::failure::Incomplete;

/// Writes what an edit changes; the paths that were written.
///
/// # Errors
/// A file cannot be written, or changed since it was read. Then all are as they were, unless the error says that the next
/// command completes the change.
pub(super) fn write(folder: &Path, files: &Files, edit: &Edit<'_>) -> anyhow::Result<Vec<String>> {
    let mut batch = Batch::begin(folder)?;
    let mut written = Vec::new();
    for (path, text) in edit.files() {
        let place = folder.join(path);
        let on_disk = std::fs::read(&place)
            .with_context(|| format!("cannot read {}; nothing was written", place.display()))?;
        if on_disk != files.get(path).unwrap_or_default() {
            let place = place.display();
            bail!(Incomplete::new(format!(
                "{place} changed while the patch was made; nothing was written: run this again"
            )));
        }
        batch.write(path, text.as_bytes())?;
        written.push(place.display().to_string());
    }
    if !written.is_empty() {
        batch.commit()?;
    }
    Ok(written)
}
