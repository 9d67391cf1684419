//! Counts, pointers and names in reports: none of them can break its line.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

/// Returns the name of an input for messages.
pub fn input_name(path: &Path) -> String {
    if path.as_os_str() == "-" {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

/// Escapes characters that would break the line, move a terminal's cursor or change the writing
/// direction.
pub fn escaped(text: &str) -> Cow<'_, str> {
    let is_unsafe = |character: char| {
        character.is_control()
            || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(|character| is_unsafe(character) || character == '\\') {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_unsafe(character) || character == '\\' {
            safe.extend(character.escape_default());
        } else {
            safe.push(character);
        }
    }
    Cow::Owned(safe)
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
}
