//! Arrays and streams of the Arrow C interfaces.

use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow_array::Array as _;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, to_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{ArrayRef, RecordBatch, RecordBatchReader, StructArray, make_array};
use arrow_schema::{ArrowError, Fields, Schema, SchemaRef};

use crate::columns;
use crate::error::Problem;

use super::OCRMARKET_OK;
use super::pointers::{optional, out, shared};

/// Moves an array in, so that it is released whatever follows.
pub(super) unsafe fn import(
    name: &str,
    array: *mut FFI_ArrowArray,
    schema_name: &str,
    schema: *const FFI_ArrowSchema,
) -> Result<ArrayRef, Problem> {
    let array = unsafe { FFI_ArrowArray::from_raw(out(name, array)?.as_ptr()) };
    let schema = unsafe { shared(schema_name, schema) }?;
    if array.is_released() || schema.release().is_none() {
        return Err(Problem::usage(format!("`{name}` is released already")));
    }
    Ok(make_array(unsafe { from_ffi(array, schema) }?))
}

pub(super) unsafe fn export(
    rows: &StructArray,
    array_out: *mut FFI_ArrowArray,
    schema_out: *mut FFI_ArrowSchema,
) -> Result<i32, Problem> {
    let (array_out, schema_out) = (out("array_out", array_out)?, out("schema_out", schema_out)?);
    let (array, schema) = to_ffi(&rows.to_data())?;
    unsafe { array_out.write(array) };
    unsafe { schema_out.write(schema) };
    Ok(OCRMARKET_OK)
}

/// Moves a stream in, and returns the selected column of each batch.
pub(super) unsafe fn import_stream(
    stream: *mut FFI_ArrowArrayStream,
    column: *const c_char,
) -> Result<impl Iterator<Item = Result<ArrayRef, Problem>> + Send + use<>, Problem> {
    let arrays = unsafe { ArrayStreamReader::from_raw(out("stream", stream)?.as_ptr()) }?;
    let column = unsafe { optional("column", column) }?.map(str::to_owned);
    Ok(arrays.map(move |array| columns::selected(&array?, column.as_deref())))
}

pub(super) unsafe fn export_stream(
    fields: Fields,
    next: impl FnMut() -> Option<Result<StructArray, Problem>> + Send + 'static,
    stream_out: *mut FFI_ArrowArrayStream,
) -> Result<i32, Problem> {
    let stream_out = out("stream_out", stream_out)?;
    let batches = Batches {
        schema: Arc::new(Schema::new(fields)),
        next: Box::new(next),
    };
    unsafe { stream_out.write(FFI_ArrowArrayStream::new(Box::new(batches))) };
    Ok(OCRMARKET_OK)
}

/// Function that returns the rows of the next batch.
pub(super) type NextRows = Box<dyn FnMut() -> Option<Result<StructArray, Problem>> + Send>;

/// Batches of a stream, from which no panic escapes. The stream ends with its first error.
pub(super) struct Batches {
    schema: SchemaRef,
    next: NextRows,
}

impl Iterator for Batches {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let caught = catch_unwind(AssertUnwindSafe(&mut self.next));
        let rows = caught.unwrap_or_else(|_| Some(Err(Problem::panic())))?;
        if rows.is_err() {
            self.next = Box::new(|| None);
        }
        Some(rows.map(RecordBatch::from).map_err(|problem| {
            let (message, _) = problem.texts();
            ArrowError::ExternalError(message.to_string_lossy().into_owned().into())
        }))
    }
}

impl RecordBatchReader for Batches {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_a_stream_ends_it() {
        let mut batches = Batches {
            schema: Arc::new(Schema::new(columns::verdict_fields())),
            next: Box::new(|| panic!("x")),
        };
        assert!(batches.next().is_some_and(|batch| batch.is_err()));
        assert!(batches.next().is_none());
    }
}
