//! Writes the API probe of `schemas/`: a program that uses every public item that the generated
//! crate must have.

use std::error::Error;
use std::path::Path;

use ocrmarket_codegen::Options;
use ocrmarket_codegen::api_list::ApiList;
use ocrmarket_compat::api_probe::ApiProbe;

fn main() -> Result<(), Box<dyn Error>> {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    println!("cargo::rerun-if-changed={}", schemas.display());
    let api = ocrmarket_model::read_folder(&schemas)?;
    let options = Options::default();
    let probe = ApiProbe::of(&ApiList::of(&api, &options)?, &options, "::ocrmarket");
    let target = Path::new(&std::env::var("OUT_DIR")?).join("api_probe.rs");
    std::fs::write(target, probe.source)?;
    Ok(())
}
