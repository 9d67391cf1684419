//! The kinds of I/O calls that a fault can hit.

/// A kind of I/O call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    Create,
    Write,
    Sync,
    SyncFolder,
    Rename,
    Remove,
    Truncate,
    CreateFolder,
    RemoveFolder,
}
