//! Requests for a job's result: schedules as tables, and jobs in their stored form.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use ocrmarket_client::error::Error;
use ocrmarket_client::gateway::RateLimit;
use ocrmarket_client::job::{GiveUp, Job, PollPolicy, Polled, Polling, Step};
use ocrmarket_client::response::{Received, classify_operation};
use ocrmarket_client::retry::Backoff;
use ocrmarket_client::transport::TransportErrorKind;
use ocrmarket_operation::outcome::OutcomeReader;

use crate::acme::{ALIYUN, CARD, validator};

const SUBMITTED: SystemTime = UNIX_EPOCH;

fn at(seconds: u64) -> SystemTime {
    SUBMITTED + Duration::from_secs(seconds)
}

const fn wait(seconds: u64) -> Step {
    Step::Wait(Duration::from_secs(seconds))
}

/// Returns a policy: waits of 5 to 20 s, at most two errors and three unknown statuses in a row,
/// 100 s in total.
fn policy() -> PollPolicy {
    let waits =
        |first, longest| Backoff::new(Duration::from_secs(first), Duration::from_secs(longest));
    let mut policy = PollPolicy::new(waits(5, 20));
    policy.errors = waits(1, 2);
    policy.errors_in_a_row = 2;
    policy.unknown_in_a_row = 3;
    policy.deadline = Duration::from_secs(100);
    policy
}

