//! Every name and path of the output, decided before anything is printed.
//!
//! Past this stage nothing fails for a reason that lies in the schemas. What cannot be named is a diagnostic here: names that
//! collide are found by `spec` where they stand in one schema, and here where they meet only in the output.
//!
//! Public for what compares two plans; not a stable interface.

#![allow(
    missing_docs,
    reason = "fields are named after the items that they plan"
)]

mod request;

use std::collections::{BTreeSet, HashMap};

use ocrmarket_model::api::{
    Api, Definition, DefinitionId, DefinitionKind, Element, Leaf, OperationModel, Property,
    SchemaFile, Shape, SourcePlace, Vendor, Word,
};
use ocrmarket_model::naming;
use ocrmarket_model::{Code, Diagnostic, Diagnostics};
use ocrmarket_operation::{Certainty, Evidence, Method};
use ocrmarket_wire::{Format, Privacy};

use crate::docs;

pub use request::{ArgumentPlan, GroupPlan, PartPlan, RequestPlan, ValuePlan};

/// The module below a vendor that holds its shared definitions, so that a shared file and an operation may have one name.
pub const SHARED: &str = "shared";

/// What to do about the name of a definition.
const DEFINITION: &str = "give the definition another name";
/// What to do about the name of the enum of inline words.
const WORDS: &str = "give the property an `x-name`, or the words a definition under `$defs`";

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

    pub fn request_path(&self) -> String {
        format!("{}/request.rs", self.path.join("/"))
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
    let mut planner = Planner::new(api);
    planner.place_modules();
    planner.place_types();
    let modules = std::mem::take(&mut planner.modules);
    let filled = modules
        .into_iter()
        .enumerate()
        .map(|(index, module)| planner.fill(index, module))
        .collect();
    planner.modules = filled;
    if planner.diagnostics.is_empty() {
        Ok(Plan {
            vendors: planner.vendors,
            modules: planner.modules,
            names: planner.names,
            types: planner.types,
        })
    } else {
        Err(Diagnostics::from(planner.diagnostics))
    }
}

