//! Definitions from any self-describing format. Values are first written as JSON text and then
//! decoded, so that there is one decoder.
//!
//! `serde_json` hands over its own text, if it is asked as for its `RawValue`. Other formats ignore
//! the question, and hand over values.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::MAX_DEPTH;
use crate::escape::quote;
use crate::{Definition, decode};

/// Name by which `serde_json` recognizes a request for the text of a value, and the key under
/// which it returns the text. Its feature `raw_value` is part of the feature `serde`.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// Floats from here on do not represent every integer: `2^53`.
const INTEGERS_END: f64 = 9_007_199_254_740_992.0;

/// Deserializes a definition from a map of any self-describing format.
///
/// # Errors
/// The deserializer fails, the value is not a map, values are nested more than 128 deep, or a
/// float of another format than JSON text is so large that an integer may have lost digits.
pub fn deserialize<'de, T: Definition, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut json = Vec::new();
    let root = Root(AsJson {
        out: &mut json,
        depth: 0,
    });
    deserializer.deserialize_newtype_struct(RAW_VALUE, root)?;
    let mut object = T::default();
    decode::document(&json, &mut object).map_err(D::Error::custom)?;
    Ok(object)
}

/// A visitor of the root: a map, or the text of one.
struct Root<'a>(AsJson<'a>);

impl<'de> Visitor<'de> for Root<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON object")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.deserialize(deserializer)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        match members.next_key::<String>()? {
            Some(key) if key == RAW_VALUE => members.next_value_seed(RawText(self.0.out)),
            first => self.0.members(first, members),
        }
    }
}

/// A visitor of JSON text.
struct RawText<'a>(&'a mut Vec<u8>);

impl<'de> DeserializeSeed<'de> for RawText<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for RawText<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON text")
    }

    /// Takes a part of the text that is read.
    fn visit_borrowed_str<E: Error>(self, json: &'de str) -> Result<(), E> {
        self.0.extend_from_slice(json.as_bytes());
        Ok(())
    }

    /// Takes text that may have been written from a `serde_json::Value`.
    fn visit_str<E: Error>(self, json: &str) -> Result<(), E> {
        if numbers(json).any(may_have_lost_digits) {
            return Err(lost_digits());
        }
        self.0.extend_from_slice(json.as_bytes());
        Ok(())
    }
}

/// Returns the numbers of a JSON text.
fn numbers(json: &str) -> impl Iterator<Item = &str> {
    let mut is_escaped = false;
    let mut is_text = false;
    let outside = move |character: char| {
        let is_end = character == '"' && !is_escaped;
        is_escaped = is_text && character == '\\' && !is_escaped;
        is_text ^= is_end;
        is_text || !matches!(character, '0'..='9' | '+' | '-' | '.' | 'e' | 'E')
    };
    let parts = json.split(outside);
    parts.filter(|part| part.starts_with(|first: char| first == '-' || first.is_ascii_digit()))
}

fn may_have_lost_digits(number: &str) -> bool {
    number.contains(['.', 'e', 'E'])
        && number
            .parse::<f64>()
            .is_ok_and(|value| value.abs() >= INTEGERS_END)
}

#[cold]
fn lost_digits<E: Error>() -> E {
    E::custom(
        "a float of 2^53 or more may be an integer that lost digits before it got here: \
         deserialize from JSON text, or use `Definition::decode`",
    )
}

/// A visitor that appends the value as JSON text.
struct AsJson<'a> {
    out: &'a mut Vec<u8>,
    depth: usize,
}

impl AsJson<'_> {
    /// Returns a visitor for a value inside of this one.
    fn inner<E: Error>(&mut self) -> Result<AsJson<'_>, E> {
        if self.depth >= MAX_DEPTH {
            return Err(E::custom("value is nested too deep"));
        }
        Ok(AsJson {
            out: self.out,
            depth: self.depth + 1,
        })
    }

    fn write(self, json: &str) {
        self.out.extend_from_slice(json.as_bytes());
    }

    /// Appends a map whose first key has been read.
    fn members<'de, A: MapAccess<'de>>(
        mut self,
        first: Option<String>,
        mut members: A,
    ) -> Result<(), A::Error> {
        self.out.push(b'{');
        let start = self.out.len();
        let mut next = first;
        while let Some(key) = next {
            if self.out.len() > start {
                self.out.push(b',');
            }
            quote(key.as_bytes(), self.out);
            self.out.push(b':');
            members.next_value_seed(self.inner()?)?;
            next = members.next_key()?;
        }
        self.out.push(b'}');
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for AsJson<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AsJson<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.write(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.write(&value.to_string());
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.write(&value.to_string());
        Ok(())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.write(&value.to_string());
        Ok(())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.write(&value.to_string());
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom("number is not finite"));
        }
        if value.abs() >= INTEGERS_END {
            return Err(lost_digits());
        }
        self.write(&format!("{value:?}"));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        quote(text.as_bytes(), self.out);
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.write("null");
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        self.inner()?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        mut self,
        deserializer: D,
    ) -> Result<(), D::Error> {
        self.inner()?.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut elements: A) -> Result<(), A::Error> {
        self.out.push(b'[');
        let start = self.out.len();
        loop {
            let end = self.out.len();
            if end > start {
                self.out.push(b',');
            }
            if elements.next_element_seed(self.inner()?)?.is_none() {
                // Removes a comma that nothing follows.
                self.out.truncate(end);
                break;
            }
        }
        self.out.push(b']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let first = members.next_key()?;
        self.members(first, members)
    }
}
