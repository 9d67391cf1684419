//! Tencent's key pair for its first API gateway: `X-Date` and `X-Source` signed with HMAC-SHA1.
//! Path and body are not protected.

use super::{
    Algorithm, Mismatch, Received, Scheme, SignError, Signed, SignedHeader, StringToSign,
    ToBeSigned, VerifiedSignature, header_line, header_value,
};
use crate::credentials::{Credential, Secret};
use crate::to_sign::ToSign;

const AUTHORIZATION: &str = "authorization";
const DATE: &str = "x-date";
const SOURCE: &str = "x-source";
const ALGORITHM: &str = "hmac-sha1";
/// Separator between name and value in the string to sign.
const BETWEEN: &str = ": ";

pub(super) struct TencentHmac;

impl Scheme for TencentHmac {
    fn sign<'a>(
        &self,
        signing: &ToBeSigned<'a>,
        credential: &Credential,
    ) -> Result<Signed<'a>, SignError> {
        let Credential::Tencent(pair) = credential else {
            return Err(SignError::OtherCredential {
                needed: "secret_id and secret_key",
            });
        };
        let id = header_value(pair.id.expose(), "the SecretId")?;
        let source = header_line(signing.options.source, "the source")?;
        let date = signing.http_date()?;
        let mut string = StringToSign::default();
        string.header(DATE, BETWEEN, date.clone());
        string.header(SOURCE, BETWEEN, source);
        let signature = string.signature(Algorithm::HmacSha1, &pair.secret);
        let authorization = format!(
            r#"hmac id="{id}", algorithm="{ALGORITHM}", headers="{DATE} {SOURCE}", signature="{signature}""#
        );
        Ok(Signed {
            headers: vec![
                SignedHeader::new(DATE, date),
                SignedHeader::new(SOURCE, source),
                SignedHeader::sensitive(AUTHORIZATION, authorization),
            ],
            string_to_sign: Some(string),
        })
    }

    fn verify<'a>(
        &self,
        _: &ToSign<'a>,
        received: &Received<'a>,
        secret_of: &dyn Fn(&str) -> Option<Secret>,
    ) -> Result<VerifiedSignature, Mismatch<'a>> {
        let claim = Claim::parse(received.get(AUTHORIZATION)?).ok_or(Mismatch::Malformed {
            name: AUTHORIZATION,
            expected: r#"hmac id="…", algorithm="hmac-sha1", headers="x-date x-source", signature="…""#,
        })?;
        let mut string = StringToSign::default();
        for name in claim.headers.split(' ').filter(|name| !name.is_empty()) {
            let value = received.find(name).ok_or(Mismatch::Malformed {
                name: AUTHORIZATION,
                expected: "a list of headers that were sent",
            })?;
            string.header(name, BETWEEN, value);
        }
        for needed in [DATE, SOURCE] {
            if !claim.headers.split(' ').any(|name| name == needed) {
                return Err(Mismatch::Unsigned(needed.to_owned()));
            }
        }
        let time = Received::http_date(DATE, received.get(DATE)?)?;
        let secret = secret_of(claim.id).ok_or(Mismatch::UnknownKey)?;
        if !string.is_signature(Algorithm::HmacSha1, &secret, claim.signature) {
            return Err(Mismatch::Signature(string));
        }
        Ok(VerifiedSignature {
            time: Some(time),
            nonce: None,
        })
    }
}

/// The content of an `Authorization` header.
#[derive(Default)]
struct Claim<'a> {
    id: &'a str,
    headers: &'a str,
    signature: &'a str,
}

impl<'a> Claim<'a> {
    fn parse(value: &'a str) -> Option<Self> {
        let mut claim = Self::default();
        let mut algorithm = "";
        for part in value.strip_prefix("hmac ")?.split(',') {
            let (name, quoted) = part.trim().split_once('=')?;
            let text = quoted.strip_prefix('"')?.strip_suffix('"')?;
            match name {
                "id" => claim.id = text,
                "algorithm" => algorithm = text,
                "headers" => claim.headers = text,
                "signature" => claim.signature = text,
                _ => return None,
            }
        }
        (algorithm == ALGORITHM).then_some(claim)
    }
}
