//! The comparison of documents of one kind with their schema and the baseline: turns observations
//! into findings.

use ocrmarket_wire::pointer;

use crate::profile::{Declared, DeclaredLocation, Group, Location, Root, length_name, shape_name};

use super::change::{Change, DriftClass};
use super::finding::{DriftFinding, FindingEvidence, fingerprint};
use super::locations::types;
use super::statistics::Proportion;
use super::{KindOfDocuments, Options};

/// Maximum number of examples in a finding.
const EXAMPLES: usize = 3;

/// The documents of one kind, and their findings.
pub(crate) struct Comparison<'c> {
    kind: &'c KindOfDocuments,
    pub(crate) group: &'c Group,
    pub(crate) baseline: Option<&'c Group>,
    pub(crate) root: &'c Root,
    pub(crate) options: &'c Options,
    pub(crate) findings: Vec<DriftFinding>,
    /// Number of undeclared fields in too few documents to be named.
    pub(crate) unnamed: u64,
}

/// A declared location, and its counterparts for the comparison.
#[derive(Clone, Copy)]
pub(crate) struct At<'c> {
    pub(crate) pointer: &'c str,
    pub(crate) location: &'c Location,
    pub(crate) baseline: Option<&'c Location>,
    pub(crate) declared: &'c Declared,
    pub(crate) position: DeclaredLocation,
    /// Schema path at which the object declares a missing property; the property's own declaration
    /// may be elsewhere.
    pub(crate) property: Option<&'c str>,
}

/// A change at a location, before the minimum number of days is checked.
pub(crate) struct Observation {
    pub(crate) change: Change,
    pub(crate) message: String,
    /// Number of values, fields or objects with the change.
    pub(crate) count: u64,
    /// Number of values, fields or objects that could have it.
    pub(crate) of: u64,
}

impl<'c> Comparison<'c> {
    pub(crate) fn new(
        kind: &'c KindOfDocuments,
        group: &'c Group,
        baseline: Option<&'c Group>,
        root: &'c Root,
        options: &'c Options,
    ) -> Self {
        Self {
            kind,
            group,
            baseline,
            root,
            options,
            findings: Vec::new(),
            unnamed: 0,
        }
    }

    /// Adds the finding of an observation, if it has enough days.
    pub(crate) fn find(
        &mut self,
        at: At<'_>,
        observation: Observation,
        more: impl FnOnce(&mut FindingEvidence),
    ) {
        let finding = self.finding(at, observation, more);
        self.findings.extend(finding);
    }

    /// Returns the finding of an observation, if it has enough days; `more` completes its evidence.
    pub(crate) fn finding(
        &self,
        at: At<'_>,
        observation: Observation,
        more: impl FnOnce(&mut FindingEvidence),
    ) -> Option<DriftFinding> {
        let Observation {
            change,
            message,
            count,
            of,
        } = observation;
        let class = change.class();
        let (operation, record_class, _) = self.kind;
        let stats = &at.location.stats;
        let has_undated = stats.present > stats.days.total();
        let is_absence = matches!(class, DriftClass::Vanished | DriftClass::RequiredViolated);
        // The days of a missing field are those of all documents.
        let of_days = if is_absence {
            &self.group.root.stats
        } else {
            stats
        };
        let days = (of_days.days.len() as u64).max(u64::from(has_undated || is_absence));
        if days < self.options.min_days {
            return None;
        }
        let mut evidence = FindingEvidence {
            count,
            of,
            documents: stats.documents,
            rate: Proportion::new(count, of),
            first_seen: stats.seen.map(|(first, _)| first),
            last_seen: stats.seen.map(|(_, last)| last),
            days,
            types: types(at.location),
            examples: self.examples(at, class),
            ..FindingEvidence::default()
        };
        more(&mut evidence);
        Some(DriftFinding {
            operation: operation.clone(),
            record_class: record_class.clone(),
            pointer: at.pointer.to_owned(),
            schema_pointer: at
                .property
                .unwrap_or(&at.declared.schema_pointer)
                .to_owned(),
            fingerprint: fingerprint(&change, operation, at.pointer),
            change,
            message,
            evidence,
        })
    }

    /// Returns examples of the values, masked unless they may be shown.
    fn examples(&self, at: At<'_>, class: DriftClass) -> Vec<String> {
        let stats = &at.location.stats;
        let is_own = !matches!(class, DriftClass::NewField | DriftClass::Renamed);
        let mut shown = Vec::new();
        if is_own && at.declared.is_public() {
            let literals = stats.literals.by_count().into_iter();
            let often = literals.filter(|literal| {
                let disclosure = at.declared.disclosure(&literal.text, literal.kind);
                literal.documents >= self.options.shown_from
                    && disclosure.is_shown_after(literal.documents)
            });
            shown.extend(
                often
                    .take(EXAMPLES)
                    .map(|literal| format!("`{}`", literal.text)),
            );
        }
        if shown.is_empty()
            && let Some((length, shape)) = stats.lengths.most().zip(stats.shapes.most())
        {
            shown.push(format!(
                "{} characters, {}",
                length_name(length),
                shape_name(shape)
            ));
        }
        shown
    }
}

/// Returns the pointer of a child.
pub(crate) fn below(parent: &str, token: &str) -> String {
    let mut pointer = parent.to_owned();
    pointer::push(&mut pointer, token);
    pointer
}
