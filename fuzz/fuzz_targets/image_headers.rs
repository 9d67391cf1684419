//! Any bytes. Reading a header ends, never panics, and gives the same result however the file is
//! split into pieces.
//!
//! The sources are included by path: the client would bring its HTTP stack into every sanitizer
//! build.
#![no_main]

#[allow(dead_code, unreachable_pub)]
#[path = "../../crates/client/src/input"]
mod input {
    pub mod format;
    pub mod header;
}

use libfuzzer_sys::fuzz_target;

use input::header::{FileHeader, Scanner, header};

fuzz_target!(|input: &[u8]| {
    // The first byte is the length of the pieces.
    let Some((cut, file)) = input.split_first() else {
        return;
    };
    let whole = header(file);
    assert_eq!(in_pieces(file, 1), whole);
    assert_eq!(in_pieces(file, usize::from(*cut).max(1)), whole);
    if let Some(sides) = whole.sides {
        assert!(whole.format.is_some());
        assert!(sides.shorter() > 0 && sides.shorter() <= sides.longer());
    }
});

fn in_pieces(file: &[u8], length: usize) -> FileHeader {
    let mut scanner = Scanner::default();
    let mut done = None;
    for piece in file.chunks(length) {
        scanner.feed(piece);
        if scanner.is_done() {
            done.get_or_insert(scanner.header());
        }
    }
    let header = scanner.finish();
    // After the scanner is done, further bytes must not change the result.
    assert!(done.is_none_or(|done| done == header));
    header
}
