//! Options for compiling a schema.

/// Formats that the keyword `format` checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Formats {
    /// The leaf formats of the vendors' schemas, [`ocrmarket_wire::LeafFormat`].
    Wire,
    /// None: `format` is an annotation, as by default in JSON Schema.
    #[default]
    None,
    /// JSON Schema's own formats, through the `jsonschema` crate.
    Standard,
}

/// The severity of a condition that is a warning by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Level {
    /// Not reported.
    Allow,
    /// A warning.
    #[default]
    Warn,
    /// An error, which makes the document invalid.
    Deny,
}

/// Options for validation beyond the schema. Change fields of `Options::default()`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Formats that are checked.
    pub formats: Formats,
    /// Maximum number of arrays and objects inside each other, 128 by default. It is at most
    /// [`Options::DEEPEST`], and at most [`Options::DEEPEST_WITHOUT_PLAN`] if no plan covers the
    /// schema.
    pub depth: u32,
    /// Level of fields that the schema does not declare.
    pub undeclared: Level,
    /// Level of unknown values.
    pub unknown_values: Level,
    /// Level of duplicate keys in an object. The last one counts.
    pub duplicate_keys: Level,
}

impl Options {
    /// Maximum of [`Options::depth`].
    pub const DEEPEST: u32 = 1_000;

    /// Maximum of [`Options::depth`] for a schema that no plan covers: the `jsonschema` crate needs
    /// much stack for each level.
    pub const DEEPEST_WITHOUT_PLAN: u32 = 256;
}

impl Default for Options {
    fn default() -> Self {
        Self {
            formats: Formats::default(),
            depth: 128,
            undeclared: Level::Warn,
            unknown_values: Level::Warn,
            duplicate_keys: Level::Warn,
        }
    }
}

/// Documents by URI, for references beyond the document of the schema. Nothing else is fetched.
#[derive(Debug, Clone, Default)]
pub struct Resources(pub(crate) std::collections::HashMap<String, Vec<u8>>);

impl Resources {
    /// Adds a document.
    pub fn insert(&mut self, uri: impl Into<String>, text: impl Into<Vec<u8>>) {
        self.0.insert(uri.into(), text.into());
    }
}
