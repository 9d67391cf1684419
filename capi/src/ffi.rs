//! The functions of the C interface.
//!
//! Each function checks its pointers for null, catches panics, and returns a status. What a pointer
//! refers to cannot be checked: that is the contract of the header.

use std::ffi::{CStr, CString, c_char, c_void};
use std::io::{self, Cursor, Read};
use std::mem;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::ptr::{self, NonNull};
use std::slice;
use std::sync::{Arc, Mutex, MutexGuard, TryLockError};

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, to_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{
    Array as _, ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray,
    make_array,
};
use arrow_schema::{ArrowError, Fields, Schema, SchemaRef};
use ocrmarket_engine::Schemas;
use ocrmarket_engine::bodies::{
    BodyProfiler, BodyValidator, InputReader, ProfileDay, RecordReader,
};
use ocrmarket_engine::decode::{DecodeConfig, decode};
use ocrmarket_engine::drift::report::DriftFormat;
use ocrmarket_engine::drift::{Findings, Profile, profiles};
use ocrmarket_engine::report::Emitter;
use ocrmarket_engine::validate::report::{ValidateFormat, findings_json};

use crate::columns::{self, BodyColumn};
use crate::error::{Code, Problem};
use crate::options::{
    self, DecoderOptions, ProfilerOptions, ReportOptions, TablesOptions, ValidatorOptions,
};
use crate::schemas::schemas;
use crate::tables::Tabulation;

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

/// Opens a validator.
///
/// `options` is a JSON object. `operation` (`vendor/operation`) or `schema_text` (the text of a JSON
/// Schema 2020-12) is required. `schemas` is a folder, instead of the schemas of this library.
/// `undeclared`, `unknown_values` and `duplicate_keys` are `allow`, `warn` or `deny`. Limits are
/// `max_findings`, `max_record`, `max_expansion` and `max_depth`. `formats` validates `format` with
/// `schema_text`. `name` is the name of bodies in findings. `records` is an object: `body_at`,
/// `record_id`, `column`, `delimiter`, `after`, `encoding` (`utf-8` or `gb18030`).
///
/// On success `*validator` is a handle; free it with `ocrmarket_validator_free`.
///
/// # Safety
/// `options` is a string. `validator` can be written. `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_validator_open(
    options: *const c_char,
    validator: *mut *mut Validator,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let out = out("validator", validator)?;
        let options: ValidatorOptions = options::read(unsafe { text(options) })?;
        let schemas = if options.needs_schemas() {
            Some(schemas(options.schemas.as_deref())?)
        } else {
            None
        };
        let opened = BodyValidator::new(&options.config()?, schemas)?;
        unsafe { out.write(handle(Validator(Arc::new(opened)))) };
        Ok(OCRMARKET_OK)
    })
}

/// Frees a validator. Records and streams that were opened with it stay usable. Null is ignored.
///
/// # Safety
/// `validator` is null, or a handle that was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_validator_free(validator: *mut Validator) {
    unsafe { free(validator) }
}

/// Validates a body. `verdict` receives the verdict. `findings` receives its findings as a JSON
/// array, with the keys of `findings` in `ocrmarket validate --format json`; positions are those in
/// the body. The buffer is empty if there are none. `findings` may be null.
///
/// # Safety
/// `validator` is a handle. `body` refers to `length` bytes. `verdict` can be written. `findings`
/// and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_validator_check(
    validator: *const Validator,
    body: *const u8,
    length: usize,
    verdict: *mut Verdict,
    findings: *mut Buffer,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let validator = unsafe { shared("validator", validator) }?;
        let body = unsafe { bytes("body", body, length) }?;
        let out = out("verdict", verdict)?;
        let checked = validator.0.check(body);
        let row = checked.verdict.map_or(Verdict::NONE, |row| Verdict {
            verdict: name_of(row.name),
            record_class: name_of(row.class),
            errors: i64::try_from(row.errors).unwrap_or(i64::MAX),
            warnings: i64::try_from(row.warnings).unwrap_or(i64::MAX),
        });
        unsafe { out.write(row) };
        if let Some(findings) = NonNull::new(findings) {
            let json = match checked.findings.as_slice() {
                [] => Buffer::EMPTY,
                found => {
                    let json = findings_json(found);
                    Buffer::of(json.map_err(|error| Problem::usage(error.to_string()))?)
                }
            };
            unsafe { findings.write(json) };
        }
        Ok(OCRMARKET_OK)
    })
}

