//! Library of the `ocrmarket` command: each job is a function from a plain configuration to plain
//! data.
//!
//! A job reads inputs in bounded memory and passes large results piece by piece to a function of
//! the caller. It fails with one [`Failure`]. It prints nothing, never ends the process and has no
//! command line; progress goes to an observer.
//!
//! # Features
//! All are on by default.
//!
//! - `schemas`: generates and checks the crate, compares schemas, lists fields, and proposes changes
//!   of schemas (with `records`).
//! - `records`: validates, profiles and decodes stored responses, reports drift, and reads response
//!   stores. Without `schemas`, a page of drift reports has neither Rust names nor patches.
//! - `tables`: converts responses to tables, and reads Parquet files (with `records`).
//! - `calls`: calls vendors or their mock, signs requests, generates synthetic responses, and
//!   counts calls.

#[cfg(feature = "records")]
mod batch;
#[cfg(feature = "records")]
pub mod bodies;
#[cfg(feature = "calls")]
pub mod call;
#[cfg(feature = "records")]
pub mod decode;
#[cfg(feature = "schemas")]
pub mod diff;
#[cfg(feature = "records")]
pub mod drift;
pub mod export;
pub mod failure;
pub mod fs;
#[cfg(feature = "schemas")]
pub mod generate;
#[cfg(feature = "records")]
pub mod inputs;
#[cfg(feature = "calls")]
pub mod keys;
#[cfg(feature = "schemas")]
pub mod list;
#[cfg(feature = "calls")]
pub mod mock;
pub mod observe;
#[cfg(feature = "records")]
mod recognize;
#[cfg(feature = "records")]
pub mod records;
pub mod report;
#[cfg(feature = "calls")]
pub mod sample;
pub mod schemas;
#[cfg(feature = "calls")]
pub mod sign;
#[cfg(feature = "records")]
pub mod store;
#[cfg(feature = "tables")]
pub mod tables;
pub mod text;
#[cfg(feature = "calls")]
pub mod usage;
#[cfg(feature = "records")]
pub mod validate;

pub use failure::{Failure, FailureKind, Result};
pub use schemas::Schemas;
