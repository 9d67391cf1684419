//! Tables of responses.

use std::ffi::c_char;
use std::ptr;
use std::sync::{Arc, Mutex, MutexGuard, TryLockError};

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatchIterator, StructArray};
use arrow_schema::SchemaRef;

use crate::error::Problem;
use crate::options;
use crate::options::TablesOptions;
use crate::schemas::schemas;
use crate::tables::Tabulation;

use super::arrow::{export, import};
use super::call::{free, guarded, handle};
use super::pointers::{bytes, out, owned, required, shared, text};
use super::{Buffer, Error, Input, OCRMARKET_END, OCRMARKET_FULL, OCRMARKET_OK, Tables};

/// Opens tables of an operation, without rows.
///
/// `options` is a JSON object: `operation` (required), `schemas`, `max_record`, `max_expansion` and
/// `records`, as those of `ocrmarket_validator_open`. `view` is `source` or `definition`. `private` is
/// an array of rules for private columns, as those of `ocrmarket tables --private`; without one they
/// are left out. `max_bytes` is the size of rows in memory from which a call returns
/// `OCRMARKET_FULL`; 64 MB by default.
///
/// While a call uses tables, another one returns `OCRMARKET_USAGE`. Free them with
/// `ocrmarket_tables_free`.
///
/// # Safety
/// `options` is a string. `tables` can be written. `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_open(
    options: *const c_char,
    tables: *mut *mut Tables,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let out = out("tables", tables)?;
        let options: TablesOptions = options::read(unsafe { text(options) })?;
        let schemas = schemas(options.schemas.as_deref())?;
        let max_bytes = options.max_bytes()?;
        let opened = Tabulation::new(&options.config()?, max_bytes, schemas)?;
        unsafe { out.write(handle(Tables(Mutex::new(opened)))) };
        Ok(OCRMARKET_OK)
    })
}

/// Frees tables and their rows. Batches and streams that were handed out stay usable. Null is
/// ignored.
///
/// # Safety
/// `tables` is null, or a handle that was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_free(tables: *mut Tables) {
    unsafe { free(tables) }
}

/// Returns the list of tables as a JSON object: `operation`, `view`, `schema_sha256`, and `tables`, an
/// array of objects with `name`, `label` and `description`. The number of a table is its index.
///
/// # Safety
/// `tables` is a handle. `list` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_list(
    tables: *const Tables,
    list: *mut Buffer,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let tables = unsafe { tabulation(tables) }?;
        unsafe { out("list", list)?.write(Buffer::of(tables.list())) };
        Ok(OCRMARKET_OK)
    })
}

/// Returns the type of a table's rows: a struct with a field for each column, and metadata.
///
/// # Safety
/// `tables` is a handle. `schema_out` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_schema(
    tables: *const Tables,
    table: usize,
    schema_out: *mut FFI_ArrowSchema,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let tables = unsafe { tabulation(tables) }?;
        let out = out("schema_out", schema_out)?;
        let schema = FFI_ArrowSchema::try_from(&**table_schema(&tables, table)?)?;
        unsafe { out.write(schema) };
        Ok(OCRMARKET_OK)
    })
}

/// Converts a body, whose response has the id `id`. A body that is not a response gives no row; the
/// counts contain it. Returns `OCRMARKET_FULL` if batches are to be taken.
///
/// # Safety
/// `tables` is a handle. `id` is a string. `body` refers to `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_push(
    tables: *const Tables,
    id: *const c_char,
    body: *const u8,
    length: usize,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let mut tables = unsafe { tabulation(tables) }?;
        let id = unsafe { required("id", id) }?;
        tables.push(id, unsafe { bytes("body", body, length) }?)?;
        Ok(full_or_ok(&tables))
    })
}

/// Converts the bodies of a column, as `ocrmarket_validator_column` takes it. A null is not counted.
///
/// `ids` is a column of strings of the same length: the ids of the responses. If it is null, the id
/// is that of the record if `records` names one, otherwise the number of the row, from 0, counted
/// over all columns. Both arrays are moved, also on an error; both schemas are only read.
///
/// Returns `OCRMARKET_FULL` if batches are to be taken. The rest of the column is then converted by
/// `ocrmarket_tables_next`.
///
/// # Safety
/// `tables` is a handle. The others follow the Arrow C data interface.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_column(
    tables: *const Tables,
    array: *mut FFI_ArrowArray,
    schema: *const FFI_ArrowSchema,
    ids: *mut FFI_ArrowArray,
    ids_schema: *const FFI_ArrowSchema,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let column = unsafe { import("array", array, "schema", schema) };
        // Moved before anything can fail.
        let ids = if ids.is_null() {
            None
        } else {
            Some(unsafe { import("ids", ids, "ids_schema", ids_schema) })
        };
        let (column, ids) = (column?, ids.transpose()?);
        let mut tables = unsafe { tabulation(tables) }?;
        tables.column(&column, ids.as_ref())?;
        Ok(full_or_ok(&tables))
    })
}

