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
use crate::plan::{Plan, TextRule};
use ocrmarket_wire::Format;

/// What is asked of a short text, as one number to jump by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ShortRule {
    code: Code,
    /// Index of the word list.
    list: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Code {
    Any,
    Words,
    Amount,
    Percentage,
    Count,
    MonthOfYear,
    Date,
    DateTime,
    DatePhrase,
    Day,
    Month,
    MonthRange,
    Year,
    CardNumber,
    IdNumber,
    Phone,
    /// Never surely right.
    Unsure,
}

impl ShortRule {
    /// Whether it is asked of texts that nothing else may stand for.
    pub(crate) fn is_sure(self) -> bool {
        self.code != Code::Unsure
    }
}

impl Default for ShortRule {
    fn default() -> Self {
        TextRule::Any.into()
    }
}

impl From<TextRule> for ShortRule {
    fn from(rule: TextRule) -> Self {
        let mut list = 0;
        let code = match rule {
            TextRule::Any => Code::Any,
            TextRule::Several => Code::Unsure,
            TextRule::Words(words) => {
                list = words;
                Code::Words
            }
            TextRule::Format(format) => match format {
                Format::Amount => Code::Amount,
                Format::Percentage => Code::Percentage,
                Format::Count => Code::Count,
                Format::MonthOfYear => Code::MonthOfYear,
                Format::Date => Code::Date,
                Format::DateTime => Code::DateTime,
                Format::DatePhrase => Code::DatePhrase,
                Format::Day => Code::Day,
                Format::Month => Code::Month,
                Format::MonthRange => Code::MonthRange,
                Format::Year => Code::Year,
                Format::CardNumber => Code::CardNumber,
                Format::IdNumber => Code::IdNumber,
                Format::Phone => Code::Phone,
                _ => Code::Unsure,
            },
        };
        Self { code, list }
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
        let others = L::equal_to(bytes, b'\\') | L::at_most(bytes, 0x1f);
        let before = quotes.wrapping_sub(1) & !quotes;
        let is_plain = quotes != 0 && others & before == 0;
        is_plain.then_some(Self {
            bytes,
            length: quotes.trailing_zeros(),
        })
    }

    #[inline(always)]
    pub(super) fn length(self) -> usize {
        self.length as usize
    }

    /// Whether a rule surely lets it pass.
    #[inline(always)]
    pub(super) fn is_right<L: Lanes>(self, plan: &Plan, rule: ShortRule) -> bool {
        let (digits, all) = (L::digits(self.bytes) & self.all(), self.all());
        let fits = match rule.code {
            Code::Any => return self.is_surely_text::<L>(),
            Code::Words => plan
                .words
                .get(rule.list as usize)
                .is_some_and(|list| list.short.has(self)),
            Code::Amount => self.is_decimal::<L>(digits, all),
            Code::Percentage => {
                let is_percent = self.bytes[self.length.wrapping_sub(1) as usize & 31] == b'%';
                let number = if is_percent { all >> 1 } else { all };
                self.is_decimal::<L>(digits & number, number)
            }
            Code::Count => (digits == all) & (self.length.wrapping_sub(1) < 19),
            Code::MonthOfYear => self.is_month_of_year(digits),
            Code::Date => self.is_early_date(digits) || self.is_plain(Format::Date),
            Code::DateTime => self.is_early_date_with_time(digits),
            Code::DatePhrase => {
                self.is_early_date(digits)
                    || (self.is_plain(Format::DatePhrase) && self.is_surely_text::<L>())
            }
            Code::Day => match (self.length, digits == all) {
                (1, true) => self.bytes[0] != b'0',
                (2, true) => (1..=31).contains(&self.two_digits(0)),
                _ => self.is_early_date(digits) || self.is_plain(Format::Day),
            },
            Code::Month => self.is_early_month(digits) || self.is_plain(Format::Month),
            Code::MonthRange => self.is_plain(Format::MonthRange) && self.is_surely_text::<L>(),
            Code::Year => {
                (self.length == 4 && digits == 0b1111 && self.is_year())
                    || self.is_plain(Format::Year)
            }
            Code::CardNumber => (12..=19).contains(&self.length) && digits == all,
            Code::IdNumber => {
                let is_checked = self.length == 18 && matches!(self.bytes[17], b'X' | b'x');
                matches!(self.length, 15 | 18) && digits | u32::from(is_checked) << 17 == all
            }
            Code::Phone => {
                let dashes = L::equal_to(self.bytes, b'-') & all;
                (5..=20).contains(&digits.count_ones()) && digits | dashes == all
            }
            Code::Unsure => return false,
        };
        fits || self.is_nothing()
    }

