//! Planted secrets and personal data appear in no output.

use std::borrow::Cow;
use std::fmt::Debug;
use std::time::SystemTime;

use ocrmarket_client::auth::{Mismatch, SignError, SignOptions, sign, verify};
use ocrmarket_client::credentials::{Credential, Credentials, Keys, Secret};
use ocrmarket_client::to_sign::{FormField, FormValue, ToSign};
use ocrmarket_operation::Auth;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A part of every string that must not be shown.
const CANARY: &str = "canary";
const ALL: [Auth; 4] = [
    Auth::AppCode,
    Auth::AliyunSignature,
    Auth::TencentHmac,
    Auth::TencentCloudMarket,
];

#[test]
fn nothing_shows_a_secret_or_a_value() -> Outcome {
    let query = [(Cow::Borrowed("province"), Cow::Borrowed("canary-province"))];
    let form = [FormField {
        name: "image",
        value: FormValue::Text("canary-image"),
    }];
    let request = ToSign {
        method: "POST",
        path: "/card",
        query: &query,
        form: &form,
        body: None,
        content_type: "application/x-www-form-urlencoded",
        accept: "application/json",
    };
    let headers = [("x-tenant", "canary-tenant")];
    let options = SignOptions {
        signed_headers: &headers,
        ..SignOptions::default()
    };
    for auth in ALL {
        let credential = credential(auth);
        let signed = sign(
            auth,
            &request,
            &credential,
            SystemTime::UNIX_EPOCH,
            "nonce",
            &options,
        )?;
        clean(&format!("{credential:?} {signed:?}"));
        let mut secrets = signed
            .headers
            .iter()
            .filter(|header| header.value().contains(CANARY));
        assert!(
            secrets.all(ocrmarket_client::auth::SignedHeader::is_sensitive),
            "{auth:?}"
        );
        if let Some(string) = &signed.string_to_sign {
            clean(&string.to_string());
            clean_both(&string.compare("GET#canary#######/canary?canary=canary&canary"));
            clean_both(&string.compare(&string.to_gateway_text(usize::MAX)));
        }
        let mut received: Vec<(&str, &str)> = signed
            .headers
            .iter()
            .map(|header| (header.name(), header.value()))
            .collect();
        received.extend(headers);
        for error in [
            verify(auth, &request, &received, |_| None).err(),
            verify(auth, &request, &received, |_| {
                Some(Secret::from("canary-other"))
            })
            .err(),
            verify(
                auth,
                &request,
                &[("authorization", "canary"), ("x-ca-key", "canary")],
                |_| None,
            )
            .err(),
        ] {
            let error: Mismatch<'_> = error.ok_or("a wrong request was taken")?;
            clean(&format!("{error} {error:?}"));
        }
    }
    Ok(())
}

/// Checks both sides of a comparison. A gateway's string is foreign and its fixed lines are shown,
/// so the canary replaces only values.
fn clean_both(comparison: &ocrmarket_client::auth::SigningComparison) {
    for line in &comparison.lines {
        clean(line.ours.as_deref().unwrap_or_default());
    }
    if comparison.result == ocrmarket_client::auth::StringsEqual::Equal {
        clean(&format!("{comparison} {comparison:?}"));
    }
}

fn clean(shown: &str) {
    assert!(!shown.contains(CANARY), "{shown}");
}

#[test]
fn credentials_show_their_label_alone() {
    let keys = Keys::new()
        .app_code("canary-code")
        .aliyun("canary-key", "canary-secret")
        .tencent("canary-id", "canary-key");
    let shown: [&dyn Debug; 3] = [
        &keys,
        &Secret::from("canary"),
        &Credentials::new("team A", keys.clone()),
    ];
    clean(&format!("{shown:?} {}", Secret::from("canary")));
    assert!(format!("{shown:?}").contains("team A"));
}

#[test]
fn what_cannot_be_sent_is_named_and_not_shown() {
    let request = super::POST;
    for bad in [
        "canary\n",
        "canary\r\nx: y",
        "canary\"",
        "canary\\",
        "canary code",
        "",
        "金丝雀canary",
    ] {
        for (auth, what) in [
            (Auth::AppCode, "the AppCode"),
            (Auth::AliyunSignature, "the AppKey"),
            (Auth::TencentHmac, "the SecretId"),
            (Auth::TencentCloudMarket, "the SecretId"),
        ] {
            let credential = match auth {
                Auth::AppCode => Credential::app_code(bad),
                Auth::AliyunSignature => Credential::aliyun(bad, "canary"),
                _ => Credential::tencent(bad, "canary"),
            };
            let error = sign(
                auth,
                &request,
                &credential,
                SystemTime::UNIX_EPOCH,
                "nonce",
                &SignOptions::default(),
            )
            .err();
            assert_eq!(error, Some(SignError::Unsendable { what }), "{bad:?}");
            clean(&format!(
                "{error:?} {}",
                error.as_ref().map(ToString::to_string).unwrap_or_default()
            ));
        }
    }
}

fn credential(auth: Auth) -> Credential {
    match auth {
        Auth::AppCode => Credential::app_code("canary-code"),
        Auth::AliyunSignature => Credential::aliyun("canary-key", "canary-secret"),
        Auth::TencentHmac | Auth::TencentCloudMarket => {
            Credential::tencent("canary-id", "canary-secret")
        }
    }
}
