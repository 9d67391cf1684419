//! Pointers of a caller: checked for null, and read as Rust values.

use std::ffi::{CStr, c_char};
use std::ptr::NonNull;
use std::slice;

use crate::error::Problem;

pub(super) fn null(name: &str) -> Problem {
    Problem::usage(format!("`{name}` is null"))
}

pub(super) unsafe fn shared<'p, T>(name: &str, pointer: *const T) -> Result<&'p T, Problem> {
    unsafe { pointer.as_ref() }.ok_or_else(|| null(name))
}

pub(super) unsafe fn exclusive<'p, T>(name: &str, pointer: *mut T) -> Result<&'p mut T, Problem> {
    unsafe { pointer.as_mut() }.ok_or_else(|| null(name))
}

/// Checks an output, which may be uninitialized: its previous value is neither read nor dropped.
pub(super) fn out<T>(name: &str, pointer: *mut T) -> Result<NonNull<T>, Problem> {
    NonNull::new(pointer).ok_or_else(|| null(name))
}

pub(super) unsafe fn owned<T>(name: &str, pointer: *mut T) -> Result<Box<T>, Problem> {
    if pointer.is_null() {
        Err(null(name))
    } else {
        Ok(unsafe { Box::from_raw(pointer) })
    }
}

pub(super) unsafe fn bytes<'p>(
    name: &str,
    data: *const u8,
    length: usize,
) -> Result<&'p [u8], Problem> {
    if length == 0 {
        return Ok(&[]);
    }
    if isize::try_from(length).is_err() {
        return Err(Problem::usage(format!("`{name}` is too long")));
    }
    unsafe { shared(name, data) }?;
    Ok(unsafe { slice::from_raw_parts(data, length) })
}

pub(super) unsafe fn text<'p>(text: *const c_char) -> Option<&'p [u8]> {
    if text.is_null() {
        None
    } else {
        Some(unsafe { CStr::from_ptr(text) }.to_bytes())
    }
}

pub(super) unsafe fn optional<'p>(
    name: &str,
    pointer: *const c_char,
) -> Result<Option<&'p str>, Problem> {
    let Some(text) = (unsafe { text(pointer) }) else {
        return Ok(None);
    };
    let text = std::str::from_utf8(text);
    let text = text.map_err(|_| Problem::usage(format!("`{name}` is not UTF-8")))?;
    Ok(Some(text))
}

pub(super) unsafe fn required<'p>(name: &str, pointer: *const c_char) -> Result<&'p str, Problem> {
    unsafe { optional(name, pointer) }?.ok_or_else(|| null(name))
}
