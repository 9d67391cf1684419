//! `ocrmarket usage`: the calls in a response store, counted, to lay beside the market's own export.
//!
//! Every record counts, because every attempt may cost: also those without an answer. Memory grows with the number of
//! lines printed, never with that of the records. What the market charged is the market's to say; this says what was sent
//! and what the answers said about it.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use anyhow::Context as _;
use jiff::Timestamp;
use jiff::tz::Offset;
use ocrmarket_client::store::{self, Record};

use crate::arguments::UsageArgs;
use crate::failure::{INCOMPLETE, Incomplete};

/// The length of a row's time, in seconds.
const TEN_MINUTES: i64 = 600;
/// What is printed first.
const HEADER: [&str; 5] = ["time", "operation", "key", "charged", "calls"];

/// What is counted together: ten minutes (counted in the chosen time zone), operation, key, charged.
type Row = (i64, String, String, &'static str);

/// Runs `ocrmarket usage`.
///
/// # Errors
/// The store cannot be listed or holds no record, or the output cannot be written.
pub(crate) fn run(arguments: &UsageArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let store = arguments.store.display();
    let mut calls = BTreeMap::<Row, u64>::new();
    let mut damages = 0_u64;
    for record in store::read(&arguments.store)? {
        match record {
            Ok(record) => *calls.entry(row(record, arguments.timezone)).or_default() += 1,
            Err(damage) => {
                damages += 1;
                report(anyhow::Error::new(damage));
            }
        }
    }
    if calls.is_empty() {
        return Err(Incomplete::new(format!("{store} holds no record")).into());
    }
    let mut table = csv::Writer::from_writer(out);
    table.write_record(HEADER)?;
    for ((time, operation, key, charged), count) in &calls {
        let time = shown(*time, arguments.timezone)?;
        table.write_record([&time, operation, key, *charged, &count.to_string()])?;
    }
    table.flush()?;
    Ok(if damages == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(INCOMPLETE)
    })
}

fn row(record: Record, timezone: Offset) -> Row {
    // A time that cannot be written cannot come out of a record either.
    let second = Timestamp::try_from(record.at).map_or(0, floor_second);
    let local = second + i64::from(timezone.seconds());
    (
        local.div_euclid(TEN_MINUTES),
        record.operation,
        record.key.unwrap_or_default(),
        record.charged.as_str(),
    )
}

/// The second that has begun, also before 1970, where jiff's own goes towards zero.
fn floor_second(at: Timestamp) -> i64 {
    at.as_second() - i64::from(at.subsec_nanosecond() < 0)
}

/// The beginning of ten minutes, as RFC 3339 with the offset.
fn shown(time: i64, timezone: Offset) -> anyhow::Result<String> {
    let second = time * TEN_MINUTES - i64::from(timezone.seconds());
    let at = Timestamp::from_second(second).context("a record's time is out of range")?;
    if timezone == Offset::UTC {
        return Ok(at.to_string());
    }
    Ok(at.display_with_offset(timezone).to_string())
}

/// A damaged place. The rest is still counted, and the exit code says that something is missing.
fn report(damage: anyhow::Error) {
    crate::failure::report(&damage.context("not counted"));
}
