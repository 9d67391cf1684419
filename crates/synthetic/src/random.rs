//! Random numbers that are identical on every machine and in every release.
//!
//! `ChaCha8` is a specified stream. Everything here is integer arithmetic on it: no floats, no
//! hasher, no clock. Each document has a stream of its own, so it can be generated without the
//! documents before it.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// A stream of random numbers.
#[derive(Debug, Clone)]
pub(super) struct Random(ChaCha8Rng);

impl Random {
    /// Creates the stream of one document of a seed.
    pub(super) fn new(seed: u64, document: u64) -> Self {
        let mut key = *b"ocrmarket sample, seed: ........";
        key[24..].copy_from_slice(&seed.to_le_bytes());
        let mut generator = ChaCha8Rng::from_seed(key);
        generator.set_stream(document);
        Self(generator)
    }

    /// Returns a number below `limit`; 0 if `limit` is 0.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        // The high half of a widening product needs no division. Its bias is less than limit /
        // 2^64.
        let product = u128::from(self.0.next_u64()) * u128::from(limit);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// Returns an index below `length`; 0 if `length` is 0.
    pub(super) fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }

    /// Returns a number from `low` to `high`, inclusive.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = high.saturating_sub(low).saturating_add(1);
        low.saturating_add(i64::try_from(self.below(u64::try_from(span).unwrap_or(1))).unwrap_or(0))
    }

    /// Returns a length from `low` to `high`, inclusive.
    pub(super) fn length(&mut self, (low, high): (usize, usize)) -> usize {
        low + self.index(high.saturating_sub(low) + 1)
    }

    /// Returns `true` with the given probability, in millionths.
    pub(super) fn chance(&mut self, millionths: u32) -> bool {
        self.below(1_000_000) < u64::from(millionths)
    }

    /// Returns a random element, or `None` if there is none.
    pub(super) fn pick<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        choices.get(self.index(choices.len()))
    }

    /// Returns a random index by weight; 0 if all weights are 0.
    pub(super) fn weighted(&mut self, weights: impl Iterator<Item = u64> + Clone) -> usize {
        let mut left = self.below(weights.clone().sum());
        for (location, weight) in weights.enumerate() {
            if left < weight {
                return location;
            }
            left -= weight;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_the_same_everywhere() {
        let numbers = |seed, document| {
            let mut random = Random::new(seed, document);
            [random.below(1000), random.below(1000), random.below(1000)]
        };
        assert_eq!(numbers(1, 0), numbers(1, 0));
        assert_ne!(numbers(1, 0), numbers(2, 0));
        assert_ne!(numbers(1, 0), numbers(1, 1));
        // Pinned: a change here changes every synthetic document.
        assert_eq!(numbers(7, 3), [531, 667, 246]);
    }

    #[test]
    fn bounds_hold_at_the_edges() {
        let mut random = Random::new(0, 0);
        assert_eq!(random.below(0), 0);
        assert_eq!(random.index(0), 0);
        assert_eq!(random.between(5, 5), 5);
        assert_eq!(random.between(9, 3), 9);
        assert_eq!(random.pick::<u8>(&[]), None);
        assert_eq!(random.weighted([0, 0].into_iter()), 0);
        assert_eq!(random.weighted([0, 4].into_iter()), 1);
        assert!((0..1000).all(|_| (3..=6).contains(&random.between(3, 6))));
        assert!((0..1000).all(|_| random.chance(1_000_000) && !random.chance(0)));
    }
}
