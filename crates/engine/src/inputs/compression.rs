//! Decompression of inputs, in bounded memory: by the name of a file, or else by its first bytes.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::bufread::MultiGzDecoder;

/// Number of decompressed bytes before the growth of a compressed input is limited.
const GROWS_FREELY: u64 = 64 << 20;
/// Size of a read from a compressed file, in bytes.
const READ_SIZE: usize = 1 << 16;

/// Compression of bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Compression {
    /// RFC 1952.
    Gzip,
    /// RFC 8878.
    Zstandard,
}

impl Compression {
    /// Returns `true` if the name of a file implies compression.
    pub(crate) fn is_named(path: &Path) -> bool {
        compressed_by_name(path.as_os_str().as_encoded_bytes()).is_some()
    }
}

/// Returns the name of an input that is equal for a file and its compressed copy.
pub(crate) fn plain_name(input: &str) -> &str {
    let name = input.trim_start_matches("./");
    let (_, plain) =
        compressed_by_name(name.as_bytes()).unwrap_or((Compression::Gzip, name.as_bytes()));
    &name[..plain.len()]
}

/// Returns the compression that a name implies, and the name without its extension.
pub(super) fn compressed_by_name(name: &[u8]) -> Option<(Compression, &[u8])> {
    [
        (&b".gz"[..], Compression::Gzip),
        (b".gzip", Compression::Gzip),
        (b".zst", Compression::Zstandard),
        (b".zstd", Compression::Zstandard),
    ]
    .into_iter()
    .find_map(|(extension, compression)| Some((compression, name.strip_suffix(extension)?)))
}

/// Decompresses bytes. If the name implies no compression, the first bytes decide: no JSON begins
/// with those of a compressed file.
pub(super) fn decompressed(
    source: Box<dyn Read + Send>,
    named: Option<Compression>,
    max_expansion: u64,
) -> io::Result<Box<dyn Read + Send>> {
    let read = Arc::new(AtomicU64::new(0));
    let counted = Counted {
        inner: source,
        read: Arc::clone(&read),
    };
    let mut source = BufReader::with_capacity(READ_SIZE, counted);
    let compression = match named {
        Some(compression) => Some(compression),
        None => match source.fill_buf()? {
            [0x1f, 0x8b, ..] => Some(Compression::Gzip),
            // A frame, or a skippable frame, with which a sealed segment of a response store
            // begins.
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => {
                Some(Compression::Zstandard)
            }
            _ => None,
        },
    };
    let inner: Box<dyn Read + Send> = match compression {
        None => return Ok(Box::new(source)),
        Some(Compression::Gzip) => Box::new(MultiGzDecoder::new(source)),
        Some(Compression::Zstandard) => Box::new(zstd::Decoder::with_buffer(source)?),
    };
    Ok(Box::new(Guarded {
        inner,
        read,
        written: 0,
        max_expansion,
    }))
}

/// Reader that fails if a file ends before the size it had when it was opened.
pub(super) struct Whole {
    pub(super) inner: File,
    pub(super) expected: u64,
    pub(super) read: u64,
}

impl Read for Whole {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.read += length as u64;
        if length == 0 && !buffer.is_empty() && self.read < self.expected {
            let message = format!(
                "the file shrank while it was read: expected {} bytes, found {}",
                self.expected, self.read
            );
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, message));
        }
        Ok(length)
    }
}

struct Counted {
    inner: Box<dyn Read + Send>,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.read.fetch_add(length as u64, Ordering::Relaxed);
        Ok(length)
    }
}

/// Reader that fails if a compressed input grows beyond the limit.
struct Guarded {
    inner: Box<dyn Read + Send>,
    read: Arc<AtomicU64>,
    written: u64,
    max_expansion: u64,
}

impl Read for Guarded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.written += length as u64;
        let limit = self
            .read
            .load(Ordering::Relaxed)
            .saturating_mul(self.max_expansion);
        if self.written > limit.max(GROWS_FREELY) {
            let message = format!(
                "decompresses to more than {} times its size; to allow more, raise --max-expansion",
                self.max_expansion
            );
            return Err(io::Error::other(message));
        }
        Ok(length)
    }
}
