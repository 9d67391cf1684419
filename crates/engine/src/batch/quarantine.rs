//! The folder of refused records: the unchanged bytes of each refused record, and an index with the
//! position and the fault of each.
//!
//! Bytes are written before their line of the index, so the index never refers to missing bytes. A
//! folder that already contains an index is not changed.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use ocrmarket_files::{Appender, create_private_folder};
use serde::Serialize;

use crate::failure::{Context as _, Failure, Result, bail};

use super::Position;

/// File of the records, one after the other, with a newline after each.
const RECORDS: &str = "records";
/// File of the index: one JSON object per line and record.
const INDEX: &str = "index.ndjson";

/// A refused record, or a piece of one.
#[derive(Debug)]
pub(super) struct Refused {
    /// Its entry in the index; `None` for a continuation of the piece before.
    entry: Option<RefusedEntry>,
    /// Its unchanged bytes.
    bytes: Vec<u8>,
}

impl Refused {
    /// Creates a record, or the first piece of one.
    pub(super) fn whole(entry: RefusedEntry, bytes: Vec<u8>) -> Self {
        let entry = Some(entry);
        Self { entry, bytes }
    }

    /// Creates a later piece of the record before.
    pub(super) fn rest(bytes: Vec<u8>) -> Self {
        Self { entry: None, bytes }
    }

    /// Converts line and number of the piece to those of the input.
    pub(super) fn set_position(&mut self, from: Position) {
        if let Some(entry) = &mut self.entry {
            entry.line = entry.line.map(|line| line + from.lines);
            entry.number = entry.number.map(|number| number + from.records);
        }
    }
}

/// Entry of the index: a record, or an input that was not read to its end.
#[derive(Debug, Clone, Default)]
pub(crate) struct RefusedEntry {
    /// Its line, from 1, if lines are counted.
    pub(crate) line: Option<u64>,
    /// Offset of the record in its input, in bytes.
    pub(crate) offset: Option<u64>,
    /// Its number, from 1, if records are numbered.
    pub(crate) number: Option<u64>,
    /// Its id, if it has one.
    pub(crate) id: Option<String>,
    /// Its class.
    pub(crate) class: &'static str,
    /// `invalid`, `malformed`, `incomplete` or `unreadable`.
    pub(crate) verdict: &'static str,
    /// Keyword of its first error.
    pub(crate) keyword: String,
    /// Error message of an input.
    pub(crate) message: Option<String>,
}

/// Writer of refused records.
pub(super) struct Quarantine {
    folder: PathBuf,
    records: BufWriter<Appender>,
    index: BufWriter<Appender>,
    /// Number of bytes of records that are written.
    length: u64,
    /// Number of bytes of the index that are written.
    index_length: u64,
    /// Entry of the last record, whose bytes may not all be written.
    open: Option<Open>,
}

struct Open {
    file: String,
    entry: RefusedEntry,
    at: u64,
}

/// A line of the index.
#[derive(Serialize)]
#[allow(clippy::struct_field_names, reason = "they are the names in the index")]
struct Line<'l> {
    /// Offset and length of the record in `records`, in bytes.
    at: u64,
    length: u64,
    file: &'l str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'l str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    class: &'l str,
    verdict: &'l str,
    #[serde(skip_serializing_if = "str::is_empty")]
    keyword: &'l str,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'l str>,
}

impl Quarantine {
    /// Creates a quarantine in a folder, which is created if it is missing. Only the owner may read
    /// what is created.
    ///
    /// # Errors
    /// The folder cannot be written to, or is in use.
    pub(super) fn create(folder: &Path) -> Result<Self> {
        let shown = folder.display();
        create_private_folder(folder)
            .with_context(|| format!("cannot create the folder {shown}"))?;
        let create = |name: &str| {
            let path = folder.join(name);
            Appender::create_new_synced(&path).map_err(|error| match error.kind() {
                std::io::ErrorKind::AlreadyExists => Failure::usage(format!(
                    "{} already exists: empty the folder, or give another",
                    path.display()
                )),
                _ => Failure::from(error).context(format!("cannot write {}", path.display())),
            })
        };
        Ok(Self {
            folder: folder.to_owned(),
            index: BufWriter::new(create(INDEX)?),
            records: BufWriter::with_capacity(1 << 16, create(RECORDS)?),
            length: 0,
            index_length: 0,
            open: None,
        })
    }

