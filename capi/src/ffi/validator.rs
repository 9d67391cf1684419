//! Validators: bodies, columns and streams.

use std::ffi::c_char;
use std::ptr;
use std::ptr::NonNull;
use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use ocrmarket_engine::bodies::BodyValidator;
use ocrmarket_engine::validate::report::{ValidateFormat, findings_json};

use crate::columns::BodyColumn;
use crate::error::Problem;
use crate::options::ValidatorOptions;
use crate::schemas::schemas;
use crate::{columns, options};

use super::arrow::{export, export_stream, import, import_stream};
use super::call::{free, guarded, handle};
use super::pointers::{bytes, out, shared, text};
use super::{Buffer, Error, OCRMARKET_OK, Validator, Verdict, emitted, unknown_format};

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
