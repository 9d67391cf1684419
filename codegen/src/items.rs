//! Struct and enum items: printed by typify, refined here.
//!
//! The input of typify leaves it no choices: definitions have the plan's identifiers as names, all
//! properties are required, and field types are given (`x-rust-type`). This avoids its known
//! hazards (case changes, collisions, chrono, map newtypes). typify never receives a wire name.
//!
//! The refining pass keeps the structs and enums of typify and drops its serde impls. It restores
//! the vendor's order, shortens paths, and adds docs, attributes and derives. A missing or extra
//! item is an error, never a silent gap.

use std::collections::{BTreeMap, HashMap};

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::format_ident;
use schemars08::schema::{InstanceType, ObjectValidation, Schema, SchemaObject, SingleOrVec};
use serde_json::{Value, json};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Fields, Item, ItemEnum, ItemStruct, parse_quote};
use typify::{CrateVers, TypeSpace, TypeSpaceSettings, UnknownPolicy};

use crate::Error;
use crate::plan::{
    EnumPlan, FieldKind, FieldPlan, ItemPlan, LeafKindPlan, LeafPlan, ModulePlan, Plan, StructPlan,
    TypeReference,
};

/// Crate that defines the types of fields.
const WIRE: &str = "ocrmarket_wire";
/// Placeholder for the root of the output in types of other modules; never printed.
const ROOT: &str = "ocrmarket_root";
/// Field of each struct that keeps the members that its definition does not declare.
pub(crate) const UNKNOWN: &str = "unknown";

/// Returns the struct and enum items of a module, in the plan's order.
pub(crate) fn items(plan: &Plan, module: &ModulePlan) -> Result<Vec<Item>, Error> {
    let fault = |what: String| Error::Items {
        module: module.path.join("::"),
        what,
    };
    let printed = print(plan, module).map_err(fault)?;
    refine(module, printed).map_err(fault)
}

/// Prints the module's definitions with typify.
fn print(plan: &Plan, module: &ModulePlan) -> Result<Vec<Item>, String> {
    let mut settings = TypeSpaceSettings::default();
    settings.with_unknown_crates(UnknownPolicy::Deny);
    settings.with_crate(WIRE, CrateVers::Any, None);
    settings.with_crate(ROOT, CrateVers::Any, None);
    let mut space = TypeSpace::new(&settings);
    let definitions = module.items.iter().map(|item| match item {
        ItemPlan::Struct(item) => (item.name.clone(), struct_schema(plan, item)),
        ItemPlan::Enum(item) => (item.name.clone(), enum_schema(item)),
    });
    space
        .add_ref_types(definitions)
        .map_err(|error| format!("typify refused a definition: {error}"))?;
    structs_and_enums(space.to_stream())
        .map_err(|error| format!("typify printed invalid Rust: {error}"))
}

/// Parses the structs and enums of a stream of items. All other items, mostly impls that are
/// dropped, are skipped unparsed: that halves the time of this stage.
fn structs_and_enums(stream: TokenStream) -> syn::Result<Vec<Item>> {
    let mut items = Vec::new();
    let mut open: Vec<TokenTree> = Vec::new();
    let mut is_wanted = false;
    for token in stream {
        is_wanted |= matches!(&token, TokenTree::Ident(name) if name == "struct" || name == "enum");
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Ident(_) | TokenTree::Literal(_) => false,
        };
        open.push(token);
        if ends {
            let tokens = open.drain(..);
            if is_wanted {
                items.push(syn::parse2(tokens.collect())?);
            }
            is_wanted = false;
        }
    }
    Ok(items)
}

fn struct_schema(plan: &Plan, item: &StructPlan) -> Schema {
    let mut object = ObjectValidation::default();
    for field in &item.fields {
        object
            .properties
            .insert(field.name.clone(), rust_type(field_type(plan, field)));
        object.required.insert(field.name.clone());
    }
    // typify would print an object without properties as a map; with this field, no object is
    // empty.
    object.properties.insert(
        UNKNOWN.to_owned(),
        rust_type(wire_type("Unknown", Vec::new())),
    );
    object.required.insert(UNKNOWN.to_owned());
    Schema::Object(SchemaObject {
        instance_type: Some(SingleOrVec::from(InstanceType::Object)),
        object: Some(Box::new(object)),
        ..SchemaObject::default()
    })
}

fn enum_schema(item: &EnumPlan) -> Schema {
    Schema::Object(SchemaObject {
        instance_type: Some(SingleOrVec::from(InstanceType::String)),
        enum_values: Some(
            item.known_values
                .iter()
                .map(|word| Value::String(word.name.clone()))
                .collect(),
        ),
        ..SchemaObject::default()
    })
}

fn field_type(plan: &Plan, field: &FieldPlan) -> Value {
    match &field.shape {
        FieldKind::Leaf(leaf) => leaf_type(plan, leaf),
        FieldKind::Object(reference) => wire_type("Maybe", vec![reference_type(plan, reference)]),
        FieldKind::LeafList(leaf) => wire_type("List", vec![leaf_type(plan, leaf)]),
        FieldKind::ObjectList(reference) => {
            wire_type("List", vec![reference_type(plan, reference)])
        }
    }
}

