//! Renders a string to sign line by line. Possibly personal values appear as their length and the
//! first bytes of their digest. So two values can be distinguished but not read. (The digest of a
//! short value can be guessed: it is for internal logs, not for publication.)

use ocrmarket_wire::disclosure::shown_key;
use sha2::{Digest as _, Sha256};

use super::StringToSign;
use super::string_to_sign::Line;
use crate::to_sign::FormValue;

/// Headers whose values are not personal.
const HARMLESS: &[&str] = &[
    "date",
    "x-ca-nonce",
    "x-ca-signature-method",
    "x-ca-stage",
    "x-ca-timestamp",
    "x-date",
    "x-source",
];

/// The form of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// Length and digest.
    Masked,
    /// The plain values, only for the caller who supplied them.
    Plain,
}

/// A line of a string to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplainedLine {
    /// Name of the line: `method`, `accept`, …, `signed header`, `path and parameters`.
    pub what: &'static str,
    /// The line as shown.
    pub text: String,
}

impl StringToSign<'_> {
    /// Returns each line with its name. Bytes that are not UTF-8 are replaced.
    pub fn explain(&self, show: Show) -> Vec<ExplainedLine> {
        let lines = self.lines.iter();
        lines
            .map(|line| ExplainedLine {
                what: what(line),
                text: line_text(line, show),
            })
            .collect()
    }
}

fn what(line: &Line<'_>) -> &'static str {
    match line {
        Line::Part { name, .. } => name,
        Line::Header { .. } => "signed header",
        Line::Url { .. } => "path and parameters",
    }
}

fn line_text(line: &Line<'_>, show: Show) -> String {
    if show == Show::Plain {
        let mut bytes = Vec::new();
        line.stream(&mut |piece| bytes.extend_from_slice(piece));
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    match line {
        Line::Part { value, .. } => value.clone().into_owned(),
        Line::Header {
            name,
            between,
            value,
        } => format!("{name}{between}{}", header_value(name, value)),
        Line::Url { path, parameters } => {
            let mut text = (*path).to_owned();
            for (number, (name, value)) in parameters.iter().enumerate() {
                text.push(if number == 0 { '?' } else { '&' });
                text.push_str(&parameter(name, *value));
            }
            text
        }
    }
}

/// Renders a parameter, its value masked. A name may be a value that has lost its name.
pub(super) fn parameter(name: &str, value: FormValue<'_>) -> String {
    let name = shown_key(name);
    if value.is_empty() {
        name.into_owned()
    } else {
        format!("{name}={}", masked(|piece| value.decoded(piece)))
    }
}

/// Returns a header's value, masked unless it is harmless.
pub(super) fn header_value(name: &str, value: &str) -> String {
    let is_harmless = HARMLESS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name));
    if is_harmless || value.is_empty() {
        value.to_owned()
    } else {
        masked_text(value)
    }
}

/// Renders a string as its length and the first bytes of its digest.
pub(super) fn masked_text(text: &str) -> String {
    masked(|piece| piece(text.as_bytes()))
}

fn masked(feed: impl FnOnce(&mut dyn FnMut(&[u8]))) -> String {
    let mut length = 0;
    let mut digest = Sha256::new();
    feed(&mut |piece| {
        length += piece.len();
        digest.update(piece);
    });
    let head = digest.finalize();
    let head = head
        .iter()
        .take(4)
        .fold(0_u32, |head, byte| head << 8 | u32::from(*byte));
    format!("<{length} bytes, sha256 {head:08x}>")
}
