//! `ocrmarket store verify`: how many records each file holds, how far they were verified, and where it is damaged.

use std::error::Error as _;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use ocrmarket_client::store::{Checked, Damage, StoredSegment};
use serde::Serialize;

use crate::arguments::ReportFormat;
use ocrmarket_engine::text::escaped;

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
    counts: Counts,
    damages: usize,
    files: Vec<FileReport>,
}

/// What was found in a file.
#[derive(Debug, Serialize)]
struct FileReport {
    /// Its name in the store.
    file: String,
    #[serde(flatten)]
    counts: Counts,
    damages: Vec<DamageReport>,
}

/// Numbers of intact records.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Counts {
    records: u64,
    /// Records of which every byte was verified.
    whole: u64,
    /// Records of which the body was verified.
    body_only: u64,
    /// Records of which nothing could be verified.
    unverified: u64,
}

/// A damaged part of a file.
#[derive(Debug, Serialize)]
struct DamageReport {
    line: u64,
    lines: u64,
    /// First byte in the file, and the one behind the last.
    start: u64,
    end: u64,
    kind: &'static str,
    message: String,
    /// For people: the message with the location.
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
        counts: Counts::default(),
        damages: 0,
        files: Vec::new(),
    };
    for segment in super::segments(&arguments.store)? {
        let file = verify(&segment, &mut ending);
        report.counts.add(file.counts);
        report.damages += file.damages.len();
        match arguments.format {
            ReportFormat::Human => print(out, &file)?,
            ReportFormat::Json => report.files.push(file),
        }
    }
    match arguments.format {
        ReportFormat::Human => {
            let damages = match report.damages {
                0 => "no damage".to_owned(),
                1 => "1 damaged part".to_owned(),
                many => format!("{many} damaged parts"),
            };
            writeln!(out, "{}; {damages}", report.counts)?;
        }
        ReportFormat::Json => {
            serde_json::to_writer(&mut *out, &report)?;
            writeln!(out)?;
        }
    }
    Ok(ending.code())
}

fn verify(segment: &StoredSegment, ending: &mut Ending) -> FileReport {
    let mut records = segment.read();
    let name = records.file().file_name().unwrap_or_default();
    let mut report = FileReport {
        file: name.to_string_lossy().into_owned(),
        counts: Counts::default(),
        damages: Vec::new(),
    };
    for record in &mut records {
        match record {
            Ok(record) => report.counts.count(record.checked),
            Err(damage) => {
                ending.note(&damage);
                report.damages.push(damage.into());
            }
        }
    }
    report
}

fn print(out: &mut dyn Write, file: &FileReport) -> io::Result<()> {
    writeln!(out, "{}: {}", escaped(&file.file), file.counts)?;
    for damage in &file.damages {
        writeln!(out, "  {}", escaped(&damage.shown))?;
    }
    Ok(())
}

impl Counts {
    fn count(&mut self, checked: Checked) {
        self.records += 1;
        *match checked {
            Checked::Whole => &mut self.whole,
            Checked::Body => &mut self.body_only,
            Checked::Nothing => &mut self.unverified,
        } += 1;
    }

    fn add(&mut self, other: Self) {
        self.records += other.records;
        self.whole += other.whole;
        self.body_only += other.body_only;
        self.unverified += other.unverified;
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.records {
            1 => formatter.write_str("1 record")?,
            many => write!(formatter, "{many} records")?,
        }
        let parts = [
            (self.body_only, "body only"),
            (self.unverified, "not verified"),
        ];
        if parts.iter().all(|(count, _)| *count == 0) {
            return Ok(());
        }
        write!(formatter, ": {} whole", self.whole)?;
        for (count, name) in parts {
            if count > 0 {
                write!(formatter, ", {count} {name}")?;
            }
        }
        Ok(())
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
