//! What is told of a text without keeping it: its length, which classes of characters it has, and which formats read it.

use ocrmarket_wire::Format;

use super::distinct;
use super::literals::LiteralKind;

/// Bits of [`Facts::shape`].
pub(crate) const DIGIT: u8 = 1;
const LOWER: u8 = 2;
const UPPER: u8 = 4;
const BLANK: u8 = 8;
const PUNCTUATION: u8 = 16;
const CHINESE: u8 = 32;
const OTHER: u8 = 64;

/// Names of the bits of a shape, lowest first.
pub(crate) const SHAPE_NAMES: [&str; 7] = [
    "digits",
    "lower",
    "upper",
    "blanks",
    "punctuation",
    "chinese",
    "other",
];

/// The first length of each bucket, in characters. Up to 20 each length has its own.
const LENGTHS: [usize; 31] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 25, 33, 49, 65,
    129, 257, 1_025, 4_097, 65_537,
];

/// What there is to tell of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Facts {
    /// For the count of different values.
    pub(crate) hash: u64,
    /// The formats that read it, a bit each in the order of [`Format::ALL`].
    pub(crate) formats: u16,
    /// Its classes of characters.
    pub(crate) shape: u8,
    /// Its bucket of length.
    pub(crate) length: u8,
}

impl Facts {
    /// Of a text that is not one of the vendors' nothings, or of a number.
    pub(crate) fn of(text: &str, kind: LiteralKind) -> Self {
        match kind {
            LiteralKind::Text => Self::of_text(text),
            _ => Self::of_number(text),
        }
    }

    /// Of a text that is not one of the vendors' nothings.
    fn of_text(text: &str) -> Self {
        let survey = Survey::of(text);
        let has_blank_ends = survey.shape & (BLANK | OTHER) != 0 && text.trim().len() < text.len();
        let formats = if has_blank_ends {
            let text = text.trim();
            formats(text, &Survey::of(text))
        } else {
            formats(text, &survey)
        };
        Self {
            hash: distinct::hash(text),
            formats,
            shape: survey.shape,
            length: length(survey.characters),
        }
    }

    /// Of a JSON number, whose formats are of no matter.
    fn of_number(text: &str) -> Self {
        let survey = Survey::of(text);
        Self {
            hash: distinct::hash(text),
            formats: 0,
            shape: survey.shape,
            length: length(survey.characters),
        }
    }
}

/// What there is to count of a text's characters.
struct Survey {
    /// Their classes.
    shape: u8,
    /// Which marks there are.
    marks: u8,
    characters: usize,
    digits: usize,
}

/// Bits of [`Survey::marks`].
const COMMA_OR_POINT: u8 = 1;
const DASH: u8 = 2;
const AT: u8 = 4;
const OTHER_MARK: u8 = 8;

impl Survey {
    fn of(text: &str) -> Self {
        let (mut all, mut digits) = (0, 0);
        for byte in text.bytes() {
            all |= CLASSES[usize::from(byte)];
            digits += usize::from(byte.is_ascii_digit());
        }
        let [shape, marks] = all.to_le_bytes();
        let mut survey = Self {
            shape,
            marks,
            characters: text.len(),
            digits,
        };
        if !text.is_ascii() {
            survey.shape = 0;
            survey.characters = 0;
            for character in text.chars() {
                survey.characters += 1;
                survey.shape |= class(character);
            }
        }
        survey
    }
}

/// The class of a character.
fn class(character: char) -> u8 {
    match character {
        '\0'..='\x7f' => CLASSES[character as usize & 0x7f].to_le_bytes()[0],
        '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => CHINESE,
        '\u{2010}'..='\u{2027}'
        | '\u{3001}'..='\u{303f}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' => PUNCTUATION,
        other if other.is_whitespace() => BLANK,
        _ => OTHER,
    }
}

/// Of each byte the class of its character, where it is one, and what mark it is.
static CLASSES: [u16; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "below 256")]
        let character = byte as u8;
        let (class, mark) = match character {
            b'0'..=b'9' => (DIGIT, 0),
            b'a'..=b'z' => (LOWER, 0),
            b'A'..=b'Z' => (UPPER, 0),
            b' ' | b'\t' | b'\n' | b'\r' => (BLANK, 0),
            b',' | b'.' => (PUNCTUATION, COMMA_OR_POINT),
            b'-' => (PUNCTUATION, DASH),
            b'@' => (PUNCTUATION, AT),
            b'!'..=b'~' => (PUNCTUATION, OTHER_MARK),
            _ => (OTHER, OTHER_MARK),
        };
        classes[byte] = u16::from_le_bytes([class, mark]);
        byte += 1;
    }
    classes
};

