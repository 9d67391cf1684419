//! The collector of a profile: reads documents of one kind one by one, and accumulates counts of
//! their locations.
//!
//! Vendors have a fixed order of keys, so each key is first compared with the previous successor,
//! and looked up only if it differs. Nothing is allocated for a repeated value. [`walk`] reads
//! documents, [`values`] counts strings and numbers.

mod key;
mod values;
mod walk;

use std::collections::HashMap;

use ocrmarket_wire::disclosure::{Disclosure, undeclared_key};
use ocrmarket_wire::pointer;
use ocrmarket_wire::reader::{RawText, Reader, SyntaxError};

use ocrmarket_validator::{Deduplicated, without_overridden};

use super::days::ProfileDay;
use super::declared::{Declared, DeclaredLocation, Root};
use super::location::{ANY_KEY, ELEMENT, Group, Location, OTHERS_MOST, UNDECLARED_MOST};
use super::shard::Overflow;
use super::stats::{JsonType, Stats};

use self::key::WayKey;
use self::values::{FactCounts, Known, Recent};
use self::walk::{Note, Stop, Trust, Walk};

/// Index of no node.
const NONE: u32 = u32::MAX;

/// Accumulated counts of the documents of one kind.
#[derive(Debug)]
pub(crate) struct Collector {
    root: Root,
    nodes: Vec<Node>,
    /// Nodes as a structure of arrays: hot fields are stored apart for cache locality. `ways` serve
    /// reading, `hot` each occurrence, `recent` repeated strings, `facts` new ones.
    ways: Vec<Way>,
    hot: Vec<Hot>,
    recent: Vec<[Recent; Recent::MOST]>,
    facts: Vec<FactCounts>,
    /// Number of documents.
    document: u64,
    /// Number of objects.
    object: u64,
    day: Option<ProfileDay>,
    day_shift: u32,
    known: Known,
    /// Number of undeclared keys that are no identifiers.
    others: usize,
    /// Occurrences in the current document.
    notes: Vec<Note>,
}

/// Links from a location to the likely next ones.
#[derive(Debug)]
#[repr(align(64))]
struct Way {
    key: WayKey,
    /// The sibling that followed it last.
    next: u32,
    /// The child that came first in the last object.
    first: u32,
    element: u32,
    /// The last object that contained it.
    object: u64,
}

#[derive(Debug)]
#[repr(align(64))]
struct Hot {
    is_public: bool,
    has_words: bool,
    /// `true` if it is `{key}` or below it.
    is_below_any: bool,
    /// Day of the last document that contained it.
    day: Option<ProfileDay>,
    /// The last document that contained it.
    document: u64,
    /// Counts of [`Stats`].
    documents: u64,
    present: u64,
    strings: u64,
    objects: u64,
    empty_values: u64,
}

#[derive(Debug)]
struct Node {
    location: DeclaredLocation,
    token: Box<str>,
    children: HashMap<Box<str>, u32>,
    /// Number of undeclared identifiers among the children, and the node of all keys that are
    /// counted together.
    undeclared: usize,
    any_key: u32,
    new_word_document: u64,
    day_shift: u32,
    /// Counts before the day of the last document.
    before: u64,
    objects_before: u64,
    stats: Stats,
}

impl Collector {
    pub(crate) fn new(root: Root) -> Self {
        let mut collector = Self {
            root,
            nodes: Vec::new(),
            ways: Vec::new(),
            hot: Vec::new(),
            recent: Vec::new(),
            facts: Vec::new(),
            document: 0,
            object: 0,
            day: None,
            day_shift: 0,
            known: Known::default(),
            others: 0,
            notes: Vec::new(),
        };
        let location = collector.root.location();
        collector.add(location, "", WayKey::none(), false);
        collector
    }

