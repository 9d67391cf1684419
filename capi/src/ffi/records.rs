//! Records of an input, validated one chunk after the other.

use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;

use crate::columns;
use crate::error::Problem;

use super::arrow::{export, export_stream};
use super::call::{free, guarded, handle};
use super::pointers::{exclusive, out, owned, shared};
use super::{Error, Input, OCRMARKET_END, OCRMARKET_OK, Records, Validator};

/// Opens the records of an input. The input is taken over, also on an error. Free the records with
/// `ocrmarket_records_free`, which closes the input.
///
/// # Safety
/// `validator` is a handle. `input` is a handle that is not used afterwards. `records` can be
/// written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_records_open(
    validator: *const Validator,
    input: *mut Input,
    records: *mut *mut Records,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let input = unsafe { owned("input", input) }?;
        let validator = Arc::clone(&unsafe { shared("validator", validator) }?.0);
        let out = out("records", records)?;
        let reader = validator.open(input.0)?;
        unsafe { out.write(handle(Records { validator, reader })) };
        Ok(OCRMARKET_OK)
    })
}

/// Validates the next records, those of about a megabyte. On success the outputs receive a struct
/// array with a row for each: `offset` and `length` in the decompressed input (64-bit integers),
/// and the columns of `ocrmarket_validator_column`.
///
/// Returns `OCRMARKET_END` after the last one; the outputs are then empty. If the input cannot be
/// read to its end or contains no record, the error comes after the last complete record.
///
/// # Safety
/// `records` is a handle. The outputs can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_records_next(
    records: *mut Records,
    array_out: *mut FFI_ArrowArray,
    schema_out: *mut FFI_ArrowSchema,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        unsafe { out("array_out", array_out)?.write(FFI_ArrowArray::empty()) };
        unsafe { out("schema_out", schema_out)?.write(FFI_ArrowSchema::empty()) };
        let records = unsafe { exclusive("records", records) }?;
        match records.validator.next(&mut records.reader)? {
            None => Ok(OCRMARKET_END),
            Some(rows) => unsafe { export(&columns::records(&rows), array_out, schema_out) },
        }
    })
}

/// Converts records to a stream with the columns of `ocrmarket_records_next`. They are taken over,
/// also on an error.
///
/// # Safety
/// `records` is a handle that is not used afterwards. `stream_out` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_records_stream(
    records: *mut Records,
    stream_out: *mut FFI_ArrowArrayStream,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let mut records = *unsafe { owned("records", records) }?;
        let next = move || {
            let rows = records.validator.next(&mut records.reader).transpose()?;
            Some(
                rows.map(|rows| columns::records(&rows))
                    .map_err(Problem::from),
            )
        };
        unsafe { export_stream(columns::record_fields(), next, stream_out) }
    })
}

/// Frees records. Null is ignored.
///
/// # Safety
/// `records` is null, or a handle that was neither freed nor taken over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_records_free(records: *mut Records) {
    unsafe { free(records) }
}
