//! Characters that no string and no key of a schema file may contain: invisible ones, and those
//! that change the displayed order of a line. Generated code repeats the strings, and the compiler
//! refuses some of these characters in comments and literals.
//!
//! Samples are the vendors' bytes and may contain any character.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Returns the reason why a character is not allowed, or `None` if it is. Line feed and tab are
/// allowed.
pub(crate) fn hidden(character: char) -> Option<&'static str> {
    match character {
        '\n' | '\t' => None,
        '\u{2028}' | '\u{2029}' => Some("line separator"),
        // A byte order mark inside a string remains from joining files.
        '\u{feff}' => Some("byte order mark"),
        // Unicode's `Bidi_Control`.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some("bidirectional control")
        }
        _ => character.is_control().then_some("control character"),
    }
}

/// Replaces hidden characters by JSON escapes, so that the string can be displayed.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|character| hidden(character).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match hidden(character) {
            // Writing into a String cannot fail. Each hidden character fits into one escape.
            Some(_) => _ = write!(shown, "\\u{:04x}", u32::from(character)),
            None => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::{hidden, visible};

    #[test]
    fn hidden_characters_are_detected() {
        let hidden_ones = [
            '\0', '\r', '\u{8}', '\u{1b}', '\u{7f}', '\u{85}', '\u{9f}', '\u{61c}', '\u{200e}',
            '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}', '\u{2028}', '\u{2029}', '\u{feff}',
        ];
        for character in hidden_ones {
            assert!(hidden(character).is_some(), "{character:?}");
        }
        // U+200D joins emoji, and vendors' strings contain ideographic spaces.
        for character in [
            '\n', '\t', ' ', 'a', '名', '\u{3000}', '\u{200b}', '\u{200d}', '\u{301}', '😀',
        ] {
            assert_eq!(hidden(character), None, "{character:?}");
        }
    }

    #[test]
    fn what_is_shown_can_be_read() {
        for (text, shown) in [
            ("plain 名", "plain 名"),
            ("a\u{202e}b\r\n", "a\\u202eb\\u000d\n"),
            ("\u{feff}", "\\ufeff"),
        ] {
            assert_eq!(visible(text), shown);
        }
    }
}
