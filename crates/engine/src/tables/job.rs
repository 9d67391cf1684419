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
    pub(super) converter: Option<Converter<'a>>,
    pub(super) counts: TableCounts,
    /// The input, and the first part of the ids of its records.
    input: Option<(InputName, String)>,
    /// The id of the next record, if its caller gives one.
    pub(super) next: Option<NextId>,
}

/// The id of a record that a caller passes.
pub(super) enum NextId {
    /// It counts.
    Given(String),
    /// It counts unless the record contains its own.
    Default(String),
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
}

impl Part<'_> {
    /// Returns the id of a record: the requested one, or else that of its position.
    fn id(&mut self, record: &Record<'_>) -> String {
        match &self.next {
            Some(NextId::Given(id)) => return id.clone(),
            Some(NextId::Default(id)) => return record.id().unwrap_or_else(|| id.clone()),
            None => {}
        }
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
        part.record(&self.config.operation, record, held, || self.idle())
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
        whole.counts.progress()
    }
}

impl<'a> Part<'a> {
    pub(super) fn new(converter: Converter<'a>) -> Self {
        Self {
            converter: Some(converter),
            ..Self::default()
        }
    }

    /// Converts a record of an operation. `create` returns a converter for the first body.
    pub(super) fn record(
        &mut self,
        operation: &str,
        record: &Record<'_>,
        held: &RecordContent<'_>,
        create: impl FnOnce() -> Converter<'a>,
    ) -> Outcome {
        let reason = match held {
            RecordContent::Skipped => return Outcome::Counted,
            RecordContent::Gateway => return self.pass_over("gateway"),
            RecordContent::NoResponse => return self.pass_over("no-response"),
            RecordContent::Error(error) => {
                self.counts.records += 1;
                let reason = if error.is_malformed {
                    "malformed"
                } else {
                    "unreadable"
                };
                return self.refuse(record, reason, Some(error.message.clone()));
            }
            RecordContent::Body(body) => {
                let other = body.operation.as_deref();
                if other.is_some_and(|other| other != operation) {
                    return self.pass_over("other-operation");
                }
                match self.body(record, body, create) {
                    None => return Outcome::NotJson,
                    Some(Ok(())) => {
                        self.counts.records += 1;
                        return Outcome::Counted;
                    }
                    Some(Err(error)) => error,
                }
            }
        };
        self.counts.records += 1;
        self.refuse(record, reason_name(&reason), Some(reason.to_string()))
    }

    /// Converts a body. Returns the reason if it is refused; `None` if it is not JSON and has another
    /// reading.
    fn body(
        &mut self,
        record: &Record<'_>,
        body: &RecordBody<'_>,
        create: impl FnOnce() -> Converter<'a>,
    ) -> Option<Result<(), NotConverted>> {
        let id = self.id(record);
        let converter = self.converter.get_or_insert_with(create);
        let rewritten = mongo::unwrapped(&body.bytes);
        let bytes = rewritten.as_deref().unwrap_or(&body.bytes);
        match converter.push(&id, bytes) {
            Ok(class) => {
                add(&mut self.counts.written, class.name());
                Some(Ok(()))
            }
            Err(NotConverted::Syntax(_)) if body.has_other_reading() => None,
            Err(error) => Some(Err(error)),
        }
    }

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
    pub(super) fn progress(&self) -> Progress {
        Progress {
            records: self.records,
            refused: self.refused.values().sum(),
            bytes: self.bytes,
            total_bytes: None,
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
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
pub(super) fn internal(error: &arrow_schema::ArrowError) -> Failure {
    Failure::caused(error).context("cannot build a table")
}
