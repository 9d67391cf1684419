//! The mock on the wire.

mod calls;
mod checks;
mod faults;
mod refusals;
mod support;
