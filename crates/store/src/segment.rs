//! The files of a store: names, locks, torn tails, sealing. If the machine stops after any step,
//! the folder stays readable.
//!
//! - `DAY-PROCESS-RANDOM.ndjson`: one record per line, append-only, locked by the process that
//!   writes it.
//! - `DAY-PROCESS-RANDOM.ndjson.zst`: the same, sealed. If both exist, sealing was interrupted and
//!   the first counts.
//! - `DAY-PROCESS-RANDOM.OFFSET.torn`: bytes from the end of a segment that are not a whole line.
//! - `.ocrmarket-….tmp`: an incomplete file of the crate `files`, which removes it when a store is
//!   opened. Earlier versions named it `….tmp` after its target.

use std::collections::BTreeSet;
use std::fs::{self, TryLockError};
use std::hash::{BuildHasher as _, RandomState};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use ocrmarket_files::{self as files, Appender, Staged};
use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};

use crate::LARGEST_LINE;
use crate::checksum;
use crate::error::StoreError;
use crate::sealed;

/// Number of bytes that are read at once when a file is searched from its end. One read covers all
/// lines within them.
const CHUNK: u64 = 1 << 16;
/// Maximum number of fresh names that are tried; each contains 64 random bits.
const NAMES: u32 = 16;

/// Returns the day in UTC, which is part of a segment's name.
pub(crate) fn day_of(at: SystemTime) -> Date {
    let timestamp = Timestamp::try_from(at).unwrap_or(Timestamp::UNIX_EPOCH);
    timestamp.to_zoned(TimeZone::UTC).date()
}

/// Returns the names of all segments in the order of reading, plain and sealed, without their
/// endings.
pub(crate) fn stems(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut stems = BTreeSet::new();
    // A segment that is sealed during the listing may be missed under both names; the second
    // listing has it.
    for _ in 0..2 {
        for entry in fs::read_dir(folder)? {
            let name = entry?.file_name();
            let Some(name) = name.to_str() else { continue };
            let plain = name.strip_suffix(".zst").unwrap_or(name);
            if let Some(stem) = plain.strip_suffix(".ndjson") {
                stems.insert(stem.to_owned());
            }
        }
    }
    Ok(stems)
}

/// Returns the path of the plain form of a segment.
pub(crate) fn plain_path(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.ndjson"))
}

/// Returns the path of the sealed form of a segment.
pub(crate) fn sealed_path(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.ndjson.zst"))
}

/// Returns the start of a segment's torn tail: a last line that does not end with a newline or is
/// not a JSON object, and such lines before it. `None` if the segment is whole. A line that
/// contains an intact record of version 2 and is damaged after it is not a torn tail: that record
/// may have been acknowledged. Memory is bounded by [`LARGEST_LINE`], whatever the input.
///
/// ```
/// use std::io::Cursor;
/// use ocrmarket_store::torn_tail;
///
/// assert_eq!(torn_tail(&mut Cursor::new("{}\n{}\n"))?, None);
/// assert_eq!(torn_tail(&mut Cursor::new("{}\n{\"v\":1,\"oper"))?, Some(3));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// The input cannot be read.
pub fn torn_tail(segment: &mut (impl Read + Seek)) -> io::Result<Option<u64>> {
    let mut end = segment.seek(SeekFrom::End(0))?;
    let mut segment = Backwards::new(segment);
    let mut torn = None;
    while end > 0 {
        let start = segment.last_line_start(end)?;
        if end - start <= LARGEST_LINE as u64 {
            let line = segment.bytes(start, end)?;
            if is_whole(line) {
                break;
            }
        }
        torn = Some(start);
        end = start;
    }
    Ok(torn)
}

fn is_whole(line: &[u8]) -> bool {
    let is_line = line.ends_with(b"\n") && is_object(line).unwrap_or(false);
    // The last byte is the newline, or a changed one.
    is_line || checksum::find_intact(&line[..line.len().saturating_sub(1)], 0).is_some()
}

fn is_object(line: &[u8]) -> Result<bool, SyntaxError> {
    let mut reader = Reader::new(line)?;
    let kind = reader.kind()?;
    reader.skip()?;
    reader.finish()?;
    Ok(kind == Kind::Object)
}

/// A file that is read from its end. The last chunk is kept, so that many short lines cost one read
/// together.
struct Backwards<'a, F> {
    file: &'a mut F,
    /// Offset of `piece` in the file.
    start: u64,
    piece: Vec<u8>,
}

impl<'a, F: Read + Seek> Backwards<'a, F> {
    fn new(file: &'a mut F) -> Self {
        Self {
            file,
            start: 0,
            piece: Vec::new(),
        }
    }

