//! The reasons of gateway refusals, and their consequences.

use ocrmarket_operation::Retry;

/// The reason of a gateway's refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GatewayErrorKind {
    /// The request is malformed: a header, the body, a parameter, the method.
    Request,
    /// The body or the URL is too large.
    TooLarge,
    /// The credential is missing, malformed or unknown.
    Credential,
    /// The signature does not match.
    Signature,
    /// The signed time is missing, malformed or out of its window.
    Clock,
    /// The nonce was used before.
    Nonce,
    /// The credential may not call this API.
    Unauthorized,
    /// The purchased calls, or the free calls of a day, are used up.
    Quota,
    /// The purchase has expired or is not valid.
    Expired,
    /// An account is overdue.
    Arrears,
    /// Too many calls in a short time.
    Throttled,
    /// There is no API at this address.
    NotFound,
    /// The gateway rejects this caller: address, origin, protocol, law.
    Forbidden,
    /// The seller's configuration of the API is wrong.
    Configuration,
    /// The gateway, or the service behind it, is busy.
    Busy,
    /// The gateway received no valid response from the service behind it.
    Backend,
    /// The service behind the gateway took too long.
    BackendTimeout,
    /// The client closed the connection.
    Closed,
    /// The gateway failed.
    Internal,
    /// A refusal that no table lists.
    Unknown,
}

impl GatewayErrorKind {
    /// Returns the name in reports and logs, for example `backend-timeout`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::TooLarge => "too-large",
            Self::Credential => "credential",
            Self::Signature => "signature",
            Self::Clock => "clock",
            Self::Nonce => "nonce",
            Self::Unauthorized => "unauthorized",
            Self::Quota => "quota",
            Self::Expired => "expired",
            Self::Arrears => "arrears",
            Self::Throttled => "throttled",
            Self::NotFound => "not-found",
            Self::Forbidden => "forbidden",
            Self::Configuration => "configuration",
            Self::Busy => "busy",
            Self::Backend => "backend",
            Self::BackendTimeout => "backend-timeout",
            Self::Closed => "closed",
            Self::Internal => "internal",
            Self::Unknown => "unknown",
        }
    }

    /// Returns the retry advice, inferred from the reason.
    pub const fn retry(self) -> Retry {
        match self {
            Self::Throttled
            | Self::Busy
            | Self::Backend
            | Self::BackendTimeout
            | Self::Closed
            | Self::Internal => Retry::Later,
            _ => Retry::No,
        }
    }

    /// Returns `true` if the request certainly did not reach the vendor: the gateway rejected it
    /// before it forwarded it.
    ///
    /// `Nonce` is not among these reasons: an earlier attempt of this client may have used the
    /// nonce and may have been processed.
    pub const fn is_surely_unprocessed(self) -> bool {
        !matches!(
            self,
            Self::Nonce
                | Self::Configuration
                | Self::Busy
                | Self::Backend
                | Self::BackendTimeout
                | Self::Closed
                | Self::Internal
                | Self::Unknown
        )
    }

    /// Returns the description, as the end of a sentence that begins with "the gateway refused:".
    pub const fn description(self) -> &'static str {
        match self {
            Self::Request => "the request is malformed",
            Self::TooLarge => "the request is too large",
            Self::Credential => "the credential is missing, malformed or unknown",
            Self::Signature => "the signature does not match",
            Self::Clock => "the signed time is missing or outside the accepted window",
            Self::Nonce => "the nonce was already used",
            Self::Unauthorized => "the credential is not authorized for this API",
            Self::Quota => "the quota is used up",
            Self::Expired => "the subscription has expired or is invalid",
            Self::Arrears => "an account has an overdue payment",
            Self::Throttled => "rate limit exceeded",
            Self::NotFound => "no API at this address",
            Self::Forbidden => "the caller is not allowed",
            Self::Configuration => "the seller's configuration of the API is wrong",
            Self::Busy => "the gateway or its backend is busy",
            Self::Backend => "invalid response from the backend",
            Self::BackendTimeout => "the backend timed out",
            Self::Closed => "the client closed the connection",
            Self::Internal => "internal error of the gateway",
            Self::Unknown => "unknown reason",
        }
    }

    /// Returns advice for the user; empty if there is none.
    pub const fn hint(self) -> &'static str {
        match self {
            Self::Request => "compare the request with the operation's documentation",
            Self::TooLarge => "send a smaller file",
            Self::Credential => {
                "check the configured credential: an AppCode, an AppKey pair and a SecretId pair are not interchangeable"
            }
            Self::Signature => {
                "compare the client's string to sign with the gateway's (`ocrmarket sign --server`); if they are equal, the secret is wrong"
            }
            Self::Clock => {
                "set the system clock: the signed time must be within 15 minutes of the gateway's"
            }
            Self::Nonce => {
                "the earlier request with this nonce may have been processed: check for its response before you send it again"
            }
            Self::Unauthorized => {
                "subscribe to the product with the account of this credential; a subscription takes effect after about 30 seconds"
            }
            Self::Quota => {
                "buy more calls on the product page; the market warns when less than 20 % of a quota is left"
            }
            Self::Expired => "renew the product on its product page",
            Self::Arrears => {
                "pay the overdue amount; if it is the seller's account, contact the seller"
            }
            Self::Throttled => "reduce the request rate",
            Self::NotFound => {
                "check the URL of this operation in the market console: the address may have moved"
            }
            Self::Forbidden => "ask the seller which callers are allowed",
            Self::Configuration => "contact the seller",
            Self::Busy | Self::Backend | Self::BackendTimeout | Self::Internal => {
                "a retry may succeed, but the vendor may have processed and charged the request"
            }
            Self::Closed => {
                "increase the timeout; the vendor may have processed and charged the request"
            }
            Self::Unknown => "",
        }
    }
}
