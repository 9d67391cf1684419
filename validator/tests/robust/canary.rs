//! A canary: made-up values of every privacy class stand where everything is wrong with them, and nothing that is said shows one.

use std::fmt::Write as _;

use ocrmarket_validator::{Options, Schema};
use ocrmarket_wire::Privacy;

use crate::{TestResult, judged};

/// Stands in every planted text, also in its parts.
const TEXT: &str = "kanarienvogel";

/// Stands in every planted number.
const NUMBER: &str = "8675309";

/// What is asked of a planted value, all of it in vain.
const ASKED: [&str; 14] = [
    r#""type": "boolean""#,
    r#""type": ["null", "array"]"#,
    r#""enum": ["x", 1]"#,
    r#""const": {"a": 1}"#,
    r#""minLength": 999, "minimum": 99999999"#,
    r#""maxLength": 1, "maximum": 1"#,
    r#""exclusiveMinimum": 99999999, "multipleOf": 1000, "minLength": 900"#,
    r#""not": {}"#,
    r#""anyOf": [{"type": "null"}, {"type": "array"}]"#,
    r#""oneOf": [{"type": "null"}, {"const": 1}]"#,
    r#""if": {"type": ["string", "number", "object", "array"]}, "then": {"type": "null"}"#,
    r#""x-words": [{"const": "other"}, {"const": 2, "variant": "Two"}]"#,
    r#""allOf": [{"type": "boolean"}, false]"#,
    r#""properties": {"a": {"type": "boolean"}}, "items": {"type": "boolean"}, "minItems": 9, "maxLength": 2, "maximum": 3"#,
];

/// The places where a value may stand; `V` is the value and `S` its schema.
const PLACES: [(&str, &str); 5] = [
    (r#"{"properties": {"v": {S}}}"#, r#"{"v": V}"#),
    (
        r#"{"properties": {"v": {"items": {S}}}}"#,
        r#"{"v": [V, V]}"#,
    ),
    (r#"{"additionalProperties": {S}}"#, r#"{"v": V, "v": V}"#),
    (
        r##"{"properties": {"v": {"$ref": "#/$defs/D"}}, "$defs": {"D": {S}}}"##,
        r#"{"v": V, "undeclared": V}"#,
    ),
    ("{S}", "V"),
];

fn values() -> Vec<String> {
    let texts = [
        TEXT.to_owned(),
        format!("  {TEXT}\\n年\\u0041"),
        TEXT.repeat(9),
    ];
    let numbers = [NUMBER.to_owned(), format!("-{NUMBER}.5e1")];
    let plain: Vec<String> = texts
        .iter()
        .map(|text| format!("\"{text}\""))
        .chain(numbers)
        .collect();
    let inside = plain.iter().flat_map(|value| {
        [
            format!("[{value}]"),
            format!(r#"{{"a": {value}, "b": {value}}}"#),
        ]
    });
    plain.iter().cloned().chain(inside).collect()
}

/// Everything that is said about a document.
fn said(schema: &Schema, document: &str) -> String {
    let explanation = judged(schema, document.as_bytes());
    let mut said = format!("{explanation:?} {explanation:#?} {schema:?}");
    for finding in &explanation.findings {
        let parts = [
            &finding.keyword,
            &finding.pointer,
            &finding.schema_pointer,
            &finding.expected,
            &finding.excerpt,
        ];
        let _ = write!(said, "{finding} {finding:?} {parts:?}");
    }
    // What is not JSON is not shown either.
    for end in [document.len() / 2, document.len().saturating_sub(1)] {
        let cut_off = document.get(..end).unwrap_or_default();
        let _ = write!(said, "{:?}", schema.explain(cut_off.as_bytes()));
    }
    said
}

#[test]
fn what_is_not_public_is_never_shown() -> TestResult {
    let (mut shown, mut schemas) = (0, 0);
    let classes = Privacy::ALL.map(|class| format!(r#", "x-privacy": "{}""#, class.name()));
    for class in classes
        .iter()
        .map(String::as_str)
        .chain(["", r#", "x-privacy": "no class""#])
    {
        for asked in ASKED {
            for (schema, document) in PLACES {
                let schema = schema.replace('S', &format!("{asked}{class}"));
                let schema = Schema::compile(schema.as_bytes(), &Options::default())?;
                schemas += 1;
                for value in values() {
                    let said = said(&schema, &document.replace('V', &value));
                    let is_shown = said.contains(TEXT) || said.contains(NUMBER);
                    shown += usize::from(is_shown);
                    assert!(
                        !is_shown || class.contains("public"),
                        "{schema:?} {document} {value}"
                    );
                }
            }
        }
    }
    // Public values are shown, so the test can see one.
    assert!(shown > 100, "{shown} of {schemas}");
    Ok(())
}

/// An object that holds others' data is not shown because one of its fields is public, and neither is a value of the wrong kind.
#[test]
fn public_fields_show_nothing_but_themselves() -> TestResult {
    let schema = r#"{"properties": {
        "open": {"type": "string", "maxLength": 3, "x-privacy": "public"},
        "secret": {"type": "string", "maxLength": 3, "x-privacy": "name"}
    }, "maxProperties": 1, "not": {"required": ["open"]}}"#;
    let schema = Schema::compile(schema.as_bytes(), &Options::default())?;
    let document = |open: &str, secret: &str| {
        format!(r#"{{"open": {open}, "secret": {secret}, "other": "{TEXT}"}}"#)
    };
    let quoted = format!("\"{TEXT}\"");
    assert!(!said(&schema, &document("\"long text\"", &quoted)).contains(TEXT));
    assert!(said(&schema, &document(&quoted, "\"long text\"")).contains(TEXT));
    assert!(!said(&schema, &document(NUMBER, NUMBER)).contains(NUMBER));
    assert!(!said(&schema, &document(&format!("[{quoted}]"), &quoted)).contains(TEXT));
    Ok(())
}
