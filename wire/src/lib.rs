//! JSON text to typed leaves and back, losing nothing.

mod debug;
mod decode;
mod encode;
mod escape;
mod format;
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
mod word;

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
pub use word::{Word, Words};
