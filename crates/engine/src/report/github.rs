//! GitHub workflow commands: a line each, which annotates the file that it names.

use std::fmt::{self, Write as _};

use crate::text::escaped;

/// A line of a file, and what is said about it.
pub(crate) struct Annotation<'t> {
    /// `error`, `warning` or `notice`.
    pub(crate) level: &'t str,
    pub(crate) file: &'t str,
    pub(crate) line: Option<u64>,
    pub(crate) column: Option<u64>,
    pub(crate) title: &'t str,
    pub(crate) message: &'t str,
}

/// A notice about no file.
pub(crate) struct Notice<'t>(pub(crate) &'t str);

impl fmt::Display for Annotation<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "::{} file=", self.level)?;
        encode(self.file, ":,", formatter)?;
        for (name, number) in [("line", self.line), ("col", self.column)] {
            if let Some(number) = number {
                write!(formatter, ",{name}={number}")?;
            }
        }
        formatter.write_str(",title=")?;
        encode(self.title, ":,", formatter)?;
        formatter.write_str("::")?;
        encode(self.message, "", formatter)
    }
}

impl fmt::Display for Notice<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("::notice::")?;
        encode(self.0, "", formatter)
    }
}

/// Line ends are decoded by GitHub, so they are encoded, and so is what would end a property; other control characters are
/// spelled out.
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
