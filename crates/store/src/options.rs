//! Options of a store.

/// How a store works. The defaults suit; change them on a value of `Options::default()`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Options {
    /// How many bytes may wait for the disk, 64 MiB by default. Once so many wait, appending waits too.
    pub queue_bytes: usize,
    /// About how many bytes share one request to the disk, 8 MiB by default; with 0 each record has its own.
    pub group_bytes: usize,
    /// zstd's level for sealed segments, 3 by default.
    pub level: i32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            queue_bytes: 64 << 20,
            group_bytes: 8 << 20,
            level: 3,
        }
    }
}
