//! The signature of Alibaba Cloud's API Gateway with `AppKey` and `AppSecret`. It covers the
//! method, four fixed headers, the `X-Ca-*` headers, path, query and form. Any other body is
//! covered through `Content-MD5`.

use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use md5::{Digest as _, Md5};

use super::{
    Algorithm, Mismatch, Received, Scheme, SignError, Signed, SignedHeader, StringToSign,
    ToBeSigned, VerifiedSignature, header_line, header_value,
};
use crate::credentials::{Credential, Secret};
use crate::to_sign::ToSign;

const KEY: &str = "x-ca-key";
const NONCE: &str = "x-ca-nonce";
const METHOD: &str = "x-ca-signature-method";
const STAGE: &str = "x-ca-stage";
const TIMESTAMP: &str = "x-ca-timestamp";
const SIGNED_HEADERS: &str = "x-ca-signature-headers";
const SIGNATURE: &str = "x-ca-signature";
const CONTENT_MD5: &str = "content-md5";
const DATE: &str = "date";
/// Headers with this prefix must be signed, except the two that describe the signature itself.
const PREFIX: &str = "x-ca-";
/// Separator between name and value in the string to sign.
const BETWEEN: &str = ":";

pub(super) struct AliyunSignature;

impl Scheme for AliyunSignature {
    fn sign<'a>(
        &self,
        signing: &ToBeSigned<'a>,
        credential: &Credential,
    ) -> Result<Signed<'a>, SignError> {
        let Credential::Aliyun(pair) = credential else {
            return Err(SignError::OtherCredential {
                needed: "app_key and app_secret",
            });
        };
        let mut headers = own_headers(signing, pair.id.expose())?;
        let fixed = Fixed {
            content_md5: signing.request.body.and_then(content_md5),
            date: if signing.options.date {
                Some(signing.http_date()?)
            } else {
                None
            },
        };
        let mut signed = signed_headers(signing, &headers)?;
        signed.sort_unstable();
        let names: Vec<&str> = signed.iter().map(|(name, _)| name.as_str()).collect();
        let names = names.join(",");
        let string = string_to_sign(&signing.request, &fixed, signed);
        let signature = string.signature(signing.options.algorithm, &pair.secret);
        let fixed = [(CONTENT_MD5, fixed.content_md5), (DATE, fixed.date)];
        for (name, value) in fixed {
            headers.extend(value.map(|value| SignedHeader::new(name, value)));
        }
        headers.push(SignedHeader::new(SIGNED_HEADERS, names));
        headers.push(SignedHeader::sensitive(SIGNATURE, signature));
        Ok(Signed {
            headers,
            string_to_sign: Some(string),
        })
    }

    fn verify<'a>(
        &self,
        request: &ToSign<'a>,
        received: &Received<'a>,
        secret_of: &dyn Fn(&str) -> Option<Secret>,
    ) -> Result<VerifiedSignature, Mismatch<'a>> {
        let id = received.get(KEY)?;
        let signature = received.get(SIGNATURE)?;
        let time = timestamp(received.get(TIMESTAMP)?)?;
        let algorithm = match received.find(METHOD) {
            None => Algorithm::HmacSha256,
            Some(name) => Algorithm::from_name(name).ok_or(Mismatch::Malformed {
                name: METHOD,
                expected: "HmacSHA256 or HmacSHA1",
            })?,
        };
        let fixed = Fixed {
            content_md5: received.find(CONTENT_MD5).map(str::to_owned),
            date: received.find(DATE).map(str::to_owned),
        };
        let string = string_to_sign(request, &fixed, received_headers(received)?);
        let secret = secret_of(id).ok_or(Mismatch::UnknownKey)?;
        if !string.is_signature(algorithm, &secret, signature) {
            return Err(Mismatch::Signature(string));
        }
        match (request.body.and_then(content_md5), fixed.content_md5) {
            (Some(_), None) => return Err(Mismatch::Missing(CONTENT_MD5)),
            (ours, theirs) if ours != theirs => return Err(Mismatch::OtherBody),
            _ => {}
        }
        Ok(VerifiedSignature {
            time: Some(time),
            nonce: received.find(NONCE).map(str::to_owned),
        })
    }
}

/// Values of the fixed lines that are not parts of the request.
struct Fixed {
    content_md5: Option<String>,
    date: Option<String>,
}

