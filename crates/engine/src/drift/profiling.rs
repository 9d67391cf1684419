//! `ocrmarket drift profile`: from inputs to a profile.
//!
//! Each thread counts what it gets; what all counted is put together at the end and does not depend on who got what. A record that
//! cannot be counted never stops a run.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::available_parallelism;

use ocrmarket_drift::profile::{Day, Declarations, OperationId, Profile, Profiler};
use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::{NotAnAnswer, OutcomeReader, RecordClass};
use ocrmarket_operation::unfold::unfold;
use ocrmarket_validator::CompileError;
use ocrmarket_wire::reader::{self, Kind, RawText, Reader};

use crate::failure::{Context as _, Failure, Result};
use crate::inputs::{Chunk, Framer, Framing, Input, InputPaths, Inputs, Spans};
use crate::records::mongo;
use crate::records::{Body, Held, Unwrap, stored_in_full};
use crate::records::{Encoding, RecordOptions};
use crate::schemas::{Schemas, full_name};

use super::refused::RefusedRecords;

/// Files up to this size are read by whoever counts them.
const SMALL: u64 = 1 << 20;
/// How many bytes of a body are looked at to guess what it is. Of a shorter one the rules read all as fast.
const BEGINNING: usize = 512;

/// Configuration of [`profile`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileConfig {
    /// The inputs that hold the records.
    pub inputs: InputPaths,
    /// The operation that answered, `vendor/operation`, where records do not say.
    pub operation: Option<String>,
    /// JSON Pointer to the day of a record, `2026-01-31…`; records of a response store say it themselves.
    pub day_at: Option<String>,
    /// Where the response stands in a record.
    pub records: RecordOptions,
    /// The largest record, in bytes; a larger one is malformed.
    pub max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub max_expansion: u64,
    /// The folder that malformed records are kept in.
    pub quarantine: Option<PathBuf>,
    /// Number of threads; by default that of the processors.
    pub jobs: Option<usize>,
}

impl Default for ProfileConfig {
    fn default() -> Self {
        Self {
            inputs: InputPaths::default(),
            operation: None,
            day_at: None,
            records: RecordOptions::default(),
            max_record: 64 << 20,
            max_expansion: 500,
            quarantine: None,
            jobs: None,
        }
    }
}

/// Counts what records hold. Records that cannot be counted and inputs that cannot be read are noted in the profile's receipt.
///
/// `keep` gets the profile before the quarantine is finished, so that what was counted is written first.
///
/// # Errors
/// The configuration or the schemas cannot be used, or the quarantine cannot be written.
pub fn profile(
    config: &ProfileConfig,
    schemas: &Schemas,
    keep: impl FnOnce(&Profile) -> Result<()>,
) -> Result<Profile> {
    let refused = RefusedRecords::new(config.quarantine.as_deref())?;
    let plan = Plan::new(config, schemas, &refused)?;
    let inputs = config.inputs.open()?;
    let jobs = config
        .jobs
        .unwrap_or_else(|| available_parallelism().map_or(1, std::num::NonZero::get));
    let profile = plan.profile(inputs, jobs);
    keep(&profile)?;
    drop(plan);
    refused.finish(&profile.receipt())?;
    Ok(profile)
}

/// What is done with each record; the same for all threads.
struct Plan<'a> {
    operations: HashMap<String, Known<'a>>,
    default: Option<&'a str>,
    unwrap: Unwrap<'a>,
    framing: Framing,
    max_expansion: u64,
    day_at: Option<&'a str>,
    refused: &'a RefusedRecords,
}

/// An operation, its schema read when its first answer comes.
struct Known<'a> {
    model: &'a OperationModel,
    /// The class of documents of each success type in a profile.
    successes: Vec<String>,
    outcome: OutcomeReader<'a>,
    schema: OnceLock<Result<(Arc<Declarations>, String), CompileError>>,
}

