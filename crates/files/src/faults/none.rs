//! What stands in the place of `faults` in every program that is no test: nothing fails.

use std::io;

use crate::call::Call;

/// Nothing fails.
#[allow(clippy::unnecessary_wraps, reason = "with the feature it can fail")]
#[inline]
pub(crate) const fn before(_: Call) -> io::Result<()> {
    Ok(())
}

/// Nothing ends the process.
#[inline]
pub(crate) const fn after_rename() {}
