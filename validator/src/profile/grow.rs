//! The streaming side: documents of one kind go in one after the other, and places grow.
//!
//! Vendors keep an order of keys, so each key is first compared with the one that came next the last time; only then it is looked
//! up. What was told of a short text is kept for a while in its place, because the same few come again and again. Nothing is
//! allocated for a value that was met before.

use std::collections::HashMap;

use ocrmarket_wire::is_nothing;
use ocrmarket_wire::keys::ExpectedKey;
use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError};

use super::days::Day;
use super::declared::{Declared, DeclaredPlace, Root};
use super::distinct::Distinct;
use super::literals::LiteralKind;
use super::place::{ANY_KEY, DEEPEST, ELEMENT, Group, Place, UNDECLARED_MOST, is_name};
use super::shard::Overflow;
use super::stats::{JsonType, Stats};
use super::text::{self, Facts};

/// No node.
const NONE: u32 = u32::MAX;
/// How many texts a place remembers, and all places together; powers of two.
const RECENT: usize = 4;
const KNOWN: usize = 4_096;
/// How many keys are tried before one is looked up.
const TRIED: usize = 4;

/// Places that grow.
#[derive(Debug)]
pub(crate) struct Grower {
    root: Root,
    nodes: Vec<Node>,
    /// Of each node what is needed wherever it comes, what is needed for most texts, and what is needed for new ones: apart,
    /// so that what is needed most stays near the processor.
    hot: Vec<Hot>,
    recent: Vec<[Recent; RECENT]>,
    told: Vec<Told>,
    /// How many documents came.
    document: u64,
    /// How many objects came.
    object: u64,
    day: Option<Day>,
    day_shift: u32,
    known: Known,
}

#[derive(Debug)]
struct Hot {
    key: Option<ExpectedKey>,
    /// The sibling that comes next, as far as seen.
    next: u32,
    is_public: bool,
    has_words: bool,
    /// Whether it is `{key}` or below it.
    is_below_any: bool,
    /// The day of the last document it was in.
    day: Option<Day>,
    /// The last document and the last object it was in.
    document: u64,
    object: u64,
    /// As in [`Stats`].
    documents: u64,
    present: u64,
    strings: u64,
    nothings: u64,
}

/// What was told of texts that are no longer remembered.
#[derive(Debug, Default)]
struct Told {
    /// Formats, shape, length and whether it is a number, packed, and how often: few are different.
    facts: Vec<(u32, u64)>,
    distinct: Distinct,
}

#[derive(Debug)]
struct Node {
    place: DeclaredPlace,
    token: Box<str>,
    /// The child that comes first, as far as seen.
    first: u32,
    element: u32,
    children: HashMap<Box<str>, u32>,
    /// How many children nobody declares, and the node of all others.
    undeclared: usize,
    any_key: u32,
    new_word_document: u64,
    day_shift: u32,
    /// What was counted before the day of the last document.
    before: u64,
    objects_before: u64,
    stats: Stats,
}

/// What was told of a short text, and how often it came since.
#[derive(Debug, Clone, Copy, Default)]
struct Recent {
    key: (u64, u64),
    /// Length in bytes, higher for numbers; 0 is free.
    length: u8,
    is_new_word: bool,
    magnitude: Option<u16>,
    facts: Facts,
    count: u64,
}

impl Grower {
    pub(crate) fn new(root: Root) -> Self {
        let mut grower = Self {
            root,
            nodes: Vec::new(),
            hot: Vec::new(),
            recent: Vec::new(),
            told: Vec::new(),
            document: 0,
            object: 0,
            day: None,
            day_shift: 0,
            known: Known(vec![None; KNOWN].into()),
        };
        let place = grower.root.place();
        grower.add(place, "", None, false);
        grower
    }

    /// Takes a document in, which is known to be JSON. Places beyond `most` nodes are not counted.
    ///
    /// # Errors
    /// It is not JSON after all.
    pub(crate) fn document(
        &mut self,
        text: &str,
        day: Option<Day>,
        most: usize,
        overflow: &mut Overflow,
    ) -> Result<(), SyntaxError> {
        self.document += 1;
        self.day = day;
        self.touch(0);
        let mut walk = Walk {
            reader: Reader::from_text(text),
            grower: self,
            most,
            overflow,
        };
        walk.value(0, 0)
    }

