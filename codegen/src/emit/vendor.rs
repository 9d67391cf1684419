//! Emits a vendor's module: its operations, the functions that call them, and shared definitions.

use ocrmarket_model::api::{Api, OperationModel};
use ocrmarket_operation::Charged;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::client_feature;
use crate::Options;
use crate::items::doc_attribute;
use crate::plan::{ModulePlan, Plan, RequestPlan, SHARED, VendorPlan, labelled};

/// Returns the `mod.rs` of a vendor.
pub(crate) fn vendor(
    api: &Api,
    plan: &Plan,
    vendor: &VendorPlan,
    options: &Options,
) -> TokenStream {
    let shared = (!vendor.shared.is_empty()).then(|| {
        let name = format_ident!("{SHARED}");
        quote! {
            #[doc = " Definitions that several operations share."]
            pub mod #name;
        }
    });
    let operations = modules(plan, &vendor.operations);
    let endpoints = vendor
        .operations
        .iter()
        .filter(|_| options.client)
        .filter_map(|index| endpoint(api, &plan.modules[*index], options));
    quote! { #(#operations)* #shared #(#endpoints)* }
}

/// Returns the function that calls an operation. It only forwards to the client. It has the name of
/// the operation's module, which is no value.
fn endpoint(api: &Api, module: &ModulePlan, options: &Options) -> Option<TokenStream> {
    let model = module.operation(api)?;
    let planned = module.request.as_ref()?;
    let feature = client_feature(options);
    let docs = endpoint_docs(model, planned);
    let docs = docs.iter().map(|line| doc_attribute(line));
    let allow = planned
        .deprecated
        .then(|| quote! { #[allow(deprecated, reason = "uses a deprecated request")] });
    let (name, request) = (
        format_ident!("{}", module.name()),
        format_ident!("{}", planned.name),
    );
    Some(quote! {
        #(#docs)*
        #feature
        #allow
        pub async fn #name(
            client: &::ocrmarket_client::Client,
            request: &#name::#request,
        ) -> ::core::result::Result<::ocrmarket_client::CallResponse<#name::Model>, ::ocrmarket_client::Error> {
            client.call(request).await
        }
    })
}

fn endpoint_docs(model: &OperationModel, planned: &RequestPlan) -> Vec<String> {
    let operation = &model.operation;
    let mut lines = labelled(Some(&operation.title), &operation.description);
    lines.push(String::new());
    lines.push(charged(model).to_owned());
    lines.push(format!(
        "Request: [`{}`]({}::{}). Limits, outcome rules and codes: [`OPERATION`]({}::OPERATION).",
        planned.name, operation.name, planned.name, operation.name
    ));
    lines.extend(
        [
            "",
            "# Errors",
            "Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the",
            "vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a",
            "retry can succeed.",
        ]
        .map(str::to_owned),
    );
    lines
}

/// Summarizes which responses are charged by the outcome rules.
fn charged(model: &OperationModel) -> &'static str {
    let rules = &model.operation.outcome;
    let is_all = |wanted: fn(&Charged) -> bool| rules.iter().all(|rule| wanted(&rule.charged));
    if is_all(|charged| matches!(charged, Charged::Unknown)) {
        "Charge: unknown, no source states it."
    } else if is_all(|charged| matches!(charged, Charged::Field(_))) {
        "Charge: stated by a field of the response."
    } else if is_all(|charged| matches!(charged, Charged::Yes)) {
        "Charge: every response, refusals included."
    } else if is_all(|charged| matches!(charged, Charged::No)) {
        "Charge: none."
    } else {
        "Charge: depends on the response."
    }
}
/// Returns the `mod.rs` of a vendor's shared definitions, or `None` if there are none.
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
