//! A process is killed in the middle of its calls. All records that its store acknowledged exist,
//! and its jobs continue without another submission.
//!
//! It writes each job to a file as soon as the submission succeeds, as a program should. A job for
//! which it was killed before that is found in the store, which has the response.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use ocrmarket::deepfinch::query_credit_report;
use ocrmarket::deepfinch::submit_credit_report::SubmitCreditReportRequest;
use ocrmarket::showapi::bank_card::{BankCardInput, BankCardRequest};
use ocrmarket::{deepfinch, showapi};
use ocrmarket_client::Client;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::credentials::Credentials;
use ocrmarket_client::job::{Job, PollPolicy};
use ocrmarket_client::retry::Backoff;
use ocrmarket_client::store::{self, Options, Record, Store};
use ocrmarket_mock::{Faults, Journal, JournalEntry, Mock, RequestResult};

use super::TestResult;
use super::calls::{keys, pdf, picture, quick};

type BoxError = Box<dyn std::error::Error + Send + Sync>;

const ROUNDS: u64 = 6;
const TASKS: u64 = 8;
/// Number of jobs that a task submits before it only reads cards.
const JOBS: u64 = 6;
const URL: &str = "OCRMARKET_TEST_URL";
const FOLDER: &str = "OCRMARKET_TEST_FOLDER";
const ROUND: &str = "OCRMARKET_TEST_ROUND";
const SUBMISSION: &str = "deepfinch/submit_credit_report";
const QUESTION: &str = "deepfinch/query_credit_report";

#[test]
fn a_killed_process_loses_nothing_and_its_jobs_go_on() -> TestResult {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let faults: Faults = "close=0.03,half-body=0.03,html=0.03,gateway-503=0.03".parse()?;
    let mock = runtime.block_on(Mock::builder().seed(9).faults(faults).start())?;
    let folder = tempfile::tempdir()?;
    let jobs = folder.path().join("jobs");
    fs::create_dir(&jobs)?;
    let mut acknowledged = Vec::new();
    for round in 0..ROUNDS {
        let told = run_and_kill(&mock.url(), folder.path(), round)?;
        assert!(!told.is_empty(), "round {round} was told of nothing");
        acknowledged.extend(told);
    }
    mock.set_faults(Faults::none());
    let submitted = begun(&mock.journal());

    let store = Store::open(folder.path().join("store"), Options::default())?;
    let records: Vec<Record> =
        store::read(store.folder())?.collect::<Result<_, store::Damage>>()?;
    everything_acknowledged_is_there(&acknowledged, &records);
    let kept = kept_jobs(&jobs)?;
    let found = jobs_in_the_store(&records);
    for id in kept.keys() {
        assert!(
            found.contains_key(id),
            "a job was kept before its answer was stored"
        );
    }
    let lost = submitted
        .iter()
        .filter(|id| !found.contains_key(*id))
        .count();
    println!(
        "{} acknowledged in {ROUNDS} rounds, {} records, {} torn; {} jobs kept, {} more found in the store, {lost} of {} answers never came",
        acknowledged.len(),
        records.len(),
        store.torn().len(),
        kept.len(),
        found.len() - kept.len(),
        submitted.len(),
    );
    runtime.block_on(resume(&mock.url(), &store, found))?;
    let again = begun(&mock.journal());
    assert_eq!(submitted, again, "resuming submitted something");
    no_work_was_done_twice(&mock.journal());
    runtime.block_on(async {
        store.close().await?;
        mock.shutdown().await;
        Ok(())
    })
}

/// Runs a child that makes calls, and kills it after a time that differs from round to round.
/// Returns the ids of the records that the child reported as stored.
fn run_and_kill(url: &str, folder: &Path, round: u64) -> Result<Vec<String>, BoxError> {
    let mut child = Command::new(std::env::current_exe()?)
        .args([
            "--exact",
            "killed::calls_until_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(URL, url)
        .env(FOLDER, folder)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut output = BufReader::new(child.stdout.take().ok_or("no output")?);
    let (begins, begun) = std::sync::mpsc::channel();
    let reading = thread::spawn(move || {
        let mut told = Vec::new();
        let mut line = String::new();
        // A last line without its newline does not count as reported.
        while output
            .read_line(&mut line)
            .is_ok_and(|_| line.ends_with('\n'))
        {
            if let Some(id) = line.trim_end().strip_prefix("stored ") {
                told.push(id.to_owned());
                // Only the first message is received.
                let _ = begins.send(());
            }
            line.clear();
        }
        told
    });
    // The timer starts with the first response, so that a slow machine kills at the same stages.
    let begins = begun.recv();
    thread::sleep(Duration::from_millis(round * 53 % 250));
    child.kill()?;
    child.wait()?;
    let told = reading.join().map_err(|_| "the reading thread failed")?;
    begins.map_err(|_| "the child ended by itself")?;
    Ok(told)
}

#[test]
#[ignore = "run, and killed, by a_killed_process_loses_nothing_and_its_jobs_go_on"]
fn calls_until_killed() -> TestResult {
    let folder = std::path::PathBuf::from(std::env::var_os(FOLDER).ok_or("no folder is given")?);
    let (url, round) = (std::env::var(URL)?, std::env::var(ROUND)?);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let store = Store::open(folder.join("store"), Options::default())?;
        let client = client(&url, &store)?;
        let mut tasks = tokio::task::JoinSet::new();
        for task in 0..TASKS {
            let (client, jobs) = (client.clone(), folder.join("jobs"));
            let name = format!("{round}-{task}");
            tasks.spawn(async move {
                for number in 0.. {
                    let text = format!("{name}-{number}");
                    let client = client.with_caller(text.as_str());
                    if number % 2 == 0 && number < 2 * JOBS {
                        submit(&client, &jobs, &text).await?;
                    } else {
                        read_card(&client, &text).await?;
                    }
                }
                Ok::<_, BoxError>(())
            });
        }
        while let Some(ended) = tasks.join_next().await {
            ended??;
        }
        Ok(())
    })
}

