//! Plan and items to tokens: one module a kind of output, each an emitter over small named fragments.
//!
//! Whatever repeats from type to type belongs in `wire`; what stands here is only what differs.

pub(crate) mod literal;
mod object;
mod operation;
pub(crate) mod root;
pub(crate) mod vendor;
mod words;

use ocrmarket_spec::api::Api;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::plan::{ItemPlan, ModulePlan, Plan};

/// A whole module with types.
pub(crate) fn module(api: &Api, plan: &Plan, module: &ModulePlan, items: &[Item]) -> TokenStream {
    let operation = module
        .operation(api)
        .map(|model| operation::operation(api, plan, module, model));
    let imports = imports(module, operation.is_some());
    let types = module.items.iter().zip(items).map(|(planned, item)| {
        let implementations = match planned {
            ItemPlan::Struct(planned) => object::object(planned, item),
            ItemPlan::Enum(planned) => words::words(planned),
        };
        quote! { #item #implementations }
    });
    quote! {
        #imports
        #operation
        #(#types)*
    }
}

fn imports(module: &ModulePlan, is_operation: bool) -> Option<TokenStream> {
    let spec = is_operation.then(|| quote! { use ::ocrmarket_spec as spec; });
    (is_operation || !module.items.is_empty())
        .then(|| quote! { #spec use ::ocrmarket_wire as wire; })
}
