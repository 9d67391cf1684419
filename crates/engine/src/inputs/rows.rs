//! Reads a column of a Parquet file: each value is a record.

use std::fs::File;
use std::io;
use std::path::Path;

use arrow_array::cast::AsArray as _;
use arrow_array::{Array as _, ArrayRef};
use arrow_schema::DataType;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::basic::Type;
use parquet::schema::types::SchemaDescriptor;

use super::frame::{Chunk, Spans};

/// Approximate size of a chunk, in bytes.
const CHUNK: i64 = 1 << 20;
/// Maximum number of rows of a chunk.
const ROWS: i64 = 8_192;
/// Name of the column that is read if a file has several columns of text or bytes.
const BODY: &str = "body";

/// The rows of a Parquet file that were not read yet.
pub(crate) struct Rows {
    reader: ParquetRecordBatchReader,
    /// Number of the next row.
    row: u64,
}

impl Rows {
    /// Opens a file at its first row. `column` is the column of the records.
    ///
    /// # Errors
    /// The file cannot be opened, is not a Parquet file, or has no such column.
    pub(crate) fn open(path: &Path, column: Option<&str>) -> io::Result<Self> {
        let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)
            .map_err(|error| broken(&error))?;
        let leaf = body_column(builder.parquet_schema(), column)?;
        let groups = builder.metadata().row_groups().iter();
        let (rows, size) = groups.fold((0, 0), |(rows, size), group| {
            let column = group.column(leaf);
            (rows + group.num_rows(), size + column.uncompressed_size())
        });
        // So that a chunk of large bodies does not fill the memory.
        let rows = (CHUNK * rows.max(1) / size.max(1)).clamp(1, ROWS);
        let mask = ProjectionMask::leaves(builder.parquet_schema(), [leaf]);
        let builder = builder
            .with_projection(mask)
            .with_batch_size(usize::try_from(rows).unwrap_or(1));
        Ok(Self {
            reader: builder.build().map_err(|error| broken(&error))?,
            row: 0,
        })
    }

    /// Returns the records of the next rows; `None` at the end. The memory becomes that of the chunk.
    ///
    /// # Errors
    /// The file cannot be read further.
    pub(crate) fn next(&mut self, memory: &mut Vec<u8>) -> io::Result<Option<Chunk>> {
        let Some(batch) = self.reader.next() else {
            return Ok(None);
        };
        let batch = batch.map_err(|error| broken(&error.into()))?;
        let first = self.row;
        self.row += batch.num_rows() as u64;
        let mut bytes = std::mem::take(memory);
        bytes.clear();
        let mut ranges = Vec::with_capacity(batch.num_rows());
        for row in 0..batch.num_rows() {
            let start = bytes.len();
            bytes.extend_from_slice(value(batch.column(0), row));
            ranges.push(start..bytes.len());
        }
        Ok(Some(Chunk::new(bytes, Spans::Rows(ranges), first)))
    }
}

/// Returns a value; a null is the JSON text `null`.
fn value(column: &ArrayRef, row: usize) -> &[u8] {
    if column.is_null(row) {
        return b"null";
    }
    match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).as_bytes(),
        DataType::LargeUtf8 => column.as_string::<i64>().value(row).as_bytes(),
        DataType::Utf8View => column.as_string_view().value(row).as_bytes(),
        DataType::Binary => column.as_binary::<i32>().value(row),
        DataType::LargeBinary => column.as_binary::<i64>().value(row),
        DataType::BinaryView => column.as_binary_view().value(row),
        DataType::Dictionary(..) => column
            .as_any_dictionary_opt()
            .filter(|column| !column.values().is_empty())
            .and_then(|column| Some(value(column.values(), *column.normalized_keys().get(row)?)))
            .unwrap_or(b"null"),
        // `body_column` selects bytes only.
        _ => b"null",
    }
}

/// Returns the number of the column of the records: the one with the name, or the only one with
/// text or bytes, or `body`.
fn body_column(schema: &SchemaDescriptor, name: Option<&str>) -> io::Result<usize> {
    let columns = schema.columns().iter().enumerate();
    let is_bytes = |number: usize| {
        let column = schema.column(number);
        column.physical_type() == Type::BYTE_ARRAY && column.max_rep_level() == 0
    };
    let found: Vec<(usize, String)> = columns
        .filter(|(number, _)| is_bytes(*number))
        .map(|(number, column)| (number, column.path().string()))
        .collect();
    let wanted = name.unwrap_or(BODY);
    let known = found.iter().find(|(_, name)| name == wanted);
    let only = found.first().filter(|_| found.len() == 1 && name.is_none());
    if let Some((number, _)) = known.or(only) {
        return Ok(*number);
    }
    let names: Vec<_> = found.iter().map(|(_, name)| format!("`{name}`")).collect();
    let message = if names.is_empty() {
        "no column of the Parquet file has text or bytes".to_owned()
    } else {
        let which = name.map_or("several columns have text or bytes".to_owned(), |name| {
            format!("no column `{name}` has text or bytes")
        });
        format!(
            "{which}: name one of {} with --body-column",
            names.join(", ")
        )
    };
    Err(io::Error::new(io::ErrorKind::InvalidInput, message))
}

fn broken(error: &parquet::errors::ParquetError) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("not a readable Parquet file: {error}"),
    )
}