    /// How many places there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What was counted.
    pub(crate) fn finish(mut self) -> Group {
        let shift = self.day_shift;
        for (node, hot) in self.nodes.iter_mut().zip(&mut self.hot) {
            node.pass_day(hot, None, shift);
            node.stats.present = hot.present;
            node.stats.documents = hot.documents;
            node.stats.nothings = hot.nothings;
            node.stats.types[JsonType::String as usize] = hot.strings;
        }
        let told = self.told.iter_mut().zip(&self.recent).zip(&mut self.nodes);
        for ((told, recent), node) in told {
            for recent in recent {
                told.count(recent, &mut node.stats);
            }
            told.book(&mut node.stats);
        }
        let mut group = Group {
            root: self.place(0),
            day_shift: self.day_shift,
        };
        group.bound_days();
        group
    }

    fn place(&mut self, id: u32) -> Place {
        let node = &mut self.nodes[id as usize];
        let mut place = Place {
            stats: std::mem::take(&mut node.stats),
            ..Place::default()
        };
        place.stats.literals.seal();
        let children: Vec<u32> = node
            .children
            .values()
            .copied()
            .chain([node.any_key, node.element])
            .collect();
        for child in children.into_iter().filter(|child| *child != NONE) {
            let token = self.nodes[child as usize].token.clone();
            let child = self.place(child);
            place.children.insert(token, child);
        }
        place.fold();
        place
    }

    fn add(
        &mut self,
        place: DeclaredPlace,
        token: &str,
        key: Option<ExpectedKey>,
        is_below_any: bool,
    ) -> u32 {
        let declared = self.root.declared(place);
        let stats = Stats {
            is_declared: declared.is_some(),
            ..Stats::default()
        };
        let id = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        self.hot.push(Hot {
            key,
            next: NONE,
            is_public: declared.is_some_and(Declared::is_public),
            has_words: declared.is_some_and(|declared| !declared.words.is_empty()),
            is_below_any,
            day: None,
            document: 0,
            object: 0,
            documents: 0,
            present: 0,
            strings: 0,
            nothings: 0,
        });
        self.recent.push([Recent::default(); RECENT]);
        self.told.push(Told::default());
        self.nodes.push(Node {
            place,
            token: token.into(),
            first: NONE,
            element: NONE,
            children: HashMap::new(),
            undeclared: 0,
            any_key: NONE,
            new_word_document: 0,
            day_shift: self.day_shift,
            before: 0,
            objects_before: 0,
            stats,
        });
        id
    }

    /// Counts that a place is there.
    #[inline]
    fn touch(&mut self, id: u32) {
        let hot = &mut self.hot[id as usize];
        if hot.document != self.document {
            hot.document = self.document;
            hot.documents += u64::from(!hot.is_below_any);
            if hot.day != self.day {
                self.pass_day(id);
            }
        }
        self.hot[id as usize].present += 1;
    }

    #[cold]
    fn pass_day(&mut self, id: u32) {
        let (day, shift) = (self.day, self.day_shift);
        self.nodes[id as usize].pass_day(&mut self.hot[id as usize], day, shift);
        if id == 0 {
            let days = &mut self.nodes[0].stats.days;
            let by = days.coarseness();
            days.coarsen(by);
            self.day_shift += by;
            let root = &mut self.nodes[0];
            root.stats.object_days.coarsen(by);
            root.day_shift = self.day_shift;
        }
    }

    /// The child of that name, if there is one or room for it.
    fn child(&mut self, parent: u32, key: RawText<'_>, most: usize) -> Option<u32> {
        let name = key.decode().unwrap_or_else(|_| key.raw().into());
        if let Some(known) = self.nodes[parent as usize].children.get(&*name) {
            return Some(*known);
        }
        let node = &self.nodes[parent as usize];
        let place = self.root.child(node.place, &name);
        let is_below_any = self.hot[parent as usize].is_below_any;
        let is_undeclared = place.node.is_none();
        if is_undeclared && (!is_name(&name) || node.undeclared >= UNDECLARED_MOST) {
            let is_map = is_name(&name);
            self.nodes[parent as usize].stats.is_folded |= is_map;
            return self.any_key(parent, place, most);
        }
        if self.nodes.len() >= most {
            return None;
        }
        let id = self.add(
            place,
            &name,
            Some(ExpectedKey::new(key.raw())),
            is_below_any,
        );
        let node = &mut self.nodes[parent as usize];
        node.undeclared += usize::from(is_undeclared);
        node.children.insert(name.into(), id);
        Some(id)
    }

