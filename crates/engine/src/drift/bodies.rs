//! Profiles of bodies that a caller passes: one by one, in columns, or in an input.
//!
//! The job and its counts are those of [`profile`](super::profile()).

use std::fmt;
use std::mem;
use std::ops::ControlFlow;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ocrmarket_drift::profile::{Profile, ProfileDay};

use crate::batch::direct::{Bodies, DirectOptions, OpenInput};
use crate::batch::{InputName, Job as _, Position};
use crate::failure::{Failure, Result};
use crate::inputs::{InputReader, UnreadableInput};
use crate::observe::Progress;
use crate::records::RecordOptions;
use crate::schemas::Schemas;

use super::profiling::job::{Counter, Counts, Profiling};

/// Configuration of a [`BodyProfiler`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfilerConfig {
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
}

impl Default for ProfilerConfig {
    fn default() -> Self {
        Self {
            operation: None,
            day_at: None,
            records: RecordOptions::default(),
            max_record: 64 << 20,
            max_expansion: 500,
        }
    }
}

/// Profiler of bodies.
///
/// Threads may share it, but count one after the other. Give each thread its own, and merge their
/// profiles.
pub struct BodyProfiler<'s> {
    job: Profiling<'s>,
    options: DirectOptions,
    name: InputName,
    so_far: Mutex<SoFar>,
}

struct SoFar {
    counter: Counter,
    counts: Counts,
}

impl<'s> BodyProfiler<'s> {
    /// Creates a profiler.
    ///
    /// # Errors
    /// There is no such operation, or the schemas cannot be read.
    pub fn new(config: &ProfilerConfig, schemas: &'s Schemas) -> Result<Self> {
        let job = Profiling::new(
            config.operation.as_deref(),
            config.day_at.as_deref(),
            schemas,
        )?;
        let so_far = SoFar {
            counter: job.part(),
            counts: Counts::default(),
        };
        Ok(Self {
            job,
            options: DirectOptions::of_responses(
                &config.records,
                config.max_record,
                config.max_expansion,
            ),
            name: "-".into(),
            so_far: Mutex::new(so_far),
        })
    }

    /// Counts bodies, each with the day of the response if it is known. A day in the record itself
    /// takes precedence.
    pub fn push<'b>(&self, bodies: impl IntoIterator<Item = (&'b [u8], Option<ProfileDay>)>) {
        let mut so_far = self.so_far();
        let mut pushed = Bodies::new(&self.job, &self.options, &self.name);
        for (body, day) in bodies {
            so_far.counter.day = day;
            pushed.push(body, &mut so_far.counter);
        }
        so_far.counter.day = None;
    }

    /// Counts the records of an input. `observe` receives the progress every megabyte or so, and
    /// can stop there.
    ///
    /// # Errors
    /// The input cannot be read to its end, contains no record, or `observe` stopped. The receipt
    /// of the profile lists an unreadable input, and everything before is counted.
    pub fn read(
        &self,
        input: InputReader,
        observe: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
    ) -> Result<()> {
        let mut so_far = self.so_far();
        let name = input.name().to_owned();
        let mut input = match OpenInput::new(input, &self.options) {
            Ok(input) => input,
            Err(error) => return Err(self.unreadable(&mut so_far, &error)),
        };
        self.job.input(&mut so_far.counts, &name);
        loop {
            match input.next(&self.job, &self.options, &mut so_far.counter) {
                Ok(Some(_)) => {}
                Ok(None) => return Ok(()),
                Err(error) => return Err(self.unreadable(&mut so_far, &error)),
            }
            if observe(&input.progress()).is_break() {
                let stopped = UnreadableInput {
                    file: name.as_str().into(),
                    message: "stopped by its caller".to_owned(),
                };
                return Err(self.unreadable(&mut so_far, &stopped));
            }
        }
    }

    /// Returns the profile of everything so far, and starts again with none.
    ///
    /// `origin` names the source of the bodies, beside the names of the inputs. Equal profiles of
    /// the same origin count once when they are merged, so a task that runs twice counts once, and
    /// two tasks need two origins.
    pub fn finish(&self, origin: Option<&str>) -> Profile {
        let mut so_far = self.so_far();
        let counter = mem::replace(&mut so_far.counter, self.job.part());
        let mut counts = mem::take(&mut so_far.counts);
        drop(so_far);
        // Merging counts of this job does not fail.
        let merged = self.job.merge(&mut counts, counter, Position::default());
        debug_assert!(merged.is_ok(), "{merged:?}");
        if let Some(origin) = origin {
            self.job.input(&mut counts, origin);
        }
        counts.seal()
    }

    fn unreadable(&self, so_far: &mut SoFar, input: &UnreadableInput) -> Failure {
        self.job.unreadable(&mut so_far.counts, input);
        input.failure()
    }

    fn so_far(&self) -> MutexGuard<'_, SoFar> {
        self.so_far.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for BodyProfiler<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("BodyProfiler");
        shown.finish_non_exhaustive()
    }
}
