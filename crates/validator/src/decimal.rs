//! Exact numbers of any length, compared by value. Values are never rounded to a float.
//!
//! `Decimal` of `wire` is copied like a number and limited to 38 digits. Numbers in a schema or a
//! document may be longer.

use std::cmp::Ordering;

/// A JSON number as sign, digits and a power of ten. It has no leading or trailing zeros, so equal
/// numbers are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Exact {
    negative: bool,
    /// Empty for zero.
    digits: Vec<u8>,
    /// Power of ten of the last digit.
    exponent: i64,
}

impl Exact {
    /// Reads a JSON number.
    pub(crate) fn new(number: &str) -> Self {
        let (negative, text) = match number.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, number),
        };
        let (mantissa, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let fraction = fraction.trim_end_matches('0');
        let digits = whole.bytes().chain(fraction.bytes());
        let mut digits: Vec<u8> = digits
            .map(|digit| digit.wrapping_sub(b'0'))
            .skip_while(|digit| *digit == 0)
            .collect();
        let mut exponent = exponent(power).saturating_sub_unsigned(fraction.len() as u64);
        while digits.last() == Some(&0) {
            digits.pop();
            exponent = exponent.saturating_add(1);
        }
        if digits.is_empty() {
            return Self {
                negative: false,
                digits,
                exponent: 0,
            };
        }
        Self {
            negative,
            digits,
            exponent,
        }
    }

    /// Returns `true` if the number has no fraction.
    pub(crate) fn is_integer(&self) -> bool {
        self.exponent >= 0
    }

    /// Writes a spelling that equal numbers share.
    pub(crate) fn spell(&self, out: &mut String) {
        use std::fmt::Write as _;

        if self.negative {
            out.push('-');
        }
        out.extend(self.digits.iter().map(|digit| char::from(digit + b'0')));
        let _ = write!(out, "e{}", self.exponent);
    }

    /// Returns the value, if it is a non-negative integer that fits into 64 bits.
    pub(crate) fn to_u64(&self) -> Option<u64> {
        if self.negative || self.exponent < 0 || self.exponent > 20 {
            return None;
        }
        let zeros = std::iter::repeat_n(&0, usize::try_from(self.exponent).ok()?);
        self.digits
            .iter()
            .chain(zeros)
            .try_fold(0u64, |sum, digit| {
                sum.checked_mul(10)?.checked_add(u64::from(*digit))
            })
    }

    /// Returns `true` if the number is an integer multiple of `divisor`.
    pub(crate) fn is_multiple_of(&self, divisor: &Divisor) -> bool {
        if self.digits.is_empty() {
            return true;
        }
        // The digits do not end in zero. They lack a factor of ten that a divisor with a larger
        // power requires.
        let Some(power) = self.exponent.checked_sub(divisor.exponent) else {
            return false;
        };
        let Ok(power) = u64::try_from(power) else {
            return false;
        };
        let modulus = u128::from(divisor.digits);
        let rest = self.digits.iter().fold(0u128, |rest, digit| {
            (rest * 10 + u128::from(*digit)) % modulus
        });
        (rest * power_modulo(10, power, modulus)).is_multiple_of(modulus)
    }

    /// Returns the position of the first digit before the decimal point. It orders numbers of one
    /// sign.
    fn magnitude(&self) -> i64 {
        self.exponent
            .saturating_add_unsigned(self.digits.len() as u64)
    }
}

