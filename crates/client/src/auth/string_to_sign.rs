//! The string to sign. It is stored as its parts, borrowed from the request, and streams into its
//! consumer.

use std::borrow::Cow;
use std::fmt;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::Sha256;

use super::Show;
use crate::credentials::Secret;
use crate::to_sign::{FormValue, ToSign};

/// The signed lines, in order, joined by line feeds, without a final one.
///
/// `Display` and `Debug` mask the values of parameters and of headers that may be personal: they
/// show length and the first bytes of the digest.
#[derive(Clone, Default)]
pub struct StringToSign<'a> {
    pub(super) lines: Vec<Line<'a>>,
}

/// A line, in its canonical form.
#[derive(Clone)]
pub(super) enum Line<'a> {
    /// A fixed line. Its name is not signed.
    Part {
        name: &'static str,
        value: Cow<'a, str>,
    },
    /// A signed header.
    Header {
        name: Cow<'a, str>,
        between: &'static str,
        value: Cow<'a, str>,
    },
    /// Path and parameters, sorted by name, values decoded. Always the last line.
    Url {
        path: &'a str,
        parameters: Vec<(&'a str, FormValue<'a>)>,
    },
}

/// The hash of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Algorithm {
    /// `HmacSHA256`
    #[default]
    HmacSha256,
    /// `HmacSHA1`
    HmacSha1,
}

impl Algorithm {
    /// Returns the name in `X-Ca-Signature-Method`.
    pub fn name(self) -> &'static str {
        match self {
            Self::HmacSha256 => "HmacSHA256",
            Self::HmacSha1 => "HmacSHA1",
        }
    }

    /// Returns the algorithm of a name, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::HmacSha256, Self::HmacSha1]
            .into_iter()
            .find(|algorithm| algorithm.name().eq_ignore_ascii_case(name))
    }
}

impl<'a> StringToSign<'a> {
    /// Passes the bytes to `piece` in parts, whole images among them, without buffering.
    pub fn stream(&self, mut piece: impl FnMut(&[u8])) {
        for (number, line) in self.lines.iter().enumerate() {
            if number > 0 {
                piece(b"\n");
            }
            line.stream(&mut piece);
        }
    }

    /// Returns the number of bytes.
    pub fn length(&self) -> usize {
        let mut length = 0;
        self.stream(|piece| length += piece.len());
        length
    }

    /// Returns the signature, as a base64 string.
    pub fn signature(&self, algorithm: Algorithm, secret: &Secret) -> String {
        match algorithm {
            Algorithm::HmacSha256 => encode::<Hmac<Sha256>>(self, secret),
            Algorithm::HmacSha1 => encode::<Hmac<Sha1>>(self, secret),
        }
    }

    /// Returns `true` if a base64 string is the signature. The comparison takes constant time.
    pub fn is_signature(&self, algorithm: Algorithm, secret: &Secret, signature: &str) -> bool {
        let Ok(bytes) = BASE64_STANDARD.decode(signature) else {
            return false;
        };
        match algorithm {
            Algorithm::HmacSha256 => verify::<Hmac<Sha256>>(self, secret, &bytes),
            Algorithm::HmacSha1 => verify::<Hmac<Sha1>>(self, secret, &bytes),
        }
    }

    /// Returns the string as Alibaba's gateway reports it, with `#` for line feeds. It is cut at
    /// the last complete character within `limit` bytes. Values are not masked: use it only for a
    /// gateway that responds to the sender of the values.
    pub fn to_gateway_text(&self, limit: usize) -> String {
        let mut bytes = Vec::new();
        self.stream(|piece| {
            let room = limit - bytes.len();
            let shown = piece.iter().take(room);
            bytes.extend(shown.map(|byte| if *byte == b'\n' { b'#' } else { *byte }));
        });
        match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let end = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                // The cut broke a character, or the bytes are not UTF-8, which no gateway could
                // show either.
                bytes.truncate(end);
                String::from_utf8(bytes).unwrap_or_default()
            }
        }
    }

    pub(super) fn part(&mut self, name: &'static str, value: impl Into<Cow<'a, str>>) {
        let value = value.into();
        self.lines.push(Line::Part { name, value });
    }

    pub(super) fn header(
        &mut self,
        name: impl Into<Cow<'a, str>>,
        between: &'static str,
        value: impl Into<Cow<'a, str>>,
    ) {
        let (name, value) = (name.into(), value.into());
        self.lines.push(Line::Header {
            name,
            between,
            value,
        });
    }

    /// Adds the path and the merged parameters of query and form, sorted by name. For one name, the
    /// form wins over the query, and the first over later ones.
    pub(super) fn url(&mut self, request: &ToSign<'a>) {
        let form = request.form.iter().map(|field| (field.name, field.value));
        let query = request
            .query
            .iter()
            .map(|(name, value)| (name.as_ref(), FormValue::Text(value)));
        let mut parameters: Vec<_> = form.chain(query).collect();
        // The sort is stable, so that the first of a name stays the first.
        parameters.sort_by_key(|(name, _)| *name);
        parameters.dedup_by_key(|(name, _)| *name);
        self.lines.push(Line::Url {
            path: request.path,
            parameters,
        });
    }
}

impl Line<'_> {
    pub(super) fn stream(&self, piece: &mut dyn FnMut(&[u8])) {
        match self {
            Self::Part { value, .. } => piece(value.as_bytes()),
            Self::Header {
                name,
                between,
                value,
            } => {
                piece(name.as_bytes());
                piece(between.as_bytes());
                piece(value.as_bytes());
            }
            Self::Url { path, parameters } => {
                piece(path.as_bytes());
                for (number, (name, value)) in parameters.iter().enumerate() {
                    piece(if number == 0 { b"?" } else { b"&" });
                    piece(name.as_bytes());
                    if !value.is_empty() {
                        piece(b"=");
                        value.decoded(&mut *piece);
                    }
                }
            }
        }
    }
}

impl fmt::Display for StringToSign<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, line) in self.explain(Show::Masked).iter().enumerate() {
            if number > 0 {
                formatter.write_str("\n")?;
            }
            formatter.write_str(&line.text)?;
        }
        Ok(())
    }
}

impl fmt::Debug for StringToSign<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_list()
            .entries(self.explain(Show::Masked).iter().map(|line| &line.text))
            .finish()
    }
}

fn encode<M: Mac + KeyInit>(string: &StringToSign<'_>, secret: &Secret) -> String {
    keyed::<M>(string, secret)
        .map(|mac| BASE64_STANDARD.encode(mac.finalize().into_bytes()))
        .unwrap_or_default()
}

fn verify<M: Mac + KeyInit>(string: &StringToSign<'_>, secret: &Secret, signature: &[u8]) -> bool {
    keyed::<M>(string, secret).is_some_and(|mac| mac.verify_slice(signature).is_ok())
}

/// Returns the HMAC. Never `None`: an HMAC accepts a key of any length.
fn keyed<M: Mac + KeyInit>(string: &StringToSign<'_>, secret: &Secret) -> Option<M> {
    let mut mac = <M as KeyInit>::new_from_slice(secret.expose().as_bytes()).ok()?;
    string.stream(|piece| mac.update(piece));
    Some(mac)
}
