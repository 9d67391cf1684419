//! The soak test: thousands of calls of every operation through every fault of the mock, a process
//! that is killed in the middle of its calls, and a disk that fills.
//!
//! It asserts that nothing is lost, paid twice, leaked or left over. It does not assert speed: the
//! numbers that it prints (`--nocapture`) are for `BENCHMARKS.md`. No result depends on which calls
//! are slow.

mod calls;
mod full_disk;
mod killed;
mod ledger;
mod memory;
mod vendors;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use calls::{Calls, Ending, Watch};
use ledger::Ledger;
use memory::resident_kilobytes;
use ocrmarket_client::store::{Options, Store};
use ocrmarket_mock::Fault;
use vendors::Vendors;

type TestResult = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// Number of calls, unless `OCRMARKET_SOAK_CALLS` sets another.
const CALLS: u64 = 20_000;
/// Number of concurrent calls.
const WORKERS: u64 = 32;
/// Minimum number of calls from which on each fault certainly occurs: the mock draws it from the
/// request's number.
const EVERY_FAULT: u64 = 5_000;

#[test]
fn nothing_is_lost_paid_twice_or_left_over() -> TestResult {
    let count = match std::env::var("OCRMARKET_SOAK_CALLS") {
        Ok(count) => count.parse()?,
        Err(_) => CALLS,
    };
    let vendors = Vendors::start()?;
    let folder = tempfile::tempdir()?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let watch = Watch::default();
    let soaked = runtime.block_on(soak(count, &vendors, folder.path(), &watch))?;
    let journal = vendors.stop()?;
    let ledger = Ledger::read(folder.path(), &watch, &soaked.endings, &journal)?;
    ledger.check()?;

    let attempts = watch.begun();
    let closing = journal.connections_closed_by_faults();
    println!(
        "{count} calls in {:.1} s ({:.0}/s): {} answers, {} errors, {} given up; {attempts} attempts, {} records",
        soaked.lasted.as_secs_f64(),
        f64::from(u32::try_from(count)?) / soaked.lasted.as_secs_f64(),
        ledger.answers(),
        ledger.errors(),
        ledger.given_up(),
        ledger.records(),
    );
    println!(
        "{} connections, {closing} closed by faults; {} KiB resident after a quarter, {} KiB at the end",
        journal.connections, soaked.resident.0, soaked.resident.1
    );
    // A broken exchange ends its connection, and each worker has one more. A few are opened and not
    // used.
    let needed = closing + watch.timed_out() + watch.given_up() + WORKERS;
    assert!(
        journal.connections <= needed + needed / 4,
        "{} connections where {needed} were needed",
        journal.connections
    );
    if count >= EVERY_FAULT {
        for fault in Fault::all() {
            let name = fault.name();
            assert!(journal.has_fault(&name), "{name} never happened");
        }
    }
    Ok(())
}

/// Results of the calls.
struct Soaked {
    endings: Vec<Ending>,
    lasted: Duration,
    /// KiB of resident memory after a quarter of the calls, and after all.
    resident: (u64, u64),
}

async fn soak(
    count: u64,
    vendors: &Vendors,
    folder: &std::path::Path,
    watch: &Watch,
) -> Result<Soaked, Box<dyn std::error::Error + Send + Sync>> {
    let metrics = tokio::runtime::Handle::current().metrics();
    let tasks_before = metrics.num_alive_tasks();
    let store = Store::open(folder, Options::default())?;
    let calls = Arc::new(Calls::new(&vendors.url, store.clone(), watch.clone())?);
    let (next, quarter) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let started = Instant::now();
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..WORKERS {
        let (calls, next, quarter) = (Arc::clone(&calls), Arc::clone(&next), Arc::clone(&quarter));
        workers.spawn(async move {
            let mut endings = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    return endings;
                }
                if number == count / 4 {
                    quarter.store(resident_kilobytes().unwrap_or(0), Ordering::Relaxed);
                }
                endings.push(calls.call(number).await);
            }
        });
    }
    let mut endings = Vec::new();
    while let Some(ended) = workers.join_next().await {
        endings.extend(ended?);
    }
    let lasted = started.elapsed();
    let resident = (
        quarter.load(Ordering::Relaxed),
        resident_kilobytes().unwrap_or(0),
    );
    memory::assert_flat(resident);
    store.close().await?;
    drop(calls);
    let deadline = Instant::now() + Duration::from_secs(20);
    while metrics.num_alive_tasks() > tasks_before && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(metrics.num_alive_tasks(), tasks_before, "tasks are left");
    Ok(Soaked {
        endings,
        lasted,
        resident,
    })
}
