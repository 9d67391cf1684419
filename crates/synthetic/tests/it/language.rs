//! The language of constraints: all mistakes of a `*.sample.json` are reported at once, each with
//! its location.

use ocrmarket_model::{Files, read};
use ocrmarket_synthetic::{Constraints, Options};
use ocrmarket_wire::LeafFormat;
use ocrmarket_wire::value::{DateOrMonth, Value};

use super::Repository;

const FILE: &str = "deepfinch/credit_report.sample.json";

/// Returns the diagnostics of a file, one per line: location, code and message.
fn diagnose(text: &str) -> String {
    let repository = Repository::read();
    let mut files: Files = repository.files;
    files.insert(FILE, text);
    let api = read(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    match Constraints::read(&files, &api) {
        Ok(_) => "nothing wrong".to_owned(),
        Err(diagnostics) => {
            let lines = diagnostics.iter().map(|one| {
                format!(
                    "{}:{} {} [{}] {}",
                    one.line, one.column, one.pointer, one.code, one.message
                )
            });
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

#[test]
fn mistakes_in_ties_are_reported_all_at_once() {
    insta::assert_snapshot!(diagnose(include_str!("mistakes.json")));
}

#[test]
fn files_that_are_no_ties_are_reported() {
    for (text, expected) in [
        ("{}", "nothing wrong"),
        (r#"{"ties": {}}"#, "nothing wrong"),
        ("[]", "1:1  [wrong-value] expected an object"),
        (
            r#"{"ties": []}"#,
            "1:10 /ties [wrong-value] expected an object",
        ),
        (
            r#"{"rules": {}}"#,
            "1:2 /rules [unknown-keyword] unknown keyword `rules`",
        ),
        (
            r#"{"ties": {"CreditReport": {}}}"#,
            "1:27 /ties/CreditReport [wrong-value] expected an array",
        ),
    ] {
        assert_eq!(diagnose(text), expected, "{text}");
    }
    let twice = diagnose(r#"{"ties": {}, "ties": {}}"#);
    assert!(twice.contains("[duplicate-key]"), "{twice}");
    assert!(diagnose("{").contains("[not-json]"));
}

/// Checks precision: a leaf for dates or months gets both kinds. A leaf of another format with the
/// same meaning keeps its own precision.
#[test]
fn dates_and_months_are_told_as_their_format_can() {
    let ties = r#"{"ties": {
        "CreditReport": [{ "present": ["/publicInfoDetail"] }],
        "PublicInformation": [
            { "present": ["/housingProvidentFundContributionRecord"] },
            { "length": "/housingProvidentFundContributionRecord", "range": [1, 1] }
        ],
        "HousingFundRecord": [
            { "present": ["/updateAt", "/contributionDate", "/contributionDueDate"] },
            { "value": "/updateAt", "nothing": 0 },
            { "value": "/contributionDate", "nothing": 0 },
            { "value": "/contributionDueDate", "nothing": 0 },
            { "same": ["/updateAt", "/contributionDate", "/contributionDueDate"] }
        ]
    }}"#;
    let mut files = Repository::read().files;
    files.insert(FILE, ties);
    let api = read(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let ties =
        Constraints::read(&files, &api).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let repository = Repository { files, api, ties };
    let mut operations = repository.operations();
    let operation = operations.find(|operation| operation.operation.name == "credit_report");
    let operation = operation.expect("the operation is there");
    let (mut dates, mut months) = (0, 0);
    for document in repository
        .sampler(operation, Options::default())
        .documents()
        .take(200)
    {
        let body: serde_json::Value = serde_json::from_str(&document.text).expect("it is JSON");
        let record = body
            .pointer(&document.location)
            .and_then(|report| {
                report.pointer("/publicInfoDetail/housingProvidentFundContributionRecord/0")
            })
            .expect("the record is there");
        let read = |key: &str, format: LeafFormat| {
            let text = record[key].as_str().expect("it is text");
            let value = format
                .value(text)
                .unwrap_or_else(|error| panic!("{key} {text}: {error}"));
            value.expect("it is something")
        };
        let Value::DateOrMonth(updated) = read("updateAt", LeafFormat::DateOrMonth) else {
            panic!("it has its own value");
        };
        match updated {
            DateOrMonth::Date(_) => dates += 1,
            DateOrMonth::Month(_) => months += 1,
        }
        let Value::Date(began) = read("contributionDate", LeafFormat::Date) else {
            panic!("it has its own value");
        };
        assert_eq!(DateOrMonth::Date(began).month(), updated.month());
        let due = read("contributionDueDate", LeafFormat::Month);
        assert_eq!(due, Value::Month(updated.month()));
    }
    assert!(dates > 80 && months > 30, "{dates} dates, {months} months");
}
