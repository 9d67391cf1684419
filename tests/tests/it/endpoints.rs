//! Calls each operation through its generated function, against the mock: with success, refused by
//! the vendor, refused by the gateway, and refused because of a wrong secret, an altered header or
//! a wrong clock.
//!
//! The table in `snapshots/` has the result of each call as the caller receives it.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime};

use ocrmarket_client::Error;
use ocrmarket_client::auth::{Algorithm, Signing};
use ocrmarket_client::clock::{Clock, SystemClock};
use ocrmarket_client::credentials::Keys;
use ocrmarket_client::error::Charge;
use ocrmarket_client::response::Facts;
use ocrmarket_client::store::Digest;
use ocrmarket_mock::{GatewayError, Outcome, ScriptedResponse};
use ocrmarket_operation::{Auth, Gateway};

use crate::relay::Alteration;
use crate::vendors::{Fallible, TestResult, WAYS, Way, client};

/// Case of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Success,
    VendorFailure,
    GatewayFailure,
    WrongSecret,
    AlteredHeader,
    ExpiredClock,
}

const CASES: [(Case, &str); 6] = [
    (Case::Success, "success"),
    (Case::VendorFailure, "vendor failure"),
    (Case::GatewayFailure, "gateway failure"),
    (Case::WrongSecret, "wrong secret"),
    (Case::AlteredHeader, "altered header"),
    (Case::ExpiredClock, "expired clock"),
];

/// A clock that is twenty minutes late; the gateways accept fifteen.
struct Late;

impl Clock for Late {
    fn now(&self) -> SystemTime {
        SystemTime::now() - Duration::from_secs(20 * 60)
    }

    fn nonce(&self) -> String {
        SystemClock.nonce()
    }

    fn chance(&self) -> f64 {
        0.5
    }
}

#[tokio::test]
async fn each_operation_says_what_became_of_its_call() -> TestResult {
    let mut table = String::new();
    for way in WAYS {
        writeln!(table, "{}", way.name())?;
        for (case, name) in CASES {
            let row = row(way, case)
                .await
                .map_err(|error| format!("{}, {name}: {error}", way.name()))?;
            writeln!(table, "  {name:<15}  {row}")?;
        }
    }
    insta::assert_snapshot!(table);
    Ok(())
}

/// Makes one call and returns its line of the table: kind, status, charged, raw kept, and details.
async fn row(way: Way, case: Case) -> Fallible<String> {
    let mock = way.mock().start().await?;
    match case {
        Case::GatewayFailure => {
            mock.script(way.operation, [ScriptedResponse::gateway(quota(way))])?;
        }
        Case::VendorFailure => {
            mock.script(way.operation, [ScriptedResponse::sample(Outcome::Failure)])?;
        }
        _ => mock.script(way.operation, [ScriptedResponse::sample(Outcome::Success)])?,
    }
    let keys = match case {
        Case::WrongSecret => wrong_keys(way),
        _ => way.keys(&ocrmarket_mock::AcceptedCredentials::default()),
    };
    let alteration = (case == Case::AlteredHeader).then(|| alteration(way));
    let led = way.lead(mock.address(), alteration).await?;
    let (builder, memory) = client(keys, led);
    let client = match case {
        Case::ExpiredClock => builder.clock(Late).build()?,
        _ => builder.build()?,
    };
    let result = way.call(&client).await;
    let records = memory.take();
    assert_eq!(records.len(), 1, "one attempt, one record");
    let (charged, bytes, request_id) = match &result {
        Ok(facts) => (facts.charged(), facts.bytes(), facts.request_id()),
        Err(error) => (error.was_charged(), error.bytes(), error.request_id()),
    };
    assert_eq!(records[0].charged, charged, "the record says the same");
    assert_eq!(records[0].body.as_deref(), Some(bytes.as_ref()));
    let entry = mock.journal().find(request_id.unwrap_or_default());
    let entry = entry.ok_or("the journal has the request id")?;
    assert_eq!(
        entry.response_sha256,
        Digest::of(bytes).to_string(),
        "the exact bytes are kept"
    );
    Ok(told(way, case, &result, charged))
}

fn told(way: Way, case: Case, result: &Result<Facts, Error>, charged: Charge) -> String {
    let (kind, status, kept) = match result {
        Ok(facts) => ("answer".to_owned(), facts.status(), facts.bytes().len()),
        Err(error) => (
            kind(error),
            error.status().unwrap_or_default(),
            error.bytes().len(),
        ),
    };
    let kept = if kept > 0 { "raw kept" } else { "no body came" };
    let more = match (case, result) {
        (Case::WrongSecret | Case::AlteredHeader, Err(error)) => compared(way, error),
        (Case::ExpiredClock, Ok(_)) => "an AppCode carries no time".to_owned(),
        _ => String::new(),
    };
    let charged = charged.as_str();
    let row = format!("{kind:<19}  {status}  charged {charged:<7}  {kept:<12}  {more}");
    row.trim_end().to_owned()
}

