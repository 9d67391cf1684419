//! Edits of the hand-written schemas that resolve findings.
//!
//! [`plan`] creates one edit for all findings that need the same. [`verify`] applies the edits and
//! compares the report. [`changed_samples`] lists the stored samples that an edit affects.
//!
//! Edits relax what documents refute, and declare undeclared fields. They tighten, deprecate and
//! rename only by [`Choices`], and contain placeholders for text that only a person can write.
//!
//! No I/O, and no name of a command-line flag.

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
pub use proposal::{Proposal, ProposalPlan, Reason, Unresolved};
pub use samples::{SampleFindings, changed_samples};
pub use verify::{VerifiedProposals, verify};

/// Schemas, and the profile whose findings are to be resolved.
#[derive(Debug, Clone, Copy)]
pub struct ProposalInput<'i> {
    /// The schemas as files.
    pub files: &'i Files,
    /// The same, validated.
    pub api: &'i Api,
    /// The profile.
    pub profile: &'i Profile,
    /// The baseline.
    pub baseline: Option<&'i Profile>,
    /// The thresholds of the report.
    pub options: &'i Options,
    /// The report of the profile.
    pub report: &'i Report,
}
