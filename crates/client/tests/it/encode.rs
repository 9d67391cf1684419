//! What is handed in for a vendor: told by content, held against the operations' limits, written into a body.

mod bodies;
mod content;
mod headers;
mod limits;
mod support;
