//! Version 1 of the file of `--resume`, which knew inputs by their names alone.

use std::sync::Arc;

use serde::Deserialize;

use crate::inputs::Unreadable;
use crate::validate::run::{Mark, Progress};
use crate::validate::tally::Tally;

use super::{Lengths, Stopped};

/// Where a run stopped.
#[derive(Debug, Deserialize)]
pub(super) struct Position {
    /// Inputs that were done.
    pub(super) inputs: u64,
    /// The last of them.
    pub(super) last: Option<Arc<str>>,
    /// The input that was not.
    pub(super) file: Option<Arc<str>>,
    /// Where it goes on.
    pub(super) offset: Option<u64>,
    /// Lines before that.
    pub(super) lines: u64,
    /// Records before that.
    pub(super) records: u64,
}

impl Position {
    /// The input that was read in part, if it can go on.
    pub(super) fn begun(&self) -> Option<Mark> {
        let name = self.file.as_ref()?;
        self.offset.map(|offset| Mark {
            offset: Some(offset),
            lines: self.lines,
            records: self.records,
            is_done: false,
            ..done(name)
        })
    }
}

/// An input of which nothing is known but that it was read.
pub(super) fn done(name: &Arc<str>) -> Mark {
    Mark {
        name: Arc::clone(name),
        consumed: None,
        offset: None,
        lines: 0,
        records: 0,
        is_done: true,
        is_unreadable: false,
    }
}

#[derive(Deserialize)]
struct Saved {
    quarantine: Option<Lengths>,
    progress: Counted,
}

#[derive(Deserialize)]
struct Counted {
    tally: Tally,
    inputs: u64,
    unreadable: Vec<Unreadable>,
    stopped: bool,
    position: Position,
}

/// Reads the file.
///
/// # Errors
/// It is not JSON of this form.
pub(super) fn read(text: &[u8]) -> serde_json::Result<Stopped> {
    let Saved {
        quarantine,
        progress,
    } = serde_json::from_slice(text)?;
    Ok(Stopped {
        progress: Progress {
            tally: progress.tally,
            inputs: progress.inputs,
            unreadable: progress.unreadable,
            stopped: progress.stopped,
            current: None,
        },
        quarantine,
        position: super::Position::Named(progress.position),
    })
}
