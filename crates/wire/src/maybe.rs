//! A nested object that may be absent or `null`, and then reads as an empty one.

use std::fmt;
use std::ops::Deref;

use crate::Definition;
use crate::encode;
use crate::slot::{AsSlot, Object, ObjectSlot, Slot, SlotMut, State};

/// A nested object: absent, `null`, or present.
///
/// It derefs to the object; an absent or `null` one reads as a shared empty `T`, so no chain of
/// `Option`s is needed. Writing is explicit: [`set`](Self::set),
/// [`get_or_insert`](Self::get_or_insert).
#[derive(Clone, PartialEq, Eq)]
pub struct Maybe<T> {
    /// The box makes recursive definitions possible and absent objects cheap.
    object: Option<Box<T>>,
    /// `true` for `null`; never together with an object.
    null: bool,
}

impl<T> Maybe<T> {
    /// Returns the object, if present.
    pub fn get(&self) -> Option<&T> {
        self.object.as_deref()
    }

    /// Returns the object for writing, if present.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.object.as_deref_mut()
    }

    /// Returns `true` if the field is absent.
    pub const fn is_absent(&self) -> bool {
        self.object.is_none() && !self.null
    }

    /// Returns `true` for `null`.
    pub const fn is_null(&self) -> bool {
        self.null
    }

    /// Returns `true` for an object.
    pub const fn is_present(&self) -> bool {
        self.object.is_some()
    }

    /// Stores an object.
    pub fn set(&mut self, object: T) {
        *self = object.into();
    }

    /// Makes it `null`.
    pub fn set_null(&mut self) {
        *self = Self {
            object: None,
            null: true,
        };
    }

    /// Makes it absent.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Takes the object out and makes the field absent.
    pub fn take(&mut self) -> Option<T> {
        std::mem::take(self).object.map(|object| *object)
    }
}

impl<T: Definition> Maybe<T> {
    /// Returns the object, if present and not empty: `{}` counts as `null` here.
    pub fn filled(&self) -> Option<&T> {
        self.get().filter(|object| !encode::is_empty(*object))
    }
}

impl<T: Default> Maybe<T> {
    /// Returns the object for writing; inserts an empty one if there is none.
    pub fn get_or_insert(&mut self) -> &mut T {
        self.null = false;
        self.object.get_or_insert_default()
    }
}

impl<T> Default for Maybe<T> {
    fn default() -> Self {
        Self {
            object: None,
            null: false,
        }
    }
}

impl<T: Definition> Deref for Maybe<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.get().unwrap_or_else(|| T::empty())
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(object: T) -> Self {
        Self {
            object: Some(Box::new(object)),
            null: false,
        }
    }
}

impl<T> From<Option<T>> for Maybe<T> {
    fn from(object: Option<T>) -> Self {
        object.map_or_else(Self::default, Self::from)
    }
}

impl<T: Definition> AsSlot for Maybe<T> {
    #[inline]
    fn slot(&self) -> Slot<'_> {
        Slot::Object(self)
    }

    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Object(self)
    }
}

impl<T: Definition> ObjectSlot for Maybe<T> {
    fn state(&self) -> State {
        match self.object {
            Some(_) => State::Present,
            None if self.null => State::Null,
            None => State::Absent,
        }
    }

    fn object(&self) -> Option<&dyn Object> {
        self.get().map(|object| object as &dyn Object)
    }

    fn start(&mut self) -> &mut dyn Object {
        self.null = false;
        &mut **self.object.insert(Box::default())
    }

    fn set_null(&mut self) {
        self.set_null();
    }

    fn clear(&mut self) {
        self.clear();
    }
}

impl<T: Definition> fmt::Debug for Maybe<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get() {
            Some(object) => crate::debug::debug_object(object, formatter),
            None => formatter.write_str(if self.null { "Null" } else { "Absent" }),
        }
    }
}
