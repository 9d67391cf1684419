//! Limits of each vendor: concurrent calls and calls per time (GCRA), as a state machine without a
//! clock.
//!
//! The caller requests admission before each call, waits as returned, and reports the end of the
//! call. Time is an [`Instant`], which never runs backwards. Nothing here waits or wakes a task.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

/// The limits of one vendor. By default there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Limits {
    /// Maximum number of concurrent calls.
    pub concurrency: Option<NonZeroU32>,
    /// Maximum rate of calls.
    pub rate: Option<Rate>,
}

/// Evenly spaced calls per time, with a burst after a pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rate {
    /// Number of calls.
    pub calls: NonZeroU32,
    /// Period of these calls.
    pub per: Duration,
    /// Number of calls that may start at once after a pause.
    pub burst: NonZeroU32,
}

/// The decision about a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// The call may start. It counts as running until [`Pacer::release`].
    Go,
    /// The call must wait for this duration and then request admission again.
    Wait(Duration),
    /// The call must wait until another one ends and then request admission again.
    Full,
}

/// The limiter state of one vendor.
///
/// ```
/// use std::num::NonZeroU32;
/// use std::time::{Duration, Instant};
/// use ocrmarket_client::pacing::{Admission, Limits, Pacer, Rate};
///
/// let two = NonZeroU32::new(2).ok_or("two")?;
/// let mut pacer = Pacer::new(Limits::default().with_rate(Rate::new(two, Duration::from_secs(1))));
/// let start = Instant::now();
/// assert_eq!(pacer.admit(start), Admission::Go);
/// assert_eq!(pacer.admit(start), Admission::Wait(Duration::from_millis(500)));
/// assert_eq!(pacer.admit(start + Duration::from_millis(500)), Admission::Go);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone)]
pub struct Pacer {
    limits: Limits,
    under_way: u32,
    /// Time of the next evenly spaced call; a burst may start earlier.
    due: Option<Instant>,
    /// End of a pause that the vendor requested.
    paused_until: Option<Instant>,
}

/// The limiter states of all vendors.
#[derive(Debug, Clone, Default)]
pub struct Pacing {
    others: Limits,
    limits: HashMap<String, Limits>,
    pacers: HashMap<String, Pacer>,
}

impl Limits {
    /// Sets the maximum number of concurrent calls.
    #[must_use]
    pub const fn with_concurrency(mut self, calls: NonZeroU32) -> Self {
        self.concurrency = Some(calls);
        self
    }

    /// Sets the rate.
    #[must_use]
    pub const fn with_rate(mut self, rate: Rate) -> Self {
        self.rate = Some(rate);
        self
    }
}

impl Rate {
    /// Creates a rate of evenly spaced calls, without bursts.
    pub const fn new(calls: NonZeroU32, per: Duration) -> Self {
        Self {
            calls,
            per,
            burst: NonZeroU32::MIN,
        }
    }

    /// Sets the number of calls that may start at once after a pause.
    #[must_use]
    pub const fn with_burst(mut self, calls: NonZeroU32) -> Self {
        self.burst = calls;
        self
    }

    fn interval(&self) -> Duration {
        self.per / self.calls.get()
    }

    /// Returns the time by which calls may precede even spacing.
    fn ahead(&self) -> Duration {
        self.interval().saturating_mul(self.burst.get() - 1)
    }
}

impl Pacer {
    /// Creates the state without running calls.
    pub const fn new(limits: Limits) -> Self {
        Self {
            limits,
            under_way: 0,
            due: None,
            paused_until: None,
        }
    }

    /// Requests admission of a call at `now`.
    pub fn admit(&mut self, now: Instant) -> Admission {
        if let Some(until) = self.paused_until.filter(|until| *until > now) {
            return Admission::Wait(until - now);
        }
        let concurrency = self.limits.concurrency;
        if concurrency.is_some_and(|most| self.under_way >= most.get()) {
            return Admission::Full;
        }
        if let Some(rate) = self.limits.rate {
            let due = self.due.unwrap_or(now).max(now);
            let early = due
                .saturating_duration_since(now)
                .saturating_sub(rate.ahead());
            if !early.is_zero() {
                return Admission::Wait(early);
            }
            // A time beyond the range of the clock is no bound.
            self.due = due.checked_add(rate.interval());
        }
        self.under_way = self.under_way.saturating_add(1);
        Admission::Go
    }

    /// Records the end of a call, however it ended or was given up.
    pub fn release(&mut self) {
        self.under_way = self.under_way.saturating_sub(1);
    }

