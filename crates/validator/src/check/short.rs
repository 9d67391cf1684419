//! Short strings, at most 31 bytes: most strings of a response are short.
//!
//! Most of the time is spent in these few functions; as calls they double it. They return
//! *certainly right* or nothing. Anything else takes the slow path.

#![expect(
    clippy::inline_always,
    clippy::needless_bitwise_bool,
    reason = "left to itself the compiler makes calls of them, which doubles the time; and a jump on what vendors write is a guess"
)]

use super::dates;
use super::keys::Window;
use super::simd::Simd;
use crate::plan::{Code, Plan, ShortRule};
use ocrmarket_wire::LeafFormat;

impl ShortRule {
    /// Returns `true` if the rule can accept a string without the slow path.
    #[inline(always)]
    pub(super) fn is_sure(self) -> bool {
        self.code != Code::Unsure
    }

    /// Returns `true` if the rule accepts any string.
    #[inline(always)]
    pub(super) fn passes_any(self) -> bool {
        self.code == Code::Any
    }

    /// Returns `true` if the rule certainly accepts a string that is not short. Does not check its
    /// UTF-8.
    #[inline(always)]
    pub(super) fn passes_long(self, plan: &Plan, text: &[u8]) -> bool {
        match (self.code, self.format) {
            (Code::Any, _) => true,
            (Code::Words, None) => {
                let list = usize::from(self.list).checked_sub(1);
                let list = list.and_then(|list| plan.known_values.get(list));
                list.is_some_and(|list| list.has_bytes(text))
            }
            (_, Some(format @ (LeafFormat::DatePhrase | LeafFormat::MonthRange))) => {
                dates::fits(format, text)
            }
            _ => false,
        }
    }
}

/// A string of at most 31 bytes, up to its first quote. Escapes are not resolved.
#[derive(Clone, Copy)]
pub(crate) struct Short<'d> {
    /// The string and what follows it.
    bytes: &'d [u8; 32],
    length: u32,
}

impl<'d> Short<'d> {
    /// Returns the string that starts at an offset, after its opening quote. `None` if it is longer
    /// than 31 bytes, or if fewer than 32 bytes of the document are left.
    #[inline(always)]
    pub(super) fn at<L: Simd>(document: &'d [u8], start: usize) -> Option<Self> {
        Self::start_of::<L>(document.get(start..)?.first_chunk()?)
    }

    /// Returns the string that starts at an offset of a window, after its opening quote.
    #[inline(always)]
    pub(super) fn in_window<L: Simd>(window: &'d Window, start: usize) -> Option<Self> {
        // The key is so short that the offset is below 64. The mask proves that to the compiler.
        Self::start_of::<L>(window[start & 63..].first_chunk()?)
    }

    #[inline(always)]
    fn start_of<L: Simd>(bytes: &'d [u8; 32]) -> Option<Self> {
        let quotes = L::equal_to(bytes, b'"');
        (quotes != 0).then_some(Self {
            bytes,
            length: quotes.trailing_zeros(),
        })
    }

    #[inline(always)]
    pub(super) fn length(self) -> usize {
        self.length as usize
    }

    /// Returns `true` if a rule certainly accepts the string. The most frequent rules need no call.
    #[inline(always)]
    pub(super) fn is_right<L: Simd>(self, plan: &Plan, rule: ShortRule) -> bool {
        match rule.code {
            Code::Words => {
                let list = plan.short_values.get(usize::from(rule.list));
                list.is_some_and(|list| list.has::<L>(self))
            }
            Code::Any => self.is_surely_text::<L>(),
            Code::Digits => {
                let is_short_enough = rule.lengths >> self.length & 1 == 1;
                let is_right = is_short_enough && L::digits(self.bytes) & self.all() == self.all();
                is_right || L::is_of_format(self, rule)
            }
            _ => L::is_of_format(self, rule),
        }
    }

