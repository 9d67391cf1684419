//! Checks that `crates/model/operation.schema.json` is the JSON Schema of `operation.json`. Editors
//! use it for completion.

use ocrmarket_operation::Operation;

/// Compares the file with the Rust types. `OCRMARKET_BLESS=1 cargo test -p ocrmarket-model golden`
/// writes it.
#[test]
fn the_schema_of_operations_is_up_to_date() -> Result<(), Box<dyn std::error::Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/operation.schema.json");
    let schema = schemars::SchemaGenerator::default().into_root_schema_for::<Operation>();
    let made = serde_json::to_string_pretty(&schema)? + "\n";
    if std::env::var_os("OCRMARKET_BLESS").is_some() {
        std::fs::write(path, &made)?;
    }
    let kept = std::fs::read_to_string(path)?;
    assert!(
        kept == made,
        "crates/model/operation.schema.json is stale: run this test with OCRMARKET_BLESS=1"
    );
    Ok(())
}
