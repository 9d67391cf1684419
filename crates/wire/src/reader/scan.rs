//! Loops over bytes, several at a time where it pays. Each takes bytes and an index in them, and
//! returns an index.
//!
//! The validator uses them directly, because it is faster than a [`Reader`](super::Reader). They
//! check one token each and nothing around it. They assume nothing about their input and never
//! panic, whatever the start.

use super::SyntaxErrorKind;

pub use crate::escape::{plain_end, special_bytes};

/// End of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StringEnd {
    /// Index of the closing quote.
    pub quote: usize,
    /// `true` if the string contains escapes.
    pub escaped: bool,
}

/// Eight blanks.
const BLANKS: u64 = 0x2020_2020_2020_2020;

/// Returns the end of a string whose first byte (after the quote) is at `start`.
///
/// # Errors
/// The kind of the error in the string, and its index.
#[inline]
pub fn string_end(bytes: &[u8], start: usize) -> Result<StringEnd, (SyntaxErrorKind, usize)> {
    let at = plain_end(bytes, start);
    if bytes.get(at) == Some(&b'"') {
        return Ok(StringEnd {
            quote: at,
            escaped: false,
        });
    }
    escaped_string_end(bytes, at)
}

/// Returns the end of a string, from an index where something other than plain text is.
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

/// Returns the end of the escape at `at`.
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

/// Returns the first index from `start` that is not white space.
#[inline]
pub fn white_space_end(bytes: &[u8], start: usize) -> usize {
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

/// Returns the end of the number at `start`.
///
/// # Errors
/// The index where it stops being a number.
#[inline]
pub fn number_end(bytes: &[u8], start: usize) -> Result<usize, usize> {
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

/// Reads eight bytes as a little-endian integer.
#[inline]
fn word_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|chunk| u64::from_le_bytes(*chunk))
}
