//! The C interface: its header, and a program in C that calls every function.

mod c;
mod header;

type Outcome = Result<(), Box<dyn std::error::Error>>;
