//! A submitted task that outlives the process, and when to ask for its result.
//!
//! A [`Job`] is a value: store it as soon as the submission is answered, and ask for the result after a restart. Asking has
//! two policies apart, one for *not ready yet* and one for errors. Nothing here submits, and no step ever says to submit
//! again: a submission was paid for.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ocrmarket_operation::Operation;
use ocrmarket_operation::Retry;
use ocrmarket_wire::is_nothing;
use ocrmarket_wire::reader::{Reader, pointer};
use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind};
use crate::retry::Backoff;

/// Version of the stored form.
const VERSION: u32 = 1;

/// A submitted task. Its stored form is JSON of version 1; a program that does not know a version refuses it.
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
    /// When it was submitted, to the millisecond.
    pub submitted_at: SystemTime,
    /// How often its result was asked for.
    pub polls: u32,
    /// The label of the credential that submitted it: the result is asked for with the same.
    pub label: Option<String>,
    /// The caller's own reference.
    pub caller: Option<String>,
}

/// How a job is stored.
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

/// A stored job of a version that this program does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownVersion(u32);

/// When a result is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PollPolicy {
    /// Waits while the job is not ready: the first after the submission, then doubling.
    pub pending: Backoff,
    /// Waits after errors in a row.
    pub errors: Backoff,
    /// Most errors in a row.
    pub errors_in_a_row: u32,
    /// Most responses in a row whose status is unknown: neither a result, nor a known error, nor a status that the operation lists.
    /// They may be a new name for *not ready*, or a refusal that would go on until the deadline.
    pub unknown_in_a_row: u32,
    /// Longest time since the submission; after it the job is left alone and can still be asked for by hand.
    pub deadline: Duration,
}

/// What a question for the result brought.
#[derive(Debug, Clone, Copy)]
pub enum Polled<'a> {
    /// Not ready yet.
    Pending,
    /// Not ready as far as the rules say, but with a status that they do not know:
    /// [`Facts::has_unknown_status`](crate::answer::Facts::has_unknown_status).
    Unknown,
    /// The result.
    Finished,
    /// An error.
    Failed(&'a Error),
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Wait so long, then ask this schedule again.
    Wait(Duration),
    /// Ask for the result.
    Poll,
    /// The result is there.
    Finished,
    /// Ask no more.
    GiveUp(GiveUp),
}

/// Why a schedule asks no more. The job itself may still finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum GiveUp {
    /// The deadline has passed.
    Deadline,
    /// The last error does not pass by asking again.
    Refused,
    /// Too many errors in a row.
    Errors,
    /// Too many unknown statuses in a row.
    UnknownStatus,
}

/// When to ask for one job's result: a state machine without a clock of its own.
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
    /// A task that `vendor/operation` submitted at `submitted_at`, which is cut to whole milliseconds.
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

    /// The task in the answer to a submission; `None` where the operation submits none or the answer names none. What vendors write for
    /// nothing (`""`, blanks, `--`) is no id.
    pub fn submitted(operation: &Operation, body: &[u8], at: SystemTime) -> Option<Self> {
        let place = &operation.job.as_ref()?.id;
        let text = pointer(body, place).ok()??;
        let id = text_of(text).filter(|id| !is_nothing(id))?;
        Some(Self::new(&*operation.vendor, &*operation.name, id, at))
    }

    /// The same, with the label of the credential that submitted it.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// The same, with the caller's own reference.
    #[must_use]
    pub fn with_caller(mut self, reference: impl Into<String>) -> Self {
        self.caller = Some(reference.into());
        self
    }
}

impl fmt::Debug for Job {
    /// Neither the id, with which a report can be fetched, nor the caller's reference.
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
            "the stored job has version {version}, this program reads version {VERSION}: read it with the program that wrote it"
        )
    }
}

impl std::error::Error for UnknownVersion {}

impl PollPolicy {
    /// Waits of `pending` while not ready; five errors in a row; ten unknown statuses in a row, which take about eight minutes with
    /// waits of 5 to 60 seconds; a day at most.
    pub const fn new(pending: Backoff) -> Self {
        Self {
            pending,
            errors: Backoff::new(Duration::from_secs(2), Duration::from_secs(60)),
            errors_in_a_row: 5,
            unknown_in_a_row: 10,
            deadline: Duration::from_secs(24 * 60 * 60),
        }
    }

    /// The waits that an operation's job rules state; `None` where it submits none.
    pub fn of(operation: &Operation) -> Option<Self> {
        let job = operation.job.as_ref()?;
        let [first, longest] = [job.first_wait_ms, job.longest_wait_ms]
            .map(|milliseconds| Duration::from_millis(milliseconds.into()));
        Some(Self::new(Backoff::new(first, longest)))
    }
}

impl Polling {
    /// The schedule of a job, whether it was just submitted or read after a restart.
    pub fn new(policy: PollPolicy, job: &Job) -> Self {
        // After a restart the last question's time is not known: the first wait counts from the submission.
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

    /// How often the result was asked for, to be kept in the [`Job`].
    pub fn polls(&self) -> u32 {
        self.polls
    }

    /// What to do at `now`; `polled` is what the question brought, after a [`Step::Poll`].
    ///
    /// `random` lies in `0.0..1.0` and is the caller's. A schedule that has ended says the same again.
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
        // A time that no clock can tell is no bound, and never comes.
        let latest = self.submitted_at.checked_add(self.policy.deadline);
        let is_in_time = |due: &SystemTime| latest.is_none_or(|latest| *due <= latest);
        let Some(due) = self.due.filter(is_in_time) else {
            return self.ended(Step::GiveUp(GiveUp::Deadline));
        };
        match due.duration_since(now) {
            Ok(wait) if !wait.is_zero() => Step::Wait(wait),
            // A late question is still asked: the result may be there, and it was paid for.
            _ => Step::Poll,
        }
    }

    fn ended(&mut self, end: Step) -> Step {
        self.end = Some(end);
        end
    }

    /// How long to wait after a question, or how the schedule ends.
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

    /// Returns how long to wait after a response that was not the result. It also ends a row of errors.
    fn wait_pending(&mut self, random: f64) -> Duration {
        self.errors_in_a_row = 0;
        // The wait before the first question was the first of the doubling ones.
        let number = self.polls.saturating_add(1);
        self.policy.pending.wait(number, random)
    }
}

/// Whether asking again may bring the result. Asking is not submitting: that an earlier question was processed is no harm.
fn may_pass(error: &Error) -> bool {
    match (error.kind(), error.retry()) {
        (_, Retry::Never) | (ErrorKind::Input, _) => false,
        // A page of a proxy instead of an answer says nothing about the job.
        (ErrorKind::Undecodable, _) | (_, Retry::Later) => true,
        (_, Retry::No) => false,
    }
}

/// The text of a JSON text or number.
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

/// A time that the platform cannot tell counts as 1970.
fn from_milliseconds(milliseconds: u64) -> SystemTime {
    UNIX_EPOCH
        .checked_add(Duration::from_millis(milliseconds))
        .unwrap_or(UNIX_EPOCH)
}
