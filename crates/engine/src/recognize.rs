//! Recognition of the inputs of a resumed run: by size, and by digests of the first and the last
//! MiB that were read.
//!
//! All sizes and digests are of the stored bytes, before decompression. A digest of all bytes is
//! computed only on request. Without it, a change in the middle of a file that keeps its size is
//! not detected.

use std::fs::{self, File};
use std::io::{self, Read, Seek as _, SeekFrom};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Number of bytes at the beginning and at the end that are digested.
const ENDS: usize = 1 << 20;

/// Options of tracking.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tracking {
    /// `true` if all bytes are digested.
    pub(crate) digests_all: bool,
    /// Time between checkpoints of a large input.
    pub(crate) period: Duration,
}

/// Record of what was read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Consumed {
    /// Size of the file, in bytes.
    size: u64,
    /// Number of bytes that were read, from the start.
    bytes: u64,
    /// Modification time of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<Timestamp>,
    /// Digest of the first MiB of the bytes read, or of all if there are fewer.
    first: String,
    /// Digest of the last MiB of the bytes read, if there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<String>,
    /// Digest of all bytes read.
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<String>,
}

/// State of a file whose consumed bytes are unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recognized {
    /// It has the same size.
    Same,
    /// It is longer.
    Longer,
}

/// Reason why a file is not recognized.
#[derive(Debug)]
pub(crate) enum NotRecognized {
    /// It cannot be read.
    Unreadable(io::Error),
    /// It changed; the string describes the change.
    Changed(String),
    /// There is no digest of all its bytes for comparison.
    NoDigestOfAll,
}

impl Consumed {
    /// Compares a file with the record of what was read.
    ///
    /// # Errors
    /// The file differs, or cannot be read.
    pub(crate) fn recognize(
        &self,
        path: &Path,
        verifies_all: bool,
    ) -> Result<Recognized, NotRecognized> {
        if verifies_all && self.all.is_none() {
            return Err(NotRecognized::NoDigestOfAll);
        }
        let mut file = File::open(path).map_err(NotRecognized::Unreadable)?;
        let metadata = file.metadata().map_err(NotRecognized::Unreadable)?;
        let size = metadata.len();
        let mut changes = Vec::new();
        if size < self.size {
            changes.push(format!("size is {size} bytes, was {}", self.size));
        }
        if size >= self.bytes {
            let now = if verifies_all {
                self.read_all(&file)
            } else {
                self.read_ends(&mut file)
            };
            let now = now.map_err(NotRecognized::Unreadable)?;
            changes.extend(self.differences(&now));
        }
        if changes.is_empty() {
            return Ok(if size == self.size {
                Recognized::Same
            } else {
                Recognized::Longer
            });
        }
        let modified = modified(&metadata);
        if modified.is_some() && modified != self.modified {
            let times = [self.modified, modified];
            let [was, is] =
                times.map(|time| time.map_or("unknown".to_owned(), |time| time.to_string()));
            changes.push(format!("modified at {is}, was {was}"));
        }
        Err(NotRecognized::Changed(changes.join("; ")))
    }

    fn differences(&self, now: &Digests) -> Vec<String> {
        let beginning = match self.last {
            Some(_) => "the first MiB",
            None => "the part that was read",
        };
        let mut changed = Vec::new();
        if self.first != now.first {
            changed.push(format!("{beginning} differs"));
        }
        if self.last != now.last {
            changed.push("the last MiB that was read differs".to_owned());
        }
        if changed.is_empty() && now.all.is_some() && self.all != now.all {
            changed.push(
                "the part between the first and the last MiB that was read differs".to_owned(),
            );
        }
        changed
    }

