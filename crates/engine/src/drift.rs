//! Drift of stored responses: profiles, findings, and patches of the schemas.
//!
//! [`profile`] counts documents. [`Findings`] compares a profile with schemas and with an earlier
//! profile, and creates a report and proposals.

pub(crate) mod bodies;
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
    /// Creates the report. `for_page` adds details that only the page shows: Rust items and
    /// patches, with the feature `schemas`.
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
        // Valid schemas may still contain names that Rust does not permit; `generate` reports
        // those.
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

    /// Proposes edits of the schemas that resolve the findings, verified against the profile.
    ///
    /// # Errors
    /// A choice matches no location, or a file cannot be written; then none is written.
    pub fn propose<'f>(
        &'f self,
        schemas: &'f Schemas,
        config: &propose::ProposeConfig,
    ) -> crate::Result<propose::Proposals<'f>> {
        propose::propose(self, schemas, config)
    }
}