/// Writes plain digits, or a power of ten where that is shorter.
impl std::fmt::Display for Exact {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut digits: String = self
            .digits
            .iter()
            .map(|digit| char::from(digit + b'0'))
            .collect();
        let sign = if self.negative { "-" } else { "" };
        match self.exponent {
            _ if digits.is_empty() => digits.push('0'),
            0 => {}
            exponent @ 1..=20 => digits.extend((0..exponent).map(|_| '0')),
            exponent @ -20..=-1 => {
                let locations = usize::try_from(-exponent).unwrap_or_default();
                let zeros = (locations + 1).saturating_sub(digits.len());
                digits.insert_str(0, &"0".repeat(zeros));
                digits.insert(digits.len() - locations, '.');
            }
            exponent => return write!(formatter, "{sign}{digits}e{exponent}"),
        }
        write!(formatter, "{sign}{digits}")
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| match (number.digits.is_empty(), number.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let by_size = || {
            let by_magnitude = self.magnitude().cmp(&other.magnitude());
            by_magnitude.then_with(|| self.digits.cmp(&other.digits))
        };
        match sign(self).cmp(&sign(other)) {
            Ordering::Equal if self.negative => by_size().reverse(),
            Ordering::Equal => by_size(),
            unequal => unequal,
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A divisor for `multipleOf`: a positive number whose digits fit into 64 bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Divisor {
    digits: u64,
    exponent: i64,
}

impl Divisor {
    /// Converts a number. `None` if it is not positive, or too long.
    pub(crate) fn new(number: &Exact) -> Option<Self> {
        let digits = Exact {
            exponent: 0,
            ..number.clone()
        };
        let digits = digits.to_u64().filter(|digits| *digits > 0)?;
        Some(Self {
            digits,
            exponent: number.exponent,
        })
    }
}

/// Returns `base` to the power of `power`, modulo a number of at most 64 bits.
fn power_modulo(base: u128, mut power: u64, modulus: u128) -> u128 {
    let (mut result, mut square) = (1 % modulus, base % modulus);
    while power > 0 {
        if power & 1 == 1 {
            result = result * square % modulus;
        }
        square = square * square % modulus;
        power >>= 1;
    }
    result
}

/// Returns the exponent of a number, limited to half of the range of its type.
fn exponent(text: &str) -> i64 {
    // Half of the range, so that adding lengths cannot overflow into another order.
    const FARTHEST: i64 = i64::MAX / 2;
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = digits
        .bytes()
        .fold(0i64, |sum, digit| {
            sum.saturating_mul(10)
                .saturating_add(i64::from(digit.wrapping_sub(b'0')))
        })
        .min(FARTHEST);
    if negative { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_compare_by_what_they_say() {
        let ascending = [
            "-1e999999999999999999999",
            "-20",
            "-1.5",
            "-1",
            "-0.001",
            "0",
            "1e-400",
            "0.001",
            "0.01",
            "1",
            "1.0000000000000000001",
            "1.5",
            "9",
            "10",
            "99.9",
            "100",
            "12345678901234567890",
            "12345678901234567891",
            "1e400",
        ];
        for pair in ascending.windows(2) {
            assert!(Exact::new(pair[0]) < Exact::new(pair[1]), "{pair:?}");
        }
        for (left, right) in [
            ("1", "1.0"),
            ("100", "1e2"),
            ("0", "-0.0e5"),
            ("0.5", "5E-1"),
            ("-1200", "-1.2e+3"),
        ] {
            assert_eq!(Exact::new(left), Exact::new(right));
        }
    }

    #[test]
    fn numbers_are_shown_plainly() {
        for (number, shown) in [
            ("0", "0"),
            ("1.50", "1.5"),
            ("-0.001", "-0.001"),
            ("1200", "1200"),
            ("12.5e3", "12500"),
            ("1e99", "1e99"),
        ] {
            assert_eq!(Exact::new(number).to_string(), shown);
        }
    }

    #[test]
    fn fractions_are_seen() {
        for (number, is_integer) in [
            ("1", true),
            ("1.0", true),
            ("1.5", false),
            ("15e-1", false),
            ("1e3", true),
            ("0.0", true),
        ] {
            assert_eq!(Exact::new(number).is_integer(), is_integer, "{number}");
        }
    }

    #[test]
    fn multiples_are_exact() {
        let cases = [
            ("7", "2", false),
            ("10", "2", true),
            ("4.5", "1.5", true),
            ("35", "1.5", false),
            ("0.0075", "0.0001", true),
            ("0.00751", "0.0001", false),
            ("0", "3", true),
            ("1e308", "0.5", true),
            ("12391239123", "1e-8", true),
            ("9e300", "7", false),
            ("-4", "2", true),
            ("3", "10", false),
        ];
        for (number, divisor, expected) in cases {
            let divisor = Divisor::new(&Exact::new(divisor));
            assert_eq!(
                divisor.map(|divisor| Exact::new(number).is_multiple_of(&divisor)),
                Some(expected),
                "{number}"
            );
        }
    }
}
