//! The batch engine: reads the records of many inputs on several threads and gives each record to a
//! [`Job`].
//!
//! Everything that jobs share is here or below: inputs (found, decompressed and framed), extraction
//! of bodies, the order of results, progress, fail-fast, the quarantine, and the state file of a
//! resumed run. A job defines only how one record is processed and how counts merge.
//!
//! The result does not depend on the number of threads. Memory is bounded: no thread runs far ahead
//! of the slowest. The engine never reads the content of a body.

pub(crate) mod direct;
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
use crate::inputs::{InputPaths, UnreadableInput};
use crate::observe::Progress;
use crate::records::{BodyEncoding, RecordContent, RecordOptions};

pub(crate) use self::quarantine::RefusedEntry;
pub(crate) use self::read::Record;
pub(crate) use self::run::run;

/// Processing of each record, and merging of counts. All threads share it.
pub(crate) trait Job: Sync {
    /// Counts of some records, made by one thread.
    type Part: Send;
    /// Counts of all records so far. The state file contains them.
    type Whole: Default + Send + Serialize + DeserializeOwned;

    /// `true` if parts merge one by one, in the order of the inputs. Otherwise the order must not
    /// matter: a thread counts in one part until a checkpoint, so that merging costs nothing.
    const IS_ORDERED: bool;

    /// Returns counts of no records.
    fn part(&self) -> Self::Part;

    /// Counts a record; `held` is never [`RecordContent::Skipped`].
    fn record(
        &self,
        part: &mut Self::Part,
        record: &Record<'_>,
        held: &RecordContent<'_>,
    ) -> Outcome;

    /// Counts decompressed bytes that were read.
    fn bytes(&self, part: &mut Self::Part, count: u64);

    /// Adds a part. Its lines and record numbers count from `from`; jobs without an order have none.
    ///
    /// # Errors
    /// The run is not meaningful; it ends.
    fn merge(&self, whole: &mut Self::Whole, part: Self::Part, from: Position) -> Result<()>;

    /// Records an input that was opened. Called in the order of the inputs, also for those that an
    /// earlier run read.
    fn input(&self, whole: &mut Self::Whole, name: &str) {
        let _ = (whole, name);
    }

    /// Records an input that was not read to its end. Returns `true` if fail-fast ends the run
    /// here.
    fn unreadable(&self, whole: &mut Self::Whole, input: &UnreadableInput) -> bool;

    /// Returns the records, refused records and bytes of an earlier run.
    fn progress(&self, whole: &Self::Whole) -> Progress;
}

/// Result of processing a record.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It was counted.
    Counted,
    /// It was counted, and has errors: the quarantine stores it, fail-fast ends the run.
    Refused(RefusedEntry),
    /// Its body is not JSON, and was not counted: the record is read in the other way. Only for a
    /// body that [`has_other_reading`](crate::records::Body::has_other_reading).
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

/// Options of a batch.
#[derive(Debug)]
pub(crate) struct Options<'o> {
    /// The inputs that contain the records.
    pub(crate) inputs: &'o InputPaths,
    /// Location of the body in a record.
    pub(crate) records: &'o RecordOptions,
    /// `true` if records of a response store are recognized.
    pub(crate) has_store: bool,
    /// `true` if the elements of an array are records.
    pub(crate) opens_arrays: bool,
    /// Maximum size of a record, in bytes.
    pub(crate) max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub(crate) max_expansion: u64,
    /// Number of threads; by default the number of processors.
    pub(crate) jobs: Option<usize>,
    /// `true` if the first refused record ends the run.
    pub(crate) fail_fast: bool,
    /// Share of the records that is processed.
    pub(crate) sample: Option<f64>,
    /// Folder in which refused records are stored.
    pub(crate) quarantine: Option<&'o Path>,
    /// State of the run for a later one, if it is stored.
    pub(crate) resume: Option<ResumeOptions<'o>>,
}

/// Storage of a run, from which a later one continues.
#[derive(Debug)]
pub(crate) struct ResumeOptions<'o> {
    /// The state file.
    pub(crate) path: &'o Path,
    /// `true` if inputs are recognized by all bytes that were read of them.
    pub(crate) verifies_all: bool,
    /// Everything that the counts depend on.
    pub(crate) identity: Identity,
    /// Time between checkpoints.
    pub(crate) period: Duration,
}

impl ResumeOptions<'_> {
    /// Time between checkpoints.
    pub(crate) const PERIOD: Duration = Duration::from_secs(1);
}

/// Everything that the counts of a run depend on. A run with another identity does not continue it.
#[derive(Debug)]
pub(crate) struct Identity {
    /// Settings by name; see [`changed`].
    pub(crate) settings: Value,
    /// All settings in the spelling of version 1 of the state file, for jobs that existed in that
    /// version.
    pub(crate) first: Option<String>,
    /// Digest of the schemas.
    pub(crate) schemas: String,
}

/// A setting by name.
pub(crate) type Setting = (&'static str, Value);

/// Returns the settings that differ from their defaults, and always the paths. A new setting thus
/// leaves earlier state files valid.
pub(crate) fn changed(settings: Vec<Setting>, default: Vec<Setting>) -> Value {
    let pairs = settings.into_iter().zip(default);
    let changed =
        pairs.filter(|((name, value), (_, default))| *name == "paths" || value != default);
    changed
        .map(|((name, value), _)| (name.to_owned(), value))
        .collect()
}

/// Returns the settings of inputs and records, by name.
pub(crate) fn settings(inputs: &InputPaths, records: &RecordOptions) -> Vec<Setting> {
    let paths = inputs.paths.iter().map(|path| shown(path));
    let encoding = match records.encoding {
        BodyEncoding::Utf8 => "Utf8",
        BodyEncoding::Gb18030 => "Gb18030",
    };
    vec![
        ("paths", paths.collect()),
        ("files_from", inputs.files_from.as_deref().map(shown).into()),
        ("shard", inputs.shard.map(|shard| shard.to_string()).into()),
        ("body_at", records.body_at.as_deref().into()),
        ("record_id", records.record_id.as_deref().into()),
        ("column", records.column.into()),
        ("body_column", records.body_column.as_deref().into()),
        ("delimiter", records.delimiter.into()),
        ("after", records.after.as_deref().into()),
        ("encoding", encoding.into()),
    ]
}

/// Spells a path for settings.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Name of an input, shared by its records and results.
pub(crate) type InputName = Arc<str>;
