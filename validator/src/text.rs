//! Small questions about texts.

use std::borrow::Cow;

/// A text without its white space, as words are compared.
pub(crate) fn without_white_space(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_whitespace) {
        Cow::Owned(text.split_whitespace().collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Length in characters.
#[inline]
pub(crate) fn characters(text: &str) -> u64 {
    text.chars().count() as u64
}
