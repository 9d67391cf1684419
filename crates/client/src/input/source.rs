//! A content opened for reading.

use std::fs::File;
use std::io;
use std::path::Path;

/// Where the bytes come from.
pub(crate) enum Source<'a> {
    /// The file's own bytes.
    Bytes(&'a [u8]),
    /// A file on disk.
    File {
        /// Open at its start.
        file: File,
        /// Its size, where it is a regular file.
        length: Option<u64>,
        /// Most bytes to read.
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
