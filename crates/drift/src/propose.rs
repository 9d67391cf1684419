//! Edits of the hand-written schemas that answer findings.
//!
//! [`plan`] makes one edit for all findings that ask for the same, [`verify`] tries the edits against the profile, and
//! [`changed_samples`] lists the stored samples that an edit affects. Edits loosen what documents refute and declare what is
//! undeclared. They tighten, deprecate and rename only by [`Choices`], and use placeholders for text that only a person can write.
//!
//! Pure: this module never reads or writes a file, and names no flag of the command.

mod choices;
mod edits;
mod index;
mod new_field;
mod plan;
mod proposal;
mod samples;
mod seen;
mod subject;
mod tighten;
mod verify;

use ocrmarket_model::{Api, Files};

use crate::detect::{Options, Report};
use crate::profile::Profile;

pub use choices::{Choice, ChoiceKind, Choices};
pub use plan::plan;
pub use proposal::{Plan, Proposal, Reason, Unanswered};
pub use samples::{SampleFindings, changed_samples};
pub use verify::{Verified, verify};

/// Schemas, and the profile whose findings are to be answered.
#[derive(Debug, Clone, Copy)]
pub struct Input<'i> {
    /// The schemas as files.
    pub files: &'i Files,
    /// The same, checked.
    pub api: &'i Api,
    /// The profile.
    pub profile: &'i Profile,
    /// The profile that it is compared with.
    pub baseline: Option<&'i Profile>,
    /// The thresholds of the report.
    pub options: &'i Options,
    /// The report of the profile.
    pub report: &'i Report,
}
