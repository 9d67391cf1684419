//! JSON escapes: finds the next byte that needs one, and writes strings and keys in their shortest
//! spelling.

use std::borrow::Cow;
use std::fmt::Write as _;

use wide::u8x16;

/// Appends a string in quotes.
#[inline]
pub(crate) fn quote(text: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    let plain = plain_end(text, 0);
    out.extend_from_slice(&text[..plain]);
    if plain < text.len() {
        escape_rest(text, plain, out);
    }
    out.push(b'"');
}

/// Returns a key in its shortest spelling, without quotes.
pub(crate) fn key(key: &str) -> Cow<'_, str> {
    if plain_end(key.as_bytes(), 0) == key.len() {
        return Cow::Borrowed(key);
    }
    let mut escaped = String::with_capacity(key.len() + 8);
    key.chars()
        .for_each(|character| push(character, &mut escaped));
    Cow::Owned(escaped)
}

#[cold]
fn escape_rest(bytes: &[u8], mut at: usize, out: &mut Vec<u8>) {
    let mut escaped = String::new();
    while let Some(special) = bytes.get(at) {
        push(char::from(*special), &mut escaped);
        out.extend_from_slice(escaped.as_bytes());
        escaped.clear();
        let plain = plain_end(bytes, at + 1);
        out.extend_from_slice(&bytes[at + 1..plain]);
        at = plain;
    }
}

/// Appends a character in its shortest spelling.
pub(crate) fn push(character: char, out: &mut String) {
    let short = match character {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\u{8}' => "\\b",
        '\u{c}' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\0'..='\u{1f}' => return push_unit(character as u16, out),
        other => return out.push(other),
    };
    out.push_str(short);
}

pub(crate) fn push_unit(unit: u16, out: &mut String) {
    // Writing to a `String` cannot fail.
    let _ = write!(out, "\\u{unit:04x}");
}

/// Returns the first index from `start` with a quote, a backslash or a control character, or the
/// end.
#[inline]
pub fn plain_end(bytes: &[u8], start: usize) -> usize {
    let mut rest = bytes.get(start..).unwrap_or_default();
    while let Some((chunk, after)) = rest.split_first_chunk() {
        let special = special_bytes(*chunk);
        if special != 0 {
            return bytes.len() - rest.len() + special.trailing_zeros() as usize;
        }
        rest = after;
    }
    // Blanks pad the last chunk, because they are not special.
    let mut chunk = [b' '; 16];
    chunk[..rest.len()].copy_from_slice(rest);
    let special = special_bytes(chunk).trailing_zeros() as usize;
    bytes.len() - rest.len() + special.min(rest.len())
}

/// Returns a bit mask of the quotes, backslashes and control characters in 16 bytes. The lowest bit
/// is the first byte.
#[inline]
pub fn special_bytes(chunk: [u8; 16]) -> u32 {
    let chunk = u8x16::new(chunk);
    let quote = chunk.simd_eq(u8x16::splat(b'"'));
    let backslash = chunk.simd_eq(u8x16::splat(b'\\'));
    let control = chunk.min(u8x16::splat(0x1f)).simd_eq(chunk);
    (quote | backslash | control).to_bitmask()
}
