//! The trait of report formats, and the parts that several jobs share: GitHub commands, `JUnit`,
//! SARIF and the frame of HTML pages.

#[cfg(feature = "records")]
pub(crate) mod github;
#[cfg(feature = "records")]
pub(crate) mod junit;
#[cfg(any(feature = "records", feature = "schemas"))]
pub(crate) mod page;
#[cfg(feature = "records")]
pub(crate) mod sarif;

use std::io::{self, Write};

/// A format of a report.
pub trait Emitter {
    /// The report that the format writes.
    type Report<'r>;

    /// Returns `true` if people read the format, so that it may have colours.
    fn is_for_people(&self) -> bool;

    /// Writes the report, styled with ANSI escape sequences if it is for people.
    ///
    /// # Errors
    /// The output cannot be written.
    fn emit(&self, report: &Self::Report<'_>, out: &mut dyn Write) -> io::Result<()>;
}
