//! Exact decimal numbers: digits and a scale. No rounding, no floating point.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// An exact decimal number, `units / 10^scale`.
///
/// The scale is kept: `1.0` and `1.00` are shown as they were written. They are nevertheless equal,
/// and ordering and hashing go by value too.
///
/// ```
/// use ocrmarket_wire::value::Decimal;
///
/// let price: Decimal = "1200.10".parse()?;
/// assert_eq!((price.units, price.scale), (120_010, 2));
/// assert_eq!(price, Decimal::new(12_001, 1));
/// assert_eq!(price.checked_add("0.005".parse()?).map(|sum| sum.to_string()).as_deref(), Some("1200.105"));
/// # Ok::<(), ocrmarket_wire::value::ParseDecimalError>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct Decimal {
    /// All digits as one integer.
    pub units: i128,
    /// Number of digits after the point.
    pub scale: u32,
}

/// Error for a text that is not a decimal number, or has more than 38 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseDecimalError;

impl Decimal {
    /// Returns `units / 10^scale`.
    pub const fn new(units: i128, scale: u32) -> Self {
        Self { units, scale }
    }

    /// Returns the exact sum; `None` if it has too many digits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let sum = self.units_at(scale)?.checked_add(other.units_at(scale)?)?;
        Some(Self::new(sum, scale))
    }

    /// Returns the exact difference; `None` if it has too many digits.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self::new(other.units.checked_neg()?, other.scale))
    }

    /// Returns the same value without zeros at the end of its fraction.
    #[must_use]
    pub fn normalized(mut self) -> Self {
        if self.units == 0 {
            return Self::new(0, 0);
        }
        while self.scale > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.scale -= 1;
        }
        self
    }

    /// Reads digits with an optional sign, fraction and exponent, as in JSON and ordinary text.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let plain = Self::parse_plain(mantissa)?;
        let scale = i64::from(plain.scale) - i64::from(exponent);
        if let Ok(scale) = u32::try_from(scale) {
            return Some(Self::new(plain.units, scale));
        }
        if plain.units == 0 {
            return Some(Self::new(0, 0));
        }
        let factor = 10_i128.checked_pow(u32::try_from(-scale).ok()?)?;
        Some(Self::new(plain.units.checked_mul(factor)?, 0))
    }

    fn parse_plain(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        if whole.is_empty() || fraction.is_empty() {
            return None;
        }
        let fraction = if unsigned.len() == whole.len() {
            ""
        } else {
            fraction
        };
        let mut units: i128 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = byte.is_ascii_digit().then(|| i128::from(byte - b'0'))?;
            units = units.checked_mul(10)?.checked_add(digit)?;
        }
        let units = if text.starts_with('-') { -units } else { units };
        Some(Self::new(units, u32::try_from(fraction.len()).ok()?))
    }

    /// Returns the units at a larger scale.
    fn units_at(self, scale: u32) -> Option<i128> {
        if self.units == 0 {
            return Some(0);
        }
        self.units
            .checked_mul(10_i128.checked_pow(scale.checked_sub(self.scale)?)?)
    }

    /// Returns the integer part and the fraction as an exact multiple of `10^-38`, both rounded
    /// towards negative infinity.
    fn parts(self) -> (i128, u128) {
        /// The largest power of ten in an `i128`.
        const MOST: u32 = 38;
        let Some(divisor) = 10_i128.checked_pow(self.scale) else {
            return (if self.units < 0 { -1 } else { 0 }, 0);
        };
        let fraction = self.units.rem_euclid(divisor).unsigned_abs();
        (
            self.units.div_euclid(divisor),
            fraction * 10_u128.pow(MOST - self.scale),
        )
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let normal = self.normalized();
        (normal.units, normal.scale).hash(state);
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right) = (self.normalized(), other.normalized());
        if left.scale == right.scale {
            return left.units.cmp(&right.units);
        }
        if left.scale <= 38 && right.scale <= 38 {
            return left.parts().cmp(&right.parts());
        }
        compare_tiny(left, right)
    }
}

/// Compares numbers if a scale exceeds 38 digits: by sign, then by the position of the first digit,
/// then digit by digit.
fn compare_tiny(left: Decimal, right: Decimal) -> Ordering {
    let by_sign = left.units.signum().cmp(&right.units.signum());
    if by_sign != Ordering::Equal {
        return by_sign;
    }
    let first_digit = |value: Decimal| {
        i64::from(
            value
                .units
                .unsigned_abs()
                .checked_ilog10()
                .unwrap_or_default(),
        ) - i64::from(value.scale)
    };
    let digits = |value: Decimal| value.units.unsigned_abs().to_string();
    // Strings compare digit by digit; neither ends in a zero.
    let by_size = first_digit(left)
        .cmp(&first_digit(right))
        .then_with(|| digits(left).cmp(&digits(right)));
    if left.units < 0 {
        by_size.reverse()
    } else {
        by_size
    }
}

