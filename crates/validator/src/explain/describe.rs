//! The parts of messages: what was expected, and what was found.

use std::fmt;

use ocrmarket_wire::reader::{Kind, Reader};

use crate::plan::{Group, KnownValueList, NumberCheck, TextCheck};
use crate::text::characters;

/// Maximum length of a value that is shown, in characters.
const LONGEST: usize = 40;

/// Maximum number of names or known values that are listed.
const MOST: usize = 5;

/// Names the kind of the value at the start of a text, as JSON Schema does.
pub(crate) fn kind_name(text: &str) -> &'static str {
    match Reader::from_text(text).kind() {
        Ok(Kind::Object) => "object",
        Ok(Kind::Array) => "array",
        Ok(Kind::String) => "string",
        Ok(Kind::Number) => "number",
        Ok(Kind::Boolean) => "boolean",
        Ok(Kind::Null) => "null",
        Err(_) => "no value",
    }
}

/// Describes the value at the start of a text: the value itself, or its kind and size.
pub(crate) fn excerpt(text: &str, is_shown: bool) -> String {
    let mut reader = Reader::from_text(text);
    match reader.kind() {
        Ok(Kind::String | Kind::Number | Kind::Boolean) if is_shown => excerpt_of(text),
        Ok(kind @ (Kind::String | Kind::Number)) => {
            let count = characters(reader.skip().unwrap_or_default());
            let quotes = if kind == Kind::String { 2 } else { 0 };
            let size = counted(count.saturating_sub(quotes), "character");
            format!("{} of {size}", kind_name(text))
        }
        _ => kind_name(text).to_owned(),
    }
}

/// Returns a count with its unit: `1 field`, `2 fields`.
pub(super) fn counted(count: u64, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

/// Returns the beginning of the value at the start of a text.
pub(crate) fn excerpt_of(text: &str) -> String {
    let value = Reader::from_text(text).skip().unwrap_or_default();
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// Lists the names of required fields.
pub(crate) fn expected_names(names: &[&str]) -> String {
    let plural = if names.len() == 1 { "" } else { "s" };
    format!("required field{plural} {}", listed(names.iter().copied()))
}

fn listed<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let mut words = words.map(|word| format!("`{word}`"));
    let mut listed: Vec<String> = words.by_ref().take(MOST).collect();
    match words.count() {
        0 => {}
        more => listed.push(format!("{more} more")),
    }
    listed.join(", ")
}

impl fmt::Display for TextCheck {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(format) => write!(formatter, "format `{}`", format.name()),
            Self::Words(_) => formatter.write_str("a known value"),
            Self::AtLeast(least) => write!(formatter, "at least {}", counted(*least, "character")),
            Self::AtMost(most) => write!(formatter, "at most {}", counted(*most, "character")),
            Self::Pattern(_) => formatter.write_str("a string that matches `pattern`"),
        }
    }
}

impl fmt::Display for NumberCheck {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(least) => write!(formatter, "a number not less than {least}"),
            Self::AtMost(most) => write!(formatter, "a number not greater than {most}"),
            Self::MoreThan(least) => write!(formatter, "a number greater than {least}"),
            Self::LessThan(most) => write!(formatter, "a number less than {most}"),
            Self::MultipleOf(_) => formatter.write_str("a multiple of the schema's `multipleOf`"),
        }
    }
}

impl fmt::Display for KnownValueList {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "one of {}", listed(self.listed()))
    }
}

impl fmt::Display for Group {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AnyOf(nodes) => {
                write!(formatter, "a match of any of {} schemas", nodes.len())
            }
            Self::OneOf(nodes) => {
                write!(
                    formatter,
                    "a match of exactly one of {} schemas",
                    nodes.len()
                )
            }
            Self::Not(_) => formatter.write_str("no match of `not`"),
            Self::If { .. } | Self::Dependent(..) => {
                formatter.write_str("a match of the conditional schema")
            }
            Self::Names(_) => formatter.write_str("keys that match `propertyNames`"),
            Self::Contains {
                least, most: None, ..
            } => write!(
                formatter,
                "at least {} that match `contains`",
                counted(*least, "element")
            ),
            Self::Contains {
                least,
                most: Some(most),
                ..
            } => write!(
                formatter,
                "{least} to {} that match `contains`",
                counted(*most, "element")
            ),
        }
    }
}
