//! A record as a line of JSON: lossless conversion in both directions.
//!
//! The writer is handwritten, because the line contains the bytes of a response as they were
//! received. The reader is that of wire, which accepts all JSON (any depth, lone surrogates) and
//! keeps every spelling. Version 2 is written; versions 1 and 2 are read. A member is used only
//! after the line's checksum was verified. This module does no I/O.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use jiff::Timestamp;
use memchr::memchr2;
use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};

use crate::charged::Charge;

use crate::checksum;
use crate::record::{Digest, Record};

/// The version before lines ended with a checksum. It is read but no longer written.
const UNCHECKED: u64 = 1;
/// The version that is written.
const VERSION: u64 = 2;

/// The part of a record that was verified when it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Checked {
    /// Every byte of its line, by the checksum that version 2 ends with.
    Whole,
    /// The body, by `answer_sha256`, but not the other members. No more of a record of version 1
    /// can be verified.
    Body,
    /// Nothing: a record of version 1 without a body, or without its digest.
    Nothing,
}

/// Reason why a line is not a record. It contains nothing of the line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotARecord {
    /// The line is not one JSON object.
    #[error("not a JSON object: {error}")]
    Syntax {
        /// The error and its location.
        error: SyntaxError,
    },
    /// The line was changed after it was written.
    #[error("checksum mismatch: the line was changed after it was written")]
    Checksum,
    /// Another version of the record.
    #[error("unsupported version: expected 1 or 2; a newer program may read it")]
    Version,
    /// A required member is missing.
    #[error("missing member `{0}`")]
    Missing(&'static str),
    /// A member has an unexpected value.
    #[error("invalid member `{member}`: expected {expected}")]
    Unfit {
        /// Name of the member.
        member: &'static str,
        /// Expected value.
        expected: &'static str,
    },
    /// More than one of `body`, `body_text` and `body_base64`.
    #[error("more than one of `body`, `body_text` and `body_base64`")]
    Bodies,
}

impl From<SyntaxError> for NotARecord {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax { error }
    }
}

impl Record {
    /// Writes the record as one JSON object on one line, newline included.
    ///
    /// The body is the last member before the checksum. `body` is exactly the bytes received, if
    /// they are JSON on one line without white space around it; `body_text` holds other UTF-8,
    /// `body_base64` anything else. A body that contains the beginning of a checksum's member,
    /// `,"crc32c":"`, is written as a string.
    pub fn to_line(&self) -> Vec<u8> {
        let body = self.body.as_ref().map_or(0, Bytes::len);
        let mut members = Members(Vec::with_capacity(body + 512));
        members.0.extend_from_slice(b"{\"v\":2");
        members.text("operation", &self.operation);
        members.text("at", &time_text(self.at));
        members.optional("request_id", self.request_id.as_deref());
        if let Some(status) = self.http_status {
            members.number("http_status", status.into());
        }
        members.optional("gateway_error", self.gateway_error.as_deref());
        members.text("charged", self.charged.as_str());
        members.number("elapsed_ms", self.elapsed_ms);
        members.number("attempt", self.attempt.into());
        members.optional("key", self.key.as_deref());
        members.optional("caller", self.caller.as_deref());
        members.headers(&self.headers);
        members.digest("request_sha256", self.request_sha256);
        members.digest("answer_sha256", self.response_sha256);
        members.digest("schema_sha256", self.schema_sha256);
        members.optional("error", self.error.as_deref());
        if let Some(body) = &self.body {
            members.body(body);
        }
        checksum::append(&mut members.0);
        members.0.push(b'\n');
        members.0
    }

    /// Reads a line of version 1 or 2; a newline at its end is allowed. Ignores members that its
    /// version does not have.
    ///
    /// # Errors
    /// The line is not a record, or was changed after it was written. The error contains nothing of
    /// the line.
    pub fn from_line(line: &[u8]) -> Result<Self, NotARecord> {
        Self::from_line_checked(line).map(|(record, _)| record)
    }

    /// Reads a line like [`from_line`](Self::from_line), and returns which part was verified.
    ///
    /// # Errors
    /// As [`from_line`](Self::from_line).
    pub fn from_line_checked(line: &[u8]) -> Result<(Self, Checked), NotARecord> {
        let has_checksum = match verified(line) {
            Ok(_) => true,
            Err(NotARecord::Missing(_)) => false,
            Err(error) => return Err(error),
        };
        let mut reader = Reader::new(line)?;
        let mut fields = Fields::default();
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            fields.read(key.raw(), &mut reader)?;
        }
        reader.finish()?;
        match (fields.version, has_checksum) {
            (None, _) => Err(NotARecord::Missing("v")),
            (Some(VERSION), true) => Ok((fields.record()?, Checked::Whole)),
            (Some(VERSION), false) => Err(NotARecord::Missing("crc32c")),
            (Some(UNCHECKED), false) => fields.record().and_then(checked_by_digest),
            (Some(UNCHECKED), true) => Err(unfit("v", "2, because the line ends with a checksum")),
            (Some(_), _) => Err(NotARecord::Version),
        }
    }
}

