//! `ocrmarket sign`: the headers that authenticate a request, what is signed for them, or where that departs from what a
//! gateway says it should have been. Nothing is sent. Keys come from a file or the environment, so that no process list
//! and no shell history has them.

use std::borrow::Cow;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, anyhow, bail};
use ocrmarket_client::auth::{
    self, Algorithm, Show, SignOptions, Signed, Verdict, server_string_to_sign,
};
use ocrmarket_client::credentials::{CredentialsFile, Environment};
use ocrmarket_client::to_sign::{FormField, FormValue, ToSign};
use ocrmarket_operation::Auth;
use url::Url;

use crate::arguments::{SignArgs, SignScheme};
use ocrmarket_engine::fs::read_input;

/// Exit code: the strings differ.
const DIFFERENT: u8 = 1;
const FORM: &str = "application/x-www-form-urlencoded; charset=UTF-8";
const JSON: &str = "application/json; charset=UTF-8";

/// Runs `ocrmarket sign`.
///
/// # Errors
/// Wrong arguments, no key for the scheme, a file that cannot be read.
pub(crate) fn run(arguments: &SignArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let server = arguments.server.as_deref().map(text_or_file).transpose()?;
    let server = server
        .as_deref()
        .map(|text| server_string_to_sign(text).unwrap_or(text));
    let request = Request::read(arguments)?;
    let mut settings = Settings::default();
    if let Some(server) = server {
        settings.take_over(server)?;
    }
    for (name, value) in &request.headers {
        settings.set(name, value, arguments.scheme)?;
    }
    let auth = arguments.scheme.into();
    let keys = match &arguments.credentials {
        Some(path) => CredentialsFile::new(path).keys(),
        None => Environment::new().keys(),
    }?;
    let credential = keys.pick(&[auth])?;
    let fields: Vec<FormField<'_>> = request.form_fields().collect();
    let to_sign = request.to_sign(&fields, &settings);
    let further: Vec<(&str, &str)> = settings.further();
    let options = settings.options(&further);
    let (time, nonce) = (settings.time, settings.nonce.as_str());
    let signed = auth::sign(auth, &to_sign, &credential, time, nonce, &options)?;
    match server {
        Some(server) => compare(&signed, server, out),
        None if arguments.explain => explain(&signed, arguments.show_private, out),
        None => headers(&signed, out),
    }
}

/// The headers to send, ready to paste; a signature among them is good for one request and some minutes.
fn headers(signed: &Signed<'_>, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    for header in &signed.headers {
        writeln!(out, "{}: {}", header.name(), header.value()).context("cannot write")?;
    }
    Ok(ExitCode::SUCCESS)
}

fn explain(signed: &Signed<'_>, plain: bool, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let show = if plain { Show::Plain } else { Show::Masked };
    let string = signed.string_to_sign.iter();
    let lines: Vec<_> = string.flat_map(|string| string.explain(show)).collect();
    let width = lines.iter().map(|line| line.what.len()).max().unwrap_or(0);
    for line in &lines {
        let shown = format!("{:width$}  {}", line.what, line.text);
        writeln!(out, "{}", shown.trim_end()).context("cannot write")?;
    }
    Ok(ExitCode::SUCCESS)
}

fn compare(signed: &Signed<'_>, server: &str, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let ours = signed
        .string_to_sign
        .as_ref()
        .context("this scheme signs nothing")?;
    let comparison = ours.compare(server);
    writeln!(out, "{comparison}").context("cannot write")?;
    Ok(match comparison.verdict {
        Verdict::Equal | Verdict::Cut { .. } => ExitCode::SUCCESS,
        _ => ExitCode::from(DIFFERENT),
    })
}

/// The request, as the arguments give it.
struct Request {
    method: String,
    url: Url,
    query: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    fields: Vec<(String, String)>,
    body: Option<Vec<u8>>,
    /// Names as given.
    headers: Vec<(String, String)>,
}

impl Request {
    fn read(arguments: &SignArgs) -> anyhow::Result<Self> {
        // Its query can hold anything that is sent, so it is not repeated.
        let url = Url::parse(&arguments.url).context("--url is not a whole URL")?;
        if url.cannot_be_a_base() {
            bail!("--url has no path");
        }
        let query = url.query_pairs();
        let query = query.map(|(name, value)| {
            (
                Cow::Owned(name.into_owned()),
                Cow::Owned(value.into_owned()),
            )
        });
        let query = query.collect();
        let fields = arguments.field.iter().map(|field| {
            let (name, value) = field
                .split_once('=')
                .ok_or_else(|| anyhow!("--field is NAME=VALUE; one has no ="))?;
            Ok((name.to_owned(), text_or_file(value)?))
        });
        let headers = arguments.header.iter().map(|header| {
            let (name, value) = header
                .split_once(':')
                .ok_or_else(|| anyhow!("--header is NAME: VALUE; one has no colon"))?;
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        });
        Ok(Self {
            method: arguments.method.to_ascii_uppercase(),
            query,
            fields: fields.collect::<anyhow::Result<_>>()?,
            body: arguments.body.as_deref().map(read_input).transpose()?,
            headers: headers.collect::<anyhow::Result<_>>()?,
            url,
        })
    }

