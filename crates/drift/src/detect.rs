//! Where documents drift away from their schema, or from what they were: findings from a profile.
//!
//! Fields that nobody declared, fields that are gone, required ones that are missing, other types, other formats, new words,
//! values out of their range, and pairs that look like one field under a new name. Each with its evidence: counts, rates
//! with their intervals, days, and examples that are masked unless the place is public and enough documents had them.
//!
//! Pure: the same profile, baseline and schemas give the same report, whatever shards the profile has.

mod finding;
mod places;
mod rename;
mod rules;
mod statistics;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::profile::{Declarations, Group, Overflow, Profile, Receipt};

pub use finding::{DriftClass, Evidence, Finding};
pub use places::{OnDay, PlaceReport};
pub use rules::NARROWEST_FIRST;
pub use statistics::Rate;

use self::rules::Comparison;

/// From when on something is told. Change what must differ on a value of `Options::default()`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// How often something must have come to be told: in so many documents, where they are counted. 5 by default.
    pub min_documents: u64,
    /// On how many days; documents without a day are on one day together. 1 by default.
    pub min_days: u64,
    /// In how many documents a value, or a name that nobody declared, must have been to be shown. 5 by default.
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

/// What a profile says of drift.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// What became of the documents.
    pub receipt: Receipt,
    /// What was left out of the profile.
    pub overflow: Overflow,
    /// What became of the baseline's documents, if there is one.
    pub baseline: Option<Receipt>,
    /// Kinds of documents, in order.
    pub groups: Vec<GroupReport>,
    /// Findings, by operation, class, place and change; renames by how likely they are, likeliest first.
    pub findings: Vec<Finding>,
    /// Fields that nobody declared in too few documents to be named.
    pub unnamed: u64,
    /// Operations of the profile that the schemas do not have; nothing is told of them.
    pub unknown_operations: BTreeSet<String>,
    /// Every place that may be shown, with its rates.
    pub places: Vec<PlaceReport>,
}

/// Documents of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GroupReport {
    /// `vendor/operation`
    pub operation: String,
    /// The class of the records, `success`.
    pub class: String,
    /// Where the payload stands, as a JSON Pointer.
    pub payload: String,
    /// How many documents.
    pub documents: u64,
    /// The first and the last day, where any document has one.
    pub seen: Option<(crate::profile::Day, crate::profile::Day)>,
}

/// What a profile says of drift, against the schemas of its operations (by `vendor/operation`) and, if there is one, a baseline.
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
/// assert_eq!(report.findings[0].class, DriftClass::TypeChanged);
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
        places: Vec::new(),
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
        places::list(
            report.groups.len() - 1,
            group,
            &root,
            options,
            &mut report.places,
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

/// Groups without regard to the schema that was current when they were profiled.
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
