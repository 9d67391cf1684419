//! serde impls for those who embed definitions in their own serde types (feature `serde`).
//!
//! They go through serde's data model, which has no exact numbers: a number may be respelt (`1200.10` as `1200.1`). Use
//! [`Definition::decode`](crate::Definition::decode) and [`Definition::encode`](crate::Definition::encode) where every
//! byte counts. Recursion is bounded on both ways, whatever the other format allows.

mod read;
mod write;

pub use read::deserialize;
pub use write::serialize;

/// How deep values may lie in one another; the same as in `serde_json`.
const MAX_DEPTH: usize = 128;
