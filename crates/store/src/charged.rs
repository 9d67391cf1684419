//! The charge of a call.

use std::fmt;

/// The charge of a call, according to a source or a field of the response. Never inferred from
/// success.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Charge {
    /// Charged, according to a source.
    Yes,
    /// Not charged, according to a source.
    No,
    /// No source states it.
    #[default]
    Unknown,
}

impl Charge {
    /// Returns `yes`, `no` or `unknown`, as in records and reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Charge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<Option<bool>> for Charge {
    fn from(charged: Option<bool>) -> Self {
        match charged {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}
