//! Parsers of the formats, one function each; `None` means refused. The table in
//! `schemas/README.md` is the specification. Every function takes text without blanks at its ends
//! and reads it in one pass.

use std::borrow::Cow;

use crate::value::{Date, DateOrMonth, DateTime, DayOrDate, Decimal, Month, MonthRange};

pub(crate) fn amount(text: &str) -> Option<Decimal> {
    let text = text.strip_suffix('元').map_or(text, str::trim_end);
    let (negative, rest) = sign(text);
    let Some(digits) = rest.strip_prefix(['¥', '￥']).map(str::trim_start) else {
        return grouped_decimal(negative, rest);
    };
    // The sign precedes the currency or follows it, but not both.
    if rest.len() < text.len() {
        return grouped_decimal(negative, digits);
    }
    let (negative, digits) = sign(digits);
    grouped_decimal(negative, digits)
}

pub(crate) fn count(text: &str) -> Option<u64> {
    ungrouped(text)?.parse().ok()
}

pub(crate) fn percentage(text: &str) -> Option<Decimal> {
    let (negative, rest) = sign(text);
    let digits = rest.strip_suffix(['%', '％']).map_or(rest, str::trim_end);
    grouped_decimal(negative, digits)
}

pub(crate) fn date(text: &str) -> Option<Date> {
    whole(text, Cursor::date)
}

pub(crate) fn date_or_month(text: &str) -> Option<DateOrMonth> {
    match date(text) {
        Some(date) => Some(DateOrMonth::Date(date)),
        None => month(text).map(DateOrMonth::Month),
    }
}

pub(crate) fn date_phrase(text: &str) -> Option<Date> {
    let mut before_is_digit = false;
    for (start, character) in text.char_indices() {
        let is_digit = character.is_ascii_digit();
        if is_digit && !before_is_digit {
            let mut cursor = Cursor {
                rest: &text[start..],
            };
            if let Some(date) = cursor.date()
                && !cursor.rest.starts_with(|next: char| next.is_ascii_digit())
            {
                return Some(date);
            }
        }
        before_is_digit = is_digit;
    }
    None
}

pub(crate) fn month(text: &str) -> Option<Month> {
    whole(text, Cursor::month)
}

pub(crate) fn year(text: &str) -> Option<u16> {
    whole(text, |cursor| {
        let year = cursor.year()?;
        cursor.take('年');
        Some(year)
    })
}

pub(crate) fn day(text: &str) -> Option<DayOrDate> {
    let of_month = whole(text, |cursor| {
        let day = cursor.one_or_two_digits()?;
        cursor.take('日');
        Some(day)
    });
    match of_month {
        Some(day) => (1..=31).contains(&day).then_some(DayOrDate::OfMonth(day)),
        None => date(text).map(DayOrDate::Date),
    }
}

pub(crate) fn date_time(text: &str) -> Option<DateTime> {
    whole(text, Cursor::date_time)
}

pub(crate) fn month_of_year(text: &str) -> Option<u8> {
    let month = whole(text, |cursor| {
        let month = cursor.one_or_two_digits()?;
        cursor.take('月');
        Some(month)
    })?;
    (1..=12).contains(&month).then_some(month)
}

pub(crate) fn month_range(text: &str) -> Option<MonthRange> {
    let mut cursor = Cursor { rest: text };
    let from = cursor.month()?;
    let joint = cursor.rest.trim_start();
    let after = joint.trim_start_matches('—');
    cursor.rest = if after.len() < joint.len() {
        after
    } else {
        joint.strip_prefix(['-', '~', '～', '至', '到'])?
    };
    cursor.rest = cursor.rest.trim_start();
    let to = cursor.month()?;
    let ends = !cursor.rest.starts_with(|next: char| next.is_ascii_digit());
    ends.then_some(MonthRange { from, to })
}

pub(crate) fn id_number(text: &str) -> Option<&str> {
    let digits = match text.len() {
        15 => text,
        18 => text.strip_suffix(['X', 'x']).unwrap_or(text),
        _ => return None,
    };
    all_digits(digits).then_some(text)
}

pub(crate) fn card_number(text: &str) -> Option<Cow<'_, str>> {
    let digits = if text.contains(char::is_whitespace) {
        Cow::Owned(text.split_whitespace().collect())
    } else {
        Cow::Borrowed(text)
    };
    let fits = (12..=19).contains(&digits.len()) && all_digits(&digits);
    fits.then_some(digits)
}

pub(crate) fn phone(text: &str) -> Option<&str> {
    let mut digits = 0;
    for character in text.chars() {
        match character {
            '0'..='9' => digits += 1,
            '+' | '-' | '(' | ')' | '（' | '）' => {}
            other if other.is_whitespace() => {}
            _ => return None,
        }
    }
    (5..=20).contains(&digits).then_some(text)
}

pub(crate) fn email(text: &str) -> Option<&str> {
    let (mailbox, domain) = text.split_once('@')?;
    let (name, ending) = domain.rsplit_once('.')?;
    let fits = !mailbox.is_empty()
        && !name.is_empty()
        && !ending.is_empty()
        && !domain.contains('@')
        && !text.contains(char::is_whitespace);
    fits.then_some(text)
}

/// Splits a sign from a number. Returns `true` for a minus, and the rest.
fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Reads digits, in groups of three or without groups, and an optional fraction.
fn grouped_decimal(negative: bool, text: &str) -> Option<Decimal> {
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut digits = ungrouped(whole)?;
    if let Some(fraction) = fraction {
        if !all_digits(fraction) {
            return None;
        }
        digits.to_mut().push('.');
        digits.to_mut().push_str(fraction);
    }
    let value = Decimal::parse(&digits)?;
    Some(if negative {
        Decimal::new(-value.units, value.scale)
    } else {
        value
    })
}

