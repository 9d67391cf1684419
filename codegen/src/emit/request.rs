//! Emits an operation's request type: a constructor for required properties, setters for the
//! others, an enum for each group of which exactly one is sent, and the list of its fields. The
//! client validates, encodes and sends them.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::Ident;

use super::client_feature;
use crate::Options;
use crate::docs;
use crate::items::{doc_attribute, item_attributes};
use crate::plan::{ArgumentPlan, GroupPlan, PartPlan, RequestPlan, ValuePlan};

/// Maximum number of arguments of a constructor without a lint exception.
const MANY_ARGUMENTS: usize = 7;
/// Maximum number of booleans of a constructor or struct without a lint exception.
const MANY_BOOLEANS: usize = 3;

/// Returns the items about the request in the operation's own module.
pub(crate) fn module(planned: &RequestPlan, options: &Options) -> TokenStream {
    let feature = client_feature(options);
    let names = [&planned.name]
        .into_iter()
        .chain(planned.groups().map(|group| &group.type_name))
        .map(|name| format_ident!("{name}"));
    let allow = planned.deprecated.then(|| {
        quote! { #[allow(deprecated, reason = "exports deprecated items")] }
    });
    quote! {
        #feature
        mod request;
        #feature
        #allow
        pub use request::{#(#names),*};
    }
}

/// Returns the complete file of a request.
pub(crate) fn request(planned: &RequestPlan) -> syn::Result<syn::File> {
    let allow = planned.has_deprecated().then(|| {
        quote! { #![allow(deprecated, reason = "sends deprecated properties")] }
    });
    let structure = structure(planned);
    let methods = methods(planned);
    let fields = implementation(planned);
    let groups = planned.groups().map(group);
    super::file(quote! {
        #allow
        use ::ocrmarket_client as client;
        #structure
        #(#groups)*
        #methods
        #fields
    })
}

fn structure(planned: &RequestPlan) -> TokenStream {
    let name = format_ident!("{}", planned.name);
    let attributes = item_attributes(&planned.name, &planned.docs, &[], planned.deprecated);
    let default = required(planned).next().is_none();
    let default = default.then(|| quote! { , Default });
    let booleans = required(planned).filter(|part| is_boolean(part)).count();
    let allow = (booleans > MANY_BOOLEANS).then(|| {
        quote! { #[allow(clippy::struct_excessive_bools, reason = "one for each property")] }
    });
    let fields = planned.parts.iter().map(|part| {
        let name = field_name(part);
        let kind = match part {
            PartPlan::One(argument) if !argument.required => {
                let kind = value_type(argument);
                quote! { ::core::option::Option<#kind> }
            }
            PartPlan::One(argument) => value_type(argument),
            PartPlan::Group(group) => format_ident!("{}", group.type_name).into_token_stream(),
        };
        quote! { #name: #kind }
    });
    quote! {
        #(#attributes)*
        #allow
        #[derive(Clone, Debug #default)]
        #[non_exhaustive]
        pub struct #name { #(#fields,)* extra: client::request::Extra }
    }
}

fn group(group: &GroupPlan) -> TokenStream {
    let name = format_ident!("{}", group.type_name);
    let keys: Vec<String> = group
        .variants
        .iter()
        .map(|variant| docs::code(&variant.wire_name))
        .collect();
    let docs = doc_attribute(&format!("Exactly one of {} is sent.", keys.join(", ")));
    let variants = group.variants.iter().map(|variant| {
        let attributes = item_attributes(
            &variant.variant,
            &variant.docs,
            &[&variant.label, &variant.wire_name],
            variant.deprecated,
        );
        let (name, kind) = (format_ident!("{}", variant.variant), value_type(variant));
        quote! { #(#attributes)* #name(#kind) }
    });
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name { #(#variants),* }
    }
}

fn methods(planned: &RequestPlan) -> TokenStream {
    let name = format_ident!("{}", planned.name);
    let constructor = constructor(planned);
    let setters = planned.parts.iter().filter_map(|part| match part {
        PartPlan::One(argument) if !argument.required => Some(setter(argument)),
        PartPlan::One(_) | PartPlan::Group(_) => None,
    });
    quote! {
        impl #name {
            #constructor
            #(#setters)*

            #[doc = " Adds a field that the schema does not declare. A key that the request already has is refused before the request is"]
            #[doc = " sent."]
            #[must_use]
            pub fn extra(
                mut self,
                key: impl ::core::convert::Into<::std::string::String>,
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                self.extra.push(key, value);
                self
            }
        }
    }
}

fn constructor(planned: &RequestPlan) -> TokenStream {
    let docs = constructor_docs(planned);
    let docs = docs.iter().map(|line| doc_attribute(line));
    let count = required(planned).count();
    let many = (count > MANY_ARGUMENTS).then(
        || quote! { #[allow(clippy::too_many_arguments, reason = "one for each required property")] },
    );
    let booleans = required(planned).filter(|part| is_boolean(part)).count();
    let booleans = (booleans > MANY_BOOLEANS).then(|| {
        quote! { #[allow(clippy::fn_params_excessive_bools, reason = "one for each required property")] }
    });
    let parameters = required(planned).map(|part| {
        let name = field_name(part);
        let kind = match part {
            PartPlan::One(argument) => parameter_type(argument),
            PartPlan::Group(group) => format_ident!("{}", group.type_name).into_token_stream(),
        };
        quote! { #name: #kind }
    });
    let fields = planned.parts.iter().map(|part| {
        let name = field_name(part);
        match part {
            PartPlan::One(argument) if !argument.required => quote! { #name: None },
            PartPlan::One(argument) => {
                let value = stored(argument);
                if name == value.to_string() {
                    quote! { #name }
                } else {
                    quote! { #name: #value }
                }
            }
            PartPlan::Group(_) => quote! { #name },
        }
    });
    quote! {
        #(#docs)*
        #many
        #booleans
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#fields,)* extra: client::request::Extra::default() }
        }
    }
}

fn constructor_docs(planned: &RequestPlan) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in required(planned) {
        if lines.is_empty() {
            lines.push("Creates a request with its required properties:".to_owned());
            lines.push(String::new());
        }
        match part {
            PartPlan::One(argument) => {
                let mut docs = argument.docs.iter();
                let first = docs.next().map_or("", String::as_str);
                lines.push(format!("- `{}`: {first}", argument.name));
                // Continuation lines are indented, so that they belong to the list item.
                lines.extend(docs.map(|line| format!("  {line}").trim_end().to_owned()));
            }
            PartPlan::Group(group) => lines.push(format!(
                "- `{}`: one of [`{}`].",
                group.name, group.type_name
            )),
        }
    }
    if lines.is_empty() {
        lines.push("Creates an empty request: no property is required.".to_owned());
    }
    lines
}

fn setter(argument: &ArgumentPlan) -> TokenStream {
    let attributes = item_attributes(
        &argument.name,
        &argument.docs,
        &[&argument.label, &argument.wire_name],
        argument.deprecated,
    );
    let name = format_ident!("{}", argument.name);
    let (kind, value) = (parameter_type(argument), stored(argument));
    quote! {
        #(#attributes)*
        #[must_use]
        pub fn #name(mut self, #name: #kind) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

fn implementation(planned: &RequestPlan) -> TokenStream {
    let name = format_ident!("{}", planned.name);
    let groups: Vec<TokenStream> = required(planned)
        .filter(|part| !is_boolean(part))
        .map(|part| {
            let keys = match part {
                PartPlan::One(argument) => vec![&argument.wire_name],
                PartPlan::Group(group) => group
                    .variants
                    .iter()
                    .map(|variant| &variant.wire_name)
                    .collect(),
            };
            quote! { &[#(#keys),*] }
        })
        .collect();
    let groups = (!groups.is_empty()).then(|| {
        quote! {
            const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[#(#groups),*];
        }
    });
    let fields = fields(planned);
    quote! {
        impl client::request::Request for #name {
            type Model = super::Model;
            #groups
            fn fields(&self) -> ::std::vec::Vec<client::encode::RequestField<'_>> { #fields }
        }
    }
}

fn fields(planned: &RequestPlan) -> TokenStream {
    if planned.parts.is_empty() {
        return quote! { self.extra.fields().collect() };
    }
    let all_are_required = required(planned).count() == planned.parts.len();
    let rows = planned.parts.iter().map(|part| {
        let name = field_name(part);
        let row = match part {
            PartPlan::One(argument) if argument.required => field(argument, &own(argument, &name)),
            PartPlan::One(argument) => return optional_field(argument, &name),
            PartPlan::Group(group) => group_field(group),
        };
        if all_are_required {
            row
        } else {
            quote! { Some(#row) }
        }
    });
    let flattened = (!all_are_required).then(|| quote! { .flatten() });
    quote! {
        let fields = [#(#rows),*];
        fields.into_iter()#flattened.chain(self.extra.fields()).collect()
    }
}

fn optional_field(argument: &ArgumentPlan, name: &Ident) -> TokenStream {
    let field = field(argument, &referred(argument, &quote! { value }));
    quote! { self.#name.as_ref().map(|value| #field) }
}

fn group_field(group: &GroupPlan) -> TokenStream {
    let (name, type_name) = (
        format_ident!("{}", group.name),
        format_ident!("{}", group.type_name),
    );
    let arms = group.variants.iter().map(|variant| {
        let variant_name = format_ident!("{}", variant.variant);
        let value = referred(variant, &quote! { value });
        let field = field(variant, &value);
        quote! { #type_name::#variant_name(value) => #field }
    });
    quote! { match &self.#name { #(#arms),* } }
}

fn field(argument: &ArgumentPlan, value: &TokenStream) -> TokenStream {
    let key = &argument.wire_name;
    let location = if argument.in_query {
        format_ident!("query")
    } else {
        format_ident!("body")
    };
    quote! { client::encode::RequestField::#location(#key, #value) }
}

/// Converts a reference to a stored value to the form that a field takes.
fn referred(argument: &ArgumentPlan, reference: &TokenStream) -> TokenStream {
    match (argument.value, argument.is_public) {
        (ValuePlan::Content, _) => quote! { #reference },
        (ValuePlan::Boolean, true) => quote! { *#reference },
        (ValuePlan::Boolean, false) => quote! { *#reference.get() },
        (ValuePlan::Text, true) => quote! { #reference.as_str() },
        (ValuePlan::Text, false) => quote! { #reference.get().as_str() },
    }
}

/// Converts a field of `self` to the form that a field takes.
fn own(argument: &ArgumentPlan, name: &Ident) -> TokenStream {
    match (argument.value, argument.is_public) {
        (ValuePlan::Content, _) => quote! { &self.#name },
        (ValuePlan::Boolean, true) => quote! { self.#name },
        _ => referred(argument, &quote! { self.#name }),
    }
}

/// Returns the type that stores a value. The `Debug` of a value that is not public does not show
/// it.
fn value_type(argument: &ArgumentPlan) -> TokenStream {
    let kind = match argument.value {
        ValuePlan::Content => return quote! { client::input::Content },
        ValuePlan::Boolean => quote! { bool },
        ValuePlan::Text => quote! { ::std::string::String },
    };
    if argument.is_public {
        kind
    } else {
        quote! { client::request::Private<#kind> }
    }
}

fn parameter_type(argument: &ArgumentPlan) -> TokenStream {
    match argument.value {
        ValuePlan::Content => quote! { impl ::core::convert::Into<client::input::Content> },
        ValuePlan::Boolean => quote! { bool },
        ValuePlan::Text => quote! { impl ::core::convert::Into<::std::string::String> },
    }
}

/// Converts a parameter to the form in which it is stored.
fn stored(argument: &ArgumentPlan) -> TokenStream {
    let name = format_ident!("{}", argument.name);
    let value = match argument.value {
        ValuePlan::Content => return quote! { #name.into() },
        ValuePlan::Boolean => quote! { #name },
        ValuePlan::Text => quote! { #name.into() },
    };
    if argument.is_public {
        value
    } else {
        quote! { client::request::Private::new(#value) }
    }
}

/// Returns the parameters of the constructor: required properties and groups.
fn required(planned: &RequestPlan) -> impl Iterator<Item = &PartPlan> {
    planned
        .parts
        .iter()
        .filter(|part| !matches!(part, PartPlan::One(argument) if !argument.required))
}

fn is_boolean(part: &PartPlan) -> bool {
    matches!(part, PartPlan::One(argument) if argument.value == ValuePlan::Boolean)
}

fn field_name(part: &PartPlan) -> Ident {
    match part {
        PartPlan::One(argument) => format_ident!("{}", argument.name),
        PartPlan::Group(group) => format_ident!("{}", group.name),
    }
}
