//! Emits the table of an enum of known values: the string of each variant.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::plan::EnumPlan;

/// Returns the impls of one enum.
pub(crate) fn known_values(planned: &EnumPlan) -> TokenStream {
    let name = format_ident!("{}", planned.name);
    let allow = planned
        .deprecated
        .then(|| quote! { #[allow(deprecated, reason = "its own impl")] });
    let rows = planned.known_values.iter().map(|word| {
        let (variant, text) = (format_ident!("{}", word.name), &word.text);
        quote! { (#text, Self::#variant) }
    });
    quote! {
        #allow
        impl wire::KnownValues for super::#name {
            const KNOWN_VALUES: &'static [(&'static str, Self)] = &[#(#rows),*];
        }
    }
}