    fn any_key(&mut self, parent: u32, place: DeclaredPlace, most: usize) -> Option<u32> {
        let known = self.nodes[parent as usize].any_key;
        if known != NONE || self.nodes.len() >= most {
            return Some(known).filter(|known| *known != NONE);
        }
        let id = self.add(place, ANY_KEY, None, true);
        self.nodes[parent as usize].any_key = id;
        Some(id)
    }

    fn element(&mut self, parent: u32, most: usize) -> Option<u32> {
        let node = &self.nodes[parent as usize];
        if node.element != NONE || self.nodes.len() >= most {
            return Some(node.element).filter(|known| *known != NONE);
        }
        let place = self.root.element(node.place);
        let is_below_any = self.hot[parent as usize].is_below_any;
        let id = self.add(place, ELEMENT, None, is_below_any);
        self.nodes[parent as usize].element = id;
        Some(id)
    }

    /// Counts a text without escapes.
    #[inline]
    fn text(&mut self, id: u32, text: &str) {
        let hot = &mut self.hot[id as usize];
        hot.strings += 1;
        let may_be_nothing = !text
            .as_bytes()
            .first()
            .is_some_and(u8::is_ascii_alphanumeric);
        if may_be_nothing && is_nothing(text) {
            hot.nothings += 1;
            return;
        }
        self.say(id, text, LiteralKind::Text);
    }

    /// Counts what a text or a number says.
    #[inline]
    fn say(&mut self, id: u32, text: &str, kind: LiteralKind) {
        let at = id as usize;
        let (is_new_word, hash) = if let Some((first, last, length)) = short_key(text) {
            let key = (first, last);
            let length = length | if kind == LiteralKind::Text { 0 } else { 0x80 };
            let mixed = (first ^ last.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let mixed = (mixed >> 32) as u32;
            let recent = &mut self.recent[at][mixed as usize >> 16 & (RECENT - 1)];
            if recent.key != key || recent.length != length {
                self.told[at].count(recent, &mut self.nodes[at].stats);
                let look = Look {
                    root: &self.root,
                    place: self.nodes[at].place,
                    hot: &self.hot[at],
                    text,
                    kind,
                };
                *recent = Recent {
                    key,
                    length,
                    count: 0,
                    ..self.known.look(&look, (key, length), mixed)
                };
            }
            recent.count += 1;
            (recent.is_new_word, recent.facts.hash)
        } else {
            let look = Look {
                root: &self.root,
                place: self.nodes[at].place,
                hot: &self.hot[at],
                text,
                kind,
            };
            let recent = look.at(None);
            self.told[at].count(&recent, &mut self.nodes[at].stats);
            (recent.is_new_word, recent.facts.hash)
        };
        let hot = &self.hot[at];
        if is_new_word || hot.is_public {
            let is_listed = hot.has_words && !is_new_word;
            let is_public = hot.is_public;
            let node = &mut self.nodes[at];
            if is_new_word {
                node.stats.new_words += 1;
                node.stats.new_word_documents += u64::from(node.new_word_document != self.document);
                node.new_word_document = self.document;
            }
            if is_public {
                let literals = &mut node.stats.literals;
                literals.add(hash, kind, text, is_listed, self.document);
            }
        }
    }

    fn boolean(&mut self, id: u32, value: bool) {
        let document = self.document;
        if self.hot[id as usize].is_public {
            let node = &mut self.nodes[id as usize];
            let text = if value { "true" } else { "false" };
            let hash = super::distinct::hash(text);
            node.stats
                .literals
                .add(hash, LiteralKind::Boolean, text, false, document);
        }
    }
}

/// What was told of short texts, wherever they came: dates and amounts come in many places.
#[derive(Debug)]
struct Known(Box<[Option<KnownText>]>);

/// A short text and its length, and what was told of it.
type KnownText = ((u64, u64), u8, Facts);

impl Known {
    #[inline]
    fn look(&mut self, look: &Look<'_>, (key, length): ((u64, u64), u8), slot: u32) -> Recent {
        let slot = &mut self.0[slot as usize & (KNOWN - 1)];
        if let Some((known, known_length, facts)) = slot
            && *known == key
            && *known_length == length
        {
            return look.at(Some(*facts));
        }
        let recent = look.at(None);
        *slot = Some((key, length, recent.facts));
        recent
    }
}

/// A text or number at a place.
struct Look<'l> {
    root: &'l Root,
    place: DeclaredPlace,
    hot: &'l Hot,
    text: &'l str,
    kind: LiteralKind,
}

