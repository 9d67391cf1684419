//! Emits an operation besides its types. Its own module has `decode`, `encode` and `findings`. A
//! file beside it has `OPERATION`, `SCHEMA`, the validator and the model of its responses, which
//! programs use through the module.

use std::collections::BTreeSet;

use ocrmarket_model::api::{Api, DefinitionId, OperationModel, Shape, SuccessModel};
use ocrmarket_model::naming;
use ocrmarket_operation::Operation;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::literal::literal;
use super::{one_of, schema, validate_feature};
use crate::docs;
use crate::items::{doc_attribute, relative_path};
use crate::plan::{ModulePlan, Plan};
use crate::{Options, Root};

/// Name of the private module with the items that programs use through `Model`.
pub(crate) const MODULE: &str = "operation";

/// Returns the exports of an operation's module: its facts, and response types of other modules.
pub(crate) fn exports(plan: &Plan, module: &ModulePlan, model: &OperationModel) -> TokenStream {
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
    quote! {
        mod operation;
        pub use operation::{OPERATION, SCHEMA};
        #(pub use #paths;)*
    }
}

/// Returns the functions on the types.
pub(crate) fn functions(
    api: &Api,
    module: &ModulePlan,
    model: &OperationModel,
    options: &Options,
) -> TokenStream {
    let one_of = (model.successes.len() > 1).then(|| one_of::one_of(&names(api, model)));
    let findings = options.validate.then(|| findings(module, options));
    quote! {
        #one_of

        #[doc = " Names the response types for the compiler; has no value."]
        #[derive(Debug)]
        pub enum Model {}

        #[doc = " A response, decoded by its outcome rule."]
        pub type Response = ::ocrmarket_operation::response::Response<Model>;

        #[doc = " Decodes a response without loss: fields that the definitions do not declare are kept as JSON text."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = " Fails if the bytes are not one JSON object. The error contains the location and the bytes."]
        pub fn decode(bytes: &[u8]) -> ::core::result::Result<Response, wire::DecodeError> {
            Response::decode(bytes)
        }

        #[doc = " Encodes a response: JSON of the same value as was decoded, number spelling included."]
        pub fn encode(response: &Response) -> ::std::vec::Vec<u8> {
            response.encode()
        }

        #findings
    }
}

/// Returns the file of an operation's facts: `OPERATION`, `SCHEMA`, the validator, and the model of
/// its responses.
pub(crate) fn facts(
    api: &Api,
    plan: &Plan,
    module: &ModulePlan,
    model: &OperationModel,
    options: &Options,
) -> TokenStream {
    let mut own = module.path.clone();
    own.push(MODULE.to_owned());
    let title = doc_attribute(&format!(
        "{}: endpoints, limits, outcome rules and codes.",
        docs::inline(&model.operation.title)
    ));
    // The comment records decisions about contradicting sources, for people who edit the schemas.
    let value = literal(&Operation {
        comment: None,
        ..model.operation.clone()
    });
    let schema = schema::constant(plan, module, model, options);
    let validator = options.validate.then(|| validator(plan, module, options));
    let response = response(api, plan, &own, model, options);
    let job_query = job_query(api, plan, module, &own);
    let one_of = model.successes.len() > 1;
    let one_of = one_of.then(|| one_of::body_type(&names(api, model)));
    quote! {
        use ::std::borrow::Cow;
        use ::ocrmarket_operation as operation;

        #title
        pub static OPERATION: operation::Operation = #value;

        #schema
        #validator
        #response
        #job_query
        #one_of
    }
}

fn response(
    api: &Api,
    plan: &Plan,
    own: &[String],
    model: &OperationModel,
    options: &Options,
) -> TokenStream {
    let path = |id| type_path(plan, own, id);
    let failure = path(model.failure);
    let bodies = match model.successes.as_slice() {
        [success] => one_success(api, success, &path, model),
        several => several_successes(api, several, &path, model),
    };
    let digest = model.schema_sha256();
    let feature = validate_feature(options);
    let validator = options.validate.then(|| {
        quote! {
            #feature
            const VALIDATOR: ::core::option::Option<operation::response::ValidatorOf> = Some(|| &VALIDATOR);
        }
    });
    quote! {
        impl operation::response::Model for super::Model {
            type Failure = #failure;
            #bodies
            const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(#digest);
            const SCHEMA: ::core::option::Option<&'static str> = Some(SCHEMA);
            #validator
            fn operation() -> &'static operation::Operation { &OPERATION }
            fn outcome_reader() -> &'static operation::outcome::OutcomeReader<'static> {
                static READER: ::std::sync::LazyLock<operation::outcome::OutcomeReader<'static>> =
                    ::std::sync::LazyLock::new(|| operation::outcome::OutcomeReader::new(&OPERATION));
                &READER
            }
        }
    }
}

/// Returns the path of a definition's type relative to the module `own`.
fn type_path(plan: &Plan, own: &[String], id: Option<DefinitionId>) -> TokenStream {
    let reference = id.and_then(|id| plan.type_of(id));
    let path = reference
        .map(|reference| relative_path(own, &plan.modules[reference.module].path, &reference.name));
    path.map_or_else(
        || quote! { operation::response::Undeclared },
        |path| quote! { #path },
    )
}

/// Returns the names of an operation's success types.
fn names<'a>(api: &'a Api, model: &OperationModel) -> Vec<&'a str> {
    let successes = model.successes.iter();
    successes
        .map(|success| api[success.payload].name.as_str())
        .collect()
}

