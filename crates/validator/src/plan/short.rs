//! Hash tables of short strings: the known values of a list, and the keys of an object. They are
//! built here and searched by the fast path.

#![expect(
    clippy::inline_always,
    reason = "left to itself the compiler makes calls of them, which doubles the time"
)]

use std::borrow::Cow;

/// Maximum number of buckets that a lookup reads. An entry that would be beyond is left out.
pub(crate) const PROBES: usize = 8;

/// A hash function: a factor that distributes strings well over the buckets, and their number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    factor: u64,
    /// Number of bits by which a hash is shifted to give a bucket; at most 63.
    shift: u32,
}

impl Spread {
    /// Maximum number of factors that are tried to avoid collisions.
    const TRIES: u64 = 24;

    /// Chooses a factor for strings, given by their [`both_ends`].
    fn new(texts: &[u64]) -> Self {
        // At most a quarter of the buckets are used.
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

    /// Returns the first bucket of a lookup; below [`Self::buckets`].
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the shift leaves as many bits as there are buckets"
    )]
    #[inline(always)]
    pub(crate) fn bucket(self, text: u64) -> usize {
        (text.wrapping_mul(self.factor) >> (self.shift & 63)) as usize
    }
}

/// Returns a string's first eight bytes combined with its length. Bytes after a shorter string are
/// ignored.
#[inline(always)]
fn beginning(bytes: &[u8; 32], length: usize) -> u64 {
    let first = bytes.first_chunk().copied().unwrap_or_default();
    (u64::from_le_bytes(first) & MASKS[length & 31]) ^ length as u64
}

/// Returns the same combined with the last eight bytes: keys of one object often begin with the
/// same bytes.
#[inline(always)]
pub(crate) fn both_ends(bytes: &[u8; 32], length: usize) -> u64 {
    let last = length.saturating_sub(8).min(24);
    let last = bytes[last..].first_chunk().copied().unwrap_or_default();
    let last = u64::from_le_bytes(last) & MASKS[length & 31];
    beginning(bytes, length) ^ last.rotate_left(23)
}

/// Masks of the first bytes by their number, at most eight.
const MASKS: [u64; 32] = {
    let mut masks = [u64::MAX; 32];
    let mut length = 0;
    while length < 8 {
        masks[length] = (1 << (length * 8)) - 1;
        length += 1;
    }
    masks
};

/// Returns a string followed by zeros.
fn padded(text: &[u8]) -> [u8; 32] {
    let mut bytes = [0; 32];
    let length = text.len().min(32);
    bytes[..length].copy_from_slice(&text[..length]);
    bytes
}

/// Short known values, plain and in two spellings with escapes. Some vendors escape all characters
/// beyond ASCII.
#[derive(Debug)]
pub(crate) struct ShortValues {
    /// Each spelling with its closing quote and zeros after it. If its first bucket is in use, it
    /// has the next free one.
    pub(crate) buckets: Box<[[u8; 32]]>,
    pub(crate) spread: Spread,
}

impl ShortValues {
    /// Builds the table. Leaves out longer spellings and values that JSON must escape: they are not
    /// found.
    pub(crate) fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let is_plain = |word: &&str| {
            !word
                .bytes()
                .any(|byte| matches!(byte, b'"' | b'\\' | ..=0x1f))
        };
        let words: Vec<&str> = words.into_iter().filter(is_plain).collect();
        // The most common spellings come first. Where many collide, later ones are left out.
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
            let mut locations = (first..first + PROBES).map(|bucket| bucket % buckets.len());
            if let Some(free) = locations.find(|bucket| buckets[*bucket][0] == 0) {
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

/// Returns the spellings of a value with escapes for characters beyond ASCII: with hexadecimal
/// digits in lower and in upper case. Each spelling occurs once.
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

/// Short keys and their numbers.
#[derive(Debug)]
pub(crate) struct ShortKeys {
    /// Number of a key, or all ones if the bucket is free.
    pub(crate) buckets: Box<[u32]>,
    pub(crate) spread: Spread,
}

impl ShortKeys {
    pub(crate) const FREE: u32 = u32::MAX;

    /// Builds the table of keys of at most 31 bytes, as written between quotes.
    pub(crate) fn new(keys: &[(u32, &[u8])]) -> Self {
        let known: Vec<u64> = keys
            .iter()
            .map(|(_, key)| both_ends(&padded(key), key.len()))
            .collect();
        let spread = Spread::new(&known);
        let mut buckets = vec![Self::FREE; spread.buckets()];
        for ((number, _), known) in keys.iter().zip(known) {
            let first = spread.bucket(known);
            let mut locations = (first..first + PROBES).map(|bucket| bucket % buckets.len());
            if let Some(free) = locations.find(|bucket| buckets[*bucket] == Self::FREE) {
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
