//! Counts, pointers and names in reports: none of them can break its line.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::path::Path;

/// Returns the name of an input for messages, in one line.
pub fn input_name(path: &Path) -> String {
    if path.as_os_str() == "-" {
        "standard input".to_owned()
    } else {
        path_name(path)
    }
}

/// Returns a path for messages, in one line.
pub fn path_name(path: &Path) -> String {
    line(&path.display().to_string()).into_owned()
}

/// Returns `true` for characters that would break a line, control a terminal or change the writing
/// direction: C0, DEL, C1, line separators, and embeddings, overrides and isolates of bidirectional
/// text.
pub fn is_unsafe(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Escapes unsafe characters and backslashes of a field in a report, so that the original can be
/// recovered.
pub fn escaped(text: &str) -> Cow<'_, str> {
    replaced(
        text,
        |character| character == '\\' || is_unsafe(character),
        escape,
    )
}

/// Escapes unsafe characters of a message. Unlike [`escaped`], it may be applied repeatedly, since
/// it keeps backslashes.
pub fn line(text: &str) -> Cow<'_, str> {
    replaced(text, is_unsafe, escape)
}

/// Escapes unsafe characters of a message that has several lines on purpose.
pub fn lines(text: &str) -> Cow<'_, str> {
    let is_replaced = |character| character != '\n' && is_unsafe(character);
    replaced(text, is_replaced, escape)
}

/// Escapes unsafe characters of a JSON text as JSON does, so that it keeps its meaning.
pub fn json_line(text: &str) -> Cow<'_, str> {
    replaced(text, is_unsafe, escape_json)
}

/// Escapes a string for a cell of a table that spreadsheets open: it stays in its line and is never
/// a formula. Only a number may begin with a minus sign.
pub fn cell(text: &str) -> Cow<'_, str> {
    let safe = escaped(text);
    // Spreadsheets in Chinese and Japanese also accept the full-width forms. Tab and carriage
    // return are escaped by now.
    let is_formula = safe.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula && !is_number(&safe) {
        return format!("'{safe}").into();
    }
    safe
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (integer, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [integer, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn replaced(
    text: &str,
    is_replaced: impl Fn(char) -> bool,
    escape: fn(char, &mut String),
) -> Cow<'_, str> {
    if !text.contains(&is_replaced) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_replaced(character) {
            escape(character, &mut safe);
        } else {
            safe.push(character);
        }
    }
    Cow::Owned(safe)
}

/// Appends the escape of a character as Rust writes it.
pub fn escape(character: char, out: &mut String) {
    out.extend(character.escape_default());
}

/// Appends the escape of a character as JSON writes it.
pub fn escape_json(character: char, out: &mut String) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        // Writing into a String cannot fail.
        let _ = write!(out, "\\u{unit:04x}");
    }
}

/// Renders `1 record`, `2,000 records`.
pub fn counted(count: u64, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        many => format!("{} {what}s", Thousands(many)),
    }
}

/// A number in groups of three digits.
pub struct Thousands(pub u64);

impl fmt::Display for Thousands {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                formatter.write_str(",")?;
            }
            write!(formatter, "{digit}")?;
        }
        Ok(())
    }
}

/// Returns the approximate number of terminal columns of a text: characters from U+1100 on take
/// two.
pub fn columns(text: &str) -> usize {
    // Most pointers and many values.
    if text.is_ascii() {
        return text.len();
    }
    text.chars()
        .map(|character| if character < '\u{1100}' { 1 } else { 2 })
        .sum()
}

/// Returns the pointer, or a name for the empty pointer.
pub fn pointer_name(pointer: &str) -> &str {
    if pointer.is_empty() {
        "the document"
    } else {
        pointer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(columns("a/b"), 3);
        assert_eq!(columns("余额"), 4);
    }

    #[test]
    fn values_stay_in_their_line() {
        for (text, expected) in [
            ("测试 a", "测试 a"),
            ("a\tb\r\nc", "a\\tb\\r\\nc"),
            ("\u{1b}[31m", "\\u{1b}[31m"),
            ("a\\tb", "a\\\\tb"),
            ("\u{202e}evil", "\\u{202e}evil"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn messages_are_escaped_once() {
        for (text, expected) in [
            ("a\\b 名", "a\\b 名"),
            ("a\u{1b}]52;c;\u{7}\nb", "a\\u{1b}]52;c;\\u{7}\\nb"),
            ("\u{9b}31m\u{2066}", "\\u{9b}31m\\u{2066}"),
        ] {
            assert_eq!(line(text), expected);
            assert_eq!(line(&line(text)), expected);
        }
        assert_eq!(lines("a\r\nb"), "a\\r\nb");
        assert_eq!(json_line("\"\u{9b}\u{202e}\""), "\"\\u009b\\u202e\"");
        assert_eq!(path_name(Path::new("a\nb")), "a\\nb");
    }

    #[test]
    fn cells_are_never_formulas() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+8613800000000", "'+8613800000000"),
            ("-cmd", "'-cmd"),
            ("@sum", "'@sum"),
            ("＝1", "'＝1"),
            ("\t=1", "\\t=1"),
            ("\r=1", "\\r=1"),
            ("-5", "-5"),
            ("-5.20", "-5.20"),
            ("-5+1", "'-5+1"),
            ("-", "'-"),
            ("-1.", "'-1."),
            ("/data/=", "/data/="),
            ("", ""),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
        }
    }
}
