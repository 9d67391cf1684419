//! The file of `--resume`: how far a run came and what it had counted, so that the same command goes on from there.
//!
//! It is written beside its place and then renamed into it, so that it is whole whenever a run is cut off. It holds what
//! reports hold, and nothing else of any record. Of a run with other flags or other inputs it is refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use serde::{Deserialize, Serialize};

use super::run::{Position, Progress};

/// Version of the file.
const VERSION: u32 = 1;
/// How often it is written.
const PERIOD: Duration = Duration::from_secs(1);

/// A run that can be gone on with.
pub(super) struct Resume {
    path: PathBuf,
    /// The flags that the counts depend on.
    flags: String,
    written: Instant,
}

/// How far a run came, and how long the files of its quarantine are.
pub(super) type Begun = (Progress, Option<[u64; 2]>);

#[derive(Serialize, Deserialize)]
struct Saved<P> {
    version: u32,
    flags: String,
    /// How long the quarantine's files are.
    quarantine: Option<[u64; 2]>,
    progress: P,
}

impl Resume {
    /// Reads how far a run came, if it was begun; also how long the files of its quarantine are.
    ///
    /// # Errors
    /// The file cannot be read, or is of another run.
    pub(super) fn read(path: &Path, flags: String) -> anyhow::Result<(Self, Option<Begun>)> {
        let resume = Self {
            path: path.to_owned(),
            flags,
            written: Instant::now(),
        };
        let shown = path.display();
        let text = match fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok((resume, None));
            }
            Err(error) => return Err(error).with_context(|| format!("cannot read {shown}")),
        };
        let saved: Saved<Progress> = serde_json::from_slice(&text)
            .map_err(|error| anyhow::anyhow!("{shown} is not a file of --resume: {error}"))?;
        if saved.version != VERSION || saved.flags != resume.flags {
            bail!(
                "{shown} is of a run with other flags or inputs: name another file, or remove it"
            );
        }
        Ok((resume, Some((saved.progress, saved.quarantine))))
    }

    /// Whether it is time to write the file, and the run can go on from here.
    pub(super) fn is_due(&self, at: &Position) -> bool {
        self.written.elapsed() >= PERIOD && at.can_go_on()
    }

    /// Writes how far the run is.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn write(
        &mut self,
        progress: &Progress,
        quarantine: Option<[u64; 2]>,
    ) -> anyhow::Result<()> {
        let saved = Saved {
            version: VERSION,
            flags: self.flags.clone(),
            quarantine,
            progress,
        };
        let context = || format!("cannot write {}", self.path.display());
        let json = serde_json::to_vec(&saved).with_context(context)?;
        crate::output::replace(&self.path, &json)?;
        self.written = Instant::now();
        Ok(())
    }
}
