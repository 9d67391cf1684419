//! Formats that read a string, as a set of bits.

use ocrmarket_wire::LeafFormat;

use super::text::{AT, COMMA_OR_POINT, DASH};
use super::text::{BLANK, CHINESE, DIGIT, LOWER, PUNCTUATION, Survey, UPPER, named_bits};

/// Returns the bit of a format.
fn format_bit(format: LeafFormat) -> u16 {
    let location = LeafFormat::ALL.iter().position(|known| *known == format);
    location.map_or(0, |location| 1 << location)
}

/// Returns `true` if a format is in a set. `date-or-month` follows from `date` and `month`, so it
/// has no bit and is in no file.
pub(crate) fn reads(formats: u16, format: LeafFormat) -> bool {
    let bits = match format {
        LeafFormat::DateOrMonth => format_bit(LeafFormat::Date) | format_bit(LeafFormat::Month),
        other => format_bit(other),
    };
    formats & bits != 0
}

/// Returns the formats that have their own bit.
fn counted() -> impl Iterator<Item = LeafFormat> {
    LeafFormat::ALL
        .into_iter()
        .filter(|format| *format != LeafFormat::DateOrMonth)
}

/// Returns the names of the formats in a set, `amount+count`.
pub(crate) fn formats_name(formats: u16) -> String {
    let known = counted().filter(|format| formats & format_bit(*format) != 0);
    known.map(LeafFormat::name).collect::<Vec<_>>().join("+")
}

/// Reads the output of [`formats_name`].
pub(crate) fn formats_of_name(text: &str) -> Option<u16> {
    named_bits(text, |name| {
        let location = LeafFormat::ALL
            .iter()
            .position(|known| known.name() == name);
        location.filter(|location| LeafFormat::ALL[*location] != LeafFormat::DateOrMonth)
    })
}

/// Returns the formats that read a string without blanks at its ends. Its characters exclude most
/// formats; most strings are digits with commas and points, or with dashes.
pub(crate) fn formats(text: &str, survey: &Survey) -> u16 {
    let Survey {
        shape,
        marks,
        digits,
        ..
    } = *survey;
    if digits == 0 && shape & PUNCTUATION == 0 {
        return 0;
    }
    let found = Found(0).ask(LeafFormat::Email, marks & AT != 0, text);
    if digits == 0 || text.len() > 200 && digits < 8 {
        return found.0;
    }
    match (shape, marks) {
        (DIGIT, _) => found.of_digits(text).0,
        (PLAIN_NUMBER, COMMA_OR_POINT) => found.of_plain_number(text, digits).0,
        (PLAIN_NUMBER, DASH) => found.of_dashed(text, digits).0,
        // Any characters may follow a range of months.
        _ if shape & CHINESE != 0 && !text.chars().all(has_meaning) => {
            found
                .ask(LeafFormat::DatePhrase, digits >= 6, text)
                .ask(LeafFormat::MonthRange, digits >= 10, text)
                .0
        }
        _ => found.of_anything(text, shape, digits).0,
    }
}

/// Digits and punctuation.
const PLAIN_NUMBER: u8 = DIGIT | PUNCTUATION;

/// Returns `true` if digits, commas and points are a number: in groups of three or without groups,
/// with an optional fraction. `None` for a long one, which may be too large.
fn is_number(text: &str) -> Option<bool> {
    if text.len() > 24 {
        return None;
    }
    let mut parts = text.as_bytes().split(|byte| *byte == b'.');
    let mut groups = parts.next()?.split(|byte| *byte == b',');
    let first = groups.next()?.len();
    let mut others = groups.map(<[u8]>::len).peekable();
    let is_whole =
        first > 0 && (first <= 3 || others.peek().is_none()) && others.all(|length| length == 3);
    let is_fraction = parts
        .next()
        .is_none_or(|part| !part.is_empty() && !part.contains(&b','));
    Some(is_whole && is_fraction && parts.next().is_none())
}

/// Returns `true` if a format other than a phrase may contain a character.
fn has_meaning(character: char) -> bool {
    !matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
        || matches!(character, '元' | '年' | '月' | '日' | '至' | '到')
}

