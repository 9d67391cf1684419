//! Calling a vendor: authentication, transport, answers, errors, jobs. Written once for every operation.
//!
//! Secrets are never printed, TLS verification is never off, redirects are never followed, and nothing that may have been
//! processed is sent twice by itself.

pub mod address;
pub mod answer;
pub mod auth;
pub mod credentials;
pub mod encode;
pub mod error;
pub mod gateway;
pub mod input;
pub mod job;
pub mod pacing;
pub mod request;
pub mod retry;
pub mod store;
pub mod to_sign;
pub mod transport;
