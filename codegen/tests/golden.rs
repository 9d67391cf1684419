//! The generator's output for the example crate's schemas, file by file. The same schemas are compiled by that crate, so what is
//! expected here is known to be Rust.
//!
//! `OCRMARKET_BLESS=1 cargo test -p ocrmarket-codegen` writes the expected files anew.

use std::path::{Path, PathBuf};

use ocrmarket_codegen::{FileSet, Options, generate, sync};

fn schemas() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/build-script/schemas")
}

fn generated() -> Result<FileSet, Box<dyn std::error::Error>> {
    let api = ocrmarket_model::read_folder(schemas())?;
    Ok(generate(&api, &Options::default())?)
}

#[test]
fn the_output_is_the_expected_one() -> Result<(), Box<dyn std::error::Error>> {
    let files = generated()?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    if std::env::var_os("OCRMARKET_BLESS").is_some() {
        sync::write(&files, &folder)?;
    }
    let comparison = sync::compare(&files, &folder)?;
    let report: Vec<String> = comparison
        .changes
        .iter()
        .map(|change| format!("{change}\n{:?}", change.kind))
        .collect();
    assert!(
        report.is_empty(),
        "{}\nIf that is right: OCRMARKET_BLESS=1 cargo test -p ocrmarket-codegen",
        report.join("\n")
    );
    Ok(())
}

#[test]
fn the_same_schemas_give_the_same_bytes() -> Result<(), Box<dyn std::error::Error>> {
    assert_eq!(generated()?, generated()?);
    Ok(())
}
