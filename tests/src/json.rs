//! JSON for tests: equality of values with exact number spelling, and arbitrary documents.
//!
//! Written without serde, because `serde_json` respells numbers and rejects lone surrogates. The
//! reader of `wire` decides what is JSON; it has its own tests against `serde_json`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};
use proptest::prelude::*;

/// Returns a document in a canonical spelling: sorted keys, the last of duplicate keys, uniform
/// escapes, no white space, unchanged numbers.
///
/// Two documents hold the same value exactly if these are equal. Does not recurse, so any depth is
/// supported.
///
/// # Errors
/// The bytes are not JSON.
pub fn canonical(json: &[u8]) -> Result<String, SyntaxError> {
    let mut reader = Reader::new(json)?;
    let mut open: Vec<Open> = Vec::new();
    loop {
        let mut value = match reader.kind()? {
            Kind::Object => {
                reader.begin_object()?;
                open.push(Open::Object(BTreeMap::new(), String::new()));
                String::new()
            }
            Kind::Array => {
                reader.begin_array()?;
                open.push(Open::Array(Vec::new()));
                String::new()
            }
            Kind::String => quoted(reader.string()?.raw()),
            Kind::Number => reader.number()?.to_owned(),
            Kind::Boolean | Kind::Null => reader.skip()?.to_owned(),
        };
        // Continues to the next value, and closes the containers that end before it.
        loop {
            let Some(innermost) = open.last_mut() else {
                reader.finish()?;
                return Ok(value);
            };
            let more = match innermost {
                Open::Object(members, key) => {
                    if !value.is_empty() {
                        members.insert(std::mem::take(key), value);
                    }
                    let next = reader.next_key()?;
                    next.map(|next| *key = quoted(next.raw())).is_some()
                }
                Open::Array(elements) => {
                    if !value.is_empty() {
                        elements.push(value);
                    }
                    reader.next_element()?
                }
            };
            if more {
                break;
            }
            value = open.pop().map(Open::close).unwrap_or_default();
        }
    }
}

/// A container that is not closed yet.
enum Open {
    /// Members by key, and the key of the next value.
    Object(BTreeMap<String, String>, String),
    Array(Vec<String>),
}

impl Open {
    fn close(self) -> String {
        match self {
            Self::Object(members, _) => {
                let members: Vec<_> = members
                    .into_iter()
                    .map(|(key, value)| key + ":" + &value)
                    .collect();
                format!("{{{}}}", members.join(","))
            }
            Self::Array(elements) => format!("[{}]", elements.join(",")),
        }
    }
}

/// Returns a raw string with every character outside of printable ASCII as `\uXXXX`, so that all
/// spellings are equal.
fn quoted(raw: &str) -> String {
    let mut out = String::from("\"");
    let mut characters = raw.chars();
    while let Some(character) = characters.next() {
        let meant = if character == '\\' {
            escaped(&mut characters)
        } else {
            Ok(character)
        };
        match meant {
            Ok(plain @ ('!' | '#'..='[' | ']'..='~')) => out.push(plain),
            Ok(other) => other
                .encode_utf16(&mut [0; 2])
                .iter()
                .for_each(|unit| push_unit(*unit, &mut out)),
            Err(unit) => push_unit(unit, &mut out),
        }
    }
    out.push('"');
    out
}

/// Decodes an escape to a character or a UTF-16 unit.
fn escaped(characters: &mut std::str::Chars<'_>) -> Result<char, u16> {
    match characters.next() {
        Some('b') => Ok('\u{8}'),
        Some('f') => Ok('\u{c}'),
        Some('n') => Ok('\n'),
        Some('r') => Ok('\r'),
        Some('t') => Ok('\t'),
        Some('u') => {
            let digits: String = characters.take(4).collect();
            let unit = u16::from_str_radix(&digits, 16).unwrap_or_default();
            // Printable ASCII must be equal whether escaped or not.
            u8::try_from(unit)
                .ok()
                .filter(u8::is_ascii)
                .map(char::from)
                .ok_or(unit)
        }
        other => Ok(other.unwrap_or('\\')),
    }
}

fn push_unit(unit: u16, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(out, "\\u{unit:04x}");
}

