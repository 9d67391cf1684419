//! `ocrmarket decode`.

use std::io::Write;
use std::process::ExitCode;

use anyhow::bail;

use crate::arguments::DecodeArgs;
use crate::failure::Incomplete;
use crate::output::read_input;

/// Runs `ocrmarket decode`.
///
/// # Errors
/// Always, as long as this build cannot read schemas.
pub(crate) fn run(arguments: &DecodeArgs, _out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    if read_input(&arguments.file)?.is_empty() {
        return Err(Incomplete::new(format!("{} is empty", arguments.file.display())).into());
    }
    bail!(
        "this build knows no operations, so not {:?} either",
        arguments.operation
    )
}
