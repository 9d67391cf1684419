//! Independent decoders return the values that were encoded.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ocrmarket_client::encode::{Encoded, FORM, FieldValue, JSON, RequestField, encode};
use ocrmarket_client::input::{Content, Problem};
use ocrmarket_operation::{Encoding, Method, Operation};
use proptest::prelude::*;

use super::support::operation;

/// Returns an operation without limits.
fn plain(encoding: Encoding) -> Operation {
    Operation {
        encoding,
        inputs: Cow::Borrowed(&[]),
        ..operation("showapi/bank_card").clone()
    }
}

#[derive(Debug, Clone)]
enum Given {
    Text(String),
    Boolean(bool),
    File(Vec<u8>),
    Base64(Vec<u8>),
    Url(String),
}

impl Given {
    fn content(&self) -> Option<Content> {
        match self {
            Self::Text(_) | Self::Boolean(_) => None,
            Self::File(bytes) => Some(Content::bytes(bytes.clone())),
            Self::Base64(bytes) => Some(Content::base64(STANDARD.encode(bytes))),
            Self::Url(url) => Some(Content::url(url.clone())),
        }
    }

    /// Returns the value that the vendor must read; `None` if none is sent.
    fn expected(&self) -> Option<String> {
        match self {
            Self::Text(text) => (!text.is_empty()).then(|| text.clone()),
            Self::Boolean(boolean) => Some(boolean.to_string()),
            Self::File(bytes) | Self::Base64(bytes) => Some(STANDARD.encode(bytes)),
            Self::Url(url) => Some(url.clone()),
        }
    }
}

fn given() -> impl Strategy<Value = Given> {
    let file = || proptest::collection::vec(any::<u8>(), 1..5000);
    prop_oneof![
        any::<String>().prop_map(Given::Text),
        "[+/=&?% \"\\\\\n\u{0}-\u{1f}图]{0,40}".prop_map(Given::Text),
        any::<bool>().prop_map(Given::Boolean),
        file().prop_map(Given::File),
        // Only `+` and `/` in base64: three times the length after escaping.
        (1..60_000_usize).prop_map(|length| Given::File([0xFB, 0xEF, 0xFF].repeat(length))),
        file().prop_map(Given::Base64),
        "https://example\\.com/[a-z?&=+%./]{0,60}".prop_map(Given::Url),
    ]
}

fn names_and_values() -> impl Strategy<Value = Vec<(String, bool, Given)>> {
    let names = proptest::collection::btree_set("[a-z+/=& \"\\\\\n图]{1,8}", 0..6);
    names.prop_flat_map(|names| {
        let rows: Vec<_> = names
            .into_iter()
            .map(|name| (Just(name), any::<bool>(), given()))
            .collect();
        rows
    })
}

fn encoded(encoding: Encoding, rows: &[(String, bool, Given)]) -> Encoded {
    let contents: Vec<_> = rows.iter().map(|(_, _, given)| given.content()).collect();
    let fields: Vec<_> = rows
        .iter()
        .zip(&contents)
        .map(|((name, in_query, given), content)| RequestField {
            name,
            in_query: *in_query,
            value: match (given, content) {
                (Given::Text(text), _) => FieldValue::from(&**text),
                (Given::Boolean(boolean), _) => FieldValue::from(*boolean),
                (_, Some(content)) => FieldValue::from(content),
                (_, None) => unreachable!("everything else is a content"),
            },
        })
        .collect();
    encode(&plain(encoding), &fields).expect("no limit is broken")
}

fn sent(rows: &[(String, bool, Given)], in_query: bool) -> Vec<(String, String)> {
    rows.iter()
        .filter(|row| row.1 == in_query)
        .filter_map(|(name, _, given)| Some((name.clone(), given.expected()?)))
        .collect()
}

