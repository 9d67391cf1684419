//! The checked model of `schemas/`. Lowering produces it; every consumer (generator, decoder of the
//! command line, sampler, validation of samples) traverses it.
//!
//! After lowering nothing can fail: references are ids, privacy is resolved, names are valid. The
//! order is that of the files. Plain data; nothing here reads, writes or decides.

use ocrmarket_wire::disclosure::ValueShape;
use ocrmarket_wire::{LeafFormat, Privacy};
use sha2::{Digest as _, Sha256};

use ocrmarket_operation::Operation;
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::Classified;

/// Contents of `schemas/`, checked.
#[derive(Debug, Clone)]
pub struct Api {
    /// Vendors, sorted by folder name.
    pub vendors: Vec<Vendor>,
    /// Every definition, indexed by [`DefinitionId`].
    pub definitions: Vec<Definition>,
}

impl Api {
    /// Returns the operations of all vendors.
    pub fn operations(&self) -> impl Iterator<Item = &OperationModel> {
        self.vendors.iter().flat_map(|vendor| &vendor.operations)
    }
}

impl std::ops::Index<DefinitionId> for Api {
    type Output = Definition;

    fn index(&self, id: DefinitionId) -> &Definition {
        &self.definitions[id.0]
    }
}

/// Index of a definition in [`Api::definitions`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DefinitionId(pub usize);

/// One vendor, from `vendor.json` and its folder.
#[derive(Debug, Clone)]
pub struct Vendor {
    /// Folder name, a Rust module name.
    pub name: String,
    /// Chinese name.
    pub title: String,
    /// Plain English.
    pub description: String,
    /// Product pages and documents.
    pub pages: Vec<Page>,
    /// Shared schema files, sorted by name.
    pub shared: Vec<SchemaFile>,
    /// Operations, sorted by folder name.
    pub operations: Vec<OperationModel>,
}

/// A page of a vendor.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Title of the page.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// A schema file and its definitions, in order.
#[derive(Debug, Clone)]
pub struct SchemaFile {
    /// Module name: `credit_report` for a shared file, `request` or `response` otherwise.
    pub name: String,
    /// Path relative to `schemas/`, with `/`.
    pub path: String,
    /// The file's own title, if any.
    pub title: Option<String>,
    /// The file's own description, if any.
    pub description: Option<String>,
    /// Ids of its definitions, in order.
    pub definitions: Vec<DefinitionId>,
    /// For a shared file, the JSON text of all its definitions, as the bundles that reach them
    /// contain it. Empty for other files.
    pub bundled: String,
}

/// One operation with its schemas.
#[derive(Debug, Clone)]
pub struct OperationModel {
    /// `operation.json`, with folder names filled in.
    pub operation: Operation,
    /// Path of `operation.json` relative to `schemas/`.
    pub path: String,
    /// `request.schema.json`.
    pub request_file: SchemaFile,
    /// `response.schema.json`. `definitions` contains those of this file, not the shared ones that
    /// it refers to.
    pub response_file: SchemaFile,
    /// The request definition.
    pub request: DefinitionId,
    /// The success types, in the order of the response schema; at least one.
    pub successes: Vec<SuccessModel>,
    /// The body of a failure, as a whole.
    pub failure: Option<DefinitionId>,
    /// The response schema as one document. Every `$ref` is local, and definitions that it does not
    /// reach are omitted. Pretty JSON: two spaces, one newline at the end, the vendor's order.
    pub response_bundle: String,
    /// Stored samples, sorted by name.
    pub samples: Vec<Sample>,
}

/// A success type of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SuccessModel {
    /// The payload.
    pub payload: DefinitionId,
    /// The whole body around it.
    pub envelope: Option<DefinitionId>,
}

impl OperationModel {
    /// Returns `vendor/operation`.
    pub fn full_name(&self) -> String {
        format!("{}/{}", self.operation.vendor, self.operation.name)
    }