/// Validates a binary or string column: 32-bit and 64-bit offsets, views, slices and nulls. A
/// dictionary is refused.
///
/// `array` is moved, and so released, also on an error; `schema` is only read. On success
/// `array_out` and `schema_out` receive a struct array with a row for each body: `verdict` and
/// `class` (strings), `errors` and `warnings` (32-bit integers). A null body gives a row of nulls,
/// and is not counted.
///
/// # Safety
/// `validator` is a handle. The others follow the Arrow C data interface; outputs can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_validator_column(
    validator: *const Validator,
    array: *mut FFI_ArrowArray,
    schema: *const FFI_ArrowSchema,
    array_out: *mut FFI_ArrowArray,
    schema_out: *mut FFI_ArrowSchema,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let column = unsafe { import("array", array, "schema", schema) }?;
        let validator = unsafe { shared("validator", validator) }?;
        let rows = validator.0.column(BodyColumn::of(&column)?.iter());
        unsafe { export(&columns::verdicts(&rows), array_out, schema_out) }
    })
}

/// Validates a stream of columns, or of tables with a column of bodies, batch by batch.
///
/// `column` is the name of the column; null if there is only one. `stream` is moved, and so
/// released, also on an error. On success `stream_out` receives a stream with the columns of
/// `ocrmarket_validator_column`, one batch for each batch of `stream`.
///
/// # Safety
/// `validator` is a handle. `stream` follows the Arrow C stream interface. `column` is null or a
/// string. `stream_out` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_validator_stream(
    validator: *const Validator,
    stream: *mut FFI_ArrowArrayStream,
    column: *const c_char,
    stream_out: *mut FFI_ArrowArrayStream,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let mut batches = unsafe { import_stream(stream, column) }?;
        let validator = Arc::clone(&unsafe { shared("validator", validator) }?.0);
        let next = move || {
            let column = batches.next()?;
            let rows =
                column.and_then(|column| Ok(validator.column(BodyColumn::of(&column)?.iter())));
            Some(rows.map(|rows| columns::verdicts(&rows)))
        };
        unsafe { export_stream(columns::verdict_fields(), next, stream_out) }
    })
}

/// Returns a report of everything that the validator has counted, as that of `ocrmarket validate`.
///
/// `format` is `json`, `ndjson`, `human`, `sarif`, `junit` or `github`; null is `json`.
///
/// # Safety
/// `validator` is a handle. `format` is null or a string. `report` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_validator_summary(
    validator: *const Validator,
    format: *const c_char,
    report: *mut Buffer,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let validator = unsafe { shared("validator", validator) }?;
        let format = match unsafe { text(format) }.unwrap_or(b"json") {
            b"json" => ValidateFormat::Json,
            b"ndjson" => ValidateFormat::Ndjson,
            b"human" => ValidateFormat::Human,
            b"sarif" => ValidateFormat::Sarif,
            b"junit" => ValidateFormat::Junit,
            b"github" => ValidateFormat::Github,
            _ => return Err(unknown_format()),
        };
        let out = out("report", report)?;
        unsafe { out.write(emitted(&format, &validator.0.summary())?) };
        Ok(OCRMARKET_OK)
    })
}

