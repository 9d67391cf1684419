//! Findings: locations where a document deviates from its schema. Only public values are shown.

use std::fmt;

use ocrmarket_wire::Privacy;

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The document is not valid.
    Error,
    /// The document is valid; something in it is new.
    Warning,
}

impl Severity {
    /// Returns its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A location where a document deviates from its schema.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// Severity of the finding.
    pub severity: Severity,
    /// Keyword of JSON Schema, or `x-words`, `undeclared`, `duplicate-key`, `lone-surrogate`,
    /// `too-deep` or `malformed`.
    pub keyword: String,
    /// Location in the document, as a JSON Pointer. Its keys may be personal data; see
    /// [`shown_pointer`](Self::shown_pointer).
    pub pointer: String,
    /// The pointer as it may be shown, if that is not all of it.
    pub(crate) shown: Option<String>,
    /// Location of the keyword in the schema, as a JSON Pointer; empty if there is none.
    pub schema_pointer: String,
    /// Offset in the document, in bytes.
    pub offset: usize,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Message about what was expected.
    pub expected: String,
    /// The value at the location if it is public, otherwise its kind and size.
    pub excerpt: String,
    /// Privacy class of the location; `None` if the schema gives it none.
    pub privacy: Option<Privacy>,
}

impl Finding {
    /// Keyword of a document that is not JSON. `expected` is then a sentence.
    pub(crate) const MALFORMED: &'static str = "malformed";

    /// Returns [`pointer`](Self::pointer) as it may be shown. `{key}` replaces each key that the
    /// schema does not spell and that is not spelled like the name of a field.
    pub fn shown_pointer(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.pointer)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            column,
            keyword,
            expected,
            excerpt,
            ..
        } = self;
        if keyword == Self::MALFORMED {
            return write!(
                formatter,
                "{line}:{column}: {}: not JSON: {expected} ({keyword})",
                self.severity.name()
            );
        }
        let pointer = match self.shown_pointer() {
            "" => "the document",
            pointer => pointer,
        };
        write!(
            formatter,
            "{line}:{column}: {}: {pointer}: {expected}, not {excerpt} ({keyword})",
            self.severity.name()
        )
    }
}

impl fmt::Debug for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Validity of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Validity {
    /// Valid by the schema, possibly with warnings.
    Valid,
    /// JSON, but not valid by the schema.
    Invalid,
    /// Not JSON.
    Malformed,
}

impl Validity {
    /// Returns its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Malformed => "malformed",
        }
    }
}

/// The verdict and all findings about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// Validity of the document.
    pub validity: Validity,
    /// Findings, in the order of the document.
    pub findings: Vec<Finding>,
}
