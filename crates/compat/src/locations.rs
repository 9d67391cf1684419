//! Origins of generated items: their location in the schemas, and their key or known value in JSON.

use std::collections::HashMap;

use ocrmarket_model::api::{
    Api, DefinitionId, DefinitionKind, KnownValue, Property, Shape, SourceLocation,
};
use ocrmarket_model::naming;

use ocrmarket_codegen::plan::{ArgumentPlan, ModulePlan, PartPlan, Plan};

/// Locations by Rust path.
#[derive(Debug, Default)]
pub(crate) struct Locations {
    locations: HashMap<String, SourceLocation>,
    keys: HashMap<String, String>,
}

impl Locations {
    /// Collects the locations of everything that `plan` names.
    pub(crate) fn of(api: &Api, plan: &Plan) -> Self {
        let mut locations = Self::default();
        for vendor in &api.vendors {
            locations.file(&vendor.name, &format!("{}/vendor.json", vendor.name));
        }
        for index in 0..api.definitions.len() {
            locations.definition(api, plan, DefinitionId(index));
        }
        for module in &plan.modules {
            let path = module.path.join("::");
            if let Some(operation) = module.operation(api) {
                locations.file(&path, &operation.path);
                locations.request(api, module, operation.request);
            } else {
                locations.file(&path, &module.source);
            }
        }
        locations
    }

    /// Returns the location of an item, or of the item that contains it.
    pub(crate) fn location(&self, path: &str) -> Option<&SourceLocation> {
        let mut at = path;
        loop {
            if let Some(place) = self.locations.get(at) {
                return Some(place);
            }
            at = at.rsplit_once("::")?.0;
        }
    }

    /// Returns the key of a field or a parameter, or the string of a known value.
    pub(crate) fn key(&self, path: &str) -> Option<&str> {
        self.keys.get(path).map(String::as_str)
    }

    fn file(&mut self, path: &str, file: &str) {
        let place = SourceLocation {
            file: file.to_owned(),
            pointer: String::new(),
            line: 1,
        };
        self.locations.insert(path.to_owned(), place);
    }

    fn put(&mut self, path: String, place: &SourceLocation, key: &str) {
        self.keys.insert(path.clone(), key.to_owned());
        self.locations.insert(path, place.clone());
    }

    fn definition(&mut self, api: &Api, plan: &Plan, id: DefinitionId) {
        let definition = &api[id];
        let Some(path) = type_path(plan, id) else {
            return;
        };
        self.locations
            .insert(path.clone(), definition.source.clone());
        match &definition.kind {
            DefinitionKind::Leaf(leaf) => self.words(&path, &leaf.known_values, &definition.source),
            DefinitionKind::Object(object) => {
                for property in &object.properties {
                    let path = field_path(&path, property);
                    self.put(path, &property.source, &property.wire_name);
                }
                let module = path.rsplit_once("::").map_or("", |(module, _)| module);
                for property in &object.properties {
                    self.inline_words(module, property);
                }
            }
        }
    }

    fn inline_words(&mut self, module: &str, property: &Property) {
        let Shape::Leaf(leaf) = &property.shape else {
            return;
        };
        if leaf.known_values.is_empty() || leaf.definition.is_some() {
            return;
        }
        let Some(name) = naming::property_enum_name(property) else {
            return;
        };
        let path = format!("{module}::{name}");
        self.locations.insert(path.clone(), property.source.clone());
        self.words(&path, &leaf.known_values, &property.source);
    }

    fn words(&mut self, path: &str, words: &[KnownValue], source: &SourceLocation) {
        for (index, word) in words.iter().enumerate() {
            let place = SourceLocation {
                pointer: format!("{}/x-words/{index}", source.pointer),
                ..source.clone()
            };
            self.put(format!("{path}::{}", word.variant), &place, &word.text);
        }
    }

    fn request(&mut self, api: &Api, module: &ModulePlan, id: DefinitionId) {
        let (Some(request), Some(object)) = (&module.request, api[id].object()) else {
            return;
        };
        let module = module.path.join("::");
        let path = format!("{module}::{}", request.name);
        self.locations.insert(path.clone(), api[id].source.clone());
        let source = |argument: &ArgumentPlan| {
            let mut properties = object.properties.iter();
            properties.find(|property| property.wire_name == argument.wire_name)
        };
        for part in &request.parts {
            let (owner, arguments) = match part {
                PartPlan::One(argument) => (path.clone(), std::slice::from_ref(argument)),
                PartPlan::Group(group) => {
                    let owner = format!("{module}::{}", group.type_name);
                    self.locations.insert(owner.clone(), api[id].source.clone());
                    (owner, group.variants.as_slice())
                }
            };
            let is_group = matches!(part, PartPlan::Group(_));
            for argument in arguments {
                let name = if is_group {
                    &argument.variant
                } else {
                    &argument.name
                };
                if let Some(property) = source(argument) {
                    self.put(
                        format!("{owner}::{name}"),
                        &property.source,
                        &argument.wire_name,
                    );
                }
            }
        }
    }
}

/// Returns the Rust path of the type made from a definition.
pub(crate) fn type_path(plan: &Plan, id: DefinitionId) -> Option<String> {
    let reference = plan.type_of(id)?;
    let module = plan.modules[reference.module].path.join("::");
    Some(format!("{module}::{}", reference.name))
}

/// Returns the Rust path of a property's field.
pub(crate) fn field_path(owner: &str, property: &Property) -> String {
    let name = naming::property_field_name(property);
    format!(
        "{owner}::{}",
        name.as_deref().unwrap_or(&property.wire_name)
    )
}