proptest! {
    #![proptest_config(super::support::cases(96))]

    #[test]
    fn a_form_comes_back(rows in names_and_values()) {
        let encoded = encoded(Encoding::Form, &rows);
        prop_assert_eq!(encoded.content_type, FORM);
        let decode = |form: &[u8]| -> Vec<_> { form_urlencoded::parse(form).into_owned().collect() };
        prop_assert_eq!(decode(&encoded.body), sent(&rows, false));
        prop_assert_eq!(decode(encoded.query_string().as_bytes()), sent(&rows, true));
        prop_assert!(encoded.body.is_ascii() && !encoded.body.iter().any(|byte| b"/ \n".contains(byte)));
        prop_assert_eq!(&encoded.query, &sent(&rows, true));

        // The signed fields are the same, as slices of the body.
        let parts = encoded.parts();
        let to_sign = parts.to_sign("POST", "/path", "application/json");
        let mut signed = Vec::new();
        for field in to_sign.form {
            let mut value = Vec::new();
            field.value.decoded(|piece| value.extend_from_slice(piece));
            signed.push((field.name.to_owned(), String::from_utf8(value).expect("UTF-8")));
        }
        prop_assert_eq!(signed, sent(&rows, false));
        let query: Vec<_> = to_sign.query.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        prop_assert_eq!(query, sent(&rows, true));
        prop_assert!(to_sign.body.is_none());
        prop_assert_eq!((to_sign.method, to_sign.path, to_sign.accept, to_sign.content_type), ("POST", "/path", "application/json", FORM));
    }

    #[test]
    fn json_comes_back(rows in names_and_values()) {
        let encoded = encoded(Encoding::Json, &rows);
        prop_assert_eq!(encoded.content_type, JSON);
        let object: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(&encoded.body).expect("JSON");
        let booleans = rows.iter().filter(|row| !row.1 && matches!(row.2, Given::Boolean(_))).count();
        prop_assert_eq!(object.values().filter(|value| value.is_boolean()).count(), booleans);
        let mut expected = sent(&rows, false);
        expected.sort();
        let mut found: Vec<_> = object
            .iter()
            .map(|(name, value)| (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
            .collect();
        found.sort();
        prop_assert_eq!(found, expected);
        let parts = encoded.parts();
        let to_sign = parts.to_sign("POST", "/", "");
        prop_assert!(to_sign.form.is_empty());
        prop_assert_eq!(to_sign.body, Some(&*encoded.body));
    }

    /// Any string in place of base64 text is sent whole or refused, without a panic.
    #[test]
    fn any_text_is_base64_or_is_refused(text in "(data:[a-z;,/0-9]{0,20})?[A-Za-z0-9+/=\n -]{0,40}.{0,3}") {
        let operation = operation("deepfinch/submit_credit_report");
        let content = Content::base64(text.clone());
        let fields = [RequestField::body("image", &content)];
        prop_assert!(encode(operation, &fields).is_err(), "there is no PDF mark in it");
        if let Ok(encoded) = encode(&plain(Encoding::Json), &fields) {
            let object: serde_json::Value = serde_json::from_slice(&encoded.body).expect("JSON");
            let sent = object["image"].as_str().unwrap_or_default();
            let sent = sent.split_once(',').map_or(sent, |(_, text)| text);
            prop_assert_eq!(sent.len() % 4, 0);
            let letters = |text: &str| text.trim_start().split_once(',').map_or(text, |(_, text)| text).replace(|letter: char| letter == '=' || letter.is_ascii_whitespace(), "");
            prop_assert_eq!(letters(&text), letters(sent));
        }
    }
}

#[test]
fn bodies_stand_as_expected() {
    let file = Content::bytes(vec![0xFB, 0xEF, 0xFF, 1]);
    let empty = Content::base64(" \n");
    let fields = [
        RequestField::body("image", &file),
        RequestField::body("empty", ""),
        RequestField::body("note", "a \"b\" & c\n\u{1}图"),
        RequestField::body("prob", true),
        RequestField::query("province", "e invoice+"),
    ];
    let form = encode(&plain(Encoding::Form), &fields).expect("no limit is broken");
    assert_eq!(
        form.body,
        "image=%2B%2B%2F%2FAQ%3D%3D&note=a+%22b%22+%26+c%0A%01%E5%9B%BE&prob=true"
    );
    assert_eq!(form.query_string(), "province=e%20invoice%2B");
    let json = encode(&plain(Encoding::Json), &fields).expect("no limit is broken");
    assert_eq!(
        json.body,
        r#"{"image":"++//AQ==","note":"a \"b\" & c\n\u0001图","prob":true}"#
    );
    let none = encode(&plain(Encoding::Json), &[]).expect("no limit is broken");
    assert_eq!(none.body, "{}");
    let get = Operation {
        method: Method::Get,
        ..plain(Encoding::Form)
    };
    let get = encode(&get, &fields[1..]).expect("no limit is broken");
    assert_eq!(
        (get.content_type, get.body.len(), get.fields.len()),
        ("", 0, 0)
    );
    assert_eq!(
        get.query_string(),
        "note=a%20%22b%22%20%26%20c%0A%01%E5%9B%BE&prob=true&province=e%20invoice%2B"
    );

    // As in the vendors' samples: both, one of them empty.
    let fields = [
        RequestField::body("img_base64", &empty),
        RequestField::body("img_url", "https://example.com/a"),
    ];
    let form = encode(operation("showapi/bank_card"), &fields).expect("no limit is broken");
    assert_eq!(form.body, "img_url=https%3A%2F%2Fexample.com%2Fa");
    let alone =
        encode(operation("showapi/bank_card"), &fields[..1]).expect_err("nothing would be sent");
    assert_eq!(*alone.problem(), Problem::Empty);
}

#[test]
fn a_field_given_twice_is_refused() {
    let fields = [RequestField::body("a", "1"), RequestField::query("a", "2")];
    let error = encode(&plain(Encoding::Form), &fields).expect_err("twice");
    let expected =
        "showapi/bank_card: `a`: duplicate field; set it once, as a declared or as an extra field";
    assert_eq!(error.to_string(), expected);
}
