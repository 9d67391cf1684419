//! Rates with Wilson intervals.

use std::fmt;

use crate::profile::float;

/// Standard score of intervals that are shown: 95 %.
const SHOWN: f64 = 1.96;
/// Standard score at which two rates differ. It is much higher than that of shown intervals,
/// because thousands of locations are compared.
const DIFFERENT: f64 = 3.5;

/// A rate with its Wilson interval of 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Proportion {
    /// From 0 to 1.
    pub value: f64,
    /// Lower bound of the interval.
    pub low: f64,
    /// Upper bound of the interval.
    pub high: f64,
}

impl Proportion {
    /// Returns `count / of`, or `None` if `of` is 0.
    pub(crate) fn new(count: u64, of: u64) -> Option<Self> {
        let share = Share::new(count, of, of)?;
        let (low, high) = share.interval(SHOWN);
        Some(Self {
            value: share.value,
            low,
            high,
        })
    }
}

impl fmt::Display for Proportion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, low, high } = self;
        write!(
            formatter,
            "{:.2} % ({:.2} to {:.2})",
            value * 100.0,
            low * 100.0,
            high * 100.0
        )
    }
}

/// A rate and its number of independent observations. Values in one document are correlated, so the
/// observations are documents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Share {
    value: f64,
    observations: f64,
}

impl Share {
    /// Returns `count / of` in a number of documents, or `None` if either number is 0.
    pub(crate) fn new(count: u64, of: u64, documents: u64) -> Option<Self> {
        if of == 0 || documents == 0 {
            return None;
        }
        Some(Self {
            value: (float(count) / float(of)).min(1.0),
            observations: float(documents.min(of)),
        })
    }

    /// Returns `true` if it is significantly less than another.
    pub(crate) fn is_below(self, other: Self) -> bool {
        self.interval(DIFFERENT).1 < other.interval(DIFFERENT).0
    }

    /// Returns the Wilson interval for a standard score.
    fn interval(self, sure: f64) -> (f64, f64) {
        let (rate, count, square) = (self.value, self.observations, sure * sure);
        let middle = (rate + square / (2.0 * count)) / (1.0 + square / count);
        let spread = (rate * (1.0 - rate) / count + square / (4.0 * count * count))
            .max(0.0)
            .sqrt();
        let half = sure / (1.0 + square / count) * spread;
        let low = if rate <= 0.0 {
            0.0
        } else {
            (middle - half).max(0.0)
        };
        let high = if rate >= 1.0 {
            1.0
        } else {
            (middle + half).min(1.0)
        };
        (low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_wilsons() {
        // By hand: p = 0.1, n = 100, z = 1.96.
        let rate = Proportion::new(10, 100).expect("a rate");
        assert!(
            (rate.low - 0.0552).abs() < 0.0001 && (rate.high - 0.1744).abs() < 0.0001,
            "{rate:?}"
        );
        assert_eq!(rate.to_string(), "10.00 % (5.52 to 17.44)");
        assert_eq!(Proportion::new(0, 0), None);
        assert!(Proportion::new(0, 10).is_some_and(|rate| rate.low == 0.0 && rate.high > 0.2));
    }

    #[test]
    fn few_documents_differ_in_nothing() {
        let share = |count, of, documents| Share::new(count, of, documents).expect("a share");
        assert!(!share(99, 100, 100).is_below(share(100, 100, 100)));
        assert!(share(49_500, 50_000, 50_000).is_below(share(50_000, 50_000, 50_000)));
        // The same rates from many objects of few documents.
        assert!(!share(49_500, 50_000, 50).is_below(share(50_000, 50_000, 50)));
    }
}
