//! Verifies response stores and reads their records.
//!
//! Both jobs read every segment through `ocrmarket-store`, which verifies each record before it is
//! used. They change nothing, so they can run on a store that is in use.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use ocrmarket_operation::outcome::OutcomeReader;
use ocrmarket_store::{Checked, Record, StoredRecord, StoredSegment};

pub use ocrmarket_operation::outcome::RecordClass;
pub use ocrmarket_store::{Damage, DamageKind, StoredLine};

use crate::failure::{Failure, Result, bail};
use crate::records::{RecordContent, content_of};
use crate::schemas::{Schemas, full_name};

/// One file of a store, verified.
#[derive(Debug)]
pub struct VerifiedFile {
    /// Name of the file in the store.
    pub file: String,
    /// Counts of its intact records.
    pub counts: StoreCounts,
    /// Its damaged parts.
    pub damages: Vec<Damage>,
}

/// Counts of intact records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct StoreCounts {
    /// Number of all records.
    pub records: u64,
    /// Number of records of which every byte was verified.
    pub whole: u64,
    /// Number of records of which the body was verified.
    pub body_only: u64,
    /// Number of records of which nothing could be verified.
    pub unverified: u64,
}

impl StoreCounts {
    fn count(&mut self, checked: Checked) {
        self.records += 1;
        *match checked {
            Checked::Whole => &mut self.whole,
            Checked::Body => &mut self.body_only,
            Checked::Nothing => &mut self.unverified,
        } += 1;
    }
}

impl std::ops::AddAssign for StoreCounts {
    fn add_assign(&mut self, other: Self) {
        self.records += other.records;
        self.whole += other.whole;
        self.body_only += other.body_only;
        self.unverified += other.unverified;
    }
}

/// Verifies every record of a store, and passes the result of each file to `sink`.
///
/// ```
/// use ocrmarket_engine::{Failure, store};
///
/// # let folder = tempfile::tempdir()?;
/// # let record = ocrmarket_store::Record::new("showapi/bank_card", std::time::SystemTime::now());
/// # std::fs::write(folder.path().join("a.ndjson"), record.to_line())?;
/// # let folder = folder.path();
/// store::verify(folder, |file| {
///     println!("{}: {} records, {} damaged parts", file.file, file.counts.records, file.damages.len());
///     Ok::<(), Failure>(())
/// })?;
/// # Ok::<(), Failure>(())
/// ```
///
/// # Errors
/// The store cannot be listed or contains no segment, or the sink fails. Damage is not a failure.
pub fn verify<E: From<Failure>>(
    folder: &Path,
    mut sink: impl FnMut(VerifiedFile) -> Result<(), E>,
) -> Result<(), E> {
    for segment in segments(folder)? {
        let mut records = segment.read();
        let name = records.file().file_name().unwrap_or_default();
        let mut found = VerifiedFile {
            file: name.to_string_lossy().into_owned(),
            counts: StoreCounts::default(),
            damages: Vec::new(),
        };
        for record in &mut records {
            match record {
                Ok(record) => found.counts.count(record.checked),
                Err(damage) => found.damages.push(damage),
            }
        }
        sink(found)?;
    }
    Ok(())
}

/// Configuration of [`cat`]. A filter with several values accepts records that match one of them. A
/// record must match all filters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CatConfig {
    /// Folder of the response store.
    pub store: PathBuf,
    /// Only records of these operations; all if empty.
    pub operations: Vec<String>,
    /// Only records from this day on, in UTC.
    pub from: Option<Date>,
    /// Only records up to and including this day.
    pub to: Option<Date>,
    /// Only records with these outcomes, by the schemas' rules; all if empty.
    pub outcomes: Vec<RecordClass>,
    /// Only records with these request ids; all if empty.
    pub request_ids: Vec<String>,
}

/// An item of [`cat`].
#[derive(Debug)]
pub enum Item {
    /// A record as it is stored, byte for byte, without the line feed.
    Line(StoredLine),
    /// A damaged part of the store.
    Damage(Damage),
}

