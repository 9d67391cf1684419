//! Whether and when to send a failed call again: policies as values, decided without a clock or a random source of its own.
//!
//! A call costs money and has no idempotency key, so the default sends again only what cannot be charged twice. What the
//! vendor forbids to repeat is never sent again, whatever the policy.

use std::time::Duration;

use ocrmarket_operation::Retry;

use crate::error::Error;

/// Which failures are sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Scope {
    /// None.
    Nothing,
    /// Those that may pass and cannot be charged twice: see [`Error::is_retryable`].
    #[default]
    Unprocessed,
    /// All that may pass, even if the first call was processed and charged. For operations that cost nothing.
    MayBeChargedTwice,
}

/// When to send a failed call again.
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
    /// Which failures.
    pub scope: Scope,
    /// Most attempts, the first included.
    pub attempts: u32,
    /// Longest time from the first attempt's start to the last one's start; `None` for no bound.
    pub deadline: Option<Duration>,
    /// How long to wait where the server says nothing.
    pub backoff: Backoff,
    /// Longest wait that a server may ask for. Where it asks for more the call is not sent again, for an earlier attempt
    /// would be refused too.
    pub longest_server_wait: Duration,
}

impl Default for Policy {
    /// Four attempts within two minutes, of what cannot be charged twice.
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

/// Waits that double, with jitter, so that many clients do not come back at once.
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

/// What to do after a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Give the error to the caller.
    Stop,
    /// Send again after this long.
    After(Duration),
}

impl Policy {
    /// Never sends again.
    pub fn never() -> Self {
        Self {
            scope: Scope::Nothing,
            attempts: 1,
            ..Self::default()
        }
    }

    /// What to do after attempt `attempt` (from 1) failed, `elapsed` after the first one's start.
    ///
    /// `random` lies in `0.0..1.0` and is the caller's; the same number gives the same decision.
    pub fn decide(&self, error: &Error, attempt: u32, elapsed: Duration, random: f64) -> Decision {
        if attempt >= self.attempts || !self.scope.covers(error) {
            return Decision::Stop;
        }
        let wait = match error.rate_limit().wait() {
            Some(wait) if wait > self.longest_server_wait => return Decision::Stop,
            // Never earlier than the server says, and not everybody at the same moment.
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
    /// Waits between `first` and `longest`. A `first` beyond `longest` counts as `longest`.
    pub const fn new(first: Duration, longest: Duration) -> Self {
        Self { first, longest }
    }

    /// The wait after attempt `attempt` (from 1): between half of its doubled value and all of it.
    pub fn wait(&self, attempt: u32, random: f64) -> Duration {
        let doublings = attempt.saturating_sub(1).min(31);
        let full = self.first.saturating_mul(1 << doublings).min(self.longest);
        let half = full / 2;
        half.saturating_add(part_of(full.saturating_sub(half), random))
    }
}

/// A random part of a wait; a number outside of `0.0..=1.0` is brought there.
fn part_of(wait: Duration, random: f64) -> Duration {
    let random = if random.is_nan() {
        0.0
    } else {
        random.clamp(0.0, 1.0)
    };
    // The longest durations there are round up beyond themselves.
    Duration::try_from_secs_f64(wait.as_secs_f64() * random).map_or(wait, |part| part.min(wait))
}
