//! Whole-system tests of the schemas, the generator and the decoder together. One binary, so that
//! it links once.

mod api_probe;
mod calls;
mod canary;
mod catalogue;
mod dependencies;
mod documents;
mod drift;
mod endpoints;
mod findings;
mod generations;
mod layout;
mod names;
mod polling;
mod refusals;
mod relay;
mod report;
mod requests;
mod round_trip;
mod vendors;
