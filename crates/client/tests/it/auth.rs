//! Signing and credentials through the public API: known answers, properties, mismatches, and
//! masked values.

mod canary;
mod mismatch;
mod properties;
mod providers;
mod vectors;

use ocrmarket_client::to_sign::ToSign;

/// A minimal request, for tests that do not depend on its parts.
const POST: ToSign<'static> = ToSign {
    method: "POST",
    path: "/",
    query: &[],
    form: &[],
    body: None,
    content_type: "",
    accept: "",
};
