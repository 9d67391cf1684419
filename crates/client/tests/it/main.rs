//! Calling a vendor, against servers and clocks of our own.

mod acme;
mod auth;
mod calls;
mod encode;
mod outcomes;
mod store;
mod transport;
