//! Plain JSON Schema of an operation's responses, for validators without the dialect.
//!
//! The schema accepts what this project calls valid: a body without an error by the schema of its
//! outcome. Leaf formats are patterns, known values are examples, outcome rules are `if`, `then` and
//! `else`. Privacy classes and Rust names are omitted. `docs/guide/other-languages.md` lists the
//! responses with another verdict.

mod outcome;
mod patterns;
mod schema;

use std::collections::{BTreeSet, HashSet};

use ocrmarket_wire::pointer;

use crate::api::{
    Api, Definition, DefinitionId, DefinitionKind, Element, LeafShape, ObjectDefinition,
    OperationModel, Property, Shape,
};
use schema::{Schema, Types};

pub use patterns::pattern;

/// Dialect of the schema.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Returns the plain JSON Schema 2020-12 of an operation's responses: pretty JSON with one newline
/// at the end. The same schemas give the same bytes.
///
/// ```
/// # let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
/// # let operation = api.operations().next().ok_or("there is one")?;
/// let schema = ocrmarket_model::plain::response_schema(&api, operation);
/// assert!(schema.starts_with("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
/// assert!(!schema.contains("\"x-") && !schema.contains("\"format\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn response_schema(api: &Api, operation: &OperationModel) -> String {
    let texts = json_texts(api, operation);
    let defs = reached(api, operation).into_iter().map(|id| {
        let definition = &api[id];
        (definition.name.clone(), of_definition(api, id, &texts))
    });
    let mut defs: Vec<(String, Schema)> = defs.collect();
    let body = outcome::body(api, operation);
    if body.refers_to(outcome::PRESENT) {
        defs.push((outcome::PRESENT.to_owned(), outcome::present()));
    }
    let schema = Schema {
        draft: Some(DRAFT),
        title: Some(operation.operation.title.to_string()),
        description: Some(operation.operation.description.to_string()),
        comment: Some(format!(
            "Plain form of the response schema of {}, exported by ocrmarket.",
            operation.full_name()
        )),
        types: Some(Types::One("object")),
        defs,
        ..body
    };
    schema.text()
}

/// Returns a reference to a definition.
fn reference(api: &Api, id: DefinitionId) -> Schema {
    Schema::reference(&api[id].name)
}

/// Returns all definitions that a response reaches, in the files' order.
fn reached(api: &Api, operation: &OperationModel) -> BTreeSet<DefinitionId> {
    let mut reached = BTreeSet::new();
    let mut waiting = operation.roots();
    while let Some(id) = waiting.pop() {
        if reached.insert(id)
            && let Some(object) = api[id].object()
        {
            let shapes = object.properties.iter().map(|property| &property.shape);
            waiting.extend(shapes.filter_map(Shape::definition));
        }
    }
    reached
}

/// Properties whose object may also be sent as JSON in a string.
type JsonTexts = HashSet<(DefinitionId, String)>;

/// Returns the properties at the `json_text` locations of whole bodies.
fn json_texts(api: &Api, operation: &OperationModel) -> JsonTexts {
    let mut texts = HashSet::new();
    for location in operation.operation.json_text.iter() {
        for root in operation.roots() {
            texts.extend(property_at(api, root, location));
        }
    }
    texts
}

/// Returns the property at a location in an object, with the definition that declares it.
fn property_at(api: &Api, root: DefinitionId, location: &str) -> Option<(DefinitionId, String)> {
    let mut found = None;
    let mut next = Some(root);
    for token in pointer::tokens(location)? {
        let id = next?;
        let properties = &api[id].object()?.properties;
        let property = properties.iter().find(|one| one.wire_name == *token)?;
        found = Some((id, property.wire_name.clone()));
        next = match property.shape {
            Shape::Object(id) => Some(id),
            _ => None,
        };
    }
    found
}

/// Returns the definition of the object that a root declares at a location.
fn object_at(api: &Api, root: DefinitionId, location: &str) -> Option<DefinitionId> {
    let (id, name) = property_at(api, root, location)?;
    let mut properties = api[id].object()?.properties.iter();
    match properties.find(|one| one.wire_name == name)?.shape {
        Shape::Object(id) => Some(id),
        _ => None,
    }
}

fn of_definition(api: &Api, id: DefinitionId, texts: &JsonTexts) -> Schema {
    let definition = &api[id];
    let schema = match &definition.kind {
        DefinitionKind::Object(object) => of_object(api, id, object, texts),
        DefinitionKind::Leaf(leaf) => of_leaf(leaf),
    };
    Schema {
        title: definition.title.clone(),
        description: Some(definition.description.clone()),
        deprecated: definition.deprecated,
        ..schema
    }
}

fn of_object(api: &Api, id: DefinitionId, object: &ObjectDefinition, texts: &JsonTexts) -> Schema {
    let property = |property: &Property| {
        let name = &property.wire_name;
        let is_json_text = texts.contains(&(id, name.clone()));
        (name.clone(), of_property(api, property, is_json_text))
    };
    let required = object.properties.iter().filter(|one| one.required);
    Schema {
        types: Some(Types::nullable("object", object.nullable)),
        properties: object.properties.iter().map(property).collect(),
        required: required.map(|one| one.wire_name.clone()).collect(),
        ..Schema::default()
    }
}

fn of_property(api: &Api, property: &Property, is_json_text: bool) -> Schema {
    let schema = match &property.shape {
        Shape::Leaf(leaf) => leaf_or_reference(api, leaf),
        Shape::Object(id) if is_json_text => object_or_text(api, *id),
        Shape::Object(id) => reference(api, *id),
        Shape::List { nullable, element } => Schema {
            types: Some(Types::nullable("array", *nullable)),
            items: Some(Box::new(match element {
                Element::Leaf(leaf) => leaf_or_reference(api, leaf),
                Element::Object(id) => reference(api, *id),
            })),
            ..Schema::default()
        },
    };
    Schema {
        title: Some(property.title.clone()),
        description: Some(property.description.clone()),
        deprecated: property.deprecated,
        ..schema
    }
}

fn leaf_or_reference(api: &Api, leaf: &LeafShape) -> Schema {
    match leaf.definition {
        Some(id) => reference(api, id),
        None => of_leaf(leaf),
    }
}

fn of_leaf(leaf: &LeafShape) -> Schema {
    let format = leaf.format;
    Schema {
        comment: format.map(|format| match patterns::accepts_more(format) {
            Some(more) => format!("{}; accepts {more}, too", format.name()),
            None => format.name().to_owned(),
        }),
        types: Some(Types::of(leaf.types.names())),
        pattern: format.map(pattern),
        examples: leaf
            .known_values
            .iter()
            .map(|known| known.text.clone())
            .collect(),
        ..Schema::default()
    }
}

/// Returns the schema of an object that may also be sent as JSON in a string. The string's content
/// is an annotation, which few validators read.
fn object_or_text(api: &Api, id: DefinitionId) -> Schema {
    let is_nullable = |definition: &Definition| definition.object().is_some_and(|it| it.nullable);
    let text = Schema {
        types: Some(Types::One("string")),
        pattern: Some(patterns::json_text(is_nullable(&api[id]))),
        content_media_type: Some("application/json"),
        content: Some(Box::new(reference(api, id))),
        ..Schema::default()
    };
    Schema {
        any_of: vec![reference(api, id), text],
        ..Schema::default()
    }
}
