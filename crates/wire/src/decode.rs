//! Decoding: one loop fills every object, whatever its type. Total and lossless: values that do not
//! fit are kept as JSON text.

use std::fmt;

use crate::escape;
use crate::keys::KeyIndex;
use crate::raw::Leaf;
use crate::reader::{Kind, Position, RawText, Reader, SyntaxError, SyntaxErrorKind};
use crate::slot::ElementMut;
use crate::slot::{ListSlot, Object, ObjectSlot, SlotMut};
use crate::table::Table;

/// Maximum nesting of definitions. Deeper objects and arrays are kept as JSON text.
///
/// Only recursive definitions come near it. It bounds the stack used to decode, encode, clone and
/// drop.
pub const MAX_DEPTH: usize = 64;

/// Error for bytes that cannot be decoded: not JSON, or not an object. It keeps the bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError {
    inner: Box<Inner>,
}

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    kind: DecodeErrorKind,
    offset: usize,
    bytes: Box<[u8]>,
}

/// Reason why bytes cannot be decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The bytes are not JSON.
    Malformed(SyntaxErrorKind),
    /// The bytes are JSON, but not an object.
    NotAnObject,
}

impl DecodeError {
    /// Returns the reason.
    pub fn kind(&self) -> DecodeErrorKind {
        self.inner.kind
    }

    /// Returns the location, in bytes from the start.
    pub fn offset(&self) -> usize {
        self.inner.offset
    }

    /// Returns the line, from 1.
    pub fn line(&self) -> usize {
        self.position().line
    }

    /// Returns the column, in characters from 1.
    pub fn column(&self) -> usize {
        self.position().column
    }

    /// Returns the bytes that could not be decoded.
    pub fn bytes(&self) -> &[u8] {
        &self.inner.bytes
    }

    /// Returns the bytes that could not be decoded, without a copy.
    pub fn into_bytes(self) -> Vec<u8> {
        self.inner.bytes.into_vec()
    }

    fn position(&self) -> Position {
        Position::of(&self.inner.bytes, self.inner.offset)
    }

    #[cold]
    fn new(kind: DecodeErrorKind, offset: usize, bytes: &[u8]) -> Self {
        Self {
            inner: Box::new(Inner {
                kind,
                offset,
                bytes: bytes.into(),
            }),
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position();
        match self.kind() {
            DecodeErrorKind::Malformed(kind) => write!(formatter, "malformed JSON: {kind}")?,
            DecodeErrorKind::NotAnObject => formatter.write_str("expected a JSON object")?,
        }
        write!(formatter, " at line {line}, column {column}")
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The bytes are left out: they may be personal.
        let Inner {
            kind,
            offset,
            bytes,
        } = &*self.inner;
        let mut shown = formatter.debug_struct("DecodeError");
        shown
            .field("kind", kind)
            .field("offset", offset)
            .field("length", &bytes.len());
        shown.finish_non_exhaustive()
    }
}

impl std::error::Error for DecodeError {}

/// Decodes a whole document into an empty object.
pub(crate) fn document(bytes: &[u8], object: &mut dyn Object) -> Result<(), DecodeError> {
    let malformed = |error: SyntaxError| {
        DecodeError::new(DecodeErrorKind::Malformed(error.kind), error.offset, bytes)
    };
    let mut reader = Reader::new(bytes).map_err(malformed)?;
    let kind = reader.kind().map_err(malformed)?;
    let start = reader.offset();
    let read = match kind {
        Kind::Object => decode_object(&mut reader, object, 1),
        _ => reader.skip().map(drop),
    };
    read.and_then(|()| reader.finish()).map_err(malformed)?;
    if kind == Kind::Object {
        Ok(())
    } else {
        Err(DecodeError::new(DecodeErrorKind::NotAnObject, start, bytes))
    }
}

/// Fills an empty object. `depth` counts nested definitions, so recursion ends at [`MAX_DEPTH`].
fn decode_object(
    reader: &mut Reader<'_>,
    object: &mut dyn Object,
    depth: usize,
) -> Result<(), SyntaxError> {
    let table = object.table();
    let index = table.index();
    let mut expected = 0;
    // `true` after a declared field whose value did not fit. A fitting duplicate must then replace
    // it.
    let mut is_mismatched = false;
    reader.begin_object()?;
    while reader.next_member()? {
        let field = if let Some(field) = take_expected_key(reader, index, expected) {
            field
        } else {
            let key = reader.key()?;
            let Some(field) = lookup(table, key) else {
                let json = reader.skip()?;
                object.unknown_mut().keep(key.canonical().into(), json);
                continue;
            };
            field
        };
        expected = field + 1;
        let mismatched = match object.slot_mut(field) {
            SlotMut::Leaf(leaf) => {
                if decode_plain_leaf(reader, leaf) {
                    None
                } else {
                    decode_leaf(reader, leaf)?
                }
            }
            SlotMut::Object(slot) => decode_nested(reader, slot, depth)?,
            SlotMut::List(slot) => decode_list(reader, slot, depth)?,
            SlotMut::None => Some(reader.skip()?),
        };
        if mismatched.is_some() || is_mismatched {
            is_mismatched = true;
            keep_or_forget(object, field, mismatched);
        }
    }
    Ok(())
}

/// Reads the next key if it is that of an expected field. Vendors keep an order, but leave fields
/// out.
#[inline]
fn take_expected_key(reader: &mut Reader<'_>, index: &KeyIndex, expected: usize) -> Option<usize> {
    /// Number of fields to try; beyond it, a lookup is as fast.
    const TRIED: usize = 3;
    let keys = index.keys().get(expected..)?.iter().take(TRIED);
    let left_out = keys.into_iter().position(|key| reader.take_key(key))?;
    Some(expected + left_out)
}

#[inline]
fn lookup(table: &Table, key: RawText<'_>) -> Option<usize> {
    if key.is_escaped() {
        table.lookup(&key.decode().ok()?)
    } else {
        table.lookup(key.raw())
    }
}

/// Keeps a value that its declared field cannot hold, or removes the one of an earlier duplicate.
#[cold]
fn keep_or_forget(object: &mut dyn Object, field: usize, mismatched: Option<&str>) {
    let Some(field) = object.table().fields().get(field) else {
        return;
    };
    match mismatched {
        Some(json) => object
            .unknown_mut()
            .keep(escape::key(field.name()).into(), json),
        None => drop(object.unknown_mut().remove(field.name())),
    }
}

/// Fills a leaf if a string without escapes is next, the usual case. Reads nothing otherwise.
#[inline]
fn decode_plain_leaf(reader: &mut Reader<'_>, leaf: &mut Leaf) -> bool {
    let text = reader.take_plain_string();
    if let Some((start, end)) = text {
        *leaf = Leaf::of_text_in(reader.document(), start, end);
    }
    text.is_some()
}

/// Fills a leaf. Returns a value that it cannot hold as JSON text; the leaf is absent then.
fn decode_leaf<'a>(
    reader: &mut Reader<'a>,
    leaf: &mut Leaf,
) -> Result<Option<&'a str>, SyntaxError> {
    let kind = reader.kind()?;
    let start = reader.offset();
    *leaf = match kind {
        Kind::String => {
            let Ok(text) = reader.string()?.decode() else {
                leaf.clear();
                return Ok(Some(reader.text_since(start)));
            };
            Leaf::of_text(&text)
        }
        Kind::Number => Leaf::of_number(reader.number()?),
        Kind::Boolean => Leaf::from(reader.boolean()?),
        Kind::Null => {
            reader.null()?;
            Leaf::null()
        }
        Kind::Object | Kind::Array => {
            leaf.clear();
            return reader.skip().map(Some);
        }
    };
    Ok(None)
}

