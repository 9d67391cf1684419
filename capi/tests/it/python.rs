//! The tests of the Python package, with each Python that is found.
//!
//! `python3` and `python3.7` to `python3.13` on the path, and those that `OCRMARKET_PYTHONS` lists.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Outcome, library};

/// Returns the Pythons from version 3.7 on, by version and location of their packages.
fn pythons() -> BTreeMap<String, PathBuf> {
    let minors = 7..=13;
    let names = minors.map(|minor| format!("python3.{minor}"));
    let listed = env::var_os("OCRMARKET_PYTHONS").unwrap_or_default();
    let candidates = ["python3".to_owned()]
        .into_iter()
        .chain(names)
        .map(PathBuf::from)
        .chain(env::split_paths(&listed));
    let identity = "import sys; assert sys.version_info >= (3, 7); print(sys.version, sys.prefix)";
    let found = candidates.filter_map(|python| {
        let output = Command::new(&python).args(["-c", identity]).output().ok()?;
        let identity = String::from_utf8(output.stdout).ok()?;
        output.status.success().then_some((identity, python))
    });
    found.collect()
}

#[test]
fn the_package_passes_its_tests_with_each_python() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../python");
    let pythons = pythons();
    if pythons.is_empty() {
        println!("skipped: there is no Python 3.7 or later here");
    }
    for (identity, python) in pythons {
        let output = Command::new(&python)
            .args([
                "-B", "-W", "error", "-m", "unittest", "discover", "-s", "tests", "-t", ".",
            ])
            .current_dir(&folder)
            .env("OCRMARKET_LIBRARY", library()?)
            .output()?;
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{identity}\n{text}");
        println!(
            "{}: {}",
            python.display(),
            text.trim().lines().last().unwrap_or_default()
        );
    }
    Ok(())
}
