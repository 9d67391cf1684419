//! File formats, detected by their first bytes. File names are never used.

use std::fmt;

/// Maximum offset of `%PDF-` in a file: readers accept that many bytes before it.
pub(super) const PDF_REACH: usize = 1024;

/// A file format that is detected by content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileFormat {
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// Windows bitmap.
    Bmp,
    /// PDF document.
    Pdf,
    /// GIF picture. No vendor accepts it; it and the following are detected for a better message.
    Gif,
    /// WebP picture.
    Webp,
    /// TIFF picture.
    Tiff,
    /// HEIF picture, a format of telephone cameras.
    Heif,
}

impl FileFormat {
    /// Returns the name in `operation.json`: lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Bmp => "bmp",
            Self::Pdf => "pdf",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Tiff => "tiff",
            Self::Heif => "heif",
        }
    }

    /// Returns the format of a name. A format with an unknown name cannot be detected by content.
    pub fn named(name: &str) -> Option<Self> {
        let all = [
            Self::Jpeg,
            Self::Png,
            Self::Bmp,
            Self::Pdf,
            Self::Gif,
            Self::Webp,
            Self::Tiff,
            Self::Heif,
        ];
        all.into_iter().find(|format| format.name() == name)
    }

    /// Detects a format by a file's first kilobyte.
    pub(super) fn of(start: &[u8]) -> Option<Self> {
        match start {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            // Two letters are not sufficient to detect a bitmap: the size of its second header must
            // be valid too.
            [b'B', b'M', .., _] if bitmap_header_size(start).is_some() => Some(Self::Bmp),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Webp),
            [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => Some(Self::Tiff),
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] if is_heif(brand) => Some(Self::Heif),
            _ => is_pdf(start).then_some(Self::Pdf),
        }
    }
}

impl fmt::Display for FileFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// Returns the size of a bitmap's information header: 12 in OS/2 1.x, 16 to 64 in OS/2 2.x, 40 to
/// 124 in Windows.
pub(super) fn bitmap_header_size(start: &[u8]) -> Option<u32> {
    let size = start.get(14..18)?.first_chunk::<4>()?;
    let size = u32::from_le_bytes(*size);
    (12..=124).contains(&size).then_some(size)
}

fn is_heif(brand: &[u8]) -> bool {
    let brands: [&[u8]; 7] = [
        b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1",
    ];
    brands.iter().any(|known| brand.starts_with(known))
}

fn is_pdf(start: &[u8]) -> bool {
    let mark = b"%PDF-";
    let reach = start.len().min(PDF_REACH + mark.len());
    start[..reach]
        .windows(mark.len())
        .any(|window| window == mark)
}
