//! One HTTP exchange: sends a request and returns a complete response, or an error with the step
//! that failed.
//!
//! The only module that opens a socket. It has no code for vendors, signatures or JSON. It follows
//! no redirect, decompresses nothing, and never holds more of a response than the limit. It never
//! sends twice: the caller decides about retries, by whether the request can have been processed.
//!
//! No proxy applies to loopback. Plain http is only for loopback; through a proxy, the credential
//! and the document would leave this machine unencrypted.

use std::error::Error as _;
use std::fmt;
use std::io;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use bytes::{Bytes, BytesMut};
use reqwest::header::HeaderMap;
use reqwest::{Method, Url, redirect};

use crate::address::is_loopback;

/// Default maximum size of a response: 64 MiB, far beyond the largest report.
pub const MAX_RESPONSE_BYTES: usize = 64 << 20;
/// Default maximum time to establish a connection.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Sends requests over connections that all its clones share.
///
/// ```
/// use ocrmarket_client::transport::Transport;
/// let transport = Transport::new()?.max_response_bytes(1 << 20);
/// # Ok::<(), reqwest::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Transport {
    /// The client for this machine, without a proxy.
    direct: Lazy,
    /// The client for all other hosts.
    remote: Lazy,
    /// `true` if the caller supplied `remote`, which may have certificates for a server at
    /// `https://localhost`.
    is_callers: bool,
    max_response_bytes: usize,
}

/// An HTTP client that is built at its first use, because TLS setup reads all root certificates of
/// the system.
type Lazy = Arc<OnceLock<reqwest::Client>>;

/// A complete request. `Debug` shows neither headers nor body.
#[derive(Clone)]
#[non_exhaustive]
pub struct HttpRequest {
    /// Method, usually `POST`.
    pub method: Method,
    /// The complete URL, query included.
    pub url: Url,
    /// Headers; those with credentials are marked sensitive.
    pub headers: HeaderMap,
    /// The body; a clone of it is cheap.
    pub body: Bytes,
    /// Maximum time from sending to the last byte of the response.
    pub timeout: Duration,
}

/// A complete response. `Debug` shows neither headers nor body.
#[derive(Clone)]
#[non_exhaustive]
pub struct HttpResponse {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as received.
    pub body: Bytes,
    /// Duration from sending to the last byte.
    pub elapsed: Duration,
}

/// The failure of an exchange without a complete response. Neither `Display` nor `Debug` shows the
/// URL, a header or a byte of the body.
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

/// The step at which an exchange failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The request is not valid.
    Request,
    /// The host has no address.
    Resolve,
    /// No server listens at the address, or it refused the connection.
    Connect,
    /// The server's certificate was refused.
    Tls,
    /// The connection was not established in time.
    ConnectTimeout,
    /// No complete response arrived within the time limit.
    Timeout,
    /// The connection ended before the headers of the response.
    Interrupted,
    /// The connection ended within the body, or the body did not match its headers.
    Body,
    /// The response exceeds the maximum size.
    TooLarge,
    /// The caller's own client followed a redirect and sent the credentials along.
    Redirected,
}

impl fmt::Display for TransportErrorKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Request => "invalid request",
            Self::Resolve => "cannot resolve the host",
            Self::Connect => "cannot connect to the host",
            Self::Tls => "the certificate of the host was rejected",
            Self::ConnectTimeout => "timeout while connecting to the host",
            Self::Timeout => "timeout before the response was complete",
            Self::Interrupted => "the connection was closed before a response was received",
            Self::Body => "the connection was closed before the response was complete",
            Self::TooLarge => "the response exceeds the maximum size (`largest_answer`)",
            Self::Redirected => {
                "the HTTP client followed a redirect; build it with the redirect policy `none`"
            }
        })
    }
}

impl TransportErrorKind {
    /// Returns `true` if the vendor certainly has not processed the request: it was never sent.
    pub const fn is_surely_unsent(self) -> bool {
        matches!(
            self,
            Self::Request | Self::Resolve | Self::Connect | Self::Tls | Self::ConnectTimeout
        )
    }
}

impl TransportError {
    /// Returns the step that failed.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Returns the status, if headers arrived.
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns the headers; empty if none arrived.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers.0
    }

    /// Returns the received part of the body.
    pub fn partial_body(&self) -> &Bytes {
        &self.partial.0
    }

    /// Returns the duration from sending to the failure.
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
    /// Creates a request without headers.
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

impl fmt::Debug for HttpResponse {
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
    /// Creates a transport with rustls, without redirects, cookies or decompression. It uses the
    /// system's proxy (`HTTPS_PROXY`, `ALL_PROXY`), but never for loopback.
    ///
    /// # Errors
    /// TLS cannot be set up.
    pub fn new() -> Result<Self, reqwest::Error> {
        Ok(Self {
            direct: built(settings().no_proxy().build()?),
            remote: Lazy::default(),
            is_callers: false,
            max_response_bytes: MAX_RESPONSE_BYTES,
        })
    }

    /// Creates a transport with the caller's HTTP client. It must not follow redirects. A response
    /// from another URL than the request's is an error, but by then that URL has received the
    /// credentials.
    ///
    /// Plain http never uses this client but a direct connection: it is only allowed for loopback,
    /// and a proxy would see the credential unencrypted. `https://localhost` does use this client,
    /// for the certificates that it trusts. If it has a proxy, the proxy sees an encrypted
    /// connection. To avoid that too, build it with `no_proxy`.
    pub fn with_client(http: reqwest::Client) -> Self {
        Self {
            direct: Lazy::default(),
            remote: built(http),
            is_callers: true,
            max_response_bytes: MAX_RESPONSE_BYTES,
        }
    }

    /// Sets the maximum size of a response in bytes.
    #[must_use]
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// Sends a request and reads the complete response. Dropping the future ends the exchange.
    ///
    /// # Errors
    /// No complete response arrived. The error contains the step that failed and the received part.
    pub async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
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

    /// Returns the client for a URL: the one without a proxy if the URL is on this machine.
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
    ) -> Result<HttpResponse, TransportError> {
        let status = response.status().as_u16();
        let headers = std::mem::take(response.headers_mut());
        let announced = response
            .content_length()
            .and_then(|length| usize::try_from(length).ok());
        let mut body = BytesMut::with_capacity(
            announced
                .unwrap_or(0)
                .min(self.max_response_bytes)
                .min(1 << 20),
        );
        let failed = loop {
            match response.chunk().await {
                Ok(Some(chunk)) => {
                    let room = self.max_response_bytes - body.len();
                    body.extend_from_slice(&chunk[..chunk.len().min(room)]);
                    if chunk.len() > room {
                        break (TransportErrorKind::TooLarge, None);
                    }
                }
                Ok(None) => {
                    let elapsed = started.elapsed();
                    return Ok(HttpResponse {
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

/// Returns the settings of all clients that this module builds.
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

/// Returns the reason why there is no connection. The libraries expose it only as types and
/// messages of causes. In all cases nothing was sent, so a wrong guess only makes the message less
/// helpful.
fn connect_kind(error: &reqwest::Error) -> TransportErrorKind {
    let mut cause = error.source();
    while let Some(inner) = cause {
        // rustls reports refused certificates as invalid data.
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
