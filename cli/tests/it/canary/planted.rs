//! Planted values, and the search for them.
//!
//! Every value is made up: numbers with a check digit have a wrong one, and other numbers are of
//! ranges that are not assigned. The same seed gives the same values.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use aho_corasick::{AhoCorasick, MatchKind};
use sha2::{Digest as _, Sha256};

/// Number of records that may contain the same value. From five records on, a public value or an
/// undeclared key may be shown.
const RECORDS: u32 = 4;

/// Kind of a planted value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    IdWithX,
    Id,
    OldId,
    Card,
    LongCard,
    CardInGroups,
    Mobile,
    Landline,
    Name,
    Address,
    Email,
    Passport,
    Amount,
    Birth,
    Company,
}

impl Kind {
    pub(crate) const ALL: [Self; 15] = [
        Self::IdWithX,
        Self::Name,
        Self::Card,
        Self::Address,
        Self::LongCard,
        Self::Email,
        Self::Mobile,
        Self::Company,
        Self::Id,
        Self::Birth,
        Self::CardInGroups,
        Self::Amount,
        Self::OldId,
        Self::Passport,
        Self::Landline,
    ];

    /// Kinds that are never shown, in however many records they are.
    pub(crate) const NEVER: [Self; 8] = [
        Self::IdWithX,
        Self::Card,
        Self::Mobile,
        Self::LongCard,
        Self::Id,
        Self::CardInGroups,
        Self::OldId,
        Self::Landline,
    ];

    /// Returns `true` if the values consist of digits only, so that a JSON number can hold them.
    pub(crate) fn is_digits(self) -> bool {
        use Kind::{Card, Id, LongCard, Mobile, OldId};
        matches!(self, Id | OldId | Card | LongCard | Mobile)
    }
}

/// The generator `SplitMix64`.
pub(crate) struct Random(u64);

impl Random {
    /// Returns a generator for a seed and the name of what it is for.
    pub(crate) fn new(seed: &str, name: &str) -> Self {
        let digest = Sha256::digest(format!("{seed} {name}"));
        Self(
            digest
                .iter()
                .take(8)
                .fold(0, |number, byte| number << 8 | u64::from(*byte)),
        )
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number in `0..end`.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("small");
        usize::try_from(self.next() % end).expect("small")
    }

    fn digits(&mut self, count: usize) -> String {
        let digits = (0..count).map(|_| char::from(b"0123456789"[self.below(10)]));
        digits.collect()
    }

    fn pick(&mut self, of: &str) -> char {
        let characters: Vec<char> = of.chars().collect();
        characters[self.below(characters.len())]
    }

    fn word(&mut self, count: usize) -> String {
        const CHARACTERS: &str = "霖翊玥澄骞珩筠翎昕芃翀祎瑄旻璟彧湉菡暄璇珺晗逸煦皓铭瀚泓睿臻";
        (0..count).map(|_| self.pick(CHARACTERS)).collect()
    }

    fn date(&mut self, separator: &str) -> String {
        let (year, month, day) = (
            1931 + self.below(70),
            1 + self.below(12),
            1 + self.below(28),
        );
        format!("{year}{separator}{month:02}{separator}{day:02}")
    }

    /// Makes up a value.
    fn value(&mut self, kind: Kind) -> String {
        match kind {
            Kind::IdWithX => self.id(true),
            Kind::Id => self.id(false),
            Kind::OldId => format!(
                "8299{:02}{}{}",
                self.below(90),
                &self.date("")[2..],
                self.digits(3)
            ),
            Kind::Card => self.card(16),
            Kind::LongCard => self.card(19),
            Kind::CardInGroups => {
                let separator = self.pick(" -").to_string();
                let card = self.card(19);
                let groups = [
                    &card[..4],
                    &card[4..8],
                    &card[8..12],
                    &card[12..16],
                    &card[16..],
                ];
                groups.join(&separator)
            }
            // A prefix that no operator has.
            Kind::Mobile => format!("154{}", self.digits(8)),
            // No local number begins with 1.
            Kind::Landline => format!("0{}-1{}", 510 + self.below(80), self.digits(7)),
            Kind::Name => format!("{}{}", self.pick("欧司诸慕尉上"), self.word(3)),
            Kind::Address => format!(
                "{}省{}市{}区{}路{}号{}室",
                self.word(2),
                self.word(2),
                self.word(2),
                self.word(2),
                10 + self.below(900),
                101 + self.below(900)
            ),
            Kind::Email => {
                let local = 0x10_0000 + self.below(0xff_0000);
                format!("w{local:x}.{}@example.com", self.digits(3))
            }
            Kind::Passport => format!("{}{}", self.pick("EGPHW"), self.digits(8)),
            Kind::Amount => {
                let number = self.digits(3);
                format!(
                    "{},{},{}.{}",
                    10 + self.below(90),
                    number,
                    self.digits(3),
                    self.digits(2)
                )
            }
            Kind::Birth => {
                let separator = ["-", "", ".", "/"][self.below(4)];
                self.date(separator)
            }
            Kind::Company => format!("{}科技有限公司", self.word(5)),
        }
    }

