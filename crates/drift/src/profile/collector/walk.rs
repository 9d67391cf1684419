//! Reads a document once: occurrences are recorded as notes, and counted when the document is known
//! to be countable.
//!
//! Before its end, a document may turn out not to be JSON, or, if its kind was guessed, to have
//! keys of another kind. Then the notes are dropped. The number of notes is bounded. Beyond it, a
//! document that is known to be JSON is counted in batches; otherwise reading stops and the caller
//! classifies it first.

use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError, scan};

use super::super::location::DEEPEST;
use super::super::shard::Overflow;
use super::super::stats::JsonType;
use super::values::Said;
use super::{Collector, NONE};
use ocrmarket_validator::without_overridden;

/// Maximum number of notes.
const NOTES: usize = 1 << 16;
/// Number of expected keys that are compared before a lookup.
const TRIED: usize = 4;

/// An occurrence at a location.
#[derive(Debug, Clone, Copy)]
pub(super) struct Note {
    location: u32,
    what: What,
    /// A string or number in the document.
    start: usize,
    end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Text,
    /// A string with escapes.
    Escaped,
    Number,
    True,
    False,
    Null,
    Object,
    Array,
}

/// Facts about a document before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust<'w> {
    /// It is JSON and of this kind.
    Known,
    /// It is known, and no object in it has duplicate keys.
    Thin,
    /// It is of this kind if it is JSON, an object without duplicate keys, and has none of these
    /// locations at its root.
    Guessed(&'w [u32]),
}

/// The reason why a document was not read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    NotJson,
    /// Its kind is uncertain.
    Unsure,
    /// An object has duplicate keys; nothing of the document was counted.
    Twice,
}

impl From<SyntaxError> for Stop {
    #[inline]
    fn from(_: SyntaxError) -> Self {
        Self::NotJson
    }
}

/// A document during reading.
pub(super) struct Walk<'w, 't> {
    reader: Reader<'t>,
    collector: &'w mut Collector,
    trust: Trust<'w>,
    most: usize,
    pub(super) overflow: Overflow,
}

impl<'w, 't> Walk<'w, 't> {
    pub(super) fn new(
        text: &'t str,
        collector: &'w mut Collector,
        trust: Trust<'w>,
        most: usize,
    ) -> Self {
        Self {
            reader: Reader::from_text(text),
            collector,
            trust,
            most,
            overflow: Overflow::default(),
        }
    }

    /// Reads all of it; the caller counts the remaining notes.
    pub(super) fn run(&mut self) -> Result<(), Stop> {
        if self.reader.kind()? != Kind::Object {
            self.is_known()?;
        }
        self.value(0, 0)?;
        Ok(self.reader.finish()?)
    }

    /// Reads the value of a location; recursion ends at [`DEEPEST`].
    #[inline]
    fn value(&mut self, location: u32, depth: usize) -> Result<(), Stop> {
        if let Some((start, end)) = self.reader.take_plain_string() {
            return self.note(location, What::Text, (start, end));
        }
        self.other_value(location, depth)
    }

    fn other_value(&mut self, location: u32, depth: usize) -> Result<(), Stop> {
        let kind = self.reader.kind()?;
        let (what, length, behind) = match kind {
            // Its closing quote has been read.
            Kind::String => (What::Escaped, self.reader.string()?.raw().len(), 1),
            Kind::Number => (What::Number, self.reader.number()?.len(), 0),
            Kind::Boolean if self.reader.boolean()? => (What::True, 0, 0),
            Kind::Boolean => (What::False, 0, 0),
            Kind::Null => {
                self.reader.null()?;
                (What::Null, 0, 0)
            }
            Kind::Object => (What::Object, 0, 0),
            Kind::Array => (What::Array, 0, 0),
        };
        let end = self.reader.offset() - behind;
        self.note(location, what, (end - length, end))?;
        match kind {
            Kind::Object | Kind::Array if depth >= DEEPEST => {
                self.overflow.too_deep += 1;
                self.reader.skip()?;
                // Deeper values and their keys are not read.
                self.is_known()
            }
            Kind::Object => self.object(location, depth),
            Kind::Array => self.array(location, depth),
            _ => Ok(()),
        }
    }

