//! Checks a content against an operation's limits while its bytes pass.

use ocrmarket_operation::{Input, InputKind, Operation};

use super::error::Problem;
use super::format::FileFormat;
use super::header::{FileHeader, Scanner};

/// A check of one file: sizes as soon as they are known or exceeded, format and sides as soon as
/// the header contains them.
pub(crate) struct Checker<'a> {
    input: Option<&'a Input>,
    scanner: Scanner,
    is_decided: bool,
    bytes: u64,
}

impl<'a> Checker<'a> {
    /// Creates a check. Without an input there are no limits, but an empty file is still refused.
    pub(crate) fn new(input: Option<&'a Input>) -> Self {
        Self {
            is_decided: !input.is_some_and(looks_inside),
            input,
            scanner: Scanner::default(),
            bytes: 0,
        }
    }

    /// Checks the file's size, either the known one or that of the bytes so far.
    pub(crate) fn file_size(&self, bytes: u64) -> Result<(), Problem> {
        match self.input.and_then(|input| input.file_bytes_max) {
            Some(limit) if bytes > limit => Err(Problem::FileTooLarge { limit, bytes }),
            _ => Ok(()),
        }
    }

    /// Checks the size of the base64 text as it is sent, before percent-encoding.
    pub(crate) fn base64_size(&self, bytes: u64) -> Result<(), Problem> {
        match self.input.and_then(|input| input.base64_bytes_max) {
            Some(limit) if bytes > limit => Err(Problem::Base64TooLarge { limit, bytes }),
            _ => Ok(()),
        }
    }

    /// Returns `true` if more of the file's own bytes are needed. Base64 text is decoded only while
    /// they are.
    pub(crate) fn wants_bytes(&self) -> bool {
        !self.is_decided
    }

    /// Checks the next piece of the file's own bytes.
    pub(crate) fn bytes(&mut self, piece: &[u8]) -> Result<(), Problem> {
        self.bytes += piece.len() as u64;
        if self.is_decided {
            return Ok(());
        }
        self.scanner.feed(piece);
        if self.scanner.is_done() {
            return self.decide(self.scanner.header());
        }
        Ok(())
    }

    /// Completes the check at the end of the file.
    pub(crate) fn finish(mut self) -> Result<(), Problem> {
        if !self.is_decided {
            let header = self.scanner.finish();
            self.decide(header)?;
        }
        Ok(())
    }

    fn decide(&mut self, header: FileHeader) -> Result<(), Problem> {
        self.is_decided = true;
        match self.input {
            Some(input) => check_format(input, header).and_then(|()| check_sides(input, header)),
            None => Ok(()),
        }
    }
}

/// Checks whether a property accepts the given kind: a file or a URL.
pub(crate) fn check_kind(
    operation: &Operation,
    input: Option<&Input>,
    given: InputKind,
) -> Result<(), Problem> {
    let Some(input) = input else { return Ok(()) };
    match input.accepts.first() {
        Some(accepted) if !input.accepts.contains(&given) => Err(Problem::WrongKind {
            accepted: *accepted,
            given,
            instead: property_for(operation, given),
        }),
        _ => Ok(()),
    }
}

fn property_for(operation: &Operation, given: InputKind) -> Option<String> {
    let mut inputs = operation.inputs.iter();
    let input = inputs.find(|input| input.accepts.contains(&given))?;
    Some(input.property.clone().into_owned())
}

fn looks_inside(input: &Input) -> bool {
    !input.formats.is_empty() || limits_sides(input)
}

fn limits_sides(input: &Input) -> bool {
    input.side_pixels_min.is_some() || input.side_pixels_max.is_some()
}

fn check_format(input: &Input, header: FileHeader) -> Result<(), Problem> {
    let is_accepted = |name: &str| match FileFormat::named(name) {
        Some(format) => header.format == Some(format),
        // A format that is not detected by content may be that of an unknown file.
        None => header.format.is_none(),
    };
    if input.formats.is_empty() || input.formats.iter().any(|name| is_accepted(name)) {
        return Ok(());
    }
    Err(Problem::WrongFormat {
        accepted: input.formats.iter().map(ToString::to_string).collect(),
        found: header.format,
    })
}

fn check_sides(input: &Input, header: FileHeader) -> Result<(), Problem> {
    let (Some(format), true) = (header.format, limits_sides(input)) else {
        return Ok(());
    };
    // The header of neither format contains sides.
    if matches!(format, FileFormat::Pdf | FileFormat::Heif) {
        return Ok(());
    }
    let sides = header.sides.ok_or(Problem::SidesUnreadable { format })?;
    if let Some(limit) = input
        .side_pixels_min
        .filter(|limit| sides.shorter() < *limit)
    {
        return Err(Problem::SideTooShort { limit, sides });
    }
    if let Some(limit) = input
        .side_pixels_max
        .filter(|limit| sides.longer() > *limit)
    {
        return Err(Problem::SideTooLong { limit, sides });
    }
    Ok(())
}
