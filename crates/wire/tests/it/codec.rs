//! Decoding and encoding with handwritten definitions: total, lossless, bounded.

use std::time::Instant;

use ocrmarket_wire::reader::Kind;
use ocrmarket_wire::{DecodeErrorKind, Definition, Object, OpenEnum};
use proptest::prelude::*;

use crate::definitions::{Account, BankCard, CardType, NAMES, Report, Tree};
use crate::json;

/// Decodes and encodes, and checks that the value stays the same; `None` if the bytes are not a
/// JSON object.
fn check_round_trip<T: Definition + Clone + PartialEq>(bytes: &[u8]) -> Option<T> {
    let decoded = T::decode(bytes).ok()?;
    let encoded = decoded.encode();
    assert_eq!(
        json::canonical(&encoded),
        json::canonical(bytes),
        "{}",
        String::from_utf8_lossy(bytes)
    );
    assert!(T::decode(&encoded).is_ok_and(|again| again.encode() == encoded));
    assert!(decoded == decoded.clone());
    Some(decoded)
}

fn check_all(text: &str) {
    assert!(
        check_round_trip::<BankCard>(text.as_bytes()).is_some(),
        "{text}"
    );
    assert!(
        check_round_trip::<Report>(text.as_bytes()).is_some(),
        "{text}"
    );
    assert!(
        check_round_trip::<Tree>(text.as_bytes()).is_some(),
        "{text}"
    );
}

#[test]
fn rows_round_trip() {
    let rows = [
        "{}",
        " { } ",
        r#"{"status":null,"main":null,"accounts":null,"tags":null}"#,
        r#"{"status":1200.10,"main":1e400,"accounts":-0,"tags":true}"#,
        r#"{"status":"\ud800","\ud800":1,"\uD800":2,"\ud800\udc00":3}"#,
        r#"{"status":{},"status":"x","main":1,"main":{},"tags":{},"tags":[]}"#,
        r#"{"status":"x","status":{},"main":{},"main":1,"tags":[],"tags":{}}"#,
        r#"{"main":{"owner":"x"},"main":{"amount":1}}"#,
        r#"{"accounts":[{},null,1,{"owner":1},[{}],"x"],"tags":[null,{},"a",["\ud800"],"\ud800",1.0,true]}"#,
        r#"{"st\u0061tus":"plain","t\u0061gs":["\n\"\\"],"a\"b\\年":{"c":1}}"#,
        r#"{"card_num":"6222","card_num":6222.0,"card_type":" 借记卡"}"#,
        r#"{"aNameOfMoreThanThirtyTwoBytesInItsSpellinG":1,"main":{"aNameOfMoreThanThirtyTwoBytesInItsSpelling":"x"}}"#,
        "{\"status\" : \"a\" ,\n\"main\" : { \"owner\" : \"b\" } }",
    ];
    rows.into_iter().for_each(check_all);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_value() {
    let text = r#"{"status":"OK","accounts":[{"amount":"1"}],"new":"\ud83d"}"#;
    let plain = Report::decode(text.as_bytes()).unwrap_or_default();
    let marked = Report::decode(format!("\u{feff}{text}").as_bytes());
    let marked = marked.expect("a report");
    assert!(marked == plain);
    assert_eq!(marked.encode(), text.as_bytes());
}

#[test]
fn reading_is_direct() {
    let report = Report::decode(
        r#"{"status": "OK", "accounts": [{"amount": "1,200.10", "opened": "2015年05月05日"}, 7], "tags": ["a", 2, {}],
            "card": {"card_type": "借 记卡"}, "new": [1.0]}"#
            .as_bytes(),
    )
    .unwrap();
    assert_eq!(report.status.text(), Some("OK"));
    assert!(report.main.is_absent() && report.main.owner.is_absent());
    assert_eq!(report.accounts.len(), 1);
    assert_eq!(
        report.accounts[0]
            .amount
            .value()
            .unwrap()
            .unwrap()
            .to_string(),
        "1200.10"
    );
    assert_eq!(
        report.accounts[0]
            .opened
            .value()
            .unwrap()
            .unwrap()
            .to_string(),
        "2015-05-05"
    );
    assert_eq!(
        (
            report.accounts.mismatched()[0].index(),
            report.accounts.mismatched()[0].json()
        ),
        (1, "7")
    );
    let tags: Vec<_> = report.tags.iter().filter_map(|tag| tag.text()).collect();
    assert_eq!(tags, ["a", "2"]);
    assert_eq!(report.card.card_type.known(), Some(CardType::Debit));
    assert_eq!(report.unknown.get("new"), Some("[1.0]"));
}

