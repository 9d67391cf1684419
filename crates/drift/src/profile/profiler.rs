//! The profiler: counts documents and seals them into a [`Shard`].

use std::fmt;
use std::sync::Arc;

use ocrmarket_wire::reader::{Reader, SyntaxError};

use super::Profile;
use super::collector::Collector;
use super::days::ProfileDay;
use super::declared::Declarations;
use super::shard::{Content, GroupKey, Receipt, Shard};

/// Maximum number of locations of a profiler; values elsewhere count as overflow.
const MAX_LOCATIONS: usize = 20_000;

/// Counter of documents. Each thread has one; their counts are merged at the end, and do not depend
/// on how documents were split.
///
/// Memory is bounded: at most 20,000 locations, 64 levels of depth, 64 undeclared keys of an
/// object, 32 unknown values of a public location, and some 400 days.
///
/// ```
/// use std::sync::Arc;
/// use ocrmarket_drift::profile::{Declarations, Profile, Profiler};
///
/// let bundle = br##"{
///     "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}],
///     "$defs": {"Card": {"type": "object", "x-privacy": "public", "properties": {"kind": {"type": "string"}}}}
/// }"##;
/// let mut profiler = Profiler::new();
/// let operation = profiler.operation("acme/card", "digest", Arc::new(Declarations::read(bundle)?));
/// profiler.document(operation, "success", "", None, br#"{"kind": "debit"}"#)?;
/// assert!(profiler.document(operation, "success", "", None, br#"{"kind": "#).is_err());
///
/// let profile = Profile::of(profiler.seal(["cards.json"]));
/// let receipt = profile.receipt();
/// assert_eq!((receipt.documents, receipt.profiled, receipt.malformed), (2, 1, 1));
/// assert_eq!(Profile::read(&profile.write())?, profile);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Default)]
pub struct Profiler {
    operations: Vec<Operation>,
    content: Content,
}

/// Counts of several profilers, before they are sealed.
///
/// ```
/// use ocrmarket_drift::profile::{Counted, Profile, Profiler};
///
/// let mut counted = Counted::default();
/// counted.add(Profiler::new());
/// let stored = Profile::of(counted.clone().seal([]));
/// assert_eq!(Profile::of(Counted::from(&stored).seal([])), stored);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Counted(Content);

/// An operation that is registered with a [`Profiler`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OperationId(usize);

struct Operation {
    name: String,
    schema: String,
    declarations: Arc<Declarations>,
    groups: Vec<Kind>,
}

/// Documents of one kind.
struct Kind {
    class: String,
    payload: String,
    collector: Collector,
}

impl Profiler {
    /// Creates an empty profiler.
    pub fn new() -> Self {
        Self::default()
    }

    /// Registers an operation: `vendor/operation`, the digest of its response schema, and its
    /// declarations.
    pub fn operation(
        &mut self,
        name: &str,
        schema: &str,
        declarations: Arc<Declarations>,
    ) -> OperationId {
        let is_known = |known: &Operation| known.name == name && known.schema == schema;
        if let Some(known) = self.operations.iter().position(is_known) {
            return OperationId(known);
        }
        self.operations.push(Operation {
            name: name.to_owned(),
            schema: schema.to_owned(),
            declarations,
            groups: Vec::new(),
        });
        OperationId(self.operations.len() - 1)
    }

    /// Counts a body of a registered operation. `class` is the class of the record (`success`),
    /// `payload` the location of its payload, `day` the day of the response.
    ///
    /// # Errors
    /// It is not JSON. Then it counts as malformed, and nothing of it is counted.
    pub fn document(
        &mut self,
        operation: OperationId,
        class: &str,
        payload: &str,
        day: Option<ProfileDay>,
        body: &[u8],
    ) -> Result<(), SyntaxError> {
        match whole(body) {
            Ok(text) => self.known(operation, class, payload, day, text),
            Err(error) => {
                self.malformed();
                Err(error)
            }
        }
    }

    /// Counts a body like [`document`](Self::document), if the caller has read it to its end and
    /// found it to be JSON, as outcome rules do.
    ///
    /// # Errors
    /// It is not JSON, contrary to the caller's check. Then it counts, together with the part of it
    /// that is JSON.
    pub fn known(
        &mut self,
        operation: OperationId,
        class: &str,
        payload: &str,
        day: Option<ProfileDay>,
        text: &str,
    ) -> Result<(), SyntaxError> {
        let used: usize = self
            .operations
            .iter()
            .flat_map(|known| &known.groups)
            .map(|kind| kind.collector.len())
            .sum();
        let Some(operation) = self.operations.get_mut(operation.0) else {
            self.malformed();
            return Ok(());
        };
        self.content.receipt.documents += 1;
        self.content.receipt.profiled += 1;
        let collector = operation.collector(class, payload);
        let most = (MAX_LOCATIONS + collector.len()).saturating_sub(used);
        collector.document(text, day, most, &mut self.content.overflow)
    }