    /// Returns `true` if the rule's format certainly accepts the string.
    #[inline(always)]
    pub(super) fn is_of_format<L: Simd>(self, rule: ShortRule) -> bool {
        let all = self.all();
        let digits = L::digits(self.bytes) & all;
        let fits = match rule.format {
            None => return false,
            Some(LeafFormat::Amount) => self.is_decimal::<L>(digits, all),
            Some(LeafFormat::Percentage) => {
                let is_percent = self.bytes[self.length.wrapping_sub(1) as usize & 31] == b'%';
                let number = if is_percent { all >> 1 } else { all };
                self.is_decimal::<L>(digits & number, number)
            }
            Some(LeafFormat::Date) => self.is_early_date(digits) || self.is_plain(LeafFormat::Date),
            Some(LeafFormat::DateOrMonth) => {
                self.is_early_date(digits)
                    || self.is_early_month(digits)
                    || self.is_plain(LeafFormat::DateOrMonth)
            }
            Some(LeafFormat::DateTime) => {
                self.is_early_date_with_time(digits) || self.is_plain(LeafFormat::Date)
            }
            Some(LeafFormat::DatePhrase) => {
                self.is_early_date(digits)
                    || (self.is_plain(LeafFormat::DatePhrase) && self.is_surely_text::<L>())
            }
            Some(LeafFormat::Day) => match (self.length, digits == all) {
                (1, true) => self.bytes[0] != b'0',
                (2, true) => (1..=31).contains(&self.two_digits(0)),
                _ => self.is_early_date(digits) || self.is_plain(LeafFormat::Day),
            },
            Some(LeafFormat::Month) => {
                self.is_early_month(digits) || self.is_plain(LeafFormat::Month)
            }
            Some(LeafFormat::MonthRange) => {
                self.is_plain(LeafFormat::MonthRange) && self.is_surely_text::<L>()
            }
            Some(LeafFormat::Year) => {
                (self.length == 4 && digits == 0b1111 && self.is_year())
                    || self.is_plain(LeafFormat::Year)
            }
            Some(LeafFormat::IdNumber) => {
                let is_checked = self.length == 18 && matches!(self.bytes[17], b'X' | b'x');
                is_checked && digits | 1 << 17 == all
            }
            Some(LeafFormat::Phone) => {
                let dashes = L::equal_to(self.bytes, b'-') & all;
                (5..=20).contains(&digits.count_ones()) && digits | dashes == all
            }
            Some(_) => false,
        };
        fits || self.is_nothing()
    }

