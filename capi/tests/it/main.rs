//! The C interface: its header, a program in C that calls every function, the Python package, and
//! the programs of the guide.

mod c;
mod guide;
mod header;
mod python;

use std::env;
use std::io;
use std::path::{Path, PathBuf};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Returns the shared library that cargo built beside this test.
fn library() -> io::Result<PathBuf> {
    let test = env::current_exe()?;
    let folder = test.parent().unwrap_or(Path::new("."));
    let name = format!(
        "{}ocrmarket_capi{}",
        env::consts::DLL_PREFIX,
        env::consts::DLL_SUFFIX
    );
    Ok(folder.join(name))
}
