//! JSON escapes, written: texts and keys, always in the same shortest spelling.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::reader::{Part, RawText, plain_end};

/// Appends a text between quotes.
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

/// A key as it stands between quotes.
pub(crate) fn key(key: &str) -> Cow<'_, str> {
    if plain_end(key.as_bytes(), 0) == key.len() {
        return Cow::Borrowed(key);
    }
    let mut escaped = String::with_capacity(key.len() + 8);
    key.chars()
        .for_each(|character| push(character, &mut escaped));
    Cow::Owned(escaped)
}

/// A key of a document as it stands between quotes, respelt in the one way that [`key`] uses; half a surrogate pair stays
/// an escape in lower case.
pub(crate) fn canonical_key(raw: RawText<'_>) -> Cow<'_, str> {
    if !raw.is_escaped() {
        return Cow::Borrowed(raw.raw());
    }
    let mut escaped = String::with_capacity(raw.raw().len());
    for part in raw.parts() {
        match part {
            Part::Plain(plain) => escaped.push_str(plain),
            Part::Character(character) => push(character, &mut escaped),
            Part::LoneSurrogate(unit) => push_unit(unit, &mut escaped),
        }
    }
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
fn push(character: char, out: &mut String) {
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

fn push_unit(unit: u16, out: &mut String) {
    // Writing to a text cannot fail.
    let _ = write!(out, "\\u{unit:04x}");
}
