//! Whether a call was charged.

use std::fmt;

/// Whether a call was charged. Only what a source or a field of the answer says; never inferred from success.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
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
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<Option<bool>> for Charged {
    fn from(charged: Option<bool>) -> Self {
        match charged {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}
