//! Signing and credentials from outside: known answers, properties, mismatches, and what is never shown.

mod canary;
mod mismatch;
mod properties;
mod providers;
mod vectors;
