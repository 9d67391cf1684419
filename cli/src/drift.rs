//! `ocrmarket drift`: what stored responses hold, counted, and where that drifts away from the schemas.
//!
//! `profile` counts, `merge` and `compact` put profiles together, `report` says what changed,
//! `propose` makes a patch to the schemas of it, `accept` notes what is known. What is
//! counted and told is the validator's business (`profile`, `drift`); here are files, threads and reports. A profile is written
//! beside its place and renamed into it: an interrupted run leaves what was there before.

mod arguments;
mod count;
mod files;
mod findings;
mod propose;
mod refused;
mod report;
mod settings;

use std::io::Write;
use std::process::ExitCode;

pub(crate) use arguments::DriftArgs;

use self::arguments::DriftCommand;

/// Runs `ocrmarket drift`.
///
/// # Errors
/// Flags, schemas or configuration are wrong, a profile cannot be read, or an output cannot be written.
pub(crate) fn run(arguments: &DriftArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        DriftCommand::Profile(arguments) => count::run(arguments, out),
        DriftCommand::Merge(arguments) => files::merge(arguments, out),
        DriftCommand::Compact(arguments) => files::compact(arguments, out),
        DriftCommand::Report(arguments) => report::run(arguments, out),
        DriftCommand::Propose(arguments) => propose::run(arguments, out),
        DriftCommand::Accept(arguments) => settings::accept(arguments, out),
    }
}
