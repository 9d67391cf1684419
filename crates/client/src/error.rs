//! The error type of this crate. It contains the reason of a failure, whether the attempt was
//! charged, and whether a retry is safe.
//!
//! It keeps the exact bytes of the response, because they were paid for. `Display` and `Debug`
//! never show a message of a vendor or gateway, a body, a URL's query, a header or a credential.
//! Any of these can repeat personal data or secrets. Separate methods return them.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::Classified;
use ocrmarket_operation::{Endpoint, Outcome, Retry, Text};
use ocrmarket_wire::disclosure::unlisted_code;

use crate::gateway::{GatewayErrorKind, GatewayResponse, KnownRefusal, RateLimit, shown_code};
use crate::input::InputError;
pub use crate::store::Charge;
use crate::store::StoreError;
use crate::store::is_random_id;
use crate::transport::TransportErrorKind;

/// Any error as a source.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The step at which a call failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A local check failed; nothing was sent.
    Input,
    /// No complete response arrived.
    Transport,
    /// A gateway refused in the vendor's place.
    Gateway,
    /// The vendor refused.
    Vendor,
    /// The body is not a JSON object.
    Undecodable,
}

impl ErrorKind {
    /// Returns the name in records and logs, for example `transport`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Transport => "transport",
            Self::Gateway => "gateway",
            Self::Vendor => "vendor",
            Self::Undecodable => "undecodable",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The failure of a call.
///
/// One pointer wide. The texts of a chain do not repeat each other:
///
/// - `Display` contains the operation, the failure and what to do. If nothing was sent, or the body
///   cannot be decoded, it contains the text of the reason. [`get_ref`](Self::get_ref) returns the
///   reason itself.
/// - [`source`](std::error::Error::source) returns the cause, which `Display` does not contain. For
///   an error with a reason, that is the cause of the reason.
/// - `{:?}` prints `Display`, all causes after colons, the kind, the charge, the retry advice and
///   the attempt, in one line. So a `main` that returns the error prints a useful message. `{:#?}`
///   prints the fields.
///
/// ```
/// use ocrmarket_client::error::{Charge, Error, ErrorKind};
/// use ocrmarket_client::transport::TransportErrorKind;
///
/// let error = Error::transport(TransportErrorKind::Connect);
/// assert_eq!(error.kind(), ErrorKind::Transport);
/// assert_eq!(error.was_charged(), Charge::No);
/// assert!(error.is_retryable());
/// assert!(!Error::transport(TransportErrorKind::Timeout).is_retryable());
/// assert_eq!(error.to_string(), "cannot connect to the host; the request was not sent");
/// assert_eq!(
///     format!("{error:?}"),
///     "cannot connect to the host; the request was not sent \
///      (kind: transport, charged: no, retry: later, attempt: 0)"
/// );
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    detail: Detail,
    operation: Option<(Text, Text)>,
    /// The documented address and product page, for refusals by the gateway.
    location: Option<Location>,
    status: Option<u16>,
    code: Option<String>,
    message: Option<String>,
    bytes: Bytes,
    request_id: Option<String>,
    rate_limit: RateLimit,
    retry: Retry,
    charged: Charge,
    is_surely_unprocessed: bool,
    attempt: u32,
    elapsed: Duration,
    store_error: Option<StoreError>,
    /// An error whose text is part of `Display`.
    reason: Option<BoxError>,
    /// An error whose text is not part of `Display`.
    source: Option<BoxError>,
}

/// Details of the failure beside the kind. All of them may be shown.
enum Detail {
    Input,
    Transport(TransportErrorKind),
    Gateway {
        kind: GatewayErrorKind,
        row: Option<&'static KnownRefusal>,
    },
    Vendor {
        /// The code, if the operation lists it.
        listed: Option<ListedCode>,
        /// `true` if the code is not listed and no rule with a condition matched: the response is
        /// merely not a success.
        unexplained: bool,
    },
    Undecodable,
}

struct ListedCode {
    code: Text,
    description: Text,
}

struct Location {
    host: Text,
    path: Text,
    page: Option<Text>,
}

impl Error {
    /// Returns the error of a failed local check. `reason` names the problem and the fix. Its message
    /// becomes part of `Display` and must contain no personal data.
    pub fn input(reason: impl Into<BoxError>) -> Self {
        let mut inner = Inner::new(ErrorKind::Input, Detail::Input);
        inner.charged = Charge::No;
        inner.is_surely_unprocessed = true;
        inner.reason = Some(reason.into());
        Self(Box::new(inner))
    }

