//! Whole-system tests: what several of them use.

pub mod json;

/// The README's Rust blocks, compiled and run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub mod readme {}
