//! Choices that only a person can make: labels, names, renames and deprecations, by location.

use std::cell::Cell;

use crate::detect::DriftFinding;

/// Choices of a person. A location is a JSON Pointer as reports show it, or the fingerprint of a
/// finding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Findings to resolve, by location; all of them if empty.
    pub only: Vec<String>,
    /// Labels of new fields, by location.
    pub title: Vec<(String, String)>,
    /// Descriptions of new fields, by location.
    pub description: Vec<(String, String)>,
    /// Rust names of new values, by location.
    pub variant: Vec<(String, String)>,
    /// Locations of new fields that are declared ones under a new name.
    pub rename: Vec<String>,
    /// Locations of vanished fields that become deprecated.
    pub deprecate: Vec<String>,
    /// `true` to also require fields that were always present.
    pub tighten: bool,
}

/// Kinds of choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceKind {
    /// [`Choices::only`]
    Only,
    /// [`Choices::title`]
    Title,
    /// [`Choices::description`]
    Description,
    /// [`Choices::variant`]
    Variant,
    /// [`Choices::rename`]
    Rename,
    /// [`Choices::deprecate`]
    Deprecate,
}

/// One choice: made without effect, or still to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Choice {
    /// Its kind.
    pub kind: ChoiceKind,
    /// A JSON Pointer or a fingerprint.
    pub location: String,
}

/// Index of choices. It records which of them matched a location.
pub(super) struct ChoiceIndex<'c> {
    entries: Vec<Entry<'c>>,
}

struct Entry<'c> {
    kind: ChoiceKind,
    location: &'c str,
    text: &'c str,
    has_matched: Cell<bool>,
}

/// A location that a choice may name: by its pointers, or by the fingerprints of its findings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Location<'p> {
    pub(super) pointers: &'p [String],
    pub(super) fingerprints: &'p [String],
}

impl<'c> ChoiceIndex<'c> {
    pub(super) fn new(choices: &'c Choices) -> Self {
        let mut entries = Vec::new();
        let mut add = |kind, location: &'c str, text: &'c str| {
            entries.push(Entry {
                kind,
                location,
                text,
                has_matched: Cell::new(false),
            });
        };
        for location in &choices.only {
            add(ChoiceKind::Only, location, "");
        }
        for (kind, texts) in [
            (ChoiceKind::Title, &choices.title),
            (ChoiceKind::Description, &choices.description),
            (ChoiceKind::Variant, &choices.variant),
        ] {
            for (location, text) in texts {
                add(kind, location, text);
            }
        }
        for (kind, locations) in [
            (ChoiceKind::Rename, &choices.rename),
            (ChoiceKind::Deprecate, &choices.deprecate),
        ] {
            for location in locations {
                add(kind, location, "");
            }
        }
        Self { entries }
    }

    /// Returns `true` if a finding is to be resolved.
    pub(super) fn wants(&self, finding: &DriftFinding) -> bool {
        let is_limited = self
            .entries
            .iter()
            .any(|entry| entry.kind == ChoiceKind::Only);
        !is_limited || self.chooses(ChoiceKind::Only, finding)
    }

    /// Returns `true` if there is a choice of that kind for a finding.
    pub(super) fn chooses(&self, kind: ChoiceKind, finding: &DriftFinding) -> bool {
        self.text_of_finding(kind, finding).is_some()
    }

    /// Returns the string of a choice for a finding.
    pub(super) fn text_of_finding(
        &self,
        kind: ChoiceKind,
        finding: &DriftFinding,
    ) -> Option<String> {
        let location = Location {
            pointers: std::slice::from_ref(&finding.pointer),
            fingerprints: std::slice::from_ref(&finding.fingerprint),
        };
        self.text(kind, location)
    }

    /// Returns the string of a choice for a location; a fingerprint takes precedence over a
    /// pointer.
    pub(super) fn text(&self, kind: ChoiceKind, location: Location<'_>) -> Option<String> {
        let has =
            |names: &[String], entry: &Entry<'_>| names.iter().any(|name| name == entry.location);
        let (mut by_fingerprint, mut by_pointer) = (None, None);
        for entry in self.entries.iter().filter(|entry| entry.kind == kind) {
            if has(location.fingerprints, entry) {
                by_fingerprint = by_fingerprint.or(Some(entry.text));
            } else if has(location.pointers, entry) {
                by_pointer = by_pointer.or(Some(entry.text));
            } else {
                continue;
            }
            entry.has_matched.set(true);
        }
        by_fingerprint.or(by_pointer).map(str::to_owned)
    }

    /// Returns the choices that matched no location.
    pub(super) fn unused(&self) -> Vec<Choice> {
        let unused = self.entries.iter().filter(|entry| !entry.has_matched.get());
        let unused = unused.map(|entry| Choice {
            kind: entry.kind,
            location: entry.location.to_owned(),
        });
        unused.collect()
    }
}
