//! Tests that the bytes on the wire of each fault are those of its name.

use std::io::Read as _;
use std::time::{Duration, Instant};

use crate::support::{Call, Got, OPERATIONS, TestResult, call, location};
use ocrmarket_mock::{Fault, Faults, Mock, RequestResult, ScriptedResponse};

const CARD: &str = "fegine/verify_id_card";

/// Bytes on the wire.
#[derive(Debug, PartialEq)]
enum Shows {
    Nothing { reset: bool },
    HeadThenReset,
    Half,
    Whole,
    LongerThanSaid,
    Other,
}

fn shows(got: &Got, usual: &[u8]) -> Shows {
    let told = got.header("content-length").parse().unwrap_or(0);
    match got {
        Got {
            status: 0,
            is_reset,
            ..
        } => Shows::Nothing { reset: *is_reset },
        Got {
            is_reset: true,
            body,
            ..
        } if body.is_empty() => Shows::HeadThenReset,
        _ if got.is_short()
            && usual.starts_with(&got.body)
            && got.body.len() == usual.len() / 2 =>
        {
            Shows::Half
        }
        _ if got.body.len() > told => Shows::LongerThanSaid,
        _ if got.body == usual && got.status == 200 => Shows::Whole,
        _ => Shows::Other,
    }
}

#[tokio::test]
async fn each_fault_is_what_it_says_on_the_wire() -> TestResult {
    let usual = call(&Mock::start().await?, location(CARD)).await?.body;
    let rows = [
        ("refuse", Shows::Nothing { reset: true }),
        ("close", Shows::Nothing { reset: false }),
        ("reset-before-headers", Shows::Nothing { reset: true }),
        ("reset-after-headers", Shows::HeadThenReset),
        ("half-body", Shows::Half),
        ("slow", Shows::Whole),
        ("wrong-length", Shows::LongerThanSaid),
        ("lying-type", Shows::Whole),
        ("bad-gzip", Shows::Other),
        ("html", Shows::Other),
        ("empty", Shows::Other),
        ("huge", Shows::Other),
        ("invalid-utf8", Shows::Other),
        ("redirect", Shows::Other),
    ];
    assert_eq!(
        rows.len() + statuses().len(),
        Fault::all().len(),
        "a row for every fault"
    );
    for (name, expected) in rows {
        let fault: Fault = name.parse()?;
        let mock = Mock::builder()
            .faults(Faults::none().with(fault, 1.0)?)
            .slow_for(Duration::from_millis(200))
            .huge_bytes(3 << 20)
            .start()
            .await?;
        let begun = Instant::now();
        let got = call(&mock, location(CARD)).await?;
        assert_eq!(shows(&got, &usual), expected, "{name}: {got:?}");
        check(fault, &got, begun.elapsed());
        let entries = mock.journal().entries();
        assert_eq!(entries.len(), 1, "{name}");
        assert_eq!(entries[0].fault, Some(fault));
        let verdict = if fault.is_processed() {
            RequestResult::Success
        } else {
            RequestResult::Fault
        };
        assert_eq!(entries[0].result, verdict, "{name}");
    }
    Ok(())
}

fn check(fault: Fault, got: &Got, elapsed: Duration) {
    match fault {
        Fault::Slow => assert!(elapsed >= Duration::from_millis(150), "{elapsed:?}"),
        Fault::LyingType => assert_eq!(got.header("content-type"), "text/html; charset=gbk"),
        Fault::BadGzip => {
            assert_eq!(got.header("content-encoding"), "gzip");
            let mut plain = Vec::new();
            let read = flate2::read::GzDecoder::new(got.body.as_slice()).read_to_end(&mut plain);
            assert!(read.is_err());
        }
        Fault::Html => assert!(got.text().starts_with("<!DOCTYPE html>") && got.status == 200),
        Fault::Empty => assert!(got.body.is_empty() && got.status == 200),
        Fault::Huge => assert_eq!(got.body.len(), (3 << 20) + 1),
        Fault::InvalidUtf8 => assert!(std::str::from_utf8(&got.body).is_err()),
        Fault::Redirect => assert_eq!((got.status, got.header("location")), (307, "/redirected")),
        _ => {}
    }
}

/// Returns the statuses for which some gateway has errors.
fn statuses() -> Vec<u16> {
    let status = |fault: Fault| {
        if let Fault::Gateway(status) = fault {
            Some(status)
        } else {
            None
        }
    };
    Fault::all().into_iter().filter_map(status).collect()
}

#[tokio::test]
async fn each_gateway_error_comes_from_each_gateway() -> TestResult {
    for status in statuses() {
        let faults = Faults::none().with(Fault::Gateway(status), 1.0)?;
        let mock = Mock::builder().faults(faults).start().await?;
        let aliyun = call(&mock, location(CARD)).await?;
        assert_eq!(aliyun.status, status);
        assert!(
            aliyun.body.is_empty() && !aliyun.header("x-ca-error-message").is_empty(),
            "{aliyun:?}"
        );
        let tencent = call(&mock, location("deepfinch/credit_report")).await?;
        assert_eq!(tencent.status, status);
        assert!(tencent.text().starts_with("{\"message\":\""), "{tencent:?}");
        assert!(!tencent.header("x-api-requestid").is_empty());
    }
    Ok(())
}

#[tokio::test]
async fn every_operation_meets_every_fault_and_the_mock_lives_on() -> TestResult {
    let mock = Mock::builder()
        .slow_for(Duration::from_millis(20))
        .huge_bytes(1 << 20)
        .start()
        .await?;
    for (number, (name, _, scheme, fields)) in OPERATIONS.into_iter().enumerate() {
        for (turn, fault) in Fault::all().into_iter().enumerate() {
            mock.script(name, [ScriptedResponse::fault(fault)])?;
            let nonce = format!("{name}-{turn}");
            let request = Call::unsigned(number, fields);
            request
                .sign(scheme, fields, std::time::SystemTime::now(), &nonce)
                .send(&mock)
                .await?;
        }
    }
    let journal = mock.journal();
    assert_eq!(journal.len(), OPERATIONS.len() * Fault::all().len());
    for (name, ..) in OPERATIONS {
        let seen: Vec<_> = journal
            .of(name)
            .into_iter()
            .filter_map(|entry| entry.fault)
            .collect();
        assert_eq!(seen, Fault::all(), "{name}");
    }
    assert_eq!(call(&mock, location(CARD)).await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn a_submission_that_was_lost_on_its_way_back_still_began_its_job() -> TestResult {
    let name = "deepfinch/submit_credit_report";
    let mock = Mock::builder()
        .script(
            name,
            [
                ScriptedResponse::fault(Fault::HalfBody),
                ScriptedResponse::fault(Fault::Gateway(503)),
            ],
        )
        .start()
        .await?;
    call(&mock, location(name)).await?;
    call(&mock, location(name)).await?;
    let jobs: Vec<_> = mock
        .journal()
        .of(name)
        .into_iter()
        .map(|entry| entry.job.is_some())
        .collect();
    assert_eq!(jobs, [true, false]);
    Ok(())
}
