//! Measures the read rate of a response store, plain and sealed.
//!
//! `cargo run --release -p ocrmarket-client --example store_reads [FOLDER]`: appends responses of
//! 100 KB, then reads all of them repeatedly, first plain and then sealed. Prints the median rate
//! of each form in megabytes of plain lines per second. Creates and removes a folder in FOLDER.

use std::path::Path;
use std::time::{Instant, SystemTime};

use ocrmarket_client::store::{self, Options, Record, Store};

const RECORDS: usize = 2_000;
const ROUNDS: usize = 11;
/// About the size of a credit report.
const BODY: usize = 100_000;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let folder = match std::env::args_os().nth(1) {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    let store = Store::open(folder.path(), Options::default())?;
    let mut bytes = 0;
    for index in 0..RECORDS {
        let record = record(index);
        bytes += record.to_line().len();
        store.append(record).await?;
    }
    println!("form    MB/s  records/s");
    measure("plain", folder.path(), bytes)?;
    store.close().await?;
    measure("sealed", folder.path(), bytes)
}

/// Returns a response whose fields differ from record to record, so that it compresses about as
/// well as a report.
fn record(index: usize) -> Record {
    let mut body = String::with_capacity(BODY + 100);
    let mut random = fastrand::Rng::with_seed(index as u64);
    body.push('[');
    while body.len() < BODY {
        let amount = random.u32(..1_000_000);
        body.push_str("{\"amount\":\"");
        body.push_str(&amount.to_string());
        body.push_str("\",\"status\":\"正常\",\"date\":\"2026-01-31\"},");
    }
    body.push_str("0]");
    let mut record = Record::new("acme/report", SystemTime::now());
    record.set_body(body.into());
    record
}

fn measure(form: &str, folder: &Path, bytes: usize) -> Outcome<()> {
    let mut seconds = Vec::new();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let mut records = 0;
        for record in store::read(folder)? {
            record?;
            records += 1;
        }
        seconds.push(started.elapsed().as_secs_f64());
        assert_eq!(records, RECORDS, "every record is read");
    }
    seconds.sort_unstable_by(f64::total_cmp);
    let median = seconds[ROUNDS / 2];
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let (bytes, records) = (bytes as f64 / 1e6, RECORDS as f64);
    println!("{form:6}  {:4.0}  {:9.0}", bytes / median, records / median);
    Ok(())
}