    /// Returns the definitions that a whole body or a payload can have, each once.
    pub fn roots(&self) -> Vec<DefinitionId> {
        let successes = self.successes.iter();
        let successes = successes.flat_map(|one| [Some(one.payload), one.envelope]);
        let mut roots: Vec<DefinitionId> = Vec::new();
        for root in successes.chain([self.failure]).flatten() {
            if !roots.contains(&root) {
                roots.push(root);
            }
        }
        roots
    }

    /// Returns the first envelope, which a response has while a job is still running.
    pub fn envelope(&self) -> Option<DefinitionId> {
        self.successes.iter().find_map(|one| one.envelope)
    }

    /// Returns the definition of a whole body that was classified as `classified`. `None` if the schema
    /// has none for that outcome.
    pub fn body(&self, classified: &Classified<'_>) -> Option<DefinitionId> {
        let location = classified
            .payload
            .and_then(|location| self.operation.payload.get(location));
        let location = location.map(AsRef::as_ref).unwrap_or_default();
        self.body_of(classified.outcome, classified.success, location)
    }

    /// Returns the definition of a whole body with an outcome, the index of its success type, and the
    /// location of its payload; `""` if the payload is the body. `None` if the schema has none.
    pub fn body_of(&self, outcome: Outcome, success: usize, payload: &str) -> Option<DefinitionId> {
        let success = self.successes.get(success);
        match outcome {
            Outcome::Success if !payload.is_empty() => success?.envelope,
            Outcome::Success => Some(success?.payload),
            Outcome::Failure => self.failure.or(self.envelope()),
            Outcome::Pending => self.envelope().or(self.failure),
        }
    }

    /// Returns the SHA-256 of [`response_bundle`](Self::response_bundle), as 64 lowercase
    /// hexadecimal digits.
    ///
    /// The bundle is copied from the parsed files, without `$comment`s and definitions that are not
    /// reached. The digest therefore does not change when only comments, white space or the
    /// location of a shared definition change. It changes with everything else.
    pub fn schema_sha256(&self) -> String {
        hex::encode(Sha256::digest(self.response_bundle.as_bytes()))
    }
}

/// A stored sample.
#[derive(Debug, Clone)]
pub struct Sample {
    /// `<case>` of `<case>.json`.
    pub name: String,
    /// Path relative to `schemas/`.
    pub path: String,
    /// Contents of the file, unchanged.
    pub bytes: Vec<u8>,
    /// Findings that validating the sample must give, sorted.
    pub findings: Vec<SampleFinding>,
}

/// One place where a response departs from its schema.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct SampleFinding {
    /// JSON Pointer from the body's root.
    pub pointer: String,
    /// JSON Schema keyword, or `x-words`, `undeclared`, `duplicate-key`, `lone-surrogate`.
    pub keyword: String,
    /// Severity of the finding.
    pub severity: Severity,
}

/// Severity of a finding.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The response is invalid.
    Error,
    /// Worth a look; still valid.
    Warning,
}

/// A named definition.
#[derive(Debug, Clone)]
pub struct Definition {
    /// Its key under `$defs`: the Rust type name.
    pub name: String,
    /// Location of the definition in the files.
    pub source: SourceLocation,
    /// Index of the vendor in [`Api::vendors`].
    pub vendor: usize,
    /// The vendor's Chinese label.
    pub title: Option<String>,
    /// Description in plain English.
    pub description: String,
    /// `true` if it should no longer be used.
    pub deprecated: bool,
    /// Object or leaf.
    pub kind: DefinitionKind,
}

impl Definition {
    /// Returns the object definition, or `None` if this is a leaf.
    pub fn object(&self) -> Option<&ObjectDefinition> {
        match &self.kind {
            DefinitionKind::Object(object) => Some(object),
            DefinitionKind::Leaf(_) => None,
        }
    }
}

/// A location in a file of `schemas/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLocation {
    /// Path relative to `schemas/`.
    pub file: String,
    /// JSON Pointer in that file.
    pub pointer: String,
    /// Line, from 1.
    pub line: usize,
}

