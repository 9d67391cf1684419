//! Tests of leaves: what they keep, how they read it, and that `Debug` masks it.

use super::*;
use crate::value::Decimal;

#[test]
fn a_leaf_keeps_what_came() {
    let long = "1".repeat(23);
    let text = "x".repeat(100);
    let lowest = i64::MIN.to_string();
    let rows = [
        (Leaf::default(), LeafContent::Absent, None),
        (Leaf::null(), LeafContent::Null, None),
        (Leaf::from(true), LeafContent::Boolean(true), Some("true")),
        (
            Leaf::from(false),
            LeafContent::Boolean(false),
            Some("false"),
        ),
        (
            Leaf::from(i64::MIN),
            LeafContent::Number(&lowest),
            Some(lowest.as_str()),
        ),
        (
            Leaf::from_number("-0").unwrap(),
            LeafContent::Number("-0"),
            Some("-0"),
        ),
        (
            Leaf::from_number(&long).unwrap(),
            LeafContent::Number(&long),
            Some(long.as_str()),
        ),
        (Leaf::from("年"), LeafContent::Text("年"), Some("年")),
        (
            Leaf::from(text.clone()),
            LeafContent::Text(&text),
            Some(text.as_str()),
        ),
    ];
    for (leaf, content, text) in &rows {
        assert_eq!(leaf.content(), *content);
        assert_eq!(leaf.text(), *text);
        assert_eq!(leaf, &leaf.clone());
        assert_eq!(leaf.is_absent(), *content == LeafContent::Absent);
        assert_eq!(leaf.is_null(), *content == LeafContent::Null);
    }
    for wrong in ["", "1,2", "01", " 1", "1 ", "one", "\"1\""] {
        assert!(Leaf::from_number(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn nothings_read_as_none() {
    for nothing in [
        Leaf::default(),
        Leaf::null(),
        "".into(),
        " \u{3000}".into(),
        "--".into(),
    ] {
        assert!(nothing.is_empty_value());
        assert_eq!(Text::from(nothing.clone()).value(), Ok(None));
        assert_eq!(Integer::from(nothing.clone()).value(), Ok(None));
        assert_eq!(Boolean::from(nothing.clone()).value(), Ok(None));
        assert_eq!(Amount::from(nothing.clone()).value(), Ok(None));
        assert!(
            nothing
                .value_in(crate::LeafFormat::Date)
                .is_ok_and(|value| value.is_none())
        );
    }
    assert!(!Leaf::from(0).is_empty_value());
}

#[test]
fn types_read_numbers_and_texts_alike() {
    assert_eq!(Amount::from(120).value(), Ok(Some(Decimal::from(120))));
    assert_eq!(Integer::from(" -5 ").value(), Ok(Some(-5)));
    let number = Leaf::from_number("1.5e1").unwrap();
    assert_eq!(Number::from(number).value(), Ok(Some(Decimal::from(15))));
    assert!(
        Number::from(Leaf::from_number("1e400").unwrap())
            .value()
            .is_err()
    );
    assert_eq!(Boolean::from("true").value(), Ok(Some(true)));
    assert!(Boolean::from(1).value().is_err());
    assert_eq!(Text::from(true).value(), Ok(Some("true")));
    assert_eq!(Year::from(2018).value(), Ok(Some(2018)));
    let card = CardNumber::from("6222 0000 0000 1");
    assert_eq!(card.value().unwrap().as_deref(), Some("6222000000001"));
    assert!(Date::from(false).value().is_err());
}

#[test]
fn debug_and_errors_show_no_text() {
    let shown = format!(
        "{:?} {:?}",
        Amount::from("about 77"),
        Leaf::from("about 77")
    );
    assert_eq!(shown, "<masked> <masked>");
    let error = Amount::from("about 77").value().unwrap_err();
    assert!(!format!("{error} {error:?}").contains("77"));
}

#[test]
fn setting_replaces() {
    let mut amount = Amount::from("1");
    amount.set(2);
    assert_eq!(amount.content(), LeafContent::Number("2"));
    amount.set(Leaf::null());
    assert!(amount.is_null());
    amount.clear();
    assert!(amount.is_absent());
}
