//! `ocrmarket generate` and `ocrmarket check`: the schemas into the generated crate, and whether it still matches.

use std::process::ExitCode;

use anyhow::bail;

use crate::arguments::{CheckArgs, GenerateArgs};

/// Turns the schemas into the generated crate.
///
/// # Errors
/// Always, as long as this build has no generator.
pub(crate) fn generate(arguments: &GenerateArgs) -> anyhow::Result<ExitCode> {
    bail!(
        "this build has no generator: {} was not written",
        arguments.out.display()
    )
}

/// Says whether the generated crate still matches the schemas.
///
/// # Errors
/// Always, as long as this build has no generator.
pub(crate) fn check(arguments: &CheckArgs) -> anyhow::Result<ExitCode> {
    bail!(
        "this build has no generator: {} was not checked",
        arguments.out.display()
    )
}
