//! Formats and pixel sides from minimal synthetic headers, and from arbitrary bytes.

use ocrmarket_client::input::{FileFormat, FileHeader, Scanner, header};
use proptest::prelude::*;

use super::support::{bmp, jpeg, pdf, png};

/// Name, file, format, width and height.
type Row = (
    &'static str,
    Vec<u8>,
    Option<FileFormat>,
    Option<(u32, u32)>,
);

#[test]
fn formats_and_sides_are_told_by_content() {
    use FileFormat::{Bmp, Gif, Heif, Jpeg, Pdf, Png, Tiff, Webp};
    let late_pdf = [vec![b' '; 1024], pdf(20)].concat();
    let too_late_pdf = [vec![b' '; 1025], pdf(20)].concat();
    let core_bmp = [
        b"BM\0\0\0\0\0\0\0\0\x1a\0\0\0\x0c\0\0\0".to_vec(),
        vec![32, 0, 16, 0],
    ]
    .concat();
    let rows: &[Row] = &[
        ("nothing", vec![], None, None),
        ("text", b"a text".to_vec(), None, None),
        ("HTML", b"<!DOCTYPE html>".to_vec(), None, None),
        ("JPEG", jpeg(640, 480, 30), Some(Jpeg), Some((640, 480))),
        ("JPEG, much before its frame", jpeg(1, 65535, 60000), Some(Jpeg), Some((1, 65535))),
        ("JPEG, an empty segment", b"\xFF\xD8\xFF\xFE\0\x02\xFF\xC0\0\x11\x08\0\x10\0\x20".to_vec(), Some(Jpeg), Some((32, 16))),
        ("JPEG, stray bytes", b"\xFF\xD8\xFF\xFE\0\x02abc\xFF\xC0\0\x11\x08\0\x10\0\x20".to_vec(), Some(Jpeg), Some((32, 16))),
        ("JPEG, Huffman tables are no frame", b"\xFF\xD8\xFF\xC4\0\x07\x08\0\x10\0\x20\xFF\xC1\0\x11\x08\0\x01\0\x02".to_vec(), Some(Jpeg), Some((2, 1))),
        ("JPEG, cut", jpeg(640, 480, 30)[..40].to_vec(), Some(Jpeg), None),
        ("JPEG, no height", jpeg(640, 0, 30), Some(Jpeg), None),
        ("JPEG, impossible length", b"\xFF\xD8\xFF\xE0\0\x01\xFF\xC0\0\x11\x08\0\x10\0\x20".to_vec(), Some(Jpeg), None),
        ("JPEG, picture without frame", b"\xFF\xD8\xFF\xDA\xFF\xC0\0\x11\x08\0\x10\0\x20".to_vec(), Some(Jpeg), None),
        ("PNG", png(15, 4096), Some(Png), Some((15, 4096))),
        ("PNG, cut", png(15, 4096)[..22].to_vec(), Some(Png), None),
        ("PNG, nothing high", png(15, 0), Some(Png), None),
        ("PNG, another chunk first", b"\x89PNG\r\n\x1a\n\0\0\0\x0dCgBI\0\0\0\x10\0\0\0\x10".to_vec(), Some(Png), None),
        ("BMP", bmp(20, 30), Some(Bmp), Some((20, 30))),
        ("BMP, top row first", bmp(20, -30), Some(Bmp), Some((20, 30))),
        ("BMP, least height", bmp(20, i32::MIN), Some(Bmp), Some((20, 1 << 31))),
        ("BMP, impossible width", bmp(-20, 30), Some(Bmp), None),
        ("BMP of OS/2", core_bmp, Some(Bmp), Some((32, 16))),
        ("BM alone", b"BMW drives past the camera".to_vec(), None, None),
        ("PDF", pdf(9), Some(Pdf), None),
        ("PDF behind junk", late_pdf, Some(Pdf), None),
        ("PDF too far behind junk", too_late_pdf, None, None),
        ("GIF", b"GIF87a\x01\x02\x03\x04".to_vec(), Some(Gif), Some((513, 1027))),
        ("GIF, cut", b"GIF89a\x01\x02\x03".to_vec(), Some(Gif), None),
        ("WebP, lossy", b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x20\x40\x10\xC0".to_vec(), Some(Webp), Some((32, 16))),
        ("WebP, lossless", b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x1F\xC0\x03\0\0\0\0\0\0".to_vec(), Some(Webp), Some((32, 16))),
        ("WebP, extended", b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x1F\0\0\x0F\0\0".to_vec(), Some(Webp), Some((32, 16))),
        ("WebP, cut", b"RIFF\0\0\0\0WEBPVP8X".to_vec(), Some(Webp), None),
        ("TIFF, small end first", b"II*\0\x0a\0\0\0..\x02\0\0\x01\x03\0\x01\0\0\0\x20\0\0\0\x01\x01\x04\0\x01\0\0\0\x10\0\0\0".to_vec(), Some(Tiff), Some((32, 16))),
        ("TIFF, big end first", b"MM\0*\0\0\0\x08\0\x03\0\xFE\0\x04\0\0\0\x01\0\0\0\0\x01\0\0\x03\0\0\0\x01\0\x20\0\0\x01\x01\0\x03\0\0\0\x01\0\x10\0\0".to_vec(), Some(Tiff), Some((32, 16))),
        ("TIFF without sides", b"II*\0\x08\0\0\0\0\0".to_vec(), Some(Tiff), None),
        ("TIFF, directory in its header", b"II*\0\x04\0\0\0\0\0".to_vec(), Some(Tiff), None),
        ("TIFF of 64 bits", b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0".to_vec(), Some(Tiff), None),
        ("HEIF", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Some(Heif), None),
        ("MP4", b"\0\0\0\x18ftypisom\0\0\0\0".to_vec(), None, None),
    ];
    for (name, file, format, sides) in rows {
        let found = header(file);
        assert_eq!(found.format, *format, "{name}");
        let found_sides = found.sides.map(|sides| (sides.width, sides.height));
        assert_eq!(found_sides, *sides, "{name}");
        assert_eq!(in_pieces(file, 1), found, "{name}, byte by byte");
    }
}

proptest! {
    #![proptest_config(super::support::cases(256))]

    #[test]
    fn any_bytes_in_any_pieces_give_the_same(bytes in any_file(), piece in 1..2000_usize) {
        prop_assert_eq!(in_pieces(&bytes, piece), header(&bytes));
    }

    #[test]
    fn sides_come_back(width in 1..=u16::MAX, height in 1..=u16::MAX, behind in 0..5000_u16) {
        for file in [jpeg(width, height, behind), png(width.into(), height.into()), bmp(width.into(), height.into())] {
            let sides = header(&file).sides.expect("a whole header");
            prop_assert_eq!((sides.width, sides.height), (width.into(), height.into()));
            prop_assert_eq!(sides.shorter(), u32::from(width.min(height)));
            prop_assert_eq!(sides.longer(), u32::from(width.max(height)));
        }
    }
}

/// Returns random bytes, half of them after a valid beginning.
fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let starts: Vec<&[u8]> = vec![
        b"",
        b"\xFF\xD8\xFF",
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR",
        b"BM",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBPVP8L",
        b"II*\0\x09\0\0\0",
        b"MM\0*\0\0\0\x0f",
        b"\0\0\0\x18ftyp",
    ];
    let rest = proptest::collection::vec(any::<u8>(), 0..3000);
    (proptest::sample::select(starts), rest).prop_map(|(start, rest)| [start, &rest].concat())
}

fn in_pieces(file: &[u8], length: usize) -> FileHeader {
    let mut scanner = Scanner::default();
    for piece in file.chunks(length) {
        scanner.feed(piece);
    }
    scanner.finish()
}
