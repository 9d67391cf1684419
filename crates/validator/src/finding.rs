//! What a document departs in. Values of persons are never in it: only what is public is shown.

use std::fmt;

use ocrmarket_wire::Privacy;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The document is not valid.
    Error,
    /// The document is valid; something is new in it.
    Warning,
}

impl Severity {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One place where a document departs from its schema.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// A keyword of JSON Schema, or `x-words`, `undeclared`, `duplicate-key`, `lone-surrogate`, `too-deep`, `malformed`.
    pub keyword: String,
    /// Where in the document, as a JSON Pointer. Its keys may be of persons; see [`shown_pointer`](Self::shown_pointer).
    pub pointer: String,
    /// What may be shown of that, where it is not all of it.
    pub(crate) shown: Option<String>,
    /// Which keyword of the schema says so, as a JSON Pointer into it; empty where none does.
    pub schema_pointer: String,
    /// Where in the document, in bytes from its start.
    pub offset: usize,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What was expected there, for people.
    pub expected: String,
    /// What stands there: the value where it is public, else its kind and size.
    pub excerpt: String,
    /// The place's privacy class; places that the schema does not speak of have none.
    pub privacy: Option<Privacy>,
}

impl Finding {
    /// The keyword of a document that is not JSON. What was expected is a sentence then.
    pub(crate) const MALFORMED: &'static str = "malformed";

    /// [`pointer`](Self::pointer) as it may be shown: `{key}` stands for each key that the schema does not spell and that is not spelt
    /// like the name of a field.
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

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// As the schema says, perhaps with warnings.
    Valid,
    /// JSON, but not as the schema says.
    Invalid,
    /// Not JSON.
    Malformed,
}

impl Verdict {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Malformed => "malformed",
        }
    }
}

/// All that is to be said about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// What it is.
    pub verdict: Verdict,
    /// Where it departs, in the order of the document.
    pub findings: Vec<Finding>,
}
