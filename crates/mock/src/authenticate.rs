//! Authenticates a request from the bytes received, as a gateway does before it passes the request
//! on.
//!
//! Signatures are recomputed by the client's own pure functions. The clock window and reused nonces
//! are checked here. A nonce counts as used only after its signature was correct. This module
//! neither keeps nor shows a secret.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, SystemTime};

use ocrmarket_client::auth::{self, Mismatch, VerifiedSignature};
use ocrmarket_client::credentials::Secret;
use ocrmarket_client::to_sign::ToSign;
use ocrmarket_operation::{Auth, Gateway};

use crate::credentials::AcceptedCredentials;
use crate::gateway::{GatewayError, MESSAGE_BYTES_MAX};
use crate::received::Received;
use crate::vendors::Route;

/// Maximum difference between a request's time and the mock's.
const WINDOW: Duration = Duration::from_secs(15 * 60);
/// Maximum number of remembered nonces.
const NONCES_MAX: usize = 1_000_000;

/// Error of a gateway that rejects a request.
pub(crate) struct Refused {
    pub(crate) error: GatewayError,
    /// Reason for the journal, without values of headers.
    pub(crate) reason: &'static str,
}

/// Checks a request's authentication.
///
/// # Errors
/// The response of the gateway to a rejected request.
pub(crate) fn authenticate(
    received: &Received,
    route: &Route,
    credentials: &AcceptedCredentials,
    now: SystemTime,
    nonces: &mut Nonces,
) -> Result<(), Refused> {
    let gateway = route.gateway;
    let Some(scheme) = scheme_of(received, &route.auth) else {
        return Err(refused(
            gateway,
            (400, "A400MA", "Need authorization"),
            (401, "HMAC id or signature missing."),
            "no authentication that the operation accepts",
        ));
    };
    let verified = verify(received, scheme, credentials)
        .map_err(|mismatch| mismatched(gateway, scheme, &mismatch))?;
    check_time(gateway, scheme, verified.time, now)?;
    // Only Alibaba's gateway is known to reject a repeated nonce.
    let nonce = verified.nonce.filter(|_| scheme == Auth::AliyunSignature);
    if nonce.is_some_and(|nonce| !nonces.is_new(nonce, now)) {
        return Err(Refused {
            error: GatewayError::new(400, "", "Nonce Used"),
            reason: "the nonce was already used",
        });
    }
    Ok(())
}

/// Returns the scheme that a request's headers use, of those that the route accepts.
fn scheme_of(received: &Received, accepted: &[Auth]) -> Option<Auth> {
    let authorization = received.header("authorization");
    let speaks_of = |scheme: &Auth| match scheme {
        Auth::AppCode => !authorization.is_empty(),
        Auth::AliyunSignature => !received.header("x-ca-key").is_empty(),
        Auth::TencentHmac => authorization.starts_with("hmac"),
        Auth::TencentCloudMarket => authorization.starts_with('{'),
    };
    let malformed = |scheme: &Auth| {
        matches!(scheme, Auth::TencentHmac | Auth::TencentCloudMarket) && !authorization.is_empty()
    };
    let spoken = accepted.iter().find(|scheme| speaks_of(scheme));
    spoken
        .or_else(|| accepted.iter().find(|scheme| malformed(scheme)))
        .copied()
}

fn verify(
    received: &Received,
    scheme: Auth,
    credentials: &AcceptedCredentials,
) -> Result<VerifiedSignature, Rejected> {
    let (query, form) = (received.query_to_sign(), received.form_to_sign());
    let is_form = received.content_type_is("application/x-www-form-urlencoded");
    let to_sign = ToSign {
        method: &received.method,
        path: &received.path,
        query: &query,
        form: &form,
        body: (!is_form).then_some(received.body.as_ref()),
        content_type: received.header("content-type"),
        accept: received.header("accept"),
    };
    let headers: Vec<(&str, &str)> = received
        .headers()
        .map(|(name, value)| (name.as_str(), value))
        .collect();
    let secret_of = |id: &str| secret_of(scheme, credentials, id);
    auth::verify(scheme, &to_sign, &headers, secret_of).map_err(Rejected::from)
}

/// Returns the secret of an id; for an `AppCode`, the code itself.
fn secret_of(scheme: Auth, credentials: &AcceptedCredentials, id: &str) -> Option<Secret> {
    let (known, secret) = match scheme {
        Auth::AppCode => (&credentials.app_code, &credentials.app_code),
        Auth::AliyunSignature => (&credentials.app_key, &credentials.app_secret),
        Auth::TencentHmac | Auth::TencentCloudMarket => {
            (&credentials.secret_id, &credentials.secret_key)
        }
    };
    (known == id).then(|| Secret::from(secret.as_str()))
}

