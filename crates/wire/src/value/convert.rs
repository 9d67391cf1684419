//! Conversions to the values of other libraries, each behind the feature of its name. This crate
//! itself uses none of them.

/// The other type cannot hold the value, or a calendar does not have it.
#[cfg(any(
    feature = "rust_decimal",
    feature = "jiff",
    feature = "chrono",
    feature = "time"
))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfRange;

#[cfg(any(
    feature = "rust_decimal",
    feature = "jiff",
    feature = "chrono",
    feature = "time"
))]
impl std::fmt::Display for OutOfRange {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("value is out of range of the target type")
    }
}

#[cfg(any(
    feature = "rust_decimal",
    feature = "jiff",
    feature = "chrono",
    feature = "time"
))]
impl std::error::Error for OutOfRange {}

#[cfg(feature = "rust_decimal")]
mod to_rust_decimal {
    use super::OutOfRange;
    use crate::value::Decimal;

    impl TryFrom<Decimal> for rust_decimal::Decimal {
        type Error = OutOfRange;

        /// Converts exactly; fails beyond 28 decimal places or 96 bits.
        fn try_from(value: Decimal) -> Result<Self, OutOfRange> {
            Self::try_from_i128_with_scale(value.units, value.scale).map_err(|_| OutOfRange)
        }
    }

    impl From<rust_decimal::Decimal> for Decimal {
        fn from(value: rust_decimal::Decimal) -> Self {
            Self::new(value.mantissa(), value.scale())
        }
    }
}

#[cfg(feature = "jiff")]
mod to_jiff {
    use super::OutOfRange;
    use crate::value::{Date, DateTime};

    impl TryFrom<Date> for jiff::civil::Date {
        type Error = OutOfRange;

        fn try_from(value: Date) -> Result<Self, OutOfRange> {
            let year = i16::try_from(value.year).map_err(|_| OutOfRange)?;
            let (month, day) = (value.month.cast_signed(), value.day.cast_signed());
            Self::new(year, month, day).map_err(|_| OutOfRange)
        }
    }

    impl TryFrom<jiff::civil::Date> for Date {
        type Error = OutOfRange;

        fn try_from(value: jiff::civil::Date) -> Result<Self, OutOfRange> {
            let year = u16::try_from(value.year()).map_err(|_| OutOfRange)?;
            let (month, day) = (value.month().unsigned_abs(), value.day().unsigned_abs());
            Self::new(year, month, day).ok_or(OutOfRange)
        }
    }

    impl TryFrom<DateTime> for jiff::civil::DateTime {
        type Error = OutOfRange;

        /// Converts the date and the time as written; drops an offset.
        fn try_from(value: DateTime) -> Result<Self, OutOfRange> {
            let time = jiff::civil::Time::new(
                value.hour.cast_signed(),
                value.minute.cast_signed(),
                value.second.cast_signed(),
                value.nanosecond.cast_signed(),
            );
            let date = jiff::civil::Date::try_from(value.date)?;
            Ok(date.to_datetime(time.map_err(|_| OutOfRange)?))
        }
    }
}

#[cfg(feature = "chrono")]
mod to_chrono {
    use chrono::Datelike;

    use super::OutOfRange;
    use crate::value::{Date, DateTime};

    impl TryFrom<Date> for chrono::NaiveDate {
        type Error = OutOfRange;

        fn try_from(value: Date) -> Result<Self, OutOfRange> {
            Self::from_ymd_opt(value.year.into(), value.month.into(), value.day.into())
                .ok_or(OutOfRange)
        }
    }

    impl TryFrom<chrono::NaiveDate> for Date {
        type Error = OutOfRange;

        fn try_from(value: chrono::NaiveDate) -> Result<Self, OutOfRange> {
            let year = u16::try_from(value.year()).map_err(|_| OutOfRange)?;
            let month = u8::try_from(value.month()).map_err(|_| OutOfRange)?;
            let day = u8::try_from(value.day()).map_err(|_| OutOfRange)?;
            Self::new(year, month, day).ok_or(OutOfRange)
        }
    }

    impl TryFrom<DateTime> for chrono::NaiveDateTime {
        type Error = OutOfRange;

