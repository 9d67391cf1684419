//! The generator's output in memory: relative paths and contents, sorted. It has three consumers:
//! writing, checking and golden tests.

use std::collections::BTreeMap;

/// One generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path relative to the output folder, with `/`.
    pub path: String,
    /// Complete content, with a newline at the end.
    pub text: String,
}

/// All generated files, sorted by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileSet {
    files: BTreeMap<String, String>,
}

impl FileSet {
    /// Returns an empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. The plan gives every file a unique path.
    pub fn add(&mut self, file: File) {
        let before = self.files.insert(file.path, file.text);
        debug_assert!(before.is_none(), "two modules share one path");
    }

    /// Returns the content of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Returns path and content of each file, sorted by path.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Returns the number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Returns `true` if there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
