//! Locations of a profile that may be shown, with their rate on each day: the data of tables and
//! pages.

use ocrmarket_wire::disclosure::undeclared_key;
use ocrmarket_wire::{LeafFormat, pointer};

use crate::profile::{
    ANY_KEY, DeclaredLocation, ELEMENT, Group, JsonType, Location, ProfileDay, Root, reads,
};

use super::Options;

/// A location in documents of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LocationReport {
    /// Index of its kind of documents in [`Report::groups`](super::Report::groups).
    pub group: usize,
    /// JSON Pointer from the body's root; `*` is every element, `{key}` all keys that are
    /// counted together.
    pub pointer: String,
    /// JSON Pointer to its declaration in the bundled response schema; `None` if it is undeclared.
    pub schema_pointer: Option<String>,
    /// Number of parents that have it; for elements, their own number.
    pub present: u64,
    /// Number of objects, arrays or documents that could have it.
    pub of: u64,
    /// Number of documents that have it, if that is counted.
    pub documents: u64,
    /// Its values by JSON type.
    pub types: Vec<(JsonType, u64)>,
    /// Number of strings that are empty values.
    pub empty_values: u64,
    /// Formats that read all of its strings except empty values; empty if there are no such
    /// strings.
    pub read_by: Vec<LeafFormat>,
    /// Estimated number of distinct values.
    pub distinct: u64,
    /// The counts by day, or by several merged days.
    pub days: Vec<OnDay>,
}

/// The counts of a location on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct OnDay {
    /// The day, or the first of several merged days.
    pub day: ProfileDay,
    /// Number of parents that have it.
    pub present: u64,
    /// Number of parents that could have it; 0 for elements of arrays, which are not counted by
    /// day.
    pub of: u64,
}

/// Lists the locations of a group that may be shown.
pub(crate) fn list(
    index: usize,
    group: &Group,
    root: &Root,
    options: &Options,
    out: &mut Vec<LocationReport>,
) {
    let mut list = List {
        index,
        day_shift: group.day_shift,
        root,
        options,
        out,
        pointer: String::new(),
    };
    list.location(&group.root, None, root.location(), false);
}

struct List<'l> {
    index: usize,
    day_shift: u32,
    root: &'l Root,
    options: &'l Options,
    out: &'l mut Vec<LocationReport>,
    pointer: String,
}

impl List<'_> {
    fn location(
        &mut self,
        location: &Location,
        parent: Option<&Location>,
        declared: DeclaredLocation,
        is_element: bool,
    ) {
        let stats = &location.stats;
        let per_day = |day: u32| match parent {
            None => stats.days.get(day),
            Some(_) if is_element => 0,
            Some(parent) => parent.stats.object_days.get(day),
        };
        let mut days: Vec<u32> = stats.days.iter().map(|(day, _)| day).collect();
        if let Some(parent) = parent.filter(|_| !is_element) {
            days.extend(parent.stats.object_days.iter().map(|(day, _)| day));
            days.sort_unstable();
            days.dedup();
        }
        let on_day = |day: u32| {
            let first = ProfileDay::from_number(day << self.day_shift)
                .or_else(|| stats.seen.map(|(first, _)| first))?;
            Some(OnDay {
                day: first,
                present: stats.days.get(day),
                of: per_day(day),
            })
        };
        self.out.push(LocationReport {
            group: self.index,
            pointer: self.pointer.clone(),
            schema_pointer: self
                .root
                .declared(declared)
                .map(|declared| declared.schema_pointer.clone()),
            present: stats.present,
            of: parent.map_or(stats.present, |parent| parent.stats.room_for(is_element)),
            documents: stats.documents,
            types: types(location),
            empty_values: stats.empty_values,
            read_by: read_by(location),
            distinct: stats.distinct.estimate(),
            days: days.into_iter().filter_map(on_day).collect(),
        });
        for (token, child) in &location.children {
            let is_element = &**token == ELEMENT;
            let inner = if is_element {
                self.root.element(declared)
            } else {
                self.root.child(declared, token)
            };
            let is_name = !is_element && &**token != ANY_KEY && inner.node.is_none();
            let documents = child.stats.documents;
            let is_shown = documents >= self.options.shown_from
                && undeclared_key(token).is_shown_after(documents);
            if is_name && !is_shown {
                continue;
            }
            let length = self.pointer.len();
            pointer::push(&mut self.pointer, token);
            self.location(child, Some(location), inner, is_element);
            self.pointer.truncate(length);
        }
    }
}

/// Returns the number of values of a location, by type.
pub(crate) fn types(location: &Location) -> Vec<(JsonType, u64)> {
    let counted = JsonType::ALL
        .into_iter()
        .map(|kind| (kind, location.stats.count(kind)));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// Returns the formats that read all strings of a location.
fn read_by(location: &Location) -> Vec<LeafFormat> {
    let formats = &location.stats.formats;
    let reads_all = |format: &LeafFormat| {
        formats.total() > 0 && formats.iter().all(|(read_by, _)| reads(read_by, *format))
    };
    LeafFormat::ALL.into_iter().filter(reads_all).collect()
}