/// Creates an input from memory, which must stay unchanged until the input and the records made of
/// it are freed.
///
/// The name appears in findings and errors. It implies the content as that of a file does:
/// `.ndjson` is one record per line, `.gz` and `.zst` are compressed. Without such a name, the first
/// bytes decide. Free the input with `ocrmarket_input_free`, unless a function takes it over.
///
/// # Safety
/// `name` is a string. `data` refers to `length` bytes. `input` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_input_memory(
    name: *const c_char,
    data: *const u8,
    length: usize,
    input: *mut *mut Input,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let name = unsafe { required("name", name) }?;
        let data = unsafe { bytes("data", data, length) }?;
        let out = out("input", input)?;
        unsafe { out.write(handle(Input(InputReader::new(name, Cursor::new(data))))) };
        Ok(OCRMARKET_OK)
    })
}

/// Creates an input from a file, which is opened when it is read. As `ocrmarket_input_memory`
/// otherwise.
///
/// # Safety
/// `path` is a string in UTF-8. `input` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_input_file(
    path: *const c_char,
    input: *mut *mut Input,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let path = unsafe { required("path", path) }?;
        let out = out("input", input)?;
        unsafe { out.write(handle(Input(InputReader::file(Path::new(path))))) };
        Ok(OCRMARKET_OK)
    })
}

/// Creates an input from a callback. `context` is passed to it, and must stay valid until the input
/// and the records made of it are freed. As `ocrmarket_input_memory` otherwise.
///
/// # Safety
/// `name` is a string. `read` writes no more than `length` bytes. `input` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_input_callback(
    name: *const c_char,
    read: ReadFunction,
    context: *mut c_void,
    input: *mut *mut Input,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let name = unsafe { required("name", name) }?;
        let read = read.ok_or_else(|| null("read"))?;
        let out = out("input", input)?;
        unsafe {
            out.write(handle(Input(InputReader::new(
                name,
                Callback { read, context },
            ))));
        };
        Ok(OCRMARKET_OK)
    })
}

/// Frees an input that no function took over. Null is ignored.
///
/// # Safety
/// `input` is null, or a handle that was neither freed nor taken over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_input_free(input: *mut Input) {
    unsafe { free(input) }
}

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

/// Opens a profiler.
///
/// `options` is a JSON object: `operation` (`vendor/operation`), `schemas`, `day_at`, `max_record`,
/// `max_expansion` and `records`, as those of `ocrmarket_validator_open`. `day_at` is a JSON Pointer
/// to the day of a record. Free the profiler with `ocrmarket_profiler_free`.
///
/// # Safety
/// `options` is a string. `profiler` can be written. `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_profiler_open(
    options: *const c_char,
    profiler: *mut *mut Profiler,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let out = out("profiler", profiler)?;
        let options: ProfilerOptions = options::read(unsafe { text(options) })?;
        let schemas = schemas(options.schemas.as_deref())?;
        unsafe {
            out.write(handle(Profiler(BodyProfiler::new(
                &options.config()?,
                schemas,
            )?)));
        };
        Ok(OCRMARKET_OK)
    })
}

/// Frees a profiler and what it counted. Null is ignored.
///
/// # Safety
/// `profiler` is null, or a handle that was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_profiler_free(profiler: *mut Profiler) {
    unsafe { free(profiler) }
}

/// Counts a body. `day` is the day of the response, `2026-01-31`; null if it is unknown.
///
/// # Safety
/// `profiler` is a handle. `body` refers to `length` bytes. `day` is null or a string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_profiler_push(
    profiler: *const Profiler,
    body: *const u8,
    length: usize,
    day: *const c_char,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let profiler = unsafe { shared("profiler", profiler) }?;
        let body = unsafe { bytes("body", body, length) }?;
        let day = match unsafe { text(day) } {
            None => None,
            Some(day) => {
                let day = std::str::from_utf8(day)
                    .ok()
                    .and_then(ProfileDay::from_text);
                Some(day.ok_or_else(|| Problem::usage("`day` is no date such as 2026-01-31"))?)
            }
        };
        profiler.0.push([(body, day)]);
        Ok(OCRMARKET_OK)
    })
}

