//! Findings: deviations of a profile's documents from their schema, or from a baseline.
//!
//! A finding is a [`Change`] at a location, with its evidence: counts, rates with their intervals,
//! days, and examples. Examples are masked unless the location is public and enough documents have
//! them.
//!
//! No I/O. The same profile, baseline and schemas give the same report, whatever shards the profile
//! has.

mod change;
mod comparison;
mod finding;
mod formats;
mod locations;
mod presence;
mod rename;
mod statistics;
mod values;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::profile::{Declarations, Group, Overflow, Profile, Receipt};

pub use change::{Change, DriftClass, Measure};
pub use finding::{DriftFinding, FindingEvidence};
#[cfg(feature = "propose")]
pub(crate) use formats::NARROWEST_FIRST;
pub use locations::{LocationReport, OnDay};
pub use statistics::Proportion;

use self::comparison::Comparison;

/// Thresholds of findings. Start from `Options::default()`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Minimum number of occurrences, in documents if those are counted. 5 by default.
    pub min_documents: u64,
    /// Minimum number of days; documents without a day share one. 1 by default.
    pub min_days: u64,
    /// Minimum number of documents before a value or an undeclared name is shown. 5 by default.
    pub shown_from: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            min_documents: 5,
            min_days: 1,
            shown_from: 5,
        }
    }
}

/// The findings of a profile, and its locations.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// The receipt of the documents.
    pub receipt: Receipt,
    /// Counts of the values that the profile left out.
    pub overflow: Overflow,
    /// The receipt of the baseline's documents, if there is one.
    pub baseline: Option<Receipt>,
    /// Kinds of documents, in order.
    pub groups: Vec<GroupReport>,
    /// Findings, sorted by operation, class, pointer and change; renames by score, highest first.
    pub findings: Vec<DriftFinding>,
    /// Number of undeclared fields in too few documents to be named.
    pub unnamed: u64,
    /// Operations of the profile that the schemas do not contain. Nothing is reported of them.
    pub unknown_operations: BTreeSet<String>,
    /// Every location that may be shown, with its rates.
    pub locations: Vec<LocationReport>,
}

/// Documents of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GroupReport {
    /// `vendor/operation`
    pub operation: String,
    /// The class of the records, `success`.
    pub class: String,
    /// JSON Pointer to the payload.
    pub payload: String,
    /// Number of documents.
    pub documents: u64,
    /// The first and the last day, if any document has one.
    pub seen: Option<(crate::profile::ProfileDay, crate::profile::ProfileDay)>,
}

/// Compares a profile with the schemas of its operations (by `vendor/operation`) and, if there is
/// one, with a baseline.
///
/// ```
/// use std::collections::BTreeMap;
/// use std::sync::Arc;
/// use ocrmarket_drift::detect::{self, DriftClass};
/// use ocrmarket_drift::profile::{Declarations, Profile, Profiler};
///
/// let bundle = br##"{
///     "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}],
///     "$defs": {"Card": {"type": "object", "properties": {"number": {"type": "string"}}}}
/// }"##;
/// let declarations = Arc::new(Declarations::read(bundle)?);
/// let mut profiler = Profiler::new();
/// let operation = profiler.operation("acme/card", "digest", Arc::clone(&declarations));
/// for _ in 0..9 {
///     profiler.document(operation, "success", "", None, br#"{"number": 1}"#)?;
/// }
/// let profile = Profile::of(profiler.seal(["cards.json"]));
/// let schemas = BTreeMap::from([("acme/card".to_owned(), declarations)]);
/// let report = detect::report(&profile, None, &schemas, &detect::Options::default());
/// assert_eq!(report.findings[0].class(), DriftClass::TypeChanged);
/// assert_eq!(report.findings[0].pointer, "/number");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn report(
    profile: &Profile,
    baseline: Option<&Profile>,
    schemas: &BTreeMap<String, Arc<Declarations>>,
    options: &Options,
) -> Report {
    let whole = profile.whole();
    let groups = kinds(whole.groups);
    let baseline_whole = baseline.map(Profile::whole);
    let baseline_receipt = baseline_whole.as_ref().map(|whole| whole.receipt.clone());
    let baseline_groups = baseline_whole
        .map(|whole| kinds(whole.groups))
        .unwrap_or_default();
    let mut report = Report {
        receipt: whole.receipt,
        overflow: whole.overflow,
        baseline: baseline_receipt,
        groups: Vec::new(),
        findings: Vec::new(),
        unnamed: 0,
        unknown_operations: BTreeSet::new(),
        locations: Vec::new(),
    };
    for (kind, group) in &groups {
        let (operation, class, payload) = kind;
        let Some(declarations) = schemas.get(operation) else {
            report.unknown_operations.insert(operation.clone());
            continue;
        };
        let root = declarations.root(class, payload);
        report.groups.push(GroupReport {
            operation: operation.clone(),
            class: class.clone(),
            payload: payload.clone(),
            documents: group.documents(),
            seen: group.root.stats.seen,
        });
        locations::list(
            report.groups.len() - 1,
            group,
            &root,
            options,
            &mut report.locations,
        );
        let mut comparison =
            Comparison::new(kind, group, baseline_groups.get(kind), &root, options);
        comparison.run();
        report.unnamed += comparison.unnamed;
        report.findings.append(&mut comparison.findings);
    }
    report.findings.sort_by(finding::order);
    report
}

/// `(operation, class, payload)`
type KindOfDocuments = (String, String, String);

/// Merges groups regardless of the schema that was current when they were profiled.
fn kinds(groups: BTreeMap<crate::profile::GroupKey, Group>) -> BTreeMap<KindOfDocuments, Group> {
    let mut kinds: BTreeMap<KindOfDocuments, Group> = BTreeMap::new();
    for (key, group) in groups {
        match kinds.entry((key.operation, key.class, key.payload)) {
            std::collections::btree_map::Entry::Vacant(entry) => drop(entry.insert(group)),
            std::collections::btree_map::Entry::Occupied(mut entry) => entry.get_mut().merge(group),
        }
    }
    kinds
}