/// The two kinds of definition.
#[derive(Debug, Clone)]
pub enum DefinitionKind {
    /// An object with properties.
    Object(ObjectDefinition),
    /// A leaf that several properties share, or a named list of known values.
    Leaf(LeafShape),
}

/// An object definition.
#[derive(Debug, Clone)]
pub struct ObjectDefinition {
    /// `true` if `null` is valid in place of the object.
    pub nullable: bool,
    /// Privacy class of the leaves below that have none of their own.
    pub privacy: Option<Privacy>,
    /// Name of the table that contains the elements of arrays of this definition, if several
    /// definitions share one.
    pub table: Option<String>,
    /// Properties in the vendor's order.
    pub properties: Vec<Property>,
    /// Groups of property names; exactly one property of each group is sent (requests only).
    pub exactly_one_of: Vec<Vec<String>>,
}

/// A property of an object.
#[derive(Debug, Clone)]
pub struct Property {
    /// Key in the JSON.
    pub wire_name: String,
    /// `x-name`, if given.
    pub rust_name: Option<String>,
    /// The vendor's Chinese label.
    pub title: String,
    /// Description in plain English.
    pub description: String,
    /// `true` if a stored response must have it.
    pub required: bool,
    /// `true` if it should no longer be used.
    pub deprecated: bool,
    /// `true` if it is sent in the query instead of the body (requests only).
    pub in_query: bool,
    /// Leaf, object or array.
    pub shape: Shape,
    /// Location of the property in the files.
    pub source: SourceLocation,
}

/// The value of a property.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A single value.
    Leaf(LeafShape),
    /// An object.
    Object(DefinitionId),
    /// An array.
    List {
        /// `true` if `null` is valid instead of the array.
        nullable: bool,
        /// Type of its elements.
        element: Element,
    },
}

impl Shape {
    /// Returns the definition that it refers to: of an object, of an array's elements, or of a
    /// leaf.
    pub fn definition(&self) -> Option<DefinitionId> {
        match self {
            Self::Object(id)
            | Self::List {
                element: Element::Object(id),
                ..
            } => Some(*id),
            Self::Leaf(leaf)
            | Self::List {
                element: Element::Leaf(leaf),
                ..
            } => leaf.definition,
        }
    }
}

/// The element type of an array.
#[derive(Debug, Clone)]
pub enum Element {
    /// Single values.
    Leaf(LeafShape),
    /// Objects.
    Object(DefinitionId),
}

/// A single value.
#[derive(Debug, Clone, Default)]
pub struct LeafShape {
    /// The leaf definition that it refers to, if any.
    pub definition: Option<DefinitionId>,
    /// JSON types that are valid here.
    pub types: LeafTypes,
    /// Format of its string, if any.
    pub format: Option<LeafFormat>,
    /// Known values of an open enumeration; empty if it has none.
    pub known_values: Vec<KnownValue>,
    /// Shape of the values that may be shown, if any.
    pub value_shape: Option<ValueShape>,
    /// Privacy class, resolved. `None` only in a leaf definition without a class of its own, never
    /// in a property.
    pub privacy: Option<Privacy>,
}

/// JSON types that are valid for a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "five independent JSON types")]
pub struct LeafTypes {
    /// `string`
    pub string: bool,
    /// `integer`
    pub integer: bool,
    /// `number`
    pub number: bool,
    /// `boolean`
    pub boolean: bool,
    /// `null`
    pub null: bool,
}

impl LeafTypes {
    /// Returns the names of the types.
    pub fn names(self) -> Vec<&'static str> {
        let all = [
            (self.string, "string"),
            (self.integer, "integer"),
            (self.number, "number"),
            (self.boolean, "boolean"),
            (self.null, "null"),
        ];
        let listed = all.into_iter().filter(|(is_listed, _)| *is_listed);
        listed.map(|(_, name)| name).collect()
    }
}

/// A known value of an open enumeration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownValue {
    /// The string as the vendor writes it.
    pub text: String,
    /// Its name in Rust.
    pub variant: String,
    /// A label.
    pub title: Option<String>,
    /// Description in plain English.
    pub description: Option<String>,
}
