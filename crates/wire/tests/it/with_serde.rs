//! The serde impls: the same values through `serde_json`, and errors where its data model ends.

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
    let decoded =
        |text: &str| <Report as ocrmarket_wire::Definition>::decode(text.as_bytes()).unwrap();
    for lost in [
        r#"{"status":1e400}"#,
        r#"{"new":1e400}"#,
        r#"{"new":"\ud800"}"#,
        r#"{"\ud800":1}"#,
    ] {
        assert!(serde_json::to_string(&decoded(lost)).is_err(), "{lost}");
    }
}

#[test]
fn no_object_and_too_deep_are_errors() {
    assert!(serde_json::from_value::<Report>(json!([1])).is_err());
    let deep = |depth: usize| format!("{}1{}", r#"{"child":"#.repeat(depth), "}".repeat(depth));
    let tree = <Tree as ocrmarket_wire::Definition>::decode(deep(300).as_bytes()).unwrap();
    assert!(serde_json::to_string(&tree).is_err());
    let shallow: Tree = serde_json::from_str(&deep(100)).unwrap();
    assert_eq!(serde_json::to_string(&shallow).unwrap(), deep(100));
    let too_deep = (0..200).fold(json!(1), |value, _| json!({"child": value}));
    assert!(serde_json::from_value::<Tree>(too_deep).is_err());
}
