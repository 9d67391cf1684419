//! Drift of stored responses: profiles, findings, and patches of the schemas.
//!
//! [`profile`] counts documents, [`Findings`] compares a profile with schemas and with an earlier profile, and gives a report and
//! proposals.

mod findings;
pub mod profiles;
mod profiling;
pub mod propose;
pub mod report;
mod settings;

use crate::failure::Result;
use crate::schemas::Schemas;

pub use self::findings::{FindingConfig, Findings};
pub use self::profiling::{ProfileConfig, Profiled, profile};
pub use self::settings::{Acceptance, accept};

impl Findings {
    /// The report. `for_page` adds what only the page shows: Rust items and patches.
    pub fn report(&self, schemas: &Schemas, for_page: bool) -> report::DriftReport<'_> {
        let shown = for_page.then(|| report::Shown {
            // Schemas that are whole for documents may still have names that Rust cannot have; `generate` tells of those.
            names: ocrmarket_codegen::names(&schemas.api).unwrap_or_default(),
            patches: propose::patches(self, schemas),
        });
        report::report(self, schemas, shown.as_ref())
    }

    /// Edits of the schemas that answer the findings, verified against the profile.
    ///
    /// # Errors
    /// A choice matches no location, or a file cannot be written; then none is.
    pub fn propose<'f>(
        &'f self,
        schemas: &'f Schemas,
        config: &propose::Config,
    ) -> Result<propose::Proposals<'f>> {
        propose::propose(self, schemas, config)
    }
}
