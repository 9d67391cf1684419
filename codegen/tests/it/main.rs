//! Tests of the generator's output: it is compared with expected files, extended without renames,
//! and compiled with any strings in the schemas.

mod golden;
mod hostile;
mod obstacles;
mod workspace;

use std::path::{Path, PathBuf};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Returns a path relative to this crate.
fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
