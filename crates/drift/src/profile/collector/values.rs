//! Counts strings and numbers at their locations.
//!
//! The facts of a short string are cached at its location, because few strings repeat, and in a
//! second cache for all locations.

use ocrmarket_wire::disclosure::Disclosure;
use ocrmarket_wire::is_empty_value;

use super::super::buckets;
use super::super::distinct::{self, Distinct};
use super::super::literals::{Came, LiteralKind};
use super::super::stats::Stats;
use super::super::text::Facts;
use super::Collector;

/// Size of the cache for all locations; a power of two.
const KNOWN: usize = 512;

/// A string or number in the document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'d> {
    pub(super) document: &'d str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'d> Said<'d> {
    /// Creates a reference to a whole string.
    pub(super) fn all(text: &'d str) -> Self {
        Self {
            document: text,
            start: 0,
            end: text.len(),
        }
    }

    #[inline]
    pub(super) fn text(self) -> &'d str {
        self.document.get(self.start..self.end).unwrap_or_default()
    }

    /// Returns the bytes of a short string that is not empty: the key of the caches.
    #[inline]
    fn short(self) -> Option<Short> {
        let length = self.end.wrapping_sub(self.start);
        let mask = MASKS.get(length.wrapping_sub(1))?;
        let rest = self.document.as_bytes().get(self.start..)?;
        let window = match rest.first_chunk() {
            Some(window) => u128::from_le_bytes(*window),
            None => last_bytes(rest),
        };
        Some(Short {
            bytes: window & mask,
            length: u8::try_from(length).ok()?,
        })
    }
}

/// Returns the last bytes of the document, padded with zeros.
#[cold]
fn last_bytes(rest: &[u8]) -> u128 {
    let mut window = [0; 16];
    window[..rest.len()].copy_from_slice(rest);
    u128::from_le_bytes(window)
}

/// Masks of the first bytes of 16, by their number.
static MASKS: [u128; 16] = {
    let mut masks = [u128::MAX; 16];
    let mut more = 1;
    while more < 16 {
        masks[15 - more] = u128::MAX >> (8 * more);
        more += 1;
    }
    masks
};

/// A string of at most 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Short {
    /// The first byte is the lowest; padded with zeros.
    bytes: u128,
    /// Greater than 16 for numbers.
    length: u8,
}

impl Short {
    #[inline]
    fn mixed(self) -> usize {
        let [low, high] = self.halves();
        let mixed = (low ^ high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> 32) as usize
    }

    /// Returns its slot in the cache of a location.
    #[inline]
    fn slot(self) -> usize {
        self.mixed() >> 16 & (Recent::MOST - 1)
    }

    #[expect(clippy::cast_possible_truncation, reason = "that is what halves are")]
    #[inline]
    fn halves(self) -> [u64; 2] {
        [self.bytes as u64, (self.bytes >> 64) as u64]
    }
}

/// Counts of facts of strings that are no longer cached.
#[derive(Debug, Default)]
pub(super) struct FactCounts {
    distinct: Distinct,
    /// Formats, shape, length and whether it is a number, packed, with their counts: few are
    /// distinct. The first two are stored here; a slot with count zero is free.
    first: [u32; 2],
    first_counts: [u64; 2],
    others: Vec<(u32, u64)>,
}

/// The facts of a short string, and its occurrences since they were cached.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
pub(super) struct Recent {
    bytes: [u64; 2],
    /// Its length, with a flag for numbers; 0 if the slot is free.
    length: u8,
    is_new_word: bool,
    /// 0 if it is not needed.
    magnitude: u16,
    facts: Facts,
    count: u64,
    /// Number of documents since it was cached, the first and the last of them.
    documents: u64,
    first_document: u64,
    last_document: u64,
}

impl Recent {
    /// Size of the cache of a location; a power of two.
    pub(super) const MOST: usize = 16;
    /// Added to the length of a number.
    const NUMBER: u8 = 0x80;

    fn kind(&self) -> LiteralKind {
        if self.length & Self::NUMBER == 0 {
            LiteralKind::Text
        } else {
            LiteralKind::Number
        }
    }
}

