//! Tests waiting for a job: exactly one submission, a limit on unknown statuses, and the errors of
//! both.

use std::time::{Duration, SystemTime};

use ocrmarket::client::Client;
use ocrmarket::client::address::Addresses;
use ocrmarket::client::credentials::{Credentials, Keys};
use ocrmarket::client::input::Content;
use ocrmarket::client::job::{GiveUp, Job, PollPolicy};
use ocrmarket::client::poll::WaitError;
use ocrmarket::client::retry::Backoff;
use ocrmarket::deepfinch::query_credit_report;
use ocrmarket::deepfinch::submit_credit_report::{self, SubmitCreditReportRequest};
use ocrmarket::{deepfinch, showapi};
use ocrmarket_client::error::ErrorKind;
use ocrmarket_mock::{Mock, ScriptedResponse};

use crate::vendors::{Fallible, TestResult};

const SUBMISSION: &str = "deepfinch/submit_credit_report";
const QUERY: &str = "deepfinch/query_credit_report";

fn policy() -> PollPolicy {
    let mut policy = PollPolicy::new(Backoff::new(
        Duration::from_millis(1),
        Duration::from_millis(2),
    ));
    policy.unknown_in_a_row = 3;
    policy
}

/// Returns a client, and a job that it submitted.
async fn submitted(mock: &Mock) -> Fallible<(Client, Job)> {
    let keys = Keys::new().app_code("mock-app-code");
    let client = Client::builder(Credentials::new("test", keys))
        .addresses(Addresses::default().base(mock.url().parse()?))
        .build()?;
    let scan = Content::bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    let request = SubmitCreditReportRequest::new(scan);
    let answer = deepfinch::submit_credit_report(&client, &request).await?;
    let job = Job::submitted(
        &submit_credit_report::OPERATION,
        answer.bytes(),
        SystemTime::now(),
    );
    Ok((client, job.ok_or("no job in the response")?))
}

/// Returns the text of an error without the operation. The error must be from a local check.
fn refused<T>(waited: Result<T, WaitError>) -> Fallible<String> {
    let Err(error) = waited else {
        return Err("it was sent".into());
    };
    assert_eq!(error.reason, GiveUp::Refused);
    let last = error.last.ok_or("the last error is there")?;
    assert_eq!(last.kind(), ErrorKind::Input);
    let text = last.to_string();
    let (_, reason) = text
        .split_once(": ")
        .ok_or("the error names the operation")?;
    Ok(reason.to_owned())
}

#[tokio::test]
async fn a_wait_submits_nothing() -> TestResult {
    let mock = Mock::start().await?;
    let (client, mut job) = submitted(&mock).await?;
    let submission = &submit_credit_report::OPERATION;

    let waited = client.wait_operation(&mut job, policy(), submission, submission);
    assert_eq!(
        refused(waited.await)?,
        "the request was not sent: expected deepfinch/query_credit_report to query a job of deepfinch/submit_credit_report, \
         found deepfinch/submit_credit_report"
    );
    let card = &showapi::bank_card::OPERATION;
    let waited = client.wait_operation(&mut job, policy(), card, card);
    assert_eq!(
        refused(waited.await)?,
        "the request was not sent: expected a job of showapi/bank_card, found a job of \"deepfinch/submit_credit_report\""
    );
    let query = &query_credit_report::OPERATION;
    let mut of_query = Job::new("deepfinch", "query_credit_report", "1", job.submitted_at);
    let waited = client.wait_operation(&mut of_query, policy(), query, query);
    assert_eq!(
        refused(waited.await)?,
        "the request was not sent: deepfinch/query_credit_report submits no job: missing `job` in `operation.json`"
    );
    // A stored job of another operation, and one without an id.
    let mut other = Job::new("deepfinch", "credit_report", "1", job.submitted_at);
    let waited = client.wait::<query_credit_report::Model>(&mut other, policy());
    assert_eq!(
        refused(waited.await)?,
        "the request was not sent: expected a job of deepfinch/submit_credit_report, found a job of \"deepfinch/credit_report\""
    );
    let polled = client.poll_once::<query_credit_report::Model>(&mut other);
    assert_eq!(
        polled.await.err().map(|error| error.kind()),
        Some(ErrorKind::Input)
    );
    for id in ["", " ", "--", " --"] {
        let mut nameless = Job::new("deepfinch", "submit_credit_report", id, job.submitted_at);
        let waited = client.wait::<query_credit_report::Model>(&mut nameless, policy());
        assert_eq!(
            refused(waited.await)?,
            "the request was not sent: the job has no id"
        );
    }
    assert_eq!(mock.journal().len(), 1, "the submission alone was sent");

    // A job that was stored and read again can be waited for, also by operations that are known
    // only at run time.
    let stored = serde_json::to_string(&job)?;
    let mut resumed: Job = serde_json::from_str(&stored)?;
    let waited = client.wait::<query_credit_report::Model>(&mut resumed, policy());
    assert!(waited.await?.payload().is_some());
    let waited = client.wait_operation(&mut job, policy(), submission, query);
    assert!(!waited.await?.is_pending());
    assert_eq!(mock.journal().of(SUBMISSION).len(), 1);
    let questions = usize::try_from(resumed.polls + job.polls)?;
    assert_eq!(mock.journal().of(QUERY).len(), questions);
    assert_eq!(
        questions, 4,
        "twice not ready, the result, and the result again"
    );
    Ok(())
}

#[tokio::test]
async fn an_unknown_status_is_asked_for_a_few_times_and_named() -> TestResult {
    for (status, shown) in [
        (r#""ON_HOLD""#, "(status: ON_HOLD)"),
        (r#""11010119900307123X""#, "(status: hidden)"),
        ("null", "(status: none)"),
    ] {
        let mock = Mock::start().await?;
        let (client, mut job) = submitted(&mock).await?;
        let body = format!(r#"{{"request_id": "1", "status": {status}}}"#);
        mock.script(QUERY, vec![ScriptedResponse::json(body.clone()); 9])?;
        let waited = client.wait::<query_credit_report::Model>(&mut job, policy());
        let Err(error) = waited.await else {
            return Err("there is no result".into());
        };
        assert_eq!(error.reason, GiveUp::UnknownStatus);
        assert!(error.to_string().contains(shown), "{error}");
        assert!(!format!("{error} {error:?}").contains("19900307"));
        let last = error.pending.as_ref().ok_or("the response is kept")?;
        assert_eq!(last.bytes().as_ref(), body.as_bytes());
        assert_eq!((job.polls, mock.journal().of(QUERY).len()), (4, 4));
    }
    Ok(())
}

#[tokio::test]
async fn a_status_that_is_not_listed_as_pending_is_asked_for_a_few_times() -> TestResult {
    for body in [
        r#"{"request_id": "1", "status": "OK"}"#,
        r#"{"request_id": "1", "status": "OK", "structured_result": null}"#,
    ] {
        let mock = Mock::start().await?;
        let (client, mut job) = submitted(&mock).await?;
        mock.script(QUERY, vec![ScriptedResponse::json(body); 9])?;
        let waited = client.wait::<query_credit_report::Model>(&mut job, policy());
        let error = waited.await.err().ok_or("there is no result")?;
        assert_eq!(error.reason, GiveUp::UnknownStatus);
        assert!(error.to_string().contains("(status: OK)"), "{error}");
        assert_eq!((job.polls, mock.journal().of(QUERY).len()), (4, 4));
    }
    Ok(())
}
