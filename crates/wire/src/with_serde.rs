//! serde impls for those who embed definitions in their own serde types (feature `serde`).
//!
//! They go through serde's data model, which has no exact numbers: a number may be respelt (`1200.10` as `1200.1`). Use
//! [`Definition::decode`](crate::Definition::decode) and [`Definition::encode`](crate::Definition::encode) where every
//! byte counts. Recursion is bounded on both ways, whatever the other format allows.

#[cfg(feature = "serde")]
mod read;
#[cfg(feature = "serde")]
mod write;

#[cfg(feature = "serde")]
pub use read::deserialize;
#[cfg(feature = "serde")]
pub use write::serialize;

/// How deep values may lie in one another; the same as in `serde_json`.
#[cfg(feature = "serde")]
const MAX_DEPTH: usize = 128;

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
