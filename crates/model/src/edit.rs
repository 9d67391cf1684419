//! Edits of hand-written schema files: takes changes, returns the edited files and a unified diff.
//!
//! A change affects only the lines of its location: order, spacing, line ends and `$comment`s stay.
//! The caller determines what to change (`ocrmarket drift propose` requests changes where documents
//! contradict the schemas). Reading the edited schemas shows whether they are still valid. Pure:
//! nothing is written here.
//!
//! Edits are splices at the byte spans that reading records for every value. A concrete syntax tree
//! (`jsonc-parser` has one) would be a second definition of JSON. It would also accept trailing
//! commas and comments, which the dialect does not have. Its result would be a whole new file,
//! whose changed lines would have to be found by comparison. A splice contains its location. The
//! cost of many patches of one large file therefore depends on the changes, not on the size of the
//! file.

mod json;
mod location;
mod splice;
mod unified;

use std::collections::BTreeMap;

use ocrmarket_wire::{LeafFormat, Privacy};

use crate::api::{Api, SampleFinding};
use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::source::SourceFile;

use self::location::LocationEdit;
use self::splice::FileEdit;

/// Placeholder for what an author has to write: a title, a description, the Rust name of a known
/// value. [`read`](crate::read) refuses a string that begins with it.
pub const PLACEHOLDER: &str = crate::lower::keywords::PLACEHOLDER;

/// Reads schemas as [`read`](crate::read) does, but accepts placeholders, for schemas that are not
/// complete yet.
///
/// # Errors
/// Returns every other mistake in the schemas.
pub fn read_draft(files: &Files) -> Result<Api, Diagnostics> {
    crate::lower::lower_draft(files)
}

/// A location in a schema file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaLocation {
    /// Path relative to `schemas/`, with `/`.
    pub file: String,
    /// JSON Pointer in that file.
    pub pointer: String,
}

/// A change to a schema file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SchemaChange {
    /// Adds a definition after another.
    AddDefinition {
        /// The definition that precedes it.
        after: SchemaLocation,
        /// Name of the new definition.
        name: String,
        /// Contents of the new definition.
        object: NewObject,
    },
    /// Adds a property at the end of an object definition.
    AddProperty {
        /// The object definition.
        object: SchemaLocation,
        /// Key of the new property.
        key: String,
        /// Contents of the new property.
        property: NewProperty,
    },
    /// Adds a JSON type to an existing `type`.
    AllowType {
        /// A definition, property or `items`.
        at: SchemaLocation,
        /// `null`, `string`, …; `number` replaces `integer`.
        name: &'static str,
    },
    /// Replaces or removes a format.
    SetFormat {
        /// A leaf.
        at: SchemaLocation,
        /// The new format; `None` removes the old one.
        format: Option<LeafFormat>,
    },
    /// Adds a known value at the end of a list.
    AddWord {
        /// The leaf that has the list.
        at: SchemaLocation,
        /// The string as the vendor writes it.
        text: String,
        /// Its name in Rust; a placeholder if `None`.
        variant: Option<String>,
    },
    /// Makes a property optional.
    DropRequired {
        /// The object definition.
        object: SchemaLocation,
        /// The property.
        key: String,
    },
    /// Makes a property required.
    AddRequired {
        /// The object definition.
        object: SchemaLocation,
        /// The property.
        key: String,
    },
    /// Marks a property as deprecated.
    Deprecate {
        /// The property.
        at: SchemaLocation,
    },
    /// Replaces the type or the reference of a property. Everything else of the property stays.
    SetShape {
        /// The property.
        at: SchemaLocation,
        /// The new type or reference.
        shape: NewShape,
    },
    /// Changes the key of a property.
    RenameProperty {
        /// The object definition.
        object: SchemaLocation,
        /// The old key.
        key: String,
        /// The new key.
        to: String,
        /// The `x-name` to add, unless the property has one.
        rust_name: Option<String>,
    },
    /// Copies a property to the end of its object definition.
    CopyProperty {
        /// The object definition.
        object: SchemaLocation,
        /// The key of the original.
        key: String,
        /// The key of the copy.
        to: String,
    },
    /// Records the findings that a stored sample must give.
    RecordFindings {
        /// The findings file.
        file: String,
        /// All findings of the sample, sorted.
        findings: Vec<SampleFinding>,
    },
}

/// A new object definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObject {
    /// Description in plain English; a placeholder if `None`.
    pub description: Option<String>,
    /// Privacy class of its leaves that have none of their own.
    pub privacy: Privacy,
    /// Its properties.
    pub properties: Vec<(String, NewProperty)>,
    /// `true` if `null` is valid in place of the object.
    pub nullable: bool,
}

/// A new property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProperty {
    /// The vendor's label; a placeholder if `None`.
    pub title: Option<String>,
    /// Description in plain English; a placeholder if `None`.
    pub description: Option<String>,
    /// `x-name`, if its key gives no Rust name, or one that is in use.
    pub rust_name: Option<String>,
    /// Type or reference of the property.
    pub shape: NewShape,
}

