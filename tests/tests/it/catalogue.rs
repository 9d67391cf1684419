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
            "f027f677fe2a389788b70f80ffc77e9595fc0c180605aad71e1e38cdbfe4da7c",
        ),
        (
            "medical_invoice",
            "a4dafda58c330d894c970d30a9df9b5707ec8cabaddafade334fed93e5b61a48",
        ),
        (
            "query_credit_report",
            "b6228d460da0fabeb2899558b06d705e4565196bd353f301f537d8532f5a1e66",
        ),
        (
            "submit_credit_report",
            "b87c35a0847b722c6ee836d4eb1d1acb5fb6ed1aafa20b8570a48004504c2e2a",
        ),
        (
            "id_card",
            "53b94e3553c2f4b484f971991faed101b612c3870f661fef38c3c8a674783722",
        ),
        (
            "verify_id_card",
            "f3bc0d807a6eaa01350b18612ecac48c6f99f83effc144538c43ac924439cedf",
        ),
        (
            "bank_card",
            "3fd6c97521322d4db0bd4a72275d81f28e729bbc521bbbeacf167d79c1c459be",
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
