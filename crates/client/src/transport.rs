//! One HTTP exchange: a request out, a whole answer in, or an error that says how far it got.
//!
//! The only module that opens a socket. It knows nothing of vendors, signatures or JSON, follows no redirect, decompresses
//! nothing, and never holds more of an answer than was allowed. It never sends twice: whether that is safe is decided above, by
//! whether the request can have been processed.
//!
//! No proxy applies to loopback: plain http is for loopback only, and through a proxy the credential and the document would leave
//! this machine in clear.

use std::error::Error as _;
use std::fmt;
use std::io;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use bytes::{Bytes, BytesMut};
use reqwest::header::HeaderMap;
use reqwest::{Method, Url, redirect};

use crate::address::is_loopback;

/// The largest answer accepted where nobody says otherwise: 64 MiB, far beyond the largest report.
pub const LARGEST_ANSWER: usize = 64 << 20;
/// How long a connection may take to stand where nobody says otherwise.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Sends requests over shared connections. A clone shares them.
///
/// ```
/// use ocrmarket_client::transport::Transport;
/// let transport = Transport::new()?.largest_answer(1 << 20);
/// # Ok::<(), reqwest::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Transport {
    /// Calls this machine; it has no proxy.
    direct: Lazy,
    /// Calls every other host.
    remote: Lazy,
    /// Whether `remote` was given by the caller, who may have told it how to trust a server at `https://localhost`.
    is_callers: bool,
    largest_answer: usize,
}

/// An HTTP client that is built when it is first used: setting up TLS reads every root certificate of the system.
type Lazy = Arc<OnceLock<reqwest::Client>>;

/// A request, ready to be sent. `Debug` shows neither headers nor body.
#[derive(Clone)]
#[non_exhaustive]
pub struct HttpRequest {
    /// `POST`, mostly.
    pub method: Method,
    /// The whole URL, query included.
    pub url: Url,
    /// Headers; those that carry credentials are marked sensitive.
    pub headers: HeaderMap,
    /// The body; a clone of it is cheap.
    pub body: Bytes,
    /// From sending to the last byte of the answer.
    pub timeout: Duration,
}

/// A whole answer. `Debug` shows neither headers nor body.
#[derive(Clone)]
#[non_exhaustive]
pub struct HttpAnswer {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub body: Bytes,
    /// From sending to the last byte.
    pub elapsed: Duration,
}

/// Why no whole answer came. Neither `Display` nor `Debug` shows the URL, a header or a byte of the body.
#[derive(Debug, thiserror::Error)]
#[error("{kind}")]
pub struct TransportError {
    kind: TransportErrorKind,
    status: Option<u16>,
    headers: Box<HeaderMapHidden>,
    partial: Hidden,
    elapsed: Duration,
    #[source]
    source: Option<reqwest::Error>,
}

/// How far an exchange got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The request cannot be sent as it is.
    Request,
    /// The host has no address.
    Resolve,
    /// Nothing listens there, or it did not accept.
    Connect,
    /// The other side could not prove who it is.
    Tls,
    /// The connection did not stand in time.
    ConnectTimeout,
    /// No whole answer within the time allowed.
    Timeout,
    /// The connection ended before the answer's headers.
    Interrupted,
    /// The connection ended within the answer's body, or the body was not what its headers say.
    Body,
    /// The answer is larger than allowed.
    TooLarge,
    /// A client of the caller's own followed a redirect, credentials and all.
    Redirected,
}

impl fmt::Display for TransportErrorKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Request => "the request cannot be sent",
            Self::Resolve => "the host's address cannot be found",
            Self::Connect => "no connection to the host",
            Self::Tls => "the host's certificate was refused",
            Self::ConnectTimeout => "no connection to the host within the time allowed",
            Self::Timeout => "no whole answer within the time allowed",
            Self::Interrupted => "the connection ended before an answer came",
            Self::Body => "the connection ended within the answer",
            Self::TooLarge => "the answer is larger than allowed",
            Self::Redirected => "the HTTP client followed a redirect; give it the policy `none`",
        })
    }
}

