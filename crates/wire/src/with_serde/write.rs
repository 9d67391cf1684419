//! Objects into any serializer: fields by their slots, unknown ones by their JSON text.

use std::cell::RefCell;

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::MAX_DEPTH;
use crate::encode::is_absent;
use crate::raw::{Leaf, LeafContent};
use crate::reader::{Kind, Reader, SyntaxError};
use crate::slot::ElementRef;
use crate::slot::{ListSlot, Member, Object, Slot, State, members};

/// Serializes an object as a map: present fields, then those that do not fit.
///
/// # Errors
/// The serializer fails, or the data model cannot hold a value: a lone surrogate, or a number with
/// too many digits.
pub fn serialize<S: Serializer>(object: &dyn Object, serializer: S) -> Result<S::Ok, S::Error> {
    let table = object.table();
    let mut map = serializer.serialize_map(None)?;
    for (location, field) in table.fields().iter().enumerate() {
        let slot = object.slot(location);
        if !is_absent(slot) {
            map.serialize_entry(field.name(), &SlotValue(slot))?;
        }
    }
    for (key, json) in object.unknown().iter() {
        let name = key.decode().map_err(S::Error::custom)?;
        let declared = table.lookup(&name);
        if declared.is_none_or(|location| is_absent(object.slot(location))) {
            map.serialize_entry(&*name, &JsonText(json))?;
        }
    }
    map.end()
}

struct ObjectValue<'a>(&'a dyn Object);

impl Serialize for ObjectValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.0, serializer)
    }
}

struct SlotValue<'a>(Slot<'a>);

impl Serialize for SlotValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Slot::None => serializer.serialize_unit(),
            Slot::Leaf(leaf) => LeafValue(leaf).serialize(serializer),
            Slot::Object(slot) => match slot.object() {
                Some(object) => serialize(object, serializer),
                None => serializer.serialize_unit(),
            },
            Slot::List(list) => ListValue(list).serialize(serializer),
        }
    }
}

struct ListValue<'a>(&'a dyn ListSlot);

impl Serialize for ListValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.state() != State::Present {
            return serializer.serialize_unit();
        }
        let length = self.0.item_count() + self.0.mismatched().len();
        let mut seq = serializer.serialize_seq(Some(length))?;
        for member in members(self.0) {
            match member {
                Member::Item(ElementRef::Leaf(leaf)) => seq.serialize_element(&LeafValue(leaf))?,
                Member::Item(ElementRef::Object(object)) => {
                    seq.serialize_element(&ObjectValue(object))?;
                }
                Member::Mismatched(mismatched) => {
                    seq.serialize_element(&JsonText(mismatched.json()))?;
                }
            }
        }
        seq.end()
    }
}

struct LeafValue<'a>(&'a Leaf);

impl Serialize for LeafValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.content() {
            LeafContent::Absent | LeafContent::Null => serializer.serialize_unit(),
            LeafContent::Boolean(value) => serializer.serialize_bool(value),
            LeafContent::Number(number) => serialize_number(number, serializer),
            LeafContent::Text(text) => serializer.serialize_str(text),
        }
    }
}

/// Serializes a number as an integer of up to 128 bits or as a float, if it keeps its value.
fn serialize_number<S: Serializer>(number: &str, serializer: S) -> Result<S::Ok, S::Error> {
    // `-0` has no integer, so it is serialized as a float.
    if let Some(whole) = number.parse().ok().filter(|_| number != "-0") {
        return serializer.serialize_i64(whole);
    }
    if let Ok(whole) = number.parse() {
        return serializer.serialize_u64(whole);
    }
    if let Some(whole) = number.parse().ok().filter(|_| number != "-0") {
        return serializer
            .serialize_i128(whole)
            .map_err(|error| too_long(number, &format!(": {error}")));
    }
    match number.parse::<f64>() {
        // Formats write the shortest decimal of a float, as `Debug` does.
        Ok(float) if is_equal(number, &format!("{float:?}")) => serializer.serialize_f64(float),
        _ => Err(too_long(number, "")),
    }
}

#[cold]
fn too_long<E: Error>(number: &str, reason: &str) -> E {
    E::custom(format_args!(
        "a number of {} characters cannot be serialized without a change{reason}: use \
         `Definition::encode`, which keeps the text of every number",
        number.len()
    ))
}

/// Returns `true` if two numbers in JSON's spelling have the same sign and value.
fn is_equal(one: &str, other: &str) -> bool {
    let parts = Significant::of(one);
    parts.is_some() && parts == Significant::of(other)
}

/// The value of a number: its digits without zeros at the ends, and the power of ten of the last.
#[derive(PartialEq)]
struct Significant {
    is_negative: bool,
    digits: String,
    exponent: i64,
}

impl Significant {
    /// Returns the parts of a number; `None` if it is not finite, or its exponent is beyond 64
    /// bits.
    fn of(number: &str) -> Option<Self> {
        let unsigned = number.strip_prefix('-').unwrap_or(number);
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse().ok()?),
            None => (unsigned, 0_i64),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        if !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let kept = all.trim_end_matches('0');
        let digits = kept.trim_start_matches('0').to_owned();
        let moved =
            i64::try_from(all.len() - kept.len()).ok()? - i64::try_from(fraction.len()).ok()?;
        Some(Self {
            is_negative: unsigned.len() < number.len(),
            exponent: if digits.is_empty() {
                0
            } else {
                exponent.checked_add(moved)?
            },
            digits,
        })
    }
}

/// The text of one JSON value.
struct JsonText<'a>(&'a str);

impl Serialize for JsonText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reader = RefCell::new(Reader::from_text(self.0));
        NextValue {
            reader: &reader,
            depth: 0,
        }
        .serialize(serializer)
    }
}

/// The next value of a reader. Serializing reads it, so each is serialized once.
#[derive(Clone, Copy)]
struct NextValue<'r, 'a> {
    reader: &'r RefCell<Reader<'a>>,
    depth: usize,
}

impl<'a> NextValue<'_, 'a> {
    fn read<T, E: Error>(
        &self,
        read: impl FnOnce(&mut Reader<'a>) -> Result<T, SyntaxError>,
    ) -> Result<T, E> {
        read(&mut self.reader.borrow_mut()).map_err(E::custom)
    }
}

impl Serialize for NextValue<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.depth >= MAX_DEPTH {
            return Err(S::Error::custom("value is nested too deep"));
        }
        let inner = Self {
            depth: self.depth + 1,
            ..*self
        };
        match self.read(Reader::kind)? {
            Kind::Object => {
                self.read(Reader::begin_object)?;
                let mut map = serializer.serialize_map(None)?;
                while let Some(key) = self.read(Reader::next_key)? {
                    map.serialize_entry(&key.decode().map_err(S::Error::custom)?, &inner)?;
                }
                map.end()
            }
            Kind::Array => {
                self.read(Reader::begin_array)?;
                let mut seq = serializer.serialize_seq(None)?;
                while self.read(Reader::next_element)? {
                    seq.serialize_element(&inner)?;
                }
                seq.end()
            }
            Kind::String => {
                let text = self
                    .read(Reader::string)?
                    .decode()
                    .map_err(S::Error::custom)?;
                serializer.serialize_str(&text)
            }
            Kind::Number => serialize_number(self.read(Reader::number)?, serializer),
            Kind::Boolean => serializer.serialize_bool(self.read(Reader::boolean)?),
            Kind::Null => {
                self.read(Reader::null)?;
                serializer.serialize_unit()
            }
        }
    }
}
