// Machine-written by ocrmarket from schemas/: the whole folder.
// Do not edit: change the schema, then run `cargo run -- generate`.

//! Typed answers of the OCR products of the Chinese cloud markets.
//!
//! One module a vendor, one below it an operation: its [`OPERATION`](operation::Operation), the schema of its answers,
//! `decode` and `encode`, and a struct for each object it returns. Decoding is total and keeps everything that was sent;
//! where an answer departs from its schema is the judge's business, not the decoder's.
//!
//! With the feature `client`, which is on by default, each operation has the type of its request besides, and each vendor a
//! function of the operation's name that sends one. Without it, nothing here depends on an HTTP library.
//!
//! With the feature `validate`, each operation has `findings`, which says of an answer's bytes where they depart from its schema. It
//! needs no client; with both, `Answer::findings` does the same, and a client can be told to report it of every answer.
//!
//! Not affiliated with the vendors. The model rests on their documents; each operation states its evidence.

#[cfg(feature = "client")]
pub use ::ocrmarket_client as client;
pub use ::ocrmarket_operation as operation;
#[cfg(feature = "validate")]
pub use ::ocrmarket_validator as validator;
pub use ::ocrmarket_wire as wire;

/// 示例公司 · A made-up vendor for the example of a build script.
#[cfg(feature = "acme")]
pub mod acme;

/// Every operation of the vendors that are compiled in, sorted by vendor and name.
pub static OPERATIONS: &[::ocrmarket_operation::response::Entry] = &[
    #[cfg(feature = "acme")]
    ::ocrmarket_operation::response::Entry::of::<
        acme::obstacles::Model,
    >(acme::obstacles::SCHEMA),
    #[cfg(feature = "acme")]
    ::ocrmarket_operation::response::Entry::of::<
        acme::receipt::Model,
    >(acme::receipt::SCHEMA),
];
