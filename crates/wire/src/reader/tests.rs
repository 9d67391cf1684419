//! The grammar in rows, and agreement with `serde_json` on arbitrary bytes.

use proptest::prelude::*;
use serde::de::IgnoredAny;

use super::*;

/// Returns `true` if the reader accepts the bytes as JSON.
fn accepts(bytes: &[u8]) -> bool {
    let whole = || {
        let mut reader = Reader::new(bytes)?;
        reader.skip()?;
        reader.finish()
    };
    whole().is_ok()
}

/// Returns `true` if `serde_json` accepts the bytes. `IgnoredAny` checks no surrogates and has no
/// depth limit.
fn serde_json_accepts(bytes: &[u8]) -> bool {
    // `IgnoredAny` does not check UTF-8 inside strings.
    std::str::from_utf8(bytes).is_ok() && serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

#[test]
fn agrees_with_serde_json_on_rows() {
    let rows: &[&str] = &[
        "",
        " ",
        "{}",
        "[]",
        "[ ]",
        "{ }",
        "null",
        "nul",
        "nulll",
        "true",
        "tru",
        "false",
        "falsy",
        "0",
        "-0",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1.5",
        "1e",
        "1e5",
        "1E+05",
        "1e-",
        "1.e5",
        "1e400",
        "1e5.5",
        "\"\"",
        "\"",
        "\"a",
        "\"\\\"",
        "\"\\\"\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u1234\"",
        "\"\\ud800\"",
        "\"\\ud83d\\ude00\"",
        "\"\\/\\b\\f\\n\\r\\t\"",
        "\"a\nb\"",
        "\"a\u{7f}b\"",
        "\"年月日年月日\"",
        "\"0123456\n\"",
        "\"\u{1f}\"",
        "[1]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "[",
        "]",
        "{\"a\":1}",
        "{\"a\":1,}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" : 1 , \"b\" : [ ] }",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1]",
        "[1}",
        "1 1",
        "{} {}",
        " \t\r\n1\n",
        "\u{b}1",
        "[[[[]]]]",
        "[{\"a\":[{}]}]",
        "[{\"a\":[{}]]",
        "          {          }          ",
        "{\"\\u0061\":1}",
        "nan",
        "Infinity",
    ];
    for row in rows {
        assert_eq!(
            accepts(row.as_bytes()),
            serde_json_accepts(row.as_bytes()),
            "{row:?}"
        );
    }
}

#[test]
fn a_byte_order_mark_may_stand_at_the_start_alone() {
    for (document, is_json) in [
        ("\u{feff}{}", true),
        ("\u{feff} [\"\u{feff}\"]\n", true),
        ("\u{feff}", false),
        (" \u{feff}{}", false),
        ("\u{feff}\u{feff}{}", false),
        ("[\u{feff}1]", false),
        ("{}\u{feff}", false),
    ] {
        assert_eq!(accepts(document.as_bytes()), is_json, "{document:?}");
    }
    let bytes = "\u{feff}{\"a\": x".as_bytes();
    let error = Reader::new(bytes).and_then(|mut reader| reader.skip().map(drop));
    let error = error.unwrap_err();
    assert_eq!(error.offset, 9);
    assert_eq!(error.position(bytes), Position { line: 1, column: 7 });
    assert_eq!(
        pointer("\u{feff}{\"a\": 1}".as_bytes(), "/a"),
        Ok(Some("1"))
    );
}

#[test]
fn halves_of_surrogate_pairs_have_other_spellings() {
    for (raw, spelt, text, canonical) in [
        ("a", "a", "a", "a"),
        (r"\ud83d\ude00", r"\ud83d\ude00", "😀", "😀"),
        (r"x\uD83Dy", r"x\ufffdy", "x\u{fffd}y", r"x\ud83dy"),
        (
            r"\ud800\ud800\udc00",
            r"\ufffd\ud800\udc00",
            "\u{fffd}\u{10000}",
            "\\ud800\u{10000}",
        ),
        (r"\\ud800\n", r"\\ud800\n", "\\ud800\n", r"\\ud800\n"),
        (r"\udfff\u00e9", r"\ufffd\u00e9", "\u{fffd}é", r"\udfffé"),
    ] {
        let raw = RawText::between_quotes(raw);
        assert_eq!(raw.without_lone_surrogates(), spelt);
        assert_eq!(raw.decode_lossy(), text);
        assert_eq!(raw.canonical(), canonical);
        assert_eq!(raw.decode().is_ok(), spelt == raw.raw());
    }
}

#[test]
fn errors_say_what_and_where() {
    let rows: &[(&[u8], &str, (usize, usize))] = &[
        (b"", "expected a value at byte 0", (1, 1)),
        (
            b"{\"a\": 1,\n}",
            "expected a key in double quotes at byte 9",
            (2, 1),
        ),
        (b"{\"a\" 1}", "expected `:` after the key at byte 5", (1, 6)),
        (b"[1 2]", "expected `,` or `]` at byte 3", (1, 4)),
        (b"{\"a\": 1 2}", "expected `,` or `}` at byte 8", (1, 9)),
        (
            "{\"年\":\n\"月\t\"}".as_bytes(),
            "unescaped control character in a string at byte 12",
            (2, 3),
        ),
        (b"\"\\x\"", "invalid escape at byte 1", (1, 2)),
        (b"\"abc", "unterminated string at byte 4", (1, 5)),
        (b"[1.]", "invalid number at byte 3", (1, 4)),
        (b"1 2", "expected the end of the document at byte 2", (1, 3)),
        (b"nul", "expected `null` at byte 0", (1, 1)),
        (b"[tru]", "expected `true` or `false` at byte 1", (1, 2)),
        (b"\"a\xff\"", "invalid UTF-8 at byte 2", (1, 3)),
    ];
    for (bytes, message, (line, column)) in rows {
        let error = Reader::new(bytes)
            .and_then(|mut reader| reader.skip().and_then(|_| reader.finish()))
            .unwrap_err();
        assert_eq!(error.to_string(), *message);
        assert_eq!(
            error.position(bytes),
            Position {
                line: *line,
                column: *column
            },
            "{message}"
        );
    }
}

#[test]
fn another_kind_is_an_error_and_stays_readable() {
    let mut reader = Reader::from_text(" 12");
    let wrong = [
        reader.string().map(drop),
        reader.begin_object(),
        reader.begin_array(),
        reader.boolean().map(drop),
        reader.null(),
    ];
    assert!(wrong.iter().all(Result::is_err));
    assert_eq!(reader.number(), Ok("12"));
    assert_eq!(
        Reader::from_text("x").number().map_err(|error| error.kind),
        Err(SyntaxErrorKind::ExpectedKind(Kind::Number))
    );
}

#[test]
fn texts_decode() {
    let rows = [
        (r#""plain""#, Ok("plain")),
        (r#""\"\\\/\b\f\n\r\t""#, Ok("\"\\/\u{8}\u{c}\n\r\t")),
        (r#""\u5e74\u6708x\u0000""#, Ok("年月x\0")),
        (r#""\ud83d\ude00""#, Ok("😀")),
        (r#""\ud83d""#, Err(LoneSurrogate)),
        (r#""\ude00\ud83d""#, Err(LoneSurrogate)),
        (r#""\ud83dx\ude00""#, Err(LoneSurrogate)),
        (r#""\ud83d\ud83d\ude00""#, Err(LoneSurrogate)),
        (r#""\ud83d\u0041""#, Err(LoneSurrogate)),
    ];
    for (json, text) in rows {
        let decoded = Reader::from_text(json).string().unwrap().decode();
        assert_eq!(decoded.as_deref(), text.as_deref(), "{json}");
    }
}

#[test]
fn depth_is_no_matter() {
    for depth in [1, 63, 64, 65, 128, 129, 1_000_000] {
        let mut json = "[{\"a\":".repeat(depth);
        json.push('1');
        json.push_str(&"}]".repeat(depth));
        let mut reader = Reader::from_text(&json);
        assert_eq!(reader.skip().map(str::len), Ok(json.len()));
        let mixed_up = json.replacen("}]", "]}", 1);
        assert!(Reader::from_text(&mixed_up).skip().is_err());
    }
}

#[test]
fn pointers_read_raw_bytes() {
    let body = br#" {"a": {"b": 1}, "list": [0, [true]], "x/y~": "t", "": 7, "\u0061": {"c": 2}, "\ud800": 1} "#;
    let rows = [
        ("/a/c", Some("2")),
        ("/a/b", None),
        ("/list/1/0", Some("true")),
        ("/list/01", None),
        ("/list/-", None),
        ("/list/2", None),
        ("/list/0/0", None),
        ("/x~1y~0", Some("\"t\"")),
        ("/", Some("7")),
        ("a", None),
    ];
    for (location, found) in rows {
        assert_eq!(pointer(body, location), Ok(found), "{location}");
    }
    assert_eq!(pointer(b" [1] ", ""), Ok(Some("[1]")));
    assert!(pointer(b"[1", "").is_err());
    assert!(pointer(b"[1] x", "/0").is_err());
}

proptest! {
    #[test]
    fn agrees_with_serde_json_on_bytes(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        prop_assert_eq!(accepts(&bytes), serde_json_accepts(&bytes));
    }

    #[test]
    fn agrees_with_serde_json_on_near_json(text in r#"([\[\]{},: \n0-9.eE+-]|"[a\\"nu0-9年\t]{0,12}"|true|null|"k":){0,12}"#) {
        prop_assert_eq!(accepts(text.as_bytes()), serde_json_accepts(text.as_bytes()), "{}", text);
    }

    #[test]
    fn any_order_of_calls_is_safe(text in r#"[\[\]{},:"a\\ 1tn年-]{0,24}"#, calls in prop::collection::vec(0_u8..10, 0..40)) {
        let mut reader = Reader::from_text(&text);
        for call in calls {
            let _ = match call {
                0 => reader.kind().map(drop),
                1 => reader.begin_object(),
                2 => reader.next_key().map(drop),
                3 => reader.begin_array(),
                4 => reader.next_element().map(drop),
                5 => reader.string().map(|raw| drop(raw.decode())),
                6 => reader.number().map(drop),
                7 => reader.boolean().map(drop),
                8 => reader.null(),
                _ => reader.skip().map(drop),
            };
            prop_assert!(reader.offset() <= text.len());
        }
    }
}
