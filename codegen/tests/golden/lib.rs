// Machine-written by ocrmarket from schemas/: the whole folder.
// Do not edit: change the schema, then run `cargo run -- generate`.

//! Typed responses of the OCR products of the Chinese cloud markets.
//!
//! One module per vendor, below it one per operation: a struct for each object it returns, `decode` and `encode`, its
//! [`OPERATION`](operation::Operation) and its schema. Decoding is total and lossless; validation is separate.
//! The search finds a field by the vendor's key and by its Chinese label.
//!
//! With the feature `client`, which is on by default, each operation has a request type, and each vendor has a function of the
//! operation's name that sends it. Without it, nothing here depends on an HTTP library.
//!
//! With the feature `validate`, each operation has `findings`, which validates the bytes of a response. It needs no client. With
//! both, `CallResponse::findings` does the same, and a client can report drift of every response.
//!
//! Not affiliated with the vendors. The schemas are based on their documents; each operation states its evidence.

#[cfg(feature = "client")]
pub use ::ocrmarket_client as client;
pub use ::ocrmarket_operation as operation;
#[cfg(feature = "validate")]
pub use ::ocrmarket_validator as validator;
pub use ::ocrmarket_wire as wire;

/// 示例公司 · A made-up vendor for the example of a build script.
#[cfg(feature = "acme")]
pub mod acme;

/// The operations of all enabled vendors, sorted by vendor and name.
pub static OPERATIONS: &[::ocrmarket_operation::response::CatalogEntry] = &[
    #[cfg(feature = "acme")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        acme::obstacles::Model,
    >(acme::obstacles::SCHEMA),
    #[cfg(feature = "acme")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        acme::receipt::Model,
    >(acme::receipt::SCHEMA),
];
