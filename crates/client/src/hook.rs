//! What a program may watch: each attempt before it is sent, and how it ended. Hooks see facts, never content.

#[cfg(feature = "validate")]
mod drift;

use std::time::Duration;

use ocrmarket_operation::Operation;

use crate::credentials::Label;
use crate::error::{Error, ErrorKind};
use crate::store::Charged;
use crate::store::StoreError;

#[cfg(feature = "validate")]
pub use drift::Drift;
#[cfg(feature = "validate")]
pub(crate) use drift::name;

/// An attempt that is about to be sent.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// What is called.
    pub operation: &'a Operation,
    /// The host that is called.
    pub host: &'a str,
    /// Whose key pays.
    pub key: &'a Label,
    /// Which attempt of the call, from 1.
    pub number: u32,
    /// Bytes of the body.
    pub body_bytes: usize,
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Ended<'a> {
    /// HTTP status, where an answer came.
    pub status: Option<u16>,
    /// The error, where there is no answer for the caller.
    pub error: Option<&'a Error>,
    /// Whether it was charged.
    pub charged: Charged,
    /// From sending to the end of the answer.
    pub elapsed: Duration,
}

impl Ended<'_> {
    /// Kind of the error, if it is one.
    pub fn error_kind(&self) -> Option<ErrorKind> {
        self.error.map(Error::kind)
    }
}

/// Watches attempts. Its methods must be quick: the call waits for them.
///
/// After each [`before_send`](Self::before_send) comes one of [`after_answer`](Self::after_answer) and
/// [`given_up`](Self::given_up), whatever happens, so that what is under way can be counted.
pub trait Hook: Send + Sync {
    /// An attempt is about to be sent.
    fn before_send(&self, attempt: &Attempt<'_>) {
        let _ = attempt;
    }

    /// An attempt has ended. It is recorded next.
    fn after_answer(&self, attempt: &Attempt<'_>, ended: &Ended<'_>) {
        let _ = (attempt, ended);
    }

    /// The call was dropped before the attempt had ended. It may have been processed and charged.
    fn given_up(&self, attempt: &Attempt<'_>) {
        let _ = attempt;
    }

    /// An attempt has ended and could not be recorded. Its answer is handed over all the same, and says so.
    fn not_stored(&self, attempt: &Attempt<'_>, error: &StoreError) {
        let _ = (attempt, error);
    }

    /// An answer departs from its schema; told of where [`Builder::report_drift`](crate::client::Builder::report_drift) asks for it.
    /// No call waits for this: it may come after the answer has been handed over, from another thread.
    #[cfg(feature = "validate")]
    fn drifted(&self, drift: &Drift<'_>) {
        let _ = drift;
    }
}
