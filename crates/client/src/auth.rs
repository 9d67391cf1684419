//! Signing: the parts of a request, a credential, a time and a nonce become headers. Nothing here looks at a clock, draws
//! a random number or reads a file.
//!
//! [`sign`] makes the headers, [`verify`] is its inverse for a server: it takes the same way again from what was received.
//! What is signed is a [`StringToSign`]. It can hold a whole image, so it is never built: it streams into the HMAC. Shown,
//! its values stand as length and digest. [`StringToSign::compare`] lays it beside the one that a gateway reports.
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
//! let credential = Credential::aliyun("made-up-key", "made-up-secret");
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

pub use compare::{ComparedLine, Comparison, Verdict, server_string_to_sign};
pub use explain::{ExplainedLine, Show};
pub use string_to_sign::{Algorithm, StringToSign};

/// Makes the headers that authenticate a request.
///
/// `nonce` is a UUID that no other request has; the schemes that have no use for one leave it out. Two calls with the same
/// arguments give the same headers.
///
/// # Errors
/// The credential is of another kind than the scheme, or something would not fit into a header.
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

/// Recomputes what [`sign`] made, from a request as a server received it. `headers` are all that came, names in any case.
///
/// `secret_of` is asked with the id that the request claims and gives its secret, or nothing for an unknown id. An `AppCode`
/// has no id: `secret_of` is asked with the code itself and gives it back if it is known. Whether the time is recent and
/// the nonce new is for the caller to say; [`Verified`] has both.
///
/// # Errors
/// How the request departs from a well signed one; where the signature alone is wrong, with the server's string to sign.
pub fn verify<'a>(
    auth: Auth,
    request: &ToSign<'a>,
    headers: &'a [(&'a str, &'a str)],
    secret_of: impl Fn(&str) -> Option<Secret>,
) -> Result<Verified, Mismatch<'a>> {
    scheme(auth).verify(request, &Received { headers }, &secret_of)
}

/// The first of an endpoint's schemes that a credential can be used with.
///
/// # Errors
/// There is none.
pub fn choose(accepted: &[Auth], credential: &Credential) -> Result<Auth, SignError> {
    let fitting = accepted.iter().copied().find(|auth| credential.fits(*auth));
    fitting.ok_or_else(|| SignError::OtherCredential {
        needed: accepted
            .first()
            .map_or("no credential", |auth| needs(*auth)),
    })
}

/// What may be asked of a signature beyond its defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOptions<'a> {
    /// Hash of the Alibaba signature; `HmacSha256` by default.
    pub algorithm: Algorithm,
    /// `X-Ca-Stage`; `RELEASE` by default, `None` leaves the header out.
    pub stage: Option<&'a str>,
    /// Whether an Alibaba signature sends and covers a `Date` too; it need not.
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

/// How a client signs, where that is not to be as usual: what it keeps of [`SignOptions`] from call to call.
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
    /// Hash of the Alibaba signature; HMAC-SHA256 by default.
    #[must_use]
    pub fn algorithm(mut self, algorithm: Algorithm) -> Self {
        self.algorithm = algorithm;
        self
    }

    /// `X-Ca-Stage` of the Alibaba signature; `RELEASE` by default.
    #[must_use]
    pub fn stage(mut self, stage: impl Into<String>) -> Self {
        self.stage = Some(stage.into());
        self
    }

    /// Leaves `X-Ca-Stage` out.
    #[must_use]
    pub fn no_stage(mut self) -> Self {
        self.stage = None;
        self
    }

    /// As [`sign`] takes them.
    pub fn options(&self) -> SignOptions<'_> {
        SignOptions {
            algorithm: self.algorithm,
            stage: self.stage.as_deref(),
            ..SignOptions::default()
        }
    }
}

/// What [`sign`] gives.
#[derive(Debug)]
pub struct Signed<'a> {
    /// Headers to add to the request, in lower case.
    pub headers: Vec<Header>,
    /// What was signed; nothing with an `AppCode`.
    pub string_to_sign: Option<StringToSign<'a>>,
}

/// A header that [`sign`] made. Its value is wiped on drop and shown by nothing unless it is harmless.
#[derive(Clone)]
pub struct Header {
    name: &'static str,
    value: Zeroizing<String>,
    is_sensitive: bool,
}

