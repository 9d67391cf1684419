//! How far a job is, for who waits for it.

/// What a job has done so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Records that were read.
    pub records: u64,
    /// Those that are invalid or malformed.
    pub refused: u64,
    /// Bytes that were read, decompressed.
    pub bytes: u64,
    /// Bytes of all inputs together, where that is known: all are uncompressed files that were named.
    pub total_bytes: Option<u64>,
}

/// Watches a job. Its methods are called from the job's threads, one at a time; a slow one slows the job down.
pub trait Observer: Send {
    /// The job has gone on.
    fn progress(&mut self, so_far: &Progress) {
        let _ = so_far;
    }

    /// Something that a person should know and that is in no result.
    fn note(&mut self, text: &str) {
        let _ = text;
    }
}

/// Watches nothing.
impl Observer for () {}
