//! Human-readable reports of `generate` and `check`.
//!
//! Paths can be opened from the working directory of the command.

use std::io::{self, Write};
use std::path::Path;

use ocrmarket_engine::generate::{ChangeKind, FolderComparison, GeneratedCounts, Written};
use ocrmarket_engine::text::path_name;

use super::CheckArgs;

/// Reports the output of `generate` and the changed files.
///
/// # Errors
/// The report cannot be written.
pub(super) fn written(
    out: &mut dyn Write,
    counts: &GeneratedCounts,
    written: &Written,
    folder: &Path,
) -> io::Result<()> {
    for path in &written.written {
        writeln!(out, "wrote   {}", path_name(&folder.join(path)))?;
    }
    for path in &written.removed {
        writeln!(out, "removed {}", path_name(&folder.join(path)))?;
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

/// Reports the differences between the folder and the schemas, and the remedy.
///
/// # Errors
/// The report cannot be written.
pub(super) fn comparison(
    out: &mut dyn Write,
    comparison: &FolderComparison,
    arguments: &CheckArgs,
) -> io::Result<()> {
    let folder = &arguments.out;
    if comparison.changes.is_empty() {
        return writeln!(
            out,
            "{} matches the schemas: {}",
            path_name(folder),
            counted(comparison.unchanged, "file")
        );
    }
    for change in &comparison.changes {
        writeln!(
            out,
            "{:<7} {}",
            change.kind.name(),
            path_name(&folder.join(&change.path))
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
        path_name(folder)
    )?;
    if comparison
        .changes
        .iter()
        .any(|change| matches!(change.kind, ChangeKind::Foreign))
    {
        writeln!(
            out,
            "move the foreign files elsewhere: ocrmarket did not write them, so it does not remove them"
        )?;
    }
    writeln!(out, "run `{}`", remedy(arguments))
}

/// Returns the command that makes the folder match.
fn remedy(arguments: &CheckArgs) -> String {
    let CheckArgs { schemas, out, .. } = arguments;
    let is_default = out == Path::new("generated/src") && schemas.is_none();
    // The default folders are those of this repository, where cargo runs the command.
    if is_default && Path::new("Cargo.toml").is_file() {
        return "cargo run -- generate".to_owned();
    }
    let mut command = "ocrmarket generate".to_owned();
    if let Some(schemas) = schemas {
        command = format!("{command} --schemas {}", quoted(schemas));
    }
    if out != Path::new("generated/src") {
        command = format!("{command} --out {}", quoted(out));
    }
    command
}

/// Quotes a path for a shell.
fn quoted(path: &Path) -> String {
    let path = path_name(path);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte);
    if path.bytes().all(is_plain) {
        path
    } else {
        format!("'{}'", path.replace('\'', "'\\''"))
    }
}

/// Returns `1 file`, `2 files`.
fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        many => format!("{many} {what}s"),
    }
}
