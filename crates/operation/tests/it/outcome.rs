//! Outcome rules on bodies: the rule that matches, and its result.

use std::borrow::Cow;
use std::fmt::Write as _;

use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::{NotAResponse, OutcomeReader};
use ocrmarket_operation::{
    Charged, Code, Condition, Encoding, Evidence, Method, Outcome, OutcomeRule, Retry, Text,
    Timeouts,
};

const fn text(text: &'static str) -> Text {
    Cow::Borrowed(text)
}

const FEES: &[Text] = &[text("/fee"), text("/body/fee")];
const FINE: &[Text] = &[text("0"), text("true")];
const READ: &[Condition] = &[
    Condition::Is {
        at: text("/code"),
        is: Cow::Borrowed(FINE),
    },
    Condition::Payload { payload: true },
];
const RUNNING: &[Condition] = &[Condition::Exists {
    at: text("/list/1/x~1y"),
    exists: true,
}];

const MESSAGE: &[Text] = &[text("/body/message")];

const fn rule(when: &'static [Condition], outcome: Outcome, retry: Retry) -> OutcomeRule {
    OutcomeRule {
        when: Cow::Borrowed(when),
        outcome,
        success: None,
        success_index: 0,
        code: Some(text("/code")),
        message: Cow::Borrowed(MESSAGE),
        charged: Charged::Field(Cow::Borrowed(FEES)),
        retry,
    }
}