impl TransportErrorKind {
    /// Whether the vendor surely has not processed the request: it was never sent.
    pub const fn is_surely_unsent(self) -> bool {
        matches!(
            self,
            Self::Request | Self::Resolve | Self::Connect | Self::Tls | Self::ConnectTimeout
        )
    }
}

impl TransportError {
    /// How far it got.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// The status, where headers came.
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// The headers, where they came; else none.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers.0
    }

    /// What came of the body.
    pub fn partial_body(&self) -> &Bytes {
        &self.partial.0
    }

    /// From sending to the failure.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
}

/// Bytes that `Debug` does not show.
struct Hidden(Bytes);

impl fmt::Debug for Hidden {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} bytes", self.0.len())
    }
}

/// Headers that `Debug` does not show.
struct HeaderMapHidden(HeaderMap);

impl fmt::Debug for HeaderMapHidden {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} headers", self.0.len())
    }
}

impl HttpRequest {
    /// A request without headers.
    pub fn new(method: Method, url: Url, body: Bytes, timeout: Duration) -> Self {
        Self {
            method,
            url,
            headers: HeaderMap::new(),
            body,
            timeout,
        }
    }
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = self.url.host_str().unwrap_or_default();
        let mut shown = formatter.debug_struct("HttpRequest");
        shown
            .field("method", &self.method)
            .field("host", &host)
            .field("body_length", &self.body.len());
        shown.finish_non_exhaustive()
    }
}

impl fmt::Debug for HttpAnswer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("HttpAnswer");
        shown
            .field("status", &self.status)
            .field("body_length", &self.body.len())
            .field("elapsed", &self.elapsed);
        shown.finish_non_exhaustive()
    }
}

impl Transport {
    /// A transport of its own: rustls, no redirects, no cookies, no decompression. The system's proxy (`HTTPS_PROXY`, `ALL_PROXY`)
    /// is used, but never for loopback.
    ///
    /// # Errors
    /// TLS cannot be set up.
    pub fn new() -> Result<Self, reqwest::Error> {
        Ok(Self {
            direct: built(settings().no_proxy().build()?),
            remote: Lazy::default(),
            is_callers: false,
            largest_answer: LARGEST_ANSWER,
        })
    }

    /// Over an HTTP client of the caller's own. It must follow no redirects: an answer that comes from elsewhere than where the
    /// request went is an error, but by then the credentials have been there.
    ///
    /// Plain http never goes over this client but over a direct connection, because only loopback may be called so and a proxy
    /// would see the credential in clear. `https://localhost` does go over this client, for the certificates that it trusts: if
    /// it has a proxy, that sees an encrypted connection. Build it with `no_proxy` where even that is too much.
    pub fn with_client(http: reqwest::Client) -> Self {
        Self {
            direct: Lazy::default(),
            remote: built(http),
            is_callers: true,
            largest_answer: LARGEST_ANSWER,
        }
    }

    /// Accepts answers of at most so many bytes.
    #[must_use]
    pub fn largest_answer(mut self, bytes: usize) -> Self {
        self.largest_answer = bytes;
        self
    }

    /// Sends a request and reads the whole answer. Dropping the future ends the exchange.
    ///
    /// # Errors
    /// No whole answer came; the error says how far it got and keeps what did.
    pub async fn send(&self, request: HttpRequest) -> Result<HttpAnswer, TransportError> {
        let started = Instant::now();
        let failed = |kind, source| TransportError::before_headers(kind, started.elapsed(), source);
        let sent_to = request.url.clone();
        let http = self
            .client_for(&sent_to)
            .map_err(|error| failed(TransportErrorKind::Request, Some(error)))?;
        let builder = http.request(request.method, request.url);
        let builder = builder
            .headers(request.headers)
            .body(request.body)
            .timeout(request.timeout);
        let request = builder
            .build()
            .map_err(|error| failed(TransportErrorKind::Request, Some(error)))?;
        let response = http
            .execute(request)
            .await
            .map_err(|error| failed(kind_of(&error), Some(error)))?;
        if *response.url() != sent_to {
            return Err(failed(TransportErrorKind::Redirected, None));
        }
        self.read(response, started).await
    }

