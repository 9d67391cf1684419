//! Progress of a job.

/// Counts of a running job.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Records that were read.
    pub records: u64,
    /// Records that are invalid or malformed.
    pub refused: u64,
    /// Bytes that were read, decompressed.
    pub bytes: u64,
    /// Bytes of all inputs together, where that is known: all are uncompressed files that were named.
    pub total_bytes: Option<u64>,
}

/// Receives the progress of a job. Methods are called from the job's threads, one at a time; a slow one slows the job down.
pub trait Observer: Send {
    /// Called when the counts have changed.
    fn progress(&mut self, so_far: &Progress) {
        let _ = so_far;
    }

    /// Called with a remark for people that is in no result.
    fn note(&mut self, text: &str) {
        let _ = text;
    }
}

/// Ignores everything.
impl Observer for () {}
