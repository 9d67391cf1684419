//! Unfolding: replaces strings that contain a JSON object with the object itself.
//!
//! Everything that reads responses reads the unfolded body, so definitions and rules do not deal
//! with the strings. Offsets can be mapped back to the body as sent, and a decoded body can be
//! folded back into it. Only the operation determines which locations may have such strings.

use std::borrow::Cow;
use std::ops::Range;

use ocrmarket_wire::is_empty_value;
use ocrmarket_wire::reader::{self, Reader};

use crate::Operation;

/// A body with objects in place of the strings that contained them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfolded {
    bytes: Vec<u8>,
    /// In the order of the body.
    parts: Vec<Part>,
}

/// One object and the string that contained it.
#[derive(Clone, PartialEq, Eq)]
struct Part {
    pointer: String,
    /// The string in the body as sent, quotes included.
    sent: Range<usize>,
    /// The object in the unfolded body.
    unfolded: Range<usize>,
    /// The string as it was sent.
    string: Box<[u8]>,
}

impl std::fmt::Debug for Part {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The string is a part of the body.
        formatter
            .debug_struct("Part")
            .field("pointer", &self.pointer)
            .finish_non_exhaustive()
    }
}

/// Unfolds a body. `None` unless a string at one of the operation's
/// [`json_text`](Operation::json_text) locations contains a JSON object, or is an empty value
/// (`""`, blanks, `--`), which becomes `null`.
pub fn unfold(operation: &Operation, body: &[u8]) -> Option<Unfolded> {
    let mut found: Vec<(Range<usize>, &str, String)> = operation
        .json_text
        .iter()
        .filter_map(|pointer| {
            let (span, object) = json_text(body, pointer)?;
            Some((span, pointer.as_ref(), object))
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|(span, ..)| span.start);
    let mut unfolded = Unfolded {
        bytes: Vec::with_capacity(body.len()),
        parts: Vec::with_capacity(found.len()),
    };
    let mut copied = 0;
    for (sent, pointer, object) in found {
        unfolded.bytes.extend_from_slice(&body[copied..sent.start]);
        let start = unfolded.bytes.len();
        unfolded.bytes.extend_from_slice(object.as_bytes());
        copied = sent.end;
        unfolded.parts.push(Part {
            pointer: pointer.to_owned(),
            unfolded: start..unfolded.bytes.len(),
            string: body[sent.clone()].into(),
            sent,
        });
    }
    unfolded.bytes.extend_from_slice(&body[copied..]);
    Some(unfolded)
}

impl Unfolded {
    /// Returns the unfolded body.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Maps an offset in the unfolded body to the body as sent. An offset inside an object maps to
    /// the start of its string.
    pub fn sent_offset(&self, offset: usize) -> usize {
        let last = self
            .parts
            .iter()
            .rfind(|part| part.unfolded.start <= offset);
        match last {
            None => offset,
            Some(part) if offset < part.unfolded.end => part.sent.start,
            Some(part) => offset - part.unfolded.end + part.sent.end,
        }
    }

    /// Folds an encoded body: each object becomes a string again. An unchanged object becomes
    /// exactly the string that was sent. `before` is the unfolded body as it would be encoded
    /// without a change.
    pub fn fold(&self, encoded: Vec<u8>, before: &[u8]) -> Vec<u8> {
        let mut folded = encoded;
        for part in &self.parts {
            let Some(span) = span(&folded, &part.pointer) else {
                continue;
            };
            let object = &folded[span.clone()];
            let is_same = reader::pointer(before, &part.pointer)
                .ok()
                .flatten()
                .is_some_and(|before| before.as_bytes() == object);
            let string = match object.first() {
                _ if is_same => Cow::Borrowed(&*part.string),
                Some(b'{') => Cow::Owned(quoted(object)),
                _ => continue,
            };
            folded.splice(span, string.iter().copied());
        }
        folded
    }
}

/// Returns the location of the string at a pointer, and the object in it; `null` for an empty
/// string.
fn json_text(body: &[u8], pointer: &str) -> Option<(Range<usize>, String)> {
    let span = span(body, pointer)?;
    let mut reader = Reader::new(&body[span.clone()]).ok()?;
    let text = reader.string().ok()?.decode().ok()?.into_owned();
    if is_empty_value(&text) {
        return Some((span, "null".to_owned()));
    }
    let mut object = Reader::new(text.as_bytes()).ok()?;
    let is_object = object.kind().ok()? == reader::Kind::Object;
    object.skip().ok()?;
    object.finish().ok()?;
    // A byte order mark is allowed at the start of a document, but not inside the body.
    let text = text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text);
    is_object.then_some((span, text))
}

/// Returns the range of the value at a pointer in a body.
fn span(body: &[u8], pointer: &str) -> Option<Range<usize>> {
    let value = reader::pointer(body, pointer).ok()??;
    let start = value.as_ptr().addr() - body.as_ptr().addr();
    Some(start..start + value.len())
}

fn quoted(object: &[u8]) -> Vec<u8> {
    let mut string = Vec::with_capacity(object.len() + 16);
    string.push(b'"');
    for byte in object {
        match byte {
            b'"' => string.extend(b"\\\""),
            b'\\' => string.extend(b"\\\\"),
            b'\n' => string.extend(b"\\n"),
            b'\r' => string.extend(b"\\r"),
            b'\t' => string.extend(b"\\t"),
            other => string.push(*other),
        }
    }
    string.push(b'"');
    string
}
