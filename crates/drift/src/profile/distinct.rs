//! About how many different values came: `HyperLogLog` with few registers.
//!
//! A register holds the most zeros that stood in front of any hash that fell to it, and nothing else: neither a value nor a hash
//! of one. There are 32 registers of 4 bits, so one value alone leaves 5 bits of place and about 2 of zeros, which one text in a
//! hundred shares; that tells nobody a name or a number. It is so small on purpose, and so the estimate is rough: ± 18 %.
//! Whoever holds a profile of very few documents can still rule texts out, as lengths and shapes do too.
//!
//! The hash is the same in every process, so that profiles can be merged; its key keeps it apart from other hashes of a text.

/// Number of registers; a power of two.
const REGISTERS: usize = 32;
/// The most that a register holds.
const MOST: u8 = 15;
/// The key of the hash.
const KEY: u64 = 0x6472_6966_7420_6b65;

/// A rough count of different values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Distinct([u8; REGISTERS]);

/// The keyed hash of a text.
#[inline]
pub(crate) fn hash(text: &str) -> u64 {
    let mut mixed = ocrmarket_wire::keys::hash(text) ^ KEY;
    mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    mixed ^ (mixed >> 33)
}

impl Distinct {
    /// Takes a value's hash in.
    #[inline]
    pub(crate) fn add(&mut self, hash: u64) {
        let register = &mut self.0[(hash >> 59) as usize & (REGISTERS - 1)];
        let zeros = u8::try_from((hash << 5).leading_zeros() + 1)
            .unwrap_or(MOST)
            .min(MOST);
        *register = (*register).max(zeros);
    }

    /// Takes the values of another in.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (register, other) in self.0.iter_mut().zip(other.0) {
            *register = (*register).max(other);
        }
    }

    /// About how many different values came.
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

    /// One hexadecimal digit a register.
    pub(crate) fn write(&self) -> String {
        let digit = |zeros: u8| char::from_digit(u32::from(zeros), 16).unwrap_or('f');
        self.0.into_iter().map(digit).collect()
    }

    /// Reads what [`Distinct::write`] wrote.
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
