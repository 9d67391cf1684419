//! The jobs through the library.

#[cfg(feature = "records")]
mod bodies;
#[cfg(feature = "calls")]
mod calls;
#[cfg(feature = "records")]
mod records;
#[cfg(feature = "tables")]
mod tables;

type Outcome = Result<(), Box<dyn std::error::Error>>;
