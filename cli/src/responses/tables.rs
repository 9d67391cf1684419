//! `ocrmarket tables`: converts stored responses to tables.

pub(crate) mod arguments;

use std::io::Write;
use std::process::ExitCode;

use ocrmarket_engine::Schemas;
use ocrmarket_engine::tables::{self, TablesSummary};
use ocrmarket_engine::text::{counted, escaped, input_name};

pub(crate) use arguments::TablesArgs;

use crate::failure::INCOMPLETE;
use crate::responses::progress::Line;
use crate::schemas::say;

/// Exit code: a record is in no table.
const ERRORS: u8 = 1;

/// Runs `ocrmarket tables`.
///
/// # Errors
/// Flags or schemas are wrong, or an output cannot be written.
pub(crate) fn run(arguments: &TablesArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    let config = arguments.config()?;
    say(&schemas.origin);
    let mut progress = Line::new();
    let written = tables::write(&config, &schemas, &mut progress);
    progress.end();
    let summary = written?;
    print(&summary, out)?;
    let is_incomplete = !summary.unreadable.is_empty() || summary.counts.records == 0;
    Ok(if is_incomplete {
        ExitCode::from(INCOMPLETE)
    } else if summary.refused() > 0 {
        ExitCode::from(ERRORS)
    } else {
        ExitCode::SUCCESS
    })
}

fn print(summary: &TablesSummary, out: &mut dyn Write) -> anyhow::Result<()> {
    for input in &summary.unreadable {
        writeln!(
            out,
            "unreadable {}: {}",
            escaped(&input.file),
            escaped(&input.message)
        )?;
    }
    let filled = summary.files.iter().filter(|file| file.rows > 0);
    for file in filled.clone() {
        writeln!(out, "  {}: {}", file.table, counted(file.rows, "row"))?;
    }
    let counts = &summary.counts;
    writeln!(
        out,
        "{} in {}: {} in tables{}{}",
        counted(counts.records, "record"),
        counted(summary.inputs, "input"),
        summary.written(),
        listed(", ", &counts.refused, " refused"),
        listed(", ", &counts.passed_over, " passed over"),
    )?;
    if counts.withheld > 0 {
        let values = counted(counts.withheld, "value");
        writeln!(
            out,
            "withheld: {values} that may contain anything (keep them with --private free-text=keep)"
        )?;
    }
    writeln!(
        out,
        "{} of {} with rows: {}",
        filled.count(),
        counted(summary.files.len() as u64, "table"),
        input_name(&summary.manifest)
    )?;
    Ok(())
}

/// Lists counts by name; empty if there are none.
fn listed(before: &str, counts: &std::collections::BTreeMap<String, u64>, after: &str) -> String {
    let total: u64 = counts.values().sum();
    if total == 0 {
        return String::new();
    }
    let each: Vec<_> = counts
        .iter()
        .map(|(name, count)| format!("{count} {name}"))
        .collect();
    format!("{before}{total}{after} ({})", each.join(", "))
}
