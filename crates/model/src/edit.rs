//! Changes to schema files that people write: requests in, the edited files and a unified diff out.
//!
//! A change touches the lines that it is about and no others: order, spacing, line ends and `$comment`s stay. What is to be
//! changed and why is the business of whoever asks (`ocrmarket drift propose` asks for what documents refute); whether the
//! schemas are still whole, reading them says. Pure: nothing is written here.
//!
//! Edits are splices at the byte spans that reading keeps of every value. A concrete syntax tree
//! (`jsonc-parser` has one) would be a second notion of what JSON is, with trailing commas and comments that the dialect does not have; and
//! it gives a new text, of which the changed lines would have to be found again. A splice knows its lines, so many patches of one
//! large file cost what they change and not a comparison of the file each.

mod json;
mod place;
mod splice;
mod unified;

use std::collections::BTreeMap;

use ocrmarket_wire::{Format, Privacy};

use crate::api::{Api, Finding};
use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::source::Source;

use self::place::PlaceEdit;
use self::splice::FileEdit;

/// What stands in the place of words that a person has to write: a title, a description, the name of a word in Rust. A text that
/// begins with it is refused by [`read`](crate::read).
pub const PLACEHOLDER: &str = crate::lower::keywords::PLACEHOLDER;

/// Reads schemas as [`read`](crate::read) does, and lets placeholders pass: of schemas that somebody is still writing.
///
/// # Errors
/// All else that is wrong with them.
pub fn read_draft(files: &Files) -> Result<Api, Diagnostics> {
    crate::lower::lower_draft(files)
}

/// A place in a schema file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Path relative to `schemas/`, with `/`.
    pub file: String,
    /// JSON Pointer in that file.
    pub pointer: String,
}

/// A change to a schema file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// A new definition behind another.
    AddDefinition {
        /// The definition it comes after.
        after: Place,
        /// Its name.
        name: String,
        /// What it says.
        object: NewObject,
    },
    /// A new property, the last of an object definition.
    AddProperty {
        /// The definition.
        object: Place,
        /// Its key.
        key: String,
        /// What it says.
        property: NewProperty,
    },
    /// One more JSON type where `type` stands.
    AllowType {
        /// A definition, property or `items`.
        at: Place,
        /// `null`, `string`, …; `number` takes the place of `integer`.
        name: &'static str,
    },
    /// Another format, or none.
    SetFormat {
        /// A leaf.
        at: Place,
        /// The format.
        format: Option<Format>,
    },
    /// One more word, the last of its list.
    AddWord {
        /// The leaf that has the list.
        at: Place,
        /// The text as the vendor writes it.
        text: String,
        /// Its name in Rust; a placeholder without.
        variant: Option<String>,
    },
    /// A property need not be there.
    DropRequired {
        /// The object definition.
        object: Place,
        /// The property.
        key: String,
    },
    /// A property must be there.
    AddRequired {
        /// The object definition.
        object: Place,
        /// The property.
        key: String,
    },
    /// A property should no longer be used.
    Deprecate {
        /// The property.
        at: Place,
    },
    /// A property holds something else: its type, or what it refers to, is written anew, and all else of it stays.
    SetShape {
        /// The property.
        at: Place,
        /// What it holds.
        shape: NewShape,
    },
    /// Another key for a property.
    RenameProperty {
        /// The object definition.
        object: Place,
        /// The key it has.
        key: String,
        /// The key it gets.
        to: String,
        /// Its `x-name`, where it has none.
        rust_name: Option<String>,
    },
    /// One more property that says what another does, the last of an object definition.
    CopyProperty {
        /// The object definition.
        object: Place,
        /// The one that is copied.
        key: String,
        /// The key of the copy.
        to: String,
    },
    /// The findings that a stored sample must give.
    RecordFindings {
        /// The findings file.
        file: String,
        /// All of them, sorted.
        findings: Vec<Finding>,
    },
}

/// A new object definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObject {
    /// Plain English; a placeholder without.
    pub description: Option<String>,
    /// The class of its leaves that have none of their own.
    pub privacy: Privacy,
    /// Its properties.
    pub properties: Vec<(String, NewProperty)>,
    /// Whether `null` may stand in its place.
    pub nullable: bool,
}