    /// The text and zeros after it; texts differ where these do, since no text holds a zero.
    #[inline(always)]
    fn word(self) -> [u64; 4] {
        let mut word = [0; 4];
        for ((word, bytes), mask) in word
            .iter_mut()
            .zip(self.bytes.as_chunks().0)
            .zip(mask(self.length))
        {
            *word = u64::from_le_bytes(*bytes) & mask;
        }
        word
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
        let beyond_ascii = L::beyond_ascii(self.bytes) & all;
        if beyond_ascii == 0 {
            return true;
        }
        let first = L::at_most(self.bytes, 0xef)
            & !L::at_most(self.bytes, 0xe0)
            & !L::equal_to(self.bytes, 0xed)
            & all;
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

    /// `1` to `12`, perhaps with `月` after it.
    #[inline(always)]
    fn is_month_of_year(self, digits: u32) -> bool {
        let count = digits.count_ones();
        let single = u32::from(count == 1);
        let [first, second, ..] = *self.bytes;
        let value = if count == 1 {
            first.wrapping_sub(b'0')
        } else {
            first
                .wrapping_sub(b'0')
                .wrapping_mul(10)
                .wrapping_add(second.wrapping_sub(b'0'))
        };
        let after = (count & 3) as usize;
        let suffix = [
            self.bytes[after],
            self.bytes[after + 1],
            self.bytes[after + 2],
        ];
        let is_named = (self.length == count + 3) & (suffix == [0xe6, 0x9c, 0x88]);
        (digits == 0b11 >> single) & ((self.length == count) | is_named) & is_month(value)
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

/// All ones for the bytes of a text of that length, which is at most 31.
#[inline(always)]
fn mask(length: u32) -> [u64; 4] {
    /// Ones, then zeros; a window of it is the mask.
    const ONES: [u8; 64] = {
        let mut ones = [0; 64];
        let mut place = 0;
        while place < 32 {
            ones[place] = 0xff;
            place += 1;
        }
        ones
    };
    let window = ONES[32 - (length as usize & 31)..].first_chunk::<32>();
    let mut mask = [0; 4];
    for (mask, bytes) in mask
        .iter_mut()
        .zip(window.unwrap_or(&[0; 32]).as_chunks().0)
    {
        *mask = u64::from_le_bytes(*bytes);
    }
    mask
}

/// Short words, found by one multiplication and one compare.
#[derive(Debug)]
pub(crate) struct ShortWords {
    /// Each word in the bucket of its hash; zero is no word.
    buckets: Box<[[u64; 4]]>,
    factor: u64,
    shift: u32,
}

impl ShortWords {
    /// The most tables that are tried for words that do not get in each other's way; each is thinner than the one before.
    const TRIES: u32 = 512;

    /// Of words that no table could tell apart, some are missing: not surely found.
    pub(crate) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let words: Vec<[u64; 4]> = words.filter_map(spelt).collect();
        let least = (words.len() * 2).next_power_of_two().max(2).ilog2();
        let mut best = Self::with(&words, least, 0);
        for attempt in 1..Self::TRIES {
            if best.1 == 0 {
                break;
            }
            let table = Self::with(&words, least + attempt / 128, attempt);
            if table.1 < best.1 {
                best = table;
            }
        }
        best.0
    }

    /// A table with so many bits, and how many words are missing in it.
    fn with(words: &[[u64; 4]], bits: u32, attempt: u32) -> (Self, usize) {
        let mut table = Self {
            buckets: vec![[0; 4]; 1 << bits].into(),
            factor: 0x9e37_79b9_7f4a_7c15u64
                .wrapping_add(u64::from(attempt) << 33 | u64::from(attempt) << 1),
            shift: 64 - bits,
        };
        let mut missing = 0;
        for word in words {
            let bucket = table.bucket(*word);
            match &mut table.buckets[bucket] {
                free @ [0, 0, 0, 0] => *free = *word,
                found if found == word => {}
                _ => missing += 1,
            }
        }
        (table, missing)
    }

    #[inline(always)]
    pub(super) fn has(&self, text: Short<'_>) -> bool {
        let word = text.word();
        let found = self.buckets[self.bucket(word) & (self.buckets.len() - 1)];
        let differs = (found[0] ^ word[0])
            | (found[1] ^ word[1])
            | (found[2] ^ word[2])
            | (found[3] ^ word[3]);
        differs == 0 && text.length > 0
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the shift leaves as many bits as there are buckets"
    )]
    #[inline(always)]
    fn bucket(&self, word: [u64; 4]) -> usize {
        // Words differ early; what does not is told apart by the table's factor, or is not found here.
        let [first, second, third, _] = word;
        let folded = first ^ second.rotate_left(29) ^ third.rotate_left(47);
        (folded.wrapping_mul(self.factor) >> self.shift) as usize
    }
}

/// A word as [`Short::word`] has it; `None` if it is longer, or nothing.
fn spelt(word: &str) -> Option<[u64; 4]> {
    let mut bytes = [0; 32];
    let fits = (1..32).contains(&word.len());
    bytes
        .get_mut(..word.len())
        .filter(|_| fits)?
        .copy_from_slice(word.as_bytes());
    let mut spelt = [0; 4];
    for (word, bytes) in spelt.iter_mut().zip(bytes.as_chunks().0) {
        *word = u64::from_le_bytes(*bytes);
    }
    Some(spelt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::lanes::Portable;

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

    #[test]
    fn words_are_found() {
        let words: Vec<String> = (0..500).map(|number| format!("词{number}有些长")).collect();
        let table = ShortWords::new(words.iter().map(|word| &**word));
        let has = |text: &str| {
            let document = document(text);
            Short::at::<Portable>(&document, 0).is_some_and(|short| table.has(short))
        };
        for word in &words {
            assert!(has(word), "{word}");
            assert!(
                !has(&format!("{word}x")) && !has(&word[..word.len() - 3]),
                "{word}"
            );
        }
        assert!(!has(""));
    }
}