struct Planner<'a> {
    api: &'a Api,
    names: Names,
    vendors: Vec<VendorPlan>,
    modules: Vec<ModulePlan>,
    /// The definitions of each module, in order.
    definitions: Vec<Vec<DefinitionId>>,
    types: HashMap<DefinitionId, TypeReference>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Planner<'a> {
    fn new(api: &'a Api) -> Self {
        Self {
            api,
            names: Names::default(),
            vendors: Vec::new(),
            modules: Vec::new(),
            definitions: Vec::new(),
            types: HashMap::new(),
            diagnostics: Vec::new(),
        }
    }

    fn place_modules(&mut self) {
        for (index, vendor) in self.api.vendors.iter().enumerate() {
            let shared = vendor
                .shared
                .iter()
                .map(|file| self.place_shared(vendor, file))
                .collect();
            let operations = (0..vendor.operations.len())
                .map(|place| self.place_operation(index, place))
                .collect();
            let mut names = Names::default();
            for model in &vendor.operations {
                let remedy = "rename the operation's folder";
                names.insert(&model.operation.name, &whole_file(&model.path), remedy);
            }
            let source = format!("{}/vendor.json", vendor.name);
            let remedy = "rename the vendor's folder";
            self.names
                .insert(&vendor.name, &whole_file(&source), remedy);
            self.vendors.push(VendorPlan {
                name: vendor.name.clone(),
                docs: vendor_docs(vendor),
                source,
                shared,
                operations,
                names,
            });
        }
    }

    fn place_shared(&mut self, vendor: &Vendor, file: &SchemaFile) -> usize {
        let summary = file.description.as_deref().map_or_else(
            || {
                vec![format!(
                    "Definitions of `{}` that several operations share.",
                    file.path
                )]
            },
            docs::lines,
        );
        self.place(
            ModulePlan {
                path: vec![vendor.name.clone(), SHARED.to_owned(), file.name.clone()],
                docs: summary,
                source: file.path.clone(),
                operation: None,
                items: Vec::new(),
                request: None,
                names: Names::default(),
            },
            &file.definitions,
        )
    }

    fn place_operation(&mut self, vendor: usize, operation: usize) -> usize {
        let model = &self.api.vendors[vendor].operations[operation];
        let name = model.operation.name.to_string();
        self.place(
            ModulePlan {
                path: vec![self.api.vendors[vendor].name.clone(), name],
                docs: operation_docs(model),
                source: model.response_file.path.clone(),
                operation: Some((vendor, operation)),
                items: Vec::new(),
                request: None,
                names: Names::default(),
            },
            &model.response_file.definitions,
        )
    }

    fn place(&mut self, module: ModulePlan, definitions: &[DefinitionId]) -> usize {
        self.modules.push(module);
        self.definitions.push(definitions.to_vec());
        self.modules.len() - 1
    }

    /// Gives every definition that becomes a type its path, before any field refers to it.
    fn place_types(&mut self) {
        for (module, definitions) in self.definitions.iter().enumerate() {
            for id in definitions {
                let definition = &self.api[*id];
                let is_type = match &definition.kind {
                    DefinitionKind::Object(_) => true,
                    DefinitionKind::Leaf(leaf) => !leaf.words.is_empty(),
                };
                if is_type {
                    self.types.insert(
                        *id,
                        TypeReference {
                            module,
                            name: definition.name.clone(),
                        },
                    );
                }
            }
        }
    }

    fn fill(&mut self, index: usize, mut module: ModulePlan) -> ModulePlan {
        let definitions = std::mem::take(&mut self.definitions[index]);
        let mut names = Names::default();
        for id in &definitions {
            let definition = &self.api[*id];
            match &definition.kind {
                DefinitionKind::Object(object) => {
                    self.take_name(&mut names, &definition.name, &definition.source, DEFINITION);
                    let mut inline = Vec::new();
                    let fields = object
                        .properties
                        .iter()
                        .map(|property| self.field(index, property, &mut inline))
                        .collect();
                    module
                        .items
                        .push(ItemPlan::Struct(struct_plan(definition, fields)));
                    for (enumeration, source) in inline {
                        self.take_name(&mut names, &enumeration.name, source, WORDS);
                        module.items.push(ItemPlan::Enum(enumeration));
                    }
                }
                DefinitionKind::Leaf(leaf) if !leaf.words.is_empty() => {
                    self.take_name(&mut names, &definition.name, &definition.source, DEFINITION);
                    let enumeration = self.enum_plan(
                        &definition.name,
                        &definition.description,
                        definition.title.as_deref(),
                        &leaf.words,
                        &definition.source,
                    );
                    module.items.push(ItemPlan::Enum(EnumPlan {
                        deprecated: definition.deprecated,
                        ..enumeration
                    }));
                }
                DefinitionKind::Leaf(_) => {}
            }
        }
        let api = self.api;
        if let Some(model) = module.operation(api) {
            self.exported_names(index, model, &mut names);
            module.request = Some(self.request(model, &mut names));
        }
        module.names = names;
        module
    }

    /// An operation's module exports the types of its answers from wherever they stand.
    fn exported_names(&mut self, module: usize, model: &OperationModel, names: &mut Names) {
        let api = self.api;
        let roots: BTreeSet<DefinitionId> = model.roots().into_iter().collect();
        for id in roots {
            let type_of = self.types.get(&id);
            if type_of.is_some_and(|reference| reference.module != module) {
                let definition = &api[id];
                self.take_name(names, &definition.name, &definition.source, DEFINITION);
            }
        }
    }

    /// Claims a type name in a module; typify and rustc must both take it as it is.
    fn take_name(
        &mut self,
        names: &mut Names,
        name: &str,
        source: &SourcePlace,
        remedy: &'static str,
    ) {
        if let Some(first) = names.insert(name, source, remedy) {
            let message = format!(
                "two types of one module would be called `{name}`; the other stands at {}:{} {}",
                first.file, first.line, first.pointer
            );
            self.report(
                source,
                Code::NameCollision,
                message,
                "give one of them a name of its own under `$defs`",
            );
        }
        if name.len() > naming::NAME_MAX {
            let message = format!("a type's name is longer than {} bytes", naming::NAME_MAX);
            self.report(source, Code::BadTypeName, message, remedy);
        }
        self.check_camel(name, source);
    }

    /// typify re-cases names; one that it would change is refused, so that what is planned is what is printed.
    fn check_camel(&mut self, name: &str, source: &SourcePlace) {
        let cased = heck::ToUpperCamelCase::to_upper_camel_case(name);
        if cased != name {
            self.report(
                source,
                Code::BadTypeName,
                format!("`{name}` is not a Rust type name as the API guidelines write it"),
                &format!("write `{cased}`"),
            );
        }
    }

    fn field<'b>(
        &mut self,
        module: usize,
        property: &'b Property,
        inline: &mut Vec<(EnumPlan, &'b SourcePlace)>,
    ) -> FieldPlan {
        let shape = match &property.shape {
            Shape::Leaf(leaf) => FieldShape::Leaf(self.leaf(module, property, leaf, inline)),
            Shape::Object(id) => FieldShape::Object(self.reference(module, *id)),
            Shape::List {
                element: Element::Leaf(leaf),
                ..
            } => FieldShape::LeafList(self.leaf(module, property, leaf, inline)),
            Shape::List {
                element: Element::Object(id),
                ..
            } => FieldShape::ObjectList(self.reference(module, *id)),
        };
        let name = naming::property_field_name(property);
        FieldPlan {
            // `spec` has refused what has no name; the wire name stands in only to keep this total.
            name: name.unwrap_or_else(|| property.wire_name.clone()),
            wire_name: property.wire_name.clone(),
            label: property.title.trim().to_owned(),
            docs: labelled(Some(&property.title), &property.description),
            deprecated: property.deprecated,
            shape,
        }
    }

    fn leaf<'b>(
        &mut self,
        module: usize,
        property: &'b Property,
        leaf: &'b Leaf,
        inline: &mut Vec<(EnumPlan, &'b SourcePlace)>,
    ) -> LeafPlan {
        let kind = if leaf.words.is_empty() {
            leaf_kind(leaf)
        } else if let Some(id) = leaf.definition {
            LeafKindPlan::Words(self.reference(module, id))
        } else {
            let name =
                naming::property_words_name(property).unwrap_or_else(|| property.wire_name.clone());
            let description = format!("{} The list is open.", property.description.trim());
            inline.push((
                self.enum_plan(
                    &name,
                    &description,
                    Some(&property.title),
                    &leaf.words,
                    &property.source,
                ),
                &property.source,
            ));
            LeafKindPlan::Words(TypeReference { module, name })
        };
        LeafPlan {
            kind,
            // `spec` has refused a property without a class; free text is the one that shows least.
            privacy: leaf.privacy.unwrap_or(Privacy::FreeText),
        }
    }

    /// A definition outside every response (one of a request) has no type; `spec` refuses such references.
    fn reference(&self, module: usize, id: DefinitionId) -> TypeReference {
        self.types
            .get(&id)
            .cloned()
            .unwrap_or_else(|| TypeReference {
                module,
                name: self.api[id].name.clone(),
            })
    }

    fn enum_plan(
        &mut self,
        name: &str,
        description: &str,
        title: Option<&str>,
        words: &[Word],
        source: &SourcePlace,
    ) -> EnumPlan {
        for word in words {
            self.check_camel(&word.variant, source);
        }
        EnumPlan {
            name: name.to_owned(),
            docs: labelled(title, description),
            alias: title.map(|title| title.trim().to_owned()),
            deprecated: false,
            words: words.iter().map(word_plan).collect(),
        }
    }

    fn report(&mut self, source: &SourcePlace, code: Code, message: String, help: &str) {
        self.diagnostics
            .push(diagnostic(source, code, message, help));
    }
}

