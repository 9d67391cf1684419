//! Days and counts by day: exact for some 400 days, then by two merged days, four, and so on.
//!
//! The number of merged days depends only on the days of the group's documents, so it is the same
//! however they were split.

use ocrmarket_wire::value::Date;

/// Maximum number of days with a count before days are merged.
pub(crate) const MOST: usize = 400;

/// A day from 2000 to 2099; any other is invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProfileDay(u32);

impl ProfileDay {
    /// 2000-01-01, in days from 1970-01-01.
    const FIRST: u32 = 10_957;
    /// 2099-12-31, in days from 1970-01-01.
    const LAST: u32 = 47_481;

    /// Creates a day from the number of days since 1970-01-01.
    pub fn from_number(number: u32) -> Option<Self> {
        (Self::FIRST..=Self::LAST)
            .contains(&number)
            .then_some(Self(number))
    }

    /// Parses the date at the start of a string, `2026-01-31`; the rest is ignored.
    pub fn from_text(text: &str) -> Option<Self> {
        let date = text
            .get(..10)
            .filter(|date| date.as_bytes()[4] == b'-' && date.as_bytes()[7] == b'-')?;
        let part = |part: &str| {
            part.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| part.parse::<u16>().ok())?
        };
        let (year, month, day) = (part(&date[..4])?, part(&date[5..7])?, part(&date[8..])?);
        let date = Date::new(year, month.try_into().ok()?, day.try_into().ok()?)?;
        Self::from_number(date.days_since_epoch().try_into().ok()?)
    }

    /// Returns the number of days since 1970-01-01.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl std::fmt::Display for ProfileDay {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Every day from 2000 to 2099 has a date.
        Date::from_days_since_epoch(self.0.into())
            .map_or(Ok(()), |date| write!(formatter, "{date}"))
    }
}

/// Counts by day, or by several merged days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PerDay(Vec<(u32, u64)>);

impl PerDay {
    /// Adds to the count of a day, whose number is already shifted.
    pub(crate) fn add(&mut self, day: u32, count: u64) {
        if count == 0 {
            return;
        }
        if let Some((last, so_far)) = self.0.last_mut()
            && *last == day
        {
            *so_far += count;
            return;
        }
        match self.0.binary_search_by_key(&day, |(known, _)| *known) {
            Ok(location) => self.0[location].1 += count,
            Err(location) => self.0.insert(location, (day, count)),
        }
    }

    /// Merges days.
    pub(crate) fn coarsen(&mut self, by: u32) {
        if by > 0 {
            let finer = std::mem::take(&mut self.0);
            for (day, count) in finer {
                self.add(day.checked_shr(by).unwrap_or(0), count);
            }
        }
    }

    /// Adds other counts with equally merged days.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (day, count) in other.iter() {
            self.add(day, count);
        }
    }

    /// Returns the shift that bounds the number of days.
    pub(crate) fn coarseness(&self) -> u32 {
        let mut by = 0;
        let mut days: Vec<u32> = self.0.iter().map(|(day, _)| *day).collect();
        while days.len() > MOST {
            by += 1;
            for day in &mut days {
                *day >>= 1;
            }
            days.dedup();
        }
        by
    }

    /// Returns the days with a count, in order.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (u32, u64)> + Clone + '_ {
        self.0.iter().copied()
    }

    /// Returns the count of a day.
    pub(crate) fn get(&self, day: u32) -> u64 {
        let location = self.0.binary_search_by_key(&day, |(known, _)| *known);
        location.map_or(0, |location| self.0[location].1)
    }

    /// Returns the count of all days.
    pub(crate) fn total(&self) -> u64 {
        self.iter().map(|(_, count)| count).sum()
    }

    /// Returns the number of days.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns the count after a day.
    pub(crate) fn after(&self, day: u32) -> u64 {
        self.iter()
            .filter(|(known, _)| *known > day)
            .map(|(_, count)| count)
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_written() {
        for (text, number) in [
            ("2000-01-01", Some(10_957)),
            ("2026-01-01T00:00:00.25Z", Some(20_454)),
            ("2024-02-29 08:00", Some(19_782)),
            ("2099-12-31", Some(47_481)),
            ("2023-02-29", None),
            ("1999-12-31", None),
            ("2026-1-01", None),
            ("2026-13-01", None),
            ("2026-00-01", None),
            ("二〇二六年", None),
        ] {
            let day = ProfileDay::from_text(text);
            assert_eq!(day.map(ProfileDay::number), number, "{text}");
            assert_eq!(
                day.map(|day| day.to_string()).as_deref(),
                number.map(|_| &text[..10])
            );
            assert_eq!(day, number.and_then(ProfileDay::from_number));
        }
    }

    #[test]
    fn too_many_days_are_put_together() {
        let mut days = PerDay::default();
        for day in (0..2_000).rev() {
            days.add(day, 1);
        }
        assert_eq!(days.coarseness(), 3);
        days.coarsen(3);
        assert_eq!((days.len(), days.total(), days.after(248)), (250, 2_000, 8));
    }
}