/// Set of formats that read a string.
struct Found(u16);

impl Found {
    /// Adds a format if it can read the string and does.
    fn ask(self, format: LeafFormat, can: bool, text: &str) -> Self {
        self.with(can && format.reads(text), format)
    }

    fn with(self, reads: bool, format: LeafFormat) -> Self {
        if reads {
            Self(self.0 | format_bit(format))
        } else {
            self
        }
    }

    fn has(&self, format: LeafFormat) -> bool {
        self.0 & format_bit(format) != 0
    }

    /// Adds the formats of a date, which is also a day and a phrase.
    fn and_of_date(self, text: &str, digits: usize) -> Self {
        let found = self.ask(LeafFormat::Date, (6..=8).contains(&digits), text);
        let is_date = found.has(LeafFormat::Date);
        let found = found
            .with(is_date, LeafFormat::Day)
            .with(is_date, LeafFormat::DatePhrase);
        found.ask(LeafFormat::DatePhrase, !is_date && digits >= 6, text)
    }

    /// Adds the formats of digits alone, whose number decides.
    fn of_digits(self, text: &str) -> Self {
        let length = text.len();
        let small: u32 = text.parse().unwrap_or(u32::MAX);
        let is_short = length <= 2;
        let found = self
            .with(length == 4 && small > 0, LeafFormat::Year)
            .with(is_short && (1..=31).contains(&small), LeafFormat::Day)
            .with(
                is_short && (1..=12).contains(&small),
                LeafFormat::MonthOfYear,
            )
            .ask(LeafFormat::Month, length == 6, text)
            .with((12..=19).contains(&length), LeafFormat::CardNumber)
            .with((5..=20).contains(&length), LeafFormat::Phone)
            .ask(LeafFormat::IdNumber, length == 15 || length == 18, text);
        let found = if length == 8 {
            found.and_of_date(text, length)
        } else {
            found
        };
        let numbers = [
            LeafFormat::Amount,
            LeafFormat::Count,
            LeafFormat::Percentage,
        ];
        numbers.into_iter().fold(found, |found, format| {
            found.with(length < 19 || format.reads(text), format)
        })
    }

    /// Adds the formats of digits, commas and points.
    fn of_plain_number(self, text: &str, digits: usize) -> Self {
        let is_known = is_number(text);
        let found = match is_known {
            Some(is_number) => self.with(is_number, LeafFormat::Amount),
            None => self.ask(LeafFormat::Amount, true, text),
        };
        let is_number = found.has(LeafFormat::Amount);
        let found = found.with(is_number, LeafFormat::Percentage);
        let Some((before, after)) = text.split_once('.') else {
            return match is_known {
                Some(_) => found.with(is_number, LeafFormat::Count),
                None => found.ask(LeafFormat::Count, is_number, text),
            };
        };
        if digits < 5 {
            return found;
        }
        // A date has two points, or eight digits without a point.
        let may_be_date = after.contains('.') || before.len() >= 8 || after.len() >= 8;
        let found = if may_be_date {
            found.and_of_date(text, digits)
        } else {
            found
        };
        found.ask(LeafFormat::Month, (5..=6).contains(&digits), text)
    }

    /// Adds the formats of digits and dashes.
    fn of_dashed(self, text: &str, digits: usize) -> Self {
        let found = self.ask(LeafFormat::Amount, text.starts_with('-'), text);
        let is_number = found.has(LeafFormat::Amount);
        let found = found.with(is_number, LeafFormat::Percentage);
        found
            .with((5..=20).contains(&digits), LeafFormat::Phone)
            .and_of_date(text, digits)
            .ask(LeafFormat::Month, (5..=6).contains(&digits), text)
            .ask(LeafFormat::MonthRange, digits >= 10, text)
    }

