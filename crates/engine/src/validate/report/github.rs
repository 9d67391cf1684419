//! GitHub workflow commands: an annotation for each finding, and the summary of the run as a
//! notice.

use std::io::{self, Write};

use super::{outcome, remarks};
use crate::report::github::{Annotation, Notice};
use crate::text::pointer_name;
use crate::validate::tally::Summary;

/// Writes the commands.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    for found in &summary.tally.findings {
        let annotation = Annotation {
            level: found.severity.name(),
            file: &found.file,
            line: Some(found.line),
            column: Some(found.column),
            title: &format!("{} at {}", found.keyword, pointer_name(&found.pointer)),
            message: &format!("record {}: {}", found.record, found.message),
        };
        writeln!(out, "{annotation}")?;
    }
    for input in &summary.unreadable {
        let annotation = Annotation {
            level: "error",
            file: &input.file,
            line: None,
            column: None,
            title: "not read to its end",
            message: &input.message,
        };
        writeln!(out, "{annotation}")?;
    }
    for remark in remarks(summary) {
        writeln!(out, "{}", Notice(&remark))?;
    }
    writeln!(out, "{}", Notice(&outcome(summary)))
}
