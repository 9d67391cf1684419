//! The embedded operations, and minimal synthetic files: headers without content.

use std::sync::LazyLock;

use ocrmarket_operation::Operation;

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let api =
        ocrmarket_model::read(&ocrmarket_model::embedded::files()).expect("schemas/ is sound");
    let vendors = api.vendors.into_iter();
    vendors
        .flat_map(|vendor| vendor.operations)
        .map(|model| model.operation)
        .collect()
});

/// Returns a configuration with `cases` cases. A failure is printed and becomes a table row, not a
/// file.
pub(crate) fn cases(cases: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config {
        cases,
        failure_persistence: None,
        ..Default::default()
    }
}

/// Returns all embedded operations.
pub(crate) fn operations() -> &'static [Operation] {
    &OPERATIONS
}

/// Returns the operation `vendor/name`.
pub(crate) fn operation(path: &str) -> &'static Operation {
    let (vendor, name) = path.split_once('/').expect("vendor/name");
    operations()
        .iter()
        .find(|operation| operation.vendor == vendor && operation.name == name)
        .expect("an embedded operation")
}

pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    file.extend(width.to_be_bytes());
    file.extend(height.to_be_bytes());
    file.extend([8, 2, 0, 0, 0]);
    file
}

/// Returns a JPEG with a segment of `behind` bytes before its frame, like Exif data and thumbnails.
pub(crate) fn jpeg(width: u16, height: u16, behind: u16) -> Vec<u8> {
    let mut file = vec![0xFF, 0xD8, 0xFF, 0xE1];
    file.extend((behind + 2).to_be_bytes());
    // Frame markers inside the segment must be ignored.
    file.extend([0xFF, 0xC0, 0x00].into_iter().cycle().take(behind.into()));
    file.extend([0xFF, 0xDB, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8]);
    file.extend(height.to_be_bytes());
    file.extend(width.to_be_bytes());
    file.extend([3, 0xFF, 0xDA]);
    file
}

pub(crate) fn bmp(width: i32, height: i32) -> Vec<u8> {
    let mut file = vec![b'B', b'M', 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0];
    file.extend(width.to_le_bytes());
    file.extend(height.to_le_bytes());
    file.extend([1, 0, 24, 0]);
    file
}

/// Returns a PDF of `length` bytes.
pub(crate) fn pdf(length: usize) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    file.resize(length.max(file.len()), b'x');
    file
}

/// Pads a picture to `length` bytes: the content after its header is irrelevant.
pub(crate) fn padded(mut file: Vec<u8>, length: usize) -> Vec<u8> {
    file.resize(length, 0x5A);
    file
}
