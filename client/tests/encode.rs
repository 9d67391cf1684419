//! What is handed in for a vendor: told by content, held against the operations' limits, written into a body.

#[path = "encode/bodies.rs"]
mod bodies;
#[path = "encode/content.rs"]
mod content;
#[path = "encode/headers.rs"]
mod headers;
#[path = "encode/limits.rs"]
mod limits;
#[path = "encode/support.rs"]
mod support;
