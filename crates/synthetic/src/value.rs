//! Meanings of synthetic values, and their spelling.
//!
//! Constraints apply to meanings (a sum adds numbers, an order compares days); a document contains
//! spellings. Every leaf keeps both, and a constraint that changes a meaning spells it again. Dates
//! are days from 1970-01-01, months are `year × 12 + month - 1`. Numbers are in hundredths, so that
//! no floats are needed.

use ocrmarket_wire::LeafFormat;
use ocrmarket_wire::value::Date;

use super::random::Random;

/// The meaning of a leaf's value, as far as constraints need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A string without a meaning, or an empty value.
    None,
    /// A number, in hundredths.
    Number(i64),
    /// A calendar day.
    Day(i64),
    /// A calendar month.
    Month(i64),
    /// A calendar year.
    Year(i64),
    /// A range of months, inclusive.
    Months(i64, i64),
}

/// The spelling habits of one document, which a vendor uses consistently.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habits {
    date: DateStyle,
    separators: bool,
}

#[derive(Debug, Clone, Copy)]
enum DateStyle {
    Dash,
    Dot,
    Slash,
    Chinese,
    Compact,
}

impl Habits {
    /// Selects the habits of one document.
    pub(super) fn new(random: &mut Random) -> Self {
        let styles = [
            DateStyle::Dot,
            DateStyle::Chinese,
            DateStyle::Dash,
            DateStyle::Dot,
            DateStyle::Slash,
        ];
        Self {
            date: random.pick(&styles).copied().unwrap_or(DateStyle::Dash),
            separators: random.chance(800_000),
        }
    }

    /// Returns the document's own style in most cases, sometimes another.
    fn date_style(self, random: &mut Random) -> DateStyle {
        if random.chance(950_000) {
            return self.date;
        }
        let styles = [
            DateStyle::Dash,
            DateStyle::Dot,
            DateStyle::Chinese,
            DateStyle::Compact,
        ];
        random.pick(&styles).copied().unwrap_or(self.date)
    }
}

/// Spells a meaning so that the format accepts it. Numbers without a format have no separators.
pub(super) fn spell(
    meaning: Meaning,
    format: Option<LeafFormat>,
    habits: Habits,
    random: &mut Random,
) -> String {
    match meaning {
        Meaning::None => String::new(),
        Meaning::Number(hundredths) => spell_number(hundredths, format, habits, random),
        Meaning::Day(day) => spell_day(day, format, habits, random),
        Meaning::Month(month) => spell_month(month, habits.date_style(random)),
        Meaning::Year(year) if random.chance(100_000) => format!("{year}年"),
        Meaning::Year(year) => year.to_string(),
        Meaning::Months(first, last) => format!(
            "{}-{}的还款记录",
            spell_month(first, DateStyle::Chinese),
            spell_month(last, DateStyle::Chinese)
        ),
    }
}

/// Spells a number as in JSON: `1200`, `1200.5`.
pub(super) fn spell_plain(hundredths: i64) -> String {
    let (whole, part) = (hundredths / 100, (hundredths % 100).abs());
    let sign = if hundredths < 0 && whole == 0 {
        "-"
    } else {
        ""
    };
    match part {
        0 => whole.to_string(),
        tenths if tenths % 10 == 0 => format!("{sign}{whole}.{}", tenths / 10),
        _ => format!("{sign}{whole}.{part:02}"),
    }
}

fn spell_number(
    hundredths: i64,
    format: Option<LeafFormat>,
    habits: Habits,
    random: &mut Random,
) -> String {
    let plain = spell_plain(hundredths);
    match format {
        Some(LeafFormat::Amount) if habits.separators => with_separators(&plain),
        Some(LeafFormat::Percentage) if random.chance(700_000) => plain + "%",
        Some(LeafFormat::MonthOfYear) if random.chance(100_000) => plain + "月",
        _ => plain,
    }
}

