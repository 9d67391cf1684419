//! Maps locations of the schemas to the names of their Rust items. Reports about documents contain
//! locations of schemas, but no items.
//!
//! The names are read from the plan, so no output is generated for them.

use std::collections::HashMap;

use ocrmarket_model::Diagnostics;
use ocrmarket_model::api::{Api, DefinitionId};

use crate::plan::{
    self, FieldKind, ItemPlan, LeafKindPlan, LeafPlan, ModulePlan, Plan, TypeReference,
};

/// The Rust items of definitions and their properties.
///
/// ```
/// # let mut files = ocrmarket_model::Files::default();
/// # for (name, text) in [
/// #     ("vendor.json", r#"{"title": "顶点", "description": "An example.", "pages": []}"#),
/// #     ("card/operation.json", r#"{"title": "卡", "description": "Reads a card.", "method": "POST", "encoding": "form",
/// #         "endpoints": [{"gateway": "aliyun", "host": "example.com", "path": "/card", "auth": ["app-code"], "certainty": "inferred"}],
/// #         "timeouts": {"connect_ms": 1, "total_ms": 2}, "payload": [""], "outcome": [{"outcome": "success"}],
/// #         "evidence": "documents", "sources": [{"kind": "inference", "title": "made up", "read": "2026-11-22"}]}"#),
/// #     ("card/request.schema.json", r##"{"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/CardRequest",
/// #         "$defs": {"CardRequest": {"type": "object", "description": "A picture.", "properties": {}}}}"##),
/// #     ("card/response.schema.json", r##"{"$schema": "https://json-schema.org/draft/2020-12/schema",
/// #         "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}], "$defs": {"Card": {"type": "object", "description": "A card.",
/// #         "properties": {"no": {"type": "string", "x-privacy": "public", "title": "号", "description": "Its number."}}}}}"##),
/// #     ("card/samples/success.json", "{}"),
/// # ] { files.insert(format!("acme/{name}"), text); }
/// let api = ocrmarket_model::read(&files)?;
/// let names = ocrmarket_codegen::names(&api)?;
/// let card = api.definitions.iter().position(|definition| definition.name == "Card").ok_or("it is there")?;
/// let card = ocrmarket_model::api::DefinitionId(card);
/// assert_eq!(names.items(card, None), ["acme::card::Card"]);
/// assert_eq!(names.items(card, Some("no")), ["acme::card::Card::no: Text"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct Names {
    types: HashMap<DefinitionId, String>,
    fields: HashMap<(DefinitionId, String), Vec<String>>,
}

/// Returns the Rust names of every location of the schemas.
///
/// # Errors
/// The schemas need two names that cannot coexist in Rust. Names that collide only in the output
/// are found by [`generate`](crate::generate).
pub fn names(api: &Api) -> Result<Names, Diagnostics> {
    let plan = plan::plan(api)?;
    let mut names = Names::default();
    for index in 0..api.definitions.len() {
        let id = DefinitionId(index);
        let Some(reference) = plan.type_of(id) else {
            continue;
        };
        let path = path(&plan, reference);
        names.fields(&plan, id, reference, &path);
        names.types.insert(id, path);
    }
    Ok(names)
}

impl Names {
    /// Returns the items that a change of a definition affects: its type. With a property: the
    /// field with its type, and the known values of the field. Paths start at the root of the
    /// output. Empty if nothing is generated for it.
    pub fn items(&self, definition: DefinitionId, property: Option<&str>) -> Vec<&str> {
        let Some(property) = property else {
            let known = self.types.get(&definition).into_iter();
            return known.map(String::as_str).collect();
        };
        let known = self.fields.get(&(definition, property.to_owned()));
        known.into_iter().flatten().map(String::as_str).collect()
    }

    fn fields(&mut self, plan: &Plan, id: DefinitionId, reference: &TypeReference, path: &str) {
        let module: &ModulePlan = &plan.modules[reference.module];
        let of_name = |item: &&ItemPlan| matches!(item, ItemPlan::Struct(planned) if planned.name == reference.name);
        let Some(ItemPlan::Struct(planned)) = module.items.iter().find(of_name) else {
            return;
        };
        for field in &planned.fields {
            let (kind, words) = match &field.shape {
                FieldKind::Leaf(leaf) => (leaf_type(leaf), enum_of(leaf)),
                FieldKind::LeafList(leaf) => (format!("List<{}>", leaf_type(leaf)), enum_of(leaf)),
                FieldKind::Object(inner) => (format!("Maybe<{}>", inner.name), None),
                FieldKind::ObjectList(inner) => (format!("List<{}>", inner.name), None),
            };
            let mut items = vec![format!("{path}::{}: {kind}", field.name)];
            items.extend(words.map(|words| self::path(plan, words)));
            self.fields.insert((id, field.wire_name.clone()), items);
        }
    }
}

fn path(plan: &Plan, reference: &TypeReference) -> String {
    let module = plan.modules[reference.module].path.join("::");
    format!("{module}::{}", reference.name)
}

/// Returns a leaf's type as a program that imports it writes it.
fn leaf_type(leaf: &LeafPlan) -> String {
    match &leaf.kind {
        LeafKindPlan::KnownValues(reference) => format!("OpenEnum<{}>", reference.name),
        LeafKindPlan::Format(format) => format!("{format:?}"),
        other => format!("{other:?}"),
    }
}

fn enum_of(leaf: &LeafPlan) -> Option<&TypeReference> {
    match &leaf.kind {
        LeafKindPlan::KnownValues(reference) => Some(reference),
        _ => None,
    }
}
