//! Short texts found among known ones: eight of their bytes, one multiplication, one wide compare.
//!
//! It finds what it has, or not: whoever asks must know what to do with a text that is spelt otherwise.

#![expect(
    clippy::inline_always,
    reason = "left to itself the compiler makes calls of them, which doubles the time"
)]

use std::borrow::Cow;

use super::lanes::Lanes;
use super::short::Short;

/// How many buckets are looked at; what would lie farther off is left out.
const PROBES: usize = 8;

/// How many buckets there are, and a factor that spreads texts well over them.
#[derive(Debug, Clone, Copy)]
struct Spread {
    factor: u64,
    /// How many bits a bucket's number loses; at most 63.
    shift: u32,
}

impl Spread {
    /// How many factors are tried for texts that do not get in each other's way.
    const TRIES: u64 = 24;

    /// For texts by what is known of each.
    fn new(texts: &[u64]) -> Self {
        // At most a quarter of the buckets are taken.
        let bits = (texts.len() * 4).next_power_of_two().max(2).ilog2();
        let spread = |attempt| Self {
            factor: 0x9e37_79b9_7f4a_7c15u64.wrapping_add(attempt << 33 | attempt << 1),
            shift: 64 - bits,
        };
        let mut buckets = Vec::with_capacity(texts.len());
        let mut best = (usize::MAX, spread(0));
        for tried in (0..Self::TRIES).map(spread) {
            buckets.clear();
            buckets.extend(texts.iter().map(|text| tried.bucket(*text)));
            buckets.sort_unstable();
            let shared = buckets.windows(2).filter(|pair| pair[0] == pair[1]);
            let shared = shared.count();
            if shared < best.0 {
                best = (shared, tried);
            }
            if shared == 0 {
                break;
            }
        }
        best.1
    }

    fn buckets(self) -> usize {
        1 << (64 - self.shift)
    }

    /// Where to look first; below [`Self::buckets`].
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the shift leaves as many bits as there are buckets"
    )]
    #[inline(always)]
    fn bucket(self, text: u64) -> usize {
        (text.wrapping_mul(self.factor) >> (self.shift & 63)) as usize
    }
}

/// A text's first eight bytes and its length; what follows a shorter one is not its own.
#[inline(always)]
fn beginning(bytes: &[u8; 32], length: usize) -> u64 {
    let first = bytes.first_chunk().copied().unwrap_or_default();
    (u64::from_le_bytes(first) & MASKS[length & 31]) ^ length as u64
}

/// The same and its last eight bytes: keys of one object often begin alike.
#[inline(always)]
fn both_ends(bytes: &[u8; 32], length: usize) -> u64 {
    let last = length.saturating_sub(8).min(24);
    let last = bytes[last..].first_chunk().copied().unwrap_or_default();
    let last = u64::from_le_bytes(last) & MASKS[length & 31];
    beginning(bytes, length) ^ last.rotate_left(23)
}

/// All ones for so many bytes, at most eight.
const MASKS: [u64; 32] = {
    let mut masks = [u64::MAX; 32];
    let mut length = 0;
    while length < 8 {
        masks[length] = (1 << (length * 8)) - 1;
        length += 1;
    }
    masks
};

/// A text and zeros after it.
fn padded(text: &[u8]) -> [u8; 32] {
    let mut bytes = [0; 32];
    let length = text.len().min(32);
    bytes[..length].copy_from_slice(&text[..length]);
    bytes
}

/// Short words as they are written: plainly, and in two ways with escapes, because some write no character beyond ASCII plainly.
#[derive(Debug)]
pub(crate) struct ShortWords {
    /// Each spelling with the quote that ends it and zeros after that; where it stands first, the next free bucket.
    buckets: Box<[[u8; 32]]>,
    spread: Spread,
}

