//! Compiles the baseline's structs: typify and serde derive over the definitions of the deep
//! report.

use std::error::Error;
use std::path::Path;

#[path = "src/baseline.rs"]
mod baseline;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=../schemas");
    println!("cargo::rerun-if-changed=src/baseline.rs");
    let api = ocrmarket_model::read_folder("../schemas")?;
    let report = api
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.operations)
        .filter(|model| {
            model.operation.vendor == "deepfinch" && model.operation.name == "credit_report"
        })
        .map(|model| model.response_bundle.as_str());
    let mut definitions = baseline::definitions(report.clone())?;
    // typify maps the keys `idNum` and `IDNum` of the first generation to one name, which does not
    // compile.
    definitions.retain(|name, _| !name.starts_with("FirstGeneration"));
    let text = baseline::text(&definitions)?;
    let out = std::env::var("OUT_DIR")?;
    let out = Path::new(&out);
    std::fs::write(out.join("baseline.rs"), text)?;
    if std::env::var_os("CARGO_FEATURE_MACRO").is_some() {
        let bundle = report.clone().next().ok_or("the schemas have the report")?;
        std::fs::write(out.join("report_validator.rs"), validator(bundle)?)?;
    }
    Ok(())
}

/// Returns a validator of bare reports by the macro of the `jsonschema` crate.
fn validator(bundle: &str) -> Result<String, Box<dyn Error>> {
    let bundle: serde_json::Value = serde_json::from_str(bundle)?;
    let mut entries = bundle["anyOf"].as_array().into_iter().flatten();
    let success = entries
        .find(|entry| entry["x-role"] == "success")
        .ok_or("the bundle has a success")?;
    let schema = serde_json::json!({ "$ref": success["$ref"], "$defs": bundle["$defs"] });
    Ok(format!(
        "#[jsonschema::validator(schema = r####\"{schema}\"####, validate_formats = false)]\npub(crate) struct Report;\n"
    ))
}
