//! The job of converting: puts the body of each record into tables, and writes them in the order of
//! the inputs.

use std::sync::{Mutex, PoisonError};

use ocrmarket_model::api::OperationModel;
use ocrmarket_tables::{Converter, NotConverted, View};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::batch::{InputName, Job, Outcome, Position, Record, RefusedEntry};
use crate::failure::{Failure, Result};
use crate::inputs::{UnreadableInput, plain_name};
use crate::observe::Progress;
use crate::records::{RecordBody, RecordContent, mongo};

use super::files::TableFiles;
use super::{TableCounts, TablesConfig};

/// Converts the records of a run.
pub(super) struct Converting<'a> {
    config: &'a TablesConfig,
    view: &'a View,
    operation: &'a OperationModel,
    /// Converters that no thread uses now.
    idle: Mutex<Vec<Converter<'a>>>,
    files: Mutex<TableFiles>,
}

/// Records of one piece of an input.
#[derive(Default)]
pub(super) struct Part<'a> {
    converter: Option<Converter<'a>>,
    counts: TableCounts,
    /// The input, and the first part of the ids of its records.
    input: Option<(InputName, String)>,
}

/// Counts of all records.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Whole {
    pub(super) counts: TableCounts,
    /// The inputs, and the first parts of the ids of their records.
    pub(super) inputs: Vec<(String, String)>,
}

impl<'a> Converting<'a> {
    pub(super) fn new(
        config: &'a TablesConfig,
        view: &'a View,
        operation: &'a OperationModel,
        converter: Converter<'a>,
        files: TableFiles,
    ) -> Self {
        Self {
            config,
            view,
            operation,
            idle: Mutex::new(vec![converter]),
            files: Mutex::new(files),
        }
    }

    pub(super) fn into_files(self) -> TableFiles {
        self.files
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn idle(&self) -> Converter<'a> {
        let idle = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        idle.unwrap_or_else(|| Converter::new(self.view, self.operation, &self.config.privacy))
    }

    /// Converts a body. Returns the reason if it is refused; `None` if it is not JSON and has another
    /// reading.
    fn body(
        &self,
        part: &mut Part<'a>,
        record: &Record<'_>,
        body: &RecordBody<'_>,
    ) -> Option<Result<(), NotConverted>> {
        let id = part.id(record);
        let converter = part.converter.get_or_insert_with(|| self.idle());
        let rewritten = mongo::unwrapped(&body.bytes);
        let bytes = rewritten.as_deref().unwrap_or(&body.bytes);
        match converter.push(&id, bytes) {
            Ok(class) => {
                add(&mut part.counts.written, class.name());
                Some(Ok(()))
            }
            Err(NotConverted::Syntax(_)) if body.has_other_reading() => None,
            Err(error) => Some(Err(error)),
        }
    }
}

impl Part<'_> {
    /// Returns the id of a record: the requested one, or else that of its position.
    fn id(&mut self, record: &Record<'_>) -> String {
        if let Some(id) = record.id() {
            return id;
        }
        if self
            .input
            .as_ref()
            .is_none_or(|(name, _)| name != record.file)
        {
            let prefix = id_prefix(record.file);
            self.input = Some((InputName::clone(record.file), prefix));
        }
        let prefix = self.input.as_ref().map_or("", |(_, prefix)| prefix);
        format!("{prefix}-{:012}", record.offset)
    }
}

/// Returns the first part of the ids of an input's records. Equal for a file and its compressed copy.
pub(super) fn id_prefix(input: &str) -> String {
    hex::encode(&Sha256::digest(plain_name(input).as_bytes())[..8])
}

fn add(counts: &mut std::collections::BTreeMap<String, u64>, name: &str) {
    match counts.get_mut(name) {
        Some(count) => *count += 1,
        None => drop(counts.insert(name.to_owned(), 1)),
    }
}

impl<'a> Job for Converting<'a> {
    type Part = Part<'a>;
    type Whole = Whole;

