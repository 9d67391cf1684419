//! Lookup of an object's keys: the next expected key by a few wide comparisons, any other by one
//! hash.
//!
//! Decoding and the validator share it. It contains names and nothing about their values.

use crate::escape;

/// The names of an object's fields in order, prepared for lookup in JSON.
///
/// ```
/// use ocrmarket_wire::keys::KeyIndex;
///
/// let names = ["card_num", "card_type"];
/// let index = KeyIndex::new(names);
/// let json = br#"{"card_num":"1"}"#;
/// assert_eq!(index.keys()[0].end_in(json, 1), Some(12));
/// assert_eq!(index.lookup("card_type", |place| names.get(place).copied()), Some(1));
/// ```
#[derive(Debug)]
pub struct KeyIndex {
    keys: Box<[ExpectedKey]>,
    /// Hash and index of each name. Open addressing, at most half full.
    buckets: Box<[Option<(u32, u32)>]>,
    longest: usize,
}

impl KeyIndex {
    /// Builds an index of names. Of equal names the first counts.
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let names: Vec<&str> = names.into_iter().collect();
        let keys = names
            .iter()
            .map(|name| ExpectedKey::new(&escape::key(name)));
        let mut index = Self {
            keys: keys.collect(),
            buckets: vec![None; (names.len() * 2).next_power_of_two()].into(),
            longest: names.iter().map(|name| name.len()).max().unwrap_or(0),
        };
        for (location, name) in names.iter().enumerate() {
            index.insert(name, location);
        }
        index
    }

    /// Returns all keys, in order.
    #[inline]
    pub fn keys(&self) -> &[ExpectedKey] {
        &self.keys
    }

    /// Returns the index of a name. `name_at` must return the names that the index was built from.
    /// Constant time in the number of names, linear in the name up to the longest.
    #[inline]
    pub fn lookup<'n>(
        &self,
        name: &str,
        name_at: impl Fn(usize) -> Option<&'n str>,
    ) -> Option<usize> {
        self.lookup_bytes(name.as_bytes(), name_at)
    }

    /// Like [`lookup`](Self::lookup), for bytes that may not be UTF-8.
    #[inline]
    pub fn lookup_bytes<'n>(
        &self,
        name: &[u8],
        name_at: impl Fn(usize) -> Option<&'n str>,
    ) -> Option<usize> {
        if name.len() > self.longest {
            return None;
        }
        let hash = (hash_bytes(name) >> 32) as u32;
        let mut bucket = hash as usize;
        loop {
            // At least half of the buckets are free, so this ends.
            let (found, location) = (*self.buckets.get(bucket & (self.buckets.len() - 1))?)?;
            if found == hash && name_at(location as usize)?.as_bytes() == name {
                return Some(location as usize);
            }
            bucket += 1;
        }
    }

    fn insert(&mut self, name: &str, location: usize) {
        let Ok(location) = u32::try_from(location) else {
            return;
        };
        let hash = (hash(name) >> 32) as u32;
        let mut bucket = hash as usize & (self.buckets.len() - 1);
        // Equal names are in order, so a lookup finds the first.
        while self.buckets[bucket].is_some() {
            bucket = (bucket + 1) & (self.buckets.len() - 1);
        }
        self.buckets[bucket] = Some((hash, location));
    }
}

/// A key as vendors write it, with quotes and colon, prepared for comparison by 8-byte words.
#[derive(Debug)]
pub struct ExpectedKey {
    /// The first bytes of `"key":`, padded with zeros.
    words: [u64; Self::WORDS],
    /// Masks of the bytes that count.
    masks: [u64; Self::WORDS],
    /// `,"key":`
    text: Box<str>,
}

impl ExpectedKey {
    /// Number of words that are compared at once. Four hold almost every key.
    const WORDS: usize = 4;
    const BYTES: usize = Self::WORDS * 8;

    /// Prepares a key from its spelling between quotes, escapes included.
    pub fn new(escaped_key: &str) -> Self {
        let text = format!(",\"{escaped_key}\":");
        let (mut words, mut masks) = ([0; Self::WORDS], [0; Self::WORDS]);
        for (location, byte) in text.bytes().skip(1).take(Self::BYTES).enumerate() {
            words[location / 8] |= u64::from(byte) << (location % 8 * 8);
            masks[location / 8] |= 0xff << (location % 8 * 8);
        }
        Self {
            words,
            masks,
            text: text.into(),
        }
    }

    /// Returns `,"key":`.
    pub(crate) fn with_comma(&self) -> &str {
        &self.text
    }

    /// Returns the index after the colon and an optional blank, if the key is at `at`.
    #[expect(
        clippy::inline_always,
        reason = "called for every field; not inlined, it costs the validator a tenth of its time"
    )]
    #[inline(always)]
    pub fn end_in(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let here = bytes.get(at..)?;
        let length = self.text.len() - 1;
        let Some(window) = here.first_chunk::<{ Self::BYTES }>() else {
            // Fewer bytes remain than the words hold.
            return here
                .starts_with(&self.text.as_bytes()[1..])
                .then_some(at + length);
        };
        let mut differs = 0;
        for (location, word) in window.as_chunks().0.iter().enumerate() {
            differs |= (u64::from_le_bytes(*word) ^ self.words[location]) & self.masks[location];
        }
        let is_same =
            differs == 0 && (length <= Self::BYTES || here.starts_with(&self.text.as_bytes()[1..]));
        // One blank after the colon is as common as none.
        let blank = usize::from(here.get(length) == Some(&b' '));
        is_same.then_some(at + length + blank)
    }
}

/// Appends a key in quotes, as JSON.
pub fn quote(key: &str, out: &mut String) {
    out.push('"');
    out.push_str(&escape::key(key));
    out.push('"');
}

/// Returns a hash, computed in few instructions. It does not resist collisions. The names of an
/// index come from schemas, so input cannot make them collide; unknown keys cost one or two probes.
/// A caller that hashes only untrusted keys must expect deliberate collisions.
#[inline]
pub fn hash(name: &str) -> u64 {
    hash_bytes(name.as_bytes())
}

#[inline]
fn hash_bytes(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |state: u64, word: u64| (state.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let mut state = bytes.len() as u64;
    if let Some(last) = bytes.last_chunk() {
        for word in bytes.as_chunks().0 {
            state = mix(state, u64::from_le_bytes(*word));
        }
        // Overlaps the previous word, so that no byte is read alone.
        state = mix(state, u64::from_le_bytes(*last));
    } else {
        let mut word = [0; 8];
        word[..bytes.len()].copy_from_slice(bytes);
        state = mix(state, u64::from_le_bytes(word));
    }
    state
}
