//! Known values, and how strings compare with them.
//!
//! [`fold_value`] is the one definition of how known values compare. Everything that compares a
//! string with a list uses it.

use std::borrow::Cow;

/// A list of known values.
pub trait KnownValues: Copy + 'static {
    /// The strings, as the vendor writes them, and their meanings.
    const KNOWN_VALUES: &'static [(&'static str, Self)];
}

/// Returns the known value that a string matches.
pub(crate) fn find<W: KnownValues>(text: &str) -> Option<W> {
    let found = W::KNOWN_VALUES
        .iter()
        .find(|(word, _)| is_same_value(word, text));
    found.map(|(_, meaning)| *meaning)
}

/// Returns `true` if a string is one of the known values.
pub(crate) fn is_known<W: KnownValues>(text: &str) -> bool {
    find::<W>(text).is_some()
}

/// Returns `true` if two strings are the same word: equal once folded.
fn is_same_value(left: &str, right: &str) -> bool {
    left == right || folded(left).eq(folded(right))
}

/// Folds a string for comparison: removes white space, and replaces the full-width forms of ASCII
/// (U+FF01 to U+FF5E: brackets, digits, Latin letters, punctuation) with ASCII. Two strings are the
/// same word if their folded forms are equal.
///
/// ```
/// use ocrmarket_wire::fold_value;
///
/// assert_eq!(fold_value("提前还款 （全部）"), "提前还款(全部)");
/// assert_eq!(fold_value("正常"), "正常");
/// ```
pub fn fold_value(text: &str) -> Cow<'_, str> {
    if text
        .chars()
        .any(|character| character.is_whitespace() || is_wide(character))
    {
        Cow::Owned(folded(text).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    let visible = text.chars().filter(|character| !character.is_whitespace());
    visible.map(|character| {
        if is_wide(character) {
            char::from_u32(u32::from(character) - WIDER).unwrap_or(character)
        } else {
            character
        }
    })
}

/// Distance of a full-width form from its ASCII character.
const WIDER: u32 = 0xfee0;

fn is_wide(character: char) -> bool {
    matches!(character, '\u{ff01}'..='\u{ff5e}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_forms_of_ascii_are_folded() {
        for (wide, narrow) in ('\u{ff01}'..='\u{ff5e}').zip('!'..='~') {
            assert_eq!(fold_value(&wide.to_string()), narrow.to_string());
        }
        for other in [
            "、", "。", "“", "【", "￥", "ｱ", "\u{ff00}", "\u{ff5f}", "年", "A",
        ] {
            assert!(matches!(fold_value(other), Cow::Borrowed(same) if same == other));
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "[ -~！-～、年月\u{3000}]{0,12}") {
            let once = fold_value(&text).into_owned();
            prop_assert_eq!(&*fold_value(&once), &*once);
            prop_assert!(is_same_value(&text, &once));
            prop_assert!(!once.contains(char::is_whitespace));
        }
    }
}
