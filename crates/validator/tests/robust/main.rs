//! Whatever bytes come: no panic, no hang, no recursion without end, and nobody's data in what is said about them.
//!
//! Both ways are tried, the plan's and the `jsonschema` crate's. Documents are made here, and smaller where nothing is optimised.

mod canary;

use std::fmt::Write as _;

use ocrmarket_validator::{Check, CompileError, Explanation, Level, Options, Schema, Verdict};

type TestResult<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A tenth where nothing is optimised.
const fn scaled(count: usize) -> usize {
    if cfg!(debug_assertions) {
        count / 10
    } else {
        count
    }
}

fn compiled(schema: &str) -> Result<Schema, CompileError> {
    Schema::compile(schema.as_bytes(), &Options::default())
}

/// A schema as it is, and in a spelling that only the `jsonschema` crate takes.
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

/// The same schema with a keyword that plans do not cover.
fn anchored(schema: &str) -> String {
    let comma = if schema == "{}" { "" } else { ", " };
    schema.replacen('{', &format!(r#"{{"$anchor": "root"{comma}"#), 1)
}

/// Judges a document and holds the quick check to it.
fn judged(schema: &Schema, document: &[u8]) -> Explanation {
    let explanation = schema.explain(document);
    let is_clean = schema.check(document) == Check::Valid;
    assert_eq!(is_clean, explanation.findings.is_empty());
    explanation
}

fn keywords(explanation: &Explanation) -> Vec<&str> {
    let findings = explanation.findings.iter();
    findings.map(|finding| &*finding.keyword).collect()
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
    let cases: [(&str, &str, &str, Verdict, &[&str]); 10] = [
        ("brackets", "{}", &open, Verdict::Malformed, &["malformed"]),
        (
            "brackets in pairs",
            "{}",
            &closed,
            Verdict::Invalid,
            &["too-deep"],
        ),
        (
            "a text",
            r#"{"type": "string", "minLength": 9}"#,
            &text,
            Verdict::Valid,
            &[],
        ),
        (
            "too long a text",
            r#"{"maxLength": 9}"#,
            &text,
            Verdict::Invalid,
            &["maxLength"],
        ),
        (
            "a text without an end",
            "{}",
            &text[..text.len() - 1],
            Verdict::Malformed,
            &["malformed"],
        ),
        (
            "keys",
            r#"{"additionalProperties": {"type": "integer"}, "required": ["k77777"]}"#,
            &many_keys,
            Verdict::Valid,
            &[],
        ),
        (
            "denied keys",
            r#"{"additionalProperties": false}"#,
            &many_keys,
            Verdict::Invalid,
            &["additionalProperties"],
        ),
        (
            "too many keys",
            r#"{"maxProperties": 5}"#,
            &many_keys,
            Verdict::Invalid,
            &["maxProperties"],
        ),
        (
            "nothing but white space",
            "{}",
            &spaces,
            Verdict::Malformed,
            &["malformed"],
        ),
        (
            "a long number",
            r#"{"maximum": 0}"#,
            &digits,
            Verdict::Valid,
            &[],
        ),
    ];
    for (name, schema, document, verdict, expected) in cases {
        for schema in both_ways(schema)? {
            let explanation = judged(&schema, document.as_bytes());
            assert_eq!(
                (explanation.verdict, keywords(&explanation)),
                (verdict, expected.to_vec()),
                "{name}"
            );
        }
    }
    Ok(())
}

/// The plan's way alone, at the same size in every build.
#[test]
fn the_largest_documents() -> TestResult {
    let text = format!("\"{}\"", "0123456789".repeat(10_000_000));
    let mut keys = String::from("{\"k\":0");
    for key in 1..1_000_000 {
        write!(keys, ",\"k{key}\":{key}")?;
    }
    keys.push('}');
    let cases = [
        ("{}", "[".repeat(10_000_000), Verdict::Malformed),
        (r#"{"type": "string"}"#, text, Verdict::Valid),
        (
            r#"{"additionalProperties": {"type": "integer"}}"#,
            keys,
            Verdict::Valid,
        ),
    ];
    for (schema, document, verdict) in cases {
        let explanation = judged(&compiled(schema)?, document.as_bytes());
        assert_eq!(explanation.verdict, verdict, "{schema}");
    }
    Ok(())
}

/// A quadratic way would take hours.
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
        let explanation = judged(&schema, document.as_bytes());
        assert_eq!(explanation.findings.len(), count, "{keyword}");
        assert!(
            explanation
                .findings
                .iter()
                .all(|finding| finding.keyword == keyword)
        );
        // Of keys together the object itself is wrong.
        let line = if keyword == "propertyNames" { 1 } else { count };
        let mut lines = explanation.findings.iter().map(|finding| finding.line);
        assert_eq!(lines.next_back(), Some(line), "{keyword}");
    }
    // One finding is enough for all elements of a list.
    for schema in both_ways(r#"{"uniqueItems": true, "contains": {"const": "y"}}"#)? {
        assert_eq!(judged(&schema, wrong.as_bytes()).findings.len(), 2);
        assert_eq!(
            judged(&schema, list("{\"a\":[]}").as_bytes())
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
    let scattered: Vec<&String> = (0..200).map(|place| &names[place * 77 % 200]).collect();
    for schema in both_ways(&schema)? {
        for order in [&in_order, &reversed, &scattered] {
            assert_eq!(schema.check(object(order).as_bytes()), Check::Valid);
            for missing in [0, 63, 64, 65, 127, 128, 199] {
                let mut rest = order.clone();
                let name = rest.remove(missing);
                let explanation = judged(&schema, object(&rest).as_bytes());
                assert_eq!(keywords(&explanation), ["required"], "{name}");
                assert_eq!(explanation.verdict, Verdict::Invalid);
            }
        }
        let twice = object(&in_order).replace('}', ", \"field_150\": 1}");
        assert_eq!(
            keywords(&judged(&schema, twice.as_bytes())),
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
        // Those go back, and give up.
        "(?=(a+)+$)",
        "^(?!(a|a)*$)b",
        "(a*)*\\\\1b",
    ];
    for pattern in patterns {
        let schema = compiled(&format!(r#"{{"pattern": "{pattern}"}}"#))?;
        let explanation = judged(&schema, text.as_bytes());
        assert_eq!(keywords(&explanation), ["pattern"], "{pattern}");
    }
    // Too large to compile, or no pattern at all.
    for pattern in [
        "(a{1000}){1000}",
        "((((a{99}){99}){99}){99}){99}",
        "(",
        "a{2,1}",
        "[z-a]",
    ] {
        if let Ok(schema) = compiled(&format!(r#"{{"pattern": "{pattern}"}}"#)) {
            judged(&schema, text.as_bytes());
        }
    }
    Ok(())
}

#[test]
fn bytes_that_are_odd() -> TestResult {
    let valid: [&[u8]; 9] = [
        b"{\"a\":\r\n1}\r\n",
        b"{\"a\":\r1}\r",
        b"\r\n\t {\"a\":1}",
        b"{\"a\":\"\\u0000\"}",
        b"{\"a\":\"\x7f\"}",
        b"{\"a\":\"\\ud83d\\ude00\"}",
        "{\"a\":\"\u{2028}\u{feff}\u{10ffff}\"}".as_bytes(),
        b"{\"\":{}}",
        b"\xef\xbb\xbf{\"a\":1}",
    ];
    let malformed: [&[u8]; 22] = [
        b"",
        b"\0",
        b"{\"a\":1}\0",
        b"{\"a\"\0:1}",
        b"{\"a\":\"\0\"}",
        b"{\"a\":\"\n\"}",
        b"{\"a\":\"\x1f\"}",
        b"\xef\xbb\xbf",
        b"\xef\xbb\xbf\xef\xbb\xbf{\"a\":1}",
        b"[\xef\xbb\xbf1]",
        b"\xff\xfe{\0\"\0a\0\"\0:\x001\0}\0",
        b"{\"a\":\"\xc4\xea\xb7\xdd\"}",
        b"{\"a\":\"\xed\xa0\x80\"}",
        b"{\"a\":\"\xf8\x88\x80\x80\x80\"}",
        b"{\"a\":\"\xc0\x80\"}",
        b"{\"a\":\"\xe5\xb9\"}",
        b"{\"a\":\"\\x41\"}",
        b"{\"a\":1}{\"a\":1}",
        b"{\"a\":01}",
        b"{\"a\":1,}",
        b"{'a':1}",
        b"{\"a\":NaN}",
    ];
    for schema in both_ways("{}")? {
        for document in valid {
            assert_eq!(
                judged(&schema, document).verdict,
                Verdict::Valid,
                "{document:?}"
            );
        }
        for document in malformed {
            let explanation = judged(&schema, document);
            assert_eq!(explanation.verdict, Verdict::Malformed, "{document:?}");
            assert_eq!(explanation.findings.len(), 1);
            assert!(explanation.findings[0].offset <= document.len());
        }
        // Every place where a sound document may be cut off.
        let whole = r#"{"a": [1.5e-3, true, null, "\u5e74年😀\n"], "b": {"": false}}"#.as_bytes();
        for end in 0..whole.len() {
            assert_eq!(
                judged(&schema, &whole[..end]).verdict,
                Verdict::Malformed,
                "{end}"
            );
        }
    }
    Ok(())
}

/// RFC 8259 lets a text hold half of a surrogate pair. It is said, it is no error of its own, and schemas see U+FFFD in its place.
#[test]
fn halves_of_surrogate_pairs_are_warnings() -> TestResult {
    type Row = (
        &'static str,
        &'static str,
        Verdict,
        &'static [(&'static str, &'static str, usize)],
    );
    let rows: [Row; 10] = [
        (
            "{}",
            r#"{"a": "\ud83d"}"#,
            Verdict::Valid,
            &[("/a", "lone-surrogate", 6)],
        ),
        (
            "{}",
            r#"{"a": "\ude00\ud83d"}"#,
            Verdict::Valid,
            &[("/a", "lone-surrogate", 6)],
        ),
        (
            "{}",
            r#"["\ud83d\u0041"]"#,
            Verdict::Valid,
            &[("/0", "lone-surrogate", 1)],
        ),
        (
            r#"{"additionalProperties": {"type": "integer"}}"#,
            r#"{"\ud800": 1}"#,
            Verdict::Valid,
            &[("/\u{fffd}", "lone-surrogate", 1)],
        ),
        (
            r#"{"type": "integer"}"#,
            r#""\ud800""#,
            Verdict::Invalid,
            &[("", "type", 0), ("", "lone-surrogate", 0)],
        ),
        (
            r#"{"maxLength": 2}"#,
            r#""x\udfff""#,
            Verdict::Valid,
            &[("", "lone-surrogate", 0)],
        ),
        (
            r#"{"enum": ["x"]}"#,
            r#""x\udfff""#,
            Verdict::Invalid,
            &[("", "enum", 0), ("", "lone-surrogate", 0)],
        ),
        (
            r#"{"anyOf": [{"type": "array"}, {"items": false, "type": "string"}]}"#,
            r#""\udfff""#,
            Verdict::Valid,
            &[("", "lone-surrogate", 0)],
        ),
        (
            "{}",
            r#"{"\ud800": 1, "\ud801": 2, "\uD800": 3}"#,
            Verdict::Valid,
            &[
                ("/\u{fffd}", "duplicate-key", 1),
                ("/\u{fffd}", "lone-surrogate", 14),
                ("/\u{fffd}", "lone-surrogate", 27),
            ],
        ),
        (
            r#"{"properties": {"a": {"type": "string"}}}"#,
            "\u{feff}{\"a\": \"\\ud800\"}",
            Verdict::Valid,
            &[("/a", "lone-surrogate", 9)],
        ),
    ];
    for (schema, document, verdict, expected) in rows {
        for schema in both_ways(schema)? {
            let explanation = judged(&schema, document.as_bytes());
            assert_eq!(explanation.verdict, verdict, "{document}");
            let found: Vec<_> = explanation
                .findings
                .iter()
                .map(|finding| (&*finding.pointer, &*finding.keyword, finding.offset))
                .collect();
            assert_eq!(found, expected, "{document}");
        }
    }
    Ok(())
}

#[test]
fn a_byte_order_mark_counts_in_offsets_and_not_in_columns() -> TestResult {
    for schema in both_ways(r#"{"properties": {"a": {"type": "string"}}}"#)? {
        for (document, places) in [
            ("\u{feff}{\"a\": 1}", vec![(1, 7, 9)]),
            ("\u{feff}{\n\"a\": 1}", vec![(2, 6, 10)]),
            ("\u{feff} {\"a\": \"1\"} x", vec![(1, 13, 15)]),
        ] {
            let found = judged(&schema, document.as_bytes()).findings;
            let found: Vec<_> = found
                .iter()
                .map(|finding| (finding.line, finding.column, finding.offset))
                .collect();
            assert_eq!(found, places, "{document:?}");
        }
    }
    Ok(())
}

#[test]
fn positions_count_characters_and_lines() -> TestResult {
    let schema = compiled(r#"{"items": {"type": "integer"}}"#)?;
    let explanation = judged(
        &schema,
        "[1,\r\n \"年\", \"😀\",\r\t\"x\",\n\n2, true]".as_bytes(),
    );
    let places: Vec<_> = explanation
        .findings
        .iter()
        .map(|finding| (finding.line, finding.column, finding.offset))
        .collect();
    assert_eq!(places, [(2, 2, 6), (2, 7, 13), (2, 13, 22), (4, 4, 31)]);
    Ok(())
}

/// At the limit all is well, beyond it the document is invalid, and whether it is JSON is still told.
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
                    judged(&schema, document.as_bytes()).verdict,
                    Verdict::Valid,
                    "{limit}"
                );
            }
            for document in [
                lists(limit + 1, ""),
                lists(limit, "[], {}"),
                objects(limit + 1),
                objects(100_000),
            ] {
                let explanation = judged(&schema, document.as_bytes());
                assert_eq!(explanation.verdict, Verdict::Invalid, "{limit}");
                assert!(
                    keywords(&explanation)
                        .iter()
                        .all(|keyword| *keyword == "too-deep")
                );
            }
            let cut_off = lists(limit + 1, "[],");
            assert_eq!(
                judged(&schema, cut_off.as_bytes()).verdict,
                Verdict::Malformed,
                "{limit}"
            );
        }
    }
    Ok(())
}

/// The grammar is checked to the end, whatever was found before.
#[test]
fn malformed_after_a_finding_is_malformed() -> TestResult {
    let schema =
        r#"{"type": "array", "items": {"type": "integer"}, "maxItems": 2, "uniqueItems": true}"#;
    let tails = [
        ",]",
        "",
        "]]",
        ", tru]",
        ", \"\\q\"]",
        ", {\"a\" 1}]",
        ", \"\u{1}\"]",
        ", 1e]",
    ];
    let starts = [
        "[\"x\"",
        "[{}",
        "[1, 1",
        "[1, 2, 3",
        "[[[1]]",
        r#"[{"a": 1, "a": 2}"#,
    ];
    for schema in both_ways(schema)? {
        for start in starts {
            let whole = format!("{start}]");
            assert_eq!(
                judged(&schema, whole.as_bytes()).verdict,
                Verdict::Invalid,
                "{whole}"
            );
            for tail in tails {
                let document = format!("{start}{tail}");
                assert_eq!(
                    judged(&schema, document.as_bytes()).verdict,
                    Verdict::Malformed,
                    "{document}"
                );
            }
        }
    }
    Ok(())
}

/// Neither width nor white space makes a word new, wherever it is compared; other characters do.
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

/// What is worth a warning can be nothing or an error, and never makes an invalid document valid.
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
        (Level::Allow, Verdict::Valid, 0),
        (Level::Warn, Verdict::Valid, 1),
        (Level::Deny, Verdict::Invalid, 1),
    ] {
        let mut options = Options::default();
        (
            options.undeclared,
            options.new_words,
            options.duplicate_keys,
        ) = (level, level, level);
        let schema = Schema::compile(schema.as_bytes(), &options)?;
        for (document, keyword) in cases {
            let explanation = schema.explain(document.as_bytes());
            assert_eq!(
                (explanation.verdict, explanation.findings.len()),
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
            assert_eq!(schema.explain(wrong.as_bytes()).verdict, Verdict::Invalid);
            assert_eq!(schema.check(wrong.as_bytes()), Check::LookCloser);
        }
    }
    Ok(())
}

/// Schemas that are wrong, endless or huge compile or say why not, and then judge.
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
                    judged(&schema, document.as_bytes());
                }
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}