impl Collector {
    /// Counts a string.
    #[expect(
        clippy::inline_always,
        reason = "what most values take; as a call it costs a tenth of their time"
    )]
    #[inline(always)]
    pub(super) fn text(&mut self, id: u32, said: Said<'_>) {
        let at = id as usize;
        self.hot[at].strings += 1;
        let short = said.short();
        // A cached string is not an empty value.
        if !short.is_some_and(|short| self.again(at, short)) {
            self.other_text(at, short, said.text());
        }
    }

    /// Counts a number.
    pub(super) fn number(&mut self, id: u32, said: Said<'_>) {
        let at = id as usize;
        let short = said.short().map(|short| Short {
            length: short.length | Recent::NUMBER,
            ..short
        });
        if !short.is_some_and(|short| self.again(at, short)) {
            self.value(at, short, said.text(), LiteralKind::Number);
        }
    }

    /// Counts a value if it is cached at its location, and returns `true` if it is.
    #[inline]
    fn again(&mut self, at: usize, short: Short) -> bool {
        let recent = &mut self.recent[at][short.slot()];
        if recent.bytes != short.halves() || recent.length != short.length {
            return false;
        }
        recent.count += 1;
        if recent.last_document != self.document {
            recent.last_document = self.document;
            recent.documents += 1;
        }
        if recent.is_new_word {
            self.unknown_value(at);
        }
        true
    }

    #[inline(never)]
    fn other_text(&mut self, at: usize, short: Option<Short>, text: &str) {
        // No white space begins with such a byte.
        let says_something = |first: &u8| first.is_ascii_alphanumeric() || *first >= 0xe4;
        if !text.as_bytes().first().is_some_and(says_something) && is_empty_value(text) {
            self.hot[at].empty_values += 1;
            return;
        }
        self.value(at, short, text, LiteralKind::Text);
    }

    /// Counts a value that is not cached; a short one replaces another in the cache.
    fn value(&mut self, at: usize, short: Option<Short>, text: &str, kind: LiteralKind) {
        let Some(short) = short else {
            return self.long_text(at, text, kind);
        };
        self.forget(at, short.slot());
        let facts = self.known.facts(short, text, kind);
        self.recent[at][short.slot()] = Recent {
            bytes: short.halves(),
            length: short.length,
            first_document: self.document,
            ..self.look(at, facts, text, kind)
        };
        self.again(at, short);
    }

    #[cold]
    fn unknown_value(&mut self, at: usize) {
        let node = &mut self.nodes[at];
        node.stats.unknown_values += 1;
        node.stats.unknown_value_documents += u64::from(node.new_word_document != self.document);
        node.new_word_document = self.document;
    }

    /// Counts a string that is not cached.
    fn long_text(&mut self, at: usize, text: &str, kind: LiteralKind) {
        let recent = Recent {
            count: 1,
            ..self.look(at, Facts::of(text, kind), text, kind)
        };
        self.facts[at].count(&recent, kind, &mut self.nodes[at].stats);
        self.keep(at, &recent, kind, text, Came::once(self.document));
        if recent.is_new_word {
            self.unknown_value(at);
        }
    }

    /// Returns the facts of a string or number at a location.
    fn look(&self, at: usize, facts: Facts, text: &str, kind: LiteralKind) -> Recent {
        let hot = &self.hot[at];
        let is_amount = kind == LiteralKind::Number || facts.formats & 1 != 0;
        let has_word = || {
            let declared = self.root.declared(self.nodes[at].location);
            declared.is_some_and(|declared| declared.is_known(text))
        };
        Recent {
            is_new_word: hot.has_words && !has_word(),
            magnitude: if hot.is_public && is_amount {
                buckets::magnitude(text)
            } else {
                0
            },
            facts,
            ..Recent::default()
        }
    }

    /// Counts a string that leaves the cache.
    fn forget(&mut self, at: usize, slot: usize) {
        let recent = std::mem::take(&mut self.recent[at][slot]);
        if recent.count == 0 {
            return;
        }
        let kind = recent.kind();
        self.facts[at].count(&recent, kind, &mut self.nodes[at].stats);
        if self.hot[at].is_public {
            let bytes = recent.bytes.map(u64::to_le_bytes);
            let length = usize::from(recent.length & !Recent::NUMBER);
            let text = bytes.as_flattened().get(..length).unwrap_or_default();
            let came = Came {
                count: recent.count,
                documents: recent.documents,
                first_document: recent.first_document,
                last_document: recent.last_document,
            };
            let text = std::str::from_utf8(text).unwrap_or_default();
            self.keep(at, &recent, kind, text, came);
        }
    }

    /// Stores a value of a public location if it may be shown.
    fn keep(&mut self, at: usize, recent: &Recent, kind: LiteralKind, text: &str, came: Came) {
        let hot = &self.hot[at];
        if !hot.is_public {
            return;
        }
        let is_listed = hot.has_words && !recent.is_new_word;
        let declared = self.root.declared(self.nodes[at].location);
        let is_hidden =
            declared.is_none_or(|declared| declared.disclosure(text, kind) == Disclosure::Hidden);
        let literals = &mut self.nodes[at].stats.literals;
        if is_hidden {
            literals.leave_out();
        } else {
            literals.add((recent.facts.hash, kind, text), is_listed, came);
        }
    }

    /// Counts all cached strings.
    pub(super) fn forget_all(&mut self) {
        for at in 0..self.nodes.len() {
            for slot in 0..Recent::MOST {
                self.forget(at, slot);
            }
            self.facts[at].book(&mut self.nodes[at].stats);
        }
    }

    pub(super) fn boolean(&mut self, id: u32, value: bool) {
        let document = self.document;
        if self.hot[id as usize].is_public {
            let node = &mut self.nodes[id as usize];
            let text = if value { "true" } else { "false" };
            let literal = (distinct::hash(text), LiteralKind::Boolean, text);
            node.stats
                .literals
                .add(literal, false, Came::once(document));
        }
    }
}