/// Generates any JSON value as text: numbers in every spelling, escapes, lone surrogates, duplicate
/// keys, white space, some levels.
///
/// Two of three keys are taken from `names`, so that declared fields occur.
pub fn any_value(names: &'static [&'static str]) -> BoxedStrategy<String> {
    let scalar = prop_oneof![
        Just(String::from("null")),
        any::<bool>().prop_map(|value| value.to_string()),
        any_number(),
        any_text(),
    ];
    let nested = scalar.prop_recursive(6, 64, 8, move |inner| {
        prop_oneof![
            (prop::collection::vec(inner.clone(), 0..6), any_space()).prop_map(
                |(elements, space)| {
                    format!("[{space}{}{space}]", elements.join(&format!("{space},")))
                }
            ),
            object_of(inner, names),
        ]
    });
    nested.boxed()
}

/// Generates any JSON object as text.
pub fn any_object(names: &'static [&'static str]) -> BoxedStrategy<String> {
    object_of(any_value(names), names)
}

fn object_of(
    value: impl Strategy<Value = String> + 'static,
    names: &'static [&'static str],
) -> BoxedStrategy<String> {
    let declared = prop::sample::select(names).prop_map(quote_plainly).boxed();
    let key = prop_oneof![2 => declared, 1 => any_text()];
    let members = prop::collection::vec((key, any_space(), value), 0..8);
    let text = members.prop_map(|members| {
        let members = members
            .into_iter()
            .map(|(key, space, value)| format!("{space}{key}{space}:{space}{value}{space}"));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    });
    text.boxed()
}

fn any_space() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => Just(""), 1 => Just(" "), 1 => Just("\n          "), 1 => Just("\t\r\n")]
}

fn any_number() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(
            &[
                "1200.10",
                "1e400",
                "-0",
                "0.0",
                "-0.0e-0",
                "1E+05",
                "100000000000000000000000000000001"
            ][..]
        )
        .prop_map(String::from),
        any::<i64>().prop_map(|number| number.to_string()),
        "-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,4})?",
    ]
}

/// Generates any string, without its quotes.
fn any_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-z0-9_ ]{0,12}",
        1 => Just(String::from("借记卡")),
        1 => Just(String::from("--")),
        1 => "\\\\[\"\\\\/bfnrt]",
        1 => "\\\\u[0-9a-fA-F]{4}",
        1 => "\\\\ud[89abAB][0-9a-f]{2}",
        1 => Just(String::from("\\ud83d\\uDE00")),
        1 => any::<String>().prop_map(|text| {
            let quoted = quote_plainly(&text);
            quoted[1..quoted.len() - 1].to_owned()
        }),
    ];
    prop::collection::vec(part, 0..4).prop_map(|parts| format!("\"{}\"", parts.concat()))
}

fn quote_plainly(name: &str) -> String {
    serde_json::Value::from(name).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_are_equal_text() {
        let rows = [
            (r#"{"b": 1, "a": [ ]}"#, r#"{"a":[],"b":1}"#),
            (r#"{"a": 1, "\u0061": 2}"#, r#"{"a":2}"#),
            (r#""\/\u0041年\n""#, "\"/A\\u5e74\\u000a\""),
            (r#""\ud83d\ude00""#, "\"😀\""),
            (r#"[{"a": {}}, [[]], ""]"#, r#"[{"a":{}},[[]],""]"#),
        ];
        for (left, right) in rows {
            assert_eq!(
                canonical(left.as_bytes()),
                canonical(right.as_bytes()),
                "{left}"
            );
        }
    }

    #[test]
    fn other_values_are_other_text() {
        let rows = [
            ("1.0", "1.00"),
            ("-0", "0"),
            ("1", "\"1\""),
            ("[]", "{}"),
            (r#"["\ud800"]"#, r#"["\ud801"]"#),
            (r#"["\\n"]"#, r#"["\n"]"#),
            (r#"["\""]"#, r#"["\\\""]"#),
            ("[1,2]", "[2,1]"),
            ("{}", r#"{"a":null}"#),
        ];
        for (left, right) in rows {
            assert_ne!(
                canonical(left.as_bytes()),
                canonical(right.as_bytes()),
                "{left}"
            );
        }
        assert!(canonical(b"[1,]").is_err());
    }
}
