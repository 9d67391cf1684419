//! Signs requests: the parts of a request, a credential, a time and a nonce become headers. Nothing
//! here reads a clock, a random number or a file.
//!
//! [`sign`] creates the headers. [`verify`] is its inverse for a server: it computes the signature
//! again from the received request. A [`StringToSign`] is the signed content. It can contain a
//! whole image, so it is never built: it streams into the HMAC. When printed, its values appear as
//! length and digest. [`StringToSign::compare`] compares it with the one that a gateway reports.
//!
//! Each scheme is one file under `auth/`, registered by its [`Auth`] in `scheme`.
//!
//! ```
//! use std::time::{Duration, SystemTime};
//! use ocrmarket_client::auth::{self, SignOptions};
//! use ocrmarket_client::credentials::Credential;
//! use ocrmarket_client::to_sign::{FormField, FormValue, ToSign};
//! use ocrmarket_operation::Auth;
//!
//! let form = [FormField { name: "img_url", value: FormValue::Text("https://example.test/card.png") }];
//! let request = ToSign {
//!     method: "POST",
//!     path: "/ocrBankCardGeneral",
//!     query: &[],
//!     form: &form,
//!     body: None,
//!     content_type: "application/x-www-form-urlencoded; charset=UTF-8",
//!     accept: "application/json",
//! };
//! let credential = Credential::aliyun("example-key", "example-secret");
//! let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_589_468_226);
//! let nonce = "00000000-0000-4000-8000-000000000001";
//! let signed = auth::sign(
//!     Auth::AliyunSignature, &request, &credential, time, nonce, &SignOptions::default(),
//! )?;
//! let names: Vec<&str> = signed.headers.iter().map(|header| header.name()).collect();
//! assert_eq!(names, [
//!     "x-ca-key", "x-ca-nonce", "x-ca-stage", "x-ca-timestamp", "x-ca-signature-headers", "x-ca-signature",
//! ]);
//! let shown = signed.string_to_sign.ok_or("signed")?.to_string();
//! assert!(shown.ends_with("/ocrBankCardGeneral?img_url=<29 bytes, sha256 aa8d4881>"), "{shown}");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod aliyun;
mod app_code;
mod compare;
mod explain;
mod string_to_sign;
mod tencent_cloud_market;
mod tencent_hmac;

use std::fmt;
use std::time::{Duration, SystemTime};

use ocrmarket_operation::Auth;
use zeroize::Zeroizing;

use crate::credentials::{Credential, Secret, needs};
use crate::to_sign::ToSign;

pub use compare::{ComparedLine, SigningComparison, StringsEqual, server_string_to_sign};
pub use explain::{ExplainedLine, Show};
pub use string_to_sign::{Algorithm, StringToSign};

/// Returns the headers that authenticate a request.
///
/// `nonce` is a UUID that no other request has; schemes without a nonce ignore it. Two calls with
/// the same arguments return the same headers.
///
/// # Errors
/// The credential is of another kind than the scheme, or a value does not fit into a header.
pub fn sign<'a>(
    auth: Auth,
    request: &ToSign<'a>,
    credential: &Credential,
    time: SystemTime,
    nonce: &'a str,
    options: &SignOptions<'a>,
) -> Result<Signed<'a>, SignError> {
    if !credential.fits(auth) {
        return Err(SignError::OtherCredential {
            needed: needs(auth),
        });
    }
    let signing = ToBeSigned {
        request: *request,
        time,
        nonce: header_value(nonce, "the nonce")?,
        options: *options,
    };
    scheme(auth).sign(&signing, credential)
}

/// Verifies a request, as a server received it, against the result of [`sign`]. `headers` are all
/// received headers, with names in any case.
///
/// `secret_of` receives the id that the request claims. It returns the secret, or `None` for an
/// unknown id. An `AppCode` has no id: `secret_of` receives the code itself and returns it if it is
/// known. The caller checks that the time is recent and the nonce is new; [`VerifiedSignature`] contains
/// both.
///
/// # Errors
/// The request is not signed correctly. If only the signature is wrong, the error contains the
/// server's string to sign.
pub fn verify<'a>(
    auth: Auth,
    request: &ToSign<'a>,
    headers: &'a [(&'a str, &'a str)],
    secret_of: impl Fn(&str) -> Option<Secret>,
) -> Result<VerifiedSignature, Mismatch<'a>> {
    scheme(auth).verify(request, &Received { headers }, &secret_of)
}

