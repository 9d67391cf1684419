//! `--quarantine` of `ocrmarket drift profile`: the bytes of what could not be counted, and a row for each input that could not be
//! read to its end.
//!
//! Threads write as they meet a record, so rows of different inputs mix; each says where it comes from.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use ocrmarket_drift::profile::Receipt;

use crate::failure::{Failure, Result};
use crate::quarantine::{Quarantine, Refused, RefusedEntry};

/// Where refused records go, if anywhere.
pub(super) struct RefusedRecords {
    folder: Option<Mutex<Folder>>,
}

struct Folder {
    quarantine: Quarantine,
    /// What went wrong first; nothing is written after that.
    failure: Option<Failure>,
}

impl RefusedRecords {
    /// Begins a folder, if one is named.
    ///
    /// # Errors
    /// It cannot be written to, or is in use.
    pub(super) fn new(folder: Option<&Path>) -> Result<Self> {
        let begun = folder.map(Quarantine::create).transpose()?;
        Ok(Self {
            folder: begun.map(|quarantine| {
                Mutex::new(Folder {
                    quarantine,
                    failure: None,
                })
            }),
        })
    }

    /// Keeps a record that is malformed, or a piece of one that is too large.
    pub(super) fn keep(&self, file: &str, offset: u64, bytes: &[u8]) {
        let Some(folder) = &self.folder else { return };
        let entry = RefusedEntry {
            offset: Some(offset),
            verdict: "malformed",
            ..RefusedEntry::default()
        };
        let mut folder = folder.lock().unwrap_or_else(PoisonError::into_inner);
        folder.keep(file, entry, bytes.to_vec());
    }

    /// Writes a row for each input that was not read to its end, and all of it to the disk.
    ///
    /// # Errors
    /// It cannot be written, or could not before.
    pub(super) fn finish(self, receipt: &Receipt) -> Result<()> {
        let Some(folder) = self.folder else {
            return Ok(());
        };
        let mut folder = folder.into_inner().unwrap_or_else(PoisonError::into_inner);
        for (file, message) in &receipt.unreadable {
            let entry = RefusedEntry {
                verdict: "unreadable",
                message: Some(message.clone()),
                ..RefusedEntry::default()
            };
            folder.keep(file, entry, Vec::new());
        }
        folder.failure.map_or(Ok(()), Err)?;
        folder.quarantine.finish()
    }
}

impl Folder {
    fn keep(&mut self, file: &str, entry: RefusedEntry, bytes: Vec<u8>) {
        if self.failure.is_some() {
            return;
        }
        let entry = Some(entry);
        self.failure = self
            .quarantine
            .keep(file, vec![Refused { entry, bytes }])
            .err();
    }
}
