//! The command as a person or a program runs it.

mod bounds;
mod call;
mod check;
mod commands;
mod diff;
mod drift;
mod folders;
mod help;
mod mock;
mod private;
mod readme;
mod reports;
mod schema;
mod store;
mod story;
mod support;
mod usage;
mod validate;
mod validate_report;
mod validate_samples;
