//! Counts the calls in a response store, to compare with the market's own export.
//!
//! Every record counts, because every attempt may be charged, also one without a response. Memory
//! grows with the number of rows, not of records.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::Offset;
use ocrmarket_store::{Charge, Damage};
use ocrmarket_wire::disclosure::{hidden_key, undeclared_key};

use crate::failure::{Failure, Result};

/// Length of a row's time, in seconds.
const TEN_MINUTES: i64 = 600;

/// Configuration of [`usage`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsageConfig {
    /// Folder of the response store.
    pub store: PathBuf,
    /// Offset from UTC in which rows begin at full ten minutes.
    pub timezone: Offset,
}

/// Calls that are counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsageRow {
    /// Beginning of the ten minutes.
    pub time: Timestamp,
    /// `vendor/operation`.
    pub operation: String,
    /// Label of the credentials; empty if the records have none.
    pub key: String,
    /// Charge of the calls.
    pub charged: Charge,
    /// Number of calls.
    pub calls: u64,
}

/// Counts the calls. Rows are sorted by time, operation, key and charge. `damaged` receives each
/// damaged part, which is not counted.
///
/// ```
/// use ocrmarket_engine::usage::{UsageConfig, usage};
///
/// # let folder = tempfile::tempdir()?;
/// # let record = ocrmarket_store::Record::new("showapi/bank_card", std::time::SystemTime::now());
/// # std::fs::write(folder.path().join("a.ndjson"), record.to_line())?;
/// # let folder = folder.path();
/// let config = UsageConfig { store: folder.to_owned(), timezone: jiff::tz::Offset::UTC };
/// let rows = usage(&config, |damage| eprintln!("{damage}"))?;
/// assert_eq!((&*rows[0].operation, rows[0].calls), ("showapi/bank_card", 1));
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
///
/// # Errors
/// The store cannot be listed or contains no intact record.
pub fn usage(config: &UsageConfig, mut damaged: impl FnMut(Damage)) -> Result<Vec<UsageRow>> {
    let offset = i64::from(config.timezone.seconds());
    let mut calls = BTreeMap::<_, (Charge, u64)>::new();
    for record in ocrmarket_store::read(&config.store)? {
        match record {
            Ok(record) => {
                // Every time in a record can be represented.
                let second = Timestamp::try_from(record.at).map_or(0, floor_second);
                let time = (second + offset).div_euclid(TEN_MINUTES);
                let (charged, key) = (record.charged, record.key.unwrap_or_default());
                let operation = shown_name(record.operation);
                let row = (time, operation, key, charged.as_str());
                calls.entry(row).or_insert((charged, 0)).1 += 1;
            }
            Err(damage) => damaged(damage),
        }
    }
    if calls.is_empty() {
        let store = config.store.display();
        return Err(Failure::incomplete(format!("{store} contains no record")));
    }
    let rows = calls
        .into_iter()
        .map(|((time, operation, key, _), (charged, calls))| {
            let time = Timestamp::from_second(time * TEN_MINUTES - offset);
            Ok(UsageRow {
                time: time.map_err(|error| {
                    Failure::configuration(format!("a record's time is out of range: {error}"))
                })?,
                operation,
                key,
                charged,
                calls,
            })
        });
    rows.collect()
}

/// Returns the name of an operation as it may be shown: a store may name anything.
fn shown_name(operation: String) -> String {
    let is_name = |part: &str| undeclared_key(part).is_shown();
    match operation.split_once('/') {
        Some((vendor, name)) if is_name(vendor) && is_name(name) => operation,
        _ => hidden_key(&operation),
    }
}

/// Returns the second that has begun. Also correct before 1970, where jiff rounds towards zero.
fn floor_second(at: Timestamp) -> i64 {
    at.as_second() - i64::from(at.subsec_nanosecond() < 0)
}
