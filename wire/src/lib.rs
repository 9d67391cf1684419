//! JSON text to typed leaves and back, losing nothing.

mod format;
pub mod pointer;
mod privacy;
pub mod reader;

pub use format::Format;
pub use privacy::Privacy;
