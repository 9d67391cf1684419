//! Diagnostics about a folder of schemas: location, expected value and suggested correction.
//!
//! Reading collects every diagnostic before it fails, so that one run shows all mistakes. A
//! diagnostic contains excerpts of schema files only (they hold public data), never the content of
//! a sample.

use std::fmt;

use crate::characters::visible;

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal,)*) => {
        /// Kind of mistake that a diagnostic reports. Names are stable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum DiagnosticCode { $($(#[doc = $doc])* $variant,)* }

        impl DiagnosticCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Returns its stable name, such as `dangling-ref`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

codes! {
    /// A file or folder cannot be read.
    UnreadableFile = "unreadable-file",
    /// A symbolic link leads back to a folder above it.
    SymlinkLoop = "symlink-loop",
    /// A file is larger than any schema or sample should be.
    FileTooLarge = "file-too-large",
    /// The folder contains too many files.
    TooManyFiles = "too-many-files",
    /// A folder is nested deeper than the layout allows.
    FolderTooDeep = "folder-too-deep",
    /// A file's name is not UTF-8.
    BadFileName = "bad-file-name",
    /// The name of a folder or a shared file is not a valid Rust module name.
    BadFolderName = "bad-folder-name",
    /// A file does not belong to the layout.
    StrayFile = "stray-file",
    /// A file that the layout requires is missing.
    MissingFile = "missing-file",
    /// There is no vendor.
    NoVendors = "no-vendors",
    /// An operation has no samples.
    NoSamples = "no-samples",
    /// A findings file has no sample beside it.
    FindingsWithoutSample = "findings-without-sample",
    /// A findings file is not sorted.
    FindingsNotSorted = "findings-not-sorted",
    /// A file is not UTF-8.
    InvalidUtf8 = "invalid-utf8",
    /// A file is not JSON.
    NotJson = "not-json",
    /// A key occurs twice in one object.
    DuplicateKey = "duplicate-key",
    /// A string contains a lone surrogate.
    LoneSurrogate = "lone-surrogate",
    /// A string or key contains an invisible character, such as a control character.
    HiddenCharacter = "hidden-character",
    /// JSON is nested too deep.
    NestedTooDeep = "nested-too-deep",
    /// The dialect does not have this keyword.
    UnknownKeyword = "unknown-keyword",
    /// The dialect does not allow the keyword at this location.
    MisplacedKeyword = "misplaced-keyword",
    /// A required keyword is missing.
    MissingKeyword = "missing-keyword",
    /// A value has the wrong type or is out of range.
    WrongValue = "wrong-value",
    /// No `title`, or an empty one.
    MissingTitle = "missing-title",
    /// No `description`, or an empty one.
    MissingDescription = "missing-description",
    /// A string is a placeholder that an author must replace.
    Placeholder = "placeholder",
    /// A leaf has no privacy class.
    MissingPrivacy = "missing-privacy",
    /// The privacy class does not exist.
    UnknownPrivacy = "unknown-privacy",
    /// The leaf format does not exist.
    UnknownFormat = "unknown-format",
    /// An object has no definition of its own.
    AnonymousObject = "anonymous-object",
    /// The target of a reference does not exist.
    DanglingRef = "dangling-ref",
    /// A reference is a URL, or leaves `schemas/`.
    RefOutside = "ref-outside",
    /// Definitions consist of references to each other only.
    RefCycle = "ref-cycle",
    /// A reference names a leaf where an object is required.
    RefToLeaf = "ref-to-leaf",
    /// The name of a definition or variant is not a valid Rust type name.
    BadTypeName = "bad-type-name",
    /// An `x-name` is not a valid Rust field name.
    BadFieldName = "bad-field-name",
    /// Two items have the same name in Rust.
    NameCollision = "name-collision",
    /// The generated code already uses this name.
    ReservedName = "reserved-name",
    /// No Rust name can be derived from a key.
    NoAsciiName = "no-ascii-name",
    /// A known value has no `variant`.
    WordWithoutVariant = "word-without-variant",
    /// Two known values are the same string.
    DuplicateWord = "duplicate-word",
    /// A named property does not exist.
    UnknownProperty = "unknown-property",
    /// The branches of a response are incomplete or contradict each other.
    BadRole = "bad-role",
    /// An endpoint is invalid.
    BadEndpoint = "bad-endpoint",
    /// A payload location is invalid.
    BadPayload = "bad-payload",
    /// An outcome rule is invalid.
    BadOutcome = "bad-outcome",
    /// A pointer names nothing that is declared.
    DanglingPointer = "dangling-pointer",
    /// A job cannot be polled.
    BadJob = "bad-job",
    /// A sample cannot be validated.
    UnjudgedSample = "unjudged-sample",
    /// A sample has a finding that is not recorded.
    UnrecordedFinding = "unrecorded-finding",
    /// A sample does not have a recorded finding.
    AbsentFinding = "absent-finding",
}

impl fmt::Display for DiagnosticCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl serde::Serialize for DiagnosticCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[non_exhaustive]
pub struct Diagnostic {
    /// Path relative to `schemas/`, with `/`; empty for the folder itself.
    pub file: String,
    /// Line, from 1; 0 for the file as a whole.
    pub line: usize,
    /// Column in characters, from 1; 0 for the file as a whole.
    pub column: usize,
    /// JSON Pointer in the file; `""` is its root.
    pub pointer: String,
    /// Kind of mistake.
    pub code: DiagnosticCode,
    /// Description of the mistake, and of the expected value.
    pub message: String,
    /// Suggested correction.
    pub help: String,
    /// The line, if it belongs to a schema file, cut to a readable length. Hidden characters are
    /// escaped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
}

impl Diagnostic {
    /// Creates a diagnostic about a file as a whole.
    pub fn of_file(
        file: impl Into<String>,
        code: DiagnosticCode,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            line: 0,
            column: 0,
            pointer: String::new(),
            code,
            message: message.into(),
            help: help.into(),
            excerpt: None,
        }
    }
}

impl fmt::Display for Diagnostic {
    /// Escapes hidden characters, which for example the name of a file can contain.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error[{}]: {}", self.code, visible(&self.message))?;
        let file = if self.file.is_empty() {
            "."
        } else {
            &self.file
        };
        write!(f, "  --> {}", visible(file))?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        if !self.pointer.is_empty() {
            write!(f, " at {}", visible(&self.pointer))?;
        }
        if let Some(excerpt) = &self.excerpt {
            write!(f, "\n   | {excerpt}")?;
        }
        write!(f, "\n  help: {}", self.help)
    }
}

/// Every mistake found, sorted by file, line and column. The error message contains all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Returns `true` if there is no mistake.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the number of mistakes.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns the diagnostics, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }
}

impl From<Vec<Diagnostic>> for Diagnostics {
    fn from(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.sort();
        diagnostics.dedup();
        Self(diagnostics)
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in self {
            writeln!(f, "{diagnostic}\n")?;
        }
        match self.len() {
            1 => f.write_str("1 error in the schemas"),
            count => write!(f, "{count} errors in the schemas"),
        }
    }
}

impl std::error::Error for Diagnostics {}