#[expect(clippy::cast_possible_truncation, reason = "there are 31 buckets")]
fn length(characters: usize) -> u8 {
    if characters <= 20 {
        characters as u8
    } else {
        (LENGTHS.partition_point(|first| *first <= characters) - 1) as u8
    }
}

/// A bucket of length, `4` or `33 to 48`.
pub(crate) fn length_name(bucket: u16) -> String {
    let bucket = usize::from(bucket);
    match (LENGTHS.get(bucket), LENGTHS.get(bucket + 1)) {
        (Some(first), Some(next)) if *next == first + 1 => first.to_string(),
        (Some(first), Some(next)) => format!("{first} to {}", next - 1),
        (Some(first), None) => format!("{first} or more"),
        _ => "unknown".to_owned(),
    }
}

/// The first length of a bucket.
pub(crate) fn first_length(bucket: u16) -> u32 {
    LENGTHS
        .get(usize::from(bucket))
        .map_or(0, |first| u32::try_from(*first).unwrap_or(u32::MAX))
}

/// The bucket that begins with a length.
pub(crate) fn bucket_of_first_length(first: u32) -> Option<u16> {
    let bucket = LENGTHS
        .iter()
        .position(|known| u32::try_from(*known) == Ok(first))?;
    u16::try_from(bucket).ok()
}

/// A shape's classes, `digits and chinese`.
pub(crate) fn shape_name(shape: u16) -> String {
    let names: Vec<&str> = SHAPE_NAMES
        .iter()
        .enumerate()
        .filter(|(bit, _)| shape >> bit & 1 == 1)
        .map(|(_, name)| *name)
        .collect();
    names.join("+")
}

/// What [`shape_name`] wrote.
pub(crate) fn shape_of_name(text: &str) -> Option<u16> {
    named_bits(text, |name| {
        SHAPE_NAMES.iter().position(|known| *known == name)
    })
}

/// The bit of a format.
fn format_bit(format: Format) -> u16 {
    let place = Format::ALL.iter().position(|known| *known == format);
    place.map_or(0, |place| 1 << place)
}

/// Whether a format is among some bits. What reads a date or a month follows from these two, has no bit, and so is in no file.
pub(crate) fn reads(formats: u16, format: Format) -> bool {
    let bits = match format {
        Format::DateOrMonth => format_bit(Format::Date) | format_bit(Format::Month),
        other => format_bit(other),
    };
    formats & bits != 0
}

/// The formats that are counted by themselves.
fn counted() -> impl Iterator<Item = Format> {
    Format::ALL
        .into_iter()
        .filter(|format| *format != Format::DateOrMonth)
}

/// The names of the formats of some bits, `amount+count`.
pub(crate) fn formats_name(formats: u16) -> String {
    let known = counted().filter(|format| formats & format_bit(*format) != 0);
    known.map(Format::name).collect::<Vec<_>>().join("+")
}

/// What [`formats_name`] wrote.
pub(crate) fn formats_of_name(text: &str) -> Option<u16> {
    named_bits(text, |name| {
        let place = Format::ALL.iter().position(|known| known.name() == name);
        place.filter(|place| Format::ALL[*place] != Format::DateOrMonth)
    })
}

fn named_bits(text: &str, bit: impl Fn(&str) -> Option<usize>) -> Option<u16> {
    let names = text.split('+').filter(|name| !name.is_empty());
    names
        .map(|name| bit(name).map(|bit| 1 << bit))
        .try_fold(0, |bits, bit| Some(bits | bit?))
}

