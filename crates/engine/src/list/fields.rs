//! The fields of operations: every location of a response, with what the schemas state about it.

use std::collections::HashMap;

use ocrmarket_codegen::Names;
use ocrmarket_model::Api;
use ocrmarket_model::api::{
    DefinitionId, Element, KnownValue, LeafShape, OperationModel, Property, Shape, Vendor,
};
use ocrmarket_wire::{LeafFormat, Privacy, pointer};

use super::protection::Protection;

/// An operation and its fields.
#[derive(Debug, Clone)]
pub struct OperationFields<'s> {
    /// The operation.
    pub model: &'s OperationModel,
    /// Its vendor.
    pub vendor: &'s Vendor,
    /// Fields of its responses: those of successes with their envelopes, then those of failures.
    pub fields: Vec<ListedField<'s>>,
}

/// A field, or the elements of an array of leaves.
#[derive(Debug, Clone)]
pub struct ListedField<'s> {
    /// Part of the response.
    pub role: Role,
    /// Name of the definition of that part.
    pub root: &'s str,
    /// JSON Pointer in the body, with `*` for every element of an array. The payload has several
    /// possible locations; this is below the first.
    pub location: String,
    /// Chinese label.
    pub label: &'s str,
    /// Description in plain English.
    pub description: &'s str,
    /// JSON types that are valid.
    pub types: Vec<&'static str>,
    /// Leaf format.
    pub format: Option<LeafFormat>,
    /// Known values of an open list.
    pub known_values: &'s [KnownValue],
    /// Privacy class of a leaf.
    pub privacy: Option<Privacy>,
    /// `true` if the object around it must have it.
    pub required: bool,
    /// `true` if it should no longer be used.
    pub deprecated: bool,
    /// Its field in the generated crate.
    pub rust: Option<RustField>,
    /// Location of the same object, whose fields are listed there. Absent for all but further
    /// locations of a payload.
    pub same_as: Option<String>,
}

/// A part of a response, as the keyword `x-role` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The payload of a success.
    Success,
    /// Around the payload.
    Envelope,
    /// A failure.
    Failure,
}

/// A field of a generated struct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RustField {
    /// Path from the root of the generated crate.
    pub path: String,
    /// Its type.
    pub type_name: String,
}

impl Role {
    /// Returns the name in the schemas.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Envelope => "envelope",
            Self::Failure => "failure",
        }
    }
}

impl ListedField<'_> {
    /// Returns the classes of a leaf by laws and standards.
    pub fn protection(&self) -> Option<Protection> {
        self.privacy.map(Protection::of)
    }
}

/// Returns the fields of operations.
pub(super) fn of_operations<'s>(
    api: &'s Api,
    models: Vec<&'s OperationModel>,
) -> Vec<OperationFields<'s>> {
    // Valid schemas may contain names that Rust does not permit; `generate` reports those.
    let names = ocrmarket_codegen::names(api).unwrap_or_default();
    let with_fields = models.into_iter().filter_map(|model| {
        let mut vendors = api.vendors.iter();
        let vendor = vendors.find(|vendor| vendor.name == model.operation.vendor)?;
        let fields = of_operation(api, &names, model);
        Some(OperationFields {
            model,
            vendor,
            fields,
        })
    });
    with_fields.collect()
}

fn of_operation<'s>(
    api: &'s Api,
    names: &Names,
    model: &'s OperationModel,
) -> Vec<ListedField<'s>> {
    let mut walk = Walk {
        api,
        names,
        model,
        fields: Vec::new(),
        payloads: HashMap::new(),
        around: Vec::new(),
    };
    for success in &model.successes {
        let Some(envelope) = success.envelope else {
            walk.root(Role::Success, success.payload, "");
            continue;
        };
        walk.root(Role::Envelope, envelope, "");
        if !walk.payloads.contains_key(&success.payload) {
            let locations = model.operation.payload.first();
            let location = locations.map_or("", |location| location.as_ref());
            walk.root(Role::Success, success.payload, location);
        }
    }
    if let Some(failure) = model.failure {
        walk.root(Role::Failure, failure, "");
    }
    walk.fields
}