/// Returns the first of an endpoint's schemes that fits a credential.
///
/// # Errors
/// No scheme fits.
pub fn choose(accepted: &[Auth], credential: &Credential) -> Result<Auth, SignError> {
    let fitting = accepted.iter().copied().find(|auth| credential.fits(*auth));
    fitting.ok_or_else(|| SignError::OtherCredential {
        needed: accepted
            .first()
            .map_or("no credential", |auth| needs(*auth)),
    })
}

/// Options of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOptions<'a> {
    /// Hash of the Alibaba signature; `HmacSha256` by default.
    pub algorithm: Algorithm,
    /// `X-Ca-Stage`; `RELEASE` by default. `None` omits the header.
    pub stage: Option<&'a str>,
    /// `true` if an Alibaba signature also sends and covers a `Date`, which is optional.
    pub date: bool,
    /// Further headers that an Alibaba signature covers, as they are sent.
    pub signed_headers: &'a [(&'a str, &'a str)],
    /// `X-Source` of Tencent's older gateway; `market` by default.
    pub source: &'a str,
}

impl Default for SignOptions<'_> {
    fn default() -> Self {
        Self {
            algorithm: Algorithm::HmacSha256,
            stage: Some("RELEASE"),
            date: false,
            signed_headers: &[],
            source: "market",
        }
    }
}

/// The signature options of a client, as far as it sets them for all calls; see [`SignOptions`].
///
/// ```
/// use ocrmarket_client::auth::{Algorithm, Signing};
/// // The stage of an API that its seller is still testing, and the older hash.
/// let signing = Signing::default().algorithm(Algorithm::HmacSha1).stage("TEST");
/// assert_eq!(signing.options().stage, Some("TEST"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    algorithm: Algorithm,
    stage: Option<String>,
}

impl Default for Signing {
    fn default() -> Self {
        let usual = SignOptions::default();
        Self {
            algorithm: usual.algorithm,
            stage: usual.stage.map(str::to_owned),
        }
    }
}

impl Signing {
    /// Sets the hash of the Alibaba signature; HMAC-SHA256 by default.
    #[must_use]
    pub fn algorithm(mut self, algorithm: Algorithm) -> Self {
        self.algorithm = algorithm;
        self
    }

    /// Sets `X-Ca-Stage` of the Alibaba signature; `RELEASE` by default.
    #[must_use]
    pub fn stage(mut self, stage: impl Into<String>) -> Self {
        self.stage = Some(stage.into());
        self
    }

    /// Omits `X-Ca-Stage`.
    #[must_use]
    pub fn no_stage(mut self) -> Self {
        self.stage = None;
        self
    }

    /// Returns the options for [`sign`].
    pub fn options(&self) -> SignOptions<'_> {
        SignOptions {
            algorithm: self.algorithm,
            stage: self.stage.as_deref(),
            ..SignOptions::default()
        }
    }
}

/// The result of [`sign`].
#[derive(Debug)]
pub struct Signed<'a> {
    /// Headers to add to the request, in lower case.
    pub headers: Vec<SignedHeader>,
    /// The signed content; `None` for an `AppCode`.
    pub string_to_sign: Option<StringToSign<'a>>,
}

/// A header from [`sign`]. Its value is erased on drop. `Debug` shows it only if it is not
/// sensitive.
#[derive(Clone)]
pub struct SignedHeader {
    name: &'static str,
    value: Zeroizing<String>,
    is_sensitive: bool,
}

impl SignedHeader {
    fn new(name: &'static str, value: impl Into<String>) -> Self {
        Self {
            name,
            value: Zeroizing::new(value.into()),
            is_sensitive: false,
        }
    }

    fn sensitive(name: &'static str, value: impl Into<String>) -> Self {
        Self {
            is_sensitive: true,
            ..Self::new(name, value)
        }
    }

    /// Returns the name, in lower case.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the value, valid in a header.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Returns `true` if logs and HTTP/2 header tables must not contain it.
    pub fn is_sensitive(&self) -> bool {
        self.is_sensitive
    }
}

impl fmt::Debug for SignedHeader {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.is_sensitive {
            "…"
        } else {
            self.value()
        };
        write!(formatter, "{}: {value}", self.name)
    }
}

/// The time and nonce of a correctly signed request, to check a time window and repeated use.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VerifiedSignature {
    /// Time of the signature; `None` for an `AppCode`.
    pub time: Option<SystemTime>,
    /// The nonce, if the scheme has one.
    pub nonce: Option<String>,
}

