//! The I/O calls that change a disk, one function each, so that tests can make each of them fail.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use crate::access::Access;
use crate::call::Call;
use crate::faults;

/// Creates a file for appending that must not exist yet. Only its owner may read and write it.
pub(crate) fn create_appender(path: &Path) -> io::Result<File> {
    create_new(OpenOptions::new().append(true), path, Access::Owner)
}

/// Creates a file for writing that must not exist yet.
pub(crate) fn create_writer(path: &Path, access: Access) -> io::Result<File> {
    create_new(OpenOptions::new().write(true), path, access)
}

fn create_new(options: &mut OpenOptions, path: &Path, access: Access) -> io::Result<File> {
    faults::before(Call::Create)?;
    options.read(true).create_new(true);
    access.of_file(options);
    options.open(path)
}

/// Writes some bytes. A write that is made to fail writes half of them first, as a full disk does.
pub(crate) fn write(mut file: &File, bytes: &[u8]) -> io::Result<usize> {
    if let Err(error) = faults::before(Call::Write) {
        file.write_all(&bytes[..bytes.len() / 2])?;
        return Err(error);
    }
    file.write(bytes)
}

pub(crate) fn sync(file: &File) -> io::Result<()> {
    faults::before(Call::Sync)?;
    file.sync_all()
}

/// Like [`sync`], without times and permissions.
pub(crate) fn sync_data(file: &File) -> io::Result<()> {
    faults::before(Call::Sync)?;
    file.sync_data()
}

pub(crate) fn truncate(file: &File, length: u64) -> io::Result<()> {
    faults::before(Call::Truncate)?;
    file.set_len(length)
}

/// Renames a file over another one.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    faults::before(Call::Rename)?;
    fs::rename(from, to)?;
    faults::after_rename();
    Ok(())
}

pub(crate) fn remove(path: &Path) -> io::Result<()> {
    faults::before(Call::Remove)?;
    fs::remove_file(path)
}

/// Creates a folder with its parents, and syncs the parent of the first new one. Existing folders
/// keep their permissions.
pub(crate) fn create_folder(path: &Path, access: Access) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let existing = path
        .ancestors()
        .skip(1)
        .find(|folder| folder.as_os_str().is_empty() || folder.is_dir());
    faults::before(Call::CreateFolder)?;
    let mut builder = DirBuilder::new();
    access.of_folder(builder.recursive(true));
    builder.create(path)?;
    match existing {
        Some(folder) if !folder.as_os_str().is_empty() => sync_folder(folder),
        _ => sync_folder(Path::new(".")),
    }
}

/// Removes an empty folder.
pub(crate) fn remove_folder(path: &Path) -> io::Result<()> {
    faults::before(Call::RemoveFolder)?;
    fs::remove_dir(path)
}

/// Syncs a folder: a file's name is on the disk only once its folder is. Systems other than Unix do
/// so without a call.
///
/// # Errors
/// The folder cannot be opened, or the system cannot sync it.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    faults::before(Call::SyncFolder)?;
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}
