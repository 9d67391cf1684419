//! Findings: locations where a document deviates from its schema.

use std::fmt;

use ocrmarket_wire::Privacy;

use crate::names::if_frequent;

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
    /// `too-deep`, `too-costly` or `malformed`.
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
    /// Values that the schema allows at the location, such as `string or null`.
    pub expected: String,
    /// The value at the location if it [may be shown](ocrmarket_wire::disclosure), otherwise its
    /// kind and size, such as `string of 5 characters`.
    pub excerpt: String,
    /// An unknown value that may be shown if many records have it.
    pub(crate) unknown_value: Option<String>,
    /// Privacy class of the location; `None` if the schema gives it none.
    pub privacy: Option<Privacy>,
}

impl Finding {
    /// Keyword of a document that is not JSON. `expected` is then the reader's message.
    pub(crate) const MALFORMED: &'static str = "malformed";

    /// Keyword of a document whose validation exceeds its budget.
    pub(crate) const TOO_COSTLY: &'static str = "too-costly";

    /// Returns [`pointer`](Self::pointer) as it may be shown. `{key:LENGTH}` replaces each key that
    /// the schema does not spell and that is no identifier.
    pub fn shown_pointer(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.pointer)
    }

    /// Returns the pointer as it may be shown once [many](ocrmarket_wire::disclosure::FREQUENT)
    /// records have had its keys. `None` if that is no more than
    /// [`shown_pointer`](Self::shown_pointer).
    pub fn frequent_pointer(&self) -> Option<String> {
        if_frequent(&self.pointer, self.shown.as_deref()?)
    }

    /// Returns an unknown value of a public location, which may be shown once
    /// [many](ocrmarket_wire::disclosure::FREQUENT) records have had it.
    pub fn frequent_value(&self) -> Option<&str> {
        self.unknown_value.as_deref()
    }

    /// Returns what is wrong, as one clause: `expected string, found number`. It contains only
    /// public values, and neither the location nor the keyword.
    ///
    /// ```
    /// use ocrmarket_validator::{Options, Schema};
    ///
    /// let schema = Schema::compile(br#"{"required": ["card_num"]}"#, &Options::default())?;
    /// let findings = schema.explain(b"{}").findings;
    /// assert_eq!(findings[0].message(), "missing required field `card_num`");
    /// # Ok::<(), ocrmarket_validator::CompileError>(())
    /// ```
    pub fn message(&self) -> String {
        self.message_with(&self.excerpt)
    }

    /// Returns [`message`](Self::message) with another excerpt.
    pub fn message_with(&self, excerpt: &str) -> String {
        let Self { expected, .. } = self;
        match self.keyword.as_str() {
            Self::MALFORMED => format!("not JSON: {expected}"),
            "required" | "dependentRequired" => format!("missing {expected}"),
            "additionalProperties" => "additional fields are not allowed".to_owned(),
            "propertyNames" => "a key does not match `propertyNames`".to_owned(),
            "uniqueItems" => "duplicate elements".to_owned(),
            "x-words" => format!("unknown value: expected {expected}, found {excerpt}"),
            // The excerpt says it all.
            "undeclared" | "duplicate-key" | "lone-surrogate" | "schema" | Self::TOO_COSTLY => {
                excerpt.to_owned()
            }
            _ => format!("expected {expected}, found {excerpt}"),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            column,
            keyword,
            ..
        } = self;
        write!(formatter, "{line}:{column}: {}: ", self.severity.name())?;
        match self.shown_pointer() {
            _ if keyword == Self::MALFORMED => {}
            "" => formatter.write_str("the document: ")?,
            pointer => write!(formatter, "{pointer}: ")?,
        }
        write!(formatter, "{} ({keyword})", self.message())
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
    /// Unknown: validation exceeds the budget of the fallback validator. The one error says so.
    Incomplete,
}

impl Validity {
    /// Returns its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Malformed => "malformed",
            Self::Incomplete => "incomplete",
        }
    }
}

/// The verdict and the findings about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// Validity of the document.
    pub validity: Validity,
    /// The first [`Explanation::MOST`] findings, in the order of the document.
    pub findings: Vec<Finding>,
    /// Counts of all other findings.
    pub more: Vec<MoreFindings>,
}

impl Explanation {
    /// Maximum number of findings that are kept of a document.
    pub const MOST: usize = 10_000;
}

/// Findings of a document that are counted and not kept, to bound memory.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MoreFindings {
    /// As in [`Finding`].
    pub severity: Severity,
    /// As in [`Finding`].
    pub keyword: String,
    /// As in [`Finding`].
    pub schema_pointer: String,
    /// Number of them.
    pub count: u64,
}
