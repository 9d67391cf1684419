//! For any request: [`verify`] accepts the result of [`sign`], in any order of parameters if the
//! scheme sorts them. It rejects requests with a changed signed part.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use ocrmarket_client::auth::{Algorithm, Mismatch, SignError, SignOptions, choose, sign, verify};
use ocrmarket_client::credentials::{Credential, Secret};
use ocrmarket_client::to_sign::{FormField, FormValue, ToSign};
use ocrmarket_operation::Auth;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

/// Parts of a request, owned.
#[derive(Debug, Clone)]
struct Parts {
    method: String,
    path: String,
    query: Vec<(String, String)>,
    form: Vec<(String, String)>,
    body: Vec<u8>,
    content_type: String,
    accept: String,
    tenant: String,
}

fn parts() -> impl Strategy<Value = Parts> {
    (
        prop_oneof!["GET", "POST"],
        "/[a-z/%0-9]{0,12}",
        btree_map("q[a-zA-Z]{0,4}", "\\PC{0,8}", 0..4),
        btree_map("f[a-zA-Z]{0,4}", "[ -~\\n浙江]{0,24}", 0..4),
        vec(any::<u8>(), 0..16),
        "[a-z/]{1,12}",
        "[a-z/*]{1,12}",
        "[a-z]{1,8}",
    )
        .prop_map(
            |(method, path, query, form, body, content_type, accept, tenant)| Parts {
                method,
                path,
                query: query.into_iter().collect(),
                body: if form.is_empty() { body } else { Vec::new() },
                form: form.into_iter().collect(),
                content_type,
                accept,
                tenant,
            },
        )
}

/// Calls `act` with the request, its form as strings or as bytes of a body.
fn with<T>(parts: &Parts, encoded: bool, act: impl FnOnce(&ToSign<'_>, &[(&str, &str)]) -> T) -> T {
    let query: Vec<_> = parts
        .query
        .iter()
        .map(|(name, value)| (Cow::from(name), Cow::from(value)))
        .collect();
    let bodies: Vec<String> = parts.form.iter().map(|(_, value)| encode(value)).collect();
    let form: Vec<_> = parts
        .form
        .iter()
        .zip(&bodies)
        .map(|((name, value), body)| FormField {
            name,
            value: if encoded {
                FormValue::Encoded(body.as_bytes())
            } else {
                FormValue::Text(value)
            },
        })
        .collect();
    let request = ToSign {
        method: &parts.method,
        path: &parts.path,
        query: &query,
        form: &form,
        body: (!parts.body.is_empty()).then_some(&parts.body),
        content_type: &parts.content_type,
        accept: &parts.accept,
    };
    act(&request, &[("x-tenant", &parts.tenant)])
}

fn encode(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        b'a'..=b'z' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

const NONCE: &str = "00000000-0000-4000-8000-000000000001";

fn time() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(1_589_468_226_123)
}

fn signed(parts: &Parts, algorithm: Algorithm, encoded: bool) -> Vec<(String, String)> {
    let credential = Credential::aliyun("made-up-key", "made-up-secret");
    with(parts, encoded, |request, headers| {
        let options = SignOptions {
            algorithm,
            signed_headers: headers,
            date: true,
            ..SignOptions::default()
        };
        let signed = sign(
            Auth::AliyunSignature,
            request,
            &credential,
            time(),
            NONCE,
            &options,
        );
        let signed = signed.expect("a request that can be signed");
        let pair = |header: &ocrmarket_client::auth::SignedHeader| {
            (header.name().to_owned(), header.value().to_owned())
        };
        signed.headers.iter().map(pair).collect()
    })
}

fn verified(parts: &Parts, headers: &[(String, String)], encoded: bool) -> Result<(), String> {
    with(parts, encoded, |request, sent| {
        let mut received: Vec<(&str, &str)> = headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        received.extend(sent);
        let secret_of = |id: &str| (id == "made-up-key").then(|| Secret::from("made-up-secret"));
        verify(Auth::AliyunSignature, request, &received, secret_of)
            .map(|verified| {
                assert_eq!(verified.time, Some(time()));
                assert_eq!(verified.nonce.as_deref(), Some(NONCE));
            })
            .map_err(|error| error.to_string())
    })
}

proptest! {
    #[test]
    fn what_is_signed_is_taken_in_any_order(parts in parts(), sha1 in any::<bool>(), encoded in any::<bool>()) {
        let algorithm = if sha1 { Algorithm::HmacSha1 } else { Algorithm::HmacSha256 };
        let headers = signed(&parts, algorithm, encoded);
        prop_assert_eq!(verified(&parts, &headers, !encoded), Ok(()));
        let mut turned = parts.clone();
        turned.query.reverse();
        turned.form.reverse();
        prop_assert_eq!(&signed(&turned, algorithm, encoded), &headers);
    }

    #[test]
    fn any_changed_part_is_refused(parts in parts(), part in 0..9_usize) {
        let headers = signed(&parts, Algorithm::HmacSha256, false);
        let mut changed = parts.clone();
        match part {
            0 => changed.method.push('X'),
            1 => changed.path.push('x'),
            2 => changed.query.push(("zz".to_owned(), "1".to_owned())),
            3 => match changed.query.pop() {
                Some((name, value)) => changed.query.push((name, value + "x")),
                None => changed.form.push(("zz".to_owned(), String::new())),
            },
            4 => match changed.form.first_mut() {
                Some((_, value)) => value.insert(0, '+'),
                None => changed.body.push(0),
            },
            5 => match changed.form.pop() {
                Some(_) => {}
                None => changed.body.insert(0, 0),
            },
            6 => changed.content_type.push('x'),
            7 => changed.accept.push('x'),
            _ => changed.tenant.push('x'),
        }
        prop_assert!(verified(&changed, &headers, false).is_err());
    }

    #[test]
    fn any_changed_header_is_refused(parts in parts(), number in any::<prop::sample::Index>()) {
        let headers = signed(&parts, Algorithm::HmacSha1, false);
        let number = number.index(headers.len());
        let mut changed = headers.clone();
        changed[number].1.insert(0, '1');
        prop_assert!(verified(&parts, &changed, false).is_err());
        let mut missing = headers;
        missing.remove(number);
        prop_assert!(verified(&parts, &missing, false).is_err());
    }

    #[test]
    fn nothing_received_breaks_verifying(headers in vec(("(authorization|x-date|x-source|request-id|x-ca-[a-z-]{3,18})", "\\PC{0,60}"), 0..8)) {
        let received: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let parts = Parts { method: String::new(), path: String::new(), query: Vec::new(), form: Vec::new(), body: Vec::new(), content_type: String::new(), accept: String::new(), tenant: String::new() };
        for auth in [Auth::AppCode, Auth::AliyunSignature, Auth::TencentHmac, Auth::TencentCloudMarket] {
            with(&parts, false, |request, _| {
                let taken = verify(auth, request, &received, |_| None).is_ok();
                prop_assert!(!taken);
                Ok(())
            })?;
        }
    }

    #[test]
    fn any_string_of_a_gateway_can_be_compared(parts in parts(), server in "[#/?&=:a-z\\n`浙]{0,60}") {
        with(&parts, true, |request, _| {
            let credential = Credential::aliyun("made-up-key", "made-up-secret");
            let signed = sign(Auth::AliyunSignature, request, &credential, time(), NONCE, &SignOptions::default());
            let string = signed.expect("signed").string_to_sign.expect("a string");
            string.compare(&server);
            string.compare(&string.to_gateway_text(server.len()));
        });
    }
}

#[test]
fn tencent_headers_are_taken_and_changed_ones_are_not() {
    let credential = Credential::tencent("made-up-id", "made-up-key");
    let secret_of = |id: &str| (id == "made-up-id").then(|| Secret::from("made-up-key"));
    let request = super::POST;
    for auth in [Auth::TencentHmac, Auth::TencentCloudMarket] {
        let signed = sign(
            auth,
            &request,
            &credential,
            time(),
            NONCE,
            &SignOptions::default(),
        )
        .expect("signed");
        let headers: Vec<(&str, &str)> = signed
            .headers
            .iter()
            .map(|header| (header.name(), header.value()))
            .collect();
        let verified = verify(auth, &request, &headers, secret_of).expect("taken");
        // HTTP dates have whole seconds.
        assert_eq!(
            verified.time,
            Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_589_468_226))
        );
        for (from, to) in [
            ("2020", "2021"),
            ("market", "other"),
            ("made-up-id", "made-up-io"),
            ("signature", "signatur"),
            ("x-date", "x-dat"),
        ] {
            let changed: Vec<(&str, String)> = headers
                .iter()
                .map(|(name, value)| (*name, value.replacen(from, to, 1)))
                .collect();
            let changed: Vec<(&str, &str)> = changed
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            let taken = verify(auth, &request, &changed, secret_of).is_ok();
            assert_eq!(taken, changed == headers, "{auth:?} {from} {to}");
        }
        for number in 0..headers.len() {
            let mut missing = headers.clone();
            missing.remove(number);
            assert!(
                verify(auth, &request, &missing, secret_of).is_err(),
                "{auth:?} {number}"
            );
        }
    }
}

