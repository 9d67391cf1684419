//! Plan and items to tokens: one module a kind of output, each an emitter over small named fragments.
//!
//! Whatever repeats from type to type belongs in `wire`; what stands here is only what differs.
//!
//! A definition may be called as a type of the prelude, so types and traits of the standard library are written with their whole path.
//! `Some`, `None` and `Ok` are values, and no definition becomes one. What an emitter declares besides takes a name away from the
//! schemas; [`collisions`](crate::collisions) finds where that matters.

pub(crate) mod literal;
mod object;
mod one_of;
pub(crate) mod operation;
pub(crate) mod request;
pub(crate) mod root;
pub(crate) mod schema;
pub(crate) mod vendor;
mod words;

use ocrmarket_model::api::Api;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::Options;
use crate::plan::{ItemPlan, ModulePlan, Plan};

/// A module as a program sees it: its types, then what is done with them.
pub(crate) fn module(
    api: &Api,
    plan: &Plan,
    module: &ModulePlan,
    types: Vec<Item>,
    options: &Options,
) -> syn::Result<syn::File> {
    let model = module.operation(api);
    let has_structs = types.iter().any(|item| matches!(item, Item::Struct(_)));
    let wire = (model.is_some() || has_structs).then(|| quote! { use ::ocrmarket_wire as wire; });
    let schema = module.shared_schema.is_some();
    let schema = schema.then(|| quote! { pub(crate) mod schema; });
    let tables = (!types.is_empty()).then(|| quote! { mod tables; });
    let request = module.request.as_ref().filter(|_| options.client);
    let request = request.map(|planned| request::module(planned, options));
    let exports = model.map(|model| operation::exports(plan, module, model));
    let mut file = file(quote! { #wire #schema #tables #request #exports })?;
    file.items.extend(types);
    if let Some(model) = model {
        let functions = operation::functions(api, module, model, options);
        file.items.extend(self::file(functions)?.items);
    }
    Ok(file)
}

/// What the types of a module need beside them: field tables, and the texts of word lists.
pub(crate) fn tables(module: &ModulePlan) -> syn::Result<syn::File> {
    let tables = module.items.iter().map(|planned| match planned {
        ItemPlan::Struct(planned) => object::object(planned),
        ItemPlan::Enum(planned) => words::words(planned),
    });
    file(quote! { use ::ocrmarket_wire as wire; #(#tables)* })
}

/// The attribute of what stands on the client.
fn client_feature(options: &Options) -> Option<TokenStream> {
    options
        .has_client_feature()
        .then(|| quote! { #[cfg(feature = "client")] })
}

/// The attribute of what stands on the validator.
fn validate_feature(options: &Options) -> Option<TokenStream> {
    options
        .has_validate_feature()
        .then(|| quote! { #[cfg(feature = "validate")] })
}

/// Tokens as a file of items.
pub(crate) fn file(tokens: TokenStream) -> syn::Result<syn::File> {
    syn::parse2(tokens)
}
