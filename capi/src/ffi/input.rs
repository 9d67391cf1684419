//! Inputs: memory, files and callbacks.

use std::ffi::{c_char, c_void};
use std::io;
use std::io::{Cursor, Read};
use std::path::Path;

use ocrmarket_engine::bodies::InputReader;

use super::call::{free, guarded, handle};
use super::pointers::{bytes, null, out, required};
use super::{Error, Input, OCRMARKET_OK, ReadFunction};

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
