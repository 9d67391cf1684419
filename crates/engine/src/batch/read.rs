//! Splits a chunk or a whole input into records, and gives each record to the job.
//!
//! Lines and records are counted from the start of the piece. The merger adds its position.

use std::borrow::Cow;
use std::cell::Cell;

use crate::inputs::{Chunk, Framing, Input, InputOptions, Spans};
use crate::recognize::Tracking;
use crate::records::{
    BodyEncoding, RecordBody, RecordContent, RecordError, RecordOptions, Unwrap, stored_in_full,
};

use super::direct::DirectOptions;
use super::merge::Piece;
use super::quarantine::Refused;
use super::sampling::is_sampled;
use super::{InputName, Job, Options, Outcome};

/// Treatment of each input; the same for all threads.
pub(super) struct Plan<'a, J> {
    pub(super) job: &'a J,
    unwrap: Unwrap<'a>,
    pub(super) reading: InputOptions,
    pub(super) is_fail_fast: bool,
    sample: Option<f64>,
    /// `true` if the bytes of refused records are stored.
    pub(super) keeps_refused: bool,
    /// `true` if the part of each piece is merged with it. Pieces that fail-fast excludes must not
    /// be counted together with others.
    pub(super) is_merged_by_piece: bool,
}

impl<'a, J: Job> Plan<'a, J> {
    pub(super) fn new(job: &'a J, options: &Options<'a>) -> Self {
        let unwrap = Unwrap::new(options.records, options.has_store, options.max_record);
        let framing = framing(options.records, options.opens_arrays, options.max_record);
        Self {
            job,
            unwrap,
            reading: InputOptions {
                framing,
                max_expansion: options.max_expansion,
                tracking: options.resume.as_ref().map(|resume| Tracking {
                    digests_all: resume.verifies_all,
                    period: resume.period,
                }),
                #[cfg(feature = "tables")]
                body_column: options.records.body_column.clone(),
            },
            is_fail_fast: options.fail_fast,
            sample: options.sample,
            keeps_refused: options.quarantine.is_some(),
            is_merged_by_piece: J::IS_ORDERED || options.fail_fast,
        }
    }

    /// Reads a whole input.
    pub(super) fn input(
        &self,
        input: &Input,
        part: &mut J::Part,
        memory: &mut Vec<u8>,
    ) -> Piece<J::Part> {
        let name = InputName::clone(&input.name);
        let (mut chunks, tracker) = match input.chunks(&self.reading, None) {
            Ok(opened) => opened,
            Err(error) => return Piece::unreadable(name, error.to_string()),
        };
        let mut piece = Piece::new(name);
        piece.is_opened = true;
        piece.is_last = true;
        loop {
            match chunks.next(memory) {
                Ok(Some(chunk)) => {
                    self.read(&chunk, part, &mut piece);
                    *memory = chunk.into_buffer();
                }
                Ok(None) => break,
                Err(error) => {
                    piece.unreadable = Some(error.to_string());
                    break;
                }
            }
            if self.is_fail_fast && piece.refused > 0 {
                break;
            }
        }
        piece.consumed = tracker.map(|tracker| tracker.consumed());
        self.hand_in(part, piece)
    }

    /// Reads a chunk of an input.
    pub(super) fn chunk(
        &self,
        file: InputName,
        chunk: &Chunk,
        part: &mut J::Part,
    ) -> Piece<J::Part> {
        let mut piece = Piece::new(file);
        piece.is_opened = true;
        self.read(chunk, part, &mut piece);
        self.hand_in(part, piece)
    }

    fn hand_in(&self, part: &mut J::Part, mut piece: Piece<J::Part>) -> Piece<J::Part> {
        if self.is_merged_by_piece {
            piece.part = Some(std::mem::replace(part, self.job.part()));
        }
        piece
    }

    /// Creates the plan for records that a caller passes: none is stored or left out.
    pub(super) fn direct(job: &'a J, options: &'a DirectOptions) -> Self {
        Self {
            job,
            unwrap: Unwrap::new(&options.records, options.has_store, options.max_record),
            reading: options.reading(),
            is_fail_fast: false,
            sample: None,
            keeps_refused: false,
            is_merged_by_piece: true,
        }
    }

