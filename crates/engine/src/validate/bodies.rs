//! Validation of bodies that a caller passes: one by one, in columns, or in an input.
//!
//! The job, the counts and the reports are those of [`run`](super::run).

use std::fmt;
use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use ocrmarket_validator::{Level, Options, Severity, Validity};

use crate::batch::direct::{Bodies, DirectOptions, OpenInput, Passed, ReadChunk};
use crate::batch::{InputName, Job, Outcome, Position, Record};
use crate::failure::{Failure, Result, bail};
use crate::inputs::{InputReader, UnreadableInput};
use crate::observe::Progress;
use crate::records::{RecordContent, RecordOptions};
use crate::schemas::Schemas;

use super::job::Validation;
use super::tally::{Reported, Summary, Tally};
use super::validators::{Validated, Validators};
use super::{ErrorLimits, shown_tally, takes_arrays};

/// Maximum number of unreadable inputs that are listed.
const LISTED: usize = 1_000;

/// Configuration of a [`BodyValidator`].
#[derive(Debug, Clone, PartialEq)]
pub struct BodyConfig {
    /// Operation that responded, `vendor/operation`, for records that do not name it.
    pub operation: Option<String>,
    /// Text of any JSON Schema 2020-12 document, instead of an operation.
    pub schema: Option<Vec<u8>>,
    /// With [`schema`](Self::schema): `true` if `format` is validated as the standard defines it.
    pub formats: bool,
    /// Severity of undeclared fields.
    pub undeclared: Level,
    /// Severity of unknown values of open lists.
    pub unknown_values: Level,
    /// Severity of duplicate keys in an object; the last counts.
    pub duplicate_keys: Level,
    /// Location of the response in a record.
    pub records: RecordOptions,
    /// Limits.
    pub limits: ErrorLimits,
    /// Name of single bodies and columns in findings; `-` by default.
    pub name: String,
}

impl Default for BodyConfig {
    fn default() -> Self {
        Self {
            operation: None,
            schema: None,
            formats: false,
            undeclared: Level::Warn,
            unknown_values: Level::Warn,
            duplicate_keys: Level::Warn,
            records: RecordOptions::default(),
            limits: ErrorLimits::default(),
            name: "-".to_owned(),
        }
    }
}

/// Verdict of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordVerdict {
    /// Name of the verdict: `valid`, `invalid`, `malformed` or `incomplete`; `not_judged` for a
    /// record without a response of the vendor.
    pub name: &'static str,
    /// Class of the record, as in reports; empty if a schema is given instead of an operation.
    pub class: &'static str,
    /// Number of findings that are errors.
    pub errors: u64,
    /// Number of findings that are warnings.
    pub warnings: u64,
}

/// Verdict of a single body, with its findings.
#[derive(Debug, Clone)]
pub struct CheckedBody {
    /// The verdict; `None` if the options leave the record out.
    pub verdict: Option<RecordVerdict>,
    /// The first findings; positions are those in the body.
    pub findings: Vec<Reported>,
}

/// Verdict of a record of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordRow {
    /// Offset of the record in the decompressed input, in bytes.
    pub offset: u64,
    /// Number of its bytes there. Of records that are lines, without the line feed.
    pub length: u64,
    /// Its verdict.
    pub verdict: RecordVerdict,
}

/// Validator of bodies, with the summary of everything that it validated.
///
/// Threads may share it. Results of several threads are counted in the order in which their calls
/// end.
pub struct BodyValidator<'s> {
    job: Rows<'s>,
    options: DirectOptions,
    name: InputName,
    has_schema: bool,
    start: Instant,
    so_far: Mutex<SoFar>,
}

/// An input that is being validated, see [`BodyValidator::open`].
pub struct RecordReader {
    input: OpenInput,
    /// A record that is too large, until its end is read.
    oversized: Option<RecordRow>,
    is_ended: bool,
    error: Option<UnreadableInput>,
}

#[derive(Default)]
struct SoFar {
    tally: Tally,
    inputs: u64,
    unreadable: Vec<UnreadableInput>,
    /// Bodies that are in no input; they count as one.
    bodies: Passed,
}