    /// Returns the string and what follows it.
    #[inline(always)]
    pub(super) fn bytes(self) -> &'d [u8; 32] {
        self.bytes
    }

    /// Returns `true` if these bytes start with the string and its closing quote.
    #[inline(always)]
    pub(super) fn is_quoted<L: Simd>(self, bytes: &[u8; 32]) -> bool {
        let differs = u64::from(!L::equal(self.bytes, bytes));
        differs << (!self.length & 63) == 0
    }

    /// Returns `true` if the string is an empty value: `""` or `--`.
    #[inline(always)]
    fn is_nothing(self) -> bool {
        self.length == 0 || (self.length == 2 && self.bytes[0] == b'-' && self.bytes[1] == b'-')
    }

    /// Returns the mask of the string's bytes.
    #[inline(always)]
    fn all(self) -> u32 {
        (1 << self.length) - 1
    }

    #[inline(always)]
    fn two_digits(self, at: usize) -> u8 {
        let digit = |at: usize| self.bytes[at].wrapping_sub(b'0');
        digit(at).wrapping_mul(10).wrapping_add(digit(at + 1))
    }

    /// Returns `true` if the string is certainly UTF-8: ASCII and three-byte characters, except
    /// those with the leads 0xE0 and 0xED, which restrict their second byte. Escapes and control
    /// characters are not accepted.
    #[inline(always)]
    fn is_surely_text<L: Simd>(self) -> bool {
        let all = self.all();
        if L::special(self.bytes) & all != 0 {
            return false;
        }
        let beyond_ascii = L::beyond_ascii(self.bytes) & all;
        let first = L::three_byte_leads(self.bytes) & all;
        let others = beyond_ascii & L::bytes_at_most(self.bytes, 0xbf);
        (first << 1 | first << 2 == others) & (first | others == beyond_ascii)
    }

    /// Returns `true` if the string is a common Chinese spelling of a format's value.
    #[inline(always)]
    fn is_plain(self, format: LeafFormat) -> bool {
        dates::fits(format, self.bytes.get(..self.length()).unwrap_or_default())
    }

    /// Returns `true` if the string is digits, optionally with commas between groups of three, a
    /// minus before them and a point among them. Uses mask arithmetic instead of branches, because
    /// the spelling of amounts varies. `all` is the mask of the number's bytes.
    #[inline(always)]
    fn is_decimal<L: Simd>(self, digits: u32, all: u32) -> bool {
        let points = L::equal_to(self.bytes, b'.') & all;
        let commas = L::equal_to(self.bytes, b',') & all;
        let minus = u32::from(self.bytes[0] == b'-') & all;
        let whole = if points == 0 { all } else { points - 1 };
        let groups = GROUPS[((whole & !minus).count_ones() & 31) as usize] << minus;
        (digits | points | commas | minus == all)
            & (points & points.wrapping_sub(1) == 0)
            & (digits >> minus & 1 == 1)
            & ((points == 0) | ((points << 1 & digits != 0) & (points >> 1 & digits != 0)))
            & ((commas == 0) | (commas == groups))
    }

    /// Returns `true` if the string is a month such as `2015-05`.
    #[inline(always)]
    fn is_early_month(self, digits: u32) -> bool {
        self.length == 7
            && digits == 0b110_1111
            && matches!(self.bytes[4], b'-' | b'.' | b'/')
            && self.is_year()
            && is_month(self.two_digits(5))
    }

    /// Returns `true` if the string is a date such as `2015-05-05` or `20150505`, but not February
    /// 29.
    #[inline(always)]
    fn is_early_date(self, digits: u32) -> bool {
        match self.length {
            10 => self.starts_with_early_date(digits),
            8 => digits == 0xff && self.is_year() && is_day(self.two_digits(4), self.two_digits(6)),
            _ => false,
        }
    }

    /// Returns `true` if the string is such a date with a time, `2015-05-05 12:30:00`.
    #[inline(always)]
    fn is_early_date_with_time(self, digits: u32) -> bool {
        self.length == 19
            && digits >> 10 == 0b1_1011_0110
            && self.starts_with_early_date(digits & 0x3ff)
            && matches!(self.bytes[10], b' ' | b'T')
            && self.bytes[13] == b':'
            && self.bytes[16] == b':'
            && self.two_digits(11) < 24
            && self.two_digits(14) < 60
            && self.two_digits(17) < 60
    }

    #[inline(always)]
    fn starts_with_early_date(self, digits: u32) -> bool {
        let sign = self.bytes[4];
        digits == 0b11_0110_1111
            && matches!(sign, b'-' | b'.' | b'/')
            && self.bytes[7] == sign
            && self.is_year()
            && is_day(self.two_digits(5), self.two_digits(8))
    }

    /// Returns `true` if the first four bytes, which are digits, are not all zero.
    #[inline(always)]
    fn is_year(self) -> bool {
        self.bytes[..4] != *b"0000"
    }
}

/// Positions of commas in a grouped whole number, by its length with commas. For lengths that no
/// grouped number has, a mask that no number can match.
const GROUPS: [u32; 32] = {
    let mut groups = [u32::MAX; 32];
    let mut length: usize = 5;
    while length < 32 {
        if !length.is_multiple_of(4) {
            groups[length] = 0;
            let mut location = length;
            while location > 4 {
                location -= 4;
                groups[length] |= 1 << location;
            }
        }
        length += 1;
    }
    groups
};

/// Returns `true` if a month has such a day in every year.
#[inline(always)]
pub(super) fn is_day(month: u8, day: u8) -> bool {
    const DAYS: [u8; 16] = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0];
    let days = DAYS.get(usize::from(month)).copied().unwrap_or_default();
    (1..=days).contains(&day)
}

