//! Jobs that outlive the process, and the schedule of requests for their results.
//!
//! A [`Job`] is a value: store it when the response to the submission arrives, and request the
//! result after a restart. Requests for the result have two separate policies: one for pending
//! responses and one for errors. Nothing here submits, and no step recommends a second submission,
//! because a submission costs money.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ocrmarket_operation::Operation;
use ocrmarket_operation::Retry;
use ocrmarket_wire::is_empty_value;
use ocrmarket_wire::reader::{Reader, pointer};
use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind};
use crate::retry::Backoff;

/// Version of the stored form.
const VERSION: u32 = 1;

/// A submitted task. Its stored form is JSON of version 1; a program rejects unknown versions.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// use ocrmarket_client::job::Job;
///
/// let job = Job::new("acme", "submit", "T-1", UNIX_EPOCH + Duration::from_millis(1500))
///     .with_label("production")
///     .with_caller("application 7");
/// let stored = serde_json::to_string(&job)?;
/// assert_eq!(
///     stored,
///     r#"{"v":1,"vendor":"acme","operation":"submit","id":"T-1","submitted_at_ms":1500,"polls":0,"label":"production","caller":"application 7"}"#
/// );
/// assert_eq!(serde_json::from_str::<Job>(&stored)?, job);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Stored", try_from = "Stored")]
#[non_exhaustive]
pub struct Job {
    /// The vendor: the name of its folder.
    pub vendor: String,
    /// The operation that submitted it.
    pub operation: String,
    /// The vendor's id of the task.
    pub id: String,
    /// Time of the submission, to the millisecond.
    pub submitted_at: SystemTime,
    /// Number of requests for its result.
    pub polls: u32,
    /// The label of the credential that submitted it. The result is requested with the same
    /// credential.
    pub label: Option<String>,
    /// The caller's own reference.
    pub caller: Option<String>,
}

/// The stored form of a job.
#[derive(Serialize, Deserialize)]
struct Stored {
    v: u32,
    vendor: String,
    operation: String,
    id: String,
    submitted_at_ms: u64,
    polls: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    caller: Option<String>,
}

/// The error of a stored job with an unknown version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownVersion(u32);

/// The policy of requests for a result.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PollPolicy {
    /// Waits while the job is pending: the first one after the submission, then doubling.
    pub pending: Backoff,
    /// Waits after consecutive errors.
    pub errors: Backoff,
    /// Maximum number of consecutive errors.
    pub errors_in_a_row: u32,
    /// Maximum number of consecutive responses with an unknown status: no result, no known error
    /// and no status that the operation lists. Such a status may be a new name for *not ready*, or
    /// a refusal that would last until the deadline.
    pub unknown_in_a_row: u32,
    /// Maximum time since the submission. Afterwards the schedule ends; the result can still be
    /// requested manually.
    pub deadline: Duration,
}

/// The result of one request.
#[derive(Debug, Clone, Copy)]
pub enum Polled<'a> {
    /// Not ready yet.
    Pending,
    /// Pending by the rules, but with a status that they do not list: see
    /// [`Facts::has_unknown_status`](crate::response::Facts::has_unknown_status).
    Unknown,
    /// The result.
    Finished,
    /// An error.
    Failed(&'a Error),
}

/// The next step of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Wait for this duration, then call the schedule again.
    Wait(Duration),
    /// Request the result.
    Poll,
    /// The result has arrived.
    Finished,
    /// Stop.
    GiveUp(GiveUp),
}

/// The reason why a schedule stops. The job itself may still finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum GiveUp {
    /// The deadline has passed.
    Deadline,
    /// The last error is permanent.
    Refused,
    /// Too many errors in a row.
    Errors,
    /// Too many unknown statuses in a row.
    UnknownStatus,
}

/// The schedule of requests for one job's result: a state machine without a clock.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// use ocrmarket_client::job::{Job, PollPolicy, Polled, Polling, Step};
/// use ocrmarket_client::retry::Backoff;
///
/// let job = Job::new("acme", "submit", "T-1", UNIX_EPOCH);
/// let waits = Backoff::new(Duration::from_secs(5), Duration::from_secs(60));
/// let mut polling = Polling::new(PollPolicy::new(waits), &job);
/// let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
/// assert_eq!(polling.next(at(0), None, 1.0), Step::Wait(Duration::from_secs(5)));
/// assert_eq!(polling.next(at(5), None, 1.0), Step::Poll);
/// assert_eq!(polling.next(at(6), Some(Polled::Pending), 1.0), Step::Wait(Duration::from_secs(10)));
/// assert_eq!(polling.next(at(16), None, 1.0), Step::Poll);
/// assert_eq!(polling.next(at(17), Some(Polled::Finished), 1.0), Step::Finished);
/// ```
#[derive(Debug, Clone)]
pub struct Polling {
    policy: PollPolicy,
    submitted_at: SystemTime,
    polls: u32,
    errors_in_a_row: u32,
    unknown_in_a_row: u32,
    due: Option<SystemTime>,
    end: Option<Step>,
}

