//! What a made-up value means, and how it is spelled.
//!
//! Ties work on meanings (a sum adds numbers, an order compares days); a document holds spellings. So every leaf keeps
//! both, and a tie that changes a meaning spells it anew. Dates are days from 1970-01-01, months are `year × 12 + month - 1`.
//! Numbers are in hundredths, so that nothing here is a float.

use ocrmarket_wire::Format;
use ocrmarket_wire::value::Date;

use super::random::Random;

/// What a leaf's text means, as far as ties care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Text, or nothing.
    None,
    /// A number, in hundredths.
    Number(i64),
    /// A calendar day.
    Day(i64),
    /// A calendar month.
    Month(i64),
    /// A calendar year.
    Year(i64),
    /// From a month to a month.
    Months(i64, i64),
}

/// The habits of one document: a vendor spells alike all through.
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
    /// The habits of one document.
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

    /// Mostly the document's own style, sometimes another.
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

/// The spelling of a meaning that a format reads. A leaf without a format gets plain digits and dashes.
pub(super) fn spell(
    meaning: Meaning,
    format: Option<Format>,
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

/// A number as JSON writes it: `1200`, `1200.5`.
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
    format: Option<Format>,
    habits: Habits,
    random: &mut Random,
) -> String {
    let plain = spell_plain(hundredths);
    match format {
        Some(Format::Amount) if habits.separators => with_separators(&plain),
        Some(Format::Percentage) if random.chance(700_000) => plain + "%",
        Some(Format::MonthOfYear) if random.chance(100_000) => plain + "月",
        _ => plain,
    }
}

/// `120000.5` as `120,000.5`.
fn with_separators(plain: &str) -> String {
    let (sign, digits) = plain
        .strip_prefix('-')
        .map_or(("", plain), |digits| ("-", digits));
    let (whole, part) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let mut text = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
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

fn spell_day(day: i64, format: Option<Format>, habits: Habits, random: &mut Random) -> String {
    let style = habits.date_style(random);
    match format {
        Some(Format::DatePhrase) => format!("截至{}", spell_date(day, DateStyle::Chinese)),
        Some(Format::DateTime) => {
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

/// `20150505`.
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

/// Days from 1970-01-01 to a date.
pub(super) fn days(year: u16, month: u8, day: u8) -> i64 {
    Date { year, month, day }.days_since_epoch()
}

/// The date so many days from 1970-01-01. Every meaning lies in the years that have one.
pub(super) fn civil(days: i64) -> Date {
    Date::from_days_since_epoch(days).unwrap_or(Date {
        year: 1970,
        month: 1,
        day: 1,
    })
}

/// The month a day lies in.
pub(super) fn month_of(day: i64) -> i64 {
    let Date { year, month, .. } = civil(day);
    i64::from(year) * 12 + i64::from(month) - 1
}

/// The first day of a month.
pub(super) fn first_day(month: i64) -> i64 {
    let year = u16::try_from(month.div_euclid(12)).unwrap_or_default();
    let month = u8::try_from(month.rem_euclid(12)).unwrap_or_default();
    days(year, month + 1, 1)
}

/// The last day of a month.
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
