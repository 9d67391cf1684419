//! What went wrong with a call, and what it cost.

use std::fmt;

/// Whether an attempt costs money. Said by a source (the vendor's answer, a row of a gateway's table) and never inferred
/// from success.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Charged {
    /// A source says yes.
    Yes,
    /// A source says no.
    No,
    /// No source says either.
    #[default]
    Unknown,
}

impl Charged {
    /// `yes`, `no` or `unknown`, as records and reports spell it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Charged {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
