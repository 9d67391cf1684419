//! Writes one content into the body: read, checked, converted to base64 and escaped in pieces.

use std::fs::File;
use std::io::{self, Read};

use base64::Engine;
use base64::engine::{DecodePaddingMode, GeneralPurposeConfig};
use ocrmarket_operation::{DataUrlHead, Input, InputKind, Operation};

use super::writer::Writer;
use crate::input::{
    Checker, Cleaner, Content, DataUrl, Problem, Source, check_kind, check_url, has_web_scheme,
};

/// Number of bytes of a file per piece: a multiple of three, so that only the last piece is padded,
/// and of base64's four.
const PIECE: usize = 24 * 1024;

/// Writes a content in the form of its property.
pub(super) fn write(
    writer: &mut Writer,
    operation: &Operation,
    input: Option<&Input>,
    content: &Content,
) -> Result<(), Problem> {
    if content.is_empty() {
        return Err(Problem::Empty);
    }
    // The kind comes first: a wrong one is no reason to open a file.
    check_kind(operation, input, content.kind())?;
    let source = content.source();
    let source = source.map_err(|error| Problem::unreadable(&error))?;
    write_source(writer, input, source)
}

/// Writes a string in place of a declared file or URL, checked against the same limits.
pub(super) fn write_text(
    writer: &mut Writer,
    operation: &Operation,
    input: &Input,
    text: &str,
) -> Result<(), Problem> {
    let is_url = has_web_scheme(text) || !input.accepts.contains(&InputKind::Base64);
    let (kind, source) = if is_url {
        (InputKind::Url, Source::Url(text))
    } else {
        (InputKind::Base64, Source::Base64(text.as_bytes()))
    };
    check_kind(operation, Some(input), kind)?;
    write_source(writer, Some(input), source)
}

fn write_source(
    writer: &mut Writer,
    input: Option<&Input>,
    source: Source<'_>,
) -> Result<(), Problem> {
    let checker = Checker::new(input);
    match source {
        Source::Url(url) => {
            check_url(input, url)?;
            writer.text(url.as_bytes());
            Ok(())
        }
        Source::Bytes(bytes) => write_bytes(writer, checker, bytes),
        Source::File {
            file,
            length,
            bound,
        } => write_file(writer, checker, file, length, bound),
        Source::Base64(text) => {
            let head = input.map_or(DataUrlHead::Keep, |input| input.data_url_head);
            write_base64(writer, checker, head, text)
        }
    }
}

fn write_bytes(writer: &mut Writer, checker: Checker<'_>, bytes: &[u8]) -> Result<(), Problem> {
    let mut pieces = Pieces::new(writer, checker);
    pieces.announce(bytes.len() as u64)?;
    for piece in bytes.chunks(PIECE) {
        pieces.push(piece)?;
    }
    pieces.finish()
}

fn write_file(
    writer: &mut Writer,
    checker: Checker<'_>,
    mut file: File,
    length: Option<u64>,
    bound: u64,
) -> Result<(), Problem> {
    let mut pieces = Pieces::new(writer, checker);
    if let Some(bytes) = length {
        within(bound, bytes)?;
        pieces.announce(bytes)?;
    }
    let mut piece = vec![0; PIECE];
    let mut read = 0;
    loop {
        let filled = fill(&mut file, &mut piece).map_err(|error| Problem::unreadable(&error))?;
        read += filled as u64;
        within(bound, read)?;
        pieces.push(&piece[..filled])?;
        if filled < PIECE {
            return pieces.finish();
        }
    }
}

fn write_base64(
    writer: &mut Writer,
    mut checker: Checker<'_>,
    head: DataUrlHead,
    text: &[u8],
) -> Result<(), Problem> {
    let url = DataUrl::split(text)?;
    let letters = Cleaner::letters(url.text);
    if letters == 0 {
        return Err(Problem::Empty);
    }
    let length = letters.div_ceil(4) * 4;
    let kept = match head {
        DataUrlHead::Keep => url.head,
        DataUrlHead::Strip => &[],
    };
    checker.base64_size(length + kept.len() as u64)?;
    checker.file_size(letters * 3 / 4)?;
    writer.text(kept);
    writer.expect_base64(length);
    let mut cleaner = Cleaner::at(url.offset);
    let mut decoder = Decoder::new();
    let mut clean = Vec::with_capacity(PIECE);
    for piece in url.text.chunks(PIECE) {
        clean.clear();
        cleaner.clean(piece, &mut clean)?;
        decoder.pass(&clean, &mut checker)?;
        writer.base64(&clean);
    }
    clean.clear();
    cleaner.finish(&mut clean)?;
    writer.base64(&clean);
    decoder.finish(&mut checker)?;
    checker.finish()
}

