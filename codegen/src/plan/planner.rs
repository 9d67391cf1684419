//! The planner: assigns paths to modules, then to types, then fills each module with its items.
//!
//! The order matters, because a field may refer to a type of any module.

use std::collections::{BTreeSet, HashMap};

use ocrmarket_model::api::{
    Api, Definition, DefinitionId, DefinitionKind, Element, KnownValue, LeafShape, OperationModel,
    Property, SchemaFile, Shape, SourceLocation, Vendor,
};
use ocrmarket_model::naming;
use ocrmarket_model::{Diagnostic, DiagnosticCode, Diagnostics};
use ocrmarket_wire::Privacy;

use super::text::{append, labelled, operation_docs, sent_as, vendor_docs};
use super::{
    EnumPlan, FieldKind, FieldPlan, ItemPlan, KnownValuePlan, LeafKindPlan, LeafPlan, ModuleNames,
    ModulePlan, Plan, SHARED, StructPlan, TypeReference, VendorPlan, diagnostic, schema,
};
use crate::docs;

/// Help for the name of a definition.
pub(super) const DEFINITION: &str = "rename the definition";
/// Help for the name of the enum of known values that a property lists inline.
const WORDS: &str =
    "add an `x-name` to the property, or move its known values to a definition under `$defs`";

