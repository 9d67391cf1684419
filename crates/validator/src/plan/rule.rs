//! The rule for short strings, in 8 bytes that the fast path branches on.

use ocrmarket_wire::LeafFormat;

use super::TextRule;

/// The rule for a short string.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ShortRule {
    pub(crate) code: Code,
    /// The format, for strings that the code alone does not decide.
    pub(crate) format: Option<LeafFormat>,
    /// Index into [`Plan::short_words`].
    pub(crate) list: u16,
    /// A bit for each length at which digits alone are valid.
    pub(crate) lengths: u32,
}

/// A code to branch on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Code {
    Any,
    Words,
    /// A format that accepts digits alone, at some lengths.
    Digits,
    /// Any other format.
    Format,
    /// Never certainly right: always the slow path.
    Unsure,
}

impl ShortRule {
    fn of_format(format: LeafFormat) -> Self {
        let rule = |code, lengths| Self {
            code,
            format: Some(format),
            list: 0,
            lengths,
        };
        match format {
            // The first list contains its spellings.
            LeafFormat::MonthOfYear => rule(Code::Words, 0),
            LeafFormat::Amount | LeafFormat::Percentage => rule(Code::Digits, u32::MAX - 1),
            LeafFormat::Count => rule(Code::Digits, (1 << 20) - 2),
            LeafFormat::CardNumber => rule(Code::Digits, 0xff << 12),
            LeafFormat::IdNumber => rule(Code::Digits, 1 << 15 | 1 << 18),
            LeafFormat::Phone => rule(Code::Digits, (1 << 21) - (1 << 5)),
            LeafFormat::Date
            | LeafFormat::DateOrMonth
            | LeafFormat::DateTime
            | LeafFormat::DatePhrase
            | LeafFormat::Day
            | LeafFormat::Month
            | LeafFormat::MonthRange
            | LeafFormat::Year => rule(Code::Format, 0),
            _ => rule(Code::Unsure, 0),
        }
    }
}

impl Default for ShortRule {
    fn default() -> Self {
        TextRule::Any.into()
    }
}

impl From<TextRule> for ShortRule {
    fn from(rule: TextRule) -> Self {
        let unsure = Self {
            code: Code::Unsure,
            format: None,
            list: 0,
            lengths: 0,
        };
        match rule {
            TextRule::Any => Self {
                code: Code::Any,
                ..unsure
            },
            TextRule::Several => unsure,
            TextRule::Words(words) => match u16::try_from(words + 1) {
                Ok(list) => Self {
                    code: Code::Words,
                    list,
                    ..unsure
                },
                Err(_) => unsure,
            },
            TextRule::Format(format) => Self::of_format(format),
        }
    }
}