    /// Makes up an identity number with a wrong check digit, which is `X` on demand.
    fn id(&mut self, with_x: bool) -> String {
        loop {
            let start = format!(
                "{}{}{}",
                ["110105", "320106", "440305", "510104"][self.below(4)],
                self.date(""),
                self.digits(3)
            );
            let last = if with_x {
                "X".to_owned()
            } else {
                self.digits(1)
            };
            if last != check_of_id(&start) {
                return start + &last;
            }
        }
    }

    /// Makes up a card number with a wrong check digit.
    fn card(&mut self, length: usize) -> String {
        let start = format!("6222{}", self.digits(length - 5));
        let wrong: Vec<String> = (0..10_u32)
            .filter(|digit| *digit != luhn(&start))
            .map(|digit| format!("{start}{digit}"))
            .collect();
        wrong[self.below(wrong.len())].clone()
    }
}

/// Returns the check digit of an identity number (GB 11643) of its first 17 digits.
fn check_of_id(digits: &str) -> String {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let digits = digits.chars().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = digits
        .zip(WEIGHTS)
        .map(|(digit, weight)| digit * weight)
        .sum();
    "10X98765432"[(sum % 11) as usize..][..1].to_owned()
}

/// Returns the check digit of a card number (Luhn) of its other digits.
fn luhn(digits: &str) -> u32 {
    let digits = digits.chars().rev().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = digits
        .enumerate()
        .map(|(at, digit)| match at % 2 {
            0 => digit * 2 / 10 + digit * 2 % 10,
            _ => digit,
        })
        .sum();
    (10 - sum % 10) % 10
}

/// Values that were handed out to be planted.
pub(crate) struct Values {
    random: Random,
    /// The last value of each kind, and the number of records that have it.
    last: BTreeMap<Kind, (String, u32)>,
    next_kind: usize,
    all: Vec<(Kind, String)>,
}

impl Values {
    pub(crate) fn new(random: Random) -> Self {
        Self {
            random,
            last: BTreeMap::new(),
            next_kind: 0,
            all: Vec::new(),
        }
    }

    /// Returns a value for one record. Few records have the same one.
    pub(crate) fn value(&mut self, kind: Kind) -> String {
        match self.last.get_mut(&kind) {
            Some((value, records)) if *records < RECORDS => {
                *records += 1;
                value.clone()
            }
            _ => {
                let value = self.fresh(kind);
                self.last.insert(kind, (value.clone(), 1));
                value
            }
        }
    }

    /// Returns a value that no other call returns, for any number of records.
    pub(crate) fn fresh(&mut self, kind: Kind) -> String {
        let value = self.random.value(kind);
        self.all.push((kind, value.clone()));
        value
    }

    /// Returns the kinds in turn.
    pub(crate) fn next_kind(&mut self) -> Kind {
        self.next_kind += 1;
        Kind::ALL[self.next_kind % Kind::ALL.len()]
    }

    /// Returns a search for all values of some kinds.
    pub(crate) fn search(&self, kinds: &[Kind]) -> Search {
        let all = self.all.iter().filter(|(kind, _)| kinds.contains(kind));
        Search::new(all)
    }
}

/// A place in a text that shows a planted value.
pub(crate) struct Found {
    pub(crate) kind: Kind,
    /// The text around it, without planted values.
    pub(crate) excerpt: String,
}

/// Searches texts for planted values in any spelling.
pub(crate) struct Search {
    forms: AhoCorasick,
    kinds: Vec<Kind>,
}

impl Search {
    fn new<'v>(values: impl Iterator<Item = &'v (Kind, String)>) -> Self {
        let (mut forms, mut kinds) = (Vec::new(), Vec::new());
        for (kind, value) in values {
            for form in forms_of(value) {
                forms.push(form);
                kinds.push(*kind);
            }
        }
        let forms = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(forms)
            .expect("the forms can be searched for");
        Self { forms, kinds }
    }

    /// Returns the planted values in a text, one for each kind and excerpt.
    pub(crate) fn found(&self, text: &str) -> Vec<Found> {
        let text = compact(&readable(text));
        let matches: Vec<_> = self.forms.find_iter(&text).collect();
        let found = matches.iter().map(|found| Found {
            kind: self.kinds[found.pattern()],
            excerpt: self.excerpt(&text, found.start(), found.end()),
        });
        found.collect()
    }

    /// Returns the text around a match, with the kind instead of each planted value.
    fn excerpt(&self, text: &str, start: usize, end: usize) -> String {
        let before: String = text[..start].chars().rev().take(48).collect();
        let before: String = before.chars().rev().collect();
        let after: String = text[end..].chars().take(16).collect();
        let around = format!("{before}{}{after}", &text[start..end]);
        let mut shown = String::new();
        self.forms
            .replace_all_with(&around, &mut shown, |found, _, shown| {
                let _ = write!(shown, "‹{:?}›", self.kinds[found.pattern()]);
                true
            });
        shown.escape_debug().to_string()
    }
}

