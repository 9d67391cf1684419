//! The generated crate against the schemas it was made from: the same operations, the same bundled schemas, nothing stale.

use ocrmarket_client::store::Digest;
use ocrmarket_codegen::Options;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn every_operation_is_generated_with_its_schema() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let models: Vec<_> = api
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.operations)
        .collect();
    assert_eq!(models.len(), 7);
    assert_eq!(ocrmarket::OPERATIONS.len(), models.len());
    for (entry, model) in ocrmarket::OPERATIONS.iter().zip(models) {
        let mut expected = model.operation.clone();
        expected.comment = None;
        assert_eq!((entry.operation)(), &expected);
        let generated: serde_json::Value = serde_json::from_str(entry.schema)?;
        let bundled: serde_json::Value = serde_json::from_str(&model.response_bundle)?;
        assert_eq!(generated["$defs"], bundled["$defs"], "{}", expected.name);
        assert_eq!(generated["anyOf"], bundled["anyOf"], "{}", expected.name);
        let digest = entry.schema_sha256.ok_or("a digest is generated")?;
        assert_eq!(digest, model.schema_sha256(), "{}", expected.name);
        // As the documentation says: the digest of the published file without its second line.
        let lines = entry.schema.split_inclusive('\n').enumerate();
        let published: String = lines
            .filter(|(at, _)| *at != 1)
            .map(|(_, line)| line)
            .collect();
        assert_eq!(digest, Digest::of(published.as_bytes()).to_string());
    }
    Ok(())
}

#[test]
fn every_reference_in_a_bundled_schema_is_local() -> Outcome {
    for entry in ocrmarket::OPERATIONS {
        let schema: serde_json::Value = serde_json::from_str(entry.schema)?;
        let mut open = vec![&schema];
        let mut seen = 0;
        while let Some(value) = open.pop() {
            if let Some(reference) = value.get("$ref").and_then(serde_json::Value::as_str) {
                let place = reference
                    .strip_prefix('#')
                    .ok_or_else(|| format!("{reference} is not local"))?;
                assert!(
                    schema.pointer(place).is_some(),
                    "{reference} points nowhere"
                );
                seen += 1;
            }
            match value {
                serde_json::Value::Object(object) => open.extend(object.values()),
                serde_json::Value::Array(array) => open.extend(array),
                _ => {}
            }
        }
        assert!(seen > 0);
    }
    Ok(())
}

#[test]
fn the_generated_crate_is_in_step() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let files = ocrmarket_codegen::generate(&api, &Options::default())?;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/src");
    let comparison = ocrmarket_codegen::sync::compare(&files, &folder)?;
    let changes: Vec<_> = comparison.changes.iter().map(ToString::to_string).collect();
    assert!(
        changes.is_empty(),
        "run `cargo run -- generate`: {changes:?}"
    );
    Ok(())
}