/// About what stands at a place.
pub fn diagnostic(source: &SourcePlace, code: Code, message: String, help: &str) -> Diagnostic {
    let mut diagnostic = Diagnostic::of_file(source.file.clone(), code, message, help);
    diagnostic.line = source.line;
    diagnostic.column = 1;
    diagnostic.pointer.clone_from(&source.pointer);
    diagnostic
}

/// The place of what a file as a whole stands for.
fn whole_file(path: &str) -> SourcePlace {
    SourcePlace {
        file: path.to_owned(),
        pointer: String::new(),
        line: 1,
    }
}

fn leaf_kind(leaf: &Leaf) -> LeafKindPlan {
    match (leaf.format, leaf.types) {
        (Some(format), _) => LeafKindPlan::Format(format),
        (None, types) if types.string => LeafKindPlan::Text,
        (None, types) if types.number => LeafKindPlan::Number,
        (None, types) if types.integer => LeafKindPlan::Integer,
        (None, types) if types.boolean => LeafKindPlan::Boolean,
        (None, _) => LeafKindPlan::Text,
    }
}

fn struct_plan(definition: &Definition, fields: Vec<FieldPlan>) -> StructPlan {
    StructPlan {
        name: definition.name.clone(),
        docs: labelled(definition.title.as_deref(), &definition.description),
        alias: definition
            .title
            .as_deref()
            .map(|title| title.trim().to_owned()),
        deprecated: definition.deprecated,
        fields,
    }
}

