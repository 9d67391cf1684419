//! Plans a request type: its arguments, in the vendor's order, and the groups of which exactly one
//! is sent.
//!
//! The type has the name of the request definition. A group's enum is named after the definition
//! (`BankCardRequest` has a `BankCardInput`). Each further group of a definition is named after its
//! own first key. An added property therefore renames nothing.

use ocrmarket_model::api::{
    LeafShape, ObjectDefinition, OperationModel, Property, Shape, SourceLocation,
};
use ocrmarket_model::{DiagnosticCode, naming};
use ocrmarket_operation::{DataUrlHead, Input, InputKind};
use ocrmarket_wire::Privacy;

use super::planner::{DEFINITION, Planner};
use super::{ModuleNames, labelled};
use crate::docs;

/// Field and argument of a definition's first group.
const INPUT: &str = "input";

/// A request type.
#[derive(Debug)]
pub struct RequestPlan {
    pub name: String,
    pub docs: Vec<String>,
    /// Schema file of which it is generated, relative to `schemas/`.
    pub source: String,
    pub deprecated: bool,
    /// Parts in the vendor's order. A group has the position of its first property.
    pub parts: Vec<PartPlan>,
}

/// A part of a request.
#[derive(Debug)]
pub enum PartPlan {
    One(ArgumentPlan),
    Group(GroupPlan),
}

/// A property of a request.
#[derive(Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "four independent properties of the schema"
)]
pub struct ArgumentPlan {
    /// Name of its field, argument and setter.
    pub name: String,
    /// Name of its variant, if it is in a group.
    pub variant: String,
    pub wire_name: String,
    pub label: String,
    pub docs: Vec<String>,
    pub in_query: bool,
    pub required: bool,
    pub deprecated: bool,
    pub value: ValuePlan,
    pub is_public: bool,
    /// Location of the property.
    pub source: SourceLocation,
}

/// Kind of value that a property of a request takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValuePlan {
    /// A file or its location.
    Content,
    Boolean,
    Text,
}

/// Properties of which exactly one is sent.
#[derive(Debug)]
pub struct GroupPlan {
    /// Name of its field and argument.
    pub name: String,
    pub type_name: String,
    pub variants: Vec<ArgumentPlan>,
}

impl RequestPlan {
    /// Returns a request type without properties. Every request type has all the names that are
    /// printed for it.
    pub fn bare() -> Self {
        Self {
            name: "Request".to_owned(),
            docs: Vec::new(),
            source: String::new(),
            deprecated: false,
            parts: Vec::new(),
        }
    }

    /// Returns `true` if it, or any part of it, is deprecated.
    pub fn has_deprecated(&self) -> bool {
        self.deprecated
            || self.parts.iter().any(|part| match part {
                PartPlan::One(argument) => argument.deprecated,
                PartPlan::Group(group) => group.variants.iter().any(|variant| variant.deprecated),
            })
    }

    /// Returns every property, including those of groups.
    pub fn arguments(&self) -> impl Iterator<Item = &ArgumentPlan> {
        self.parts.iter().flat_map(|part| match part {
            PartPlan::One(argument) => std::slice::from_ref(argument),
            PartPlan::Group(group) => &group.variants,
        })
    }

    pub fn groups(&self) -> impl Iterator<Item = &GroupPlan> {
        self.parts.iter().filter_map(|part| match part {
            PartPlan::Group(group) => Some(group),
            PartPlan::One(_) => None,
        })
    }
}

