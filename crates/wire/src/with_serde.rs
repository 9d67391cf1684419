//! serde impls, for callers that embed definitions in their own serde types (feature `serde`).
//!
//! A number keeps its value, or the operation fails with an error that says so. serde's data model
//! has integers and floats, so a number may change its spelling when it is serialized (`1200.10`
//! to `1200.1`, `1e2` to `100.0`). Use [`Definition::decode`](crate::Definition::decode) and
//! [`Definition::encode`](crate::Definition::encode) if every byte counts.
//!
//! - Deserializing JSON text with `serde_json` keeps the text of every number: it is requested as
//!   for `serde_json::value::RawValue`.
//! - Other deserializers hand over floats. One of `2^53` or more is an error, because it may be an
//!   integer that lost digits. So is one in a `serde_json::Value`, and one in a field with
//!   `#[serde(flatten)]`, an untagged or an internally tagged enum. Such a deserializer may also
//!   have rounded a fraction of more than 17 digits, which cannot be recognized here.
//! - Serializing uses integers of up to 128 bits, and a float if its shortest decimal is the number.
//!   Other numbers, such as a fraction of 20 digits or `1e400`, are errors.
//!   `serde_json::Value` takes integers of 64 bits only.
//!
//! Recursion is bounded in both directions, whatever the other format allows.

#[cfg(feature = "serde")]
mod read;
#[cfg(feature = "serde")]
mod write;

#[cfg(feature = "serde")]
pub use read::deserialize;
#[cfg(feature = "serde")]
pub use write::serialize;

/// Maximum nesting of values; the same as in `serde_json`.
#[cfg(feature = "serde")]
const MAX_DEPTH: usize = 128;

/// Implements serde's `Serialize` and `Deserialize` for a definition. Without the feature `serde`
/// it does nothing.
///
/// Numbers keep their value, but may change their spelling. Lone surrogates, and numbers with more
/// digits than serde's data model, are errors.
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

/// Implements serde's `Serialize` and `Deserialize` for a definition. Without the feature `serde`
/// it does nothing.
#[cfg(not(feature = "serde"))]
#[macro_export]
macro_rules! impl_serde {
    ($type:ty) => {};
}
