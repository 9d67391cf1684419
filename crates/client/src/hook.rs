//! Hooks observe each attempt before it is sent and when it has ended. They receive facts, never
//! content.

#[cfg(feature = "validate")]
mod drift;

use std::time::Duration;

use ocrmarket_operation::Operation;

use crate::credentials::Label;
use crate::error::{Error, ErrorKind};
use crate::store::Charge;
use crate::store::StoreError;

#[cfg(feature = "validate")]
pub use drift::Drift;
#[cfg(feature = "validate")]
pub(crate) use drift::name;

/// An attempt that is about to be sent.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The called operation.
    pub operation: &'a Operation,
    /// The called host.
    pub host: &'a str,
    /// The label of the credential.
    pub key: &'a Label,
    /// Number of the attempt in the call, from 1.
    pub number: u32,
    /// Number of bytes in the body.
    pub body_bytes: usize,
}

/// The result of an attempt.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Ended<'a> {
    /// HTTP status, if a response arrived.
    pub status: Option<u16>,
    /// The error, if the caller receives no response.
    pub error: Option<&'a Error>,
    /// The charge of the attempt: yes, no or unknown.
    pub charged: Charge,
    /// Duration from sending to the end of the response.
    pub elapsed: Duration,
}

impl Ended<'_> {
    /// Returns the kind of the error, if there is one.
    pub fn error_kind(&self) -> Option<ErrorKind> {
        self.error.map(Error::kind)
    }
}

/// An observer of attempts. Its methods must be fast, because the call waits for them.
///
/// Each [`before_send`](Self::before_send) is followed by exactly one of
/// [`after_response`](Self::after_response) and [`given_up`](Self::given_up). So the number of running
/// attempts can be counted.
pub trait Hook: Send + Sync {
    /// Called before an attempt is sent.
    fn before_send(&self, attempt: &Attempt<'_>) {
        let _ = attempt;
    }

    /// Called when an attempt has ended, before it is recorded.
    fn after_response(&self, attempt: &Attempt<'_>, ended: &Ended<'_>) {
        let _ = (attempt, ended);
    }

    /// Called if the call is dropped before the attempt ended. The request may have been processed
    /// and charged.
    fn given_up(&self, attempt: &Attempt<'_>) {
        let _ = attempt;
    }

    /// Called if an ended attempt could not be recorded. The caller still receives the response
    /// with the store error.
    fn not_stored(&self, attempt: &Attempt<'_>, error: &StoreError) {
        let _ = (attempt, error);
    }

    /// Called if a response deviates from its schema and
    /// [`Builder::report_drift`](crate::client::Builder::report_drift) is on. No call waits for it:
    /// it may run on another thread, after the response has been returned.
    #[cfg(feature = "validate")]
    fn drifted(&self, drift: &Drift<'_>) {
        let _ = drift;
    }
}