    /// Continues the quarantine of an interrupted run, given the lengths of its files: records and
    /// index.
    ///
    /// # Errors
    /// They cannot be written to, or are shorter.
    pub(super) fn go_on(folder: &Path, lengths: [u64; 2]) -> Result<Self> {
        let open = |name: &str, length: u64| {
            let path = folder.join(name);
            let shown = path.display();
            let file = Appender::open(&path).with_context(|| format!("cannot write {shown}"))?;
            if file.len()? < length {
                let message = format!("{shown} is shorter than the file of `resume` states");
                bail!(Failure::usage(message).naming(&["resume"]));
            }
            // A resumed run finds again what was written after that.
            file.truncate(length)?;
            Ok::<_, Failure>(file)
        };
        Ok(Self {
            folder: folder.to_owned(),
            records: BufWriter::with_capacity(1 << 16, open(RECORDS, lengths[0])?),
            index: BufWriter::new(open(INDEX, lengths[1])?),
            length: lengths[0],
            index_length: lengths[1],
            open: None,
        })
    }

    /// Writes everything to the disk and returns the lengths of the files, records and index.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn lengths(&mut self) -> Result<[u64; 2]> {
        self.close()?;
        self.flush()?;
        Ok([self.length, self.index_length])
    }

    /// Stores refused records of an input, and the pieces of those that are split.
    ///
    /// # Errors
    /// The records cannot be written.
    pub(super) fn keep(&mut self, file: &str, refused: Vec<Refused>) -> Result<()> {
        for refused in refused {
            if let Some(entry) = refused.entry {
                self.close()?;
                self.open = Some(Open {
                    file: file.to_owned(),
                    entry,
                    at: self.length,
                });
            }
            self.records
                .write_all(&refused.bytes)
                .map_err(|error| self.unwritable(&error))?;
            self.length += refused.bytes.len() as u64;
        }
        Ok(())
    }

    /// Writes everything to the disk.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn finish(mut self) -> Result<()> {
        self.close()?;
        self.flush()
    }

    /// Writes everything to the disk: first the bytes, then the index.
    fn flush(&mut self) -> Result<()> {
        let flushed = self
            .records
            .flush()
            .and_then(|()| self.records.get_ref().sync_data())
            .and_then(|()| self.index.flush())
            .and_then(|()| self.index.get_ref().sync_data());
        flushed.map_err(|error| self.unwritable(&error))
    }

    /// Ends the last record and writes its entry to the index.
    fn close(&mut self) -> Result<()> {
        let Some(Open { file, entry, at }) = self.open.take() else {
            return Ok(());
        };
        let number = entry.number.map(|number| number.to_string());
        let line = Line {
            at,
            length: self.length - at,
            file: &file,
            line: entry.line,
            offset: entry.offset,
            record: entry.id.as_deref().or(number.as_deref()),
            class: entry.class,
            verdict: entry.verdict,
            keyword: &entry.keyword,
            message: entry.message.as_deref(),
        };
        let mut json = serde_json::to_vec(&line).context("cannot write JSON")?;
        json.push(b'\n');
        self.length += 1;
        self.index_length += json.len() as u64;
        let written = self
            .records
            .write_all(b"\n")
            .and_then(|()| self.records.flush())
            .and_then(|()| self.index.write_all(&json));
        written.map_err(|error| self.unwritable(&error))
    }

    fn unwritable(&self, error: &std::io::Error) -> Failure {
        Failure::incomplete(format!(
            "cannot write to {}: {error}",
            self.folder.display()
        ))
    }
}
