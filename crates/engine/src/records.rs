//! Extracts the body of a record: the record itself, a location in an envelope, a column, the rest
//! of a line after a string, or a record of a response store.
//!
//! A body that is part of its record unchanged is borrowed: nothing is copied, and findings can
//! have positions in the input. Errors show no content of a record.

pub(crate) mod mongo;

use std::borrow::Cow;
use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};
use flate2::bufread::MultiGzDecoder;
use memchr::{memchr, memmem};
use ocrmarket_store::{NotARecord, Record};
use ocrmarket_wire::reader::{self, Kind, Reader, SyntaxError};

/// Beginning of a record of a response store, in version 1.
const STORED_UNCHECKED: &[u8] = br#"{"v":1,"operation":""#;
/// Beginning in version 2, which ends with a checksum.
const STORED: &[u8] = br#"{"v":2,"operation":""#;
/// Spelling of null in a column.
const NULL_COLUMN: &[u8] = b"\\N";

/// Location of the response in a record. By default the record is the response, or a record of a
/// response store.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordOptions {
    /// JSON Pointer to the response in the record: an object, JSON in a string, base64, or gzip in
    /// base64.
    pub body_at: Option<String>,
    /// JSON Pointer to the value that identifies the record in findings.
    pub record_id: Option<String>,
    /// Column of each line that contains the record, from 1; `\\N` is null.
    pub column: Option<u16>,
    /// Column of a Parquet file that contains the record; by default the only one with text or
    /// bytes, or `body`.
    pub body_column: Option<String>,
    /// Delimiter of columns; a tab by default.
    pub delimiter: Option<u8>,
    /// String in a line that precedes the record; lines without it are skipped.
    pub after: Option<String>,
    /// Character encoding.
    pub encoding: BodyEncoding,
}

impl RecordOptions {
    /// Returns `true` if each line is a record.
    pub(crate) fn is_by_lines(&self) -> bool {
        self.column.is_some() || self.after.is_some()
    }
}

/// Character encodings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum BodyEncoding {
    /// UTF-8, the encoding of JSON.
    #[default]
    Utf8,
    /// GB 18030, which includes GBK and GB2312.
    Gb18030,
}

/// Extraction of bodies from records.
#[derive(Debug)]
pub(crate) struct Unwrap<'a> {
    flags: &'a RecordOptions,
    after: Option<memmem::Finder<'a>>,
    /// `true` if records of a response store are recognized.
    is_store: bool,
    largest: usize,
}

/// Content of a record.
#[derive(Debug)]
pub enum RecordContent<'r> {
    /// A body to validate.
    Body(RecordBody<'r>),
    /// A response of a gateway instead of the vendor.
    Gateway,
    /// An attempt without a response.
    NoResponse,
    /// No record: a line that is skipped.
    Skipped,
    /// A record that cannot be read.
    Error(RecordError),
}

/// A body.
#[derive(Debug)]
pub struct RecordBody<'r> {
    /// The operation, if the record names it.
    pub operation: Option<Cow<'r, str>>,
    /// Its bytes.
    pub bytes: Cow<'r, [u8]>,
    /// Offset in the record, if the body is part of it unchanged.
    pub start: Option<usize>,
    /// Its bytes in another escaping of columns, as an alternative.
    pub unescaped: Option<Vec<u8>>,
    /// `true` if the record was read without its remainder: if the body is malformed, the whole
    /// record is read again.
    pub is_on_trust: bool,
}

impl RecordBody<'_> {
    /// Returns `true` if the record has another reading in case these bytes are not JSON.
    pub fn has_other_reading(&self) -> bool {
        self.is_on_trust || self.unescaped.is_some()
    }
}

/// Error of a record that cannot be read.
#[derive(Debug)]
pub struct RecordError {
    /// `true` if it is not JSON.
    pub is_malformed: bool,
    /// Keyword, as in findings.
    pub keyword: &'static str,
    /// Message for people.
    pub message: String,
}

impl<'a> Unwrap<'a> {
    /// Creates the extraction for options.
    pub(crate) fn new(flags: &'a RecordOptions, knows_operations: bool, largest: usize) -> Self {
        let after = flags.after.as_deref().map(memmem::Finder::new);
        Self {
            flags,
            after,
            is_store: knows_operations,
            largest,
        }
    }

