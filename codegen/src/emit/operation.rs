//! What an operation's module has besides its types: `OPERATION`, `SCHEMA`, the model of its answers, `decode`, `encode` and
//! `findings`.

use std::collections::BTreeSet;

use ocrmarket_model::api::{Api, DefinitionId, OperationModel, Shape, SuccessModel};
use ocrmarket_model::naming;
use ocrmarket_operation::Operation;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::literal::literal;
use super::{one_of, validate_feature};
use crate::docs;
use crate::items::{doc_attribute, relative_path};
use crate::plan::{ModulePlan, Plan};
use crate::{Options, Root};

/// Everything of an operation but its types.
pub(crate) fn operation(
    api: &Api,
    plan: &Plan,
    module: &ModulePlan,
    model: &OperationModel,
    options: &Options,
) -> TokenStream {
    let reexports = reexports(plan, module, model);
    let constants = constants(module, model);
    let response = response(api, plan, module, model);
    let job_query = job_query(api, plan, module);
    let judge = options.validate.then(|| judge(module, options));
    quote! { #reexports #constants #response #job_query #judge }
}

/// The answer's definitions that stand in another module are found here too.
fn reexports(plan: &Plan, module: &ModulePlan, model: &OperationModel) -> TokenStream {
    let roots: BTreeSet<DefinitionId> = model.roots().into_iter().collect();
    let foreign = roots
        .into_iter()
        .filter_map(|id| plan.type_of(id))
        .filter(|reference| plan.modules[reference.module].path != module.path);
    let paths = foreign.map(|reference| {
        relative_path(
            &module.path,
            &plan.modules[reference.module].path,
            &reference.name,
        )
    });
    quote! { #(pub use #paths;)* }
}

fn constants(module: &ModulePlan, model: &OperationModel) -> TokenStream {
    let title = doc_attribute(&format!(
        "{}: how it is called and how its answers are judged.",
        docs::inline(&model.operation.title)
    ));
    // Decisions about contradicting sources are for those who edit the schemas.
    let value = literal(&Operation {
        comment: None,
        ..model.operation.clone()
    });
    let schema = format!("{}.schema.json", module.name());
    quote! {
        #title
        pub static OPERATION: operation::Operation = #value;

        #[doc = " The JSON Schema of its answers, in one document: every reference in it is local."]
        pub const SCHEMA: &str = include_str!(#schema);
    }
}

fn response(api: &Api, plan: &Plan, module: &ModulePlan, model: &OperationModel) -> TokenStream {
    let path = |id| type_path(plan, module, id);
    let failure = path(model.failure);
    let bodies = match model.successes.as_slice() {
        [success] => one_success(api, success, &path, model),
        several => several_successes(api, several, &path, model),
    };
    let one_of = (model.successes.len() > 1).then(|| one_of::one_of(&names(api, model)));
    let digest = model.schema_sha256();
    quote! {
        #one_of

        #[doc = " What its answers are made of; a name for the compiler, never a value."]
        #[derive(Debug)]
        pub enum Model {}

        impl operation::response::Model for Model {
            type Failure = #failure;
            #bodies
            const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(#digest);
            const SCHEMA: ::core::option::Option<&'static str> = Some(SCHEMA);
            fn operation() -> &'static operation::Operation { &OPERATION }
            fn outcome_reader() -> &'static operation::outcome::OutcomeReader<'static> {
                static READER: ::std::sync::LazyLock<operation::outcome::OutcomeReader<'static>> =
                    ::std::sync::LazyLock::new(|| operation::outcome::OutcomeReader::new(&OPERATION));
                &READER
            }
        }

        #[doc = " An answer, decoded by what its outcome rule says it is."]
        pub type Response = operation::response::Response<Model>;

        #[doc = " Decodes an answer. Nothing in it is lost: what the definitions do not know is kept as JSON text."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = " The bytes are not one JSON object; the error says where and gives them back."]
        pub fn decode(bytes: &[u8]) -> ::core::result::Result<Response, wire::DecodeError> {
            Response::decode(bytes)
        }

        #[doc = " Encodes an answer: JSON of the same value as was decoded, number spelling included."]
        pub fn encode(response: &Response) -> ::std::vec::Vec<u8> {
            response.encode()
        }
    }
}

/// The path of a definition's type as an operation's module names it.
fn type_path(plan: &Plan, module: &ModulePlan, id: Option<DefinitionId>) -> TokenStream {
    let reference = id.and_then(|id| plan.type_of(id));
    let path = reference.map(|reference| {
        relative_path(
            &module.path,
            &plan.modules[reference.module].path,
            &reference.name,
        )
    });
    path.map_or_else(
        || quote! { operation::response::Undeclared },
        |path| quote! { #path },
    )
}

/// The names of an operation's success types.
fn names<'a>(api: &'a Api, model: &OperationModel) -> Vec<&'a str> {
    let successes = model.successes.iter();
    successes
        .map(|success| api[success.payload].name.as_str())
        .collect()
}

/// The model's items about bodies where there is one success type.
fn one_success(
    api: &Api,
    success: &SuccessModel,
    path: &dyn Fn(Option<DefinitionId>) -> TokenStream,
    model: &OperationModel,
) -> TokenStream {
    let (payload, envelope) = (path(Some(success.payload)), path(success.envelope));
    let (argument, inner) = inner_payload(api, success, model).map_or_else(
        || (quote! { _envelope }, quote! { None }),
        |inner| (quote! { envelope }, inner),
    );
    quote! {
        type Success = #payload;
        type Envelope = #envelope;
        type Payload<'a> = &'a #payload;
        fn bare(body: &Self::Success) -> Self::Payload<'_> { body }
        fn payload(#argument: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> { #inner }
    }
}

/// The model's items about bodies where there are several success types: an enum has one variant for each.
fn several_successes(
    api: &Api,
    successes: &[SuccessModel],
    path: &dyn Fn(Option<DefinitionId>) -> TokenStream,
    model: &OperationModel,
) -> TokenStream {
    let names = names(api, model);
    let variants: Vec<_> = names.iter().map(|name| format_ident!("{name}")).collect();
    let payloads: Vec<_> = successes
        .iter()
        .map(|one| path(Some(one.payload)))
        .collect();
    let envelopes = successes.iter().map(|one| path(one.envelope));
    let inner = successes.iter().zip(&variants).map(|(success, variant)| {
        inner_payload(api, success, model).map_or_else(
            || quote! { OneOf::#variant(_) => None },
            |inner| quote! { OneOf::#variant(envelope) => #inner.map(OneOf::#variant) },
        )
    });
    quote! {
        type Success = OneOf<#(#payloads),*>;
        type Envelope = OneOf<#(#envelopes),*>;
        type Payload<'a> = OneOf<#(&'a #payloads),*>;
        fn bare(body: &Self::Success) -> Self::Payload<'_> {
            match body { #(OneOf::#variants(body) => OneOf::#variants(body)),* }
        }
        fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
            match envelope { #(#inner),* }
        }
    }
}

/// Names the operations whose job rules name this one as their query, if any do.
fn job_query(api: &Api, plan: &Plan, module: &ModulePlan) -> Option<TokenStream> {
    let submits = |other: &&ModulePlan| {
        let job = other
            .operation(api)
            .and_then(|model| model.operation.job.as_ref());
        // Rules name an operation of the same vendor.
        other.path.first() == module.path.first()
            && job.is_some_and(|job| job.query == module.name())
    };
    let submissions: Vec<TokenStream> = plan
        .modules
        .iter()
        .filter(submits)
        .map(|other| {
            let path = relative_path(&module.path, &other.path, "OPERATION");
            quote! { &#path }
        })
        .collect();
    (!submissions.is_empty()).then(|| {
        quote! {
            impl operation::response::JobQuery for Model {
                const SUBMITTED_BY: &'static [&'static operation::Operation] = &[#(#submissions),*];
            }
        }
    })
}

/// What says where an answer departs from its schema.
fn judge(module: &ModulePlan, options: &Options) -> TokenStream {
    let feature = validate_feature(options);
    let example = example(module, options);
    let example = example.iter().map(|line| doc_attribute(line));
    quote! {
        #[doc = " Where an answer departs from its schema: errors, and warnings for what the schema does not know yet. None where there is"]
        #[doc = " nothing to report, at hardly more than the cost of reading it."]
        #[doc = ""]
        #[doc = " Its class comes first: a refusal is held to what refusals look like. No finding shows a value that is not public."]
        #(#example)*
        #feature
        pub fn findings(bytes: &[u8]) -> ::std::vec::Vec<::ocrmarket_validator::Finding> {
            judge().judge(bytes).findings
        }

        #[doc = " What judges its answers, for their class and verdict besides: compiled when it is first asked for, once, for all threads."]
        #feature
        pub fn judge() -> &'static ::ocrmarket_validator::judge::Judge<'static> {
            static JUDGE: ::std::sync::LazyLock<&'static ::ocrmarket_validator::judge::Judge<'static>> =
                ::std::sync::LazyLock::new(|| ::ocrmarket_validator::judge::Judge::of(&OPERATION, SCHEMA));
            &JUDGE
        }
    }
}

/// An example that runs, where the name of the crate is known. Bytes that break off are a finding whatever the schema says.
fn example(module: &ModulePlan, options: &Options) -> Vec<String> {
    let name = options.crate_name.as_ref();
    let Some(name) = name.filter(|_| options.root == Root::Crate) else {
        return Vec::new();
    };
    let lines = [
        "",
        "```",
        &format!("use {name}::{};", module.path.join("::")),
        "",
        &format!(
            "let findings = {}::findings(b\"{{\\\"status\\\": \");",
            module.name()
        ),
        "assert_eq!(findings[0].to_string(), \"1:12: error: not JSON: expected a value (malformed)\");",
        "```",
    ];
    lines.map(str::to_owned).to_vec()
}

/// The payload inside an envelope, innermost place first; `None` where there is no envelope.
fn inner_payload(api: &Api, success: &SuccessModel, model: &OperationModel) -> Option<TokenStream> {
    let envelope = success.envelope?;
    let places = model.operation.payload.iter();
    let chains: Vec<TokenStream> = places
        .filter(|place| !place.is_empty())
        .filter_map(|place| chain(api, envelope, place, success.payload))
        .collect();
    let (first, rest) = chains.split_first()?;
    Some(quote! { #first #(.or_else(|| #rest))* })
}

/// `envelope.data.result.filled()` for `/data/result`: reading through an absent object gives its empty value.
fn chain(
    api: &Api,
    envelope: DefinitionId,
    place: &str,
    payload: DefinitionId,
) -> Option<TokenStream> {
    let mut definition = envelope;
    let mut path = quote! { envelope };
    for token in place.split('/').skip(1) {
        let property = api[definition]
            .object()?
            .properties
            .iter()
            .find(|property| property.wire_name == token)?;
        let name = naming::property_field_name(property)?;
        let name = format_ident!("{name}");
        path = quote! { #path.#name };
        let Shape::Object(next) = property.shape else {
            return None;
        };
        definition = next;
    }
    (definition == payload).then(|| quote! { #path.filled() })
}