    /// Counts a document that is known to be JSON. Locations beyond `most` nodes are not counted.
    ///
    /// # Errors
    /// It is not JSON, contrary to the caller's check.
    pub(crate) fn document(
        &mut self,
        text: &str,
        day: Option<ProfileDay>,
        most: usize,
        overflow: &mut Overflow,
    ) -> Result<(), SyntaxError> {
        self.begin(day);
        let mut walk = Walk::new(text, self, Trust::Known, most);
        let read = walk.run();
        let passed_over = walk.overflow;
        match read {
            Err(Stop::Twice) => {
                self.notes.clear();
                return self.with_overridden(text, most, overflow);
            }
            Ok(()) | Err(Stop::NotJson | Stop::Unsure) => {
                overflow.add(passed_over);
                self.count(text);
            }
        }
        if read == Err(Stop::NotJson) {
            let mut reader = Reader::from_text(text);
            reader.skip()?;
            reader.finish()?;
        }
        Ok(())
    }

    /// Counts a document with duplicate keys. Overridden members are only counted as duplicates.
    #[cold]
    fn with_overridden(
        &mut self,
        text: &str,
        most: usize,
        overflow: &mut Overflow,
    ) -> Result<(), SyntaxError> {
        let Some(Deduplicated { text, removed }) = without_overridden(text)? else {
            return Ok(());
        };
        let mut walk = Walk::new(&text, self, Trust::Thin, most);
        // It is JSON: `without_overridden` has read all of it.
        let _ = walk.run();
        overflow.add(walk.overflow);
        self.count(&text);
        for pointer in &removed {
            if let Some(id) = self.find(pointer) {
                self.nodes[id as usize].stats.duplicates += 1;
            }
        }
        Ok(())
    }

    /// Returns the node of a pointer into a document.
    fn find(&self, pointer: &str) -> Option<u32> {
        pointer::tokens(pointer)?.try_fold(0, |id: u32, token| {
            let node = &self.nodes[id as usize];
            let known = node.children.get(&*token).copied();
            let others = [node.any_key, self.ways[id as usize].element];
            let mut found = known.into_iter().chain(others);
            found.find(|child| *child != NONE)
        })
    }

    /// Counts a document if it is certainly of this kind: it is JSON, an object without duplicate
    /// keys, without any of `others` at its root, and without a new location. Returns `true` if it
    /// was counted.
    pub(crate) fn guessed(
        &mut self,
        text: &str,
        day: Option<ProfileDay>,
        others: &[String],
        overflow: &mut Overflow,
    ) -> bool {
        let at_root = &self.nodes[0].children;
        let others = others.iter().filter_map(|key| at_root.get(&**key));
        let others: Vec<u32> = others.copied().collect();
        let mut walk = Walk::new(text, self, Trust::Guessed(&others), 0);
        let is_sure = walk.run().is_ok();
        if is_sure {
            overflow.add(walk.overflow);
            self.begin(day);
            self.count(text);
        } else {
            self.notes.clear();
        }
        is_sure
    }

    fn begin(&mut self, day: Option<ProfileDay>) {
        self.document += 1;
        self.day = day;
    }

    /// Returns the number of locations.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Returns the counts.
    pub(crate) fn finish(mut self) -> Group {
        let shift = self.day_shift;
        for (node, hot) in self.nodes.iter_mut().zip(&mut self.hot) {
            node.pass_day(hot, None, shift);
            node.stats.present = hot.present;
            node.stats.documents = hot.documents;
            node.stats.empty_values = hot.empty_values;
            node.stats.types[JsonType::String as usize] = hot.strings;
            node.stats.types[JsonType::Object as usize] = hot.objects;
        }
        self.forget_all();
        let mut group = Group {
            root: self.location(0),
            day_shift: self.day_shift,
        };
        group.bound_days();
        group
    }

    fn location(&mut self, id: u32) -> Location {
        let node = &mut self.nodes[id as usize];
        let mut location = Location {
            stats: std::mem::take(&mut node.stats),
            ..Location::default()
        };
        location.stats.literals.seal();
        let children: Vec<u32> = node
            .children
            .values()
            .copied()
            .chain([node.any_key, self.ways[id as usize].element])
            .collect();
        for child in children.into_iter().filter(|child| *child != NONE) {
            let token = self.nodes[child as usize].token.clone();
            let child = self.location(child);
            // Locations that occurred only in overridden members.
            let is_empty = child.stats.present == 0 && child.children.is_empty();
            if !is_empty {
                location.children.insert(token, child);
            }
        }
        location.fold();
        location
    }