/// Reason of a rejection, independent of the request's bytes.
enum Rejected {
    Missing(&'static str),
    Malformed(&'static str),
    UnknownKey,
    /// The server's own string to sign, as the gateway shows it.
    Signature(String),
    OtherBody,
    Unsigned,
}

impl From<Mismatch<'_>> for Rejected {
    fn from(mismatch: Mismatch<'_>) -> Self {
        match mismatch {
            Mismatch::Missing(name) => Self::Missing(name),
            Mismatch::Malformed { name, .. } => Self::Malformed(name),
            Mismatch::UnknownKey => Self::UnknownKey,
            Mismatch::Signature(string) => {
                Self::Signature(string.to_gateway_text(MESSAGE_BYTES_MAX))
            }
            Mismatch::OtherBody => Self::OtherBody,
            // A kind of mismatch that is not distinguished yet is rejected like an unsigned header.
            _ => Self::Unsigned,
        }
    }
}

fn mismatched(gateway: Gateway, scheme: Auth, rejected: &Rejected) -> Refused {
    match (scheme, rejected) {
        (Auth::AppCode, _) => Refused {
            error: GatewayError::new(400, "A400AC", "Invalid AppCode `not exists`"),
            reason: "wrong AppCode, or not exactly one blank before it",
        },
        (_, Rejected::UnknownKey) => refused(
            gateway,
            (400, "A400IK", "Invalid AppKey"),
            (401, "HMAC apikey is invalid for API."),
            "unknown key",
        ),
        (_, Rejected::Signature(string)) => refused(
            gateway,
            (
                403,
                "A403IS",
                &format!("Invalid Signature, Server StringToSign:`{string}`"),
            ),
            (401, "HMAC signature does not match."),
            "the signature does not match",
        ),
        (_, Rejected::OtherBody) => refused(
            gateway,
            (400, "", "Invalid Content-MD5"),
            (401, "HMAC signature does not match."),
            "the digest of the body does not match",
        ),
        (_, Rejected::Missing("x-ca-signature")) => refused(
            gateway,
            (401, "", "Empty Signature"),
            (401, "HMAC id or signature missing."),
            "missing signature",
        ),
        (_, Rejected::Missing(name)) => refused(
            gateway,
            (400, "I400MH", &format!("Header `{name}` is Required")),
            missing_on_tencent(name),
            "missing header",
        ),
        (_, Rejected::Malformed(name)) => refused(
            gateway,
            (400, "I400HD", &format!("Invalid Header `{name}` format")),
            malformed_on_tencent(name),
            "malformed header",
        ),
        (_, Rejected::Unsigned) => refused(
            gateway,
            (
                400,
                "I400HD",
                "Invalid Header `x-ca-signature-headers` not complete",
            ),
            (401, "HMAC authorization headers is invalidate."),
            "a required header is not signed",
        ),
    }
}

fn missing_on_tencent(name: &str) -> (u16, &'static str) {
    match name {
        "x-date" => (
            401,
            "HMAC signature cannot be verified, a valid x-date header is required for HMAC Authentication.",
        ),
        "request-id" => (403, "header request-id is required."),
        "x-source" => (
            401,
            "HMAC signature cannot be verified, a valid x-source header is required.",
        ),
        _ => (401, "HMAC id or signature missing."),
    }
}

fn malformed_on_tencent(name: &str) -> (u16, &'static str) {
    match name {
        "x-date" => missing_on_tencent(name),
        _ => (401, "HMAC authorization format error."),
    }
}

fn check_time(
    gateway: Gateway,
    scheme: Auth,
    time: Option<SystemTime>,
    now: SystemTime,
) -> Result<(), Refused> {
    let Some(time) = time else {
        return Ok(());
    };
    let apart = now
        .duration_since(time)
        .unwrap_or_else(|error| error.duration());
    if apart <= WINDOW {
        return Ok(());
    }
    // The successor gateway is known to send this message in Chinese; the exact words are not
    // known.
    let tencent = if scheme == Auth::TencentCloudMarket {
        (403, "签名时间已过期")
    } else {
        (
            401,
            "HMAC signature cannot be verified, the x-date header is out of date for HMAC Authentication.",
        )
    };
    Err(refused(
        gateway,
        (400, "", "Timestamp Expired"),
        tencent,
        "the time differs by more than 15 minutes",
    ))
}

fn refused(
    gateway: Gateway,
    aliyun: (u16, &str, &str),
    tencent: (u16, &str),
    reason: &'static str,
) -> Refused {
    Refused {
        error: GatewayError::by_gateway(gateway, aliyun, tencent),
        reason,
    }
}

/// Nonces that were used within the clock window.
#[derive(Default)]
pub(crate) struct Nonces {
    seen: HashMap<String, SystemTime>,
    oldest_first: VecDeque<(String, SystemTime)>,
}

impl Nonces {
    /// Records a nonce. Returns `true` if it is new.
    fn is_new(&mut self, nonce: String, now: SystemTime) -> bool {
        // A time is accepted on either side of the window, so a nonce is kept for twice its length.
        let is_old = |at: &SystemTime| now.duration_since(*at).is_ok_and(|age| age > WINDOW * 2);
        while let Some((oldest, at)) = self.oldest_first.front()
            && (is_old(at) || self.oldest_first.len() >= NONCES_MAX)
        {
            self.seen.remove(oldest);
            self.oldest_first.pop_front();
        }
        if self.seen.insert(nonce.clone(), now).is_some() {
            return false;
        }
        self.oldest_first.push_back((nonce, now));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nonces_are_refused_until_their_window_is_over() {
        let mut nonces = Nonces::default();
        let start = SystemTime::UNIX_EPOCH;
        let rows = [
            ("a", 0, true),
            ("b", 1, true),
            ("a", 2, false),
            ("a", 1799, false),
            ("a", 1801, true),
            ("a", 1802, false),
        ];
        for (nonce, second, expected) in rows {
            let now = start + Duration::from_secs(second);
            assert_eq!(
                nonces.is_new(nonce.to_owned(), now),
                expected,
                "{nonce} at {second}"
            );
        }
    }
}
