//! The record of one attempt to call a vendor: [`Record`].

use std::collections::BTreeMap;
use std::fmt;
use std::time::SystemTime;

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use crate::charged::Charge;
use crate::request_id::is_random_id;

/// Response headers that [`Record::set_headers`] keeps, in lower case. None of them contains a
/// credential.
///
/// They describe the gateway and its limits, or are needed to read the body again.
pub const KEPT_HEADERS: &[&str] = &[
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "location",
    "request-id",
    "retry-after",
    "server",
    "x-api-requestid",
    "x-ca-error-code",
    "x-ca-error-message",
    "x-ca-request-id",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
    "x-request-id",
];

/// One attempt: the operation, the time, the result, and every byte received.
///
/// An attempt without a response is a record too: [`error`](Self::error) is the reason,
/// [`body`](Self::body) is `None` or the part that was received. `Debug` prints neither body nor
/// headers nor the caller's reference, because they may be personal.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use ocrmarket_store::Record;
///
/// let at = SystemTime::UNIX_EPOCH + Duration::from_millis(1_767_225_600_250);
/// let mut record = Record::new("acme/card", at);
/// record.http_status = Some(200);
/// record.set_body(br#"{"n": 1.00}"#.as_slice().into());
/// let line = record.to_line();
/// let start = br#"{"v":2,"operation":"acme/card","at":"2026-01-01T00:00:00.25Z","http_status":200,"charged":"unknown","#;
/// assert!(line.starts_with(start));
/// assert!(line.ends_with(b",\"body\":{\"n\": 1.00},\"crc32c\":\"f8b59bd8\"}\n"));
/// assert_eq!(Record::from_line(&line)?, record);
/// # Ok::<(), ocrmarket_store::NotARecord>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Record {
    /// The operation, as `vendor/operation`.
    pub operation: String,
    /// Start of the attempt, written with all its digits. The years -9999 to 9999 can be written.
    pub at: SystemTime,
    /// The gateway's or the vendor's identifier of the call.
    pub request_id: Option<String>,
    /// Status of the response; `None` if there is none.
    pub http_status: Option<u16>,
    /// The code of a gateway's refusal, or its message if there is no code.
    pub gateway_error: Option<String>,
    /// The charge of the attempt.
    pub charged: Charge,
    /// Time from sending to the end of the response, in milliseconds.
    pub elapsed_ms: u64,
    /// Number of the attempt in the call, from 1.
    pub attempt: u32,
    /// Label of the credentials; never the credentials.
    pub key: Option<String>,
    /// The caller's own reference.
    pub caller: Option<String>,
    /// Response headers by lower-case name; see [`set_headers`](Self::set_headers).
    pub headers: BTreeMap<String, String>,
    /// Digest of the body that was sent.
    pub request_sha256: Option<Digest>,
    /// Digest of the bytes received; see [`set_body`](Self::set_body).
    pub response_sha256: Option<Digest>,
    /// Digest of the response schema that the program was built with, see
    /// [`Model::SCHEMA_SHA256`](ocrmarket_operation::response::Model::SCHEMA_SHA256); `None` if
    /// unknown.
    pub schema_sha256: Option<Digest>,
    /// Kind of error, if there is no whole response; [`GIVEN_UP`](crate::GIVEN_UP) if the call was
    /// dropped before.
    pub error: Option<String>,
    /// The bytes received, whatever they are; `None` without a response.
    pub body: Option<Bytes>,
}

impl Record {
    /// Builds the record of a first attempt without a result.
    pub fn new(operation: impl Into<String>, at: SystemTime) -> Self {
        Self {
            operation: operation.into(),
            at,
            request_id: None,
            http_status: None,
            gateway_error: None,
            charged: Charge::Unknown,
            elapsed_ms: 0,
            attempt: 1,
            key: None,
            caller: None,
            headers: BTreeMap::new(),
            request_sha256: None,
            response_sha256: None,
            schema_sha256: None,
            error: None,
            body: None,
        }
    }

    /// Sets the body and its digest.
    pub fn set_body(&mut self, body: Bytes) {
        self.response_sha256 = Some(Digest::of(&body));
        self.body = Some(body);
    }

    /// Sets the headers that [`KEPT_HEADERS`] lists and drops all others. Values of a repeated
    /// header are joined with commas, as in HTTP; bytes that are not UTF-8 are replaced.
    pub fn set_headers<'a>(&mut self, headers: impl IntoIterator<Item = (&'a str, &'a [u8])>) {
        self.headers.clear();
        for (name, value) in headers {
            let name = name.to_ascii_lowercase();
            if !KEPT_HEADERS.contains(&name.as_str()) {
                continue;
            }
            let value = String::from_utf8_lossy(value);
            self.headers
                .entry(name)
                .and_modify(|before| {
                    before.push_str(", ");
                    before.push_str(&value);
                })
                .or_insert_with(|| value.into_owned());
        }
    }
}

impl Record {
    /// Returns the request id if it has the form of a random one; a server can send any value.
    fn shown_request_id(&self) -> Option<&str> {
        self.request_id.as_deref().filter(|id| is_random_id(id))
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Record")
            .field("operation", &self.operation)
            .field("at", &self.at)
            .field("request_id", &self.shown_request_id())
            .field("http_status", &self.http_status)
            .field("charged", &self.charged)
            .field("elapsed_ms", &self.elapsed_ms)
            .field("attempt", &self.attempt)
            .field("key", &self.key)
            .field("error", &self.error)
            .field("body_bytes", &self.body.as_ref().map(Bytes::len))
            .finish_non_exhaustive()
    }
}

/// A SHA-256 digest, printed as 64 hexadecimal digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Computes the digest of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Wraps a digest that was computed elsewhere.
    pub const fn new(digest: [u8; 32]) -> Self {
        Self(digest)
    }

    /// Returns the 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Parses the format of `Display`; `None` for anything else.
    pub fn from_hexadecimal(text: &str) -> Option<Self> {
        let mut digest = [0; 32];
        let pairs = text.as_bytes().chunks_exact(2);
        if text.len() != 64 {
            return None;
        }
        for (byte, pair) in digest.iter_mut().zip(pairs) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Some(Self(digest))
    }
}

/// Parses a digit. Lower case only, so that one digest has one spelling.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}
