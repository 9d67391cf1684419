//! Calls to vendors, against local servers and simulated clocks.

mod acme;
mod auth;
mod calls;
mod encode;
mod local_failures;
mod outcomes;
mod store;
mod transport;