impl FromStr for Decimal {
    type Err = ParseDecimalError;

    /// Reads `-1200.10` and `1.2e3`: a sign, digits, a fraction, an exponent.
    fn from_str(text: &str) -> Result<Self, ParseDecimalError> {
        Self::parse(text).ok_or(ParseDecimalError)
    }
}

impl From<i64> for Decimal {
    fn from(units: i64) -> Self {
        Self::new(units.into(), 0)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// Maximum number of decimal places that are shown without an exponent.
        const MOST_PLACES: usize = 100;
        let digits = self.units.unsigned_abs().to_string();
        let scale = self.scale as usize;
        let text = if scale == 0 {
            digits
        } else if scale > MOST_PLACES {
            format!("{digits}e-{scale}")
        } else {
            let digits = format!("{digits:0>width$}", width = scale + 1);
            let (whole, fraction) = digits.split_at(digits.len() - scale);
            format!("{whole}.{fraction}")
        };
        formatter.pad_integral(self.units >= 0, "", &text)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Display for ParseDecimalError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected a decimal number of at most 38 digits, such as `-1200.10`")
    }
}

impl std::error::Error for ParseDecimalError {}

#[cfg(test)]
mod tests {
    use std::hash::{BuildHasher, RandomState};

    use super::*;

    #[test]
    fn reads_and_shows() {
        let rows = [
            ("0", Some("0")),
            ("-0", Some("0")),
            ("-1200.10", Some("-1200.10")),
            ("+5", Some("5")),
            ("0.05", Some("0.05")),
            ("1e3", Some("1000")),
            ("1.25E+1", Some("12.5")),
            ("125e-2", Some("1.25")),
            ("0e400", Some("0")),
            ("1e400", None),
            ("1e-400", Some("1e-400")),
            ("1e99999999999", None),
            (
                "99999999999999999999999999999999999999",
                Some("99999999999999999999999999999999999999"),
            ),
            ("999999999999999999999999999999999999999", None),
            ("", None),
            ("-", None),
            (".5", None),
            ("5.", None),
            ("--5", None),
            ("1,000", None),
            ("１", None),
        ];
        for (text, shown) in rows {
            assert_eq!(
                Decimal::parse(text)
                    .map(|value| value.to_string())
                    .as_deref(),
                shown,
                "{text}"
            );
        }
        assert_eq!(format!("{:>8}", Decimal::new(-125, 2)), "   -1.25");
    }

    #[test]
    fn compares_by_value() {
        let rows = [
            ("1.0", "1.00", Ordering::Equal),
            ("0", "0.000", Ordering::Equal),
            ("-1.5", "-1.25", Ordering::Less),
            ("-0.5", "0.25", Ordering::Less),
            ("10", "9.99", Ordering::Greater),
            ("1e-50", "0", Ordering::Greater),
            ("-1e-50", "0", Ordering::Less),
            ("1e-50", "1.1e-50", Ordering::Less),
            ("2e-50", "1.1e-50", Ordering::Greater),
            ("-2e-50", "-1.1e-50", Ordering::Less),
            ("1e-50", "10e-51", Ordering::Equal),
            (
                "99999999999999999999999999999999999999",
                "0.00000000000000000000000000000000000001",
                Ordering::Greater,
            ),
        ];
        let hasher = RandomState::new();
        for (left, right, ordering) in rows {
            let (left, right): (Decimal, Decimal) = (left.parse().unwrap(), right.parse().unwrap());
            assert_eq!(left.cmp(&right), ordering, "{left} {right}");
            assert_eq!(right.cmp(&left), ordering.reverse(), "{right} {left}");
            if ordering == Ordering::Equal {
                assert_eq!(
                    hasher.hash_one(left),
                    hasher.hash_one(right),
                    "{left} {right}"
                );
            }
        }
    }

    #[test]
    fn sums_are_exact_or_none() {
        let sum = |left: &str, right: &str| {
            let sum = left
                .parse::<Decimal>()
                .unwrap()
                .checked_add(right.parse().unwrap());
            sum.map(|sum| sum.to_string())
        };
        assert_eq!(sum("0.1", "0.20").as_deref(), Some("0.30"));
        assert_eq!(sum("1", "1e-60"), None);
        assert_eq!(sum("0", "1e-5").as_deref(), Some("0.00001"));
        assert_eq!(
            Decimal::new(5, 0).checked_sub(Decimal::new(25, 1)),
            Some(Decimal::new(25, 1))
        );
        assert_eq!(
            Decimal::new(i128::MAX, 0).checked_add(Decimal::new(1, 0)),
            None
        );
    }
}
