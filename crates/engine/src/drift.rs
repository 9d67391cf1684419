//! Drift of stored responses: profiles, findings, and patches of the schemas.
//!
//! [`profile`] counts documents, [`Findings`] compares a profile with schemas and with an earlier profile, and gives a report and
//! proposals.

mod findings;
pub mod profiles;
mod profiling;
#[cfg(feature = "schemas")]
pub mod propose;
pub mod report;
mod settings;

use crate::schemas::Schemas;

pub use ocrmarket_drift::profile::Profile;

pub use self::findings::{FindingConfig, Findings};
pub use self::profiling::{ProfileConfig, Profiled, profile};
pub use self::settings::{Acceptance, accept};

impl Findings {
    /// The report. `for_page` adds what only the page shows: Rust items and patches, with the feature `schemas`.
    pub fn report(&self, schemas: &Schemas, for_page: bool) -> report::DriftReport<'_> {
        #[cfg(feature = "schemas")]
        let shown = for_page.then(|| self.shown(schemas));
        #[cfg(not(feature = "schemas"))]
        let shown = for_page.then(report::Shown::default);
        report::report(self, schemas, shown.as_ref())
    }
}

#[cfg(feature = "schemas")]
impl Findings {
    fn shown(&self, schemas: &Schemas) -> report::Shown {
        // Schemas that are whole for documents may still have names that Rust cannot have; `generate` tells of those.
        let names = ocrmarket_codegen::names(&schemas.api).unwrap_or_default();
        let items = self.report.findings.iter().filter_map(|finding| {
            let (id, property) =
                report::declared(schemas, &finding.operation, &finding.schema_pointer)?;
            let items = names.items(id, property.map(|property| &*property.wire_name));
            let items = items.into_iter().map(str::to_owned).collect();
            Some((finding.fingerprint.clone(), items))
        });
        report::Shown {
            items: items.collect(),
            patches: propose::patches(self, schemas),
        }
    }

    /// Edits of the schemas that answer the findings, verified against the profile.
    ///
    /// # Errors
    /// A choice matches no location, or a file cannot be written; then none is.
    pub fn propose<'f>(
        &'f self,
        schemas: &'f Schemas,
        config: &propose::Config,
    ) -> crate::Result<propose::Proposals<'f>> {
        propose::propose(self, schemas, config)
    }
}