impl<'a> Plan<'a> {
    fn new(
        arguments: &'a ProfileConfig,
        model: &'a Schemas,
        refused: &'a RefusedRecords,
    ) -> Result<Self> {
        let all = model
            .api
            .vendors
            .iter()
            .flat_map(|vendor| &vendor.operations);
        let known = |model: &'a OperationModel| Known {
            model,
            successes: success_classes(model),
            outcome: OutcomeReader::new(&model.operation),
            schema: OnceLock::new(),
        };
        let default = arguments.operation.as_deref();
        let plan = Self {
            operations: all
                .map(|operation| (full_name(operation), known(operation)))
                .collect(),
            default,
            unwrap: Unwrap::new(&arguments.records, true, arguments.max_record),
            framing: Framing {
                by_lines: arguments.records.column.is_some() || arguments.records.after.is_some(),
                opens_arrays: true,
                has_pairs: arguments.records.encoding != Encoding::Utf8,
                max_record: arguments.max_record,
            },
            max_expansion: arguments.max_expansion,
            day_at: arguments.day_at.as_deref(),
            refused,
        };
        if let Some(default) = default {
            model.operation(default)?;
        }
        // Those that are built in are known to be whole.
        let given = plan
            .operations
            .iter()
            .filter(|_| model.origin.folder().is_some());
        for (name, known) in given {
            known
                .schema()
                .map_err(|error| Failure::usage(format!("{error}")))
                .with_context(|| name.clone())?;
        }
        Ok(plan)
    }

    fn profile(&self, inputs: Inputs, jobs: usize) -> Profile {
        let feeder = Mutex::new(Feeder {
            plan: self,
            inputs,
            open: None,
            begun: Vec::new(),
        });
        let counters = std::thread::scope(|scope| {
            let threads: Vec<_> = (1..jobs)
                .map(|_| scope.spawn(|| Counter::new(self).run(&feeder)))
                .collect();
            let mut counters = vec![Counter::new(self).run(&feeder)];
            // A thread that panicked has its message on stderr already, and what it counted is lost with it.
            counters.extend(threads.into_iter().filter_map(|thread| thread.join().ok()));
            counters
        });
        let feeder = feeder.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut parts = Vec::new();
        let mut profilers = Vec::new();
        let mut whole = Profiler::new();
        for Begun {
            input,
            records,
            is_whole,
        } in feeder.begun
        {
            whole.receipt().inputs += 1;
            if is_whole && records.load(Ordering::Relaxed) == 0 {
                whole.receipt().unreadable.insert(empty(&input));
            }
            parts.push(part_name(&input));
        }
        for counter in counters {
            parts.extend(counter.parts);
            profilers.push(counter.profiler);
        }
        profilers.push(whole);
        Profile::of(Profiler::seal_all(
            profilers,
            parts.iter().map(String::as_str),
        ))
    }
}

/// What is said of an input without a record.
fn empty(input: &str) -> (String, String) {
    (input.to_owned(), "it holds no record".to_owned())
}

/// The name of an input in the range of a shard: the same for a file and its compressed copy.
fn part_name(input: &str) -> String {
    let name = input.trim_start_matches("./");
    let plain = [".gz", ".gzip", ".zst", ".zstd"]
        .into_iter()
        .find_map(|ending| name.strip_suffix(ending));
    plain.unwrap_or(name).to_owned()
}

