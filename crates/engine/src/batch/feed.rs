//! Hands out the inputs as numbered pieces of work, large ones chunk by chunk.
//!
//! One thread at a time reads a large input, while the others process the chunks that were read
//! before. A small file is opened and read by the thread that processes it.

use std::io;
use std::sync::Arc;
use std::time::Instant;
use std::vec;

use crate::inputs::{Chunk, Chunks, Input, Inputs, Named, UnreadableInput};
use crate::recognize::{Consumed, Tracker};

use super::merge::Piece;
use super::read::Plan;
use super::resume::{Pending, cannot_continue};
use super::{InputName, Job};

/// Maximum size, in bytes, of a file that is read by the thread that processes it.
const SMALL: u64 = 1 << 20;

/// Next work of a thread.
pub(super) enum Work<P> {
    /// Reads a whole input.
    Input(Input),
    /// Reads a chunk of a large input.
    Chunk(InputName, Chunk),
    /// Passes a piece without records to the merger.
    Piece(Box<Piece<P>>),
}

/// Hands out the inputs.
pub(super) struct Feeder<'r, J: Job> {
    plan: &'r Plan<'r, J>,
    inputs: Inputs,
    pending: vec::IntoIter<Pending>,
    open: Option<Open>,
    /// Number of the next piece.
    pub(super) next: u64,
    /// Time of the last checkpoint.
    checked: Instant,
}

/// A large input that is read in chunks.
struct Open {
    file: InputName,
    chunks: Chunks,
    tracker: Option<Tracker>,
    /// Offset from which a later run can continue after the last chunk, if it can.
    resumes_at: Option<u64>,
}

impl<'r, J: Job> Feeder<'r, J> {
    pub(super) fn new(plan: &'r Plan<'r, J>, inputs: Inputs, pending: Vec<Pending>) -> Self {
        Self {
            plan,
            inputs,
            pending: pending.into_iter(),
            open: None,
            next: 0,
            checked: Instant::now(),
        }
    }

    /// Returns `true` if a checkpoint is due and a later run can continue from here: between
    /// inputs, or after a line of one.
    pub(super) fn is_checkpoint(&mut self) -> bool {
        let tracking = self.plan.reading.tracking;
        let is_due = tracking.is_some_and(|tracking| self.checked.elapsed() >= tracking.period);
        let continues = |open: &Open| open.resumes_at.is_some() && open.tracker.is_some();
        let is_checkpoint = is_due && self.open.as_ref().is_none_or(continues);
        if is_checkpoint {
            self.checked = Instant::now();
        }
        is_checkpoint
    }

    /// Returns the offset at which the open input continues, and what was read of its file.
    pub(super) fn reached(&self) -> Option<(u64, Consumed)> {
        let open = self.open.as_ref()?;
        open.resumes_at
            .zip(open.tracker.as_ref().map(Tracker::consumed))
    }

    /// Returns the next piece of work and its number.
    pub(super) fn next(&mut self, memory: &mut Vec<u8>) -> Option<(u64, Work<J::Part>)> {
        let work = match self.open.take() {
            Some(open) => self.chunk(open, memory),
            None => match self.pending.next() {
                Some(pending) => self.go_on(pending),
                None => self.begin(memory)?,
            },
        };
        let number = self.next;
        self.next += 1;
        Some((number, work))
    }

    /// Starts the next input, or the first chunk of a large one.
    fn begin(&mut self, memory: &mut Vec<u8>) -> Option<Work<J::Part>> {
        let input = match self.inputs.next()? {
            Ok(input) => input,
            Err(UnreadableInput { file, message }) => return Some(unreadable(file, message)),
        };
        if self.plan.reading.tracking.is_some()
            && (input.is_stream() || input.named() == Named::Parquet)
        {
            return Some(Work::Piece(Box::new(Piece {
                failed: Some(cannot_continue(&input.path)),
                ..Piece::new(input.name)
            })));
        }
        let is_small = input.size().is_some_and(|(size, is_compressed)| {
            // Stored bytes of refused records must stay small too, and a compressed input may be
            // large.
            size <= SMALL && !(is_compressed && self.plan.keeps_refused)
        });
        if is_small {
            return Some(Work::Input(input));
        }
        Some(match self.open(&input, None) {
            Ok(open) => self.chunk(open, memory),
            Err(error) => unreadable(input.name, error.to_string()),
        })
    }

    /// Continues an input that an earlier run began.
    fn go_on(&mut self, pending: Pending) -> Work<J::Part> {
        let Pending {
            input,
            offset,
            begun,
        } = pending;
        let piece = match self.open(&input, Some(offset)) {
            Ok(open) => {
                self.open = Some(open);
                Piece::new(input.name)
            }
            Err(error) => Piece::unreadable(input.name, error.to_string()),
        };
        Work::Piece(Box::new(Piece {
            begun: Some(begun),
            ..piece
        }))
    }

    fn open(&self, input: &Input, from: Option<u64>) -> io::Result<Open> {
        let (chunks, tracker) = input.chunks(&self.plan.reading, from)?;
        Ok(Open {
            file: Arc::clone(&input.name),
            chunks,
            tracker,
            resumes_at: from,
        })
    }

    fn chunk(&mut self, mut open: Open, memory: &mut Vec<u8>) -> Work<J::Part> {
        let file = Arc::clone(&open.file);
        let end = match open.chunks.next(memory) {
            Ok(Some(chunk)) => {
                open.resumes_at = chunk.resumes_at();
                self.open = Some(open);
                return Work::Chunk(file, chunk);
            }
            Ok(None) => Piece {
                is_last: true,
                ..Piece::new(file)
            },
            Err(error) => Piece::unreadable(file, error.to_string()),
        };
        Work::Piece(Box::new(Piece {
            is_opened: true,
            resumes_at: open.resumes_at,
            consumed: open.tracker.map(|tracker| tracker.consumed()),
            ..end
        }))
    }
}

/// Ends an input that cannot be opened.
fn unreadable<P>(file: InputName, message: String) -> Work<P> {
    Work::Piece(Box::new(Piece::unreadable(file, message)))
}
