//! The order of results: pieces of work are merged in the order of the inputs, not of the threads.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::failure::{Failure, Result};
use crate::inputs::UnreadableInput;
use crate::observe::{Observer, Progress as Observed};
use crate::recognize::Consumed;

use super::feed::Feeder;
use super::quarantine::{Quarantine, Refused};
use super::read::Plan;
use super::resume::{Begun, Resume};
use super::{InputName, Job, Position};

/// Maximum number of unreadable inputs that are listed.
const LISTED: usize = 1_000;

/// Work that a run has completed so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Progress<W> {
    /// Counts of the job.
    #[serde(rename = "tally")]
    pub(crate) whole: W,
    /// Number of inputs that were begun.
    pub(crate) inputs: u64,
    /// The first inputs that were not read to their end.
    pub(crate) unreadable: Vec<UnreadableInput>,
    /// `true` if fail-fast ended the run.
    pub(crate) stopped: bool,
    /// The input that was read in part, if any.
    pub(super) current: Option<Current>,
}

/// An input that is being read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Current {
    /// Its number among all inputs, from 0.
    pub(super) number: u64,
    /// Position up to which it was read.
    pub(super) mark: Mark,
}

/// Position up to which an input was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    /// Its name.
    pub(super) name: InputName,
    /// Size and digests of what was read of the file; `None` if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) consumed: Option<Consumed>,
    /// Offset in its decompressed bytes from which it continues, if it can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) offset: Option<u64>,
    /// Number of lines before that.
    pub(super) lines: u64,
    /// Number of records before that.
    pub(super) records: u64,
    /// `true` if it was read to its end.
    pub(super) is_done: bool,
    /// `true` if reading failed, or if it contains no record.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) is_unreadable: bool,
}

/// The result of one piece of work: a part of an input, all of it, or its end.
pub(super) struct Piece<P> {
    /// The input.
    pub(super) file: InputName,
    /// Counts of the job, if the part is merged with the piece.
    pub(super) part: Option<P>,
    /// Number of lines that end in it, and of records that begin in it.
    pub(super) length: Position,
    /// Number of its bytes.
    pub(super) bytes: u64,
    /// Number of refused records, and those that are stored.
    pub(super) refused: u64,
    pub(super) kept: Vec<Refused>,
    /// `true` if the input was opened.
    pub(super) is_opened: bool,
    /// `true` if the input ends with it.
    pub(super) is_last: bool,
    /// Reason why the input cannot be read further.
    pub(super) unreadable: Option<String>,
    /// At the end of an input: the offset from which it continues if it grows, and what was read of
    /// the file.
    pub(super) resumes_at: Option<u64>,
    pub(super) consumed: Option<Consumed>,
    /// State of the input, if an earlier run began it.
    pub(super) begun: Option<Begun>,
    /// Reason why the run ends.
    pub(super) failed: Option<Failure>,
}

impl<P> Piece<P> {
    /// Creates a piece that contains nothing of an input.
    pub(super) fn new(file: InputName) -> Self {
        Self {
            file,
            part: None,
            length: Position::default(),
            bytes: 0,
            refused: 0,
            kept: Vec::new(),
            is_opened: false,
            is_last: false,
            unreadable: None,
            resumes_at: None,
            consumed: None,
            begun: None,
            failed: None,
        }
    }

    /// Creates the end of an input that cannot be read further.
    pub(super) fn unreadable(file: InputName, message: String) -> Self {
        Self {
            is_last: true,
            unreadable: Some(message),
            ..Self::new(file)
        }
    }
}

/// The files that a run writes.
pub(super) struct Files {
    pub(super) quarantine: Option<Quarantine>,
    pub(super) resume: Option<Resume>,
}

impl Files {
    pub(super) fn store<W: Serialize>(&mut self, progress: &Progress<W>) -> Result<()> {
        let Some(resume) = &mut self.resume else {
            return Ok(());
        };
        let quarantine = self.quarantine.as_mut();
        let lengths = quarantine.map(Quarantine::lengths).transpose()?;
        resume.write(progress, lengths)
    }
}

/// Merges pieces in the order of the inputs.
pub(super) struct Merger<'r, J: Job> {
    plan: &'r Plan<'r, J>,
    observer: &'r mut dyn Observer,
    pub(super) files: Files,
    counts: Observed,
    pub(super) so_far: Progress<J::Whole>,
    /// Number of the next piece.
    pub(super) next: u64,
    waiting: BTreeMap<u64, Piece<J::Part>>,
    pub(super) error: Option<Failure>,
}

