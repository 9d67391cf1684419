//! Files are replaced whole, links and permissions stay, and the leftovers of dead processes are
//! completed or removed.

#[path = "../support/mod.rs"]
mod support;

mod batch;
mod single;
