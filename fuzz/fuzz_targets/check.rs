//! Any bytes against a few schemas: judging never panics, the quick check says the same as the findings, malformed is what
//! `serde_json` does not read, and the `jsonschema` crate gives the same verdict.
#![no_main]

use std::sync::LazyLock;

use jsonschema::Validator;
use libfuzzer_sys::fuzz_target;
use ocrmarket_validator::{Check, Options, Schema, Verdict};
use serde_json::Value;

/// Every kind of rule that plans have: a record with many sorts of fields, recursion, alternatives, and fields that need more bits
/// than a word has.
const SCHEMAS: [&str; 4] = [
    r##"{
        "type": "object",
        "properties": {
            "id": {"type": "string", "minLength": 2, "maxLength": 20},
            "name": {"type": ["string", "null"], "pattern": "^[^0-9]*$"},
            "amount": {"type": "number", "minimum": 0, "exclusiveMaximum": 1000000, "multipleOf": 0.25},
            "state": {"enum": ["open", "closed", 1, null]},
            "items": {"type": "array", "items": {"$ref": "#"}, "maxItems": 3, "uniqueItems": true},
            "next": {"$ref": "#"},
            "a/b~c": {"const": {"k": [1, "x"]}},
            "flag": {"type": "boolean"}
        },
        "required": ["id"],
        "patternProperties": {"^x_": {"type": "integer"}},
        "additionalProperties": false
    }"##,
    r##"{
        "anyOf": [
            {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a"}, "value": {"type": "integer"}}},
            {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "number"}, "contains": {"minimum": 5}},
            {"type": "string", "maxLength": 5}
        ],
        "not": {"required": ["forbidden"]},
        "if": {"type": "object"}, "then": {"minProperties": 1, "dependentRequired": {"value": ["unit"]}}
    }"##,
    r##"{"items": {"$ref": "#"}, "additionalProperties": {"$ref": "#"}, "type": ["object", "array", "string", "integer"]}"##,
    "{}",
];

static COMPILED: LazyLock<Vec<(Schema, Validator)>> = LazyLock::new(|| {
    let mut compiled: Vec<_> = SCHEMAS.iter().map(|schema| compile(schema)).collect();
    let properties: Vec<String> = (0..100).map(|name| format!(r#""{name}": {{"type": "integer"}}"#)).collect();
    let required: Vec<String> = (0..100).step_by(30).map(|name| name.to_string()).collect();
    compiled.push(compile(&format!(r#"{{"properties": {{{}}}, "required": {required:?}}}"#, properties.join(","))));
    compiled
});

fn compile(text: &str) -> (Schema, Validator) {
    let ours = Schema::compile(text.as_bytes(), &Options::default()).expect("the schema is sound");
    assert!(ours.not_planned().is_empty(), "{ours:?}");
    let value: Value = serde_json::from_str(text).expect("the schema is JSON");
    (ours, jsonschema::draft202012::new(&value).expect("the schema is sound"))
}

fuzz_target!(|document: &[u8]| {
    let read = serde_json::from_slice::<Value>(document);
    let is_too_deep = read.as_ref().is_err_and(|error| error.to_string().starts_with("recursion limit"));
    let compares_alike = has_small_numbers(document);
    for (schema, oracle) in COMPILED.iter() {
        let explanation = schema.explain(document);
        let is_clean = explanation.findings.is_empty();
        assert_eq!(schema.check(document) == Check::Valid, is_clean);
        assert!(explanation.findings.iter().all(|finding| finding.offset <= document.len()));
        match (&read, explanation.verdict) {
            (Err(_), verdict) if is_too_deep => assert_ne!(verdict, Verdict::Valid),
            (Err(_), verdict) => assert_eq!(verdict, Verdict::Malformed),
            (Ok(_), verdict) if !compares_alike => assert_ne!(verdict, Verdict::Malformed),
            (Ok(value), verdict) => assert_eq!(verdict == Verdict::Valid, oracle.is_valid(value)),
        }
    }
});

/// Whether no number has more digits than a float tells apart, or a large exponent: the oracle compares floats.
fn has_small_numbers(document: &[u8]) -> bool {
    let in_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E');
    document.split(|byte| !in_number(byte)).all(|number| {
        let mut parts = number.split(|byte| byte.eq_ignore_ascii_case(&b'e'));
        let digits = parts.next().unwrap_or_default().iter().filter(|byte| byte.is_ascii_digit());
        digits.count() <= 15 && parts.all(|exponent| exponent.len() <= 1)
    })
}