    fn form_fields(&self) -> impl Iterator<Item = FormField<'_>> {
        self.fields.iter().map(|(name, value)| FormField {
            name,
            value: FormValue::Text(value),
        })
    }

    fn to_sign<'a>(&'a self, form: &'a [FormField<'a>], settings: &'a Settings) -> ToSign<'a> {
        let content_type = match (&settings.content_type, form, &self.body) {
            (Some(given), ..) => given,
            (None, [], None) => "",
            (None, [], Some(_)) => JSON,
            (None, ..) => FORM,
        };
        ToSign {
            method: &self.method,
            path: self.url.path(),
            query: &self.query,
            form,
            body: self.body.as_deref(),
            content_type,
            accept: settings.accept.as_deref().unwrap_or("application/json"),
        }
    }
}

/// What headers settle beside the request's own parts.
struct Settings {
    accept: Option<String>,
    content_type: Option<String>,
    time: SystemTime,
    /// Whether the time is known to the millisecond, which no date is.
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
    /// What a gateway's string says of how the request was signed; it was not told to this command.
    fn take_over(&mut self, server: &str) -> anyhow::Result<()> {
        const SETTLED: [&str; 4] = [
            "x-ca-nonce",
            "x-ca-timestamp",
            "x-ca-stage",
            "x-ca-signature-method",
        ];
        /// The fifth line is the date, where there is one.
        const DATE: usize = 4;
        let lines: Vec<&str> = server.split(['#', '\n']).map(str::trim).collect();
        self.has_date = lines.get(DATE).is_some_and(|line| !line.is_empty());
        let mut has_stage = false;
        for (name, value) in lines.iter().filter_map(|line| line.split_once(':')) {
            let lower = name.to_ascii_lowercase();
            if SETTLED.contains(&lower.as_str()) {
                has_stage |= lower == "x-ca-stage";
                self.set(&lower, value.trim(), SignScheme::Aliyun)
                    .context("in the gateway's string")?;
            }
        }
        if !has_stage {
            self.stage = None;
        }
        Ok(())
    }

    fn set(&mut self, name: &str, value: &str, scheme: SignScheme) -> anyhow::Result<()> {
        let text = value.to_owned();
        let lower = name.to_ascii_lowercase();
        match (lower.as_str(), scheme) {
            ("accept", _) => self.accept = Some(text),
            ("content-type", _) => self.content_type = Some(text),
            ("x-ca-nonce", SignScheme::Aliyun) | ("request-id", SignScheme::TencentCloudMarket) => {
                self.nonce = text;
            }
            ("x-ca-timestamp", SignScheme::Aliyun) => {
                self.time = value
                    .parse()
                    .ok()
                    .and_then(|since| {
                        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(since))
                    })
                    .with_context(|| format!("{name} is milliseconds since 1970"))?;
                self.has_timestamp = true;
            }
            ("x-ca-stage", SignScheme::Aliyun) => self.stage = Some(text),
            ("x-ca-signature-method", SignScheme::Aliyun) => {
                self.algorithm = Algorithm::from_name(value)
                    .with_context(|| format!("{name} is HmacSHA256 or HmacSHA1"))?;
            }
            ("date", SignScheme::Aliyun) => {
                let date = http_date(name, value)?;
                if !self.has_timestamp {
                    self.time = date;
                }
                self.has_date = true;
            }
            ("x-date", SignScheme::Tencent | SignScheme::TencentCloudMarket) => {
                self.time = http_date(name, value)?;
            }
            ("x-source", SignScheme::Tencent) => self.source = Some(text),
            (
                "authorization"
                | "content-md5"
                | "x-ca-key"
                | "x-ca-signature"
                | "x-ca-signature-headers",
                _,
            ) => bail!("{name} is made by this command; leave it out"),
            (_, SignScheme::Aliyun) => self.further.push((name.to_owned(), text)),
            _ => bail!("{name} is not signed by this scheme; leave it out"),
        }
        Ok(())
    }

    fn further(&self) -> Vec<(&str, &str)> {
        let further = self.further.iter();
        further
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
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

fn http_date(name: &str, value: &str) -> anyhow::Result<SystemTime> {
    httpdate::parse_http_date(value)
        .with_context(|| format!("{name} is a date such as Mon, 19 Mar 2018 12:08:40 GMT"))
}

/// The text itself, or that in the file after an `@`.
fn text_or_file(text: &str) -> anyhow::Result<String> {
    let Some(path) = text.strip_prefix('@') else {
        return Ok(text.to_owned());
    };
    let path = Path::new(path);
    let mut text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    text.truncate(text.trim_end_matches(['\r', '\n']).len());
    Ok(text)
}

impl From<SignScheme> for Auth {
    fn from(scheme: SignScheme) -> Self {
        match scheme {
            SignScheme::Aliyun => Self::AliyunSignature,
            SignScheme::Tencent => Self::TencentHmac,
            SignScheme::TencentCloudMarket => Self::TencentCloudMarket,
        }
    }
}
