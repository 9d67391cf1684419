//! Keys in the spelling of the document, compared 32 bytes at a time. They are small, because each
//! location has one.

use ocrmarket_wire::keys::ExpectedKey;

/// The key of a location.
#[derive(Debug)]
pub(super) struct WayKey {
    /// `"key":`, padded with zeros.
    bytes: [u64; 4],
    length: Length,
}

#[derive(Debug)]
enum Length {
    /// No key.
    None,
    Short(u8),
    Long(Box<ExpectedKey>),
}

/// Masks of the first bytes of 32, by their number.
static MASKS: [[u64; 4]; 33] = {
    let mut masks = [[0; 4]; 33];
    let mut length = 0;
    while length < 33 {
        let mut byte = 0;
        while byte < length {
            masks[length][byte / 8] |= 0xff << (byte % 8 * 8);
            byte += 1;
        }
        length += 1;
    }
    masks
};

impl WayKey {
    pub(super) const fn none() -> Self {
        Self {
            bytes: [0; 4],
            length: Length::None,
        }
    }

    /// Creates the key from its spelling between the quotes.
    pub(super) fn new(raw: &str) -> Self {
        let text = format!("\"{raw}\":");
        let mut bytes = [0; 32];
        let Some(room) = bytes.get_mut(..text.len()) else {
            let long = Box::new(ExpectedKey::new(raw));
            return Self {
                bytes: [0; 4],
                length: Length::Long(long),
            };
        };
        room.copy_from_slice(text.as_bytes());
        Self {
            bytes: words(&bytes),
            length: u8::try_from(text.len()).map_or(Length::None, Length::Short),
        }
    }

    pub(super) const fn is_none(&self) -> bool {
        matches!(self.length, Length::None)
    }

    /// Returns the position after the colon and one blank, if the key is at `at`. Near the end of
    /// the document it may return `None` although the key is there.
    #[inline]
    pub(super) fn end_in(&self, document: &[u8], at: usize) -> Option<usize> {
        let length = match &self.length {
            Length::Short(length) => usize::from(*length),
            Length::Long(key) => return key.end_in(document, at),
            Length::None => return None,
        };
        let here = document.get(at..)?;
        let (window, masks) = (words(here.first_chunk()?), MASKS.get(length)?);
        let mut differs = 0;
        for location in 0..4 {
            differs |= (window[location] ^ self.bytes[location]) & masks[location];
        }
        // One blank after the colon is as frequent as none.
        let blank = usize::from(here.get(length) == Some(&b' '));
        (differs == 0).then_some(at + length + blank)
    }
}

#[inline]
fn words(bytes: &[u8; 32]) -> [u64; 4] {
    let mut words = [0; 4];
    for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
        *word = u64::from_le_bytes(*bytes);
    }
    words
}
