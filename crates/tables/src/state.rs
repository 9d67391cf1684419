//! The rows of a converter while bodies are read, and facts about the body that is read.

use arrow_array::RecordBatch;
use ocrmarket_model::api::DefinitionId;
use ocrmarket_operation::outcome::RecordClass;

use crate::column::Column;

/// The rows that were read.
pub(crate) struct State {
    pub(crate) columns: Vec<Column>,
    /// Number of rows of each table.
    pub(crate) rows: Vec<usize>,
    /// Undeclared fields of the open row of each table.
    pub(crate) unknown: Vec<String>,
    /// Every field of every node.
    pub(crate) fields: Vec<FieldState>,
    /// Number of objects so far.
    pub(crate) object: u64,
    /// Number of values that were withheld.
    pub(crate) withheld: u64,
    /// Approximate size of the rows, in bytes.
    pub(crate) size: usize,
    /// Rows before a body that was taken back.
    pub(crate) done: Vec<(usize, RecordBatch)>,
}

/// Facts about a field from earlier objects.
#[derive(Clone, Copy)]
pub(crate) struct FieldState {
    /// The last object that had it; finds duplicate keys.
    pub(crate) seen: u64,
    /// The field that followed it last.
    pub(crate) next: u32,
}

/// The kind of a body: what the walk needs to know of its class.
pub(crate) struct Sort {
    pub(crate) class: RecordClass,
    pub(crate) definition: DefinitionId,
    /// Location of the payload in the body.
    pub(crate) payload: String,
}
