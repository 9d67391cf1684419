//! Appends synthetic records to a store: `append FOLDER RECORDS`. `bench/against` builds it against
//! both commits.

use std::time::{Duration, UNIX_EPOCH};

use ocrmarket_client::store::{Options, Record, Store};

/// Approximate sizes of the responses of a card and of a report.
const BODIES: [usize; 2] = [2_000, 100_000];
/// Number of records that wait for the disk together.
const GROUP: u64 = 64;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("a folder")?;
    let records: u64 = arguments.next().ok_or("a number of records")?.parse()?;
    let store = Store::open(folder, Options::default())?;
    let bodies = BODIES.map(|size| format!("{{\"filling\":\"{}\"}}", "x".repeat(size)));
    let mut waiting = Vec::new();
    for number in 0..records {
        let body = &bodies[usize::from(number % 50 == 0)];
        let at = UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let mut record = Record::new("acme/card", at);
        record.set_body(body.clone().into());
        waiting.push(store.append(record));
        if number % GROUP == 0 {
            for appended in waiting.drain(..) {
                appended.await?;
            }
        }
    }
    for appended in waiting {
        appended.await?;
    }
    store.close().await?;
    Ok(())
}
