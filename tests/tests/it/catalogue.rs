//! Compares the generated crate with its schemas: the same operations, the same bundled schemas,
//! nothing stale.

use std::collections::BTreeSet;

use ocrmarket_client::store::Digest;
use ocrmarket_codegen::Options;
use ocrmarket_model::naming;

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
        // As documented: the digest of the published file without its second line.
        let lines = entry.schema.split_inclusive('\n').enumerate();
        let published: String = lines
            .filter(|(at, _)| *at != 1)
            .map(|(_, line)| line)
            .collect();
        assert_eq!(digest, Digest::of(published.as_bytes()).to_string());
    }
    Ok(())
}

/// Records name the schema that validated them, so a digest changes with its schema and with
/// nothing else. After a change of a schema, the new digest is written here.
#[test]
fn digests_are_those_that_stored_records_name() {
    let expected = [
        (
            "credit_report",
            "8b1a56908c8d1a7378367b72018ce1ee2b4f9a99b931ac4c673ac96146d6b581",
        ),
        (
            "medical_invoice",
            "b1b12fb62031daaccda9ea00eeac41a4409afa135bb8dca489792225075f867c",
        ),
        (
            "query_credit_report",
            "7f621191039a4ad4f1dd878599a5407daa8f16f12d6ca041db0234474c89d0b3",
        ),
        (
            "submit_credit_report",
            "2c7806638f268a711163ad3cb6c227de0061568c8e37eb83b58014d413e9a27b",
        ),
        (
            "id_card",
            "e5d9db652fc2a73f75ac2eba3afaebc9c2555595b55750352a735262dde5e12a",
        ),
        (
            "verify_id_card",
            "3679aa3aca9108b5e3ceeea3fa7acfacaeb6d87b33909e937bf2e83c1ddb666d",
        ),
        (
            "bank_card",
            "a32bc18d89d10098ed0a858fcc9e14a0dcd39bdf92dcc55cd61c7f575a96d914",
        ),
    ];
    let digests = ocrmarket::OPERATIONS.iter().map(|entry| {
        let name = (entry.operation)().name.as_ref();
        (name, entry.schema_sha256.unwrap_or_default())
    });
    assert_eq!(digests.collect::<Vec<_>>(), expected);
}

#[test]
fn operations_hold_definitions_in_common_once() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let files = ocrmarket_codegen::generate(&api, &Options::default())?;
    let definition = "\n    \"PersonalInformation\": {\n";
    let holders = files
        .iter()
        .filter(|(_, text)| text.contains(definition))
        .map(|(path, text)| (path, text.matches(definition).count()));
    assert_eq!(
        holders.collect::<Vec<_>>(),
        [("deepfinch/shared/credit_report/schema.rs", 1)]
    );
    let entries = ocrmarket::OPERATIONS.iter();
    let complete = entries.filter(|entry| entry.schema.contains(definition));
    assert_eq!(complete.count(), 3);
    Ok(())
}

/// The search of rustdoc finds an item by its aliases: the vendor's labels and keys, and known
/// values.
#[test]
fn labels_and_keys_are_search_aliases() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let files = ocrmarket_codegen::generate(&api, &Options::default())?;
    let lines = files.iter().flat_map(|(_, text)| text.lines());
    let aliases: BTreeSet<&str> = lines
        .filter_map(|line| line.trim().strip_prefix("#[doc(alias = \""))
        .filter_map(|line| line.strip_suffix("\")]"))
        .collect();
    for label in ["公积金", "使用额度"] {
        assert!(aliases.iter().any(|alias| alias.contains(label)), "{label}");
    }
    let responses = api.vendors.iter().flat_map(|vendor| {
        let operations = vendor.operations.iter().map(|one| &one.response_file);
        vendor.shared.iter().chain(operations)
    });
    let objects = responses
        .flat_map(|file| &file.definitions)
        .filter_map(|id| api[*id].object());
    for property in objects.flat_map(|object| &object.properties) {
        let (label, key) = (property.title.trim(), property.wire_name.as_str());
        assert!(aliases.contains(label) || label == key, "{label}");
        let is_name = naming::property_field_name(property).is_some_and(|name| name == key);
        assert!(is_name || aliases.contains(key), "{key}");
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