impl Planner<'_> {
    /// Plans the request type of an operation. `names` are those of its module, which exports the
    /// type.
    pub(super) fn request(
        &mut self,
        model: &OperationModel,
        names: &mut ModuleNames,
    ) -> RequestPlan {
        let api = self.api;
        let definition = &api[model.request];
        self.take_name(names, &definition.name, &definition.source, DEFINITION);
        let parts = definition
            .object()
            .map(|object| self.parts(model, object, names))
            .unwrap_or_default();
        RequestPlan {
            name: definition.name.clone(),
            docs: labelled(definition.title.as_deref(), &definition.description),
            source: model.request_file.path.clone(),
            deprecated: definition.deprecated,
            parts,
        }
    }

    fn parts(
        &mut self,
        model: &OperationModel,
        object: &ObjectDefinition,
        names: &mut ModuleNames,
    ) -> Vec<PartPlan> {
        let mut parts = Vec::new();
        for property in &object.properties {
            self.check_property(object, property);
            let Some(index) = group_of(object, property) else {
                parts.push(PartPlan::One(argument(model, property)));
                continue;
            };
            let keys = &object.exactly_one_of[index];
            let is_first = keys
                .iter()
                .filter_map(|key| position(object, key))
                .min()
                .is_some_and(|first| object.properties[first].wire_name == property.wire_name);
            if is_first {
                let group = self.group(model, object, index, names);
                parts.push(PartPlan::Group(group));
            }
        }
        parts
    }

    fn group(
        &mut self,
        model: &OperationModel,
        object: &ObjectDefinition,
        index: usize,
        names: &mut ModuleNames,
    ) -> GroupPlan {
        let api = self.api;
        let definition = &api[model.request];
        let members: Vec<&Property> = object
            .properties
            .iter()
            .filter(|property| group_of(object, property) == Some(index))
            .collect();
        let stem = definition
            .name
            .strip_suffix("Request")
            .filter(|stem| !stem.is_empty())
            .unwrap_or(&definition.name);
        let first_key = object.exactly_one_of[index].first();
        let first = first_key
            .and_then(|key| position(object, key))
            .map(|location| &object.properties[location]);
        let (name, type_name) = match first {
            Some(first) if index > 0 => (
                argument_name(first),
                format!("{stem}{}", variant_name(first)),
            ),
            _ => (INPUT.to_owned(), format!("{stem}Input")),
        };
        let twin = api
            .definitions
            .iter()
            .find(|other| other.vendor == definition.vendor && other.name == type_name);
        if let Some(twin) = twin {
            names.insert(&type_name, &twin.source, DEFINITION);
        }
        self.take_name(names, &type_name, &definition.source, DEFINITION);
        let mut variants: Vec<ArgumentPlan> = Vec::new();
        for member in members {
            if naming::type_name(&argument_name(member)).is_none() {
                self.report(
                    &member.source,
                    DiagnosticCode::ReservedName,
                    "variant name `Self` is a Rust keyword".to_owned(),
                    "add an `x-name`",
                );
            }
            let variant = argument(model, member);
            if variants
                .iter()
                .any(|other| other.variant == variant.variant)
            {
                let message = format!(
                    "variant name `{}` is used by two properties of one group",
                    variant.variant
                );
                self.report(
                    &member.source,
                    DiagnosticCode::NameCollision,
                    message,
                    "add an `x-name` to one of them",
                );
            }
            variants.push(variant);
        }
        GroupPlan {
            name,
            type_name,
            variants,
        }
    }

    /// Checks that a property is a single value with a unique name: a request is sent as a flat
    /// list.
    fn check_property(&mut self, object: &ObjectDefinition, property: &Property) {
        let name = argument_name(property);
        let groups = object
            .exactly_one_of
            .iter()
            .filter(|group| group.contains(&property.wire_name))
            .count();
        let is_of_first = group_of(object, property) == Some(0);
        if name == INPUT && !object.exactly_one_of.is_empty() && !is_of_first {
            self.report(
                &property.source,
                DiagnosticCode::ReservedName,
                format!("property name `{name}` is reserved: the first group of `x-exactly-one-of` has that name"),
                "add an `x-name`",
            );
        }
        if !matches!(property.shape, Shape::Leaf(_)) {
            self.report(
                &property.source,
                DiagnosticCode::WrongValue,
                "expected a string, number, boolean or file as a property of a request".to_owned(),
                "split it into several properties, or declare it as a string and send JSON in it",
            );
        }
        if groups > 1 || (groups == 1 && property.required) {
            self.report(
                &property.source,
                DiagnosticCode::WrongValue,
                "property is in several groups of `x-exactly-one-of`, or in a group and in `required`"
                    .to_owned(),
                "keep it in one group, or in `required`",
            );
        }
    }
}

fn group_of(object: &ObjectDefinition, property: &Property) -> Option<usize> {
    object
        .exactly_one_of
        .iter()
        .position(|group| group.contains(&property.wire_name))
}

