//! Emits the root of the output: a crate's `lib.rs`, or a module that a build script's crate
//! includes.

use ocrmarket_model::api::Api;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{client_feature, validate_feature};
use crate::items::doc_attribute;
use crate::nesting;
use crate::plan::{Plan, VendorPlan};
use crate::{Options, Root};

/// Returns the path of the root file.
pub(crate) fn path(root: Root) -> &'static str {
    match root {
        Root::Crate => "lib.rs",
        Root::Module => "mod.rs",
    }
}

/// Returns the root file.
pub(crate) fn root(api: &Api, plan: &Plan, options: &Options) -> TokenStream {
    let root = options.root;
    let docs = (root == Root::Crate).then(|| crate_docs(options));
    let limit = nesting::recursion_limit(plan).filter(|_| root == Root::Crate);
    let limit = limit.map(|limit| {
        let limit = limit.to_string();
        quote! { #![recursion_limit = #limit] }
    });
    let reexports = (root == Root::Crate).then(|| {
        let feature = client_feature(options);
        let client = options
            .client
            .then(|| quote! { #feature pub use ::ocrmarket_client as client; });
        let feature = validate_feature(options);
        let validator = options
            .validate
            .then(|| quote! { #feature pub use ::ocrmarket_validator as validator; });
        quote! {
            #client
            pub use ::ocrmarket_operation as operation;
            #validator
            pub use ::ocrmarket_wire as wire;
        }
    });
    let vendors = plan
        .vendors
        .iter()
        .map(|vendor| vendor_module(vendor, root));
    let operations = operations(api, root);
    quote! {
        #docs
        #limit
        #reexports
        #(#vendors)*
        #operations
    }
}

fn crate_docs(options: &Options) -> TokenStream {
    let mut lines = vec![
        "Typed responses of the OCR products of the Chinese cloud markets.",
        "",
        "One module per vendor, below it one per operation: a struct for each object it returns, `decode` and `encode`, its",
        "[`OPERATION`](operation::Operation) and its schema. Decoding is total and lossless; validation is separate.",
        "The search finds a field by the vendor's key and by its Chinese label.",
        "",
        "Not affiliated with the vendors. The schemas are based on their documents; each operation states its evidence.",
    ];
    if options.validate {
        lines.splice(6..6, VALIDATE_DOCS);
    }
    if options.client {
        lines.splice(6..6, CLIENT_DOCS);
    }
    let docs = lines.into_iter().map(|line| {
        let text = if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        };
        quote! { #![doc = #text] }
    });
    quote! { #(#docs)* }
}

/// Docs of the crate about its feature `client`. Names are not links: without the feature, the
/// links would have no target.
const CLIENT_DOCS: [&str; 3] = [
    "With the feature `client`, which is on by default, each operation has a request type, and each vendor has a function of the",
    "operation's name that sends it. Without it, nothing here depends on an HTTP library.",
    "",
];

/// Docs of the crate about its feature `validate`.
const VALIDATE_DOCS: [&str; 3] = [
    "With the feature `validate`, each operation has `findings`, which validates the bytes of a response. It needs no client. With",
    "both, `CallResponse::findings` does the same, and a client can report drift of every response.",
    "",
];

fn vendor_module(vendor: &VendorPlan, root: Root) -> TokenStream {
    let name = format_ident!("{}", vendor.name);
    let docs = vendor.docs.iter().map(|line| doc_attribute(line));
    let feature = feature(&vendor.name, root);
    quote! { #(#docs)* #feature pub mod #name; }
}

fn feature(vendor: &str, root: Root) -> Option<TokenStream> {
    (root == Root::Crate).then(|| quote! { #[cfg(feature = #vendor)] })
}

/// Lists every operation of the enabled vendors, for programs that iterate over them.
fn operations(api: &Api, root: Root) -> TokenStream {
    let rows = api.vendors.iter().flat_map(|vendor| {
        let module = format_ident!("{}", vendor.name);
        vendor.operations.iter().map(move |model| {
            let operation = format_ident!("{}", model.operation.name.as_ref());
            let feature = feature(&vendor.name, root);
            quote! {
                #feature
                ::ocrmarket_operation::response::CatalogEntry::of::<#module::#operation::Model>(#module::#operation::SCHEMA)
            }
        })
    });
    quote! {
        #[doc = " The operations of all enabled vendors, sorted by vendor and name."]
        pub static OPERATIONS: &[::ocrmarket_operation::response::CatalogEntry] = &[#(#rows),*];
    }
}