/// Counts the bodies of a column, as `ocrmarket_validator_column` takes it. A null is not counted.
///
/// `days` is a column of the same length: dates (32 bits) or strings; null if days are unknown. Both
/// arrays are moved, also on an error; both schemas are only read.
///
/// # Safety
/// `profiler` is a handle. The others follow the Arrow C data interface.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_profiler_column(
    profiler: *const Profiler,
    array: *mut FFI_ArrowArray,
    schema: *const FFI_ArrowSchema,
    days: *mut FFI_ArrowArray,
    days_schema: *const FFI_ArrowSchema,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let column = unsafe { import("array", array, "schema", schema) };
        // Moved before anything can fail.
        let days = if days.is_null() {
            None
        } else {
            Some(unsafe { import("days", days, "days_schema", days_schema) })
        };
        let (column, days) = (column?, days.transpose()?);
        let profiler = unsafe { shared("profiler", profiler) }?;
        let bodies = BodyColumn::of(&column)?;
        let days = days
            .map(|days| columns::days(&days, column.len()))
            .transpose()?;
        let day = |row: usize| {
            days.as_ref()
                .and_then(|days| days.get(row).copied().flatten())
        };
        let bodies = bodies.iter().enumerate();
        profiler
            .0
            .push(bodies.filter_map(|(row, body)| Some((body?, day(row)))));
        Ok(OCRMARKET_OK)
    })
}

/// Counts a stream of columns, or of tables with a column of bodies. `column` is its name; null if
/// there is only one. `stream` is moved, also on an error. If it fails, the batches before are
/// counted.
///
/// # Safety
/// `profiler` is a handle. `stream` follows the Arrow C stream interface. `column` is null or a
/// string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_profiler_stream(
    profiler: *const Profiler,
    stream: *mut FFI_ArrowArrayStream,
    column: *const c_char,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let batches = unsafe { import_stream(stream, column) }?;
        let profiler = unsafe { shared("profiler", profiler) }?;
        for column in batches {
            let bodies = BodyColumn::of(&column?)?;
            profiler
                .0
                .push(bodies.iter().flatten().map(|body| (body, None)));
        }
        Ok(OCRMARKET_OK)
    })
}

/// Counts the records of an input, which is taken over, also on an error. `progress` is called every
/// megabyte or so; it may be null.
///
/// If the input cannot be read to its end or contains no record, everything before is counted, and
/// the profile lists the input as unreadable.
///
/// # Safety
/// `profiler` is a handle. `input` is a handle that is not used afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_profiler_read(
    profiler: *const Profiler,
    input: *mut Input,
    progress: ProgressFunction,
    context: *mut c_void,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let input = unsafe { owned("input", input) }?;
        let profiler = unsafe { shared("profiler", profiler) }?;
        profiler.0.read(input.0, &mut |so_far| {
            let stops = progress.is_some_and(|progress| {
                (unsafe { progress(context, so_far.records, so_far.bytes) }) != 0
            });
            if stops {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })?;
        Ok(OCRMARKET_OK)
    })
}

/// Returns the profile of everything so far, as a file of `ocrmarket drift profile`, and starts
/// again with none.
///
/// `origin` names the source of bodies and columns; it may be null. Equal profiles of the same
/// origin count once when they are merged. So give each task its own, the same one each time that it
/// is repeated.
///
/// # Safety
/// `profiler` is a handle. `origin` is null or a string. `profile` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_profiler_finish(
    profiler: *const Profiler,
    origin: *const c_char,
    profile: *mut Buffer,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let profiler = unsafe { shared("profiler", profiler) }?;
        let origin = unsafe { optional("origin", origin) }?;
        let out = out("profile", profile)?;
        unsafe { out.write(Buffer::of(profiler.0.finish(origin).write())) };
        Ok(OCRMARKET_OK)
    })
}

