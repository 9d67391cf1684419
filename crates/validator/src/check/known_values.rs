//! Lookup of short strings in hash tables: one multiplication, and one comparison of 32 bytes.
//!
//! A lookup finds an entry of the table, or nothing. A string in another spelling must take the
//! slow path.

#![expect(
    clippy::inline_always,
    reason = "left to itself the compiler makes calls of them, which doubles the time"
)]

use super::short::Short;
use super::simd::Simd;
use crate::plan::{PROBES, ShortKeys, ShortValues, both_ends};

impl ShortValues {
    /// Returns `true` if a string is one of the known values.
    #[inline(always)]
    pub(super) fn has<L: Simd>(&self, text: Short<'_>) -> bool {
        let first = self.spread.bucket(both_ends(text.bytes(), text.length()));
        // The closing quote is compared, too, so a string never matches a longer value.
        let is_at = |word: &[u8; 32]| text.is_quoted::<L>(word);
        match self.buckets.get(first) {
            Some(word) if is_at(word) => return true,
            Some([0, ..]) | None => return false,
            Some(_) => {}
        }
        for bucket in first + 1..first + PROBES {
            let word = &self.buckets[bucket % self.buckets.len()];
            if is_at(word) {
                return true;
            }
            if word[0] == 0 {
                return false;
            }
        }
        false
    }
}

impl ShortKeys {
    /// Returns the first result of `is` for the entries that may be the string.
    #[inline(always)]
    pub(super) fn find<T>(&self, text: Short<'_>, is: impl Fn(usize) -> Option<T>) -> Option<T> {
        let first = self.spread.bucket(both_ends(text.bytes(), text.length()));
        for bucket in first..first + PROBES {
            let number = self.buckets[bucket & (self.buckets.len() - 1)];
            if number == Self::FREE {
                return None;
            }
            if let Some(found) = is(number as usize) {
                return Some(found);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::simd::Portable;

    fn with<T>(text: &str, ask: impl Fn(Short<'_>) -> T) -> Option<T> {
        let mut document = format!("{text}\"").into_bytes();
        document.resize(document.len() + 32, b' ');
        Short::at::<Portable>(&document, 0).map(ask)
    }

    #[test]
    fn words_are_found() {
        let mut words: Vec<String> = (0..500).map(|number| format!("词{number}有些长")).collect();
        words.extend(["", "--", "a"].map(String::from));
        let table = ShortValues::new(words.iter().map(|word| &**word));
        let has = |text: &str| with(text, |text| table.has::<Portable>(text)) == Some(true);
        for word in &words {
            assert!(has(word), "{word}");
            assert!(!has(&format!("{word}x")), "{word}");
            let shorter = word
                .char_indices()
                .last()
                .map_or("", |(end, _)| &word[..end]);
            assert!(
                !has(shorter) || words.iter().any(|word| word == shorter),
                "{word}"
            );
        }
        let none = ShortValues::new([]);
        assert_eq!(with("", |text| none.has::<Portable>(text)), Some(false));
    }

    #[test]
    fn words_that_differ_in_the_middle_are_found_or_left_out() {
        let words: Vec<String> = (10..99)
            .map(|number| format!("all-of-them-{number}-end-alike"))
            .collect();
        let table = ShortValues::new(words.iter().map(|word| &**word));
        let found = |text: &str| with(text, |text| table.has::<Portable>(text)) == Some(true);
        let count = words.iter().filter(|word| found(word)).count();
        assert_eq!(count, PROBES);
        assert!(!found("all-of-them-xy-end-alike"));
    }

    #[test]
    fn words_are_found_by_their_escapes() {
        let table = ShortValues::new(["正常", "1月", "a-b", "😀"]);
        let has = |text: &str| with(text, |text| table.has::<Portable>(text)) == Some(true);
        let spelt = [
            "正常",
            r"\u6b63\u5e38",
            r"\u6B63\u5E38",
            r"1\u6708",
            "a-b",
            r"\ud83d\ude00",
        ];
        for word in spelt {
            assert!(has(word), "{word}");
        }
        let others = [
            r"\u6b63\u5E38",
            r"\u6b63",
            r"\u6b63\u5e3",
            r"\u0061-b",
            r"正\u5e38",
        ];
        for other in others {
            assert!(!has(other), "{other}");
        }
    }

    #[test]
    fn keys_are_found() {
        let keys: Vec<String> = (0..64)
            .map(|number| format!("creditAccount{number}"))
            .collect();
        let numbered: Vec<(u32, &[u8])> = (0..).zip(keys.iter().map(String::as_bytes)).collect();
        let table = ShortKeys::new(&numbered);
        let found = |text: &str| {
            let is = |text: Short<'_>, number: usize| {
                keys[number].as_bytes() == &text.bytes()[..text.length()]
            };
            with(text, |text| {
                table.find(text, |number| is(text, number).then_some(number))
            })
            .flatten()
        };
        for (number, key) in keys.iter().enumerate() {
            assert_eq!(found(key), Some(number));
        }
        assert_eq!(found("creditAccount"), None);
        assert_eq!(
            with("a", |text| ShortKeys::default().find(text, Some)),
            Some(None)
        );
    }
}
