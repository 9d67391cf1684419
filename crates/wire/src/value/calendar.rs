//! Dates, months and times of the calendar, without time zones. The workspace has no other calendar
//! arithmetic. It is implemented here because this crate does not depend on a library for it.

use std::fmt;

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

/// A range of months in the order of the text; `from` may be later than `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MonthRange {
    /// The month written first.
    pub from: Month,
    /// The month written second.
    pub to: Month,
}

/// A day of the calendar, or only its month if the day is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrMonth {
    /// A whole date.
    Date(Date),
    /// A month.
    Month(Month),
}

/// A day, with or without its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayOrDate {
    /// A day of any month, 1 to 31.
    OfMonth(u8),
    /// A whole date.
    Date(Date),
}

/// A date with a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateTime {
    /// The day.
    pub date: Date,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
    /// 0 to 999,999,999.
    pub nanosecond: u32,
    /// Minutes east of UTC, if the text contains an offset.
    pub offset_minutes: Option<i16>,
}

impl Date {
    /// Returns the day, if the calendar has it.
    ///
    /// ```
    /// use ocrmarket_wire::value::Date;
    ///
    /// assert!(Date::new(2024, 2, 29).is_some());
    /// assert!(Date::new(1900, 2, 29).is_none());
    /// ```
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let days = Month::new(year, month)?.days();
        (1..=days)
            .contains(&day)
            .then_some(Self { year, month, day })
    }

    /// Returns the number of days since 1970-01-01, negative before it.
    ///
    /// ```
    /// use ocrmarket_wire::value::Date;
    ///
    /// let date = Date { year: 2000, month: 2, day: 29 };
    /// assert_eq!(date.days_since_epoch(), 11_016);
    /// assert_eq!(Date::from_days_since_epoch(11_016), Some(date));
    /// ```
    pub fn days_since_epoch(self) -> i64 {
        let [year, month, day] = [self.year.into(), self.month.into(), self.day.into()];
        // Years that begin in March make the leap day the last one; 400 of them have 146,097 days.
        let year: i64 = if month > 2 { year } else { year - 1 };
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// Returns the date `days` after 1970-01-01, or `None` outside of the years 1 to 9999.
    pub fn from_days_since_epoch(days: i64) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        Self::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    }
}

impl DateOrMonth {
    /// Returns the month, also of a whole date.
    ///
    /// ```
    /// use ocrmarket_wire::value::{Date, DateOrMonth};
    ///
    /// let month = DateOrMonth::Date(Date { year: 2015, month: 5, day: 5 }).month();
    /// assert_eq!(DateOrMonth::Month(month).to_string(), "2015-05");
    /// ```
    pub const fn month(self) -> Month {
        match self {
            Self::Date(Date { year, month, .. }) => Month { year, month },
            Self::Month(month) => month,
        }
    }
}

impl Month {
    /// Returns the month, if the calendar has it.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && (1..=12).contains(&month);
        exists.then_some(Self { year, month })
    }

    /// Returns the number of its days.
    fn days(self) -> u8 {
        let is_leap_year = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if is_leap_year => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for DateOrMonth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(formatter),
            Self::Month(month) => month.fmt(formatter),
        }
    }
}

impl fmt::Display for MonthRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} to {}", self.from, self.to)
    }
}

impl fmt::Display for DayOrDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OfMonth(day) => day.fmt(formatter),
            Self::Date(date) => date.fmt(formatter),
        }
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}T{:02}:{:02}:{:02}",
            self.date, self.hour, self.minute, self.second
        )?;
        if self.nanosecond != 0 {
            let fraction = format!("{:09}", self.nanosecond);
            write!(formatter, ".{}", fraction.trim_end_matches('0'))?;
        }
        match self.offset_minutes {
            None => Ok(()),
            Some(0) => formatter.write_str("Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(formatter, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_there_and_back() {
        let first = Date::new(1, 1, 1).map(Date::days_since_epoch);
        let last = Date::new(9999, 12, 31).map(Date::days_since_epoch);
        assert_eq!((first, last), (Some(-719_162), Some(2_932_896)));
        let mut before = None;
        for days in -719_162..=2_932_896 {
            let date = Date::from_days_since_epoch(days);
            assert_eq!(date.map(Date::days_since_epoch), Some(days));
            assert!(before < date, "{days}");
            before = date;
        }
        for outside in [-719_163, 2_932_897, i64::MIN, i64::MAX] {
            assert_eq!(Date::from_days_since_epoch(outside), None);
        }
    }
}
