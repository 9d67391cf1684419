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
mod operation;
pub(crate) mod request;
pub(crate) mod root;
pub(crate) mod vendor;
mod words;

use ocrmarket_model::api::Api;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::Options;
use crate::plan::{ItemPlan, ModulePlan, Plan};

/// A whole module with types: its own items, then each type followed by what it needs.
pub(crate) fn module(
    api: &Api,
    plan: &Plan,
    module: &ModulePlan,
    types: Vec<Item>,
    options: &Options,
) -> syn::Result<syn::File> {
    let operation = module
        .operation(api)
        .map(|model| operation::operation(api, plan, module, model, options));
    let imports = imports(module, operation.is_some());
    let request = module
        .request
        .as_ref()
        .filter(|_| options.client)
        .map(|planned| request::module(planned, options));
    let mut file = file(quote! { #imports #request #operation })?;
    for (planned, item) in module.items.iter().zip(types) {
        let needed = match planned {
            ItemPlan::Struct(planned) => object::object(planned),
            ItemPlan::Enum(planned) => words::words(planned),
        };
        file.items.push(item);
        file.items.extend(self::file(needed)?.items);
    }
    Ok(file)
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

fn imports(module: &ModulePlan, is_operation: bool) -> Option<TokenStream> {
    let operation = is_operation
        .then(|| quote! { use ::std::borrow::Cow; use ::ocrmarket_operation as operation; });
    let has_types = is_operation || !module.items.is_empty();
    has_types.then(|| quote! { #operation use ::ocrmarket_wire as wire; })
}
