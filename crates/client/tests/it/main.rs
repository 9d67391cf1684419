//! Calling a vendor, against servers and clocks of our own.

mod auth;
mod calls;
mod encode;
mod outcomes;
mod store;
mod transport;
