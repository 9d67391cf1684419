//! XML in the `JUnit` format.
//!
//! It is written with `maud`, because XML has the escapes of HTML. `quick-junit` gives a test case
//! one status, but an input can be both invalid and not read to its end.

use std::io::{self, Write};

use maud::{Markup, PreEscaped, html};

use crate::text::escaped;

/// A test suite.
pub(crate) struct Suite<'s> {
    pub(crate) name: &'s str,
    pub(crate) tests: usize,
    pub(crate) failures: u64,
    pub(crate) errors: u64,
    pub(crate) skipped: u64,
    pub(crate) seconds: &'s str,
}

impl Suite<'_> {
    /// Writes the suite with its properties and test cases.
    ///
    /// # Errors
    /// The output cannot be written.
    pub(crate) fn write(&self, content: &Markup, out: &mut dyn Write) -> io::Result<()> {
        let Self {
            name,
            tests,
            failures,
            errors,
            skipped,
            seconds,
        } = self;
        let suites = html! {
            (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
            testsuites name=(name) tests=(tests) failures=(failures) errors=(errors) skipped=(skipped) time=(seconds) {
                testsuite name=(name) tests=(tests) failures=(failures) errors=(errors) skipped=(skipped) time=(seconds) {
                    (content) "\n"
                }
            }
        };
        writeln!(out, "{}", suites.0)
    }
}

/// Replaces the characters that XML cannot contain.
pub(crate) fn legal(text: &str) -> String {
    escaped(text)
        .replace('\u{fffe}', "\\u{fffe}")
        .replace('\u{ffff}', "\\u{ffff}")
}
