//! A pass over a body that collects the values at wanted locations and skips the rest.

use std::borrow::Cow;
use std::ops::Range;

use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError};
use ocrmarket_wire::{is_empty_value, pointer};

/// A pointer that some rule needs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wanted {
    pub(super) tokens: Vec<String>,
    pub(super) pointer: String,
}

/// The value at a wanted location.
#[derive(Clone)]
pub(super) enum Found<'b> {
    /// Not read yet. A scan of a whole body starts with [`Found::Absent`] instead.
    Unread,
    Absent,
    Null,
    /// An object or an array without members.
    Empty,
    Object,
    Array,
    /// The text of a string, number or boolean.
    Text(Cow<'b, str>),
    /// A string that a Rust `str` cannot hold.
    Unreadable,
}

impl<'b> Found<'b> {
    pub(super) fn text(&self) -> Option<&Cow<'b, str>> {
        if let Found::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// Returns `true` for a non-empty object.
    pub(super) fn is_object(&self) -> bool {
        matches!(self, Found::Object)
    }

    /// Returns `true` for a value that is not empty. Vendors use many empty values: `null`, `""`,
    /// blanks, `--`, `{}` and `[]`.
    pub(super) fn exists(&self) -> bool {
        match self {
            Found::Unread | Found::Absent | Found::Null | Found::Empty => false,
            Found::Text(text) => !is_empty_value(text),
            Found::Object | Found::Array | Found::Unreadable => true,
        }
    }
}

/// A pass over the body. It descends only towards wanted locations, so its depth is bounded by the
/// longest pointer of the rules, whatever the body contains.
pub(super) struct Scan<'w, 'b> {
    pub(super) reader: Reader<'b>,
    pub(super) wanted: &'w [Wanted],
    pub(super) found: Vec<Found<'b>>,
}

impl Scan<'_, '_> {
    /// Reads a value. `below` are the wanted locations at or below it; `depth` is the number of
    /// tokens up to here.
    pub(super) fn value(&mut self, below: Range<usize>, depth: usize) -> Result<(), SyntaxError> {
        let is_wanted = self
            .wanted
            .get(below.start)
            .is_some_and(|wanted| wanted.tokens.len() == depth);
        let inner = below.start + usize::from(is_wanted)..below.end;
        let kind = self.reader.kind()?;
        let is_empty = is_empty_container(&self.reader).unwrap_or_default();
        let found = match kind {
            Kind::Object => {
                self.object(inner, depth)?;
                if is_empty {
                    Found::Empty
                } else {
                    Found::Object
                }
            }
            Kind::Array => {
                self.array(inner, depth)?;
                if is_empty { Found::Empty } else { Found::Array }
            }
            Kind::String => self
                .reader
                .string()?
                .decode()
                .map_or(Found::Unreadable, Found::Text),
            Kind::Number => Found::Text(Cow::Borrowed(self.reader.number()?)),
            Kind::Boolean => Found::Text(Cow::Borrowed(if self.reader.boolean()? {
                "true"
            } else {
                "false"
            })),
            Kind::Null => {
                self.reader.null()?;
                Found::Null
            }
        };
        if is_wanted {
            self.found[below.start] = found;
        }
        Ok(())
    }

    pub(super) fn object(&mut self, inner: Range<usize>, depth: usize) -> Result<(), SyntaxError> {
        if inner.is_empty() {
            return self.reader.skip().map(drop);
        }
        self.reader.begin_object()?;
        while let Some(key) = self.reader.next_key()? {
            let below = self.narrow(&inner, |token| is_key(&key, token), depth);
            self.inner_value(below, depth)?;
        }
        Ok(())
    }

    pub(super) fn array(&mut self, inner: Range<usize>, depth: usize) -> Result<(), SyntaxError> {
        if inner.is_empty() {
            return self.reader.skip().map(drop);
        }
        self.reader.begin_array()?;
        let mut index = 0;
        while self.reader.next_element()? {
            let below = self.narrow(&inner, |token| pointer::index(token) == Some(index), depth);
            self.inner_value(below, depth)?;
            index += 1;
        }
        Ok(())
    }

    pub(super) fn inner_value(
        &mut self,
        below: Range<usize>,
        depth: usize,
    ) -> Result<(), SyntaxError> {
        if below.is_empty() {
            return self.reader.skip().map(drop);
        }
        // Of duplicate keys the last counts: drop the values of an earlier one.
        self.found[below.clone()].fill(Found::Absent);
        self.value(below, depth + 1)
    }

    /// Returns the wanted locations among `inner` whose token at `depth` fits. They are adjacent.
    pub(super) fn narrow(
        &self,
        inner: &Range<usize>,
        fits: impl Fn(&str) -> bool,
        depth: usize,
    ) -> Range<usize> {
        let locations = &self.wanted[inner.clone()];
        let fits = |wanted: &Wanted| wanted.tokens.get(depth).is_some_and(|token| fits(token));
        let Some(start) = locations.iter().position(fits) else {
            return 0..0;
        };
        let length = locations[start..]
            .iter()
            .take_while(|wanted| fits(wanted))
            .count();
        inner.start + start..inner.start + start + length
    }
}

/// Returns `true` if the next value, an object or array, is empty; `None` if the input ends before
/// that is decided.
pub(super) fn is_empty_container(reader: &Reader<'_>) -> Option<bool> {
    let inside = reader.document().as_bytes().get(reader.offset() + 1..)?;
    let first = inside.iter().find(|byte| !b" \t\n\r".contains(byte))?;
    Some(matches!(first, b'}' | b']'))
}

pub(super) fn is_key(key: &RawText<'_>, token: &str) -> bool {
    key.is(token)
}
