//! A local mock of the vendors, generated from `schemas/` alone: for the project's tests and for
//! tests of programs that use the client.
//!
//! One port serves every vendor's own path, for any requested host. Authentication is checked from
//! the bytes received; encoding and limits are those that the operation states. Responses are
//! generated from the schemas. Faults occur at given rates, drawn from a seed. Responses can be
//! scripted, and a [`Journal`] records the requests.
//!
//! The mock listens only on loopback, sends no requests, never fetches a URL that it receives, and
//! never shows what it was sent. Its code contains no vendor's name.
//!
//! ```
//! use ocrmarket_mock::{Mock, Outcome, ScriptedResponse};
//!
//! # tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
//! let mock = Mock::builder()
//!     .seed(7)
//!     .script("showapi/bank_card", [ScriptedResponse::sample(Outcome::Failure)])
//!     .start()
//!     .await?;
//! assert!(mock.url().starts_with("http://127.0.0.1:"));
//! // … call it …
//! assert!(mock.journal().of("showapi/bank_card").is_empty());
//! mock.shutdown().await;
//! # Ok::<(), ocrmarket_mock::StartError>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod authenticate;
mod builder;
mod check;
mod credentials;
mod decide;
mod error;
mod fault;
mod gateway;
mod jobs;
mod journal;
mod random;
mod received;
mod respond;
mod script;
mod server;
mod vendors;

pub use builder::{Builder, Mock};
pub use credentials::AcceptedCredentials;
pub use error::StartError;
pub use fault::{Fault, FaultError, Faults};
pub use gateway::GatewayError;
pub use journal::{Journal, JournalEntry, RequestResult};
pub use ocrmarket_operation::{Gateway, Outcome};
pub use script::{ScriptedResponse, Seen};

/// Body of a scripted response.
pub use bytes::Bytes;
/// Complete scripted response.
pub use hyper::Response;

/// Returns the names of every fault, joined by commas, for a help text.
pub fn fault_names() -> String {
    fault::names()
}
