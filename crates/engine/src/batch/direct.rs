//! Records that a caller passes: single bodies, or the bytes of one input.
//!
//! The caller drives the run, keeps the counts and merges them. Framing, extraction of bodies and
//! positions are those of every batch.

use std::sync::Arc;

use crate::inputs::{Chunks, InputOptions, InputReader, Spans, UnreadableInput};
use crate::observe::Progress;
use crate::records::RecordOptions;

use super::merge::Piece;
use super::read::{Plan, framing};
use super::{InputName, Job, Position};

/// Options for records that a caller passes, as those of a batch.
#[derive(Debug, Clone)]
pub(crate) struct DirectOptions {
    /// Location of the body in a record.
    pub(crate) records: RecordOptions,
    /// `true` if records of a response store are recognized.
    pub(crate) has_store: bool,
    /// `true` if the elements of an array are records.
    pub(crate) opens_arrays: bool,
    /// Maximum size of a record, in bytes.
    pub(crate) max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub(crate) max_expansion: u64,
}

impl DirectOptions {
    /// Creates options for responses of operations.
    pub(crate) fn of_responses(
        records: &RecordOptions,
        max_record: usize,
        max_expansion: u64,
    ) -> Self {
        Self {
            records: records.clone(),
            has_store: true,
            opens_arrays: true,
            max_record,
            max_expansion,
        }
    }

    /// Returns the treatment of an input.
    pub(super) fn reading(&self) -> InputOptions {
        InputOptions {
            framing: framing(&self.records, self.opens_arrays, self.max_record),
            max_expansion: self.max_expansion,
            tracking: None,
            #[cfg(feature = "tables")]
            body_column: self.records.body_column.clone(),
        }
    }
}

/// Records that were passed, and their bytes; the position after the last one.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Passed {
    /// Lines and records.
    pub(crate) at: Position,
    /// Bytes.
    pub(crate) bytes: u64,
}

impl Passed {
    /// Adds what follows.
    pub(crate) fn add(&mut self, later: Self) {
        self.at.lines += later.at.lines;
        self.at.records += later.at.records;
        self.bytes += later.bytes;
    }
}

/// Single bodies, which count as the lines of one input.
pub(crate) struct Bodies<'r, J: Job> {
    plan: Plan<'r, J>,
    piece: Piece<J::Part>,
}

impl<'r, J: Job> Bodies<'r, J> {
    /// Starts with the first line of the input.
    pub(crate) fn new(job: &'r J, options: &'r DirectOptions, name: &InputName) -> Self {
        Self {
            plan: Plan::direct(job, options),
            piece: Piece::new(Arc::clone(name)),
        }
    }

    /// Gives the job a body.
    pub(crate) fn push(&mut self, body: &[u8], part: &mut J::Part) {
        let offset = self.piece.bytes;
        self.plan.body(body, offset, part, &mut self.piece);
    }

    /// Returns what was passed.
    pub(crate) fn passed(&self) -> Passed {
        Passed {
            at: self.piece.length,
            bytes: self.piece.bytes,
        }
    }
}

/// An input that is being read.
pub(crate) struct OpenInput {
    name: InputName,
    chunks: Chunks,
    memory: Vec<u8>,
    passed: Passed,
}

/// Some records of an input, about a megabyte.
pub(crate) struct ReadChunk {
    /// The position before them.
    pub(crate) from: Position,
    /// `true` for the first piece of a record that is too large.
    pub(crate) is_oversized: bool,
    /// Number of bytes of a further piece of such a record; otherwise 0.
    pub(crate) rest: u64,
}

impl OpenInput {
    /// Opens an input.
    ///
    /// # Errors
    /// It cannot be opened.
    pub(crate) fn new(
        input: InputReader,
        options: &DirectOptions,
    ) -> Result<Self, UnreadableInput> {
        let name = InputName::from(input.name());
        match input.chunks(&options.reading()) {
            Ok(chunks) => Ok(Self {
                chunks,
                name,
                memory: Vec::new(),
                passed: Passed::default(),
            }),
            Err(error) => Err(UnreadableInput {
                file: name,
                message: error.to_string(),
            }),
        }
    }

    /// Returns its name.
    pub(crate) fn name(&self) -> &InputName {
        &self.name
    }

    /// Returns the numbers of records and bytes that were passed so far.
    pub(crate) fn progress(&self) -> Progress {
        Progress {
            records: self.passed.at.records,
            bytes: self.passed.bytes,
            ..Progress::default()
        }
    }

    /// Gives the job some records; `None` at the end.
    ///
    /// # Errors
    /// The input cannot be read further, or contains no record.
    pub(crate) fn next<J: Job>(
        &mut self,
        job: &J,
        options: &DirectOptions,
        part: &mut J::Part,
    ) -> Result<Option<ReadChunk>, UnreadableInput> {
        let chunk = match self.chunks.next(&mut self.memory) {
            Ok(Some(chunk)) => chunk,
            Ok(None) if self.passed.at.records == 0 => {
                return Err(self.unreadable("contains no record".to_owned()));
            }
            Ok(None) => return Ok(None),
            Err(error) => return Err(self.unreadable(error.to_string())),
        };
        let mut piece = Piece::new(Arc::clone(&self.name));
        Plan::direct(job, options).read(&chunk, part, &mut piece);
        let (is_oversized, rest) = match chunk.spans {
            Spans::Piece { is_first } if is_first => (true, 0),
            Spans::Piece { .. } => (false, piece.bytes),
            _ => (false, 0),
        };
        let from = self.passed.at;
        self.passed.add(Passed {
            at: piece.length,
            bytes: piece.bytes,
        });
        self.memory = chunk.into_buffer();
        Ok(Some(ReadChunk {
            from,
            is_oversized,
            rest,
        }))
    }

    fn unreadable(&self, message: String) -> UnreadableInput {
        UnreadableInput {
            file: Arc::clone(&self.name),
            message,
        }
    }
}