impl Look<'_> {
    /// Tells what there is to tell of it, if that is not known already.
    #[inline]
    fn at(&self, known: Option<Facts>) -> Recent {
        let Self {
            hot, text, kind, ..
        } = *self;
        let facts = known.unwrap_or_else(|| match kind {
            LiteralKind::Text => Facts::of_text(text),
            _ => Facts::of_number(text),
        });
        let is_amount = kind == LiteralKind::Number || facts.formats & 1 != 0;
        let has_word = || {
            let declared = self.root.declared(self.place);
            declared.is_some_and(|declared| declared.has_word(text))
        };
        Recent {
            length: if kind == LiteralKind::Text { 1 } else { 0x81 },
            is_new_word: hot.has_words && !has_word(),
            magnitude: (hot.is_public && is_amount).then(|| text::magnitude(text)),
            facts,
            count: 1,
            ..Recent::default()
        }
    }
}

/// A text of 16 bytes or less as two numbers, which with its length stand for it.
#[inline]
fn short_key(text: &str) -> Option<(u64, u64, u8)> {
    let bytes = text.as_bytes();
    let (first, last) = match bytes.len() {
        8..=16 => (
            u64::from_le_bytes(*bytes.first_chunk()?),
            u64::from_le_bytes(*bytes.last_chunk()?),
        ),
        4..=7 => {
            let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
            (
                u64::from(u32::from_le_bytes(*first)),
                u64::from(u32::from_le_bytes(*last)),
            )
        }
        length @ 1..=3 => (
            u64::from(bytes[0]) << 16
                | u64::from(bytes[length / 2]) << 8
                | u64::from(bytes[length - 1]),
            0,
        ),
        _ => return None,
    };
    Some((first, last, u8::try_from(bytes.len()).ok()?))
}

impl Node {
    /// Books what was counted on the day before.
    fn pass_day(&mut self, hot: &mut Hot, next: Option<Day>, shift: u32) {
        let stats = &mut self.stats;
        if self.day_shift < shift {
            stats.coarsen(shift - self.day_shift);
            self.day_shift = shift;
        }
        let objects = stats.objects();
        if let Some(day) = hot.day {
            let number = day.number() >> shift;
            stats.days.add(number, hot.present - self.before);
            stats.object_days.add(number, objects - self.objects_before);
            stats.see(day);
        }
        self.before = hot.present;
        self.objects_before = objects;
        hot.day = next;
    }
}

impl Told {
    /// More different facts than this are booked, so that memory stays bounded.
    const MOST: usize = 128;
    const NUMBER: u32 = 1 << 31;

    /// Counts texts or numbers of which one was looked at.
    #[inline]
    fn count(&mut self, recent: &Recent, stats: &mut Stats) {
        if recent.length == 0 || recent.count == 0 {
            return;
        }
        let facts = recent.facts;
        self.distinct.add(facts.hash);
        if let Some(magnitude) = recent.magnitude {
            stats.magnitudes.add(magnitude, recent.count);
        }
        let is_number = if recent.length & 0x80 == 0 {
            0
        } else {
            Self::NUMBER
        };
        let packed = u32::from(facts.formats) << 12
            | u32::from(facts.shape) << 5
            | u32::from(facts.length)
            | is_number;
        if let Some((_, count)) = self.facts.iter_mut().find(|(known, _)| *known == packed) {
            *count += recent.count;
            return;
        }
        self.facts.push((packed, recent.count));
        if self.facts.len() > Self::MOST {
            self.book(stats);
        }
    }

