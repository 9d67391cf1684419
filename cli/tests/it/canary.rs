//! The canary: synthetic personal values are planted in the samples of every operation, in eight
//! ways, and no command shows one of them in any format.
//!
//! Exempt are outputs that hand out data because a flag or command asks for it: `call --raw` and
//! `--json`, `store cat`, the file `records` of a quarantine and `--show-private`. Of files that the
//! command reads again, profiles are searched for numbers of persons. `--record-id` shows what it
//! points to, and file names are shown as they were given.
//!
//! The test holds for other values, too: `OCRMARKET_CANARY_SEED` makes up a second set.

mod calls;
mod commands;
mod planted;
mod runs;
mod ways;

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use ocrmarket_model::embedded;

use runs::Runs;
use ways::{Case, Samples, Way};

/// Returns the cases of every operation and way.
fn cases(seed: &str) -> Vec<Case> {
    let api = ocrmarket_model::read(&embedded::files()).expect("the schemas are complete");
    let mut cases = Vec::new();
    for model in api.operations() {
        let samples = Samples::new(&api, model);
        cases.extend(Way::ALL.map(|way| samples.case(way, seed)));
    }
    cases
}

/// Runs all cases on as many threads as there are processors.
fn run_all(runs: &Runs, cases: Vec<Case>) {
    let folder = tempfile::tempdir().expect("a folder");
    let operations: BTreeSet<String> = cases.iter().map(|case| case.operation.clone()).collect();
    commands::profile_clean(folder.path(), &Vec::from_iter(operations));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let number = AtomicUsize::new(0);
    let cases = Mutex::new(cases);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let Some(case) = cases.lock().expect("no thread panics with it").pop() else {
                        return;
                    };
                    let at = number.fetch_add(1, Ordering::Relaxed);
                    let folder = folder.path().join(format!("case-{at}"));
                    std::fs::create_dir(&folder).expect("a folder");
                    // Each way has another format in the next operation.
                    commands::run(runs, &folder, at + at / Way::ALL.len(), &case);
                    std::fs::remove_dir_all(&folder).expect("it is there");
                }
            });
        }
    });
}

#[test]
fn no_planted_value_is_shown() {
    let other = std::env::var("OCRMARKET_CANARY_SEED").ok();
    for seed in ["fixed"].into_iter().chain(other.as_deref()) {
        let runs = Runs::default();
        let cases = cases(seed);
        for case in &cases {
            let records = case.records.len();
            assert!(
                records >= 40,
                "{} {:?}: {records} records",
                case.operation,
                case.way
            );
        }
        run_all(&runs, cases);
        let folder = tempfile::tempdir().expect("a folder");
        calls::urls(&runs, folder.path(), seed);
        runs.finish();
    }
}
