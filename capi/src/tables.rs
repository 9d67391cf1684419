//! Rows of tables in bounded memory: what was pushed but not converted yet, and batches that wait.

use std::collections::VecDeque;

use arrow_array::{Array as _, ArrayRef, RecordBatch};
use ocrmarket_engine::Schemas;
use ocrmarket_engine::bodies::{BodyId, BodyTables, BodyTablesConfig, InputReader, TableInput};
use serde_json::json;

use crate::columns::BodyColumn;
use crate::error::Problem;

/// Converter with the batches that its caller has not taken.
pub(crate) struct Tabulation {
    tables: BodyTables<'static>,
    max_bytes: usize,
    /// Batches that left the converter, with their table.
    queue: VecDeque<(usize, RecordBatch)>,
    /// Approximate size of the queue, in bytes.
    queued: usize,
    source: Option<Source>,
    /// The error of a source, until the rows before it are taken.
    failed: Option<Problem>,
    /// Number of rows of all columns so far.
    rows: u64,
}

/// A source that is not converted to its end.
enum Source {
    Column(Column),
    Input(TableInput),
}

struct Column {
    bodies: BodyColumn,
    ids: Option<BodyColumn>,
    next: usize,
}

impl Tabulation {
    /// Creates a converter without rows.
    ///
    /// # Errors
    /// The configuration is wrong.
    pub(crate) fn new(
        config: &BodyTablesConfig,
        max_bytes: usize,
        schemas: &'static Schemas,
    ) -> Result<Self, Problem> {
        Ok(Self {
            tables: BodyTables::new(config, schemas)?,
            max_bytes,
            queue: VecDeque::new(),
            queued: 0,
            source: None,
            failed: None,
            rows: 0,
        })
    }

