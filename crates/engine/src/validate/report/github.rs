//! GitHub workflow commands: a line for each finding, which annotates the file it stands in.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use super::{outcome, remarks};
use crate::text::escaped;
use crate::text::pointer_name;
use crate::validate::tally::Summary;

/// Writes the commands, and what became of the run as a notice.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    for found in &summary.tally.findings {
        let title = format!("{} at {}", found.keyword, pointer_name(&found.pointer));
        let message = format!("record {}: {}", found.record, found.message);
        writeln!(
            out,
            "::{} file={},line={},col={},title={}::{}",
            found.severity.name(),
            Property(&found.file),
            found.line,
            found.column,
            Property(&title),
            Message(&message),
        )?;
    }
    for input in &summary.unreadable {
        let file = Property(&input.file);
        writeln!(
            out,
            "::error file={file},title=not read to its end::{}",
            Message(&input.message)
        )?;
    }
    for remark in remarks(summary) {
        writeln!(out, "::notice::{}", Message(&remark))?;
    }
    writeln!(out, "::notice::{}", Message(&outcome(summary)))
}

/// A text after the second `::`.
pub(crate) struct Message<'t>(pub(crate) &'t str);

/// The value of a property, which `:` and `,` would end.
pub(crate) struct Property<'t>(pub(crate) &'t str);

impl fmt::Display for Message<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        encode(self.0, "", formatter)
    }
}

impl fmt::Display for Property<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        encode(self.0, ":,", formatter)
    }
}

/// Line ends are decoded by GitHub, so they are encoded; other control characters are spelled out.
fn encode(text: &str, also: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    for character in text.chars() {
        match character {
            '%' | '\r' | '\n' => write!(formatter, "%{:02X}", u32::from(character))?,
            _ if also.contains(character) => write!(formatter, "%{:02X}", u32::from(character))?,
            '\\' => formatter.write_char(character)?,
            _ => formatter.write_str(&escaped(character.encode_utf8(&mut [0; 4])))?,
        }
    }
    Ok(())
}
