//! Finding an object's keys fast: the one that is expected next by a few wide compares, any other by one hash.
//!
//! Decoding and the validator share it. It knows names and nothing of what stands behind them.

use crate::escape;

/// The names of an object's fields in their order, made ready to be found in JSON.
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
    /// Open addressing, at most half full: the hash of a name and its place.
    buckets: Box<[Option<(u32, u32)>]>,
    longest: usize,
}

impl KeyIndex {
    /// An index of names; of equal names the first counts.
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
        for (place, name) in names.iter().enumerate() {
            index.insert(name, place);
        }
        index
    }

    /// All keys, in order.
    #[inline]
    pub fn keys(&self) -> &[ExpectedKey] {
        &self.keys
    }

    /// The place of a name; `name_at` gives the names of the index again. Constant in the number of names, linear in the
    /// name up to the longest.
    #[inline]
    pub fn lookup<'n>(
        &self,
        name: &str,
        name_at: impl Fn(usize) -> Option<&'n str>,
    ) -> Option<usize> {
        self.lookup_bytes(name.as_bytes(), name_at)
    }

    /// The same for bytes that are text if they are a name.
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
            let (found, place) = (*self.buckets.get(bucket & (self.buckets.len() - 1))?)?;
            if found == hash && name_at(place as usize)?.as_bytes() == name {
                return Some(place as usize);
            }
            bucket += 1;
        }
    }

    fn insert(&mut self, name: &str, place: usize) {
        let Ok(place) = u32::try_from(place) else {
            return;
        };
        let hash = (hash(name) >> 32) as u32;
        let mut bucket = hash as usize & (self.buckets.len() - 1);
        // Equal names lie in order, so the first is found first.
        while self.buckets[bucket].is_some() {
            bucket = (bucket + 1) & (self.buckets.len() - 1);
        }
        self.buckets[bucket] = Some((hash, place));
    }
}

/// A key as vendors write it, quotes and colon included, ready to be compared with the input word by word.
#[derive(Debug)]
pub struct ExpectedKey {
    /// The first bytes of `"key":`, as words; zeros after it.
    words: [u64; Self::WORDS],
    /// Which bytes of the words count.
    masks: [u64; Self::WORDS],
    /// `,"key":`
    text: Box<str>,
}

impl ExpectedKey {
    /// Words that are compared at once; four hold almost every key.
    const WORDS: usize = 4;
    const BYTES: usize = Self::WORDS * 8;

    /// From the key as it stands between quotes, escapes included.
    pub fn new(escaped_key: &str) -> Self {
        let text = format!(",\"{escaped_key}\":");
        let (mut words, mut masks) = ([0; Self::WORDS], [0; Self::WORDS]);
        for (place, byte) in text.bytes().skip(1).take(Self::BYTES).enumerate() {
            words[place / 8] |= u64::from(byte) << (place % 8 * 8);
            masks[place / 8] |= 0xff << (place % 8 * 8);
        }
        Self {
            words,
            masks,
            text: text.into(),
        }
    }

    /// `,"key":`
    pub(crate) fn with_comma(&self) -> &str {
        &self.text
    }

    /// The place after the colon and a blank, if the key stands at `at`.
    #[expect(
        clippy::inline_always,
        reason = "asked for every field; as a call it costs the validator a tenth of its time"
    )]
    #[inline(always)]
    pub fn end_in(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let here = bytes.get(at..)?;
        let length = self.text.len() - 1;
        let Some(window) = here.first_chunk::<{ Self::BYTES }>() else {
            // The document's last bytes.
            return here
                .starts_with(&self.text.as_bytes()[1..])
                .then_some(at + length);
        };
        let mut differs = 0;
        for (place, word) in window.as_chunks().0.iter().enumerate() {
            differs |= (u64::from_le_bytes(*word) ^ self.words[place]) & self.masks[place];
        }
        let is_same =
            differs == 0 && (length <= Self::BYTES || here.starts_with(&self.text.as_bytes()[1..]));
        // One blank after the colon is as common as none.
        let blank = usize::from(here.get(length) == Some(&b' '));
        is_same.then_some(at + length + blank)
    }
}

/// Appends a key between quotes, as JSON has it.
pub fn quote(key: &str, out: &mut String) {
    out.push('"');
    out.push_str(&escape::key(key));
    out.push('"');
}

/// A hash of few instructions. The names of an index are ours, so nobody can make them collide; strange keys cost one probe or
/// two. Whoever hashes strange keys only must know that they can be made to collide.
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
        // Overlaps the word before it, so that no byte is read alone.
        state = mix(state, u64::from_le_bytes(*last));
    } else {
        let mut word = [0; 8];
        word[..bytes.len()].copy_from_slice(bytes);
        state = mix(state, u64::from_le_bytes(word));
    }
    state
}