/// Removes the commas from `1,200`. Groups must have three digits; commas may be full-width.
fn ungrouped(text: &str) -> Option<Cow<'_, str>> {
    if all_digits(text) {
        return Some(Cow::Borrowed(text));
    }
    let mut groups = text.split([',', '，']);
    let first = groups
        .next()
        .filter(|first| first.len() <= 3 && all_digits(first))?;
    let mut digits = String::from(first);
    for group in groups {
        if group.len() != 3 || !all_digits(group) {
            return None;
        }
        digits.push_str(group);
    }
    Some(Cow::Owned(digits))
}

/// Returns `true` for one digit or more and nothing else.
fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads text that `part` must consume to its end.
fn whole<'a, T>(text: &'a str, part: impl FnOnce(&mut Cursor<'a>) -> Option<T>) -> Option<T> {
    let mut cursor = Cursor { rest: text };
    let value = part(&mut cursor)?;
    cursor.rest.is_empty().then_some(value)
}

/// Text that is read from its start.
struct Cursor<'a> {
    rest: &'a str,
}

/// Spelling of the parts of a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// With the same separator between them.
    Sign(char),
    /// `2015年05月05日`
    Chinese,
    /// `20150505`
    Compact,
}

impl Cursor<'_> {
    fn date(&mut self) -> Option<Date> {
        let (year, month, spelling) = self.year_and_month()?;
        let day = match spelling {
            Spelling::Sign(sign) => {
                self.need(sign)?;
                self.one_or_two_digits()?
            }
            Spelling::Chinese => {
                self.need('月')?;
                let day = self.one_or_two_digits()?;
                self.need('日')?;
                day
            }
            Spelling::Compact => self.two_digits()?,
        };
        Date::new(year, month, day)
    }

    fn month(&mut self) -> Option<Month> {
        let (year, month, spelling) = self.year_and_month()?;
        if spelling == Spelling::Chinese {
            self.need('月')?;
        }
        Month::new(year, month)
    }

    fn year_and_month(&mut self) -> Option<(u16, u8, Spelling)> {
        let year = self.year()?;
        let spelling = match self.rest.chars().next()? {
            sign @ ('-' | '.' | '/') => Spelling::Sign(sign),
            '年' => Spelling::Chinese,
            _ => return Some((year, self.two_digits()?, Spelling::Compact)),
        };
        self.rest = self.rest.get(
            if spelling == Spelling::Chinese {
                '年'.len_utf8()
            } else {
                1
            }..,
        )?;
        Some((year, self.one_or_two_digits()?, spelling))
    }

    /// Reads a date, `T` or blanks, a time, and an optional offset.
    fn date_time(&mut self) -> Option<DateTime> {
        let date = self.date()?;
        if !self.take('T') {
            let time = self.rest.trim_start();
            if time.len() == self.rest.len() {
                return None;
            }
            self.rest = time;
        }
        let (hour, minute) = self.hour_and_minute()?;
        let (second, nanosecond) = if self.take_colon() {
            self.second()?
        } else {
            (0, 0)
        };
        let offset_minutes = if self.rest.is_empty() {
            None
        } else {
            Some(self.offset()?)
        };
        (hour < 24 && minute < 60 && second < 60).then_some(DateTime {
            date,
            hour,
            minute,
            second,
            nanosecond,
            offset_minutes,
        })
    }

    fn hour_and_minute(&mut self) -> Option<(u8, u8)> {
        let hour = self.two_digits()?;
        if !self.take_colon() {
            return None;
        }
        Some((hour, self.two_digits()?))
    }

    /// Reads seconds and, after a point, up to nine digits of a fraction.
    fn second(&mut self) -> Option<(u8, u32)> {
        let second = self.two_digits()?;
        if !self.take('.') {
            return Some((second, 0));
        }
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (fraction, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        let nanosecond = if length <= 9 {
            format!("{fraction:0<9}").parse().ok()?
        } else {
            return None;
        };
        (length > 0).then_some((second, nanosecond))
    }

    /// Reads `Z`, `+08:00` or `+0800`, in minutes.
    fn offset(&mut self) -> Option<i16> {
        if self.take('Z') {
            return Some(0);
        }
        let is_west = self.take('-');
        if !is_west {
            self.need('+')?;
        }
        let hours = self.two_digits()?;
        self.take(':');
        let minutes = self.two_digits()?;
        let offset = i16::from(hours) * 60 + i16::from(minutes);
        (hours < 24 && minutes < 60).then_some(if is_west { -offset } else { offset })
    }

    fn year(&mut self) -> Option<u16> {
        let digits = self.rest.get(..4).filter(|digits| all_digits(digits))?;
        self.rest = &self.rest[4..];
        digits.parse().ok().filter(|year| *year > 0)
    }

    fn one_or_two_digits(&mut self) -> Option<u8> {
        self.two_digits().or_else(|| {
            let digit = self.rest.bytes().next().filter(u8::is_ascii_digit)?;
            self.rest = &self.rest[1..];
            Some(digit - b'0')
        })
    }

    fn two_digits(&mut self) -> Option<u8> {
        let digits = self.rest.get(..2).filter(|digits| all_digits(digits))?;
        self.rest = &self.rest[2..];
        digits.parse().ok()
    }

    fn take(&mut self, character: char) -> bool {
        let rest = self.rest.strip_prefix(character);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn take_colon(&mut self) -> bool {
        self.take(':') || self.take('：')
    }

    fn need(&mut self, character: char) -> Option<()> {
        self.take(character).then_some(())
    }
}
