//! JSON text to typed leaves and back, losing nothing.

mod format;
mod privacy;

pub use format::Format;
pub use privacy::Privacy;
