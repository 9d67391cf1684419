//! Tests of the mock on the wire.

mod calls;
mod checks;
mod faults;
mod python_flows;
mod refusals;
mod support;
