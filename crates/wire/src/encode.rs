//! Encoding: writes the same JSON value that was decoded, number spelling included. Fields come in
//! the table's order, then the rest.

use crate::slot::ElementRef;
use crate::slot::{ListSlot, Member, Object, ObjectSlot, Slot, State, members};

/// Returns the JSON text of an object.
pub(crate) fn document(object: &dyn Object) -> Vec<u8> {
    let mut out = Vec::with_capacity(1024);
    encode_object(object, &mut out);
    out
}

/// Appends an object. Recursion is as deep as the objects are nested; decoding bounds that.
pub(crate) fn encode_object(object: &dyn Object, out: &mut Vec<u8>) {
    let table = object.table();
    let index = table.index();
    out.push(b'{');
    let start = out.len();
    for (location, key) in index.keys().iter().enumerate() {
        let slot = object.slot(location);
        if is_absent(slot) {
            continue;
        }
        let key = key.with_comma().as_bytes();
        // The comma is part of the key, so that one copy writes both.
        out.extend_from_slice(if out.len() == start { &key[1..] } else { key });
        match slot {
            Slot::None => {}
            Slot::Leaf(leaf) => leaf.encode(out),
            Slot::Object(slot) => encode_nested(slot, out),
            Slot::List(slot) => encode_list(slot, out),
        }
    }
    for (key, json) in object.unknown().iter() {
        let declared = key.decode().ok().and_then(|name| table.lookup(&name));
        // This field was set after a mismatched value was kept for it.
        if declared.is_some_and(|location| !is_absent(object.slot(location))) {
            continue;
        }
        separate(start, out);
        out.push(b'"');
        out.extend_from_slice(key.raw().as_bytes());
        out.extend_from_slice(b"\":");
        out.extend_from_slice(json.as_bytes());
    }
    out.push(b'}');
}

/// Returns `true` if an object has no member at all.
pub(crate) fn is_empty(object: &dyn Object) -> bool {
    let mut locations = 0..object.table().index().keys().len();
    object.unknown().is_empty() && locations.all(|location| is_absent(object.slot(location)))
}

pub(crate) fn is_absent(slot: Slot<'_>) -> bool {
    match slot {
        Slot::None => true,
        Slot::Leaf(leaf) => leaf.is_absent(),
        Slot::Object(slot) => slot.state() == State::Absent,
        Slot::List(slot) => slot.state() == State::Absent,
    }
}

pub(crate) fn encode_list(list: &dyn ListSlot, out: &mut Vec<u8>) {
    if list.state() != State::Present {
        out.extend_from_slice(b"null");
        return;
    }
    out.push(b'[');
    let start = out.len();
    for member in members(list) {
        separate(start, out);
        match member {
            Member::Item(ElementRef::Leaf(leaf)) => leaf.encode(out),
            Member::Item(ElementRef::Object(object)) => encode_object(object, out),
            Member::Mismatched(mismatched) => out.extend_from_slice(mismatched.json().as_bytes()),
        }
    }
    out.push(b']');
}

fn encode_nested(slot: &dyn ObjectSlot, out: &mut Vec<u8>) {
    match slot.object() {
        Some(object) => encode_object(object, out),
        None => out.extend_from_slice(b"null"),
    }
}

/// Appends a comma, unless nothing was written since `start`.
fn separate(start: usize, out: &mut Vec<u8>) {
    if out.len() > start {
        out.push(b',');
    }
}
