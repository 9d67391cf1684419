//! JSON text to typed leaves and back, losing nothing.

mod format;
pub mod pointer;
mod privacy;
pub mod reader;
pub mod value;

pub use format::{Format, is_nothing};
pub use privacy::Privacy;
