//! The trait that generated code implements for each definition of a schema.

use crate::decode::{self, DecodeError};
use crate::encode;
use crate::located::{self, Located};
use crate::slot::{Element, ElementMut, ElementRef, Object};

/// A struct for a definition of a schema. Any JSON object decodes into it, and encodes back
/// unchanged.
pub trait Definition: Object + Default + 'static {
    /// Returns a shared empty value, which absent objects read as.
    fn empty() -> &'static Self;

    /// Decodes a JSON object. Total and lossless: values that do not fit are kept as JSON text, in
    /// `unknown` or in a list's mismatched elements. Of duplicate keys the last counts. Beyond
    /// [`MAX_DEPTH`](crate::MAX_DEPTH) nested definitions the rest is kept as text too.
    ///
    /// # Errors
    /// The bytes are not JSON, or not an object.
    fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut object = Self::default();
        decode::document(bytes, &mut object)?;
        Ok(object)
    }

    /// Builds a value that the closure fills, for test values of types that are
    /// `#[non_exhaustive]`.
    fn with(fill: impl FnOnce(&mut Self)) -> Self {
        let mut object = Self::default();
        fill(&mut object);
        object
    }

    /// Encodes as JSON: fields in the table's order, then the unknown ones by key. Absent fields
    /// are left out.
    fn encode(&self) -> Vec<u8> {
        encode::document(self)
    }

    /// Returns the value at a JSON Pointer (RFC 6901), declared or not.
    fn get_pointer(&self, pointer: &str) -> Option<Located<'_>> {
        located::find(self, pointer)
    }
}

/// Implements the parts that all generated structs share beside [`Object`]: [`Definition`], `Debug`
/// and, with the feature `serde`, its impls.
#[macro_export]
macro_rules! definition {
    ($name:ty) => {
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

impl<T: Definition> Element for T {
    const IS_OBJECT: bool = true;

    fn element(&self) -> ElementRef<'_> {
        ElementRef::Object(self)
    }

    fn element_mut(&mut self) -> ElementMut<'_> {
        ElementMut::Object(self)
    }
}