fn leaf_type(plan: &Plan, leaf: &LeafPlan) -> Value {
    match &leaf.kind {
        LeafKindPlan::Text => wire_type("leaf::Text", Vec::new()),
        LeafKindPlan::Integer => wire_type("leaf::Integer", Vec::new()),
        LeafKindPlan::Number => wire_type("leaf::Number", Vec::new()),
        LeafKindPlan::Boolean => wire_type("leaf::Boolean", Vec::new()),
        LeafKindPlan::Format(format) => wire_type(&format!("leaf::{format:?}"), Vec::new()),
        LeafKindPlan::KnownValues(reference) => {
            wire_type("OpenEnum", vec![reference_type(plan, reference)])
        }
    }
}

fn wire_type(path: &str, parameters: Vec<Value>) -> Value {
    json!({ "crate": WIRE, "version": "*", "path": format!("{WIRE}::{path}"), "parameters": parameters.into_iter().map(|value| json!({ "x-rust-type": value })).collect::<Vec<_>>() })
}

/// Refers to a generated type by its path from the root. The refining pass makes the path relative.
fn reference_type(plan: &Plan, reference: &TypeReference) -> Value {
    let path = plan.modules[reference.module].path.join("::");
    json!({ "crate": ROOT, "version": "*", "path": format!("{ROOT}::{path}::{}", reference.name) })
}

fn rust_type(value: Value) -> Schema {
    Schema::Object(SchemaObject {
        extensions: BTreeMap::from([("x-rust-type".to_owned(), value)]),
        ..SchemaObject::default()
    })
}

/// Keeps the planned items, in the plan's order, and rejects anything else.
fn refine(module: &ModulePlan, printed: Vec<Item>) -> Result<Vec<Item>, String> {
    let mut structs: HashMap<String, ItemStruct> = HashMap::new();
    let mut enums: HashMap<String, ItemEnum> = HashMap::new();
    for item in printed {
        match item {
            Item::Struct(item) => _ = structs.insert(item.ident.to_string(), item),
            Item::Enum(item) => _ = enums.insert(item.ident.to_string(), item),
            // Only those two kinds are parsed.
            _ => {}
        }
    }
    let mut relative = RelativePaths {
        module: &module.path,
    };
    let mut items = Vec::with_capacity(module.items.len());
    for planned in &module.items {
        items.push(match planned {
            ItemPlan::Struct(planned) => {
                let item = structs
                    .remove(&planned.name)
                    .ok_or_else(|| format!("typify printed no struct `{}`", planned.name))?;
                Item::Struct(refine_struct(planned, item, &mut relative)?)
            }
            ItemPlan::Enum(planned) => {
                let item = enums
                    .remove(&planned.name)
                    .ok_or_else(|| format!("typify printed no enum `{}`", planned.name))?;
                Item::Enum(refine_enum(planned, item)?)
            }
        });
    }
    match structs.keys().chain(enums.keys()).min() {
        Some(extra) => Err(format!("typify printed the unexpected item `{extra}`")),
        None => Ok(items),
    }
}

