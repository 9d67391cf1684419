//! Reads format and pixel sides from a file's header, piece by piece: constant memory, no decoding,
//! no seeking.
//!
//! This is own code instead of a crate. Crates that read headers need the whole file or seek in it,
//! but here the bytes pass once, on their way into the body. Every step consumes at least one byte
//! or ends, so the time is linear. An invalid header gives no sides.

mod jpeg;
mod tiff;

use super::format::{FileFormat, PDF_REACH, bitmap_header_size};
use jpeg::Jpeg;
use tiff::Tiff;

/// Number of bytes kept of the start of a file: up to the last possible marker of a PDF.
const START: usize = PDF_REACH + 8;

/// The content of a file's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FileHeader {
    /// The format, if it is detected.
    pub format: Option<FileFormat>,
    /// The pixel sides, if the format has them and they are readable.
    pub sides: Option<Sides>,
}

/// Sides of a picture in pixels, neither of them 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sides {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Sides {
    /// Returns the shorter side.
    pub fn shorter(self) -> u32 {
        self.width.min(self.height)
    }

    /// Returns the longer side.
    pub fn longer(self) -> u32 {
        self.width.max(self.height)
    }

    fn new(width: u32, height: u32) -> Option<Self> {
        (width > 0 && height > 0).then_some(Self { width, height })
    }
}

/// Reads the header of a complete file, or of its available part.
///
/// ```
/// use ocrmarket_client::input::{FileFormat, header};
///
/// let gif = b"GIF89a\x20\x00\x10\x00";
/// let header = header(gif);
/// assert_eq!(header.format, Some(FileFormat::Gif));
/// assert_eq!(header.sides.map(|sides| (sides.width, sides.height)), Some((32, 16)));
/// ```
pub fn header(bytes: &[u8]) -> FileHeader {
    let mut scanner = Scanner::default();
    scanner.feed(bytes);
    scanner.finish()
}

/// A reader of a header in pieces of any length.
pub struct Scanner {
    start: [u8; START],
    filled: usize,
    state: State,
    header: FileHeader,
}

enum State {
    /// The start is incomplete.
    Start,
    Jpeg(Jpeg),
    Tiff(Tiff),
    Done,
}

/// The result of a format's reader after a piece.
enum Step {
    More,
    Done(Option<Sides>),
}

impl Scanner {
    /// Takes the next piece of the file.
    pub fn feed(&mut self, mut piece: &[u8]) {
        if matches!(self.state, State::Start) {
            let taken = piece.len().min(START - self.filled);
            let (taken, rest) = piece.split_at(taken);
            self.start[self.filled..self.filled + taken.len()].copy_from_slice(taken);
            self.filled += taken.len();
            if self.filled < START {
                return;
            }
            self.leave_start();
            piece = rest;
        }
        self.advance(piece);
    }

    /// Returns `true` if further bytes of the file have no effect.
    pub fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    /// Returns the content of the header, complete once [`Scanner::is_done`].
    pub fn header(&self) -> FileHeader {
        self.header
    }

    /// Ends the file and returns the content of its header.
    pub fn finish(&mut self) -> FileHeader {
        if matches!(self.state, State::Start) {
            self.leave_start();
        }
        self.state = State::Done;
        self.header
    }

    fn leave_start(&mut self) {
        let start = self.start;
        let start = &start[..self.filled];
        self.header.format = FileFormat::of(start);
        self.header.sides = match self.header.format {
            Some(FileFormat::Png) => png(start),
            Some(FileFormat::Bmp) => bmp(start),
            Some(FileFormat::Gif) => gif(start),
            Some(FileFormat::Webp) => webp(start),
            _ => None,
        };
        self.state = match self.header.format {
            Some(FileFormat::Jpeg) => State::Jpeg(Jpeg::default()),
            Some(FileFormat::Tiff) => Tiff::new(start).map_or(State::Done, State::Tiff),
            _ => State::Done,
        };
        self.advance(start);
    }

    fn advance(&mut self, piece: &[u8]) {
        let step = match &mut self.state {
            State::Jpeg(jpeg) => jpeg.feed(piece),
            State::Tiff(tiff) => tiff.feed(piece),
            State::Start | State::Done => return,
        };
        if let Step::Done(sides) = step {
            self.header.sides = sides;
            self.state = State::Done;
        }
    }
}

impl Default for Scanner {
    fn default() -> Self {
        Self {
            start: [0; START],
            filled: 0,
            state: State::Start,
            header: FileHeader::default(),
        }
    }
}

fn png(start: &[u8]) -> Option<Sides> {
    if start.get(12..16)? != b"IHDR" {
        return None;
    }
    let side = |at: usize| Some(u32::from_be_bytes(*start.get(at..)?.first_chunk()?));
    Sides::new(side(16)?, side(20)?)
}

fn bmp(start: &[u8]) -> Option<Sides> {
    if bitmap_header_size(start)? == 12 {
        return Sides::new(le16(start, 18)?, le16(start, 20)?);
    }
    let side = |at: usize| Some(i32::from_le_bytes(*start.get(at..)?.first_chunk()?));
    // A negative height means that the rows are stored from top to bottom.
    Sides::new(u32::try_from(side(18)?).ok()?, side(22)?.unsigned_abs())
}

fn gif(start: &[u8]) -> Option<Sides> {
    Sides::new(le16(start, 6)?, le16(start, 8)?)
}

fn webp(start: &[u8]) -> Option<Sides> {
    match start.get(12..16)? {
        b"VP8 " if start.get(23..26)? == [0x9D, 0x01, 0x2A] => {
            Sides::new(le16(start, 26)? & 0x3FFF, le16(start, 28)? & 0x3FFF)
        }
        b"VP8L" if *start.get(20)? == 0x2F => {
            let bits = u32::from_le_bytes(*start.get(21..)?.first_chunk()?);
            Sides::new((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        }
        b"VP8X" => {
            let side = |at: usize| {
                let [low, middle, high] = *start.get(at..)?.first_chunk()?;
                Some(u32::from_le_bytes([low, middle, high, 0]) + 1)
            };
            Sides::new(side(24)?, side(27)?)
        }
        _ => None,
    }
}

fn le16(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from(u16::from_le_bytes(*bytes)))
}
