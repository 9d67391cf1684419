//! `ocrmarket usage`: counts the calls in a response store, as CSV.

use std::io::Write;
use std::process::ExitCode;

use jiff::tz::Offset;
use ocrmarket_engine::text::cell;
use ocrmarket_engine::usage::{UsageConfig, usage};

use crate::failure::{self, INCOMPLETE};
use crate::responses::arguments::UsageArgs;

/// Runs `ocrmarket usage`. Damage is reported. The rest is still counted, and the exit code states
/// that records are missing.
///
/// # Errors
/// The store cannot be listed or holds no record, or the output cannot be written.
pub(crate) fn run(arguments: &UsageArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let config = UsageConfig {
        store: arguments.store.clone(),
        timezone: arguments.timezone,
    };
    let mut ended = ExitCode::SUCCESS;
    let rows = usage(&config, |damage| {
        ended = ExitCode::from(INCOMPLETE);
        failure::report(&anyhow::Error::new(damage).context("not counted"));
    })?;
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["time", "operation", "key", "charged", "calls"])?;
    for row in rows {
        let time = if arguments.timezone == Offset::UTC {
            row.time.to_string()
        } else {
            row.time.display_with_offset(arguments.timezone).to_string()
        };
        let calls = row.calls.to_string();
        table.write_record([
            &*time,
            &cell(&row.operation),
            &cell(&row.key),
            row.charged.as_str(),
            &calls,
        ])?;
    }
    table.flush()?;
    Ok(ended)
}
