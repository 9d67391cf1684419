//! Documents that are long, deep or wide: validated in time and in bounded memory, with the
//! findings of short ones.

use std::fmt::Write as _;

use ocrmarket_validator::{Check, Explanation, Options, Schema, Validity};

use super::{anchored, both_ways, classified, compiled, keywords};
use crate::TestResult;

/// Returns a tenth in builds without optimization.
const fn scaled(count: usize) -> usize {
    if cfg!(debug_assertions) {
        count / 10
    } else {
        count
    }
}

#[test]
fn large_documents() -> TestResult {
    let brackets = scaled(10_000_000);
    let open = "[".repeat(brackets);
    let closed = format!("{open}{}", "]".repeat(brackets));
    let text = format!("\"{}\"", "长text \\n".repeat(scaled(10_000_000)));
    let many_keys: Vec<String> = (0..scaled(1_000_000))
        .map(|key| format!("\"k{key}\":{key}"))
        .collect();
    let many_keys = format!("{{{}}}", many_keys.join(","));
    let spaces = " \r\n\t".repeat(scaled(5_000_000));
    let digits = format!(
        "-{}.{}e-1",
        "9".repeat(scaled(5_000_000)),
        "1".repeat(scaled(5_000_000))
    );
    let cases: [(&str, &str, &str, Validity, &[&str]); 10] = [
        ("brackets", "{}", &open, Validity::Malformed, &["malformed"]),
        (
            "brackets in pairs",
            "{}",
            &closed,
            Validity::Invalid,
            &["too-deep"],
        ),
        (
            "a text",
            r#"{"type": "string", "minLength": 9}"#,
            &text,
            Validity::Valid,
            &[],
        ),
        (
            "too long a text",
            r#"{"maxLength": 9}"#,
            &text,
            Validity::Invalid,
            &["maxLength"],
        ),
        (
            "a text without an end",
            "{}",
            &text[..text.len() - 1],
            Validity::Malformed,
            &["malformed"],
        ),
        (
            "keys",
            r#"{"additionalProperties": {"type": "integer"}, "required": ["k77777"]}"#,
            &many_keys,
            Validity::Valid,
            &[],
        ),
        (
            "denied keys",
            r#"{"additionalProperties": false}"#,
            &many_keys,
            Validity::Invalid,
            &["additionalProperties"],
        ),
        (
            "too many keys",
            r#"{"maxProperties": 5}"#,
            &many_keys,
            Validity::Invalid,
            &["maxProperties"],
        ),
        (
            "nothing but white space",
            "{}",
            &spaces,
            Validity::Malformed,
            &["malformed"],
        ),
        (
            "a long number",
            r#"{"maximum": 0}"#,
            &digits,
            Validity::Valid,
            &[],
        ),
    ];
    for (name, schema, document, verdict, expected) in cases {
        for schema in both_ways(schema)? {
            let explanation = classified(&schema, document.as_bytes());
            assert_eq!(
                (explanation.validity, keywords(&explanation)),
                (verdict, expected.to_vec()),
                "{name}"
            );
        }
    }
    Ok(())
}

