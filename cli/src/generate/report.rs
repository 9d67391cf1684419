//! How `generate` and `check` tell people what they found.
//!
//! Paths are shown so that they can be opened from where the command ran.

use std::io::{self, Write};
use std::path::Path;

use ocrmarket_codegen::sync::{ChangeKind, Comparison, Written};
use ocrmarket_model::{Diagnostic, Diagnostics};

use super::Counts;
use crate::arguments::CheckArgs;

/// What `generate` made and which files it changed.
///
/// # Errors
/// The report cannot be written.
pub(super) fn written(
    out: &mut dyn Write,
    counts: &Counts,
    written: &Written,
    folder: &Path,
) -> io::Result<()> {
    for path in &written.written {
        writeln!(out, "wrote   {}", folder.join(path).display())?;
    }
    for path in &written.removed {
        writeln!(out, "removed {}", folder.join(path).display())?;
    }
    let changed = match written.written.len() + written.removed.len() {
        0 => "nothing changed".to_owned(),
        changed => format!("{} changed", counted(changed, "file")),
    };
    writeln!(
        out,
        "{}, {}, {} in {}; {changed}",
        counted(counts.operations, "operation"),
        counted(counts.types, "type"),
        counted(counts.fields, "field"),
        counted(written.written.len() + written.unchanged, "file"),
    )
}

/// How the folder departs from the schemas, and what to do about it.
///
/// # Errors
/// The report cannot be written.
pub(super) fn comparison(
    out: &mut dyn Write,
    comparison: &Comparison,
    arguments: &CheckArgs,
) -> io::Result<()> {
    let folder = &arguments.out;
    if comparison.changes.is_empty() {
        return writeln!(
            out,
            "{} matches the schemas: {}",
            folder.display(),
            counted(comparison.unchanged, "file")
        );
    }
    for change in &comparison.changes {
        writeln!(
            out,
            "{:<7} {}",
            change.kind.name(),
            folder.join(&change.path).display()
        )?;
        if let ChangeKind::Stale { diff } = &change.kind {
            writeln!(out, "{diff}")?;
        }
    }
    let differ = match comparison.changes.len() {
        1 => "1 file differs".to_owned(),
        many => format!("{many} files differ"),
    };
    writeln!(
        out,
        "{} does not match the schemas: {differ}",
        folder.display()
    )?;
    if comparison
        .changes
        .iter()
        .any(|change| matches!(change.kind, ChangeKind::Foreign))
    {
        writeln!(
            out,
            "move the foreign files away: ocrmarket did not write them and does not remove them"
        )?;
    }
    writeln!(out, "run `{}`", remedy(arguments))
}

/// The mistakes, with paths that start at the working folder instead of at the schemas.
pub(super) fn with_folder(diagnostics: &Diagnostics, schemas: &Path) -> Diagnostics {
    let prefixed = |diagnostic: &Diagnostic| {
        let mut diagnostic = diagnostic.clone();
        diagnostic.file = if diagnostic.file.is_empty() {
            schemas.display().to_string()
        } else {
            schemas.join(&diagnostic.file).display().to_string()
        };
        diagnostic
    };
    diagnostics.iter().map(prefixed).collect::<Vec<_>>().into()
}

/// The command that makes the folder match. The default folders are those of this repository, where cargo runs it.
fn remedy(arguments: &CheckArgs) -> String {
    let CheckArgs { schemas, out, .. } = arguments;
    let out = (out != Path::new("generated/src")).then(|| format!(" --out {}", out.display()));
    let schemas = schemas.as_deref();
    let schemas = schemas.map(|folder| format!(" --schemas {}", folder.display()));
    if out.is_none() && schemas.is_none() {
        return "cargo run -- generate".to_owned();
    }
    format!(
        "ocrmarket generate{}{}",
        schemas.unwrap_or_default(),
        out.unwrap_or_default()
    )
}

/// `1 file`, `2 files`.
fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        many => format!("{many} {what}s"),
    }
}
