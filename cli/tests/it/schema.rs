//! Tests that `ocrmarket schema` prints the `SCHEMA` of the generated crate, and `export json-schema` its
//! plain form.

use std::fs;
use std::process::Command;

use ocrmarket_model::api::Severity;
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

#[test]
fn the_exported_schema_is_plain_and_the_same_in_a_file() -> Outcome {
    let folder = tempfile::tempdir()?;
    for model in ocrmarket_model::read(&ocrmarket_model::embedded::files())?.operations() {
        let run = |more: &[&str]| {
            Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
                .args(["export", "json-schema", &model.full_name()])
                .args(more)
                .current_dir(folder.path())
                .output()
        };
        let printed = run(&[])?;
        assert!(printed.status.success() && printed.stderr.is_empty());
        let written = run(&["-o", "plain.json"])?;
        assert!(written.status.success() && written.stdout.is_empty());
        assert_eq!(fs::read(folder.path().join("plain.json"))?, printed.stdout);
        // The command itself validates any JSON Schema. Its verdicts are those of the operation.
        for sample in &model.samples {
            fs::write(folder.path().join("one.json"), &sample.bytes)?;
            let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
                .args([
                    "validate",
                    "one.json",
                    "--schema",
                    "plain.json",
                    "--undeclared",
                    "allow",
                ])
                .current_dir(folder.path())
                .output()?;
            let errors = sample
                .findings
                .iter()
                .filter(|one| one.severity == Severity::Error);
            let expected = i32::from(errors.count() > 0);
            assert_eq!(
                output.status.code(),
                Some(expected),
                "{}: {output:?}",
                sample.path
            );
        }
    }
    Ok(())
}