    /// Delays all calls until `now + wait`. A longer pause stays in effect.
    pub fn pause(&mut self, now: Instant, wait: Duration) {
        let until = now.checked_add(wait);
        self.paused_until = self.paused_until.max(until);
    }

    /// Returns the number of running calls.
    pub const fn under_way(&self) -> u32 {
        self.under_way
    }
}

impl Pacing {
    /// Creates the same limits for each vendor, counted separately.
    pub fn new(limits: Limits) -> Self {
        Self {
            others: limits,
            ..Self::default()
        }
    }

    /// Sets the limits of one vendor.
    #[must_use]
    pub fn with_vendor(mut self, vendor: impl Into<String>, limits: Limits) -> Self {
        self.limits.insert(vendor.into(), limits);
        self
    }

    /// Returns a vendor's limiter state.
    pub fn of(&mut self, vendor: &str) -> &mut Pacer {
        let limits = self.limits.get(vendor).copied().unwrap_or(self.others);
        self.pacers
            .entry(vendor.to_owned())
            .or_insert_with(|| Pacer::new(limits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: u32) -> NonZeroU32 {
        NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN)
    }

    const fn wait(milliseconds: u64) -> Admission {
        Admission::Wait(Duration::from_millis(milliseconds))
    }

    /// Requests admission at each time, in milliseconds, and compares the results.
    fn check(limits: Limits, rows: &[(u64, Admission)]) {
        let start = Instant::now();
        let mut pacer = Pacer::new(limits);
        for (at, expected) in rows {
            let admission = pacer.admit(start + Duration::from_millis(*at));
            assert_eq!(admission, *expected, "{limits:?} at {at} ms");
        }
    }

    #[test]
    fn calls_are_spread_and_bursts_bounded() {
        use Admission::{Full, Go};
        check(Limits::default(), &[(0, Go); 50]);
        let even = Rate::new(number(4), Duration::from_secs(1));
        check(
            Limits::default().with_rate(even),
            &[
                (0, Go),
                (0, wait(250)),
                (249, wait(1)),
                (250, Go),
                (9000, Go),
                (9000, wait(250)),
            ],
        );
        let burst = even.with_burst(number(3));
        check(
            Limits::default().with_rate(burst),
            &[
                (0, Go),
                (0, Go),
                (0, Go),
                (0, wait(250)),
                (250, Go),
                (300, wait(200)),
                (500, Go),
            ],
        );
        // An idle hour accumulates no more than one burst.
        check(
            Limits::default().with_rate(burst),
            &[
                (0, Go),
                (3_600_000, Go),
                (3_600_000, Go),
                (3_600_000, Go),
                (3_600_000, wait(250)),
            ],
        );
        check(
            Limits::default().with_concurrency(number(2)),
            &[(0, Go), (0, Go), (0, Full), (9_000_000, Full)],
        );
        // A refused call does not count in the rate, and time that runs backwards is harmless.
        check(
            Limits::default().with_rate(even),
            &[(500, Go), (0, wait(750)), (750, Go)],
        );
    }

    #[test]
    fn calls_that_are_over_make_room() {
        let start = Instant::now();
        let mut pacer = Pacer::new(Limits::default().with_concurrency(number(1)));
        assert_eq!(pacer.admit(start), Admission::Go);
        assert_eq!(pacer.admit(start), Admission::Full);
        pacer.release();
        assert_eq!(pacer.under_way(), 0);
        assert_eq!(pacer.admit(start), Admission::Go);
        pacer.release();
        pacer.release();
        assert_eq!(pacer.under_way(), 0);
    }

    #[test]
    fn the_longest_pause_counts() {
        let start = Instant::now();
        let mut pacer = Pacer::new(Limits::default());
        pacer.pause(start, Duration::from_secs(2));
        pacer.pause(start, Duration::from_secs(1));
        pacer.pause(start, Duration::MAX);
        assert_eq!(pacer.admit(start), wait(2000));
        assert_eq!(pacer.admit(start + Duration::from_secs(2)), Admission::Go);
    }

    #[test]
    fn vendors_do_not_wait_for_each_other() {
        let start = Instant::now();
        let one = Limits::default().with_concurrency(number(1));
        let mut pacing = Pacing::new(one).with_vendor("wide", Limits::default());
        for (vendor, expected) in [
            ("acme", Admission::Go),
            ("acme", Admission::Full),
            ("other", Admission::Go),
            ("wide", Admission::Go),
            ("wide", Admission::Go),
        ] {
            assert_eq!(pacing.of(vendor).admit(start), expected, "{vendor}");
        }
    }
}