fn kind(error: &Error) -> String {
    match error.gateway_kind() {
        Some(kind) => format!("{}: {}", error.kind(), kind.name()),
        None => error.kind().to_string(),
    }
}

/// Compares the strings to sign: returns that they are equal, or the names of the lines that
/// differ.
fn compared(way: Way, error: &Error) -> String {
    let Some(source) = std::error::Error::source(error) else {
        return match way.auth {
            Auth::AppCode => "an AppCode signs nothing",
            _ => "the gateway gives no string to sign",
        }
        .to_owned();
    };
    let text = source.to_string();
    let differing: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("- "))
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name)
        .collect();
    if differing.is_empty() {
        text
    } else {
        format!("differs in {}", differing.join(", "))
    }
}

/// Returns the gateway's error for an exhausted quota.
fn quota(way: Way) -> GatewayError {
    match way.gateway {
        Gateway::Aliyun => {
            GatewayError::new(403, "B403MQ", "Api Market Subscription quota exhausted")
        }
        Gateway::TencentApigw | Gateway::TencentCloudMarket => {
            GatewayError::new(429, "", "API quota exceeded.")
        }
    }
}

/// Returns keys with the correct id, if there is one, and another secret.
fn wrong_keys(way: Way) -> Keys {
    let mut accepted = ocrmarket_mock::AcceptedCredentials::default();
    accepted.app_code.push('x');
    accepted.app_secret.push('x');
    accepted.secret_key.push('x');
    way.keys(&accepted)
}

/// Returns an alteration of a byte that the way's signature covers, or of the `AppCode` itself.
fn alteration(way: Way) -> Alteration {
    let (header, before) = match way.auth {
        Auth::AppCode => ("authorization", "\r\n"),
        Auth::AliyunSignature => ("x-ca-nonce", "\r\n"),
        Auth::TencentHmac => ("x-date", " GMT"),
        Auth::TencentCloudMarket => ("authorization", " GMT"),
    };
    Alteration { header, before }
}

/// No way is missing above: the ways are all that the operations declare, and the successor.
#[test]
fn every_way_of_every_operation_is_there() {
    let mut named = Vec::new();
    for entry in ocrmarket::OPERATIONS {
        let operation = (entry.operation)();
        for endpoint in operation.endpoints.iter() {
            for auth in endpoint.auth.iter() {
                let name = format!("{}/{}", operation.vendor, operation.name);
                named.push((name, endpoint.gateway, *auth));
            }
        }
    }
    for (name, gateway, auth) in &named {
        let is_it =
            |way: &&Way| way.operation == name && way.gateway == *gateway && way.auth == *auth;
        assert_eq!(WAYS.iter().filter(is_it).count(), 1, "{name} by {auth:?}");
    }
    let beside = WAYS.len() - named.len();
    assert_eq!(beside, WAYS.iter().filter(|way| way.is_successor()).count());
}

/// Signs with options, and checks the headers that the gateway receives.
#[tokio::test]
async fn the_hash_and_the_stage_are_the_callers_to_choose() -> TestResult {
    let way = WAYS
        .into_iter()
        .find(|way| way.auth == Auth::AliyunSignature)
        .ok_or("one way is signed")?;
    let rows = [
        (Signing::default(), "", "RELEASE"),
        (
            Signing::default().algorithm(Algorithm::HmacSha1),
            "HmacSHA1",
            "RELEASE",
        ),
        (Signing::default().stage("TEST"), "", "TEST"),
        (
            Signing::default().algorithm(Algorithm::HmacSha1).no_stage(),
            "HmacSHA1",
            "",
        ),
    ];
    for (signing, method, stage) in rows {
        let mock = way
            .mock()
            .respond_when(
                way.operation,
                move |seen| {
                    seen.header("x-ca-signature-method") == method
                        && seen.header("x-ca-stage") == stage
                },
                ScriptedResponse::sample(Outcome::Success),
            )
            .respond_when(
                way.operation,
                |_| true,
                ScriptedResponse::sample(Outcome::Failure),
            )
            .start()
            .await?;
        let led = way.lead(mock.address(), None).await?;
        let (builder, _) = client(
            way.keys(&ocrmarket_mock::AcceptedCredentials::default()),
            led,
        );
        let client = builder.signing(signing.clone()).build()?;
        let result = way.call(&client).await;
        assert!(result.is_ok(), "{signing:?}: {:?}", result.err());
    }
    Ok(())
}
