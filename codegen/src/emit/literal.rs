//! Converts `operation.json` to Rust literals: every type of [`ocrmarket_operation`] to the tokens
//! of a `const` expression.
//!
//! The struct patterns name every field, so a new field of an operation does not compile until it
//! is converted here.

use std::borrow::Cow;

use ocrmarket_operation::{
    Auth, Certainty, Charged, Code, Condition, DataUrlHead, Encoding, Endpoint, Evidence, Gateway,
    HostSuffix, Input, InputKind, JobRules, Method, Operation, Outcome, OutcomeRule, Retry, Source,
    SourceKind, SuccessType, Timeouts,
};
use proc_macro2::TokenStream;
use quote::quote;

use crate::docs;

/// Returns the tokens of a value.
pub(crate) fn literal<T: Tokens>(value: &T) -> TokenStream {
    value.tokens()
}

/// A value that is allowed in a `const`.
pub(crate) trait Tokens {
    fn tokens(&self) -> TokenStream;
}

impl Tokens for Cow<'static, str> {
    fn tokens(&self) -> TokenStream {
        let text = self.as_ref();
        quote! { Cow::Borrowed(#text) }
    }
}

impl<T: Tokens + Clone> Tokens for Cow<'static, [T]> {
    fn tokens(&self) -> TokenStream {
        let rows = self.iter().map(literal);
        quote! { Cow::Borrowed(&[#(#rows),*]) }
    }
}

impl<T: Tokens> Tokens for Option<T> {
    fn tokens(&self) -> TokenStream {
        self.as_ref()
            .map(literal)
            .map_or_else(|| quote! { None }, |value| quote! { Some(#value) })
    }
}

/// Implements integers in handwritten form: no type suffix, digits in threes.
macro_rules! integers {
    ($($kind:ty),*) => { $(impl Tokens for $kind {
        fn tokens(&self) -> TokenStream {
            // Digits and underscores are always a literal; the plain number is one too.
            docs::grouped(&self.to_string(), '_').parse().unwrap_or_else(|_| quote! { #self })
        }
    })* };
}

macro_rules! words {
    ($($kind:ident { $($variant:ident),* $(,)? })*) => { $(impl Tokens for $kind {
        fn tokens(&self) -> TokenStream {
            match self { $($kind::$variant => quote! { operation::$kind::$variant }),* }
        }
    })* };
}

macro_rules! structs {
    ($($kind:ident { $($field:ident),* $(,)? })*) => { $(impl Tokens for $kind {
        fn tokens(&self) -> TokenStream {
            let $kind { $($field),* } = self;
            $(let $field = literal($field);)*
            quote! { operation::$kind { $($field: #$field),* } }
        }
    })* };
}

integers! { u32, u64 }

impl Tokens for bool {
    fn tokens(&self) -> TokenStream {
        quote! { #self }
    }
}

words! {
    Method { Get, Post }
    Encoding { Form, Json }
    Gateway { Aliyun, TencentApigw, TencentCloudMarket }
    Auth { AppCode, AliyunSignature, TencentHmac, TencentCloudMarket }
    Certainty { Documented, Inferred }
    HostSuffix { CloudmarketApigw }
    InputKind { Base64, Url }
    DataUrlHead { Keep, Strip }
    Outcome { Success, Failure, Pending }
    Retry { No, Later, Never }
    Evidence { Documents, Provisional, Live }
    SourceKind { VendorDocument, OfficialPage, ThirdParty, Inference }
}

structs! {
    Endpoint { gateway, host, path, auth, certainty, note }
    Timeouts { connect_ms, total_ms }
    Input { property, accepts, formats, file_bytes_max, base64_bytes_max, side_pixels_min, side_pixels_max, url_bytes_max, data_url_head }
    OutcomeRule { when, outcome, success, success_index, code, message, charged, retry }
    Code { at, code, title, description, pending, retry }
    JobRules { id, query, property, in_query, first_wait_ms, longest_wait_ms }
    Source { kind, title, read }
    SuccessType { name, has_envelope }
    Operation {
        vendor, name, title, description, page, method, encoding, endpoints, host_suffix, timeouts, inputs, payload, json_text, successes, outcome, codes, job,
        evidence, last_seen_live, sources, comment,
    }
}

impl Tokens for Condition {
    fn tokens(&self) -> TokenStream {
        match self {
            Self::Is { at, is } => {
                let (at, is) = (literal(at), literal(is));
                quote! { operation::Condition::Is { at: #at, is: #is } }
            }
            Self::Exists { at, exists } => {
                let at = literal(at);
                quote! { operation::Condition::Exists { at: #at, exists: #exists } }
            }
            Self::Payload { payload } => {
                quote! { operation::Condition::Payload { payload: #payload } }
            }
            Self::PayloadHas { payload_has } => {
                let payload_has = literal(payload_has);
                quote! { operation::Condition::PayloadHas { payload_has: #payload_has } }
            }
        }
    }
}

impl Tokens for Charged {
    fn tokens(&self) -> TokenStream {
        match self {
            Self::Yes => quote! { operation::Charged::Yes },
            Self::No => quote! { operation::Charged::No },
            Self::Unknown => quote! { operation::Charged::Unknown },
            Self::Field(locations) => {
                let locations = literal(locations);
                quote! { operation::Charged::Field(#locations) }
            }
        }
    }
}