impl<'s> BodyValidator<'s> {
    /// Creates a validator. `schemas` are those of the operation; they are not used if
    /// [`BodyConfig::schema`] is given.
    ///
    /// # Errors
    /// There is no such operation, or a schema does not compile.
    pub fn new(config: &BodyConfig, schemas: Option<&'s Schemas>) -> Result<Self> {
        let limits = config.limits;
        let mut options = Options::default();
        options.depth = limits.max_depth;
        options.undeclared = config.undeclared;
        options.unknown_values = config.unknown_values;
        options.duplicate_keys = config.duplicate_keys;
        let schema = config.schema.as_deref();
        let validators = match (schema, schemas) {
            (Some(schema), _) => Validators::of_schema(schema, options, config.formats)?,
            (None, Some(schemas)) if config.operation.is_some() => {
                Validators::of_operations(schemas, config.operation.as_deref(), options)?
            }
            (None, _) => bail!(
                Failure::usage("missing `operation` or `schema`").naming(&["operation", "schema"])
            ),
        };
        let takes_arrays = schema.is_some_and(|schema| takes_arrays(schema).unwrap_or_default());
        Ok(Self {
            job: Rows(Validation {
                validators,
                max_findings: limits.max_findings,
            }),
            options: DirectOptions {
                records: config.records.clone(),
                has_store: schema.is_none(),
                opens_arrays: !takes_arrays,
                max_record: limits.max_record,
                max_expansion: limits.max_expansion,
            },
            name: config.name.as_str().into(),
            has_schema: schema.is_some(),
            start: Instant::now(),
            so_far: Mutex::default(),
        })
    }

    /// Validates a single body.
    pub fn check(&self, body: &[u8]) -> CheckedBody {
        let mut part = self.job.part();
        let mut bodies = Bodies::new(&self.job, &self.options, &self.name);
        bodies.push(body, &mut part);
        let mut findings = part.tally.findings.clone();
        let before = self.add_bodies(part.tally, bodies.passed());
        for finding in findings.iter_mut().filter(|one| one.record.is_empty()) {
            finding.record = (before.records + finding.number).to_string();
        }
        CheckedBody {
            verdict: part.rows.first().map(|row| row.verdict),
            findings,
        }
    }

    /// Validates bodies of a column. A row is `None` if the body is, or if the options leave the
    /// record out.
    pub fn column<'b>(
        &self,
        column: impl IntoIterator<Item = Option<&'b [u8]>>,
    ) -> Vec<Option<RecordVerdict>> {
        let mut part = self.job.part();
        let mut bodies = Bodies::new(&self.job, &self.options, &self.name);
        let verdict = |body: Option<&'b [u8]>| {
            bodies.push(body?, &mut part);
            part.rows.pop().map(|row| row.verdict)
        };
        let verdicts = column.into_iter().map(verdict).collect();
        self.add_bodies(part.tally, bodies.passed());
        verdicts
    }

    /// Opens an input, whose records [`next`](Self::next) validates.
    ///
    /// # Errors
    /// It cannot be opened; the summary counts it as unreadable.
    pub fn open(&self, input: InputReader) -> Result<RecordReader> {
        let opened = OpenInput::new(input, &self.options);
        let mut so_far = self.so_far();
        so_far.inputs += 1;
        match opened {
            Ok(input) => Ok(RecordReader {
                input,
                oversized: None,
                is_ended: false,
                error: None,
            }),
            Err(error) => Err(so_far.unreadable(error)),
        }
    }

    /// Validates the next records of an input, those of about a megabyte; `None` at the end.
    ///
    /// # Errors
    /// The input cannot be read to its end, or contains no record. All complete records before
    /// that were returned.
    pub fn next(&self, reader: &mut RecordReader) -> Result<Option<Vec<RecordRow>>> {
        let mut rows = Vec::new();
        while rows.is_empty() && !reader.is_ended {
            let mut part = self.job.part();
            match reader.input.next(&self.job, &self.options, &mut part) {
                Ok(Some(chunk)) => {
                    rows = reader.complete(mem::take(&mut part.rows), &chunk);
                    let mut so_far = self.so_far();
                    self.merge(&mut so_far.tally, part.tally, chunk.from);
                }
                Ok(None) => reader.is_ended = true,
                Err(error) => {
                    reader.is_ended = true;
                    reader.error = Some(error);
                }
            }
        }
        if reader.is_ended {
            rows.extend(reader.oversized.take());
        }
        if !rows.is_empty() {
            return Ok(Some(rows));
        }
        match reader.error.take() {
            Some(error) => Err(self.so_far().unreadable(error)),
            None => Ok(None),
        }
    }

    /// Returns the summary of everything so far.
    pub fn summary(&self) -> Summary {
        let so_far = self.so_far();
        let tally = so_far.tally.clone();
        let inputs = so_far.inputs + u64::from(so_far.bodies.at.records > 0);
        let unreadable = so_far.unreadable.clone();
        drop(so_far);
        Summary {
            tally: shown_tally(tally),
            seconds: self.start.elapsed().as_secs_f64(),
            inputs,
            unreadable,
            operations: self.job.0.validators.evidence(),
            schema: self.has_schema.then(|| "-".to_owned()),
            stopped: false,
        }
    }

    /// Counts bodies after the earlier ones. Returns the position before them.
    fn add_bodies(&self, mut tally: Tally, passed: Passed) -> Position {
        let mut so_far = self.so_far();
        let before = so_far.bodies;
        so_far.bodies.add(passed);
        for finding in tally.findings_mut() {
            finding.offset += before.bytes;
        }
        self.merge(&mut so_far.tally, tally, before.at);
        before.at
    }

    fn merge(&self, whole: &mut Tally, part: Tally, from: Position) {
        let added = self.job.0.merge(whole, part, from);
        // It fails only if no record names its operation, and there is no default.
        debug_assert!(added.is_ok(), "{added:?}");
    }

    fn so_far(&self) -> MutexGuard<'_, SoFar> {
        self.so_far.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for BodyValidator<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("BodyValidator")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl SoFar {
    /// Counts an unreadable input. Returns it as a failure.
    fn unreadable(&mut self, input: UnreadableInput) -> Failure {
        self.tally.unreadable += 1;
        let failure = input.failure();
        if self.unreadable.len() < LISTED {
            self.unreadable.push(input);
        }
        failure
    }
}