    /// Returns the start of the line that ends at `end`, without counting its own newline.
    fn last_line_start(&mut self, end: u64) -> io::Result<u64> {
        let mut before = end - 1;
        while before > 0 {
            if self.within(before - 1, before).is_none() {
                // Read up to the line's end, so that a short line is whole in it.
                self.read(before.saturating_sub(CHUNK), end.min(before + 1))?;
            }
            let start = self.start;
            let bytes = self.bytes(start, before)?;
            if let Some(at) = bytes.iter().rposition(|byte| *byte == b'\n') {
                return Ok(start + at as u64 + 1);
            }
            before = start;
        }
        Ok(0)
    }

    /// Returns the bytes of a range. Reads them if they are not in the current chunk.
    fn bytes(&mut self, start: u64, end: u64) -> io::Result<&[u8]> {
        if self.within(start, end).is_none() {
            self.read(start, end)?;
        }
        let range = self.within(start, end);
        let bytes = range.and_then(|range| self.piece.get(range));
        // Another process cut the file during the read.
        bytes.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// Returns the position of a range of the file in the chunk.
    fn within(&self, start: u64, end: u64) -> Option<Range<usize>> {
        let from = usize::try_from(start.checked_sub(self.start)?).ok()?;
        let to = usize::try_from(end.checked_sub(self.start)?).ok()?;
        (to <= self.piece.len()).then_some(from..to)
    }

    fn read(&mut self, start: u64, end: u64) -> io::Result<()> {
        self.piece.clear();
        self.start = start;
        self.file.seek(SeekFrom::Start(start))?;
        self.file
            .take(end - start)
            .read_to_end(&mut self.piece)
            .map(drop)
    }
}

/// A plain segment that this process holds: no other process writes, repairs or seals it.
#[derive(Debug)]
pub(crate) struct Segment {
    pub(crate) file: Appender,
    pub(crate) path: PathBuf,
    pub(crate) day: Date,
    /// Number of bytes that are certainly on the disk.
    pub(crate) length: u64,
}

impl Segment {
    /// Creates a new segment for a day, empty and locked.
    pub(crate) fn create(folder: &Path, day: Date) -> Result<Self, StoreError> {
        let mut taken = io::Error::from(io::ErrorKind::AlreadyExists);
        for _ in 0..NAMES {
            let random = RandomState::new().hash_one(std::process::id());
            let stem = format!("{day}-{}-{random:016x}", std::process::id());
            let path = plain_path(folder, &stem);
            match Self::create_at(&path) {
                Ok(file) => {
                    files::sync_folder(folder)
                        .map_err(|error| StoreError::io("write to", folder, error))?;
                    return Ok(Self {
                        file,
                        path,
                        day,
                        length: 0,
                    });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken = error,
                Err(error) => return Err(StoreError::io("create", &path, error)),
            }
        }
        Err(StoreError::io("create a segment in", folder, taken))
    }

    /// Creates the file and locks it. Another process may lock it first, and remove it because it
    /// is empty.
    fn create_at(path: &Path) -> io::Result<Appender> {
        let file = Appender::create_new(path)?;
        match file.try_lock() {
            Ok(()) if path.exists() => Ok(file),
            Ok(()) | Err(TryLockError::WouldBlock) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Locks a segment that its process left behind; `None` if that process lives or the file is
    /// not a store's.
    fn left_behind(folder: &Path, stem: &str) -> Result<Option<Self>, StoreError> {
        let Some(day) = day_in_name(stem) else {
            return Ok(None);
        };
        let path = plain_path(folder, stem);
        let failed = |error| StoreError::io("recover", &path, error);
        let file = match Appender::open(&path) {
            Ok(file) => file,
            Err(error) => {
                return match error.kind() {
                    io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => Ok(None),
                    _ => Err(failed(error)),
                };
            }
        };
        match file.try_lock() {
            // Its holder sealed and removed it between the open and the lock here.
            Ok(()) if !path.exists() => return Ok(None),
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        let length = file.len().map_err(failed)?;
        Ok(Some(Self {
            file,
            path,
            day,
            length,
        }))
    }

    /// Moves a torn tail to a separate file, which is on the disk before the segment is cut.
    fn move_torn_tail(&mut self) -> Result<Option<PathBuf>, StoreError> {
        let failed = |error| StoreError::io("recover", &self.path, error);
        let Some(start) = torn_tail(&mut self.file).map_err(failed)? else {
            return Ok(None);
        };
        // Named after its offset, so that repeating it after a crash gives the same file and never
        // overwrites another.
        let torn = self.path.with_extension(format!("{start}.torn"));
        let failed_torn = |error| StoreError::io("write", &torn, error);
        self.copy_tail(start, &torn).map_err(failed_torn)?;
        let cut = self
            .file
            .truncate(start)
            .and_then(|()| self.file.sync_all());
        cut.map_err(|error| StoreError::io("recover", &self.path, error))?;
        self.length = start;
        Ok(Some(torn))
    }

    fn copy_tail(&mut self, start: u64, torn: &Path) -> io::Result<()> {
        let mut staged = Staged::private_beside(torn)?;
        self.file.seek(SeekFrom::Start(start))?;
        io::copy(&mut self.file, &mut staged)?;
        staged.commit()?;
        remove_half_written(torn);
        Ok(())
    }

    /// Compresses the segment and removes its plain form. Removes an empty one only.
    pub(crate) fn seal(mut self, level: i32) -> Result<(), StoreError> {
        if self.length > 0 {
            let sealed = self.path.with_extension("ndjson.zst");
            self.compress(&sealed, level)
                .map_err(|error| StoreError::io("seal", &sealed, error))?;
        }
        files::remove(&self.path).map_err(|error| StoreError::io("remove", &self.path, error))
    }

    fn compress(&mut self, sealed: &Path, level: i32) -> io::Result<()> {
        let mut staged = Staged::private_beside(sealed)?;
        self.file.seek(SeekFrom::Start(0))?;
        sealed::write(&mut self.file, &mut staged, level)?;
        staged.commit()
    }
}

/// Removes an incomplete file that an earlier version left beside its target. A failure does no
/// harm.
fn remove_half_written(path: &Path) {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".tmp");
    let _ = fs::remove_file(beside);
}

/// Locks every segment that no process writes any more, moves torn tails out of them, and removes
/// incomplete files of dead processes.
pub(crate) fn recover(folder: &Path) -> Result<(Vec<Segment>, Vec<PathBuf>), StoreError> {
    files::sweep(folder);
    let mut segments = Vec::new();
    let mut torn = Vec::new();
    let stems = stems(folder).map_err(|error| StoreError::io("read", folder, error))?;
    for stem in stems {
        if let Some(mut segment) = Segment::left_behind(folder, &stem)? {
            remove_half_written(&sealed_path(folder, &stem));
            torn.extend(segment.move_torn_tail()?);
            segments.push(segment);
        }
    }
    Ok((segments, torn))
}

/// Returns the day of a name that [`Segment::create`] gives. Other files are the user's own and not
/// touched.
pub(crate) fn day_in_name(stem: &str) -> Option<Date> {
    let (day, rest) = stem.split_at_checked("0000-00-00".len())?;
    let (process, random) = rest.strip_prefix('-')?.split_once('-')?;
    process.parse::<u32>().ok()?;
    let is_random = random.len() == 16 && random.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_random.then(|| day.parse().ok())?
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// A reader that counts reads and bytes.
    struct Counting {
        file: Cursor<Vec<u8>>,
        reads: u64,
        bytes: u64,
    }

    impl Read for Counting {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let read = self.file.read(out)?;
            self.reads += 1;
            self.bytes += read as u64;
            Ok(read)
        }
    }

    impl Seek for Counting {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.file.seek(to)
        }
    }

    #[test]
    fn a_tail_of_many_lines_is_read_about_once() -> io::Result<()> {
        let size = 1 << 20;
        for line in [
            "\n".to_owned(),
            "\n\0".to_owned(),
            "{\"v\":1,\n".to_owned(),
            "x".repeat(1000) + "\n",
            "x".repeat(70_000) + "\n",
            "x".to_owned(),
        ] {
            let tail = line.repeat(size / line.len());
            let mut file = Counting {
                file: Cursor::new([b"{}\n", tail.as_bytes()].concat()),
                reads: 0,
                bytes: 0,
            };
            let kind = &line[..line.len().min(8)];
            assert_eq!(torn_tail(&mut file)?, Some(3), "{kind:?}");
            // Searching reads it once, and checking its lines at most once more.
            assert!(file.bytes < 4 * size as u64, "{kind:?}: {}", file.bytes);
            assert!(file.reads < 2000, "{kind:?}: {}", file.reads);
        }
        Ok(())
    }

    #[test]
    fn a_torn_tail_is_found_wherever_a_piece_ends() -> io::Result<()> {
        let piece = usize::try_from(CHUNK).unwrap_or(usize::MAX);
        for length in (piece - 4..piece + 4).chain(2 * piece - 4..2 * piece + 4) {
            let whole = format!("{{}}\n\"{}\"\n", "x".repeat(length));
            assert_eq!(torn_tail(&mut Cursor::new(&whole))?, Some(3), "{length}");
            let object = format!("{{}}\n{{\"k\":\"{}\"}}\n", "x".repeat(length));
            assert_eq!(torn_tail(&mut Cursor::new(&object))?, None, "{length}");
            let torn = object.len() as u64;
            let after = object + "{\"v\"";
            assert_eq!(torn_tail(&mut Cursor::new(&after))?, Some(torn), "{length}");
        }
        Ok(())
    }
}
