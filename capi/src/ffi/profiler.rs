//! Profilers, merged profiles and drift reports.

use std::ffi::{c_char, c_void};
use std::ops::ControlFlow;
use std::slice;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use ocrmarket_engine::bodies::{BodyProfiler, ProfileDay};
use ocrmarket_engine::drift::report::DriftFormat;
use ocrmarket_engine::drift::{Findings, Profile, profiles};

use crate::columns::BodyColumn;
use crate::error::Problem;
use crate::options::{ProfilerOptions, ReportOptions};
use crate::schemas::schemas;
use crate::{columns, options};

use super::arrow::{import, import_stream};
use super::call::{free, guarded, handle};
use super::pointers::{bytes, optional, out, owned, shared, text};
use super::{
    Buffer, Error, Input, OCRMARKET_OK, Profiler, ProgressFunction, Slice, emitted, unknown_format,
};

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

unsafe fn profile(name: &str, data: *const u8, length: usize) -> Result<Profile, Problem> {
    let bytes = unsafe { bytes(name, data, length) }?;
    profiles::parse(bytes).map_err(|failure| Problem::from(failure).malformed())
}
