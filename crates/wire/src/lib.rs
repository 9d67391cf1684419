//! Lossless conversion between JSON text and typed leaves.
//!
//! Vendors send JSON; generated code has a struct for every definition of their schemas. This crate
//! converts between the two:
//!
//! - [`reader`] pulls values out of bytes.
//! - [`Definition::decode`] fills any struct by one loop that is compiled once.
//! - [`Definition::encode`] writes the same JSON value, number spelling included.
//! - A [`leaf`] keeps the vendor's value and reads it on demand. [`LeafFormat`] defines what each type
//!   accepts.
//! - [`Unknown`] and a [`List`]'s mismatched elements keep values that do not fit, as JSON text.
//!
//! Decoding never validates: that is the validator's work. The crate does no I/O, contains no
//! vendor, never panics on input, and never shows a value that is not [`Privacy::Public`].
//!
//! # Features
//! `serde`: impls for generated types, see [`impl_serde`]. `chrono`, `jiff`, `rust_decimal`,
//! `time`: conversions of the plain values in [`value`].

#![forbid(unsafe_code)]

mod debug;
mod decode;
pub mod disclosure;
mod encode;
mod escape;
mod format;
pub mod keys;
mod known_values;
pub mod leaf;
mod list;
mod located;
mod maybe;
mod object;
mod open_enum;
pub mod pointer;
mod privacy;
mod raw;
pub mod reader;
mod slot;
mod table;
pub mod tree;
mod unknown;
pub mod value;
#[doc(hidden)]
pub mod with_serde;

#[cfg(feature = "serde")]
#[doc(hidden)]
pub use serde;

pub use debug::debug_object;
pub use decode::{DecodeError, DecodeErrorKind, MAX_DEPTH};
pub use format::{LeafFormat, is_empty_value};
pub use known_values::{KnownValues, fold_value};
pub use list::List;
pub use located::Located;
pub use maybe::Maybe;
pub use object::Definition;
pub use open_enum::OpenEnum;
pub use privacy::Privacy;
pub use slot::{
    AsSlot, Element, ElementMut, ElementRef, ListSlot, MismatchedElement, Object, ObjectSlot, Slot,
    SlotMut, State,
};
pub use table::{Field, FieldShape, LeafKind, Table};
pub use unknown::Unknown;
