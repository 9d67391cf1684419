//! What an object definition needs beside its struct: its field table, the way from a field's index to its slot, setters.

use ocrmarket_spec::naming;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{Fields, Item};

use crate::items::doc_attribute;
use crate::plan::{FieldPlan, FieldShape, LeafKindPlan, LeafPlan, StructPlan};

/// Impls of one struct.
pub(crate) fn object(planned: &StructPlan, item: &Item) -> TokenStream {
    let name = format_ident!("{}", planned.name);
    let table = table(planned);
    let slots = slots(planned);
    let slots_mut = slots_mut(planned);
    let setters = setters(planned, item);
    let allow = planned.fields.iter().any(|field| field.deprecated) || planned.deprecated;
    let allow = allow
        .then(|| quote! { #[allow(deprecated, reason = "the table lists deprecated fields too")] });
    quote! {
        #setters

        #allow
        impl wire::Object for #name {
            fn table(&self) -> &'static wire::Table { #table }
            fn slot(&self, index: usize) -> wire::Slot<'_> { #slots }
            fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> { #slots_mut }
            fn unknown(&self) -> &wire::Unknown { &self.unknown }
            fn unknown_mut(&mut self) -> &mut wire::Unknown { &mut self.unknown }
        }

        #allow
        impl wire::Definition for #name {
            fn empty() -> &'static Self {
                static EMPTY: ::std::sync::LazyLock<#name> = ::std::sync::LazyLock::new(#name::default);
                &EMPTY
            }
        }

        #allow
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                wire::debug_object(self, formatter)
            }
        }

        wire::impl_serde!(#name);
    }
}

fn table(planned: &StructPlan) -> TokenStream {
    let name = &planned.name;
    let fields = planned.fields.iter().map(table_field);
    quote! {
        static TABLE: wire::Table = wire::Table::new(#name, &[#(#fields),*]);
        &TABLE
    }
}

fn table_field(field: &FieldPlan) -> TokenStream {
    let (wire_name, label) = (&field.wire_name, &field.label);
    match &field.shape {
        FieldShape::Leaf(leaf) => {
            let (kind, privacy) = leaf_arguments(leaf);
            quote! { wire::Field::leaf(#wire_name, #label, #kind, #privacy) }
        }
        FieldShape::Object(_) => quote! { wire::Field::object(#wire_name, #label) },
        FieldShape::LeafList(leaf) => {
            let (kind, privacy) = leaf_arguments(leaf);
            quote! { wire::Field::leaf_list(#wire_name, #label, #kind, #privacy) }
        }
        FieldShape::ObjectList(_) => quote! { wire::Field::list(#wire_name, #label) },
    }
}

fn leaf_arguments(leaf: &LeafPlan) -> (TokenStream, TokenStream) {
    let kind = match &leaf.kind {
        LeafKindPlan::Text => quote! { Text },
        LeafKindPlan::Integer => quote! { Integer },
        LeafKindPlan::Number => quote! { Number },
        LeafKindPlan::Boolean => quote! { Boolean },
        LeafKindPlan::Words(_) => quote! { Words },
        LeafKindPlan::Format(format) => {
            let format = format_ident!("{}", format!("{format:?}"));
            quote! { Format(wire::Format::#format) }
        }
    };
    let privacy = format_ident!("{}", format!("{:?}", leaf.privacy));
    (
        quote! { wire::LeafKind::#kind },
        quote! { wire::Privacy::#privacy },
    )
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

/// A field's name without the underscore that a keyword or a leading digit needs, and a longer name does not.
fn stem(name: &str) -> &str {
    let without = name
        .strip_suffix('_')
        .or_else(|| name.strip_prefix('_'))
        .unwrap_or(name);
    let needs_none =
        naming::is_keyword(without) || without.starts_with(|first: char| first.is_ascii_digit());
    if needs_none { without } else { name }
}

/// A setter for each field: the structs are `#[non_exhaustive]`, and tests of users' code need to build them.
fn setters(planned: &StructPlan, item: &Item) -> Option<TokenStream> {
    let Item::Struct(item) = item else {
        return None;
    };
    let Fields::Named(fields) = &item.fields else {
        return None;
    };
    if planned.fields.is_empty() {
        return None;
    }
    let name = &item.ident;
    let methods = planned.fields.iter().zip(&fields.named).map(|(planned, field)| {
        let (ident, kind) = (&field.ident, &field.ty);
        let setter = format_ident!("with_{}", stem(&planned.name));
        let doc = doc_attribute(&format!("Sets [`{0}`](Self::{0}).", planned.name));
        let deprecated = planned.deprecated.then(|| quote! { #[deprecated] #[allow(deprecated, reason = "it sets the deprecated field")] });
        quote! {
            #doc
            #deprecated
            #[must_use]
            pub fn #setter(mut self, value: impl Into<#kind>) -> Self {
                self.#ident = value.into();
                self
            }
        }
    });
    Some(quote! { impl #name { #(#methods)* } })
}
