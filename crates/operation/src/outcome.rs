//! What an answer is by its vendor's rule: success, failure or still running, with code, message, charge and payload place.
//!
//! One pass over the body collects what the rules point at and skips the rest, so judging a stored document costs little
//! more than scanning it. Works on bytes alone, needs no schema and no feature. Never shows what the body holds: vendor
//! messages can repeat personal data.

mod codes;
mod glance;
mod reader;
mod scan;

use std::borrow::Cow;
use std::fmt;

use ocrmarket_wire::reader::SyntaxError;

pub use self::codes::{KnownCode, may_show_code};
pub use self::glance::Glanced;
pub use self::reader::OutcomeReader;
use crate::{Outcome, Retry};

/// Class of a record: an answer's outcome, or why it is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RecordClass {
    /// The payload is there.
    Success,
    /// The vendor refused.
    Failure,
    /// A job is still running.
    Pending,
    /// The gateway answered, not the vendor; told by headers, so a body alone never has it.
    Gateway,
    /// Not a JSON object.
    NotAnAnswer,
}

impl RecordClass {
    /// Every class.
    pub const ALL: [Self; 5] = [
        Self::Success,
        Self::Failure,
        Self::Pending,
        Self::Gateway,
        Self::NotAnAnswer,
    ];

    /// Its name in reports, `not-an-answer`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Pending => "pending",
            Self::Gateway => "gateway",
            Self::NotAnAnswer => "not-an-answer",
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

/// What the rules say about one body.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Judged<'a> {
    /// Index of the rule that matched, in [`Operation::outcome`](crate::Operation::outcome).
    pub rule: usize,
    /// What the answer is.
    pub outcome: Outcome,
    /// Of a success, index of its type in [`Operation::successes`](crate::Operation::successes); otherwise 0.
    pub success: usize,
    /// Index of the payload's place in [`Operation::payload`](crate::Operation::payload): the first that holds an object with members, or the body itself. It is the
    /// body itself, too, where the success type has no envelope.
    pub payload: Option<usize>,
    /// The vendor's code, where the rule says where it stands and a single value stands there.
    pub code: Option<Cow<'a, str>>,
    /// The vendor's message, likewise. It may repeat personal data: never log it.
    pub message: Option<Cow<'a, str>>,
    /// Whether the answer was charged for; `None` where nothing says so.
    pub charged: Option<bool>,
    /// Whether sending again may help, by the rule and by the vendor's codes found in the body; the strictest counts.
    pub retry: Retry,
    /// Whether something in the body is the vendor's own word: a condition of the rule found something, or a single value stands where
    /// the operation says that a code, the message or the charge is. Any other object may be a proxy's.
    pub from_vendor: bool,
    /// `true` if a location of [`json_text`](crate::Operation::json_text) holds a string, so that the body must be unfolded before it is read.
    pub has_json_text: bool,
    /// JSON Pointers to codes that the operation does not list. Of a pending answer also the pointer to its status, or to the body where
    /// it has none, unless the operation lists that status as pending.
    pub unknown_codes: Vec<Cow<'a, str>>,
    /// JSON Pointers to payload places that hold something, and no object, where no other holds one either: an array of reports, a text.
    /// None of a failure that a rule names, since it needs no payload.
    pub misplaced: Vec<Cow<'a, str>>,
}

impl Judged<'_> {
    /// Returns whether it has that outcome, and of a success that type.
    pub fn gives(&self, outcome: Outcome, success: usize) -> bool {
        self.outcome == outcome && (outcome != Outcome::Success || self.success == success)
    }

    /// The same, independent of the body.
    pub fn into_owned(self) -> Judged<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Judged {
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

impl fmt::Debug for Judged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Judged")
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

/// Why a body is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotAnAnswer {
    /// It is not JSON.
    Syntax(SyntaxError),
    /// It is JSON, but no object.
    NotAnObject,
    /// No rule matches; an operation that was read from schemas always has one that does.
    NoRule,
}

impl fmt::Display for NotAnAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax(_) => "the body is not JSON",
            Self::NotAnObject => "the body is not a JSON object",
            Self::NoRule => {
                "no outcome rule matches: the last rule of an operation has no condition"
            }
        })
    }
}

impl std::error::Error for NotAnAnswer {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Syntax(error) => Some(error),
            Self::NotAnObject | Self::NoRule => None,
        }
    }
}

impl From<SyntaxError> for NotAnAnswer {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}
