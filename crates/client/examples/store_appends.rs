//! Measures the append rate of a response store: with one disk request for all waiting writers, and
//! with one for each.
//!
//! `cargo run --release -p ocrmarket-client --example store_appends [FOLDER]`: prints a table for
//! 1, 8 and 64 writers with the medians of both rates and of their ratios, measured in turns.
//! FOLDER should be on the relevant disk; a folder in it is created and removed.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use ocrmarket_client::store::{Options, Record, Store, StoreError};
use tokio::task::JoinSet;

/// Duration of each measurement of a round.
const TIME: Duration = Duration::from_millis(300);
const ROUNDS: usize = 11;
/// About the size of the response for a card; a report is a hundred times as large.
const BODY: usize = 2_000;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let folder = match std::env::args_os().nth(1) {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    println!("writers  together/s  one each/s  ratio");
    for writers in [1, 8, 64] {
        let mut one_by_one = Options::default();
        one_by_one.group_bytes = 0;
        let (mut together, mut one_each, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            let first = round % 2 == 0;
            let mut rates = [0.0; 2];
            for grouped in [first, !first] {
                let options = if grouped {
                    Options::default()
                } else {
                    one_by_one.clone()
                };
                rates[usize::from(grouped)] = measure(folder.path(), writers, options).await?;
            }
            one_each.push(rates[0]);
            together.push(rates[1]);
            ratios.push(rates[1] / rates[0]);
        }
        let [together, one_each, ratio] = [together, one_each, ratios].map(middle);
        println!("{writers:>7}  {together:>10.0}  {one_each:>10.0}  {ratio:>5.1}");
    }
    Ok(())
}

fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_unstable_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// Returns the appends per second of `writers` writers, each of which waits for its record before
/// the next one.
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
