//! Emits the text of an operation's response schema: one file, or parts if operations share
//! definitions.
//!
//! Each part is a macro, because `concat!` accepts only literals. The validator takes the parts one
//! by one, so that a program contains shared parts once.

use ocrmarket_model::api::OperationModel;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::operation::MODULE;
use super::validate_feature;
use crate::items::relative_path;
use crate::plan::{ModulePlan, Plan, SchemaPart};
use crate::{Options, render};

/// Name of the module of a shared file with the text of its definitions.
pub(crate) const SHARED: &str = "schema";

/// Returns `SCHEMA`, with the macro of its own parts if it has several.
pub(crate) fn constant(
    plan: &Plan,
    module: &ModulePlan,
    model: &OperationModel,
    options: &Options,
) -> TokenStream {
    let docs = quote! {
        #[doc = " The JSON Schema of its responses in one document: every reference is local."]
    };
    if module.schema.len() == 1 {
        let path = format!("../{}.schema.json", module.name());
        return quote! { #docs pub const SCHEMA: &str = include_str!(#path); };
    }
    let own = module
        .schema
        .iter()
        .enumerate()
        .filter_map(|(at, part)| match part {
            SchemaPart::Own(text) if at == 0 => Some(render::marked(options, model, text)),
            SchemaPart::Own(text) => Some(text.clone()),
            SchemaPart::Shared(_) => None,
        });
    let arms = own.enumerate().map(|(at, text)| {
        let (at, text) = (Literal::usize_unsuffixed(at), raw(&text));
        quote! { (#at) => { #text }; }
    });
    let parts = each(plan, module, "definitions", |path| quote! { #path!() });
    quote! {
        #[doc = " The parts of [`SCHEMA`] that no other operation has."]
        macro_rules! own { #(#arms)* }

        #docs
        pub const SCHEMA: &str = concat!(#(#parts),*);
    }
}

/// Returns the parts of the text for the validator.
pub(crate) fn parts(plan: &Plan, module: &ModulePlan) -> Vec<TokenStream> {
    if module.schema.len() == 1 {
        return vec![quote! { SCHEMA }];
    }
    each(plan, module, "DEFINITIONS", |path| quote! { #path })
}

/// Returns the file of a shared file's definitions.
pub(crate) fn shared(text: &str, options: &Options) -> TokenStream {
    let feature = validate_feature(options);
    let text = raw(text);
    let constant = options.validate.then(|| {
        quote! {
            #[doc = " The same text for validators. A program contains it once for all operations that it validates."]
            #feature
            pub(crate) static DEFINITIONS: &str = definitions!();
        }
    });
    quote! {
        #[doc = " The definitions of this file as the schemas of several operations have them."]
        macro_rules! definitions { () => { #text }; }
        pub(crate) use definitions;
        #constant
    }
}

/// Returns each part. An own part is a call of the macro; for a shared part, `shared` converts the
/// path of `item` in the shared module.
fn each(
    plan: &Plan,
    module: &ModulePlan,
    item: &str,
    shared: impl Fn(syn::Path) -> TokenStream,
) -> Vec<TokenStream> {
    let inside = |path: &[String], part: &str| [path, &[part.to_owned()]].concat();
    let from = inside(&module.path, MODULE);
    let mut own = 0;
    let parts = module.schema.iter().map(|part| match part {
        SchemaPart::Own(_) => {
            let at = Literal::usize_unsuffixed(own);
            own += 1;
            quote! { own!(#at) }
        }
        SchemaPart::Shared(index) => {
            let target = inside(&plan.modules[*index].path, SHARED);
            shared(relative_path(&from, &target, item))
        }
    });
    parts.collect()
}

/// Returns a text as a raw string literal, without escapes.
fn raw(text: &str) -> TokenStream {
    let longest = text
        .split('"')
        .skip(1)
        .map(|rest| rest.len() - rest.trim_start_matches('#').len());
    let hashes = "#".repeat(longest.max().map_or(0, |longest| longest + 1));
    // JSON has no bare carriage return, so a raw string can hold it. A plain literal has the same
    // value.
    let literal = format!("r{hashes}\"{text}\"{hashes}").parse();
    literal.unwrap_or_else(|_| quote! { #text })
}