/// The formats that read a text without blanks at its ends. Only those are asked that can, by its characters; most texts are
/// digits with commas and points, or with dashes.
fn formats(text: &str, survey: &Survey) -> u16 {
    let Survey {
        shape,
        marks,
        digits,
        ..
    } = *survey;
    if digits == 0 && shape & PUNCTUATION == 0 {
        return 0;
    }
    let found = Found(0).ask(Format::Email, marks & AT != 0, text);
    if digits == 0 || text.len() > 200 && digits < 8 {
        return found.0;
    }
    match (shape, marks) {
        (DIGIT, _) => found.of_digits(text).0,
        (PLAIN_NUMBER, COMMA_OR_POINT) => found.of_plain_number(text, digits).0,
        (PLAIN_NUMBER, DASH) => found.of_dashed(text, digits).0,
        // A range of months may have anything behind it.
        _ if shape & CHINESE != 0 && !text.chars().all(has_meaning) => {
            found
                .ask(Format::DatePhrase, digits >= 6, text)
                .ask(Format::MonthRange, digits >= 10, text)
                .0
        }
        _ => found.of_anything(text, shape, digits).0,
    }
}

/// Digits and punctuation.
const PLAIN_NUMBER: u8 = DIGIT | PUNCTUATION;

/// Whether digits, commas and points are a number: in groups of three or without groups, then perhaps a fraction. `None` of a long one,
/// which may be too large.
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

/// Whether a format other than a phrase may have a character in it.
fn has_meaning(character: char) -> bool {
    !matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
        || matches!(character, '元' | '年' | '月' | '日' | '至' | '到')
}

/// Bits of formats that read a text.
struct Found(u16);

impl Found {
    /// Asks a format that can read the text.
    fn ask(self, format: Format, can: bool, text: &str) -> Self {
        self.with(can && format.reads(text), format)
    }

    fn with(self, reads: bool, format: Format) -> Self {
        if reads {
            Self(self.0 | format_bit(format))
        } else {
            self
        }
    }

    fn has(&self, format: Format) -> bool {
        self.0 & format_bit(format) != 0
    }

    /// A date is a day too, and a phrase.
    fn and_of_date(self, text: &str, digits: usize) -> Self {
        let found = self.ask(Format::Date, (6..=8).contains(&digits), text);
        let is_date = found.has(Format::Date);
        let found = found
            .with(is_date, Format::Day)
            .with(is_date, Format::DatePhrase);
        found.ask(Format::DatePhrase, !is_date && digits >= 6, text)
    }

    /// Digits and nothing else, for which their number decides.
    fn of_digits(self, text: &str) -> Self {
        let length = text.len();
        let small: u32 = text.parse().unwrap_or(u32::MAX);
        let is_short = length <= 2;
        let found = self
            .with(length == 4 && small > 0, Format::Year)
            .with(is_short && (1..=31).contains(&small), Format::Day)
            .with(is_short && (1..=12).contains(&small), Format::MonthOfYear)
            .ask(Format::Month, length == 6, text)
            .with((12..=19).contains(&length), Format::CardNumber)
            .with((5..=20).contains(&length), Format::Phone)
            .ask(Format::IdNumber, length == 15 || length == 18, text);
        let found = if length == 8 {
            found.and_of_date(text, length)
        } else {
            found
        };
        let numbers = [Format::Amount, Format::Count, Format::Percentage];
        numbers.into_iter().fold(found, |found, format| {
            found.with(length < 19 || format.reads(text), format)
        })
    }

    /// Digits, commas and points.
    fn of_plain_number(self, text: &str, digits: usize) -> Self {
        let is_known = is_number(text);
        let found = match is_known {
            Some(is_number) => self.with(is_number, Format::Amount),
            None => self.ask(Format::Amount, true, text),
        };
        let is_number = found.has(Format::Amount);
        let found = found.with(is_number, Format::Percentage);
        let Some((before, after)) = text.split_once('.') else {
            return match is_known {
                Some(_) => found.with(is_number, Format::Count),
                None => found.ask(Format::Count, is_number, text),
            };
        };
        if digits < 5 {
            return found;
        }
        // A date has two points, or eight digits without one.
        let may_be_date = after.contains('.') || before.len() >= 8 || after.len() >= 8;
        let found = if may_be_date {
            found.and_of_date(text, digits)
        } else {
            found
        };
        found.ask(Format::Month, (5..=6).contains(&digits), text)
    }

    /// Digits and dashes.
    fn of_dashed(self, text: &str, digits: usize) -> Self {
        let found = self.ask(Format::Amount, text.starts_with('-'), text);
        let is_number = found.has(Format::Amount);
        let found = found.with(is_number, Format::Percentage);
        found
            .with((5..=20).contains(&digits), Format::Phone)
            .and_of_date(text, digits)
            .ask(Format::Month, (5..=6).contains(&digits), text)
            .ask(Format::MonthRange, digits >= 10, text)
    }

