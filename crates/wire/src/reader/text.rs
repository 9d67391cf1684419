//! Strings as they are written between quotes, and their decoded text.

use std::borrow::Cow;

use crate::escape;

/// A string of the document, as it is written. Its escapes are well-formed.
#[derive(Clone, Copy)]
pub struct RawText<'a> {
    raw: &'a str,
    escaped: bool,
}

/// Error for a string with a lone surrogate (`"\ud800"`), which a Rust `str` cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoneSurrogate;

impl<'a> RawText<'a> {
    pub(super) const fn new(raw: &'a str, escaped: bool) -> Self {
        Self { raw, escaped }
    }

    /// Wraps the text between the quotes of a valid JSON string. For other text the methods return
    /// unspecified results, and never panic.
    pub fn between_quotes(raw: &'a str) -> Self {
        Self::new(raw, raw.contains('\\'))
    }

    /// Returns `true` if the string contains escapes.
    pub(crate) const fn is_escaped(&self) -> bool {
        self.escaped
    }

    /// Returns the text between the quotes.
    pub const fn raw(&self) -> &'a str {
        self.raw
    }

    /// Returns the decoded text; borrowed if there are no escapes.
    ///
    /// # Errors
    /// The string contains a lone surrogate.
    #[inline]
    pub fn decode(&self) -> Result<Cow<'a, str>, LoneSurrogate> {
        if !self.escaped {
            return Ok(Cow::Borrowed(self.raw));
        }
        let mut text = String::with_capacity(self.raw.len());
        for part in self.parts() {
            match part {
                Part::Plain(plain) => text.push_str(plain),
                Part::Character(character) => text.push(character),
                Part::LoneSurrogate(_) => return Err(LoneSurrogate),
            }
        }
        Ok(Cow::Owned(text))
    }

    /// Returns the decoded text with U+FFFD for each lone surrogate, like the web's interfaces. For
    /// comparing and showing; [`RawText::raw`] keeps the exact string.
    pub fn decode_lossy(&self) -> Cow<'a, str> {
        if let Ok(text) = self.decode() {
            return text;
        }
        let spelt = self.without_lone_surrogates();
        let text = RawText::between_quotes(&spelt).decode();
        Cow::Owned(text.unwrap_or_default().into_owned())
    }

    /// Returns the same spelling with `\ufffd` for each lone surrogate. The length stays the same,
    /// and so do the offsets of what follows.
    ///
    /// ```
    /// use ocrmarket_wire::reader::RawText;
    ///
    /// let text = RawText::between_quotes(r"a\ud83d\ude00\uDE00");
    /// assert_eq!(text.without_lone_surrogates(), r"a\ud83d\ude00\ufffd");
    /// ```
    pub fn without_lone_surrogates(&self) -> Cow<'a, str> {
        if !self.escaped || self.decode().is_ok() {
            return Cow::Borrowed(self.raw);
        }
        let mut spelt = String::with_capacity(self.raw.len());
        let mut parts = self.parts();
        loop {
            let before = parts.rest;
            match parts.next() {
                None => return Cow::Owned(spelt),
                Some(Part::LoneSurrogate(_)) => spelt.push_str("\\ufffd"),
                Some(_) => spelt.push_str(&before[..before.len() - parts.rest.len()]),
            }
        }
    }

    /// Returns the shortest spelling between quotes. Two strings have the same one exactly if they
    /// are equal, lone surrogates included.
    pub fn canonical(&self) -> Cow<'a, str> {
        if !self.escaped {
            return Cow::Borrowed(self.raw);
        }
        let mut escaped = String::with_capacity(self.raw.len());
        for part in self.parts() {
            match part {
                Part::Plain(plain) => escaped.push_str(plain),
                Part::Character(character) => escape::push(character, &mut escaped),
                Part::LoneSurrogate(unit) => escape::push_unit(unit, &mut escaped),
            }
        }
        Cow::Owned(escaped)
    }

    /// Returns `true` if the decoded text equals `other`.
    pub fn is(&self, other: &str) -> bool {
        if self.escaped {
            self.decode().is_ok_and(|text| text == other)
        } else {
            self.raw == other
        }
    }

    /// Returns runs without escapes and resolved escapes, in order.
    fn parts(&self) -> Parts<'a> {
        Parts { rest: self.raw }
    }
}

impl std::fmt::Debug for RawText<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The text may hold personal data.
        formatter.write_str("RawText(…)")
    }
}

impl std::fmt::Display for LoneSurrogate {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("lone surrogate in a string")
    }
}

impl std::error::Error for LoneSurrogate {}

/// A part of a raw string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'a> {
    /// A run without escapes.
    Plain(&'a str),
    /// A resolved escape.
    Character(char),
    /// A lone surrogate.
    LoneSurrogate(u16),
}

/// An iterator over the parts of a raw string.
struct Parts<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Parts<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        if !self.rest.starts_with('\\') {
            let end = self.rest.find('\\').unwrap_or(self.rest.len());
            let (plain, rest) = self.rest.split_at(end);
            self.rest = rest;
            return (!plain.is_empty()).then_some(Part::Plain(plain));
        }
        let rest = self.rest;
        let escape = rest.as_bytes().get(1).copied().unwrap_or(b'\\');
        if escape == b'u' {
            return Some(self.unicode_escape());
        }
        self.rest = rest.get(2..).unwrap_or_default();
        Some(Part::Character(match escape {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            other => char::from(other),
        }))
    }
}

impl<'a> Parts<'a> {
    /// Reads `\uXXXX`, or two of them that form a pair.
    fn unicode_escape(&mut self) -> Part<'a> {
        let unit = code_unit(self.rest).unwrap_or_default();
        self.rest = self.rest.get(6..).unwrap_or_default();
        if !matches!(unit, 0xd800..=0xdbff) {
            return char::from_u32(u32::from(unit))
                .map_or(Part::LoneSurrogate(unit), Part::Character);
        }
        let Some(low @ 0xdc00..=0xdfff) = code_unit(self.rest) else {
            return Part::LoneSurrogate(unit);
        };
        self.rest = self.rest.get(6..).unwrap_or_default();
        let code_point = 0x1_0000 + ((u32::from(unit) - 0xd800) << 10) + (u32::from(low) - 0xdc00);
        Part::Character(char::from_u32(code_point).unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}

/// Returns the UTF-16 code unit of a `\uXXXX` at the start of a text.
fn code_unit(text: &str) -> Option<u16> {
    let [b'\\', b'u', digits @ ..] = text.as_bytes().first_chunk::<6>()? else {
        return None;
    };
    digits.iter().try_fold(0, |unit, digit| {
        let digit = u16::try_from(char::from(*digit).to_digit(16)?).ok()?;
        Some(unit << 4 | digit)
    })
}