async fn read_card(client: &Client, text: &str) -> Result<(), BoxError> {
    let request = BankCardRequest::new(BankCardInput::ImgBase64(picture(text)));
    // Failed calls are in the store as well, and are no reason to stop.
    if let Ok(answer) = showapi::bank_card(client, &request).await {
        tell(answer.request_id().unwrap_or_default())?;
    }
    Ok(())
}

/// Submits a report and stores its job: written to a temporary file, synced, and then renamed.
async fn submit(client: &Client, jobs: &Path, text: &str) -> Result<(), BoxError> {
    let request = SubmitCreditReportRequest::new(pdf(text));
    let Ok(answer) = deepfinch::submit_credit_report(client, &request).await else {
        return Ok(());
    };
    tell(answer.request_id().unwrap_or_default())?;
    let operation = &deepfinch::submit_credit_report::OPERATION;
    let now = std::time::SystemTime::now();
    let job = Job::submitted(operation, answer.bytes(), now).ok_or("the answer names no job")?;
    let (part, place) = (
        jobs.join(format!("{text}.part")),
        jobs.join(format!("{text}.json")),
    );
    let mut file = File::create(&part)?;
    serde_json::to_writer(&mut file, &job)?;
    file.sync_all()?;
    fs::rename(part, place)?;
    Ok(())
}

fn tell(id: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("stored {id}\n").as_bytes())?;
    out.flush()
}

fn client(url: &str, store: &Store) -> Result<Client, BoxError> {
    Ok(Client::builder(Credentials::new("soak", keys()))
        .addresses(Addresses::default().base(url.parse()?))
        .retry(quick())
        .store(store.clone())
        .build()?)
}

fn everything_acknowledged_is_there(acknowledged: &[String], records: &[Record]) {
    let mut found = HashMap::new();
    for id in records
        .iter()
        .filter_map(|record| record.request_id.as_deref())
    {
        *found.entry(id).or_insert(0) += 1;
    }
    assert!(found.values().all(|times| *times == 1), "stored twice");
    for id in acknowledged {
        assert!(
            found.contains_key(id.as_str()),
            "{id} was acknowledged and is lost"
        );
    }
}

fn kept_jobs(folder: &Path) -> Result<BTreeMap<String, Job>, BoxError> {
    let mut jobs = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let job: Job = serde_json::from_slice(&fs::read(path)?)?;
            jobs.insert(job.id.clone(), job);
        }
    }
    Ok(jobs)
}

fn jobs_in_the_store(records: &[Record]) -> BTreeMap<String, Job> {
    let operation = &deepfinch::submit_credit_report::OPERATION;
    let whole = records
        .iter()
        .filter(|record| record.operation == SUBMISSION && record.error.is_none());
    let jobs =
        whole.filter_map(|record| Job::submitted(operation, record.body.as_deref()?, record.at));
    jobs.map(|job| (job.id.clone(), job)).collect()
}

/// Queries every job with a new client until it has the result.
async fn resume(url: &str, store: &Store, jobs: BTreeMap<String, Job>) -> TestResult {
    let client = client(url, store)?;
    let policy = PollPolicy::new(Backoff::new(
        Duration::from_millis(1),
        Duration::from_millis(5),
    ));
    assert!(!jobs.is_empty());
    for (id, mut job) in jobs {
        let answer = client
            .wait::<query_credit_report::Model>(&mut job, policy.clone())
            .await?;
        assert!(answer.payload().is_some() && job.polls > 0, "{id}");
    }
    Ok(())
}

/// Returns the ids of the jobs that the vendors began.
fn begun(journal: &Journal) -> HashSet<String> {
    let entries = journal.of(SUBMISSION).into_iter();
    entries.filter_map(|entry| entry.job).collect()
}

fn no_work_was_done_twice(journal: &Journal) {
    let mut done = HashMap::new();
    let entries = journal.entries();
    let is_work = |entry: &&JournalEntry| {
        entry.result == RequestResult::Success && entry.operation.as_deref() != Some(QUESTION)
    };
    for entry in entries.iter().filter(is_work) {
        let first = done.insert(&entry.request_sha256, entry.number);
        assert!(first.is_none(), "the same work was done twice: {entry}");
    }
}