pub(super) struct Planner<'a> {
    pub(super) api: &'a Api,
    names: ModuleNames,
    vendors: Vec<VendorPlan>,
    modules: Vec<ModulePlan>,
    /// The definitions of each module, in order.
    definitions: Vec<Vec<DefinitionId>>,
    types: HashMap<DefinitionId, TypeReference>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self {
            api,
            names: ModuleNames::default(),
            vendors: Vec::new(),
            modules: Vec::new(),
            definitions: Vec::new(),
            types: HashMap::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Plans the whole output.
    ///
    /// # Errors
    /// The schemas need names that cannot coexist in Rust.
    pub(super) fn plan(mut self) -> Result<Plan, Diagnostics> {
        self.add_modules();
        self.add_types();
        let modules = std::mem::take(&mut self.modules).into_iter().enumerate();
        self.modules = modules
            .map(|(index, module)| self.fill(index, module))
            .collect();
        schema::share(self.api, &self.vendors, &mut self.modules);
        if !self.diagnostics.is_empty() {
            return Err(Diagnostics::from(self.diagnostics));
        }
        Ok(Plan {
            vendors: self.vendors,
            modules: self.modules,
            names: self.names,
            types: self.types,
        })
    }

    fn add_modules(&mut self) {
        for (index, vendor) in self.api.vendors.iter().enumerate() {
            let shared = vendor
                .shared
                .iter()
                .map(|file| self.add_shared(vendor, file))
                .collect();
            let operations = (0..vendor.operations.len())
                .map(|location| self.add_operation(index, location))
                .collect();
            let mut names = ModuleNames::default();
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

    fn add_shared(&mut self, vendor: &Vendor, file: &SchemaFile) -> usize {
        let summary = file.description.as_deref().map_or_else(
            || {
                vec![format!(
                    "Definitions of `{}` that several operations share.",
                    file.path
                )]
            },
            docs::lines,
        );
        self.add_module(
            ModulePlan {
                path: vec![vendor.name.clone(), SHARED.to_owned(), file.name.clone()],
                docs: summary,
                source: file.path.clone(),
                operation: None,
                items: Vec::new(),
                request: None,
                schema: Vec::new(),
                shared_schema: None,
                names: ModuleNames::default(),
            },
            &file.definitions,
        )
    }

    fn add_operation(&mut self, vendor: usize, operation: usize) -> usize {
        let model = &self.api.vendors[vendor].operations[operation];
        let name = model.operation.name.to_string();
        self.add_module(
            ModulePlan {
                path: vec![self.api.vendors[vendor].name.clone(), name],
                docs: operation_docs(model),
                source: model.response_file.path.clone(),
                operation: Some((vendor, operation)),
                items: Vec::new(),
                request: None,
                schema: Vec::new(),
                shared_schema: None,
                names: ModuleNames::default(),
            },
            &model.response_file.definitions,
        )
    }

    fn add_module(&mut self, module: ModulePlan, definitions: &[DefinitionId]) -> usize {
        self.modules.push(module);
        self.definitions.push(definitions.to_vec());
        self.modules.len() - 1
    }

    /// Gives every definition that becomes a type its path, before any field refers to it.
    fn add_types(&mut self) {
        for (module, definitions) in self.definitions.iter().enumerate() {
            for id in definitions {
                let definition = &self.api[*id];
                let is_type = match &definition.kind {
                    DefinitionKind::Object(_) => true,
                    DefinitionKind::Leaf(leaf) => !leaf.known_values.is_empty(),
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
        let mut names = ModuleNames::default();
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
                DefinitionKind::Leaf(leaf) if !leaf.known_values.is_empty() => {
                    self.take_name(&mut names, &definition.name, &definition.source, DEFINITION);
                    let enumeration = self.enum_plan(
                        &definition.name,
                        &definition.description,
                        definition.title.as_deref(),
                        &leaf.known_values,
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

    /// Reserves the names of response types that an operation's module exports from other modules.
    fn exported_names(&mut self, module: usize, model: &OperationModel, names: &mut ModuleNames) {
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

    /// Reserves a type name in a module. Both typify and rustc must accept it unchanged.
    pub(super) fn take_name(
        &mut self,
        names: &mut ModuleNames,
        name: &str,
        source: &SourceLocation,
        remedy: &'static str,
    ) {
        if let Some(first) = names.insert(name, source, remedy) {
            let message = format!(
                "type name `{name}` is already used in this module by {}:{} {}",
                first.file, first.line, first.pointer
            );
            self.report(
                source,
                DiagnosticCode::NameCollision,
                message,
                "rename one of the definitions",
            );
        }
        if name.len() > naming::NAME_MAX {
            let message = format!("type name is longer than {} bytes", naming::NAME_MAX);
            self.report(source, DiagnosticCode::BadTypeName, message, remedy);
        }
        self.check_camel(name, source);
    }

    /// Rejects a name whose case typify would change, so that planned and printed names are equal.
    fn check_camel(&mut self, name: &str, source: &SourceLocation) {
        let cased = heck::ToUpperCamelCase::to_upper_camel_case(name);
        if cased != name {
            self.report(
                source,
                DiagnosticCode::BadTypeName,
                format!("type name `{name}` is not in `UpperCamelCase`"),
                &format!("write `{cased}`"),
            );
        }
    }

    fn field<'b>(
        &mut self,
        module: usize,
        property: &'b Property,
        inline: &mut Vec<(EnumPlan, &'b SourceLocation)>,
    ) -> FieldPlan {
        let shape = match &property.shape {
            Shape::Leaf(leaf) => FieldKind::Leaf(self.leaf(module, property, leaf, inline)),
            Shape::Object(id) => FieldKind::Object(self.reference(module, *id)),
            Shape::List {
                element: Element::Leaf(leaf),
                ..
            } => FieldKind::LeafList(self.leaf(module, property, leaf, inline)),
            Shape::List {
                element: Element::Object(id),
                ..
            } => FieldKind::ObjectList(self.reference(module, *id)),
        };
        let name = naming::property_field_name(property);
        let mut docs = labelled(Some(&property.title), &property.description);
        docs.extend([String::new(), sent_as(&property.wire_name, &shape)]);
        FieldPlan {
            // `model` has rejected properties without a name. The wire name only keeps this
            // function total.
            name: name.unwrap_or_else(|| property.wire_name.clone()),
            wire_name: property.wire_name.clone(),
            label: property.title.trim().to_owned(),
            docs,
            deprecated: property.deprecated,
            shape,
        }
    }

    fn leaf<'b>(
        &mut self,
        module: usize,
        property: &'b Property,
        leaf: &'b LeafShape,
        inline: &mut Vec<(EnumPlan, &'b SourceLocation)>,
    ) -> LeafPlan {
        let kind = if leaf.known_values.is_empty() {
            leaf_kind(leaf)
        } else if let Some(id) = leaf.definition {
            LeafKindPlan::KnownValues(self.reference(module, id))
        } else {
            let name =
                naming::property_enum_name(property).unwrap_or_else(|| property.wire_name.clone());
            let description = format!("{} The list is open.", property.description.trim());
            inline.push((
                self.enum_plan(
                    &name,
                    &description,
                    Some(&property.title),
                    &leaf.known_values,
                    &property.source,
                ),
                &property.source,
            ));
            LeafKindPlan::KnownValues(TypeReference { module, name })
        };
        LeafPlan {
            kind,
            // `model` has rejected a property without a class. Free text is the class that shows
            // least.
            privacy: leaf.privacy.unwrap_or(Privacy::FreeText),
            value_shape: leaf
                .value_shape
                .as_ref()
                .map(|shape| shape.pattern().to_owned()),
        }
    }

    /// Returns the type of a definition. A definition outside every response (one of a request) has
    /// none; `model` rejects such references.
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
        words: &[KnownValue],
        source: &SourceLocation,
    ) -> EnumPlan {
        for word in words {
            self.check_camel(&word.variant, source);
        }
        EnumPlan {
            name: name.to_owned(),
            docs: labelled(title, description),
            alias: title.map(|title| title.trim().to_owned()),
            deprecated: false,
            known_values: words.iter().map(known_value_plan).collect(),
        }
    }

    pub(super) fn report(
        &mut self,
        source: &SourceLocation,
        code: DiagnosticCode,
        message: String,
        help: &str,
    ) {
        self.diagnostics
            .push(diagnostic(source, code, message, help));
    }
}

/// Returns the location of a file as a whole.
fn whole_file(path: &str) -> SourceLocation {
    SourceLocation {
        file: path.to_owned(),
        pointer: String::new(),
        line: 1,
    }
}

fn leaf_kind(leaf: &LeafShape) -> LeafKindPlan {
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

fn known_value_plan(word: &KnownValue) -> KnownValuePlan {
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
    KnownValuePlan {
        name: word.variant.clone(),
        text: word.text.clone(),
        label: word.title.as_deref().map(|title| title.trim().to_owned()),
        docs: lines,
    }
}
