//! Threads: each takes the next part of the input, judges it and hands it over; parts are put together in the order of the
//! input, so that what comes out is the same with any number of threads.
//!
//! Reading a large input is a matter of one thread at a time, while the others judge what was read before. Small files are
//! opened and read by whoever judges them. Nobody runs far ahead of the slowest, so memory stays bounded.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use anyhow::bail;
use serde::{Deserialize, Serialize};

use super::input::{Chunk, Framer, Input, Inputs};
use super::saved;
use super::tally::{Tally, Unreadable};
use super::worker::{Part, Plan, Refused};

/// Files up to this size are read by whoever judges them.
const SMALL: u64 = 1 << 20;
/// How many parts for each thread may wait for one before them.
const AHEAD: u64 = 4;
/// After how many records a run ends of which none says its operation.
const ENOUGH: u64 = 1_000;
/// How many unreadable inputs are listed.
const LISTED: usize = 1_000;

/// Takes what comes out of a run, in the order of the input.
pub(super) trait Observer: Send {
    /// Keeps the refused records of an input.
    ///
    /// # Errors
    /// They cannot be kept; the run ends.
    fn refused(&mut self, file: &str, refused: Vec<Refused>) -> anyhow::Result<()>;

    /// Sees how far the run is.
    ///
    /// # Errors
    /// That cannot be noted; the run ends.
    fn goes_on(&mut self, so_far: &Progress) -> anyhow::Result<()>;
}

/// What came out of a run so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Progress {
    /// What was counted.
    pub(super) tally: Tally,
    /// Inputs that were begun.
    pub(super) inputs: u64,
    /// The first of those that were not read to their end.
    pub(super) unreadable: Vec<Unreadable>,
    /// Whether an error ended it.
    pub(super) stopped: bool,
    /// Where it is.
    pub(super) position: Position,
}

/// A place between two parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Position {
    /// Inputs that are wholly done.
    pub(super) inputs: u64,
    /// The last of them.
    #[serde(with = "saved::optional_text")]
    pub(super) last: Option<Arc<str>>,
    /// The input that is not, if one was begun.
    #[serde(with = "saved::optional_text")]
    pub(super) file: Option<Arc<str>>,
    /// Where it goes on, if it can go on in its middle.
    pub(super) offset: Option<u64>,
    /// Lines before that.
    pub(super) lines: u64,
    /// Records before that.
    pub(super) records: u64,
}

/// Judges every input.
///
/// # Errors
/// Those of the observer, or the inputs are not those that the run began with.
pub(super) fn run(
    plan: &Plan<'_>,
    inputs: Inputs,
    jobs: usize,
    from: Progress,
    observer: &mut dyn Observer,
) -> anyhow::Result<Progress> {
    let feeder = Feeder::new(plan, inputs, &from.position)?;
    let merger = Merger {
        plan,
        observer,
        so_far: from,
        next: 0,
        waiting: BTreeMap::new(),
        error: None,
    };
    let shared = Shared {
        plan,
        ahead: AHEAD * jobs as u64,
        feeder: Mutex::new(feeder),
        merger: Mutex::new(merger),
        turn: Condvar::new(),
        is_stopped: AtomicBool::new(false),
    };
    std::thread::scope(|scope| {
        for _ in 1..jobs {
            scope.spawn(|| shared.work());
        }
        shared.work();
    });
    let merger = shared
        .merger
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    match merger.error {
        Some(error) => Err(error),
        None => Ok(merger.so_far),
    }
}

struct Shared<'r, 'p> {
    plan: &'r Plan<'p>,
    ahead: u64,
    feeder: Mutex<Feeder<'r, 'p>>,
    merger: Mutex<Merger<'r, 'p>>,
    turn: Condvar,
    is_stopped: AtomicBool,
}

impl Shared<'_, '_> {
    fn work(&self) {
        let mut memory = Vec::new();
        while !self.is_stopped.load(Ordering::Relaxed) {
            let Some((number, work)) = lock(&self.feeder).next(&mut memory) else {
                return;
            };
            let part = match work {
                Work::Input(input) => self.plan.input(&input, &mut memory),
                Work::Chunk(file, chunk) => {
                    let part = self.plan.chunk(&file, &chunk);
                    memory = chunk.into_buffer();
                    part
                }
                Work::End(part) => *part,
            };
            self.hand_over(number, part);
        }
    }

    /// Waits until those before it are near, and puts the part in its place.
    fn hand_over(&self, number: u64, part: Part) {
        let mut merger = lock(&self.merger);
        while number >= merger.next + self.ahead && !self.is_stopped.load(Ordering::Relaxed) {
            merger = self
                .turn
                .wait(merger)
                .unwrap_or_else(PoisonError::into_inner);
        }
        merger.waiting.insert(number, part);
        if merger.merge() {
            self.is_stopped.store(true, Ordering::Relaxed);
        }
        drop(merger);
        self.turn.notify_all();
    }
}

/// A thread that panicked has its message on stderr already; what it held is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a thread does next.
enum Work {
    /// A whole input.
    Input(Input),
    /// A chunk of a large one.
    Chunk(Arc<str>, Chunk),
    /// There is nothing to judge, only to say.
    End(Box<Part>),
}

/// Hands out the input in parts, numbered in order.
struct Feeder<'r, 'p> {
    plan: &'r Plan<'p>,
    inputs: Inputs,
    open: Option<(Arc<str>, Framer)>,
    /// Where the first input goes on.
    goes_on_at: Option<u64>,
    next: u64,
}

