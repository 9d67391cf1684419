//! Every name and path of the output, decided before anything is printed.
//!
//! After this stage, no error is caused by the schemas. A name that is not available is a
//! diagnostic: `model` finds names that collide within one schema, and this module those that
//! collide only in the output.
//!
//! Public for tools that compare two plans; not a stable interface.

#![allow(
    missing_docs,
    reason = "fields are named after the items that they plan"
)]

mod planner;
mod request;
mod schema;
mod text;

use std::collections::HashMap;

use ocrmarket_model::api::{Api, DefinitionId, OperationModel, SourceLocation};
use ocrmarket_model::{Diagnostic, DiagnosticCode, Diagnostics};
use ocrmarket_wire::{LeafFormat, Privacy};

pub use request::{ArgumentPlan, GroupPlan, PartPlan, RequestPlan, ValuePlan};
pub use schema::SchemaPart;
pub use text::labelled;

/// Module below a vendor that holds its shared definitions, so that a shared file and an operation
/// may have the same name.
pub const SHARED: &str = "shared";

/// Names and paths of the whole output.
#[derive(Debug)]
pub struct Plan {
    pub vendors: Vec<VendorPlan>,
    pub modules: Vec<ModulePlan>,
    /// Names of vendors.
    pub names: ModuleNames,
    types: HashMap<DefinitionId, TypeReference>,
}

/// Names that the schemas need in one module, each with its first location.
#[derive(Debug, Default)]
pub struct ModuleNames {
    planned: HashMap<String, PlannedName>,
}

/// Location of a name in the schemas.
#[derive(Debug, Clone)]
pub struct PlannedName {
    pub location: SourceLocation,
    /// Help for the case that the name is not available.
    pub remedy: &'static str,
}

impl ModuleNames {
    /// Returns the first location of a name.
    pub fn get(&self, name: &str) -> Option<&PlannedName> {
        self.planned.get(name)
    }

    /// Reserves a name. Returns the location that reserved it before, if any.
    fn insert(
        &mut self,
        name: &str,
        location: &SourceLocation,
        remedy: &'static str,
    ) -> Option<SourceLocation> {
        if let Some(first) = self.planned.get(name) {
            return Some(first.location.clone());
        }
        let location = location.clone();
        self.planned
            .insert(name.to_owned(), PlannedName { location, remedy });
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
    pub names: ModuleNames,
}

/// A module with types.
#[derive(Debug)]
pub struct ModulePlan {
    /// Path from the root: `["deepfinch", "shared", "credit_report"]`.
    pub path: Vec<String>,
    /// Docs of the module itself.
    pub docs: Vec<String>,
    /// Schema file of which it is generated, relative to `schemas/`.
    pub source: String,
    /// Vendor and operation index in the [`Api`], for an operation's module.
    operation: Option<(usize, usize)>,
    /// Structs and enums in the schema's order.
    pub items: Vec<ItemPlan>,
    /// Request of an operation.
    pub request: Option<RequestPlan>,
    /// Response schema of an operation; a single part if it shares no definitions with another.
    pub schema: Vec<SchemaPart>,
    /// JSON text of a shared file's definitions, if several schemas contain it as a part.
    pub shared_schema: Option<String>,
    /// Names of its types.
    pub names: ModuleNames,
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
    /// Doc lines, with the vendor's key, the format and the privacy class.
    pub docs: Vec<String>,
    pub deprecated: bool,
    pub shape: FieldKind,
}

/// Kind of value in a field.
#[derive(Debug)]
pub enum FieldKind {
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
    /// Pattern of the values that may be shown.
    pub value_shape: Option<String>,
}

/// Type of a single value.
#[derive(Debug)]
pub enum LeafKindPlan {
    Text,
    Integer,
    Number,
    Boolean,
    Format(LeafFormat),
    KnownValues(TypeReference),
}

/// An enum for a list of known values.
#[derive(Debug)]
pub struct EnumPlan {
    pub name: String,
    pub docs: Vec<String>,
    pub alias: Option<String>,
    pub deprecated: bool,
    pub known_values: Vec<KnownValuePlan>,
}

/// A variant for a known value.
#[derive(Debug)]
pub struct KnownValuePlan {
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
    /// Returns the type of a definition. Every object definition of a response has one.
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

    /// Returns the path of a private module that belongs to this one.
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
/// The schemas need names that cannot coexist in Rust.
pub fn plan(api: &Api) -> Result<Plan, Diagnostics> {
    planner::Planner::new(api).plan()
}

/// Returns a diagnostic about a location in the schemas.
pub fn diagnostic(
    source: &SourceLocation,
    code: DiagnosticCode,
    message: String,
    help: &str,
) -> Diagnostic {
    let mut diagnostic = Diagnostic::of_file(source.file.clone(), code, message, help);
    diagnostic.line = source.line;
    diagnostic.column = 1;
    diagnostic.pointer.clone_from(&source.pointer);
    diagnostic
}
