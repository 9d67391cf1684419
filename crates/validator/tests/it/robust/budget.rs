//! Schemas whose alternatives double the work with every level: the budget ends it. Ordinary
//! schemas stay below it.

use std::fmt::Write as _;

use ocrmarket_validator::{Check, Options, Schema, Validity};
use serde_json::{Value, json};

use super::{compiled, keywords};
use crate::TestResult;

/// Returns a chain of schemas, each with two references to the next one.
fn doubled(levels: usize, level: impl Fn(&str) -> String, last: &str, root: &str) -> String {
    let mut schemas = String::new();
    for index in 0..levels {
        let next = format!(r##"{{"$ref": "#/$defs/l{}"}}"##, index + 1);
        write!(schemas, r#""l{index}": {}, "#, level(&next)).expect("a string");
    }
    format!(r##"{{{root} "$ref": "#/$defs/l0", "$defs": {{{schemas} "l{levels}": {last}}}}}"##)
}

fn any_of(next: &str) -> String {
    format!(r#"{{"anyOf": [{next}, {next}]}}"#)
}

#[track_caller]
fn assert_incomplete(schema: &str, document: &str) -> TestResult {
    let schema = compiled(schema)?;
    assert!(!schema.not_planned().is_empty());
    assert_eq!(schema.check(document.as_bytes()), Check::LookCloser);
    let explanation = schema.explain(document.as_bytes());
    assert_eq!(explanation.validity, Validity::Incomplete);
    assert_eq!(keywords(&explanation), ["too-costly"]);
    let message = explanation.findings[0].message();
    assert!(message.starts_with("not validated: "), "{message}");
    Ok(())
}

/// Each of these would take hours, or more memory than there is.
#[test]
fn doubled_alternatives_end_within_the_budget() -> TestResult {
    let text = r#"{"type": "integer"}"#;
    assert_incomplete(&doubled(30, any_of, text, ""), r#""a""#)?;
    assert_incomplete(&doubled(30, any_of, text, ""), r#"{"a": [1]}"#)?;
    assert_incomplete(&doubled(30, any_of, "false", ""), "1")?;
    let one_of = |next: &str| format!(r#"{{"oneOf": [{next}, {next}]}}"#);
    assert_incomplete(&doubled(30, one_of, text, ""), "1")?;
    let all_of = |next: &str| format!(r#"{{"allOf": [{next}, {next}]}}"#);
    let unplanned = r#""$anchor": "a","#;
    assert_incomplete(&doubled(30, all_of, text, unplanned), "1")?;
    let not = |next: &str| format!(r#"{{"not": {{"not": {{"anyOf": [{next}, {next}]}}}}}}"#);
    assert_incomplete(&doubled(30, not, text, ""), "1.5")?;
    let string = |next: &str| format!(r#"{{"type": "string", "anyOf": [{next}, {next}]}}"#);
    assert_incomplete(&doubled(30, string, r#"{"const": "b"}"#, ""), r#""a""#)
}

/// `unevaluatedProperties` is compiled again for each way that leads to a schema.
#[test]
fn doubled_alternatives_compile_within_the_budget() -> TestResult {
    let root = r#""unevaluatedProperties": false,"#;
    let branches = |next: &str| {
        format!(r#"{{"if": true, "then": {next}, "dependentSchemas": {{"a": {next}}}}}"#)
    };
    for level in [any_of, branches as fn(&str) -> String] {
        assert_incomplete(
            &doubled(30, level, r#"{"properties": {"a": {}}}"#, root),
            "{}",
        )?;
    }
    let items = r#""unevaluatedItems": false,"#;
    assert_incomplete(
        &doubled(30, any_of, r#"{"prefixItems": [true]}"#, items),
        "[1]",
    )
}

/// A document of the same schema that is decided early is decided.
#[test]
fn the_budget_counts_what_is_evaluated() -> TestResult {
    let schema = compiled(&doubled(30, any_of, r#"{"type": "integer"}"#, ""))?;
    assert_eq!(schema.check(b"1"), Check::Valid);
    let schema = compiled(&doubled(
        8,
        any_of,
        r#"{"type": "integer"}"#,
        r#""$anchor": "a","#,
    ))?;
    let explanation = schema.explain(b"true");
    assert_eq!(explanation.validity, Validity::Invalid);
    Ok(())
}

/// Recursive schemas with many alternatives, and large documents.
#[test]
fn ordinary_schemas_stay_below_the_budget() -> TestResult {
    let kinds = [
        "sum", "product", "call", "branch", "list", "negation", "table", "text",
    ];
    let alternatives: Vec<Value> = kinds
        .iter()
        .map(|kind| {
            let next = json!({"$ref": "#/$defs/expression"});
            json!({
                "type": "object",
                "properties": {"kind": {"const": kind}, "of": {"type": "array", "items": next}},
                "required": ["kind"],
                "unevaluatedProperties": false,
            })
        })
        .collect();
    let schema = json!({
        "$ref": "#/$defs/expression",
        "$defs": {"expression": {"oneOf": alternatives}},
    });
    let schema = compiled(&schema.to_string())?;
    let nested = (0..20).fold(
        json!({"kind": "text"}),
        |inner, level| json!({"kind": kinds[level % kinds.len()], "of": [inner, {"kind": "text"}]}),
    );
    let count = if cfg!(debug_assertions) { 100 } else { 5_000 };
    let document = json!({"kind": "list", "of": vec![nested; count]});
    assert_eq!(schema.check(document.to_string().as_bytes()), Check::Valid);

    let wide = json!({"$anchor": "a", "items": {"type": "integer", "allOf": [{"minimum": 0}]}});
    let schema = compiled(&wide.to_string())?;
    let numbers = vec![json!(-1); 20_000];
    let explanation = schema.explain(json!(numbers).to_string().as_bytes());
    assert_eq!(explanation.validity, Validity::Invalid);
    let more: u64 = explanation.more.iter().map(|more| more.count).sum();
    assert_eq!(explanation.findings.len() as u64 + more, 20_000);
    Ok(())
}

/// A schema of schemas like the standard's, with itself and the vendors' schemas as documents.
#[test]
fn a_schema_of_schemas_stays_below_the_budget() -> TestResult {
    let schema = json!({"$dynamicRef": "#meta"});
    let (list, map) = (
        json!({"type": "array", "minItems": 1, "items": schema}),
        json!({"type": "object", "additionalProperties": schema}),
    );
    let parts = ["core", "applicator", "unevaluated", "validation"]
        .map(|name| json!({"$ref": format!("#/$defs/{name}")}));
    let meta = json!({
        "$id": "urn:example:schema",
        "$dynamicAnchor": "meta",
        "type": ["object", "boolean"],
        "allOf": parts,
        "$defs": {
            "core": {"properties": {"$ref": {"type": "string"}, "$defs": map}},
            "applicator": {"properties": {
                "allOf": list, "anyOf": list, "oneOf": list, "items": schema,
                "properties": map, "additionalProperties": schema, "not": schema,
            }},
            "unevaluated": {"properties": {"unevaluatedProperties": schema}},
            "validation": {"properties": {
                "type": {"anyOf": [{"type": "string"}, {"type": "array"}]},
                "required": {"type": "array", "items": {"type": "string"}, "uniqueItems": true},
            }},
        },
    });
    let compiled = Schema::compile(meta.to_string().as_bytes(), &Options::default())?;
    assert!(!compiled.not_planned().is_empty());
    assert_eq!(compiled.check(meta.to_string().as_bytes()), Check::Valid);
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    for operation in api.vendors.iter().flat_map(|vendor| &vendor.operations) {
        let bundle = operation.response_bundle.as_bytes();
        assert_eq!(compiled.check(bundle), Check::Valid);
        let broken = operation.response_bundle.replace("\"array\"", "1");
        let explanation = compiled.explain(broken.as_bytes());
        assert_ne!(explanation.validity, Validity::Incomplete);
    }
    Ok(())
}
