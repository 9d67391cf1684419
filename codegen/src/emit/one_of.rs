//! Emits the enum of an operation's success types, if there are several: `OneOf`, with one variant
//! per definition.
//!
//! It is generic, so that one enum serves payloads, the envelopes around them, and references to
//! either.

use ocrmarket_model::naming;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Returns the enum and its methods. `names` are those of the definitions.
pub(crate) fn one_of(names: &[&str]) -> TokenStream {
    let variants: Vec<_> = names.iter().map(|name| format_ident!("{name}")).collect();
    let types: Vec<_> = (0..names.len()).map(|at| format_ident!("T{at}")).collect();
    let docs = names.iter().map(|name| format!(" A `{name}`."));
    let methods = names.iter().zip(&types).map(|(name, kind)| {
        let variant = format_ident!("{name}");
        let method = format_ident!("into_{}", naming::field_name(name).unwrap_or_default());
        let docs = format!(" The `{name}`, if it is one.");
        let others = variants.iter().filter(|other| **other != variant);
        quote! {
            #[doc = #docs]
            pub fn #method(self) -> ::core::option::Option<#kind> {
                match self {
                    Self::#variant(it) => Some(it),
                    #(Self::#others(_))|* => None,
                }
            }
        }
    });
    quote! {
        #[doc = " One of the success types. The outcome rule decides which one a response has."]
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum OneOf<#(#types),*> {
            #(#[doc = #docs] #variants(#types)),*
        }

        impl<#(#types),*> OneOf<#(#types),*> {
            #(#methods)*
        }
    }
}

/// Returns the impl that decodes and reads a body of several types, for the module of an
/// operation's facts.
pub(crate) fn body_type(names: &[&str]) -> TokenStream {
    let variants: Vec<_> = names.iter().map(|name| format_ident!("{name}")).collect();
    let types: Vec<_> = (0..names.len()).map(|at| format_ident!("T{at}")).collect();
    let indexes = 1..names.len();
    let (first, rest) = (&variants[..1], &variants[1..]);
    let (first_type, rest_types) = (&types[..1], &types[1..]);
    quote! {
        impl<#(#types: operation::response::BodyType),*> operation::response::BodyType for super::OneOf<#(#types),*> {
            fn decode_as(index: usize, bytes: &[u8]) -> ::core::result::Result<Self, ::ocrmarket_wire::DecodeError> {
                match index {
                    #(#indexes => #rest_types::decode_as(index, bytes).map(Self::#rest),)*
                    _ => #(#first_type::decode_as(index, bytes).map(Self::#first))*,
                }
            }
            fn object(&self) -> &dyn ::ocrmarket_wire::Object {
                match self { #(Self::#variants(body) => body.object()),* }
            }
            fn into_object(self) -> ::std::boxed::Box<dyn ::ocrmarket_wire::Object> {
                match self { #(Self::#variants(body) => body.into_object()),* }
            }
        }
    }
}
