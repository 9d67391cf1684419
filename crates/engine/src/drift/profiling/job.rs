//! The job of profiling: counts the body of each record under its operation and class.

use std::sync::Arc;

use ocrmarket_drift::profile::{Counted, OperationId, Profile, ProfileDay, Profiler};
use ocrmarket_operation::unfold::unfold;
use ocrmarket_wire::reader::{self, Kind, Reader};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use crate::batch::{Job, Outcome, Position, Record, RefusedEntry};
use crate::failure::Result;
use crate::inputs::{UnreadableInput, plain_name};
use crate::observe::Progress;
use crate::records::{RecordBody, RecordContent, mongo};
use crate::schemas::Schemas;

use super::operations::Operations;

/// Configuration of the job.
pub(in crate::drift) struct Profiling<'a> {
    operations: Operations<'a>,
    /// JSON Pointer to the day of a record.
    day_at: Option<String>,
}

/// Counts of one thread.
pub(in crate::drift) struct Counter {
    profiler: Profiler,
    /// Day of records that do not contain it.
    pub(in crate::drift) day: Option<ProfileDay>,
    /// Ids of the operations in the profiler, by number.
    ids: Vec<Option<OperationId>>,
}

/// Counts of all threads.
#[derive(Default)]
pub(in crate::drift) struct Counts {
    counted: Counted,
    /// Names of the inputs that were opened. The engine repeats them when a run is resumed, so they
    /// are not stored.
    inputs: Vec<String>,
}

impl<'a> Profiling<'a> {
    /// # Errors
    /// The schemas have no such operation, or cannot be read.
    pub(in crate::drift) fn new(
        operation: Option<&str>,
        day_at: Option<&str>,
        schemas: &'a Schemas,
    ) -> Result<Self> {
        Ok(Self {
            operations: Operations::new(schemas, operation)?,
            day_at: day_at.map(str::to_owned),
        })
    }
}

impl Job for Profiling<'_> {
    type Part = Counter;
    type Whole = Counts;

    const IS_ORDERED: bool = false;

    fn part(&self) -> Counter {
        Counter {
            profiler: Profiler::new(),
            day: None,
            ids: Vec::new(),
        }
    }

    fn record(
        &self,
        counter: &mut Counter,
        record: &Record<'_>,
        held: &RecordContent<'_>,
    ) -> Outcome {
        let is_counted = match held {
            RecordContent::Skipped => true,
            RecordContent::Gateway | RecordContent::NoResponse => {
                counter.profiler.passed_over();
                true
            }
            RecordContent::Error(_) => false,
            RecordContent::Body(body) => match self.body(counter, record.text, body) {
                None if body.has_other_reading() => return Outcome::NotJson,
                known => known.unwrap_or(false),
            },
        };
        if is_counted {
            return Outcome::Counted;
        }
        counter.profiler.malformed();
        Outcome::Refused(RefusedEntry {
            offset: Some(record.offset),
            verdict: "malformed",
            ..RefusedEntry::default()
        })
    }

    fn bytes(&self, counter: &mut Counter, count: u64) {
        counter.profiler.receipt().bytes += count;
    }

    fn merge(&self, whole: &mut Counts, part: Counter, _: Position) -> Result<()> {
        whole.counted.add(part.profiler);
        Ok(())
    }

    fn input(&self, whole: &mut Counts, name: &str) {
        whole.inputs.push(plain_name(name).to_owned());
    }

    fn unreadable(&self, whole: &mut Counts, input: &UnreadableInput) -> bool {
        let unreadable = &mut whole.counted.receipt_mut().unreadable;
        unreadable.insert((input.file.to_string(), input.message.clone()));
        true
    }

    fn progress(&self, whole: &Counts) -> Progress {
        let receipt = whole.counted.receipt();
        Progress {
            records: receipt.documents + receipt.passed_over,
            refused: receipt.malformed,
            bytes: receipt.bytes,
            total_bytes: None,
        }
    }
}

impl Profiling<'_> {
    /// Counts a body. Returns `Some(false)` if its operation is unknown, and `None` if it is not
    /// JSON; then nothing is counted.
    fn body(&self, counter: &mut Counter, record: &[u8], body: &RecordBody<'_>) -> Option<bool> {
        let Some(known) = self.operations.get(body.operation.as_deref()) else {
            return Some(false);
        };
        let rewritten = mongo::unwrapped(&body.bytes);
        let bytes = rewritten.as_deref().unwrap_or(&body.bytes);
        let Ok((declarations, digest)) = known.schema() else {
            return Some(false);
        };
        let day = self.day(record).or(counter.day);
        let Counter { profiler, ids, .. } = counter;
        if ids.len() <= known.number {
            ids.resize(known.number + 1, None);
        }
        let id = *ids[known.number].get_or_insert_with(|| {
            profiler.operation(&known.name, digest, Arc::clone(declarations))
        });
        if let Some((class, payload, others)) = known.guess(bytes)
            && profiler.guessed(id, class, payload, day, bytes, &others)
        {
            return Some(true);
        }
        let (class, payload) = known.classified_body(bytes)?;
        let unfolded = unfold(&known.model.operation, bytes);
        let bytes = unfolded.as_ref().map_or(bytes, |unfolded| unfolded.bytes());
        // It is JSON and UTF-8: the outcome rules read all of it.
        let text = Reader::new(bytes).ok()?.document();
        profiler.known(id, class, payload, day, text).ok()?;
        Some(true)
    }

    /// Returns the day of a record: from the configured pointer, otherwise from a record of a
    /// response store.
    fn day(&self, record: &[u8]) -> Option<ProfileDay> {
        if let Some(pointer) = &self.day_at {
            let value = reader::pointer(record, pointer).ok()??;
            let mut reader = Reader::from_text(value);
            return match reader.kind().ok()? {
                Kind::String => ProfileDay::from_text(&reader.string().ok()?.decode().ok()?),
                _ => None,
            };
        }
        // `at` precedes every long member.
        let start = record.get(..record.len().min(512))?;
        let text = start.utf8_chunks().next()?.valid();
        let mut reader = Reader::from_text(text);
        reader.begin_object().ok()?;
        let mut is_store = false;
        while let Some(key) = reader.next_key().ok()? {
            match key.raw() {
                "v" => is_store = matches!(reader.number().ok()?, "1" | "2"),
                "at" if is_store => return ProfileDay::from_text(reader.string().ok()?.raw()),
                _ if !is_store => return None,
                _ => drop(reader.skip().ok()?),
            }
        }
        None
    }
}

impl Counts {
    /// Creates a profile of one shard.
    pub(in crate::drift) fn seal(mut self) -> Profile {
        self.counted.receipt_mut().inputs = self.inputs.len() as u64;
        let parts = self.inputs.iter().map(String::as_str);
        Profile::of(self.counted.seal(parts))
    }
}

/// Serializes the counts as a profile, whose digest proves that it is complete.
impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let profile = Profile::of(self.counted.clone().seal([]));
        let text = String::from_utf8(profile.write()).map_err(ser::Error::custom)?;
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Counts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let profile = Profile::read(text.as_bytes()).map_err(de::Error::custom)?;
        Ok(Self {
            counted: Counted::from(&profile),
            inputs: Vec::new(),
        })
    }
}
