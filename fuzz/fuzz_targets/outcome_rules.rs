//! Any bytes against the rules of every operation. Classifying never panics, and for JSON it agrees
//! with a naive evaluation of the rules on a parsed tree.
#![no_main]

use std::collections::HashMap;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ocrmarket_operation::Operation;
use ocrmarket_operation::{Charged, Condition, Outcome, OutcomeRule, Retry};
use ocrmarket_operation::outcome::{Classified, OutcomeReader};
use ocrmarket_operation::unfold::unfold;
use ocrmarket_wire::is_empty_value;
use serde_json::Value;
use serde_json::value::RawValue;

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files());
    let Ok(api) = api else {
        panic!("the repository's own schemas are sound");
    };
    let operations = api.vendors.into_iter().flat_map(|vendor| vendor.operations);
    operations.map(|model| model.operation).collect()
});

fuzz_target!(|body: &[u8]| {
    // serde_json rejects lone surrogates, great depth and large exponents. For these, only the
    // absence of panics is tested.
    let is_read = serde_json::from_slice::<Value>(body).is_ok();
    for operation in OPERATIONS.iter() {
        // JSON in strings is classified as if it were not in a string.
        let unfolded = unfold(operation, body);
        let whole = unfolded.as_ref().map_or(body, |unfolded| unfolded.bytes());
        let tree = is_read.then(|| serde_json::from_slice::<&RawValue>(whole).expect("it was read just before"));
        let classified = OutcomeReader::new(operation).classify(body);
        match (tree, classified) {
            (Some(tree), classified) => check(operation, tree, classified.ok()),
            (None, Ok(classified)) => assert!(classified.rule < operation.outcome.len()),
            (None, Err(error)) => assert!(!error.to_string().is_empty()),
        }
    }
});

fn check(operation: &Operation, tree: &RawValue, classified: Option<Classified<'_>>) {
    assert_eq!(classified.is_some(), is_object(tree));
    let Some(classified) = classified else { return };
    let mut places = operation.payload.iter();
    let payload = places.position(|place| is_payload(tree, place));
    let matches = |rule: &&OutcomeRule| rule.when.iter().all(|when| holds(operation, when, tree));
    let Some(rule) = operation.outcome.iter().find(matches) else {
        panic!("the last rule has no condition");
    };
    assert_eq!(classified.outcome, rule.outcome);
    assert_eq!(u32::try_from(classified.success), Ok(rule.success_index));
    let has_envelope = operation.successes[classified.success].has_envelope;
    if rule.outcome != Outcome::Success || has_envelope {
        assert_eq!(classified.payload, payload);
    } else {
        assert_eq!(classified.payload, Some(operation.payload.len() - 1));
    }
    let said = |pointer: &Option<_>| text(at(tree, pointer.as_deref()?)?);
    assert_eq!(classified.code.as_deref(), said(&rule.code).as_deref());
    let message = rule.message.iter().find_map(|pointer| text(at(tree, pointer)?));
    assert_eq!(classified.message.as_deref(), message.as_deref());
    assert_eq!(classified.from_vendor, is_from_vendor(operation, rule, tree));
    let inner = || operation.payload.iter().filter(|place| !place.is_empty());
    let needs_one = rule.outcome != Outcome::Failure || rule.when.is_empty();
    let has_none = !inner().any(|place| is_payload(tree, place));
    let stands = |place: &&std::borrow::Cow<'_, str>| at(tree, place).is_some_and(says_something);
    let mut misplaced: Vec<_> = inner().filter(stands).filter(|_| needs_one && has_none).cloned().collect();
    misplaced.sort();
    let mut told = classified.misplaced.clone();
    told.sort();
    assert_eq!(told, misplaced);
    if !matches!(rule.charged, Charged::Field(_)) {
        assert!(classified.charged.is_none() || rule.charged != Charged::Unknown);
    }
    let said = |wanted: Retry| {
        let codes = operation.codes.iter().filter(|code| code.retry == wanted);
        let stands = |place: &str, code: &str| at(tree, place).and_then(text).as_deref() == Some(code);
        rule.retry == wanted || codes.into_iter().any(|code| code.at.iter().any(|at| stands(at, &code.code)))
    };
    let retry = [Retry::Never, Retry::Later]
        .into_iter()
        .find(|retry| said(*retry));
    assert_eq!(classified.retry, retry.unwrap_or_default());
}

