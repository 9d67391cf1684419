//! Compares schemas with those of a folder, of a git revision or built in: effects on programs and
//! on stored responses.
//!
//! Both sides are read into memory. Nothing is checked out, and the only file written is the API
//! probe, on request.

mod api_probe;
mod base;
pub mod report;
mod version;

use std::path::PathBuf;

use ocrmarket_model::Api;

pub use ocrmarket_compat::{Difference, JsonEffect, RustEffect};

use crate::failure::{Context as _, Failure, Result};
use crate::schemas::{Origin, Schemas};

use self::base::Base;
use self::version::Check;

/// Configuration of [`diff`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffConfig {
    /// A folder of schemas, `built-in`, or a git revision; without it, the last release that the
    /// changelog names.
    pub base: Option<String>,
    /// Compares the crate's version with the changes.
    pub check_version: bool,
    /// Manifest of the generated crate, for its version and for the API probe.
    pub manifest: PathBuf,
    /// Changelog whose newest version is the last release.
    pub changelog_file: PathBuf,
    /// The folder that the API probe of the base is written to.
    pub api_probe: Option<PathBuf>,
}

impl Default for DiffConfig {
    fn default() -> Self {
        Self {
            base: None,
            check_version: false,
            manifest: "generated/Cargo.toml".into(),
            changelog_file: "CHANGELOG.md".into(),
            api_probe: None,
        }
    }
}

/// The result of [`diff`].
#[derive(Debug)]
pub enum Compared {
    /// There is no release to compare with; the string contains the reason.
    Nothing(String),
    /// The two sides were compared.
    Done(Box<SchemaComparison>),
}

/// Two sets of schemas, compared.
#[derive(Debug)]
pub struct SchemaComparison {
    base: Base,
    /// Folder of the schemas after.
    folder: PathBuf,
    /// The changes.
    pub difference: Difference,
    check: Option<Check>,
}

impl SchemaComparison {
    /// Returns `true` if the version was compared and is too low for the changes.
    pub fn is_behind(&self) -> bool {
        self.check.as_ref().is_some_and(|check| !check.is_enough())
    }
}

/// Compares the schemas with a base.
///
/// # Errors
/// The schemas or the base are wrong, git fails, or the API probe cannot be written.
pub fn diff(origin: Origin, config: &DiffConfig) -> Result<Compared> {
    let base = match &config.base {
        Some(name) => Base::of(name, origin.folder())?,
        None => match version::released(config, origin.folder())? {
            Ok(base) => base,
            Err(notice) => return Ok(Compared::Nothing(notice)),
        },
    };
    let before = read_base(&base)?;
    if let Some(folder) = &config.api_probe {
        api_probe::write(&before, config, folder)?;
    }
    let Schemas { origin, api, .. } = Schemas::of(origin)?;
    let difference = ocrmarket_compat::diff(&before, &api).map_err(|error| {
        Failure::configuration("nothing compared: cannot generate the crate of one side")
            .with_list(&error.to_string())
    })?;
    let check = if config.check_version {
        Some(version::check(&base, config, difference.step())?)
    } else {
        None
    };
    Ok(Compared::Done(Box::new(SchemaComparison {
        base,
        folder: origin.shown_folder().to_owned(),
        difference,
        check,
    })))
}

/// Reads the schemas of the base. Schemas for another dialect cannot be compared.
fn read_base(base: &Base) -> Result<Api> {
    let files = base.files()?;
    ocrmarket_model::read(&files)
        .map_err(|diagnostics| Failure::configuration(diagnostics.to_string()))
        .with_context(|| {
            format!("nothing compared: {base} uses another dialect of schemas; use a later base")
        })
}
