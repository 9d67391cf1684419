//! The response store: records are read back byte for byte, whatever their content and however the
//! process ended.

mod damage;
mod files;
mod killed;
mod record;

use std::path::Path;
use std::time::{Duration, SystemTime};

use ocrmarket_client::store::{self, Damage, Record};

/// Returns a record at second `second` of 2026 (UTC), identified by its request id.
fn record(id: &str, second: u64, body: &[u8]) -> Record {
    let start_of_2026 = Duration::from_secs(1_767_225_600);
    let at = SystemTime::UNIX_EPOCH + start_of_2026 + Duration::from_secs(second);
    let mut record = Record::new("acme/card", at);
    record.request_id = Some(id.to_owned());
    record.set_body(body.to_vec().into());
    record
}

/// Returns all records of a store, and its damage.
fn read(folder: &Path) -> (Vec<Record>, Vec<Damage>) {
    let mut records = Vec::new();
    let mut damages = Vec::new();
    for item in store::read(folder).expect("a folder that can be listed") {
        match item {
            Ok(record) => records.push(record),
            Err(damage) => damages.push(damage),
        }
    }
    (records, damages)
}

/// Returns the names of the files in a folder with this ending, sorted.
fn names(folder: &Path, ending: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("an entry").file_name())
        .filter_map(|name| name.into_string().ok())
        .filter(|name| name.ends_with(ending))
        .collect();
    names.sort();
    names
}
