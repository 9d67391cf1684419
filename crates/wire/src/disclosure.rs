//! The rule for what may be shown of a key or a value. Reports, logs, errors and `Debug` all use it.
//!
//! Responses contain names, identity numbers and debts, and recognition puts text into wrong fields.
//! So a value of a public location is shown only if it has one of the forms that the location
//! allows, and a key only if it looks like the name of a field. The rule reads text alone: it knows
//! no document, counts nothing, and never guesses that a value is harmless.

mod shape;

pub use shape::{ValueShape, ValueShapeError};

use std::borrow::Cow;

use crate::raw::LeafContent;
use crate::{LeafFormat, is_empty_value};

/// Number of records from which a key or value that is [`Disclosure::IfFrequent`] is shown.
pub const FREQUENT: u64 = 5;

/// Maximum length of a key that is shown, in characters.
const KEY_MAX: usize = 64;
/// Maximum number of consecutive digits in a key that is shown.
const KEY_DIGITS_MAX: usize = 4;
/// Number of digits from which a number may belong to a person: a telephone number without an area
/// code has seven.
const PERSONAL_DIGITS: usize = 7;
/// Maximum number of digits of such a number: a card number has at most nineteen.
const PERSONAL_DIGITS_MAX: usize = 20;
/// Maximum length of an unlisted code that is shown, in characters.
const CODE_MAX: usize = 40;

/// The decision whether a key or value may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Disclosure {
    /// Never.
    Hidden,
    /// In a report of a whole run, if at least [`FREQUENT`] records contain it.
    IfFrequent,
    /// Always.
    Shown,
}

impl Disclosure {
    /// Returns `true` if it may be shown in output that is written before the records are counted.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Shown)
    }

    /// Returns `true` if it may be shown after `records` records had it.
    pub const fn is_shown_after(self, records: u64) -> bool {
        match self {
            Self::Hidden => false,
            Self::IfFrequent => records >= FREQUENT,
            Self::Shown => true,
        }
    }
}

/// Returns whether a key that no schema declares may be shown. An ASCII identifier is the name of a
/// field. A key in another script is one if many records have it.
///
/// ```
/// use ocrmarket_wire::disclosure::{Disclosure, undeclared_key};
///
/// assert_eq!(undeclared_key("card_level"), Disclosure::Shown);
/// assert_eq!(undeclared_key("卡等级"), Disclosure::IfFrequent);
/// assert_eq!(undeclared_key("110105194912310021"), Disclosure::Hidden);
/// ```
pub fn undeclared_key(key: &str) -> Disclosure {
    let is_too_long = key.len() > KEY_MAX && key.chars().count() > KEY_MAX;
    if is_too_long || key.contains(is_unprintable) || longest_number(key) > KEY_DIGITS_MAX {
        return Disclosure::Hidden;
    }
    if is_identifier(key) {
        return Disclosure::Shown;
    }
    if resembles_personal(key) {
        return Disclosure::Hidden;
    }
    Disclosure::IfFrequent
}

/// Returns a key that no schema declares as output that is written during a run shows it: an
/// identifier, or else its replacement.
///
/// ```
/// use ocrmarket_wire::disclosure::shown_key;
///
/// assert_eq!((&*shown_key("card_level"), &*shown_key("卡等级")), ("card_level", "{key:3}"));
/// ```
pub fn shown_key(key: &str) -> Cow<'_, str> {
    if undeclared_key(key).is_shown() {
        Cow::Borrowed(key)
    } else {
        Cow::Owned(hidden_key(key))
    }
}

/// Returns the replacement for a key that is not shown, with its length in characters.
///
/// ```
/// assert_eq!(ocrmarket_wire::disclosure::hidden_key("张三"), "{key:2}");
/// ```
pub fn hidden_key(key: &str) -> String {
    format!("{{key:{}}}", key.chars().count())
}

/// The forms of values that a public location declares.
#[derive(Debug, Clone, Copy, Default)]
pub struct PublicForms<'s> {
    /// Format of its strings.
    pub format: Option<LeafFormat>,
    /// Shape of its strings and numbers.
    pub shape: Option<&'s ValueShape>,
    /// For a location with known values: whether this value is one of them.
    pub known: Option<bool>,
}

