//! Fixtures and checks of both test binaries.

use std::fs;
use std::io;
use std::path::Path;

#[allow(dead_code, reason = "not every test binary uses it")]
pub(crate) const OLD: [(&str, &str); 4] = [
    ("a/b.rs", "old b"),
    ("a/c.rs", "old c"),
    ("kept.rs", "kept"),
    ("lib.rs", "old lib"),
];
#[allow(dead_code, reason = "not every test binary uses it")]
pub(crate) const NEW: [(&str, &str); 4] = [
    ("a/b.rs", "new b"),
    ("d/e.rs", "new e"),
    ("kept.rs", "kept"),
    ("lib.rs", "new lib"),
];

pub(crate) fn lay_out(root: &Path) -> io::Result<()> {
    for (path, text) in OLD {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder"))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// Returns every file below a folder with its content, sorted, with a mark for temporary ones.
pub(crate) fn files(root: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(root).expect("below the root");
            let text = fs::read_to_string(&path).unwrap_or_default();
            found.push((name.to_string_lossy().into_owned(), text));
        }
    }
    found.sort();
    found
}

#[allow(dead_code, reason = "not every test binary uses it")]
pub(crate) fn rows(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}
