//! `deepfinch/query_credit_report`: the second of two calls. Note: *not ready yet* is a response
//! and no error, and a policy sets the waits between queries.

mod common;

use std::time::{Duration, SystemTime};

use common::Outcome;
use ocrmarket::client::input::Content;
use ocrmarket::client::job::{Job, PollPolicy};
use ocrmarket::client::retry::Backoff;
use ocrmarket::deepfinch::submit_credit_report::{OPERATION, SubmitCreditReportRequest};
use ocrmarket::deepfinch::{self, query_credit_report};
use ocrmarket_mock::Mock;

#[tokio::main]
async fn main() -> Outcome {
    let mock = Mock::builder().polls_until_ready(3).start().await?;
    let client = common::client(&mock)?;
    let scan = Content::bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    let submitted =
        deepfinch::submit_credit_report(&client, &SubmitCreditReportRequest::new(scan)).await?;
    let job = Job::submitted(&OPERATION, submitted.bytes(), SystemTime::now());
    let mut job = job.ok_or("no job in the response")?;

    // A single query, without a policy.
    let early = client
        .poll_once::<query_credit_report::Model>(&mut job)
        .await?;
    println!(
        "single request: pending {}, a report {}",
        early.is_pending(),
        early.payload().is_some()
    );

    // Until the result is available. `PollPolicy::of(&OPERATION)` has the waits that the schema
    // states: 5 to 60 seconds.
    let waits = PollPolicy::new(Backoff::new(
        Duration::from_millis(10),
        Duration::from_secs(1),
    ));
    let response = client
        .wait::<query_credit_report::Model>(&mut job, waits)
        .await?;
    let report = match response.payload().ok_or("no report in the response")? {
        query_credit_report::OneOf::CreditReport(report) => report,
        query_credit_report::OneOf::FirstGenerationReport(_) => {
            return Err("a report of the first generation".into());
        }
    };
    let cards = report.credit_trans_info_detail.credit_account.len();
    println!("{} requests in total: {cards} cards", job.polls);
    Ok(())
}
