//! Findings of a profile, compared with the schemas and a baseline, for reports and proposals.

use std::path::PathBuf;

use ocrmarket_drift::declarations;
use ocrmarket_drift::detect::{self, Options, Report};
use ocrmarket_drift::profile::Profile;

use crate::failure::{Failure, Result};
use crate::schemas::Schemas;
use crate::text::input_name;

use super::profiles;
use super::settings::{Settings, today};

/// Configuration of [`Findings::read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingConfig {
    /// A profile.
    pub profile: PathBuf,
    /// The baseline: a profile of an earlier period.
    pub baseline: Option<PathBuf>,
    /// Minimum number of occurrences of a finding, in documents if those are counted.
    pub min_documents: u64,
    /// Minimum number of days of a finding; documents without a day share one day.
    pub min_days: u64,
    /// Minimum number of documents before a public value or an undeclared name is shown.
    pub shown_from: u64,
    /// Settings file, with the accepted findings.
    pub config: PathBuf,
}

impl FindingConfig {
    /// Creates the configuration for a profile, with the default thresholds and the settings in
    /// `ocrmarket.toml`.
    pub fn new(profile: impl Into<PathBuf>) -> Self {
        Self {
            profile: profile.into(),
            baseline: None,
            min_documents: 5,
            min_days: 1,
            shown_from: 5,
            config: "ocrmarket.toml".into(),
        }
    }
}

/// A profile and its findings.
#[derive(Debug)]
pub struct Findings {
    pub(super) settings: Settings,
    /// The profile.
    pub profile: Profile,
    /// The baseline.
    pub baseline: Option<Profile>,
    pub(super) profile_name: String,
    pub(super) baseline_name: Option<String>,
    /// Thresholds of the comparison.
    pub options: Options,
    /// The findings.
    pub report: Report,
}

impl Findings {
    /// Reads settings and profiles, and compares them with the schemas.
    ///
    /// # Errors
    /// The settings are wrong, a profile cannot be read, or a schema cannot be used.
    pub fn read(config: &FindingConfig, schemas: &Schemas) -> Result<Self> {
        let settings = Settings::read(&config.config)?;
        let profile = profiles::read(&config.profile)?;
        let baseline = config.baseline.as_deref().map(profiles::read).transpose()?;
        Self::compare(config, profile, baseline, settings, schemas)
    }

    /// Compares profiles with the schemas. The paths of the configuration are their names, and
    /// `settings` is the text of the settings file.
    ///
    /// # Errors
    /// The settings are wrong, or a schema cannot be used.
    pub fn of(
        config: &FindingConfig,
        profile: Profile,
        baseline: Option<Profile>,
        settings: &str,
        schemas: &Schemas,
    ) -> Result<Self> {
        let settings = Settings::parse(input_name(&config.config), settings)?;
        Self::compare(config, profile, baseline, settings, schemas)
    }

    fn compare(
        config: &FindingConfig,
        profile: Profile,
        baseline: Option<Profile>,
        settings: Settings,
        schemas: &Schemas,
    ) -> Result<Self> {
        let mut options = Options::default();
        options.min_documents = config.min_documents;
        options.min_days = config.min_days;
        options.shown_from = config.shown_from;
        let declarations = declarations(&schemas.api)
            .map_err(|error| Failure::configuration(error.to_string()))?;
        let report = detect::report(&profile, baseline.as_ref(), &declarations, &options);
        Ok(Self {
            settings,
            profile,
            baseline,
            profile_name: input_name(&config.profile),
            baseline_name: config.baseline.as_deref().map(input_name),
            options,
            report,
        })
    }

    /// Returns a sentence for each accepted finding in the settings that has no effect: its last
    /// day has passed, or no finding has its fingerprint.
    pub fn notes(&self) -> Vec<String> {
        let findings = &self.report.findings;
        self.settings.without_effect(&today(), |fingerprint| {
            let mut known = findings.iter();
            known.any(|finding| finding.fingerprint == fingerprint)
        })
    }
}