    #[inline]
    fn note(
        &mut self,
        location: u32,
        what: What,
        (start, end): (usize, usize),
    ) -> Result<(), Stop> {
        if self.collector.notes.len() == self.collector.notes.capacity() {
            self.make_room()?;
        }
        self.collector.notes.push(Note {
            location,
            what,
            start,
            end,
        });
        Ok(())
    }

    #[cold]
    fn make_room(&mut self) -> Result<(), Stop> {
        let notes = &mut self.collector.notes;
        if notes.len() < NOTES {
            notes.reserve_exact(notes.len().max(NOTES / 64));
            return Ok(());
        }
        self.is_known()?;
        // Counts cannot be undone, so duplicate keys are excluded first.
        self.is_thin()?;
        self.collector.count(self.reader.document());
        Ok(())
    }

    /// Checks that a known document has no duplicate keys.
    #[cold]
    fn is_thin(&mut self) -> Result<(), Stop> {
        if self.trust == Trust::Known {
            if without_overridden(self.reader.document())?.is_some() {
                return Err(Stop::Twice);
            }
            self.trust = Trust::Thin;
        }
        Ok(())
    }

    fn must_not_have(&self, location: u32) -> bool {
        matches!(self.trust, Trust::Guessed(others) if others.contains(&location))
    }

    /// Stops if the kind of the document was guessed.
    fn is_known(&self) -> Result<(), Stop> {
        match self.trust {
            Trust::Known | Trust::Thin => Ok(()),
            Trust::Guessed(_) => Err(Stop::Unsure),
        }
    }

    fn object(&mut self, location: u32, depth: usize) -> Result<(), Stop> {
        self.reader.begin_object()?;
        self.collector.object += 1;
        let object = self.collector.object;
        let mut before = NONE;
        loop {
            let child = match self.plain_members(location, object, &mut before, depth) {
                Some(child) => child,
                None if !self.reader.next_member()? => return Ok(()),
                None => {
                    let key = self.reader.key()?;
                    let Some(child) = self.child(location, key)? else {
                        self.overflow.locations += 1;
                        self.reader.skip()?;
                        continue;
                    };
                    self.expect(location, before, child);
                    child
                }
            };
            before = child;
            let way = &mut self.collector.ways[child as usize];
            // A location with a key of its own occurs once per object, so a second occurrence is a
            // duplicate key. A location without one represents several keys.
            let is_again = way.object == object && !way.key.is_none();
            way.object = object;
            let is_several = way.key.is_none();
            if is_again || is_several || depth == 0 && self.must_not_have(child) {
                self.is_known()?;
            }
            if is_again {
                return Err(Stop::Twice);
            }
            if is_several {
                // One of the keys may be a duplicate.
                self.is_thin()?;
            }
            self.value(child, depth + 1)?;
        }
    }

    /// Returns the location of a key that was not expected.
    fn child(&mut self, parent: u32, key: RawText<'_>) -> Result<Option<u32>, Stop> {
        let name = key.decode().unwrap_or_else(|_| key.raw().into());
        if let Some(known) = self.collector.nodes[parent as usize].children.get(&*name) {
            return Ok(Some(*known));
        }
        // A new location would remain even if the document is not counted.
        self.is_known()?;
        Ok(self.collector.new_child(parent, key, &name, self.most))
    }

