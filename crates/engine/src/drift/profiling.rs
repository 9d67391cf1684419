//! `ocrmarket drift profile`: counts inputs into a profile.
//!
//! A record that cannot be counted never ends a run by itself. The counts do not depend on the
//! number of threads, nor on whether the run was interrupted and resumed.

pub(super) mod job;
mod operations;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use ocrmarket_drift::profile::Profile;
use serde_json::Value;

use crate::batch::{self, Identity, RefusedEntry, ResumeOptions, Setting, shown};
use crate::failure::Result;
use crate::inputs::InputPaths;
use crate::observe::Observer;
use crate::records::RecordOptions;
use crate::schemas::Schemas;

use self::job::Profiling;

/// Configuration of [`profile`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileConfig {
    /// The inputs that contain the records.
    pub inputs: InputPaths,
    /// Operation that responded, `vendor/operation`, for records that do not contain it.
    pub operation: Option<String>,
    /// JSON Pointer to the day of a record, `2026-01-31…`; records of a response store contain
    /// their own.
    pub day_at: Option<String>,
    /// Location of the response in a record.
    pub records: RecordOptions,
    /// Maximum size of a record, in bytes; a larger one is malformed.
    pub max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub max_expansion: u64,
    /// Folder in which malformed records are stored.
    pub quarantine: Option<PathBuf>,
    /// Number of threads; by default the number of processors.
    pub jobs: Option<usize>,
    /// Stops at the first malformed record or unreadable input.
    pub fail_fast: bool,
    /// State file, from which the next run continues.
    pub resume: Option<PathBuf>,
    /// With [`resume`](Self::resume): `true` if inputs are recognized by all bytes that were read
    /// of them.
    pub resume_verify: bool,
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
            fail_fast: false,
            resume: None,
            resume_verify: false,
        }
    }
}

/// Result of [`profile`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Profiled {
    /// The counts, with a receipt that lists the unreadable inputs.
    pub profile: Profile,
    /// `true` if fail-fast ended the run before the end of its inputs.
    pub stopped: bool,
}

/// Counts the documents of records. The profile's receipt lists records that cannot be counted and
/// inputs that cannot be read.
///
/// `keep` receives the profile before the quarantine is finished, so that the counts are written
/// first.
///
/// # Errors
/// The configuration or the schemas cannot be used, an earlier run cannot be continued, or an
/// output cannot be written.
pub fn profile(
    config: &ProfileConfig,
    schemas: &Schemas,
    observer: &mut dyn Observer,
    keep: impl FnOnce(&Profile) -> Result<()>,
) -> Result<Profiled> {
    let job = Profiling::new(
        config.operation.as_deref(),
        config.day_at.as_deref(),
        schemas,
    )?;
    let mut ended = batch::run(&job, config.options(schemas), observer)?;
    ended.store()?;
    let profile = std::mem::take(&mut ended.progress.whole).seal();
    keep(&profile)?;
    for (file, message) in profile.receipt().unreadable {
        let entry = RefusedEntry {
            verdict: "unreadable",
            message: Some(message),
            ..RefusedEntry::default()
        };
        ended.quarantine(&file, entry)?;
    }
    let stopped = ended.finish()?.stopped;
    Ok(Profiled { profile, stopped })
}

impl ProfileConfig {
    fn options(&self, schemas: &Schemas) -> batch::Options<'_> {
        let resume = self.resume.as_deref().map(|path| ResumeOptions {
            path,
            verifies_all: self.resume_verify,
            identity: self.identity(schemas),
            period: ResumeOptions::PERIOD,
        });
        batch::Options {
            inputs: &self.inputs,
            records: &self.records,
            has_store: true,
            opens_arrays: true,
            max_record: self.max_record,
            max_expansion: self.max_expansion,
            jobs: self.jobs,
            fail_fast: self.fail_fast,
            sample: None,
            quarantine: self.quarantine.as_deref(),
            resume,
        }
    }

    /// Returns everything that the counts depend on.
    fn identity(&self, schemas: &Schemas) -> Identity {
        let mut settings = self.settings(schemas.origin.folder());
        let mut default = Self::default().settings(None);
        // Without it, the state of a validation might be accepted by this job.
        settings.push(("job", "profile".into()));
        default.push(("job", Value::Null));
        Identity {
            settings: batch::changed(settings, default),
            first: None,
            schemas: schemas.digest(),
        }
    }

    /// Returns the settings that the counts depend on, by name.
    fn settings(&self, schemas: Option<&Path>) -> Vec<Setting> {
        let mut settings = batch::settings(&self.inputs, &self.records);
        settings.extend([
            ("operation", self.operation.as_deref().into()),
            ("schemas", schemas.map(shown).into()),
            ("day_at", self.day_at.as_deref().into()),
            ("max_record", self.max_record.into()),
            ("max_expansion", self.max_expansion.into()),
            ("fail_fast", self.fail_fast.into()),
            ("quarantine", self.quarantine.as_deref().map(shown).into()),
        ]);
        settings
    }
}
