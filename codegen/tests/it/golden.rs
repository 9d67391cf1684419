//! Compares the generator's output for the example crate's schemas with expected files. That crate
//! compiles the same schemas, so the expected files are valid Rust.
//!
//! `OCRMARKET_BLESS=1 cargo test -p ocrmarket-codegen` rewrites the expected files.

use ocrmarket_codegen::{FileSet, Options, generate, sync};

use crate::{Outcome, folder};

fn generated() -> Outcome<FileSet> {
    let api = ocrmarket_model::read_folder(folder("../tests/build-script/schemas"))?;
    Ok(generate(&api, &Options::default())?)
}

#[test]
fn the_output_is_the_expected_one() -> Outcome {
    let files = generated()?;
    let folder = folder("tests/golden");
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
fn the_same_schemas_give_the_same_bytes() -> Outcome {
    assert_eq!(generated()?, generated()?);
    Ok(())
}
