// Machine-written by ocrmarket from schemas/: deepfinch/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// The second-generation personal credit report, one model for both ways to get it: the synchronous operation and the query of a submitted task.
pub mod credit_report;

/// Refusal of any operation of the vendor.
pub mod failure;

/// The first-generation personal credit report, which the vendor still documents for the query of a submitted task.
pub mod first_generation_report;
