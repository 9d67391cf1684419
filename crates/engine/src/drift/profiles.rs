//! Files of profiles: read, merge, and write completely or not at all.

use std::path::{Path, PathBuf};

use ocrmarket_drift::profile::Profile;

use crate::failure::{Context as _, Failure, Result, byte};
use crate::fs::{FileLimit, read_input, replace_private};
use crate::text::input_name;

/// Reads a profile; `-` is standard input.
///
/// # Errors
/// The file cannot be read, or is not a complete profile.
pub fn read(path: &Path) -> Result<Profile> {
    let bytes = read_input(path, FileLimit::STATE)?;
    parse(&bytes).with_context(|| input_name(path))
}

/// Reads a profile from the bytes of its file.
///
/// # Errors
/// They are not a complete profile.
pub fn parse(bytes: &[u8]) -> Result<Profile> {
    Profile::read(bytes)
        .map_err(|error| Failure::incomplete(error.to_string()).at(&byte(error.offset())))
}

/// Writes a profile, completely or not at all. Only its owner may read it: it contains counts of
/// values, and public values.
///
/// # Errors
/// It cannot be written.
pub fn write(profile: &Profile, path: &Path) -> Result<()> {
    replace_private(path, &profile.write())
}

/// Reads profiles and merges them; a shard in several of them counts once.
///
/// # Errors
/// A profile cannot be read.
pub fn merged(paths: &[PathBuf]) -> Result<Profile> {
    let mut whole = Profile::default();
    for path in paths {
        whole.merge(read(path)?);
    }
    Ok(whole)
}
