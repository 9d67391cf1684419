//! From bytes to records: splits, verifies and reads lines, and reports damage as one [`Damage`]
//! per gap.
//!
//! A line that is not intact as a whole may contain intact lines, after a newline was changed:
//! those are records as well. An unreadable part of a file is skipped if its [`Source`] finds
//! readable bytes after it. Memory is bounded by the largest line, time is linear in the bytes.

use std::fs::{File, TryLockError};
use std::io::{self, BufRead};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use memchr::memchr;

use crate::LARGEST_LINE;
use crate::checksum;
use crate::damage::{Damage, DamageKind};
use crate::line::Checked;
use crate::record::Record;

/// A source of the bytes of lines.
pub(crate) trait Source {
    /// Returns some of the next bytes; none at the end.
    ///
    /// # Errors
    /// The next bytes cannot be read. [`resume`](Self::resume) finds where to continue.
    fn fill(&mut self) -> Result<&[u8], DamageKind>;

    /// Skips bytes that `fill` returned.
    fn consume(&mut self, length: usize);

    /// Moves to the next bytes that may be readable; `false` if there are none.
    ///
    /// # Errors
    /// The system cannot read them.
    fn resume(&mut self) -> Result<bool, DamageKind>;

    /// Returns the offset of the next byte in the file; inside a compressed part, the start of that
    /// part.
    fn offset(&self) -> u64;

    /// Returns the offset in the file up to which bytes were read.
    fn reached(&self) -> u64;

    /// Returns the location of a part of a line in the file, given the start of the line.
    fn locate(&self, line: u64, part: &Range<usize>) -> Range<u64>;

    /// Returns `true` if a process may be writing the last line.
    fn is_in_use(&self) -> bool;
}

/// Uncompressed lines.
#[derive(Debug)]
pub(crate) struct Plain<R> {
    input: R,
    offset: u64,
    /// The segment, if a process may be writing to it.
    segment: Option<PathBuf>,
}

impl<R> Plain<R> {
    pub(crate) fn new(input: R, segment: Option<PathBuf>) -> Self {
        Self {
            input,
            offset: 0,
            segment,
        }
    }
}

impl<R: BufRead> Source for Plain<R> {
    fn fill(&mut self) -> Result<&[u8], DamageKind> {
        loop {
            match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(DamageKind::Unreadable(Arc::new(error))),
                // `fill_buf` is called again below: a returned borrow would last for the whole
                // loop.
                Ok(_) => break,
            }
        }
        let bytes = self.input.fill_buf();
        bytes.map_err(|error| DamageKind::Unreadable(Arc::new(error)))
    }

    fn consume(&mut self, length: usize) {
        self.input.consume(length);
        self.offset += length as u64;
    }

    fn resume(&mut self) -> Result<bool, DamageKind> {
        Ok(false)
    }

    fn offset(&self) -> u64 {
        self.offset
    }

    fn reached(&self) -> u64 {
        self.offset
    }

    fn locate(&self, line: u64, part: &Range<usize>) -> Range<u64> {
        line + part.start as u64..line + part.end as u64
    }

    fn is_in_use(&self) -> bool {
        self.segment.as_deref().is_some_and(is_in_use)
    }
}