fn decode_nested<'a>(
    reader: &mut Reader<'a>,
    slot: &mut dyn ObjectSlot,
    depth: usize,
) -> Result<Option<&'a str>, SyntaxError> {
    match reader.kind()? {
        Kind::Object if depth < MAX_DEPTH => decode_object(reader, slot.start(), depth + 1)?,
        Kind::Null => {
            reader.null()?;
            slot.set_null();
        }
        _ => {
            slot.clear();
            return reader.skip().map(Some);
        }
    }
    Ok(None)
}

fn decode_list<'a>(
    reader: &mut Reader<'a>,
    slot: &mut dyn ListSlot,
    depth: usize,
) -> Result<Option<&'a str>, SyntaxError> {
    match reader.kind()? {
        Kind::Array if depth < MAX_DEPTH => decode_elements(reader, slot, depth)?,
        Kind::Null => {
            reader.null()?;
            slot.set_null();
        }
        _ => {
            slot.clear();
            return reader.skip().map(Some);
        }
    }
    Ok(None)
}

fn decode_elements(
    reader: &mut Reader<'_>,
    slot: &mut dyn ListSlot,
    depth: usize,
) -> Result<(), SyntaxError> {
    let holds_objects = slot.has_object_elements();
    slot.start();
    reader.begin_array()?;
    let mut index = 0;
    while reader.next_element()? {
        let mismatched = if holds_objects {
            decode_element_object(reader, slot, depth)?
        } else {
            decode_element_leaf(reader, slot)?
        };
        if let Some(json) = mismatched {
            slot.append_mismatched(index, json);
        }
        index += 1;
    }
    Ok(())
}

fn decode_element_object<'a>(
    reader: &mut Reader<'a>,
    slot: &mut dyn ListSlot,
    depth: usize,
) -> Result<Option<&'a str>, SyntaxError> {
    if reader.kind()? != Kind::Object {
        return reader.skip().map(Some);
    }
    match slot.append() {
        ElementMut::Object(object) => decode_object(reader, object, depth + 1).map(|()| None),
        ElementMut::Leaf(leaf) => decode_leaf(reader, leaf),
    }
}

fn decode_element_leaf<'a>(
    reader: &mut Reader<'a>,
    slot: &mut dyn ListSlot,
) -> Result<Option<&'a str>, SyntaxError> {
    let mut leaf = Leaf::default();
    let mismatched = if decode_plain_leaf(reader, &mut leaf) {
        None
    } else {
        decode_leaf(reader, &mut leaf)?
    };
    if mismatched.is_none()
        && let ElementMut::Leaf(location) = slot.append()
    {
        *location = leaf;
    }
    Ok(mismatched)
}
