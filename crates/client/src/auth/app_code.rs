//! Alibaba's `AppCode`: a password in a header. It protects no other part of the request.

use super::{
    Mismatch, Received, Scheme, SignError, Signed, SignedHeader, ToBeSigned, VerifiedSignature,
    header_value,
};
use crate::credentials::{Credential, Secret};
use crate::to_sign::ToSign;

const AUTHORIZATION: &str = "authorization";
/// The prefix of the code, with exactly one blank.
const WORD: &str = "APPCODE ";

pub(super) struct AppCode;

impl Scheme for AppCode {
    fn sign<'a>(
        &self,
        _: &ToBeSigned<'a>,
        credential: &Credential,
    ) -> Result<Signed<'a>, SignError> {
        let Credential::AppCode(code) = credential else {
            return Err(SignError::OtherCredential { needed: "app_code" });
        };
        let code = header_value(code.expose(), "the AppCode")?;
        // Full capacity from the start, so that no shorter copy is left in memory.
        let mut value = String::with_capacity(WORD.len() + code.len());
        value.push_str(WORD);
        value.push_str(code);
        Ok(Signed {
            headers: vec![SignedHeader::sensitive(AUTHORIZATION, value)],
            string_to_sign: None,
        })
    }

    fn verify<'a>(
        &self,
        _: &ToSign<'a>,
        received: &Received<'a>,
        secret_of: &dyn Fn(&str) -> Option<Secret>,
    ) -> Result<VerifiedSignature, Mismatch<'a>> {
        let value = received.get(AUTHORIZATION)?;
        let code = value.strip_prefix(WORD).ok_or(Mismatch::Malformed {
            name: AUTHORIZATION,
            expected: "APPCODE, one blank and the code",
        })?;
        match secret_of(code) {
            Some(known) if known.expose() == code => Ok(VerifiedSignature {
                time: None,
                nonce: None,
            }),
            _ => Err(Mismatch::UnknownKey),
        }
    }
}
