//! Calls the operations over a bare socket: responses, refusals, authentication, jobs, scripts and
//! the journal.

use std::time::{Duration, SystemTime};

use crate::support::{Call, Got, OPERATIONS, PNG, TestResult, call, location};
use ocrmarket_mock::{
    Fault, Gateway, GatewayError, Mock, Outcome, RequestResult, ScriptedResponse, StartError,
};
use ocrmarket_model::Api;
use ocrmarket_operation::Auth;
use ocrmarket_operation::Operation;

fn api() -> Result<Api, String> {
    ocrmarket_model::read(&ocrmarket_model::embedded::files())
        .map_err(|problems| problems.to_string())
}

fn operation<'a>(api: &'a Api, name: &str) -> Option<&'a Operation> {
    let operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    let mut facts = operations.map(|model| &model.operation);
    facts.find(|facts| format!("{}/{}", facts.vendor, facts.name) == name)
}

/// Returns the outcome of a response by the operation's own rules.
fn outcome(api: &Api, name: &str, got: &Got) -> Result<Outcome, Box<dyn std::error::Error>> {
    let facts = operation(api, name).ok_or("an operation of the schemas")?;
    Ok(facts.outcome_of(&got.body)?.outcome)
}

#[tokio::test]
async fn every_operation_answers_and_fails_as_its_vendor_does() -> TestResult {
    let api = api()?;
    let mock = Mock::start().await?;
    for (number, (name, _, scheme, fields)) in OPERATIONS.into_iter().enumerate() {
        let nonces = [format!("success-{number}"), format!("failure-{number}")];
        let signed = |fields: &[(&str, &str)], nonce: &str| {
            Call::unsigned(number, fields).sign(scheme, fields, SystemTime::now(), nonce)
        };
        let got = signed(fields, &nonces[0]).send(&mock).await?;
        assert_eq!(got.status, 200, "{name}: {}", got.text());
        // No job was begun, so a query finds none.
        let is_query = name.contains("/query_");
        let expected = if is_query {
            Outcome::Failure
        } else {
            Outcome::Success
        };
        assert_eq!(outcome(&api, name, &got)?, expected, "{name}");
        let got = signed(&[("other", "1")], &nonces[1]).send(&mock).await?;
        assert_eq!(
            (got.status, outcome(&api, name, &got)?),
            (200, Outcome::Failure),
            "{name}"
        );
        let id_header = if scheme == Auth::TencentHmac {
            "x-api-requestid"
        } else {
            "x-ca-request-id"
        };
        let entry = mock
            .journal()
            .find(got.header(id_header))
            .ok_or("the call is in the journal")?;
        assert_eq!(entry.operation.as_deref(), Some(name));
        assert!(
            matches!(entry.result, RequestResult::Failure(_)),
            "{entry:?}"
        );
        assert_eq!(entry.response_bytes, got.body.len() as u64);
    }
    assert_eq!(mock.journal().len(), 2 * OPERATIONS.len());
    Ok(())
}

#[tokio::test]
async fn a_nonce_serves_once_and_time_follows_the_given_clock() -> TestResult {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_589_468_226);
    let mock = Mock::builder().clock(move || long_ago).start().await?;
    let card = location("showapi/bank_card");
    let fields = OPERATIONS[card].3;
    let sign =
        |nonce| Call::unsigned(card, fields).sign(Auth::AliyunSignature, fields, long_ago, nonce);
    let tampered = sign("a").with("x-ca-stage", "TEST").send(&mock).await?;
    assert_eq!(tampered.status, 403);
    let statuses = [
        sign("a").send(&mock).await?,
        sign("a").send(&mock).await?,
        sign("b").send(&mock).await?,
    ];
    let statuses = statuses.map(|got| (got.status, got.header("x-ca-error-message").to_owned()));
    let fine = || (200, String::new());
    assert_eq!(statuses, [fine(), (400, "Nonce Used".to_owned()), fine()]);
    Ok(())
}