    /// Returns the error of an exchange without a complete response.
    pub fn transport(failure: TransportErrorKind) -> Self {
        let mut inner = Inner::new(ErrorKind::Transport, Detail::Transport(failure));
        inner.retry = retry_of(failure);
        inner.is_surely_unprocessed = failure.is_surely_unsent();
        if inner.is_surely_unprocessed {
            inner.charged = Charge::No;
        }
        Self(Box::new(inner))
    }

    /// Returns the error of a refusal by a gateway.
    pub fn gateway(response: GatewayResponse, status: u16, body: Bytes) -> Self {
        let detail = Detail::Gateway {
            kind: response.kind,
            row: response.row,
        };
        let mut inner = Inner::new(ErrorKind::Gateway, detail);
        inner.status = Some(status);
        inner.code = response.code;
        inner.message = response.message;
        inner.bytes = body;
        inner.request_id = response.request_id;
        inner.rate_limit = response.rate_limit;
        inner.retry = response.retry;
        inner.charged = response.charged;
        inner.is_surely_unprocessed = response.kind.is_surely_unprocessed();
        Self(Box::new(inner))
    }

    /// Returns the error of a vendor's refusal, by the operation's rules. `by_status` is the retry
    /// advice of the HTTP status. It applies only if the body is pending or does not come from the
    /// vendor: a refusal may have status 503, and the vendor's advice wins.
    pub(crate) fn vendor(
        operation: &Operation,
        classified: Classified<'_>,
        body: Bytes,
        by_status: Retry,
    ) -> Self {
        let rule = operation.outcome.get(classified.rule);
        let at = rule.and_then(|rule| rule.code.as_ref());
        let listed = operation
            .codes
            .iter()
            .find(|row| {
                let stands_there = at.is_some_and(|at| row.at.contains(at));
                stands_there && classified.code.as_deref() == Some(&row.code)
            })
            .map(|row| ListedCode {
                code: row.code.clone(),
                description: row.description.clone(),
            });
        let retry = match classified.retry {
            // A pending result is not a refusal.
            Retry::No if !classified.from_vendor || classified.outcome == Outcome::Pending => {
                by_status
            }
            stated => stated,
        };
        let unexplained = listed.is_none() && rule.is_none_or(|rule| rule.when.is_empty());
        let mut inner = Inner::new(
            ErrorKind::Vendor,
            Detail::Vendor {
                listed,
                unexplained,
            },
        );
        inner.charged = classified.charged.into();
        inner.retry = retry;
        inner.code = classified.code.map(Cow::into_owned);
        inner.message = classified.message.map(Cow::into_owned);
        inner.bytes = body;
        Self(Box::new(inner))
    }

    /// Returns the error of a body that is not a JSON object. The source of `reason` contains the
    /// position.
    pub(crate) fn undecodable(reason: impl Into<BoxError>, body: Bytes) -> Self {
        let mut inner = Inner::new(ErrorKind::Undecodable, Detail::Undecodable);
        inner.bytes = body;
        inner.reason = Some(reason.into());
        Self(Box::new(inner))
    }

    /// Adds an error whose text is already part of `Display`.
    #[must_use]
    pub(crate) fn with_reason(mut self, reason: impl Into<BoxError>) -> Self {
        self.0.reason = Some(reason.into());
        self
    }

    /// Adds the cause. The error of a transport must be without its URL.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Adds the operation.
    #[must_use]
    pub fn of_operation(mut self, operation: &Operation) -> Self {
        self.0.operation = Some((operation.vendor.clone(), operation.name.clone()));
        self
    }

    /// Adds the operation and its documented address, which the message of a gateway's refusal
    /// shows.
    #[must_use]
    pub(crate) fn at_endpoint(self, operation: &Operation, endpoint: &Endpoint) -> Self {
        let mut error = self.of_operation(operation);
        error.0.location = Some(Location {
            host: endpoint.host.clone(),
            path: endpoint.path.clone(),
            page: operation.page.clone(),
        });
        error
    }

    /// Adds the number of the attempt, from 1, and its duration.
    #[must_use]
    pub fn of_attempt(mut self, attempt: u32, elapsed: Duration) -> Self {
        self.0.attempt = attempt;
        self.0.elapsed = elapsed;
        self
    }

    /// Adds the status that arrived before the failure.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    /// Adds the bytes of an incomplete response.
    #[must_use]
    pub fn with_bytes(mut self, bytes: Bytes) -> Self {
        self.0.bytes = bytes;
        self
    }

    /// Adds the request id and the rate limits of the response headers.
    #[must_use]
    pub fn with_header_facts(mut self, request_id: Option<String>, rate_limit: RateLimit) -> Self {
        self.0.request_id = request_id;
        self.0.rate_limit = rate_limit;
        self
    }