/// An operation as the generated crate holds it: a `static`, not read from a file.
static OPERATION: Operation = Operation {
    vendor: text("acme"),
    name: text("card"),
    title: text("卡"),
    description: text("Reads a card."),
    page: None,
    method: Method::Post,
    encoding: Encoding::Form,
    endpoints: Cow::Borrowed(&[]),
    host_suffix: None,
    timeouts: Timeouts {
        connect_ms: 1,
        total_ms: 1,
    },
    inputs: Cow::Borrowed(&[]),
    payload: Cow::Borrowed(&[text("/body/inner"), text("/body"), text("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(&[]),
    outcome: Cow::Borrowed(&[
        rule(READ, Outcome::Success, Retry::No),
        rule(RUNNING, Outcome::Pending, Retry::Later),
        rule(&[], Outcome::Failure, Retry::No),
    ]),
    codes: Cow::Borrowed(&[
        Code {
            at: Cow::Borrowed(&[text("/body/code")]),
            code: text("30"),
            title: None,
            description: text("Never again."),
            pending: false,
            retry: Retry::Never,
        },
        Code {
            at: Cow::Borrowed(&[text("/code")]),
            code: text("9"),
            title: None,
            description: text("Later."),
            pending: false,
            retry: Retry::Later,
        },
    ]),
    job: None,
    evidence: Evidence::Documents,
    last_seen_live: None,
    sources: Cow::Borrowed(&[]),
    comment: None,
};

/// Bodies. The snapshot after the rows contains the result of the rules for each.
const BODIES: &[&str] = &[
    r#"{"code":0,"body":{}}"#,
    r#"{"code":"0","body":{"inner":{}},"fee":"1"}"#,
    r#"{"code":true,"body":{"inner":null,"fee":0.0}}"#,
    r#"{"code":0,"body":[]}"#,
    r#"{"code":"00","body":{"message":"m"}}"#,
    r#"{"code":{"a":0},"fee":"--","body":{"fee":"2"}}"#,
    r#"{"list":[0,{"x/y":[]}]}"#,
    r#"{"list":[0,{"x/y":null}]}"#,
    r#"{"list":{"1":{"x/y":1}}}"#,
    r#"{"body":{"code":30},"code":"9"}"#,
    r#"{"code":"9"}"#,
    // Of duplicate keys the last counts, and replaces everything in the first.
    r#"{"code":1,"code":0,"body":{"inner":{}},"body":{"x":1}}"#,
    // Escaped keys are the same keys; a string with a lone surrogate has no text.
    r#"{"\u0063ode":0,"body":{"message":"\ud800"}}"#,
    "{}",
    // An object without members is not a payload, and empty values count as absent.
    r#"{"code":0,"body":{ },"fee":1}"#,
    r#"{"code":0,"body":{"inner":{},"x":1}}"#,
    r#"{"code":0,"body":{"inner":{"a":null}}}"#,
    r#"{"code":0,"body":[{"a":1}]}"#,
    r#"{"code":0,"body":"busy"}"#,
    r#"{"list":[0,{"x/y":""}]}"#,
    r#"{"list":[0,{"x/y":" --"}]}"#,
    r#"{"list":[0,{"x/y":{}}]}"#,
    r#"{"list":[0,{"x/y":[ ]}]}"#,
    r#"{"list":[0,{"x/y":false}]}"#,
    r#"{"list":[0,{"x/y":[null]}]}"#,
];

#[test]
fn bodies_are_judged() -> Result<(), NotAResponse> {
    let mut shown = String::new();
    for body in BODIES {
        let classified = OPERATION.outcome_of(body.as_bytes())?;
        let (code, message) = (classified.code.as_deref(), classified.message.as_deref());
        let _ = writeln!(
            shown,
            "{body}\n    {classified:?} code {code:?} message {message:?}"
        );
    }
    insta::assert_snapshot!("bodies", shown);
    Ok(())
}

#[test]
fn the_beginning_of_a_body_says_what_all_of_it_says() -> Result<(), NotAResponse> {
    const INSIDE: &[Text] = &[text("/a"), text("/b/c")];
    let bare = Condition::PayloadHas {
        payload_has: Cow::Borrowed(INSIDE),
    };
    let with_bare = Operation {
        outcome: vec![
            rule(READ, Outcome::Success, Retry::No),
            OutcomeRule {
                when: vec![bare].into(),
                ..rule(&[], Outcome::Success, Retry::No)
            },
            rule(RUNNING, Outcome::Pending, Retry::No),
            rule(&[], Outcome::Failure, Retry::No),
        ]
        .into(),
        ..OPERATION.clone()
    };
    let payloads = [
        r#"{"body":{"inner":{}},"a":"--","b":{"c":[]},"code":"9"}"#,
        r#"{"body":{"inner":{"x":1},"a":{}},"b":{"c":1}}"#,
        r#"{"body":{"inner":{"b":{"c":{"d":0}}}},"code":1}"#,
        r#"{"body":{},"a":{"x":0}}"#,
        r#"{"body":[],"b":{"c":0.0}}"#,
    ];
    let mut told = 0;
    for operation in [&OPERATION, &with_bare] {
        let reader = OutcomeReader::new(operation);
        // `glance` requires that the caller excludes duplicate keys.
        let is_plain = |body: &&&str| !body.contains(r#""code":1,"code":0"#);
        for body in BODIES.iter().chain(&payloads).filter(is_plain) {
            let classified = reader.classify(body.as_bytes())?;
            for end in (0..=body.len()).filter(|end| body.is_char_boundary(*end)) {
                if let Some(glanced) = reader.glance(&body[..end], |_| true) {
                    let what = format!("{body}, its first {end} bytes");
                    assert_eq!(
                        (glanced.rule, glanced.outcome),
                        (classified.rule, classified.outcome),
                        "{what}"
                    );
                    let has_unknown_code = !classified.unknown_codes.is_empty();
                    assert_eq!(glanced.has_unknown_code, has_unknown_code, "{what}");
                    if glanced.outcome == Outcome::Success && end == body.len() {
                        assert!(glanced.payload >= classified.payload, "{what}");
                    }
                    told += 1;
                }
            }
        }
    }
    assert!(told > 60, "{told}");
    Ok(())
}

#[test]
fn what_is_no_object_is_no_answer() {
    let reader = OutcomeReader::new(&OPERATION);
    for body in ["[]", "0", "\"{}\"", "null"] {
        assert_eq!(
            reader.classify(body.as_bytes()),
            Err(NotAResponse::NotAnObject),
            "{body}"
        );
    }
    for body in [
        &b""[..],
        b"{",
        b"{}x",
        b"[1,]",
        b"{\"code\":01}",
        b"\xff",
        b"<html>",
        br#"{"other":{"a":}}"#,
    ] {
        assert!(
            matches!(reader.classify(body), Err(NotAResponse::Syntax(_))),
            "{:?}",
            body.escape_ascii().to_string()
        );
    }
    let ruleless = Operation {
        outcome: Cow::Borrowed(&[]),
        payload: Cow::Borrowed(&[]),
        ..OPERATION.clone()
    };
    assert_eq!(ruleless.outcome_of(b"{}"), Err(NotAResponse::NoRule));
}

#[test]
fn depth_of_a_body_does_not_matter() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let body = format!(r#"{{"code":{deep},"other":{deep},"body":{{"inner":{deep}}}}}"#);
    assert!(
        OPERATION
            .outcome_of(body.as_bytes())
            .is_ok_and(|classified| classified.rule == 2)
    );
}

#[test]
fn debug_shows_nothing_of_the_body() {
    let classified =
        OPERATION.outcome_of(r#"{"code":"张三","body":{"message":"李四"}}"#.as_bytes());
    let shown = format!("{classified:?}");
    assert!(
        !shown.contains("张三") && !shown.contains("李四"),
        "{shown}"
    );
}
