//! Decoders.

use std::ffi::c_char;

use ocrmarket_engine::decode::decode;

use crate::error::Problem;
use crate::options;
use crate::options::DecoderOptions;
use crate::schemas::schemas;

use super::call::{free, guarded, handle};
use super::pointers::{bytes, out, shared, text};
use super::{Buffer, Decoder, Error, OCRMARKET_OK};

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
