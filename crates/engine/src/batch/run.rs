//! Threads, and the order of their results.
//!
//! Each thread takes the next piece of work, processes it, and passes on a [`Piece`]. The merger
//! takes the pieces in the order of the inputs, not of the threads. Positions, the quarantine,
//! progress and fail-fast thus do not depend on the number of threads. Parts of an ordered job are
//! merged with their pieces; parts of another job stay with the threads until a checkpoint or the
//! end.
//!
//! A checkpoint is a barrier. Its thread locks the feeder, so no thread gets new work, and waits
//! until all pieces handed out are merged. The stored counts are those of all pieces up to there,
//! and of no other.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{available_parallelism, panicking};

use serde::Serialize;

use crate::failure::Result;
use crate::inputs::{Compression, InputPaths};
use crate::observe::Observer;

use super::feed::{Feeder, Work};
use super::merge::{Files, Merger, Piece, Progress};
use super::quarantine::{Quarantine, Refused, RefusedEntry};
use super::read::Plan;
use super::resume::Start;
use super::{Job, Options, Position};

/// Maximum number of pieces per thread that wait for an earlier piece.
const AHEAD: u64 = 4;

/// A completed run, and its files.
pub(crate) struct Ended<W> {
    /// Progress at its end.
    pub(crate) progress: Progress<W>,
    files: Files,
}

impl<W: Serialize> Ended<W> {
    /// Stores the end of the run, so that a later one continues there. A run that fail-fast ended
    /// stays stored at its last checkpoint.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(crate) fn store(&mut self) -> Result<()> {
        if self.progress.stopped {
            return Ok(());
        }
        self.files.store(&self.progress)
    }

    /// Adds an entry without a record to the quarantine.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn quarantine(&mut self, file: &str, entry: RefusedEntry) -> Result<()> {
        match &mut self.files.quarantine {
            Some(quarantine) => quarantine.keep(file, vec![Refused::whole(entry, Vec::new())]),
            None => Ok(()),
        }
    }

    /// Completes the quarantine.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn finish(self) -> Result<Progress<W>> {
        self.files.quarantine.map_or(Ok(()), Quarantine::finish)?;
        Ok(self.progress)
    }
}

/// Runs a job over all records of the inputs.
///
/// # Errors
/// The inputs are not those that an earlier run read, an output cannot be written, or the job ends
/// the run.
pub(crate) fn run<J: Job>(
    job: &J,
    options: Options<'_>,
    observer: &mut dyn Observer,
) -> Result<Ended<J::Whole>> {
    let mut inputs = options.inputs.open()?;
    let plan = Plan::new(job, &options);
    let jobs = options
        .jobs
        .unwrap_or_else(|| available_parallelism().map_or(1, std::num::NonZero::get));
    let total_bytes = total_bytes(options.inputs);
    let start = Start::find(
        job,
        options.resume,
        &options.inputs.paths,
        &mut inputs,
        observer,
    )?;
    let quarantine = options.quarantine.map(|folder| match start.quarantine {
        Some(lengths) => Quarantine::go_on(folder, lengths),
        None => Quarantine::create(folder),
    });
    let files = Files {
        quarantine: quarantine.transpose()?,
        resume: start.resume,
    };
    let merger = Merger::new(&plan, observer, files, start.progress, total_bytes);
    let shared = Shared {
        plan: &plan,
        ahead: AHEAD * jobs as u64,
        feeder: Mutex::new(Feeder::new(&plan, inputs, start.pending)),
        merger: Mutex::new(merger),
        parts: (0..jobs).map(|_| Mutex::new(job.part())).collect(),
        turn: Condvar::new(),
        is_stopped: AtomicBool::new(false),
    };
    std::thread::scope(|scope| {
        let (first, others) = shared.parts.split_at(1);
        for part in others {
            scope.spawn(|| shared.work(part));
        }
        for part in first {
            shared.work(part);
        }
    });
    let mut merger = lock(&shared.merger);
    shared.collect(&mut merger);
    drop(merger);
    let merger = shared
        .merger
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    match merger.error {
        Some(error) => Err(error),
        None => Ok(Ended {
            progress: merger.so_far,
            files: merger.files,
        }),
    }
}