impl RecordReader {
    /// Returns the number of decompressed bytes and of records so far.
    pub fn progress(&self) -> Progress {
        self.input.progress()
    }

    /// Returns the rows whose records end, given those that begin in a chunk.
    fn complete(&mut self, mut rows: Vec<RecordRow>, chunk: &ReadChunk) -> Vec<RecordRow> {
        if chunk.is_oversized {
            self.oversized = rows.pop();
            return rows;
        }
        if chunk.rest > 0 {
            if let Some(row) = &mut self.oversized {
                row.length += chunk.rest;
            }
            return rows;
        }
        self.oversized.take().into_iter().chain(rows).collect()
    }
}

impl fmt::Debug for RecordReader {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RecordReader")
            .field("name", self.input.name())
            .finish_non_exhaustive()
    }
}

impl RecordVerdict {
    /// Creates the verdict of a record that no schema describes.
    pub(super) fn not_validated(class: &'static str) -> Self {
        Self {
            name: "not_judged",
            class,
            errors: 0,
            warnings: 0,
        }
    }
}

impl Validated {
    /// Returns the verdict, with the numbers of findings.
    pub(super) fn verdict(&self) -> RecordVerdict {
        let more = self.more.iter().map(|more| (more.severity, more.count));
        let findings = self.findings.iter().map(|finding| (finding.severity, 1));
        let problem = self.problem.iter().map(|_| (Severity::Error, 1));
        let (mut errors, mut warnings) = (0, 0);
        for (severity, count) in findings.chain(more).chain(problem) {
            match severity {
                Severity::Error => errors += count,
                Severity::Warning => warnings += count,
            }
        }
        RecordVerdict {
            name: match self.validity {
                Validity::Valid => "valid",
                Validity::Malformed => "malformed",
                Validity::Incomplete => "incomplete",
                _ => "invalid",
            },
            class: self.class,
            errors,
            warnings,
        }
    }
}

/// The job of validation, with a row for each record.
struct Rows<'a>(Validation<'a>);

#[derive(Default)]
struct RowsPart {
    tally: Tally,
    rows: Vec<RecordRow>,
}

impl Job for Rows<'_> {
    type Part = RowsPart;
    type Whole = Tally;

    const IS_ORDERED: bool = true;

    fn part(&self) -> RowsPart {
        RowsPart::default()
    }

    fn record(
        &self,
        part: &mut RowsPart,
        record: &Record<'_>,
        held: &RecordContent<'_>,
    ) -> Outcome {
        let rows = &mut part.rows;
        self.0
            .record_seen(&mut part.tally, record, held, |verdict| {
                rows.push(RecordRow {
                    offset: record.offset,
                    length: record.length,
                    verdict,
                });
            })
    }

    fn bytes(&self, part: &mut RowsPart, count: u64) {
        part.tally.bytes += count;
    }

    fn merge(&self, whole: &mut Tally, part: RowsPart, from: Position) -> Result<()> {
        self.0.merge(whole, part.tally, from)
    }

    fn unreadable(&self, whole: &mut Tally, input: &UnreadableInput) -> bool {
        self.0.unreadable(whole, input)
    }

    fn progress(&self, whole: &Tally) -> Progress {
        self.0.progress(whole)
    }
}