#[test]
fn an_object_without_members_is_not_filled() {
    for (body, is_filled) in [
        ("{}", false),
        (r#"{"main":null}"#, false),
        (r#"{"main":{ }}"#, false),
        (r#"{"main":[]}"#, false),
        (r#"{"main":{"amount":null}}"#, true),
        (r#"{"main":{"amount":""}}"#, true),
        (r#"{"main":{"nobody declares this":0}}"#, true),
        (r#"{"main":{"amount":{}}}"#, true),
    ] {
        let report = Report::decode(body.as_bytes()).unwrap();
        assert_eq!(report.main.filled().is_some(), is_filled, "{body}");
    }
}

#[test]
fn building_is_direct() {
    let mut report = Report::default();
    report.status.set("OK");
    report.main.get_or_insert().amount = 5.into();
    report.accounts.push(Account::default());
    report.tags = ["a".into(), "b\"".into()].into_iter().collect();
    report.card.set(BankCard {
        card_type: CardType::Credit.into(),
        ..BankCard::default()
    });
    report.unknown.insert("new \u{1}", "{}").unwrap();
    let text = String::from_utf8(report.encode()).unwrap();
    assert_eq!(
        text,
        r#"{"status":"OK","main":{"amount":5},"accounts":[{}],"tags":["a","b\""],"card":{"card_type":"贷记卡"},"new \u0001":{}}"#
    );
    assert!(Report::decode(text.as_bytes()).unwrap() == report);
    assert_eq!(
        report.card.take().map(|card| card.card_type),
        Some(OpenEnum::from("贷记卡"))
    );
    assert!(report.card.is_absent());
    report.accounts.insert_mismatched(0, "7").unwrap();
    assert!(
        report.accounts.insert_mismatched(0, "7 8").is_err()
            && report.unknown.insert("x", "[").is_err()
    );
    report.accounts.push(Account::default());
    assert_eq!(
        report.get_pointer("/accounts").unwrap().to_json(),
        "[7,{},{}]"
    );
    report.accounts.set_null();
    assert!(
        report.accounts.is_null()
            && report.accounts.is_empty()
            && report.accounts.mismatched().is_empty()
    );
    report.unknown.remove("new \u{1}");
    report.unknown.remove("none");
    assert!(report.unknown == Report::default().unknown);
}

#[test]
fn what_was_set_takes_the_place_of_a_misfit() {
    let mut card = BankCard::decode(br#"{"card_num": {"a": 1}}"#).unwrap();
    assert_eq!(card.unknown.get("card_num"), Some(r#"{"a": 1}"#));
    card.card_num.set("6222");
    assert_eq!(card.encode(), br#"{"card_num":"6222"}"#);
}

#[test]
fn pointers_reach_every_place() {
    let report = Report::decode(
        br#"{"status": null, "main": {"owner": "\u5e74", "new": [{"a/b": 1.0}]}, "accounts": [1, {"amount": 2}, null, {"amount": [3, 4]}],
            "tags": ["a", {"b": true}], "card": null, "phones": 7}"#,
    )
    .unwrap();
    let rows = [
        ("/status", Some("null")),
        ("/main/owner", Some("\"年\"")),
        ("/main/owner/0", None),
        ("/main/amount", None),
        ("/main", Some(r#"{"owner":"年","new":[{"a/b": 1.0}]}"#)),
        ("/main/new/0/a~1b", Some("1.0")),
        ("/accounts/0", Some("1")),
        ("/accounts/1/amount", Some("2")),
        ("/accounts/2", Some("null")),
        ("/accounts/3/amount/1", Some("4")),
        ("/accounts/3", Some(r#"{"amount":[3, 4]}"#)),
        ("/accounts/4", None),
        ("/accounts/01", None),
        ("/tags/0", Some("\"a\"")),
        ("/tags/1/b", Some("true")),
        ("/tags", Some(r#"["a",{"b": true}]"#)),
        ("/card", Some("null")),
        ("/card/card_num", None),
        ("/phones", Some("7")),
        ("/new", None),
        ("status", None),
    ];
    for (pointer, json) in rows {
        let location = report.get_pointer(pointer);
        assert_eq!(
            location.map(|location| location.to_json()).as_deref(),
            json,
            "{pointer}"
        );
    }
    let text = |pointer| {
        report
            .get_pointer(pointer)
            .and_then(|location| location.text())
            .map(std::borrow::Cow::into_owned)
    };
    assert_eq!(text("/main/owner").as_deref(), Some("年"));
    assert_eq!(text("/tags/1/b").as_deref(), Some("true"));
    assert_eq!(text("/accounts"), None);
    let kinds = [
        "",
        "/status",
        "/accounts",
        "/accounts/0",
        "/tags/0",
        "/tags/1",
        "/card",
    ]
    .map(|pointer| report.get_pointer(pointer).unwrap().kind());
    assert_eq!(
        kinds,
        [
            Kind::Object,
            Kind::Null,
            Kind::Array,
            Kind::Number,
            Kind::String,
            Kind::Object,
            Kind::Null
        ]
    );
}

#[test]
fn debug_shows_only_what_is_public() {
    let report = Report::decode(
        r#"{"status": "OK", "main": {"owner": "测试甲", "amount": 1.50, "secret": "x"}, "tags": ["t", {"secret": 1}], "phones": ["13800000000"],
            "accounts": [{"owner": "测试乙", "opened": null}], "card": {"card_num": "6222000000001", "card_type": "借记卡"}}"#
            .as_bytes(),
    )
    .unwrap();
    assert_eq!(
        format!("{report:?}"),
        "Report { status: \"OK\", main: Account { owner: <masked>, amount: 1.50, unknown: Unknown(1) }, accounts: [Account { owner: <masked>, opened: null }], \
         tags: [\"t\", 1 mismatched], phones: <masked>, card: BankCard { card_num: <masked>, card_type: \"借记卡\" } }"
    );
    assert_eq!(
        format!("{:?} {:?}", report.phones, report.card.card_num),
        "<masked> <masked>"
    );
    assert_eq!(
        format!("{:?}", report.accounts),
        "[Account { owner: <masked>, opened: null }]"
    );
    assert_eq!(
        format!("{:?}", report.get_pointer("/main/secret")),
        "Some(Json(<masked>))"
    );
}

#[test]
fn malformed_json_is_shown_by_place_and_given_back() {
    let rows: &[(&[u8], &str)] = &[
        (b"", "malformed JSON: expected a value at line 1, column 1"),
        (
            b"{\n \"owner\": \"x\", }",
            "malformed JSON: expected a key in double quotes at line 2, column 16",
        ),
        (
            b"{\"main\": {\"owner\" \"x\"}}",
            "malformed JSON: expected `:` after the key at line 1, column 19",
        ),
        (
            b"{\"tags\": [1, 02]}",
            "malformed JSON: expected `,` or `]` at line 1, column 15",
        ),
        (
            b"{\"status\": \"a\xff\"}",
            "malformed JSON: invalid UTF-8 at line 1, column 14",
        ),
        (
            b"{} {}",
            "malformed JSON: expected the end of the document at line 1, column 4",
        ),
        (b" [1, 2]", "expected a JSON object at line 1, column 2"),
        (
            b"[1, 2",
            "malformed JSON: expected `,` or `]` at line 1, column 6",
        ),
    ];
    for (bytes, message) in rows {
        let error = Report::decode(bytes).unwrap_err();
        assert_eq!(error.to_string(), *message);
        assert_eq!(
            (error.kind() == DecodeErrorKind::NotAnObject),
            message.starts_with("expected a JSON object")
        );
        assert_eq!(error.bytes(), *bytes);
        assert_eq!(error.into_bytes(), *bytes);
    }
    let error = BankCard::decode(br#"{"card_num": "6222000000001" x"#).unwrap_err();
    assert!(!format!("{error:?} {error}").contains("6222"));
    assert_eq!((error.line(), error.column(), error.offset()), (1, 30, 29));
}

#[test]
fn depth_neither_fails_nor_overflows() {
    for depth in [1, 63, 64, 65, 300] {
        let nested =
            |open: &str, close: &str| format!("{}{{}}{}", open.repeat(depth), close.repeat(depth));
        for text in [
            nested(r#"{"child":"#, "}"),
            nested(r#"{"children":["#, "]}"),
            nested(r#"{"name":"x","child":"#, r#","children":[1]}"#),
            nested(r#"{"new":["#, "]}"),
        ] {
            check_all(&text);
        }
    }
    let depth = 100_000;
    let text = format!("{}{{}}{}", r#"{"child":"#.repeat(depth), "}".repeat(depth));
    let tree = Tree::decode(text.as_bytes()).unwrap();
    assert_eq!(tree.encode(), text.as_bytes());
    let deep = "/child".repeat(100);
    assert_eq!(tree.get_pointer(&deep).unwrap().kind(), Kind::Object);
}

/// Returns the seconds that decoding and encoding take.
fn seconds(document: &str) -> f64 {
    let start = Instant::now();
    let decoded = Report::decode(document.as_bytes()).unwrap();
    assert!(decoded.encode().starts_with(b"{"));
    start.elapsed().as_secs_f64()
}

fn check_linear(name: &str, document: impl Fn(usize) -> String) {
    let (few, many) = (document(5_000), document(40_000));
    // Eight times as much input; a quadratic path would take 64 times as long. A busy machine may
    // slow any single round down; a quadratic path slows down all of them.
    let mut rounds = (0..5).map(|_| (seconds(&few), seconds(&many)));
    assert!(rounds.any(|(few, many)| many < 30.0 * few + 0.02), "{name}");
}

#[test]
fn many_odd_members_take_linear_time() {
    fn repeat(count: usize, member: impl Fn(usize) -> String) -> String {
        (0..count).map(member).collect::<Vec<_>>().join(",")
    }
    let object = |count, member: fn(usize) -> String| format!("{{{}}}", repeat(count, member));
    check_linear("undeclared", |count| {
        object(count, |n| format!(r#""undeclared{n}":{n}"#))
    });
    check_linear("escaped", |count| {
        object(count, |n| format!(r#""\u0061\ud800{n}":[]"#))
    });
    check_linear("duplicates", |count| {
        object(count, |n| {
            format!(r#""status":{}"#, if n % 2 == 0 { "{}" } else { "1" })
        })
    });
    check_linear("lists", |count| {
        object(count, |_| r#""tags":[{},1],"accounts":[{},1]"#.into())
    });
    check_linear("misfits", |count| {
        format!(
            r#"{{"accounts":[{}]}}"#,
            repeat(count, |n| if n % 2 == 0 { "1" } else { "{}" }.into())
        )
    });
    check_linear("escapes", |count| {
        format!(r#"{{"status":"{}"}}"#, "\\n\\u0000".repeat(count))
    });
}

#[test]
fn objects_of_tables_and_slots_agree() {
    let report = Report::default();
    assert_eq!(report.table().definition(), "Report");
    assert!(matches!(
        report.slot(report.table().fields().len()),
        ocrmarket_wire::Slot::None
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_object_round_trips(text in json::any_object(NAMES)) {
        check_all(&text);
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        check_round_trip::<Report>(&bytes);
    }

    #[test]
    fn broken_objects_are_errors_with_their_bytes(text in json::any_object(NAMES), cut in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = text.into_bytes();
        let location = cut.index(bytes.len());
        bytes[location] = byte;
        match Report::decode(&bytes) {
            Ok(_) => prop_assert!(check_round_trip::<Report>(&bytes).is_some()),
            Err(error) => {
                prop_assert_eq!(error.bytes(), &*bytes);
                let tail = error.offset().min(bytes.len());
                prop_assert!(error.line() == 1 + String::from_utf8_lossy(&bytes[..tail]).matches('\n').count());
            }
        }
    }
}