    /// Books what was counted.
    #[cold]
    fn book(&mut self, stats: &mut Stats) {
        stats.distinct.merge(&self.distinct);
        for (packed, count) in self.facts.drain(..) {
            // Each part has as many bits.
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

/// A document that is being walked.
struct Walk<'w, 't> {
    reader: Reader<'t>,
    grower: &'w mut Grower,
    most: usize,
    overflow: &'w mut Overflow,
}

impl Walk<'_, '_> {
    /// Reads the value of a place; recursion ends at [`DEEPEST`].
    fn value(&mut self, id: u32, depth: usize) -> Result<(), SyntaxError> {
        if let Some((start, end)) = self.reader.take_plain_string() {
            let text = &self.reader.document()[start..end];
            self.grower.text(id, text);
            return Ok(());
        }
        let kind = self.reader.kind()?;
        let mut of_kind = JsonType::of(kind);
        match kind {
            Kind::String => {
                let text = self.reader.string()?;
                let text = text.decode().unwrap_or_else(|_| text.raw().into());
                self.grower.text(id, &text);
                return Ok(());
            }
            Kind::Number => {
                let number = self.reader.number()?;
                of_kind = JsonType::of_number(number);
                self.grower.say(id, number, LiteralKind::Number);
            }
            Kind::Boolean => {
                let value = self.reader.boolean()?;
                self.grower.boolean(id, value);
            }
            Kind::Null => self.reader.null()?,
            Kind::Object | Kind::Array if depth >= DEEPEST => {
                self.overflow.too_deep += 1;
                self.reader.skip()?;
            }
            Kind::Object => self.object(id, depth)?,
            Kind::Array => self.array(id, depth)?,
        }
        self.grower.nodes[id as usize].stats.types[of_kind as usize] += 1;
        Ok(())
    }

    fn object(&mut self, id: u32, depth: usize) -> Result<(), SyntaxError> {
        self.reader.begin_object()?;
        self.grower.object += 1;
        let object = self.grower.object;
        let mut before = NONE;
        while self.reader.next_member()? {
            let expected = match before {
                NONE => self.grower.nodes[id as usize].first,
                before => self.grower.hot[before as usize].next,
            };
            let child = if let Some(child) = self.take_expected(expected) {
                child
            } else {
                let key = self.reader.key()?;
                let Some(child) = self.grower.child(id, key, self.most) else {
                    self.overflow.places += 1;
                    self.reader.skip()?;
                    continue;
                };
                self.expect(id, before, child);
                child
            };
            before = child;
            let hot = &mut self.grower.hot[child as usize];
            // Of a key that stands twice the place is there once; one without a key of its own stands for several.
            if hot.object == object && hot.key.is_some() {
                self.grower.nodes[child as usize].stats.duplicates += 1;
            } else {
                hot.object = object;
                self.grower.touch(child);
            }
            self.value(child, depth + 1)?;
        }
        Ok(())
    }

    /// Reads the next key if it is one that is expected: vendors keep an order, but leave fields out.
    #[inline]
    fn take_expected(&mut self, mut expected: u32) -> Option<u32> {
        for _ in 0..TRIED {
            let hot = self.grower.hot.get(expected as usize)?;
            if self.reader.take_key(hot.key.as_ref()?) {
                return Some(expected);
            }
            expected = hot.next;
        }
        None
    }

    /// Notes that a child came next, before what was expected.
    fn expect(&mut self, parent: u32, before: u32, child: u32) {
        let Grower { nodes, hot, .. } = &mut *self.grower;
        let expected = match before {
            NONE => &mut nodes[parent as usize].first,
            before => &mut hot[before as usize].next,
        };
        let after = std::mem::replace(expected, child);
        let next = &mut hot[child as usize].next;
        if *next == NONE && after != child {
            *next = after;
        }
    }

    fn array(&mut self, id: u32, depth: usize) -> Result<(), SyntaxError> {
        self.reader.begin_array()?;
        while self.reader.next_element()? {
            let Some(element) = self.grower.element(id, self.most) else {
                self.overflow.places += 1;
                self.reader.skip()?;
                continue;
            };
            self.grower.touch(element);
            self.value(element, depth + 1)?;
        }
        Ok(())
    }
}
