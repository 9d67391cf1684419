//! Reading a store: one record after the other; damaged parts are reported and skipped.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;
use std::vec;

use jiff::tz::TimeZone;

use crate::damage::{Damage, DamageKind};
use crate::error::StoreError;
use crate::line::Checked;
use crate::lines::{Found, Plain, Reading, Source};
use crate::record::Record;
use crate::sealed::Frames;
use crate::segment::{day_in_name, plain_path, sealed_path, stems};

/// Number of bytes that are read at once from a plain segment.
const CHUNK: usize = 1 << 17;

/// Reads all records of a store, plain and sealed segments, in the order of their names (so by day)
/// and lines.
///
/// A record is returned only if it is intact as far as its version can be verified; [`segments`]
/// returns how far that is. Each gap between records is one [`Damage`]. Memory is bounded by the
/// largest record and a part of a sealed segment. The store may be in use: records acknowledged
/// before this function is called are read, later ones may be. Nothing is changed in the folder.
///
/// ```no_run
/// let mut calls = 0;
/// for record in ocrmarket_store::read("answers")? {
///     match record {
///         Ok(record) => calls += u64::from(record.operation == "acme/card"),
///         Err(damage) => eprintln!("{damage}"),
///     }
/// }
/// # Ok::<(), ocrmarket_store::StoreError>(())
/// ```
///
/// # Errors
/// The folder cannot be listed.
pub fn read(folder: impl AsRef<Path>) -> Result<Records, StoreError> {
    Ok(Records {
        segments: segments(folder)?.into_iter(),
        reading: None,
    })
}

/// Returns the segments of a store in the order of their names. Each can be read separately, with
/// the verified part of each record and the bytes of its line.
///
/// ```no_run
/// use ocrmarket_store::Checked;
///
/// for segment in ocrmarket_store::segments("answers")? {
///     let records = segment.read().filter_map(Result::ok);
///     let whole = records.filter(|record| record.checked == Checked::Whole).count();
///     println!("{}: {whole} records", segment.name());
/// }
/// # Ok::<(), ocrmarket_store::StoreError>(())
/// ```
///
/// # Errors
/// The folder cannot be listed.
pub fn segments(folder: impl AsRef<Path>) -> Result<Vec<StoredSegment>, StoreError> {
    let folder = folder.as_ref();
    let stems = stems(folder).map_err(|error| StoreError::io("read", folder, error))?;
    let segment = |name| StoredSegment {
        folder: folder.to_owned(),
        name,
    };
    Ok(stems.into_iter().map(segment).collect())
}

/// A segment of a store; see [`segments`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSegment {
    folder: PathBuf,
    name: String,
}

impl StoredSegment {
    /// Returns the name, without the ending that marks a sealed segment.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the end of the day (in UTC) in the name: no attempt in the segment began later.
    /// `None` for a file that a store did not name.
    pub fn latest(&self) -> Option<SystemTime> {
        let day = day_in_name(&self.name)?;
        let end = day.at(23, 59, 59, 999_999_999).to_zoned(TimeZone::UTC);
        Some(end.ok()?.timestamp().into())
    }

    /// Reads the records like [`read`]. A segment that cannot be opened is one [`Damage`].
    pub fn read(&self) -> StoredRecords {
        StoredRecords {
            reading: self.open(),
        }
    }

    /// Opens the plain form if it exists. Sealing removes it, also between listing and opening.
    fn open(&self) -> SegmentReading {
        let plain = plain_path(&self.folder, &self.name);
        let sealed = sealed_path(&self.folder, &self.name);
        let (file, opened) = match File::open(&plain) {
            opened if is_missing(&opened) => {
                let opened = File::open(&sealed);
                if is_missing(&opened) {
                    // An empty segment that its process has just removed.
                    return Reading::empty(sealed);
                }
                let opened = opened.and_then(Frames::new);
                (sealed, opened.map(|source| Box::new(source) as BoxedSource))
            }
            opened => {
                let opened = opened.map(|file| {
                    let input = BufReader::with_capacity(CHUNK, file);
                    Box::new(Plain::new(input, Some(plain.clone()))) as BoxedSource
                });
                (plain, opened)
            }
        };
        match opened {
            Ok(source) => Reading::new(source, file),
            Err(error) => Reading::damaged(Damage {
                file,
                line: 1,
                lines: 0,
                bytes: 0..0,
                kind: DamageKind::Unreadable(Arc::new(error)),
            }),
        }
    }
}

fn is_missing(opened: &io::Result<File>) -> bool {
    matches!(opened, Err(error) if error.kind() == io::ErrorKind::NotFound)
}

type BoxedSource = Box<dyn Source + Send + Sync>;
type SegmentReading = Reading<BoxedSource>;

/// The records of a store; see [`read`].
pub struct Records {
    segments: vec::IntoIter<StoredSegment>,
    reading: Option<SegmentReading>,
}

impl Iterator for Records {
    type Item = Result<Record, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.reading.as_mut().and_then(Reading::next) {
                return Some(item.map(|found| found.record));
            }
            self.reading = Some(self.segments.next()?.open());
        }
    }
}

impl fmt::Debug for Records {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.reading.as_ref().map(Reading::file);
        formatter
            .debug_struct("Records")
            .field("file", &file)
            .finish_non_exhaustive()
    }
}

/// A record as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoredRecord {
    /// The record.
    pub record: Record,
    /// The part of it that was verified.
    pub checked: Checked,
    /// The bytes of its line, without the newline. They may be personal data.
    pub line: StoredLine,
}

/// The bytes of a line. `Debug` prints only their number.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredLine(Vec<u8>);

impl std::ops::Deref for StoredLine {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for StoredLine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} bytes", self.0.len())
    }
}

/// The records of a segment; see [`StoredSegment::read`].
pub struct StoredRecords {
    reading: SegmentReading,
}

impl StoredRecords {
    /// Returns the file that is read.
    pub fn file(&self) -> &Path {
        self.reading.file()
    }
}

impl Iterator for StoredRecords {
    type Item = Result<StoredRecord, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        let found = match self.reading.next()? {
            Ok(found) => found,
            Err(damage) => return Some(Err(damage)),
        };
        let line = StoredLine(self.reading.line(&found).to_vec());
        let Found {
            record, checked, ..
        } = found;
        Some(Ok(StoredRecord {
            record,
            checked,
            line,
        }))
    }
}

impl fmt::Debug for StoredRecords {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("StoredRecords")
            .field("file", &self.file())
            .finish_non_exhaustive()
    }
}

/// Reads records from any input that has one per line. `name` is the file in [`Damage`].
pub fn lines<R: BufRead>(input: R, name: impl Into<PathBuf>) -> Lines<R> {
    Lines {
        reading: Reading::new(Plain::new(input, None), name.into()),
    }
}

/// The records of one input; see [`lines()`].
#[derive(Debug)]
pub struct Lines<R> {
    reading: Reading<Plain<R>>,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Record, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        let item = self.reading.next()?;
        Some(item.map(|found| found.record))
    }
}
