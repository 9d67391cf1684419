//! Any bytes as documents: no panic, no hang, no unbounded recursion, and no personal data in
//! messages.
//!
//! The plan and the `jsonschema` crate are both tested. Documents are generated here, and are
//! smaller in builds without optimization.

#[cfg(feature = "json-schema")]
mod budget;
mod bytes;
mod canary;
mod sizes;

use ocrmarket_validator::{Check, CompileError, Explanation, Level, Options, Schema, Validity};

use crate::TestResult;

fn compiled(schema: &str) -> Result<Schema, CompileError> {
    Schema::compile(schema.as_bytes(), &Options::default())
}

/// Compiles a schema as it is, and in a spelling that only the `jsonschema` crate accepts.
fn both_ways(schema: &str) -> Result<Vec<Schema>, CompileError> {
    let planned = compiled(schema)?;
    assert!(
        planned.not_planned().is_empty(),
        "{:?}",
        planned.not_planned()
    );
    let mut ways = vec![planned];
    if cfg!(feature = "json-schema") {
        let other = compiled(&anchored(schema))?;
        assert!(!other.not_planned().is_empty());
        ways.push(other);
    }
    Ok(ways)
}

/// Returns the same schema with a keyword that plans do not cover.
fn anchored(schema: &str) -> String {
    let comma = if schema == "{}" { "" } else { ", " };
    schema.replacen('{', &format!(r#"{{"$anchor": "root"{comma}"#), 1)
}

/// Validates a document. The fast path must agree with the findings.
fn classified(schema: &Schema, document: &[u8]) -> Explanation {
    let explanation = schema.explain(document);
    let is_clean = schema.check(document) == Check::Valid;
    assert_eq!(is_clean, explanation.findings.is_empty());
    explanation
}

fn keywords(explanation: &Explanation) -> Vec<&str> {
    let findings = explanation.findings.iter();
    findings.map(|finding| &*finding.keyword).collect()
}

/// Width and white space do not make a value unknown, in any comparison; other characters do.
#[test]
fn words_in_other_widths() -> TestResult {
    let long = "独立行业协会或制订行业标准的企业颁发的执业资格证书（全部）";
    let schema = format!(
        r#"{{"properties": {{"w": {{"x-words": [{{"const": "提前还款（全部）"}}, {{"const": "A1,b"}}, {{"const": 12}}, {{"const": "{long}"}}]}}}}}}"#
    );
    let schema = compiled(&schema)?;
    for known in [
        r#""提前还款（全部）""#.to_owned(),
        r#""提前还款(全部)""#.to_owned(),
        r#"" 提前还款（全 部)""#.to_owned(),
        r#""\u63d0前还款(全部\uff09""#.to_owned(),
        r#""Ａ１，ｂ""#.to_owned(),
        r#""A1，b""#.to_owned(),
        r#""１２""#.to_owned(),
        "12".to_owned(),
        format!("\"{long}\""),
        format!("\"{}\"", long.replace('（', "(").replace('）', ")")),
        format!("\"{}\"", long.replace('（', "(")),
    ] {
        let document = format!(r#"{{"w": {known}}}"#);
        assert_eq!(schema.check(document.as_bytes()), Check::Valid, "{known}");
        let findings = schema.explain(document.as_bytes()).findings;
        assert!(findings.is_empty(), "{known}: {findings:?}");
    }
    for new in [
        r#""提前还款【全部】""#.to_owned(),
        r#""提前还款全部""#.to_owned(),
        r#""a1,b""#.to_owned(),
        r#""A1、b""#.to_owned(),
        "13".to_owned(),
        format!("\"{}\"", long.replace('（', "")),
    ] {
        let document = format!(r#"{{"w": {new}}}"#);
        let findings = schema.explain(document.as_bytes()).findings;
        let keywords: Vec<&str> = findings.iter().map(|finding| &*finding.keyword).collect();
        assert_eq!(keywords, ["x-words"], "{new}");
    }
    Ok(())
}

/// A warning can be allowed, or be an error. No level makes an invalid document valid.
#[test]
fn levels() -> TestResult {
    let schema =
        r#"{"properties": {"a": {"type": "integer"}, "w": {"x-words": [{"const": "x"}]}}}"#;
    let cases = [
        (r#"{"b": 1}"#, "undeclared"),
        (r#"{"w": "y"}"#, "x-words"),
        (r#"{"a": "1", "a": 1}"#, "duplicate-key"),
    ];
    for (level, verdict, count) in [
        (Level::Allow, Validity::Valid, 0),
        (Level::Warn, Validity::Valid, 1),
        (Level::Deny, Validity::Invalid, 1),
    ] {
        let mut options = Options::default();
        (
            options.undeclared,
            options.unknown_values,
            options.duplicate_keys,
        ) = (level, level, level);
        let schema = Schema::compile(schema.as_bytes(), &options)?;
        for (document, keyword) in cases {
            let explanation = schema.explain(document.as_bytes());
            assert_eq!(
                (explanation.validity, explanation.findings.len()),
                (verdict, count),
                "{document}"
            );
            assert!(
                explanation
                    .findings
                    .iter()
                    .all(|finding| finding.keyword == keyword)
            );
            let wrong = document.replace('}', r#", "a": null}"#);
            assert_eq!(schema.explain(wrong.as_bytes()).validity, Validity::Invalid);
            assert_eq!(schema.check(wrong.as_bytes()), Check::LookCloser);
        }
    }
    Ok(())
}

/// Schemas that are wrong, endless or huge compile or return a reason. Those that compile validate.
#[test]
fn odd_schemas() {
    let deep = format!("{}true{}", r#"{"items":"#.repeat(5_000), "}".repeat(5_000));
    let within = format!("{}true{}", r#"{"items":"#.repeat(250), "}".repeat(250));
    let wide: Vec<String> = (0..2_000)
        .map(|number| format!(r##"{{"$ref": "#/$defs/{number}"}}"##))
        .collect();
    let wide = format!(r#"{{"anyOf": [{}]}}"#, wide.join(","));
    // Far deeper than JSON may nest, through references.
    let link = |number: usize| {
        format!(
            r##""{number}": {{"anyOf": [{{"$ref": "#/$defs/{}"}}]}}"##,
            number + 1
        )
    };
    let links: Vec<String> = (0..200).map(link).collect();
    let chain = format!(
        r##"{{"$ref": "#/$defs/0", "$defs": {{{}, "200": {{"type": "array"}}}}}}"##,
        links.join(",")
    );
    let schemas = [
        "",
        "[",
        "[]",
        "1",
        "\"x\"",
        "null",
        "true",
        "false",
        r#"{"type": "text"}"#,
        r#"{"type": 1}"#,
        r#"{"minLength": -1}"#,
        r#"{"minLength": 1e400}"#,
        r#"{"maximum": 1e999999999}"#,
        r#"{"multipleOf": 0}"#,
        r#"{"multipleOf": 1e-999999999}"#,
        r#"{"required": "a"}"#,
        r#"{"enum": 1}"#,
        r#"{"anyOf": []}"#,
        r#"{"properties": []}"#,
        r#"{"$ref": "elsewhere"}"#,
        r##"{"$ref": "#/$defs/none"}"##,
        r##"{"$ref": "#%zz"}"##,
        r#"{"$schema": "http://json-schema.org/draft-04/schema#"}"#,
        r#"{"patternProperties": {"(": true}}"#,
        r##"{"items": {"$ref": "#"}}"##,
        r##"{"$ref": "#"}"##,
        r##"{"allOf": [{"$ref": "#"}]}"##,
        r##"{"anyOf": [{"$ref": "#"}]}"##,
        r##"{"oneOf": [{"$ref": "#"}, {"type": "null"}]}"##,
        r##"{"not": {"$ref": "#"}}"##,
        r##"{"if": {"$ref": "#"}, "then": false}"##,
        r##"{"if": {"type": "object"}, "then": {"$ref": "#"}}"##,
        r##"{"dependentSchemas": {"a": {"$ref": "#"}}}"##,
        r##"{"propertyNames": {"$ref": "#"}}"##,
        r##"{"contains": {"$ref": "#"}}"##,
        r##"{"not": {"$ref": "#/$defs/a"}, "$defs": {"a": {"allOf": [{"anyOf": [{"$ref": "#"}]}]}}}"##,
        r##"{"anyOf": [{"type": "null"}, {"items": {"$ref": "#"}}, {"additionalProperties": {"$ref": "#"}}]}"##,
        &deep,
        &within,
        &wide,
        &chain,
    ];
    for schema in schemas {
        match compiled(schema) {
            Ok(schema) => {
                for document in ["[[[[]]]]", r#"{"a": {"a": {}}}"#, "1", "\"x\""] {
                    classified(&schema, document.as_bytes());
                }
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}
