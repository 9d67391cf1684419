//! Requests that the mock received and its responses, for assertions in tests.
//!
//! An entry has sizes, digests, names and verdicts. It never has a value that was sent, a secret, a
//! header or an unknown path, so it may be printed anywhere.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use crate::fault::Fault;

/// Result of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestResult {
    /// The response had the payload.
    Success,
    /// The vendor refused, for this reason: names of properties and limits, no values.
    Failure(String),
    /// The job was still running.
    Pending,
    /// The gateway refused, with a status, an `X-Ca-Error-Code` (empty for none) and a reason.
    Gateway {
        /// HTTP status.
        status: u16,
        /// `X-Ca-Error-Code`.
        code: String,
        /// Reason, without values of headers.
        reason: &'static str,
    },
    /// The response was scripted.
    Scripted,
    /// A fault replaced the response, and the vendor did not process the request.
    Fault,
}

/// One request, or one connection that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct JournalEntry {
    /// Number of the request, from 0. Refused connections have numbers of the same sequence.
    pub number: u64,
    /// `vendor/operation`; `None` if the path is unknown or nothing was read.
    pub operation: Option<String>,
    /// Result of the request.
    pub result: RequestResult,
    /// Fault of the request, if any.
    pub fault: Option<Fault>,
    /// Request id in the gateway's response.
    pub request_id: String,
    /// HTTP status of the response, if one was begun.
    pub status: Option<u16>,
    /// Id of the job that was begun or queried, if the mock began it.
    pub job: Option<String>,
    /// Number of bytes of the request's body.
    pub request_bytes: u64,
    /// SHA-256 of the request's body, in hexadecimal digits.
    pub request_sha256: String,
    /// Number of bytes of the response's body, before a fault truncated it.
    pub response_bytes: u64,
    /// SHA-256 of that body, in hexadecimal digits.
    pub response_sha256: String,
}

impl fmt::Display for JournalEntry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.operation.as_deref().unwrap_or("-");
        write!(
            formatter,
            "{} {} {operation} ",
            self.number, self.request_id
        )?;
        match &self.result {
            RequestResult::Success => formatter.write_str("success")?,
            RequestResult::Failure(reason) => write!(formatter, "failure ({reason})")?,
            RequestResult::Pending => formatter.write_str("pending")?,
            RequestResult::Gateway {
                status,
                code,
                reason,
            } => {
                write!(
                    formatter,
                    "gateway {status} {code}{}({reason})",
                    if code.is_empty() { "" } else { " " }
                )?;
            }
            RequestResult::Scripted => formatter.write_str("scripted")?,
            RequestResult::Fault => formatter.write_str("not processed")?,
        }
        if let Some(fault) = self.fault {
            write!(formatter, " fault {fault}")?;
        }
        write!(
            formatter,
            " {} bytes in, {} bytes out",
            self.request_bytes, self.response_bytes
        )
    }
}

/// Entries of all requests, in the order of their decisions. A cheap handle: clones share one
/// journal.
#[derive(Clone)]
pub struct Journal {
    shared: Arc<Mutex<Pages>>,
}

struct Pages {
    entries: VecDeque<JournalEntry>,
    most: usize,
    forgotten: u64,
}

impl Journal {
    pub(crate) fn new(most: usize) -> Self {
        let pages = Pages {
            entries: VecDeque::new(),
            most,
            forgotten: 0,
        };
        Self {
            shared: Arc::new(Mutex::new(pages)),
        }
    }

    /// Returns every entry that is kept, oldest first.
    pub fn entries(&self) -> Vec<JournalEntry> {
        self.with(|pages| pages.entries.iter().cloned().collect())
    }

    /// Returns the entries of one operation, `vendor/operation`.
    pub fn of(&self, operation: &str) -> Vec<JournalEntry> {
        let is_its = |entry: &&JournalEntry| entry.operation.as_deref() == Some(operation);
        self.with(|pages| pages.entries.iter().filter(is_its).cloned().collect())
    }

    /// Returns the entry with that request id.
    pub fn find(&self, request_id: &str) -> Option<JournalEntry> {
        let is_it = |entry: &&JournalEntry| entry.request_id == request_id;
        self.with(|pages| pages.entries.iter().find(is_it).cloned())
    }

    /// Returns the number of entries that are kept.
    pub fn len(&self) -> usize {
        self.with(|pages| pages.entries.len())
    }

    /// Returns `true` if no entry is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the number of entries that were dropped because the journal was full.
    pub fn forgotten(&self) -> u64 {
        self.with(|pages| pages.forgotten)
    }

    /// Removes every entry.
    pub fn clear(&self) {
        self.with(|pages| pages.entries.clear());
    }

    pub(crate) fn push(&self, entry: JournalEntry) {
        self.with(|pages| {
            while pages.entries.len() >= pages.most.max(1) {
                pages.entries.pop_front();
                pages.forgotten += 1;
            }
            pages.entries.push_back(entry);
        });
    }

    fn with<R>(&self, work: impl FnOnce(&mut Pages) -> R) -> R {
        // Entries are pushed whole, so a journal whose holder panicked is still sound.
        work(&mut self.shared.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with(|pages| {
            formatter
                .debug_struct("Journal")
                .field("entries", &pages.entries.len())
                .field("forgotten", &pages.forgotten)
                .finish()
        })
    }
}

/// Returns the SHA-256 in hexadecimal digits.
pub(crate) fn digest(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
