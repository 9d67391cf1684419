//! Reading a store: one record after the other, damaged places named and passed over.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::vec;

use super::LARGEST_LINE;
use super::error::StoreError;
use super::line::NotARecord;
use super::record::Record;
use super::segment::{is_in_use, plain_path, sealed_path, stems};

/// Reads all records of a store, plain and sealed segments, in the order of their names (so by day) and lines.
///
/// Memory is bounded by the largest record. The store may be in use: records that are acknowledged before the call are read,
/// later ones may be. Nothing is changed in the folder.
///
/// ```no_run
/// let mut calls = 0;
/// for record in ocrmarket_client::store::read("answers")? {
///     match record {
///         Ok(record) => calls += u64::from(record.operation == "acme/card"),
///         Err(damage) => eprintln!("{damage}"),
///     }
/// }
/// # Ok::<(), ocrmarket_client::store::StoreError>(())
/// ```
///
/// # Errors
/// The folder cannot be listed.
pub fn read(folder: impl AsRef<Path>) -> Result<Records, StoreError> {
    let folder = folder.as_ref();
    let stems = stems(folder).map_err(|error| StoreError::io("read", folder, error))?;
    Ok(Records {
        folder: folder.to_owned(),
        stems: stems.into_iter().collect::<Vec<_>>().into_iter(),
        lines: None,
    })
}

/// A place in a store that is not a record.
#[derive(Debug)]
#[non_exhaustive]
pub struct Damage {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub kind: DamageKind,
}

/// What is wrong with a place.
#[derive(Debug)]
#[non_exhaustive]
pub enum DamageKind {
    /// The line is not a record.
    NotARecord(NotARecord),
    /// The last line does not end with a newline: its process was stopped while it wrote. Opening the store moves it aside.
    Unfinished,
    /// The line is longer than [`LARGEST_LINE`].
    TooLong,
    /// The file cannot be read from here on; for a sealed segment, also that it is damaged.
    Unreadable(io::Error),
}

impl fmt::Display for Damage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: ", self.file.display(), self.line)?;
        match &self.kind {
            DamageKind::NotARecord(error) => write!(formatter, "not a record: {error}"),
            DamageKind::Unfinished => formatter.write_str(
                "the last line is not whole; opening the store moves it to a .torn file",
            ),
            DamageKind::TooLong => write!(formatter, "a line of more than {LARGEST_LINE} bytes"),
            DamageKind::Unreadable(_) => formatter.write_str("cannot be read from here on"),
        }
    }
}

impl std::error::Error for Damage {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            DamageKind::Unreadable(error) => Some(error),
            _ => None,
        }
    }
}

/// The records of a store; see [`read`].
pub struct Records {
    folder: PathBuf,
    stems: vec::IntoIter<String>,
    lines: Option<Lines<Box<dyn BufRead + Send>>>,
}

impl Iterator for Records {
    type Item = Result<Record, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.lines.as_mut().and_then(Iterator::next) {
                // Its process is about to write the rest.
                Some(Err(damage))
                    if matches!(damage.kind, DamageKind::Unfinished) && is_in_use(&damage.file) => {
                }
                Some(item) => return Some(item),
                None => match open(&self.folder, &self.stems.next()?) {
                    Ok(lines) => self.lines = Some(lines),
                    Err(damage) => return Some(Err(damage)),
                },
            }
        }
    }
}

impl fmt::Debug for Records {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Records")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// The plain form counts while it is there; it goes when the segment is sealed, also between listing and opening.
fn open(folder: &Path, stem: &str) -> Result<Lines<Box<dyn BufRead + Send>>, Damage> {
    let plain = plain_path(folder, stem);
    let sealed = sealed_path(folder, stem);
    let (file, opened) = match File::open(&plain) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let opened = File::open(&sealed).and_then(zstd::Decoder::new);
            (
                sealed,
                opened.map(|input| Box::new(BufReader::new(input)) as Box<dyn BufRead + Send>),
            )
        }
        opened => (
            plain,
            opened.map(|input| Box::new(BufReader::new(input)) as Box<_>),
        ),
    };
    match opened {
        Ok(input) => Ok(lines(input, file)),
        Err(error) => Err(Damage {
            file,
            line: 1,
            kind: DamageKind::Unreadable(error),
        }),
    }
}

/// Reads records from any input that has one a line; `name` stands for the file in [`Damage`].
pub fn lines<R: BufRead>(input: R, name: impl Into<PathBuf>) -> Lines<R> {
    Lines {
        input: Some(input),
        file: name.into(),
        line: 0,
        buffer: Vec::new(),
    }
}

/// The records of one input; see [`lines()`].
#[derive(Debug)]
pub struct Lines<R> {
    /// `None` once nothing more can be read.
    input: Option<R>,
    file: PathBuf,
    line: u64,
    buffer: Vec<u8>,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Record, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        let input = self.input.as_mut()?;
        self.line += 1;
        self.buffer.clear();
        let kind = match read_line(input, &mut self.buffer) {
            Ok(Ended::Newline) => match Record::from_line(&self.buffer) {
                Ok(record) => return Some(Ok(record)),
                Err(error) => DamageKind::NotARecord(error),
            },
            Ok(Ended::TooLong) => DamageKind::TooLong,
            Ok(Ended::Input) => {
                self.input = None;
                if self.buffer.is_empty() {
                    return None;
                }
                DamageKind::Unfinished
            }
            Err(error) => {
                self.input = None;
                DamageKind::Unreadable(error)
            }
        };
        Some(Err(Damage {
            file: self.file.clone(),
            line: self.line,
            kind,
        }))
    }
}

/// How a line ended.
enum Ended {
    Newline,
    Input,
    TooLong,
}

/// Reads a line, newline included; one that is too long is passed over without being kept.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Ended> {
    input
        .by_ref()
        .take(LARGEST_LINE as u64)
        .read_until(b'\n', line)?;
    if line.ends_with(b"\n") {
        return Ok(Ended::Newline);
    }
    if line.len() < LARGEST_LINE {
        return Ok(Ended::Input);
    }
    line.clear();
    line.shrink_to(0);
    input.skip_until(b'\n')?;
    Ok(Ended::TooLong)
}
