//! The language of ties: what is wrong with a `*.sample.json` is reported all at once, each with its place.

use ocrmarket_spec::sample::Ties;
use ocrmarket_spec::{Files, read};

use super::Repository;

const FILE: &str = "deepfinch/credit_report.sample.json";

/// The diagnostics of a file, one a line: place, code and message.
fn diagnose(text: &str) -> String {
    let repository = Repository::read();
    let mut files: Files = repository.files;
    files.insert(FILE, text);
    let api = read(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    match Ties::read(&files, &api) {
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
            "1:2 /rules [unknown-keyword] unknown keyword rules",
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
