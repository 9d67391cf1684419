//! Tables of bodies that a caller passes: one by one, or the records of an input.
//!
//! The job and its counts are those of [`write`](super::write()). Rows stay in memory until the caller
//! takes them.

use std::fmt;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use ocrmarket_model::api::OperationModel;
use ocrmarket_tables::{Converter, PrivacyRules, View};

use crate::batch::direct::{Bodies, DirectOptions, OpenInput};
use crate::batch::{InputName, Job, Outcome, Position, Record};
use crate::failure::Result;
use crate::inputs::{InputReader, UnreadableInput};
use crate::observe::Progress;
use crate::records::{RecordContent, RecordOptions};
use crate::schemas::Schemas;

use super::job::{NextId, Part, internal};
use super::{TableCounts, ViewKind, view};

/// Configuration of [`BodyTables`].
#[derive(Debug, Clone)]
pub struct BodyTablesConfig {
    /// The operation that responded, `vendor/operation`. Records that name another one are passed
    /// over.
    pub operation: String,
    /// The tables.
    pub view: ViewKind,
    /// Treatment of private columns.
    pub privacy: PrivacyRules,
    /// Location of the response in a record.
    pub records: RecordOptions,
    /// Maximum size of a record, in bytes; a larger one is malformed.
    pub max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub max_expansion: u64,
}

impl BodyTablesConfig {
    /// Creates a configuration with the source view, without private columns.
    pub fn new(operation: &str) -> Self {
        Self {
            operation: operation.to_owned(),
            view: ViewKind::Source,
            privacy: PrivacyRules::default(),
            records: RecordOptions::default(),
            max_record: 64 << 20,
            max_expansion: 500,
        }
    }
}

/// The id of a body that is passed by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyId<'i> {
    /// The caller's id of the response.
    Given(&'i str),
    /// The number of the body, for a record that does not contain its id.
    Number(u64),
}

/// Converter of bodies to rows of tables.
///
/// ```
/// use ocrmarket_engine::Schemas;
/// use ocrmarket_engine::bodies::{BodyId, BodyTables, BodyTablesConfig};
///
/// let schemas = Schemas::built_in()?;
/// let mut tables = BodyTables::new(&BodyTablesConfig::new("showapi/bank_card"), &schemas)?;
/// tables.push(BodyId::Given("first"), br#"{"showapi_res_code": -1}"#);
/// tables.push(BodyId::Given("second"), b"{");
///
/// let batches = tables.take()?;
/// let (table, batch) = &batches[0];
/// assert_eq!((&*tables.view().tables[*table].name, batch.num_rows()), ("bank_card_failure", 1));
/// let counts = tables.counts();
/// assert_eq!((counts.records, counts.written["failure"], counts.refused["malformed"]), (2, 1, 1));
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
pub struct BodyTables<'s> {
    job: Passing<'s>,
    options: DirectOptions,
    name: InputName,
    schemas: Vec<SchemaRef>,
    part: Part<'s>,
}

/// An input that is being converted, see [`BodyTables::open`].
pub struct TableInput(OpenInput);

impl<'s> BodyTables<'s> {
    /// Creates a converter without rows.
    ///
    /// # Errors
    /// There is no such operation, or its tables are ambiguous.
    pub fn new(config: &BodyTablesConfig, schemas: &'s Schemas) -> Result<Self> {
        let job = Passing {
            operation: schemas.operation(&config.operation)?,
            view: view(schemas, &config.operation, config.view)?,
            privacy: config.privacy.clone(),
        };
        let converter = job.converter();
        Ok(Self {
            options: DirectOptions::of_responses(
                &config.records,
                config.max_record,
                config.max_expansion,
            ),
            name: "-".into(),
            schemas: converter.schemas().cloned().collect(),
            part: Part::new(converter),
            job,
        })
    }

    /// Returns the tables.
    pub fn view(&self) -> &View {
        &self.job.view
    }

