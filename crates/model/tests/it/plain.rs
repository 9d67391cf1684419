//! Patterns of leaf formats accept what the formats accept, and the exported schemas are plain.

use jsonschema::Validator;
use ocrmarket_model::{Api, embedded, plain};
use ocrmarket_wire::LeafFormat;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Strings that formats read or nearly read; the property tests edit them.
const NEAR: [&str; 40] = [
    "",
    "--",
    "\u{3000}",
    "120,000",
    "1200.10",
    "-5",
    "¥120",
    "￥ 120",
    "¥-5",
    "-¥5",
    "+120元",
    "12 元",
    "1，200",
    "0001",
    "12%",
    "-3.20 %",
    "12％",
    "2015-05-05",
    "2015.5.5",
    "2015/05/31",
    "2015年05月05日",
    "20150505",
    "2016-02-29",
    "截至2015年05月05日",
    "12015-05-05",
    "2018年05月",
    "201805",
    "2018年",
    "5日",
    "31",
    "2015-05-05 08:30:00",
    "20150505T23：59：59.123456789+08:00",
    "2015-5-5 08:30Z",
    "12月",
    "2010年07月-2015年05月的还款记录",
    "2010.07 —— 2015.05",
    "11010119900307123X",
    "6222 0000 0000 0000",
    "+86 (010) 100-0000",
    "a.b@c.d.e",
];

fn validator(format: LeafFormat) -> Validator {
    let schema = json!({ "pattern": plain::pattern(format) });
    jsonschema::draft202012::new(&schema).expect("a schema")
}

fn agree(format: LeafFormat, validator: &Validator, text: &str) {
    let expected = format.accepts(text);
    let value = Value::from(text);
    assert_eq!(
        validator.is_valid(&value),
        expected,
        "{} {text:?}",
        format.name()
    );
}

#[test]
fn patterns_know_the_calendar() {
    let formats = [LeafFormat::Date, LeafFormat::DateOrMonth, LeafFormat::Month];
    let validators = formats.map(|format| (format, validator(format)));
    let years = [
        0, 1, 4, 96, 100, 400, 404, 1900, 1904, 2000, 2014, 2016, 2100, 2400, 9996, 9999,
    ];
    let spellings = [
        ["-", "-", ""],
        [".", ".", ""],
        ["/", "/", ""],
        ["年", "月", "日"],
        ["", "", ""],
        ["-", "/", ""],
    ];
    for (year, month, day) in years
        .iter()
        .flat_map(|year| (0..14).flat_map(move |month| (0..33).map(move |day| (year, month, day))))
    {
        for [first, second, last] in spellings {
            for text in [
                format!("{year:04}{first}{month:02}{second}{day:02}{last}"),
                format!("{year:04}{first}{month}{second}{day}{last}"),
                format!(
                    "{year:04}{first}{month:02}{}",
                    if last.is_empty() { "" } else { second }
                ),
            ] {
                for (format, validator) in &validators {
                    agree(*format, validator, &text);
                }
            }
        }
    }
}

#[test]
fn patterns_accept_what_formats_accept() {
    let validators = LeafFormat::ALL.map(|format| (format, validator(format)));
    for (format, validator) in &validators {
        for text in NEAR {
            agree(*format, validator, text);
        }
    }
    let character = select(
        "0123456789-.,，/年月日元%％¥￥+:：TZXx@()（） \t\u{b}\u{85}\u{3000}\u{feff}—~～至到a测"
            .chars()
            .collect::<Vec<_>>(),
    );
    let edit = (
        any::<Index>(),
        proptest::option::of(character),
        any::<bool>(),
    );
    let edits = proptest::collection::vec(edit, 1..4);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(6_000));
    let cases = (select(NEAR.to_vec()), edits);
    let result = runner.run(&cases, |(text, edits)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (at, character, replaces) in edits {
            let at = at.index(characters.len() + 1);
            if replaces && at < characters.len() {
                characters.remove(at);
            }
            if let Some(character) = character {
                characters.insert(at, character);
            }
        }
        let text: String = characters.into_iter().collect();
        for (format, validator) in &validators {
            agree(*format, validator, &text);
        }
        Ok(())
    });
    result.expect("patterns and formats agree");
}

/// The only strings that patterns accept and formats do not.
#[test]
fn patterns_do_not_count_digits() {
    let digits = "9".repeat(39);
    for (format, text) in [
        (LeafFormat::Amount, &*digits),
        (LeafFormat::Percentage, &*digits),
        (LeafFormat::Count, "18446744073709551616"),
    ] {
        assert!(!format.accepts(text) && validator(format).is_valid(&Value::from(text)));
    }
}

#[test]
fn exported_schemas_are_plain() -> Outcome {
    let api: Api = ocrmarket_model::read(&embedded::files())?;
    for operation in api.operations() {
        let text = plain::response_schema(&api, operation);
        assert_eq!(text, plain::response_schema(&api, operation));
        let schema: Value = serde_json::from_str(&text)?;
        assert!(
            jsonschema::meta::is_valid(&schema),
            "{}",
            operation.full_name()
        );
        plain_keywords(&schema);
    }
    Ok(())
}

/// Asserts that a schema has keywords of the standard only, and no `format`.
fn plain_keywords(schema: &Value) {
    let Value::Object(members) = schema else {
        return;
    };
    for (keyword, value) in members {
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(schemas)) => {
                schemas.values().for_each(plain_keywords);
            }
            ("allOf" | "anyOf", Value::Array(schemas)) => schemas.iter().for_each(plain_keywords),
            ("items" | "not" | "if" | "then" | "else" | "contentSchema", schema) => {
                plain_keywords(schema);
            }
            (
                "$schema" | "$ref" | "$comment" | "title" | "description" | "deprecated" | "type"
                | "enum" | "pattern" | "minProperties" | "minItems" | "required" | "examples"
                | "contentMediaType",
                _,
            ) => {}
            _ => panic!("{keyword}: {value}"),
        }
    }
}
