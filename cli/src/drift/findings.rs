//! From a profile, a baseline and thresholds to the validator's report: the same for `report` and `propose`.

use ocrmarket_drift::detect::{self, Options, Report};
use ocrmarket_drift::profile::Profile;

use crate::model::Model;

use super::arguments::FindingArgs;
use super::files;
use super::report::declarations;

/// What was read, and what is said of it.
pub(super) struct Findings {
    pub(super) profile: Profile,
    pub(super) baseline: Option<Profile>,
    pub(super) options: Options,
    pub(super) report: Report,
}

impl Findings {
    /// Reads the profiles and holds them against the schemas.
    ///
    /// # Errors
    /// A profile cannot be read, or a schema cannot be used.
    pub(super) fn read(arguments: &FindingArgs, model: &Model) -> anyhow::Result<Self> {
        let profile = files::read(&arguments.profile)?;
        let baseline = arguments.baseline.as_deref().map(files::read).transpose()?;
        let mut options = Options::default();
        options.min_documents = arguments.min_documents;
        options.min_days = arguments.min_days;
        options.shown_from = arguments.shown_from;
        let declarations = declarations(&model.api)?;
        let report = detect::report(&profile, baseline.as_ref(), &declarations, &options);
        Ok(Self {
            profile,
            baseline,
            options,
            report,
        })
    }
}
