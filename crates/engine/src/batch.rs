//! The batch engine: reads the records of many inputs on several threads and gives each record to a [`Job`].
//!
//! All that jobs have in common is here or below: finding, decompressing and framing inputs, taking the body out of a record, the
//! order of results, progress, fail-fast, the quarantine, and a state file from which a later run continues. A job says what it does
//! with one record and how counts merge, and nothing else. The result is the same with any number of threads. Memory is bounded:
//! no thread runs far ahead of the slowest. The engine never looks into a body.

mod feed;
mod merge;
mod quarantine;
mod read;
mod resume;
mod run;
mod sampling;
#[cfg(test)]
pub(crate) mod tests;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::Result;
use crate::inputs::{InputPaths, Unreadable};
use crate::observe::Progress;
use crate::records::{Encoding, Held, RecordOptions};

pub(crate) use self::quarantine::RefusedEntry;
pub(crate) use self::read::Record;
pub(crate) use self::run::run;

/// What a batch does with each record, and how counts merge. All threads share it.
pub(crate) trait Job: Sync {
    /// Counts of some records, made by one thread.
    type Part: Send;
    /// Counts of all records so far. The state file holds them.
    type Whole: Default + Send + Serialize + DeserializeOwned;

    /// Whether parts merge one by one, in the order of the inputs. Otherwise the order must not matter, and a thread keeps counting
    /// in one part until a checkpoint, so that merging costs nothing.
    const IS_ORDERED: bool;

    /// Counts of no records.
    fn part(&self) -> Self::Part;

    /// Takes in a record; `held` is never [`Held::Nothing`].
    fn record(&self, part: &mut Self::Part, record: &Record<'_>, held: &Held<'_>) -> Outcome;

    /// Takes note that as many decompressed bytes were read.
    fn bytes(&self, part: &mut Self::Part, count: u64);

    /// Adds a part. Its lines and record numbers count from `from`; jobs without an order have none.
    ///
    /// # Errors
    /// The run makes no sense, and ends.
    fn merge(&self, whole: &mut Self::Whole, part: Self::Part, from: Position) -> Result<()>;

    /// Takes note of an input that was opened. Called in the order of the inputs, also for those that an earlier run read.
    fn input(&self, whole: &mut Self::Whole, name: &str) {
        let _ = (whole, name);
    }

    /// Takes note of an input that was not read to its end. Returns `true` if fail-fast ends the run here.
    fn unreadable(&self, whole: &mut Self::Whole, input: &Unreadable) -> bool;

    /// Records, refused records and bytes of an earlier run.
    fn progress(&self, whole: &Self::Whole) -> Progress;
}

/// What became of a record.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It was counted.
    Counted,
    /// It was counted, and is wrong: the quarantine keeps it, fail-fast ends the run.
    Refused(RefusedEntry),
    /// Its body is not JSON, and was not counted: the record is read in another way. Only for a body that
    /// [`has_other_reading`](crate::records::Body::has_other_reading).
    NotJson,
}

/// A position in an input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Position {
    /// Lines before it.
    pub(crate) lines: u64,
    /// Records before it.
    pub(crate) records: u64,
}

/// How a batch reads its inputs.
#[derive(Debug)]
pub(crate) struct Options<'o> {
    /// The inputs that hold the records.
    pub(crate) inputs: &'o InputPaths,
    /// Location of the body in a record.
    pub(crate) records: &'o RecordOptions,
    /// Whether records of a response store are recognized.
    pub(crate) has_store: bool,
    /// Whether the elements of an array are records.
    pub(crate) opens_arrays: bool,
    /// The largest record, in bytes.
    pub(crate) max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub(crate) max_expansion: u64,
    /// Number of threads; by default that of the processors.
    pub(crate) jobs: Option<usize>,
    /// Whether the first refused record ends the run.
    pub(crate) fail_fast: bool,
    /// The share of the records that is taken.
    pub(crate) sample: Option<f64>,
    /// The folder that refused records are kept in.
    pub(crate) quarantine: Option<&'o Path>,
    /// Whether and how a later run can continue.
    pub(crate) resume: Option<ResumeOptions<'o>>,
}

/// How a run is stored, so that a later one continues.
#[derive(Debug)]
pub(crate) struct ResumeOptions<'o> {
    /// The state file.
    pub(crate) path: &'o Path,
    /// Whether inputs are recognized by all that was read of them.
    pub(crate) verifies_all: bool,
    /// What the counts depend on.
    pub(crate) identity: Identity,
    /// Time between checkpoints.
    pub(crate) period: Duration,
}

impl ResumeOptions<'_> {
    /// Time between checkpoints.
    pub(crate) const PERIOD: Duration = Duration::from_secs(1);
}

/// What the counts of a run depend on. A run with another identity does not continue it.
#[derive(Debug)]
pub(crate) struct Identity {
    /// Settings by name; see [`changed`].
    pub(crate) settings: Value,
    /// All of them as version 1 of the state file spells them, for jobs that it knew.
    pub(crate) first: Option<String>,
    /// Digest of the schemas.
    pub(crate) schemas: String,
}

/// A setting by name.
pub(crate) type Setting = (&'static str, Value);

/// The settings that differ from the default ones, and always the paths. So a setting that is new leaves earlier state files valid.
pub(crate) fn changed(settings: Vec<Setting>, default: Vec<Setting>) -> Value {
    let pairs = settings.into_iter().zip(default);
    let changed =
        pairs.filter(|((name, value), (_, default))| *name == "paths" || value != default);
    changed
        .map(|((name, value), _)| (name.to_owned(), value))
        .collect()
}

/// The settings of inputs and records, by name.
pub(crate) fn settings(inputs: &InputPaths, records: &RecordOptions) -> Vec<Setting> {
    let paths = inputs.paths.iter().map(|path| shown(path));
    let encoding = match records.encoding {
        Encoding::Utf8 => "Utf8",
        Encoding::Gb18030 => "Gb18030",
    };
    vec![
        ("paths", paths.collect()),
        ("files_from", inputs.files_from.as_deref().map(shown).into()),
        ("body_at", records.body_at.as_deref().into()),
        ("record_id", records.record_id.as_deref().into()),
        ("column", records.column.into()),
        ("delimiter", records.delimiter.into()),
        ("after", records.after.as_deref().into()),
        ("encoding", encoding.into()),
    ]
}

/// A path as settings spell it.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Name of an input, shared by all that speaks of it.
pub(crate) type InputName = Arc<str>;
