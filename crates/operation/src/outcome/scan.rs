//! One pass over a body that collects what stands at wanted places and skips the rest.

use std::borrow::Cow;
use std::ops::Range;

use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError};
use ocrmarket_wire::{is_nothing, pointer};

/// A pointer that some rule needs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wanted {
    pub(super) tokens: Vec<String>,
    pub(super) pointer: String,
}

/// What stands at a wanted place.
#[derive(Clone)]
pub(super) enum Found<'b> {
    /// Not looked for yet; who reads all of a body begins with [`Found::Absent`].
    Unread,
    Absent,
    Null,
    /// An object or an array without members.
    Empty,
    Object,
    Array,
    /// The text of a single value.
    Text(Cow<'b, str>),
    /// A text that no Rust text can hold.
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

    /// Whether it is an object with members.
    pub(super) fn is_object(&self) -> bool {
        matches!(self, Found::Object)
    }

    /// Whether it says something. Vendors write nothing in many ways: `null`, `""`, blanks, `--`, `{}` and `[]`.
    pub(super) fn exists(&self) -> bool {
        match self {
            Found::Unread | Found::Absent | Found::Null | Found::Empty => false,
            Found::Text(text) => !is_nothing(text),
            Found::Object | Found::Array | Found::Unreadable => true,
        }
    }
}

/// The pass over the body. Descends only towards wanted places, so it goes as deep as the longest pointer of the rules,
/// whatever the body holds.
pub(super) struct Scan<'w, 'b> {
    pub(super) reader: Reader<'b>,
    pub(super) wanted: &'w [Wanted],
    pub(super) found: Vec<Found<'b>>,
}

impl Scan<'_, '_> {
    /// Reads a value. `below` are the wanted places at or below it; `depth` is how many tokens led here.
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
        // Of duplicate keys the last counts: what an earlier one held is gone.
        self.found[below.clone()].fill(Found::Absent);
        self.value(below, depth + 1)
    }

    /// The wanted places among `inner` whose token at `depth` fits; they follow each other.
    pub(super) fn narrow(
        &self,
        inner: &Range<usize>,
        fits: impl Fn(&str) -> bool,
        depth: usize,
    ) -> Range<usize> {
        let places = &self.wanted[inner.clone()];
        let fits = |wanted: &Wanted| wanted.tokens.get(depth).is_some_and(|token| fits(token));
        let Some(start) = places.iter().position(fits) else {
            return 0..0;
        };
        let length = places[start..]
            .iter()
            .take_while(|wanted| fits(wanted))
            .count();
        inner.start + start..inner.start + start + length
    }
}

/// Whether the value that stands next, which is an object or an array, has no members; `None` where the text ends before that is known.
pub(super) fn is_empty_container(reader: &Reader<'_>) -> Option<bool> {
    let inside = reader.document().as_bytes().get(reader.offset() + 1..)?;
    let first = inside.iter().find(|byte| !b" \t\n\r".contains(byte))?;
    Some(matches!(first, b'}' | b']'))
}

pub(super) fn is_key(key: &RawText<'_>, token: &str) -> bool {
    key.is(token)
}
