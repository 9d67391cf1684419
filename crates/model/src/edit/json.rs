//! New JSON in the style of a file: on one line if it fits, else one line per member.

use crate::source::SourceFile;

/// Maximum width of a value on one line, in characters. Wider ones are split into several lines.
const WIDEST: usize = 160;

/// A JSON value to write.
#[derive(Debug, Clone)]
pub(super) enum Json {
    Text(String),
    /// JSON text that is written unchanged.
    Raw(String),
    Object(Vec<(&'static str, Json)>),
    /// An object with keys of a vendor, written with one line per member.
    Members(Vec<(String, Json)>),
    /// An object that is always written with one line per member.
    Tall(Vec<(&'static str, Json)>),
    Array(Vec<Json>),
}

/// The style of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style<'s> {
    /// `\n` or `\r\n`
    pub(super) line_end: &'static str,
    /// One level of indentation.
    pub(super) indentation: &'s str,
}

impl<'s> Style<'s> {
    /// Determines the style of a file: its first line end, and the indentation of its first
    /// indented line.
    pub(super) fn of(source: &SourceFile<'s>) -> Self {
        let text = source.text;
        let first = text.find('\n').unwrap_or(0);
        let line_end = if text[..first].ends_with('\r') {
            "\r\n"
        } else {
            "\n"
        };
        let indentation = text.lines().find_map(|line| {
            let content = line.trim_start_matches([' ', '\t']);
            let blanks = &line[..line.len() - content.len()];
            (!blanks.is_empty() && !content.trim().is_empty()).then_some(blanks)
        });
        Self {
            line_end,
            indentation: indentation.unwrap_or("  "),
        }
    }
}

impl Json {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Formats the value on one line.
    pub(super) fn on_one_line(&self) -> String {
        let join = |members: Vec<String>, open: &str, close: &str| {
            if members.is_empty() {
                format!("{}{}", open.trim_end(), close.trim_start())
            } else {
                format!("{open}{}{close}", members.join(", "))
            }
        };
        match self {
            Self::Text(text) => quoted(text),
            Self::Raw(text) => text.clone(),
            Self::Object(members) | Self::Tall(members) => {
                let members = members
                    .iter()
                    .map(|(key, value)| member(key, &value.on_one_line()));
                join(members.collect(), "{ ", " }")
            }
            Self::Members(members) => {
                let members = members
                    .iter()
                    .map(|(key, value)| member(key, &value.on_one_line()));
                join(members.collect(), "{ ", " }")
            }
            Self::Array(elements) => {
                join(elements.iter().map(Self::on_one_line).collect(), "[", "]")
            }
        }
    }

    /// Formats the value for a line that is indented by `indentation`, after `before` further
    /// characters.
    pub(super) fn written(&self, indentation: &str, before: usize, style: Style<'_>) -> String {
        let must_be_tall = match self {
            Self::Tall(_) => true,
            Self::Members(members) => !members.is_empty(),
            _ => false,
        };
        let line = self.on_one_line();
        let width = indentation.chars().count() + before + line.chars().count();
        if !must_be_tall && width <= WIDEST {
            return line;
        }
        let inner = format!("{indentation}{}", style.indentation);
        let below = |key: Option<&str>, value: &Self| {
            let key = key.map_or(String::new(), |key| format!("{}: ", quoted(key)));
            let value = value.written(&inner, key.chars().count(), style);
            format!("{inner}{key}{value}")
        };
        let (open, lines, close): (_, Vec<String>, _) = match self {
            Self::Object(members) | Self::Tall(members) => {
                let lines = members.iter().map(|(key, value)| below(Some(key), value));
                ('{', lines.collect(), '}')
            }
            Self::Members(members) => {
                let lines = members.iter().map(|(key, value)| below(Some(key), value));
                ('{', lines.collect(), '}')
            }
            Self::Array(elements) => {
                let lines = elements.iter().map(|value| below(None, value));
                ('[', lines.collect(), ']')
            }
            Self::Text(_) | Self::Raw(_) => return line,
        };
        let end = style.line_end;
        let lines = lines.join(&format!(",{end}"));
        format!("{open}{end}{lines}{end}{indentation}{close}")
    }
}

/// Formats a member of an object.
pub(super) fn member(key: &str, value: &str) -> String {
    format!("{}: {value}", quoted(key))
}

/// Quotes a string as JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