    pub(crate) fn tables(&self) -> &BodyTables<'static> {
        &self.tables
    }

    /// Returns the tables as JSON.
    pub(crate) fn list(&self) -> Vec<u8> {
        let view = self.tables.view();
        let tables = view.tables.iter().map(|table| {
            json!({"name": table.name, "label": table.label, "description": table.description})
        });
        let list = json!({
            "operation": view.operation,
            "view": view.kind.name(),
            "schema_sha256": view.schema_sha256,
            "tables": tables.collect::<Vec<_>>(),
        });
        list.to_string().into_bytes()
    }

    /// Returns the counts as JSON.
    ///
    /// # Errors
    /// They cannot be written.
    pub(crate) fn counts(&mut self) -> Result<Vec<u8>, Problem> {
        let counts = serde_json::to_vec(self.tables.counts());
        counts.map_err(|error| Problem::usage(error.to_string()))
    }

    /// Converts a body.
    ///
    /// # Errors
    /// A column or an input is not converted to its end.
    pub(crate) fn push(&mut self, id: &str, body: &[u8]) -> Result<(), Problem> {
        self.check_idle()?;
        self.tables.push(BodyId::Given(id), body);
        Ok(())
    }

    /// Converts a column until memory is full.
    ///
    /// # Errors
    /// The ids are wrong, or another source is not converted to its end.
    pub(crate) fn column(
        &mut self,
        bodies: &ArrayRef,
        ids: Option<&ArrayRef>,
    ) -> Result<(), Problem> {
        self.check_idle()?;
        let ids = ids.map(|ids| id_column(ids, bodies.len())).transpose()?;
        let bodies = BodyColumn::of(bodies)?;
        let unnamed = |ids: &BodyColumn| {
            let mut rows = bodies.iter().zip(ids.iter());
            rows.any(|(body, id)| body.is_some() && id.is_none())
        };
        if ids.as_ref().is_some_and(unnamed) {
            return Err(Problem::usage("a body has no id: the column has a null"));
        }
        self.source = Some(Source::Column(Column {
            bodies,
            ids,
            next: 0,
        }));
        self.advance()
    }

    /// Converts the records of an input until memory is full.
    ///
    /// # Errors
    /// It cannot be read, or another source is not converted to its end.
    pub(crate) fn read(&mut self, input: InputReader) -> Result<(), Problem> {
        self.check_idle()?;
        self.source = Some(Source::Input(self.tables.open(input)?));
        self.advance()
    }

    /// Returns `true` if batches are to be taken.
    pub(crate) fn is_full(&self) -> bool {
        self.source.is_some() || self.queued + self.tables.size() >= self.max_bytes
    }

    /// Returns the next batch with its table; `None` if there is none, and the last source ended.
    ///
    /// # Errors
    /// The source cannot be read to its end. The rows before it were returned.
    pub(crate) fn next(&mut self) -> Result<Option<(usize, RecordBatch)>, Problem> {
        loop {
            if let Some(batch) = self.queue.pop_front() {
                if self.queue.is_empty() {
                    self.queued = 0;
                }
                return Ok(Some(batch));
            }
            let size = self.tables.size();
            if size > 0 && (size >= self.max_bytes || self.source.is_none()) {
                self.fill_queue()?;
            } else if let Some(problem) = self.failed.take() {
                return Err(problem);
            } else if self.source.is_none() {
                return Ok(None);
            } else {
                self.failed = self.advance().err();
            }
        }
    }

    /// Returns the batches of a table, and keeps those of others.
    ///
    /// # Errors
    /// A column or an input is not converted to its end.
    pub(crate) fn of_table(&mut self, table: usize) -> Result<Vec<RecordBatch>, Problem> {
        self.check_idle()?;
        self.fill_queue()?;
        let queue = std::mem::take(&mut self.queue);
        let (taken, kept): (Vec<_>, Vec<_>) = queue.into_iter().partition(|one| one.0 == table);
        self.queue = kept.into();
        if self.queue.is_empty() {
            self.queued = 0;
        }
        Ok(taken.into_iter().map(|(_, batch)| batch).collect())
    }

    fn check_idle(&self) -> Result<(), Problem> {
        match &self.source {
            None => Ok(()),
            Some(_) => Err(Problem::usage(
                "a column or an input is not converted to its end: take all batches first",
            )),
        }
    }

    fn fill_queue(&mut self) -> Result<(), Problem> {
        self.queued += self.tables.size();
        self.queue.extend(self.tables.take()?);
        Ok(())
    }

    /// Converts the source until memory is full. A source that ends or fails is dropped.
    fn advance(&mut self) -> Result<(), Problem> {
        while self.queued + self.tables.size() < self.max_bytes {
            let Some(mut source) = self.source.take() else {
                return Ok(());
            };
            let has_more = match &mut source {
                Source::Column(column) => {
                    let number = self.rows;
                    self.rows += u64::from(column.next < column.bodies.len());
                    column.convert_next(number, &mut self.tables)?
                }
                Source::Input(input) => self.tables.read(input)?,
            };
            self.source = has_more.then_some(source);
        }
        Ok(())
    }
}

impl Column {
    /// Converts the next row. Returns `false` at the end.
    fn convert_next(
        &mut self,
        number: u64,
        tables: &mut BodyTables<'static>,
    ) -> Result<bool, Problem> {
        let row = self.next;
        if row >= self.bodies.len() {
            return Ok(false);
        }
        self.next += 1;
        if let Some(body) = self.bodies.get(row) {
            let given = self.ids.as_ref().and_then(|ids| ids.get(row));
            let given = given.map(id_text).transpose()?;
            tables.push(given.map_or(BodyId::Number(number), BodyId::Given), body);
        }
        Ok(true)
    }
}

/// Returns a column of ids.
///
/// # Errors
/// It has another type or length, or is not UTF-8.
fn id_column(ids: &ArrayRef, length: usize) -> Result<BodyColumn, Problem> {
    if ids.len() != length {
        return Err(Problem::usage(
            "the columns of bodies and of ids have different lengths",
        ));
    }
    let ids = BodyColumn::of(ids)?;
    ids.iter()
        .flatten()
        .try_for_each(|id| id_text(id).map(drop))?;
    Ok(ids)
}

fn id_text(id: &[u8]) -> Result<&str, Problem> {
    std::str::from_utf8(id).map_err(|_| Problem::usage("an id is not UTF-8"))
}
