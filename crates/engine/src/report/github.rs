//! GitHub workflow commands: one per line, which annotates the file that it names.

use std::fmt::{self, Write as _};

use crate::text::escaped;

/// Annotation of a line of a file.
pub(crate) struct Annotation<'t> {
    /// `error`, `warning` or `notice`.
    pub(crate) level: &'t str,
    pub(crate) file: &'t str,
    pub(crate) line: Option<u64>,
    pub(crate) column: Option<u64>,
    pub(crate) title: &'t str,
    pub(crate) message: &'t str,
}

/// A notice without a file.
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

/// Encodes a string. GitHub decodes line ends, so they are encoded, as are the characters that end
/// a property. Other control characters are escaped.
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
