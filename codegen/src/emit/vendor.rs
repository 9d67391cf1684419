//! A vendor's module: its operations and shared definitions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::items::doc_attribute;
use crate::plan::{Plan, SHARED, VendorPlan};

/// `mod.rs` of a vendor.
pub(crate) fn vendor(plan: &Plan, vendor: &VendorPlan) -> TokenStream {
    let shared = (!vendor.shared.is_empty()).then(|| {
        let name = format_ident!("{SHARED}");
        quote! {
            #[doc = " Definitions that several operations share."]
            pub mod #name;
        }
    });
    let operations = modules(plan, &vendor.operations);
    quote! { #(#operations)* #shared }
}

/// `mod.rs` of a vendor's shared definitions, if it has any.
pub(crate) fn shared(plan: &Plan, vendor: &VendorPlan) -> Option<TokenStream> {
    let modules = modules(plan, &vendor.shared);
    (!modules.is_empty()).then(|| quote! { #(#modules)* })
}

fn modules(plan: &Plan, indices: &[usize]) -> Vec<TokenStream> {
    indices
        .iter()
        .map(|index| {
            let module = &plan.modules[*index];
            let name = format_ident!("{}", module.name());
            let docs = module.docs.iter().map(|line| doc_attribute(line));
            quote! { #(#docs)* pub mod #name; }
        })
        .collect()
}