/// Merges profiles. A part that is in several of them counts once.
///
/// # Safety
/// `profiles` refers to `count` slices of profiles. `merged` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_profile_merge(
    profiles: *const Slice,
    count: usize,
    merged: *mut Buffer,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let out = out("merged", merged)?;
        let mut whole = Profile::default();
        if count > 0 {
            unsafe { shared("profiles", profiles) }?;
            for part in unsafe { slice::from_raw_parts(profiles, count) } {
                whole.merge(unsafe { profile("profiles", part.data, part.length) }?);
            }
        }
        unsafe { out.write(Buffer::of(whole.write())) };
        Ok(OCRMARKET_OK)
    })
}

/// Compares a profile with the schemas, and returns the report of `ocrmarket drift report`.
///
/// `baseline` is a profile of an earlier period; its data may be null. `format` is `json`, `human`,
/// `markdown`, `html`, `csv`, `sarif`, `junit` or `github`; null is `json`. `options` is a JSON
/// object or null: `schemas`, `profile` and `baseline` (names for the report), `min_documents`,
/// `min_days`, `shown_from`, and `settings` (the text of `ocrmarket.toml`).
///
/// # Safety
/// `profile` and `baseline` refer to bytes. `options` and `format` are null or strings. `report` can
/// be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_drift_report(
    options: *const c_char,
    profile: Slice,
    baseline: Slice,
    format: *const c_char,
    report: *mut Buffer,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let out = out("report", report)?;
        let options: ReportOptions = options::read(unsafe { text(options) })?;
        let format = match unsafe { text(format) }.unwrap_or(b"json") {
            b"json" => DriftFormat::Json,
            b"human" => DriftFormat::Human,
            b"markdown" => DriftFormat::Markdown,
            b"html" => DriftFormat::Html,
            b"csv" => DriftFormat::Csv,
            b"sarif" => DriftFormat::Sarif,
            b"junit" => DriftFormat::Junit,
            b"github" => DriftFormat::Github,
            _ => return Err(unknown_format()),
        };
        let schemas = schemas(options.schemas.as_deref())?;
        let whole = unsafe { self::profile("profile", profile.data, profile.length) }?;
        let earlier = if baseline.data.is_null() {
            None
        } else {
            Some(unsafe { self::profile("baseline", baseline.data, baseline.length) }?)
        };
        let config = options.config(earlier.is_some());
        let findings = Findings::of(&config, whole, earlier, &options.settings, schemas)?;
        unsafe {
            out.write(emitted(
                &format,
                &findings.report(schemas, format == DriftFormat::Html),
            )?);
        };
        Ok(OCRMARKET_OK)
    })
}

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

/// Opens a decoder.
///
/// `options` is a JSON object: `operation` (required), `schemas`, `show_private` (`true` shows
/// personal values), and `name` of the response in messages. Free the decoder with
/// `ocrmarket_decoder_free`.
///
/// # Safety
/// `options` is a string. `decoder` can be written. `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_decoder_open(
    options: *const c_char,
    decoder: *mut *mut Decoder,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let out = out("decoder", decoder)?;
        let options: DecoderOptions = options::read(unsafe { text(options) })?;
        let schemas = schemas(options.schemas.as_deref())?;
        let config = options.config()?;
        schemas.operation(&config.operation)?;
        unsafe { out.write(handle(Decoder { schemas, config })) };
        Ok(OCRMARKET_OK)
    })
}

/// Frees a decoder. Null is ignored.
///
/// # Safety
/// `decoder` is null, or a handle that was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_decoder_free(decoder: *mut Decoder) {
    unsafe { free(decoder) }
}

/// Decodes a response. `leaves` receives the lines of `ocrmarket decode --format json`.
///
/// # Safety
/// `decoder` is a handle. `body` refers to `length` bytes. `leaves` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ocrmarket_decode(
    decoder: *const Decoder,
    body: *const u8,
    length: usize,
    leaves: *mut Buffer,
    error: *mut *mut Error,
) -> i32 {
    guarded(error, || {
        let decoder = unsafe { shared("decoder", decoder) }?;
        let body = unsafe { bytes("body", body, length) }?;
        let out = out("leaves", leaves)?;
        let mut lines = Vec::new();
        let written = decode(&decoder.config, decoder.schemas, body)
            .and_then(|response| response.write_json(&mut lines));
        written.map_err(|failure| Problem::from(failure).malformed())?;
        unsafe { out.write(Buffer::of(lines)) };
        Ok(OCRMARKET_OK)
    })
}

