//! A content that is open for reading.

use std::fs::File;
use std::io;
use std::path::Path;

/// The source of the bytes.
pub(crate) enum Source<'a> {
    /// The file's own bytes.
    Bytes(&'a [u8]),
    /// A file on disk.
    File {
        /// The file, open at its start.
        file: File,
        /// The size, if it is a regular file.
        length: Option<u64>,
        /// Maximum number of bytes to read.
        bound: u64,
    },
    /// Base64 text, with or without a `data:` head.
    Base64(&'a [u8]),
    /// A URL.
    Url(&'a str),
}

impl Source<'_> {
    pub(crate) fn open(path: &Path, bound: u64) -> io::Result<Self> {
        let file = File::open(path)?;
        let metadata = file.metadata()?;
        Ok(Self::File {
            length: metadata.is_file().then_some(metadata.len()),
            file,
            bound,
        })
    }
}