/// A walk through the definitions of an operation.
struct Walk<'s, 'n> {
    api: &'s Api,
    names: &'n Names,
    model: &'s OperationModel,
    fields: Vec<ListedField<'s>>,
    /// Payloads that are listed, with their locations.
    payloads: HashMap<DefinitionId, String>,
    /// The definitions around the present one. Recursion ends at them.
    around: Vec<DefinitionId>,
}

impl<'s> Walk<'s, '_> {
    fn root(&mut self, role: Role, id: DefinitionId, location: &str) {
        self.object((role, &self.api[id].name), id, location);
    }

    fn object(&mut self, part: (Role, &'s str), id: DefinitionId, location: &str) {
        let api = self.api;
        let Some(object) = api[id].object() else {
            return;
        };
        if self.around.contains(&id) {
            return;
        }
        self.around.push(id);
        for property in &object.properties {
            let mut location = location.to_owned();
            pointer::push(&mut location, &property.wire_name);
            let field = self.field(part, id, property, location);
            self.property(field, &property.shape);
        }
        self.around.pop();
    }

    /// Adds a field and what is in it.
    fn property(&mut self, field: ListedField<'s>, shape: &'s Shape) {
        match shape {
            Shape::Leaf(leaf) => self.fields.push(of_leaf(field, leaf)),
            Shape::Object(inner) => self.inner_object(field, *inner),
            Shape::List { nullable, element } => {
                let part = (field.role, field.root);
                let elements = ListedField {
                    location: format!("{}/*", field.location),
                    required: false,
                    ..field.clone()
                };
                self.fields.push(ListedField {
                    types: nullable_type("array", *nullable),
                    ..field
                });
                match element {
                    Element::Object(inner) => self.object(part, *inner, &elements.location),
                    Element::Leaf(leaf) => self.fields.push(of_leaf(elements, leaf)),
                }
            }
        }
    }

    /// Adds an object and the fields in it. A payload is listed once.
    fn inner_object(&mut self, field: ListedField<'s>, id: DefinitionId) {
        let api = self.api;
        let is_nullable = api[id].object().is_some_and(|object| object.nullable);
        let location = field.location.clone();
        let mut part = (field.role, field.root);
        let mut locations = self.model.operation.payload.iter();
        let mut payloads = self.model.successes.iter().map(|success| success.payload);
        let is_payload = locations.any(|one| *one == location) && payloads.any(|one| one == id);
        let mut same_as = None;
        if is_payload && field.role == Role::Envelope {
            part = (Role::Success, &api[id].name);
            same_as = self.payloads.get(&id).cloned();
            self.payloads.entry(id).or_insert_with(|| location.clone());
        }
        let is_listed = same_as.is_some();
        self.fields.push(ListedField {
            types: nullable_type("object", is_nullable),
            same_as,
            ..field
        });
        if !is_listed {
            self.object(part, id, &location);
        }
    }

    fn field(
        &self,
        (role, root): (Role, &'s str),
        id: DefinitionId,
        property: &'s Property,
        location: String,
    ) -> ListedField<'s> {
        let items = self.names.items(id, Some(&property.wire_name));
        let item = items.first().and_then(|item| item.split_once(": "));
        ListedField {
            role,
            root,
            location,
            label: &property.title,
            description: &property.description,
            types: Vec::new(),
            format: None,
            known_values: &[],
            privacy: None,
            required: property.required,
            deprecated: property.deprecated,
            rust: item.map(|(path, type_name)| RustField {
                path: path.to_owned(),
                type_name: type_name.to_owned(),
            }),
            same_as: None,
        }
    }
}

fn of_leaf<'s>(field: ListedField<'s>, leaf: &'s LeafShape) -> ListedField<'s> {
    ListedField {
        types: leaf.types.names(),
        format: leaf.format,
        known_values: &leaf.known_values,
        privacy: leaf.privacy,
        ..field
    }
}

fn nullable_type(name: &'static str, is_nullable: bool) -> Vec<&'static str> {
    let null = is_nullable.then_some("null");
    [name].into_iter().chain(null).collect()
}
