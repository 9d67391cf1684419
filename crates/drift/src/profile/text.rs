//! Facts about a string that are counted without storing it: its length, its character classes and
//! the formats that read it.

use super::buckets::length;
use super::distinct;
use super::formats::formats;
use super::literals::LiteralKind;

/// Bits of [`Facts::shape`].
pub(crate) const DIGIT: u8 = 1;
pub(crate) const LOWER: u8 = 2;
pub(crate) const UPPER: u8 = 4;
pub(crate) const BLANK: u8 = 8;
pub(crate) const PUNCTUATION: u8 = 16;
pub(crate) const CHINESE: u8 = 32;
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

/// Facts about a string or number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Facts {
    /// Hash for the estimate of distinct values.
    pub(crate) hash: u64,
    /// Formats that read it, one bit each in the order of
    /// [`LeafFormat::ALL`](ocrmarket_wire::LeafFormat::ALL).
    pub(crate) formats: u16,
    /// Its character classes.
    pub(crate) shape: u8,
    /// Its bucket of length.
    pub(crate) length: u8,
}

impl Facts {
    /// Returns the facts of a string that is not an empty value, or of a number.
    pub(crate) fn of(text: &str, kind: LiteralKind) -> Self {
        match kind {
            LiteralKind::Text => Self::of_text(text),
            _ => Self::of_number(text),
        }
    }

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

    /// Returns the facts of a JSON number, which has no format.
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

/// Counts of a string's characters.
pub(crate) struct Survey {
    /// Its character classes.
    pub(crate) shape: u8,
    /// Its marks.
    pub(crate) marks: u8,
    characters: usize,
    pub(crate) digits: usize,
}

/// Bits of [`Survey::marks`].
pub(crate) const COMMA_OR_POINT: u8 = 1;
pub(crate) const DASH: u8 = 2;
pub(crate) const AT: u8 = 4;
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

/// Returns the class of a character.
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

/// Class and mark of each ASCII byte.
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

/// Returns the names of a shape's classes, `digits+chinese`.
pub(crate) fn shape_name(shape: u16) -> String {
    let names: Vec<&str> = SHAPE_NAMES
        .iter()
        .enumerate()
        .filter(|(bit, _)| shape >> bit & 1 == 1)
        .map(|(_, name)| *name)
        .collect();
    names.join("+")
}

/// Reads the output of [`shape_name`].
pub(crate) fn shape_of_name(text: &str) -> Option<u16> {
    named_bits(text, |name| {
        SHAPE_NAMES.iter().position(|known| *known == name)
    })
}

/// Returns the bits of names, joined by `+`.
pub(crate) fn named_bits(text: &str, bit: impl Fn(&str) -> Option<usize>) -> Option<u16> {
    let names = text.split('+').filter(|name| !name.is_empty());
    names
        .map(|name| bit(name).map(|bit| 1 << bit))
        .try_fold(0, |bits, bit| Some(bits | bit?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_have_names() {
        for shape in 0..128 {
            assert_eq!(shape_of_name(&shape_name(shape)), Some(shape));
        }
    }
}