/// Runs a function so that no panic leaves it, and hands out its error.
fn guarded(error: *mut *mut Error, work: impl FnOnce() -> Result<i32, Problem>) -> i32 {
    let error = NonNull::new(error);
    let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Problem::panic()));
    let problem = match result {
        Ok(status) => {
            if let Some(error) = error {
                unsafe { error.write(ptr::null_mut()) };
            }
            return status;
        }
        Err(problem) => problem,
    };
    let status = status_of(problem.code);
    if let Some(error) = error {
        let (message, location) = problem.texts();
        let problem = handle(Error {
            status,
            message,
            location,
        });
        unsafe { error.write(problem) };
    }
    status
}

const fn status_of(code: Code) -> i32 {
    match code {
        Code::Usage => OCRMARKET_USAGE,
        Code::Incomplete => OCRMARKET_INCOMPLETE,
        Code::Configuration => OCRMARKET_CONFIGURATION,
        Code::Malformed => OCRMARKET_MALFORMED,
        Code::Panic => OCRMARKET_PANIC,
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

/// Returns the C string of a verdict or a class.
fn name_of(name: &str) -> *const c_char {
    let known = match name {
        "valid" => c"valid",
        "invalid" => c"invalid",
        "malformed" => c"malformed",
        "incomplete" => c"incomplete",
        "not_judged" => c"not_judged",
        "success" => c"success",
        "failure" => c"failure",
        "pending" => c"pending",
        "gateway" => c"gateway",
        "not-an-answer" => c"not-an-answer",
        _ => return ptr::null(),
    };
    known.as_ptr()
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

fn unknown_format() -> Problem {
    Problem::usage("`format` is the name of no format")
}

fn emitted<E: Emitter>(format: &E, report: &E::Report<'_>) -> Result<Buffer, Problem> {
    let mut text = Vec::new();
    let written = format.emit(report, &mut text);
    written.map_err(|error| Problem::usage(error.to_string()))?;
    Ok(Buffer::of(text))
}

fn handle<T>(content: T) -> *mut T {
    Box::into_raw(Box::new(content))
}

/// Drops a handle. A panic of a destructor ends here.
unsafe fn free<T>(handle: *mut T) {
    if !handle.is_null() {
        let freed = AssertUnwindSafe(|| drop(unsafe { Box::from_raw(handle) }));
        drop(catch_unwind(freed));
    }
}

fn null(name: &str) -> Problem {
    Problem::usage(format!("`{name}` is null"))
}

unsafe fn shared<'p, T>(name: &str, pointer: *const T) -> Result<&'p T, Problem> {
    unsafe { pointer.as_ref() }.ok_or_else(|| null(name))
}

unsafe fn exclusive<'p, T>(name: &str, pointer: *mut T) -> Result<&'p mut T, Problem> {
    unsafe { pointer.as_mut() }.ok_or_else(|| null(name))
}

/// Checks an output, which may be uninitialized: its previous value is neither read nor dropped.
fn out<T>(name: &str, pointer: *mut T) -> Result<NonNull<T>, Problem> {
    NonNull::new(pointer).ok_or_else(|| null(name))
}

unsafe fn owned<T>(name: &str, pointer: *mut T) -> Result<Box<T>, Problem> {
    if pointer.is_null() {
        Err(null(name))
    } else {
        Ok(unsafe { Box::from_raw(pointer) })
    }
}

unsafe fn bytes<'p>(name: &str, data: *const u8, length: usize) -> Result<&'p [u8], Problem> {
    if length == 0 {
        return Ok(&[]);
    }
    if isize::try_from(length).is_err() {
        return Err(Problem::usage(format!("`{name}` is too long")));
    }
    unsafe { shared(name, data) }?;
    Ok(unsafe { slice::from_raw_parts(data, length) })
}

unsafe fn text<'p>(text: *const c_char) -> Option<&'p [u8]> {
    if text.is_null() {
        None
    } else {
        Some(unsafe { CStr::from_ptr(text) }.to_bytes())
    }
}

unsafe fn optional<'p>(name: &str, pointer: *const c_char) -> Result<Option<&'p str>, Problem> {
    let Some(text) = (unsafe { text(pointer) }) else {
        return Ok(None);
    };
    let text = std::str::from_utf8(text);
    let text = text.map_err(|_| Problem::usage(format!("`{name}` is not UTF-8")))?;
    Ok(Some(text))
}

unsafe fn required<'p>(name: &str, pointer: *const c_char) -> Result<&'p str, Problem> {
    unsafe { optional(name, pointer) }?.ok_or_else(|| null(name))
}

unsafe fn profile(name: &str, data: *const u8, length: usize) -> Result<Profile, Problem> {
    let bytes = unsafe { bytes(name, data, length) }?;
    profiles::parse(bytes).map_err(|failure| Problem::from(failure).malformed())
}

/// Moves an array in, so that it is released whatever follows.
unsafe fn import(
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

unsafe fn export(
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
unsafe fn import_stream(
    stream: *mut FFI_ArrowArrayStream,
    column: *const c_char,
) -> Result<impl Iterator<Item = Result<ArrayRef, Problem>> + Send + use<>, Problem> {
    let arrays = unsafe { ArrayStreamReader::from_raw(out("stream", stream)?.as_ptr()) }?;
    let column = unsafe { optional("column", column) }?.map(str::to_owned);
    Ok(arrays.map(move |array| columns::selected(&array?, column.as_deref())))
}

unsafe fn export_stream(
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
type NextRows = Box<dyn FnMut() -> Option<Result<StructArray, Problem>> + Send>;

/// Batches of a stream, from which no panic escapes. The stream ends with its first error.
struct Batches {
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

/// Reader of a callback.
struct Callback {
    read: unsafe extern "C" fn(*mut c_void, *mut u8, usize) -> i64,
    context: *mut c_void,
}

// SAFETY: the interface requires that one thread at a time uses an input, and the callback is called
// on that thread.
unsafe impl Send for Callback {}

impl Read for Callback {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = unsafe { (self.read)(self.context, buffer.as_mut_ptr(), buffer.len()) };
        match usize::try_from(read) {
            Ok(length) if length <= buffer.len() => Ok(length),
            Ok(_) => Err(io::Error::other("the callback returned too many bytes")),
            Err(_) => Err(io::Error::other("the callback failed")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_without_its_message() {
        let mut error = ptr::null_mut();
        let status = guarded(&raw mut error, || panic!("张三"));
        assert_eq!(status, OCRMARKET_PANIC);
        let message = unsafe { CStr::from_ptr(ocrmarket_error_message(error)) };
        assert!(
            message
                .to_string_lossy()
                .starts_with("a fault of this library")
        );
        unsafe { ocrmarket_error_free(error) };
        assert_eq!(guarded(ptr::null_mut(), || panic!("x")), OCRMARKET_PANIC);
    }

    #[test]
    fn a_panic_in_a_stream_ends_it() {
        let mut batches = Batches {
            schema: Arc::new(Schema::new(columns::verdict_fields())),
            next: Box::new(|| panic!("x")),
        };
        assert!(batches.next().is_some_and(|batch| batch.is_err()));
        assert!(batches.next().is_none());
    }

    #[test]
    fn each_code_has_the_number_of_its_status() {
        for code in [
            Code::Usage,
            Code::Incomplete,
            Code::Configuration,
            Code::Malformed,
            Code::Panic,
        ] {
            assert_eq!(status_of(code), code as i32);
        }
    }
}
