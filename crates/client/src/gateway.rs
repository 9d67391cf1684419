//! Whether a gateway or the vendor behind it answered, and what the gateway's refusal means.
//!
//! A gateway answers in the vendor's place when it turns a call away or cannot pass it on. Its answer can have an empty
//! body and any status, so headers are looked at before the body, and the text decides, not the status. The tables list
//! every refusal that a source names; what none lists is recognised as a refusal of [`GatewayErrorKind::Unknown`].
//!
//! Nothing here does I/O or panics on what came. A gateway's message can repeat the whole request, so no `Debug` shows it.

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

use crate::store::Charged;

pub use headers::Headers;
pub use kind::GatewayErrorKind;
pub use rate_limit::{LONGEST, RateLimit};
pub use table::Row;

/// Longest message that is kept, in bytes; a server's string to sign can repeat a whole form.
const LONGEST_MESSAGE: usize = 64 * 1024;

/// Longest body that can be a gateway's, in bytes.
const LONGEST_BODY: usize = 64 * 1024;

/// Longest request id that is kept, in bytes.
const LONGEST_ID: usize = 128;

/// Longest code that is kept, in bytes; the gateways' own have six.
const LONGEST_CODE: usize = 64;

/// A gateway's refusal.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GatewayAnswer {
    /// The gateway's code, where it gives one.
    pub code: Option<String>,
    /// The gateway's message. It may repeat the request: never log it.
    pub message: Option<String>,
    /// What the refusal is about.
    pub kind: GatewayErrorKind,
    /// Whether sending again may help.
    pub retry: Retry,
    /// Whether the call was charged.
    pub charged: Charged,
    /// What to do about it; empty where nothing useful is known.
    pub hint: &'static str,
    /// The gateway's id of the call.
    pub request_id: Option<String>,
    /// What the headers say about rates.
    pub rate_limit: RateLimit,
    /// The row of the tables; `None` where none lists the refusal.
    pub row: Option<&'static Row>,
}

impl GatewayAnswer {
    /// The server's own string to sign, as it came: with `#` for each line feed. Secret only in part, personal in full:
    /// on a form it holds every value that was sent.
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

impl fmt::Debug for GatewayAnswer {
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

/// Recognises a gateway's refusal; `None` where the vendor answered.
///
/// `at` is when the answer came; dates in rate-limit headers count from it where the answer has no `Date`.
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
) -> Option<GatewayAnswer> {
    let refusal = match gateway {
        Gateway::Aliyun => of_aliyun(status, headers),
        Gateway::TencentApigw | Gateway::TencentCloudMarket => of_tencent(gateway, status, body),
    }?;
    let kind = refusal
        .row
        .map_or(GatewayErrorKind::Unknown, |row| row.kind);
    Some(GatewayAnswer {
        code: refusal.code,
        message: refusal.message,
        kind,
        retry: kind.retry(),
        charged: refusal.row.map_or(Charged::Unknown, |row| row.charged),
        hint: kind.hint(),
        request_id: request_id(headers),
        rate_limit: RateLimit::read(headers, at),
        row: refusal.row,
    })
}

/// Every refusal that a gateway is known to give, with its source.
pub fn rows(gateway: Gateway) -> impl Iterator<Item = &'static Row> {
    let (rows, more): (&[Row], &[Row]) = match gateway {
        Gateway::Aliyun => (aliyun::ROWS, &[aliyun::ANY_500]),
        Gateway::TencentApigw => (tencent::ROWS, &[]),
        Gateway::TencentCloudMarket => (tencent::ROWS, &[tencent::SIGNATURE_TIME]),
    };
    rows.iter().chain(more)
}

/// The id that a gateway gave a call, whoever answered it.
pub fn request_id(headers: &(impl Headers + ?Sized)) -> Option<String> {
    ["x-ca-request-id", "x-api-requestid", "request-id"]
        .iter()
        .find_map(|name| headers::text(headers, name, LONGEST_ID))
}

/// A code, if it has the shape of the gateways' own; anything else could be anything.
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

/// What was recognised, before its consequences.
struct Refusal {
    code: Option<String>,
    message: Option<String>,
    row: Option<&'static Row>,
}

fn of_aliyun(status: u16, headers: &(impl Headers + ?Sized)) -> Option<Refusal> {
    let code = headers::text(headers, "x-ca-error-code", LONGEST_CODE);
    let message = headers::text(headers, "x-ca-error-message", LONGEST_MESSAGE);
    // Older gateways have no code header at all; an empty one means that the status is the vendor's.
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
        // A vendor's body can have a message too, beside its other members.
        return (row.is_some() || body.is_alone)
            .then(|| refusal(body.message, row))
            .flatten();
    }
    // No source shows the successor's body as a whole, so its text counts however it is wrapped.
    let text = std::str::from_utf8(body).ok().filter(|_| status == 403)?;
    is_clock(text)
        .then(|| refusal(text.to_owned(), Some(&tencent::SIGNATURE_TIME)))
        .flatten()
}

/// A body `{"message": "…"}`.
struct MessageBody {
    message: String,
    /// Whether nothing stands beside the message.
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
