//! The input of a vendor: a file's bytes, its path, its base64 text, or its URL.
//!
//! A [`Content`] is stored once and never decoded or copied in advance.
//! [`encode`](crate::encode::encode) reads it in pieces, checks it against the operation's limits
//! and writes it into the body. Nothing here sends. No `Debug` or error shows a content, its path
//! or its URL.

mod check;
mod error;
mod format;
mod header;
mod source;
mod text;
mod url;

use std::fmt;
use std::io::{self, Read};
use std::path::PathBuf;

use bytes::Bytes;
use ocrmarket_operation::InputKind;

pub use error::{InputError, Problem};
pub use format::FileFormat;
pub use header::{FileHeader, Scanner, Sides, header};

pub(crate) use check::{Checker, check_kind};
pub(crate) use source::Source;
pub(crate) use text::{Cleaner, DataUrl};
pub(crate) use url::{check_url, has_web_scheme};

/// Default maximum size of a file read from a path: 64 MiB, see [`Content::max_bytes`]. It prevents a
/// wrong path (a disk image, an endless device) from filling the memory if the vendor states no
/// limit.
pub const PATH_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// A file for a vendor, or its address for the vendor.
///
/// Cloning is cheap: bytes are shared. `Debug` shows only the kind and the length.
///
/// ```
/// use ocrmarket_client::input::Content;
///
/// let content = Content::bytes(b"%PDF-1.7".to_vec());
/// assert_eq!(format!("{content:?}"), "Content(bytes, 8 bytes)");
/// ```
#[derive(Clone)]
pub struct Content(Kind);

#[derive(Clone)]
enum Kind {
    Bytes(Bytes),
    Path { path: PathBuf, at_most: u64 },
    Base64(Bytes),
    Url(String),
}

impl Content {
    /// Creates a content from the file's own bytes.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self(Kind::Bytes(bytes.into()))
    }

    /// Creates a content from a file on disk. Encoding a request reads the file in pieces, so the
    /// whole file is never in memory beside the body. Encoding again reads it again. It may have at
    /// most [`PATH_BYTES_MAX`] bytes, see [`Content::max_bytes`].
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self(Kind::Path {
            path: path.into(),
            at_most: PATH_BYTES_MAX,
        })
    }

    /// Creates a content from all bytes of a reader, at most `at_most`. They are read now and kept,
    /// because a reader supplies them only once and a request may be encoded again. A
    /// [`Content::path`] needs less memory. Blocks while the reader blocks.
    ///
    /// # Errors
    /// The reader fails or supplies more bytes.
    pub fn reader(reader: impl Read, at_most: u64) -> Result<Self, InputError> {
        let mut bytes = Vec::new();
        let read = reader
            .take(at_most.saturating_add(1))
            .read_to_end(&mut bytes);
        read.map_err(|error| InputError::nowhere(Problem::unreadable(&error)))?;
        let length = bytes.len() as u64;
        if length > at_most {
            return Err(InputError::nowhere(Problem::OverBound {
                bound: at_most,
                bytes: length,
            }));
        }
        Ok(Self::bytes(bytes))
    }

    /// Creates a content from base64 text (standard alphabet). White space is omitted and missing
    /// padding is added when it is sent. A `data:` head is kept or removed as the vendor requires.
    pub fn base64(text: impl Into<String>) -> Self {
        Self(Kind::Base64(Bytes::from(text.into())))
    }

    /// Creates a content from the URL from which the vendor fetches the file: `http` or `https`,
    /// and reachable for the vendor.
    pub fn url(url: impl Into<String>) -> Self {
        Self(Kind::Url(url.into()))
    }

    /// Sets the maximum number of bytes that are read from a path. No effect on other contents,
    /// whose length is known.
    #[must_use]
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        if let Kind::Path { at_most, .. } = &mut self.0 {
            *at_most = bytes;
        }
        self
    }

    /// Returns `true` if the content is empty. A path never counts as empty: its file is first
    /// examined when it is read.
    pub fn is_empty(&self) -> bool {
        match &self.0 {
            Kind::Bytes(bytes) => bytes.is_empty(),
            Kind::Path { .. } => false,
            Kind::Base64(text) => text.trim_ascii().is_empty(),
            Kind::Url(url) => url.trim_ascii().is_empty(),
        }
    }

    pub(crate) fn kind(&self) -> InputKind {
        match self.0 {
            Kind::Url(_) => InputKind::Url,
            Kind::Bytes(_) | Kind::Path { .. } | Kind::Base64(_) => InputKind::Base64,
        }
    }

    pub(crate) fn source(&self) -> io::Result<Source<'_>> {
        match &self.0 {
            Kind::Bytes(bytes) => Ok(Source::Bytes(bytes)),
            Kind::Path { path, at_most } => Source::open(path, *at_most),
            Kind::Base64(text) => Ok(Source::Base64(text)),
            Kind::Url(url) => Ok(Source::Url(url)),
        }
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Bytes(bytes) => write!(formatter, "Content(bytes, {} bytes)", bytes.len()),
            Kind::Path { .. } => write!(formatter, "Content(path)"),
            Kind::Base64(text) => write!(formatter, "Content(base64 text, {} bytes)", text.len()),
            Kind::Url(url) => write!(formatter, "Content(URL, {} bytes)", url.len()),
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        Self::bytes(bytes)
    }
}

impl From<PathBuf> for Content {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<&std::path::Path> for Content {
    fn from(path: &std::path::Path) -> Self {
        Self::path(path)
    }
}
