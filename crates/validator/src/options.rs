//! What a schema is compiled with.

/// Which formats the keyword `format` checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Formats {
    /// The leaf formats of the vendors' schemas, [`ocrmarket_wire::Format`].
    Wire,
    /// None: `format` is a remark, as JSON Schema has it by default.
    #[default]
    None,
    /// JSON Schema's own, through the `jsonschema` crate.
    Standard,
}

/// What becomes of something that is worth a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Level {
    /// Nothing.
    Allow,
    /// A warning.
    #[default]
    Warn,
    /// An error, which makes the document invalid.
    Deny,
}

/// How documents are judged beyond what their schema says. Change what must differ on a value of `Options::default()`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Which formats are checked.
    pub formats: Formats,
    /// How many arrays and objects may stand inside each other, 128 by default, [`Options::DEEPEST`] at most, and
    /// [`Options::DEEPEST_WITHOUT_PLAN`] where a plan does not cover the schema.
    pub depth: u32,
    /// Fields that the schema does not declare.
    pub undeclared: Level,
    /// Words that a word list does not have.
    pub new_words: Level,
    /// Keys that stand twice in an object; the last counts.
    pub duplicate_keys: Level,
}

impl Options {
    /// The most that [`Options::depth`] may be.
    pub const DEEPEST: u32 = 1_000;

    /// The most that it may be for a schema that no plan covers: the `jsonschema` crate needs much of the stack for each.
    pub const DEEPEST_WITHOUT_PLAN: u32 = 256;
}

impl Default for Options {
    fn default() -> Self {
        Self {
            formats: Formats::default(),
            depth: 128,
            undeclared: Level::Warn,
            new_words: Level::Warn,
            duplicate_keys: Level::Warn,
        }
    }
}

/// Documents that references beyond a schema's own may lead to, by their URI. Nothing else is ever fetched.
#[derive(Debug, Clone, Default)]
pub struct Resources(pub(crate) std::collections::HashMap<String, Vec<u8>>);

impl Resources {
    /// Adds a document.
    pub fn insert(&mut self, uri: impl Into<String>, text: impl Into<Vec<u8>>) {
        self.0.insert(uri.into(), text.into());
    }
}
