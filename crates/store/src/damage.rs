//! Where a store is damaged: [`Damage`].

use std::fmt;
use std::io;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use crate::LARGEST_LINE;
use crate::line::NotARecord;

/// A gap in a store: bytes of one file that are no record, from the last intact record before them to the next one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Damage {
    /// The file.
    pub file: PathBuf,
    /// The line that it begins in, from 1. After a damaged part of a sealed segment, lines that could not be read are not
    /// counted.
    pub line: u64,
    /// In how many lines it lies; for a damaged part of a sealed segment, as far as lines came out of it.
    pub lines: u64,
    /// Where it lies in the file, in bytes. In a sealed segment these are the compressed parts that hold it.
    pub bytes: Range<u64>,
    /// What is wrong. Of several reasons, the file's own counts before those of its lines.
    pub kind: DamageKind,
}

/// What is wrong with a gap.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum DamageKind {
    /// The line is not a record, or was changed after it was written.
    NotARecord(NotARecord),
    /// The last line does not end with a newline: its process was stopped while it wrote. Opening the store moves it aside.
    Unfinished,
    /// The line is longer than [`LARGEST_LINE`].
    TooLong,
    /// A compressed part of a sealed segment is damaged.
    Frame(Arc<io::Error>),
    /// A sealed segment ends before its end: it was cut.
    Cut,
    /// The system cannot read the file from here on.
    Unreadable(Arc<io::Error>),
}

impl Damage {
    /// Takes in a gap that follows without a record in between.
    pub(crate) fn extend(&mut self, next: Self) {
        self.lines = self
            .lines
            .max((next.line + next.lines).saturating_sub(self.line));
        self.bytes.start = self.bytes.start.min(next.bytes.start);
        self.bytes.end = self.bytes.end.max(next.bytes.end);
        if next.kind.is_of_file() && !self.kind.is_of_file() {
            self.kind = next.kind;
        }
    }
}

impl DamageKind {
    /// A name for programs, which does not change.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotARecord(NotARecord::Checksum) => "checksum",
            Self::NotARecord(NotARecord::Version) => "version",
            Self::NotARecord(_) => "not-a-record",
            Self::Unfinished => "unfinished",
            Self::TooLong => "too-long",
            Self::Frame(_) => "frame",
            Self::Cut => "cut",
            Self::Unreadable(_) => "unreadable",
        }
    }

    fn is_of_file(&self) -> bool {
        matches!(self, Self::Frame(_) | Self::Cut | Self::Unreadable(_))
    }
}

impl fmt::Display for DamageKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotARecord(error) => write!(formatter, "not a record: {error}"),
            Self::Unfinished => formatter.write_str(
                "the last line is not whole; opening the store moves it to a .torn file",
            ),
            Self::TooLong => write!(formatter, "a line of more than {LARGEST_LINE} bytes"),
            Self::Frame(_) => formatter.write_str("a compressed part is damaged"),
            Self::Cut => formatter.write_str("the file ends before its end: it was cut"),
            Self::Unreadable(_) => formatter.write_str("cannot be read from here on"),
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, kind, .. } = self;
        write!(formatter, "{}:{line}: {kind}", self.file.display())?;
        let start = self.bytes.start;
        formatter.write_str(" (")?;
        if self.lines > 1 {
            write!(formatter, "{} lines, ", self.lines)?;
        }
        match self.bytes.end - start {
            0 => write!(formatter, "at byte {start})"),
            1 => write!(formatter, "1 byte at byte {start})"),
            size => write!(formatter, "{size} bytes from byte {start})"),
        }
    }
}

impl std::error::Error for Damage {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            DamageKind::Frame(error) | DamageKind::Unreadable(error) => Some(&**error),
            _ => None,
        }
    }
}
