//! Messages: what was expected, and what the document contains. Only public values are shown.

use std::fmt;

use ocrmarket_wire::reader::{Kind, Reader};

use crate::plan::{Group, KnownValueList, NumberCheck, TextCheck};
use crate::text::characters;

/// Maximum length of a value that is shown, in characters.
const LONGEST: usize = 40;

/// Maximum number of names or known values that are listed.
const MOST: usize = 5;

/// Describes the value at the start of a text: the value itself, or its kind and size.
pub(crate) fn excerpt(text: &str, is_shown: bool) -> String {
    let mut reader = Reader::from_text(text);
    let Ok(kind) = reader.kind() else {
        return "nothing".to_owned();
    };
    match kind {
        Kind::Object => "an object".to_owned(),
        Kind::Array => "an array".to_owned(),
        Kind::Null => "null".to_owned(),
        Kind::Boolean if !is_shown => "true or false".to_owned(),
        Kind::String | Kind::Number | Kind::Boolean => {
            let value = reader.skip().unwrap_or_default();
            match kind {
                _ if is_shown => shortened(value),
                Kind::String => format!(
                    "a text of {} characters",
                    characters(value).saturating_sub(2)
                ),
                _ => format!("a number of {} characters", value.len()),
            }
        }
    }
}

fn shortened(value: &str) -> String {
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// Lists the names of required fields.
pub(super) fn expected_names(names: &[&str]) -> String {
    let what = if names.len() == 1 {
        "the field"
    } else {
        "the fields"
    };
    format!("{what} {}", listed(names.iter().copied()))
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
            Self::Format(format) => write!(formatter, "a text in the format `{}`", format.name()),
            Self::Words(_) => formatter.write_str("a known word"),
            Self::AtLeast(least) => write!(formatter, "at least {least} characters"),
            Self::AtMost(most) => write!(formatter, "at most {most} characters"),
            Self::Pattern(_) => formatter.write_str("a text that matches the pattern"),
        }
    }
}

impl fmt::Display for NumberCheck {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(least) => write!(formatter, "a number of at least {least}"),
            Self::AtMost(most) => write!(formatter, "a number of at most {most}"),
            Self::MoreThan(least) => write!(formatter, "a number above {least}"),
            Self::LessThan(most) => write!(formatter, "a number below {most}"),
            Self::MultipleOf(_) => formatter.write_str("a multiple of the schema's number"),
        }
    }
}

impl fmt::Display for KnownValueList {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "one of the words {}", listed(self.listed()))
    }
}

impl fmt::Display for Group {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AnyOf(nodes) => write!(formatter, "what one of {} schemas says", nodes.len()),
            Self::OneOf(nodes) => write!(
                formatter,
                "what exactly one of {} schemas says",
                nodes.len()
            ),
            Self::Not(_) => formatter.write_str("what the schema does not exclude"),
            Self::If { .. } | Self::Dependent(..) => {
                formatter.write_str("what the schema says of such values")
            }
            Self::Names(_) => formatter.write_str("other keys"),
            Self::Contains {
                least, most: None, ..
            } => write!(formatter, "at least {least} such elements"),
            Self::Contains {
                least,
                most: Some(most),
                ..
            } => write!(formatter, "{least} to {most} such elements"),
        }
    }
}
