//! `ocrmarket store verify`: the number of records of each file, the extent of their verification,
//! and the location of damage.

use std::error::Error as _;
use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use ocrmarket_engine::store::{self, Damage, StoreCounts, VerifiedFile};
use ocrmarket_engine::text::escaped;
use serde::Serialize;

use crate::output::ReportFormat;

use super::Ending;
use super::arguments::VerifyArgs;

/// Version of the JSON report.
const VERSION: u32 = 1;

/// The JSON report.
#[derive(Debug, Serialize)]
struct Report<'s> {
    version: u32,
    store: &'s Path,
    #[serde(flatten)]
    counts: StoreCounts,
    damages: usize,
    files: Vec<FileReport>,
}

/// Result for a file.
#[derive(Debug, Serialize)]
struct FileReport {
    /// Its name in the store.
    file: String,
    #[serde(flatten)]
    counts: StoreCounts,
    damages: Vec<DamageReport>,
}

/// A damaged part of a file.
#[derive(Debug, Serialize)]
struct DamageReport {
    line: u64,
    lines: u64,
    /// Offset of the first byte in the file, and of the one after the last.
    start: u64,
    end: u64,
    kind: &'static str,
    message: String,
    /// Message for people, with the location.
    #[serde(skip)]
    shown: String,
}

/// Runs `ocrmarket store verify`.
///
/// # Errors
/// The store cannot be listed or holds no segment, or the output cannot be written.
pub(super) fn run(arguments: &VerifyArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let mut ending = Ending::default();
    let mut report = Report {
        version: VERSION,
        store: &arguments.store,
        counts: StoreCounts::default(),
        damages: 0,
        files: Vec::new(),
    };
    store::verify(&arguments.store, |file| {
        report.counts += file.counts;
        report.damages += file.damages.len();
        file.damages.iter().for_each(|damage| ending.note(damage));
        match arguments.format {
            ReportFormat::Human => print(out, &file.into())?,
            ReportFormat::Json => report.files.push(file.into()),
        }
        anyhow::Ok(())
    })?;
    match arguments.format {
        ReportFormat::Human => {
            let damages = match report.damages {
                0 => "no damage".to_owned(),
                1 => "1 damaged part".to_owned(),
                many => format!("{many} damaged parts"),
            };
            writeln!(out, "{}; {damages}", Shown(report.counts))?;
        }
        ReportFormat::Json => {
            serde_json::to_writer(&mut *out, &report)?;
            writeln!(out)?;
        }
    }
    Ok(ending.code())
}

fn print(out: &mut dyn Write, file: &FileReport) -> io::Result<()> {
    writeln!(out, "{}: {}", escaped(&file.file), Shown(file.counts))?;
    for damage in &file.damages {
        writeln!(out, "  {}", escaped(&damage.shown))?;
    }
    Ok(())
}

/// Counts for people.
struct Shown(StoreCounts);

impl fmt::Display for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(counts) = self;
        match counts.records {
            1 => formatter.write_str("1 record")?,
            many => write!(formatter, "{many} records")?,
        }
        let parts = [
            (counts.body_only, "body only"),
            (counts.unverified, "not verified"),
        ];
        if parts.iter().all(|(count, _)| *count == 0) {
            return Ok(());
        }
        write!(formatter, ": {} whole", counts.whole)?;
        for (count, name) in parts {
            if count > 0 {
                write!(formatter, ", {count} {name}")?;
            }
        }
        Ok(())
    }
}

impl From<VerifiedFile> for FileReport {
    fn from(file: VerifiedFile) -> Self {
        Self {
            file: file.file,
            counts: file.counts,
            damages: file.damages.into_iter().map(DamageReport::from).collect(),
        }
    }
}

impl From<Damage> for DamageReport {
    fn from(damage: Damage) -> Self {
        let with_source = |text: String| match damage.source() {
            Some(source) => format!("{text}: {source}"),
            None => text,
        };
        let whole = damage.to_string();
        let path = format!("{}:", damage.file.display());
        let located = whole.strip_prefix(&path).unwrap_or(&whole);
        Self {
            message: with_source(damage.kind.to_string()),
            shown: with_source(format!("line {located}")),
            line: damage.line,
            lines: damage.lines,
            start: damage.bytes.start,
            end: damage.bytes.end,
            kind: damage.kind.name(),
        }
    }
}
