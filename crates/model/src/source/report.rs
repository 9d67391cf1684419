//! Collects diagnostics while schemas are read.

use super::Cursor;
use crate::diagnostics::{Diagnostic, DiagnosticCode, Diagnostics};

/// A collector of the diagnostics of all stages of reading.
#[derive(Debug, Default)]
pub struct DiagnosticSink {
    found: Vec<Diagnostic>,
    takes_placeholders: bool,
}

impl DiagnosticSink {
    /// Creates a report that accepts placeholders, for schemas that are not complete yet.
    pub fn of_draft() -> Self {
        Self {
            takes_placeholders: true,
            ..Self::default()
        }
    }

    /// Reports a placeholder, unless placeholders are accepted.
    pub fn placeholder(&mut self, at: &Cursor<'_>, key: &str, help: &str) {
        if !self.takes_placeholders {
            let message = format!("`{key}` is a placeholder");
            self.value(at, DiagnosticCode::Placeholder, message, help);
        }
    }

    /// Adds an existing diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Reports a mistake in a value.
    pub fn value(
        &mut self,
        at: &Cursor<'_>,
        code: DiagnosticCode,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let offset = at.node.offset;
        self.found
            .push(at.diagnostic(offset, code, message.into(), help.into()));
    }

    /// Reports a mistake in a key.
    pub fn key(
        &mut self,
        at: &Cursor<'_>,
        code: DiagnosticCode,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.found
            .push(at.diagnostic(at.key_offset, code, message.into(), help.into()));
    }

    /// Returns the number of diagnostics so far.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Returns `true` if there is no diagnostic so far.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns all diagnostics, sorted.
    pub fn finish(self) -> Diagnostics {
        self.found.into()
    }
}
