//! Error responses of the markets' gateways: status, headers and body.
//!
//! Alibaba's gateway responds with an empty body and headers, and its older version with the
//! message alone. Tencent's two gateways respond with a JSON object. The messages are those of the
//! gateways' public tables.

use std::fmt::Write as _;

use bytes::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{HeaderMap, Response, StatusCode};
use ocrmarket_operation::Gateway;

/// Maximum number of bytes shown of a string to sign. A whole image in it would exceed every
/// client's limit on headers.
pub(crate) const MESSAGE_BYTES_MAX: usize = 4096;
/// Maximum number of bytes of a message in a header.
const HEADER_BYTES_MAX: usize = 8192;

/// Response of a gateway that did not pass the request on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayError {
    /// HTTP status.
    pub status: u16,
    /// `X-Ca-Error-Code`; empty on older gateways and on Tencent's.
    pub code: String,
    /// Message.
    pub message: String,
}

impl GatewayError {
    /// Returns an error with that status, code (`""` for none) and message.
    pub fn new(status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            status,
            code: code.into(),
            message: message.into(),
        }
    }

    pub(crate) fn by_gateway(
        gateway: Gateway,
        aliyun: (u16, &str, &str),
        tencent: (u16, &str),
    ) -> Self {
        match gateway {
            Gateway::Aliyun => Self::new(aliyun.0, aliyun.1, aliyun.2),
            Gateway::TencentApigw | Gateway::TencentCloudMarket => {
                Self::new(tencent.0, "", tencent.1)
            }
        }
    }

    /// Draws an error of that status for a request from those of its gateway. Each is equally
    /// likely.
    pub(crate) fn drawn(gateway: Gateway, status: u16, drawn: u64) -> Self {
        let rows: Vec<Self> = match gateway {
            Gateway::Aliyun => ALIYUN
                .iter()
                .filter(|row| row.0 == status)
                .map(|row| Self::new(row.0, row.1, row.2))
                .collect(),
            Gateway::TencentApigw | Gateway::TencentCloudMarket => TENCENT
                .iter()
                .filter(|row| row.0 == status)
                .map(|row| Self::new(row.0, "", row.1))
                .collect(),
        };
        let location = usize::try_from(drawn % (rows.len().max(1) as u64)).unwrap_or(0);
        rows.into_iter()
            .nth(location)
            .unwrap_or_else(|| Self::new(status, "", reason(status)))
    }

    /// Returns the complete response.
    pub(crate) fn response(&self, gateway: Gateway) -> Response<Bytes> {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        if gateway == Gateway::Aliyun {
            headers.insert(
                CONTENT_TYPE,
                HeaderValue::from_static("application/octet-stream"),
            );
            if !self.code.is_empty() {
                insert(headers, "x-ca-error-code", &self.code);
            }
            insert(headers, "x-ca-error-message", &self.message);
            if self.status == 429 || self.message.starts_with("Throttled") {
                insert(headers, "x-ratelimit-remaining", "0");
                insert(headers, "x-ratelimit-reset", "1");
            }
        } else {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            *response.body_mut() =
                Bytes::from(format!("{{\"message\":{}}}", json_text(&self.message)));
        }
        response
    }
}

/// Returns the header with the request id of a gateway.
pub(crate) fn request_id_header(gateway: Gateway) -> HeaderName {
    HeaderName::from_static(match gateway {
        Gateway::Aliyun => "x-ca-request-id",
        Gateway::TencentApigw | Gateway::TencentCloudMarket => "x-api-requestid",
    })
}

/// Returns every status for which a gateway has errors, sorted.
pub(crate) fn statuses() -> Vec<u16> {
    let mut statuses: Vec<u16> = ALIYUN
        .iter()
        .map(|row| row.0)
        .chain(TENCENT.iter().map(|row| row.0))
        .collect();
    statuses.sort_unstable();
    statuses.dedup();
    statuses
}

fn reason(status: u16) -> &'static str {
    StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason())
        .unwrap_or("Unknown Error")
}

fn insert(headers: &mut HeaderMap, name: &'static str, value: &str) {
    // The gateway shows a line feed as `#`. No other control character is allowed in a header.
    let shown: Vec<u8> = value
        .bytes()
        .take(HEADER_BYTES_MAX)
        .map(|byte| match byte {
            b'\n' => b'#',
            0..=31 | 127 => b'?',
            other => other,
        })
        .collect();
    if let Ok(value) = HeaderValue::from_bytes(&shown) {
        headers.insert(HeaderName::from_static(name), value);
    }
}

/// Returns a string as JSON.
pub(crate) fn json_text(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            control if u32::from(control) < 32 => {
                // Writing to a string cannot fail.
                let _ = write!(json, "\\u{:04x}", u32::from(control));
            }
            other => json.push(other),
        }
    }
    json.push('"');
    json
}

/// Status, `X-Ca-Error-Code` (empty on older gateways), `X-Ca-Error-Message`.
const ALIYUN: &[(u16, &str, &str)] = &[
    (400, "I400MH", "Header `X-Ca-Timestamp` is Required"),
    (400, "", "Invalid Param Location"),
    (401, "", "Empty Signature"),
    (403, "", "Unauthorized"),
    (403, "", "Quota Exhausted"),
    (403, "B403MQ", "Api Market Subscription quota exhausted"),
    (403, "", "Throttled by API Flow Control"),
    (403, "B403OD", "Provider Account Overdue"),
    (404, "I404NF", "API not found `path`"),
    (405, "I405UM", "Unsupported Method `GET`"),
    (410, "I410GG", "Group's instance invalid"),
    (413, "I413RL", "Request body too Large"),
    (429, "T429PA", "Throttled by API Flow Control"),
    (429, "T429ID", "Throttled by INNER DOMAIN Flow Control"),
    (451, "B451DO", "Unavailable Domain for Legal Reasons"),
    (500, "X500ER", "Internal Error"),
    (500, "", "Failed To Invoke Backend Service"),
    (502, "D502FC", "Bad response from backend"),
    (503, "D503BB", "Backend service is busy"),
    (503, "", "Service Unavailable"),
    (504, "D504TO", "Backend service request timeout"),
    (504, "", "Async Service"),
];

/// Status and message.
const TENCENT: &[(u16, &str)] = &[
    (401, "HMAC apikey is invalid for API."),
    (401, "HMAC signature does not match."),
    (403, "Found no validate usage plan."),
    (404, "Found no api."),
    (405, "Method Not Allowed."),
    (429, "API rate limit exceeded."),
    (429, "API quota exceeded."),
    (481, "API config error."),
    (499, "Client closed connetion."),
    (500, "Internal Server Error."),
    (502, "Bad Gateway."),
    (504, "Gateway Time-out."),
];
