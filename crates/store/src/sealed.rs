//! Sealed segments: lines in independent zstd frames, so that damage stays in one of them.
//!
//! ```text
//! mark (begin) · frame · frame · … · mark (end, number of frames)
//! ```
//! - A frame holds whole lines: at most [`FRAME`] bytes of them, or one larger record. It contains
//!   their length and zstd's checksum.
//! - The marks are skippable frames, which every zstd decoder skips. A file that begins with one
//!   and does not end with one was cut, even between two frames.
//!
//! Files without marks are read as well: those of version 1, which are one frame, and any that
//! `zstd` writes.
//!
//! Reading proceeds from frame to frame. After a damaged frame, the next one is the first position
//! behind its beginning that resembles a frame and decodes. The decoded part of a damaged frame
//! counts as far as its lines can be verified.

use std::fmt;
use std::io::{self, BufRead as _, BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::sync::Arc;

use memchr::memmem;
use zstd::bulk::Compressor;
use zstd::stream::raw::{Decoder, InBuffer, Operation as _, OutBuffer};

use crate::LARGEST_LINE;
use crate::damage::DamageKind;
use crate::lines::Source;

/// Maximum number of bytes of lines in a frame, unless one record is larger.
const FRAME: usize = 4_000_000;
/// Number of bytes that are read, decoded or written at once.
const CHUNK: usize = 1 << 17;

/// The first bytes of a zstd frame.
const MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// The first bytes of a mark: a skippable frame of this length, and the store's own identifier.
const MARK: [u8; 24] = *b"\x5c\x2a\x4d\x18\x19\0\0\0ocrmarket store ";
/// Length of a mark: its first bytes, its kind, the number of frames.
const MARK_LENGTH: usize = MARK.len() + 1 + size_of::<u64>();
const BEGIN: u8 = b'<';
const END: u8 = b'>';

/// Number of bytes that may be decoded without success before the rest of a file is skipped, apart
/// from the share that its size allows. Without a limit, a file of nested false frames would take
/// time quadratic in its size.
const EFFORT: u64 = 1 << 26;
/// Additional effort that each byte of the file allows.
const EFFORT_OF_BYTE: u64 = 64;

/// Compresses lines.
pub(crate) fn write(lines: impl Read, mut out: impl Write, level: i32) -> io::Result<()> {
    let mut compressor = Compressor::new(level)?;
    compressor.include_checksum(true)?;
    let mut lines = BufReader::with_capacity(CHUNK, lines);
    let (mut line, mut frame) = (Vec::new(), Vec::new());
    let mut frames = 0;
    out.write_all(&mark(BEGIN, 0))?;
    loop {
        line.clear();
        // A longer line is not a record; it is kept as it is.
        let mut longest = lines.by_ref().take(LARGEST_LINE as u64);
        longest.read_until(b'\n', &mut line)?;
        let is_full = frame.len() + line.len() > FRAME || line.is_empty();
        if is_full && !frame.is_empty() {
            out.write_all(&compressor.compress(&frame)?)?;
            frames += 1;
            frame.clear();
        }
        if line.is_empty() {
            return out.write_all(&mark(END, frames));
        }
        frame.extend_from_slice(&line);
    }
}

fn mark(kind: u8, frames: u64) -> Vec<u8> {
    [&MARK[..], &[kind], &frames.to_le_bytes()].concat()
}

/// The lines of a compressed file.
pub(crate) struct Frames<F> {
    file: F,
    size: u64,
    /// A chunk of the file, from `start`.
    input: Vec<u8>,
    start: u64,
    /// Number of bytes of the chunk that are consumed.
    used: usize,
    decoder: Decoder<'static>,
    output: Vec<u8>,
    /// Number of bytes of the output that are consumed.
    given: usize,
    /// Start of the current frame, or of the next one.
    frame: u64,
    state: State,
    /// Number of bytes decoded from the current frame.
    decoded: u64,
    /// Number of whole frames since the last mark.
    completed: u64,
    /// `true` after a mark that requires another one.
    is_marked: bool,
    is_damaged: bool,
    /// Number of bytes decoded without success.
    effort: u64,
}

/// State of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between two frames, or at the end.
    Between,
    /// Inside a frame.
    Inside,
    /// At a frame that cannot be read further, until reading resumes behind it.
    Failed,
}

