//! The generator's output: compared with expected files, grown without renames, and compiled whatever the schemas' texts are.

mod golden;
mod hostile;
mod obstacles;
mod workspace;

use std::path::{Path, PathBuf};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A path relative to this crate.
fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
