//! Signs a request: the headers that authenticate it, the string to sign, and its differences from
//! the string that a gateway expected. Nothing is sent.

use std::borrow::Cow;
use std::fmt;
use std::time::{Duration, SystemTime};

use ocrmarket_client::auth::{self, Algorithm, Show, SignOptions, server_string_to_sign};
use ocrmarket_client::to_sign::{FormField, FormValue, ToSign};
use url::Url;

pub use ocrmarket_client::auth::{ExplainedLine, SignedHeader, SigningComparison, StringsEqual};
pub use ocrmarket_operation::Auth;

use crate::failure::{Context as _, Failure, Result, bail};
use crate::keys::KeySource;

const FORM: &str = "application/x-www-form-urlencoded; charset=UTF-8";
const JSON: &str = "application/json; charset=UTF-8";

/// Configuration of [`sign`]: a request, and the keys to sign it with. `Debug` shows no part of a
/// request.
#[derive(Clone)]
pub struct SignConfig {
    /// The scheme.
    pub scheme: Auth,
    /// The complete URL, with its query.
    pub url: String,
    /// The HTTP method.
    pub method: String,
    /// Headers of the request. They replace values that [`sign`] would otherwise generate: nonce,
    /// time, stage and algorithm.
    pub headers: Vec<(String, String)>,
    /// Form fields, decoded.
    pub fields: Vec<(String, String)>,
    /// A body that is not a form.
    pub body: Option<Vec<u8>>,
    /// The keys.
    pub keys: KeySource,
    /// A gateway's message, or only its string to sign, for comparison. Nonce, time, stage and
    /// algorithm are taken from it.
    pub server: Option<String>,
    /// Shows values in [`SignedRequest::lines`] unchanged instead of length and digest.
    pub show_private: bool,
}

impl SignConfig {
    /// Creates a `POST` without fields, with keys from the environment.
    pub fn new(scheme: Auth, url: impl Into<String>) -> Self {
        Self {
            scheme,
            url: url.into(),
            method: "POST".to_owned(),
            headers: Vec::new(),
            fields: Vec::new(),
            body: None,
            keys: KeySource::Environment,
            server: None,
            show_private: false,
        }
    }
}

impl fmt::Debug for SignConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Config")
            .field("scheme", &self.scheme)
            .field("method", &self.method)
            .finish_non_exhaustive()
    }
}

/// The result of [`sign`].
#[derive(Debug)]
pub struct SignedRequest {
    /// The headers to send. A signature among them is valid for one request and some minutes.
    pub headers: Vec<SignedHeader>,
    /// The string to sign, line by line; empty for a scheme that signs nothing.
    pub lines: Vec<ExplainedLine>,
    /// The comparison with [`SignConfig::server`].
    pub comparison: Option<SigningComparison>,
}

/// Signs a request.
///
/// ```
/// use ocrmarket_engine::keys::{KeySource, Keys};
/// use ocrmarket_engine::sign::{Auth, SignConfig, sign};
///
/// let mut config = SignConfig::new(Auth::AliyunSignature, "https://gateway.example/card");
/// config.fields = vec![("img_url".to_owned(), "https://a.example/b.png".to_owned())];
/// config.keys = KeySource::Given(Keys::new().aliyun("example-key", "example-secret"));
/// let signature = sign(&config)?;
/// assert!(signature.headers.iter().any(|header| header.name() == "x-ca-signature"));
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
///
/// # Errors
/// The URL or a header is wrong, or there is no key for the scheme.
pub fn sign(config: &SignConfig) -> Result<SignedRequest> {
    let server = config.server.as_deref();
    let server = server.map(|text| server_string_to_sign(text).unwrap_or(text));
    // The query can contain any part of the request, so no message repeats it.
    let url = Url::parse(&config.url).map_err(|error| {
        Failure::usage(format!("`url` is not an absolute URL: {error}")).naming(&["url"])
    })?;
    if url.cannot_be_a_base() {
        bail!(Failure::usage("`url` has no path").naming(&["url"]));
    }
    let query: Vec<(Cow<'_, str>, Cow<'_, str>)> = url.query_pairs().collect();
    let mut settings = Settings::default();
    if let Some(server) = server {
        settings.take_over(server)?;
    }
    for (name, value) in &config.headers {
        settings.set(name, value, config.scheme)?;
    }
    let credential = config.keys.pick(&[config.scheme])?;
    let fields = config.fields.iter().map(|(name, value)| FormField {
        name,
        value: FormValue::Text(value),
    });
    let form: Vec<FormField<'_>> = fields.collect();
    let method = config.method.to_ascii_uppercase();
    let request = ToSign {
        method: &method,
        path: url.path(),
        query: &query,
        form: &form,
        body: config.body.as_deref(),
        content_type: match (&settings.content_type, form.is_empty(), &config.body) {
            (Some(given), ..) => given,
            (None, true, None) => "",
            (None, true, Some(_)) => JSON,
            (None, false, _) => FORM,
        },
        accept: settings.accept.as_deref().unwrap_or("application/json"),
    };
    let further = settings.further.iter();
    let further: Vec<(&str, &str)> = further.map(|(name, value)| (&**name, &**value)).collect();
    let options = settings.options(&further);
    let (time, nonce) = (settings.time, settings.nonce.as_str());
    let signed = auth::sign(config.scheme, &request, &credential, time, nonce, &options)?;
    let string = signed.string_to_sign.as_ref();
    let show = if config.show_private {
        Show::Plain
    } else {
        Show::Masked
    };
    let compare = |server| {
        let string = string.context("this scheme has no string to sign")?;
        Ok::<_, Failure>(string.compare(server))
    };
    Ok(SignedRequest {
        lines: string.map_or_else(Vec::new, |string| string.explain(show)),
        comparison: server.map(compare).transpose()?,
        headers: signed.headers,
    })
}

