//! Records as lines.

use std::time::{Duration, SystemTime};

use ocrmarket_client::error::Charge;
use ocrmarket_client::store::{Digest, Record};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

/// The member that contains the bytes.
#[test]
fn the_body_stands_where_it_fits() {
    let deep = "[".repeat(20_000) + &"]".repeat(20_000);
    let rows: &[(&[u8], &str)] = &[
        (br#"{"amount": 1200.10, "a":"\ud800", "a":1e400}"#, "body"),
        (b"null", "body"),
        (b"-0.0", "body"),
        (deep.as_bytes(), "body"),
        ("\"\u{2028}\"".as_bytes(), "body"),
        (b"", "body_text"),
        (b"{}\n", "body_text"),
        (b"{\r}", "body_text"),
        (b"{\n  \"a\": 1\n}", "body_text"),
        (b" {}", "body_text"),
        (b"{} ", "body_text"),
        (b"{}{}", "body_text"),
        (b"<html>\t\"\\\x00\x1f</html>", "body_text"),
        ("\u{feff}{}".as_bytes(), "body_text"),
        (b"{\"a\":\"\xff\"}", "body_base64"),
        (b"\xff\xd8\xff", "body_base64"),
    ];
    for (bytes, member) in rows {
        let record = super::record("1", 0, bytes);
        let line = record.to_line();
        let line = std::str::from_utf8(&line).expect("UTF-8");
        assert!(line.contains(&format!(",\"{member}\":")), "{member}");
        assert_eq!(line.matches("\"body").count(), 1, "{member}");
        assert_eq!(Record::from_line(line.as_bytes()), Ok(record), "{member}");
    }
}

#[test]
fn a_whole_record_looks_like_this() {
    let mut record = super::record("r-1", 3661, br#"{"n": 1.00}"#);
    record.http_status = Some(403);
    record.gateway_error = Some("A403 \"quoted\"".to_owned());
    record.charged = Charge::No;
    record.elapsed_ms = 1234;
    record.attempt = 2;
    record.key = Some("main".to_owned());
    record.caller = Some("order 7".to_owned());
    record.request_sha256 = Some(Digest::of(b"sent"));
    record.schema_sha256 = Some(Digest::new([171; 32]));
    record.error = Some("gateway".to_owned());
    record.set_headers([
        ("Content-Type", b"text/html".as_slice()),
        ("Authorization", b"secret"),
        ("Set-Cookie", b"secret"),
        ("X-Ca-Error-Message", b"once"),
        ("x-ca-error-message", b"twice"),
    ]);
    let line = String::from_utf8(record.to_line()).expect("UTF-8");
    insta::assert_snapshot!(line.replace(",\"", ",\n\""), @r#"
    {"v":2,
    "operation":"acme/card",
    "at":"2026-01-01T01:01:01Z",
    "request_id":"r-1",
    "http_status":403,
    "gateway_error":"A403 \"quoted\"",
    "charged":"no",
    "elapsed_ms":1234,
    "attempt":2,
    "key":"main",
    "caller":"order 7",
    "headers":{"content-type":"text/html",
    "x-ca-error-message":"once, twice"},
    "request_sha256":"7afbb3347fb7252e533d58d99d72d9106fc6fdb3f30df23fa70b764c15ac42c5",
    "answer_sha256":"a8fd9a0f08319c286a5726263661cea866f0069767b4719d83349c32cfef0ebb",
    "schema_sha256":"abababababababababababababababababababababababababababababababab",
    "error":"gateway",
    "body":{"n": 1.00},
    "crc32c":"389f77f3"}
    "#);
}

#[test]
fn a_line_that_is_no_record_says_why() {
    let whole = r#""v":1,"operation":"a/b","at":"2026-01-01T00:00:00Z","charged":"no","elapsed_ms":1,"attempt":1"#;
    let rows = [
        (String::new(), "not a JSON object: expected"),
        ("[]".to_owned(), "not a JSON object: expected"),
        (format!("{{{whole}}} x"), "expected the end"),
        (
            format!("{{{whole},\"v\":3}}"),
            "unsupported version: expected 1 or 2; a newer program may read it",
        ),
        (whole_without(whole, "\"v\":1,"), "missing member `v`"),
        (
            whole_without(whole, ",\"attempt\":1"),
            "missing member `attempt`",
        ),
        (
            format!("{{{whole},\"at\":\"yesterday\"}}"),
            "invalid member `at`: expected an RFC 3339 time",
        ),
        (
            format!("{{{whole},\"http_status\":70000}}"),
            "invalid member `http_status`: expected an integer in its range",
        ),
        (
            format!("{{{whole},\"charged\":\"maybe\"}}"),
            "invalid member `charged`: expected yes, no or unknown",
        ),
        (
            format!("{{{whole},\"caller\":null}}"),
            "invalid member `caller`: expected a string",
        ),
        (
            format!("{{{whole},\"caller\":\"\\ud800\"}}"),
            "invalid member `caller`: expected a string without lone surrogates",
        ),
        (
            format!("{{{whole},\"headers\":{{\"a\":1}}}}"),
            "invalid member `headers`: expected a string",
        ),
        (
            format!("{{{whole},\"answer_sha256\":\"AB\"}}"),
            "invalid member `answer_sha256`: expected 64 lowercase hexadecimal digits",
        ),
        (
            format!("{{{whole},\"body_base64\":\"?\"}}"),
            "invalid member `body_base64`: expected base64",
        ),
        (
            format!("{{{whole},\"body\":1,\"body_text\":\"\"}}"),
            "more than one of `body`, `body_text` and `body_base64`",
        ),
    ];
    for (line, expected) in rows {
        let error = Record::from_line(line.as_bytes()).expect_err(&line);
        assert!(error.to_string().contains(expected), "{line}: {error}");
    }
    let newer = format!("{{{whole},\"new\":[{{}}]}}\n");
    assert!(Record::from_line(newer.as_bytes()).is_ok());
}

fn whole_without(whole: &str, member: &str) -> String {
    format!("{{{}}}", whole.replace(member, ""))
}

#[test]
fn debug_shows_nothing_personal() {
    let mut record = super::record("r-1", 0, b"Zhang San");
    record.caller = Some("Zhang San".to_owned());
    record.gateway_error = Some("Zhang San".to_owned());
    record.set_headers([("x-ca-error-message", b"Zhang San".as_slice())]);
    let shown = format!("{record:?}");
    assert!(!shown.contains("Zhang"), "{shown}");
    assert!(shown.contains("body_bytes: Some(9)"), "{shown}");
}

proptest! {
    #[test]
    fn records_are_read_back_as_they_were(record in records()) {
        let line = record.to_line();
        prop_assert_eq!(line.iter().position(|byte| *byte == b'\n'), Some(line.len() - 1));
        let read = Record::from_line(&line);
        prop_assert_eq!(read.as_ref(), Ok(&record));
        // Encoding the record again gives the same line.
        prop_assert_eq!(read.map(|record| record.to_line()), Ok(line));
    }

    #[test]
    fn json_on_one_line_stays_as_it_is(json in one_line_of_json()) {
        let line = super::record("1", 0, json.as_bytes()).to_line();
        let expected = format!(",\"body\":{json},\"crc32c\":\"");
        let start = line.len() - "00000000\"}\n".len();
        prop_assert!(line[..start].ends_with(expected.as_bytes()), "{}", json);
    }

    #[test]
    fn any_line_is_a_record_or_an_error(line in vec(any::<u8>(), 0..200)) {
        if let Err(error) = Record::from_line(&line) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}

fn records() -> impl Strategy<Value = Record> {
    let texts = || option::of(any::<String>());
    let digests = || option::of(any::<[u8; 32]>().prop_map(Digest::new));
    let numbers = (
        any::<i64>(),
        0..1_000_000_000_u32,
        option::of(any::<u16>()),
        any::<u64>(),
        any::<u32>(),
    );
    let rest = (
        btree_map(any::<String>(), any::<String>(), 0..4),
        digests(),
        digests(),
        digests(),
        option::of(bodies()),
        prop_oneof![Just(Charge::Yes), Just(Charge::No), Just(Charge::Unknown)],
    );
    (
        numbers,
        any::<String>(),
        [texts(), texts(), texts(), texts(), texts()],
        rest,
    )
        .prop_map(|(numbers, operation, texts, rest)| {
            let (seconds, nanoseconds, http_status, elapsed_ms, attempt) = numbers;
            let mut record = Record::new(operation, time(seconds, nanoseconds));
            record.http_status = http_status;
            record.elapsed_ms = elapsed_ms;
            record.attempt = attempt;
            [
                record.request_id,
                record.gateway_error,
                record.key,
                record.caller,
                record.error,
            ] = texts;
            record.headers = rest.0;
            record.request_sha256 = rest.1;
            record.response_sha256 = rest.2;
            record.schema_sha256 = rest.3;
            record.body = rest.4.map(Into::into);
            record.charged = rest.5;
            record
        })
}

/// Returns a time within about 3,000 years of 1970, to the nanosecond.
fn time(seconds: i64, nanoseconds: u32) -> SystemTime {
    let from_1970 = Duration::new(seconds.unsigned_abs() % 100_000_000_000, nanoseconds);
    if seconds < 0 {
        SystemTime::UNIX_EPOCH - from_1970
    } else {
        SystemTime::UNIX_EPOCH + from_1970
    }
}

fn bodies() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        vec(any::<u8>(), 0..64),
        any::<String>().prop_map(String::into_bytes),
        one_line_of_json().prop_map(String::into_bytes),
        "[ \n\r\t]{0,2}[\\[{]?[0-9.eE+-]{0,4}[\"a\\\\]{0,3}[\\]}]?[ \n\r\t]{0,2}"
            .prop_map(String::into_bytes),
    ]
}

/// Returns JSON with spellings that a parser would change: number forms, escapes, spaces, duplicate
/// keys.
fn one_line_of_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,9})?([eE][+-]?[0-9]{1,3})?",
        "\"([ a-z\u{4e00}-\u{4e20}]|\\\\u[dD][89aAbB][0-9a-f]{2}|\\\\[nrt\"/\\\\])*\"",
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(" ,"))),
            vec(("\"[a-c]\"", inner), 0..4).prop_map(|members| {
                let members = members
                    .into_iter()
                    .map(|(key, value)| format!("{key}: {value}"));
                format!("{{{}}}", members.collect::<Vec<_>>().join(","))
            }),
        ]
    })
}