    /// Decodes a record to UTF-8.
    pub(crate) fn decoded<'r>(&self, raw: &'r [u8]) -> Cow<'r, [u8]> {
        match self.flags.encoding {
            BodyEncoding::Utf8 => Cow::Borrowed(raw),
            BodyEncoding::Gb18030 => {
                // Malformed bytes stay unchanged, so that they are reported as invalid UTF-8.
                let text =
                    encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(raw);
                match text {
                    Some(Cow::Owned(text)) => Cow::Owned(text.into_bytes()),
                    Some(Cow::Borrowed(_)) | None => Cow::Borrowed(raw),
                }
            }
        }
    }

    /// Returns the content of a record.
    pub(crate) fn content<'r>(&self, record: &'r [u8]) -> RecordContent<'r> {
        let (document, start, unescaped) = match self.document(record) {
            Ok(Some(document)) => document,
            Ok(None) => return RecordContent::Skipped,
            Err(broken) => return RecordContent::Error(broken),
        };
        if let Some(pointer) = &self.flags.body_at {
            let whole = unescaped.as_deref().unwrap_or(&document);
            return match self.body_at(whole, pointer) {
                Ok(bytes) => RecordContent::Body(RecordBody {
                    operation: None,
                    bytes: Cow::Owned(bytes),
                    start: None,
                    unescaped: None,
                    is_on_trust: false,
                }),
                Err(broken) => RecordContent::Error(broken),
            };
        }
        if let Cow::Borrowed(document) = document
            && self.is_store
            && (document.starts_with(STORED) || document.starts_with(STORED_UNCHECKED))
        {
            return stored(document, start);
        }
        RecordContent::Body(RecordBody {
            operation: None,
            bytes: document,
            start,
            unescaped,
            is_on_trust: false,
        })
    }

    /// Returns the JSON document of a record, its offset, and its alternative in another escaping.
    #[allow(
        clippy::type_complexity,
        reason = "three parts of one thing, taken apart at once"
    )]
    fn document<'r>(
        &self,
        record: &'r [u8],
    ) -> Result<Option<(Cow<'r, [u8]>, Option<usize>, Option<Vec<u8>>)>, RecordError> {
        if let Some(after) = &self.after {
            let found = after.find(record).map(|at| at + after.needle().len());
            return Ok(found.map(|at| (Cow::Borrowed(&record[at..]), Some(at), None)));
        }
        let Some(column) = self.flags.column else {
            return Ok(Some((Cow::Borrowed(record), Some(0), None)));
        };
        let delimiter = self.flags.delimiter.unwrap_or(b'\t');
        let Some((start, field)) = field(record, usize::from(column), delimiter) else {
            return Err(RecordError {
                is_malformed: false,
                keyword: "column",
                message: format!("expected at least {column} columns, found fewer"),
            });
        };
        if field == NULL_COLUMN {
            return Ok(Some((Cow::Borrowed(b"null"), None, None)));
        }
        if delimiter != b'\t' && field.first() == Some(&b'"') {
            return Ok(Some((Cow::Owned(unquoted(field)), None, None)));
        }
        let unescaped = (delimiter == b'\t').then(|| unescaped(field)).flatten();
        Ok(Some((Cow::Borrowed(field), Some(start), unescaped)))
    }

    /// Returns the body at a location of an envelope.
    fn body_at(&self, envelope: &[u8], pointer: &str) -> Result<Vec<u8>, RecordError> {
        let value = reader::pointer(envelope, pointer).map_err(|error| malformed(&error))?;
        let missing = |message: &str| RecordError {
            is_malformed: false,
            keyword: "body-at",
            message: message.to_owned(),
        };
        let value = value.ok_or_else(|| missing("no value at the pointer --body-at"))?;
        let mut reader = Reader::from_text(value);
        if reader.kind().map_err(|error| malformed(&error))? != Kind::String {
            return Ok(value.as_bytes().to_vec());
        }
        let text = reader.string().map_err(|error| malformed(&error))?;
        let text = text.decode().map_err(|_| {
            missing("the string at the pointer --body-at contains a lone surrogate")
        })?;
        let trimmed = text.trim_ascii();
        if trimmed.starts_with(['{', '[']) {
            return Ok(text.into_owned().into_bytes());
        }
        let engines = [STANDARD, STANDARD_NO_PAD, URL_SAFE];
        let decoded = engines
            .into_iter()
            .find_map(|engine| engine.decode(trimmed).ok());
        match decoded {
            // A string that is neither is validated unchanged.
            None => Ok(text.into_owned().into_bytes()),
            Some(bytes) if bytes.starts_with(&[0x1f, 0x8b]) => self.inflated(&bytes),
            Some(bytes) => Ok(bytes),
        }
    }

    fn inflated(&self, bytes: &[u8]) -> Result<Vec<u8>, RecordError> {
        let broken = |message: String| RecordError {
            is_malformed: true,
            keyword: "body-at",
            message,
        };
        let mut body = Vec::new();
        let largest = self.largest as u64;
        let mut decoder = MultiGzDecoder::new(bytes).take(largest.saturating_add(1));
        decoder
            .read_to_end(&mut body)
            .map_err(|error| broken(format!("invalid gzip at the pointer --body-at: {error}")))?;
        if body.len() > self.largest {
            let message =
                "the value at the pointer --body-at decompresses to more than --max-record"
                    .to_owned();
            return Err(broken(message));
        }
        Ok(body)
    }

    /// Returns the id of the record, if a pointer to it is configured and a value is there.
    pub(crate) fn record_id(&self, record: &[u8]) -> Option<String> {
        let pointer = self.flags.record_id.as_deref()?;
        let (document, _, unescaped) = self.document(record).ok()??;
        let document = unescaped.as_deref().unwrap_or(&document);
        let value = reader::pointer(document, pointer).ok()??;
        let mut reader = Reader::from_text(value);
        if reader.kind().ok()? != Kind::String {
            return Some(value.to_owned());
        }
        Some(reader.string().ok()?.decode().ok()?.into_owned())
    }
}