impl Header {
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

    /// Its name, in lower case.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Its value, fit for a header.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Whether it must be kept out of logs and out of HTTP/2's header tables.
    pub fn is_sensitive(&self) -> bool {
        self.is_sensitive
    }
}

impl fmt::Debug for Header {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.is_sensitive {
            "…"
        } else {
            self.value()
        };
        write!(formatter, "{}: {value}", self.name)
    }
}

/// What a well signed request says besides: for a clock window and against a second use.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verified {
    /// When it was signed; nothing with an `AppCode`.
    pub time: Option<SystemTime>,
    /// Its nonce, where it has one.
    pub nonce: Option<String>,
}

/// Why a request was not signed. It never holds any part of a credential.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignError {
    /// The credential is of another kind than the scheme.
    #[error("the credential does not fit: {needed} needed")]
    OtherCredential {
        /// What the scheme takes.
        needed: &'static str,
    },
    /// A text that no header can hold.
    #[error(
        "{what} holds a character that cannot be sent (a line break, a blank or a quote, maybe from copying it)"
    )]
    Unsendable {
        /// Which text.
        what: &'static str,
    },
    /// A time that no header can hold.
    #[error("the clock is wrong: requests are dated from 1970 to 9999")]
    Clock,
}

/// How a received request departs from a well signed one. Values are masked in `Debug` and `Display`.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Mismatch<'a> {
    /// A header that the scheme needs did not come.
    #[error("header {0} is missing")]
    Missing(&'static str),
    /// A header came in a form that the scheme does not have.
    #[error("header {name} is not {expected}")]
    Malformed {
        /// The header.
        name: &'static str,
        /// What it should be.
        expected: &'static str,
    },
    /// Nobody knows that key.
    #[error("the key is unknown")]
    UnknownKey,
    /// A header that must be signed is not, so anyone could have changed it.
    #[error("header {0} is not among the signed ones")]
    Unsigned(String),
    /// The body is not the one that `Content-MD5` was made of.
    #[error("Content-MD5 is not that of the body")]
    OtherBody,
    /// The signature is another.
    #[error("the signature is not the one of\n{0}")]
    Signature(StringToSign<'a>),
}

/// One way to authenticate.
trait Scheme: Sync {
    /// The credential is of the right kind.
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
    ) -> Result<Verified, Mismatch<'a>>;
}

/// The register of schemes.
fn scheme(auth: Auth) -> &'static dyn Scheme {
    match auth {
        Auth::AppCode => &app_code::AppCode,
        Auth::AliyunSignature => &aliyun::AliyunSignature,
        Auth::TencentHmac => &tencent_hmac::TencentHmac,
        Auth::TencentCloudMarket => &tencent_cloud_market::TencentCloudMarket,
    }
}

/// What [`sign`] was asked, without the credential.
struct ToBeSigned<'a> {
    request: ToSign<'a>,
    time: SystemTime,
    nonce: &'a str,
    options: SignOptions<'a>,
}

impl ToBeSigned<'_> {
    /// Since 1970, below the year 10000: what every date header can hold.
    fn since_epoch(&self) -> Result<Duration, SignError> {
        const YEAR_10000: Duration = Duration::from_secs(253_402_300_800);
        match self.time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) if since < YEAR_10000 => Ok(since),
            _ => Err(SignError::Clock),
        }
    }

    /// The time as `Mon, 19 Mar 2018 12:08:40 GMT`.
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

    /// The time of a date that stands in that header.
    fn http_date(name: &'static str, date: &str) -> Result<SystemTime, Mismatch<'a>> {
        httpdate::parse_http_date(date).map_err(|_| Mismatch::Malformed {
            name,
            expected: "a date such as Mon, 19 Mar 2018 12:08:40 GMT",
        })
    }
}

/// The text if it can stand in a header, quotes around it included.
fn header_value<'a>(text: &'a str, what: &'static str) -> Result<&'a str, SignError> {
    let is_sendable = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\\');
    if !text.is_empty() && text.bytes().all(is_sendable) {
        Ok(text)
    } else {
        Err(SignError::Unsendable { what })
    }
}

/// The text if it can stand in a header of its own, blanks allowed.
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
