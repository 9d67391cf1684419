//! Files whose structure is a Rust type (`operation.json`, `vendor.json`, findings). They are
//! checked against the JSON Schema that schemars derives from the type, so that every mistake has
//! its location. Then serde reads them.
//!
//! Supports only the few keywords that schemars uses for these types.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::diagnostics::DiagnosticCode;
use crate::source::{Cursor, DiagnosticSink, JsonValue};

/// The JSON Schema of a Rust type.
pub(crate) struct Structure(Json);

impl Structure {
    /// Derives the schema of a type.
    pub(crate) fn of<T: JsonSchema>() -> Self {
        Self(
            schemars::SchemaGenerator::default()
                .into_root_schema_for::<T>()
                .to_value(),
        )
    }

    /// Reads a value of the type, or reports every mistake in it.
    pub(crate) fn read<T: DeserializeOwned>(
        &self,
        at: &Cursor<'_>,
        report: &mut DiagnosticSink,
    ) -> Option<T> {
        let mut found = DiagnosticSink::default();
        self.check(at, &self.0, &mut found);
        if !found.is_empty() {
            for diagnostic in found.finish() {
                report.push(diagnostic);
            }
            return None;
        }
        match serde_json::from_value(at.node.to_json()) {
            Ok(value) => Some(value),
            Err(error) => {
                report.value(
                    at,
                    DiagnosticCode::WrongValue,
                    error.to_string(),
                    "correct the value",
                );
                None
            }
        }
    }

    fn check(&self, at: &Cursor<'_>, schema: &Json, report: &mut DiagnosticSink) {
        let schema = self.follow(schema);
        let branches = ["anyOf", "oneOf"]
            .iter()
            .find_map(|keyword| schema.get(keyword)?.as_array());
        if let Some(branches) = branches {
            return self.check_branches(at, branches, report);
        }
        if !names(schema).is_empty() {
            return check_name(at, &names(schema), report);
        }
        if !has_type(at, schema) {
            let message = format!("expected {}, found {}", expected(schema), found(at));
            return report.value(
                at,
                DiagnosticCode::WrongValue,
                message,
                "write a value of this type",
            );
        }
        match &at.node.value {
            JsonValue::Object(_) => self.check_object(at, schema, report),
            JsonValue::Array(_) => {
                for element in at.elements() {
                    self.check(&element, schema.get("items").unwrap_or(&Json::Null), report);
                }
            }
            _ => {}
        }
    }

    fn check_object(&self, at: &Cursor<'_>, schema: &Json, report: &mut DiagnosticSink) {
        let none = serde_json::Map::new();
        let properties = schema
            .get("properties")
            .and_then(Json::as_object)
            .unwrap_or(&none);
        for (key, entry) in at.entries() {
            if let Some(property) = properties.get(key) {
                self.check(&entry, property, report);
            } else {
                let mut names: Vec<_> = properties.keys().map(|name| format!("`{name}`")).collect();
                names.sort();
                let message = format!("unknown field `{key}`");
                let help = format!("remove it, or use one of {}", names.join(", "));
                report.key(&entry, DiagnosticCode::UnknownKeyword, message, help);
            }
        }
        for name in schema
            .get("required")
            .and_then(Json::as_array)
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
        {
            if at.node.get(name).is_none() {
                let described = properties
                    .get(name)
                    .and_then(|property| property.get("description"));
                let help = match described.and_then(Json::as_str) {
                    Some(text) => format!("add `{name}`: {}", text.trim_end_matches('.')),
                    None => format!("add `{name}`"),
                };
                let message = format!("missing field `{name}`");
                report.value(at, DiagnosticCode::MissingKeyword, message, help);
            }
        }
    }

