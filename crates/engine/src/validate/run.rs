//! Threads: each takes the next part of the input, judges it and hands it over; parts are put together in the order of the
//! input, so that what comes out is the same with any number of threads.
//!
//! Reading a large input is a matter of one thread at a time, while the others judge what was read before. Small files are
//! opened and read by whoever judges them. Nobody runs far ahead of the slowest, so memory stays bounded.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use std::vec;

use serde::{Deserialize, Serialize};

use crate::failure::{Failure, Result};
use crate::text::input_name;

use super::tally::Tally;
use super::worker::{Begun, Part, Plan};
use crate::inputs::Unreadable;
use crate::inputs::{Chunk, Framer, Input, Inputs};
use crate::quarantine::Refused;
use crate::recognize::{Consumed, Tracker};

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
    fn refused(&mut self, file: &str, refused: Vec<Refused>) -> Result<()>;

    /// Notes an input that was read as far as it can be, given its number among all inputs, from 0.
    ///
    /// # Errors
    /// That cannot be noted; the run ends.
    fn read(&mut self, number: u64, mark: Mark) -> Result<()>;

    /// Sees how far the run is.
    ///
    /// # Errors
    /// That cannot be noted; the run ends.
    fn goes_on(&mut self, so_far: &Progress) -> Result<()>;
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
    /// The input that was read in part, if there is one.
    pub(super) current: Option<Current>,
}

/// An input that is being read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Current {
    /// Its number among all inputs, from 0.
    pub(super) number: u64,
    /// How far it was read.
    pub(super) mark: Mark,
}

/// How far an input was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    /// Its name.
    pub(super) name: Arc<str>,
    /// What was read of it; `None` where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) consumed: Option<Consumed>,
    /// Where it goes on in its decompressed bytes, if it can go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) offset: Option<u64>,
    /// Lines before that.
    pub(super) lines: u64,
    /// Records before that.
    pub(super) records: u64,
    /// Whether it was read to its end.
    pub(super) is_done: bool,
    /// Whether it could not be read on, or holds no record.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) is_unreadable: bool,
}

/// An input that goes on where an earlier run stopped.
#[derive(Debug)]
pub(super) struct Pending {
    /// The input.
    pub(super) input: Input,
    /// Where it goes on.
    pub(super) offset: u64,
    /// What came before that.
    pub(super) begun: Begun,
}

/// Where a run begins.
#[derive(Debug, Default)]
pub(super) struct Start {
    /// What was counted before.
    pub(super) progress: Progress,
    /// Inputs that go on, in order, before those that are new.
    pub(super) pending: Vec<Pending>,
}