impl PublicForms<'_> {
    /// Returns whether a value of the location may be shown.
    pub fn disclosure(&self, content: LeafContent<'_>) -> Disclosure {
        match content {
            LeafContent::Absent | LeafContent::Null | LeafContent::Boolean(_) => Disclosure::Shown,
            LeafContent::Number(number) => self.of_number(number),
            LeafContent::Text(text) => self.of_string(text),
        }
    }

    /// Returns whether a string of the location may be shown. An unknown value beside known values
    /// may be shown if many records have it, and it contains nothing like a number of a person.
    ///
    /// ```
    /// use ocrmarket_wire::disclosure::{Disclosure, PublicForms, ValueShape};
    ///
    /// let shape = ValueShape::parse("[0-9a-f]{8}")?;
    /// let forms = PublicForms { shape: Some(&shape), ..PublicForms::default() };
    /// assert_eq!(forms.of_string("09e604b5"), Disclosure::Shown);
    /// assert_eq!(forms.of_string("6222020000000000"), Disclosure::Hidden);
    /// # Ok::<(), ocrmarket_wire::disclosure::ValueShapeError>(())
    /// ```
    pub fn of_string(&self, text: &str) -> Disclosure {
        let is_shown = is_empty_value(text)
            || self.known == Some(true)
            || self.format.is_some_and(|format| is_read(format, text))
            || self.has_shape(text);
        match self.known {
            _ if is_shown => Disclosure::Shown,
            Some(false) if !text.contains(is_unprintable) && !resembles_personal(text) => {
                Disclosure::IfFrequent
            }
            _ => Disclosure::Hidden,
        }
    }

    /// Returns whether a number of the location may be shown: a short one has too few digits for a
    /// number of a person.
    pub fn of_number(&self, number: &str) -> Disclosure {
        if digits(number) < PERSONAL_DIGITS || self.known == Some(true) || self.has_shape(number) {
            Disclosure::Shown
        } else {
            Disclosure::Hidden
        }
    }

    fn has_shape(&self, text: &str) -> bool {
        self.shape
            .is_some_and(|shape| shape.matches(text) && !is_personal_number(text))
    }
}

/// Returns whether a code or status that an operation does not list may be shown: it has the form of
/// the vendors' codes (capitals, digits and `_`) or is a number, with few digits.
///
/// ```
/// use ocrmarket_wire::disclosure::{Disclosure, unlisted_code};
///
/// assert_eq!(unlisted_code("BRAND_NEW"), Disclosure::Shown);
/// assert_eq!(unlisted_code("-1001"), Disclosure::Shown);
/// assert_eq!(unlisted_code("110105194912310021"), Disclosure::Hidden);
/// ```
pub fn unlisted_code(code: &str) -> Disclosure {
    let code = code.strip_prefix('-').unwrap_or(code);
    let is_plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    let has_form = (1..=CODE_MAX).contains(&code.len()) && code.bytes().all(is_plain);
    if has_form && longest_number(code) <= KEY_DIGITS_MAX && !resembles_personal(code) {
        Disclosure::Shown
    } else {
        Disclosure::Hidden
    }
}

/// Returns `true` if a string contains something like the number of a document, a card or a
/// telephone, or an e-mail address: seven digits with at most two marks or blanks between them.
/// Digits of any script and Chinese numerals count.
pub fn resembles_personal(text: &str) -> bool {
    let (mut digits, mut gap) = (0, 0);
    for character in text.chars() {
        if is_digit(character) {
            digits += 1;
            gap = 0;
        } else if character.is_alphanumeric() || gap > 1 {
            (digits, gap) = (0, 0);
        } else {
            gap += 1;
        }
        if digits >= PERSONAL_DIGITS || matches!(character, '@' | '\u{ff20}') {
            return true;
        }
    }
    false
}

/// Returns `true` for an ASCII identifier.
fn is_identifier(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Returns `true` for a character that does not print as itself: a control character, or one that
/// breaks a line or changes the direction of writing.
fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns `true` if a format reads a string, and the string contains nothing else. A sum or count
/// with as many digits as a telephone number is not certain to be one.
fn is_read(format: LeafFormat, text: &str) -> bool {
    let is_bounded = match format {
        // They allow any text around what they read.
        LeafFormat::DatePhrase | LeafFormat::MonthRange => false,
        LeafFormat::Amount | LeafFormat::Count | LeafFormat::Percentage => {
            longest_number(text) < PERSONAL_DIGITS
        }
        _ => true,
    };
    is_bounded && format.accepts(text)
}

/// Returns `true` if a string is only a number that may belong to a person: seven to twenty digits,
/// marks and blanks between them, and perhaps the final `X` of an identity number.
fn is_personal_number(text: &str) -> bool {
    let number = text.trim_end_matches(['X', 'x']);
    (PERSONAL_DIGITS..=PERSONAL_DIGITS_MAX).contains(&digits(number))
        && !number
            .chars()
            .any(|character| character.is_alphanumeric() && !is_digit(character))
}

fn digits(text: &str) -> usize {
    text.chars()
        .filter(|character| is_digit(*character))
        .count()
}

/// Returns the number of digits of the longest number in a string.
fn longest_number(text: &str) -> usize {
    text.split(|character| !is_digit(character))
        .map(|number| number.chars().count())
        .max()
        .unwrap_or_default()
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
        || !character.is_ascii()
            && (character.is_numeric()
                || "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖".contains(character))
}

#[cfg(test)]
mod tests;