impl<'r, 'p> Feeder<'r, 'p> {
    fn new(plan: &'r Plan<'p>, mut inputs: Inputs, from: &Position) -> anyhow::Result<Self> {
        let mut last = None;
        for _ in 0..from.inputs {
            last = inputs.next();
        }
        let last = last.map(|last| last.map_or_else(|error| error.file, |input| input.name));
        if last != from.last {
            bail!(
                "the inputs are not those that --resume speaks of: remove its file to begin again"
            );
        }
        Ok(Self {
            plan,
            inputs,
            open: None,
            goes_on_at: from.offset,
            next: 0,
        })
    }

    fn next(&mut self, memory: &mut Vec<u8>) -> Option<(u64, Work)> {
        let work = match &mut self.open {
            Some(_) => self.chunk(memory),
            None => self.begin()?,
        };
        let number = self.next;
        self.next += 1;
        Some((number, work))
    }

    /// The next input, or the first chunk of a large one.
    fn begin(&mut self) -> Option<Work> {
        let input = match self.inputs.next()? {
            Ok(input) => input,
            Err(Unreadable { file, message }) => {
                return Some(Work::End(Box::new(Part::unreadable(file, message))));
            }
        };
        let goes_on_at = self.goes_on_at.take();
        let is_small = input.size().is_some_and(|(size, is_compressed)| {
            // What is kept of refused records must stay small too, and a compressed input may be large.
            size <= SMALL && !(is_compressed && self.plan.keeps_refused)
        });
        if is_small && goes_on_at.is_none() {
            return Some(Work::Input(input));
        }
        let framing = self.plan.framing.clone();
        let opened = input.open(self.plan.max_expansion).and_then(|mut source| {
            let Some(at) = goes_on_at else {
                return Ok(Framer::new(source, input.named(), framing));
            };
            let mut passed = (&mut *source).take(at);
            io::copy(&mut passed, &mut io::sink())?;
            Ok(Framer::new(source, input.named(), framing).in_lines_from(at))
        });
        match opened {
            Ok(framer) => {
                self.open = Some((input.name, framer));
                Some(self.chunk(&mut Vec::new()))
            }
            Err(error) => {
                let part = Part::unreadable(input.name, error.to_string());
                Some(Work::End(Box::new(part)))
            }
        }
    }

    fn chunk(&mut self, memory: &mut Vec<u8>) -> Work {
        let Some((file, framer)) = &mut self.open else {
            return Work::End(Box::new(Part::new("".into())));
        };
        let file = Arc::clone(file);
        let end = match framer.next(memory) {
            Ok(Some(chunk)) => return Work::Chunk(file, chunk),
            Ok(None) => Part {
                is_last: true,
                ..Part::new(file)
            },
            Err(error) => Part::unreadable(file, error.to_string()),
        };
        self.open = None;
        Work::End(Box::new(end))
    }
}

/// Puts parts together.
struct Merger<'r, 'p> {
    plan: &'r Plan<'p>,
    observer: &'r mut dyn Observer,
    so_far: Progress,
    next: u64,
    waiting: BTreeMap<u64, Part>,
    error: Option<anyhow::Error>,
}

impl Merger<'_, '_> {
    /// Takes all parts whose turn it is; true if the run ends with them.
    fn merge(&mut self) -> bool {
        while let Some(part) = self.waiting.remove(&self.next) {
            if self.so_far.stopped || self.error.is_some() {
                return true;
            }
            self.next += 1;
            if let Err(error) = self.part(part) {
                self.error = Some(error);
                return true;
            }
        }
        self.so_far.stopped
    }

    fn part(&mut self, mut part: Part) -> anyhow::Result<()> {
        let position = &mut self.so_far.position;
        if position.file.is_none() {
            self.so_far.inputs += 1;
            position.file = Some(Arc::clone(&part.file));
        }
        part.place(position.lines, position.records);
        position.lines += part.lines;
        position.records += part.records;
        position.offset = part.resumes_at;
        if !part.refused.is_empty() {
            let refused = std::mem::take(&mut part.refused);
            self.observer.refused(&part.file, refused)?;
        }
        let has_errors = part.has_errors();
        let file = Arc::clone(&part.file);
        let (is_last, unreadable) = (part.is_last, part.unreadable.take());
        self.so_far.tally.merge(part.tally, self.plan.max_findings);
        self.so_far.tally.must_say_operations(ENOUGH)?;
        self.so_far.stopped = has_errors && self.plan.is_fail_fast;
        if is_last {
            let is_empty = self.so_far.position.records == 0 && !self.so_far.stopped;
            let why = unreadable.or_else(|| is_empty.then(|| "it holds no record".to_owned()));
            if let Some(message) = why {
                self.unreadable(file, message);
            }
            self.so_far.position = Position {
                inputs: self.so_far.position.inputs + 1,
                last: Some(part.file),
                ..Position::default()
            };
        }
        self.observer.goes_on(&self.so_far)
    }

    fn unreadable(&mut self, file: Arc<str>, message: String) {
        self.so_far.tally.unreadable += 1;
        if self.so_far.unreadable.len() < LISTED {
            self.so_far.unreadable.push(Unreadable { file, message });
        }
    }
}

impl Position {
    /// Whether a later run can go on from here.
    pub(super) fn can_go_on(&self) -> bool {
        self.file.is_none() || self.offset.is_some()
    }
}

impl Progress {
    /// Gives findings of records without an id their number as a name.
    pub(super) fn named(mut self) -> Self {
        let examples = self.tally.by_place.values_mut();
        let findings = examples
            .map(|place| &mut place.example)
            .chain(&mut self.tally.findings);
        for finding in findings {
            if finding.record.is_empty() {
                finding.record = finding.number.to_string();
            }
        }
        self
    }
}