impl Known<'_> {
    fn schema(&self) -> Result<&(Arc<Declarations>, String), &CompileError> {
        let read = || {
            let declarations =
                Declarations::of(&self.model.operation, &self.model.response_bundle)?;
            Ok((Arc::new(declarations), self.model.schema_sha256()))
        };
        self.schema.get_or_init(read).as_ref()
    }

    /// The class of a body by all of it, and where its payload stands; `None` if it is not JSON.
    fn ruled(&self, body: &[u8]) -> Option<(&str, &str)> {
        match self.outcome.judge(body) {
            Ok(judged) => Some(self.kind(judged.outcome, judged.success, judged.payload)),
            Err(NotAnAnswer::Syntax(_)) => None,
            Err(_) => Some((RecordClass::NotAnAnswer.name(), "")),
        }
    }

    /// What a long body is by its beginning, and which keys must not come at its root after that for it to be so.
    fn guess(&self, body: &[u8]) -> Option<(&str, &str, Vec<String>)> {
        let (beginning, _) = body.split_at_checked(BEGINNING)?;
        let beginning = beginning.utf8_chunks().next()?.valid();
        let keys = root_keys(beginning)?;
        let others = RefCell::new(Vec::new());
        let may_have = |tokens: &[String]| {
            let Some(key) = tokens.first() else {
                return true;
            };
            let is_known = keys.iter().any(|known| known.is(key));
            if !is_known {
                others.borrow_mut().push(key.clone());
            }
            is_known
        };
        let glanced = self.outcome.glance(beginning, may_have)?;
        let (class, payload) = self.kind(glanced.outcome, glanced.success, glanced.payload);
        glanced
            .is_sure
            .then(|| (class, payload, others.into_inner()))
    }

    fn kind(&self, outcome: Outcome, success: usize, payload: Option<usize>) -> (&str, &str) {
        if outcome != Outcome::Success {
            return (RecordClass::from(outcome).name(), "");
        }
        let place = payload.and_then(|place| self.model.operation.payload.get(place));
        let class = self.successes.get(success).map(String::as_str);
        let class = class.unwrap_or(RecordClass::Success.name());
        (class, place.map_or("", AsRef::as_ref))
    }
}

/// The classes of successes in a profile: `success`, and of other success types than the first `success:Name`.
fn success_classes(model: &OperationModel) -> Vec<String> {
    let first = RecordClass::Success.name();
    let others = model.operation.successes.iter().skip(1);
    let others = others.map(|one| format!("{first}:{}", one.name));
    std::iter::once(first.to_owned()).chain(others).collect()
}

/// The keys at the root of a body, as far as its beginning shows them.
fn root_keys(beginning: &str) -> Option<Vec<RawText<'_>>> {
    let mut reader = Reader::from_text(beginning);
    reader.begin_object().ok()?;
    let mut keys = Vec::new();
    // What is cut off ends it.
    while let Ok(Some(key)) = reader.next_key() {
        keys.push(key);
        if reader.skip().is_err() {
            break;
        }
    }
    Some(keys)
}

/// Hands out inputs, large ones in chunks.
struct Feeder<'r, 'p> {
    plan: &'r Plan<'p>,
    inputs: Inputs,
    open: Option<(Framer, Arc<AtomicU64>)>,
    begun: Vec<Begun>,
}

/// An input that is handed out in chunks.
struct Begun {
    input: Arc<str>,
    records: Arc<AtomicU64>,
    /// Whether it was read to its end.
    is_whole: bool,
}

enum Work {
    Input(Input),
    Chunk(Chunk, Arc<str>, Arc<AtomicU64>),
    Unreadable(String, String),
}

impl Feeder<'_, '_> {
    fn next(&mut self, memory: &mut Vec<u8>) -> Option<Work> {
        loop {
            if let Some((framer, records)) = &mut self.open {
                match framer.next(memory) {
                    Ok(Some(chunk)) => {
                        let input = self.begun.last()?.input.clone();
                        return Some(Work::Chunk(chunk, input, Arc::clone(records)));
                    }
                    Ok(None) => self.open = None,
                    Err(error) => {
                        self.open = None;
                        let last = self.begun.last_mut();
                        let input = last.map(|begun| {
                            begun.is_whole = false;
                            begun.input.to_string()
                        });
                        return Some(Work::Unreadable(
                            input.unwrap_or_default(),
                            error.to_string(),
                        ));
                    }
                }
                continue;
            }
            let input = match self.inputs.next()? {
                Ok(input) => input,
                Err(unreadable) => {
                    return Some(Work::Unreadable(
                        unreadable.file.to_string(),
                        unreadable.message,
                    ));
                }
            };
            if input.size().is_some_and(|(size, _)| size <= SMALL) {
                return Some(Work::Input(input));
            }
            match input.open(self.plan.max_expansion) {
                Ok(source) => {
                    let records = Arc::new(AtomicU64::new(0));
                    self.begun.push(Begun {
                        input: Arc::clone(&input.name),
                        records: Arc::clone(&records),
                        is_whole: true,
                    });
                    self.open = Some((
                        Framer::new(source, input.named(), self.plan.framing.clone()),
                        records,
                    ));
                }
                Err(error) => {
                    return Some(Work::Unreadable(input.name.to_string(), error.to_string()));
                }
            }
        }
    }
}

