//! Divides the texts of response schemas: definitions that several operations share are one text.
//!
//! A bundle holds the definitions of a shared file in one piece, so an operation that reaches all
//! of them contains the file's text. The parts of a schema concatenate to its bundle, byte for
//! byte, so no digest depends on the division.

use ocrmarket_model::api::Api;

use super::{ModulePlan, VendorPlan};

/// Minimum number of bytes of shared definitions for which a second file is worthwhile.
const SHARED_BYTES_MIN: usize = 4096;

/// A part of an operation's response schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemaPart {
    /// Text of this schema alone.
    Own(String),
    /// Definitions of a shared file: an index into [`Plan::modules`](super::Plan::modules).
    Shared(usize),
}

/// Divides the schemas of each vendor's operations.
pub(super) fn share(api: &Api, vendors: &[VendorPlan], modules: &mut [ModulePlan]) {
    for (vendor, planned) in api.vendors.iter().zip(vendors) {
        let bundles: Vec<&str> = vendor
            .operations
            .iter()
            .map(|operation| operation.response_bundle.as_str())
            .collect();
        let is_common = |text: &str| {
            let holders = bundles.iter().filter(|bundle| find(bundle, text).is_some());
            text.len() >= SHARED_BYTES_MIN && holders.count() > 1
        };
        let files = planned.shared.iter().zip(&vendor.shared);
        let common: Vec<(usize, &str)> = files
            .map(|(module, file)| (*module, file.bundled.as_str()))
            .filter(|(_, text)| is_common(text))
            .collect();
        for (module, text) in &common {
            modules[*module].shared_schema = Some((*text).to_owned());
        }
        for (module, bundle) in planned.operations.iter().zip(&bundles) {
            modules[*module].schema = parts(bundle, &common);
        }
    }
}

/// Divides a bundle at shared texts, which it holds in the order of the files.
fn parts(bundle: &str, common: &[(usize, &str)]) -> Vec<SchemaPart> {
    let mut parts = Vec::new();
    let mut rest = bundle;
    for (module, text) in common {
        if let Some(at) = find(rest, text) {
            let (own, after) = rest.split_at(at);
            parts.extend([SchemaPart::Own(own.to_owned()), SchemaPart::Shared(*module)]);
            rest = &after[text.len()..];
        }
    }
    parts.push(SchemaPart::Own(rest.to_owned()));
    parts
}

/// Returns the offset of a file's definitions in a bundle.
///
/// It searches the first line, which names a definition, and compares the rest. A search for the
/// whole text would analyze hundreds of kilobytes each time.
fn find(bundle: &str, text: &str) -> Option<usize> {
    let first = text.split_inclusive('\n').next()?;
    let mut found = bundle.match_indices(first).map(|(at, _)| at);
    found.find(|at| bundle[*at..].starts_with(text))
}