/// Verifies the checksum of a line of version 2 and returns its members, without the closing brace.
///
/// # Errors
/// The line does not end with a checksum, or with one that does not match.
pub fn verified(line: &[u8]) -> Result<&[u8], NotARecord> {
    let checked = checksum::Checked::split(line).ok_or(NotARecord::Missing("crc32c"))?;
    if checked.is_intact() {
        Ok(checked.members)
    } else {
        Err(NotARecord::Checksum)
    }
}

/// Verifies a record of version 1 by its digest. The writer adds a digest exactly if there is a
/// body, so a digest without a body is a change.
fn checked_by_digest(record: Record) -> Result<(Record, Checked), NotARecord> {
    match (&record.body, record.response_sha256) {
        (_, None) => Ok((record, Checked::Nothing)),
        (Some(body), Some(digest)) if Digest::of(body) == digest => Ok((record, Checked::Body)),
        (_, Some(_)) => Err(unfit("answer_sha256", "the digest of the body")),
    }
}

/// Formats a time as RFC 3339 in UTC. A time outside of the years -9999 to 9999 becomes the nearest
/// one inside: a wrong clock must not make the store refuse a paid response.
fn time_text(at: SystemTime) -> String {
    let nearest = if at < SystemTime::UNIX_EPOCH {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Timestamp::try_from(at).unwrap_or(nearest).to_string()
}

/// A writer that appends members to an object that already has one.
struct Members(Vec<u8>);

impl Members {
    /// Writes a name. Names are constants that need no escapes.
    fn name(&mut self, name: &str) {
        self.0.extend_from_slice(b",\"");
        self.0.extend_from_slice(name.as_bytes());
        self.0.extend_from_slice(b"\":");
    }

    fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        quote(text, &mut self.0);
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    fn number(&mut self, name: &str, number: u64) {
        self.name(name);
        self.0.extend_from_slice(number.to_string().as_bytes());
    }

    fn digest(&mut self, name: &str, digest: Option<Digest>) {
        if let Some(digest) = digest {
            self.text(name, &digest.to_string());
        }
    }

    fn headers(&mut self, headers: &BTreeMap<String, String>) {
        if headers.is_empty() {
            return;
        }
        self.name("headers");
        for (index, (name, value)) in headers.iter().enumerate() {
            self.0.push(if index == 0 { b'{' } else { b',' });
            if name == "crc32c" {
                // Only the checksum's own member may have this spelling.
                self.0.extend_from_slice(br#""\u0063rc32c""#);
            } else {
                quote(name, &mut self.0);
            }
            self.0.push(b':');
            quote(value, &mut self.0);
        }
        self.0.push(b'}');
    }

    fn body(&mut self, body: &[u8]) {
        if is_one_line_of_json(body) && !checksum::is_reserved(body) {
            self.name("body");
            self.0.extend_from_slice(body);
        } else if let Ok(text) = std::str::from_utf8(body) {
            self.text("body_text", text);
        } else {
            self.text("body_base64", &STANDARD.encode(body));
        }
    }
}

/// Returns `true` for one line of JSON without white space around it. Such white space would be
/// lost in readers that keep only values.
fn is_one_line_of_json(body: &[u8]) -> bool {
    let whole = |body| {
        let mut reader = Reader::new(body)?;
        let value = reader.skip()?;
        reader.finish()?;
        // A byte order mark is not a part of the value either.
        Ok::<_, SyntaxError>(value.len() == body.len())
    };
    whole(body).unwrap_or(false) && memchr2(b'\n', b'\r', body).is_none()
}

/// Appends a string in quotes.
fn quote(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= b' ' && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.extend_from_slice(&text.as_bytes()[start..at]);
        start = at + 1;
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            control => drop(write!(out, "\\u{control:04x}")),
        }
    }
    out.extend_from_slice(&text.as_bytes()[start..]);
    out.push(b'"');
}

/// The members of a line, collected in order. Of duplicates the last counts, except that two bodies
/// are refused.
#[derive(Default)]
struct Fields {
    version: Option<u64>,
    operation: Option<String>,
    at: Option<SystemTime>,
    request_id: Option<String>,
    http_status: Option<u16>,
    gateway_error: Option<String>,
    charged: Option<Charge>,
    elapsed_ms: Option<u64>,
    attempt: Option<u32>,
    key: Option<String>,
    caller: Option<String>,
    headers: BTreeMap<String, String>,
    request_sha256: Option<Digest>,
    answer_sha256: Option<Digest>,
    schema_sha256: Option<Digest>,
    error: Option<String>,
    body: Option<Bytes>,
}