/// What one thread counts.
struct Counter<'r, 'p> {
    plan: &'r Plan<'p>,
    profiler: Profiler,
    ids: HashMap<&'r str, OperationId>,
    /// Names of the inputs that it read on its own.
    parts: Vec<String>,
    records: u64,
}

impl<'r, 'p> Counter<'r, 'p> {
    fn new(plan: &'r Plan<'p>) -> Self {
        Self {
            plan,
            profiler: Profiler::new(),
            ids: HashMap::new(),
            parts: Vec::new(),
            records: 0,
        }
    }

    fn run(mut self, feeder: &Mutex<Feeder<'_, '_>>) -> Self {
        let mut memory = Vec::new();
        loop {
            let work = feeder
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .next(&mut memory);
            match work {
                None => return self,
                Some(Work::Input(input)) => self.input(&input, &mut memory),
                Some(Work::Chunk(chunk, input, records)) => {
                    let before = self.records;
                    self.chunk(&chunk, &input);
                    records.fetch_add(self.records - before, Ordering::Relaxed);
                    memory = chunk.into_buffer();
                }
                Some(Work::Unreadable(input, message)) => self.unreadable(input, message),
            }
        }
    }

    fn unreadable(&mut self, input: String, message: String) {
        self.profiler.receipt().unreadable.insert((input, message));
    }

    /// Counts a small input.
    fn input(&mut self, input: &Input, memory: &mut Vec<u8>) {
        self.profiler.receipt().inputs += 1;
        self.parts.push(part_name(&input.name));
        let before = self.records;
        let mut framer = match input.open(self.plan.max_expansion) {
            Ok(source) => Framer::new(source, input.named(), self.plan.framing.clone()),
            Err(error) => return self.unreadable(input.name.to_string(), error.to_string()),
        };
        loop {
            match framer.next(memory) {
                Ok(Some(chunk)) => {
                    self.chunk(&chunk, &input.name);
                    *memory = chunk.into_buffer();
                }
                Ok(None) if self.records > before => return,
                Ok(None) => {
                    let (input, message) = empty(&input.name);
                    return self.unreadable(input, message);
                }
                Err(error) => return self.unreadable(input.name.to_string(), error.to_string()),
            }
        }
    }