/// Judges every input.
///
/// # Errors
/// Those of the observer, or an input cannot be gone on with in a later run, and shall be.
pub(super) fn run(
    plan: &Plan<'_>,
    inputs: Inputs,
    jobs: usize,
    from: Start,
    observer: &mut dyn Observer,
) -> Result<Progress> {
    let feeder = Feeder {
        plan,
        inputs,
        pending: from.pending.into_iter(),
        open: None,
        marked: Instant::now(),
        next: 0,
    };
    let merger = Merger {
        plan,
        observer,
        so_far: Progress {
            // What was read in part of an input is pending.
            current: None,
            ..from.progress
        },
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

/// Why an input that comes but once does not go with `--resume`.
pub(super) fn cannot_go_on(path: &Path) -> Failure {
    let name = input_name(path);
    Failure::usage(format!(
        "{name} cannot be read twice, so --resume cannot go on with it: write it to a file first"
    ))
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
                Work::Chunk(file, chunk, consumed) => {
                    let part = self.plan.chunk(&file, &chunk);
                    memory = chunk.into_buffer();
                    Part { consumed, ..part }
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
    /// A chunk of a large one, and what was read up to its end if that is noted.
    Chunk(Arc<str>, Chunk, Option<Consumed>),
    /// There is nothing to judge, only to say.
    End(Box<Part>),
}

/// Hands out the input in parts, numbered in order.
struct Feeder<'r, 'p> {
    plan: &'r Plan<'p>,
    inputs: Inputs,
    pending: vec::IntoIter<Pending>,
    open: Option<Open>,
    /// When it was last noted how far a large input was read.
    marked: Instant,
    next: u64,
}

/// A large input that is read in chunks.
struct Open {
    file: Arc<str>,
    framer: Framer,
    tracker: Option<Tracker>,
    /// Where it could go on after the last chunk.
    resumes_at: Option<u64>,
}

impl Feeder<'_, '_> {
    fn next(&mut self, memory: &mut Vec<u8>) -> Option<(u64, Work)> {
        let work = match self.open.take() {
            Some(open) => self.chunk(open, memory),
            None => match self.pending.next() {
                Some(pending) => self.go_on(pending),
                None => self.begin()?,
            },
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
        if self.plan.tracking.is_some() && input.is_stream() {
            let part = Part {
                failed: Some(cannot_go_on(&input.path)),
                ..Part::new(input.name)
            };
            return Some(Work::End(Box::new(part)));
        }
        let is_small = input.size().is_some_and(|(size, is_compressed)| {
            // What is kept of refused records must stay small too, and a compressed input may be large.
            size <= SMALL && !(is_compressed && self.plan.keeps_refused)
        });
        if is_small {
            return Some(Work::Input(input));
        }
        Some(match self.open(&input, None) {
            Ok(open) => self.chunk(open, &mut Vec::new()),
            Err(error) => Work::End(Box::new(Part::unreadable(input.name, error.to_string()))),
        })
    }

    /// An input that an earlier run began.
    fn go_on(&mut self, pending: Pending) -> Work {
        let Pending {
            input,
            offset,
            begun,
        } = pending;
        let part = match self.open(&input, Some(offset)) {
            Ok(open) => {
                self.open = Some(open);
                Part::new(input.name)
            }
            Err(error) => Part::unreadable(input.name, error.to_string()),
        };
        Work::End(Box::new(Part {
            begun: Some(begun),
            ..part
        }))
    }

    fn open(&self, input: &Input, from: Option<u64>) -> io::Result<Open> {
        let plan = self.plan;
        let (mut source, tracker) = input.open_tracked(plan.max_expansion, plan.tracking)?;
        if let Some(from) = from {
            io::copy(&mut (&mut *source).take(from), &mut io::sink())?;
        }
        let framer = Framer::new(source, input.named(), plan.framing.clone());
        Ok(Open {
            file: Arc::clone(&input.name),
            framer: match from {
                Some(from) => framer.in_lines_from(from),
                None => framer,
            },
            tracker,
            resumes_at: from,
        })
    }

    fn chunk(&mut self, mut open: Open, memory: &mut Vec<u8>) -> Work {
        let file = Arc::clone(&open.file);
        let end = match open.framer.next(memory) {
            Ok(Some(chunk)) => {
                open.resumes_at = chunk.resumes_at();
                let consumed = self.mark(&open);
                self.open = Some(open);
                return Work::Chunk(file, chunk, consumed);
            }
            Ok(None) => Part {
                is_last: true,
                ..Part::new(file)
            },
            Err(error) => Part::unreadable(file, error.to_string()),
        };
        Work::End(Box::new(Part {
            resumes_at: open.resumes_at,
            consumed: open.tracker.map(|tracker| tracker.consumed()),
            ..end
        }))
    }

    /// What was read so far, if a later run can go on from here and it is time to note that.
    fn mark(&mut self, open: &Open) -> Option<Consumed> {
        let period = self.plan.tracking?.period;
        if open.resumes_at.is_none() || self.marked.elapsed() < period {
            return None;
        }
        self.marked = Instant::now();
        open.tracker.as_ref().map(Tracker::consumed)
    }
}

/// Puts parts together.
struct Merger<'r, 'p> {
    plan: &'r Plan<'p>,
    observer: &'r mut dyn Observer,
    so_far: Progress,
    next: u64,
    waiting: BTreeMap<u64, Part>,
    error: Option<Failure>,
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

    fn part(&mut self, mut part: Part) -> Result<()> {
        if let Some(error) = part.failed {
            return Err(error);
        }
        let current = match self.so_far.current.take() {
            Some(current) => current,
            None => self.begin(&part),
        };
        let Current { number, mut mark } = current;
        part.place(mark.lines, mark.records);
        mark.lines += part.lines;
        mark.records += part.records;
        mark.offset = part.resumes_at;
        mark.consumed = part.consumed.take();
        if !part.refused.is_empty() {
            let refused = std::mem::take(&mut part.refused);
            self.observer.refused(&part.file, refused)?;
        }
        let has_errors = part.has_errors();
        self.so_far.tally.merge(part.tally, self.plan.max_findings);
        self.so_far.tally.must_say_operations(ENOUGH)?;
        self.so_far.stopped = has_errors && self.plan.is_fail_fast;
        if part.is_last {
            let is_empty = mark.records == 0 && !self.so_far.stopped;
            let why = part
                .unreadable
                .or_else(|| is_empty.then(|| "it holds no record".to_owned()));
            mark.is_done = true;
            mark.is_unreadable = why.is_some();
            if let Some(message) = why {
                self.unreadable(part.file, message);
            }
            self.observer.read(number, mark)?;
        } else {
            self.so_far.current = Some(Current { number, mark });
        }
        self.observer.goes_on(&self.so_far)
    }

    /// Begins with the input of a part, or goes on with it.
    fn begin(&mut self, part: &Part) -> Current {
        let begun = part.begun.unwrap_or_else(|| {
            self.so_far.inputs += 1;
            Begun {
                number: self.so_far.inputs - 1,
                lines: 0,
                records: 0,
            }
        });
        Current {
            number: begun.number,
            mark: Mark {
                name: Arc::clone(&part.file),
                consumed: None,
                offset: None,
                lines: begun.lines,
                records: begun.records,
                is_done: false,
                is_unreadable: false,
            },
        }
    }

    fn unreadable(&mut self, file: Arc<str>, message: String) {
        self.so_far.tally.unreadable += 1;
        if self.so_far.unreadable.len() < LISTED {
            self.so_far.unreadable.push(Unreadable { file, message });
        }
    }
}

impl Progress {
    /// Whether a later run can go on from here.
    pub(super) fn can_go_on(&self) -> bool {
        self.current
            .as_ref()
            .is_none_or(|current| current.mark.offset.is_some() && current.mark.consumed.is_some())
    }

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