    /// Adds the formats of signs, groups, points, currencies and units. Letters occur only in T, Z
    /// and X.
    fn of_anything(self, text: &str, shape: u8, digits: usize) -> Self {
        let has_letters = shape & (LOWER | UPPER) != 0;
        let may_be_phone = !has_letters && shape & CHINESE == 0;
        self.ask(LeafFormat::Amount, !has_letters, text)
            .ask(LeafFormat::Percentage, !has_letters, text)
            .ask(
                LeafFormat::Count,
                !has_letters && shape & (BLANK | CHINESE) == 0,
                text,
            )
            .ask(LeafFormat::Phone, may_be_phone, text)
            .ask(LeafFormat::CardNumber, may_be_phone, text)
            .and_of_date_or_more(text, digits)
            .ask(LeafFormat::Year, digits <= 4, text)
            .ask(LeafFormat::Day, digits <= 2, text)
            .ask(LeafFormat::MonthOfYear, digits <= 2, text)
            .ask(LeafFormat::IdNumber, digits >= 15, text)
    }

    fn and_of_date_or_more(self, text: &str, digits: usize) -> Self {
        if digits < 5 {
            return self;
        }
        self.and_of_date(text, digits)
            .ask(LeafFormat::Month, (5..=6).contains(&digits), text)
            .ask(LeafFormat::DateTime, digits >= 10, text)
            .ask(LeafFormat::MonthRange, digits >= 10, text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::literals::LiteralKind;
    use super::super::text::Facts;
    use super::*;

    /// Returns the formats of a string.
    fn fast(text: &str) -> u16 {
        Facts::of(text, LiteralKind::Text).formats
    }

    /// Returns the formats of a string by trying each of them.
    fn slow(text: &str) -> u16 {
        let read = counted().filter(|format| format.accepts(text));
        read.fold(0, |bits, format| bits | format_bit(format))
    }

    #[test]
    fn formats_are_those_that_read_a_text() {
        for text in [
            "120,000",
            "1，200.50",
            "12%",
            "12.5％",
            "￥1,200",
            "¥ 12",
            "-¥12",
            "12元",
            "1.2 元",
            "2015-05-05",
            "2015.5.5",
            "2015年05月05日",
            "截至2015年05月05日",
            "a20150505",
            "2018-05",
            "2018年5月",
            "201805",
            "2018",
            "2018年",
            "5",
            "5日",
            "31",
            "12月",
            "20150505",
            "2015-05-05 08:30:00",
            "2015-05-05T08:30Z",
            "2015-05-05T08:30:00+08:00",
            "2010年07月-2015年05月",
            "2010.7至2015.5",
            "11010519491231002X",
            "110105194912310",
            "6222 0000 0000 0000",
            "+86 138-0000-0000",
            "（010）12345678",
            "a@b.cn",
            "测试",
            "x",
            "1a",
            "12345678901234567890",
            "99999999999999999999999999999999999999999",
            "2010年07月-2015年05月的还款记录",
            "2010-07至201505 x",
            "2010-7-2015-5-",
            "2010.07-2015.05元",
            "0",
            "00",
            "2015年",
            "测试2015年5月5日a@b.c",
            "1\u{3000}2",
            " 12 ",
            "12\u{a0}元",
        ] {
            let formats = fast(text);
            assert_eq!(formats, slow(text), "{text}");
            for format in LeafFormat::ALL {
                assert_eq!(
                    reads(formats, format),
                    format.accepts(text.trim()),
                    "{format:?} {text}"
                );
            }
            assert_eq!(
                formats_of_name(&formats_name(formats)),
                Some(formats),
                "{text}"
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

        #[test]
        fn no_format_is_left_out(text in "[-0-9 ,，.¥￥元%％年月日至～T:：Z+（）Xa@测的\u{3000}]{1,22}") {
            prop_assume!(!ocrmarket_wire::is_empty_value(&text));
            let formats = fast(&text);
            prop_assert_eq!(formats, slow(&text), "{}", text);
            let format = LeafFormat::DateOrMonth;
            prop_assert_eq!(reads(formats, format), format.accepts(&text), "{}", text);
        }
    }

    #[test]
    fn what_follows_from_others_is_in_no_file() {
        assert_eq!(formats_of_name("date-or-month"), None);
        assert_eq!(formats_name(fast("2015.05")), "amount+percentage+month");
    }

    #[test]
    fn sets_have_names() {
        assert_eq!(formats_of_name("amount+count"), Some(3));
        assert_eq!(formats_of_name("nonsense"), None);
    }
}
