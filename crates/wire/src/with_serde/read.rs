//! Definitions from any self-describing format. Values are first written as JSON text and then
//! decoded, so that there is one decoder.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::MAX_DEPTH;
use crate::escape::quote;
use crate::{Definition, decode};

/// Deserializes a definition from a map of any self-describing format.
///
/// # Errors
/// The deserializer fails, the value is not a map, or values are nested more than 128 deep.
pub fn deserialize<'de, T: Definition, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut json = Vec::new();
    AsJson {
        out: &mut json,
        depth: 0,
    }
    .deserialize(deserializer)?;
    let mut object = T::default();
    decode::document(&json, &mut object).map_err(D::Error::custom)?;
    Ok(object)
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

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom("number is not finite"));
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

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        self.out.push(b'{');
        let start = self.out.len();
        while let Some(key) = members.next_key::<String>()? {
            if self.out.len() > start {
                self.out.push(b',');
            }
            quote(key.as_bytes(), self.out);
            self.out.push(b':');
            members.next_value_seed(self.inner()?)?;
        }
        self.out.push(b'}');
        Ok(())
    }
}