    pub(crate) fn with_retry(mut self, retry: Retry) -> Self {
        self.0.retry = retry;
        self
    }

    pub(crate) fn with_store_error(mut self, error: StoreError) -> Self {
        self.0.store_error = Some(error);
        self
    }

    /// Returns the reason why the attempt could not be recorded. `None` if it was recorded, or if
    /// the client has no store. The received bytes are in [`bytes`](Self::bytes).
    pub fn store_error(&self) -> Option<&StoreError> {
        self.0.store_error.as_ref()
    }

    /// Returns the step that failed.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the kind of an [`ErrorKind::Transport`].
    pub fn transport_kind(&self) -> Option<TransportErrorKind> {
        match self.0.detail {
            Detail::Transport(failure) => Some(failure),
            _ => None,
        }
    }

    /// Returns the kind of an [`ErrorKind::Gateway`].
    pub fn gateway_kind(&self) -> Option<GatewayErrorKind> {
        match self.0.detail {
            Detail::Gateway { kind, .. } => Some(kind),
            _ => None,
        }
    }

    /// Returns the table row of an [`ErrorKind::Gateway`]; `None` if no row lists the refusal.
    pub fn gateway_row(&self) -> Option<&'static KnownRefusal> {
        match self.0.detail {
            Detail::Gateway { row, .. } => row,
            _ => None,
        }
    }

    /// Returns the error whose text is part of `Display`: the reason of a failed local check or of
    /// an undecodable body, or the failure of the transport. For example an
    /// [`InputError`], whose property can be read from it.
    pub fn get_ref(&self) -> Option<&(dyn std::error::Error + Send + Sync + 'static)> {
        self.0.reason.as_deref()
    }

    /// Returns the names of the vendor and the operation.
    pub fn operation(&self) -> Option<(&str, &str)> {
        let (vendor, name) = self.0.operation.as_ref()?;
        Some((vendor, name))
    }

    /// Returns the HTTP status, if one arrived.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// Returns the code of the vendor or gateway. It can contain anything: log the one in `Display`
    /// instead.
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// Returns the message of the vendor or gateway. It may repeat personal data: never log it.
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// Returns the exact bytes that arrived; empty if none did.
    pub fn bytes(&self) -> &Bytes {
        &self.0.bytes
    }

    /// Returns the gateway's id of the request.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Returns the rate limits in the response headers.
    pub fn rate_limit(&self) -> &RateLimit {
        &self.0.rate_limit
    }

    /// Returns `true` if a retry may help **and** cannot cause a second charge. The request
    /// certainly was not processed, or a source states that it was not charged. The default policy
    /// retries exactly these errors.
    pub fn is_retryable(&self) -> bool {
        self.0.retry == Retry::Later && !self.may_cost_twice()
    }

    /// Returns whether a retry may help, regardless of the cost. [`Retry::Never`] is stated by the
    /// vendor.
    pub fn retry(&self) -> Retry {
        self.0.retry
    }

    /// Returns `true` if the request certainly was not processed: it was not sent, or the gateway
    /// rejected it.
    pub fn is_surely_unprocessed(&self) -> bool {
        self.0.is_surely_unprocessed
    }

    /// Returns whether the attempt was charged.
    pub fn was_charged(&self) -> Charge {
        self.0.charged
    }

    /// Returns the number of the attempt, from 1; 0 if no attempt was made.
    pub fn attempt(&self) -> u32 {
        self.0.attempt
    }

    /// Returns the duration of the attempt.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    fn may_cost_twice(&self) -> bool {
        !self.0.is_surely_unprocessed && self.0.charged != Charge::No
    }
}

impl Inner {
    fn new(kind: ErrorKind, detail: Detail) -> Self {
        Self {
            kind,
            detail,
            operation: None,
            location: None,
            status: None,
            code: None,
            message: None,
            bytes: Bytes::new(),
            request_id: None,
            rate_limit: RateLimit::default(),
            retry: Retry::No,
            charged: Charge::Unknown,
            is_surely_unprocessed: false,
            attempt: 0,
            elapsed: Duration::ZERO,
            store_error: None,
            reason: None,
            source: None,
        }
    }

    /// Returns the code if it is listed or has the form of a code.
    fn shown_code(&self) -> Option<&str> {
        match &self.detail {
            Detail::Vendor {
                listed: Some(listed),
                ..
            } => Some(&listed.code),
            Detail::Vendor { .. } => self
                .code
                .as_deref()
                .filter(|code| unlisted_code(code).is_shown()),
            Detail::Gateway { .. } => shown_code(self.code.as_deref()?),
            _ => None,
        }
    }

