//! Calls vendors: authentication, transport, responses, errors, jobs. One implementation serves all
//! operations.
//!
//! Secrets are never printed, TLS verification is always on, and redirects are never followed. A
//! request that may have been processed is never sent twice by default.
//!
//! # Features
//! `validate`: validates responses against their schemas. `CallResponse::findings` validates one, and
//! `Builder::report_drift` reports all.

pub mod address;
pub mod auth;
pub mod client;
pub mod clock;
pub mod credentials;
#[cfg(feature = "validate")]
mod drift;
pub mod encode;
pub mod error;
pub mod gateway;
pub mod hook;
pub mod input;
pub mod job;
mod limiter;
pub mod pacing;
pub mod poll;
mod recorder;
pub mod request;
pub mod response;
pub mod retry;
pub mod to_sign;
pub mod transport;

pub use client::Client;
pub use error::Error;
pub use ocrmarket_store as store;
pub use response::CallResponse;
