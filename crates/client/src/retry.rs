//! Retry policies: decide whether and when to send a failed call again, without a clock or a random
//! source.
//!
//! A call costs money and has no idempotency key. So the default sends again only if no second
//! charge is possible. A request that the vendor forbids to repeat is never sent again, under any
//! policy.

use std::time::Duration;

use ocrmarket_operation::Retry;

use crate::error::Error;

/// The failures that are sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Scope {
    /// None.
    Nothing,
    /// Temporary failures that cannot cause a second charge: see [`Error::is_retryable`].
    #[default]
    Unprocessed,
    /// All temporary failures, even if the first request was processed and charged. For operations
    /// without charge.
    MayBeChargedTwice,
}

/// The policy of retries of a failed call.
///
/// ```
/// use std::time::Duration;
/// use ocrmarket_client::error::Error;
/// use ocrmarket_client::transport::TransportErrorKind;
/// use ocrmarket_client::retry::{Decision, Policy};
///
/// let policy = Policy::default();
/// let refused = Error::transport(TransportErrorKind::Connect);
/// // The first attempt failed after 20 ms; the random number puts the wait in the middle of its range.
/// let decision = policy.decide(&refused, 1, Duration::from_millis(20), 0.5);
/// assert_eq!(decision, Decision::After(Duration::from_millis(375)));
///
/// // The vendor may have processed this one.
/// let silent = Error::transport(TransportErrorKind::Timeout);
/// assert_eq!(policy.decide(&silent, 1, Duration::from_secs(9), 0.5), Decision::Stop);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Policy {
    /// The failures that are sent again.
    pub scope: Scope,
    /// Maximum number of attempts, the first included.
    pub attempts: u32,
    /// Maximum time from the start of the first attempt to the start of the last one; `None` for no
    /// bound.
    pub deadline: Option<Duration>,
    /// Waits if the server requests none.
    pub backoff: Backoff,
    /// Maximum wait that a server may request. If it requests more, the call is not sent again,
    /// because an earlier attempt would be refused too.
    pub longest_server_wait: Duration,
}

impl Default for Policy {
    /// Four attempts within two minutes, only for failures that cannot cause a second charge.
    fn default() -> Self {
        Self {
            scope: Scope::Unprocessed,
            attempts: 4,
            deadline: Some(Duration::from_secs(120)),
            backoff: Backoff::default(),
            longest_server_wait: Duration::from_secs(60),
        }
    }
}

/// Exponential backoff with jitter, so that many clients do not retry at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Backoff {
    /// The first wait.
    pub first: Duration,
    /// The longest wait.
    pub longest: Duration,
}

impl Default for Backoff {
    /// From half a second to half a minute.
    fn default() -> Self {
        Self::new(Duration::from_millis(500), Duration::from_secs(30))
    }
}

/// The decision after a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Return the error to the caller.
    Stop,
    /// Send again after this duration.
    After(Duration),
}

impl Policy {
    /// Returns a policy that never sends again.
    pub fn never() -> Self {
        Self {
            scope: Scope::Nothing,
            attempts: 1,
            ..Self::default()
        }
    }

    /// Returns the decision after attempt `attempt` (from 1) failed, `elapsed` after the start of
    /// the first one.
    ///
    /// `random` is in `0.0..1.0`, from the caller; the same number gives the same decision.
    pub fn decide(&self, error: &Error, attempt: u32, elapsed: Duration, random: f64) -> Decision {
        if attempt >= self.attempts || !self.scope.covers(error) {
            return Decision::Stop;
        }
        let wait = match error.rate_limit().wait() {
            Some(wait) if wait > self.longest_server_wait => return Decision::Stop,
            // Never earlier than the server requests, and not all clients at the same time.
            Some(wait) => wait.saturating_add(part_of(self.backoff.first, random)),
            None => self.backoff.wait(attempt, random),
        };
        let is_late = |deadline| elapsed.saturating_add(wait) > deadline;
        if self.deadline.is_some_and(is_late) {
            return Decision::Stop;
        }
        Decision::After(wait)
    }
}

impl Scope {
    fn covers(self, error: &Error) -> bool {
        match self {
            Self::Nothing => false,
            Self::Unprocessed => error.is_retryable(),
            Self::MayBeChargedTwice => error.retry() == Retry::Later,
        }
    }
}

impl Backoff {
    /// Creates waits between `first` and `longest`. If `first` exceeds `longest`, it counts as
    /// `longest`.
    pub const fn new(first: Duration, longest: Duration) -> Self {
        Self { first, longest }
    }

    /// Returns the wait after attempt `attempt` (from 1): between half of its doubled value and all
    /// of it.
    pub fn wait(&self, attempt: u32, random: f64) -> Duration {
        let doublings = attempt.saturating_sub(1).min(31);
        let full = self.first.saturating_mul(1 << doublings).min(self.longest);
        let half = full / 2;
        half.saturating_add(part_of(full.saturating_sub(half), random))
    }
}

/// Returns a random part of a wait; a number outside of `0.0..=1.0` is clamped.
fn part_of(wait: Duration, random: f64) -> Duration {
    let random = if random.is_nan() {
        0.0
    } else {
        random.clamp(0.0, 1.0)
    };
    // The longest durations round up beyond the range of the type.
    Duration::try_from_secs_f64(wait.as_secs_f64() * random).map_or(wait, |part| part.min(wait))
}