    /// Returns the request id if it has the form of a random one. Any other form could contain
    /// anything.
    fn shown_request_id(&self) -> Option<&str> {
        self.request_id.as_deref().filter(|id| is_random_id(id))
    }

    fn write_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.detail {
            Detail::Input => {
                f.write_str("the request was not sent: ")?;
                self.write_reason(f)
            }
            Detail::Transport(failure) if failure.is_surely_unsent() => {
                write!(f, "{failure}; the request was not sent")
            }
            Detail::Transport(failure) => write!(f, "{failure}"),
            Detail::Gateway { kind, .. } => {
                write!(f, "the gateway refused: {}", kind.description())
            }
            Detail::Vendor {
                listed: Some(listed),
                ..
            } => {
                let description = listed.description.trim_end_matches('.');
                write!(f, "the vendor refused: {description}")
            }
            Detail::Vendor {
                unexplained: true, ..
            } => f.write_str("the response matches no success rule of the operation"),
            Detail::Vendor { .. } => {
                f.write_str("the vendor refused with a code that the operation does not list")
            }
            Detail::Undecodable => {
                f.write_str("cannot decode the response: ")?;
                self.write_reason(f)
            }
        }
    }

    /// Writes the reason. An operation that is already written is not repeated.
    fn write_reason(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Some(reason) => match reason.downcast_ref::<InputError>() {
                Some(error) if self.operation.is_some() => error.write_problem(f),
                _ => write!(f, "{reason}"),
            },
            None => f.write_str("unknown reason"),
        }
    }

    fn write_advice(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Detail::Gateway { kind, .. } = self.detail {
            if !kind.hint().is_empty() {
                write!(f, "; {}", kind.hint())?;
            }
            if let Some(location) = &self.location {
                let Location { host, path, page } = location;
                write!(f, " (documented address: https://{host}{path}")?;
                if let Some(page) = page {
                    write!(f, ", product page: {page}")?;
                }
                f.write_str(")")?;
            }
        }
        if matches!(self.detail, Detail::Undecodable) && matches!(self.status, Some(300..=399)) {
            f.write_str(
                "; redirects are not followed: configure the new URL if you trust its host",
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some((vendor, name)) = &inner.operation {
            write!(f, "{vendor}/{name}: ")?;
        }
        inner.write_detail(f)?;
        let status = inner.status.map(|status| format!("status {status}"));
        let code = inner.shown_code().map(|code| format!("code {code}"));
        let id = inner.shown_request_id().map(|id| format!("request {id}"));
        let facts: Vec<String> = [status, code, id].into_iter().flatten().collect();
        if !facts.is_empty() {
            write!(f, " [{}]", facts.join(", "))?;
        }
        inner.write_advice(f)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if f.alternate() {
            return f
                .debug_struct("Error")
                .field("message", &format_args!("{self}"))
                .field("kind", &inner.kind)
                .field("operation", &inner.operation)
                .field("transport", &self.transport_kind())
                .field("gateway", &self.gateway_kind())
                .field("status", &inner.status)
                .field("code", &inner.shown_code())
                .field("request_id", &inner.shown_request_id())
                .field("retry", &inner.retry)
                .field("charged", &inner.charged)
                .field("is_surely_unprocessed", &inner.is_surely_unprocessed)
                .field("attempt", &inner.attempt)
                .field("elapsed", &inner.elapsed)
                .field("bytes", &inner.bytes.len())
                .field("source", &std::error::Error::source(self))
                .finish_non_exhaustive();
        }
        write!(f, "{self}")?;
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        let retry = match inner.retry {
            Retry::No => "no",
            Retry::Later => "later",
            Retry::Never => "never",
        };
        write!(
            f,
            " (kind: {}, charged: {}, retry: {retry}, attempt: {})",
            inner.kind, inner.charged, inner.attempt
        )
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match (&self.0.source, &self.0.reason) {
            (Some(source), _) => Some(&**source),
            (None, Some(reason)) => reason.source(),
            (None, None) => None,
        }
    }
}

/// Returns whether a retry may help after an exchange without a complete response.
fn retry_of(failure: TransportErrorKind) -> Retry {
    match failure {
        TransportErrorKind::Request
        | TransportErrorKind::Tls
        | TransportErrorKind::TooLarge
        | TransportErrorKind::Redirected => Retry::No,
        TransportErrorKind::Resolve
        | TransportErrorKind::Connect
        | TransportErrorKind::ConnectTimeout
        | TransportErrorKind::Timeout
        | TransportErrorKind::Interrupted
        | TransportErrorKind::Body => Retry::Later,
    }
}
