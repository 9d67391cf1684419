//! How a leaf stores its value in 24 bytes: short texts and short numbers inline, longer ones on the heap.

use compact_str::CompactString;

/// What came. A number is short exactly if it fits, so that equality can be derived.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) enum Kept {
    #[default]
    Absent,
    Null,
    False,
    True,
    Text(CompactString),
    ShortNumber(ShortNumber),
    LongNumber(Box<str>),
}

/// A number of few digits; longer than any `i64`, so that most numbers need no allocation.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct ShortNumber {
    length: u8,
    /// Zeros after the number's characters.
    characters: [u8; Self::MOST],
}

impl ShortNumber {
    const MOST: usize = 22;

    fn new(number: &str) -> Option<Self> {
        let length = u8::try_from(number.len()).ok()?;
        let mut characters = [0; Self::MOST];
        characters
            .get_mut(..number.len())?
            .copy_from_slice(number.as_bytes());
        Some(Self { length, characters })
    }

    pub(super) fn as_str(&self) -> &str {
        let characters = self
            .characters
            .get(..self.length.into())
            .unwrap_or_default();
        std::str::from_utf8(characters).unwrap_or_default()
    }
}

impl Kept {
    #[inline]
    pub(super) fn number(number: &str) -> Self {
        ShortNumber::new(number).map_or_else(|| Self::LongNumber(number.into()), Self::ShortNumber)
    }
}
