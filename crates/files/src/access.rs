//! Permissions of files and folders that this crate creates.
//!
//! On Unix they are set at the creation, so there is no moment at which others can open a private
//! file. Other systems have no such permissions: files there inherit those of their folder.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;

/// Users that may access a new file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Those that the process's umask allows.
    Default,
    /// Only the owner: mode 0600 for a file, 0700 for a folder.
    Owner,
}

#[cfg(unix)]
impl Access {
    /// Sets the permissions of a file that `options` creates.
    pub(crate) fn of_file(self, options: &mut OpenOptions) {
        use std::os::unix::fs::OpenOptionsExt as _;
        if self == Self::Owner {
            options.mode(0o600);
        }
    }

    /// Sets the permissions of the folders that `builder` creates.
    pub(crate) fn of_folder(self, builder: &mut DirBuilder) {
        use std::os::unix::fs::DirBuilderExt as _;
        if self == Self::Owner {
            builder.mode(0o700);
        }
    }

    /// Gives a new file the permissions of the one that it replaces, without those that `self`
    /// excludes.
    pub(crate) fn take_over(self, existing: &Metadata, file: &File) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt as _;
        let mut permissions = existing.permissions();
        if self == Self::Owner {
            permissions.set_mode(permissions.mode() & 0o600);
        }
        file.set_permissions(permissions)
    }
}

#[cfg(not(unix))]
impl Access {
    /// Does nothing.
    pub(crate) fn of_file(self, _: &mut OpenOptions) {}

    /// Does nothing.
    pub(crate) fn of_folder(self, _: &mut DirBuilder) {}

    /// Gives a new file the permissions of the one that it replaces.
    pub(crate) fn take_over(self, existing: &Metadata, file: &File) -> io::Result<()> {
        file.set_permissions(existing.permissions())
    }
}
