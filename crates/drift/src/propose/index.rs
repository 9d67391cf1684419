//! Index from locations in bundled schemas to definitions in files, and to all references to them.

use std::collections::{BTreeSet, HashMap};

use ocrmarket_model::Api;
use ocrmarket_model::api::{
    Definition, DefinitionId, Element, LeafShape, ObjectDefinition, OperationModel, Property, Shape,
};
use ocrmarket_model::edit::SchemaLocation;
use ocrmarket_model::naming::property_enum_name;
use ocrmarket_wire::pointer;

/// Index of the schemas by the bundles of their operations.
pub(super) struct SchemaIndex<'m> {
    pub(super) api: &'m Api,
    /// Definitions that an operation's response reaches, by name.
    reached: HashMap<String, HashMap<&'m str, DefinitionId>>,
    /// References to each definition, `Owner.property`.
    uses: HashMap<DefinitionId, Vec<String>>,
    /// Operations whose responses reach each definition.
    operations: HashMap<DefinitionId, BTreeSet<String>>,
}

/// The part of the schemas that a pointer into a bundle refers to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meaning<'m> {
    pub(super) id: DefinitionId,
    pub(super) definition: &'m Definition,
    pub(super) part: Part<'m>,
}

/// A part of a definition.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'m> {
    Object(&'m ObjectDefinition),
    LeafDefinition(&'m LeafShape),
    Property(&'m Property),
    /// The elements of a property that is an array of single values.
    Items(&'m Property, &'m LeafShape),
}

impl<'m> SchemaIndex<'m> {
    pub(super) fn new(api: &'m Api) -> Self {
        let mut schemas = Self {
            api,
            reached: HashMap::new(),
            uses: HashMap::new(),
            operations: HashMap::new(),
        };
        for definition in &api.definitions {
            let properties = definition.object().map(|object| &object.properties);
            for property in properties.into_iter().flatten() {
                if let Some(id) = property.shape.definition() {
                    let name = format!("{}.{}", definition.name, property.wire_name);
                    schemas.uses.entry(id).or_default().push(name);
                }
            }
        }
        for operation in api.operations() {
            schemas.reach(operation);
        }
        schemas
    }

    fn reach(&mut self, operation: &OperationModel) {
        let name = operation.full_name();
        let mut waiting = operation.roots();
        let mut reached = HashMap::new();
        while let Some(id) = waiting.pop() {
            let definition = &self.api[id];
            if reached.insert(definition.name.as_str(), id).is_some() {
                continue;
            }
            self.operations.entry(id).or_default().insert(name.clone());
            let properties = definition.object().map(|object| &object.properties);
            let inner = properties.into_iter().flatten();
            waiting.extend(inner.filter_map(|property| property.shape.definition()));
        }
        self.reached.insert(name, reached);
    }

    /// Resolves a pointer into an operation's bundle.
    pub(super) fn meaning(&self, operation: &str, schema_pointer: &str) -> Option<Meaning<'m>> {
        let tokens: Vec<_> = pointer::tokens(schema_pointer)?.collect();
        let name = tokens.get(1).filter(|_| tokens[0] == "$defs")?;
        let id = *self.reached.get(operation)?.get(&**name)?;
        let definition = &self.api[id];
        let part = match (tokens.get(3), definition.object()) {
            (None, Some(object)) => Part::Object(object),
            (None, None) => match &definition.kind {
                ocrmarket_model::api::DefinitionKind::Leaf(leaf) => Part::LeafDefinition(leaf),
                ocrmarket_model::api::DefinitionKind::Object(object) => Part::Object(object),
            },
            (Some(key), object) => {
                let mut properties = object?.properties.iter();
                let property = properties.find(|property| property.wire_name == **key)?;
                match (&property.shape, tokens.len()) {
                    (_, 4) => Part::Property(property),
                    (
                        Shape::List {
                            element: Element::Leaf(leaf),
                            ..
                        },
                        5,
                    ) => Part::Items(property, leaf),
                    _ => return None,
                }
            }
        };
        Some(Meaning {
            id,
            definition,
            part,
        })
    }

    /// Returns a sentence that lists the locations that an edit of a definition affects, if there
    /// is more than one.
    pub(super) fn affected(&self, id: DefinitionId) -> Option<String> {
        let empty = Vec::new();
        let uses = self.uses.get(&id).unwrap_or(&empty);
        let operations = self.operations(id);
        if uses.len() < 2 && operations.len() < 2 {
            return None;
        }
        let mut parts = Vec::new();
        if uses.len() > 1 {
            parts.push(format!("{} locations ({})", uses.len(), uses.join(", ")));
        }
        if operations.len() > 1 {
            let names: Vec<&str> = operations.iter().map(String::as_str).collect();
            parts.push(format!("{} operations ({})", names.len(), names.join(", ")));
        }
        let name = &self.api[id].name;
        Some(format!("`{name}` is shared by {}", parts.join(" and ")))
    }

    /// Returns the operations whose responses reach a definition.
    pub(super) fn operations(&self, id: DefinitionId) -> BTreeSet<String> {
        self.operations.get(&id).cloned().unwrap_or_default()
    }

    /// Returns the names of a vendor's types.
    pub(super) fn type_names(&self, vendor: usize) -> BTreeSet<String> {
        let definitions = self
            .api
            .definitions
            .iter()
            .filter(|known| known.vendor == vendor);
        let mut names = BTreeSet::new();
        for definition in definitions {
            names.insert(definition.name.clone());
            let properties = definition.object().map(|object| &object.properties);
            let has_words = |property: &&Property| matches!(&property.shape, Shape::Leaf(leaf) if leaf.definition.is_none() && !leaf.known_values.is_empty());
            let properties = properties.into_iter().flatten().filter(has_words);
            names.extend(properties.filter_map(property_enum_name));
        }
        names
    }
}

impl Meaning<'_> {
    /// Returns its location in its file.
    pub(super) fn location(&self) -> SchemaLocation {
        let (source, is_items) = match self.part {
            Part::Object(_) | Part::LeafDefinition(_) => (&self.definition.source, false),
            Part::Property(property) => (&property.source, false),
            Part::Items(property, _) => (&property.source, true),
        };
        let items = if is_items { "/items" } else { "" };
        SchemaLocation {
            file: source.file.clone(),
            pointer: format!("{}{items}", source.pointer),
        }
    }

    /// Returns the location of its definition.
    pub(super) fn owner(&self) -> SchemaLocation {
        SchemaLocation {
            file: self.definition.source.file.clone(),
            pointer: self.definition.source.pointer.clone(),
        }
    }

    /// Returns its name in a sentence.
    pub(super) fn name(&self) -> String {
        let definition = &self.definition.name;
        match self.part {
            Part::Object(_) | Part::LeafDefinition(_) => format!("`{definition}`"),
            Part::Property(property) => format!("`{definition}.{}`", property.wire_name),
            Part::Items(property, _) => {
                format!("the elements of `{definition}.{}`", property.wire_name)
            }
        }
    }

    /// Returns its leaf, if it is one.
    pub(super) fn leaf(&self) -> Option<&LeafShape> {
        match self.part {
            Part::LeafDefinition(leaf) | Part::Items(_, leaf) => Some(leaf),
            Part::Property(property) => match &property.shape {
                Shape::Leaf(leaf) => Some(leaf),
                _ => None,
            },
            Part::Object(_) => None,
        }
    }
}
