//! Documents as plain JSON: values at a pointer, and their meaning by the format of the leaf.

use ocrmarket_model::Api;
use ocrmarket_model::api::{DefinitionId, Element, LeafShape, Shape};
use ocrmarket_wire::value::{self, Decimal};
use ocrmarket_wire::{LeafFormat, is_empty_value};
use serde_json::Value;

/// Returns the values at the end of a pointer with `*`.
pub(super) fn ends<'v>(value: &'v Value, pointer: &str) -> Vec<&'v Value> {
    match pointer.split_once("/*") {
        None => value.pointer(pointer).into_iter().collect(),
        Some((head, tail)) => {
            let elements = value
                .pointer(head)
                .and_then(Value::as_array)
                .into_iter()
                .flatten();
            elements.flat_map(|element| ends(element, tail)).collect()
        }
    }
}

pub(super) fn leaf<'a>(api: &'a Api, mut id: DefinitionId, pointer: &str) -> Option<&'a LeafShape> {
    let mut found = None;
    for token in pointer.split('/').skip(1).filter(|token| *token != "*") {
        let property = api[id]
            .object()?
            .properties
            .iter()
            .find(|property| property.wire_name == token)?;
        match &property.shape {
            Shape::Leaf(leaf)
            | Shape::List {
                element: Element::Leaf(leaf),
                ..
            } => found = Some(leaf),
            Shape::Object(inner)
            | Shape::List {
                element: Element::Object(inner),
                ..
            } => id = *inner,
        }
    }
    found
}

/// Returns the value of a leaf as a string, or `None` if it is empty.
pub(super) fn something(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !is_empty_value(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

pub(super) fn is_number(leaf: &LeafShape) -> bool {
    let is_numeric = matches!(
        leaf.format,
        Some(LeafFormat::Amount | LeafFormat::Count | LeafFormat::Percentage)
    );
    is_numeric || (leaf.format.is_none() && (leaf.types.integer || leaf.types.number))
}

/// Parses a number. Returns hundredths.
pub(super) fn decimal(text: &str) -> i128 {
    let Ok(Some(value::Value::Decimal(Decimal { units, scale, .. }))) =
        LeafFormat::Percentage.value(&text.replace(',', ""))
    else {
        panic!("{text} is no number");
    };
    match scale {
        0 => units * 100,
        1 => units * 10,
        2 => units,
        _ => panic!("{text} has too many decimals"),
    }
}

/// Returns year, month and day of a string, as far as its format states them; two of them for a
/// range.
pub(super) fn date_parts(leaf: &LeafShape, text: &str) -> Vec<Vec<u16>> {
    let month = |month: value::Month| vec![month.year, u16::from(month.month)];
    let day = |date: value::Date| vec![date.year, u16::from(date.month), u16::from(date.day)];
    match leaf.format.map(|format| format.value(text)) {
        Some(Ok(Some(value::Value::Date(date)))) => vec![day(date)],
        Some(Ok(Some(value::Value::DateTime(time)))) => vec![day(time.date)],
        Some(Ok(Some(value::Value::Month(value)))) => vec![month(value)],
        Some(Ok(Some(value::Value::DateOrMonth(value)))) => vec![match value {
            value::DateOrMonth::Date(date) => day(date),
            value::DateOrMonth::Month(value) => month(value),
        }],
        Some(Ok(Some(value::Value::Year(year)))) => vec![vec![year]],
        Some(Ok(Some(value::Value::MonthRange(range)))) => vec![month(range.from), month(range.to)],
        other => panic!("{text} is no date: {:?}", other.is_some()),
    }
}

/// Asserts that dates never decrease. Each pair is compared at the precision of the less precise
/// date.
pub(super) fn assert_never_back(dates: &[Vec<u16>], context: &str) {
    for (location, date) in dates.iter().enumerate() {
        for later in &dates[location..] {
            let length = date.len().min(later.len());
            assert!(date[..length] <= later[..length], "{context}: {dates:?}");
        }
    }
}
