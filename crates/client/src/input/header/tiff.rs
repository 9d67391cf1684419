//! A TIFF's sides are in its first directory, which may be at any offset.

use super::{Sides, Step};

const WIDTH: u16 = 256;
const HEIGHT: u16 = 257;

/// A reader of a TIFF in pieces, from its first byte.
pub(super) struct Tiff {
    big_end_first: bool,
    /// Number of bytes to skip before the directory.
    skip: u64,
    /// Number of remaining entries, once it is read.
    entries: Option<u16>,
    bytes: [u8; 12],
    filled: usize,
    width: Option<u32>,
    height: Option<u32>,
}

impl Tiff {
    /// Creates a reader. `None` if there is no directory or it has the 64-bit form.
    pub(super) fn new(start: &[u8]) -> Option<Self> {
        let big_end_first = start.first() == Some(&b'M');
        let offset = *start.get(4..8)?.first_chunk()?;
        let mut tiff = Self {
            big_end_first,
            skip: 0,
            entries: None,
            bytes: [0; 12],
            filled: 0,
            width: None,
            height: None,
        };
        let is_classic = tiff.u16(start.get(2..4)?.first_chunk().copied()?) == 42;
        tiff.skip = tiff.u32(offset).into();
        (is_classic && tiff.skip >= 8).then_some(tiff)
    }

    pub(super) fn feed(&mut self, piece: &[u8]) -> Step {
        let skipped = usize::try_from(self.skip).map_or(piece.len(), |skip| skip.min(piece.len()));
        self.skip -= skipped as u64;
        for byte in &piece[skipped..] {
            self.bytes[self.filled] = *byte;
            self.filled += 1;
            if self.filled == self.wanted() {
                self.filled = 0;
                if let Step::Done(sides) = self.take() {
                    return Step::Done(sides);
                }
            }
        }
        Step::More
    }

    fn wanted(&self) -> usize {
        if self.entries.is_none() { 2 } else { 12 }
    }

    /// Reads the number of entries, or one entry.
    fn take(&mut self) -> Step {
        let [a, b, c, d, _, _, _, _, value @ ..] = self.bytes;
        let left = match self.entries {
            None => self.u16([a, b]),
            Some(left) => {
                let value = match self.u16([c, d]) {
                    3 => Some(self.u16([value[0], value[1]]).into()),
                    4 => Some(self.u32(value)),
                    _ => None,
                };
                match self.u16([a, b]) {
                    WIDTH => self.width = value,
                    HEIGHT => self.height = value,
                    _ => {}
                }
                left.saturating_sub(1)
            }
        };
        self.entries = Some(left);
        match (self.width, self.height) {
            (Some(width), Some(height)) => Step::Done(Sides::new(width, height)),
            _ if left == 0 => Step::Done(None),
            _ => Step::More,
        }
    }

    fn u16(&self, bytes: [u8; 2]) -> u16 {
        if self.big_end_first {
            u16::from_be_bytes(bytes)
        } else {
            u16::from_le_bytes(bytes)
        }
    }

    fn u32(&self, bytes: [u8; 4]) -> u32 {
        if self.big_end_first {
            u32::from_be_bytes(bytes)
        } else {
            u32::from_le_bytes(bytes)
        }
    }
}
