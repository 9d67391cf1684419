//! `deepfinch/submit_credit_report`: the first of two calls, with an `AppCode`. Note: inputs that
//! the vendor would refuse are rejected locally, before they cost anything, and the response is a
//! job to store.

mod common;

use std::time::SystemTime;

use common::Outcome;
use ocrmarket::client::input::Content;
use ocrmarket::client::job::Job;
use ocrmarket::deepfinch;
use ocrmarket::deepfinch::submit_credit_report::{OPERATION, SubmitCreditReportRequest};
use ocrmarket_mock::Mock;

#[tokio::main]
async fn main() -> Outcome {
    let mock = Mock::start().await?;
    let client = common::client(&mock)?;

    // A picture is not a PDF, and 5 MB are too large.
    for scan in [
        Content::bytes(&b"\xff\xd8\xff\xe0"[..]),
        Content::bytes(vec![b' '; 5 << 20]),
    ] {
        let refused =
            deepfinch::submit_credit_report(&client, &SubmitCreditReportRequest::new(scan)).await;
        let Err(error) = refused else {
            return Err("this is within no limit".into());
        };
        println!("{error}, charged: {}", error.was_charged());
    }
    println!("sent so far: {}", mock.journal().len());

    let scan = Content::bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    let response =
        deepfinch::submit_credit_report(&client, &SubmitCreditReportRequest::new(scan)).await?;
    let job = Job::submitted(&OPERATION, response.bytes(), SystemTime::now());
    let job = job.ok_or("no job in the response")?;
    println!(
        "to keep: {} with an id of {} characters",
        job.operation,
        job.id.len()
    );
    Ok(())
}
