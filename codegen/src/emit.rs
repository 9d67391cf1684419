//! Converts plan and items to tokens. Each kind of output has a module: an emitter of small named
//! fragments.
//!
//! Code that is equal for all types belongs in `wire`. Only the differences are emitted.
//!
//! A definition may have the name of a prelude type, so types and traits of the standard library
//! are written with their full path. `Some`, `None` and `Ok` are values, which no definition
//! becomes. Any other name that an emitter declares is not available to the schemas;
//! [`collisions`](crate::collisions) reports the cases where that matters.

mod known_values;
pub(crate) mod literal;
mod object;
mod one_of;
pub(crate) mod operation;
pub(crate) mod request;
pub(crate) mod root;
pub(crate) mod schema;
pub(crate) mod vendor;

use ocrmarket_model::api::Api;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::Options;
use crate::plan::{ItemPlan, ModulePlan, Plan};

/// Returns a module as programs use it: its types, then the functions on them.
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

/// Returns the tables of a module's types: field tables, and the strings of known values.
pub(crate) fn tables(plan: &Plan, module: &ModulePlan) -> syn::Result<syn::File> {
    let own = [module.path.as_slice(), &["tables".to_owned()]].concat();
    let tables = module.items.iter().map(|planned| match planned {
        ItemPlan::Struct(planned) => object::object(plan, &own, planned),
        ItemPlan::Enum(planned) => known_values::known_values(planned),
    });
    file(quote! { use ::ocrmarket_wire as wire; #(#tables)* })
}

/// Returns the attribute of items that need the client.
fn client_feature(options: &Options) -> Option<TokenStream> {
    options
        .has_client_feature()
        .then(|| quote! { #[cfg(feature = "client")] })
}

/// Returns the attribute of items that need the validator.
fn validate_feature(options: &Options) -> Option<TokenStream> {
    options
        .has_validate_feature()
        .then(|| quote! { #[cfg(feature = "validate")] })
}

/// Parses tokens as a file of items.
pub(crate) fn file(tokens: TokenStream) -> syn::Result<syn::File> {
    syn::parse2(tokens)
}
