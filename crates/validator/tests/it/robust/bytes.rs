//! Bytes that are JSON or not, and the positions of findings.

use ocrmarket_validator::Validity;

use super::{both_ways, classified, compiled};
use crate::TestResult;

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
                classified(&schema, document).validity,
                Validity::Valid,
                "{document:?}"
            );
        }
        for document in malformed {
            let explanation = classified(&schema, document);
            assert_eq!(explanation.validity, Validity::Malformed, "{document:?}");
            assert_eq!(explanation.findings.len(), 1);
            assert!(explanation.findings[0].offset <= document.len());
        }
        // Every offset at which a valid document may be cut off.
        let whole = r#"{"a": [1.5e-3, true, null, "\u5e74年😀\n"], "b": {"": false}}"#.as_bytes();
        for end in 0..whole.len() {
            assert_eq!(
                classified(&schema, &whole[..end]).validity,
                Validity::Malformed,
                "{end}"
            );
        }
    }
    Ok(())
}

/// RFC 8259 allows lone surrogates in strings. They are a warning and not an error, and schemas
/// apply to U+FFFD instead.
#[test]
fn halves_of_surrogate_pairs_are_warnings() -> TestResult {
    type Row = (
        &'static str,
        &'static str,
        Validity,
        &'static [(&'static str, &'static str, usize)],
    );
    let rows: [Row; 10] = [
        (
            "{}",
            r#"{"a": "\ud83d"}"#,
            Validity::Valid,
            &[("/a", "lone-surrogate", 6)],
        ),
        (
            "{}",
            r#"{"a": "\ude00\ud83d"}"#,
            Validity::Valid,
            &[("/a", "lone-surrogate", 6)],
        ),
        (
            "{}",
            r#"["\ud83d\u0041"]"#,
            Validity::Valid,
            &[("/0", "lone-surrogate", 1)],
        ),
        (
            r#"{"additionalProperties": {"type": "integer"}}"#,
            r#"{"\ud800": 1}"#,
            Validity::Valid,
            &[("/\u{fffd}", "lone-surrogate", 1)],
        ),
        (
            r#"{"type": "integer"}"#,
            r#""\ud800""#,
            Validity::Invalid,
            &[("", "type", 0), ("", "lone-surrogate", 0)],
        ),
        (
            r#"{"maxLength": 2}"#,
            r#""x\udfff""#,
            Validity::Valid,
            &[("", "lone-surrogate", 0)],
        ),
        (
            r#"{"enum": ["x"]}"#,
            r#""x\udfff""#,
            Validity::Invalid,
            &[("", "enum", 0), ("", "lone-surrogate", 0)],
        ),
        (
            r#"{"anyOf": [{"type": "array"}, {"items": false, "type": "string"}]}"#,
            r#""\udfff""#,
            Validity::Valid,
            &[("", "lone-surrogate", 0)],
        ),
        (
            "{}",
            r#"{"\ud800": 1, "\ud801": 2, "\uD800": 3}"#,
            Validity::Valid,
            &[
                ("/\u{fffd}", "duplicate-key", 1),
                ("/\u{fffd}", "lone-surrogate", 14),
                ("/\u{fffd}", "lone-surrogate", 27),
            ],
        ),
        (
            r#"{"properties": {"a": {"type": "string"}}}"#,
            "\u{feff}{\"a\": \"\\ud800\"}",
            Validity::Valid,
            &[("/a", "lone-surrogate", 9)],
        ),
    ];
    for (schema, document, verdict, expected) in rows {
        for schema in both_ways(schema)? {
            let explanation = classified(&schema, document.as_bytes());
            assert_eq!(explanation.validity, verdict, "{document}");
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
        for (document, locations) in [
            ("\u{feff}{\"a\": 1}", vec![(1, 7, 9)]),
            ("\u{feff}{\n\"a\": 1}", vec![(2, 6, 10)]),
            ("\u{feff} {\"a\": \"1\"} x", vec![(1, 13, 15)]),
        ] {
            let found = classified(&schema, document.as_bytes()).findings;
            let found: Vec<_> = found
                .iter()
                .map(|finding| (finding.line, finding.column, finding.offset))
                .collect();
            assert_eq!(found, locations, "{document:?}");
        }
    }
    Ok(())
}

#[test]
fn positions_count_characters_and_lines() -> TestResult {
    let schema = compiled(r#"{"items": {"type": "integer"}}"#)?;
    let explanation = classified(
        &schema,
        "[1,\r\n \"年\", \"😀\",\r\t\"x\",\n\n2, true]".as_bytes(),
    );
    let locations: Vec<_> = explanation
        .findings
        .iter()
        .map(|finding| (finding.line, finding.column, finding.offset))
        .collect();
    assert_eq!(locations, [(2, 2, 6), (2, 7, 13), (2, 13, 22), (4, 4, 31)]);
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
                classified(&schema, whole.as_bytes()).validity,
                Validity::Invalid,
                "{whole}"
            );
            for tail in tails {
                let document = format!("{start}{tail}");
                assert_eq!(
                    classified(&schema, document.as_bytes()).validity,
                    Validity::Malformed,
                    "{document}"
                );
            }
        }
    }
    Ok(())
}
