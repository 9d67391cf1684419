//! Tests of the tables of responses.

mod restore;
mod round_trip;

type TestResult = Result<(), Box<dyn std::error::Error>>;