fn word_plan(word: &Word) -> WordPlan {
    let shown = if word.text.trim().is_empty() {
        "(empty)".to_owned()
    } else {
        docs::inline(&word.text)
    };
    let label = word.title.as_deref().map_or(shown.clone(), |title| {
        format!("{shown} · {}", docs::inline(title))
    });
    let mut lines = vec![label];
    if let Some(description) = &word.description {
        append(&mut lines, description);
    }
    WordPlan {
        name: word.variant.clone(),
        text: word.text.clone(),
        docs: lines,
    }
}

/// `label · description`, the description's further lines after it.
pub fn labelled(title: Option<&str>, description: &str) -> Vec<String> {
    let mut lines: Vec<String> = title
        .map(docs::inline)
        .filter(|title| !title.is_empty())
        .into_iter()
        .collect();
    append(&mut lines, description);
    lines
}

fn append(lines: &mut Vec<String>, description: &str) {
    let mut more = docs::lines(description).into_iter();
    match (lines.last_mut(), more.next()) {
        (Some(last), Some(first)) => {
            last.push_str(" · ");
            last.push_str(&first);
        }
        (None, Some(first)) => lines.push(first),
        (_, None) => {}
    }
    lines.extend(more);
}

fn vendor_docs(vendor: &Vendor) -> Vec<String> {
    let mut lines = labelled(Some(&vendor.title), &vendor.description);
    for page in &vendor.pages {
        lines.push(String::new());
        lines.push(format!(
            "- {}: {}",
            docs::inline(&page.title),
            docs::inline(&page.url)
        ));
    }
    lines
}

fn operation_docs(model: &OperationModel) -> Vec<String> {
    let operation = &model.operation;
    let mut lines = labelled(Some(&operation.title), &operation.description);
    for endpoint in operation.endpoints.iter() {
        let certainty = match endpoint.certainty {
            Certainty::Documented => "",
            Certainty::Inferred => ", inferred",
        };
        let method = match operation.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        lines.push(String::new());
        lines.push(format!(
            "`{method} https://{}{}`{certainty}.",
            endpoint.host, endpoint.path
        ));
    }
    let evidence = match operation.evidence {
        Evidence::Documents => "the vendor's documents alone",
        Evidence::Provisional => "pages of an older or sister product: expect departures",
        Evidence::Live => "real answers",
    };
    lines.push(format!("The model rests on {evidence}."));
    lines.push(format!(
        "Limits, outcome rules, codes and sources stand in [`OPERATION`]({}::OPERATION).",
        operation.name
    ));
    lines
}