impl Job {
    /// Creates a job that `vendor/operation` submitted at `submitted_at`, truncated to whole
    /// milliseconds.
    pub fn new(
        vendor: impl Into<String>,
        operation: impl Into<String>,
        id: impl Into<String>,
        submitted_at: SystemTime,
    ) -> Self {
        Self {
            vendor: vendor.into(),
            operation: operation.into(),
            id: id.into(),
            submitted_at: from_milliseconds(milliseconds(submitted_at)),
            polls: 0,
            label: None,
            caller: None,
        }
    }

    /// Reads the job in the response to a submission. `None` if the operation submits none or the
    /// response contains no id. An empty value (`""`, blanks, `--`) is not an id.
    pub fn submitted(operation: &Operation, body: &[u8], at: SystemTime) -> Option<Self> {
        let location = &operation.job.as_ref()?.id;
        let text = pointer(body, location).ok()??;
        let id = text_of(text).filter(|id| !is_empty_value(id))?;
        Some(Self::new(&*operation.vendor, &*operation.name, id, at))
    }

    /// Adds the label of the credential that submitted it.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Adds the caller's own reference.
    #[must_use]
    pub fn with_caller(mut self, reference: impl Into<String>) -> Self {
        self.caller = Some(reference.into());
        self
    }
}

impl fmt::Debug for Job {
    /// Omits the id, which gives access to a report, and the caller's reference.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job")
            .field("vendor", &self.vendor)
            .field("operation", &self.operation)
            .field("submitted_at", &self.submitted_at)
            .field("polls", &self.polls)
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}

impl From<Job> for Stored {
    fn from(job: Job) -> Self {
        Self {
            v: VERSION,
            vendor: job.vendor,
            operation: job.operation,
            id: job.id,
            submitted_at_ms: milliseconds(job.submitted_at),
            polls: job.polls,
            label: job.label,
            caller: job.caller,
        }
    }
}

impl TryFrom<Stored> for Job {
    type Error = UnknownVersion;

    fn try_from(stored: Stored) -> Result<Self, UnknownVersion> {
        if stored.v != VERSION {
            return Err(UnknownVersion(stored.v));
        }
        Ok(Self {
            vendor: stored.vendor,
            operation: stored.operation,
            id: stored.id,
            submitted_at: from_milliseconds(stored.submitted_at_ms),
            polls: stored.polls,
            label: stored.label,
            caller: stored.caller,
        })
    }
}

impl fmt::Display for UnknownVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(version) = self;
        write!(
            f,
            "unsupported version {version} of a stored job: expected version {VERSION}; use the program that wrote it"
        )
    }
}

impl std::error::Error for UnknownVersion {}

impl PollPolicy {
    /// Returns a policy with the waits of `pending`. It allows at most five consecutive errors, ten
    /// consecutive unknown statuses and one day. With waits of 5 to 60 seconds, ten unknown
    /// statuses take about eight minutes.
    pub const fn new(pending: Backoff) -> Self {
        Self {
            pending,
            errors: Backoff::new(Duration::from_secs(2), Duration::from_secs(60)),
            errors_in_a_row: 5,
            unknown_in_a_row: 10,
            deadline: Duration::from_secs(24 * 60 * 60),
        }
    }

    /// Returns a policy with the waits of an operation's job rules; `None` if it submits no jobs.
    pub fn of(operation: &Operation) -> Option<Self> {
        let job = operation.job.as_ref()?;
        let [first, longest] = [job.first_wait_ms, job.longest_wait_ms]
            .map(|milliseconds| Duration::from_millis(milliseconds.into()));
        Some(Self::new(Backoff::new(first, longest)))
    }
}

