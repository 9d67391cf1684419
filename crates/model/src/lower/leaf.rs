//! Leaves: types, format, known values and privacy class. The same in a definition, a property and
//! the items of an array.

use std::borrow::Cow;
use std::collections::HashMap;

use ocrmarket_wire::disclosure::ValueShape;
use ocrmarket_wire::{LeafFormat, Privacy, fold_value};

use super::keywords;
use crate::api::{KnownValue, LeafShape, LeafTypes};
use crate::diagnostics::DiagnosticCode;
use crate::dialect::KeywordLocation;
use crate::naming::is_type_name;
use crate::source::{Cursor, DiagnosticSink, JsonValue};

/// Lowers the leaf that the keywords at a location describe. Its privacy class is the one stated
/// there, if any.
pub(super) fn lower(at: &Cursor<'_>, report: &mut DiagnosticSink) -> LeafShape {
    let types = types(at, report);
    let format = format(at, report);
    let words = at
        .get("x-words")
        .map(|words| self::known_values(&words, report))
        .unwrap_or_default();
    if let Some(list) = at.get("x-words") {
        if format.is_some() {
            let message = "`format` and `x-words` are mutually exclusive";
            report.key(
                &list,
                DiagnosticCode::MisplacedKeyword,
                message,
                "remove one of them",
            );
        }
        if types
            .is_some_and(|types| types.number || types.boolean || !(types.string || types.integer))
        {
            let message = "`x-words` requires type `string` or `integer`";
            report.key(
                &list,
                DiagnosticCode::MisplacedKeyword,
                message,
                "correct the type, or remove `x-words`",
            );
        }
    }
    LeafShape {
        definition: None,
        types: types.unwrap_or_default(),
        format,
        known_values: words,
        value_shape: value_shape(at, format, report),
        privacy: privacy(at, report),
    }
}

/// Returns the privacy class that is stated at a location.
pub(super) fn privacy(at: &Cursor<'_>, report: &mut DiagnosticSink) -> Option<Privacy> {
    let name = keywords::text(at, "x-privacy", report)?;
    let class = Privacy::from_name(name);
    if class.is_none() {
        let known: Vec<_> = Privacy::ALL
            .iter()
            .map(|class| format!("`{}`", class.name()))
            .collect();
        let value = at.get("x-privacy").unwrap_or_else(|| at.clone());
        let message = format!("unknown privacy class `{name}`");
        report.value(
            &value,
            DiagnosticCode::UnknownPrivacy,
            message,
            format!("use one of {}", known.join(", ")),
        );
    }
    class
}

/// Returns the shape that is stated at a location.
fn value_shape(
    at: &Cursor<'_>,
    format: Option<LeafFormat>,
    report: &mut DiagnosticSink,
) -> Option<ValueShape> {
    let text = keywords::text(at, "x-shape", report)?;
    let value = at.get("x-shape").unwrap_or_else(|| at.clone());
    if format.is_some() {
        let message = "`format` and `x-shape` are mutually exclusive";
        let help = "remove `x-shape`: values that the format reads are shown";
        report.key(&value, DiagnosticCode::MisplacedKeyword, message, help);
    }
    match ValueShape::parse(text) {
        Ok(shape) => Some(shape),
        Err(error) => {
            let help = "write characters and classes such as `[0-9a-f]`, each followed by nothing, \
                        `?`, `{3}` or `{1,4}`; separate alternatives by `|`";
            report.value(
                &value,
                DiagnosticCode::WrongValue,
                format!("`x-shape` is not a shape: {error}"),
                help,
            );
            None
        }
    }
}

fn format(at: &Cursor<'_>, report: &mut DiagnosticSink) -> Option<LeafFormat> {
    let name = keywords::text(at, "format", report)?;
    let format = LeafFormat::from_name(name);
    if format.is_none() {
        let known: Vec<_> = LeafFormat::ALL
            .iter()
            .map(|format| format!("`{}`", format.name()))
            .collect();
        let value = at.get("format").unwrap_or_else(|| at.clone());
        let message = format!("unknown format `{name}`");
        report.value(
            &value,
            DiagnosticCode::UnknownFormat,
            message,
            format!("use one of {}", known.join(", ")),
        );
    }
    format
}