    fn read_all(&self, file: &File) -> io::Result<Digests> {
        let mut reading = Reading::new(true);
        let mut rest = file.take(self.bytes);
        let mut buffer = vec![0; ENDS];
        loop {
            match rest.read(&mut buffer) {
                Ok(0) => return Ok(reading.digests()),
                Ok(length) => reading.take(&buffer[..length]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn read_ends(&self, file: &mut File) -> io::Result<Digests> {
        let mut buffer = Vec::new();
        let mut digest = |from: u64, to: u64| {
            buffer.clear();
            file.seek(SeekFrom::Start(from))?;
            Read::by_ref(file)
                .take(to - from)
                .read_to_end(&mut buffer)?;
            io::Result::Ok(hex::encode(Sha256::digest(&buffer)))
        };
        let ends = ENDS as u64;
        let first = digest(0, self.bytes.min(ends))?;
        let last = (self.bytes > ends).then(|| digest(self.bytes - ends, self.bytes));
        Ok(Digests {
            first,
            last: last.transpose()?,
            all: None,
        })
    }
}

/// Tracker of a file that is being read.
#[derive(Clone)]
pub(crate) struct Tracker {
    reading: Arc<Mutex<Reading>>,
    size: u64,
    modified: Option<Timestamp>,
}

/// Reader of a tracked file.
pub(crate) struct Tracked<R> {
    inner: R,
    reading: Arc<Mutex<Reading>>,
}

impl Tracker {
    /// Tracks what is read of a file from its start.
    pub(crate) fn follow<R>(
        inner: R,
        metadata: &fs::Metadata,
        tracking: Tracking,
    ) -> (Tracked<R>, Self) {
        let reading = Arc::new(Mutex::new(Reading::new(tracking.digests_all)));
        let source = Tracked {
            inner,
            reading: Arc::clone(&reading),
        };
        let tracker = Self {
            reading,
            size: metadata.len(),
            modified: modified(metadata),
        };
        (source, tracker)
    }

    /// Returns the record of what was read so far.
    pub(crate) fn consumed(&self) -> Consumed {
        let reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let Digests { first, last, all } = reading.digests();
        Consumed {
            // The file may have grown since it was opened.
            size: self.size.max(reading.read),
            bytes: reading.read,
            modified: self.modified,
            first,
            last,
            all,
        }
    }
}

impl<R: Read> Read for Tracked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        let mut reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        reading.take(&buffer[..length]);
        Ok(length)
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Digests {
    first: String,
    last: Option<String>,
    all: Option<String>,
}

/// State of the tracked bytes.
struct Reading {
    read: u64,
    first: Sha256,
    /// Ring of the last MiB: the next byte belongs at `read % ENDS`; until the ring is full, it is
    /// appended.
    ring: Vec<u8>,
    all: Option<Sha256>,
}

impl Reading {
    fn new(digests_all: bool) -> Self {
        Self {
            read: 0,
            first: Sha256::new(),
            ring: Vec::new(),
            all: digests_all.then(Sha256::new),
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        if let Some(all) = &mut self.all {
            all.update(bytes);
        }
        let missing = ENDS.saturating_sub(usize::try_from(self.read).unwrap_or(ENDS));
        self.first.update(&bytes[..missing.min(bytes.len())]);
        let mut rest = bytes;
        while !rest.is_empty() {
            let at = self.at();
            let (piece, later) = rest.split_at(rest.len().min(ENDS - at));
            if self.ring.len() < ENDS {
                self.ring.extend_from_slice(piece);
            } else {
                self.ring[at..at + piece.len()].copy_from_slice(piece);
            }
            self.read += piece.len() as u64;
            rest = later;
        }
    }

    fn at(&self) -> usize {
        // The remainder is smaller than the ring.
        usize::try_from(self.read % ENDS as u64).unwrap_or(0)
    }

    fn digests(&self) -> Digests {
        let last = (self.read > ENDS as u64).then(|| {
            let (newer, older) = self.ring.split_at(self.at());
            hex::encode(
                Sha256::new()
                    .chain_update(older)
                    .chain_update(newer)
                    .finalize(),
            )
        });
        Digests {
            first: hex::encode(self.first.clone().finalize()),
            last,
            all: self.all.clone().map(|all| hex::encode(all.finalize())),
        }
    }
}

fn modified(metadata: &fs::Metadata) -> Option<Timestamp> {
    let modified: SystemTime = metadata.modified().ok()?;
    Timestamp::try_from(modified).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_by_is_digested_as_what_lies_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        for size in [0, 1, ENDS - 1, ENDS, ENDS + 1, 2 * ENDS, 3 * ENDS + 7] {
            let bytes: Vec<u8> = (0..=250).cycle().take(size).collect();
            fs::write(&path, &bytes).expect("a file");
            let metadata = fs::metadata(&path).expect("a file");
            let tracking = Tracking {
                digests_all: true,
                period: Duration::ZERO,
            };
            for piece in [1 << 16, ENDS - 3, 2 * ENDS + 1] {
                let file = File::open(&path).expect("a file");
                let (mut source, tracker) = Tracker::follow(file, &metadata, tracking);
                let mut buffer = vec![0; piece];
                while source.read(&mut buffer).expect("bytes") > 0 {}
                let consumed = tracker.consumed();
                assert_eq!((consumed.size, consumed.bytes), (size as u64, size as u64));
                for verifies_all in [false, true] {
                    let recognized = consumed.recognize(&path, verifies_all);
                    assert_eq!(recognized.ok(), Some(Recognized::Same), "{size} in {piece}");
                }
                let digest = hex::encode(Sha256::digest(&bytes));
                assert_eq!(consumed.all, Some(digest), "{size} in {piece}");
            }
        }
    }
}