    /// Reads members with expected keys whose values are strings without escapes. Keys have a fixed
    /// order, but some may be missing. Then, if the next key is expected but its value needs the
    /// slow path, reads the key and returns its location.
    ///
    /// This is the fast path: most members are read here, in a loop that uses only local variables.
    #[inline]
    fn plain_members(
        &mut self,
        location: u32,
        object: u64,
        before: &mut u32,
        depth: usize,
    ) -> Option<u32> {
        let bytes = self.reader.document().as_bytes();
        let mut at = self.reader.offset();
        // An object that has just begun has no comma.
        let mut key = at + usize::from(*bytes.get(at)? == b',');
        if key == at && *before != NONE {
            return None;
        }
        let Collector { ways, notes, .. } = &mut *self.collector;
        let mut next = match *before {
            NONE => ways.get(location as usize)?.first,
            before => ways.get(before as usize)?.next,
        };
        let mut tried = 0;
        while tried < TRIED {
            let Some(way) = ways.get_mut(next as usize) else {
                break;
            };
            if bytes.get(key).is_some_and(u8::is_ascii_whitespace) {
                key = scan::white_space_end(bytes, key);
            }
            let Some(start) = way.key.end_in(bytes, key) else {
                next = way.next;
                tried += 1;
                continue;
            };
            let end = scan::plain_end(bytes, start + 1);
            let is_text = bytes.get(start) == Some(&b'"') && bytes.get(end) == Some(&b'"');
            let is_again = way.object == object;
            if !is_text || is_again || depth == 0 || notes.len() == notes.capacity() {
                self.reader.go_on_after(start);
                return Some(next);
            }
            way.object = object;
            notes.push(Note {
                location: next,
                what: What::Text,
                start: start + 1,
                end,
            });
            (*before, next, tried) = (next, way.next, 0);
            at = end + 1;
            if bytes.get(at) != Some(&b',') {
                break;
            }
            key = at + 1;
        }
        if at > self.reader.offset() {
            self.reader.go_on_after(at);
        }
        None
    }

    /// Records that a child came before the expected one.
    fn expect(&mut self, parent: u32, before: u32, child: u32) {
        let ways = &mut self.collector.ways;
        let expected = match before {
            NONE => &mut ways[parent as usize].first,
            before => &mut ways[before as usize].next,
        };
        let after = std::mem::replace(expected, child);
        let next = &mut ways[child as usize].next;
        if *next == NONE && after != child {
            *next = after;
        }
    }

    fn array(&mut self, location: u32, depth: usize) -> Result<(), Stop> {
        self.reader.begin_array()?;
        while self.reader.next_element()? {
            let known = self.collector.ways[location as usize].element;
            let element = if known == NONE {
                self.is_known()?;
                self.collector.new_element(location, self.most)
            } else {
                Some(known)
            };
            let Some(element) = element else {
                self.overflow.locations += 1;
                self.reader.skip()?;
                continue;
            };
            self.value(element, depth + 1)?;
        }
        Ok(())
    }
}

impl Collector {
    /// Counts the notes of a document.
    pub(super) fn count(&mut self, document: &str) {
        let mut notes = std::mem::take(&mut self.notes);
        for note in &notes {
            let hot = &mut self.hot[note.location as usize];
            if hot.document == self.document {
                hot.present += 1;
            } else {
                self.touch(note.location);
            }
            let said = Said {
                document,
                start: note.start,
                end: note.end,
            };
            let kind = match note.what {
                What::Text => {
                    self.text(note.location, said);
                    continue;
                }
                What::Escaped => {
                    self.escaped(note.location, said.text());
                    continue;
                }
                What::Number => {
                    self.number(note.location, said);
                    JsonType::of_number(said.text())
                }
                What::True | What::False => {
                    self.boolean(note.location, note.what == What::True);
                    JsonType::Boolean
                }
                What::Null => JsonType::Null,
                What::Object => {
                    self.hot[note.location as usize].objects += 1;
                    continue;
                }
                What::Array => JsonType::Array,
            };
            self.nodes[note.location as usize].stats.types[kind as usize] += 1;
        }
        notes.clear();
        self.notes = notes;
    }

    /// Counts a string with escapes.
    fn escaped(&mut self, location: u32, raw: &str) {
        let text = RawText::between_quotes(raw).decode();
        let text = text.unwrap_or_else(|_| raw.into());
        self.text(location, Said::all(&text));
    }
}
