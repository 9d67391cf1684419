//! The `ocrmarket` command.
fn main() {}
