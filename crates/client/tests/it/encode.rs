//! Inputs for a vendor: detection by content, the operations' limits, encoding into a body.

mod bodies;
mod content;
mod headers;
mod limits;
mod support;
