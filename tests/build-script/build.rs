//! Generates the types of `schemas/` into `OUT_DIR`. Copy this file and `src/lib.rs` to use the
//! generator in your own crate.

use std::error::Error;
use std::path::PathBuf;

use ocrmarket_codegen::{Options, generate, sync};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=schemas");
    let out = PathBuf::from(std::env::var("OUT_DIR")?).join("ocr");
    let api = ocrmarket_model::read_folder("schemas")?;
    let mut options = Options::for_build_script();
    // A crate that only reads stored responses omits this, and does not need `ocrmarket-client`.
    if std::env::var_os("CARGO_FEATURE_CLIENT").is_some() {
        options = options.with_client();
    }
    // A crate that does not validate responses omits this, and does not need `ocrmarket-validator`.
    if std::env::var_os("CARGO_FEATURE_VALIDATE").is_some() {
        options = options.with_validate();
    }
    let files = generate(&api, &options)?;
    sync::write(&files, &out)?;
    Ok(())
}
