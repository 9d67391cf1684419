//! Any bytes against a few schemas. Validating never panics. The fast path agrees with the
//! findings, with SIMD and without. Documents are malformed exactly if `serde_json` cannot read
//! them, and the `jsonschema` crate gives the same verdict.
#![no_main]

use std::sync::LazyLock;

use jsonschema::Validator;
use libfuzzer_sys::fuzz_target;
use ocrmarket_validator::{Check, Formats, Level, Options, Schema, Validity};
use ocrmarket_wire::LeafFormat;
use serde::de::IgnoredAny;
use serde_json::Value;

/// Every kind of rule in plans: a record with many sorts of fields, recursion, alternatives.
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

/// Typical content of vendors' schemas: strings with formats, known values, and lists of small flat
/// objects. The fast path has special code for these.
const REPORT: &str = r##"{
    "$ref": "#/$defs/Report",
    "$defs": {
        "Report": {
            "type": "object",
            "properties": {
                "姓名": {"type": ["string", "null"]},
                "state": {"type": "string", "x-words": [{"const": "正常"}, {"const": "overdue"}]},
                "flat": {"$ref": "#/$defs/Flat"},
                "flats": {"type": "array", "items": {"$ref": "#/$defs/Flat"}},
                "a_key_that_is_longer_than_thirty_two_bytes": {"type": "string"},
                "inner": {"$ref": "#/$defs/Report"}
            }
        },
        "Flat": {"type": "object", "properties": {FIELDS}, "required": ["amount"]}
    }
}"##;

static COMPILED: LazyLock<Vec<(Schema, Validator)>> = LazyLock::new(|| {
    if !ocrmarket_validator::is_wide() {
        eprintln!("check: this machine has no wide instructions, so only the portable way is tried");
    }
    let mut plain = Options::default();
    // The depth limit of `serde_json` is one level below 128.
    plain.depth = 127;
    let mut compiled: Vec<_> = SCHEMAS.iter().map(|schema| compile(schema, &plain)).collect();
    // More fields than a machine word has bits.
    let properties: Vec<String> = (0..100).map(|name| format!(r#""{name}": {{"type": "integer"}}"#)).collect();
    let required: Vec<String> = (0..100).step_by(30).map(|name| name.to_string()).collect();
    let wide = format!(r#"{{"properties": {{{}}}, "required": {required:?}}}"#, properties.join(","));
    compiled.push(compile(&wide, &plain));
    let fields = LeafFormat::ALL.map(|format| format!(r#""{0}": {{"type": "string", "format": "{0}"}}"#, format.name()));
    let report = REPORT.replace("FIELDS", &fields.join(","));
    let mut options = plain;
    options.formats = Formats::Wire;
    compiled.push(compile(&report, &options));
    // Allowing duplicate keys would make no difference: the fast path leaves such documents to the
    // findings.
    [options.undeclared, options.unknown_values] = [Level::Allow; 2];
    compiled.push(compile(&report, &options));
    compiled
});

fn compile(text: &str, options: &Options) -> (Schema, Validator) {
    let ours = Schema::compile(text.as_bytes(), options).expect("the schema is sound");
    assert!(ours.not_planned().is_empty(), "{ours:?}");
    let value: Value = serde_json::from_str(text).expect("the schema is JSON");
    let mut oracle = jsonschema::options().with_draft(jsonschema::Draft::Draft202012);
    if options.formats == Formats::Wire {
        oracle = oracle.should_validate_formats(true);
        for format in LeafFormat::ALL {
            oracle = oracle.with_format(format.name(), move |text: &str| format.accepts(text));
        }
    }
    (ours, oracle.build(&value).expect("the schema is sound"))
}

fuzz_target!(|document: &[u8]| {
    let read = serde_json::from_slice::<Value>(document);
    let compares_alike = has_small_numbers(document);
    for (schema, oracle) in COMPILED.iter() {
        let explanation = schema.explain(document);
        let expected = if explanation.findings.is_empty() { Check::Valid } else { Check::LookCloser };
        assert_eq!(schema.check(document), expected);
        assert_eq!(ocrmarket_validator::portably(|| schema.check(document)), expected);
        if let Ok(text) = std::str::from_utf8(document) {
            assert_eq!(schema.check_text(text), expected);
        }
        assert!(explanation.findings.iter().all(|finding| finding.offset <= document.len()));
        match (&read, explanation.validity) {
            (Ok(value), validity) if compares_alike => assert_eq!(validity == Validity::Valid, oracle.is_valid(value)),
            (Ok(_), validity) => assert_ne!(validity, Validity::Malformed),
            // `serde_json` does not read the rest.
            (Err(error), validity) if error.to_string().starts_with("recursion limit") => assert_ne!(validity, Validity::Valid),
            // This validator has no limit on the size of numbers.
            (Err(error), validity) if error.to_string().starts_with("number out of range") => {
                let is_json = serde_json::from_slice::<IgnoredAny>(document).is_ok();
                assert!(!is_json || validity != Validity::Malformed);
            }
            (Err(_), validity) => assert_eq!(validity, Validity::Malformed),
        }
    }
});

/// Returns `true` if every number has few enough digits for an exact float and no large exponent:
/// the reference validator compares floats.
fn has_small_numbers(document: &[u8]) -> bool {
    let in_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E');
    document.split(|byte| !in_number(byte)).all(|number| {
        let mut parts = number.split(|byte| byte.eq_ignore_ascii_case(&b'e'));
        let digits = parts.next().unwrap_or_default().iter().filter(|byte| byte.is_ascii_digit());
        digits.count() <= 15 && parts.all(|exponent| exponent.len() <= 1)
    })
}
