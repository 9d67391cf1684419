//! Calling a vendor: authentication, transport, answers, errors, jobs. Written once for every operation.
//!
//! Secrets are never printed, TLS verification is never off, redirects are never followed, and nothing that may have been
//! processed is sent twice by itself.
//!
//! # Features
//! `validate`: where answers depart from their schemas, asked of one with `Answer::findings` or reported of all with
//! `Builder::report_drift`.

pub mod address;
pub mod answer;
pub mod auth;
pub mod client;
pub mod clock;
pub mod credentials;
#[cfg(feature = "validate")]
mod drift;
pub mod encode;
pub mod error;
mod gate;
pub mod gateway;
pub mod hook;
pub mod input;
pub mod job;
mod keep;
pub mod pacing;
pub mod poll;
pub mod request;
pub mod retry;
pub mod to_sign;
pub mod transport;

pub use answer::Answer;
pub use client::Client;
pub use error::Error;
pub use ocrmarket_store as store;
