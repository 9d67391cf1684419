//! Characters that no text and no key of a schema file may hold: those that are not seen, or that make a line read otherwise than
//! it is stored. Generated code repeats the texts, and the compiler refuses some of these characters in comments and literals.
//!
//! Samples are the vendors' bytes and may hold anything.

use std::borrow::Cow;
use std::fmt::Write as _;

/// What is wrong with a character, or `None` if it may stand in a text. Line feed and tab may.
pub(crate) fn hidden(character: char) -> Option<&'static str> {
    match character {
        '\n' | '\t' => None,
        '\u{2028}' | '\u{2029}' => Some("a line separator"),
        // A byte order mark inside a text is left over from joining files.
        '\u{feff}' => Some("a byte order mark"),
        // Unicode's `Bidi_Control`.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some("a direction mark")
        }
        _ => character.is_control().then_some("a control character"),
    }
}

/// A text whose hidden characters stand as JSON escapes, so that it can be shown.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|character| hidden(character).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match hidden(character) {
            // Writing into a String cannot fail. All of them fit into one escape.
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
    fn what_is_not_seen_is_told_from_what_is() {
        let hidden_ones = [
            '\0', '\r', '\u{8}', '\u{1b}', '\u{7f}', '\u{85}', '\u{9f}', '\u{61c}', '\u{200e}',
            '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}', '\u{2028}', '\u{2029}', '\u{feff}',
        ];
        for character in hidden_ones {
            assert!(hidden(character).is_some(), "{character:?}");
        }
        // Emoji are joined by U+200D, and vendors' texts hold ideographic spaces.
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
