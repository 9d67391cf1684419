//! Profiles as files: read, put together, written all or nothing.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use ocrmarket_drift::profile::Profile;

use crate::failure::{INCOMPLETE, Incomplete};
use crate::output;
use crate::validate::report::counted;

use super::arguments::{CompactArgs, MergeArgs};

/// Reads a profile.
///
/// # Errors
/// The file cannot be read, or is no whole profile.
pub(super) fn read(path: &Path) -> anyhow::Result<Profile> {
    let bytes = output::read_input(path)?;
    let profile = Profile::read(&bytes).map_err(|error| Incomplete::new(error.to_string()));
    profile.with_context(|| output::input_name(path))
}

/// Writes a profile, all of it or nothing.
///
/// # Errors
/// It cannot be written.
pub(super) fn write(profile: &Profile, path: &Path) -> anyhow::Result<()> {
    output::replace(path, &profile.write())
}

/// Runs `ocrmarket drift merge`.
///
/// # Errors
/// A profile cannot be read or written.
pub(super) fn merge(arguments: &MergeArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let mut whole = Profile::default();
    for path in &arguments.profiles {
        whole.merge(read(path)?);
    }
    finish(&whole, &arguments.output, out)
}

/// Runs `ocrmarket drift compact`.
///
/// # Errors
/// The profile cannot be read or written.
pub(super) fn compact(arguments: &CompactArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    finish(
        &read(&arguments.profile)?.compacted(),
        &arguments.output,
        out,
    )
}

fn finish(profile: &Profile, path: &Path, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    write(profile, path)?;
    let documents = profile.receipt().documents;
    let shards = profile.shards().len() as u64;
    writeln!(
        out,
        "{} in {}: {}",
        counted(documents, "document"),
        counted(shards, "shard"),
        output::input_name(path)
    )?;
    Ok(if documents == 0 {
        ExitCode::from(INCOMPLETE)
    } else {
        ExitCode::SUCCESS
    })
}
