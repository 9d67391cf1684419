//! Drift: what documents hold, where that departs from the schemas, and edits of the schemas that answer it.
//!
//! [`profile`] counts documents, [`detect`] compares a profile with schemas and with an earlier profile, and `propose`, behind the
//! feature of that name, makes edits of the schemas. A [`Change`](detect::Change) goes from detection to edit, fingerprint and
//! report. No I/O, no vendor's name, and only public values are kept.

mod declarations;
pub mod detect;
pub mod profile;
#[cfg(feature = "propose")]
pub mod propose;

pub use declarations::{DeclarationError, declarations};