/// The reason why a request was not signed. It never contains any part of a credential.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignError {
    /// The credential is of another kind than the scheme.
    #[error("wrong kind of credential: expected {needed}")]
    OtherCredential {
        /// The kind that the scheme needs.
        needed: &'static str,
    },
    /// A string that no header can contain.
    #[error(
        "{what} contains a character that a header cannot contain, such as a line break, a blank or a quote; check how it was copied"
    )]
    Unsendable {
        /// Name of the string.
        what: &'static str,
    },
    /// A time that no header can contain.
    #[error("the clock is out of range: expected a date from 1970 to 9999; set the system clock")]
    Clock,
}

/// The reason why a received request is not signed correctly. `Debug` and `Display` mask values.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Mismatch<'a> {
    /// A header that the scheme needs is missing.
    #[error("missing header {0}")]
    Missing(&'static str),
    /// A header does not have the form of the scheme.
    #[error("invalid header {name}: expected {expected}")]
    Malformed {
        /// Name of the header.
        name: &'static str,
        /// The expected form.
        expected: &'static str,
    },
    /// The key is unknown.
    #[error("unknown key")]
    UnknownKey,
    /// A header that must be signed is not signed, so it may have been changed.
    #[error("unsigned header {0}")]
    Unsigned(String),
    /// The body does not match `Content-MD5`.
    #[error("Content-MD5 does not match the body")]
    OtherBody,
    /// The signature does not match.
    #[error("the signature does not match the string to sign\n{0}")]
    Signature(StringToSign<'a>),
}

/// A signing scheme.
trait Scheme: Sync {
    /// Signs a request. The caller ensures that the credential is of the right kind.
    fn sign<'a>(
        &self,
        signing: &ToBeSigned<'a>,
        credential: &Credential,
    ) -> Result<Signed<'a>, SignError>;

    fn verify<'a>(
        &self,
        request: &ToSign<'a>,
        received: &Received<'a>,
        secret_of: &dyn Fn(&str) -> Option<Secret>,
    ) -> Result<VerifiedSignature, Mismatch<'a>>;
}

/// Returns the implementation of a scheme.
fn scheme(auth: Auth) -> &'static dyn Scheme {
    match auth {
        Auth::AppCode => &app_code::AppCode,
        Auth::AliyunSignature => &aliyun::AliyunSignature,
        Auth::TencentHmac => &tencent_hmac::TencentHmac,
        Auth::TencentCloudMarket => &tencent_cloud_market::TencentCloudMarket,
    }
}

/// The arguments of [`sign`] without the credential.
struct ToBeSigned<'a> {
    request: ToSign<'a>,
    time: SystemTime,
    nonce: &'a str,
    options: SignOptions<'a>,
}

impl ToBeSigned<'_> {
    /// Returns the time since 1970, below the year 10000: the range of all date headers.
    fn since_epoch(&self) -> Result<Duration, SignError> {
        const YEAR_10000: Duration = Duration::from_secs(253_402_300_800);
        match self.time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) if since < YEAR_10000 => Ok(since),
            _ => Err(SignError::Clock),
        }
    }

    /// Returns the time as `Mon, 19 Mar 2018 12:08:40 GMT`.
    fn http_date(&self) -> Result<String, SignError> {
        self.since_epoch()?;
        Ok(httpdate::fmt_http_date(self.time))
    }
}

/// The headers of a received request.
struct Received<'a> {
    headers: &'a [(&'a str, &'a str)],
}

impl<'a> Received<'a> {
    fn find(&self, name: &str) -> Option<&'a str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| *value)
    }

    fn get(&self, name: &'static str) -> Result<&'a str, Mismatch<'a>> {
        self.find(name).ok_or(Mismatch::Missing(name))
    }

    /// Parses the date in the header `name`.
    fn http_date(name: &'static str, date: &str) -> Result<SystemTime, Mismatch<'a>> {
        httpdate::parse_http_date(date).map_err(|_| Mismatch::Malformed {
            name,
            expected: "a date such as Mon, 19 Mar 2018 12:08:40 GMT",
        })
    }
}

/// Returns the string if it is valid in a header, also inside quotes.
fn header_value<'a>(text: &'a str, what: &'static str) -> Result<&'a str, SignError> {
    let is_sendable = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\\');
    if !text.is_empty() && text.bytes().all(is_sendable) {
        Ok(text)
    } else {
        Err(SignError::Unsendable { what })
    }
}

/// Returns the string if it is valid as a whole header value, blanks allowed.
fn header_line<'a>(text: &'a str, what: &'static str) -> Result<&'a str, SignError> {
    let is_line = text
        .bytes()
        .all(|byte| byte == b'\t' || (b' '..0x7f).contains(&byte));
    if is_line {
        Ok(text)
    } else {
        Err(SignError::Unsendable { what })
    }
}