    /// Returns the Arrow schemas of the tables, in the order of the view.
    pub fn schemas(&self) -> &[SchemaRef] {
        &self.schemas
    }

    /// Converts a body. A body that is not a response gives no row, and is counted as refused.
    pub fn push(&mut self, id: BodyId<'_>, body: &[u8]) {
        self.part.next = Some(match id {
            BodyId::Given(id) => NextId::Given(id.to_owned()),
            BodyId::Number(number) => NextId::Default(number.to_string()),
        });
        Bodies::new(&self.job, &self.options, &self.name).push(body, &mut self.part);
        self.part.next = None;
    }

    /// Opens an input, whose records [`read`](Self::read) converts. Their ids are those of
    /// [`write`](super::write()) for a file of this name.
    ///
    /// # Errors
    /// It cannot be opened.
    pub fn open(&self, input: InputReader) -> Result<TableInput> {
        let opened = OpenInput::new(input, &self.options);
        opened.map(TableInput).map_err(|error| error.failure())
    }

    /// Converts the next records of an input, those of about a megabyte. Returns `false` at the end.
    ///
    /// # Errors
    /// The input cannot be read to its end, or contains no record. All complete records before that
    /// are in the tables.
    pub fn read(&mut self, input: &mut TableInput) -> Result<bool> {
        let read = input.0.next(&self.job, &self.options, &mut self.part);
        match read {
            Ok(chunk) => Ok(chunk.is_some()),
            Err(error) => Err(error.failure()),
        }
    }

    /// Returns the approximate size of the rows in memory, in bytes.
    pub fn size(&self) -> usize {
        self.part.converter.as_ref().map_or(0, Converter::size)
    }

    /// Hands out all rows in order, with the index of their table in the view. A table may have
    /// several batches.
    ///
    /// # Errors
    /// Never: columns have the types and lengths of their schema.
    pub fn take(&mut self) -> Result<Vec<(usize, RecordBatch)>> {
        match &mut self.part.converter {
            Some(converter) => converter.take().map_err(|error| internal(&error)),
            None => Ok(Vec::new()),
        }
    }

    /// Returns the counts of everything so far, also of rows that were handed out.
    pub fn counts(&mut self) -> &TableCounts {
        if let Some(converter) = &mut self.part.converter {
            self.part.counts.withheld += converter.take_withheld();
        }
        &self.part.counts
    }
}

impl TableInput {
    /// Returns the number of decompressed bytes and of records so far.
    pub fn progress(&self) -> Progress {
        self.0.progress()
    }
}

impl fmt::Debug for BodyTables<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("BodyTables")
            .field("operation", &self.job.view.operation)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for TableInput {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TableInput")
            .field("name", self.0.name())
            .finish_non_exhaustive()
    }
}

/// The job of converting, whose rows stay in one part.
struct Passing<'s> {
    operation: &'s OperationModel,
    view: View,
    privacy: PrivacyRules,
}

impl<'s> Passing<'s> {
    fn converter(&self) -> Converter<'s> {
        Converter::new(&self.view, self.operation, &self.privacy)
    }
}

impl<'s> Job for Passing<'s> {
    type Part = Part<'s>;
    type Whole = TableCounts;

    const IS_ORDERED: bool = true;

    fn part(&self) -> Part<'s> {
        Part::default()
    }

    fn record(
        &self,
        part: &mut Part<'s>,
        record: &Record<'_>,
        held: &RecordContent<'_>,
    ) -> Outcome {
        part.record(&self.view.operation, record, held, || self.converter())
    }

    fn bytes(&self, part: &mut Part<'s>, count: u64) {
        part.counts.bytes += count;
    }

    fn merge(&self, whole: &mut TableCounts, part: Part<'s>, _: Position) -> Result<()> {
        whole.merge(part.counts);
        Ok(())
    }

    fn unreadable(&self, _: &mut TableCounts, _: &UnreadableInput) -> bool {
        true
    }

    fn progress(&self, whole: &TableCounts) -> Progress {
        whole.progress()
    }
}
