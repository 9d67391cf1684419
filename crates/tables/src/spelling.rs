//! Canonical spellings: which text of a value needs no copy beside it.
//!
//! A vendor writes dates and amounts in the same way all over a response, but in different ways in
//! different responses. So the canonical spelling of a date is the one that the response uses, and
//! the table of the response says which: the first date decides, and the first number with four
//! digits or more. Every other spelling is kept as text.

use std::borrow::Cow;
use std::fmt::Write as _;

use ocrmarket_wire::LeafFormat;
use ocrmarket_wire::value::{Date, DateOrMonth, DayOrDate, Decimal, Month, Value};

use crate::column::{AMOUNT, PERCENTAGE};

/// The spelling of the dates and numbers of a response, as far as it has any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Spelling {
    pub(crate) dates: Option<DateStyle>,
    pub(crate) has_groups: Option<bool>,
}

/// A spelling of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateStyle {
    Dash,
    Dot,
    Slash,
    Chinese,
    Compact,
}

impl DateStyle {
    const ALL: [Self; 5] = [
        Self::Dot,
        Self::Dash,
        Self::Chinese,
        Self::Slash,
        Self::Compact,
    ];

    /// Returns its name in tables, such as `YYYY.MM.DD`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Dash => "YYYY-MM-DD",
            Self::Dot => "YYYY.MM.DD",
            Self::Slash => "YYYY/MM/DD",
            Self::Chinese => "YYYY年MM月DD日",
            Self::Compact => "YYYYMMDD",
        }
    }

    fn write_month(self, Month { year, month }: Month, out: &mut String) {
        let _ = match self {
            Self::Dash => write!(out, "{year:04}-{month:02}"),
            Self::Dot => write!(out, "{year:04}.{month:02}"),
            Self::Slash => write!(out, "{year:04}/{month:02}"),
            Self::Chinese => write!(out, "{year:04}年{month:02}月"),
            Self::Compact => write!(out, "{year:04}{month:02}"),
        };
    }

    fn write_date(self, date: Date, out: &mut String) {
        let month = Month {
            year: date.year,
            month: date.month,
        };
        self.write_month(month, out);
        let day = date.day;
        let _ = match self {
            Self::Dash => write!(out, "-{day:02}"),
            Self::Dot => write!(out, ".{day:02}"),
            Self::Slash => write!(out, "/{day:02}"),
            Self::Chinese => write!(out, "{day:02}日"),
            Self::Compact => write!(out, "{day:02}"),
        };
    }
}

/// A value as columns hold it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Typed<'a> {
    Text(Cow<'a, str>),
    Int32(i32),
    Int64(i64),
    Decimal(i128),
    /// Days since 1970-01-01.
    Date(i32),
    /// Microseconds since 1970-01-01.
    Timestamp(i64),
    /// Days of the first days of two months.
    Months(i32, i32),
}

/// Reads a text that has a format. Returns the typed value, if it has a place in its column, and
/// whether the text is its canonical spelling. `None` if the format does not read the text, which
/// is not an empty value.
#[inline]
pub(crate) fn read<'a>(
    format: LeafFormat,
    text: &'a str,
    spelling: &mut Spelling,
) -> Option<(Option<Typed<'a>>, bool)> {
    match fast(format, text.as_bytes(), spelling) {
        Some((typed, is_canonical)) => Some((Some(typed), is_canonical)),
        None => slow(format, text, spelling),
    }
}

/// Reads the most common spellings.
#[inline]
pub(crate) fn fast(
    format: LeafFormat,
    text: &[u8],
    spelling: &mut Spelling,
) -> Option<(Typed<'static>, bool)> {
    match format {
        LeafFormat::Amount => {
            let (whole, hundredths) = hundredths(text).unwrap_or((text, 0));
            let (value, is_canonical) = self::whole(whole, spelling)?;
            let value = value * 100 + hundredths;
            Some((Typed::Decimal(i128::from(value)), is_canonical))
        }
        LeafFormat::Count => Some((Typed::Int64(small(text)?), true)),
        LeafFormat::Date => {
            let (days, style) = date(text)?;
            let is_canonical = *spelling.dates.get_or_insert(style) == style;
            Some((Typed::Date(days), is_canonical))
        }
        LeafFormat::DatePhrase => {
            let (days, style) = date(text.strip_prefix("截至".as_bytes())?)?;
            (style == DateStyle::Chinese).then_some((Typed::Date(days), true))
        }
        LeafFormat::Year => match small(text)? {
            year @ 1_000..=9_999 => Some((Typed::Int32(i32::try_from(year).ok()?), true)),
            _ => None,
        },
        LeafFormat::MonthOfYear => match small(text)? {
            month @ 1..=12 => Some((Typed::Int32(i32::try_from(month).ok()?), true)),
            _ => None,
        },
        _ => None,
    }
}

