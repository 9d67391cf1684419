//! What an operation's module has besides its types: `OPERATION`, `SCHEMA`, the model of its answers, `decode`, `encode` and
//! `findings`.

use std::collections::BTreeSet;

use ocrmarket_spec::api::{Api, DefinitionId, OperationModel, Shape};
use ocrmarket_spec::{Operation, naming};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::literal::literal;
use super::validate_feature;
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
    let roots: BTreeSet<DefinitionId> = [Some(model.success), model.failure, model.envelope]
        .into_iter()
        .flatten()
        .collect();
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
        pub static OPERATION: spec::Operation = #value;

        #[doc = " The JSON Schema of its answers, in one document: every reference in it is local."]
        pub const SCHEMA: &str = include_str!(#schema);
    }
}

fn response(api: &Api, plan: &Plan, module: &ModulePlan, model: &OperationModel) -> TokenStream {
    let path = |id: Option<DefinitionId>| {
        let reference = id.and_then(|id| plan.type_of(id));
        let path = reference.map(|reference| {
            relative_path(
                &module.path,
                &plan.modules[reference.module].path,
                &reference.name,
            )
        });
        path.map_or_else(
            || quote! { spec::response::Undeclared },
            |path| quote! { #path },
        )
    };
    let (success, envelope, failure) = (
        path(Some(model.success)),
        path(model.envelope),
        path(model.failure),
    );
    let payload = payload(api, model);
    let digest = model.schema_sha256();
    quote! {
        #[doc = " What its answers are made of; a name for the compiler, never a value."]
        #[derive(Debug)]
        pub enum Model {}

        impl spec::response::Model for Model {
            type Success = #success;
            type Envelope = #envelope;
            type Failure = #failure;
            const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(#digest);
            const SCHEMA: ::core::option::Option<&'static str> = Some(SCHEMA);
            fn operation() -> &'static spec::Operation { &OPERATION }
            fn outcome_reader() -> &'static spec::outcome::OutcomeReader<'static> {
                static READER: ::std::sync::LazyLock<spec::outcome::OutcomeReader<'static>> =
                    ::std::sync::LazyLock::new(|| spec::outcome::OutcomeReader::new(&OPERATION));
                &READER
            }
            #payload
        }

        #[doc = " An answer, decoded by what its outcome rule says it is."]
        pub type Response = spec::response::Response<Model>;

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
            impl spec::response::JobQuery for Model {
                const SUBMITTED_BY: &'static [&'static spec::Operation] = &[#(#submissions),*];
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

/// Where the payload stands in the envelope, innermost place first.
fn payload(api: &Api, model: &OperationModel) -> TokenStream {
    let chains: Vec<TokenStream> = match model.envelope {
        Some(envelope) => model
            .operation
            .payload
            .iter()
            .filter(|place| !place.is_empty())
            .filter_map(|place| chain(api, envelope, place))
            .collect(),
        None => Vec::new(),
    };
    let Some((first, rest)) = chains.split_first() else {
        return quote! {
            fn payload(_envelope: &Self::Envelope) -> ::core::option::Option<&Self::Success> { None }
        };
    };
    quote! {
        fn payload(envelope: &Self::Envelope) -> ::core::option::Option<&Self::Success> {
            #first #(.or_else(|| #rest))*
        }
    }
}

/// `envelope.data.result.get()` for `/data/result`: reading through an absent object gives its empty value.
fn chain(api: &Api, envelope: DefinitionId, place: &str) -> Option<TokenStream> {
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
    Some(quote! { #path.get() })
}