/// Returns the forms of a value in a compact text: as a whole, its beginning or end, if they are
/// long enough to be recognized, and its digest.
fn forms_of(value: &str) -> Vec<String> {
    let whole = compact(&readable(value));
    let mut forms = vec![hex_start(value)];
    let characters: Vec<char> = whole.chars().collect();
    if whole.starts_with(|first: char| first.is_ascii_digit()) && characters.len() >= 14 {
        forms.push(whole[..11].to_owned());
        forms.push(whole[whole.len() - 9..].to_owned());
    } else if !whole.is_ascii() && characters.len() > 8 {
        forms.push(characters[..6].iter().collect());
    }
    forms.push(whole);
    forms
}

/// Returns the beginning of the SHA-256.
fn hex_start(value: &str) -> String {
    let digest = Sha256::digest(value);
    digest
        .iter()
        .take(8)
        .fold(String::new(), |mut digits, byte| {
            let _ = write!(digits, "{byte:02x}");
            digits
        })
}

/// Removes separators, and makes full-width characters those of ASCII.
fn compact(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            ' ' | '-' | '.' | ',' | '_' | '/' | '\u{a0}' | '\u{3000}' => {}
            '！'..='～' => {
                compact.extend(char::from_u32(u32::from(character) - 0xfee0));
            }
            _ => compact.push(character),
        }
    }
    compact
}

/// Undoes the escapes of JSON, HTML and URLs.
fn readable(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '&', '%']) {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        rest = &rest[at..];
        let length = match escaped(rest) {
            Some((Escaped::Character(character), length)) => {
                bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                length
            }
            Some((Escaped::Byte(byte), length)) => {
                bytes.push(byte);
                length
            }
            None => {
                bytes.extend_from_slice(&rest.as_bytes()[..1]);
                1
            }
        };
        rest = &rest[length..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

enum Escaped {
    Character(char),
    Byte(u8),
}

/// Reads the escape at the beginning of a text. Returns its length, too.
fn escaped(text: &str) -> Option<(Escaped, usize)> {
    let number = |digits: &str, radix| {
        let number = u32::from_str_radix(digits, radix).ok()?;
        char::from_u32(number).map(Escaped::Character)
    };
    if let Some(rest) = text.strip_prefix("\\u{") {
        let end = rest.find('}')?;
        return Some((number(&rest[..end], 16)?, end + 4));
    }
    if let Some(rest) = text.strip_prefix("\\u") {
        return Some((number(rest.get(..4)?, 16)?, 6));
    }
    if let Some(rest) = text.strip_prefix("&#x") {
        let end = rest.find(';')?;
        return Some((number(&rest[..end], 16)?, end + 4));
    }
    if let Some(rest) = text.strip_prefix("&#") {
        let end = rest.find(';')?;
        return Some((number(&rest[..end], 10)?, end + 3));
    }
    let digits = text.strip_prefix('%')?.get(..2)?;
    let byte = u8::from_str_radix(digits, 16).ok()?;
    Some((Escaped::Byte(byte), 3))
}

/// The search finds every spelling, and nothing else.
#[test]
fn every_spelling_is_found() {
    let mut values = Values::new(Random::new("a seed", "spellings"));
    let planted: Vec<(Kind, String)> = Kind::ALL
        .iter()
        .map(|kind| (*kind, values.fresh(*kind)))
        .collect();
    let search = values.search(&Kind::ALL);
    let wide = |value: &str| -> String {
        let wide = |character: char| match character {
            '0'..='9' => char::from_u32(u32::from(character) + 0xfee0).expect("a digit"),
            _ => character,
        };
        value.chars().map(wide).collect()
    };
    let each = |value: &str, format: fn(u32) -> String| -> String {
        let units = value.chars().map(u32::from);
        units.map(format).collect::<Vec<_>>().concat()
    };
    for (kind, value) in &planted {
        let percent: Vec<String> = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let spellings = [
            value.clone(),
            compact(value),
            wide(value),
            each(value, |unit| format!("\\u{unit:04x}")),
            each(value, |unit| format!("&#{unit};")),
            each(value, |unit| format!("&#x{unit:x};")),
            value.escape_unicode().to_string(),
            percent.concat(),
            value.chars().flat_map(|one| [one, ' ']).collect(),
            hex_start(value),
        ];
        for spelling in spellings {
            let found = search.found(&format!("before \\ & % {spelling}, after"));
            assert!(
                found
                    .iter()
                    .any(|found| found.kind == *kind && !found.excerpt.contains(value)),
                "{kind:?}: {spelling}"
            );
        }
    }
    let mut others = Values::new(Random::new("another seed", "spellings"));
    let others = Kind::ALL.map(|kind| others.fresh(kind)).join("; ");
    assert!(search.found(&others).is_empty());
    let clean = "银行卡号 6222 **** 1234, 12,345 records; 2026-01-31 & 100 % \\u of it";
    assert!(search.found(clean).is_empty());
}
