//! The disk fills in the middle of the calls. Every response is returned all the same, and each one
//! that is not stored is reported.
//!
//! The disk is filled by a fault of the crate `ocrmarket-files`. Faults affect every thread of a
//! process, so the calls are made in a separate process, which has its own assertions.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use ocrmarket_client::store::{self, Damage, Options, Store};

use super::TestResult;
use super::calls::{Calls, Ending, Watch};
use super::vendors::Vendors;

/// Number of calls.
const CALLS: u64 = 1_000;
/// Number of the store's I/O operation from which on the disk is full. A call of a vendor takes
/// about three of them.
const FULL_FROM: u64 = 1_000;
const URL: &str = "OCRMARKET_TEST_URL";
const FOLDER: &str = "OCRMARKET_TEST_FOLDER";

#[test]
fn a_full_disk_costs_no_response() -> TestResult {
    let vendors = Vendors::start()?;
    let folder = tempfile::tempdir()?;
    let status = Command::new(std::env::current_exe()?)
        .args(["--exact", "full_disk::calls_until_told", "--ignored"])
        .env(URL, &vendors.url)
        .env(FOLDER, folder.path())
        .env("OCRMARKET_FAULT", format!("fail-from={FULL_FROM}"))
        .status()?;
    assert!(status.success(), "the process with the calls says why");
    let journal = vendors.stop()?;
    assert!(journal.seen.len() as u64 > CALLS / 2);
    // The disk has space again: the store opens, and no acknowledged record is lost.
    let store = Store::open(folder.path(), Options::default())?;
    let records = store::read(store.folder())?.collect::<Result<Vec<_>, Damage>>()?;
    assert!(!records.is_empty());
    Ok(())
}

#[test]
#[ignore = "run by a_full_disk_costs_no_response, in a process of its own"]
fn calls_until_told() -> TestResult {
    let (url, folder) = (std::env::var(URL)?, std::env::var(FOLDER)?);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let watch = Watch::default();
    let endings = runtime.block_on(async {
        let store = Store::open(&folder, Options::default())?;
        let calls = Calls::new(&url, store, watch.clone())?;
        let mut endings = Vec::new();
        for number in 0..CALLS {
            endings.push(calls.call(number).await);
        }
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(endings)
    })?;
    check(Path::new(&folder), &endings, &watch)
}

fn check(folder: &Path, endings: &[Ending], watch: &Watch) -> TestResult {
    let mut stored = HashMap::new();
    for record in store::read(folder)? {
        // A partial line remains where the disk was full; opening the store moves it aside.
        let Ok(record) = record else { continue };
        if let Some(id) = record.request_id {
            stored.insert(id, record.response_sha256.map(|digest| digest.to_string()));
        }
    }
    let (mut kept, mut reported) = (0_u64, 0_u64);
    for ending in endings {
        let Ending::Answered {
            request_id,
            answer_sha256,
            is_stored,
        } = ending
        else {
            continue;
        };
        if *is_stored {
            let digest = stored.get(request_id).cloned().flatten();
            assert_eq!(digest.as_ref(), Some(answer_sha256), "{request_id}");
            kept += 1;
        } else {
            reported += 1;
        }
    }
    println!("{kept} responses stored, {reported} handed over and reported as not stored");
    assert!(kept > 50 && reported > 50, "{kept} {reported}");
    // Failed attempts are reported too: each is a record, or was reported to the hook.
    let accounted = stored.len() as u64 + watch.not_stored();
    assert!(watch.not_stored() >= reported);
    assert!(accounted >= kept + reported);
    Ok(())
}
