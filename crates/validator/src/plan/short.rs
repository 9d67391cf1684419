//! Hash tables of short texts: the known words of a list, and the keys of an object. They are made here and searched by the check.

#![expect(
    clippy::inline_always,
    reason = "left to itself the compiler makes calls of them, which doubles the time"
)]

use std::borrow::Cow;

/// How many buckets are looked at; what would lie farther off is left out.
pub(crate) const PROBES: usize = 8;

/// How many buckets there are, and a factor that spreads texts well over them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
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
    pub(crate) fn bucket(self, text: u64) -> usize {
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
pub(crate) fn both_ends(bytes: &[u8; 32], length: usize) -> u64 {
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
    pub(crate) buckets: Box<[[u8; 32]]>,
    pub(crate) spread: Spread,
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
    pub(crate) buckets: Box<[u32]>,
    pub(crate) spread: Spread,
}

impl ShortKeys {
    pub(crate) const FREE: u32 = u32::MAX;

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
}

impl Default for ShortKeys {
    fn default() -> Self {
        Self::new(&[])
    }
}
