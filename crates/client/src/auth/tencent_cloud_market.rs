//! Tencent's key pair for the successor gateway of market products. `Authorization` is a JSON
//! object, and only the date in it is signed. Path and body are not protected.

use std::borrow::Cow;

use ocrmarket_wire::reader::Reader;

use super::{
    Algorithm, Mismatch, Received, Scheme, SignError, Signed, SignedHeader, StringToSign,
    ToBeSigned, VerifiedSignature, header_value,
};
use crate::credentials::{Credential, Secret};
use crate::to_sign::ToSign;

const AUTHORIZATION: &str = "authorization";
const REQUEST_ID: &str = "request-id";
const DATE: &str = "x-date";
/// Separator between name and value in the string to sign.
const BETWEEN: &str = ": ";

pub(super) struct TencentCloudMarket;

impl Scheme for TencentCloudMarket {
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
        // It contains no quote and no backslash, so it needs no escapes in JSON.
        let id = header_value(pair.id.expose(), "the SecretId")?;
        let date = signing.http_date()?;
        let mut string = StringToSign::default();
        string.header(DATE, BETWEEN, date.clone());
        let signature = string.signature(Algorithm::HmacSha1, &pair.secret);
        let authorization =
            format!(r#"{{"id":"{id}","{DATE}":"{date}","signature":"{signature}"}}"#);
        Ok(Signed {
            headers: vec![
                SignedHeader::new(REQUEST_ID, signing.nonce),
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
            expected: r#"{"id": "…", "x-date": "…", "signature": "…"}"#,
        })?;
        let nonce = received.get(REQUEST_ID)?;
        let time = Received::http_date(AUTHORIZATION, &claim.date)?;
        let mut string = StringToSign::default();
        string.header(DATE, BETWEEN, claim.date);
        let secret = secret_of(&claim.id).ok_or(Mismatch::UnknownKey)?;
        if !string.is_signature(Algorithm::HmacSha1, &secret, &claim.signature) {
            return Err(Mismatch::Signature(string));
        }
        Ok(VerifiedSignature {
            time: Some(time),
            nonce: Some(nonce.to_owned()),
        })
    }
}

/// The content of an `Authorization` header.
#[derive(Default)]
struct Claim<'a> {
    id: Cow<'a, str>,
    date: Cow<'a, str>,
    signature: Cow<'a, str>,
}

impl<'a> Claim<'a> {
    fn parse(value: &'a str) -> Option<Self> {
        let mut claim = Self::default();
        let mut reader = Reader::new(value.as_bytes()).ok()?;
        reader.begin_object().ok()?;
        while let Some(key) = reader.next_key().ok()? {
            let text = reader.string().ok()?.decode().ok()?;
            match key.decode().ok()?.as_ref() {
                "id" => claim.id = text,
                DATE => claim.date = text,
                "signature" => claim.signature = text,
                _ => return None,
            }
        }
        reader.finish().ok()?;
        Some(claim)
    }
}
