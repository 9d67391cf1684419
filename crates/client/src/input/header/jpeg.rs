//! A JPEG's sides are in its frame header, after segments of any length (Exif, colour profiles,
//! thumbnails).

use super::{Sides, Step};

/// A reader of a JPEG in pieces, from its first byte.
#[derive(Default)]
pub(super) enum Jpeg {
    /// Before the `FF` of a marker.
    #[default]
    Between,
    /// After `FF`: the marker's own byte.
    Marker,
    /// The segment's length, two bytes, big-endian.
    Length { is_frame: bool, high: Option<u8> },
    /// Inside an irrelevant segment.
    Skip { left: usize },
    /// Precision, height and width.
    Frame { bytes: [u8; 5], filled: usize },
}

impl Jpeg {
    pub(super) fn feed(&mut self, mut piece: &[u8]) -> Step {
        while let [byte, rest @ ..] = piece {
            piece = rest;
            *self = match self {
                Self::Between if *byte == 0xFF => Self::Marker,
                // Decoders skip stray bytes between segments, so they are accepted here.
                Self::Between => Self::Between,
                Self::Marker => match byte {
                    // `FF` may be repeated as padding.
                    0xFF => Self::Marker,
                    // These have no length: a stuffed zero, TEM, RST0 to RST7, SOI.
                    0x00 | 0x01 | 0xD0..=0xD8 => Self::Between,
                    // End, or picture data, without a frame header.
                    0xD9 | 0xDA => return Step::Done(None),
                    marker => Self::Length {
                        is_frame: is_frame(*marker),
                        high: None,
                    },
                },
                Self::Length {
                    is_frame,
                    high: None,
                } => Self::Length {
                    is_frame: *is_frame,
                    high: Some(*byte),
                },
                Self::Length {
                    is_frame,
                    high: Some(high),
                } => {
                    // The length counts its own two bytes.
                    match usize::from(u16::from_be_bytes([*high, *byte])).checked_sub(2) {
                        None => return Step::Done(None),
                        Some(0) => Self::Between,
                        Some(_) if *is_frame => Self::Frame {
                            bytes: [0; 5],
                            filled: 0,
                        },
                        Some(left) => Self::Skip { left },
                    }
                }
                Self::Skip { left } => {
                    let skipped = rest.len().min(left.saturating_sub(1));
                    piece = &rest[skipped..];
                    match left.saturating_sub(1 + skipped) {
                        0 => Self::Between,
                        left => Self::Skip { left },
                    }
                }
                Self::Frame { bytes, filled } => {
                    bytes[*filled] = *byte;
                    if *filled == 4 {
                        return Step::Done(sides(*bytes));
                    }
                    Self::Frame {
                        bytes: *bytes,
                        filled: *filled + 1,
                    }
                }
            };
        }
        Step::More
    }
}

/// Returns `true` for SOF0 to SOF15, without DHT, JPG and DAC, whose codes are among them.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

fn sides([_precision, height_high, height_low, width_high, width_low]: [u8; 5]) -> Option<Sides> {
    let width = u16::from_be_bytes([width_high, width_low]);
    let height = u16::from_be_bytes([height_high, height_low]);
    Sides::new(width.into(), height.into())
}