/// Builds the string to sign: method, four fixed lines (kept if empty), signed headers, then path
/// and parameters. `signed` must be sorted by name.
fn string_to_sign<'a>(
    request: &ToSign<'a>,
    fixed: &Fixed,
    signed: Vec<(String, String)>,
) -> StringToSign<'a> {
    let mut string = StringToSign::default();
    string.part("method", request.method);
    string.part("accept", request.accept);
    string.part(CONTENT_MD5, fixed.content_md5.clone().unwrap_or_default());
    string.part("content-type", request.content_type);
    string.part(DATE, fixed.date.clone().unwrap_or_default());
    for (name, value) in signed {
        string.header(name, BETWEEN, value);
    }
    string.url(request);
    string
}

/// Returns the `X-Ca-*` headers that are sent and signed.
fn own_headers(signing: &ToBeSigned<'_>, key: &str) -> Result<Vec<SignedHeader>, SignError> {
    let options = &signing.options;
    let mut headers = vec![
        SignedHeader::sensitive(KEY, header_value(key, "the AppKey")?),
        SignedHeader::new(NONCE, signing.nonce),
    ];
    if options.algorithm != Algorithm::HmacSha256 {
        headers.push(SignedHeader::new(METHOD, options.algorithm.name()));
    }
    if let Some(stage) = options.stage {
        headers.push(SignedHeader::new(STAGE, header_value(stage, "the stage")?));
    }
    let milliseconds = signing.since_epoch()?.as_millis();
    headers.push(SignedHeader::new(TIMESTAMP, milliseconds.to_string()));
    Ok(headers)
}

/// Returns the client's own headers and those that the caller adds to the signature, names in lower
/// case.
fn signed_headers(
    signing: &ToBeSigned<'_>,
    own: &[SignedHeader],
) -> Result<Vec<(String, String)>, SignError> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let mut signed: Vec<(String, String)> = own
        .iter()
        .map(|header| (header.name().to_owned(), header.value().to_owned()))
        .collect();
    for (name, value) in signing.options.signed_headers {
        let is_own = own.iter().any(|own| own.name().eq_ignore_ascii_case(name));
        if is_own || name.is_empty() || !name.bytes().all(is_token) {
            return Err(SignError::Unsendable {
                what: "the name of a further signed header",
            });
        }
        let value = header_line(value, "a further signed header")?;
        signed.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    Ok(signed)
}

/// Returns the headers that a request lists as signed, sorted. Each must be present, and every
/// `X-Ca-*` header must be listed.
fn received_headers<'a>(received: &Received<'a>) -> Result<Vec<(String, String)>, Mismatch<'a>> {
    let listed: Vec<&str> = received
        .get(SIGNED_HEADERS)?
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    let mut signed = Vec::with_capacity(listed.len());
    for name in &listed {
        let value = received.find(name).ok_or(Mismatch::Malformed {
            name: SIGNED_HEADERS,
            expected: "a list of headers that were sent",
        })?;
        signed.push(((*name).to_owned(), value.to_owned()));
    }
    signed.sort_unstable();
    for (name, _) in received.headers {
        let lower = name.to_ascii_lowercase();
        let tells_of_signature = matches!(lower.as_str(), SIGNED_HEADERS | SIGNATURE);
        let is_listed = signed
            .iter()
            .any(|(listed, _)| listed.eq_ignore_ascii_case(name));
        if lower.starts_with(PREFIX) && !tells_of_signature && !is_listed {
            return Err(Mismatch::Unsigned(lower));
        }
    }
    Ok(signed)
}

fn timestamp<'a>(text: &str) -> Result<SystemTime, Mismatch<'a>> {
    text.parse()
        .ok()
        .map(Duration::from_millis)
        .and_then(|since| SystemTime::UNIX_EPOCH.checked_add(since))
        .ok_or(Mismatch::Malformed {
            name: TIMESTAMP,
            expected: "milliseconds since 1970",
        })
}

/// Returns the digest of a body; `None` if it is empty: the vendor's own programs sign no digest of
/// an empty body.
fn content_md5(body: &[u8]) -> Option<String> {
    (!body.is_empty()).then(|| BASE64_STANDARD.encode(Md5::digest(body)))
}
