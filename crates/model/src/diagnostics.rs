//! Diagnostics about a folder of schemas: location, expected value and suggested correction.
//!
//! Reading collects every diagnostic before it fails, so that one run shows all mistakes. A
//! diagnostic contains excerpts of schema files only (they hold public data), never the content of
//! a sample.

use std::fmt;

use crate::characters::visible;

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal,)*) => {
        /// What kind of mistake a diagnostic reports. Names are stable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its stable name, `dangling-ref`.
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
    /// More files than a folder of schemas holds.
    TooManyFiles = "too-many-files",
    /// Folders nest deeper than the layout does.
    FolderTooDeep = "folder-too-deep",
    /// A file's name is not UTF-8.
    BadFileName = "bad-file-name",
    /// A folder's or shared file's name cannot be a Rust module.
    BadFolderName = "bad-folder-name",
    /// A file that has no place in the layout.
    StrayFile = "stray-file",
    /// A file that the layout asks for is not there.
    MissingFile = "missing-file",
    /// There is not one vendor.
    NoVendors = "no-vendors",
    /// An operation has no samples.
    NoSamples = "no-samples",
    /// A findings file has no sample beside it.
    FindingsWithoutSample = "findings-without-sample",
    /// A findings file is not in order.
    FindingsNotSorted = "findings-not-sorted",
    /// A file is not UTF-8.
    InvalidUtf8 = "invalid-utf8",
    /// A file is not JSON.
    NotJson = "not-json",
    /// A key stands twice in one object.
    DuplicateKey = "duplicate-key",
    /// A text holds half of a surrogate pair.
    LoneSurrogate = "lone-surrogate",
    /// A text or key holds a control character, a direction mark or another character that is not seen.
    HiddenCharacter = "hidden-character",
    /// JSON nests absurdly deep.
    NestedTooDeep = "nested-too-deep",
    /// A keyword that the dialect does not have.
    UnknownKeyword = "unknown-keyword",
    /// A keyword of the dialect where it does not belong.
    MisplacedKeyword = "misplaced-keyword",
    /// A keyword that must be there is not.
    MissingKeyword = "missing-keyword",
    /// A value of another kind than its keyword takes, or one out of range.
    WrongValue = "wrong-value",
    /// No `title`, or an empty one.
    MissingTitle = "missing-title",
    /// No `description`, or an empty one.
    MissingDescription = "missing-description",
    /// A text that a person still has to write.
    Placeholder = "placeholder",
    /// A leaf has no privacy class.
    MissingPrivacy = "missing-privacy",
    /// A privacy class that does not exist.
    UnknownPrivacy = "unknown-privacy",
    /// A format that does not exist.
    UnknownFormat = "unknown-format",
    /// An object without a definition of its own.
    AnonymousObject = "anonymous-object",
    /// A reference to nothing.
    DanglingRef = "dangling-ref",
    /// A reference to a URL or out of `schemas/`.
    RefOutside = "ref-outside",
    /// Definitions refer to each other and none says what it is.
    RefCycle = "ref-cycle",
    /// A reference to a leaf where an object is needed.
    RefToLeaf = "ref-to-leaf",
    /// A definition's or variant's name is no Rust type name.
    BadTypeName = "bad-type-name",
    /// An `x-name` is no Rust field name.
    BadFieldName = "bad-field-name",
    /// Two things would have one name in Rust.
    NameCollision = "name-collision",
    /// A name that the generated types need for themselves.
    ReservedName = "reserved-name",
    /// A key that gives no Rust name.
    NoAsciiName = "no-ascii-name",
    /// A word has no `variant`.
    WordWithoutVariant = "word-without-variant",
    /// Two words are the same text.
    DuplicateWord = "duplicate-word",
    /// A list names a property that does not exist.
    UnknownProperty = "unknown-property",
    /// The branches of a response do not make an answer.
    BadRole = "bad-role",
    /// An endpoint that cannot be called.
    BadEndpoint = "bad-endpoint",
    /// A payload place that holds no payload.
    BadPayload = "bad-payload",
    /// An outcome rule that cannot work.
    BadOutcome = "bad-outcome",
    /// A pointer that names nothing declared.
    DanglingPointer = "dangling-pointer",
    /// A job that cannot be followed up.
    BadJob = "bad-job",
    /// A sample that cannot be validated.
    UnjudgedSample = "unjudged-sample",
    /// A sample gives a finding that is not recorded.
    UnrecordedFinding = "unrecorded-finding",
    /// A recorded finding that the sample does not give.
    AbsentFinding = "absent-finding",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl serde::Serialize for Code {
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
    pub code: Code,
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
        code: Code,
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
            1 => f.write_str("1 mistake in the schemas"),
            count => write!(f, "{count} mistakes in the schemas"),
        }
    }
}

impl std::error::Error for Diagnostics {}
