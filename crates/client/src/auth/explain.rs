//! A string to sign, shown line by line. What may belong to someone stands as its length and the head of its digest, so
//! that two of them can be told apart and none can be read. (The digest of a short value can be guessed: it is for logs
//! that few people read, not for publication.)

use sha2::{Digest as _, Sha256};

use super::StringToSign;
use super::string_to_sign::Line;
use crate::to_sign::FormValue;

/// Headers whose values say nothing about anyone.
const HARMLESS: &[&str] = &[
    "date",
    "x-ca-nonce",
    "x-ca-signature-method",
    "x-ca-stage",
    "x-ca-timestamp",
    "x-date",
    "x-source",
];

/// How values are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// As length and digest.
    Masked,
    /// As they are: for the eyes of whoever gave them.
    Plain,
}

/// A line of a string to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplainedLine {
    /// What stands there: `method`, `accept`, …, `signed header`, `path and parameters`.
    pub what: &'static str,
    /// The line as it is shown.
    pub text: String,
}

impl StringToSign<'_> {
    /// Each line with what it is. Bytes that are no UTF-8 are replaced.
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

/// A parameter, its value masked.
pub(super) fn parameter(name: &str, value: FormValue<'_>) -> String {
    if value.is_empty() {
        name.to_owned()
    } else {
        format!("{name}={}", masked(|piece| value.decoded(piece)))
    }
}

/// A header's value, masked unless it is harmless.
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

/// A text as its length and the head of its digest.
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
