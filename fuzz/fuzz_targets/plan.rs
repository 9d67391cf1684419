//! Any bytes as a schema: compiling never panics and never takes long, and neither does judging by what came of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ocrmarket_validator::{Check, Formats, Options, Response, Schema};

const DOCUMENTS: [&str; 6] = [
    "null",
    "-1.50e1",
    r#""text""#,
    r#"[[], {"a": [1, "x", null]}, 1, 1.0]"#,
    r#"{"a": {"a": {"b": [true]}}, "b": "2024-01-31", "": 0}"#,
    r#"{"code": 0, "data": {"a": "6222"}, "a": 1, "a": 2}"#,
];

fuzz_target!(|schema: &[u8]| {
    for formats in [Formats::None, Formats::Wire, Formats::Standard] {
        let mut options = Options::default();
        options.formats = formats;
        match Schema::compile(schema, &options) {
            Ok(schema) => DOCUMENTS.iter().for_each(|document| {
                let explanation = schema.explain(document.as_bytes());
                let is_valid = schema.check(document.as_bytes()) == Check::Valid;
                assert_eq!(is_valid, explanation.findings.is_empty());
            }),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    if let Err(error) = Response::compile(schema, &Options::default()) {
        assert!(!error.to_string().is_empty());
    }
});