fn position(object: &ObjectDefinition, key: &str) -> Option<usize> {
    object
        .properties
        .iter()
        .position(|property| property.wire_name == key)
}

/// Returns the name of a property's argument. `model` has rejected properties without a name; the
/// wire name only keeps this function total.
fn argument_name(property: &Property) -> String {
    naming::property_field_name(property).unwrap_or_else(|| property.wire_name.clone())
}

/// Returns the field's name in `UpperCamelCase`. A key that starts with a digit gets a letter in
/// front.
fn variant_name(property: &Property) -> String {
    naming::type_name(&argument_name(property)).unwrap_or_else(|| property.wire_name.clone())
}

fn argument(model: &OperationModel, property: &Property) -> ArgumentPlan {
    let leaf = match &property.shape {
        Shape::Leaf(leaf) => Some(leaf),
        Shape::Object(_) | Shape::List { .. } => None,
    };
    let input = model
        .operation
        .inputs
        .iter()
        .find(|input| input.property == property.wire_name);
    let value = match (input, leaf) {
        (Some(_), _) => ValuePlan::Content,
        (None, Some(leaf)) if is_boolean(leaf) => ValuePlan::Boolean,
        (None, _) => ValuePlan::Text,
    };
    let mut docs = labelled(Some(&property.title), &property.description);
    docs.extend(input.map(limits));
    docs.extend(leaf.and_then(known_values));
    ArgumentPlan {
        name: argument_name(property),
        variant: variant_name(property),
        wire_name: property.wire_name.clone(),
        label: property.title.trim().to_owned(),
        docs,
        in_query: property.in_query,
        required: property.required,
        deprecated: property.deprecated,
        value,
        is_public: leaf.and_then(|leaf| leaf.privacy) == Some(Privacy::Public),
        source: property.source.clone(),
    }
}

fn is_boolean(leaf: &LeafShape) -> bool {
    let types = leaf.types;
    types.boolean && !(types.string || types.number || types.integer)
}

/// Describes the limits of an input, which are checked before anything is sent.
fn limits(input: &Input) -> String {
    let kinds: Vec<&str> = input
        .accepts
        .iter()
        .map(|kind| match kind {
            InputKind::Base64 => "a file",
            InputKind::Url => "a URL",
        })
        .collect();
    let mut facts = vec![format!("Takes {}", kinds.join(" or "))];
    if !input.formats.is_empty() {
        let formats: Vec<String> = input
            .formats
            .iter()
            .map(|format| docs::inline(&format.to_uppercase()))
            .collect();
        facts.push(formats.join(", "));
    }
    let mut at_most = |limit: Option<u64>, of: &str| {
        facts.extend(limit.map(|limit| format!("at most {} {of}", grouped(limit))));
    };
    at_most(input.file_bytes_max, "bytes of the file");
    at_most(input.base64_bytes_max, "bytes of base64");
    at_most(input.url_bytes_max.map(u64::from), "bytes of a URL");
    let (least, most) = (input.side_pixels_min, input.side_pixels_max);
    let sides = match (
        least.map(u64::from).map(grouped),
        most.map(u64::from).map(grouped),
    ) {
        (Some(least), Some(most)) => Some(format!("sides of {least} to {most} pixels")),
        (Some(least), None) => Some(format!("sides of at least {least} pixels")),
        (None, Some(most)) => Some(format!("sides of at most {most} pixels")),
        (None, None) => None,
    };
    facts.extend(sides);
    let head = match input.data_url_head {
        DataUrlHead::Keep => "",
        DataUrlHead::Strip => " A `data:` prefix is removed.",
    };
    format!("{}.{head}", facts.join("; "))
}

/// Lists the known values of a property in one line. Other strings may be sent too.
fn known_values(leaf: &LeafShape) -> Option<String> {
    if leaf.known_values.is_empty() {
        return None;
    }
    let words: Vec<String> = leaf
        .known_values
        .iter()
        .map(|word| {
            let shown = docs::code(word.text.trim());
            match &word.title {
                Some(title) => format!("{shown} ({})", docs::inline(title)),
                None => shown,
            }
        })
        .collect();
    Some(format!("Known values: {}.", words.join(", ")))
}

fn grouped(number: u64) -> String {
    docs::grouped(&number.to_string(), ',')
}
