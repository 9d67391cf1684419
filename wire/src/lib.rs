//! JSON text to typed leaves and back, losing nothing.
//!
//! Vendors send JSON; generated code has a struct for every definition of their schemas. This crate is what stands between:
//! [`reader`] pulls values out of bytes, [`Definition::decode`] fills any struct by one loop that is compiled once,
//! [`Definition::encode`] writes the same JSON value back, number spelling included. A [`leaf`] keeps what came and reads it
//! on demand ([`Format`] says what each type accepts); what does not fit is kept as text in [`Unknown`] or in a [`List`]'s
//! misfits. Decoding never judges: that is the validator's work.
//!
//! It does no I/O, knows no vendor, never panics on input, and never shows a value that is not [`Privacy::Public`].
//!
//! # Features
//! `serde`: impls for generated types, see [`impl_serde`]. `chrono`, `jiff`, `rust_decimal`, `time`: conversions of the
//! plain values in [`value`].

#![forbid(unsafe_code)]

mod debug;
mod decode;
mod encode;
mod escape;
mod format;
pub mod keys;
pub mod leaf;
mod list;
mod maybe;
mod object;
mod place;
pub mod pointer;
mod privacy;
pub mod reader;
mod table;
mod unknown;
pub mod value;
#[cfg(feature = "serde")]
#[doc(hidden)]
pub mod with_serde;
mod word;

#[cfg(feature = "serde")]
#[doc(hidden)]
pub use serde;

pub use debug::debug_object;
pub use decode::{DecodeError, DecodeErrorKind, MAX_DEPTH};
pub use format::{Format, is_nothing};
pub use list::{Element, ElementMut, ElementRef, List, Misfit};
pub use maybe::Maybe;
pub use object::{AsSlot, Definition, ListSlot, Object, ObjectSlot, Slot, SlotMut, State};
pub use place::Place;
pub use privacy::Privacy;
pub use table::{Field, FieldShape, LeafKind, Table};
pub use unknown::Unknown;
pub use word::{Word, Words, fold_word};

/// Implements serde's `Serialize` and `Deserialize` for a definition; without the feature `serde`, nothing.
///
/// Through serde numbers may be respelt, and half surrogate pairs and numbers beyond `f64` are errors.
#[cfg(feature = "serde")]
#[macro_export]
macro_rules! impl_serde {
    ($type:ty) => {
        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::with_serde::serialize(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::with_serde::deserialize(deserializer)
            }
        }
    };
}

/// Implements serde's `Serialize` and `Deserialize` for a definition; without the feature `serde`, nothing.
#[cfg(not(feature = "serde"))]
#[macro_export]
macro_rules! impl_serde {
    ($type:ty) => {};
}