    fn chunk(&mut self, chunk: &Chunk, input: &str) {
        let bytes = chunk.bytes();
        self.profiler.receipt().bytes += bytes.len() as u64;
        match &chunk.spans {
            Spans::Lines => {
                let mut start = 0;
                for end in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
                    let line = &bytes[start..end];
                    if !line.trim_ascii().is_empty() {
                        self.record(line, input, chunk.offset + start as u64);
                    }
                    start = end + 1;
                }
            }
            Spans::Values(ranges) => {
                for range in ranges {
                    let offset = chunk.offset + range.start as u64;
                    self.record(&bytes[range.clone()], input, offset);
                }
            }
            // A record that is too large: the first of its pieces stands for it.
            Spans::Piece { is_first } => {
                if *is_first {
                    self.records += 1;
                    self.profiler.malformed();
                }
                self.plan.refused.keep(input, chunk.offset, bytes);
            }
        }
    }

    /// Counts a record, or keeps it where it cannot be.
    fn record(&mut self, raw: &[u8], input: &str, offset: u64) {
        let before = self.profiler.receipt().malformed;
        self.count(raw);
        if self.profiler.receipt().malformed > before {
            self.plan.refused.keep(input, offset, raw);
        }
    }

    fn count(&mut self, raw: &[u8]) {
        let plan = self.plan;
        let record = plan.unwrap.decoded(raw);
        if raw.len() > plan.framing.max_record {
            self.records += 1;
            return self.profiler.malformed();
        }
        let held = plan.unwrap.held(&record);
        if matches!(held, Held::Nothing) {
            return;
        }
        self.records += 1;
        self.held(&record, held);
    }

    fn held(&mut self, record: &[u8], held: Held<'_>) {
        match held {
            Held::Nothing => {}
            Held::Gateway | Held::NoAnswer => self.profiler.passed_over(),
            Held::Broken(_) => self.profiler.malformed(),
            Held::Body(body) => {
                if self.body(record, &body).is_some() {
                    return;
                }
                if body.is_on_trust {
                    return self.held(record, stored_in_full(record));
                }
                let unescaped = body.unescaped.as_deref().map(|bytes| Body {
                    operation: body.operation.clone(),
                    bytes: bytes.into(),
                    start: None,
                    unescaped: None,
                    is_on_trust: false,
                });
                if unescaped.is_none_or(|body| self.body(record, &body).is_none()) {
                    self.profiler.malformed();
                }
            }
        }
    }

    /// Counts a body; `None` if it is not JSON, and then nothing is counted.
    fn body(&mut self, record: &[u8], body: &Body<'_>) -> Option<()> {
        let plan = self.plan;
        let name = body.operation.as_deref().or(plan.default);
        let Some((name, known)) = name.and_then(|name| plan.operations.get_key_value(name)) else {
            // Nobody knows what it is an answer of.
            self.profiler.malformed();
            return Some(());
        };
        let rewritten = mongo::unwrapped(&body.bytes);
        let bytes = rewritten.as_deref().unwrap_or(&body.bytes);
        let Ok((declarations, digest)) = known.schema() else {
            self.profiler.malformed();
            return Some(());
        };
        let profiler = &mut self.profiler;
        let id = *self
            .ids
            .entry(name)
            .or_insert_with(|| profiler.operation(name, digest, Arc::clone(declarations)));
        let day = plan.day(record);
        if let Some((class, payload, others)) = known.guess(bytes)
            && profiler.guessed(id, class, payload, day, bytes, &others)
        {
            return Some(());
        }
        let (class, payload) = known.ruled(bytes)?;
        let unfolded = unfold(&known.model.operation, bytes);
        let bytes = unfolded.as_ref().map_or(bytes, |unfolded| unfolded.bytes());
        // It is JSON and UTF-8: the rules have read all of it.
        let text = Reader::new(bytes).ok()?.document();
        profiler.known(id, class, payload, day, text).ok()
    }
}

impl Plan<'_> {
    /// The day of a record: where `--day-at` says, else when a response store noted it.
    fn day(&self, record: &[u8]) -> Option<Day> {
        if let Some(pointer) = self.day_at {
            let value = reader::pointer(record, pointer).ok()??;
            let mut reader = Reader::from_text(value);
            return match reader.kind().ok()? {
                Kind::String => Day::from_text(&reader.string().ok()?.decode().ok()?),
                _ => None,
            };
        }
        // `at` comes before anything that is long.
        let start = record.get(..record.len().min(512))?;
        let text = start.utf8_chunks().next()?.valid();
        let mut reader = Reader::from_text(text);
        reader.begin_object().ok()?;
        let mut is_store = false;
        while let Some(key) = reader.next_key().ok()? {
            match key.raw() {
                "v" => is_store = matches!(reader.number().ok()?, "1" | "2"),
                "at" if is_store => return Day::from_text(reader.string().ok()?.raw()),
                _ if !is_store => return None,
                _ => drop(reader.skip().ok()?),
            }
        }
        None
    }
}