    /// The client that a URL is called with: the one without a proxy where the URL is on this machine.
    fn client_for(&self, url: &Url) -> Result<&reqwest::Client, reqwest::Error> {
        let is_direct = match url.scheme() {
            "http" => true,
            _ => !self.is_callers && url.host_str().is_some_and(is_loopback),
        };
        let client = if is_direct {
            &self.direct
        } else {
            &self.remote
        };
        if let Some(client) = client.get() {
            return Ok(client);
        }
        let settings = if is_direct {
            settings().no_proxy()
        } else {
            settings()
        };
        let built = settings.build()?;
        Ok(client.get_or_init(|| built))
    }

    async fn read(
        &self,
        mut response: reqwest::Response,
        started: Instant,
    ) -> Result<HttpAnswer, TransportError> {
        let status = response.status().as_u16();
        let headers = std::mem::take(response.headers_mut());
        let announced = response
            .content_length()
            .and_then(|length| usize::try_from(length).ok());
        let mut body =
            BytesMut::with_capacity(announced.unwrap_or(0).min(self.largest_answer).min(1 << 20));
        let failed = loop {
            match response.chunk().await {
                Ok(Some(chunk)) => {
                    let room = self.largest_answer - body.len();
                    body.extend_from_slice(&chunk[..chunk.len().min(room)]);
                    if chunk.len() > room {
                        break (TransportErrorKind::TooLarge, None);
                    }
                }
                Ok(None) => {
                    let elapsed = started.elapsed();
                    return Ok(HttpAnswer {
                        status,
                        headers,
                        body: body.freeze(),
                        elapsed,
                    });
                }
                Err(error) if error.is_timeout() => {
                    break (TransportErrorKind::Timeout, Some(error));
                }
                Err(error) => break (TransportErrorKind::Body, Some(error)),
            }
        };
        let (kind, source) = failed;
        Err(TransportError {
            kind,
            status: Some(status),
            headers: Box::new(HeaderMapHidden(headers)),
            partial: Hidden(body.freeze()),
            elapsed: started.elapsed(),
            source: source.map(reqwest::Error::without_url),
        })
    }
}

impl TransportError {
    fn before_headers(
        kind: TransportErrorKind,
        elapsed: Duration,
        source: Option<reqwest::Error>,
    ) -> Self {
        Self {
            kind,
            status: None,
            headers: Box::new(HeaderMapHidden(HeaderMap::new())),
            partial: Hidden(Bytes::new()),
            elapsed,
            source: source.map(reqwest::Error::without_url),
        }
    }
}

fn built(client: reqwest::Client) -> Lazy {
    Arc::new(OnceLock::from(client))
}

/// What every client of our own has.
fn settings() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .redirect(redirect::Policy::none())
        .connect_timeout(CONNECT_TIMEOUT)
        .user_agent(concat!("ocrmarket/", env!("CARGO_PKG_VERSION")))
}

fn kind_of(error: &reqwest::Error) -> TransportErrorKind {
    match (error.is_connect(), error.is_timeout()) {
        (true, true) => TransportErrorKind::ConnectTimeout,
        (true, false) => connect_kind(error),
        (false, true) => TransportErrorKind::Timeout,
        (false, false) if error.is_builder() => TransportErrorKind::Request,
        (false, false) => TransportErrorKind::Interrupted,
    }
}

/// Why there is no connection. The libraries below tell it by the types and texts of their causes only; whichever it is, nothing
/// was sent, so a wrong guess costs no more than a less helpful word.
fn connect_kind(error: &reqwest::Error) -> TransportErrorKind {
    let mut cause = error.source();
    while let Some(inner) = cause {
        // rustls reports what it refuses as invalid data.
        let refused = inner
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == io::ErrorKind::InvalidData);
        let text = inner.to_string();
        if refused || text.contains("certificate") {
            return TransportErrorKind::Tls;
        }
        if text.contains("dns error") {
            return TransportErrorKind::Resolve;
        }
        cause = inner.source();
    }
    TransportErrorKind::Connect
}
