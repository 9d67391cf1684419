//! Any bytes as a schema. Compiling never panics and never takes long, and neither does validating
//! with the result. If the plan decides alone, and the `jsonschema` crate accepts the schema too,
//! both give the same verdict.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ocrmarket_validator::{Check, Formats, Options, ResponseSchema, Schema, Validity};
use serde_json::Value;

const DOCUMENTS: [&str; 6] = [
    "null",
    "-1.50e1",
    r#""text""#,
    r#"[[], {"a": [1, "x", null]}, 1, 1.0]"#,
    r#"{"a": {"a": {"b": [true]}}, "b": "2024-01-31", "": 0}"#,
    r#"{"code": 0, "data": {"a": "6222"}, "a": 1, "a": 2}"#,
];

static VALUES: LazyLock<[Value; 6]> =
    LazyLock::new(|| DOCUMENTS.map(|document| serde_json::from_str(document).expect("it is JSON")));

fuzz_target!(|schema: &[u8]| {
    for formats in [Formats::None, Formats::Wire, Formats::Standard] {
        let mut options = Options::default();
        options.formats = formats;
        match Schema::compile(schema, &options) {
            Ok(compiled) => {
                let verdicts = DOCUMENTS.map(|document| validator(&compiled, document));
                if formats == Formats::None && compiled.not_planned().is_empty() {
                    check(schema, verdicts);
                }
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    if let Err(error) = ResponseSchema::compile(schema, &Options::default()) {
        assert!(!error.to_string().is_empty());
    }
});

fn validator(schema: &Schema, document: &str) -> Validity {
    let explanation = schema.explain(document.as_bytes());
    let is_valid = schema.check(document.as_bytes()) == Check::Valid;
    assert_eq!(is_valid, explanation.findings.is_empty());
    explanation.validity
}

/// Compares with the reference validator, which compares floats and supports other drafts.
fn check(schema: &[u8], verdicts: [Validity; 6]) {
    let Some(value) = serde_json::from_slice::<Value>(schema).ok().filter(|_| has_small_numbers(schema)) else {
        return;
    };
    let Ok(oracle) = jsonschema::draft202012::new(&value) else {
        return;
    };
    let expected = VALUES.each_ref().map(|document| if oracle.is_valid(document) { Validity::Valid } else { Validity::Invalid });
    assert_eq!(verdicts, expected);
}

/// Returns `true` if every number has few enough digits for an exact float and no large exponent.
fn has_small_numbers(text: &[u8]) -> bool {
    let in_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E');
    text.split(|byte| !in_number(byte)).all(|number| {
        let mut parts = number.split(|byte| byte.eq_ignore_ascii_case(&b'e'));
        let digits = parts.next().unwrap_or_default().iter().filter(|byte| byte.is_ascii_digit());
        digits.count() <= 15 && parts.all(|exponent| exponent.len() <= 1)
    })
}