impl Polling {
    /// Creates the schedule of a job, whether just submitted or loaded after a restart.
    pub fn new(policy: PollPolicy, job: &Job) -> Self {
        // After a restart the time of the last request is unknown: the first wait counts from the
        // submission.
        let due = job.submitted_at.checked_add(policy.pending.first);
        Self {
            policy,
            submitted_at: job.submitted_at,
            polls: job.polls,
            errors_in_a_row: 0,
            unknown_in_a_row: 0,
            due,
            end: None,
        }
    }

    /// Returns the number of requests, to be stored in the [`Job`].
    pub fn polls(&self) -> u32 {
        self.polls
    }

    /// Returns the next step at `now`. `polled` is the result of the request after a
    /// [`Step::Poll`].
    ///
    /// `random` is in `0.0..1.0`, from the caller. A schedule that has ended returns the same step
    /// again.
    pub fn next(&mut self, now: SystemTime, polled: Option<Polled<'_>>, random: f64) -> Step {
        if let Some(end) = self.end {
            return end;
        }
        if let Some(polled) = polled {
            self.polls = self.polls.saturating_add(1);
            match self.wait_after(polled, random) {
                Ok(wait) => self.due = now.checked_add(wait),
                Err(end) => return self.ended(end),
            }
        }
        // A deadline beyond the range of the clock is no bound; a due time beyond it never comes.
        let latest = self.submitted_at.checked_add(self.policy.deadline);
        let is_in_time = |due: &SystemTime| latest.is_none_or(|latest| *due <= latest);
        let Some(due) = self.due.filter(is_in_time) else {
            return self.ended(Step::GiveUp(GiveUp::Deadline));
        };
        match due.duration_since(now) {
            Ok(wait) if !wait.is_zero() => Step::Wait(wait),
            // A late request is still made: the result may exist, and it was paid for.
            _ => Step::Poll,
        }
    }

    fn ended(&mut self, end: Step) -> Step {
        self.end = Some(end);
        end
    }

    /// Returns the wait after a request, or the end of the schedule.
    fn wait_after(&mut self, polled: Polled<'_>, random: f64) -> Result<Duration, Step> {
        match polled {
            Polled::Finished => Err(Step::Finished),
            Polled::Pending => {
                self.unknown_in_a_row = 0;
                Ok(self.wait_pending(random))
            }
            Polled::Unknown => {
                self.unknown_in_a_row = self.unknown_in_a_row.saturating_add(1);
                if self.unknown_in_a_row > self.policy.unknown_in_a_row {
                    return Err(Step::GiveUp(GiveUp::UnknownStatus));
                }
                Ok(self.wait_pending(random))
            }
            Polled::Failed(error) if !may_pass(error) => Err(Step::GiveUp(GiveUp::Refused)),
            Polled::Failed(error) => {
                self.errors_in_a_row = self.errors_in_a_row.saturating_add(1);
                if self.errors_in_a_row > self.policy.errors_in_a_row {
                    return Err(Step::GiveUp(GiveUp::Errors));
                }
                let wait = self.policy.errors.wait(self.errors_in_a_row, random);
                let of_server = error.rate_limit().wait().unwrap_or_default();
                Ok(wait.max(of_server))
            }
        }
    }

    /// Returns the wait after a pending response, which also resets the number of consecutive
    /// errors.
    fn wait_pending(&mut self, random: f64) -> Duration {
        self.errors_in_a_row = 0;
        // The wait before the first request was the first of the doubling ones.
        let number = self.polls.saturating_add(1);
        self.policy.pending.wait(number, random)
    }
}

/// Returns `true` if another request may return the result. A request does not submit, so it is
/// harmless if an earlier one was processed.
fn may_pass(error: &Error) -> bool {
    match (error.kind(), error.retry()) {
        (_, Retry::Never) | (ErrorKind::Input, _) => false,
        // A proxy's page contains no information about the job.
        (ErrorKind::Undecodable, _) | (_, Retry::Later) => true,
        (_, Retry::No) => false,
    }
}

/// Returns the content of a JSON string or number.
fn text_of(json: &str) -> Option<String> {
    let mut reader = Reader::from_text(json);
    if let Ok(text) = reader.string() {
        return text.decode().ok().map(String::from);
    }
    Reader::from_text(json).number().ok().map(str::to_owned)
}

fn milliseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// Converts to a time; 1970 if the platform cannot represent it.
fn from_milliseconds(milliseconds: u64) -> SystemTime {
    UNIX_EPOCH
        .checked_add(Duration::from_millis(milliseconds))
        .unwrap_or(UNIX_EPOCH)
}