    /// Reads a record that a caller passes, as if it were a line at an offset.
    pub(super) fn body(
        &self,
        body: &[u8],
        offset: u64,
        part: &mut J::Part,
        piece: &mut Piece<J::Part>,
    ) {
        let length = body.len() as u64 + 1;
        self.job.bytes(part, length);
        piece.bytes += length;
        let lines = Lines {
            bytes: body,
            before: piece.length.lines,
            counted: Cell::new((0, 0)),
        };
        let mut reading = Reading {
            plan: self,
            part,
            lines,
            piece,
            offset,
        };
        reading.record(0, body);
        piece.length.lines += newlines(body) + 1;
    }

    /// Reads the records of a chunk.
    pub(super) fn read(&self, chunk: &Chunk, part: &mut J::Part, piece: &mut Piece<J::Part>) {
        let bytes = chunk.bytes();
        self.job.bytes(part, bytes.len() as u64);
        piece.bytes += bytes.len() as u64;
        let mut reading = Reading {
            plan: self,
            part,
            lines: Lines {
                bytes,
                before: piece.length.lines,
                counted: Cell::new((0, 0)),
            },
            piece,
            offset: chunk.offset,
        };
        let lines = match &chunk.spans {
            Spans::Lines => reading.lines(),
            Spans::Values(ranges) => {
                for range in ranges {
                    if reading.record(range.start, &bytes[range.clone()]) {
                        break;
                    }
                }
                newlines(bytes)
            }
            #[cfg(feature = "tables")]
            Spans::Rows(ranges) => {
                let first = reading.offset;
                for (row, range) in ranges.iter().enumerate() {
                    // The offset of a row is its number.
                    reading.offset = (first + row as u64).wrapping_sub(range.start as u64);
                    if reading.record(range.start, &bytes[range.clone()]) {
                        break;
                    }
                }
                0
            }
            Spans::Piece { is_first } => {
                reading.oversized(*is_first);
                newlines(bytes)
            }
        };
        piece.length.lines += lines;
        piece.resumes_at = chunk.resumes_at();
    }
}

/// Returns the framing of records with these options.
pub(super) fn framing(records: &RecordOptions, opens_arrays: bool, max_record: usize) -> Framing {
    Framing {
        by_lines: records.is_by_lines(),
        opens_arrays,
        has_pairs: records.encoding != BodyEncoding::Utf8,
        max_record,
    }
}

/// A record and its position.
pub(crate) struct Record<'r> {
    /// The input that contains it.
    pub(crate) file: &'r InputName,
    /// Its bytes, in UTF-8.
    pub(crate) text: &'r [u8],
    /// Its number in the piece, from 1.
    pub(crate) number: u64,
    /// Offset of its first byte in the decompressed input.
    pub(crate) offset: u64,
    /// Number of its bytes in the decompressed input. Of a record that is too large, those of its
    /// first piece.
    pub(crate) length: u64,
    start: usize,
    lines: &'r Lines<'r>,
    unwrap: &'r Unwrap<'r>,
}

impl Record<'_> {
    /// Returns the line of the piece in which it begins, from 1. Counting is slow, so call it only
    /// for records that are reported.
    pub(crate) fn line(&self) -> u64 {
        self.lines.at(self.start)
    }

    /// Returns the string that identifies it, if an id is requested and present.
    pub(crate) fn id(&self) -> Option<String> {
        self.unwrap.record_id(self.text)
    }
}

/// A chunk that is being read.
struct Reading<'r, 'p, J: Job> {
    plan: &'r Plan<'p, J>,
    part: &'r mut J::Part,
    piece: &'r mut Piece<J::Part>,
    lines: Lines<'r>,
    /// Offset of the chunk in its input.
    offset: u64,
}

/// The lines of a chunk.
struct Lines<'r> {
    bytes: &'r [u8],
    /// Number of lines of the piece before the chunk.
    before: u64,
    /// Position up to which lines are counted, and their number.
    counted: Cell<(usize, u64)>,
}

