//! Untyped objects, fields and list elements, so that decoding, encoding and traversal are compiled
//! once.

use std::fmt;

use crate::raw::Leaf;
use crate::table::Table;
use crate::unknown::Unknown;

/// A struct of slots. Generated code implements it: a table, and a match from a field's index to
/// its slot.
pub trait Object {
    /// Returns the fields; a field's index is its slot's index.
    fn table(&self) -> &'static Table;

    /// Returns the slot of a field; [`Slot::None`] beyond the last.
    fn slot(&self, index: usize) -> Slot<'_>;

    /// Returns the slot of a field, for writing; [`SlotMut::None`] beyond the last.
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_>;

    /// Returns the values that do not fit.
    fn unknown(&self) -> &Unknown;

    /// Returns the values that do not fit, for writing.
    fn unknown_mut(&mut self) -> &mut Unknown;
}

/// A field's type: a leaf type, a [`OpenEnum`](crate::OpenEnum), a nested object or a list.
pub trait AsSlot {
    /// Returns the slot, for reading.
    fn slot(&self) -> Slot<'_>;

    /// Returns the slot, for writing.
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

/// The state of an object or array.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// The field is absent.
    Absent,
    /// The value is `null`.
    Null,
    /// The value is an object or array.
    Present,
}

/// A nested object without its type; [`Maybe`](crate::Maybe) implements it.
pub trait ObjectSlot {
    /// Returns the state.
    fn state(&self) -> State;

    /// Returns the object, if present.
    fn object(&self) -> Option<&dyn Object>;

    /// Stores a new empty object, for filling.
    fn start(&mut self) -> &mut dyn Object;

    /// Makes it `null`.
    fn set_null(&mut self);

    /// Makes it absent.
    fn clear(&mut self);
}

/// An array without its type; [`List`](crate::List) implements it.
pub trait ListSlot {
    /// Returns the state.
    fn state(&self) -> State;

    /// Returns `true` if the elements are objects; otherwise they are leaves.
    fn has_object_elements(&self) -> bool;

    /// Returns the number of elements that fit.
    fn item_count(&self) -> usize;

    /// Returns an element that fits.
    fn item(&self, index: usize) -> Option<ElementRef<'_>>;

    /// Returns the mismatched elements, by index.
    fn mismatched(&self) -> &[MismatchedElement];

    /// Stores a new empty array, for filling.
    fn start(&mut self);

    /// Appends an empty element, for filling.
    fn append(&mut self) -> ElementMut<'_>;

    /// Keeps the JSON text of a mismatched element.
    fn append_mismatched(&mut self, index: usize, json: &str);

    /// Makes it `null`.
    fn set_null(&mut self);

    /// Makes it absent.
    fn clear(&mut self);
}

/// A mismatched element: one of another kind than its list.
#[derive(Clone, PartialEq, Eq)]
pub struct MismatchedElement {
    /// Index in the JSON array.
    pub(crate) index: usize,
    /// JSON text.
    pub(crate) json: Box<str>,
}

impl MismatchedElement {
    /// Returns the index in the JSON array, counting all elements.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// Returns the exact JSON text.
    pub const fn json(&self) -> &str {
        &self.json
    }
}

/// A type that a list can hold: every definition, and every leaf type.
pub trait Element: Default {
    /// `true` for an object, `false` for a leaf.
    const IS_OBJECT: bool;

    /// Returns the element, for reading.
    fn element(&self) -> ElementRef<'_>;

    /// Returns the element, for writing.
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
    /// One that fits.
    Item(ElementRef<'a>),
    /// A mismatched one.
    Mismatched(&'a MismatchedElement),
}

/// Returns the elements of a list in the order of its JSON array, mismatched elements at their
/// indices.
pub(crate) fn members(list: &dyn ListSlot) -> impl Iterator<Item = Member<'_>> {
    let (mut items, mut mismatched) = (0, list.mismatched().iter().peekable());
    (0..).map_while(move |index| {
        if let Some(mismatched) = mismatched.next_if(|mismatched| mismatched.index() <= index) {
            return Some(Member::Mismatched(mismatched));
        }
        items += 1;
        // After the last element that fits, mismatched elements keep their order.
        list.item(items - 1)
            .map(Member::Item)
            .or_else(|| mismatched.next().map(Member::Mismatched))
    })
}

impl fmt::Debug for Slot<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Masked: the privacy class belongs to the field, which is not available here.
        formatter.write_str(match self {
            Self::None => "None",
            Self::Leaf(_) => "Leaf",
            Self::Object(_) => "Object",
            Self::List(_) => "List",
        })
    }
}
