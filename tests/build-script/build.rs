//! Generates the types of `schemas/` into `OUT_DIR`. Copy this file and `src/lib.rs` to use the generator in a crate of your own.

use std::error::Error;
use std::path::PathBuf;

use ocrmarket_codegen::{Options, generate, sync};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=schemas");
    let out = PathBuf::from(std::env::var("OUT_DIR")?).join("ocr");
    let api = ocrmarket_spec::read_folder("schemas")?;
    let files = generate(&api, &Options::for_build_script())?;
    sync::write(&files, &out)?;
    Ok(())
}