/// Converts the records of an input, which is taken over, also on an error. Their ids are those of
/// `ocrmarket tables` for a file of this name.
///
/// Returns `OCRMARKET_FULL` if batches are to be taken. The rest of the input is then read by
/// `ocrmarket_tables_next`. If the input cannot be read to its end or contains no record, everything
/// before is in the tables.
///
/// # Safety
/// `tables` is a handle. `input` is a handle that is not used afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_read(
    tables: *const Tables,
    input: *mut Input,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let input = unsafe { owned("input", input) }?;
        let mut tables = unsafe { tabulation(tables) }?;
        tables.read(input.0)?;
        Ok(full_or_ok(&tables))
    })
}

/// Takes the next batch. `table` receives the number of its table, the outputs a struct array with
/// the columns of `ocrmarket_tables_schema`. If a column or an input is not converted to its end, it
/// is continued.
///
/// Returns `OCRMARKET_END` if there are no more rows; the outputs are then empty. An error of an input
/// comes after the last row before it.
///
/// # Safety
/// `tables` is a handle. `table` and the outputs can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_next(
    tables: *const Tables,
    table: *mut usize,
    array_out: *mut FFI_ArrowArray,
    schema_out: *mut FFI_ArrowSchema,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        unsafe { out("array_out", array_out)?.write(FFI_ArrowArray::empty()) };
        unsafe { out("schema_out", schema_out)?.write(FFI_ArrowSchema::empty()) };
        let number = out("table", table)?;
        let mut tables = unsafe { tabulation(tables) }?;
        let Some((table, batch)) = tables.next()? else {
            return Ok(OCRMARKET_END);
        };
        // With the metadata of the table, which a struct array does not have.
        let schema = FFI_ArrowSchema::try_from(&*batch.schema())?;
        unsafe { number.write(table) };
        unsafe { export(&StructArray::from(batch), array_out, schema_out) }?;
        drop(unsafe { ptr::replace(schema_out, schema) });
        Ok(OCRMARKET_OK)
    })
}

/// Takes all rows of a table so far, as a stream. Rows of other tables stay. A column or an input that
/// is not converted to its end is refused: take batches first.
///
/// # Safety
/// `tables` is a handle. `stream_out` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_stream(
    tables: *const Tables,
    table: usize,
    stream_out: *mut FFI_ArrowArrayStream,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let out = out("stream_out", stream_out)?;
        let mut tables = unsafe { tabulation(tables) }?;
        let schema = Arc::clone(table_schema(&tables, table)?);
        let batches = tables.of_table(table)?.into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, schema);
        unsafe { out.write(FFI_ArrowArrayStream::new(Box::new(reader))) };
        Ok(OCRMARKET_OK)
    })
}

/// Returns the counts of everything so far as a JSON object, as `counts` in the manifest of
/// `ocrmarket tables`: `records` is the sum of `written`, `refused` and `passed_over`.
///
/// # Safety
/// `tables` is a handle. `counts` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_tables_counts(
    tables: *const Tables,
    counts: *mut Buffer,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let mut tables = unsafe { tabulation(tables) }?;
        unsafe { out("counts", counts)?.write(Buffer::of(tables.counts()?)) };
        Ok(OCRMARKET_OK)
    })
}

/// Locks tables. A call that waited for itself, in a callback, would never end.
unsafe fn tabulation<'p>(tables: *const Tables) -> Result<MutexGuard<'p, Tabulation>, Problem> {
    let tables = unsafe { shared("tables", tables) }?;
    tables.0.try_lock().map_err(|error| match error {
        TryLockError::WouldBlock => Problem::usage("another call uses these tables"),
        TryLockError::Poisoned(_) => Problem::panic(),
    })
}

fn table_schema(tables: &Tabulation, table: usize) -> Result<&SchemaRef, Problem> {
    let schema = tables.tables().schemas().get(table);
    schema.ok_or_else(|| Problem::usage("`table` is the number of no table"))
}

fn full_or_ok(tables: &Tabulation) -> i32 {
    if tables.is_full() {
        OCRMARKET_FULL
    } else {
        OCRMARKET_OK
    }
}
