//! The value at a JSON Pointer of a decoded object, whether its definition declares it or not.

use std::borrow::Cow;
use std::fmt;

use crate::raw::{Leaf, LeafContent};
use crate::reader::{Kind, Reader, pointer_in_text};
use crate::slot::ElementRef;
use crate::slot::{ListSlot, Member, Object, Slot, State, members};
use crate::{encode, pointer};

/// The value at a location of a decoded object.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Located<'a> {
    /// A declared single value; never an absent one.
    Leaf(&'a Leaf),
    /// A declared object that is present.
    Object(&'a dyn Object),
    /// A declared array that is present.
    List(&'a dyn ListSlot),
    /// JSON text: an undeclared value, one that does not fit, or `null` instead of an object or
    /// array.
    Json(&'a str),
}

impl<'a> Located<'a> {
    /// Returns the kind of the JSON value.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Leaf(leaf) => match leaf.content() {
                LeafContent::Absent | LeafContent::Null => Kind::Null,
                LeafContent::Boolean(_) => Kind::Boolean,
                LeafContent::Number(_) => Kind::Number,
                LeafContent::Text(_) => Kind::String,
            },
            Self::Object(_) => Kind::Object,
            Self::List(_) => Kind::Array,
            // Kept text was read once, so it has a kind.
            Self::Json(json) => Reader::from_text(json).kind().unwrap_or(Kind::Null),
        }
    }

    /// Returns `true` for `null`.
    pub fn is_null(&self) -> bool {
        self.kind() == Kind::Null
    }

    /// Returns the text of a single value: a string itself, a number or boolean as JSON spells it.
    /// `None` for `null`, objects, arrays, and strings with a lone surrogate.
    pub fn text(&self) -> Option<Cow<'a, str>> {
        match *self {
            Self::Leaf(leaf) => leaf.text().map(Cow::Borrowed),
            Self::Object(_) | Self::List(_) => None,
            Self::Json(json) => match self.kind() {
                Kind::String => Reader::from_text(json).string().ok()?.decode().ok(),
                Kind::Number | Kind::Boolean => Some(Cow::Borrowed(json)),
                Kind::Null | Kind::Object | Kind::Array => None,
            },
        }
    }

    /// Returns the JSON text of the value.
    pub fn to_json(&self) -> Cow<'a, str> {
        let mut out = Vec::new();
        match *self {
            Self::Leaf(leaf) => leaf.encode(&mut out),
            Self::Object(object) => encode::encode_object(object, &mut out),
            Self::List(list) => encode::encode_list(list, &mut out),
            Self::Json(json) => return Cow::Borrowed(json),
        }
        // The parts are UTF-8, so the whole is.
        Cow::Owned(String::from_utf8(out).unwrap_or_default())
    }
}

impl fmt::Debug for Located<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Only an object has the privacy classes of its leaves; all else is masked.
        match self {
            Self::Leaf(_) => formatter.write_str("Leaf(<masked>)"),
            Self::Object(object) => crate::debug::debug_object(*object, formatter),
            Self::List(list) => crate::debug::list(*list, formatter),
            Self::Json(_) => formatter.write_str("Json(<masked>)"),
        }
    }
}

/// Follows a pointer from an object.
pub(crate) fn find<'a>(object: &'a dyn Object, pointer: &str) -> Option<Located<'a>> {
    let mut location = Located::Object(object);
    let mut rest = pointer;
    while !rest.is_empty() {
        let tail = rest.strip_prefix('/')?;
        let end = tail.find('/').unwrap_or(tail.len());
        let token = pointer::unescape(&tail[..end]);
        location = match location {
            Located::Leaf(_) => return None,
            Located::Object(object) => field(object, &token)?,
            Located::List(list) => element(list, pointer::index(&token)?)?,
            Located::Json(json) => return pointer_in_text(json, rest).ok()?.map(Located::Json),
        };
        rest = &tail[end..];
    }
    Some(location)
}

fn field<'a>(object: &'a dyn Object, name: &str) -> Option<Located<'a>> {
    let declared = object
        .table()
        .lookup(name)
        .map_or(Slot::None, |location| object.slot(location));
    match declared {
        slot if encode::is_absent(slot) => object.unknown().get(name).map(Located::Json),
        Slot::None => None,
        Slot::Leaf(leaf) => Some(Located::Leaf(leaf)),
        Slot::Object(slot) => Some(slot.object().map_or(Located::Json("null"), Located::Object)),
        Slot::List(slot) if slot.state() == State::Present => Some(Located::List(slot)),
        Slot::List(_) => Some(Located::Json("null")),
    }
}

fn element(list: &dyn ListSlot, index: usize) -> Option<Located<'_>> {
    members(list).nth(index).map(|member| match member {
        Member::Item(ElementRef::Leaf(leaf)) => Located::Leaf(leaf),
        Member::Item(ElementRef::Object(object)) => Located::Object(object),
        Member::Mismatched(mismatched) => Located::Json(mismatched.json()),
    })
}