#[test]
fn an_app_code_is_known_or_not() {
    let request = super::POST;
    let secret_of = |code: &str| (code == "made-up").then(|| Secret::from("made-up"));
    for (value, expected) in [
        ("APPCODE made-up", "taken"),
        ("APPCODE made-u", "unknown key"),
        ("APPCODE  made-up", "unknown key"),
        (
            "appcode made-up",
            "invalid header authorization: expected APPCODE, one blank and the code",
        ),
        (
            "made-up",
            "invalid header authorization: expected APPCODE, one blank and the code",
        ),
    ] {
        let headers = [("Authorization", value)];
        let verified = verify(Auth::AppCode, &request, &headers, secret_of);
        let shown = verified.map_or_else(
            |error: Mismatch<'_>| error.to_string(),
            |_| "taken".to_owned(),
        );
        assert_eq!(shown, expected, "{value:?}");
    }
}

#[test]
fn a_scheme_is_chosen_by_the_credential() {
    let both = [Auth::AppCode, Auth::AliyunSignature];
    let rows = [
        (Credential::app_code("a"), Ok(Auth::AppCode)),
        (Credential::aliyun("a", "b"), Ok(Auth::AliyunSignature)),
        (
            Credential::tencent("a", "b"),
            Err(SignError::OtherCredential { needed: "app_code" }),
        ),
    ];
    for (credential, expected) in rows {
        assert_eq!(choose(&both, &credential), expected);
    }
    let request = super::POST;
    let other = sign(
        Auth::TencentHmac,
        &request,
        &Credential::app_code("a"),
        time(),
        NONCE,
        &SignOptions::default(),
    );
    assert_eq!(
        other.err(),
        Some(SignError::OtherCredential {
            needed: "secret_id and secret_key"
        })
    );
    for wrong in [
        Duration::from_secs(253_402_300_800),
        Duration::from_secs(u64::MAX >> 2),
    ] {
        let Some(wrong) = SystemTime::UNIX_EPOCH.checked_add(wrong) else {
            continue;
        };
        let credential = Credential::tencent("a", "b");
        let signed = sign(
            Auth::TencentHmac,
            &request,
            &credential,
            wrong,
            NONCE,
            &SignOptions::default(),
        );
        assert_eq!(signed.err(), Some(SignError::Clock));
    }
}