/// Returns `true` if a condition found a value, or if a code, message or charge of the operation
/// has a value.
fn is_from_vendor(operation: &Operation, rule: &OutcomeRule, tree: &RawValue) -> bool {
    let mut pointers: Vec<&str> = operation.codes.iter().flat_map(|code| code.at.iter()).map(AsRef::as_ref).collect();
    pointers.extend(rule.code.as_deref());
    pointers.extend(rule.message.iter().map(AsRef::as_ref));
    if let Charged::Field(fields) = &rule.charged {
        pointers.extend(fields.iter().map(AsRef::as_ref));
    }
    let finds = |when: &Condition| !matches!(when, Condition::Exists { exists: false, .. } | Condition::Payload { payload: false });
    let says = |pointer: &str| at(tree, pointer).is_some_and(|value| says_something(value) && text(value).is_some());
    rule.when.iter().any(finds) || pointers.into_iter().any(says)
}

fn holds(operation: &Operation, when: &Condition, tree: &RawValue) -> bool {
    match when {
        Condition::Is { at: place, is } => {
            let found = at(tree, place).and_then(text);
            found.is_some_and(|found| is.iter().any(|one| *one == found))
        }
        Condition::Exists { at: place, exists } => {
            at(tree, place).is_some_and(says_something) == *exists
        }
        Condition::Payload { payload } => {
            let mut inner = operation.payload.iter().filter(|place| !place.is_empty());
            inner.any(|place| is_payload(tree, place)) == *payload
        }
        Condition::PayloadHas { payload_has } => {
            let mut places = operation.payload.iter();
            let payload = places.find(|place| is_payload(tree, place));
            payload.is_some_and(|place| {
                let exists = |pointer: &str| at(tree, pointer).is_some_and(says_something);
                payload_has.iter().any(|pointer| exists(&format!("{place}{pointer}")))
            })
        }
    }
}

/// Returns the value at a JSON Pointer.
fn at<'t>(tree: &'t RawValue, pointer: &str) -> Option<&'t RawValue> {
    let mut tokens = pointer.split('/');
    assert_eq!(tokens.next(), Some(""));
    tokens.try_fold(tree, |value, token| {
        let token = token.replace("~1", "/").replace("~0", "~");
        let text = value.get();
        if is_object(value) {
            serde_json::from_str::<HashMap<String, &RawValue>>(text).ok()?.remove(&token)
        } else {
            let elements: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            elements.get(token.parse::<usize>().ok()?).copied()
        }
    })
}

fn is_object(value: &RawValue) -> bool {
    value.get().starts_with('{')
}

/// Returns `true` if a location holds a payload: the body itself, or an object with members.
fn is_payload(tree: &RawValue, place: &str) -> bool {
    place.is_empty() || at(tree, place).is_some_and(|value| is_object(value) && says_something(value))
}

fn says_something(value: &RawValue) -> bool {
    match serde_json::from_str::<Value>(value.get()) {
        Ok(Value::Null) => false,
        Ok(Value::Object(members)) => !members.is_empty(),
        Ok(Value::Array(elements)) => !elements.is_empty(),
        Ok(Value::String(text)) => !is_empty_value(&text),
        _ => true,
    }
}

/// Returns the text of a single value, with the spelling of numbers.
fn text(value: &RawValue) -> Option<String> {
    match value.get() {
        text if text.starts_with('"') => serde_json::from_str(text).ok(),
        text if text == "null" || text.starts_with(['{', '[']) => None,
        text => Some(text.to_owned()),
    }
}
