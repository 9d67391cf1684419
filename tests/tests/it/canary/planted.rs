//! Planted values, the forms in which they would be shown, and responses with them in every private
//! field.

use std::fmt::Write as _;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ocrmarket::operation::response::{Body, BodyType, Model, Response};
use ocrmarket_wire::{ElementMut, Object, Privacy, SlotMut};
use serde_json::Value;

/// A synthetic person's name, numbers with wrong check digits, and other values that could be
/// personal.
pub(crate) const NAME: &str = "金丝雀欧阳";
pub(crate) const ID_NUMBER: &str = "110101199001011230";
pub(crate) const CARD_NUMBER: &str = "6222020200112231";
pub(crate) const ADDRESS: &str = "canary lane 7, 金丝雀市";
pub(crate) const TASK: &str = "canary-task-0000000000001";
pub(crate) const CALLER: &str = "canary-caller-reference";
pub(crate) const PICTURE: &str = "canary-picture-bytes";
pub(crate) const EXTRA: &str = "canary-extra-value";
pub(crate) const MESSAGE: &str = "canary-message-of-a-server";
pub(crate) const HEADER: &str = "canary-header-of-a-server";
pub(crate) const URL: &str = "canary-url-of-a-picture";
pub(crate) const FILE: &str = "canary-file-张三";
pub(crate) const APP_CODE: &str = "canaryappcode00000000000000000001";
pub(crate) const APP_KEY: &str = "canaryappkey000001";
pub(crate) const APP_SECRET: &str = "canaryappsecret0001";
pub(crate) const SECRET_ID: &str = "AKIDcanarysecretid01";
pub(crate) const SECRET_KEY: &str = "canarysecretkey0001";

const ALL: [&str; 17] = [
    NAME,
    ID_NUMBER,
    CARD_NUMBER,
    ADDRESS,
    TASK,
    CALLER,
    PICTURE,
    EXTRA,
    MESSAGE,
    HEADER,
    URL,
    FILE,
    APP_CODE,
    APP_KEY,
    APP_SECRET,
    SECRET_ID,
    SECRET_KEY,
];

/// Returns the value of private fields: one planted value of each kind.
pub(crate) fn person() -> String {
    format!("{NAME} {ID_NUMBER} {CARD_NUMBER} {ADDRESS}")
}

/// Returns a planted value that a text contains, in any of the forms in which strings and bytes are
/// shown.
pub(crate) fn found_in(text: &str) -> Option<&'static str> {
    /// Finds every form in one pass, with the value that has the form.
    static FORMS: LazyLock<Option<(AhoCorasick, Vec<&str>)>> = LazyLock::new(|| {
        let forms = ALL.map(|value| forms(value).into_iter().map(move |form| (form, value)));
        let (forms, values): (Vec<String>, Vec<&str>) = forms.into_iter().flatten().unzip();
        Some((AhoCorasick::new(forms).ok()?, values))
    });
    let (forms, values) = FORMS.as_ref().expect("the forms can be searched for");
    forms
        .find(text)
        .map(|found| values[found.pattern().as_usize()])
}

/// Returns the forms of a value: unchanged, percent-encoded, hexadecimal, base64 at each of its
/// three alignments, and escaped as in Rust and JSON.
fn forms(value: &str) -> Vec<String> {
    let bytes = value.as_bytes();
    let each =
        |format: fn(u8) -> String| bytes.iter().map(|byte| format(*byte)).collect::<String>();
    let list = |separator: &str| {
        let numbers: Vec<String> = bytes.iter().map(ToString::to_string).collect();
        numbers.join(separator)
    };
    let percent = |format: fn(u8) -> String| {
        bytes.iter().fold(String::new(), |mut text, byte| {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) {
                text.push(char::from(*byte));
            } else {
                text += &format(*byte);
            }
            text
        })
    };
    let mut units = String::new();
    for unit in value.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => units.push(char::from(byte)),
            // Writing to a string cannot fail.
            _ => drop(write!(units, "\\u{unit:04x}")),
        }
    }
    let mut forms = vec![
        value.to_owned(),
        value.escape_debug().to_string(),
        value.escape_unicode().to_string(),
        bytes.escape_ascii().to_string(),
        each(|byte| format!("{byte:02x}")),
        each(|byte| format!("{byte:02X}")),
        percent(|byte| format!("%{byte:02X}")),
        percent(|byte| format!("%{byte:02x}")),
        percent(|byte| format!("%{byte:02X}")).replace("%20", "+"),
        list(", "),
        list(",\n    "),
        units,
    ];
    for shift in 0..3 {
        let shifted = [vec![0; shift], bytes.to_vec()].concat();
        let text = BASE64_STANDARD.encode(&shifted);
        // Excludes the characters that also depend on the bytes before or after.
        let whole = &text[[0, 2, 3][shift]..shifted.len() / 3 * 4];
        forms.push(whole.to_owned());
        forms.push(whole.replace('+', "-").replace('/', "_"));
        forms.push(whole.replace('+', "%2B").replace('/', "%2F"));
    }
    forms
}

