//! An input cut into chunks of whole records, about a megabyte each, whatever the size of the input.
//!
//! Where each record is a line, a chunk ends with one and is taken apart by whoever judges it; else the ends of records are
//! looked for here. A record larger than allowed goes by in pieces, so that memory stays bounded and no byte is lost.

use std::io::{self, Read};
use std::ops::Range;

use memchr::{memchr, memrchr};

use super::{Named, Scanner};

/// About how much is read at once: the second cache of most processors holds it until it is judged.
const CHUNK: usize = 1 << 20;
/// How many lines must each hold one value for all to be taken for such lines.
const LINES_TRIED: usize = 2;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How inputs are cut.
#[derive(Debug, Clone)]
pub(crate) struct Framing {
    /// Each line is a record, whatever is in it.
    pub(crate) by_lines: bool,
    /// Elements of an array are records.
    pub(crate) opens_arrays: bool,
    /// The encoding has characters of two bytes, of which the second means nothing on its own.
    pub(crate) has_pairs: bool,
    /// The largest record, in bytes.
    pub(crate) max_record: usize,
}

/// Some records.
#[derive(Debug)]
pub(crate) struct Chunk {
    buffer: Vec<u8>,
    length: usize,
    /// Where the records are.
    pub(crate) spans: Spans,
    /// Where the chunk begins in the input.
    pub(crate) offset: u64,
}

/// Where the records of a chunk are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Spans {
    /// Each line is one.
    Lines,
    /// There.
    Values(Vec<Range<usize>>),
    /// All of it is a piece of one that is too large.
    Piece {
        /// Whether it is the first piece.
        is_first: bool,
    },
}

impl Chunk {
    /// Its bytes.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.buffer[..self.length]
    }

    /// Where a later run can go on without knowing what came before: behind a line that has ended.
    pub(crate) fn resumes_at(&self) -> Option<u64> {
        let has_ended = self.spans == Spans::Lines && self.bytes().ends_with(b"\n");
        has_ended.then(|| self.offset + self.length as u64)
    }

    /// Its memory, for the next one.
    pub(crate) fn into_buffer(self) -> Vec<u8> {
        self.buffer
    }
}

/// Cuts one input.
pub(crate) struct Framer {
    source: Box<dyn Read + Send>,
    framing: Framing,
    named: Named,
    shape: Option<Shape>,
    /// What was read and is not part of a chunk yet.
    carry: Vec<u8>,
    offset: u64,
    is_at_end: bool,
    error: Option<io::Error>,
    /// Whether a record that is too large goes by.
    is_oversized: bool,
}

enum Shape {
    Lines,
    Values(Box<Scanner>),
}

impl Framer {
    /// A framer at the start of an input.
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

    /// The same for what is left of an input whose lines are records, from the start of one of them.
    pub(crate) fn in_lines_from(mut self, offset: u64) -> Self {
        self.shape = Some(Shape::Lines);
        self.offset = offset;
        self
    }

    /// The next chunk, in memory that it takes; `None` at the end.
    ///
    /// # Errors
    /// The input cannot be read on. All that came before in whole records was in chunks; a record that was cut off is in none.
    pub(crate) fn next(&mut self, memory: &mut Vec<u8>) -> io::Result<Option<Chunk>> {
        if self.is_at_end && self.carry.is_empty() && !self.is_oversized {
            // The memory stays with the caller, for the next of many small inputs.
            return self.error.take().map_or(Ok(None), Err);
        }
        let mut buffer = std::mem::take(memory);
        let mut length = self.carry.len();
        if buffer.len() > 2 * CHUNK {
            // A large record went by; the memory it took is not kept.
            buffer.truncate(CHUNK);
            buffer.shrink_to_fit();
        }
        if buffer.len() < length.max(CHUNK) {
            buffer.resize(length.max(CHUNK), 0);
        }
        buffer[..length].copy_from_slice(&self.carry);
        self.carry.clear();
        self.carry.shrink_to(CHUNK);
        // What was searched in vain for the end of a record.
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

    /// Looks at the first bytes: a mark is passed over, and the shape is told.
    fn begin(&mut self, buffer: &mut [u8], length: &mut usize) {
        let rest = buffer[..*length].strip_prefix(BYTE_ORDER_MARK);
        // The reader of a record allows a mark too, so the first of two stays: the second is no JSON.
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
            // Ends of lines as old machines had them are white space between values.
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

    /// Up to where the records are whole, and where they are.
    fn cut(&mut self, bytes: &[u8], searched: usize) -> (usize, Spans) {
        let is_whole_end = self.is_at_end && self.error.is_none();
        let cut = match &mut self.shape {
            Some(Shape::Values(scanner)) => {
                let mut ranges = Vec::new();
                while let Some(range) = scanner.next(bytes, is_whole_end) {
                    ranges.push(range);
                    // What goes by in pieces ends alone.
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
        // The last piece; an input that cannot be read on ends it as well.
        let cut = if self.is_at_end && cut == 0 {
            bytes.len()
        } else {
            cut
        };
        self.is_oversized &= cut == 0;
        (cut, Spans::Piece { is_first: false })
    }

    /// Takes the chunk up to a place, and keeps what follows it.
    fn chunk(
        &mut self,
        buffer: Vec<u8>,
        length: usize,
        cut: usize,
        spans: Spans,
    ) -> io::Result<Option<Chunk>> {
        if cut == 0 && self.is_at_end && spans_nothing(&spans) {
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

/// Whether there is no record, not even one that should have been there.
fn spans_nothing(spans: &Spans) -> bool {
    match spans {
        Spans::Values(ranges) => ranges.is_empty(),
        Spans::Lines | Spans::Piece { .. } => true,
    }
}
