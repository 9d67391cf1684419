//! Values of the documents at the locations of one edit, merged.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ocrmarket_wire::{LeafFormat, pointer};

use crate::detect::{LocationReport, NARROWEST_FIRST, Report};
use crate::profile::JsonType;

/// The locations of a report, by their pointers.
pub(super) struct SeenLocations<'r> {
    report: &'r Report,
    by_pointer: HashMap<(usize, &'r str), usize>,
}

/// Values that occur at one location, or at several together.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    /// The locations, as JSON Pointers from the body's root.
    pub(super) pointers: Vec<String>,
    types: BTreeSet<JsonType>,
    /// Formats that read all strings; `None` while there is no string.
    read_by: Option<Vec<LeafFormat>>,
    /// Locations below, by token.
    pub(super) below: BTreeMap<String, Seen>,
}

impl<'r> SeenLocations<'r> {
    pub(super) fn new(report: &'r Report) -> Self {
        let locations = report.locations.iter().enumerate();
        let by_pointer =
            locations.map(|(index, location)| ((location.group, location.pointer.as_str()), index));
        Self {
            report,
            by_pointer: by_pointer.collect(),
        }
    }

    /// Returns a location in the documents of an operation and class, for each of their groups.
    pub(super) fn find(
        &self,
        operation: &str,
        class: &str,
        pointer: &str,
    ) -> Vec<&'r LocationReport> {
        let groups = self.report.groups.iter().enumerate();
        groups
            .filter(|(_, group)| group.operation == operation && group.class == class)
            .filter_map(|(index, _)| self.at(index, pointer))
            .collect()
    }

    /// Returns a location in the documents of one group.
    pub(super) fn at(&self, group: usize, pointer: &str) -> Option<&'r LocationReport> {
        let index = self.by_pointer.get(&(group, pointer))?;
        self.report.locations.get(*index)
    }

    /// Returns the operation of a location.
    pub(super) fn operation(&self, location: &LocationReport) -> &'r str {
        let group = self.report.groups.get(location.group);
        group.map_or("", |group| group.operation.as_str())
    }

    /// Adds a location and its descendants.
    pub(super) fn add(&self, location: &LocationReport, seen: &mut Seen) {
        seen.add(location);
        // Locations are in depth-first order: descendants follow.
        let Some(index) = self
            .by_pointer
            .get(&(location.group, location.pointer.as_str()))
        else {
            return;
        };
        for inner in &self.report.locations[index + 1..] {
            let rest = inner.pointer.strip_prefix(&location.pointer);
            let Some(rest) =
                rest.filter(|rest| rest.starts_with('/') && inner.group == location.group)
            else {
                return;
            };
            let mut at = &mut *seen;
            for token in pointer::tokens(rest).into_iter().flatten() {
                at = at.below.entry(token.into_owned()).or_default();
            }
            at.add(inner);
        }
    }
}

impl Seen {
    fn add(&mut self, location: &LocationReport) {
        if !self.pointers.contains(&location.pointer) {
            self.pointers.push(location.pointer.clone());
        }
        self.types
            .extend(location.types.iter().map(|(kind, _)| *kind));
        let texts = location
            .types
            .iter()
            .find(|(kind, _)| *kind == JsonType::String);
        if texts.is_some_and(|(_, count)| *count > location.empty_values) {
            self.read_by = Some(match self.read_by.take() {
                None => location.read_by.clone(),
                Some(known) => known
                    .into_iter()
                    .filter(|format| location.read_by.contains(format))
                    .collect(),
            });
        }
    }

    pub(super) fn has(&self, kind: JsonType) -> bool {
        self.types.contains(&kind)
    }

    /// Returns the names of its types except arrays and objects; `number` includes `integer`.
    pub(super) fn leaf_types(&self) -> Vec<&'static str> {
        let kinds = [
            JsonType::String,
            JsonType::Integer,
            JsonType::Number,
            JsonType::Boolean,
            JsonType::Null,
        ];
        let kinds = kinds.into_iter().filter(|kind| self.has(*kind));
        let kinds = kinds.filter(|kind| *kind != JsonType::Integer || !self.has(JsonType::Number));
        kinds.map(JsonType::name).collect()
    }

    /// Returns the narrowest format that reads all strings.
    pub(super) fn narrowest(&self) -> Option<LeafFormat> {
        self.first(&NARROWEST_FIRST)
    }

    /// Returns the format of an undeclared field: a small number is a count and not a month.
    pub(super) fn plainest(&self) -> Option<LeafFormat> {
        self.first(&PLAINEST)
    }

    fn first(&self, order: &[LeafFormat]) -> Option<LeafFormat> {
        let read_by = self.read_by.as_ref()?;
        order
            .iter()
            .copied()
            .find(|format| read_by.contains(format))
    }
}

/// Like [`NARROWEST_FIRST`], but formats of any small number follow `count`.
const PLAINEST: [LeafFormat; 16] = [
    LeafFormat::Email,
    LeafFormat::IdNumber,
    LeafFormat::DateTime,
    LeafFormat::MonthRange,
    LeafFormat::Date,
    LeafFormat::Month,
    LeafFormat::DateOrMonth,
    LeafFormat::CardNumber,
    LeafFormat::DatePhrase,
    LeafFormat::Count,
    LeafFormat::Year,
    LeafFormat::MonthOfYear,
    LeafFormat::Day,
    LeafFormat::Amount,
    LeafFormat::Percentage,
    LeafFormat::Phone,
];
