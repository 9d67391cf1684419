//! Classification of a response by its operation's rules: success, failure or pending, with code,
//! message, charge and payload location.
//!
//! One pass over the body collects the values that the rules need and skips the rest, so
//! classifying a stored document costs little more than scanning it. It works on bytes alone,
//! without a schema or a feature. It never shows the body's content: vendor messages can repeat
//! personal data.

mod codes;
mod glance;
mod reader;
mod scan;

use std::borrow::Cow;
use std::fmt;

use ocrmarket_wire::reader::SyntaxError;

pub use self::codes::KnownCode;
pub use self::glance::{Glanced, Guess};
pub use self::reader::OutcomeReader;
use crate::{Outcome, Retry};

/// Class of a record: the outcome of a response, or the reason why it is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RecordClass {
    /// The payload is there.
    Success,
    /// The vendor refused.
    Failure,
    /// A job is still running.
    Pending,
    /// The gateway responded, not the vendor. Headers determine this, so a body alone never has
    /// this class.
    Gateway,
    /// Not a JSON object.
    NotAResponse,
}

impl RecordClass {
    /// All classes.
    pub const ALL: [Self; 5] = [
        Self::Success,
        Self::Failure,
        Self::Pending,
        Self::Gateway,
        Self::NotAResponse,
    ];

    /// Returns the name in reports, such as `not-an-answer`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Pending => "pending",
            Self::Gateway => "gateway",
            Self::NotAResponse => "not-an-answer",
        }
    }
}

impl From<Outcome> for RecordClass {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Success => Self::Success,
            Outcome::Failure => Self::Failure,
            Outcome::Pending => Self::Pending,
        }
    }
}

/// Result of the rules for one body.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Classified<'a> {
    /// Index of the rule that matched, in [`Operation::outcome`](crate::Operation::outcome).
    pub rule: usize,
    /// The outcome.
    pub outcome: Outcome,
    /// Index of a success's type in [`Operation::successes`](crate::Operation::successes); otherwise 0.
    pub success: usize,
    /// Index of the payload's location in [`Operation::payload`](crate::Operation::payload): the first with a non-empty
    /// object, or the body itself. It is also the body itself if the success type has no envelope.
    pub payload: Option<usize>,
    /// The vendor's code, if the rule has a location for it and a single value is there.
    pub code: Option<Cow<'a, str>>,
    /// The vendor's message, under the same condition. It may repeat personal data: never log it.
    pub message: Option<Cow<'a, str>>,
    /// `true` if the response was charged, `None` if unknown.
    pub charged: Option<bool>,
    /// Retry advice of the rule and of the vendor's codes in the body; the strictest counts.
    pub retry: Retry,
    /// `true` if something in the body identifies the vendor: a condition of the rule found a
    /// value, or there is a single value at the operation's location of a code, the message or the
    /// charge. Any other object may come from a proxy.
    pub from_vendor: bool,
    /// `true` if a location of [`json_text`](crate::Operation::json_text) holds a string, so that the body
    /// must be unfolded before it is read.
    pub has_json_text: bool,
    /// JSON Pointers to codes that the operation does not list. For a pending response also the
    /// pointer to its status, or to the body if it has none, unless the operation lists that status
    /// as pending.
    pub unknown_codes: Vec<Cow<'a, str>>,
    /// JSON Pointers to payload locations with a non-empty value that is not an object, such as an
    /// array of reports or a string. Empty if another payload location has an object, and for a
    /// failure that a rule names, which needs no payload.
    pub misplaced: Vec<Cow<'a, str>>,
}

impl Classified<'_> {
    /// Returns `true` for this outcome and, for a success, this type.
    pub fn gives(&self, outcome: Outcome, success: usize) -> bool {
        self.outcome == outcome && (outcome != Outcome::Success || self.success == success)
    }

    /// Returns a copy that does not borrow from the body.
    pub fn into_owned(self) -> Classified<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Classified {
            rule: self.rule,
            outcome: self.outcome,
            success: self.success,
            payload: self.payload,
            code: self.code.map(owned),
            message: self.message.map(owned),
            charged: self.charged,
            retry: self.retry,
            from_vendor: self.from_vendor,
            has_json_text: self.has_json_text,
            unknown_codes: self.unknown_codes.into_iter().map(owned).collect(),
            misplaced: self.misplaced.into_iter().map(owned).collect(),
        }
    }
}

impl fmt::Debug for Classified<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Classified")
            .field("rule", &self.rule)
            .field("outcome", &self.outcome)
            .field("success", &self.success)
            .field("payload", &self.payload)
            .field("charged", &self.charged)
            .field("retry", &self.retry)
            .field("from_vendor", &self.from_vendor)
            .field("unknown_codes", &self.unknown_codes)
            .field("misplaced", &self.misplaced)
            .finish_non_exhaustive()
    }
}

/// Reason why a body is not a response.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotAResponse {
    /// The body is not JSON.
    Syntax(SyntaxError),
    /// The body is JSON, but not an object.
    NotAnObject,
    /// No rule matches. Cannot happen for an operation that was read from schemas.
    NoRule,
}

impl fmt::Display for NotAResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax(_) => "the body is not JSON",
            Self::NotAnObject => "the body is not a JSON object",
            Self::NoRule => {
                "no outcome rule matches; the last rule of an operation must have no condition"
            }
        })
    }
}

impl std::error::Error for NotAResponse {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Syntax(error) => Some(error),
            Self::NotAnObject | Self::NoRule => None,
        }
    }
}

impl From<SyntaxError> for NotAResponse {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}
