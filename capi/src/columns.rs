//! Arrow columns: bodies in, verdicts out.
//!
//! Output columns are signed integers and plain strings, because Spark takes no others.

use std::sync::Arc;

use arrow_array::builder::{Int32Builder, StringBuilder};
use arrow_array::cast::AsArray as _;
use arrow_array::types::Date32Type;
use arrow_array::{
    Array, ArrayRef, BinaryArray, BinaryViewArray, Int64Array, LargeBinaryArray, StructArray,
};
use arrow_schema::{DataType, Field, Fields};
use ocrmarket_engine::bodies::{ProfileDay, RecordRow, RecordVerdict};

use crate::error::Problem;

/// A column of bodies.
pub(crate) enum BodyColumn {
    Binary(BinaryArray),
    LargeBinary(LargeBinaryArray),
    BinaryView(BinaryViewArray),
    /// Only nulls.
    Null(usize),
}

impl BodyColumn {
    /// Reads a binary or string column. Strings are bytes here: no code relies on their encoding.
    ///
    /// # Errors
    /// It has another type.
    pub(crate) fn of(array: &ArrayRef) -> Result<Self, Problem> {
        Ok(match array.data_type() {
            DataType::Binary => Self::Binary(array.as_binary().clone()),
            DataType::Utf8 => Self::Binary(array.as_string::<i32>().clone().into()),
            DataType::LargeBinary => Self::LargeBinary(array.as_binary().clone()),
            DataType::LargeUtf8 => Self::LargeBinary(array.as_string::<i64>().clone().into()),
            DataType::BinaryView => Self::BinaryView(array.as_binary_view().clone()),
            DataType::Utf8View => Self::BinaryView(array.as_string_view().clone().to_binary_view()),
            DataType::Null => Self::Null(array.len()),
            DataType::Dictionary(..) => {
                return Err(Problem::usage(
                    "the column is a dictionary: cast it to binary or string first",
                ));
            }
            other => {
                return Err(Problem::usage(format!(
                    "expected a binary or string column, found {}",
                    kind(other)
                )));
            }
        })
    }

    /// Returns the number of rows.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Binary(array) => array.len(),
            Self::LargeBinary(array) => array.len(),
            Self::BinaryView(array) => array.len(),
            Self::Null(length) => *length,
        }
    }

    /// Returns the body of a row below [`len`](Self::len).
    pub(crate) fn get(&self, row: usize) -> Option<&[u8]> {
        match self {
            Self::Binary(array) => array.is_valid(row).then(|| array.value(row)),
            Self::LargeBinary(array) => array.is_valid(row).then(|| array.value(row)),
            Self::BinaryView(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Null(_) => None,
        }
    }

    /// Returns each body.
    pub(crate) fn iter(&self) -> Box<dyn Iterator<Item = Option<&[u8]>> + '_> {
        match self {
            Self::Binary(array) => Box::new(array.iter()),
            Self::LargeBinary(array) => Box::new(array.iter()),
            Self::BinaryView(array) => Box::new(array.iter()),
            Self::Null(length) => Box::new(std::iter::repeat_n(None, *length)),
        }
    }
}

/// Returns a column of a struct array by name, or the array itself.
///
/// # Errors
/// There is no such column, or no name for an array of several columns.
pub(crate) fn selected(array: &ArrayRef, name: Option<&str>) -> Result<ArrayRef, Problem> {
    let Some(columns) = array.as_struct_opt() else {
        return match name {
            None => Ok(Arc::clone(array)),
            Some(name) => Err(Problem::usage(format!(
                "the stream has no columns, so none is named `{name}`"
            ))),
        };
    };
    match name {
        Some(name) => {
            let column = columns.column_by_name(name).map(Arc::clone);
            column.ok_or_else(|| Problem::usage(format!("there is no column `{name}`")))
        }
        None if columns.num_columns() == 1 => Ok(Arc::clone(columns.column(0))),
        None => Err(Problem::usage(
            "the stream has several columns: name the one with the bodies",
        )),
    }
}

/// Returns the days of a column of dates or strings.
///
/// # Errors
/// It has another type or length.
pub(crate) fn days(array: &ArrayRef, length: usize) -> Result<Vec<Option<ProfileDay>>, Problem> {
    if array.len() != length {
        return Err(Problem::usage(
            "the columns of bodies and of days have different lengths",
        ));
    }
    if let Some(dates) = array.as_primitive_opt::<Date32Type>() {
        let day = |day: Option<i32>| ProfileDay::from_number(u32::try_from(day?).ok()?);
        return Ok(dates.iter().map(day).collect());
    }
    let texts = BodyColumn::of(array)?;
    let day = |text: Option<&[u8]>| ProfileDay::from_text(std::str::from_utf8(text?).ok()?);
    Ok(texts.iter().map(day).collect())
}

/// Returns the name of a type without its parts: names of fields are content of the caller.
fn kind(data_type: &DataType) -> String {
    let shown = data_type.to_string();
    let end = shown.find(['(', ' ', '{']).unwrap_or(shown.len());
    shown[..end].to_owned()
}

/// Returns the fields of a row of verdicts.
pub(crate) fn verdict_fields() -> Fields {
    Fields::from(vec![
        Field::new("verdict", DataType::Utf8, true),
        Field::new("class", DataType::Utf8, true),
        Field::new("errors", DataType::Int32, true),
        Field::new("warnings", DataType::Int32, true),
    ])
}

/// Returns the fields of a row of a record.
pub(crate) fn record_fields() -> Fields {
    let place = ["offset", "length"].map(|name| Field::new(name, DataType::Int64, true).into());
    place
        .into_iter()
        .chain(verdict_fields().iter().cloned())
        .collect()
}

/// Returns verdicts as a struct array; a row without one has only nulls.
pub(crate) fn verdicts(rows: &[Option<RecordVerdict>]) -> StructArray {
    let columns = verdict_columns(rows.iter().map(Option::as_ref), rows.len());
    StructArray::new(verdict_fields(), columns, None)
}

/// Returns records as a struct array.
pub(crate) fn records(rows: &[RecordRow]) -> StructArray {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let offsets = Int64Array::from_iter_values(rows.iter().map(|row| number(row.offset)));
    let lengths = Int64Array::from_iter_values(rows.iter().map(|row| number(row.length)));
    let mut columns: Vec<ArrayRef> = vec![Arc::new(offsets), Arc::new(lengths)];
    let row_verdicts = rows.iter().map(|row| Some(&row.verdict));
    columns.extend(verdict_columns(row_verdicts, rows.len()));
    StructArray::new(record_fields(), columns, None)
}

fn verdict_columns<'r>(
    rows: impl Iterator<Item = Option<&'r RecordVerdict>>,
    length: usize,
) -> Vec<ArrayRef> {
    let mut names = StringBuilder::with_capacity(length, 8 * length);
    let mut classes = StringBuilder::with_capacity(length, 8 * length);
    let mut errors = Int32Builder::with_capacity(length);
    let mut warnings = Int32Builder::with_capacity(length);
    let number = |number: u64| i32::try_from(number).unwrap_or(i32::MAX);
    for row in rows {
        names.append_option(row.map(|row| row.name));
        classes.append_option(row.map(|row| row.class).filter(|class| !class.is_empty()));
        errors.append_option(row.map(|row| number(row.errors)));
        warnings.append_option(row.map(|row| number(row.warnings)));
    }
    vec![
        Arc::new(names.finish()),
        Arc::new(classes.finish()),
        Arc::new(errors.finish()),
        Arc::new(warnings.finish()),
    ]
}
