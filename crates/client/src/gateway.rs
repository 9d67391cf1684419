//! Distinguishes responses of a gateway from those of the vendor, and classifies refusals of the
//! gateway.
//!
//! A gateway responds in the vendor's place if it rejects a request or cannot forward it. Such a
//! response can have an empty body and any status. So headers come before the body, and the message
//! decides, not the status. The tables list every refusal that a source documents. Any other
//! refusal is a [`GatewayErrorKind::Unknown`].
//!
//! Nothing here does I/O or panics on its input. A gateway's message can repeat the whole request,
//! so no `Debug` shows it.

mod aliyun;
mod headers;
mod kind;
mod rate_limit;
mod table;
mod tencent;

use std::fmt;
use std::time::SystemTime;

use ocrmarket_operation::{Gateway, Retry};
use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};

use crate::store::Charge;

pub use headers::Headers;
pub use kind::GatewayErrorKind;
pub use rate_limit::{MAX_WAIT, RateLimit};
pub use table::KnownRefusal;

/// Maximum length of a kept message in bytes; a server's string to sign can repeat a whole form.
const LONGEST_MESSAGE: usize = 64 * 1024;

/// Maximum length of a gateway's body in bytes.
const LONGEST_BODY: usize = 64 * 1024;

/// Maximum length of a kept request id in bytes.
const LONGEST_ID: usize = 128;

/// Maximum length of a kept code in bytes; the gateways' own have six.
const LONGEST_CODE: usize = 64;

/// A gateway's refusal.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GatewayResponse {
    /// The gateway's code, if there is one.
    pub code: Option<String>,
    /// The gateway's message. It may repeat the request: never log it.
    pub message: Option<String>,
    /// The reason of the refusal.
    pub kind: GatewayErrorKind,
    /// The retry advice.
    pub retry: Retry,
    /// The charge of the request: yes, no or unknown.
    pub charged: Charge,
    /// Advice for the user; empty if there is none.
    pub hint: &'static str,
    /// The gateway's id of the request.
    pub request_id: Option<String>,
    /// The rate limits in the headers.
    pub rate_limit: RateLimit,
    /// The table row; `None` if no row lists the refusal.
    pub row: Option<&'static KnownRefusal>,
}

impl GatewayResponse {
    /// Returns the server's string to sign, as received: with `#` for each line feed. It is partly
    /// secret and entirely personal: for a form it contains all values that were sent.
    ///
    /// ```
    /// use std::time::UNIX_EPOCH;
    /// use ocrmarket_client::gateway::recognise;
    /// use ocrmarket_operation::Gateway;
    ///
    /// let message = "Invalid Signature, Server StringToSign:`GET#*/*####/path`";
    /// let headers = [("X-Ca-Error-Code", "A403IS"), ("X-Ca-Error-Message", message)];
    /// let answer = recognise(Gateway::Aliyun, 403, &headers, b"", UNIX_EPOCH).ok_or("recognised")?;
    /// assert_eq!(answer.server_string_to_sign(), Some("GET#*/*####/path"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn server_string_to_sign(&self) -> Option<&str> {
        let (_, text) = self
            .message
            .as_deref()?
            .split_once("Server StringToSign:")?;
        let text = text.trim();
        let inside = text
            .strip_prefix('`')
            .and_then(|text| text.strip_suffix('`'));
        Some(inside.unwrap_or(text))
    }
}

impl fmt::Debug for GatewayResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GatewayAnswer")
            .field("code", &self.code.as_deref().and_then(shown_code))
            .field("kind", &self.kind)
            .field("retry", &self.retry)
            .field("charged", &self.charged)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
    }
}

/// Recognizes a gateway's refusal; `None` if the vendor responded.
///
/// `at` is the time of arrival. Dates in rate-limit headers are relative to it if the response has
/// no `Date`.
///
/// ```
/// use std::time::UNIX_EPOCH;
/// use ocrmarket_client::gateway::{GatewayErrorKind, recognise};
/// use ocrmarket_operation::Gateway;
///
/// let headers = [("X-Ca-Error-Message", "Quota Exhausted")];
/// let answer = recognise(Gateway::Aliyun, 403, &headers, b"", UNIX_EPOCH);
/// assert_eq!(answer.map(|answer| answer.kind), Some(GatewayErrorKind::Quota));
/// ```
pub fn recognise(
    gateway: Gateway,
    status: u16,
    headers: &(impl Headers + ?Sized),
    body: &[u8],
    at: SystemTime,
) -> Option<GatewayResponse> {
    let refusal = match gateway {
        Gateway::Aliyun => of_aliyun(status, headers),
        Gateway::TencentApigw | Gateway::TencentCloudMarket => of_tencent(gateway, status, body),
    }?;
    let kind = refusal
        .row
        .map_or(GatewayErrorKind::Unknown, |row| row.kind);
    Some(GatewayResponse {
        code: refusal.code,
        message: refusal.message,
        kind,
        retry: kind.retry(),
        charged: refusal.row.map_or(Charge::Unknown, |row| row.charged),
        hint: kind.hint(),
        request_id: request_id(headers),
        rate_limit: RateLimit::read(headers, at),
        row: refusal.row,
    })
}

