//! Refusals of Tencent Cloud's API gateway and of its successor for market products.
//!
//! Both send `{"message": "…"}`. Two official pages state different statuses for the same messages,
//! so the message decides. The kinds follow the wording of each row.

use super::GatewayErrorKind::{
    Backend, BackendTimeout, Clock, Closed, Configuration, Credential, Forbidden, Internal,
    NotFound, Quota, Request, Signature, Throttled, Unauthorized,
};
use super::{GatewayErrorKind, KnownRefusal};

const OFFICIAL: &str = "https://cloud.tencent.com/document/faq/628/34086, https://tencentcloud.com/document/product/628/31717, https://cloud.tencent.com/document/product/628/42188";
const THIRD_PARTY: &str = "public code that calls cloudmarket-apigw.com";

const fn official(status: u16, message: &'static str, kind: GatewayErrorKind) -> KnownRefusal {
    KnownRefusal::new("", status, message, kind, OFFICIAL)
}

/// The successor's message, in Chinese, that the signature has expired; no source quotes it
/// completely.
pub(super) const SIGNATURE_TIME: KnownRefusal =
    KnownRefusal::new("", 403, "签名时间{}超时", Clock, THIRD_PARTY);

/// Returns `true` if a message states that the signature has expired.
pub(super) fn says_signature_time(message: &str) -> bool {
    let about_it = message.contains("签名") && message.contains("时间");
    about_it
        && ["超时", "过期", "失效"]
            .iter()
            .any(|word| message.contains(word))
}

pub(super) const ROWS: &[KnownRefusal] = &[
    official(401, "HMAC apikey is invalid for API", Credential),
    official(
        401,
        "HMAC signature cannot be verified, a valid x-date header is required for HMAC Authentication",
        Clock,
    ),
    official(
        401,
        "HMAC signature cannot be verified, the x-date header is out of date for HMAC Authentication",
        Clock,
    ),
    official(
        401,
        "HMAC signature cannot be verified, a valid date or x-date header is required",
        Clock,
    ),
    official(401, "HMAC id or signature missing", Credential),
    official(401, "HMAC do not support multiple HTTP header", Credential),
    official(
        401,
        "HMAC signature cannot be verified, a valid {} header is required",
        Credential,
    ),
    official(401, "HMAC algorithm {} not supported", Credential),
    official(401, "HMAC authorization format error", Credential),
    official(401, "HMAC authorization headers is invalidate", Credential),
    official(401, "HMAC signature cannot be verified", Signature),
    official(401, "HMAC signature does not match", Signature),
    official(403, "Found no validate usage plan", Unauthorized),
    official(403, "header {} is required", Request),
    official(403, "querystring {} is required", Request),
    official(
        403,
        "req content type need application/x-www-form-urlencoded",
        Request,
    ),
    official(403, "body param {} is required", Request),
    official(404, "There is no api match host[{}]", NotFound),
    official(404, "There is no api match uri[{}]", NotFound),
    official(
        404,
        "Not allow use HTTPS protocol or Not allow use HTTP protocol",
        Forbidden,
    ),
    official(404, "Found no api", NotFound),
    official(405, "Method Not Allowed", Request),
    official(426, "Not allow use HTTPS protocol", Forbidden),
    official(429, "API rate limit exceeded", Throttled),
    official(429, "API quota exceeded", Quota),
    official(
        429,
        "req is cross origin, api {} need open cors flag on qcloud apigateway",
        Forbidden,
    ),
    official(481, "API config error", Configuration),
    official(499, "Client closed connetion", Closed),
    official(500, "Error occurred during query params", Internal),
    official(500, "Internal Server Error", Internal),
    official(502, "Bad Gateway", Backend),
    official(504, "Gateway Time-out", BackendTimeout),
];
