//! Documents in, a [`Shard`] out.

use std::fmt;
use std::sync::Arc;

use ocrmarket_wire::reader::{Reader, SyntaxError};

use super::days::Day;
use super::declared::Declarations;
use super::grow::Grower;
use super::shard::{Content, GroupKey, Receipt, Shard};

/// How many places one profiler tells apart; what comes at more is counted as overflow.
const PLACES_MOST: usize = 20_000;

/// Counts documents. One for each thread; what they counted is put together at the end, and does not depend on who counted what.
///
/// Memory is bounded: a profiler tells 20,000 places apart, 64 levels of depth, 64 keys of an object that nobody declares, 32
/// values of a public place that are not in its word list, and some 400 days.
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

/// An operation that a [`Profiler`] knows.
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
    grower: Grower,
}

impl Profiler {
    /// Counts nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes an operation known: `vendor/operation`, the digest of its response schema, and what that declares.
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

    /// Counts a body of an operation that was made known to this profiler. `class` is the record's (`success`), `payload` the place
    /// of its payload, `day` the day on which it was answered.
    ///
    /// # Errors
    /// It is not JSON. Then it counts as malformed, and nothing of it is counted.
    pub fn document(
        &mut self,
        operation: OperationId,
        class: &str,
        payload: &str,
        day: Option<Day>,
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

    /// [`document`](Self::document) of a text that whoever calls has read to its end and found to be JSON, as outcome rules do.
    ///
    /// # Errors
    /// It is not JSON after all. Then it counts, and as much of it is counted as is JSON.
    pub fn known(
        &mut self,
        operation: OperationId,
        class: &str,
        payload: &str,
        day: Option<Day>,
        text: &str,
    ) -> Result<(), SyntaxError> {
        let used: usize = self
            .operations
            .iter()
            .flat_map(|known| &known.groups)
            .map(|kind| kind.grower.len())
            .sum();
        let Some(operation) = self.operations.get_mut(operation.0) else {
            self.malformed();
            return Ok(());
        };
        self.content.receipt.documents += 1;
        self.content.receipt.profiled += 1;
        let grower = operation.grower(class, payload);
        let most = (PLACES_MOST + grower.len()).saturating_sub(used);
        grower.document(text, day, most, &mut self.content.overflow)
    }

    /// [`document`](Self::document) of a body that by its beginning is of this class if none of `others` is a key at its root. It is
    /// read once, and counts if it is JSON, an object in which no key stands twice, and has none of those. Whether it counts; if not,
    /// it may be of that class nevertheless, and nothing of it is counted.
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
        day: Option<Day>,
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
        let grower = &mut operation.groups[known].grower;
        let counts = grower.guessed(reader.document(), day, others, &mut self.content.overflow);
        self.content.receipt.documents += u64::from(counts);
        self.content.receipt.profiled += u64::from(counts);
        counts
    }

    /// Counts an answer of which nothing can be counted.
    pub fn malformed(&mut self) {
        self.content.receipt.documents += 1;
        self.content.receipt.malformed += 1;
    }

    /// Counts a record that holds no answer.
    pub fn passed_over(&mut self) {
        self.content.receipt.passed_over += 1;
    }

    /// What is noted of inputs.
    pub fn receipt(&mut self) -> &mut Receipt {
        &mut self.content.receipt
    }

    /// Seals what was counted. `parts` are the names of the inputs, in any order: the same counts of the same parts are one shard,
    /// so that what is profiled twice counts once.
    pub fn seal<'p>(self, parts: impl IntoIterator<Item = &'p str>) -> Shard {
        Shard::seal(self.finish(), parts)
    }

    /// Seals what several counted together.
    pub fn seal_all<'p>(
        all: impl IntoIterator<Item = Self>,
        parts: impl IntoIterator<Item = &'p str>,
    ) -> Shard {
        let mut whole = Content::default();
        all.into_iter()
            .for_each(|profiler| whole.merge(profiler.finish()));
        Shard::seal(whole, parts)
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
                self.content.groups.insert(key, kind.grower.finish());
            }
        }
        self.content
    }
}

impl Operation {
    fn known(&self, class: &str, payload: &str) -> Option<usize> {
        let mut groups = self.groups.iter();
        groups.position(|kind| kind.class == class && kind.payload == payload)
    }

    fn grower(&mut self, class: &str, payload: &str) -> &mut Grower {
        let place = self.known(class, payload).unwrap_or_else(|| {
            self.groups.push(Kind {
                class: class.to_owned(),
                payload: payload.to_owned(),
                grower: Grower::new(self.declarations.root(class, payload)),
            });
            self.groups.len() - 1
        });
        &mut self.groups[place].grower
    }
}

impl fmt::Debug for Profiler {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Places hold values while documents are counted.
        formatter
            .debug_struct("Profiler")
            .field("receipt", &self.content.receipt)
            .finish_non_exhaustive()
    }
}

/// The text of a whole JSON document.
fn whole(body: &[u8]) -> Result<&str, SyntaxError> {
    let mut reader = Reader::new(body)?;
    reader.skip()?;
    reader.finish()?;
    Ok(reader.document())
}