/// Passes the intact records that match the filters to `sink`, in the order of the store, and each
/// damaged part between them.
///
/// Returns the operations whose records were skipped, because their outcome is needed and the
/// schemas do not contain them. `schemas` are needed only with [`CatConfig::outcomes`].
///
/// ```
/// use ocrmarket_engine::store::{self, Item};
/// use ocrmarket_engine::{Failure, Schemas};
///
/// # let folder = tempfile::tempdir()?;
/// # let record = ocrmarket_store::Record::new("showapi/bank_card", std::time::SystemTime::now());
/// # std::fs::write(folder.path().join("a.ndjson"), record.to_line())?;
/// # let folder = folder.path();
/// let config = store::CatConfig {
///     store: folder.to_owned(),
///     outcomes: vec![store::RecordClass::NotAResponse],
///     ..store::CatConfig::default()
/// };
/// let schemas = Schemas::built_in()?;
/// let mut lines = Vec::new();
/// store::cat(&config, Some(&schemas), |item| {
///     if let Item::Line(line) = item {
///         lines.push(line);
///     }
///     Ok::<(), Failure>(())
/// })?;
/// assert_eq!(lines.len(), 1);
/// # Ok::<(), Failure>(())
/// ```
///
/// # Errors
/// The store cannot be listed or contains no segment, schemas are needed and missing, or the sink
/// fails. Damage is not a failure.
pub fn cat<E: From<Failure>>(
    config: &CatConfig,
    schemas: Option<&Schemas>,
    mut sink: impl FnMut(Item) -> Result<(), E>,
) -> Result<BTreeSet<String>, E> {
    let mut filter = Filter::new(config, schemas)?;
    for segment in segments(&config.store)? {
        if !filter.may_hold(&segment) {
            continue;
        }
        for record in segment.read() {
            match record {
                Ok(StoredRecord { record, line, .. }) => {
                    if filter.takes(record) {
                        sink(Item::Line(line))?;
                    }
                }
                Err(damage) => sink(Item::Damage(damage))?,
            }
        }
    }
    Ok(filter.unknown)
}

/// Lists the segments of a store. A folder without any is an error.
fn segments(folder: &Path) -> Result<Vec<StoredSegment>> {
    let segments = ocrmarket_store::segments(folder)?;
    if segments.is_empty() {
        let message = format!(
            "{} contains no segment of a response store",
            folder.display()
        );
        return Err(Failure::incomplete(message));
    }
    Ok(segments)
}

/// Filter of records.
struct Filter<'a> {
    config: &'a CatConfig,
    rules: HashMap<String, OutcomeReader<'a>>,
    /// Operations whose rules are needed and missing.
    unknown: BTreeSet<String>,
}

impl<'a> Filter<'a> {
    fn new(config: &'a CatConfig, schemas: Option<&'a Schemas>) -> Result<Self> {
        if !config.outcomes.is_empty() && schemas.is_none() {
            bail!("filtering by outcome needs schemas");
        }
        let vendors = schemas.map(|schemas| &schemas.api.vendors);
        let operations = vendors.into_iter().flatten();
        let operations = operations.flat_map(|vendor| &vendor.operations);
        Ok(Self {
            config,
            rules: operations
                .map(|model| (full_name(model), OutcomeReader::new(&model.operation)))
                .collect(),
            unknown: BTreeSet::new(),
        })
    }

    /// Returns `true` if a segment can contain records of the selected days.
    fn may_hold(&self, segment: &StoredSegment) -> bool {
        match (self.config.from, segment.latest()) {
            (Some(from), Some(latest)) => day_of(latest).is_none_or(|latest| latest >= from),
            _ => true,
        }
    }

    fn takes(&mut self, record: Record) -> bool {
        let any_of = |wanted: &[String], found: Option<&str>| {
            wanted.is_empty() || wanted.iter().any(|wanted| Some(wanted.as_str()) == found)
        };
        any_of(&self.config.operations, Some(&record.operation))
            && any_of(&self.config.request_ids, record.request_id.as_deref())
            && self.is_of_days(&record)
            && self.is_of_outcomes(record)
    }

    fn is_of_days(&self, record: &Record) -> bool {
        let CatConfig { from, to, .. } = self.config;
        if from.is_none() && to.is_none() {
            return true;
        }
        day_of(record.at)
            .is_some_and(|day| from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to))
    }

    fn is_of_outcomes(&mut self, record: Record) -> bool {
        let wanted = &self.config.outcomes;
        if wanted.is_empty() {
            return true;
        }
        let class = match content_of(record) {
            RecordContent::Gateway => RecordClass::Gateway,
            RecordContent::Body(body) => {
                let name = body.operation.unwrap_or_default();
                let Some(rules) = self.rules.get(&*name) else {
                    self.unknown.insert(name.into_owned());
                    return false;
                };
                let classified = rules.classify(&body.bytes);
                classified.map_or(RecordClass::NotAResponse, |classified| {
                    classified.outcome.into()
                })
            }
            RecordContent::NoResponse | RecordContent::Skipped | RecordContent::Error(_) => {
                RecordClass::NotAResponse
            }
        };
        wanted.contains(&class)
    }
}

/// Returns the day in UTC.
fn day_of(at: SystemTime) -> Option<Date> {
    let at = Timestamp::try_from(at).ok()?;
    Some(at.to_zoned(TimeZone::UTC).date())
}