#[inline(always)]
fn is_month(month: u8) -> bool {
    (1..=12).contains(&month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::simd::Portable;
    use crate::plan::TextRule;

    /// Returns a document that begins with a string and its closing quote.
    fn document(text: &str) -> Vec<u8> {
        let mut document = format!("{text}\"").into_bytes();
        document.resize(document.len() + 32, b' ');
        document
    }

    /// Returns strings of the characters that formats consist of.
    fn texts() -> impl Iterator<Item = String> {
        const CHARACTERS: &[u8] = b"0123456789-./,%X ";
        let mut state = 1u64;
        let mut next = move |below: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        (0..200_000).map(move |_| {
            let shape = [
                "dddd-dd-dd dd:dd:dd",
                "dddddddd",
                "d,ddd,ddd.d",
                "-dd,ddd",
                "dddddddddddddddddddddddd",
                "d月",
                "dd月",
                "ddd-dddddddd",
                "ddddddddddddddddddc",
                "dddddddddddddddddX",
                "dddd-dd-dd",
                "dddd.dd",
                "-dd.d",
                "d%",
                "dddddddddddddd",
                "--",
                "",
                "cccc",
                "dddd",
                "cdcdcdcdcd",
            ][next(20)];
            let pick = |class: char| match class {
                'd' => char::from(b'0' + u8::try_from(next(10)).unwrap_or_default()),
                'c' => char::from(CHARACTERS[next(CHARACTERS.len())]),
                other => other,
            };
            shape.chars().map(pick).collect()
        })
    }

    #[test]
    fn what_surely_fits_is_accepted() {
        let plan = Plan::default();
        for text in texts() {
            let document = document(&text);
            let Some(short) = Short::at::<Portable>(&document, 0) else {
                continue;
            };
            for format in LeafFormat::ALL {
                let fits = short.is_right::<Portable>(&plan, TextRule::Format(format).into());
                assert!(!fits || format.accepts(&text), "{format:?} {text:?}");
            }
        }
        let sure = [
            (LeafFormat::Amount, "1200.50"),
            (LeafFormat::Amount, "-3"),
            (LeafFormat::Amount, "--"),
            (LeafFormat::Count, "12"),
            (LeafFormat::Date, "2020-02-28"),
            (LeafFormat::DateOrMonth, "2020-02-28"),
            (LeafFormat::DateOrMonth, "2020.12"),
            (LeafFormat::DateOrMonth, "2020年12月"),
            (LeafFormat::Percentage, "99.5%"),
            (LeafFormat::Month, "2020.12"),
            (LeafFormat::Year, "1999"),
            (LeafFormat::CardNumber, "123456789012"),
        ];
        for (format, text) in sure {
            let document = document(text);
            let short = Short::at::<Portable>(&document, 0);
            assert!(
                short.is_some_and(
                    |short| short.is_right::<Portable>(&plan, TextRule::Format(format).into())
                ),
                "{format:?} {text:?}"
            );
        }
    }

    #[test]
    fn what_is_surely_text_is_utf8() {
        let bytes = [
            b'a', 0x80, 0xbf, 0xc3, 0xe0, 0xe4, 0xed, 0xef, 0xf0, 0xff, 0xa0, 0x9f,
        ];
        let mut sure = 0;
        for number in 0..bytes.len().pow(4) {
            let text: Vec<u8> = (0..4)
                .map(|location| bytes[number / bytes.len().pow(location) % bytes.len()])
                .collect();
            let mut document = text.clone();
            document.push(b'"');
            document.resize(64, b' ');
            let is_sure =
                Short::at::<Portable>(&document, 0).is_some_and(Short::is_surely_text::<Portable>);
            assert!(!is_sure || std::str::from_utf8(&text).is_ok(), "{text:?}");
            sure += usize::from(is_sure);
        }
        assert!(sure > 10, "{sure}");
    }
}
