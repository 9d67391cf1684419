//! Tests of the validator: the reference validator, the standard's test suite, and bytes of every
//! kind.

#[cfg(feature = "json-schema")]
mod differential;
#[cfg(feature = "operation")]
mod operation;
#[cfg(all(feature = "json-schema", feature = "operation"))]
mod plain;
mod robust;
mod suite;

type TestResult<T = ()> = Result<T, Box<dyn std::error::Error>>;