/// The plan alone, at the same size in every build.
#[test]
fn the_largest_documents() -> TestResult {
    let text = format!("\"{}\"", "0123456789".repeat(10_000_000));
    let mut keys = String::from("{\"k\":0");
    for key in 1..1_000_000 {
        write!(keys, ",\"k{key}\":{key}")?;
    }
    keys.push('}');
    let cases = [
        ("{}", "[".repeat(10_000_000), Validity::Malformed),
        (r#"{"type": "string"}"#, text, Validity::Valid),
        (
            r#"{"additionalProperties": {"type": "integer"}}"#,
            keys,
            Validity::Valid,
        ),
    ];
    for (schema, document, verdict) in cases {
        let explanation = classified(&compiled(schema)?, document.as_bytes());
        assert_eq!(explanation.validity, verdict, "{schema}");
    }
    Ok(())
}

/// A quadratic algorithm would take hours.
#[test]
fn many_findings() -> TestResult {
    let count = 100_000;
    let list = |element: &str| format!("[{}{element}]", format!("{element},\n").repeat(count - 1));
    let wrong = list("\"x\"");
    let names: Vec<String> = (0..count).map(|key| format!("\"long {key}\":0")).collect();
    let names = format!("{{{}}}", names.join(",\n"));
    let again = format!("{{{}\"a\":0}}", "\"a\":0,\n".repeat(count));
    let objects = list(r#"{"a":1}"#);
    let cases = [
        (r#"{"items": {"type": "integer"}}"#, &wrong, "type"),
        (r#"{"items": false}"#, &wrong, "falseSchema"),
        (r#"{"items": {"not": {"type": "string"}}}"#, &wrong, "not"),
        (
            r#"{"propertyNames": {"maxLength": 4}}"#,
            &names,
            "propertyNames",
        ),
        (r#"{"properties": {"b": true}}"#, &names, "undeclared"),
        ("{}", &again, "duplicate-key"),
        (r#"{"items": {"required": ["b"]}}"#, &objects, "required"),
        (
            r#"{"items": {"oneOf": [{"required": ["b"]}, {"required": ["c"]}]}}"#,
            &objects,
            "oneOf",
        ),
    ];
    for (schema, document, keyword) in cases {
        let schema = compiled(schema)?;
        let explanation = classified(&schema, document.as_bytes());
        let kept = Explanation::MOST;
        assert_eq!(explanation.findings.len(), kept, "{keyword}");
        let more: Vec<_> = explanation
            .more
            .iter()
            .map(|more| (&*more.keyword, more.count))
            .collect();
        assert_eq!(more, [(keyword, (count - kept) as u64)], "{keyword}");
        assert!(
            explanation
                .findings
                .iter()
                .all(|finding| finding.keyword == keyword)
        );
        // A finding about keys together is at the object itself.
        let line = if keyword == "propertyNames" { 1 } else { kept };
        let mut lines = explanation.findings.iter().map(|finding| finding.line);
        assert_eq!(lines.next_back(), Some(line), "{keyword}");
    }
    // One finding covers all elements of a list.
    for schema in both_ways(r#"{"uniqueItems": true, "contains": {"const": "y"}}"#)? {
        assert_eq!(classified(&schema, wrong.as_bytes()).findings.len(), 2);
        assert_eq!(
            classified(&schema, list("{\"a\":[]}").as_bytes())
                .findings
                .len(),
            2
        );
    }
    Ok(())
}

#[test]
fn two_hundred_properties() -> TestResult {
    let names: Vec<String> = (0..200).map(|name| format!("field_{name}")).collect();
    let mut properties = String::new();
    for name in &names {
        write!(
            properties,
            r#"{}"{name}": {{"type": "string"}}"#,
            if properties.is_empty() { "" } else { "," }
        )?;
    }
    let schema = format!(
        r#"{{"properties": {{{properties}}}, "required": {names:?}, "additionalProperties": false}}"#
    );
    let object = |names: &[&String]| {
        let members: Vec<String> = names
            .iter()
            .map(|name| format!("\"{name}\": \"x\""))
            .collect();
        format!("{{{}}}", members.join(", "))
    };
    let in_order: Vec<&String> = names.iter().collect();
    let reversed: Vec<&String> = names.iter().rev().collect();
    let scattered: Vec<&String> = (0..200)
        .map(|location| &names[location * 77 % 200])
        .collect();
    for schema in both_ways(&schema)? {
        for order in [&in_order, &reversed, &scattered] {
            assert_eq!(schema.check(object(order).as_bytes()), Check::Valid);
            for missing in [0, 63, 64, 65, 127, 128, 199] {
                let mut rest = order.clone();
                let name = rest.remove(missing);
                let explanation = classified(&schema, object(&rest).as_bytes());
                assert_eq!(keywords(&explanation), ["required"], "{name}");
                assert_eq!(explanation.validity, Validity::Invalid);
            }
        }
        let twice = object(&in_order).replace('}', ", \"field_150\": 1}");
        assert_eq!(
            keywords(&classified(&schema, twice.as_bytes())),
            ["duplicate-key", "type"]
        );
    }
    Ok(())
}

#[cfg(feature = "json-schema")]
#[test]
fn catastrophic_patterns() -> TestResult {
    let text = format!("\"{}!\"", "a".repeat(50_000));
    let patterns = [
        "(a+)+$",
        "^(a|a)*$",
        "^(a*)*b",
        "(a|aa)+$",
        "^((a+)+)+$",
        "(.*)*x",
        // These backtrack, and stop at the limit.
        "(?=(a+)+$)",
        "^(?!(a|a)*$)b",
        "(a*)*\\\\1b",
    ];
    for pattern in patterns {
        let schema = compiled(&format!(r#"{{"pattern": "{pattern}"}}"#))?;
        let explanation = classified(&schema, text.as_bytes());
        assert_eq!(keywords(&explanation), ["pattern"], "{pattern}");
    }
    // Too large to compile, or not a pattern.
    for pattern in [
        "(a{1000}){1000}",
        "((((a{99}){99}){99}){99}){99}",
        "(",
        "a{2,1}",
        "[z-a]",
    ] {
        if let Ok(schema) = compiled(&format!(r#"{{"pattern": "{pattern}"}}"#)) {
            classified(&schema, text.as_bytes());
        }
    }
    Ok(())
}

/// A document at the depth limit is valid, and a deeper one is invalid. Whether it is JSON is still
/// reported.
#[test]
fn depth() -> TestResult {
    let schema = r##"{"items": {"$ref": "#"}, "properties": {"a": {"$ref": "#"}}, "type": ["array", "object", "null"]}"##;
    let lists =
        |depth: usize, inside: &str| format!("{}{inside}{}", "[".repeat(depth), "]".repeat(depth));
    let objects = |depth: usize| format!("{}null{}", "{\"a\":".repeat(depth), "}".repeat(depth));
    for limit in [1, 2, 128, Options::DEEPEST, 1_000_000] {
        let mut options = Options::default();
        options.depth = limit;
        for (schema, most) in [
            (schema, Options::DEEPEST),
            (&anchored(schema), Options::DEEPEST_WITHOUT_PLAN),
        ] {
            if schema.contains("anchor") && !cfg!(feature = "json-schema") {
                continue;
            }
            let schema = Schema::compile(schema.as_bytes(), &options)?;
            let limit = usize::try_from(limit.min(most))?;
            for document in [lists(limit, "null"), lists(limit - 1, "[]"), objects(limit)] {
                assert_eq!(
                    classified(&schema, document.as_bytes()).validity,
                    Validity::Valid,
                    "{limit}"
                );
            }
            for document in [
                lists(limit + 1, ""),
                lists(limit, "[], {}"),
                objects(limit + 1),
                objects(100_000),
            ] {
                let explanation = classified(&schema, document.as_bytes());
                assert_eq!(explanation.validity, Validity::Invalid, "{limit}");
                assert!(
                    keywords(&explanation)
                        .iter()
                        .all(|keyword| *keyword == "too-deep")
                );
            }
            let cut_off = lists(limit + 1, "[],");
            assert_eq!(
                classified(&schema, cut_off.as_bytes()).validity,
                Validity::Malformed,
                "{limit}"
            );
        }
    }
    Ok(())
}
