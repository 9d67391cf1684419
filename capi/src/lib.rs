//! C interface of `ocrmarket`, for other languages: validates bodies, Arrow columns and inputs,
//! profiles them, converts them to tables, reports drift, and decodes responses.
//!
//! `include/ocrmarket.h` declares the functions and contains the contract of each. The interface is
//! a thin face over [`ocrmarket_engine::bodies`]: options are JSON, columns are Arrow arrays of the
//! C data interface, reports are those of the command.
//!
//! No panic crosses the interface, and no error contains content of a document. Only the module
//! [`ffi`] contains `unsafe` code: pointers of a caller cannot be read without it.

mod columns;
mod error;
#[allow(
    unsafe_code,
    reason = "a C interface reads and writes through pointers of its caller"
)]
pub mod ffi;
mod options;
mod schemas;
mod tables;
