//! `ocrmarket sample`.

use std::io::Write;
use std::process::ExitCode;

use anyhow::bail;

use crate::arguments::SampleArgs;

/// Runs `ocrmarket sample`.
///
/// # Errors
/// Always, as long as this build cannot read schemas.
pub(crate) fn run(arguments: &SampleArgs, _out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    bail!(
        "this build knows no operations, so not {:?} either",
        arguments.operation
    )
}
