//! Converts bodies: classifies a body, reads it, and takes back what a body that cannot be read
//! left behind.

use std::fmt;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::{Classified, NotAResponse, OutcomeReader, RecordClass};
use ocrmarket_operation::unfold::unfold;
use ocrmarket_validator::without_overridden;
use ocrmarket_wire::reader::{Reader, SyntaxError};

use crate::View;
use crate::plan::Plan;
use crate::privacy::PrivacyRules;
use crate::state::{FieldState, Sort, State};
use crate::walk::{ROWS_MOST, Stop, Walk};

/// Maximum length of the id of a response, in bytes.
pub const ID_MAX: usize = 256;

/// Reads the bodies of an operation into the columns of a view.
///
/// Rows stay in memory until [`take`](Self::take) hands them out; [`size`](Self::size) says how many
/// bytes they have.
pub struct Converter<'a> {
    operation: &'a OperationModel,
    outcome: OutcomeReader<'a>,
    pub(crate) plan: Plan,
    pub(crate) state: State,
}

/// Reason why a body was not converted. Nothing of it is in any table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotConverted {
    /// It is not JSON.
    Syntax(SyntaxError),
    /// It is JSON, but not an object.
    NotAnObject,
    /// The schema has no definition for a body of this outcome.
    NoDefinition(RecordClass),
    /// It has more than 4,194,304 rows.
    TooManyRows,
    /// The id of the response is longer than [`ID_MAX`].
    LongId,
}

impl fmt::Display for NotConverted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => write!(formatter, "not JSON: {error}"),
            Self::NotAnObject => formatter.write_str("the body is not a JSON object"),
            Self::NoDefinition(class) => write!(
                formatter,
                "the schema has no definition for a body of the class `{}`",
                class.name()
            ),
            Self::TooManyRows => write!(formatter, "the body has more than {ROWS_MOST} rows"),
            Self::LongId => write!(formatter, "the id is longer than {ID_MAX} bytes"),
        }
    }
}

impl std::error::Error for NotConverted {}

impl<'a> Converter<'a> {
    /// Creates a converter without rows.
    pub fn new(view: &View, operation: &'a OperationModel, rules: &PrivacyRules) -> Self {
        let (plan, columns) = Plan::new(view, rules);
        let fields = plan
            .nodes
            .iter()
            .flat_map(|node| successors(node.targets.len()));
        let fields = fields.map(|next| FieldState { seen: 0, next }).collect();
        let tables = plan.tables.len();
        Self {
            operation,
            outcome: OutcomeReader::new(&operation.operation),
            plan,
            state: State {
                columns,
                rows: vec![0; tables],
                unknown: vec![String::new(); tables],
                fields,
                object: 0,
                withheld: 0,
                size: 0,
                done: Vec::new(),
            },
        }
    }

    /// Returns the Arrow schemas of the tables, in the order of the view.
    pub fn schemas(&self) -> impl Iterator<Item = &SchemaRef> {
        self.plan.tables.iter().map(|table| &table.schema)
    }

    /// Reads a body. Returns its class: success, failure or pending.
    ///
    /// # Errors
    /// The body is not a response. Nothing of it is kept.
    pub fn push(&mut self, id: &str, body: &[u8]) -> Result<RecordClass, NotConverted> {
        if id.len() > ID_MAX {
            return Err(NotConverted::LongId);
        }
        if let Some(class) = self.guessed(id, body) {
            return Ok(class);
        }
        let classified = self
            .outcome
            .classify(body)
            .map_err(|error| refused(&error))?;
        let sort = self.sort(&classified)?;
        let unfolded = unfold(&self.operation.operation, body);
        let body = unfolded.as_ref().map_or(body, |unfolded| unfolded.bytes());
        let text = Reader::new(body).map_err(NotConverted::Syntax)?.document();
        match self.read(id, text, &sort, &[]) {
            Ok(()) => Ok(sort.class),
            Err(Stop::Overridden) => self.without_overridden(id, text, &sort),
            Err(stop) => Err(stop.into()),
        }
    }

    /// Reads a body whose class was guessed from its beginning, if the guess is right.
    fn guessed(&mut self, id: &str, body: &[u8]) -> Option<RecordClass> {
        let guess = self.outcome.guess(body)?;
        let glanced = guess.glanced;
        let sort = self.sort_of(glanced.outcome, glanced.success, glanced.payload)?;
        let text = Reader::new(body).ok()?.document();
        self.read(id, text, &sort, &guess.excluded).ok()?;
        Some(sort.class)
    }

