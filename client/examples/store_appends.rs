//! How many appends a second a response store takes, with one request to the disk for all that wait and with one for each.
//!
//! `cargo run --release -p ocrmarket-client --example store_appends [FOLDER]`: prints a table for 1, 8 and 64 writers. The
//! folder should lie on the disk that matters; a folder in it is made and removed.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use ocrmarket_client::store::{Options, Record, Store, StoreError};
use tokio::task::JoinSet;

/// Each figure is taken over so long.
const TIME: Duration = Duration::from_secs(2);
/// About the answer of a card; a report is a hundred times as large.
const BODY: usize = 2_000;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let folder = match std::env::args_os().nth(1) {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    println!("writers  together/s  one each/s");
    for writers in [1, 8, 64] {
        let together = measure(folder.path(), writers, Options::default()).await?;
        let mut options = Options::default();
        options.group_bytes = 0;
        let one_each = measure(folder.path(), writers, options).await?;
        println!("{writers:>7}  {together:>10.0}  {one_each:>10.0}");
    }
    Ok(())
}

/// Appends a second by so many writers, each of which waits for its record before it makes the next.
async fn measure(folder: &Path, writers: usize, options: Options) -> Outcome<f64> {
    let folder = tempfile::tempdir_in(folder)?;
    let store = Store::open(folder.path(), options)?;
    let body = bytes::Bytes::from(format!("{{\"filling\":\"{}\"}}", "x".repeat(BODY)));
    let started = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..writers {
        let (store, body) = (store.clone(), body.clone());
        tasks.spawn(async move {
            let mut appended = 0_u32;
            while started.elapsed() < TIME {
                let mut record = Record::new("acme/card", SystemTime::now());
                record.set_body(body.clone());
                store.append(record).await?;
                appended += 1;
            }
            Ok::<_, StoreError>(appended)
        });
    }
    let mut appended = 0;
    while let Some(ended) = tasks.join_next().await {
        appended += ended??;
    }
    let seconds = started.elapsed().as_secs_f64();
    store.close().await?;
    Ok(f64::from(appended) / seconds)
}
