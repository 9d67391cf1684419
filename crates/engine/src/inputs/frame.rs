//! Splits an input into chunks of complete records, about a megabyte each, whatever the size of the
//! input.
//!
//! If each record is a line, a chunk ends with a line, and the thread that processes the chunk
//! splits it. Otherwise the ends of records are found here. A record above the maximum size is
//! passed on in pieces, so that memory stays bounded and no byte is lost.

use std::io::{self, Read};
use std::ops::Range;

use memchr::{memchr, memrchr};

use super::{Named, Scanner};

/// Approximate size of a chunk, in bytes: it fits into the level-2 cache of most processors until
/// it is processed.
const CHUNK: usize = 1 << 20;
/// Number of lines that must each contain one value before all lines are treated so.
const LINES_TRIED: usize = 2;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Options of the framer.
#[derive(Debug, Clone)]
pub(crate) struct Framing {
    /// Each line is a record, whatever it contains.
    pub(crate) by_lines: bool,
    /// Elements of an array are records.
    pub(crate) opens_arrays: bool,
    /// The encoding has characters of two bytes, and the second byte has no meaning of its own.
    pub(crate) has_pairs: bool,
    /// Maximum size of a record, in bytes.
    pub(crate) max_record: usize,
}

/// Some records of an input.
#[derive(Debug)]
pub(crate) struct Chunk {
    buffer: Vec<u8>,
    length: usize,
    /// Positions of the records.
    pub(crate) spans: Spans,
    /// Offset of the chunk in the input.
    pub(crate) offset: u64,
}

/// Positions of the records in a chunk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Spans {
    /// Each line is a record.
    Lines,
    /// Records at these positions.
    Values(Vec<Range<usize>>),
    /// Values of a column at these positions. The offset of the chunk is the number of its first
    /// row.
    #[cfg(feature = "tables")]
    Rows(Vec<Range<usize>>),
    /// The whole chunk is a piece of a record that is too large.
    Piece {
        /// `true` if it is the first piece.
        is_first: bool,
    },
}

impl Chunk {
    /// Creates a chunk of a whole buffer.
    #[cfg(feature = "tables")]
    pub(crate) fn new(buffer: Vec<u8>, spans: Spans, offset: u64) -> Self {
        Self {
            length: buffer.len(),
            buffer,
            spans,
            offset,
        }
    }

    /// Returns its bytes.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.buffer[..self.length]
    }

    /// Returns the offset from which a later run can continue without earlier bytes, if the chunk
    /// ends with a complete line.
    pub(crate) fn resumes_at(&self) -> Option<u64> {
        let has_ended = self.spans == Spans::Lines && self.bytes().ends_with(b"\n");
        has_ended.then(|| self.offset + self.length as u64)
    }

    /// Returns its memory, for the next chunk.
    pub(crate) fn into_buffer(self) -> Vec<u8> {
        self.buffer
    }
}

/// Splits one input.
pub(crate) struct Framer {
    source: Box<dyn Read + Send>,
    framing: Framing,
    named: Named,
    shape: Option<Shape>,
    /// Bytes that were read and are not part of a chunk yet.
    carry: Vec<u8>,
    offset: u64,
    is_at_end: bool,
    error: Option<io::Error>,
    /// `true` while a record that is too large is passed on in pieces.
    is_oversized: bool,
}

enum Shape {
    Lines,
    Values(Box<Scanner>),
}

impl Framer {
    /// Creates a framer at the start of an input.
    pub(crate) fn new(source: Box<dyn Read + Send>, named: Named, framing: Framing) -> Self {
        Self {
            source,
            framing,
            named,
            shape: None,
            carry: Vec::new(),
            offset: 0,
            is_at_end: false,
            error: None,
            is_oversized: false,
        }
    }

    /// Continues with the rest of an input whose lines are records, from the start of a line.
    pub(crate) fn in_lines_from(mut self, offset: u64) -> Self {
        self.shape = Some(Shape::Lines);
        self.offset = offset;
        self
    }

    /// Returns the next chunk, which takes over the memory; `None` at the end.
    ///
    /// # Errors
    /// The input cannot be read further. All complete records before that were in chunks; an
    /// incomplete record is in none.
    pub(crate) fn next(&mut self, memory: &mut Vec<u8>) -> io::Result<Option<Chunk>> {
        if self.is_at_end && self.carry.is_empty() && !self.is_oversized {
            // The memory stays with the caller, for the next small input.
            return self.error.take().map_or(Ok(None), Err);
        }
        let mut buffer = std::mem::take(memory);
        let mut length = self.carry.len();
        if buffer.len() > 2 * CHUNK {
            // The memory of a large record is not kept.
            buffer.truncate(CHUNK);
            buffer.shrink_to_fit();
        }
        if buffer.len() < length.max(CHUNK) {
            buffer.resize(length.max(CHUNK), 0);
        }
        buffer[..length].copy_from_slice(&self.carry);
        self.carry.clear();
        self.carry.shrink_to(CHUNK);
        // Number of bytes already searched for the end of a record.
        let mut searched = 0;
        loop {
            self.fill(&mut buffer, &mut length);
            if self.shape.is_none() {
                self.begin(&mut buffer, &mut length);
            }
            let (cut, spans) = self.cut(&buffer[..length], searched);
            if cut > 0 || self.is_at_end {
                return self.chunk(buffer, length, cut, spans);
            }
            if length > self.framing.max_record {
                let is_first = !std::mem::replace(&mut self.is_oversized, true);
                return self.chunk(buffer, length, length, Spans::Piece { is_first });
            }
            searched = length;
            let more = (2 * length).min(self.framing.max_record.saturating_add(CHUNK));
            buffer.resize(more.max(length + 1), 0);
        }
    }

