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
use super::literals::LiteralKind;
use super::place::{ANY_KEY, DEEPEST, ELEMENT, Group, Place, UNDECLARED_MOST, is_name};
use super::shard::Overflow;
use super::stats::{JsonType, Stats};
use super::text::{self, Facts};

/// No node.
const NONE: u32 = u32::MAX;
/// How many texts a place remembers, and all places together; powers of two.
const RECENT: usize = 8;
const KNOWN: usize = 4_096;
/// How many keys are tried before one is looked up.
const TRIED: usize = 4;

/// Places that grow.
#[derive(Debug)]
pub(crate) struct Grower {
    root: Root,
    nodes: Vec<Node>,
    /// How many documents came.
    document: u64,
    /// How many objects came.
    object: u64,
    day: Option<Day>,
    day_shift: u32,
    known: Known,
}

#[derive(Debug)]
struct Node {
    place: DeclaredPlace,
    token: Box<str>,
    key: Option<ExpectedKey>,
    /// The child that comes first, and the sibling that comes next, as far as seen.
    first: u32,
    next: u32,
    element: u32,
    children: HashMap<Box<str>, u32>,
    /// How many children nobody declares, and the node of all others.
    undeclared: usize,
    any_key: u32,
    is_public: bool,
    has_words: bool,
    /// Whether it is `{key}` or below it.
    is_below_any: bool,
    /// The last document and the last object it was in.
    document: u64,
    object: u64,
    new_word_document: u64,
    /// The day of that document, and what was counted before it.
    day: Option<Day>,
    day_shift: u32,
    before: u64,
    objects_before: u64,
    recent: [Recent; RECENT],
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
        for node in &mut self.nodes {
            node.pass_day(None, self.day_shift);
            for recent in std::mem::take(&mut node.recent) {
                node.stats.count_texts(&recent);
            }
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
        self.nodes.push(Node {
            place,
            token: token.into(),
            key,
            first: NONE,
            next: NONE,
            element: NONE,
            children: HashMap::new(),
            undeclared: 0,
            any_key: NONE,
            is_public: declared.is_some_and(Declared::is_public),
            has_words: declared.is_some_and(|declared| !declared.words.is_empty()),
            is_below_any,
            document: 0,
            object: 0,
            new_word_document: 0,
            day: None,
            day_shift: self.day_shift,
            before: 0,
            objects_before: 0,
            recent: [Recent::default(); RECENT],
            stats,
        });
        id
    }

    /// Counts that a place is there.
    #[inline]
    fn touch(&mut self, id: u32) {
        let node = &mut self.nodes[id as usize];
        if node.document != self.document {
            node.document = self.document;
            node.stats.documents += u64::from(!node.is_below_any);
            if node.day != self.day {
                self.pass_day(id);
            }
        }
        self.nodes[id as usize].stats.present += 1;
    }

    #[cold]
    fn pass_day(&mut self, id: u32) {
        let (day, shift) = (self.day, self.day_shift);
        self.nodes[id as usize].pass_day(day, shift);
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
        let is_below_any = node.is_below_any;
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
        let is_below_any = node.is_below_any;
        let id = self.add(place, ELEMENT, None, is_below_any);
        self.nodes[parent as usize].element = id;
        Some(id)
    }

    /// Counts a text without escapes.
    #[inline]
    fn text(&mut self, id: u32, text: &str) {
        let node = &mut self.nodes[id as usize];
        node.stats.types[JsonType::String as usize] += 1;
        let may_be_nothing = !text
            .as_bytes()
            .first()
            .is_some_and(u8::is_ascii_alphanumeric);
        if may_be_nothing && is_nothing(text) {
            node.stats.nothings += 1;
            return;
        }
        self.say(id, text, LiteralKind::Text);
    }