/// The value of a new property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewShape {
    /// A single value.
    Leaf(NewLeaf),
    /// An object of the definition with that name, in the same file.
    Object(String),
    /// An array of single values.
    Leaves {
        /// `true` if `null` is valid instead of the array.
        nullable: bool,
        /// Type of its elements.
        element: NewLeaf,
    },
    /// An array of objects of the definition with that name, in the same file.
    Objects {
        /// `true` if `null` is valid instead of the array.
        nullable: bool,
        /// Name of the definition.
        definition: String,
    },
}

/// A new single value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLeaf {
    /// Names of JSON types, at least one besides `null`.
    pub types: Vec<&'static str>,
    /// Format of its string, if any.
    pub format: Option<LeafFormat>,
    /// Privacy class; `None` inherits the class of the object.
    pub privacy: Option<Privacy>,
}

/// The reason why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EditError {
    /// Location of the change.
    pub location: SchemaLocation,
    /// Description of the mistake.
    pub message: String,
}

impl std::fmt::Display for EditError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let SchemaLocation { file, pointer } = &self.location;
        write!(formatter, "{file} at {pointer}: {}", self.message)
    }
}

impl std::error::Error for EditError {}

/// Schema files that can be edited. Each file is parsed once.
#[derive(Debug)]
pub struct Editor<'f> {
    sources: BTreeMap<&'f str, SourceFile<'f>>,
}

/// The result of changes to schema files.
#[derive(Debug)]
pub struct Edit<'e> {
    files: Vec<FileEdit<'e>>,
}

impl<'f> Editor<'f> {
    /// Parses the schema and findings files among `files`. Skips files that are not JSON.
    pub fn new(files: &'f Files) -> Self {
        let is_ours =
            |path: &str| path.ends_with(".schema.json") || path.ends_with(".findings.json");
        let sources = files
            .iter()
            .filter(|(path, _)| is_ours(path))
            .filter_map(|(path, bytes)| Some((path, SourceFile::read(path, bytes).ok()?)));
        Self {
            sources: sources.collect(),
        }
    }

    /// Applies all `changes` together. A change that occurs several times counts once.
    ///
    /// ```
    /// use ocrmarket_model::Files;
    /// use ocrmarket_model::edit::{Editor, SchemaChange, SchemaLocation};
    /// let mut files = Files::default();
    /// files.insert("acme/card.schema.json", r#"{
    ///   "$defs": {
    ///     "Card": { "type": "object", "properties": { "n": {} }, "required": ["n"] }
    ///   }
    /// }
    /// "#);
    /// let object = SchemaLocation { file: "acme/card.schema.json".to_owned(), pointer: "/$defs/Card".to_owned() };
    /// let change = SchemaChange::DropRequired { object, key: "n".to_owned() };
    /// let editor = Editor::new(&files);
    /// assert_eq!(editor.edit(&[change])?.diff("schemas/"), r#"--- a/schemas/acme/card.schema.json
    /// +++ b/schemas/acme/card.schema.json
    /// @@ -1,5 +1,5 @@
    ///  {
    ///    "$defs": {
    /// -    "Card": { "type": "object", "properties": { "n": {} }, "required": ["n"] }
    /// +    "Card": { "type": "object", "properties": { "n": {} } }
    ///    }
    ///  }
    /// "#);
    /// # Ok::<(), ocrmarket_model::edit::EditError>(())
    /// ```
    ///
    /// # Errors
    /// Fails if the location of a change does not exist or cannot take the change.
    pub fn edit(&self, changes: &[SchemaChange]) -> Result<Edit<'_>, EditError> {
        let mut locations: BTreeMap<SchemaLocation, LocationEdit> = BTreeMap::new();
        for change in changes {
            LocationEdit::take(change, &mut locations);
        }
        let mut files: BTreeMap<&str, FileEdit<'_>> = BTreeMap::new();
        for (location, edit) in &locations {
            let refuse = |message: &str| EditError {
                location: location.clone(),
                message: message.to_owned(),
            };
            let found = self.sources.get_key_value(location.file.as_str());
            let (path, source) = found.ok_or_else(|| refuse("no such JSON file"))?;
            let file = files.entry(path).or_insert_with(|| FileEdit::new(source));
            edit.splice(&location.pointer, file)
                .map_err(|message| refuse(&message))?;
        }
        let mut files: Vec<FileEdit<'_>> = files.into_values().collect();
        for file in &mut files {
            file.finish().map_err(|message| EditError {
                location: SchemaLocation {
                    file: file.path().to_owned(),
                    pointer: String::new(),
                },
                message,
            })?;
        }
        files.retain(|file| !file.is_empty());
        Ok(Edit { files })
    }
}

impl Edit<'_> {
    /// Returns `true` if nothing changes.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns the path and the new contents of every file that changes, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, String)> {
        self.files.iter().map(|file| (file.path(), file.text()))
    }

    /// Returns a unified diff for `git apply` and `patch -p1`. `folder`, such as `schemas/`,
    /// precedes each path.
    pub fn diff(&self, folder: &str) -> String {
        let mut text = String::new();
        for file in &self.files {
            unified::write(file, folder, &mut text);
        }
        text
    }
}
