//! The files of a store: names, locks, torn tails, sealing. Every step leaves the folder readable if the machine stops there.
//!
//! - `DAY-PROCESS-RANDOM.ndjson`: one record a line, only ever appended to, locked by the process that writes it.
//! - `DAY-PROCESS-RANDOM.ndjson.zst`: the same, sealed. Where both are there, sealing was interrupted and the first counts.
//! - `DAY-PROCESS-RANDOM.OFFSET.torn`: what stood at the end of a segment and is no whole line.
//! - `.ocrmarket-….tmp`: something half written, of the crate `files`, which removes it when a store is opened. Earlier versions named it
//!   `….tmp` after its target.

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

/// How much is read at once when a file is searched from its end. Lines that lie within it are read with it.
const CHUNK: u64 = 1 << 16;
/// A fresh name is tried so often; each carries 64 random bits.
const NAMES: u32 = 16;

/// The day in UTC, which names a segment.
pub(crate) fn day_of(at: SystemTime) -> Date {
    let timestamp = Timestamp::try_from(at).unwrap_or(Timestamp::UNIX_EPOCH);
    timestamp.to_zoned(TimeZone::UTC).date()
}

/// Names of all segments in the order of reading, plain and sealed, without their endings.
pub(crate) fn stems(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut stems = BTreeSet::new();
    // A segment sealed while the folder is listed may be missed under both its names; the second listing has it.
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

/// Where the plain form of a segment lies.
pub(crate) fn plain_path(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.ndjson"))
}

/// Where the sealed form of a segment lies.
pub(crate) fn sealed_path(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.ndjson.zst"))
}

/// Where the torn tail of a segment begins: a last line that does not end with a newline or is not a JSON object, and such
/// lines before it. A line that holds an intact record of version 2 and is damaged behind it is no torn tail: that record
/// may have been acknowledged. `None` where the segment is whole. Memory is bounded by [`LARGEST_LINE`], whatever the input.
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
    // The last byte is the newline, or what it became.
    is_line || checksum::find_intact(&line[..line.len().saturating_sub(1)], 0).is_some()
}

fn is_object(line: &[u8]) -> Result<bool, SyntaxError> {
    let mut reader = Reader::new(line)?;
    let kind = reader.kind()?;
    reader.skip()?;
    reader.finish()?;
    Ok(kind == Kind::Object)
}

/// A file read from its end. The last piece read is kept, so that many short lines cost one reading and not one each.
struct Backwards<'a, F> {
    file: &'a mut F,
    /// Where `piece` stands in the file.
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

    /// Where the line begins that ends at `end`, its own newline not counted.
    fn last_line_start(&mut self, end: u64) -> io::Result<u64> {
        let mut before = end - 1;
        while before > 0 {
            if self.within(before - 1, before).is_none() {
                // Up to the line's end, so that a short line is in it whole.
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

    /// The bytes of a range, read anew where they are not in the piece at hand.
    fn bytes(&mut self, start: u64, end: u64) -> io::Result<&[u8]> {
        if self.within(start, end).is_none() {
            self.read(start, end)?;
        }
        let range = self.within(start, end);
        let bytes = range.and_then(|range| self.piece.get(range));
        // Somebody cut the file while it was read.
        bytes.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// Where a range of the file stands in the piece.
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

/// A plain segment that this process holds: nobody else writes, mends or seals it.
#[derive(Debug)]
pub(crate) struct Segment {
    pub(crate) file: Appender,
    pub(crate) path: PathBuf,
    pub(crate) day: Date,
    /// How many bytes of it are on the disk for certain.
    pub(crate) length: u64,
}

impl Segment {
    /// A new segment for a day, empty and held.
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

    /// Another process may hold the file between its creation and our lock, and remove it because it is empty.
    fn create_at(path: &Path) -> io::Result<Appender> {
        let file = Appender::create_new(path)?;
        match file.try_lock() {
            Ok(()) if path.exists() => Ok(file),
            Ok(()) | Err(TryLockError::WouldBlock) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Takes hold of a segment that its process left behind; `None` where that process lives or the file is not ours.
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
            // Its holder sealed and removed it between our opening and our lock.
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

    /// Moves a torn tail to a file of its own, which is on the disk before the segment is cut.
    fn move_torn_tail(&mut self) -> Result<Option<PathBuf>, StoreError> {
        let failed = |error| StoreError::io("recover", &self.path, error);
        let Some(start) = torn_tail(&mut self.file).map_err(failed)? else {
            return Ok(None);
        };
        // Named after its place, so that doing it again after a crash gives the same file and never covers another.
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
        let mut staged = Staged::beside(torn)?;
        self.file.seek(SeekFrom::Start(start))?;
        io::copy(&mut self.file, &mut staged)?;
        staged.commit()?;
        remove_half_written(torn);
        Ok(())
    }

    /// Compresses the segment and removes its plain form; an empty one just goes.
    pub(crate) fn seal(mut self, level: i32) -> Result<(), StoreError> {
        if self.length > 0 {
            let sealed = self.path.with_extension("ndjson.zst");
            self.compress(&sealed, level)
                .map_err(|error| StoreError::io("seal", &sealed, error))?;
        }
        files::remove(&self.path).map_err(|error| StoreError::io("remove", &self.path, error))
    }

    fn compress(&mut self, sealed: &Path, level: i32) -> io::Result<()> {
        let mut staged = Staged::beside(sealed)?;
        self.file.seek(SeekFrom::Start(0))?;
        sealed::write(&mut self.file, &mut staged, level)?;
        staged.commit()
    }
}

/// Removes what an earlier version left half written on its way to a file. Failing to is no harm.
fn remove_half_written(path: &Path) {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".tmp");
    let _ = fs::remove_file(beside);
}

/// Takes hold of every segment that no process writes any more, moves torn tails out of them, and removes what dead processes
/// had half written.
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

/// The day of a name that [`Segment::create`] gives; other files are the user's own and left alone.
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

    /// Counts what is read.
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
            // Searching reads it once, and judging its lines at most once more.
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
