//! The library under the `ocrmarket` command: each job is a function that takes a plain configuration and gives plain data.
//!
//! A job reads inputs as [`inputs`] finds them, in bounded memory and on several threads, and fails with one [`Failure`]. It prints
//! nothing, never ends the process and knows no command line; who wants to see how far it is gives an observer.

mod batch;
pub mod diff;
pub mod drift;
pub mod failure;
pub mod fs;
pub mod generate;
pub mod inputs;
pub mod observe;
mod recognize;
pub mod records;
pub mod report;
pub mod schemas;
pub mod text;
pub mod validate;

pub use failure::{Failure, FailureKind, Result};
pub use schemas::Schemas;