/// Calls a schedule at each time, in seconds.
fn check(case: &str, rows: &[(u64, Option<Polled<'_>>, Step)]) -> u32 {
    let job = Job::new("acme", "submit", "T", SUBMITTED);
    let mut polling = Polling::new(policy(), &job);
    for (seconds, polled, expected) in rows {
        let step = polling.next(at(*seconds), *polled, 1.0);
        assert_eq!(step, *expected, "{case} at {seconds} s");
    }
    polling.polls()
}

#[test]
fn not_ready_and_errors_wait_apart() {
    let pending = Some(Polled::Pending);
    let broken = Error::transport(TransportErrorKind::Timeout);
    let broken = Some(Polled::Failed(&broken));
    let polls = check(
        "waits double up to the longest",
        &[
            (0, None, wait(5)),
            (4, None, wait(1)),
            (5, None, Step::Poll),
            (5, pending, wait(10)),
            (15, None, Step::Poll),
            (15, pending, wait(20)),
            (36, None, Step::Poll),
            (36, pending, wait(20)),
            (60, None, Step::Poll),
            (60, Some(Polled::Finished), Step::Finished),
            // An end is permanent.
            (61, pending, Step::Finished),
        ],
    );
    assert_eq!(polls, 4);
    check(
        "errors have waits of their own, and being heard again forgets them",
        &[
            (5, None, Step::Poll),
            (5, broken, wait(1)),
            (6, broken, wait(2)),
            (8, pending, wait(20)),
            (28, broken, wait(1)),
            (29, broken, wait(2)),
            (31, broken, Step::GiveUp(GiveUp::Errors)),
        ],
    );
    let unknown = Some(Polled::Unknown);
    check(
        "unknown statuses have a bound of their own, which errors do not lift",
        &[
            (5, unknown, wait(10)),
            (15, unknown, wait(20)),
            (35, broken, wait(1)),
            (36, unknown, wait(20)),
            (56, unknown, Step::GiveUp(GiveUp::UnknownStatus)),
            (57, pending, Step::GiveUp(GiveUp::UnknownStatus)),
        ],
    );
    check(
        "a known status begins the count anew",
        &[
            (5, unknown, wait(10)),
            (15, unknown, wait(20)),
            (35, unknown, wait(20)),
            (55, pending, wait(20)),
            (75, unknown, wait(20)),
        ],
    );
    check(
        "the deadline counts from the submission",
        &[
            (79, None, Step::Poll),
            (79, pending, wait(10)),
            (89, pending, Step::GiveUp(GiveUp::Deadline)),
            (90, None, Step::GiveUp(GiveUp::Deadline)),
        ],
    );
    check(
        "a clock that was set back waits longer",
        &[
            (5, None, Step::Poll),
            (0, pending, wait(10)),
            (3, None, wait(7)),
        ],
    );
}

#[test]
fn a_restart_asks_at_once_however_late() {
    check("after the deadline", &[(9_000_000, None, Step::Poll)]);
    let mut job = Job::new("acme", "submit", "T", SUBMITTED);
    job.polls = 7;
    let mut polling = Polling::new(policy(), &job);
    assert_eq!(polling.next(at(50), None, 1.0), Step::Poll);
    assert_eq!(polling.next(at(50), Some(Polled::Pending), 1.0), wait(20));
    assert_eq!(polling.polls(), 8);
    let forever = PollPolicy::new(Backoff::new(Duration::MAX, Duration::MAX));
    let mut polling = Polling::new(forever, &job);
    let never = Step::GiveUp(GiveUp::Deadline);
    assert_eq!(polling.next(at(0), None, 0.0), never);
}

#[test]
fn only_errors_that_may_pass_are_asked_again() {
    let of =
        |status, headers: &[(&str, &str)], body| validator(&ALIYUN, status, headers, body).err();
    let rows = [
        (Some(Error::transport(TransportErrorKind::Connect)), true),
        (Some(Error::transport(TransportErrorKind::Timeout)), true),
        (Some(Error::transport(TransportErrorKind::Tls)), false),
        (Some(Error::input("too large")), false),
        (of(200, &[], "<html>"), true),
        (of(502, &[], "{}"), true),
        (of(404, &[], "{}"), false),
        (of(200, &[], r#"{"code":9}"#), true),
        (of(200, &[], r#"{"code":30}"#), false),
        (of(200, &[], r#"{"code":31}"#), false),
        (of(403, &[("X-Ca-Error-Code", "T429PA")], ""), true),
        (of(504, &[("X-Ca-Error-Code", "D504TO")], ""), true),
        (of(403, &[("X-Ca-Error-Code", "B403MQ")], ""), false),
    ];
    for (error, passes) in rows {
        let error = error.unwrap_or_else(|| panic!("every row is an error"));
        let expected = if passes {
            wait(1)
        } else {
            Step::GiveUp(GiveUp::Refused)
        };
        check(
            &format!("{error}"),
            &[
                (5, None, Step::Poll),
                (5, Some(Polled::Failed(&error)), expected),
            ],
        );
    }
    let mut slow = RateLimit::default();
    slow.retry_after = Some(Duration::from_secs(30));
    let error = Error::transport(TransportErrorKind::Connect).with_header_facts(None, slow);
    check(
        "the server's wait counts",
        &[(5, Some(Polled::Failed(&error)), wait(30))],
    );
}

#[test]
fn a_status_that_is_not_listed_is_unknown() -> Result<(), Box<dyn std::error::Error>> {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let mut operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    let query = operations
        .find(|model| model.operation.name == "query_credit_report")
        .ok_or("the query is there")?;
    let query = &query.operation;
    let rules = OutcomeReader::new(query);
    for (body, is_pending, is_unknown) in [
        (r#"{"status":"OK"}"#, true, true),
        (r#"{"status":"PROCESSING"}"#, true, true),
        (r#"{"status":7}"#, true, true),
        (r#"{"status":null}"#, true, true),
        (r#"{"request_id":"1"}"#, true, true),
        (r#"{"status":"PROCESSING","result":{}}"#, true, true),
        (
            r#"{"status":"PROCESSING","result":{"serialNo":"1"}}"#,
            false,
            false,
        ),
    ] {
        let body = Bytes::from_static(body.as_bytes());
        let received = Received {
            endpoint: &query.endpoints[0],
            status: 200,
            headers: &[("content-type", "application/json")][..],
            body: &body,
            at: SUBMITTED,
            elapsed: Duration::ZERO,
            attempt: 1,
        };
        let facts = classify_operation(query, &rules, &received)?;
        assert_eq!(
            (facts.is_pending(), facts.has_unknown_status()),
            (is_pending, is_unknown),
            "{body:?}"
        );
    }
    Ok(())
}

#[test]
fn a_submission_names_its_job() {
    let rows = [
        (r#"{"task":"T-1"}"#, Some("T-1")),
        (r#"{"task":17}"#, Some("17")),
        (r#"{"task":"\u0054"}"#, Some("T")),
        (r#"{"task":"--1"}"#, Some("--1")),
        (r#"{"task":""}"#, None),
        (r#"{"task":"--"}"#, None),
        (r#"{"task":" \u3000"}"#, None),
        (r#"{"task":"  -- "}"#, None),
        (r#"{"task":null}"#, None),
        (r#"{"task":{"id":"T"}}"#, None),
        (r#"{"task":"\ud800"}"#, None),
        ("{}", None),
        ("<html>", None),
    ];
    for (body, expected) in rows {
        let job = Job::submitted(&CARD, body.as_bytes(), SUBMITTED);
        assert_eq!(job.as_ref().map(|job| job.id.as_str()), expected, "{body}");
        assert!(job.is_none_or(|job| (job.vendor == "acme") && job.operation == "read_card"));
    }
    let policy = PollPolicy::of(&CARD).map(|policy| policy.pending);
    let expected = Backoff::new(Duration::from_secs(5), Duration::from_secs(60));
    assert_eq!(policy, Some(expected));
}

#[test]
fn stored_jobs_come_back_or_say_why_not() {
    let stored = r#"{"v":1,"vendor":"a","operation":"b","id":"T","submitted_at_ms":1,"polls":2}"#;
    let job: Result<Job, _> = serde_json::from_str(stored);
    assert_eq!(
        job.ok()
            .and_then(|job| serde_json::to_string(&job).ok())
            .as_deref(),
        Some(stored)
    );
    let rows = [
        (
            stored.replace("\"v\":1", "\"v\":2"),
            "unsupported version 2",
        ),
        (stored.replace("\"v\":1,", ""), "missing field `v`"),
        (stored.replace(":1,", ":-1,"), "invalid value"),
    ];
    for (stored, expected) in rows {
        let error = serde_json::from_str::<Job>(&stored)
            .err()
            .map(|error| error.to_string());
        assert!(
            error.as_ref().is_some_and(|error| error.contains(expected)),
            "{error:?}"
        );
    }
    let far = stored.replace("_ms\":1", "_ms\":18446744073709551615");
    assert!(
        serde_json::from_str::<Job>(&far).is_ok(),
        "a time far away is no panic"
    );
}
