//! Reading schemas, validating their samples, and editing their files.

mod cases;
mod edit;
mod golden;
mod reading;
mod reference;
mod schemas;