impl ShortWords {
    /// Longer spellings are left out, and so are words that JSON cannot write plainly: they are not found.
    pub(crate) fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let is_plain = |word: &&str| {
            !word
                .bytes()
                .any(|byte| matches!(byte, b'"' | b'\\' | ..=0x1f))
        };
        let words: Vec<&str> = words.into_iter().filter(is_plain).collect();
        // What is written most comes first: where many are alike to the eye, later ones are left out.
        let plain = words.iter().map(|word| Cow::Borrowed(*word));
        let mut spellings: Vec<Cow<'w, str>> = plain.collect();
        spellings.extend(words.iter().flat_map(|word| escaped(word)).map(Cow::Owned));
        spellings.retain(|spelling| spelling.len() < 32);
        let known: Vec<u64> = spellings
            .iter()
            .map(|spelling| both_ends(&padded(spelling.as_bytes()), spelling.len()))
            .collect();
        let spread = Spread::new(&known);
        let mut buckets = vec![[0; 32]; spread.buckets()];
        for (spelling, known) in spellings.iter().zip(known) {
            let first = spread.bucket(known);
            let mut places = (first..first + PROBES).map(|bucket| bucket % buckets.len());
            if let Some(free) = places.find(|bucket| buckets[*bucket][0] == 0) {
                buckets[free] = padded(spelling.as_bytes());
                buckets[free][spelling.len()] = b'"';
            }
        }
        Self {
            buckets: buckets.into(),
            spread,
        }
    }

    /// Whether a text is one of them.
    #[inline(always)]
    pub(super) fn has<L: Lanes>(&self, text: Short<'_>) -> bool {
        let first = self.spread.bucket(both_ends(text.bytes(), text.length()));
        // The closing quote is compared too, so no text is taken for a longer word.
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

/// A word as it is written with escapes for what is not ASCII: with digits of either case, each way once.
fn escaped(word: &str) -> impl Iterator<Item = String> {
    let spelt = |escape: fn(u16) -> String| {
        let mut spelling = String::new();
        for character in word.chars() {
            if character.is_ascii() {
                spelling.push(character);
            } else {
                let mut units = [0; 2];
                let units = character.encode_utf16(&mut units);
                spelling.extend(units.iter().map(|unit| escape(*unit)));
            }
        }
        spelling
    };
    let lower = (!word.is_ascii()).then(|| spelt(|unit| format!("\\u{unit:04x}")));
    let upper = lower
        .as_ref()
        .map(|_| spelt(|unit| format!("\\u{unit:04X}")));
    let upper = upper.filter(|upper| lower.as_ref() != Some(upper));
    lower.into_iter().chain(upper)
}

/// Short keys and what they stand for.
#[derive(Debug)]
pub(crate) struct ShortKeys {
    /// A key's number, or all ones.
    buckets: Box<[u32]>,
    spread: Spread,
}

impl ShortKeys {
    const FREE: u32 = u32::MAX;

    /// Keys of at most 31 bytes, as they stand between quotes.
    pub(crate) fn new(keys: &[(u32, &[u8])]) -> Self {
        let known: Vec<u64> = keys
            .iter()
            .map(|(_, key)| both_ends(&padded(key), key.len()))
            .collect();
        let spread = Spread::new(&known);
        let mut buckets = vec![Self::FREE; spread.buckets()];
        for ((number, _), known) in keys.iter().zip(known) {
            let first = spread.bucket(known);
            let mut places = (first..first + PROBES).map(|bucket| bucket % buckets.len());
            if let Some(free) = places.find(|bucket| buckets[*bucket] == Self::FREE) {
                buckets[free] = *number;
            }
        }
        Self {
            buckets: buckets.into(),
            spread,
        }
    }

    /// The first that may be a text and is.
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

impl Default for ShortKeys {
    fn default() -> Self {
        Self::new(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::lanes::Portable;

    fn with<T>(text: &str, ask: impl Fn(Short<'_>) -> T) -> Option<T> {
        let mut document = format!("{text}\"").into_bytes();
        document.resize(document.len() + 32, b' ');
        Short::at::<Portable>(&document, 0).map(ask)
    }

    #[test]
    fn words_are_found() {
        let mut words: Vec<String> = (0..500).map(|number| format!("词{number}有些长")).collect();
        words.extend(["", "--", "a"].map(String::from));
        let table = ShortWords::new(words.iter().map(|word| &**word));
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
        let none = ShortWords::new([]);
        assert_eq!(with("", |text| none.has::<Portable>(text)), Some(false));
    }

    #[test]
    fn words_that_differ_in_the_middle_are_found_or_left_out() {
        let words: Vec<String> = (10..99)
            .map(|number| format!("all-of-them-{number}-end-alike"))
            .collect();
        let table = ShortWords::new(words.iter().map(|word| &**word));
        let found = |text: &str| with(text, |text| table.has::<Portable>(text)) == Some(true);
        let count = words.iter().filter(|word| found(word)).count();
        assert_eq!(count, PROBES);
        assert!(!found("all-of-them-xy-end-alike"));
    }

    #[test]
    fn words_are_found_by_their_escapes() {
        let table = ShortWords::new(["正常", "1月", "a-b", "😀"]);
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
