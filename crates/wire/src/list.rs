//! An array that may be absent or `null`, derefs to a slice, and keeps mismatched elements at their
//! indices.

use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::reader::{Reader, SyntaxError};
use crate::slot::{
    AsSlot, Element, ElementMut, ElementRef, ListSlot, MismatchedElement, Slot, SlotMut, State,
};

/// An array: absent, `null`, or present. Derefs to a slice, which is empty unless present.
///
/// Mismatched elements (a number among objects, an object among strings) are not part of the slice.
/// [`mismatched`](Self::mismatched) keeps them with their indices, and encoding writes them back there.
/// `null` fits among leaves, not among objects.
#[derive(Clone, PartialEq, Eq)]
pub struct List<T> {
    /// Empty unless present.
    items: Vec<T>,
    /// Mismatched elements, by index.
    mismatched: Vec<MismatchedElement>,
    state: State,
}

impl<T> List<T> {
    /// Returns `true` if the field is absent.
    pub const fn is_absent(&self) -> bool {
        matches!(self.state, State::Absent)
    }

    /// Returns `true` for `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self.state, State::Null)
    }

    /// Returns `true` for an array, even an empty one.
    pub const fn is_present(&self) -> bool {
        matches!(self.state, State::Present)
    }

    /// Returns the mismatched elements, by index.
    pub fn mismatched(&self) -> &[MismatchedElement] {
        &self.mismatched
    }

    /// Appends an element.
    pub fn push(&mut self, item: T) {
        self.state = State::Present;
        self.items.push(item);
    }

    /// Replaces the list, mismatched elements included, with these elements.
    pub fn set(&mut self, items: impl Into<Vec<T>>) {
        *self = items.into().into();
    }

    /// Makes it `null`.
    pub fn set_null(&mut self) {
        *self = Self {
            state: State::Null,
            ..Self::default()
        };
    }

    /// Makes it absent.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Keeps a mismatched element: any JSON text, at an index of the JSON array.
    ///
    /// # Errors
    /// The text is not one JSON value.
    pub fn insert_mismatched(&mut self, index: usize, json: &str) -> Result<(), SyntaxError> {
        let mut reader = Reader::from_text(json);
        let value = reader.skip()?;
        reader.finish()?;
        self.keep_mismatched(index, value);
        Ok(())
    }

    /// Keeps a value's JSON text at its index. Of two values at one index the last counts.
    fn keep_mismatched(&mut self, index: usize, json: &str) {
        self.state = State::Present;
        let mismatched = MismatchedElement {
            index,
            json: json.into(),
        };
        match self
            .mismatched
            .binary_search_by_key(&index, MismatchedElement::index)
        {
            Ok(location) => self.mismatched[location] = mismatched,
            Err(location) => self.mismatched.insert(location, mismatched),
        }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            mismatched: Vec::new(),
            state: State::Absent,
        }
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self {
            items,
            mismatched: Vec::new(),
            state: State::Present,
        }
    }
}

impl<T, const N: usize> From<[T; N]> for List<T> {
    fn from(items: [T; N]) -> Self {
        Vec::from(items).into()
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Vec::from_iter(items).into()
    }
}

impl<T> Extend<T> for List<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        self.state = State::Present;
        self.items.extend(items);
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut List<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    /// Returns the elements that fit; drops mismatched elements.
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<T: Element> AsSlot for List<T> {
    #[inline]
    fn slot(&self) -> Slot<'_> {
        Slot::List(self)
    }

    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::List(self)
    }
}

impl<T: Element> ListSlot for List<T> {
    fn state(&self) -> State {
        self.state
    }

    fn has_object_elements(&self) -> bool {
        T::IS_OBJECT
    }

    fn item_count(&self) -> usize {
        self.len()
    }

    fn item(&self, index: usize) -> Option<ElementRef<'_>> {
        self.get(index).map(T::element)
    }

    fn mismatched(&self) -> &[MismatchedElement] {
        self.mismatched()
    }

    fn start(&mut self) {
        *self = Vec::new().into();
    }

    fn append(&mut self) -> ElementMut<'_> {
        let index = self.items.len();
        self.push(T::default());
        self.items[index].element_mut()
    }

    fn append_mismatched(&mut self, index: usize, json: &str) {
        self.keep_mismatched(index, json);
    }

    fn set_null(&mut self) {
        self.set_null();
    }

    fn clear(&mut self) {
        self.clear();
    }
}

impl<T: Element> fmt::Debug for List<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::debug::list(self, formatter)
    }
}
