//! A single value as it came: absent, `null`, a text, an exact number or a boolean.
//!
//! It keeps the vendor's spelling and reads nothing. The types that read it are those of [`leaf`](crate::leaf).

mod kept;

use std::fmt;

use crate::is_nothing;
use crate::reader::Reader;
use crate::value::ValueError;
use kept::Kept;

/// What came in one place: nothing, `null`, a text, an exact number or a boolean. Three words long.
///
/// Equality goes by what came: the number `1.0` differs from `1.00` and from the text `1.0`.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Leaf {
    kept: Kept,
}

const _: () = assert!(size_of::<Leaf>() == 24, "a leaf is three words");

/// What kind of value a leaf holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Content<'a> {
    /// The field did not come.
    Absent,
    /// `null`
    Null,
    /// A boolean.
    Boolean(bool),
    /// A number as JSON spells it.
    Number(&'a str),
    /// A text.
    Text(&'a str),
}

impl Leaf {
    /// A number as JSON spells it, kept digit by digit.
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
    /// JSON does not spell numbers so.
    pub fn from_number(number: &str) -> Result<Self, ValueError> {
        if Reader::from_text(number).number() == Ok(number) {
            Ok(Self::of_number(number))
        } else {
            Err(ValueError::new("a number as JSON spells it"))
        }
    }

    /// `null`.
    pub const fn null() -> Self {
        Self { kept: Kept::Null }
    }

    /// What it holds.
    pub fn content(&self) -> Content<'_> {
        match &self.kept {
            Kept::Absent => Content::Absent,
            Kept::Null => Content::Null,
            Kept::False => Content::Boolean(false),
            Kept::True => Content::Boolean(true),
            Kept::ShortText(text) => Content::Text(text.as_str()),
            Kept::LongText(text) => Content::Text(text),
            Kept::ShortNumber(number) => Content::Number(number.as_str()),
            Kept::LongNumber(number) => Content::Number(number),
        }
    }

    /// Its text: a text as it is, a number or boolean as JSON spells it; `None` if absent or `null`.
    pub fn text(&self) -> Option<&str> {
        match self.content() {
            Content::Absent | Content::Null => None,
            Content::Boolean(value) => Some(if value { "true" } else { "false" }),
            Content::Number(text) | Content::Text(text) => Some(text),
        }
    }

    /// Whether the field did not come.
    pub const fn is_absent(&self) -> bool {
        matches!(self.kept, Kept::Absent)
    }

    /// Whether `null` came.
    pub const fn is_null(&self) -> bool {
        matches!(self.kept, Kept::Null)
    }

    /// Whether it says nothing: absent, `null`, empty, blanks or `--`.
    pub fn is_nothing(&self) -> bool {
        self.text().is_none_or(is_nothing)
    }

    /// Puts another value here: a text, a whole number, a boolean, another leaf.
    pub fn set(&mut self, value: impl Into<Self>) {
        *self = value.into();
    }

    /// Makes it absent.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Appends it as JSON.
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

    /// From the text at a place of a document.
    #[inline]
    pub(crate) fn of_text_in(document: &str, start: usize, end: usize) -> Self {
        Self {
            kept: Kept::text_in(document, start, end),
        }
    }

    /// From a number that is known to be spelt as JSON has it.
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