#[tokio::test]
async fn a_moved_product_answers_behind_the_successor_gateway() -> TestResult {
    let mock = Mock::builder()
        .endpoint(
            "deepfinch/credit_report",
            "/service-moved/credit_report",
            Gateway::TencentCloudMarket,
        )
        .start()
        .await?;
    let report = location("deepfinch/credit_report");
    let fields = OPERATIONS[report].3;
    let signed = |time| {
        let mut request = Call::unsigned(report, fields);
        request.target = "/service-moved/credit_report".to_owned();
        request.sign(
            Auth::TencentCloudMarket,
            fields,
            time,
            "00000000-0000-4000-8000-000000000001",
        )
    };
    let now = signed(SystemTime::now());
    assert_eq!(now.send(&mock).await?.status, 200);
    let late = signed(SystemTime::now() - Duration::from_secs(16 * 60))
        .send(&mock)
        .await?;
    assert_eq!(
        (late.status, late.text()),
        (403, "{\"message\":\"签名时间已过期\"}".to_owned())
    );
    let mut nameless = now;
    nameless.headers.retain(|(name, _)| name != "request-id");
    let got = nameless.send(&mock).await?;
    assert_eq!(
        (got.status, got.text()),
        (
            403,
            "{\"message\":\"header request-id is required.\"}".to_owned()
        )
    );
    Ok(())
}

#[tokio::test]
async fn a_job_is_pending_until_it_was_asked_for_often_enough() -> TestResult {
    let api = api()?;
    let mock = Mock::builder().polls_until_ready(2).start().await?;
    call(&mock, location("deepfinch/submit_credit_report")).await?;
    let submitted = mock.journal().of("deepfinch/submit_credit_report");
    let id = submitted
        .first()
        .and_then(|entry| entry.job.clone())
        .ok_or("a job was begun")?;
    let query = location("deepfinch/query_credit_report");
    let mut seen = Vec::new();
    let mut bodies = Vec::new();
    for _ in 0..4 {
        let got = Call::signed(query, &[("task_id", &id)]).send(&mock).await?;
        seen.push(outcome(&api, "deepfinch/query_credit_report", &got)?);
        bodies.push(got.body);
    }
    assert_eq!(
        seen,
        [
            Outcome::Pending,
            Outcome::Pending,
            Outcome::Success,
            Outcome::Success
        ]
    );
    assert_eq!(bodies[2], bodies[3], "a result stays what it is");
    let unknown = Call::signed(query, &[("task_id", "other")])
        .send(&mock)
        .await?;
    assert_eq!(
        outcome(&api, "deepfinch/query_credit_report", &unknown)?,
        Outcome::Failure
    );
    Ok(())
}

#[tokio::test]
async fn scripted_answers_come_in_order_then_by_rule_then_as_usual() -> TestResult {
    let name = "duguang/id_card";
    let mock = Mock::builder()
        .script(
            name,
            [
                ScriptedResponse::gateway(GatewayError::new(
                    403,
                    "B403MQ",
                    "Api Market Subscription quota exhausted",
                )),
                ScriptedResponse::sample(Outcome::Failure),
                ScriptedResponse::fault(Fault::Close),
                ScriptedResponse::usual().after(Duration::from_millis(30)),
            ],
        )
        .respond_when(
            name,
            |request| request.field("figure") == Some("false"),
            ScriptedResponse::json("{\"ruled\":1}"),
        )
        .start()
        .await?;
    let card = location(name);
    let first = call(&mock, card).await?;
    assert_eq!(
        (first.status, first.header("x-ca-error-code")),
        (403, "B403MQ")
    );
    assert!(call(&mock, card).await?.text().contains("error_code"));
    assert_eq!(call(&mock, card).await?.status, 0);
    let begun = std::time::Instant::now();
    assert_eq!(call(&mock, card).await?.status, 200);
    assert!(begun.elapsed() >= Duration::from_millis(30));
    let classified_body = Call::signed(card, &[("img", PNG), ("figure", "false")])
        .send(&mock)
        .await?;
    assert_eq!(classified_body.text(), "{\"ruled\":1}");
    assert!(call(&mock, card).await?.text().contains("\"data\""));
    mock.script(name, [ScriptedResponse::json("{}")])?;
    assert_eq!(call(&mock, card).await?.text(), "{}");
    let verdicts: Vec<_> = mock
        .journal()
        .of(name)
        .into_iter()
        .map(|entry| entry.result)
        .collect();
    assert_eq!(verdicts[0], RequestResult::Scripted);
    assert_eq!(verdicts[3], RequestResult::Success);
    let unknown = Mock::builder().script("nobody/nothing", []).start().await;
    assert!(matches!(unknown, Err(StartError::UnknownOperation { .. })));
    Ok(())
}

