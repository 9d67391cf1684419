//! The serde impls: the same values through `serde_json`, and errors where its data model ends.

use ocrmarket_wire::Definition as _;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::definitions::{Report, Tree};

ocrmarket_wire::impl_serde!(Report);
ocrmarket_wire::impl_serde!(Tree);

fn sample() -> Value {
    json!({
        "status": "a\"b\\年", "main": {"owner": 1.5, "amount": -7, "new": [{"a": [true, null, 18_446_744_073_709_551_615_u64]}]},
        "accounts": [{}, null, {"opened": "x"}, [1]], "tags": ["a", 1, {}], "phones": null, "card": [], "empty": {}, "none": [],
    })
}

#[test]
fn values_go_through_serde_both_ways() {
    let report: Report = serde_json::from_value(sample()).unwrap();
    assert_eq!(report.main.amount.text(), Some("-7"));
    assert_eq!(report.accounts.mismatched().len(), 2);
    assert_eq!(serde_json::to_value(&report).unwrap(), sample());
    let text = serde_json::to_string(&report).unwrap();
    assert!(serde_json::from_str::<Report>(&text).unwrap() == report);
}

#[test]
fn numbers_may_be_respelt_but_not_lost() {
    let through =
        |text: &str| serde_json::to_string(&serde_json::from_str::<Report>(text).unwrap()).unwrap();
    assert_eq!(
        through(r#"{"status":1200.10,"new":1e2}"#),
        r#"{"status":1200.1,"new":100.0}"#
    );
    assert_eq!(through(r#"{"status":-0}"#), r#"{"status":-0.0}"#);
    for lost in [
        r#"{"status":1e400}"#,
        r#"{"new":1e400}"#,
        r#"{"new":1e-400}"#,
        r#"{"new":"\ud800"}"#,
        r#"{"\ud800":1}"#,
    ] {
        let report = Report::decode(lost.as_bytes()).unwrap();
        assert!(serde_json::to_string(&report).is_err(), "{lost}");
    }
}

/// Numbers as a leaf, in unknown fields, and as mismatched elements.
const LOCATIONS: [&str; 4] = [
    r#"{"status":N}"#,
    r#"{"new":[{"a":N}]}"#,
    r#"{"main":{"amount":N}}"#,
    r#"{"accounts":[N],"tags":[N,{"a":N}]}"#,
];

#[test]
fn json_text_keeps_every_digit_when_it_is_read() {
    for number in [
        "62220212345678901234567",
        "-62220212345678901234567",
        "0.10000000000000000000000000000000000001",
        "123456789012345678901234567890123456789012345678901234567890",
        "6.22202123456789e+22",
        "1200.10",
        "1E400",
        "-0",
    ] {
        for location in LOCATIONS {
            let text = location.replace('N', number);
            let report: Report = serde_json::from_str(&text).unwrap();
            assert_eq!(String::from_utf8(report.encode()).unwrap(), text);
        }
    }
}

#[test]
fn long_integers_are_written_with_every_digit() {
    for location in LOCATIONS {
        let text = location.replace('N', "62220212345678901234567");
        let report = Report::decode(text.as_bytes()).unwrap();
        assert_eq!(serde_json::to_string(&report).unwrap(), text);
        let message = serde_json::to_value(&report).unwrap_err().to_string();
        assert!(message.contains("use `Definition::encode`"), "{message}");
        assert!(message.contains("a number of 23 characters"), "{message}");
        // The value has lost digits before it is read.
        let value: Value = serde_json::from_str(&text).unwrap();
        let message = serde_json::from_value::<Report>(value).err().unwrap();
        assert!(
            message
                .to_string()
                .contains("may be an integer that lost digits")
        );
    }
}

#[test]
fn numbers_with_too_many_digits_are_errors() {
    for number in [
        "0.12345678901234567890",
        "9007199254740993.0",
        "123456789012345678901234567890123456789012",
        "1e99999999999999999999",
    ] {
        for location in LOCATIONS {
            let report = Report::decode(location.replace('N', number).as_bytes()).unwrap();
            let message = serde_json::to_string(&report).unwrap_err().to_string();
            assert!(message.contains("use `Definition::encode`"), "{message}");
            assert!(ciborium::into_writer(&report, Vec::new()).is_err());
        }
    }
}

/// Returns the value of a number with any number of digits.
fn value(number: &str) -> (bool, String, i64) {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{}{fraction}", whole.trim_start_matches('-'));
    let kept = digits.trim_end_matches('0');
    let zeros = i64::try_from(digits.len() - kept.len()).unwrap();
    let significant = kept.trim_start_matches('0').to_owned();
    let exponent =
        exponent.parse::<i64>().unwrap() + zeros - i64::try_from(fraction.len()).unwrap();
    let exponent = if significant.is_empty() { 0 } else { exponent };
    (number.starts_with('-'), significant, exponent)
}

fn status(report: &Report) -> String {
    let text = String::from_utf8(report.encode()).unwrap();
    let number = text.strip_prefix(r#"{"status":"#).unwrap();
    number.strip_suffix('}').unwrap().to_owned()
}

proptest! {
    /// No format changes a number: it has the same value afterwards, or there is an error.
    #[test]
    fn no_format_changes_a_number(
        number in "-?(0|[1-9][0-9]{0,45})(\\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?"
    ) {
        let report = Report::decode(format!(r#"{{"status":{number}}}"#).as_bytes()).unwrap();
        let mut seen = Vec::new();
        if let Ok(text) = serde_json::to_string(&report) {
            seen.push(serde_json::from_str::<Report>(&text).unwrap());
            seen.extend(serde_json::from_reader::<_, Report>(text.as_bytes()));
        }
        if let Ok(value) = serde_json::to_value(&report) {
            seen.extend(serde_json::from_value::<Report>(value));
        }
        let mut bytes = Vec::new();
        if ciborium::into_writer(&report, &mut bytes).is_ok() {
            seen.extend(ciborium::from_reader::<Report, _>(&*bytes));
        }
        for read in seen {
            prop_assert_eq!(value(&status(&read)), value(&number));
        }
    }
}

#[test]
fn another_format_carries_values_and_large_integers() {
    let text =
        r#"{"status":-62220212345678901234567,"main":{"owner":1.5,"new":[{"a":true}]},"tags":[1]}"#;
    let report = Report::decode(text.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    ciborium::into_writer(&report, &mut bytes).unwrap();
    let read: Report = ciborium::from_reader(&*bytes).unwrap();
    assert_eq!(String::from_utf8(read.encode()).unwrap(), text);
}

#[test]
fn no_object_and_too_deep_are_errors() {
    assert!(serde_json::from_value::<Report>(json!([1])).is_err());
    assert!(serde_json::from_str::<Report>("[1]").is_err());
    assert!(serde_json::from_str::<Report>("1").is_err());
    let deep = |depth: usize| format!("{}1{}", r#"{"child":"#.repeat(depth), "}".repeat(depth));
    let tree = Tree::decode(deep(300).as_bytes()).unwrap();
    assert!(serde_json::to_string(&tree).is_err());
    let shallow: Tree = serde_json::from_str(&deep(100)).unwrap();
    assert_eq!(serde_json::to_string(&shallow).unwrap(), deep(100));
    // JSON text is decoded as it is, and another format is bounded.
    let read: Tree = serde_json::from_str(&deep(200)).unwrap();
    assert_eq!(String::from_utf8(read.encode()).unwrap(), deep(200));
    let mut bytes = b"\xa1\x65child".repeat(200);
    bytes.push(1);
    assert!(ciborium::from_reader::<Tree, _>(&*bytes).is_err());
}
