//! Text as it stands between its quotes, and what it says once its escapes are resolved.

use std::borrow::Cow;

use crate::escape;

/// A text of the document, as it is written. Its escapes are known to be well-formed.
#[derive(Clone, Copy)]
pub struct RawText<'a> {
    raw: &'a str,
    escaped: bool,
}

/// A text holds half of a surrogate pair (`"\ud800"`), which no Rust text can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoneSurrogate;

impl<'a> RawText<'a> {
    pub(super) const fn new(raw: &'a str, escaped: bool) -> Self {
        Self { raw, escaped }
    }

    /// What stands between the quotes of a text that is known to be JSON. Of anything else its methods make something, and never
    /// panic.
    pub fn between_quotes(raw: &'a str) -> Self {
        Self::new(raw, raw.contains('\\'))
    }

    /// Whether escapes stand in it.
    pub(crate) const fn is_escaped(&self) -> bool {
        self.escaped
    }

    /// What stands between the quotes.
    pub const fn raw(&self) -> &'a str {
        self.raw
    }

    /// The text itself; borrowed where nothing is escaped.
    ///
    /// # Errors
    /// It holds a lone surrogate.
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

    /// The text with U+FFFD in the place of each lone surrogate, as the web's interfaces convert such texts. For comparing and showing:
    /// what is kept is [`RawText::raw`].
    pub fn decode_lossy(&self) -> Cow<'a, str> {
        if let Ok(text) = self.decode() {
            return text;
        }
        let spelt = self.without_lone_surrogates();
        let text = RawText::between_quotes(&spelt).decode();
        Cow::Owned(text.unwrap_or_default().into_owned())
    }

    /// The same spelling with `\ufffd` in the place of each lone surrogate. It is as long as before, so what stands behind it stays
    /// where it is.
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

    /// The shortest spelling between quotes. Two texts have the same one exactly if they are equal, lone surrogates included.
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

    /// Whether it says the same as `other`.
    pub fn is(&self, other: &str) -> bool {
        if self.escaped {
            self.decode().is_ok_and(|text| text == other)
        } else {
            self.raw == other
        }
    }

    /// Plain stretches and resolved escapes, in order.
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
        formatter.write_str("the text holds half of a surrogate pair")
    }
}

impl std::error::Error for LoneSurrogate {}

/// A stretch of a raw text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'a> {
    /// Without escapes.
    Plain(&'a str),
    /// What an escape stands for.
    Character(char),
    /// Half of a surrogate pair.
    LoneSurrogate(u16),
}

/// The stretches of a raw text.
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
    /// `\uXXXX`, or two of them that make a pair.
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

/// The UTF-16 unit of a `\uXXXX` at the start of a text.
fn code_unit(text: &str) -> Option<u16> {
    let [b'\\', b'u', digits @ ..] = text.as_bytes().first_chunk::<6>()? else {
        return None;
    };
    digits.iter().try_fold(0, |unit, digit| {
        let digit = u16::try_from(char::from(*digit).to_digit(16)?).ok()?;
        Some(unit << 4 | digit)
    })
}
