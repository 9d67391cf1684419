//! The vendors, faked on loopback from `schemas/` alone: for our tests and for the tests of those who use the client.
//!
//! One port answers at every vendor's own path, whatever host was asked for. Authentication is checked from the bytes
//! received, encoding and limits as the operation states them; answers are made up from the schemas. Faults happen at rates
//! and from a seed, answers can be scripted, and a [`Journal`] says what was seen.
//!
//! It never listens on anything but loopback, never calls anyone, never fetches a URL it is given, and never shows what it
//! was sent. No vendor's name stands in its code.
//!
//! ```
//! use ocrmarket_mock::{Answer, Mock, Outcome};
//!
//! # tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
//! let mock = Mock::builder()
//!     .seed(7)
//!     .script("showapi/bank_card", [Answer::sample(Outcome::Failure)])
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
pub use credentials::Credentials;
pub use error::StartError;
pub use fault::{Fault, FaultError, Faults};
pub use gateway::GatewayError;
pub use journal::{Entry, Journal, Verdict};
pub use ocrmarket_operation::{Gateway, Outcome};
pub use script::{Answer, Seen};

/// What a scripted whole answer is made of.
pub use bytes::Bytes;
/// What a scripted whole answer is made of.
pub use hyper::Response;

/// The names of every fault, joined by commas, for a help text.
pub fn fault_names() -> String {
    fault::names()
}