/// A new property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProperty {
    /// The vendor's label; a placeholder without.
    pub title: Option<String>,
    /// Plain English; a placeholder without.
    pub description: Option<String>,
    /// `x-name`, where its key gives no name in Rust or one that is taken.
    pub rust_name: Option<String>,
    /// What it holds.
    pub shape: NewShape,
}

/// What a new property holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewShape {
    /// A single value.
    Leaf(NewLeaf),
    /// An object of the definition of that name, in the same file.
    Object(String),
    /// An array of single values.
    Leaves {
        /// Whether `null` may stand instead of the array.
        nullable: bool,
        /// What its elements are.
        element: NewLeaf,
    },
    /// An array of objects of the definition of that name, in the same file.
    Objects {
        /// Whether `null` may stand instead of the array.
        nullable: bool,
        /// The definition.
        definition: String,
    },
}

/// A new single value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLeaf {
    /// Names of JSON types, at least one besides `null`.
    pub types: Vec<&'static str>,
    /// What its text holds.
    pub format: Option<Format>,
    /// Its class; without, that of the object it stands in.
    pub privacy: Option<Privacy>,
}

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EditError {
    /// The place of the change.
    pub place: Place,
    /// What is wrong.
    pub message: String,
}

impl std::fmt::Display for EditError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Place { file, pointer } = &self.place;
        write!(formatter, "{file} at {pointer}: {}", self.message)
    }
}

impl std::error::Error for EditError {}

/// Schema files that can be edited; each is parsed once.
#[derive(Debug)]
pub struct Editor<'f> {
    sources: BTreeMap<&'f str, Source<'f>>,
}

/// What changes make of schema files.
#[derive(Debug)]
pub struct Edit<'e> {
    files: Vec<FileEdit<'e>>,
}

impl<'f> Editor<'f> {
    /// Takes the schema and findings files among `files` that are JSON.
    pub fn new(files: &'f Files) -> Self {
        let is_ours =
            |path: &str| path.ends_with(".schema.json") || path.ends_with(".findings.json");
        let sources = files
            .iter()
            .filter(|(path, _)| is_ours(path))
            .filter_map(|(path, bytes)| Some((path, Source::read(path, bytes).ok()?)));
        Self {
            sources: sources.collect(),
        }
    }

    /// What `changes` make of the files, all of them together. One that stands there several times counts once.
    ///
    /// ```
    /// use ocrmarket_model::Files;
    /// use ocrmarket_model::edit::{Change, Editor, Place};
    /// let mut files = Files::default();
    /// files.insert("acme/card.schema.json", r#"{
    ///   "$defs": {
    ///     "Card": { "type": "object", "properties": { "n": {} }, "required": ["n"] }
    ///   }
    /// }
    /// "#);
    /// let object = Place { file: "acme/card.schema.json".to_owned(), pointer: "/$defs/Card".to_owned() };
    /// let change = Change::DropRequired { object, key: "n".to_owned() };
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
    /// A change is about a place that is not there, or about one that cannot have it.
    pub fn edit(&self, changes: &[Change]) -> Result<Edit<'_>, EditError> {
        let mut places: BTreeMap<Place, PlaceEdit> = BTreeMap::new();
        for change in changes {
            PlaceEdit::take(change, &mut places);
        }
        let mut files: BTreeMap<&str, FileEdit<'_>> = BTreeMap::new();
        for (place, edit) in &places {
            let refuse = |message: &str| EditError {
                place: place.clone(),
                message: message.to_owned(),
            };
            let found = self.sources.get_key_value(place.file.as_str());
            let (path, source) = found.ok_or_else(|| refuse("there is no such file of JSON"))?;
            let file = files.entry(path).or_insert_with(|| FileEdit::new(source));
            edit.splice(&place.pointer, file)
                .map_err(|message| refuse(&message))?;
        }
        let mut files: Vec<FileEdit<'_>> = files.into_values().collect();
        for file in &mut files {
            file.finish().map_err(|message| EditError {
                place: Place {
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
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The files that change, by path, with their new text.
    pub fn files(&self) -> impl Iterator<Item = (&str, String)> {
        self.files.iter().map(|file| (file.path(), file.text()))
    }

    /// A unified diff that `git apply` and `patch -p1` take; `folder` stands before each path, `schemas/`.
    pub fn diff(&self, folder: &str) -> String {
        let mut text = String::new();
        for file in &self.files {
            unified::write(file, folder, &mut text);
        }
        text
    }
}
