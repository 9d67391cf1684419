//! Damaged parts of a store: [`Damage`].

use std::fmt;
use std::io;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use crate::LARGEST_LINE;
use crate::line::NotARecord;

/// A gap in a store: bytes of one file that are not a record, from the last intact record before
/// them to the next one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Damage {
    /// The file.
    pub file: PathBuf,
    /// First line, from 1. After a damaged part of a sealed segment, unreadable lines are not
    /// counted.
    pub line: u64,
    /// Number of lines; for a damaged part of a sealed segment, of those that could be
    /// decompressed.
    pub lines: u64,
    /// Location in the file, in bytes. In a sealed segment, that of the compressed parts that
    /// contain the gap.
    pub bytes: Range<u64>,
    /// Reason. Of several reasons, those of the file take precedence over those of its lines.
    pub kind: DamageKind,
}

/// Reason for a gap.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum DamageKind {
    /// The line is not a record, or was changed after it was written.
    NotARecord(NotARecord),
    /// The last line does not end with a newline: its process was stopped during the write. Opening
    /// the store moves it to a `.torn` file.
    Unfinished,
    /// The line is longer than [`LARGEST_LINE`].
    TooLong,
    /// A compressed part of a sealed segment is damaged.
    Frame(Arc<io::Error>),
    /// A sealed segment was cut: its end is missing.
    Cut,
    /// The system cannot read the file from here on.
    Unreadable(Arc<io::Error>),
}

impl Damage {
    /// Merges a gap that follows without a record in between.
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
    /// Returns a stable name for programs.
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
            Self::Unfinished => formatter
                .write_str("incomplete last line; opening the store moves it to a .torn file"),
            Self::TooLong => write!(formatter, "line longer than {LARGEST_LINE} bytes"),
            Self::Frame(_) => formatter.write_str("damaged compressed part"),
            Self::Cut => formatter.write_str("the file is truncated"),
            Self::Unreadable(_) => formatter.write_str("cannot read the rest of the file"),
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