/// Returns the types at a location. `None` if they are invalid, which is reported.
fn types(at: &Cursor<'_>, report: &mut DiagnosticSink) -> Option<LeafTypes> {
    let help = "use `string`, `integer`, `number`, `boolean`, or an array of these and `null`";
    let Some(value) = at.get("type") else {
        report.key(at, DiagnosticCode::MissingKeyword, "missing `type`", help);
        return None;
    };
    let mut types = LeafTypes::default();
    let mut is_right = true;
    let names = match value.node.value {
        JsonValue::String(_) => vec![value.clone()],
        JsonValue::Array(_) => value.elements().collect(),
        _ => Vec::new(),
    };
    for name in &names {
        if !add_type(&mut types, name.node.text().unwrap_or_default()) {
            let message = match name.node.text() {
                None => format!("expected string in `type`, found {}", name.node.kind()),
                Some(text) if is_type(text) => format!("duplicate `{text}` in `type`"),
                Some(text) => format!("`{text}` is not a leaf type"),
            };
            report.value(name, DiagnosticCode::WrongValue, message, help);
            is_right = false;
        }
    }
    let says_something = types.string || types.integer || types.number || types.boolean;
    if is_right && !says_something {
        report.value(
            &value,
            DiagnosticCode::WrongValue,
            "`type` allows only `null`",
            help,
        );
        is_right = false;
    }
    is_right.then_some(types)
}

/// Returns `true` for the name of a type that a leaf can have.
fn is_type(name: &str) -> bool {
    matches!(name, "string" | "integer" | "number" | "boolean" | "null")
}

/// Adds a type. Returns `false` if there is no such type, or if it is already included.
fn add_type(types: &mut LeafTypes, name: &str) -> bool {
    let slot = match name {
        "string" => &mut types.string,
        "integer" => &mut types.integer,
        "number" => &mut types.number,
        "boolean" => &mut types.boolean,
        "null" => &mut types.null,
        _ => return false,
    };
    !std::mem::replace(slot, true)
}

fn known_values(list: &Cursor<'_>, report: &mut DiagnosticSink) -> Vec<KnownValue> {
    if !keywords::is_array(list, "x-words", report) {
        return Vec::new();
    }
    let words: Vec<(KnownValue, Cursor<'_>)> = list
        .elements()
        .enumerate()
        .filter_map(|(index, at)| Some((known_value(index, &at, report)?, at)))
        .collect();
    if list.node.elements().is_empty() {
        report.value(
            list,
            DiagnosticCode::WrongValue,
            "empty `x-words`",
            "add known values, or remove `x-words`",
        );
    }
    check_unique(&words, report);
    words.into_iter().map(|(word, _)| word).collect()
}

fn known_value(index: usize, at: &Cursor<'_>, report: &mut DiagnosticSink) -> Option<KnownValue> {
    if !keywords::check(at, KeywordLocation::Word, report) {
        return None;
    }
    let text = keywords::text(at, "const", report);
    if at.node.get("const").is_none() {
        report.value(
            at,
            DiagnosticCode::MissingKeyword,
            "missing `const` in a known value",
            "add `const`: the string as the vendor writes it",
        );
    }
    let mut variant = keywords::text(at, "variant", report).map(Cow::Borrowed);
    let help = "add `variant`: its Rust name in `UpperCamelCase`";
    match variant.as_deref() {
        None if at.node.get("variant").is_none() => {
            report.value(
                at,
                DiagnosticCode::WordWithoutVariant,
                "missing `variant` in a known value",
                help,
            );
        }
        Some(name) if name.starts_with(keywords::PLACEHOLDER) => {
            let value = at.get("variant").unwrap_or_else(|| at.clone());
            report.placeholder(&value, "variant", &help.replacen("add", "write", 1));
            // A draft needs a name before it can be compared with documents.
            variant = Some(Cow::Owned(format!("Unnamed{index}")));
        }
        Some(name) if !is_type_name(name) => {
            let value = at.get("variant").unwrap_or_else(|| at.clone());
            report.value(
                &value,
                DiagnosticCode::BadTypeName,
                format!("`{name}` is not a valid name of a Rust variant"),
                help,
            );
        }
        _ => {}
    }
    let title = keywords::text(at, "title", report).map(str::to_owned);
    let description = keywords::text(at, "description", report).map(str::to_owned);
    Some(KnownValue {
        text: text?.to_owned(),
        variant: variant?.into_owned(),
        title,
        description,
    })
}

fn check_unique(words: &[(KnownValue, Cursor<'_>)], report: &mut DiagnosticSink) {
    let mut texts = HashMap::new();
    let mut variants = HashMap::new();
    for (word, at) in words {
        if let Some(first) = texts.insert(fold_value(&word.text), word.text.as_str()) {
            let message = format!(
                "duplicate known value `{}`: it equals `{first}` apart from white space and character width",
                word.text
            );
            report.value(
                at,
                DiagnosticCode::DuplicateWord,
                message,
                "keep one of them",
            );
        }
        if let Some(first) = variants.insert(word.variant.as_str(), word.text.as_str()) {
            let message = format!(
                "known values `{first}` and `{}` have the same variant `{}`",
                word.text, word.variant
            );
            report.value(
                at,
                DiagnosticCode::NameCollision,
                message,
                "rename one of the variants",
            );
        }
    }
}
