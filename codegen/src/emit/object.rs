//! Emits the impls of an object definition's struct: its field table, and the mapping from a
//! field's index to its slot.

use ocrmarket_wire::Privacy;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::items::relative_path;
use crate::plan::{FieldKind, FieldPlan, LeafKindPlan, LeafPlan, Plan, StructPlan};

/// Maximum number of fields for which the table's functions stay below the lint's limit of lines.
const LONG_TABLE: usize = 80;

/// Returns the impls of one struct, for the module `own`.
pub(crate) fn object(plan: &Plan, own: &[String], planned: &StructPlan) -> TokenStream {
    let name = format_ident!("{}", planned.name);
    let table = table(plan, own, planned);
    let slots = slots(planned);
    let slots_mut = slots_mut(planned);
    let deprecated = planned.deprecated || planned.fields.iter().any(|field| field.deprecated);
    let deprecated = deprecated
        .then(|| quote! { #[allow(deprecated, reason = "the table includes deprecated fields")] });
    let long = (planned.fields.len() > LONG_TABLE)
        .then(|| quote! { #[allow(clippy::too_many_lines, reason = "one line a field")] });
    quote! {
        #deprecated
        #long
        impl wire::Object for super::#name {
            fn table(&self) -> &'static wire::Table { #table }
            fn slot(&self, index: usize) -> wire::Slot<'_> { #slots }
            fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> { #slots_mut }
            fn unknown(&self) -> &wire::Unknown { &self.unknown }
            fn unknown_mut(&mut self) -> &mut wire::Unknown { &mut self.unknown }
        }

        wire::definition!(super::#name);
    }
}

fn table(plan: &Plan, own: &[String], planned: &StructPlan) -> TokenStream {
    let name = &planned.name;
    let fields = planned
        .fields
        .iter()
        .map(|field| table_field(plan, own, field));
    let has_fields = (!planned.fields.is_empty()).then(|| quote! { use wire::Field; });
    let has_leaves = planned
        .fields
        .iter()
        .any(|field| matches!(field.shape, FieldKind::Leaf(_) | FieldKind::LeafList(_)));
    let has_leaves = has_leaves.then(|| quote! { use wire::Privacy; });
    quote! {
        #has_fields
        #has_leaves
        static TABLE: wire::Table = wire::Table::new(#name, &[#(#fields),*]);
        &TABLE
    }
}

fn table_field(plan: &Plan, own: &[String], field: &FieldPlan) -> TokenStream {
    let (name, label) = (&field.wire_name, &field.label);
    match &field.shape {
        FieldKind::Leaf(leaf) => {
            let kind = format_ident!("{}", constructor(&leaf.kind));
            let privacy = privacy(leaf);
            let forms = forms(plan, own, leaf);
            quote! { Field::#kind(#name, #label, #privacy)#forms }
        }
        FieldKind::Object(_) => quote! { Field::object(#name, #label) },
        FieldKind::ObjectList(_) => quote! { Field::list(#name, #label) },
        FieldKind::LeafList(leaf) => {
            let (kind, privacy) = (kind(&leaf.kind), privacy(leaf));
            let forms = forms(plan, own, leaf);
            quote! { Field::leaf_list(#name, #label, #kind, #privacy)#forms }
        }
    }
}

/// Returns the calls that state which values of a public leaf may be shown.
fn forms(plan: &Plan, own: &[String], leaf: &LeafPlan) -> TokenStream {
    if leaf.privacy != Privacy::Public {
        return TokenStream::new();
    }
    let shape = leaf.value_shape.iter();
    let shape = shape.map(|pattern| quote! { .with_shape(#pattern) });
    let known_values = match &leaf.kind {
        LeafKindPlan::KnownValues(reference) => {
            let path = &plan.modules[reference.module].path;
            let path = relative_path(own, path, &reference.name);
            Some(quote! { .with_known_values::<#path>() })
        }
        _ => None,
    };
    quote! { #(#shape)* #known_values }
}

/// Returns the name of the short constructor in `wire` for a kind of leaf.
fn constructor(kind: &LeafKindPlan) -> String {
    match kind {
        LeafKindPlan::Text => "text".to_owned(),
        LeafKindPlan::Integer => "integer".to_owned(),
        LeafKindPlan::Number => "number".to_owned(),
        LeafKindPlan::Boolean => "boolean".to_owned(),
        LeafKindPlan::KnownValues(_) => "words".to_owned(),
        LeafKindPlan::Format(format) => format.name().replace('-', "_"),
    }
}

fn kind(kind: &LeafKindPlan) -> TokenStream {
    match kind {
        LeafKindPlan::Text => quote! { wire::LeafKind::Text },
        LeafKindPlan::Integer => quote! { wire::LeafKind::Integer },
        LeafKindPlan::Number => quote! { wire::LeafKind::Number },
        LeafKindPlan::Boolean => quote! { wire::LeafKind::Boolean },
        LeafKindPlan::KnownValues(_) => quote! { wire::LeafKind::KnownValues },
        LeafKindPlan::Format(format) => {
            let format = format_ident!("{}", format!("{format:?}"));
            quote! { wire::LeafKind::Format(wire::LeafFormat::#format) }
        }
    }
}

fn privacy(leaf: &LeafPlan) -> TokenStream {
    let privacy = format_ident!("{}", format!("{:?}", leaf.privacy));
    quote! { Privacy::#privacy }
}

fn slots(planned: &StructPlan) -> TokenStream {
    if planned.fields.is_empty() {
        return quote! { let _ = index; wire::Slot::None };
    }
    let arms = planned.fields.iter().enumerate().map(|(index, field)| {
        let (index, name) = (
            Literal::usize_unsuffixed(index),
            format_ident!("{}", field.name),
        );
        quote! { #index => wire::AsSlot::slot(&self.#name), }
    });
    quote! { match index { #(#arms)* _ => wire::Slot::None } }
}

fn slots_mut(planned: &StructPlan) -> TokenStream {
    if planned.fields.is_empty() {
        return quote! { let _ = index; wire::SlotMut::None };
    }
    let arms = planned.fields.iter().enumerate().map(|(index, field)| {
        let (index, name) = (
            Literal::usize_unsuffixed(index),
            format_ident!("{}", field.name),
        );
        quote! { #index => wire::AsSlot::slot_mut(&mut self.#name), }
    });
    quote! { match index { #(#arms)* _ => wire::SlotMut::None } }
}