/// Cache of the facts of short strings for all locations: dates and amounts repeat at many.
#[derive(Debug)]
pub(super) struct Known(Box<[KnownText]>);

#[derive(Debug, Clone, Copy, Default)]
struct KnownText {
    bytes: [u64; 2],
    /// The key, as in [`Recent`].
    length: u8,
    facts: Facts,
}

impl Default for Known {
    fn default() -> Self {
        Self(vec![KnownText::default(); KNOWN].into())
    }
}

impl Known {
    fn facts(&mut self, short: Short, text: &str, kind: LiteralKind) -> Facts {
        let known = &mut self.0[short.mixed() & (KNOWN - 1)];
        if known.bytes != short.halves() || known.length != short.length {
            *known = KnownText {
                bytes: short.halves(),
                length: short.length,
                facts: Facts::of(text, kind),
            };
        }
        known.facts
    }
}

impl FactCounts {
    /// Maximum number of distinct facts; beyond it, they are added to the counts, so that memory
    /// stays bounded.
    const MOST: usize = 128;
    const NUMBER: u32 = 1 << 31;

    /// Counts repetitions of a string or number.
    #[inline]
    fn count(&mut self, recent: &Recent, kind: LiteralKind, stats: &mut Stats) {
        let facts = recent.facts;
        self.distinct.add(facts.hash);
        if recent.magnitude > 0 {
            stats.magnitudes.add(recent.magnitude, recent.count);
        }
        let is_number = if kind == LiteralKind::Text {
            0
        } else {
            Self::NUMBER
        };
        let packed = u32::from(facts.formats) << 12
            | u32::from(facts.shape) << 5
            | u32::from(facts.length)
            | is_number;
        for (known, count) in self.first.iter_mut().zip(&mut self.first_counts) {
            if *known == packed || *count == 0 {
                *known = packed;
                *count += recent.count;
                return;
            }
        }
        if let Some((_, count)) = self.others.iter_mut().find(|(known, _)| *known == packed) {
            *count += recent.count;
            return;
        }
        self.others.push((packed, recent.count));
        if self.others.len() > Self::MOST {
            self.book(stats);
        }
    }

    /// Adds the facts to the counts.
    #[cold]
    fn book(&mut self, stats: &mut Stats) {
        stats.distinct.merge(&self.distinct);
        let first = self.first.into_iter().zip(self.first_counts);
        self.first_counts = [0; 2];
        for (packed, count) in first.chain(self.others.drain(..)) {
            if count == 0 {
                continue;
            }
            // The widths are those of the packed parts.
            let part = |shift: u32, bits: u32| {
                u16::try_from(packed >> shift & ((1 << bits) - 1)).unwrap_or_default()
            };
            if packed & Self::NUMBER == 0 {
                stats.formats.add(part(12, 16), count);
            }
            stats.shapes.add(part(5, 7), count);
            stats.lengths.add(part(0, 5), count);
        }
    }
}
