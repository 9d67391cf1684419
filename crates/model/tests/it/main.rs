//! Reading schemas, validating their samples, and editing their files.

mod cases;
mod edit;
mod golden;
mod plain;
mod reading;
mod reference;
mod schemas;
