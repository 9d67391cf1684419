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
            Self::Clock => "the signed time is missing or out of its window",
            Self::Nonce => "the nonce was used before",
            Self::Unauthorized => "the credential may not call this API",
            Self::Quota => "the quota is used up",
            Self::Expired => "what was bought has expired or is not valid",
            Self::Arrears => "an account is overdue",
            Self::Throttled => "too many calls in a short time",
            Self::NotFound => "no API answers at this address",
            Self::Forbidden => "this caller is not let through",
            Self::Configuration => "the API is set up wrongly on the seller's side",
            Self::Busy => "the gateway or the service behind it is busy",
            Self::Backend => "no proper answer came from the service behind it",
            Self::BackendTimeout => "the service behind it took too long",
            Self::Closed => "our side closed the connection first",
            Self::Internal => "the gateway failed",
            Self::Unknown => "for a reason that is not listed",
        }
    }

    /// Returns advice for the user; empty if there is none.
    pub const fn hint(self) -> &'static str {
        match self {
            Self::Request => "compare the request with the operation's documentation",
            Self::TooLarge => "send a smaller file",
            Self::Credential => {
                "check which credential is configured: an AppCode, an AppKey pair and a market key pair are not interchangeable"
            }
            Self::Signature => {
                "compare our string to sign with the server's line by line; where they are equal, the secret is wrong"
            }
            Self::Clock => {
                "set this machine's clock: the signed time is accepted within 15 minutes"
            }
            Self::Nonce => {
                "the earlier call with this nonce may have been processed: look for its answer before sending again"
            }
            Self::Unauthorized => {
                "buy the product with the account of this credential; a credential works about 30 seconds after the purchase"
            }
            Self::Quota => {
                "buy more calls on the product page; the market warns when less than 20 % of a quota is left"
            }
            Self::Expired => "renew the product on its product page",
            Self::Arrears => "settle the account; where it is the seller's, ask the seller",
            Self::Throttled => "send more slowly",
            Self::NotFound => {
                "check the URL of this operation in the market console: the address may have moved"
            }
            Self::Forbidden => "ask the seller which callers the API lets through",
            Self::Configuration => "ask the seller",
            Self::Busy | Self::Backend | Self::BackendTimeout | Self::Internal => {
                "it may work later, but the vendor may have processed and charged the call"
            }
            Self::Closed => {
                "allow the call more time; the vendor may have processed and charged it"
            }
            Self::Unknown => "",
        }
    }
}
