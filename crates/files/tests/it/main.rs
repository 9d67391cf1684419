//! Files are replaced whole, links and permissions stay, and what dead processes left is completed or removed.

#[path = "../support/mod.rs"]
mod support;

mod batch;
mod single;
