//! Keywords by type of value: each function reads one keyword and reports its mistakes.

use crate::diagnostics::DiagnosticCode;
use crate::dialect::{KeywordLocation, is_keyword};
use crate::source::{Cursor, DiagnosticSink, JsonValue};

/// Reports every keyword that the location does not take, and a `$comment` that is not a string.
/// Returns `false` if the value is not an object.
pub(super) fn check(
    at: &Cursor<'_>,
    location: KeywordLocation,
    report: &mut DiagnosticSink,
) -> bool {
    if !matches!(at.node.value, JsonValue::Object(_)) {
        let message = format!(
            "expected object for {}, found {}",
            location.name(),
            at.node.kind()
        );
        report.value(at, DiagnosticCode::WrongValue, message, "write an object");
        return false;
    }
    for (key, entry) in at.entries() {
        if location.keywords().contains(&key) {
            continue;
        }
        let known: Vec<_> = location
            .keywords()
            .iter()
            .map(|keyword| format!("`{keyword}`"))
            .collect();
        let help = format!(
            "remove it; allowed in {}: {}",
            location.name(),
            known.join(", ")
        );
        if is_keyword(key) {
            let message = format!("`{key}` is not allowed in {}", location.name());
            report.key(&entry, DiagnosticCode::MisplacedKeyword, message, help);
        } else {
            let message = format!("unknown keyword `{key}`");
            report.key(&entry, DiagnosticCode::UnknownKeyword, message, help);
        }
    }
    text(at, "$comment", report);
    true
}

/// Prefix of a string that an author still has to write.
pub(crate) const PLACEHOLDER: &str = "???";

/// Returns the string of an optional keyword.
pub(super) fn text<'s>(at: &Cursor<'s>, key: &str, report: &mut DiagnosticSink) -> Option<&'s str> {
    let value = at.get(key)?;
    let text = value.node.text();
    let help = match key {
        "title" => Some("write the vendor's Chinese label"),
        "description" => Some("write a description in plain English, with unit and format"),
        _ => None,
    };
    let is_placeholder = text.is_some_and(|text| text.starts_with(PLACEHOLDER));
    if let Some(help) = help.filter(|_| is_placeholder) {
        report.placeholder(&value, key, help);
    }
    if text.is_none() {
        let message = format!("expected string for `{key}`, found {}", value.node.kind());
        report.value(
            &value,
            DiagnosticCode::WrongValue,
            message,
            "write a string",
        );
    }
    text
}

/// Returns the string of `title`, which is required.
pub(super) fn required_title(at: &Cursor<'_>, report: &mut DiagnosticSink) -> String {
    let help = "add `title`: the vendor's Chinese label";
    required_text(at, "title", DiagnosticCode::MissingTitle, help, report)
}

/// Returns the string of `description`, which is required.
pub(super) fn required_description(at: &Cursor<'_>, report: &mut DiagnosticSink) -> String {
    let help = "add `description` in plain English, with unit and format";
    required_text(
        at,
        "description",
        DiagnosticCode::MissingDescription,
        help,
        report,
    )
}

/// Returns the value of an optional boolean keyword; `false` if it is absent.
pub(super) fn boolean(at: &Cursor<'_>, key: &str, report: &mut DiagnosticSink) -> bool {
    let Some(value) = at.get(key) else {
        return false;
    };
    if let JsonValue::Boolean(value) = value.node.value {
        return value;
    }
    let message = format!("expected boolean for `{key}`, found {}", value.node.kind());
    report.value(
        &value,
        DiagnosticCode::WrongValue,
        message,
        "write `true`, or remove it",
    );
    false
}

/// Returns the elements of an optional array of strings.
pub(super) fn texts<'s>(
    at: &Cursor<'s>,
    key: &str,
    report: &mut DiagnosticSink,
) -> Vec<(&'s str, Cursor<'s>)> {
    let Some(value) = at.get(key) else {
        return Vec::new();
    };
    if !is_array(&value, key, report) {
        return Vec::new();
    }
    let mut texts = Vec::new();
    for element in value.elements() {
        if let Some(text) = element.node.text() {
            texts.push((text, element));
        } else {
            let message = format!("expected string in `{key}`, found {}", element.node.kind());
            report.value(
                &element,
                DiagnosticCode::WrongValue,
                message,
                "write a string",
            );
        }
    }
    texts
}

/// Returns `true` if the value of a keyword is an array. Reports one that is not.
pub(super) fn is_array(value: &Cursor<'_>, key: &str, report: &mut DiagnosticSink) -> bool {
    let is_array = matches!(value.node.value, JsonValue::Array(_));
    if !is_array {
        let message = format!("expected array for `{key}`, found {}", value.node.kind());
        report.value(value, DiagnosticCode::WrongValue, message, "write an array");
    }
    is_array
}

fn required_text(
    at: &Cursor<'_>,
    key: &str,
    code: DiagnosticCode,
    help: &str,
    report: &mut DiagnosticSink,
) -> String {
    if at.node.get(key).is_none() {
        report.key(at, code, format!("missing `{key}`"), help);
        return String::new();
    }
    let Some(text) = text(at, key, report) else {
        return String::new();
    };
    if text.trim().is_empty() {
        let value = at.get(key).unwrap_or_else(|| at.clone());
        report.value(&value, code, format!("empty `{key}`"), help);
    }
    text.to_owned()
}