impl Lines<'_> {
    /// Returns the line of a position, from 1. Positions must not decrease.
    fn at(&self, location: usize) -> u64 {
        let (counted, lines) = self.counted.get();
        let lines = lines + newlines(self.bytes.get(counted..location).unwrap_or_default());
        self.counted.set((counted.max(location), lines));
        self.before + lines + 1
    }
}

impl<J: Job> Reading<'_, '_, J> {
    /// Reads each line, and returns the number of lines that end here.
    fn lines(&mut self) -> u64 {
        let bytes = self.lines.bytes;
        let (mut start, mut ended) = (0, 0);
        while let Some(rest) = bytes.get(start..).filter(|rest| !rest.is_empty()) {
            let newline = memchr::memchr(b'\n', rest);
            let length = newline.unwrap_or(rest.len());
            let (line, later) = rest.split_at(length);
            let is_blank = line.iter().all(u8::is_ascii_whitespace);
            if !is_blank && self.record(start, line) {
                return ended + newlines(later);
            }
            ended += u64::from(newline.is_some());
            start += length + 1;
        }
        ended
    }

    /// Reads a record. Returns `true` if the run ends with it.
    fn record(&mut self, start: usize, raw: &[u8]) -> bool {
        let text = self.plan.unwrap.decoded(raw);
        if raw.len() > self.plan.reading.framing.max_record {
            return self.take(start, raw, &text, self.plan.too_large());
        }
        if let Some(share) = self.plan.sample {
            let id = self.plan.unwrap.record_id(&text);
            if !is_sampled(share, id.as_deref().map_or(&text, str::as_bytes)) {
                self.piece.length.records += 1;
                return false;
            }
        }
        let mut held = self.plan.unwrap.content(&text);
        if let (RecordContent::Body(body), Cow::Owned(_)) = (&mut held, &text) {
            // It is not at this position in the input.
            body.start = None;
        }
        self.take(start, raw, &text, held)
    }

    /// Gives the job the content of a record, and stores the record if it is refused. Returns
    /// `true` if the run ends with it.
    fn take(&mut self, start: usize, raw: &[u8], text: &[u8], mut held: RecordContent<'_>) -> bool {
        if matches!(held, RecordContent::Skipped) {
            return false;
        }
        self.piece.length.records += 1;
        loop {
            let record = Record {
                file: &self.piece.file,
                text,
                number: self.piece.length.records,
                offset: self.offset.wrapping_add(start as u64),
                length: raw.len() as u64,
                start,
                lines: &self.lines,
                unwrap: &self.plan.unwrap,
            };
            let entry = match self.plan.job.record(self.part, &record, &held) {
                Outcome::Counted => return false,
                Outcome::NotJson => {
                    held = other_reading(text, held);
                    continue;
                }
                Outcome::Refused(entry) => entry,
            };
            self.piece.refused += 1;
            if self.plan.keeps_refused {
                self.piece.kept.push(Refused::whole(entry, raw.to_vec()));
            }
            return self.plan.is_fail_fast;
        }
    }

    /// Reads a piece of a record that is too large. The first piece represents the record.
    fn oversized(&mut self, is_first: bool) {
        let bytes = self.lines.bytes;
        if is_first {
            self.take(0, bytes, b"", self.plan.too_large());
        } else if self.plan.keeps_refused {
            self.piece.kept.push(Refused::rest(bytes.to_vec()));
        }
    }
}

/// Returns the content of a record in its other reading, after the extracted body was not JSON.
#[cold]
fn other_reading<'r>(record: &[u8], held: RecordContent<'r>) -> RecordContent<'r> {
    match held {
        RecordContent::Body(RecordBody {
            is_on_trust: true, ..
        }) => stored_in_full(record),
        RecordContent::Body(body) => RecordContent::Body(RecordBody {
            bytes: body.unescaped.unwrap_or_default().into(),
            start: None,
            unescaped: None,
            ..body
        }),
        other => other,
    }
}

impl<J> Plan<'_, J> {
    #[cold]
    fn too_large(&self) -> RecordContent<'static> {
        RecordContent::Error(RecordError {
            is_malformed: true,
            keyword: "max-record",
            message: format!(
                "the record is larger than {} bytes (--max-record)",
                self.reading.framing.max_record
            ),
        })
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}