/// Returns `true` if a process is writing to this plain segment, or has just sealed it.
fn is_in_use(path: &Path) -> bool {
    match File::open(path) {
        Ok(file) => matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

impl<S: Source + ?Sized> Source for Box<S> {
    fn fill(&mut self) -> Result<&[u8], DamageKind> {
        (**self).fill()
    }

    fn consume(&mut self, length: usize) {
        (**self).consume(length);
    }

    fn resume(&mut self) -> Result<bool, DamageKind> {
        (**self).resume()
    }

    fn offset(&self) -> u64 {
        (**self).offset()
    }

    fn reached(&self) -> u64 {
        (**self).reached()
    }

    fn locate(&self, line: u64, part: &Range<usize>) -> Range<u64> {
        (**self).locate(line, part)
    }

    fn is_in_use(&self) -> bool {
        (**self).is_in_use()
    }
}

/// A record, and which part of it was verified.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) record: Record,
    pub(crate) checked: Checked,
    /// Range of its line in the buffer.
    range: Range<usize>,
}

/// Records and gaps of one source, in its order.
#[derive(Debug)]
pub(crate) struct Reading<S> {
    /// `None` once nothing more can be read.
    source: Option<S>,
    file: PathBuf,
    /// Number of the line in the buffer, from 1.
    number: u64,
    buffer: Vec<u8>,
    /// The rest of the buffer to search, if its line is not intact as a whole.
    torn: Option<Torn>,
    /// Reason why the source could not be read further, and the start of that part.
    trouble: Option<(u64, DamageKind)>,
    /// Damage that no record follows yet.
    gap: Option<Damage>,
    /// The record that ended a gap.
    found: Option<Found>,
}

/// A line that is not intact as a whole.
#[derive(Debug)]
struct Torn {
    /// Start of the line, as in [`Source::offset`].
    start: u64,
    /// Start of the bytes to search next.
    from: usize,
    /// Upper bound of the ends of intact lines.
    limit: usize,
    kind: DamageKind,
    /// An intact line in it.
    intact: Option<Range<usize>>,
}

/// The next step through a source.
#[allow(
    clippy::large_enum_variant,
    reason = "one at a time; a box for each record would cost more"
)]
enum Step {
    Record(Found),
    Gap(Damage),
    /// Nothing to report.
    On,
    End,
}

/// The end of a line that was read.
enum Ended {
    Newline,
    Input,
    TooLong,
    Trouble(DamageKind),
}

impl<S: Source> Reading<S> {
    pub(crate) fn new(source: S, file: PathBuf) -> Self {
        Self {
            source: Some(source),
            ..Self::ended(file, None)
        }
    }

    /// Builds a reading of one damage and nothing else.
    pub(crate) fn damaged(damage: Damage) -> Self {
        Self::ended(damage.file.clone(), Some(damage))
    }

    /// Builds the reading of a file that no longer exists.
    pub(crate) fn empty(file: PathBuf) -> Self {
        Self::ended(file, None)
    }

    fn ended(file: PathBuf, gap: Option<Damage>) -> Self {
        Self {
            source: None,
            file,
            number: 0,
            buffer: Vec::new(),
            torn: None,
            trouble: None,
            gap,
            found: None,
        }
    }

    pub(crate) fn file(&self) -> &Path {
        &self.file
    }

    /// Returns the line of the record that [`next`](Self::next) returned last, without its newline.
    pub(crate) fn line(&self, found: &Found) -> &[u8] {
        &self.buffer[found.range.clone()]
    }

    /// Returns the next record, or the gap before it.
    pub(crate) fn next(&mut self) -> Option<Result<Found, Damage>> {
        if let Some(found) = self.found.take() {
            return Some(Ok(found));
        }
        loop {
            match self.step() {
                Step::On => {}
                Step::End => return self.gap.take().map(Err),
                Step::Gap(next) => match &mut self.gap {
                    Some(gap) => gap.extend(next),
                    None => self.gap = Some(next),
                },
                Step::Record(found) => {
                    let Some(gap) = self.gap.take() else {
                        return Some(Ok(found));
                    };
                    self.found = Some(found);
                    return Some(Err(gap));
                }
            }
        }
    }

    fn step(&mut self) -> Step {
        if let Some(torn) = self.torn.take() {
            return self.torn_line(torn);
        }
        if let Some((start, kind)) = self.trouble.take() {
            return self.resume(start, kind);
        }
        self.whole_line()
    }

    fn whole_line(&mut self) -> Step {
        let Some(source) = &mut self.source else {
            return Step::End;
        };
        self.buffer.clear();
        let start = source.offset();
        let ended = read_line(source, &mut self.buffer);
        let end = source.reached();
        // A record without its newline was not acknowledged; one with another byte instead may have
        // been.
        let before_last = self.buffer.len().saturating_sub(1);
        match ended {
            Ended::Newline => {
                self.number += 1;
                match Record::from_line_checked(&self.buffer) {
                    Ok((record, checked)) => Step::Record(Found {
                        record,
                        checked,
                        range: 0..before_last,
                    }),
                    Err(error) => self.tear(start, before_last, DamageKind::NotARecord(error)),
                }
            }
            Ended::TooLong => {
                self.number += 1;
                self.gap(start..end, 1, DamageKind::TooLong)
            }
            Ended::Input if self.buffer.is_empty() => {
                self.source = None;
                Step::End
            }
            Ended::Input => {
                self.number += 1;
                self.tear(start, before_last, DamageKind::Unfinished)
            }
            Ended::Trouble(kind) => {
                // The line is incomplete, unless only its newline is missing.
                let offset = source.offset();
                self.trouble = Some((offset, kind.clone()));
                if self.buffer.is_empty() {
                    return Step::On;
                }
                self.number += 1;
                self.tear(start, self.buffer.len(), kind)
            }
        }
    }

