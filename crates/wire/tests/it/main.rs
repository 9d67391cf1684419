//! Decoding and encoding with handwritten definitions.

mod codec;
mod definitions;
// The workspace's own test helpers: public there, private here.
#[allow(unreachable_pub)]
#[path = "../../../../tests/src/json.rs"]
mod json;
#[cfg(feature = "serde")]
mod with_serde;
