//! The repository's own schemas are without mistakes, and reading them is quick.
#![cfg(feature = "reader")]

use std::path::Path;

use ocrmarket_spec::{Api, read_folder};

#[test]
fn our_own_schemas_have_no_mistakes() -> Result<(), ocrmarket_spec::Diagnostics> {
    let api = own()?;
    assert!(!api.vendors.is_empty());
    for operation in api.vendors.iter().flat_map(|vendor| &vendor.operations) {
        let bundle = serde_json::from_str::<serde_json::Value>(&operation.response_bundle);
        assert!(
            bundle.is_ok_and(|bundle| bundle["anyOf"].is_array()),
            "{}",
            operation.path
        );
        assert!(
            !operation.response_bundle.contains(".json#"),
            "{} has a reference that is not local",
            operation.path
        );
    }
    Ok(())
}

fn own() -> Result<Api, ocrmarket_spec::Diagnostics> {
    read_folder(Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas"))
}

#[test]
#[cfg(feature = "judge")]
fn our_own_samples_give_what_is_recorded() -> Result<(), ocrmarket_spec::Diagnostics> {
    let found = ocrmarket_spec::judge_samples(&own()?);
    assert!(found.is_empty(), "{found}");
    Ok(())
}
