//! Short texts, looked at thirty-two bytes at a time: most of a report is texts of fewer.
//!
//! These few functions are the loop that all the time goes into; as calls they double it. It says *surely right* or nothing; what it does not know is asked again in full.

#![expect(
    clippy::inline_always,
    clippy::needless_bitwise_bool,
    reason = "left to itself the compiler makes calls of them, which doubles the time; and a jump on what vendors write is a guess"
)]

use super::lanes::Lanes;
use super::plain;
use super::quick::Window;
use crate::plan::{Code, Plan, ShortRule};
use ocrmarket_wire::Format;

impl ShortRule {
    /// Whether it says anything.
    #[inline(always)]
    pub(super) fn is_sure(self) -> bool {
        self.code != Code::Unsure
    }

    /// Whether it lets any text pass.
    #[inline(always)]
    pub(super) fn passes_any(self) -> bool {
        self.code == Code::Any
    }

    /// Whether it surely lets a text pass that is not short; that it is UTF-8 is another question.
    #[inline(always)]
    pub(super) fn passes_long(self, plan: &Plan, text: &[u8]) -> bool {
        match (self.code, self.format) {
            (Code::Any, _) => true,
            (Code::Words, None) => {
                let list = usize::from(self.list).checked_sub(1);
                let list = list.and_then(|list| plan.words.get(list));
                list.is_some_and(|list| list.has_bytes(text))
            }
            (_, Some(format @ (Format::DatePhrase | Format::MonthRange))) => {
                plain::fits(format, text)
            }
            _ => false,
        }
    }
}

/// A text without escapes of at most thirty-one bytes.
#[derive(Clone, Copy)]
pub(crate) struct Short<'d> {
    /// It, and what follows it.
    bytes: &'d [u8; 32],
    length: u32,
}

impl<'d> Short<'d> {
    /// The text that starts at a place, after its quote; `None` if it is longer, has escapes, or the document ends too soon to
    /// tell.
    #[inline(always)]
    pub(super) fn at<L: Lanes>(document: &'d [u8], start: usize) -> Option<Self> {
        Self::start_of::<L>(document.get(start..)?.first_chunk()?)
    }

    /// The text that starts at a place of a window, after its quote.
    #[inline(always)]
    pub(super) fn in_window<L: Lanes>(window: &'d Window, start: usize) -> Option<Self> {
        // A quick key is so short that the place is below 64; the mask says so where the compiler cannot see it.
        Self::start_of::<L>(window[start & 63..].first_chunk()?)
    }

