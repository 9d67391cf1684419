//! Options of a store.

/// Options of a store. The defaults suit most uses; change fields of `Options::default()`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Options {
    /// Maximum number of bytes that wait for the disk, 64 MiB by default. Beyond it, appending
    /// waits too.
    pub queue_bytes: usize,
    /// Approximate number of bytes per sync, 8 MiB by default; with 0 each record has its own.
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