    fn add(
        &mut self,
        location: DeclaredLocation,
        token: &str,
        key: WayKey,
        is_below_any: bool,
    ) -> u32 {
        let declared = self.root.declared(location);
        let stats = Stats {
            is_declared: declared.is_some(),
            ..Stats::default()
        };
        let id = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        self.ways.push(Way {
            key,
            next: NONE,
            first: NONE,
            element: NONE,
            object: 0,
        });
        self.hot.push(Hot {
            is_public: declared.is_some_and(Declared::is_public),
            has_words: declared.is_some_and(Declared::has_list),
            is_below_any,
            day: None,
            document: 0,
            documents: 0,
            present: 0,
            strings: 0,
            objects: 0,
            empty_values: 0,
        });
        self.recent.push([Recent::default(); Recent::MOST]);
        self.facts.push(FactCounts::default());
        self.nodes.push(Node {
            location,
            token: token.into(),
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

    /// Counts the first occurrence of a location in a document.
    #[inline(never)]
    fn touch(&mut self, id: u32) {
        let hot = &mut self.hot[id as usize];
        hot.document = self.document;
        hot.documents += u64::from(!hot.is_below_any);
        if hot.day != self.day {
            self.pass_day(id);
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

    /// Adds a child with a new name, if there is room for it.
    fn new_child(&mut self, parent: u32, key: RawText<'_>, name: &str, most: usize) -> Option<u32> {
        let node = &self.nodes[parent as usize];
        let location = self.root.child(node.location, name);
        let is_below_any = self.hot[parent as usize].is_below_any;
        let is_undeclared = location.node.is_none();
        let disclosure = undeclared_key(name);
        let has_room = match disclosure {
            Disclosure::Hidden => false,
            Disclosure::IfFrequent => self.others < OTHERS_MOST,
            Disclosure::Shown => node.undeclared < UNDECLARED_MOST,
        };
        if is_undeclared && !has_room {
            self.nodes[parent as usize].stats.is_folded |= disclosure != Disclosure::Hidden;
            return self.any_key(parent, location, most);
        }
        if self.nodes.len() >= most {
            return None;
        }
        let id = self.add(location, name, WayKey::new(key.raw()), is_below_any);
        let is_identifier = disclosure == Disclosure::Shown;
        self.others += usize::from(is_undeclared && !is_identifier);
        let node = &mut self.nodes[parent as usize];
        node.undeclared += usize::from(is_undeclared && is_identifier);
        node.children.insert(name.into(), id);
        Some(id)
    }

    fn any_key(&mut self, parent: u32, location: DeclaredLocation, most: usize) -> Option<u32> {
        let known = self.nodes[parent as usize].any_key;
        if known != NONE || self.nodes.len() >= most {
            return Some(known).filter(|known| *known != NONE);
        }
        let id = self.add(location, ANY_KEY, WayKey::none(), true);
        self.nodes[parent as usize].any_key = id;
        Some(id)
    }

    /// Adds the element location of an array, if there is room for it.
    fn new_element(&mut self, parent: u32, most: usize) -> Option<u32> {
        if self.nodes.len() >= most {
            return None;
        }
        let location = self.root.element(self.nodes[parent as usize].location);
        let is_below_any = self.hot[parent as usize].is_below_any;
        let id = self.add(location, ELEMENT, WayKey::none(), is_below_any);
        self.ways[parent as usize].element = id;
        Some(id)
    }
}

impl Node {
    /// Adds the counts of the previous day.
    fn pass_day(&mut self, hot: &mut Hot, next: Option<ProfileDay>, shift: u32) {
        let stats = &mut self.stats;
        if self.day_shift < shift {
            stats.coarsen(shift - self.day_shift);
            self.day_shift = shift;
        }
        let objects = hot.objects;
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