    #[inline(always)]
    fn start_of<L: Lanes>(bytes: &'d [u8; 32]) -> Option<Self> {
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

    /// Whether a rule surely lets it pass. What most texts are asked needs no call.
    #[inline(always)]
    pub(super) fn is_right<L: Lanes>(self, plan: &Plan, rule: ShortRule) -> bool {
        match rule.code {
            Code::Words => {
                let list = plan.short_words.get(usize::from(rule.list));
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

    /// The same in full.
    #[inline(always)]
    pub(super) fn is_of_format<L: Lanes>(self, rule: ShortRule) -> bool {
        let all = self.all();
        let digits = L::digits(self.bytes) & all;
        let fits = match rule.format {
            None => return false,
            Some(Format::Amount) => self.is_decimal::<L>(digits, all),
            Some(Format::Percentage) => {
                let is_percent = self.bytes[self.length.wrapping_sub(1) as usize & 31] == b'%';
                let number = if is_percent { all >> 1 } else { all };
                self.is_decimal::<L>(digits & number, number)
            }
            Some(Format::Date) => self.is_early_date(digits) || self.is_plain(Format::Date),
            Some(Format::DateOrMonth) => {
                self.is_early_date(digits)
                    || self.is_early_month(digits)
                    || self.is_plain(Format::DateOrMonth)
            }
            Some(Format::DateTime) => {
                self.is_early_date_with_time(digits) || self.is_plain(Format::Date)
            }
            Some(Format::DatePhrase) => {
                self.is_early_date(digits)
                    || (self.is_plain(Format::DatePhrase) && self.is_surely_text::<L>())
            }
            Some(Format::Day) => match (self.length, digits == all) {
                (1, true) => self.bytes[0] != b'0',
                (2, true) => (1..=31).contains(&self.two_digits(0)),
                _ => self.is_early_date(digits) || self.is_plain(Format::Day),
            },
            Some(Format::Month) => self.is_early_month(digits) || self.is_plain(Format::Month),
            Some(Format::MonthRange) => {
                self.is_plain(Format::MonthRange) && self.is_surely_text::<L>()
            }
            Some(Format::Year) => {
                (self.length == 4 && digits == 0b1111 && self.is_year())
                    || self.is_plain(Format::Year)
            }
            Some(Format::IdNumber) => {
                let is_checked = self.length == 18 && matches!(self.bytes[17], b'X' | b'x');
                is_checked && digits | 1 << 17 == all
            }
            Some(Format::Phone) => {
                let dashes = L::equal_to(self.bytes, b'-') & all;
                (5..=20).contains(&digits.count_ones()) && digits | dashes == all
            }
            Some(_) => false,
        };
        fits || self.is_nothing()
    }

    /// It, and what follows it.
    #[inline(always)]
    pub(super) fn bytes(self) -> &'d [u8; 32] {
        self.bytes
    }

    /// Whether these bytes start with it and its closing quote.
    #[inline(always)]
    pub(super) fn is_quoted<L: Lanes>(self, bytes: &[u8; 32]) -> bool {
        let differs = u64::from(!L::equal(self.bytes, bytes));
        differs << (!self.length & 63) == 0
    }

    /// Whether it is one of the vendors' nothings.
    #[inline(always)]
    fn is_nothing(self) -> bool {
        self.length == 0 || (self.length == 2 && self.bytes[0] == b'-' && self.bytes[1] == b'-')
    }

    /// The bits of its bytes.
    #[inline(always)]
    fn all(self) -> u32 {
        (1 << self.length) - 1
    }

    #[inline(always)]
    fn two_digits(self, at: usize) -> u8 {
        let digit = |at: usize| self.bytes[at].wrapping_sub(b'0');
        digit(at).wrapping_mul(10).wrapping_add(digit(at + 1))
    }

    /// Whether it surely is UTF-8: ASCII, and characters of three bytes save the two kinds whose second byte is not free.
    #[inline(always)]
    fn is_surely_text<L: Lanes>(self) -> bool {
        let all = self.all();
        if L::special(self.bytes) & all != 0 {
            return false;
        }
        let beyond_ascii = L::beyond_ascii(self.bytes) & all;
        let first = L::three_byte_leads(self.bytes) & all;
        let others = beyond_ascii & L::at_most(self.bytes, 0xbf);
        (first << 1 | first << 2 == others) & (first | others == beyond_ascii)
    }

    /// A usual spelling in Chinese.
    #[inline(always)]
    fn is_plain(self, format: Format) -> bool {
        plain::fits(format, self.bytes.get(..self.length()).unwrap_or_default())
    }

    /// Digits, perhaps in groups of three, with a minus before them and a point among them. Sums of bits instead of jumps: amounts
    /// come in any spelling. `all` are the bits of the number.
    #[inline(always)]
    fn is_decimal<L: Lanes>(self, digits: u32, all: u32) -> bool {
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

    /// `2015-05` and the like.
    #[inline(always)]
    fn is_early_month(self, digits: u32) -> bool {
        self.length == 7
            && digits == 0b110_1111
            && matches!(self.bytes[4], b'-' | b'.' | b'/')
            && self.is_year()
            && is_month(self.two_digits(5))
    }

    /// `2015-05-05` and the like, `20150505`; not the 29th of February.
    #[inline(always)]
    fn is_early_date(self, digits: u32) -> bool {
        match self.length {
            10 => self.starts_with_early_date(digits),
            8 => digits == 0xff && self.is_year() && is_day(self.two_digits(4), self.two_digits(6)),
            _ => false,
        }
    }

    /// The same with a time, `2015-05-05 12:30:00`.
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

    /// Four digits that are not all zero.
    #[inline(always)]
    fn is_year(self) -> bool {
        self.bytes[..4] != *b"0000"
    }
}

/// Where commas stand in a whole number of that many bytes, commas included; for lengths that no grouped number has, nowhere a
/// number could have one.
const GROUPS: [u32; 32] = {
    let mut groups = [u32::MAX; 32];
    let mut length: usize = 5;
    while length < 32 {
        if !length.is_multiple_of(4) {
            groups[length] = 0;
            let mut place = length;
            while place > 4 {
                place -= 4;
                groups[length] |= 1 << place;
            }
        }
        length += 1;
    }
    groups
};

/// Whether a month has such a day in every year.
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
    use crate::check::lanes::Portable;
    use crate::plan::TextRule;

    /// A text in a document of its own.
    fn document(text: &str) -> Vec<u8> {
        let mut document = format!("{text}\"").into_bytes();
        document.resize(document.len() + 32, b' ');
        document
    }

    /// Texts of the characters that formats are made of.
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
            for format in Format::ALL {
                let fits = short.is_right::<Portable>(&plan, TextRule::Format(format).into());
                assert!(!fits || format.accepts(&text), "{format:?} {text:?}");
            }
        }
        let sure = [
            (Format::Amount, "1200.50"),
            (Format::Amount, "-3"),
            (Format::Amount, "--"),
            (Format::Count, "12"),
            (Format::Date, "2020-02-28"),
            (Format::DateOrMonth, "2020-02-28"),
            (Format::DateOrMonth, "2020.12"),
            (Format::DateOrMonth, "2020年12月"),
            (Format::Percentage, "99.5%"),
            (Format::Month, "2020.12"),
            (Format::Year, "1999"),
            (Format::CardNumber, "123456789012"),
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
                .map(|place| bytes[number / bytes.len().pow(place) % bytes.len()])
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
