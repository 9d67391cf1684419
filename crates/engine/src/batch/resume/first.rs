//! Version 1 of the state file, which identifies inputs by name only.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::batch::merge::{Mark, Progress};
use crate::batch::{self, InputName};
use crate::inputs::UnreadableInput;

use super::{Lengths, Marks, Stopped};

/// Position at which a run stopped.
#[derive(Debug, Deserialize)]
pub(super) struct Position {
    /// Number of inputs that were complete.
    pub(super) inputs: u64,
    /// The last of them.
    pub(super) last: Option<InputName>,
    /// The input that was incomplete.
    pub(super) file: Option<InputName>,
    /// Offset from which it continues.
    pub(super) offset: Option<u64>,
    /// Number of lines before that.
    pub(super) lines: u64,
    /// Number of records before that.
    pub(super) records: u64,
}

impl Position {
    /// Returns the input that was read in part, if it can continue.
    pub(super) fn begun(&self) -> Option<Mark> {
        let at = batch::Position {
            lines: self.lines,
            records: self.records,
        };
        let mark = Mark::new(self.file.as_ref()?, at);
        self.offset.is_some().then_some(Mark {
            offset: self.offset,
            ..mark
        })
    }
}

/// Creates the mark of a complete input without a digest.
pub(super) fn done(name: &InputName) -> Mark {
    Mark {
        is_done: true,
        ..Mark::new(name, batch::Position::default())
    }
}

#[derive(Deserialize)]
struct Saved<W> {
    quarantine: Option<Lengths>,
    progress: Counted<W>,
}

#[derive(Deserialize)]
struct Counted<W> {
    tally: W,
    inputs: u64,
    unreadable: Vec<UnreadableInput>,
    stopped: bool,
    position: Position,
}

/// Reads the state file.
///
/// # Errors
/// It is not JSON of this form.
pub(super) fn read<W: DeserializeOwned>(text: &[u8]) -> serde_json::Result<Stopped<W>> {
    let Saved {
        quarantine,
        progress,
    } = serde_json::from_slice(text)?;
    Ok(Stopped {
        progress: Progress {
            whole: progress.tally,
            inputs: progress.inputs,
            unreadable: progress.unreadable,
            stopped: progress.stopped,
            current: None,
        },
        quarantine,
        marks: Marks::Named(progress.position),
    })
}
