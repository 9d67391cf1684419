//! Estimate of the number of distinct values: `HyperLogLog` with few registers.
//!
//! A register contains the maximum number of leading zeros of its hashes, and nothing else: neither
//! a value nor its hash. There are 32 registers of 4 bits. A single value reveals the 5 bits of its
//! register's index and about 2 bits of zeros. One string in a hundred has the same bits, so they
//! identify neither a name nor a number.
//!
//! The size is deliberately small, so the estimate has an error of ± 18 %. A profile of very few
//! documents still permits to exclude strings, as lengths and shapes do.
//!
//! The hash is the same in every process, so that profiles can be merged. Its key separates it from
//! other hashes of a string.

/// Number of registers; a power of two.
const REGISTERS: usize = 32;
/// Maximum value of a register.
const MOST: u8 = 15;
/// Key of the hash.
const KEY: u64 = 0x6472_6966_7420_6b65;

/// Estimate of the number of distinct values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Distinct([u8; REGISTERS]);

/// Returns the keyed hash of a string.
#[inline]
pub(crate) fn hash(text: &str) -> u64 {
    let mut mixed = ocrmarket_wire::keys::hash(text) ^ KEY;
    mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    mixed ^ (mixed >> 33)
}

impl Distinct {
    /// Adds the hash of a value.
    #[inline]
    pub(crate) fn add(&mut self, hash: u64) {
        let register = &mut self.0[(hash >> 59) as usize & (REGISTERS - 1)];
        let zeros = u8::try_from((hash << 5).leading_zeros() + 1)
            .unwrap_or(MOST)
            .min(MOST);
        *register = (*register).max(zeros);
    }

    /// Adds the values of another estimate.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (register, other) in self.0.iter_mut().zip(other.0) {
            *register = (*register).max(other);
        }
    }

    /// Returns the estimated number of distinct values.
    pub(crate) fn estimate(&self) -> u64 {
        let registers = 32.0;
        let sum: f64 = self
            .0
            .iter()
            .map(|zeros| 0.5_f64.powi(i32::from(*zeros)))
            .sum();
        let raw = 0.697 * registers * registers / sum;
        let empty: f64 = self
            .0
            .iter()
            .map(|zeros| f64::from(u8::from(*zeros == 0)))
            .sum();
        let estimate = if raw <= 2.5 * registers && empty > 0.0 {
            registers * (registers / empty).ln()
        } else {
            raw
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to a million"
        )]
        let rounded = estimate.round() as u64;
        rounded
    }

    /// Writes one hexadecimal digit per register.
    pub(crate) fn write(&self) -> String {
        let digit = |zeros: u8| char::from_digit(u32::from(zeros), 16).unwrap_or('f');
        self.0.into_iter().map(digit).collect()
    }

    /// Reads the output of [`Distinct::write`].
    pub(crate) fn read(text: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> = text
            .chars()
            .map(|digit| {
                digit
                    .to_digit(16)
                    .and_then(|digit| u8::try_from(digit).ok())
            })
            .collect();
        Some(Self(digits?.try_into().ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_estimate_is_near() {
        for count in [0_u32, 1, 2, 5, 20, 100, 1_000, 50_000] {
            let mut whole = Distinct::default();
            let mut halves = [Distinct::default(); 2];
            for number in 0..count {
                let hash = hash(&format!("value {number}"));
                whole.add(hash);
                halves[number as usize % 2].add(hash);
            }
            let [mut one, other] = halves;
            one.merge(&other);
            assert_eq!(whole, one);
            assert_eq!(Distinct::read(&whole.write()), Some(whole));
            let (estimate, count) = (super::super::float(whole.estimate()), f64::from(count));
            assert!(
                (estimate - count).abs() <= 1.0 + 0.4 * count,
                "{estimate} for {count}"
            );
        }
    }
}
