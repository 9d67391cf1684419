//! Views: the tables of an operation, and the locations of the values in their columns.
//!
//! A view is data. Deriving one from schemas is the only code that depends on the kind of view; a
//! [`Converter`](crate::Converter) reads any of them.

mod build;

use std::collections::HashMap;

use ocrmarket_model::api::{DefinitionId, LeafShape};
use ocrmarket_wire::{LeafFormat, Privacy};

pub use build::ViewError;

/// The tables of an operation.
#[derive(Debug, Clone)]
pub struct View {
    /// The kind of view.
    pub kind: ViewKind,
    /// The operation, `vendor/operation`.
    pub operation: String,
    /// SHA-256 of the operation's response schema, in hexadecimal digits.
    pub schema_sha256: String,
    /// The tables, in the order of the schema.
    pub tables: Vec<ViewTable>,
    pub(crate) nodes: Vec<Node>,
    /// The object of each definition that a whole body or a payload can have.
    pub(crate) roots: HashMap<DefinitionId, usize>,
}

/// The kinds of view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ViewKind {
    /// A table for each array, by its location.
    Source,
    /// A table for each definition of elements; arrays of the same definition share it.
    Definition,
}

impl ViewKind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::Source, Self::Definition];

    /// Returns the name, such as `source`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Definition => "definition",
        }
    }
}

/// A table.
#[derive(Debug, Clone)]
pub struct ViewTable {
    /// Name: `snake_case`, unique in the view.
    pub name: String,
    /// The vendor's Chinese label.
    pub label: String,
    /// Description in plain English.
    pub description: String,
    /// Columns that identify a row. They are never private, unless the caller's ids are.
    pub keys: Vec<Key>,
    /// Columns of the values, in the order of the schema.
    pub columns: Vec<Column>,
}

/// A column that does not come from a field of the response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The caller's id of the response.
    ReportId,
    /// The array that contains the row, if several share the table.
    Kind,
    /// The index in an array on the way to the row, counted from the outermost array.
    Index(u8),
    /// The class of the response.
    Class,
    /// JSON Pointer to the payload in the body.
    PayloadAt,
    /// The spelling of dates that the response uses.
    DateStyle,
    /// `true` if the response writes numbers with thousands separators.
    DigitGroups,
}

impl Key {
    /// Returns the name of the column.
    pub fn name(self) -> String {
        match self {
            Self::ReportId => "report_id".to_owned(),
            Self::Kind => "kind".to_owned(),
            Self::Index(number) => format!("i{number}"),
            Self::Class => "class".to_owned(),
            Self::PayloadAt => "payload_at".to_owned(),
            Self::DateStyle => "date_style".to_owned(),
            Self::DigitGroups => "digit_groups".to_owned(),
        }
    }
}

/// A column of values.
#[derive(Debug, Clone)]
pub struct Column {
    /// Name: the Rust names of the fields from the row, joined by `__`. Empty for the columns of the
    /// row itself, `__raw` and `__unknown`.
    pub name: String,
    /// The type.
    pub kind: ColumnKind,
    /// The vendor's Chinese label.
    pub label: String,
    /// Description in plain English.
    pub description: String,
    /// JSON Pointers from the payload or the body, with `*` for each element; several if several
    /// arrays share the table.
    pub locations: Vec<String>,
    /// Privacy class.
    pub privacy: Privacy,
    /// Leaf at the location, if it is one.
    pub(crate) leaf: Option<LeafShape>,
}

/// The type of a column of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// A string without a format.
    Text,
    /// A value of an open list: text, because a vendor adds values without notice.
    KnownValues,
    /// A JSON integer.
    Integer,
    /// A JSON number, as a 64-bit float.
    Number,
    /// A boolean.
    Boolean,
    /// A string in a format.
    Format(LeafFormat),
    /// JSON text of an object or array that has no columns: missing elements, a value of another
    /// type, or a payload that is not the response's.
    Raw,
    /// JSON object of the undeclared fields of the row, by JSON Pointer from the row.
    Unknown,
}

impl Column {
    /// Returns the names of the columns that contain the typed value: none, one, or two for a range.
    pub fn value_names(&self) -> Vec<String> {
        match self.kind {
            ColumnKind::Raw | ColumnKind::Unknown => Vec::new(),
            ColumnKind::Format(LeafFormat::MonthRange) => {
                vec![format!("{}__from", self.name), format!("{}__to", self.name)]
            }
            _ => vec![self.name.clone()],
        }
    }

    /// Returns the name of the column that contains JSON text.
    pub fn text_name(&self) -> String {
        match self.kind {
            ColumnKind::Unknown => "__unknown".to_owned(),
            _ => format!("{}__raw", self.name),
        }
    }
}

/// An object at a location.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Table of the row that contains it.
    pub(crate) table: usize,
    /// JSON Pointer from the row.
    pub(crate) pointer: String,
    /// Keys of its fields, and what their values are.
    pub(crate) fields: Vec<(String, Target)>,
    /// Column of undeclared fields.
    pub(crate) unknown: usize,
    /// For an object of a row of its own: column of a value that is not an object.
    pub(crate) raw: Option<usize>,
}

/// The value of a field. Columns are indexes in the table of the row.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    /// A single value.
    Leaf(usize),
    /// An object, whose fields are columns of the same row.
    Object { node: usize, raw: usize },
    /// An array of rows.
    Rows { rows: Rows, raw: usize },
    /// A payload, which has rows of its own if it is that of the response.
    Payload {
        location: String,
        node: usize,
        raw: usize,
    },
    /// A value that is kept as JSON text.
    Raw(usize),
}

/// An array whose elements are rows.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    pub(crate) table: usize,
    /// Value of the column `kind`.
    pub(crate) kind: String,
    /// Number of arrays around it.
    pub(crate) depth: usize,
    pub(crate) element: Element,
}

/// An element of an array.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Element {
    /// An object.
    Object(usize),
    /// A single value, in a column of the row.
    Leaf(usize),
}
