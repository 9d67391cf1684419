//! Drift: counts of documents, their deviations from the schemas, and edits of the schemas that
//! resolve them.
//!
//! [`profile`] counts documents. [`detect`] compares a profile with schemas and with an earlier
//! profile. `propose`, behind the feature of that name, creates edits of the schemas. The same
//! [`Change`](detect::Change) is used for detection, edit, fingerprint and report.
//!
//! No I/O, no vendor's name, and only public values are stored.

mod declarations;
pub mod detect;
pub mod profile;
#[cfg(feature = "propose")]
pub mod propose;

pub use declarations::{DeclarationError, declarations};