/// Reads a record of a response store. The store writes the body as the last member before the
/// checksum; such a body is borrowed. A record with any other order is read in full. A checksum is
/// verified before anything is taken from the record.
fn stored(record: &[u8], start: Option<usize>) -> RecordContent<'_> {
    let members = if record.starts_with(STORED) {
        match ocrmarket_store::verified(record) {
            Ok(members) => Some(members),
            Err(error) => return not_a_record(&error),
        }
    } else {
        record.trim_ascii_end().strip_suffix(b"}")
    };
    if let Some(Ok(Some(body))) = members.map(fast_reading) {
        return RecordContent::Body(RecordBody {
            start: start.zip(body.start).map(|(start, inner)| start + inner),
            ..body
        });
    }
    stored_in_full(record)
}

fn not_a_record(error: &NotARecord) -> RecordContent<'static> {
    RecordContent::Error(RecordError {
        is_malformed: matches!(error, NotARecord::Syntax { .. } | NotARecord::Checksum),
        keyword: "record",
        message: format!("invalid record of a response store: {error}"),
    })
}

/// Reads a record of a response store, whatever the order of its members.
pub(crate) fn stored_in_full(record: &[u8]) -> RecordContent<'static> {
    match Record::from_line(record) {
        Ok(record) => content_of(record),
        Err(error) => not_a_record(&error),
    }
}

/// Returns the content of a parsed record of a response store.
pub fn content_of(record: Record) -> RecordContent<'static> {
    let operation = record.operation;
    if record.gateway_error.is_some() {
        return RecordContent::Gateway;
    }
    match record.body {
        Some(body) if record.error.is_none() => RecordContent::Body(RecordBody {
            operation: Some(Cow::Owned(operation)),
            bytes: Cow::Owned(body.to_vec()),
            start: None,
            unescaped: None,
            is_on_trust: false,
        }),
        _ => RecordContent::NoResponse,
    }
}