/// Returns all known refusals of a gateway, with their sources.
pub fn rows(gateway: Gateway) -> impl Iterator<Item = &'static KnownRefusal> {
    let (rows, more): (&[KnownRefusal], &[KnownRefusal]) = match gateway {
        Gateway::Aliyun => (aliyun::ROWS, &[aliyun::ANY_500]),
        Gateway::TencentApigw => (tencent::ROWS, &[]),
        Gateway::TencentCloudMarket => (tencent::ROWS, &[tencent::SIGNATURE_TIME]),
    };
    rows.iter().chain(more)
}

/// Returns the gateway's id of a request, whether the gateway or the vendor responded.
pub fn request_id(headers: &(impl Headers + ?Sized)) -> Option<String> {
    ["x-ca-request-id", "x-api-requestid", "request-id"]
        .iter()
        .find_map(|name| headers::text(headers, name, LONGEST_ID))
}

/// Returns a code if it has the form of the gateways' codes. Any other form could contain anything.
pub(crate) fn shown_code(code: &str) -> Option<&str> {
    let is_one = match code.as_bytes() {
        [letter, digits @ .., a, b] => {
            letter.is_ascii_uppercase()
                && digits.len() == 3
                && digits.iter().all(u8::is_ascii_digit)
                && [a, b]
                    .iter()
                    .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        }
        _ => false,
    };
    is_one.then_some(code)
}

/// A recognized refusal without its consequences.
struct Refusal {
    code: Option<String>,
    message: Option<String>,
    row: Option<&'static KnownRefusal>,
}

fn of_aliyun(status: u16, headers: &(impl Headers + ?Sized)) -> Option<Refusal> {
    let code = headers::text(headers, "x-ca-error-code", LONGEST_CODE);
    let message = headers::text(headers, "x-ca-error-message", LONGEST_MESSAGE);
    // Older gateways have no code header; an empty one means that the status is the vendor's.
    let has_code_header = headers.header("x-ca-error-code").is_some();
    if code.is_none() && (has_code_header || message.is_none()) {
        return None;
    }
    let by_code = code
        .as_deref()
        .and_then(|code| aliyun::ROWS.iter().find(|row| row.code == code));
    let by_message = || table::by_message(aliyun::ROWS.iter(), message.as_deref()?);
    let any_500 = || (status == 500).then_some(&aliyun::ANY_500);
    let row = by_code.or_else(by_message).or_else(any_500);
    Some(Refusal { code, message, row })
}

fn of_tencent(gateway: Gateway, status: u16, body: &[u8]) -> Option<Refusal> {
    if status < 400 || body.len() > LONGEST_BODY {
        return None;
    }
    let refusal = |message: String, row| {
        Some(Refusal {
            code: None,
            message: Some(message),
            row,
        })
    };
    let is_successor = gateway == Gateway::TencentCloudMarket;
    let is_clock = |text: &str| is_successor && tencent::says_signature_time(text);
    if let Ok(Some(body)) = message_body(body) {
        let row = if is_clock(&body.message) {
            Some(&tencent::SIGNATURE_TIME)
        } else {
            table::by_message(tencent::ROWS.iter(), &body.message)
        };
        // A vendor's body can also have a message, beside its other members.
        return (row.is_some() || body.is_alone)
            .then(|| refusal(body.message, row))
            .flatten();
    }
    // No source documents the complete body of the successor, so its text counts in any envelope.
    let text = std::str::from_utf8(body).ok().filter(|_| status == 403)?;
    is_clock(text)
        .then(|| refusal(text.to_owned(), Some(&tencent::SIGNATURE_TIME)))
        .flatten()
}

/// A body `{"message": "…"}`.
struct MessageBody {
    message: String,
    /// `true` if the message is the only member.
    is_alone: bool,
}

fn message_body(body: &[u8]) -> Result<Option<MessageBody>, SyntaxError> {
    let mut reader = Reader::new(body)?;
    if reader.kind()? != Kind::Object {
        return Ok(None);
    }
    reader.begin_object()?;
    let (mut message, mut is_alone) = (None, true);
    while let Some(key) = reader.next_key()? {
        if key.is("message") && reader.kind()? == Kind::String {
            message = reader.string()?.decode().ok().map(String::from);
        } else {
            is_alone = false;
            reader.skip()?;
        }
    }
    reader.finish()?;
    Ok(message.map(|message| MessageBody { message, is_alone }))
}
