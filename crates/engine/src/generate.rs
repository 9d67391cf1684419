//! Generates the crate from the schemas, and compares it with them.
//!
//! Both jobs read the schemas, validate the stored samples, read the constraints of synthetic
//! values and generate in memory. Only the last step differs: one writes, the other compares.

mod manifest;

use std::path::Path;

use ocrmarket_codegen::sync;
use ocrmarket_codegen::{FileSet, Options};
use ocrmarket_model::Diagnostic;
use ocrmarket_model::api::{Api, DefinitionKind};
use ocrmarket_synthetic::Constraints;

pub use ocrmarket_codegen::sync::{ChangeKind, FolderComparison, Written};
pub use ocrmarket_model::Diagnostics;

use crate::failure::{Failure, Result};
use crate::schemas::Origin;

use self::manifest::Manifest;

/// The result of [`generate`] or [`check`].
#[derive(Debug)]
pub enum Generated<T> {
    /// The schemas have mistakes; nothing was written or compared.
    Mistakes(Diagnostics),
    /// The job is complete.
    Done {
        /// Counts of the generated items.
        counts: GeneratedCounts,
        /// The written files, or the comparison with the output folder.
        output: T,
        /// Lines that the manifest beside the output folder lacks, a sentence each.
        remarks: Vec<String>,
    },
}

/// Generates the crate from the schemas: all files of the output folder, or none.
///
/// # Errors
/// The output folder cannot be written; then it is unchanged. Mistakes in the schemas are not a
/// failure.
pub fn generate(origin: &Origin, out: &Path) -> Result<Generated<Written>> {
    let made = match prepare(origin, out)? {
        Ok(made) => made,
        Err(diagnostics) => return Ok(Generated::Mistakes(diagnostics)),
    };
    let written = sync::write(&made.files, out);
    let written = written.map_err(|error| {
        let is_begun = matches!(&error, sync::SyncError::Write(error) if error.is_begun());
        let failure = Failure::from(error);
        if is_begun {
            return failure;
        }
        failure.context(format!("nothing was written to {}", out.display()))
    })?;
    Ok(made.done(written))
}

/// Compares the generated crate with the schemas.
///
/// # Errors
/// The output folder cannot be read. Mistakes in the schemas are not a failure.
pub fn check(origin: &Origin, out: &Path) -> Result<Generated<FolderComparison>> {
    let made = match prepare(origin, out)? {
        Ok(made) => made,
        Err(diagnostics) => return Ok(Generated::Mistakes(diagnostics)),
    };
    let comparison = sync::compare(&made.files, out)?;
    Ok(made.done(comparison))
}

/// Generated files in memory.
struct Made {
    /// Names of the vendors, sorted.
    vendors: Vec<String>,
    counts: GeneratedCounts,
    files: FileSet,
    /// Manifest of the crate that contains the files.
    manifest: Option<Manifest>,
}

impl Made {
    fn done<T>(self, output: T) -> Generated<T> {
        Generated::Done {
            counts: self.counts,
            output,
            remarks: self.remarks(),
        }
    }

    fn remarks(&self) -> Vec<String> {
        let manifest = self.manifest.as_ref();
        manifest.map_or_else(Vec::new, |manifest| manifest.missing(&self.vendors))
    }
}

/// Counts of the generated items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GeneratedCounts {
    /// Number of operations.
    pub operations: usize,
    /// Number of structs and enums of responses.
    pub types: usize,
    /// Number of fields of those structs.
    pub fields: usize,
}

/// Reads the schemas, validates their samples and generates in memory; or returns all mistakes in
/// the schemas.
///
/// # Errors
/// An earlier change of the schemas cannot be completed, or the generator has a fault.
fn prepare(origin: &Origin, out: &Path) -> Result<std::result::Result<Made, Diagnostics>> {
    let files = origin.files()?;
    let api = match ocrmarket_model::read(&files) {
        Ok(api) => api,
        Err(diagnostics) => return Ok(Err(diagnostics)),
    };
    let mut found: Vec<Diagnostic> = ocrmarket_model::check_samples(&api).into_iter().collect();
    found.extend(Constraints::read(&files, &api).err().into_iter().flatten());
    if !found.is_empty() {
        return Ok(Err(found.into()));
    }
    let manifest = Manifest::beside(out);
    let mut options = Options::default();
    options.crate_name = manifest.as_ref().and_then(|read| read.library.clone());
    let files = match ocrmarket_codegen::generate(&api, &options) {
        Ok(files) => files,
        Err(ocrmarket_codegen::Error::Diagnostics(diagnostics)) => return Ok(Err(diagnostics)),
        Err(error) => return Err(Failure::configuration(error.to_string())),
    };
    let vendors = api.vendors.iter().map(|vendor| vendor.name.clone());
    Ok(Ok(Made {
        vendors: vendors.collect(),
        counts: count(&api),
        files,
        manifest,
    }))
}

fn count(api: &Api) -> GeneratedCounts {
    let modules = api.vendors.iter().flat_map(|vendor| {
        let operations = vendor
            .operations
            .iter()
            .map(|operation| &operation.response_file);
        vendor.shared.iter().chain(operations)
    });
    let mut counts = GeneratedCounts {
        operations: api
            .vendors
            .iter()
            .map(|vendor| vendor.operations.len())
            .sum(),
        types: 0,
        fields: 0,
    };
    for id in modules.flat_map(|file| &file.definitions) {
        match &api[*id].kind {
            DefinitionKind::Object(object) => {
                counts.types += 1;
                counts.fields += object.properties.len();
            }
            DefinitionKind::Leaf(leaf) => {
                counts.types += usize::from(!leaf.known_values.is_empty());
            }
        }
    }
    counts
}