    fn tear(&mut self, start: u64, limit: usize, kind: DamageKind) -> Step {
        self.torn = Some(Torn {
            start,
            from: 0,
            limit,
            kind,
            intact: None,
        });
        Step::On
    }

    /// Returns the next part of a line that is not intact as a whole: an intact line in it, or the
    /// bytes up to one.
    fn torn_line(&mut self, mut torn: Torn) -> Step {
        if let Some(range) = torn.intact.take() {
            torn.from = range.end;
            let step = match Record::from_line_checked(&self.buffer[range.clone()]) {
                Ok((record, checked)) => Step::Record(Found {
                    record,
                    checked,
                    range,
                }),
                Err(error) => self.gap_in(&torn, range, DamageKind::NotARecord(error)),
            };
            self.torn = Some(torn);
            return step;
        }
        if let Some(range) = checksum::find_intact(&self.buffer[..torn.limit], torn.from) {
            let before = torn.from..range.start;
            torn.intact = Some(range);
            let step = if before.is_empty() {
                Step::On
            } else {
                self.gap_in(&torn, before, torn.kind.clone())
            };
            self.torn = Some(torn);
            return step;
        }
        let rest = torn.from..self.buffer.len();
        let is_being_written = matches!(torn.kind, DamageKind::Unfinished)
            && self.source.as_ref().is_some_and(Source::is_in_use);
        if is_being_written || self.buffer[rest.clone()].trim_ascii().is_empty() && torn.from > 0 {
            return Step::On;
        }
        self.gap_in(&torn, rest, torn.kind.clone())
    }

    fn gap_in(&self, torn: &Torn, part: Range<usize>, kind: DamageKind) -> Step {
        let locate = |source: &S| source.locate(torn.start, &part);
        let bytes = self.source.as_ref().map_or(0..0, locate);
        self.gap(bytes, 1, kind)
    }

    /// Continues after a part of the source that cannot be read.
    fn resume(&mut self, start: u64, kind: DamageKind) -> Step {
        let Some(source) = &mut self.source else {
            return Step::End;
        };
        let (goes_on, kind) = match source.resume() {
            Ok(goes_on) => (goes_on, kind),
            Err(error) => (false, error),
        };
        let end = source.reached();
        if !goes_on {
            self.source = None;
        }
        // Counted from the line after the one that was cut, so that the two form one gap.
        self.number += 1;
        let gap = self.gap(start..end, 0, kind);
        self.number -= 1;
        gap
    }

    fn gap(&self, bytes: Range<u64>, lines: u64, kind: DamageKind) -> Step {
        Step::Gap(Damage {
            file: self.file.clone(),
            line: self.number,
            lines,
            bytes,
            kind,
        })
    }
}

/// Reads a line, newline included. Skips one that is too long without keeping it.
fn read_line(source: &mut impl Source, line: &mut Vec<u8>) -> Ended {
    let mut is_too_long = false;
    loop {
        let bytes = match source.fill() {
            Ok(bytes) => bytes,
            Err(kind) => return Ended::Trouble(kind),
        };
        if bytes.is_empty() {
            return if is_too_long {
                Ended::TooLong
            } else {
                Ended::Input
            };
        }
        let newline = memchr(b'\n', bytes);
        let length = newline.map_or(bytes.len(), |at| at + 1);
        is_too_long |= line.len() + length > LARGEST_LINE;
        if is_too_long {
            *line = Vec::new();
        } else {
            line.extend_from_slice(&bytes[..length]);
        }
        source.consume(length);
        if newline.is_some() {
            return if is_too_long {
                Ended::TooLong
            } else {
                Ended::Newline
            };
        }
    }
}
