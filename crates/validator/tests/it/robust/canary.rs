//! A canary: synthetic values of every privacy class at locations with findings of every kind. No
//! message shows one.

use std::fmt::Write as _;

use ocrmarket_validator::{Options, Schema};
use ocrmarket_wire::Privacy;

use super::{both_ways, classified};
use crate::TestResult;

/// Part of every planted string, and of its parts.
const TEXT: &str = "kanarienvogel";

/// Part of every planted number.
const NUMBER: &str = "8675309";

/// Rules that no planted value satisfies.
const ASKED: [&str; 15] = [
    r#""type": "boolean""#,
    r#""type": ["null", "array"]"#,
    r#""enum": ["x", 1]"#,
    r#""const": {"a": 1}"#,
    r#""minLength": 999, "minimum": 99999999"#,
    r#""minLength": 999, "x-shape": "kanarienvogel""#,
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

/// The locations of a value: `V` is the value and `S` its schema.
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

/// Returns everything that is reported about a document.
fn said(schema: &Schema, document: &str) -> String {
    let explanation = classified(schema, document.as_bytes());
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
    // Malformed documents are not shown, either.
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
    // Public values are shown, so the test can detect one.
    assert!(shown >= PLACES.len(), "{shown} of {schemas}");
    Ok(())
}

/// A public field does not cause an object with personal data to be shown. A value of the wrong
/// kind is not shown, either.
#[test]
fn public_fields_show_nothing_but_themselves() -> TestResult {
    let schema = r#"{"properties": {
        "open": {"type": "string", "maxLength": 3, "x-privacy": "public", "x-shape": "kanarienvogel"},
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

/// Keys may be personal data. Only keys that the schema spells, and
/// identifiers, are shown, however they came into a pointer.
#[test]
fn keys_that_may_be_of_persons_are_not_shown() -> TestResult {
    let schema = r#"{"properties": {
        "卡等级": {"type": "integer"},
        "list": {"items": {"additionalProperties": {"type": "integer"}}},
        "map": {"additionalProperties": {"properties": {"卡等级": {"type": "integer"}}}}
    }}"#;
    for schema in both_ways(schema)? {
        for (document, shown) in [
            (r#"{"卡等级": "1"}"#, "/卡等级"),
            (
                r#"{"map": {"张三": {"卡等级": "1"}}}"#,
                "/map/{key:2}/卡等级",
            ),
            (
                r#"{"map": {"110105194912310029": {"卡等级": "1"}}}"#,
                "/map/{key:18}/卡等级",
            ),
            (
                r#"{"list": [{}, {"110105194912310029": "1"}]}"#,
                "/list/1/{key:18}",
            ),
            (r#"{"list": [{"a@example.com": "1"}]}"#, "/list/0/{key:13}"),
            (
                r#"{"list": [{"id110105194912310029": "1"}]}"#,
                "/list/0/{key:20}",
            ),
            (r#"{"list": [{"\u5f20\u4e09": "1"}]}"#, "/list/0/{key:2}"),
            (r#"{"list": [{"a/b": "1"}]}"#, "/list/0/{key:3}"),
            (r#"{"list": [{"task_id": "1"}]}"#, "/list/0/task_id"),
            // A duplicate key, also in a value that no schema describes.
            (r#"{"list": [{"张三": 1, "张三": 1}]}"#, "/list/0/{key:2}"),
            (
                r#"{"x": {"张三": [{"task_id": 1, "task_id": 1}]}}"#,
                "/x/{key:2}/0/task_id",
            ),
            (r#"{"x": {"张三": 1, "张三": 1}}"#, "/x/{key:2}"),
        ] {
            let explanation = classified(&schema, document.as_bytes());
            let finding = explanation.findings.last().ok_or(document)?;
            assert_eq!(finding.shown_pointer(), shown, "{document}");
            let said = format!("{finding} {finding:?} {explanation:?}");
            assert!(said.contains(shown), "{said}");
            for hidden in ["张三", "110105", "example", "a~1b"] {
                assert!(!said.contains(hidden), "{said}");
            }
        }
    }
    // Undeclared fields in the vendors' dialect, and values that are too deep.
    let closed = Schema::compile(
        br#"{"type": "object", "x-privacy": "public", "properties": {"a": {}}}"#,
        &Options::default(),
    )?;
    let undeclared = classified(&closed, r#"{"张三": 1, "b": 1}"#.as_bytes());
    let shown: Vec<_> = undeclared
        .findings
        .iter()
        .map(ocrmarket_validator::Finding::shown_pointer)
        .collect();
    assert_eq!(shown, ["/{key:2}", "/b"]);
    let mut options = Options::default();
    options.depth = 1;
    let shallow = Schema::compile(b"{}", &options)?;
    let deep = classified(&shallow, r#"{"张三": {"a": 1}}"#.as_bytes());
    assert_eq!(deep.findings[0].shown_pointer(), "/{key:2}");
    assert_eq!(deep.findings[0].pointer, "/张三");
    Ok(())
}
