//! Progress of a job.

/// Counts of a running job.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Number of records that were read.
    pub records: u64,
    /// Number of records that are invalid or malformed.
    pub refused: u64,
    /// Number of decompressed bytes that were read.
    pub bytes: u64,
    /// Total size of all inputs in bytes, if known: all are uncompressed files named by path.
    pub total_bytes: Option<u64>,
}

/// Receives the progress of a job. Methods are called from the job's threads, one at a time; a slow
/// observer slows the job down.
pub trait Observer: Send {
    /// Called when the counts have changed.
    fn progress(&mut self, so_far: &Progress) {
        let _ = so_far;
    }

    /// Called with a remark for people that no result contains.
    fn note(&mut self, text: &str) {
        let _ = text;
    }
}

/// Ignores everything.
impl Observer for () {}
