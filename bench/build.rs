//! Compiles the baseline's structs in: typify and serde derive over the definitions of the deep report.

use std::error::Error;
use std::path::Path;

#[path = "src/baseline.rs"]
mod baseline;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=../schemas");
    println!("cargo::rerun-if-changed=src/baseline.rs");
    let api = ocrmarket_spec::read_folder("../schemas")?;
    let report = api
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.operations)
        .filter(|model| model.operation.vendor == "deepfinch" && model.operation.name == "credit_report")
        .map(|model| model.response_bundle.as_str());
    let text = baseline::text(&baseline::definitions(report)?)?;
    let out = Path::new(&std::env::var("OUT_DIR")?).join("baseline.rs");
    std::fs::write(out, text)?;
    Ok(())
}
