//! A nested object that may be absent or `null`, and reads as an empty one then.

use std::fmt;
use std::ops::Deref;

use crate::Definition;
use crate::encode;
use crate::slot::{AsSlot, Object, ObjectSlot, Slot, SlotMut, State};

/// A nested object: absent, `null`, or present.
///
/// Reading goes straight through: where nothing came, it reads as a shared empty `T`, so no chain of `Option`s stands
/// between a report and its leaves. Writing is explicit: [`set`](Self::set), [`get_or_insert`](Self::get_or_insert).
#[derive(Clone, PartialEq, Eq)]
pub struct Maybe<T> {
    /// The box makes recursive definitions possible and absent objects cheap.
    object: Option<Box<T>>,
    /// Whether `null` came; never together with an object.
    null: bool,
}

impl<T> Maybe<T> {
    /// The object, if one came.
    pub fn get(&self) -> Option<&T> {
        self.object.as_deref()
    }

    /// The object for changing, if there is one.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.object.as_deref_mut()
    }

    /// Whether the field did not come.
    pub const fn is_absent(&self) -> bool {
        self.object.is_none() && !self.null
    }

    /// Whether `null` came.
    pub const fn is_null(&self) -> bool {
        self.null
    }

    /// Whether an object came.
    pub const fn is_present(&self) -> bool {
        self.object.is_some()
    }

    /// Puts an object here.
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

    /// Takes the object out; the place is absent then.
    pub fn take(&mut self) -> Option<T> {
        std::mem::take(self).object.map(|object| *object)
    }
}

impl<T: Definition> Maybe<T> {
    /// The object, if one came that has members: `{}` says no more than `null`.
    pub fn filled(&self) -> Option<&T> {
        self.get().filter(|object| !encode::is_empty(*object))
    }
}

impl<T: Default> Maybe<T> {
    /// The object for changing; an empty one is put here if there is none.
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