/// Returns the model's items about bodies if there is one success type.
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

/// Returns the model's items about bodies if there are several success types, each a variant of an
/// enum.
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
            || quote! { super::OneOf::#variant(_) => None },
            |inner| quote! { super::OneOf::#variant(envelope) => #inner.map(super::OneOf::#variant) },
        )
    });
    quote! {
        type Success = super::OneOf<#(#payloads),*>;
        type Envelope = super::OneOf<#(#envelopes),*>;
        type Payload<'a> = super::OneOf<#(&'a #payloads),*>;
        fn bare(body: &Self::Success) -> Self::Payload<'_> {
            match body { #(super::OneOf::#variants(body) => super::OneOf::#variants(body)),* }
        }
        fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
            match envelope { #(#inner),* }
        }
    }
}

/// Names the operations whose job rules refer to this one as their query, if there are any.
fn job_query(api: &Api, plan: &Plan, module: &ModulePlan, own: &[String]) -> Option<TokenStream> {
    let submits = |other: &&ModulePlan| {
        let job = other
            .operation(api)
            .and_then(|model| model.operation.job.as_ref());
        // Rules refer to operations of the same vendor.
        other.path.first() == module.path.first()
            && job.is_some_and(|job| job.query == module.name())
    };
    let submissions: Vec<TokenStream> = plan
        .modules
        .iter()
        .filter(submits)
        .map(|other| {
            let path = relative_path(own, &other.path, "OPERATION");
            quote! { &#path }
        })
        .collect();
    (!submissions.is_empty()).then(|| {
        quote! {
            impl operation::response::JobQuery for super::Model {
                const SUBMITTED_BY: &'static [&'static operation::Operation] = &[#(#submissions),*];
            }
        }
    })
}

/// Returns the operation's own validator, which a client finds through the model.
fn validator(plan: &Plan, module: &ModulePlan, options: &Options) -> TokenStream {
    let feature = validate_feature(options);
    let parts = schema::parts(plan, module);
    quote! {
        #feature
        static VALIDATOR: ::ocrmarket_validator::operation::LazyValidator =
            ::ocrmarket_validator::operation::LazyValidator::new(&OPERATION, &[#(&#parts),*]);

        #feature
        impl ::ocrmarket_validator::operation::Validated for super::Model {
            fn validator() -> &'static ::ocrmarket_validator::operation::LazyValidator { &VALIDATOR }
        }
    }
}

/// Returns the functions that validate a response.
fn findings(module: &ModulePlan, options: &Options) -> TokenStream {
    let feature = validate_feature(options);
    let example = example(module, options);
    let example = example.iter().map(|line| doc_attribute(line));
    quote! {
        #[doc = " Validates a response: errors, and warnings for undeclared fields and unknown values. A valid response costs one pass over its"]
        #[doc = " bytes."]
        #[doc = ""]
        #[doc = " The outcome rules classify it first, so a refusal is checked against the schema of refusals. No finding shows a value that is"]
        #[doc = " not public."]
        #(#example)*
        #feature
        pub fn findings(bytes: &[u8]) -> ::std::vec::Vec<::ocrmarket_validator::Finding> {
            validator().validate(bytes).findings
        }

        #[doc = " Validator behind [`findings`], which also returns the class and the verdict. Compiled on first use, once for all threads."]
        #feature
        pub fn validator() -> &'static ::ocrmarket_validator::operation::OperationValidator<'static> {
            <Model as ::ocrmarket_validator::operation::Validated>::validator().get()
        }
    }
}

/// Returns an example, which is run, if the name of the crate is known. Truncated bytes are a
/// finding under any schema.
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

/// Returns the payload inside an envelope, innermost location first, or `None` if there is no
/// envelope.
fn inner_payload(api: &Api, success: &SuccessModel, model: &OperationModel) -> Option<TokenStream> {
    let envelope = success.envelope?;
    let locations = model.operation.payload.iter();
    let chains: Vec<TokenStream> = locations
        .filter(|location| !location.is_empty())
        .filter_map(|location| chain(api, envelope, location, success.payload))
        .collect();
    let (first, rest) = chains.split_first()?;
    Some(quote! { #first #(.or_else(|| #rest))* })
}

/// Returns `envelope.data.result.filled()` for `/data/result`: an absent object is read as its
/// empty value.
fn chain(
    api: &Api,
    envelope: DefinitionId,
    location: &str,
    payload: DefinitionId,
) -> Option<TokenStream> {
    let mut definition = envelope;
    let mut path = quote! { envelope };
    for token in location.split('/').skip(1) {
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