    /// Reads until the buffer is full or the input ends.
    fn fill(&mut self, buffer: &mut [u8], length: &mut usize) {
        while *length < buffer.len() && !self.is_at_end {
            match self.source.read(&mut buffer[*length..]) {
                Ok(0) => self.is_at_end = true,
                Ok(read) => *length += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.is_at_end = true;
                    self.error = Some(error);
                }
            }
        }
    }

    /// Examines the first bytes: skips a byte order mark, and determines the shape.
    fn begin(&mut self, buffer: &mut [u8], length: &mut usize) {
        let rest = buffer[..*length].strip_prefix(BYTE_ORDER_MARK);
        // The reader of a record also accepts a mark, so the first of two is kept: the second is
        // invalid JSON.
        if rest.is_some_and(|rest| !rest.starts_with(BYTE_ORDER_MARK)) {
            buffer.copy_within(BYTE_ORDER_MARK.len()..*length, 0);
            *length -= BYTE_ORDER_MARK.len();
            self.offset += BYTE_ORDER_MARK.len() as u64;
        }
        let is_lines = self.framing.by_lines || self.is_lines(&buffer[..*length]);
        self.shape = Some(if is_lines {
            Shape::Lines
        } else {
            Shape::Values(Box::new(Scanner::new(
                self.framing.opens_arrays,
                self.framing.has_pairs,
            )))
        });
    }

    fn is_lines(&self, bytes: &[u8]) -> bool {
        if self.named == Named::Lines {
            // Old line endings (`\r`) are white space between values.
            return memchr(b'\n', bytes).is_some() || memchr(b'\r', bytes.trim_ascii()).is_none();
        }
        let bytes = bytes.trim_ascii_start();
        if bytes.first() == Some(&b'[') && self.framing.opens_arrays {
            return false;
        }
        let has_more = !self.is_at_end;
        let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let mut tried = lines
            .by_ref()
            .filter(|line| !line.trim_ascii().is_empty())
            .take(LINES_TRIED)
            .filter(|line| line.ends_with(b"\n") || !has_more)
            .peekable();
        tried.peek().is_some() && tried.all(|line| self.is_one_value(line))
    }

    fn is_one_value(&self, line: &[u8]) -> bool {
        let mut scanner = Scanner::new(false, self.framing.has_pairs);
        let line = line.trim_ascii();
        matches!(line.first(), Some(b'{' | b'['))
            && scanner.next(line, false) == Some(0..line.len())
    }

    /// Returns the end of the last complete record, and the positions of the records.
    fn cut(&mut self, bytes: &[u8], searched: usize) -> (usize, Spans) {
        let is_whole_end = self.is_at_end && self.error.is_none();
        let cut = match &mut self.shape {
            Some(Shape::Values(scanner)) => {
                let mut ranges = Vec::new();
                while let Some(range) = scanner.next(bytes, is_whole_end) {
                    ranges.push(range);
                    // A record that is passed on in pieces ends a chunk.
                    if self.is_oversized {
                        break;
                    }
                }
                let cut = match ranges.last() {
                    Some(range) if self.is_oversized => range.end,
                    _ => scanner.needs().min(bytes.len()),
                };
                if !self.is_oversized || !ranges.is_empty() {
                    scanner.moved(cut);
                }
                if !self.is_oversized {
                    return (cut, Spans::Values(ranges));
                }
                if ranges.is_empty() { 0 } else { cut }
            }
            _ if is_whole_end && !self.is_oversized => bytes.len(),
            _ => {
                let newline = if self.is_oversized {
                    memchr(b'\n', bytes)
                } else {
                    memrchr(b'\n', &bytes[searched..]).map(|at| searched + at)
                };
                match newline {
                    Some(at) => at + 1,
                    None if is_whole_end => bytes.len(),
                    None => 0,
                }
            }
        };
        if !self.is_oversized {
            return (cut, Spans::Lines);
        }
        // The last piece; it also ends if the input cannot be read further.
        let cut = if self.is_at_end && cut == 0 {
            bytes.len()
        } else {
            cut
        };
        self.is_oversized &= cut == 0;
        (cut, Spans::Piece { is_first: false })
    }

    /// Creates the chunk up to a position, and keeps the bytes after it.
    fn chunk(
        &mut self,
        buffer: Vec<u8>,
        length: usize,
        cut: usize,
        spans: Spans,
    ) -> io::Result<Option<Chunk>> {
        if cut == 0 && self.is_at_end && is_empty_span(&spans) {
            return self.error.take().map_or(Ok(None), Err);
        }
        if self.error.is_none() {
            self.carry.extend_from_slice(&buffer[cut..length]);
        }
        if let (Spans::Piece { .. }, Some(Shape::Values(scanner))) = (&spans, &mut self.shape)
            && self.is_oversized
        {
            scanner.moved(cut);
        }
        let offset = self.offset;
        self.offset += cut as u64;
        Ok(Some(Chunk {
            buffer,
            length: cut,
            spans,
            offset,
        }))
    }
}

/// Returns `true` if there is no record, not even the missing one of an unclosed array.
fn is_empty_span(spans: &Spans) -> bool {
    match spans {
        Spans::Values(ranges) => ranges.is_empty(),
        #[cfg(feature = "tables")]
        Spans::Rows(ranges) => ranges.is_empty(),
        Spans::Lines | Spans::Piece { .. } => true,
    }
}
