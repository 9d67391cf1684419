//! Shapes: the small patterns of the keyword `x-shape`. A shape decides what is shown and never
//! whether a value is valid.

use std::fmt;
use std::ops::RangeInclusive;

/// Maximum length of a value that a shape matches, in characters.
const TEXT_MAX: usize = 127;
/// Characters that must be escaped, because they have a meaning here or in regular expressions.
const SPECIAL: &str = "\\|[]{}?*+.()^$";

/// A pattern for the values of a public location, anchored at both ends.
///
/// A shape is one or several alternatives, separated by `|`. Each is a sequence of characters and of
/// classes such as `[0-9a-f]`. `?`, `{3}` or `{1,4}` after one states how often it occurs. There is
/// no unbounded repetition, and a value of more than 127 characters never matches. `\` escapes a
/// character.
///
/// ```
/// use ocrmarket_wire::disclosure::ValueShape;
///
/// let shape = ValueShape::parse("TID[0-9a-f]{32}|-?[0-9]{1,4}")?;
/// assert!(shape.matches("TID00000000000000000000000000000001") && shape.matches("-1"));
/// assert!(!shape.matches("TID1") && !shape.matches(""));
/// # Ok::<(), ocrmarket_wire::disclosure::ValueShapeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueShape {
    pattern: String,
    alternatives: Vec<Vec<Part>>,
}

/// A class of characters, and how often it occurs.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    class: Vec<RangeInclusive<char>>,
    least: usize,
    most: usize,
}

/// Error of a pattern that is not a shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueShapeError {
    offset: usize,
    expected: &'static str,
}

impl fmt::Display for ValueShapeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { offset, expected } = self;
        write!(
            formatter,
            "at character {}, expected {expected}",
            offset + 1
        )
    }
}

impl std::error::Error for ValueShapeError {}

impl ValueShape {
    /// Parses a pattern.
    ///
    /// # Errors
    /// The pattern is not a shape.
    pub fn parse(pattern: &str) -> Result<Self, ValueShapeError> {
        let mut parser = Parser {
            characters: pattern.chars().collect(),
            at: 0,
        };
        let mut alternatives = vec![parser.alternative()?];
        while parser.take('|') {
            alternatives.push(parser.alternative()?);
        }
        match parser.peek() {
            None => Ok(Self {
                pattern: pattern.to_owned(),
                alternatives,
            }),
            Some(_) => Err(parser.error("a character, a class or `|`")),
        }
    }

    /// Returns the pattern.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// Returns `true` if the whole of a value has this shape.
    pub fn matches(&self, text: &str) -> bool {
        let mut characters = ['\0'; TEXT_MAX];
        let mut length = 0;
        for character in text.chars() {
            let Some(slot) = characters.get_mut(length) else {
                return false;
            };
            *slot = character;
            length += 1;
        }
        let characters = &characters[..length];
        self.alternatives
            .iter()
            .any(|parts| reached(parts, characters) >> length & 1 == 1)
    }
}

/// Returns the positions at which a sequence of parts may end, one bit each.
fn reached(parts: &[Part], characters: &[char]) -> u128 {
    parts.iter().fold(1, |from, part| {
        let is_in = |character: &char| part.class.iter().any(|range| range.contains(character));
        let matching = characters
            .iter()
            .enumerate()
            .filter(|(_, character)| is_in(character))
            .fold(0_u128, |bits, (index, _)| bits | 1 << index);
        let (mut ends, mut here) = (if part.least == 0 { from } else { 0 }, from);
        for count in 1..=part.most {
            here = (here & matching) << 1;
            if here == 0 {
                break;
            }
            if count >= part.least {
                ends |= here;
            }
        }
        ends
    })
}

struct Parser {
    characters: Vec<char>,
    at: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn take(&mut self, expected: char) -> bool {
        let is_here = self.peek() == Some(expected);
        self.at += usize::from(is_here);
        is_here
    }

    fn error(&self, expected: &'static str) -> ValueShapeError {
        ValueShapeError {
            offset: self.at,
            expected,
        }
    }

    fn alternative(&mut self) -> Result<Vec<Part>, ValueShapeError> {
        let mut parts = Vec::new();
        while self
            .peek()
            .is_some_and(|next| next == '[' || next == '\\' || !SPECIAL.contains(next))
        {
            parts.push(self.part()?);
        }
        if parts.is_empty() {
            return Err(self.error("a character or a class"));
        }
        Ok(parts)
    }

    fn part(&mut self) -> Result<Part, ValueShapeError> {
        let class = if self.take('[') {
            self.class()?
        } else {
            let character = self.character()?;
            vec![character..=character]
        };
        let (least, most) = self.repetition()?;
        Ok(Part { class, least, most })
    }

    /// Reads a character, escaped or not.
    fn character(&mut self) -> Result<char, ValueShapeError> {
        let is_escaped = self.take('\\');
        match self.peek() {
            Some(character) if is_escaped || !SPECIAL.contains(character) => {
                self.at += 1;
                Ok(character)
            }
            _ => Err(self.error("a character")),
        }
    }

    /// Reads a class after its bracket.
    fn class(&mut self) -> Result<Vec<RangeInclusive<char>>, ValueShapeError> {
        let mut ranges = Vec::new();
        while !self.take(']') {
            let first = self.character()?;
            let is_range =
                self.peek() == Some('-') && self.characters.get(self.at + 1) != Some(&']');
            let last = if is_range {
                self.at += 1;
                self.character()?
            } else {
                first
            };
            if last < first {
                return Err(self.error("a range that does not decrease"));
            }
            ranges.push(first..=last);
        }
        if ranges.is_empty() {
            return Err(self.error("a class that is not empty"));
        }
        Ok(ranges)
    }

    /// Reads `?`, `{n}` or `{m,n}`, or nothing.
    fn repetition(&mut self) -> Result<(usize, usize), ValueShapeError> {
        if self.take('?') {
            return Ok((0, 1));
        }
        if !self.take('{') {
            return Ok((1, 1));
        }
        let least = self.count()?;
        let most = if self.take(',') { self.count()? } else { least };
        let is_closed = self.take('}');
        if !is_closed || most < least || most == 0 {
            return Err(self.error("`{n}` or `{m,n}`, with n not less than m and at most 127"));
        }
        Ok((least, most))
    }

    fn count(&mut self) -> Result<usize, ValueShapeError> {
        let start = self.at;
        while self.peek().is_some_and(|next| next.is_ascii_digit()) {
            self.at += 1;
        }
        let digits: String = self.characters[start..self.at].iter().collect();
        let count = digits.parse().ok().filter(|count| *count <= TEXT_MAX);
        count.ok_or_else(|| self.error("a number of at most 127"))
    }
}
