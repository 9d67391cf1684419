//! Lists the files of `schemas/` for the feature `embedded`; without it, does nothing.
//!
//! The list names files relative to this crate. The compiled crate therefore contains no path of
//! the build machine.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Maximum folder depth: the layout is vendor/operation/samples, and no folder is deeper.
const FOLDERS_MAX: usize = 4;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return Ok(());
    }
    let folder =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../schemas");
    // Cargo watches every file below this folder, so new files trigger a rebuild as well.
    println!("cargo:rerun-if-changed=../../schemas");
    let mut paths = Vec::new();
    list(&folder, "", FOLDERS_MAX, &mut paths)?;
    paths.sort();
    let mut code = String::from(
        "/// Path relative to `schemas/`, and bytes.\nconst FILES: &[(&str, &[u8])] = &[\n",
    );
    for path in paths {
        let file = format!("/../../schemas/{path}");
        // Writing into a String cannot fail.
        let _ = writeln!(
            code,
            "    ({path:?}, include_bytes!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {file:?}))),"
        );
    }
    code.push_str("];\n");
    fs::write(
        PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("embedded_files.rs"),
        code,
    )
}

/// Adds every file below a folder. Skips names that start with a dot, as reading from disk does.
fn list(folder: &Path, name: &str, levels: usize, paths: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let file_name = entry.file_name();
        let Some(file_name) = file_name
            .to_str()
            .filter(|file_name| !file_name.starts_with('.'))
        else {
            continue;
        };
        let inner = if name.is_empty() {
            file_name.to_owned()
        } else {
            format!("{name}/{file_name}")
        };
        if !fs::metadata(entry.path())?.is_dir() {
            paths.push(inner);
        } else if levels > 0 {
            list(&entry.path(), &inner, levels - 1, paths)?;
        }
    }
    Ok(())
}
