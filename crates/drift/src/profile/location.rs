//! Locations of documents as a tree, with the counts of each, and all documents of one kind.

use std::collections::BTreeMap;

use ocrmarket_wire::pointer;

use ocrmarket_wire::disclosure::{Disclosure, undeclared_key};

use super::stats::Stats;

/// Token of an array's elements.
pub(crate) const ELEMENT: &str = "*";
/// Token of all undeclared keys that are counted together: those that are never shown, and those of
/// a map.
pub(crate) const ANY_KEY: &str = "{key}";
/// Maximum number of undeclared identifiers of a location; if there are more, they are the keys of a
/// map.
pub(crate) const UNDECLARED_MOST: usize = 64;
/// Maximum number of other undeclared keys, which may be names of persons. If there are more, they
/// are the keys of a map.
pub(crate) const OTHERS_MOST: usize = 10_000;
/// Maximum depth of locations.
pub(crate) const DEEPEST: usize = 64;

/// A location and its descendants; at most [`DEEPEST`] levels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Location {
    pub(crate) stats: Stats,
    pub(crate) children: BTreeMap<Box<str>, Location>,
}

impl Location {
    /// Adds the counts of other documents.
    pub(crate) fn merge(&mut self, other: Self) {
        self.stats.merge(&other.stats);
        for (token, child) in other.children {
            match self.children.entry(token) {
                std::collections::btree_map::Entry::Vacant(entry) => drop(entry.insert(child)),
                std::collections::btree_map::Entry::Occupied(mut entry) => {
                    entry.get_mut().merge(child);
                }
            }
        }
        self.fold();
    }

    /// Merges all undeclared keys into one location if there are too many.
    pub(crate) fn fold(&mut self) {
        let is_undeclared = |token: &str, child: &Self| {
            !child.stats.is_declared && token != ELEMENT && token != ANY_KEY
        };
        let (mut identifiers, mut others) = (0, 0);
        for (token, child) in &self.children {
            if is_undeclared(token, child) {
                *(if undeclared_key(token) == Disclosure::Shown {
                    &mut identifiers
                } else {
                    &mut others
                }) += 1;
            }
        }
        let is_map = identifiers > UNDECLARED_MOST || others > OTHERS_MOST;
        if identifiers + others == 0 || !self.stats.is_folded && !is_map {
            return;
        }
        self.stats.is_folded = true;
        let mut any = self.children.remove(ANY_KEY).unwrap_or_default();
        for (token, mut child) in std::mem::take(&mut self.children) {
            if !is_undeclared(&token, &child) {
                self.children.insert(token, child);
                continue;
            }
            child.stats.present += std::mem::take(&mut child.stats.duplicates);
            child.forget_documents();
            any.merge(child);
        }
        self.children.insert(ANY_KEY.into(), any);
    }

    /// Clears the number of documents, which is unknown for merged keys.
    fn forget_documents(&mut self) {
        self.stats.documents = 0;
        self.children.values_mut().for_each(Self::forget_documents);
    }

    /// Merges days, here and below.
    pub(crate) fn coarsen(&mut self, by: u32) {
        self.stats.coarsen(by);
        self.children
            .values_mut()
            .for_each(|child| child.coarsen(by));
    }

    /// Visits all locations with their pointers, parents first, in the order of their keys.
    pub(crate) fn walk<'p>(&'p self, visit: &mut impl FnMut(&str, &'p Self)) {
        self.walk_at(&mut String::new(), visit);
    }

    fn walk_at<'p>(&'p self, at: &mut String, visit: &mut impl FnMut(&str, &'p Self)) {
        visit(at, self);
        for (token, child) in &self.children {
            let length = at.len();
            pointer::push(at, token);
            child.walk_at(at, visit);
            at.truncate(length);
        }
    }

    /// Returns the location at a pointer, and creates it if it is missing; `None` if the pointer is
    /// invalid or too deep.
    pub(crate) fn make(&mut self, at: &str) -> Option<&mut Self> {
        let mut location = self;
        for (depth, token) in pointer::tokens(at)?.enumerate() {
            if depth >= DEEPEST {
                return None;
            }
            location = location.children.entry(token.into()).or_default();
        }
        Some(location)
    }
}

/// The documents of one kind: of an operation and class, with the payload at one location.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Group {
    /// Root of their bodies; it is present once in each.
    pub(crate) root: Location,
    /// Days are merged in groups of two to this power.
    pub(crate) day_shift: u32,
}

impl Group {
    /// Adds the counts of other documents.
    pub(crate) fn merge(&mut self, mut other: Self) {
        let shift = self.day_shift.max(other.day_shift);
        self.root.coarsen(shift - self.day_shift);
        other.root.coarsen(shift - other.day_shift);
        self.day_shift = shift;
        self.root.merge(other.root);
        self.bound_days();
    }

    /// Merges days if there are too many.
    pub(crate) fn bound_days(&mut self) {
        let by = self.root.stats.days.coarseness();
        self.root.coarsen(by);
        self.day_shift += by;
    }

    /// Returns the number of documents.
    pub(crate) fn documents(&self) -> u64 {
        self.root.stats.documents
    }
}
