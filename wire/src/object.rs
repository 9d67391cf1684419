//! Objects without their types: what generated code implements so that decoding, encoding and walking are compiled once.

use std::fmt;

use crate::decode::{self, DecodeError};
use crate::encode;
use crate::leaf::Leaf;
use crate::list::{ElementMut, ElementRef, Misfit};
use crate::place::{self, Place};
use crate::table::Table;
use crate::unknown::Unknown;

/// A struct of slots. Generated code implements it: a table, and a match from a field's place to its slot.
pub trait Object {
    /// The fields; a field's place is its slot's index.
    fn table(&self) -> &'static Table;

    /// The slot of a field; [`Slot::None`] beyond the last.
    fn slot(&self, index: usize) -> Slot<'_>;

    /// The slot of a field, for writing; [`SlotMut::None`] beyond the last.
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_>;

    /// What came and does not fit.
    fn unknown(&self) -> &Unknown;

    /// What came and does not fit, for writing.
    fn unknown_mut(&mut self) -> &mut Unknown;
}

/// A struct that stands for a definition of a schema: any JSON object decodes into it, and encodes back unchanged.
pub trait Definition: Object + Default + 'static {
    /// A shared empty one, which absent objects read as.
    fn empty() -> &'static Self;

    /// Decodes a JSON object. Total and lossless: what does not fit is kept as JSON text, in `unknown` or in a list's
    /// misfits. Of duplicate keys the last counts. Beyond [`MAX_DEPTH`](crate::MAX_DEPTH) nested definitions the rest is
    /// kept as text too.
    ///
    /// # Errors
    /// The bytes are not JSON, or not an object.
    fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut object = Self::default();
        decode::document(bytes, &mut object)?;
        Ok(object)
    }

    /// A new one with what the closure puts in; for building test values of types that are `#[non_exhaustive]`.
    fn with(fill: impl FnOnce(&mut Self)) -> Self {
        let mut object = Self::default();
        fill(&mut object);
        object
    }

    /// Encodes as JSON: fields in the table's order, then the unknown ones by key. Absent fields are left out.
    fn encode(&self) -> Vec<u8> {
        encode::document(self)
    }

    /// What stands at a JSON Pointer (RFC 6901), declared or not.
    fn get_pointer(&self, pointer: &str) -> Option<Place<'_>> {
        place::find(self, pointer)
    }
}

/// What every generated struct needs beside [`Object`] and is the same for all: [`Definition`], `Debug` and, behind the
/// feature `serde`, its impls.
#[macro_export]
macro_rules! definition {
    ($name:ident) => {
        #[allow(deprecated, reason = "a deprecated definition still decodes")]
        impl $crate::Definition for $name {
            fn empty() -> &'static Self {
                static EMPTY: ::std::sync::LazyLock<$name> =
                    ::std::sync::LazyLock::new(<$name as ::core::default::Default>::default);
                &EMPTY
            }
        }

        #[allow(deprecated, reason = "a deprecated definition still shows")]
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::debug_object(self, formatter)
            }
        }

        $crate::impl_serde!($name);
    };
}

impl dyn Object + '_ {
    /// Encodes as JSON, like [`Definition::encode`].
    pub fn encode(&self) -> Vec<u8> {
        encode::document(self)
    }
}

/// A field's type: a leaf type, a word, a nested object or a list.
pub trait AsSlot {
    /// It, for reading.
    fn slot(&self) -> Slot<'_>;

    /// It, for writing.
    fn slot_mut(&mut self) -> SlotMut<'_>;
}

/// A field of an object.
#[derive(Clone, Copy)]
pub enum Slot<'a> {
    /// There is no such field.
    None,
    /// A single value.
    Leaf(&'a Leaf),
    /// A nested object.
    Object(&'a dyn ObjectSlot),
    /// An array.
    List(&'a dyn ListSlot),
}

/// A field of an object, for writing.
pub enum SlotMut<'a> {
    /// There is no such field.
    None,
    /// A single value.
    Leaf(&'a mut Leaf),
    /// A nested object.
    Object(&'a mut dyn ObjectSlot),
    /// An array.
    List(&'a mut dyn ListSlot),
}

/// Whether an object or an array came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// The field did not come.
    Absent,
    /// `null` came.
    Null,
    /// It came.
    Present,
}

/// A nested object without its type; [`Maybe`](crate::Maybe) is the one that implements it.
pub trait ObjectSlot {
    /// Whether it came.
    fn state(&self) -> State;

    /// The object, if present.
    fn object(&self) -> Option<&dyn Object>;

    /// Puts a new empty object here, for filling.
    fn start(&mut self) -> &mut dyn Object;

    /// Makes it `null`.
    fn set_null(&mut self);

    /// Makes it absent.
    fn clear(&mut self);
}

/// An array without its type; [`List`](crate::List) is the one that implements it.
pub trait ListSlot {
    /// Whether it came.
    fn state(&self) -> State;

    /// Whether its elements are objects; leaves otherwise.
    fn holds_objects(&self) -> bool;

    /// How many elements fit.
    fn item_count(&self) -> usize;

    /// An element that fits.
    fn item(&self, index: usize) -> Option<ElementRef<'_>>;

    /// Elements that do not fit, by place.
    fn misfits(&self) -> &[Misfit];

    /// Puts a new empty array here, for filling.
    fn start(&mut self);

    /// Appends an empty element, for filling.
    fn append(&mut self) -> ElementMut<'_>;

    /// Keeps the JSON text of an element that does not fit.
    fn append_misfit(&mut self, index: usize, json: &str);

    /// Makes it `null`.
    fn set_null(&mut self);

    /// Makes it absent.
    fn clear(&mut self);
}

/// An element of a list's JSON array.
pub(crate) enum Member<'a> {
    /// It fits.
    Item(ElementRef<'a>),
    /// It does not.
    Misfit(&'a Misfit),
}

/// The elements of a list as they stand in its JSON array, misfits at their places.
pub(crate) fn members(list: &dyn ListSlot) -> impl Iterator<Item = Member<'_>> {
    let (mut items, mut misfits) = (0, list.misfits().iter().peekable());
    (0..).map_while(move |index| {
        if let Some(misfit) = misfits.next_if(|misfit| misfit.index() <= index) {
            return Some(Member::Misfit(misfit));
        }
        items += 1;
        // After the last element that fits, misfits keep their order.
        list.item(items - 1)
            .map(Member::Item)
            .or_else(|| misfits.next().map(Member::Misfit))
    })
}

impl fmt::Debug for Slot<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Without its field nobody knows whether it is public.
        formatter.write_str(match self {
            Self::None => "None",
            Self::Leaf(_) => "Leaf",
            Self::Object(_) => "Object",
            Self::List(_) => "List",
        })
    }
}