    /// Counts what a text or a number says.
    #[inline]
    fn say(&mut self, id: u32, text: &str, kind: LiteralKind) {
        let node = &mut self.nodes[id as usize];
        let (is_new_word, hash) = if let Some((first, last, length)) = short_key(text) {
            let key = (first, last);
            let length = length | if kind == LiteralKind::Text { 0 } else { 0x80 };
            let mixed = (first ^ last.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let mixed = (mixed >> 32) as u32;
            let (slot, known) = (mixed >> 29, mixed >> 16);
            let recent = &mut node.recent[slot as usize];
            if recent.key != key || recent.length != length {
                let before = *recent;
                node.stats.count_texts(&before);
                node.recent[slot as usize] = Recent {
                    key,
                    length,
                    count: 0,
                    ..self
                        .known
                        .look(&self.root, node, text, kind, (key, length), known)
                };
            }
            let recent = &mut node.recent[slot as usize];
            recent.count += 1;
            (recent.is_new_word, recent.facts.hash)
        } else {
            let recent = look(&self.root, node, text, kind, None);
            node.stats.count_texts(&recent);
            (recent.is_new_word, recent.facts.hash)
        };
        if is_new_word {
            node.stats.new_words += 1;
            node.stats.new_word_documents += u64::from(node.new_word_document != self.document);
            node.new_word_document = self.document;
        }
        if node.is_public {
            let is_listed = node.has_words && !is_new_word;
            node.stats
                .literals
                .add(hash, kind, text, is_listed, self.document);
        }
    }

    fn boolean(&mut self, id: u32, value: bool) {
        let document = self.document;
        let node = &mut self.nodes[id as usize];
        if node.is_public {
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
    fn look(
        &mut self,
        root: &Root,
        node: &Node,
        text: &str,
        kind: LiteralKind,
        (key, length): ((u64, u64), u8),
        slot: u32,
    ) -> Recent {
        let slot = &mut self.0[slot as usize & (KNOWN - 1)];
        if let Some((known, known_length, facts)) = slot
            && *known == key
            && *known_length == length
        {
            return look(root, node, text, kind, Some(*facts));
        }
        let recent = look(root, node, text, kind, None);
        *slot = Some((key, length, recent.facts));
        recent
    }
}

/// Tells what there is to tell of a text or number.
fn look(root: &Root, node: &Node, text: &str, kind: LiteralKind, known: Option<Facts>) -> Recent {
    let facts = known.unwrap_or_else(|| match kind {
        LiteralKind::Text => Facts::of_text(text),
        _ => Facts::of_number(text),
    });
    let is_amount = kind == LiteralKind::Number || facts.formats & 1 != 0;
    Recent {
        length: if kind == LiteralKind::Text { 1 } else { 0x81 },
        is_new_word: node.has_words
            && !root
                .declared(node.place)
                .is_some_and(|declared| declared.has_word(text)),
        magnitude: (node.is_public && is_amount).then(|| text::magnitude(text)),
        facts,
        count: 1,
        ..Recent::default()
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
    fn pass_day(&mut self, next: Option<Day>, shift: u32) {
        let stats = &mut self.stats;
        if self.day_shift < shift {
            stats.coarsen(shift - self.day_shift);
            self.day_shift = shift;
        }
        let objects = stats.objects();
        if let Some(day) = self.day {
            stats
                .days
                .add(day.number() >> shift, stats.present - self.before);
            stats
                .object_days
                .add(day.number() >> shift, objects - self.objects_before);
            stats.see(day);
        }
        self.before = stats.present;
        self.objects_before = objects;
        self.day = next;
    }
}

impl Stats {
    /// Books texts or numbers of which one was looked at.
    #[inline]
    fn count_texts(&mut self, recent: &Recent) {
        if recent.length == 0 {
            return;
        }
        let facts = recent.facts;
        if recent.length & 0x80 == 0 && recent.count > 0 {
            self.formats.add(facts.formats, recent.count);
        }
        self.lengths.add(u16::from(facts.length), recent.count);
        self.shapes.add(u16::from(facts.shape), recent.count);
        if let Some(magnitude) = recent.magnitude {
            self.magnitudes.add(magnitude, recent.count);
        }
        self.distinct.add(facts.hash);
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
                before => self.grower.nodes[before as usize].next,
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
            let node = &mut self.grower.nodes[child as usize];
            // Of a key that stands twice the place is there once.
            if node.object == object && !node.is_any() {
                node.stats.duplicates += 1;
            } else {
                node.object = object;
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
            let node = self.grower.nodes.get(expected as usize)?;
            if self.reader.take_key(node.key.as_ref()?) {
                return Some(expected);
            }
            expected = node.next;
        }
        None
    }

    /// Notes that a child came next, before what was expected.
    fn expect(&mut self, parent: u32, before: u32, child: u32) {
        let nodes = &mut self.grower.nodes;
        let expected = match before {
            NONE => &mut nodes[parent as usize].first,
            before => &mut nodes[before as usize].next,
        };
        let after = std::mem::replace(expected, child);
        let next = &mut nodes[child as usize].next;
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

impl Node {
    /// Whether it stands for several keys.
    fn is_any(&self) -> bool {
        self.key.is_none()
    }
}
