//! A single value as received: absent, `null`, a string, an exact number or a boolean.
//!
//! It keeps the vendor's spelling and does not interpret it. The types of [`leaf`](crate::leaf) do.

mod kept;

use std::fmt;

use crate::is_empty_value;
use crate::reader::Reader;
use crate::value::ValueError;
use kept::Kept;

/// A single value: absent, `null`, a string, an exact number or a boolean. Three machine words
/// long.
///
/// Equality compares the spelling: the number `1.0` differs from `1.00` and from the string `1.0`.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Leaf {
    kept: Kept,
}

const _: () = assert!(size_of::<Leaf>() == 24, "a leaf is three words");

/// The content of a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LeafContent<'a> {
    /// An absent field.
    Absent,
    /// `null`
    Null,
    /// A boolean.
    Boolean(bool),
    /// A number as JSON spells it.
    Number(&'a str),
    /// A string.
    Text(&'a str),
}

impl Leaf {
    /// Builds a leaf from a number as JSON spells it, and keeps every digit.
    ///
    /// ```
    /// use ocrmarket_wire::leaf::Leaf;
    ///
    /// assert_eq!(Leaf::from_number("1200.10")?.text(), Some("1200.10"));
    /// assert!(Leaf::from_number("1,200").is_err());
    /// # Ok::<(), ocrmarket_wire::value::ValueError>(())
    /// ```
    ///
    /// # Errors
    /// The text is not a JSON number.
    pub fn from_number(number: &str) -> Result<Self, ValueError> {
        if Reader::from_text(number).number() == Ok(number) {
            Ok(Self::of_number(number))
        } else {
            Err(ValueError::new("a JSON number"))
        }
    }

    /// Returns a leaf that is `null`.
    pub const fn null() -> Self {
        Self { kept: Kept::Null }
    }

    /// Returns the content.
    pub fn content(&self) -> LeafContent<'_> {
        match &self.kept {
            Kept::Absent => LeafContent::Absent,
            Kept::Null => LeafContent::Null,
            Kept::False => LeafContent::Boolean(false),
            Kept::True => LeafContent::Boolean(true),
            Kept::ShortText(text) => LeafContent::Text(text.as_str()),
            Kept::LongText(text) => LeafContent::Text(text),
            Kept::ShortNumber(number) => LeafContent::Number(number.as_str()),
            Kept::LongNumber(number) => LeafContent::Number(number),
        }
    }

    /// Returns the text: a string as it is, a number or boolean as JSON spells it. `None` if absent
    /// or `null`.
    pub fn text(&self) -> Option<&str> {
        match self.content() {
            LeafContent::Absent | LeafContent::Null => None,
            LeafContent::Boolean(value) => Some(if value { "true" } else { "false" }),
            LeafContent::Number(text) | LeafContent::Text(text) => Some(text),
        }
    }

    /// Returns `true` if the field is absent.
    pub const fn is_absent(&self) -> bool {
        matches!(self.kept, Kept::Absent)
    }

    /// Returns `true` for `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self.kept, Kept::Null)
    }

    /// Returns `true` for an empty value: absent, `null`, `""`, blanks or `--`.
    pub fn is_empty_value(&self) -> bool {
        self.text().is_none_or(is_empty_value)
    }

    /// Replaces the value with a string, an integer, a boolean or another leaf.
    pub fn set(&mut self, value: impl Into<Self>) {
        *self = value.into();
    }

    /// Makes the leaf absent.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Appends the value as JSON.
    #[inline]
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        self.kept.encode(out);
    }

    #[inline]
    pub(crate) fn of_text(text: &str) -> Self {
        Self {
            kept: Kept::text(text),
        }
    }

    /// Builds a leaf from a string that is part of a document.
    #[inline]
    pub(crate) fn of_text_in(document: &str, start: usize, end: usize) -> Self {
        Self {
            kept: Kept::text_in(document, start, end),
        }
    }

    /// Builds a leaf from a valid JSON number.
    #[inline]
    pub(crate) fn of_number(number: &str) -> Self {
        Self {
            kept: Kept::number(number),
        }
    }
}

impl fmt::Debug for Leaf {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.kept {
            Kept::Absent => "Absent",
            _ => "<masked>",
        })
    }
}

impl From<&str> for Leaf {
    fn from(text: &str) -> Self {
        Self::of_text(text)
    }
}

impl From<String> for Leaf {
    fn from(text: String) -> Self {
        Self::of_text(&text)
    }
}

impl From<bool> for Leaf {
    fn from(value: bool) -> Self {
        Self {
            kept: if value { Kept::True } else { Kept::False },
        }
    }
}

macro_rules! from_whole_number {
    ($($number:ty),*) => { $(
        impl From<$number> for Leaf {
            fn from(value: $number) -> Self {
                Self::of_number(&value.to_string())
            }
        }
    )* };
}

from_whole_number!(i32, i64, u32, u64);
