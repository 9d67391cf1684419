//! Reading schemas, judging their samples, and editing their text.

mod cases;
mod edit;
mod golden;
mod judge;
mod reading;
mod schemas;
