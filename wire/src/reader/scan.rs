//! The loops over bytes: many at a time where it pays. Each takes bytes and a place in them and gives a place back.

use wide::u8x16;

use super::SyntaxErrorKind;

/// Where a text ends.
pub(super) struct StringEnd {
    /// The place of its closing quote.
    pub(super) quote: usize,
    /// Whether it holds escapes.
    pub(super) escaped: bool,
}

/// Eight blanks.
const BLANKS: u64 = 0x2020_2020_2020_2020;

/// The end of a text whose first byte (after the quote) is at `start`.
#[inline]
pub(super) fn string_end(
    bytes: &[u8],
    start: usize,
) -> Result<StringEnd, (SyntaxErrorKind, usize)> {
    let at = plain_end(bytes, start);
    if bytes.get(at) == Some(&b'"') {
        return Ok(StringEnd {
            quote: at,
            escaped: false,
        });
    }
    escaped_string_end(bytes, at)
}

/// The end of a text, from a place where something other than plain text stands.
#[cold]
fn escaped_string_end(bytes: &[u8], mut at: usize) -> Result<StringEnd, (SyntaxErrorKind, usize)> {
    let mut escaped = false;
    loop {
        match bytes.get(at) {
            None => return Err((SyntaxErrorKind::UnterminatedString, at)),
            Some(b'"') => return Ok(StringEnd { quote: at, escaped }),
            Some(b'\\') => {
                at = escape_end(bytes, at).ok_or((SyntaxErrorKind::InvalidEscape, at))?;
                escaped = true;
            }
            Some(..=0x1f) => return Err((SyntaxErrorKind::ControlCharacter, at)),
            Some(_) => at = plain_end(bytes, at),
        }
    }
}

/// The end of the escape at `at`.
fn escape_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at + 1)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(at + 2),
        b'u' => {
            let digits = bytes.get(at + 2..at + 6)?;
            digits.iter().all(u8::is_ascii_hexdigit).then_some(at + 6)
        }
        _ => None,
    }
}

/// The first place from `start` that holds a quote, a backslash or a control character, or the end.
#[inline]
pub(crate) fn plain_end(bytes: &[u8], start: usize) -> usize {
    let mut rest = bytes.get(start..).unwrap_or_default();
    while let Some((chunk, after)) = rest.split_first_chunk() {
        let special = special_bytes(*chunk);
        if special != 0 {
            return bytes.len() - rest.len() + special.trailing_zeros() as usize;
        }
        rest = after;
    }
    // Blanks fill the last chunk up, because they are not special.
    let mut chunk = [b' '; 16];
    chunk[..rest.len()].copy_from_slice(rest);
    let special = special_bytes(chunk).trailing_zeros() as usize;
    bytes.len() - rest.len() + special.min(rest.len())
}

/// Which of 16 bytes are a quote, a backslash or a control character; the lowest bit is the first byte.
#[inline]
pub(crate) fn special_bytes(chunk: [u8; 16]) -> u32 {
    let chunk = u8x16::new(chunk);
    let quote = chunk.simd_eq(u8x16::splat(b'"'));
    let backslash = chunk.simd_eq(u8x16::splat(b'\\'));
    let control = chunk.min(u8x16::splat(0x1f)).simd_eq(chunk);
    (quote | backslash | control).to_bitmask()
}

/// The first place from `start` that is not white space.
#[inline]
pub(super) fn white_space_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    // Indentation: eight blanks at a time.
    while word_at(bytes, at + 1) == Some(BLANKS) && is_white_space(bytes[at]) {
        at += 9;
    }
    while bytes.get(at).copied().is_some_and(is_white_space) {
        at += 1;
    }
    at
}

#[inline]
fn is_white_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// The end of the number at `start`, or the place where it stops being one.
#[inline]
pub(super) fn number_end(bytes: &[u8], start: usize) -> Result<usize, usize> {
    let mut at = start + usize::from(bytes.get(start) == Some(&b'-'));
    at = match bytes.get(at) {
        Some(b'0') => at + 1,
        Some(b'1'..=b'9') => digits_end(bytes, at),
        _ => return Err(at),
    };
    if bytes.get(at) == Some(&b'.') {
        at = some_digits_end(bytes, at + 1)?;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let sign = usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        at = some_digits_end(bytes, at + 1 + sign)?;
    }
    Ok(at)
}

#[inline]
fn some_digits_end(bytes: &[u8], start: usize) -> Result<usize, usize> {
    let end = digits_end(bytes, start);
    if end > start { Ok(end) } else { Err(start) }
}

#[inline]
fn digits_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    start
        + rest
            .iter()
            .position(|byte| !byte.is_ascii_digit())
            .unwrap_or(rest.len())
}

/// Eight bytes as a number whose lowest byte is the first.
#[inline]
fn word_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|chunk| u64::from_le_bytes(*chunk))
}

/// A key as vendors write it, quotes and colon included, ready to be compared with the input word by word.
#[derive(Debug)]
pub(crate) struct ExpectedKey {
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

    /// From the key as it stands between quotes.
    pub(crate) fn new(escaped_key: &str) -> Self {
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
    #[inline]
    pub(super) fn end_in(&self, bytes: &[u8], at: usize) -> Option<usize> {
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