        /// Converts the date and the time as written; drops an offset.
        fn try_from(value: DateTime) -> Result<Self, OutOfRange> {
            let (hour, minute, second) =
                (value.hour.into(), value.minute.into(), value.second.into());
            chrono::NaiveDate::try_from(value.date)?
                .and_hms_nano_opt(hour, minute, second, value.nanosecond)
                .ok_or(OutOfRange)
        }
    }
}

#[cfg(feature = "time")]
mod to_time {
    use super::OutOfRange;
    use crate::value::{Date, DateTime};

    impl TryFrom<Date> for time::Date {
        type Error = OutOfRange;

        fn try_from(value: Date) -> Result<Self, OutOfRange> {
            let month = time::Month::try_from(value.month).map_err(|_| OutOfRange)?;
            Self::from_calendar_date(value.year.into(), month, value.day).map_err(|_| OutOfRange)
        }
    }

    impl TryFrom<time::Date> for Date {
        type Error = OutOfRange;

        fn try_from(value: time::Date) -> Result<Self, OutOfRange> {
            let year = u16::try_from(value.year()).map_err(|_| OutOfRange)?;
            Self::new(year, value.month().into(), value.day()).ok_or(OutOfRange)
        }
    }

    impl TryFrom<DateTime> for time::PrimitiveDateTime {
        type Error = OutOfRange;

        /// Converts the date and the time as written; drops an offset.
        fn try_from(value: DateTime) -> Result<Self, OutOfRange> {
            let time =
                time::Time::from_hms_nano(value.hour, value.minute, value.second, value.nanosecond);
            let date = time::Date::try_from(value.date)?;
            Ok(Self::new(date, time.map_err(|_| OutOfRange)?))
        }
    }
}

#[cfg(all(
    test,
    feature = "rust_decimal",
    feature = "jiff",
    feature = "chrono",
    feature = "time"
))]
mod tests {
    use crate::LeafFormat;
    use crate::value::{Date, DateTime, Decimal, Value};

    #[test]
    fn dates_go_there_and_back() {
        for (year, month, day) in [(2024, 2, 29), (1, 1, 1), (9999, 12, 31)] {
            let date = Date { year, month, day };
            let jiff = jiff::civil::Date::try_from(date).unwrap();
            let chrono = chrono::NaiveDate::try_from(date).unwrap();
            let time = time::Date::try_from(date).unwrap();
            for shown in [jiff.to_string(), chrono.to_string(), time.to_string()] {
                assert_eq!(shown, date.to_string());
            }
            assert_eq!(Date::try_from(jiff), Ok(date));
            assert_eq!(Date::try_from(chrono), Ok(date));
            assert_eq!(Date::try_from(time), Ok(date));
        }
        let none = Date {
            year: 2023,
            month: 2,
            day: 29,
        };
        assert!(jiff::civil::Date::try_from(none).is_err());
        assert!(chrono::NaiveDate::try_from(none).is_err());
        assert!(time::Date::try_from(none).is_err());
    }

    #[test]
    fn times_keep_every_digit() {
        let Ok(Some(Value::DateTime(value))) = LeafFormat::DateTime.value("2024-02-29 23:59:58.5")
        else {
            panic!("the date-time is read");
        };
        let none = DateTime { hour: 24, ..value };
        let jiff = jiff::civil::DateTime::try_from(value).unwrap();
        assert_eq!(jiff.to_string(), "2024-02-29T23:59:58.5");
        let chrono = chrono::NaiveDateTime::try_from(value).unwrap();
        assert_eq!(chrono.to_string(), "2024-02-29 23:59:58.500");
        let time = time::PrimitiveDateTime::try_from(value).unwrap();
        assert_eq!(time.to_string(), "2024-02-29 23:59:58.5");
        assert!(jiff::civil::DateTime::try_from(none).is_err());
        assert!(chrono::NaiveDateTime::try_from(none).is_err());
        assert!(time::PrimitiveDateTime::try_from(none).is_err());
    }

    #[test]
    fn decimals_are_exact_or_refused() {
        let value = Decimal::new(120_010, 2);
        let other = rust_decimal::Decimal::try_from(value).unwrap();
        assert_eq!(other.to_string(), "1200.10");
        assert_eq!(Decimal::from(other).to_string(), "1200.10");
        assert!(rust_decimal::Decimal::try_from(Decimal::new(i128::MAX, 0)).is_err());
        assert!(rust_decimal::Decimal::try_from(Decimal::new(1, 29)).is_err());
    }
}
