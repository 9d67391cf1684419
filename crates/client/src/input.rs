//! What a caller hands in to be read by a vendor: a file's bytes, its path, its base64 text, or its URL.
//!
//! A [`Content`] is held once and never decoded or copied ahead of time: [`encode`](crate::encode::encode) reads it piece by
//! piece, checks it against the operation's limits on the way and writes it into the body. Nothing here sends anything, and
//! no `Debug` or error shows what a content holds, not even its path or URL.

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
pub use format::Format;
pub use header::{Header, Scanner, Sides, header};

pub(crate) use check::{Checker, check_kind};
pub(crate) use source::Source;
pub(crate) use text::{Cleaner, DataUrl};
pub(crate) use url::{check_url, has_web_scheme};

/// Most bytes that are read from a path unless [`Content::at_most`] says otherwise: 64 MiB. It keeps a wrong path (a disk
/// image, an endless device) from filling the memory where the vendor states no limit.
pub const PATH_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// A file for a vendor, or where the vendor finds it.
///
/// Cloning is cheap: bytes are shared. `Debug` shows the kind and the length alone.
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
    /// The file's own bytes.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self(Kind::Bytes(bytes.into()))
    }

    /// A file on disk. It is read when the request is encoded, piece by piece, so that it is never in memory as a whole beside
    /// the body, and read again if the request is encoded again. At most [`PATH_BYTES_MAX`] bytes, see [`Content::at_most`].
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self(Kind::Path {
            path: path.into(),
            at_most: PATH_BYTES_MAX,
        })
    }

    /// All that a reader gives, at most `at_most` bytes. Read at once and kept, since a reader gives its bytes only once and a
    /// request may have to be encoded again; a [`Content::path`] needs less memory. Blocks while the reader does.
    ///
    /// # Errors
    /// The reader fails, or gives more bytes than that.
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

    /// The file as base64 text (standard alphabet). White space is left out when it is sent, missing padding is put on, and a
    /// `data:` head is kept or taken off as the vendor has it.
    pub fn base64(text: impl Into<String>) -> Self {
        Self(Kind::Base64(Bytes::from(text.into())))
    }

    /// The address at which the vendor fetches the file itself: `http` or `https`, and reachable from there.
    pub fn url(url: impl Into<String>) -> Self {
        Self(Kind::Url(url.into()))
    }

    /// The most bytes that are read from a path; without effect on other contents, whose length is known.
    #[must_use]
    pub fn at_most(mut self, bytes: u64) -> Self {
        if let Kind::Path { at_most, .. } = &mut self.0 {
            *at_most = bytes;
        }
        self
    }

    /// Whether there is nothing in it. A path counts as something: what stands there shows when it is read.
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
