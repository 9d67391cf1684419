//! The functions of the C interface.
//!
//! Each function checks its pointers for null, catches panics, and returns a status. What a pointer
//! refers to cannot be checked: that is the contract of the header.

mod arrow;
mod call;
pub mod decoder;
pub mod input;
mod pointers;
pub mod profiler;
pub mod records;
pub mod tables;
pub mod validator;

use std::ffi::{CStr, CString, c_char, c_void};
use std::sync::{Arc, Mutex};
use std::{mem, ptr};

use ocrmarket_engine::Schemas;
use ocrmarket_engine::bodies::{BodyProfiler, BodyValidator, InputReader, RecordReader};
use ocrmarket_engine::decode::DecodeConfig;
use ocrmarket_engine::report::Emitter;

use crate::error::Problem;
use crate::tables::Tabulation;

use self::call::free;

/// Version of this interface. It increases if a function is removed or changes its meaning.
pub const OCRMARKET_ABI_VERSION: u32 = 1;

/// Status of a call that succeeded.
pub const OCRMARKET_OK: i32 = 0;
/// Status of a call that has nothing more to return.
pub const OCRMARKET_END: i32 = 1;
/// Status: an argument or an option is wrong.
pub const OCRMARKET_USAGE: i32 = 2;
/// Status: an input cannot be read to its end.
pub const OCRMARKET_INCOMPLETE: i32 = 3;
/// Status: schemas or settings are wrong.
pub const OCRMARKET_CONFIGURATION: i32 = 4;
/// Status: a response or a profile cannot be read.
pub const OCRMARKET_MALFORMED: i32 = 5;
/// Status: a fault of this library. The handle must not be used any more, only freed.
pub const OCRMARKET_PANIC: i32 = 6;
/// Status of a call that succeeded, after which batches are to be taken: memory is full.
pub const OCRMARKET_FULL: i32 = 7;

/// An error. It contains no content of a document.
pub struct Error {
    status: i32,
    message: CString,
    location: Option<CString>,
}

/// Validates bodies, columns and inputs, and counts them. Threads may share it.
pub struct Validator(Arc<BodyValidator<'static>>);

/// Bytes to read: memory, a file or a callback. It belongs to one thread at a time.
pub struct Input(InputReader);

/// The records of an input, validated one megabyte after the other. It belongs to one thread at a
/// time.
pub struct Records {
    validator: Arc<BodyValidator<'static>>,
    reader: RecordReader,
}

/// Counts bodies, columns and inputs into a profile. Threads may share it, and count one after the
/// other.
pub struct Profiler(BodyProfiler<'static>);

/// Decodes responses of an operation. Threads may share it.
pub struct Decoder {
    schemas: &'static Schemas,
    config: DecodeConfig,
}

/// Converts bodies, columns and inputs to rows of tables. Threads may share it, but use it one after
/// the other.
pub struct Tables(Mutex<Tabulation>);

/// Bytes of the caller. `data` may be null if `length` is 0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Slice {
    /// The first byte.
    pub data: *const u8,
    /// Number of bytes.
    pub length: usize,
}

/// Bytes that this library allocated, with a null byte after the last one. Free them with
/// `ocrmarket_buffer_free`.
#[repr(C)]
pub struct Buffer {
    /// The first byte; null if there are none.
    pub data: *mut u8,
    /// Number of bytes, without the null byte.
    pub length: usize,
}

/// Verdict of a body. The strings are static: do not free them.
#[repr(C)]
pub struct Verdict {
    /// `valid`, `invalid`, `malformed`, `incomplete`, or `not_judged` for a record without a response
    /// of the vendor. Null if the options leave the record out.
    pub verdict: *const c_char,
    /// `success`, `failure`, `pending`, `not-an-answer` or `gateway`. Null if a JSON Schema is used
    /// instead of an operation.
    pub record_class: *const c_char,
    /// Number of findings that are errors.
    pub errors: i64,
    /// Number of findings that are warnings.
    pub warnings: i64,
}

/// Reads bytes into `buffer`, at most `length`. Returns their number, 0 at the end, or a negative
/// number if reading fails. It is called on the thread that reads the input.
pub type ReadFunction =
    Option<unsafe extern "C" fn(context: *mut c_void, buffer: *mut u8, length: usize) -> i64>;

/// Receives the number of records and of decompressed bytes that were read. Returns 0 to continue,
/// any other number to stop.
pub type ProgressFunction =
    Option<unsafe extern "C" fn(context: *mut c_void, records: u64, bytes: u64) -> i32>;

/// Returns the version of this interface. Compare it with `OCRMARKET_ABI_VERSION` of the header.
#[unsafe(no_mangle)]
pub extern "C" fn ocrmarket_abi_version() -> u32 {
    OCRMARKET_ABI_VERSION
}

/// Returns the version of the library, such as `0.1.0`: a static string.
#[unsafe(no_mangle)]
pub extern "C" fn ocrmarket_version() -> *const c_char {
    const VERSION: &CStr =
        match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
            Ok(version) => version,
            Err(_) => c"",
        };
    VERSION.as_ptr()
}