/// A pipeline of a file's bytes through the checks into the body.
struct Pieces<'w, 'i> {
    writer: &'w mut Writer,
    checker: Checker<'i>,
    engine: Base64Engine,
    text: Vec<u8>,
    bytes: u64,
}

impl<'w, 'i> Pieces<'w, 'i> {
    fn new(writer: &'w mut Writer, checker: Checker<'i>) -> Self {
        Self {
            writer,
            checker,
            engine: engine(),
            text: vec![0; PIECE / 3 * 4],
            bytes: 0,
        }
    }

    /// Checks the size of a file before it is read, and reserves its capacity.
    fn announce(&mut self, bytes: u64) -> Result<(), Problem> {
        self.check_size(bytes)?;
        self.writer.expect_base64(base64_bytes(bytes));
        Ok(())
    }

    /// Writes at most [`PIECE`] bytes; only the last piece may be shorter.
    fn push(&mut self, piece: &[u8]) -> Result<(), Problem> {
        self.bytes += piece.len() as u64;
        self.check_size(self.bytes)?;
        self.checker.bytes(piece)?;
        // The buffer fits the longest piece.
        let length = self.engine.encode_slice(piece, &mut self.text).unwrap_or(0);
        self.writer.base64(&self.text[..length]);
        Ok(())
    }

    fn finish(self) -> Result<(), Problem> {
        if self.bytes == 0 {
            return Err(Problem::Empty);
        }
        self.checker.finish()
    }

    fn check_size(&self, bytes: u64) -> Result<(), Problem> {
        self.checker.file_size(bytes)?;
        self.checker.base64_size(base64_bytes(bytes))
    }
}

/// A decoder of clean base64 text, for as long as the checks need the file's own bytes.
struct Decoder {
    engine: Base64Engine,
    /// Letters of an incomplete group of four.
    rest: Vec<u8>,
    bytes: Vec<u8>,
}

impl Decoder {
    fn new() -> Self {
        Self {
            engine: engine(),
            rest: Vec::new(),
            bytes: Vec::new(),
        }
    }

    fn pass(&mut self, clean: &[u8], checker: &mut Checker<'_>) -> Result<(), Problem> {
        if !checker.wants_bytes() {
            return Ok(());
        }
        // Padding is only at the end, as the cleaner has ensured.
        let letters = clean.iter().filter(|byte| **byte != b'=');
        self.rest.extend(letters);
        let whole = self.rest.len() / 4 * 4;
        self.decode(whole, checker)
    }

    fn finish(&mut self, checker: &mut Checker<'_>) -> Result<(), Problem> {
        if !checker.wants_bytes() {
            return Ok(());
        }
        self.decode(self.rest.len(), checker)
    }

    fn decode(&mut self, letters: usize, checker: &mut Checker<'_>) -> Result<(), Problem> {
        self.bytes.clear();
        // The letters were checked. If they were not base64, the header would merely stay unknown.
        let decoded = self
            .engine
            .decode_vec(&self.rest[..letters], &mut self.bytes);
        self.rest.drain(..letters);
        match decoded {
            Ok(()) => checker.bytes(&self.bytes),
            Err(_) => Ok(()),
        }
    }
}

/// The crate's SIMD engine: 0.10 ms for 1 MB in pieces, against 0.29 ms of its scalar one (and 0.09
/// ms of `base64-simd`, which adds two more crates).
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
type Base64Engine = base64::engine::Simd;
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
type Base64Engine = base64::engine::GeneralPurpose;

fn engine() -> Base64Engine {
    // Decoding only serves to read a header, so padding and trailing bits need no strict check.
    let config = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    return base64::engine::Simd::standard(config);
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    base64::engine::GeneralPurpose::new(&base64::alphabet::STANDARD, config)
}

fn base64_bytes(bytes: u64) -> u64 {
    bytes.div_ceil(3).saturating_mul(4)
}

fn within(bound: u64, bytes: u64) -> Result<(), Problem> {
    if bytes > bound {
        return Err(Problem::OverBound { bound, bytes });
    }
    Ok(())
}

/// Fills the whole piece unless the file ends earlier.
fn fill(file: &mut File, piece: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < piece.len() {
        match file.read(&mut piece[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