#[tokio::test]
async fn the_same_seed_gives_the_same_answers() -> TestResult {
    let card = location("fegine/verify_id_card");
    let mut bodies = Vec::new();
    for seed in [1, 1, 2] {
        let mock = Mock::builder().seed(seed).start().await?;
        let got = call(&mock, card).await?;
        bodies.push((got.header("x-ca-request-id").to_owned(), got.body));
        mock.shutdown().await;
    }
    assert_eq!(bodies[0], bodies[1]);
    assert_ne!(bodies[0], bodies[2]);
    Ok(())
}

#[tokio::test]
async fn the_journal_shows_nothing_that_was_sent() -> TestResult {
    let mock = Mock::builder().journal_limit(3).start().await?;
    let canary = "canary-7f3a";
    let card = location("showapi/bank_card");
    let fields = [("img_base64", canary)];
    let request = Call::unsigned(card, &fields).sign(
        Auth::AliyunSignature,
        &fields,
        SystemTime::now(),
        canary,
    );
    request.send(&mock).await?;
    request
        .clone()
        .with("x-ca-stage", canary)
        .send(&mock)
        .await?;
    Call {
        target: format!("/{canary}?{canary}={canary}"),
        ..request.clone()
    }
    .send(&mock)
    .await?;
    Call::unsigned(card, &fields)
        .with("authorization", canary)
        .send(&mock)
        .await?;
    let journal = mock.journal();
    assert_eq!((journal.len(), journal.forgotten()), (3, 1));
    let shown = format!("{journal:?} {mock:?} {:?}", journal.entries());
    let lines: Vec<_> = journal.entries().iter().map(ToString::to_string).collect();
    for secret in [
        canary,
        "mock-app-secret",
        "mock-app-code",
        "mock-secret-key",
    ] {
        assert!(
            !shown.contains(secret) && !lines.join("\n").contains(secret),
            "{secret}: {shown}"
        );
    }
    journal.clear();
    assert!(mock.journal().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_connection_serves_many_requests_and_ends_with_the_mock() -> TestResult {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let mock = Mock::start().await?;
    let address = mock.address();
    let request = Call::signed(
        location("fegine/verify_id_card"),
        OPERATIONS[location("fegine/verify_id_card")].3,
    );
    let mut stream = tokio::net::TcpStream::connect(address).await?;
    for _ in 0..3 {
        stream.write_all(&request.bytes(false)).await?;
        let mut piece = vec![0; 1 << 16];
        let length = stream.read(&mut piece).await?;
        assert!(piece[..length].starts_with(b"HTTP/1.1 200"));
    }
    assert_eq!(mock.journal().len(), 3);
    drop(mock);
    // The connection ends with the mock, after any remaining bytes of the last response.
    let mut rest = Vec::new();
    tokio::time::timeout(Duration::from_secs(60), stream.read_to_end(&mut rest)).await??;
    let refused = tokio::net::TcpStream::connect(address).await;
    assert!(refused.is_err(), "the port is free again");
    Ok(())
}

#[test]
fn no_vendor_is_named_in_the_code() -> TestResult {
    let names: Vec<String> = api()?
        .vendors
        .into_iter()
        .map(|vendor| vendor.name)
        .collect();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))? {
        let path = entry?.path();
        let text = std::fs::read_to_string(&path)?;
        // Examples in the documentation call an operation by its name.
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let found = names.iter().find(|name| line.contains(name.as_str()));
            assert_eq!(found, None, "{}: {line}", path.display());
        }
    }
    Ok(())
}
