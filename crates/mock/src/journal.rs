//! What the mock saw and what it answered, for tests to assert on.
//!
//! Sizes, digests, names and verdicts; never a value that was sent, a secret, a header or an unknown path. So an entry may
//! be printed anywhere.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use crate::fault::Fault;

/// How a request was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// The payload was answered.
    Success,
    /// The vendor refused, for this reason: names of properties and limits, no values.
    Failure(String),
    /// The job was still running.
    Pending,
    /// The gateway refused, with this status and `X-Ca-Error-Code` (empty for none), for this reason.
    Gateway {
        /// HTTP status.
        status: u16,
        /// `X-Ca-Error-Code`.
        code: String,
        /// In plain words; no value of a header stands in it.
        reason: &'static str,
    },
    /// A scripted answer was given.
    Scripted,
    /// A fault came instead of an answer, and the vendor did no work.
    Fault,
}

/// One request, or one connection that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// Number of the request, from 0; refused connections have numbers of the same sequence.
    pub number: u64,
    /// `vendor/operation`; `None` where the path leads nowhere or nothing was read.
    pub operation: Option<String>,
    /// How it was judged.
    pub verdict: Verdict,
    /// The fault that happened to it, if any.
    pub fault: Option<Fault>,
    /// The request id that the gateway answered with.
    pub request_id: String,
    /// HTTP status of the answer, where one was begun.
    pub status: Option<u16>,
    /// Id of the job that was begun or asked for, where the mock began it.
    pub job: Option<String>,
    /// Bytes of the request's body.
    pub request_bytes: u64,
    /// SHA-256 of the request's body, in hexadecimal digits.
    pub request_sha256: String,
    /// Bytes of the answer's body, as it was meant before a fault cut it.
    pub answer_bytes: u64,
    /// SHA-256 of that body, in hexadecimal digits.
    pub answer_sha256: String,
}

impl fmt::Display for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.operation.as_deref().unwrap_or("-");
        write!(
            formatter,
            "{} {} {operation} ",
            self.number, self.request_id
        )?;
        match &self.verdict {
            Verdict::Success => formatter.write_str("success")?,
            Verdict::Failure(reason) => write!(formatter, "failure ({reason})")?,
            Verdict::Pending => formatter.write_str("pending")?,
            Verdict::Gateway {
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
            Verdict::Scripted => formatter.write_str("scripted")?,
            Verdict::Fault => formatter.write_str("not processed")?,
        }
        if let Some(fault) = self.fault {
            write!(formatter, " fault {fault}")?;
        }
        write!(
            formatter,
            " {} bytes in, {} bytes out",
            self.request_bytes, self.answer_bytes
        )
    }
}

/// What the mock saw, in the order judged. A cheap handle: clones share one journal.
#[derive(Clone)]
pub struct Journal {
    shared: Arc<Mutex<Pages>>,
}

struct Pages {
    entries: VecDeque<Entry>,
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

    /// Every entry that is kept, oldest first.
    pub fn entries(&self) -> Vec<Entry> {
        self.with(|pages| pages.entries.iter().cloned().collect())
    }

    /// The entries of one operation, `vendor/operation`.
    pub fn of(&self, operation: &str) -> Vec<Entry> {
        let is_its = |entry: &&Entry| entry.operation.as_deref() == Some(operation);
        self.with(|pages| pages.entries.iter().filter(is_its).cloned().collect())
    }

    /// The entry with that request id.
    pub fn find(&self, request_id: &str) -> Option<Entry> {
        let is_it = |entry: &&Entry| entry.request_id == request_id;
        self.with(|pages| pages.entries.iter().find(is_it).cloned())
    }

    /// How many entries are kept.
    pub fn len(&self) -> usize {
        self.with(|pages| pages.entries.len())
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many entries were dropped because the journal was full.
    pub fn forgotten(&self) -> u64 {
        self.with(|pages| pages.forgotten)
    }

    /// Forgets every entry.
    pub fn clear(&self) {
        self.with(|pages| pages.entries.clear());
    }

    pub(crate) fn push(&self, entry: Entry) {
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

/// SHA-256 in hexadecimal digits.
pub(crate) fn digest(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
