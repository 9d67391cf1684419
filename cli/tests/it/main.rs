//! The command as a person or a program runs it.
#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "the rules are those of the command; tests print what they skip and count"
)]

mod bounds;
mod browser;
mod call;
mod canary;
mod check;
mod commands;
mod diff;
mod drift;
mod folders;
mod help;
mod list;
mod mock;
#[cfg(unix)]
mod modes;
mod private;
mod readme;
mod reports;
mod schema;
mod shown;
mod store;
mod story;
mod support;
mod tables;
#[cfg(unix)]
mod terminal;
mod usage;
mod validate;
mod validate_report;
mod validate_samples;
