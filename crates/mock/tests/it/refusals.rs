//! Tests that gateways refuse in their own formats: Alibaba's with headers and an empty body,
//! Tencent's with a JSON object.

use std::time::{Duration, SystemTime};

use ocrmarket_client::credentials::Credential;
use ocrmarket_mock::{Mock, RequestResult};

use crate::support::{Call, Got, OPERATIONS, TestResult, location};

/// Description of the fault, the request, and the status, code and beginning of the message of the
/// response.
type Row = (&'static str, Call, u16, &'static str, &'static str);

const MINUTES_16: Duration = Duration::from_secs(16 * 60);

#[tokio::test]
async fn app_codes_paths_and_bodies_are_refused() -> TestResult {
    let verify = location("fegine/verify_id_card");
    let elsewhere = Call {
        target: "/nowhere".to_owned(),
        ..usual(verify)
    };
    let get = Call {
        method: "GET",
        ..usual(verify)
    };
    let large = Call {
        body: vec![b'a'; (1 << 20) + 1],
        ..usual(verify)
    };
    let with = |name, value| usual(verify).with(name, value);
    check(vec![
        ("unknown path", elsewhere, 404, "I404NF", "API not found"),
        ("method", get, 405, "I405UM", "Unsupported Method"),
        ("too large", large, 413, "I413RL", "Request body too Large"),
        (
            "nothing given",
            Call::unsigned(verify, &[]),
            400,
            "A400MA",
            "Need authorization",
        ),
        (
            "another code",
            with("authorization", "APPCODE other"),
            400,
            "A400AC",
            "Invalid AppCode",
        ),
        (
            "two blanks",
            with("authorization", "APPCODE  mock-app-code"),
            400,
            "A400AC",
            "Invalid AppCode",
        ),
        (
            "content type",
            with("content-type", "text/plain"),
            400,
            "I400CT",
            "Invalid Content-Type",
        ),
    ])
    .await
}

#[tokio::test]
async fn alibaba_signatures_are_refused() -> TestResult {
    let card = location("showapi/bank_card");
    let stale = |now: SystemTime| at(card, now);
    let with = |name, value| usual(card).with(name, value);
    let wrong_secret = signed_by(card, &Credential::aliyun("mock-app-key", "other"));
    let unknown_key = signed_by(card, &Credential::aliyun("other", "mock-app-secret"));
    let server_string = "Invalid Signature, Server StringToSign:`POST#application/json##\
                         application/x-www-form-urlencoded; charset=UTF-8##x-ca-key:mock-app-key#x-ca-nonce:";
    check(vec![
        ("wrong secret", wrong_secret, 403, "A403IS", server_string),
        ("unknown key", unknown_key, 400, "A400IK", "Invalid AppKey"),
        (
            "altered header",
            with("x-ca-stage", "TEST"),
            403,
            "A403IS",
            "Invalid Signature",
        ),
        (
            "altered signature",
            with("x-ca-signature", "b3RoZXI="),
            403,
            "A403IS",
            "Invalid Signature",
        ),
        (
            "late",
            stale(SystemTime::now() - MINUTES_16),
            400,
            "",
            "Timestamp Expired",
        ),
        (
            "early",
            stale(SystemTime::now() + MINUTES_16),
            400,
            "",
            "Timestamp Expired",
        ),
        (
            "no timestamp",
            usual(card).without("x-ca-timestamp"),
            400,
            "I400MH",
            "Header `x-ca-timestamp` is Required",
        ),
        (
            "missing signature",
            usual(card).without("x-ca-signature"),
            401,
            "",
            "Empty Signature",
        ),
    ])
    .await
}

#[tokio::test]
async fn tencent_signatures_are_refused() -> TestResult {
    let report = location("deepfinch/credit_report");
    let with = |name, value| usual(report).with(name, value);
    let wrong_secret = signed_by(report, &Credential::tencent("mock-secret-id", "other"));
    let unknown_id = signed_by(report, &Credential::tencent("other", "mock-secret-key"));
    let late = at(report, SystemTime::now() - MINUTES_16);
    let out_of_date = "HMAC signature cannot be verified, the x-date header is out of date";
    let no_form = "req content type need application/x-www-form-urlencoded.";
    check(vec![
        (
            "wrong secret",
            wrong_secret,
            401,
            "",
            "HMAC signature does not match.",
        ),
        (
            "unknown id",
            unknown_id,
            401,
            "",
            "HMAC apikey is invalid for API.",
        ),
        (
            "altered header",
            with("x-source", "other"),
            401,
            "",
            "HMAC signature does not match.",
        ),
        (
            "no format",
            with("authorization", "hmac id=x"),
            401,
            "",
            "HMAC authorization format error.",
        ),
        (
            "nothing given",
            Call::unsigned(report, &[]),
            401,
            "",
            "HMAC id or signature missing.",
        ),
        ("late", late, 401, "", out_of_date),
        (
            "content type",
            with("content-type", "application/json"),
            403,
            "",
            no_form,
        ),
    ])
    .await
}

fn usual(operation: usize) -> Call {
    Call::signed(operation, OPERATIONS[operation].3)
}

fn at(operation: usize, time: SystemTime) -> Call {
    let (_, _, scheme, fields) = OPERATIONS[operation];
    Call::unsigned(operation, fields).sign(scheme, fields, time, "nonce-at")
}

fn signed_by(operation: usize, credential: &Credential) -> Call {
    let (_, _, scheme, fields) = OPERATIONS[operation];
    Call::unsigned(operation, fields).sign_as(
        credential,
        scheme,
        fields,
        SystemTime::now(),
        "nonce-by",
    )
}

async fn check(rows: Vec<Row>) -> TestResult {
    let mock = Mock::builder().body_limit(1 << 20).start().await?;
    for (what, request, status, error_code, message) in rows {
        let got = request.send(&mock).await?;
        assert_eq!(
            got.status,
            status,
            "{what}: {:?} {}",
            got.headers,
            got.text()
        );
        check_manner(what, &got, error_code, message);
        let entries = mock.journal().entries();
        let last = entries.last().ok_or("an entry")?;
        let is_noted = matches!(&last.result, RequestResult::Gateway { status: noted, .. } if *noted == status);
        assert!(is_noted, "{what}: {last}");
    }
    Ok(())
}

fn check_manner(what: &str, got: &Got, error_code: &str, message: &str) {
    if got.header("x-api-requestid").is_empty() {
        assert!(
            got.body.is_empty(),
            "{what}: the body of this gateway's errors is empty"
        );
        assert_eq!(got.header("x-ca-error-code"), error_code, "{what}");
        let shown = got.header("x-ca-error-message");
        assert!(shown.starts_with(message), "{what}: {shown}");
    } else {
        let shown = got.text();
        assert!(
            shown.starts_with(&format!("{{\"message\":\"{message}")),
            "{what}: {shown}"
        );
    }
}
