//! Any bytes against the rules of every operation: judging never panics, and where the body is JSON it agrees with an
//! evaluation of the rules on a parsed tree that is as plain as can be.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ocrmarket_spec::Operation;
use ocrmarket_spec::operation::{Charged, Condition, OutcomeRule, Retry};
use ocrmarket_spec::outcome::{Judged, OutcomeReader};
use serde_json::Value;

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let api = ocrmarket_spec::read(&ocrmarket_spec::embedded::files());
    let Ok(api) = api else {
        panic!("the repository's own schemas are sound");
    };
    let operations = api.vendors.into_iter().flat_map(|vendor| vendor.operations);
    operations.map(|model| model.operation).collect()
});

fuzz_target!(|body: &[u8]| {
    // serde_json refuses lone surrogates and great depth, and respells exponents: there only the absence of panics is asked.
    let has_exponent = body
        .windows(2)
        .any(|pair| pair[0].is_ascii_digit() && pair[1].eq_ignore_ascii_case(&b'e'));
    let tree = serde_json::from_slice::<Value>(body)
        .ok()
        .filter(|_| !has_exponent);
    for operation in OPERATIONS.iter() {
        let judged = OutcomeReader::new(operation).judge(body);
        match (&tree, judged) {
            (Some(tree), judged) => check(operation, tree, judged.ok()),
            (None, Ok(judged)) => assert!(judged.rule < operation.outcome.len()),
            (None, Err(error)) => assert!(!error.to_string().is_empty()),
        }
    }
});

fn check(operation: &Operation, tree: &Value, judged: Option<Judged<'_>>) {
    assert_eq!(judged.is_some(), tree.is_object());
    let Some(judged) = judged else { return };
    let payload = operation
        .payload
        .iter()
        .position(|place| tree.pointer(place).is_some_and(Value::is_object));
    assert_eq!(judged.payload, payload);
    let matches = |rule: &&OutcomeRule| rule.when.iter().all(|when| holds(operation, when, tree));
    let Some(rule) = operation.outcome.iter().find(matches) else {
        panic!("the last rule has no condition");
    };
    assert_eq!(judged.outcome, rule.outcome);
    let at = |pointer: &Option<_>| text(tree.pointer(pointer.as_deref()?)?);
    assert_eq!(judged.code.as_deref(), at(&rule.code).as_deref());
    assert_eq!(judged.message.as_deref(), at(&rule.message).as_deref());
    if !matches!(rule.charged, Charged::Field(_)) {
        assert!(judged.charged.is_none() || rule.charged != Charged::Unknown);
    }
    let said = |wanted: Retry| {
        let codes = operation.codes.iter().filter(|code| code.retry == wanted);
        let stands =
            |at: &str, code: &str| tree.pointer(at).and_then(text).as_deref() == Some(code);
        rule.retry == wanted || codes.into_iter().any(|code| stands(&code.at, &code.code))
    };
    let retry = [Retry::Never, Retry::Later]
        .into_iter()
        .find(|retry| said(*retry));
    assert_eq!(judged.retry, retry.unwrap_or_default());
}

fn holds(operation: &Operation, when: &Condition, tree: &Value) -> bool {
    match when {
        Condition::Is { at, is } => {
            let found = tree.pointer(at).and_then(text);
            found.is_some_and(|found| is.iter().any(|one| *one == found))
        }
        Condition::Exists { at, exists } => {
            tree.pointer(at).is_some_and(|value| !value.is_null()) == *exists
        }
        Condition::Payload { payload } => {
            let mut inner = operation.payload.iter().filter(|place| !place.is_empty());
            inner.any(|place| tree.pointer(place).is_some_and(Value::is_object)) == *payload
        }
    }
}

/// The text of a single value.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}
