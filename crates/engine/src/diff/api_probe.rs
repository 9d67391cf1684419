//! The API probe as a crate on the disk: it names every public item of the base and is compiled
//! against the current crate.

use std::fs;
use std::path::Path;

use ocrmarket_codegen::Options;
use ocrmarket_codegen::api_list::{ApiList, ItemKind};
use ocrmarket_compat::api_probe::ApiProbe;
use ocrmarket_model::Api;

use super::DiffConfig;
use crate::failure::{Context as _, Failure, Result};

/// Name of the generated crate.
const CRATE: &str = "ocrmarket";

/// Writes the API probe of the base.
///
/// # Errors
/// The folder cannot be written, or the generated crate is missing.
pub(super) fn write(before: &Api, config: &DiffConfig, folder: &Path) -> Result<()> {
    let options = Options::default();
    let surface =
        ApiList::of(before, &options).map_err(|error| Failure::usage(format!("{error}")))?;
    let probe = ApiProbe::of(&surface, &options, CRATE);
    let manifest = fs::canonicalize(&config.manifest)
        .with_context(|| format!("cannot find the crate at {}", config.manifest.display()))?;
    let path = manifest.parent().unwrap_or(Path::new("."));
    let vendors = surface
        .iter()
        .filter(|entry| entry.kind == ItemKind::Feature);
    let features: Vec<String> = ["client", "validate"]
        .into_iter()
        .chain(vendors.map(|entry| entry.name.as_str()))
        .map(|name| format!("{name:?}"))
        .collect();
    let text = format!(
        "# Uses every public item of an earlier `{CRATE}`: `cargo check` says which are gone or others.\n\
         [package]\nname = \"{CRATE}-api-probe\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [workspace]\n\n[lints.rust]\nwarnings = \"allow\"\n\n[dependencies]\n{CRATE} = {{ path = {:?}, default-features = false, features = [{}] }}\n",
        path.display().to_string(),
        features.join(", ")
    );
    let source = folder.join("src");
    fs::create_dir_all(&source).with_context(|| format!("cannot write {}", source.display()))?;
    crate::fs::replace(&folder.join("Cargo.toml"), text.as_bytes())?;
    let file = source.join("lib.rs");
    crate::fs::replace(&file, probe.source.as_bytes())
}