    /// Signs, groups, points, currencies and units; letters stand only in T, Z and X.
    fn of_anything(self, text: &str, shape: u8, digits: usize) -> Self {
        let has_letters = shape & (LOWER | UPPER) != 0;
        let may_be_phone = !has_letters && shape & CHINESE == 0;
        self.ask(Format::Amount, !has_letters, text)
            .ask(Format::Percentage, !has_letters, text)
            .ask(
                Format::Count,
                !has_letters && shape & (BLANK | CHINESE) == 0,
                text,
            )
            .ask(Format::Phone, may_be_phone, text)
            .ask(Format::CardNumber, may_be_phone, text)
            .and_of_date_or_more(text, digits)
            .ask(Format::Year, digits <= 4, text)
            .ask(Format::Day, digits <= 2, text)
            .ask(Format::MonthOfYear, digits <= 2, text)
            .ask(Format::IdNumber, digits >= 15, text)
    }

    fn and_of_date_or_more(self, text: &str, digits: usize) -> Self {
        if digits < 5 {
            return self;
        }
        self.and_of_date(text, digits)
            .ask(Format::Month, (5..=6).contains(&digits), text)
            .ask(Format::DateTime, digits >= 10, text)
            .ask(Format::MonthRange, digits >= 10, text)
    }
}

/// The order of magnitude of a number as it is written: how many digits stand before its point, 0 for less than one, negative
/// ones below.
pub(crate) fn magnitude(number: &str) -> u16 {
    let (mut digits, mut is_negative, mut is_leading) = (0_u16, false, true);
    for byte in number.bytes() {
        match byte {
            b'-' => is_negative = true,
            b'.' | b'e' | b'E' => break,
            b'0' if is_leading => {}
            b'0'..=b'9' => {
                is_leading = false;
                digits += 1;
            }
            _ => {}
        }
    }
    let digits = digits.min(MIDDLE - 1);
    if is_negative {
        MIDDLE - digits
    } else {
        MIDDLE + digits
    }
}

/// The magnitude of what is less than one.
const MIDDLE: u16 = 100;

/// A magnitude, `1 to 9` or `-99 to -10`.
pub(crate) fn magnitude_name(magnitude: u16) -> String {
    let (digits, sign) = if magnitude < MIDDLE {
        (MIDDLE - magnitude, "-")
    } else {
        (magnitude - MIDDLE, "")
    };
    match digits {
        0 => "less than 1".to_owned(),
        digits => format!("{sign}{digits} digit{}", if digits == 1 { "" } else { "s" }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every format asked, whatever the text.
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
            let formats = Facts::of_text(text).formats;
            assert_eq!(formats, slow(text), "{text}");
            for format in Format::ALL {
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
            prop_assume!(!ocrmarket_wire::is_nothing(&text));
            let formats = Facts::of_text(&text).formats;
            prop_assert_eq!(formats, slow(&text), "{}", text);
            let format = Format::DateOrMonth;
            prop_assert_eq!(reads(formats, format), format.accepts(&text), "{}", text);
        }
    }

    #[test]
    fn what_follows_from_others_is_in_no_file() {
        assert_eq!(formats_of_name("date-or-month"), None);
        assert_eq!(
            formats_name(Facts::of_text("2015.05").formats),
            "amount+percentage+month"
        );
    }

    #[test]
    fn lengths_and_magnitudes_have_names() {
        for (characters, name) in [
            (0, "0"),
            (20, "20"),
            (21, "21 to 24"),
            (24, "21 to 24"),
            (70_000, "65537 or more"),
        ] {
            assert_eq!(length_name(u16::from(length(characters))), name);
        }
        for (number, name) in [
            ("0.5", "less than 1"),
            ("-12", "-2 digits"),
            ("¥1,200.50", "4 digits"),
            ("007", "1 digit"),
            ("1e5", "1 digit"),
        ] {
            assert_eq!(magnitude_name(magnitude(number)), name, "{number}");
        }
        for shape in 0..128 {
            assert_eq!(shape_of_name(&shape_name(shape)), Some(shape));
        }
        assert_eq!(formats_of_name("amount+count"), Some(3));
        assert_eq!(formats_of_name("nonsense"), None);
    }
}