    /// Counts a body like [`document`](Self::document), if its beginning implies this class unless
    /// one of `others` is a key at its root. It is read once. It counts if it is JSON, an object
    /// without duplicate keys, without these keys and without a new location.
    ///
    /// Returns `true` if it was counted. Otherwise it may still be of that class, and nothing of it
    /// is counted.
    ///
    /// ```
    /// # use std::sync::Arc;
    /// # use ocrmarket_drift::profile::{Declarations, Profiler};
    /// let bundle = br##"{
    ///     "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}],
    ///     "$defs": {"Card": {"type": "object", "properties": {"kind": {"type": "string"}}}}
    /// }"##;
    /// let mut profiler = Profiler::new();
    /// let operation = profiler.operation("acme/card", "digest", Arc::new(Declarations::read(bundle)?));
    /// let mut counts = |body: &[u8]| profiler.guessed(operation, "success", "", None, body, &["error".to_owned()]);
    /// assert!(!counts(br#"{"kind": "debit"}"#), "a place that is new");
    /// profiler.document(operation, "success", "", None, br#"{"kind": "debit", "error": null}"#)?;
    ///
    /// let mut counts = |body: &[u8]| profiler.guessed(operation, "success", "", None, body, &["error".to_owned()]);
    /// assert!(counts(br#"{"kind": "credit"}"#));
    /// assert!(!counts(br#"{"kind": "credit", "kind": "debit"}"#));
    /// assert!(!counts(br#"{"kind": "credit", "error": "busy"}"#));
    /// assert!(!counts(br#"{"kind": "credit""#));
    /// assert_eq!(profiler.receipt().profiled, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn guessed(
        &mut self,
        operation: OperationId,
        class: &str,
        payload: &str,
        day: Option<ProfileDay>,
        body: &[u8],
        others: &[String],
    ) -> bool {
        let (Some(operation), Ok(reader)) =
            (self.operations.get_mut(operation.0), Reader::new(body))
        else {
            return false;
        };
        let Some(known) = operation.known(class, payload) else {
            return false;
        };
        let collector = &mut operation.groups[known].collector;
        let counts = collector.guessed(reader.document(), day, others, &mut self.content.overflow);
        self.content.receipt.documents += u64::from(counts);
        self.content.receipt.profiled += u64::from(counts);
        counts
    }

    /// Counts a malformed response.
    pub fn malformed(&mut self) {
        self.content.receipt.documents += 1;
        self.content.receipt.malformed += 1;
    }

    /// Counts a record without a response.
    pub fn passed_over(&mut self) {
        self.content.receipt.passed_over += 1;
    }

    /// Returns the receipt of the inputs.
    pub fn receipt(&mut self) -> &mut Receipt {
        &mut self.content.receipt
    }

    /// Seals the counts. `parts` are the names of the inputs, in any order. The same counts of the
    /// same parts are one shard, so that inputs that are profiled twice count once.
    pub fn seal<'p>(self, parts: impl IntoIterator<Item = &'p str>) -> Shard {
        Shard::seal(self.finish(), parts)
    }

    fn finish(mut self) -> Content {
        for operation in self.operations {
            for kind in operation.groups {
                let key = GroupKey {
                    operation: operation.name.clone(),
                    class: kind.class,
                    payload: kind.payload,
                    schema: operation.schema.clone(),
                };
                self.content.groups.insert(key, kind.collector.finish());
            }
        }
        self.content
    }
}

impl Counted {
    /// Adds the counts of a profiler.
    pub fn add(&mut self, profiler: Profiler) {
        self.0.merge(profiler.finish());
    }

    /// Returns the counts of the documents.
    pub fn receipt(&self) -> &Receipt {
        &self.0.receipt
    }

    /// Returns the receipt of the inputs.
    pub fn receipt_mut(&mut self) -> &mut Receipt {
        &mut self.0.receipt
    }

    /// Seals the counts, as [`Profiler::seal`] does.
    pub fn seal<'p>(self, parts: impl IntoIterator<Item = &'p str>) -> Shard {
        Shard::seal(self.0, parts)
    }
}

impl From<&Profile> for Counted {
    /// Takes the counts of all shards.
    fn from(profile: &Profile) -> Self {
        Self(profile.whole())
    }
}

impl Operation {
    fn known(&self, class: &str, payload: &str) -> Option<usize> {
        let mut groups = self.groups.iter();
        groups.position(|kind| kind.class == class && kind.payload == payload)
    }

    fn collector(&mut self, class: &str, payload: &str) -> &mut Collector {
        let location = self.known(class, payload).unwrap_or_else(|| {
            self.groups.push(Kind {
                class: class.to_owned(),
                payload: payload.to_owned(),
                collector: Collector::new(self.declarations.root(class, payload)),
            });
            self.groups.len() - 1
        });
        &mut self.groups[location].collector
    }
}

impl fmt::Debug for Counted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Counted")
            .field("receipt", self.receipt())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Profiler {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Locations contain values while documents are counted.
        formatter
            .debug_struct("Profiler")
            .field("receipt", &self.content.receipt)
            .finish_non_exhaustive()
    }
}

/// Returns a whole JSON document as a string.
fn whole(body: &[u8]) -> Result<&str, SyntaxError> {
    let mut reader = Reader::new(body)?;
    reader.skip()?;
    reader.finish()?;
    Ok(reader.document())
}
