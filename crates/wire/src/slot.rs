//! Objects, fields and list elements without their types, so that decoding, encoding and walking are compiled once.

use std::fmt;

use crate::raw::Leaf;
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

/// An element of another kind than its list holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Misfit {
    /// Its index in the JSON array.
    pub(crate) index: usize,
    /// Its JSON text.
    pub(crate) json: Box<str>,
}

impl Misfit {
    /// Its index in the JSON array, counting all elements.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// Its exact JSON text.
    pub const fn json(&self) -> &str {
        &self.json
    }
}

/// What a list can hold: every definition, and every leaf type.
pub trait Element: Default {
    /// Whether this is an object; a leaf otherwise.
    const IS_OBJECT: bool;

    /// It, for reading.
    fn element(&self) -> ElementRef<'_>;

    /// It, for writing.
    fn element_mut(&mut self) -> ElementMut<'_>;
}

/// An element of a list.
#[derive(Clone, Copy)]
pub enum ElementRef<'a> {
    /// A single value.
    Leaf(&'a Leaf),
    /// An object.
    Object(&'a dyn Object),
}

/// An element of a list, for writing.
pub enum ElementMut<'a> {
    /// A single value.
    Leaf(&'a mut Leaf),
    /// An object.
    Object(&'a mut dyn Object),
}

/// Makes a leaf type an element of lists.
macro_rules! leaf_element {
    ($name:ty $(, $parameter:ident)?) => {
        impl $(<$parameter>)? $crate::slot::Element for $name {
            const IS_OBJECT: bool = false;

            fn element(&self) -> $crate::slot::ElementRef<'_> {
                $crate::slot::ElementRef::Leaf(self)
            }

            fn element_mut(&mut self) -> $crate::slot::ElementMut<'_> {
                $crate::slot::ElementMut::Leaf(self)
            }
        }
    };
}

pub(crate) use leaf_element;

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
