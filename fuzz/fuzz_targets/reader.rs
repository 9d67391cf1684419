//! Any bytes. The reader agrees with `serde_json` on what is JSON, and a decoded document is
//! encoded to the same value.
//!
//! `serde_json`'s `IgnoredAny` does not check surrogates, as required: `wire` keeps lone ones.
#![no_main]

#[allow(dead_code, unreachable_pub)]
#[path = "../../crates/wire/tests/it/definitions.rs"]
mod definitions;

use libfuzzer_sys::fuzz_target;
use ocrmarket_wire::reader::{self, Kind, Reader, SyntaxError, pointer};
use ocrmarket_wire::{Definition, Object};
use serde::de::IgnoredAny;

use definitions::{Report, Tree};

fuzz_target!(|bytes: &[u8]| {
    let is_json = whole(bytes).is_ok();
    assert_eq!(is_json, serde_json_accepts(bytes));
    assert_eq!(pointer(bytes, "").is_ok(), is_json);
    check_round_trip::<Report>(bytes, is_json);
    check_round_trip::<Tree>(bytes, is_json);
});

fn whole(bytes: &[u8]) -> Result<Kind, SyntaxError> {
    let mut reader = Reader::new(bytes)?;
    let kind = reader.kind()?;
    reader.skip()?;
    reader.finish()?;
    Ok(kind)
}

fn serde_json_accepts(bytes: &[u8]) -> bool {
    // `IgnoredAny` does not accept a byte order mark.
    let bytes = &bytes[reader::start(bytes)..];
    // `IgnoredAny` does not check the content of strings.
    std::str::from_utf8(bytes).is_ok() && serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

/// Checks that decoding fails only on bytes that are not an object, and that encoding gives JSON of
/// the same value.
fn check_round_trip<T: Definition + PartialEq>(bytes: &[u8], is_json: bool) {
    let is_object = is_json && whole(bytes) == Ok(Kind::Object);
    match T::decode(bytes) {
        Ok(object) => {
            assert!(is_object);
            let encoded = object.encode();
            assert!(serde_json_accepts(&encoded));
            let again = T::decode(&encoded).unwrap_or_default();
            assert!(again == object && again.encode() == encoded);
            check_members(bytes, &encoded, &object);
        }
        Err(error) => {
            assert!(!is_object);
            assert_eq!(error.bytes(), bytes);
            assert!(error.offset() <= bytes.len() && error.line() > 0 && error.column() > 0);
            assert!(!error.to_string().is_empty());
        }
    }
}

/// Checks that every member of the document is in its encoding. Scalars without escapes are equal
/// byte by byte.
fn check_members(bytes: &[u8], encoded: &[u8], object: &dyn Object) {
    let mut reader = Reader::new(bytes).expect("what decodes is UTF-8");
    reader.begin_object().expect("what decodes is an object");
    while let Some(key) = reader.next_key().expect("what decodes is JSON") {
        reader.skip().expect("what decodes is JSON");
        let Ok(name) = key.decode() else {
            assert!(!object.unknown().is_empty());
            continue;
        };
        let mut place = String::new();
        ocrmarket_wire::pointer::push(&mut place, &name);
        let before = pointer(bytes, &place).expect("what decodes is JSON");
        let after = pointer(encoded, &place).expect("what was encoded is JSON");
        let (Some(before), Some(after)) = (before, after) else {
            panic!("a member is lost");
        };
        if !before.contains(['\\', '{', '[']) {
            assert_eq!(before, after);
        }
    }
}
