//! What all reports have in common, whatever they are about.

use std::io::{self, Write};

/// A format of a report.
pub trait Emitter {
    /// What it writes.
    type Report<'r>;

    /// Whether a person reads it, so that it may have colours.
    fn is_for_people(&self) -> bool;

    /// Writes the report, styled with ANSI escape sequences where it is for people.
    ///
    /// # Errors
    /// The output cannot be written.
    fn emit(&self, report: &Self::Report<'_>, out: &mut dyn Write) -> io::Result<()>;
}