impl<'r, J: Job> Merger<'r, J> {
    pub(super) fn new(
        plan: &'r Plan<'r, J>,
        observer: &'r mut dyn Observer,
        files: Files,
        so_far: Progress<J::Whole>,
        total_bytes: Option<u64>,
    ) -> Self {
        Self {
            plan,
            observer,
            files,
            counts: Observed {
                total_bytes,
                ..plan.job.progress(&so_far.whole)
            },
            so_far,
            next: 0,
            waiting: BTreeMap::new(),
            error: None,
        }
    }

    /// Adds the piece with a number, and merges every piece whose turn it is. Returns `true` if the
    /// run ends with them.
    pub(super) fn take(&mut self, number: u64, piece: Piece<J::Part>) -> bool {
        self.waiting.insert(number, piece);
        self.merge()
    }

    fn merge(&mut self) -> bool {
        while let Some(piece) = self.waiting.remove(&self.next) {
            if self.so_far.stopped || self.error.is_some() {
                return true;
            }
            self.next += 1;
            if let Err(error) = self.piece(piece) {
                self.error = Some(error);
                return true;
            }
        }
        self.so_far.stopped
    }

    fn piece(&mut self, mut piece: Piece<J::Part>) -> Result<()> {
        if let Some(error) = piece.failed {
            return Err(error);
        }
        let current = match self.so_far.current.take() {
            Some(current) => current,
            None => self.begin(&piece),
        };
        let Current { number, mut mark } = current;
        let from = Position {
            lines: mark.lines,
            records: mark.records,
        };
        mark.lines += piece.length.lines;
        mark.records += piece.length.records;
        if let Some(quarantine) = &mut self.files.quarantine {
            piece
                .kept
                .iter_mut()
                .for_each(|refused| refused.set_position(from));
            quarantine.keep(&piece.file, piece.kept)?;
        }
        self.counts.records += piece.length.records;
        self.counts.refused += piece.refused;
        self.counts.bytes += piece.bytes;
        if let Some(part) = piece.part {
            self.plan.job.merge(&mut self.so_far.whole, part, from)?;
        }
        self.so_far.stopped = self.plan.is_fail_fast && piece.refused > 0;
        if piece.is_last {
            let is_empty = mark.records == 0 && !self.so_far.stopped;
            let why = piece
                .unreadable
                .or_else(|| is_empty.then(|| "contains no record".to_owned()));
            mark.offset = piece.resumes_at;
            mark.consumed = piece.consumed;
            mark.is_done = true;
            mark.is_unreadable = why.is_some();
            if let Some(message) = why {
                self.unreadable(piece.file, message);
            }
            if let Some(resume) = &mut self.files.resume {
                resume.note(number, mark)?;
            }
        } else {
            self.so_far.current = Some(Current { number, mark });
        }
        self.observer.progress(&self.counts);
        Ok(())
    }

    /// Starts the input of a piece, or continues it.
    fn begin(&mut self, piece: &Piece<J::Part>) -> Current {
        let begun = piece.begun.unwrap_or_else(|| {
            if piece.is_opened {
                self.plan.job.input(&mut self.so_far.whole, &piece.file);
            }
            self.so_far.inputs += 1;
            Begun {
                number: self.so_far.inputs - 1,
                at: Position::default(),
            }
        });
        Current {
            number: begun.number,
            mark: Mark::new(&piece.file, begun.at),
        }
    }

    fn unreadable(&mut self, file: InputName, message: String) {
        let input = UnreadableInput { file, message };
        let is_end = self.plan.job.unreadable(&mut self.so_far.whole, &input);
        self.so_far.stopped |= self.plan.is_fail_fast && is_end;
        if self.so_far.unreadable.len() < LISTED {
            self.so_far.unreadable.push(input);
        }
    }

    /// Stores the work so far, with the position in the current input.
    pub(super) fn store(&mut self, feeder: &Feeder<'_, J>) {
        if let Some(current) = &mut self.so_far.current {
            (current.mark.offset, current.mark.consumed) = feeder.reached().unzip();
        }
        let stored = self.files.store(&self.so_far);
        self.error = self.error.take().or(stored.err());
    }
}

impl Mark {
    /// Creates the mark of an input that was read up to a position.
    pub(super) fn new(name: &InputName, at: Position) -> Self {
        Self {
            name: InputName::clone(name),
            consumed: None,
            offset: None,
            lines: at.lines,
            records: at.records,
            is_done: false,
            is_unreadable: false,
        }
    }
}