    /// Reads a body with duplicate keys, of which the last count.
    #[cold]
    fn without_overridden(
        &mut self,
        id: &str,
        text: &str,
        sort: &Sort,
    ) -> Result<RecordClass, NotConverted> {
        let thinned = without_overridden(text).map_err(NotConverted::Syntax)?;
        let text = thinned.as_ref().map_or(text, |thinned| &thinned.text);
        match self.read(id, text, sort, &[]) {
            Ok(()) => Ok(sort.class),
            Err(stop) => Err(stop.into()),
        }
    }

    /// Reads a text. If that fails, no row of it remains.
    fn read(&mut self, id: &str, text: &str, sort: &Sort, excluded: &[String]) -> Result<(), Stop> {
        let (before, size) = (self.state.rows.clone(), self.state.size);
        self.state.size += text.len();
        let read = Walk::new(text, id, sort, excluded, &self.plan, &mut self.state).run();
        if read.is_err() {
            self.state.size = size;
            self.take_back(&before);
        }
        read
    }

    /// Sets the rows before a body aside, and drops those of the body.
    #[cold]
    fn take_back(&mut self, before: &[usize]) {
        // Columns have the types and lengths of their schema, so this is never an error.
        let batches = self.batches().unwrap_or_default();
        let kept = batches.into_iter().filter(|(table, _)| before[*table] > 0);
        let kept = kept.map(|(table, batch)| (table, batch.slice(0, before[table])));
        self.state.done.extend(kept);
        self.state.unknown.iter_mut().for_each(String::clear);
    }

    fn sort(&self, classified: &Classified<'_>) -> Result<Sort, NotConverted> {
        let class = RecordClass::from(classified.outcome);
        self.sort_of(classified.outcome, classified.success, classified.payload)
            .ok_or(NotConverted::NoDefinition(class))
    }

    fn sort_of(&self, outcome: Outcome, success: usize, payload: Option<usize>) -> Option<Sort> {
        let location = payload.and_then(|location| self.operation.operation.payload.get(location));
        let location = location.filter(|_| outcome == Outcome::Success);
        let location = location.map(AsRef::as_ref).unwrap_or_default();
        let definition = self.operation.body_of(outcome, success, location)?;
        self.plan.roots.contains_key(&definition).then(|| Sort {
            class: RecordClass::from(outcome),
            definition,
            payload: String::from(location),
        })
    }

    /// Returns the approximate size of the rows in memory, in bytes.
    pub fn size(&self) -> usize {
        self.state.size
    }

    /// Returns the number of values that were withheld since the last call, because they do not look
    /// like values of their field and may contain anything.
    pub fn take_withheld(&mut self) -> u64 {
        std::mem::take(&mut self.state.withheld)
    }

    /// Hands out all rows in order, with the index of their table in the view. A table may have
    /// several batches.
    ///
    /// # Errors
    /// Never: columns have the types and lengths of their schema.
    pub fn take(&mut self) -> Result<Vec<(usize, RecordBatch)>, ArrowError> {
        let last = self.batches()?;
        let mut batches = std::mem::take(&mut self.state.done);
        batches.extend(last);
        self.state.size = 0;
        Ok(batches)
    }

    fn batches(&mut self) -> Result<Vec<(usize, RecordBatch)>, ArrowError> {
        let mut batches = Vec::new();
        for (number, table) in self.plan.tables.iter().enumerate() {
            let rows = std::mem::take(&mut self.state.rows[number]);
            if rows == 0 {
                continue;
            }
            let columns = table.first..table.first + table.schema.fields().len();
            let columns = self.state.columns[columns].iter_mut();
            let arrays = columns.map(|column| column.take(rows)).collect();
            batches.push((number, RecordBatch::try_new(table.schema.clone(), arrays)?));
        }
        Ok(batches)
    }
}

/// Returns, for each field, the field that is expected after it; the last entry is the first field.
fn successors(fields: usize) -> impl Iterator<Item = u32> {
    let count = u32::try_from(fields).unwrap_or(u32::MAX);
    (1..=count).chain([0])
}

impl From<Stop> for NotConverted {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Syntax(error) => Self::Syntax(error),
            Stop::TooManyRows => Self::TooManyRows,
            // Excluded keys and overridden members are dealt with before.
            Stop::Overridden | Stop::Excluded => Self::NotAnObject,
        }
    }
}

fn refused(error: &NotAResponse) -> NotConverted {
    match error {
        NotAResponse::Syntax(error) => NotConverted::Syntax(*error),
        _ => NotConverted::NotAnObject,
    }
}
