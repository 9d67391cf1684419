//! serde impls, for callers that embed definitions in their own serde types (feature `serde`).
//!
//! They use serde's data model, which has no exact numbers: a number may change its spelling
//! (`1200.10` to `1200.1`). Use [`Definition::decode`](crate::Definition::decode) and
//! [`Definition::encode`](crate::Definition::encode) if every byte counts. Recursion is bounded in
//! both directions, whatever the other format allows.

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
/// Numbers may change their spelling. Lone surrogates and numbers beyond `f64` are errors.
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