/// Returns the body of a record whose last member it is, without the closing brace; `None` if the
/// record must be read in full.
fn fast_reading(members: &[u8]) -> Result<Option<RecordBody<'_>>, SyntaxError> {
    let mut reader = Reader::new(members)?;
    let mut operation = None;
    reader.begin_object()?;
    while let Some(key) = reader.next_key()? {
        match key.raw() {
            "operation" => operation = reader.string()?.decode().ok(),
            "gateway_error" | "error" | "body_text" | "body_base64" => return Ok(None),
            "body" => {
                let start = reader.offset();
                let Some(bytes) = members.get(start..) else {
                    return Ok(None);
                };
                return Ok(Some(RecordBody {
                    operation,
                    bytes: Cow::Borrowed(bytes),
                    start: Some(start),
                    unescaped: None,
                    is_on_trust: true,
                }));
            }
            _ => drop(reader.skip()?),
        }
    }
    Ok(None)
}

fn malformed(error: &SyntaxError) -> RecordError {
    RecordError {
        is_malformed: true,
        keyword: "malformed",
        message: format!("not JSON: {error} at byte {}", error.offset),
    }
}

/// Returns a column of a line, from 1, and its offset. A quoted column may contain delimiters.
fn field(line: &[u8], column: usize, delimiter: u8) -> Option<(usize, &[u8])> {
    let mut start = 0;
    for number in 1.. {
        let rest = line.get(start..)?;
        let length = if delimiter != b'\t' && rest.first() == Some(&b'"') {
            quoted_length(rest)
        } else {
            memchr(delimiter, rest).unwrap_or(rest.len())
        };
        if number == column {
            return Some((start, &rest[..length]));
        }
        if length >= rest.len() {
            return None;
        }
        start += length + 1;
    }
    None
}

/// Returns the length of a quoted field, up to the delimiter after it; `""` is an escaped quote.
fn quoted_length(field: &[u8]) -> usize {
    let mut at = 1;
    while let Some(quote) = memchr(b'"', field.get(at..).unwrap_or_default()) {
        at += quote + 1;
        if field.get(at) != Some(&b'"') {
            return at;
        }
        at += 1;
    }
    field.len()
}

fn unquoted(field: &[u8]) -> Vec<u8> {
    let inner = field.strip_prefix(b"\"").unwrap_or(field);
    let inner = inner.strip_suffix(b"\"").unwrap_or(inner);
    let mut text = Vec::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(quote) = memmem::find(rest, b"\"\"") {
        text.extend_from_slice(&rest[..=quote]);
        rest = &rest[quote + 2..];
    }
    text.extend_from_slice(rest);
    text
}

/// Returns the content of a column with doubled backslashes, as databases write tab-separated
/// columns; `None` if there are none.
fn unescaped(field: &[u8]) -> Option<Vec<u8>> {
    memmem::find(field, b"\\\\")?;
    let mut text = Vec::with_capacity(field.len());
    let mut rest = field;
    while let Some(at) = memchr(b'\\', rest) {
        text.extend_from_slice(&rest[..at]);
        text.push(match rest.get(at + 1) {
            Some(b't') => b'\t',
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(other) => *other,
            None => b'\\',
        });
        rest = rest.get(at + 2..).unwrap_or_default();
    }
    text.extend_from_slice(rest);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found() {
        for (line, column, delimiter, expected) in [
            (&b"a\tb\tc"[..], 2, b'\t', Some((2, &b"b"[..]))),
            (b"a\tb\tc", 3, b'\t', Some((4, b"c"))),
            (b"a\tb\tc", 4, b'\t', None),
            (b"a\t", 2, b'\t', Some((2, b""))),
            (b"", 1, b'\t', Some((0, b""))),
            (b"\"a,\"\"b\",c", 1, b',', Some((0, b"\"a,\"\"b\""))),
            (b"\"a,\"\"b\",c", 2, b',', Some((8, b"c"))),
            (b"\"a", 2, b',', None),
        ] {
            assert_eq!(
                field(line, column, delimiter),
                expected,
                "{column} of {line:?}"
            );
        }
        assert_eq!(unquoted(b"\"{\"\"a\"\":\"\"\"\"}\""), br#"{"a":""}"#);
        assert_eq!(
            unescaped(br#"{"a":"\\"b\\n"}"#).as_deref(),
            Some(&br#"{"a":"\"b\n"}"#[..])
        );
        assert_eq!(unescaped(br#"{"a":"\"b"}"#), None);
    }
}