/// Reads digits without a leading zero, at most 15.
#[inline]
fn small(text: &[u8]) -> Option<i64> {
    if text.is_empty() || text.len() > 15 || text[0] == b'0' && text.len() > 1 {
        return None;
    }
    let mut value = 0;
    for byte in text {
        value = value * 10 + i64::from(digit(*byte)?);
    }
    Some(value)
}

#[inline]
fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}

/// Reads a whole amount, with or without thousands separators, and decides the spelling of numbers.
#[inline]
fn whole(text: &[u8], spelling: &mut Spelling) -> Option<(i64, bool)> {
    if let Some(value) = small(text) {
        let is_canonical = value < 1_000 || !*spelling.has_groups.get_or_insert(false);
        return Some((value, is_canonical));
    }
    if text.len() > 19 || text.len() < 5 || text[0] == b'0' {
        return None;
    }
    let mut value = 0;
    for (place, byte) in text.iter().rev().enumerate().rev() {
        if place % 4 == 3 {
            if *byte != b',' {
                return None;
            }
        } else {
            value = value * 10 + i64::from(digit(*byte)?);
        }
    }
    // A separator may not be first.
    digit(text[0])?;
    let is_canonical = *spelling.has_groups.get_or_insert(true);
    Some((value, is_canonical))
}

/// Splits the shortest fraction from an amount: its whole part, and the hundredths.
#[inline]
fn hundredths(text: &[u8]) -> Option<(&[u8], i64)> {
    match text {
        [whole @ .., b'.', tenth @ b'1'..=b'9'] => Some((whole, i64::from(tenth - b'0') * 10)),
        [whole @ .., b'.', tenth, hundredth @ b'1'..=b'9'] => {
            let tenth = digit(*tenth)?;
            Some((whole, i64::from(tenth * 10 + (hundredth - b'0'))))
        }
        _ => None,
    }
}

/// Reads a date of eight digits and two equal marks, or its Chinese spelling.
#[inline]
fn date(text: &[u8]) -> Option<(i32, DateStyle)> {
    let (style, month, day) = match text.len() {
        10 if text[4] == text[7] => {
            let style = match text[4] {
                b'.' => DateStyle::Dot,
                b'-' => DateStyle::Dash,
                b'/' => DateStyle::Slash,
                _ => return None,
            };
            (style, &text[5..7], &text[8..10])
        }
        17 if &text[4..7] == "年".as_bytes()
            && &text[9..12] == "月".as_bytes()
            && &text[14..] == "日".as_bytes() =>
        {
            (DateStyle::Chinese, &text[7..9], &text[12..14])
        }
        _ => return None,
    };
    let two = |digits: &[u8]| Some(digit(digits[0])? * 10 + digit(digits[1])?);
    let year = u16::from(two(&text[..2])?) * 100 + u16::from(two(&text[2..4])?);
    let date = Date::new(year, two(month)?, two(day)?).filter(|date| date.year > 0)?;
    Some((days(date)?, style))
}

fn days(date: Date) -> Option<i32> {
    i32::try_from(date.days_since_epoch()).ok()
}

fn first_day(month: Month) -> Option<i32> {
    days(Date::new(month.year, month.month, 1)?)
}

/// Reads any text of a format, and compares it with the canonical spelling of its value.
fn slow<'a>(
    format: LeafFormat,
    text: &'a str,
    spelling: &mut Spelling,
) -> Option<(Option<Typed<'a>>, bool)> {
    let value = format.value(text).ok()??;
    if let Value::Text(value) = value {
        let is_canonical = value == text;
        return Some((Some(Typed::Text(value)), is_canonical));
    }
    let typed = typed(format, &value);
    let mut canonical = String::new();
    match &value {
        Value::Date(_) | Value::Month(_) | Value::DateTime(_)
            if format != LeafFormat::DatePhrase =>
        {
            let mut styles = styles(*spelling);
            // The first style that spells the text so becomes that of the response.
            let style = styles.find(|style| {
                canonical.clear();
                write_dated(*style, &value, &mut canonical);
                canonical == text
            });
            spelling.dates = spelling.dates.or(style);
            return Some((typed, style.is_some()));
        }
        Value::DateOrMonth(DateOrMonth::Date(date)) => {
            return Some((typed, is_date_of(*date, text, spelling)));
        }
        // The column holds the first day of a month, so the text says that there was none.
        Value::DateOrMonth(DateOrMonth::Month(_)) | Value::Day(DayOrDate::Date(_)) => {}
        Value::Date(date) => {
            canonical.push_str("截至");
            DateStyle::Chinese.write_date(*date, &mut canonical);
        }
        Value::Decimal(decimal) => {
            return Some((typed, is_plain(*decimal, format, text, spelling)));
        }
        Value::MonthRange(range) => {
            DateStyle::Chinese.write_month(range.from, &mut canonical);
            canonical.push('-');
            DateStyle::Chinese.write_month(range.to, &mut canonical);
            canonical.push_str("的还款记录");
        }
        other => {
            let _ = write!(canonical, "{other}");
        }
    }
    let is_canonical = typed.is_some() && canonical == text;
    Some((typed, is_canonical))
}

