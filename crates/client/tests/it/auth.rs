//! Signing and credentials from outside: known answers, properties, mismatches, and what is never shown.

mod canary;
mod mismatch;
mod properties;
mod providers;
mod vectors;

use ocrmarket_client::to_sign::ToSign;

/// A request of which nothing matters but that it is one.
const POST: ToSign<'static> = ToSign {
    method: "POST",
    path: "/",
    query: &[],
    form: &[],
    body: None,
    content_type: "",
    accept: "",
};
