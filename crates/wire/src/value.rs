//! Plain values that leaves are read as. No library's types are in these signatures; conversions to
//! `rust_decimal`, `jiff`, `chrono` and `time` are features of the same names.
//!
//! Values are calendar facts and exact numbers only: no time zone database, no rounding, no
//! plausibility checks.

mod calendar;
mod convert;
mod decimal;

use std::borrow::Cow;
use std::fmt;

pub use calendar::{Date, DateOrMonth, DateTime, DayOrDate, Month, MonthRange};
#[cfg(any(
    feature = "rust_decimal",
    feature = "jiff",
    feature = "chrono",
    feature = "time"
))]
pub use convert::OutOfRange;
pub use decimal::{Decimal, ParseDecimalError};

/// The value of a text in its format; the same values that the typed leaves return.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// Of `amount` and `percentage`.
    Decimal(Decimal),
    /// Of `count`.
    Count(u64),
    /// Of `date` and `date-phrase`.
    Date(Date),
    /// Of `date-or-month`.
    DateOrMonth(DateOrMonth),
    /// Of `month`.
    Month(Month),
    /// Of `year`.
    Year(u16),
    /// Of `day`.
    Day(DayOrDate),
    /// Of `date-time`.
    DateTime(DateTime),
    /// Of `month-of-year`, 1 to 12.
    MonthOfYear(u8),
    /// Of `month-range`.
    MonthRange(MonthRange),
    /// Of the formats that stay strings.
    Text(Cow<'a, str>),
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decimal(value) => value.fmt(formatter),
            Self::Count(value) => value.fmt(formatter),
            Self::Date(value) => value.fmt(formatter),
            Self::DateOrMonth(value) => value.fmt(formatter),
            Self::Month(value) => value.fmt(formatter),
            Self::Year(value) => write!(formatter, "{value:04}"),
            Self::Day(value) => value.fmt(formatter),
            Self::DateTime(value) => value.fmt(formatter),
            Self::MonthOfYear(value) => value.fmt(formatter),
            Self::MonthRange(value) => value.fmt(formatter),
            Self::Text(value) => value.fmt(formatter),
        }
    }
}

impl fmt::Debug for Value<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The value may be personal, and its privacy class is not available here.
        formatter.write_str("Value(…)")
    }
}

/// Error for a text that is not a value of its leaf's type. It never contains the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ValueError {
    expected: &'static str,
}

impl ValueError {
    pub(crate) const fn new(expected: &'static str) -> Self {
        Self { expected }
    }

    /// Returns what was expected, with examples.
    pub const fn expected(&self) -> &'static str {
        self.expected
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "expected {}", self.expected)
    }
}

impl fmt::Debug for ValueError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ValueError({})", self.expected)
    }
}

impl std::error::Error for ValueError {}