/// Returns an error as a log could show it: itself and every cause, in every form.
pub(crate) fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = format!("{error}\n{error:?}\n{error:#?}");
    let error_of_call = error.downcast_ref::<ocrmarket_client::Error>();
    if let Some(reason) = error_of_call.and_then(ocrmarket_client::Error::get_ref) {
        let _ = write!(text, "\n{reason}\n{reason:?}\n{reason:#?}");
    }
    let mut cause = error.source();
    while let Some(error) = cause {
        let _ = write!(text, "\n{error}\n{error:?}\n{error:#?}");
        cause = error.source();
    }
    text
}

/// Returns a synthetic response with every private field of its types planted, and an undeclared
/// field.
pub(crate) fn answer<M: Model>(sample: &[u8]) -> serde_json::Result<Vec<u8>> {
    let Ok(response) = Response::<M>::decode(sample) else {
        return Ok(sample.to_vec());
    };
    let index = response
        .classified()
        .map_or(0, |classified| classified.success);
    let planted = match response.body() {
        Body::Bare(_) => full::<M::Success>(index),
        Body::Envelope(_) => full::<M::Envelope>(index),
        _ => full::<M::Failure>(0),
    };
    let mut body = serde_json::from_slice(sample)?;
    merge(&mut body, &serde_json::from_slice(&planted)?);
    if let Value::Object(body) = &mut body {
        body.insert(NAME.to_owned(), person().into());
    }
    serde_json::to_vec(&body)
}

fn full<T: BodyType>(index: usize) -> Vec<u8> {
    let empty = T::decode_as(index, b"{}").expect("an empty object is one");
    let mut object = empty.into_object();
    plant(object.as_mut(), 0);
    object.encode()
}

fn plant(object: &mut dyn Object, depth: usize) {
    /// Deeper than any schema.
    const DEEPEST: usize = 16;
    if depth > DEEPEST {
        return;
    }
    for (index, field) in object.table().fields().iter().enumerate() {
        let is_private = field.privacy() != Some(Privacy::Public);
        match object.slot_mut(index) {
            SlotMut::Leaf(leaf) if is_private => leaf.set(person()),
            SlotMut::Object(slot) => plant(slot.start(), depth + 1),
            SlotMut::List(list) if list.has_object_elements() || is_private => {
                list.start();
                match list.append() {
                    ElementMut::Leaf(leaf) => leaf.set(person()),
                    ElementMut::Object(object) => plant(object, depth + 1),
                }
            }
            _ => {}
        }
    }
}

/// Merges two values. The planted value takes precedence; fields that only the sample has, its
/// public ones, are kept.
fn merge(sample: &mut Value, planted: &Value) {
    match (sample, planted) {
        (Value::Object(sample), Value::Object(planted)) => {
            for (key, planted) in planted {
                merge(sample.entry(key.clone()).or_insert(Value::Null), planted);
            }
        }
        (Value::Array(items), Value::Array(planted)) if !items.is_empty() => {
            for item in items {
                if let Some(planted) = planted.first() {
                    merge(item, planted);
                }
            }
        }
        (sample, planted) => *sample = planted.clone(),
    }
}

/// A canary is found in each of the forms.
#[test]
fn every_form_is_found() {
    let text = person();
    let shown = [
        format!("x{text}y"),
        format!("{:?}", text.as_bytes()),
        format!("{:#?}", text.as_bytes()),
        BASE64_STANDARD.encode(format!("x{text}y")),
        BASE64_STANDARD.encode(format!("xx{text}y")),
        BASE64_STANDARD.encode(text.as_bytes()),
        text.as_bytes().escape_ascii().to_string(),
        text.escape_unicode().to_string(),
    ];
    for shown in shown {
        assert!(found_in(&shown).is_some(), "{shown}");
    }
    assert_eq!(found_in("nothing of it"), None);
}
