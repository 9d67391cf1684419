//! Submit, crash, resume: a job is a value in a file, so another program than the one that
//! submitted it can fetch its result.
//!
//! The program starts itself as a child. The child submits a report, writes its job to a file and
//! ends at once, as in a crash: nothing is dropped, no destructor runs. The parent reads the file
//! and fetches the report.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};
use std::{env, fs, process};

use ocrmarket::client::Client;
use ocrmarket::client::address::Addresses;
use ocrmarket::client::credentials::{Credentials, Keys};
use ocrmarket::client::input::Content;
use ocrmarket::client::job::{Job, PollPolicy};
use ocrmarket::client::retry::Backoff;
use ocrmarket::client::store::{self, Store};
use ocrmarket::deepfinch::submit_credit_report::{OPERATION, SubmitCreditReportRequest};
use ocrmarket::deepfinch::{self, query_credit_report};
use ocrmarket_mock::Mock;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Exit code of the child.
const CRASHED: i32 = 70;

#[tokio::main]
async fn main() -> Outcome {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [url, folder] = &arguments[..] {
        return submit_and_crash(url, Path::new(folder)).await;
    }
    let mock = Mock::start().await?;
    let folder = tempfile::tempdir()?;
    let program = env::current_exe()?;
    let child = Command::new(program)
        .arg(mock.url())
        .arg(folder.path())
        .status()?;
    println!("the submitting program exited with {:?}", child.code());
    resume(&mock.url(), folder.path()).await?;

    // Each attempt is on the disk before its response is used, including those of the program that
    // crashed.
    let records = store::read(folder.path().join("calls"))?;
    let mut records = records.collect::<Result<Vec<_>, _>>()?;
    records.sort_by_key(|record| record.at);
    for record in records {
        println!("recorded: {}", record.operation);
    }
    println!(
        "submitted: {}",
        mock.journal().of("deepfinch/submit_credit_report").len()
    );
    Ok(())
}

async fn submit_and_crash(url: &str, folder: &Path) -> Outcome {
    let scan = Content::bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    let request = SubmitCreditReportRequest::new(scan);
    let response = deepfinch::submit_credit_report(&client(url, folder)?, &request).await?;
    let job = Job::submitted(&OPERATION, response.bytes(), SystemTime::now());
    let job = job.ok_or("no job in the response")?;
    fs::write(folder.join("job.json"), serde_json::to_vec(&job)?)?;
    process::exit(CRASHED);
}

async fn resume(url: &str, folder: &Path) -> Outcome {
    let mut job: Job = serde_json::from_slice(&fs::read(folder.join("job.json"))?)?;
    let waits = PollPolicy::new(Backoff::new(
        Duration::from_millis(10),
        Duration::from_secs(1),
    ));
    let response = client(url, folder)?
        .wait::<query_credit_report::Model>(&mut job, waits)
        .await?;
    let report = match response.payload().ok_or("no report in the response")? {
        query_credit_report::OneOf::CreditReport(report) => report,
        query_credit_report::OneOf::FirstGenerationReport(_) => {
            return Err("a report of the first generation".into());
        }
    };
    println!(
        "resumed: {} requests, then report {:?}",
        job.polls,
        report.credit_header.serial_no.text()
    );
    Ok(())
}

/// Returns a client that records each attempt.
fn client(url: &str, folder: &Path) -> Outcome<Client> {
    let keys = Keys::new().app_code("mock-app-code");
    let client = Client::builder(Credentials::new("production", keys))
        .addresses(Addresses::default().base(url.parse()?))
        .store(Store::open(
            folder.join("calls"),
            store::Options::default(),
        )?)
        .build()?;
    Ok(client)
}
