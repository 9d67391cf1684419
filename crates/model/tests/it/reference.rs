//! Validates bodies: the snapshot contains class and findings of each, without personal data, only
//! pointers.

use std::fmt::Write as _;
use std::path::Path;

use ocrmarket_model::read_folder;
use ocrmarket_model::reference::{NotValidated, ReferenceValidation, ReferenceValidator};

const BODIES: &[&str] = &[
    // Success: the payload at its location, and the envelope around it.
    r#"{"code":"0","result":{"number":"0000000000000"}}"#,
    r#"{"code":"0","result":{}}"#,
    r#"{"code":0.0,"result":{"number":"0000000000000"},"code":0,"trace":null}"#,
    r#"{"code":0,"result":{"number":["no number"],"kind":"信用卡","owner":null}}"#,
    r#"{"code":0,"result":{"number":"no number","crate":1e400,"a-b":1.0,"a_b":1.5}}"#,
    // Known values: white space is dropped, numbers compare by their spelling, empty values give no
    // finding, booleans are never known values.
    r#"{"code":0,"result":{"number":"","kind":" 借记　卡","type":1,"owner":{"state":"1 "}}}"#,
    r#"{"code":0,"result":{"number":"--","kind":"","type":" -- ","owner":{"state":null}}}"#,
    r#"{"code":0,"result":{"number":" ","kind":false,"type":1.0,"owner":{"state":"11"}}}"#,
    // Lists: each element, at any depth.
    r#"{"code":0,"result":{"number":"","owner":{"phones":["0",null,"12345"],"members":[7,{"members":[{"x/~":1}]}]}}}"#,
    // Objects in place of leaves and the reverse. The contents of undeclared fields are not
    // validated, except for duplicate keys.
    r#"{"code":0,"result":{"number":{"state":7},"owner":"text"},"other":{"state":7,"a":1,"a":2}}"#,
    // Pending and failure.
    r#"{"code":1,"job":7}"#,
    r#"{"code":5,"message":null,"result":{"number":7}}"#,
    "{}",
    // Lone surrogates, in strings and in keys. Different surrogates are different keys.
    r#"{"code":"\ud800"}"#,
    r#"{"code":0,"result":{"number":"\udfff","\ud800":1,"\ud801":2,"\uD800":3}}"#,
    "\u{feff}{}",
    // Bodies that cannot be validated.
    "[]",
    "{",
];

#[test]
fn bodies_are_judged() -> Result<(), Box<dyn std::error::Error>> {
    let api = read_folder(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/good"))?;
    let card = api.vendors[0]
        .operations
        .iter()
        .find(|operation| operation.operation.name == "card");
    let validator = ReferenceValidator::new(&api, card.ok_or("there is no operation `card`")?)?;
    let mut shown = String::new();
    for body in BODIES {
        let _ = writeln!(
            shown,
            "{body}\n{}",
            describe(validator.validate(body.as_bytes()))
        );
    }
    let deep = format!(
        r#"{{"code":0,"deep":{}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let _ = writeln!(
        shown,
        "a deep body\n{}",
        describe(validator.validate(deep.as_bytes()))
    );
    insta::assert_snapshot!("verdicts", shown);
    Ok(())
}

fn describe(verdict: Result<ReferenceValidation, NotValidated>) -> String {
    match verdict {
        Err(error) => format!("    {error}\n"),
        Ok(verdict) => verdict.findings.iter().fold(
            format!("    {}\n", verdict.class.name()),
            |shown, finding| {
                format!(
                    "{shown}    {:?} {} {}\n",
                    finding.severity, finding.keyword, finding.pointer
                )
            },
        ),
    }
}
