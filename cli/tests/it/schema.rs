//! Tests that `ocrmarket schema` prints the `SCHEMA` of the generated crate.

use std::process::Command;

use ocrmarket_model::read_folder;

use crate::support::repository;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn the_schema_of_each_operation_is_one_document() -> Outcome {
    for model in read_folder(repository().join("schemas"))?.operations() {
        let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
            .args(["schema", &model.full_name()])
            .current_dir(repository())
            .output()?;
        assert!(output.status.success() && output.stderr.is_empty());
        let printed: serde_json::Value = serde_json::from_slice(&output.stdout)?;
        let bundle: serde_json::Value = serde_json::from_str(&model.response_bundle)?;
        assert_eq!(printed, bundle, "{}", model.full_name());
    }
    Ok(())
}

#[test]
fn an_unknown_operation_is_refused() -> Outcome {
    let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .args(["schema", "showapi/bank_crad"])
        .current_dir(repository())
        .output()?;
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr)?;
    assert!(
        message.contains("did you mean showapi/bank_card?"),
        "{message}"
    );
    assert!(output.stdout.is_empty());
    Ok(())
}