/// Returns the status of an error; `OCRMARKET_OK` for null.
///
/// # Safety
/// `error` is null, or an error that was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_error_status(error: *const Error) -> i32 {
    unsafe { error.as_ref() }.map_or(OCRMARKET_OK, |error| error.status)
}

/// Returns the message of an error in UTF-8, which lives as long as the error; an empty string for
/// null.
///
/// # Safety
/// `error` is null, or an error that was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_error_message(error: *const Error) -> *const c_char {
    unsafe { error.as_ref() }.map_or(c"".as_ptr(), |error| error.message.as_ptr())
}

/// Returns the location of a mistake, which lives as long as the error: a JSON Pointer into a
/// schema, `byte 17` of a document, `line 1, column 9` of options, or the name of an input. Null if
/// there is none.
///
/// # Safety
/// `error` is null, or an error that was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_error_location(error: *const Error) -> *const c_char {
    let location = unsafe { error.as_ref() }.and_then(|error| error.location.as_ref());
    location.map_or(ptr::null(), |location| location.as_ptr())
}

/// Frees an error. Null is ignored.
///
/// # Safety
/// `error` is null, or an error that was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_error_free(error: *mut Error) {
    unsafe { free(error) }
}

/// Frees the bytes of a buffer and empties it. Null and an empty buffer are ignored.
///
/// # Safety
/// `buffer` is null, or a buffer that this library filled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_buffer_free(buffer: *mut Buffer) {
    let Some(buffer) = (unsafe { buffer.as_mut() }) else {
        return;
    };
    let Buffer { data, length } = mem::replace(buffer, Buffer::EMPTY);
    if !data.is_null() {
        let bytes = ptr::slice_from_raw_parts_mut(data, length + 1);
        drop(unsafe { Box::from_raw(bytes) });
    }
}

impl Buffer {
    const EMPTY: Self = Self {
        data: ptr::null_mut(),
        length: 0,
    };

    fn of(mut bytes: Vec<u8>) -> Self {
        let length = bytes.len();
        bytes.push(0);
        let data = Box::into_raw(bytes.into_boxed_slice()).cast();
        Self { data, length }
    }
}

impl Verdict {
    const NONE: Self = Self {
        verdict: ptr::null(),
        record_class: ptr::null(),
        errors: 0,
        warnings: 0,
    };
}

fn unknown_format() -> Problem {
    Problem::usage("`format` is the name of no format")
}

fn emitted<E: Emitter>(format: &E, report: &E::Report<'_>) -> Result<Buffer, Problem> {
    let mut text = Vec::new();
    let written = format.emit(report, &mut text);
    written.map_err(|error| Problem::usage(error.to_string()))?;
    Ok(Buffer::of(text))
}
