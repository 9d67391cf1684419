//! The unified diff of a file, as `git apply` and `patch -p1` take it.

use std::fmt::Write as _;

use similar::TextDiff;

use super::splice::FileEdit;

/// Appends the diff of a file; `folder` stands before its path.
pub(super) fn write(file: &FileEdit<'_>, folder: &str, out: &mut String) {
    let (path, after) = (file.path(), file.text());
    let diff = TextDiff::from_lines(file.source.text, &after);
    let mut unified = diff.unified_diff();
    unified.header(&format!("a/{folder}{path}"), &format!("b/{folder}{path}"));
    // Writing into a String cannot fail.
    let _ = write!(out, "{unified}");
}