/// Returns the total size of the inputs in bytes, if all of them are uncompressed files named by
/// path.
fn total_bytes(inputs: &InputPaths) -> Option<u64> {
    let sizes = inputs.paths.iter().map(|path| {
        let metadata = std::fs::metadata(path).ok()?;
        let is_plain = metadata.is_file() && !Compression::is_named(path);
        is_plain.then_some(metadata.len())
    });
    let total = sizes.sum::<Option<u64>>();
    total.filter(|_| inputs.files_from.is_none() && inputs.shard.is_none())
}

/// State that the threads share.
struct Shared<'r, J: Job> {
    plan: &'r Plan<'r, J>,
    ahead: u64,
    feeder: Mutex<Feeder<'r, J>>,
    merger: Mutex<Merger<'r, J>>,
    /// The part of each thread, locked while the thread works.
    parts: Vec<Mutex<J::Part>>,
    turn: Condvar,
    is_stopped: AtomicBool,
}

impl<'r, J: Job> Shared<'r, J> {
    fn work(&self, part: &Mutex<J::Part>) {
        let _ends = EndsOthers(self);
        let mut memory = Vec::new();
        while !self.is_stopped() {
            let Some((number, work)) = self.next(&mut memory) else {
                return;
            };
            let piece = match work {
                Work::Input(input) => self.plan.input(&input, &mut lock(part), &mut memory),
                Work::Chunk(file, chunk) => {
                    let piece = self.plan.chunk(file, &chunk, &mut lock(part));
                    memory = chunk.into_buffer();
                    piece
                }
                Work::Piece(piece) => *piece,
            };
            self.hand_over(number, piece);
        }
    }

    fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    /// Returns the next piece of work, after a checkpoint if one is due.
    fn next(&self, memory: &mut Vec<u8>) -> Option<(u64, Work<J::Part>)> {
        let mut feeder = lock(&self.feeder);
        if feeder.is_checkpoint() {
            self.checkpoint(&feeder)?;
        }
        feeder.next(memory)
    }

    /// Stores the work so far. Returns `None` if the run ends.
    fn checkpoint(&self, feeder: &Feeder<'_, J>) -> Option<()> {
        let mut merger = self.wait(|merger| merger.next < feeder.next);
        if self.is_stopped() {
            return None;
        }
        self.collect(&mut merger);
        merger.store(feeder);
        self.stop_if(merger.error.is_some());
        (!self.is_stopped()).then_some(())
    }

    /// Merges the parts of all threads, which are idle.
    fn collect(&self, merger: &mut Merger<'_, J>) {
        if self.plan.is_merged_by_piece {
            return;
        }
        let job = self.plan.job;
        for part in &self.parts {
            let part = std::mem::replace(&mut *lock(part), job.part());
            let added = job.merge(&mut merger.so_far.whole, part, Position::default());
            merger.error = merger.error.take().or(added.err());
        }
    }

    /// Passes a piece to the merger, once the pieces before it are close.
    fn hand_over(&self, number: u64, piece: Piece<J::Part>) {
        let mut merger = self.wait(|merger| number >= merger.next + self.ahead);
        self.stop_if(merger.take(number, piece));
        drop(merger);
        self.turn.notify_all();
    }

    fn wait(&self, is_early: impl Fn(&Merger<'r, J>) -> bool) -> MutexGuard<'_, Merger<'r, J>> {
        let mut merger = lock(&self.merger);
        while is_early(&merger) && !self.is_stopped() {
            merger = self
                .turn
                .wait(merger)
                .unwrap_or_else(PoisonError::into_inner);
        }
        merger
    }

    fn stop_if(&self, is_end: bool) {
        if is_end {
            self.is_stopped.store(true, Ordering::Relaxed);
        }
    }
}

/// Stops the other threads if this one panics, because they would wait for its piece.
struct EndsOthers<'s, 'r, J: Job>(&'s Shared<'r, J>);

impl<J: Job> Drop for EndsOthers<'_, '_, J> {
    fn drop(&mut self) {
        if panicking() {
            let _merger = lock(&self.0.merger);
            self.0.stop_if(true);
            self.0.turn.notify_all();
        }
    }
}

/// Locks a mutex, also if it is poisoned: the panic continues when all threads have ended.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