/// Settings that headers provide besides the parts of the request.
struct Settings {
    accept: Option<String>,
    content_type: Option<String>,
    time: SystemTime,
    /// `true` if the time has milliseconds, which a date has not.
    has_timestamp: bool,
    nonce: String,
    algorithm: Algorithm,
    stage: Option<String>,
    has_date: bool,
    source: Option<String>,
    further: Vec<(String, String)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            accept: None,
            content_type: None,
            time: SystemTime::now(),
            has_timestamp: false,
            nonce: uuid::Uuid::new_v4().to_string(),
            algorithm: Algorithm::default(),
            stage: SignOptions::default().stage.map(str::to_owned),
            has_date: false,
            source: None,
            further: Vec::new(),
        }
    }
}

impl Settings {
    /// Takes nonce, time, stage and algorithm from a gateway's string.
    fn take_over(&mut self, server: &str) -> Result<()> {
        const SETTLED: [&str; 4] = [
            "x-ca-nonce",
            "x-ca-timestamp",
            "x-ca-stage",
            "x-ca-signature-method",
        ];
        /// Index of the date line, if there is a date.
        const DATE: usize = 4;
        let lines: Vec<&str> = server.split(['#', '\n']).map(str::trim).collect();
        self.has_date = lines.get(DATE).is_some_and(|line| !line.is_empty());
        let mut has_stage = false;
        for (name, value) in lines.iter().filter_map(|line| line.split_once(':')) {
            let lower = name.to_ascii_lowercase();
            if SETTLED.contains(&lower.as_str()) {
                has_stage |= lower == "x-ca-stage";
                self.set(&lower, value.trim(), Auth::AliyunSignature)
                    .context("invalid string of the gateway")?;
            }
        }
        if !has_stage {
            self.stage = None;
        }
        Ok(())
    }

    fn set(&mut self, name: &str, value: &str, scheme: Auth) -> Result<()> {
        let text = value.to_owned();
        let lower = name.to_ascii_lowercase();
        match (lower.as_str(), scheme) {
            ("accept", _) => self.accept = Some(text),
            ("content-type", _) => self.content_type = Some(text),
            ("x-ca-nonce", Auth::AliyunSignature) | ("request-id", Auth::TencentCloudMarket) => {
                self.nonce = text;
            }
            ("x-ca-timestamp", Auth::AliyunSignature) => {
                self.time = value
                    .parse()
                    .ok()
                    .and_then(|since| {
                        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(since))
                    })
                    .with_context(|| format!("invalid {name}: expected milliseconds since 1970"))?;
                self.has_timestamp = true;
            }
            ("x-ca-stage", Auth::AliyunSignature) => self.stage = Some(text),
            ("x-ca-signature-method", Auth::AliyunSignature) => {
                self.algorithm = Algorithm::from_name(value)
                    .with_context(|| format!("invalid {name}: expected HmacSHA256 or HmacSHA1"))?;
            }
            ("date", Auth::AliyunSignature) => {
                let date = http_date(name, value)?;
                if !self.has_timestamp {
                    self.time = date;
                }
                self.has_date = true;
            }
            ("x-date", Auth::TencentHmac | Auth::TencentCloudMarket) => {
                self.time = http_date(name, value)?;
            }
            ("x-source", Auth::TencentHmac) => self.source = Some(text),
            (
                "authorization"
                | "content-md5"
                | "x-ca-key"
                | "x-ca-signature"
                | "x-ca-signature-headers",
                _,
            ) => bail!("this command creates the header {name}: omit it"),
            (_, Auth::AliyunSignature) => self.further.push((name.to_owned(), text)),
            _ => bail!("this scheme does not sign the header {name}: omit it"),
        }
        Ok(())
    }

    fn options<'a>(&'a self, further: &'a [(&'a str, &'a str)]) -> SignOptions<'a> {
        let usual = SignOptions::default();
        SignOptions {
            algorithm: self.algorithm,
            stage: self.stage.as_deref(),
            date: self.has_date,
            signed_headers: further,
            source: self.source.as_deref().unwrap_or(usual.source),
        }
    }
}

fn http_date(name: &str, value: &str) -> Result<SystemTime> {
    httpdate::parse_http_date(value).with_context(|| {
        format!("invalid {name}: expected a date such as Mon, 19 Mar 2018 12:08:40 GMT")
    })
}
