//! How fast a vendor may be called: calls at a time and calls per time, as a state machine without a clock of its own.
//!
//! The caller asks before each call, waits as told, and says when the call is over. Time is given as [`Instant`], which
//! never runs backwards. Nothing here waits or wakes anybody.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

/// How fast a vendor may be called. The default sets no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Limits {
    /// Most calls under way at a time.
    pub concurrency: Option<NonZeroU32>,
    /// Most calls in a time.
    pub rate: Option<Rate>,
}

/// Calls in a time, spread evenly, with some at once after a pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rate {
    /// Calls.
    pub calls: NonZeroU32,
    /// In this time.
    pub per: Duration,
    /// Calls that may go at once after a pause.
    pub burst: NonZeroU32,
}

/// Whether a call may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It may, and counts as under way until [`Pacer::release`].
    Go,
    /// Not before this long; ask again then.
    Wait(Duration),
    /// Not before another call is over; ask again then.
    Full,
}

/// The pace of one vendor.
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
    /// When the next call of an even stream is due; a burst may run ahead of it.
    due: Option<Instant>,
    /// The vendor asked for silence until then.
    paused_until: Option<Instant>,
}

/// The paces of all vendors.
#[derive(Debug, Clone, Default)]
pub struct Pacing {
    others: Limits,
    limits: HashMap<String, Limits>,
    pacers: HashMap<String, Pacer>,
}

impl Limits {
    /// The same, with at most so many calls at a time.
    #[must_use]
    pub const fn with_concurrency(mut self, calls: NonZeroU32) -> Self {
        self.concurrency = Some(calls);
        self
    }

    /// The same, with a rate.
    #[must_use]
    pub const fn with_rate(mut self, rate: Rate) -> Self {
        self.rate = Some(rate);
        self
    }
}

impl Rate {
    /// So many calls in a time, evenly, none at once.
    pub const fn new(calls: NonZeroU32, per: Duration) -> Self {
        Self {
            calls,
            per,
            burst: NonZeroU32::MIN,
        }
    }

    /// The same, with so many at once after a pause.
    #[must_use]
    pub const fn with_burst(mut self, calls: NonZeroU32) -> Self {
        self.burst = calls;
        self
    }

    fn interval(&self) -> Duration {
        self.per / self.calls.get()
    }

    /// How far ahead of an even stream calls may run.
    fn ahead(&self) -> Duration {
        self.interval().saturating_mul(self.burst.get() - 1)
    }
}

impl Pacer {
    /// Nothing is under way yet.
    pub const fn new(limits: Limits) -> Self {
        Self {
            limits,
            under_way: 0,
            due: None,
            paused_until: None,
        }
    }

    /// Asks whether a call may go at `now`.
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
            // A time that no clock can tell is no bound.
            self.due = due.checked_add(rate.interval());
        }
        self.under_way = self.under_way.saturating_add(1);
        Admission::Go
    }

    /// A call is over, however it ended or was given up.
    pub fn release(&mut self) {
        self.under_way = self.under_way.saturating_sub(1);
    }

    /// The vendor asked for silence: nothing goes before `now + wait`. A longer pause stays.
    pub fn pause(&mut self, now: Instant, wait: Duration) {
        let until = now.checked_add(wait);
        self.paused_until = self.paused_until.max(until);
    }

    /// How many calls are under way.
    pub const fn under_way(&self) -> u32 {
        self.under_way
    }
}

impl Pacing {
    /// The same limits for every vendor, each counted by itself.
    pub fn new(limits: Limits) -> Self {
        Self {
            others: limits,
            ..Self::default()
        }
    }

    /// The same, with limits of its own for one vendor.
    #[must_use]
    pub fn with_vendor(mut self, vendor: impl Into<String>, limits: Limits) -> Self {
        self.limits.insert(vendor.into(), limits);
        self
    }

    /// A vendor's pace.
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

    /// Asks at each time, in milliseconds, and compares.
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
        // An idle hour saves up no more than one burst.
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
        // A refused call takes no place in the rate, and time that runs backwards is no harm.
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
