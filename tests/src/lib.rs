//! Whole-system tests: what several of them use.

pub mod json;