    const IS_ORDERED: bool = true;

    fn part(&self) -> Part<'a> {
        Part::default()
    }

    fn record(
        &self,
        part: &mut Part<'a>,
        record: &Record<'_>,
        held: &RecordContent<'_>,
    ) -> Outcome {
        let reason = match held {
            RecordContent::Skipped => return Outcome::Counted,
            RecordContent::Gateway => return part.pass_over("gateway"),
            RecordContent::NoResponse => return part.pass_over("no-response"),
            RecordContent::Error(error) => {
                part.counts.records += 1;
                let reason = if error.is_malformed {
                    "malformed"
                } else {
                    "unreadable"
                };
                return part.refuse(record, reason, Some(error.message.clone()));
            }
            RecordContent::Body(body) => {
                let other = body.operation.as_deref();
                if other.is_some_and(|other| other != self.config.operation) {
                    return part.pass_over("other-operation");
                }
                match self.body(part, record, body) {
                    None => return Outcome::NotJson,
                    Some(Ok(())) => {
                        part.counts.records += 1;
                        return Outcome::Counted;
                    }
                    Some(Err(error)) => error,
                }
            }
        };
        part.counts.records += 1;
        part.refuse(record, reason_name(&reason), Some(reason.to_string()))
    }

    fn bytes(&self, part: &mut Part<'a>, count: u64) {
        part.counts.bytes += count;
    }

    fn merge(&self, whole: &mut Whole, part: Part<'a>, _: Position) -> Result<()> {
        let Part {
            converter,
            mut counts,
            ..
        } = part;
        if let Some(mut converter) = converter {
            counts.withheld = converter.take_withheld();
            let batches = converter.take().map_err(|error| internal(&error))?;
            self.idle
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(converter);
            let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
            for (table, batch) in batches {
                files.add(table, batch)?;
            }
        }
        whole.counts.merge(counts);
        Ok(())
    }

    fn input(&self, whole: &mut Whole, name: &str) {
        whole.inputs.push((name.to_owned(), id_prefix(name)));
    }

    fn unreadable(&self, _: &mut Whole, _: &UnreadableInput) -> bool {
        true
    }

    fn progress(&self, whole: &Whole) -> Progress {
        Progress {
            records: whole.counts.records,
            refused: whole.counts.refused.values().sum(),
            bytes: whole.counts.bytes,
            total_bytes: None,
        }
    }
}

impl Part<'_> {
    fn pass_over(&mut self, reason: &str) -> Outcome {
        self.counts.records += 1;
        add(&mut self.counts.passed_over, reason);
        Outcome::Counted
    }

    fn refuse(
        &mut self,
        record: &Record<'_>,
        reason: &'static str,
        message: Option<String>,
    ) -> Outcome {
        add(&mut self.counts.refused, reason);
        Outcome::Refused(RefusedEntry {
            offset: Some(record.offset),
            verdict: reason,
            message,
            ..RefusedEntry::default()
        })
    }
}

impl TableCounts {
    fn merge(&mut self, other: Self) {
        self.records += other.records;
        self.withheld += other.withheld;
        self.bytes += other.bytes;
        for (all, some) in [
            (&mut self.written, other.written),
            (&mut self.refused, other.refused),
            (&mut self.passed_over, other.passed_over),
        ] {
            for (name, count) in some {
                *all.entry(name).or_default() += count;
            }
        }
    }
}

/// Returns the name of a reason in counts.
fn reason_name(error: &NotConverted) -> &'static str {
    match error {
        NotConverted::Syntax(_) => "malformed",
        NotConverted::NotAnObject => "not-an-answer",
        NotConverted::NoDefinition(_) => "no-definition",
        NotConverted::TooManyRows => "too-many-rows",
        NotConverted::LongId => "long-id",
        _ => "refused",
    }
}

#[cold]
fn internal(error: &arrow_schema::ArrowError) -> Failure {
    Failure::caused(error).context("cannot build a table")
}