impl Fields {
    fn read(&mut self, name: &str, reader: &mut Reader<'_>) -> Result<(), NotARecord> {
        match name {
            "v" => self.version = Some(number("v", reader)?),
            "operation" => self.operation = Some(text("operation", reader)?),
            "at" => self.at = Some(time(reader)?),
            "request_id" => self.request_id = Some(text("request_id", reader)?),
            "http_status" => self.http_status = Some(number("http_status", reader)?),
            "gateway_error" => self.gateway_error = Some(text("gateway_error", reader)?),
            "charged" => self.charged = Some(charged(reader)?),
            "elapsed_ms" => self.elapsed_ms = Some(number("elapsed_ms", reader)?),
            "attempt" => self.attempt = Some(number("attempt", reader)?),
            "key" => self.key = Some(text("key", reader)?),
            "caller" => self.caller = Some(text("caller", reader)?),
            "headers" => self.headers = headers(reader)?,
            "request_sha256" => self.request_sha256 = Some(digest("request_sha256", reader)?),
            "answer_sha256" => self.answer_sha256 = Some(digest("answer_sha256", reader)?),
            "schema_sha256" => self.schema_sha256 = Some(digest("schema_sha256", reader)?),
            "error" => self.error = Some(text("error", reader)?),
            "body" => self.body(Bytes::copy_from_slice(reader.skip()?.as_bytes()))?,
            "body_text" => self.body(text("body_text", reader)?.into())?,
            "body_base64" => self.body(base64(reader)?)?,
            _ => drop(reader.skip()?),
        }
        Ok(())
    }

    fn body(&mut self, body: Bytes) -> Result<(), NotARecord> {
        match self.body.replace(body) {
            None => Ok(()),
            Some(_) => Err(NotARecord::Bodies),
        }
    }

    fn record(self) -> Result<Record, NotARecord> {
        Ok(Record {
            operation: self.operation.ok_or(NotARecord::Missing("operation"))?,
            at: self.at.ok_or(NotARecord::Missing("at"))?,
            request_id: self.request_id,
            http_status: self.http_status,
            gateway_error: self.gateway_error,
            charged: self.charged.ok_or(NotARecord::Missing("charged"))?,
            elapsed_ms: self.elapsed_ms.ok_or(NotARecord::Missing("elapsed_ms"))?,
            attempt: self.attempt.ok_or(NotARecord::Missing("attempt"))?,
            key: self.key,
            caller: self.caller,
            headers: self.headers,
            request_sha256: self.request_sha256,
            response_sha256: self.answer_sha256,
            schema_sha256: self.schema_sha256,
            error: self.error,
            body: self.body,
        })
    }
}

fn unfit(member: &'static str, expected: &'static str) -> NotARecord {
    NotARecord::Unfit { member, expected }
}

fn text(member: &'static str, reader: &mut Reader<'_>) -> Result<String, NotARecord> {
    if reader.kind()? != Kind::String {
        return Err(unfit(member, "a string"));
    }
    let text = reader.string()?;
    let text = text
        .decode()
        .map_err(|_| unfit(member, "a string without lone surrogates"))?;
    Ok(text.into_owned())
}

fn number<N: std::str::FromStr>(
    member: &'static str,
    reader: &mut Reader<'_>,
) -> Result<N, NotARecord> {
    let error = || unfit(member, "an integer in its range");
    if reader.kind()? != Kind::Number {
        return Err(error());
    }
    reader.number()?.parse().map_err(|_| error())
}

fn time(reader: &mut Reader<'_>) -> Result<SystemTime, NotARecord> {
    let timestamp: Timestamp = text("at", reader)?
        .parse()
        .map_err(|_| unfit("at", "an RFC 3339 time"))?;
    Ok(timestamp.into())
}

fn charged(reader: &mut Reader<'_>) -> Result<Charge, NotARecord> {
    match text("charged", reader)?.as_str() {
        "yes" => Ok(Charge::Yes),
        "no" => Ok(Charge::No),
        "unknown" => Ok(Charge::Unknown),
        _ => Err(unfit("charged", "yes, no or unknown")),
    }
}

fn headers(reader: &mut Reader<'_>) -> Result<BTreeMap<String, String>, NotARecord> {
    if reader.kind()? != Kind::Object {
        return Err(unfit("headers", "an object of strings"));
    }
    let mut headers = BTreeMap::new();
    reader.begin_object()?;
    while let Some(name) = reader.next_key()? {
        let name = name
            .decode()
            .map_err(|_| unfit("headers", "an object of strings"))?;
        headers.insert(name.into_owned(), text("headers", reader)?);
    }
    Ok(headers)
}

fn digest(member: &'static str, reader: &mut Reader<'_>) -> Result<Digest, NotARecord> {
    Digest::from_hexadecimal(&text(member, reader)?)
        .ok_or_else(|| unfit(member, "64 lowercase hexadecimal digits"))
}

fn base64(reader: &mut Reader<'_>) -> Result<Bytes, NotARecord> {
    match STANDARD.decode(text("body_base64", reader)?) {
        Ok(bytes) => Ok(bytes.into()),
        Err(_) => Err(unfit("body_base64", "base64")),
    }
}
