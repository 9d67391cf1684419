//! What stored responses hold, counted, and where that drifts away from the schemas.
//!
//! [`profile`] counts documents, [`detect`] compares a profile with schemas and with an earlier profile. No I/O, no vendor's name, and
//! only public values are kept.

pub mod detect;
pub mod profile;