fn refine_struct(
    plan: &StructPlan,
    mut item: ItemStruct,
    relative: &mut RelativePaths<'_>,
) -> Result<ItemStruct, String> {
    let Fields::Named(fields) = &mut item.fields else {
        return Err(format!(
            "typify printed `{}` without named fields",
            plan.name
        ));
    };
    let mut printed = HashMap::new();
    for field in std::mem::take(&mut fields.named) {
        let key = original_name(&field.attrs)
            .or_else(|| field.ident.as_ref().map(ToString::to_string))
            .unwrap_or_default();
        printed.insert(key, field);
    }
    for planned in &plan.fields {
        let mut field = printed
            .remove(&planned.name)
            .ok_or_else(|| format!("typify printed no field `{}::{}`", plan.name, planned.name))?;
        field.ident = Some(format_ident!("{}", planned.name));
        field.attrs = item_attributes(
            &planned.name,
            &planned.docs,
            &[&planned.label, &planned.wire_name],
            planned.deprecated,
        );
        relative.visit_type_mut(&mut field.ty);
        fields.named.push(field);
    }
    let mut unknown = printed
        .remove(UNKNOWN)
        .ok_or_else(|| format!("typify printed no field `{}::{UNKNOWN}`", plan.name))?;
    unknown.attrs = vec![parse_quote!(#[doc = " Fields that this definition does not declare."])];
    relative.visit_type_mut(&mut unknown.ty);
    fields.named.push(unknown);
    if let Some(extra) = printed.keys().min() {
        return Err(format!(
            "typify printed the unexpected field `{}::{extra}`",
            plan.name
        ));
    }
    item.attrs = item_attributes(
        &plan.name,
        &plan.docs,
        plan.alias.as_deref().as_slice(),
        plan.deprecated,
    );
    item.attrs
        .push(parse_quote!(#[derive(Clone, Default, PartialEq)]));
    item.attrs.push(parse_quote!(#[non_exhaustive]));
    Ok(item)
}

fn refine_enum(plan: &EnumPlan, mut item: ItemEnum) -> Result<ItemEnum, String> {
    let mut printed = HashMap::new();
    for variant in std::mem::take(&mut item.variants) {
        let key = original_name(&variant.attrs).unwrap_or_else(|| variant.ident.to_string());
        printed.insert(key, variant);
    }
    for planned in &plan.known_values {
        let mut variant = printed.remove(&planned.name).ok_or_else(|| {
            format!(
                "typify printed no variant `{}::{}`",
                plan.name, planned.name
            )
        })?;
        variant.ident = format_ident!("{}", planned.name);
        let label = planned.label.as_deref().unwrap_or_default();
        variant.attrs =
            item_attributes(&planned.name, &planned.docs, &[label, &planned.text], false);
        item.variants.push(variant);
    }
    if let Some(extra) = printed.keys().min() {
        return Err(format!(
            "typify printed the unexpected variant `{}::{extra}`",
            plan.name
        ));
    }
    item.attrs = item_attributes(
        &plan.name,
        &plan.docs,
        plan.alias.as_deref().as_slice(),
        plan.deprecated,
    );
    item.attrs
        .push(parse_quote!(#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]));
    item.attrs.push(parse_quote!(#[non_exhaustive]));
    Ok(item)
}

/// Returns the name of a definition before typify changed its case. typify keeps it in
/// `#[serde(rename = "…")]`.
fn original_name(attributes: &[Attribute]) -> Option<String> {
    let mut name = None;
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        // Other serde arguments are irrelevant. A parse that stops at one has read the rename, or
        // there is none.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<syn::LitStr>()?.value());
            }
            Ok(())
        });
    }
    name
}

/// Returns the attributes of the item of that name: docs, search aliases and deprecation.
pub(crate) fn item_attributes(
    name: &str,
    docs: &[String],
    aliases: &[&str],
    deprecated: bool,
) -> Vec<Attribute> {
    let mut attributes: Vec<Attribute> = docs.iter().map(|line| doc_attribute(line)).collect();
    // rustdoc rejects some aliases. Those items are still found by the text of their docs.
    let is_alias = |alias: &str| {
        let is_white = |character: char| character.is_whitespace() && character != ' ';
        !alias.is_empty()
            && alias.trim() == alias
            && alias != name
            && !alias.contains(['"', '\''])
            && !alias.contains(is_white)
    };
    for (at, alias) in aliases.iter().enumerate() {
        if is_alias(alias) && !aliases[..at].contains(alias) {
            attributes.push(parse_quote!(#[doc(alias = #alias)]));
        }
    }
    if deprecated {
        attributes.push(parse_quote!(#[deprecated]));
    }
    attributes
}

/// Returns one `#[doc]` attribute for a line; prettyplease prints it as `///`.
pub(crate) fn doc_attribute(line: &str) -> Attribute {
    let text = if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    };
    // Built by hand: there is one per line of documentation, and to parse a quoted one takes far
    // longer.
    let literal = syn::Lit::Str(syn::LitStr::new(&text, Span::call_site()));
    let value = syn::Expr::Lit(syn::ExprLit {
        attrs: Vec::new(),
        lit: literal,
    });
    Attribute {
        pound_token: syn::token::Pound::default(),
        style: syn::AttrStyle::Outer,
        bracket_token: syn::token::Bracket::default(),
        meta: syn::Meta::NameValue(syn::MetaNameValue {
            path: format_ident!("doc").into(),
            eq_token: syn::token::Eq::default(),
            value,
        }),
    }
}

/// Rewrites `::ocrmarket_wire::X` to `wire::X`, and a path from the root to one from this module.
struct RelativePaths<'a> {
    module: &'a [String],
}

impl VisitMut for RelativePaths<'_> {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        if path.leading_colon.is_none() {
            return;
        }
        let Some(first) = path.segments.first() else {
            return;
        };
        if first.ident == WIRE {
            path.leading_colon = None;
            path.segments[0].ident = format_ident!("wire");
        } else if first.ident == ROOT {
            let names: Vec<String> = path
                .segments
                .iter()
                .skip(1)
                .map(|segment| segment.ident.to_string())
                .collect();
            if let Some((name, target)) = names.split_last() {
                *path = relative_path(self.module, target, name);
            }
        }
    }
}

/// Returns the path of `target::name` relative to `module`. Both are given from the root.
pub(crate) fn relative_path(module: &[String], target: &[String], name: &str) -> syn::Path {
    let common = module
        .iter()
        .zip(target)
        .take_while(|(left, right)| left == right)
        .count();
    let mut segments: Vec<syn::PathSegment> = Vec::new();
    segments.extend(
        module[common..]
            .iter()
            .map(|_| syn::PathSegment::from(format_ident!("super"))),
    );
    segments.extend(
        target[common..]
            .iter()
            .map(|segment| syn::PathSegment::from(format_ident!("{segment}"))),
    );
    segments.push(syn::PathSegment::from(format_ident!("{name}")));
    syn::Path {
        leading_colon: None,
        segments: segments.into_iter().collect(),
    }
}
