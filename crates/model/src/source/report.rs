//! Collects diagnostics while schemas are read.

use super::Cursor;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// Where the stages of reading put what they find.
#[derive(Debug, Default)]
pub struct Report {
    found: Vec<Diagnostic>,
    takes_placeholders: bool,
}

impl Report {
    /// One that lets placeholders pass: of schemas that somebody is still writing.
    pub fn of_draft() -> Self {
        Self {
            takes_placeholders: true,
            ..Self::default()
        }
    }

    /// About a value that is a placeholder.
    pub fn placeholder(&mut self, at: &Cursor<'_>, key: &str, help: &str) {
        if !self.takes_placeholders {
            let message = format!("this `{key}` is a placeholder: somebody has to write it");
            self.value(at, Code::Placeholder, message, help);
        }
    }

    /// Adds a diagnostic that was made elsewhere.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// About a value.
    pub fn value(
        &mut self,
        at: &Cursor<'_>,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let offset = at.node.offset;
        self.found
            .push(at.diagnostic(offset, code, message.into(), help.into()));
    }

    /// About a key.
    pub fn key(
        &mut self,
        at: &Cursor<'_>,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.found
            .push(at.diagnostic(at.key_offset, code, message.into(), help.into()));
    }

    /// How many were found so far.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing was found so far.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Everything found, sorted.
    pub fn finish(self) -> Diagnostics {
        self.found.into()
    }
}