impl<F: Read + Seek> Frames<F> {
    pub(crate) fn new(mut file: F) -> io::Result<Self> {
        let size = file.seek(SeekFrom::End(0))?;
        file.rewind()?;
        Ok(Self {
            file,
            size,
            input: Vec::with_capacity(CHUNK),
            start: 0,
            used: 0,
            decoder: Decoder::new()?,
            output: Vec::with_capacity(CHUNK),
            given: 0,
            frame: 0,
            state: State::Between,
            decoded: 0,
            completed: 0,
            is_marked: false,
            is_damaged: false,
            effort: 0,
        })
    }

    fn position(&self) -> u64 {
        self.start + self.used as u64
    }

    fn rest(&self) -> &[u8] {
        &self.input[self.used..]
    }

    /// Reads more of the file; `false` at its end.
    fn read_more(&mut self) -> Result<bool, DamageKind> {
        self.input.drain(..self.used);
        self.start += self.used as u64;
        self.used = 0;
        let mut piece = self.file.by_ref().take(CHUNK as u64);
        match piece.read_to_end(&mut self.input) {
            Ok(length) => Ok(length > 0),
            Err(error) => Err(DamageKind::Unreadable(Arc::new(error))),
        }
    }

    /// Reads until `length` bytes are available; `false` if the file ends before.
    fn has(&mut self, length: usize) -> Result<bool, DamageKind> {
        while self.rest().len() < length {
            if !self.read_more()? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Moves to the next token between two frames; `false` at the end of the file.
    fn between(&mut self) -> Result<bool, DamageKind> {
        self.frame = self.position();
        self.decoded = 0;
        if !self.has(1)? {
            let is_whole = !self.is_marked && self.size > 0;
            // The missing mark is reported only once.
            self.is_marked = false;
            return if is_whole || self.is_damaged {
                Ok(false)
            } else {
                Err(DamageKind::Cut)
            };
        }
        if !self.has(8)? {
            return Err(DamageKind::Cut);
        }
        match self.rest() {
            rest if rest.starts_with(&MAGIC) => {
                self.state = State::Inside;
                self.decoder.reinit().map_err(damaged)?;
            }
            rest if rest.starts_with(&MARK[..4]) => self.mark()?,
            // The other magic numbers of skippable frames, and the length to skip.
            &[0x50..=0x5f, 0x2a, 0x4d, 0x18, a, b, c, d, ..] => {
                self.skip(8 + u64::from(u32::from_le_bytes([a, b, c, d])))?;
            }
            _ => return Err(damaged(io::Error::other("expected a zstd frame"))),
        }
        Ok(true)
    }

    fn mark(&mut self) -> Result<(), DamageKind> {
        let refused = |why: &'static str| Err(damaged(io::Error::other(why)));
        if !self.has(MARK_LENGTH)? {
            return Err(DamageKind::Cut);
        }
        let Some((kind, frames)) = self.rest()[..MARK_LENGTH]
            .strip_prefix(&MARK)
            .and_then(<[u8]>::split_first)
        else {
            return refused("unknown mark");
        };
        let frames = frames.try_into().map_or(u64::MAX, u64::from_le_bytes);
        let was_marked = self.is_marked;
        match *kind {
            BEGIN if frames == 0 => {
                self.is_marked = true;
                self.completed = 0;
                if was_marked {
                    // Another file follows one that was cut.
                    self.used += MARK_LENGTH;
                    return Err(DamageKind::Cut);
                }
            }
            END if was_marked || self.is_damaged => {
                self.is_marked = false;
                let found = std::mem::take(&mut self.completed);
                if frames != found && !self.is_damaged {
                    return refused("missing frames");
                }
            }
            _ => return refused("unknown mark"),
        }
        self.used += MARK_LENGTH;
        Ok(())
    }

    fn skip(&mut self, length: u64) -> Result<(), DamageKind> {
        let mut left = length;
        loop {
            let at_hand = self.rest().len();
            let passed = usize::try_from(left).map_or(at_hand, |left| left.min(at_hand));
            self.used += passed;
            left -= passed as u64;
            if left == 0 {
                return Ok(());
            }
            if !self.read_more()? {
                return Err(DamageKind::Cut);
            }
        }
    }

    /// Decodes some of the current frame.
    fn decode(&mut self) -> Result<(), DamageKind> {
        self.given = 0;
        self.output.clear();
        let mut input = InBuffer::around(&self.input[self.used..]);
        let mut output = OutBuffer::around(&mut self.output);
        let left = self.decoder.run(&mut input, &mut output).map_err(damaged)?;
        self.used += input.pos();
        self.decoded += self.output.len() as u64;
        if left == 0 {
            self.state = State::Between;
            self.completed += 1;
            return Ok(());
        }
        // After a full output, input that was already read may produce more.
        let needs_more = self.output.len() < CHUNK && self.rest().is_empty();
        if needs_more && !self.read_more()? && self.output.is_empty() {
            return Err(DamageKind::Cut);
        }
        Ok(())
    }

    /// Finds the first position at or after `from` where a frame may begin.
    fn find_frame(&mut self, from: u64) -> Result<bool, DamageKind> {
        let from = from.min(self.size);
        match from.checked_sub(self.start).map(usize::try_from) {
            Some(Ok(at)) if at <= self.input.len() => self.used = at,
            _ => {
                let sought = self.file.seek(SeekFrom::Start(from));
                sought.map_err(|error| DamageKind::Unreadable(Arc::new(error)))?;
                self.input.clear();
                (self.start, self.used) = (from, 0);
            }
        }
        loop {
            if let Some(at) = memmem::find(self.rest(), &MAGIC) {
                self.used += at;
                return Ok(true);
            }
            // The last bytes that were read may be the first ones of a frame.
            let kept = self.rest().len().min(MAGIC.len() - 1);
            self.used = self.input.len() - kept;
            if !self.read_more()? {
                self.used = self.input.len();
                return Ok(false);
            }
        }
    }
}

fn damaged(error: io::Error) -> DamageKind {
    DamageKind::Frame(Arc::new(error))
}

impl<F: Read + Seek> Source for Frames<F> {
    fn fill(&mut self) -> Result<&[u8], DamageKind> {
        while self.given == self.output.len() {
            let went_on = match self.state {
                State::Inside => self.decode().map(|()| true),
                State::Between | State::Failed => self.between(),
            };
            if went_on.is_err() {
                self.state = State::Failed;
            }
            if !went_on? {
                break;
            }
        }
        Ok(&self.output[self.given..])
    }

    fn consume(&mut self, length: usize) {
        self.given += length;
    }

    fn resume(&mut self) -> Result<bool, DamageKind> {
        (self.state, self.is_damaged) = (State::Between, true);
        self.output.clear();
        self.given = 0;
        self.effort += self.decoded + (self.position() - self.frame);
        if self.effort > EFFORT + EFFORT_OF_BYTE * self.size {
            self.input.clear();
            (self.start, self.used) = (self.size, 0);
            return Ok(false);
        }
        self.find_frame(self.frame + 1)
    }

    fn offset(&self) -> u64 {
        if self.state != State::Between || self.given < self.output.len() {
            self.frame
        } else {
            self.position()
        }
    }

    fn reached(&self) -> u64 {
        self.position()
    }

    fn locate(&self, line: u64, _: &Range<usize>) -> Range<u64> {
        line..self.position()
    }

    fn is_in_use(&self) -> bool {
        false
    }
}

impl<F> fmt::Debug for Frames<F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Frames")
            .field("frame", &self.frame)
            .finish_non_exhaustive()
    }
}