/// Returns the style of a response; all of them if none is decided yet.
fn styles(spelling: Spelling) -> impl Iterator<Item = DateStyle> {
    let styles = DateStyle::ALL.into_iter();
    styles.filter(move |style| spelling.dates.is_none_or(|dates| dates == *style))
}

/// Returns `true` if a text is a date in the style of the response.
fn is_date_of(date: Date, text: &str, spelling: &mut Spelling) -> bool {
    let mut canonical = String::new();
    let style = styles(*spelling).find(|style| {
        canonical.clear();
        style.write_date(date, &mut canonical);
        canonical == text
    });
    spelling.dates = spelling.dates.or(style);
    style.is_some()
}

/// Spells a date, a month or a date with a time.
fn write_dated(style: DateStyle, value: &Value<'_>, out: &mut String) {
    match value {
        Value::Date(date) => style.write_date(*date, out),
        Value::Month(month) => style.write_month(*month, out),
        Value::DateTime(time) => {
            style.write_date(time.date, out);
            let _ = write!(
                out,
                " {:02}:{:02}:{:02}",
                time.hour, time.minute, time.second
            );
        }
        _ => {}
    }
}

/// Returns `true` if a number has the spelling that its column gives back: without zeros at the end
/// of its fraction, with the separators of the response, percentages without a sign.
fn is_plain(value: Decimal, format: LeafFormat, text: &str, spelling: &mut Spelling) -> bool {
    if scaled(value, format).is_none() {
        return false;
    }
    let mut canonical = String::new();
    let mut spell = |has_groups: bool| {
        canonical.clear();
        write_number(value.normalized(), has_groups, &mut canonical);
        canonical == text
    };
    let has_no_choice = format != LeafFormat::Amount
        || value.units.unsigned_abs() < 1_000 * 10_u128.pow(value.scale.min(20));
    if has_no_choice {
        return spell(false);
    }
    if let Some(has_groups) = spelling.has_groups {
        return spell(has_groups);
    }
    let found = [true, false]
        .into_iter()
        .find(|has_groups| spell(*has_groups));
    spelling.has_groups = found;
    found.is_some()
}

/// Writes a number with or without thousands separators.
pub(crate) fn write_number(value: Decimal, has_groups: bool, out: &mut String) {
    let plain = value.to_string();
    if !has_groups {
        out.push_str(&plain);
        return;
    }
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    out.push_str(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
}

/// Returns the units of a number in its column; `None` if it has too many digits or decimal places.
pub(crate) fn scaled(value: Decimal, format: LeafFormat) -> Option<i128> {
    let (digits, places) = match format {
        LeafFormat::Percentage => PERCENTAGE,
        _ => AMOUNT,
    };
    let value = value.normalized();
    let more = u32::try_from(places).ok()?.checked_sub(value.scale)?;
    let units = value.units.checked_mul(10_i128.checked_pow(more)?)?;
    (units.unsigned_abs() < 10_u128.pow(u32::from(digits))).then_some(units)
}

/// Returns the value as its column holds it, if it has a place there.
fn typed(format: LeafFormat, value: &Value<'_>) -> Option<Typed<'static>> {
    Some(match value {
        Value::Decimal(value) => Typed::Decimal(scaled(*value, format)?),
        Value::Count(count) => Typed::Int64(i64::try_from(*count).ok()?),
        Value::Date(date) | Value::DateOrMonth(DateOrMonth::Date(date)) => {
            Typed::Date(days(*date)?)
        }
        Value::Month(month) | Value::DateOrMonth(DateOrMonth::Month(month)) => {
            Typed::Date(first_day(*month)?)
        }
        Value::Year(year) => Typed::Int32(i32::from(*year)),
        Value::Day(DayOrDate::OfMonth(day)) => Typed::Int32(i32::from(*day)),
        Value::Day(DayOrDate::Date(date)) => Typed::Int32(i32::from(date.day)),
        Value::MonthOfYear(month) => Typed::Int32(i32::from(*month)),
        Value::DateTime(time) => {
            let seconds =
                (i64::from(time.hour) * 60 + i64::from(time.minute)) * 60 + i64::from(time.second);
            let micros = i64::from(time.nanosecond / 1_000);
            Typed::Timestamp((time.date.days_since_epoch() * 86_400 + seconds) * 1_000_000 + micros)
        }
        Value::MonthRange(range) => Typed::Months(first_day(range.from)?, first_day(range.to)?),
        _ => return None,
    })
}