    /// Checks a value against several schemas and reports the mistakes of the closest one.
    fn check_branches(&self, at: &Cursor<'_>, branches: &[Json], report: &mut DiagnosticSink) {
        let branches: Vec<&Json> = branches.iter().map(|branch| self.follow(branch)).collect();
        let closest = branches
            .iter()
            .filter(|branch| names(branch).is_empty() && has_type(at, branch))
            .map(|branch| {
                let mut found = DiagnosticSink::default();
                self.check(at, branch, &mut found);
                found.finish()
            })
            .min_by_key(crate::Diagnostics::len);
        if let Some(found) = closest {
            for diagnostic in found {
                report.push(diagnostic);
            }
            return;
        }
        let known: Vec<&str> = branches.iter().flat_map(|branch| names(branch)).collect();
        if known.is_empty() {
            let kinds: Vec<_> = branches.iter().map(|branch| expected(branch)).collect();
            let message = format!("expected {}, found {}", kinds.join(" or "), at.node.kind());
            report.value(
                at,
                DiagnosticCode::WrongValue,
                message,
                "write a value of this type",
            );
        } else {
            check_name(at, &known, report);
        }
    }

    fn follow<'s>(&'s self, mut schema: &'s Json) -> &'s Json {
        // schemars nests a reference to an enum at most once. The bound prevents an endless loop.
        for _ in 0..8 {
            let Some(name) = schema
                .get("$ref")
                .and_then(Json::as_str)
                .and_then(|text| text.strip_prefix("#/$defs/"))
            else {
                break;
            };
            schema = self
                .0
                .get("$defs")
                .and_then(|definitions| definitions.get(name))
                .unwrap_or(&Json::Null);
        }
        schema
    }
}

fn check_name(at: &Cursor<'_>, known: &[&str], report: &mut DiagnosticSink) {
    if at.node.text().is_some_and(|text| known.contains(&text)) {
        return;
    }
    let message = match at.node.text() {
        Some(_) => format!("unknown value {}", at.node.shown()),
        None => format!("expected string, found {}", found(at)),
    };
    let known: Vec<_> = known.iter().map(|word| format!("`{word}`")).collect();
    let help = format!("use one of {}", known.join(", "));
    report.value(at, DiagnosticCode::WrongValue, message, help);
}

/// Returns the type of a value, and the value itself if it is short.
fn found(at: &Cursor<'_>) -> String {
    let (kind, shown) = (at.node.kind(), at.node.shown());
    if shown == kind {
        shown
    } else {
        format!("{kind} {shown}")
    }
}

/// Returns the strings that a schema lists in `enum` or `const`.
fn names(schema: &Json) -> Vec<&str> {
    let listed = schema
        .get("enum")
        .and_then(Json::as_array)
        .into_iter()
        .flatten();
    schema
        .get("const")
        .into_iter()
        .chain(listed)
        .filter_map(Json::as_str)
        .collect()
}

/// Returns the types that a schema lists. Empty means any type.
fn types(schema: &Json) -> Vec<&str> {
    match schema.get("type") {
        Some(Json::String(name)) => vec![name],
        Some(Json::Array(names)) => names.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    }
}

fn has_type(at: &Cursor<'_>, schema: &Json) -> bool {
    let types = types(schema);
    types.is_empty()
        || types.iter().any(|name| match (&at.node.value, *name) {
            (JsonValue::Object(_), "object")
            | (JsonValue::Array(_), "array")
            | (JsonValue::String(_), "string")
            | (JsonValue::Boolean(_), "boolean")
            | (JsonValue::Null, "null")
            | (JsonValue::Number(_), "number") => true,
            (JsonValue::Number(text), "integer") => fits(text, schema),
            _ => false,
        })
}

/// Returns `true` if a number is an integer of the width that the schema states.
fn fits(text: &str, schema: &Json) -> bool {
    match schema.get("format").and_then(Json::as_str) {
        Some("uint32") => text.parse::<u32>().is_ok(),
        Some("uint64") => text.parse::<u64>().is_ok(),
        _ => text.parse::<i64>().is_ok(),
    }
}

fn expected(schema: &Json) -> String {
    let format = schema.get("format").and_then(Json::as_str);
    let names: Vec<_> = types(schema)
        .iter()
        .map(|name| match (*name, format) {
            ("integer", Some("uint32")) => "integer from 0 to 4294967295".to_owned(),
            ("integer", Some("uint64")) => "integer of 0 or more".to_owned(),
            (name, _) => name.to_owned(),
        })
        .collect();
    if names.is_empty() {
        "a different value".to_owned()
    } else {
        names.join(" or ")
    }
}
