//! Every name and path of the output, decided before anything is printed.
//!
//! Past this stage nothing fails for a reason that lies in the schemas. What cannot be named is a diagnostic here: names that
//! collide are found by `model` where they stand in one schema, and here where they meet only in the output.
//!
//! Public for what compares two plans; not a stable interface.

#![allow(
    missing_docs,
    reason = "fields are named after the items that they plan"
)]

mod planner;
mod request;
mod schema;
mod text;

use std::collections::HashMap;

use ocrmarket_model::api::{Api, DefinitionId, OperationModel, SourcePlace};
use ocrmarket_model::{Code, Diagnostic, Diagnostics};
use ocrmarket_wire::{Format, Privacy};

pub use request::{ArgumentPlan, GroupPlan, PartPlan, RequestPlan, ValuePlan};
pub use schema::SchemaPart;
pub use text::labelled;

/// The module below a vendor that holds its shared definitions, so that a shared file and an operation may have one name.
pub const SHARED: &str = "shared";

/// Names and paths of the whole output.
#[derive(Debug)]
pub struct Plan {
    pub vendors: Vec<VendorPlan>,
    pub modules: Vec<ModulePlan>,
    /// Names of vendors.
    pub names: Names,
    types: HashMap<DefinitionId, TypeReference>,
}

/// Names that the schemas ask for in one module, and where each first stands.
#[derive(Debug, Default)]
pub struct Names {
    planned: HashMap<String, PlannedName>,
}

/// Where a name stands.
#[derive(Debug, Clone)]
pub struct PlannedName {
    pub place: SourcePlace,
    /// What to do where it cannot be had.
    pub remedy: &'static str,
}

impl Names {
    /// Where a name first stands.
    pub fn get(&self, name: &str) -> Option<&PlannedName> {
        self.planned.get(name)
    }

    /// Claims a name; gives the place that had it before, if any.
    fn insert(
        &mut self,
        name: &str,
        place: &SourcePlace,
        remedy: &'static str,
    ) -> Option<SourcePlace> {
        if let Some(first) = self.planned.get(name) {
            return Some(first.place.clone());
        }
        let place = place.clone();
        self.planned
            .insert(name.to_owned(), PlannedName { place, remedy });
        None
    }
}

/// A vendor's module.
#[derive(Debug)]
pub struct VendorPlan {
    pub name: String,
    pub docs: Vec<String>,
    pub source: String,
    /// Indices into [`Plan::modules`].
    pub shared: Vec<usize>,
    /// Indices into [`Plan::modules`].
    pub operations: Vec<usize>,
    /// Names of its operations.
    pub names: Names,
}

/// A module with types.
#[derive(Debug)]
pub struct ModulePlan {
    /// From the root: `["deepfinch", "shared", "credit_report"]`.
    pub path: Vec<String>,
    /// Docs of the module itself.
    pub docs: Vec<String>,
    /// The schema file it comes from, relative to `schemas/`.
    pub source: String,
    /// Vendor and operation index in the [`Api`], for an operation's module.
    operation: Option<(usize, usize)>,
    /// Structs and enums in the schema's order.
    pub items: Vec<ItemPlan>,
    /// What an operation takes.
    pub request: Option<RequestPlan>,
    /// The text of an operation's response schema; one part where it has none in common with another.
    pub schema: Vec<SchemaPart>,
    /// The text of a shared file's definitions, if several schemas have it as a part.
    pub shared_schema: Option<String>,
    /// Names of its types.
    pub names: Names,
}

/// A type of a module.
#[derive(Debug)]
pub enum ItemPlan {
    Struct(StructPlan),
    Enum(EnumPlan),
}

/// A struct for an object definition.
#[derive(Debug)]
pub struct StructPlan {
    pub name: String,
    pub docs: Vec<String>,
    pub alias: Option<String>,
    pub deprecated: bool,
    pub fields: Vec<FieldPlan>,
}

/// A field of a struct.
#[derive(Debug)]
pub struct FieldPlan {
    pub name: String,
    pub wire_name: String,
    pub label: String,
    /// With the vendor's key, the format and the privacy class.
    pub docs: Vec<String>,
    pub deprecated: bool,
    pub shape: FieldShape,
}

/// What a field holds.
#[derive(Debug)]
pub enum FieldShape {
    Leaf(LeafPlan),
    Object(TypeReference),
    LeafList(LeafPlan),
    ObjectList(TypeReference),
}

/// A single value.
#[derive(Debug)]
pub struct LeafPlan {
    pub kind: LeafKindPlan,
    pub privacy: Privacy,
}

/// What a single value holds.
#[derive(Debug)]
pub enum LeafKindPlan {
    Text,
    Integer,
    Number,
    Boolean,
    Format(Format),
    Words(TypeReference),
}

/// An enum for a word list.
#[derive(Debug)]
pub struct EnumPlan {
    pub name: String,
    pub docs: Vec<String>,
    pub alias: Option<String>,
    pub deprecated: bool,
    pub words: Vec<WordPlan>,
}

/// A variant of a word list.
#[derive(Debug)]
pub struct WordPlan {
    pub name: String,
    pub text: String,
    pub label: Option<String>,
    pub docs: Vec<String>,
}

/// A type by module and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeReference {
    /// Index into [`Plan::modules`].
    pub module: usize,
    pub name: String,
}

impl Plan {
    /// The type made from a definition; every object definition of a response has one.
    pub fn type_of(&self, id: DefinitionId) -> Option<&TypeReference> {
        self.types.get(&id)
    }
}

impl VendorPlan {
    pub fn file_path(&self) -> String {
        format!("{}/mod.rs", self.name)
    }

    pub fn shared_path(&self) -> String {
        format!("{}/{SHARED}/mod.rs", self.name)
    }
}

impl ModulePlan {
    pub fn file_path(&self) -> String {
        format!("{}.rs", self.path.join("/"))
    }

    pub fn schema_path(&self) -> String {
        format!("{}.schema.json", self.path.join("/"))
    }

    /// The path of a private module that belongs to this one.
    pub fn part_path(&self, part: &str) -> String {
        format!("{}/{part}.rs", self.path.join("/"))
    }

    pub fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    pub fn operation<'a>(&self, api: &'a Api) -> Option<&'a OperationModel> {
        self.operation
            .map(|(vendor, operation)| &api.vendors[vendor].operations[operation])
    }
}

/// Plans the output for `api`.
///
/// # Errors
/// The schemas ask for names that Rust cannot have side by side.
pub fn plan(api: &Api) -> Result<Plan, Diagnostics> {
    planner::Planner::new(api).plan()
}

/// About what stands at a place.
pub fn diagnostic(source: &SourcePlace, code: Code, message: String, help: &str) -> Diagnostic {
    let mut diagnostic = Diagnostic::of_file(source.file.clone(), code, message, help);
    diagnostic.line = source.line;
    diagnostic.column = 1;
    diagnostic.pointer.clone_from(&source.pointer);
    diagnostic
}