/// Adds thousands separators: `120000.5` becomes `120,000.5`.
fn with_separators(plain: &str) -> String {
    let (sign, digits) = plain
        .strip_prefix('-')
        .map_or(("", plain), |digits| ("-", digits));
    let (whole, part) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let mut text = String::from(sign);
    for (location, digit) in whole.chars().enumerate() {
        if location > 0 && (whole.len() - location).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(part) = part {
        text.push('.');
        text.push_str(part);
    }
    text
}

fn spell_day(day: i64, format: Option<LeafFormat>, habits: Habits, random: &mut Random) -> String {
    let style = habits.date_style(random);
    match format {
        Some(LeafFormat::DatePhrase) => format!("截至{}", spell_date(day, DateStyle::Chinese)),
        Some(LeafFormat::DateTime) => {
            let (hour, minute, second) = (random.below(24), random.below(60), random.below(60));
            format!(
                "{} {hour:02}:{minute:02}:{second:02}",
                spell_date(day, style)
            )
        }
        _ => spell_date(day, style),
    }
}

fn spell_date(day: i64, style: DateStyle) -> String {
    let date = civil(day);
    let Date { year, month, day } = date;
    match style {
        DateStyle::Dash => date.to_string(),
        DateStyle::Dot => format!("{year:04}.{month:02}.{day:02}"),
        DateStyle::Slash => format!("{year:04}/{month:02}/{day:02}"),
        DateStyle::Chinese => format!("{year:04}年{month:02}月{day:02}日"),
        DateStyle::Compact => compact_date(date),
    }
}

/// Spells a date as `20150505`.
pub(super) fn compact_date(Date { year, month, day }: Date) -> String {
    format!("{year:04}{month:02}{day:02}")
}

fn spell_month(month: i64, style: DateStyle) -> String {
    let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
    match style {
        DateStyle::Dash => format!("{year:04}-{month:02}"),
        DateStyle::Dot => format!("{year:04}.{month:02}"),
        DateStyle::Slash => format!("{year:04}/{month:02}"),
        DateStyle::Chinese => format!("{year:04}年{month:02}月"),
        DateStyle::Compact => format!("{year:04}{month:02}"),
    }
}

/// Returns the days from 1970-01-01 to a date.
pub(super) fn days(year: u16, month: u8, day: u8) -> i64 {
    Date { year, month, day }.days_since_epoch()
}

/// Returns the date of a day, counted from 1970-01-01. Every meaning is in the supported range of
/// years.
pub(super) fn civil(days: i64) -> Date {
    Date::from_days_since_epoch(days).unwrap_or(Date {
        year: 1970,
        month: 1,
        day: 1,
    })
}

/// Returns the month of a day.
pub(super) fn month_of(day: i64) -> i64 {
    let Date { year, month, .. } = civil(day);
    i64::from(year) * 12 + i64::from(month) - 1
}

/// Returns the first day of a month.
pub(super) fn first_day(month: i64) -> i64 {
    let year = u16::try_from(month.div_euclid(12)).unwrap_or_default();
    let month = u8::try_from(month.rem_euclid(12)).unwrap_or_default();
    days(year, month + 1, 1)
}

/// Returns the last day of a month.
pub(super) fn last_day(month: i64) -> i64 {
    first_day(month + 1) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_a_first_and_a_last_day() {
        assert_eq!(last_day(2024 * 12 + 1), days(2024, 2, 29));
        assert_eq!(month_of(days(2023, 12, 31)), 2023 * 12 + 11);
    }

    #[test]
    fn numbers_are_spelled_exactly() {
        for (hundredths, plain, separated) in [
            (0, "0", "0"),
            (12_000_000, "120000", "120,000"),
            (120_010, "1200.1", "1,200.1"),
            (99_905, "999.05", "999.05"),
            (-50, "-0.5", "-0.5"),
            (-123_456_700, "-1234567", "-1,234,567"),
        ] {
            assert_eq!(spell_plain(hundredths), plain);
            assert_eq!(with_separators(plain), separated);
        }
    }
}
