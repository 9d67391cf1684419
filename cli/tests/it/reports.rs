//! Validates each JSON report of the command against its schema in `docs/schemas`. The schemas list
//! exactly the keys of this version, so a key that is not documented fails.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::folders::copy_folder;
use crate::support::repository;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Schema, exit code and command line of each report. The reports of one schema have findings, and
/// none.
const REPORTS: &[(&str, i32, &str)] = &[
    // With findings, not read to its end, differences of samples, without a vendor, and valid.
    (
        "validate-report",
        1,
        "validate receipts.ndjson --operation acme/receipt --format json",
    ),
    (
        "validate-report",
        3,
        "validate receipts.ndjson none.json --operation acme/receipt --format json",
    ),
    (
        "validate-report",
        1,
        "validate receipts.ndjson --operation acme/receipt --fail-fast --format json",
    ),
    (
        "validate-report",
        1,
        "validate --all-samples --schemas schemas-before --format json",
    ),
    ("validate-report", 0, "validate --all-samples --format json"),
    (
        "validate-report",
        1,
        "validate receipts.ndjson --schema array.json --format json",
    ),
    (
        "validate-report",
        0,
        "validate good.ndjson --operation acme/receipt --format json",
    ),
    (
        "validate-line",
        1,
        "validate receipts.ndjson --operation acme/receipt --format ndjson",
    ),
    (
        "validate-line",
        3,
        "validate receipts.ndjson none.json --operation acme/receipt --format ndjson",
    ),
    (
        "validate-line",
        1,
        "validate receipts.ndjson --schema array.json --format ndjson",
    ),
    (
        "validate-line",
        0,
        "validate good.ndjson --operation acme/receipt --format ndjson",
    ),
    // A finding of each class, some accepted; and none.
    (
        "drift-report",
        1,
        "drift report now.profile --baseline before.profile --format json",
    ),
    (
        "drift-report",
        1,
        "drift report now.profile --config none.toml --format json",
    ),
    (
        "drift-report",
        0,
        "drift report good.profile --baseline good.profile --format json",
    ),
    (
        "drift-report",
        3,
        "drift report empty.profile --format json",
    ),
    (
        "propose-report",
        0,
        "drift propose now.profile --baseline before.profile --config none.toml --format json",
    ),
    (
        "propose-report",
        1,
        "drift propose now.profile --variant 64c2e50e7466=Self --format json",
    ),
    (
        "propose-report",
        0,
        "drift propose good.profile --format json",
    ),
    // Changes, none, and no release to compare with.
    ("diff-report", 0, "diff --base schemas-before --format json"),
    ("diff-report", 0, "diff --base schemas --format json"),
    ("diff-report", 0, "diff --check-version --format json"),
    (
        "generate-report",
        0,
        "generate --out made/src --format json",
    ),
    (
        "generate-report",
        0,
        "generate --out made/src --format json",
    ),
    ("check-report", 0, "check --out made/src --format json"),
    ("check-report", 1, "check --out none/src --format json"),
    ("check-report", 1, "check --out changed/src --format json"),
    (
        "diagnostics",
        2,
        "check --schemas schemas-before --format json",
    ),
    (
        "diagnostics",
        2,
        "generate --schemas wrong --out none/src --format json",
    ),
    (
        "store-verify-report",
        0,
        "store verify store-sealed --format json",
    ),
    (
        "store-verify-report",
        0,
        "store verify store-plain --format json",
    ),
    (
        "store-verify-report",
        1,
        "store verify damaged --format json",
    ),
    (
        "decode-line",
        0,
        "decode acme/receipt schemas/acme/receipt/samples/drift.json --format json",
    ),
    (
        "decode-line",
        0,
        "decode acme/receipt schemas/acme/receipt/samples/success.json --format json",
    ),
    (
        "decode-line",
        0,
        "decode acme/receipt schemas/acme/receipt/samples/failure.json --format json",
    ),
    ("list-report", 0, "list --format json"),
    ("list-report", 0, "list acme/receipt --format json"),
    (
        "call-report",
        0,
        "call acme/receipt --set image=bWFkZSB1cA== --mock --json",
    ),
];

#[test]
fn reports_have_exactly_the_keys_of_their_schemas() -> Outcome {
    let room = room()?;
    let mut used = BTreeSet::new();
    for (schema, code, line) in REPORTS {
        let output = ocrmarket(room.path(), line)?;
        assert_eq!(output.status.code(), Some(*code), "{line}: {output:?}");
        let report = String::from_utf8(output.stdout)?;
        conforms(schema, &report);
        // A key that the schema does not list is refused.
        let first = report.lines().next().filter(|_| schema.ends_with("-line"));
        let mut other: Value = serde_json::from_str(first.unwrap_or(&report))?;
        other["undocumented"] = json!(1);
        let refused = validated(schema, &other.to_string())?;
        assert_eq!(refused.status.code(), Some(1), "{line}: {refused:?}");
        used.insert(format!("{schema}.schema.json"));
    }
    let schemas = fs::read_dir(folder())?;
    let schemas: BTreeSet<String> = schemas
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<std::io::Result<_>>()?;
    // The tests of tables validate the manifests that they write.
    used.insert("tables-manifest.schema.json".to_owned());
    assert_eq!(used, schemas, "each schema has a report");
    Ok(())
}

#[test]
fn schemas_of_reports_are_linked_and_closed() -> Outcome {
    let page = fs::read_to_string(repository().join("docs/formats.md"))?;
    for entry in fs::read_dir(folder())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(page.contains(&format!("(schemas/{name})")), "{name}");
        let schema: Value = serde_json::from_str(&fs::read_to_string(entry.path())?)?;
        closed(&name, &schema);
    }
    Ok(())
}

/// Asserts that a report, or each of its lines, is valid by a schema in `docs/schemas`.
pub(crate) fn conforms(schema: &str, report: &str) {
    let output = validated(schema, report).expect("it runs");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{schema}: {}{}{report}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Validates a report by a schema in `docs/schemas`.
fn validated(schema: &str, report: &str) -> std::io::Result<Output> {
    let room = tempfile::tempdir()?;
    let lines = schema.ends_with("-line");
    let name = if lines {
        "report.ndjson"
    } else {
        "report.json"
    };
    fs::write(room.path().join(name), report)?;
    let schema = folder().join(format!("{schema}.schema.json"));
    let schema = schema.display();
    ocrmarket(
        room.path(),
        &format!("validate {name} --schema {schema} --undeclared deny"),
    )
}

/// Asserts that each object of a schema allows only the keys that it lists.
fn closed(name: &str, schema: &Value) {
    match schema {
        Value::Object(members) => {
            if members.get("type") == Some(&json!("object")) {
                let others = members.get("additionalProperties");
                // Counts by a name that is not a key of the format have a schema instead.
                let is_closed = others.is_some_and(|others| *others == json!(false))
                    || others.is_some_and(Value::is_object) && !members.contains_key("properties");
                assert!(is_closed, "{name}: {schema}");
            }
            members.values().for_each(|member| closed(name, member));
        }
        Value::Array(elements) => elements.iter().for_each(|element| closed(name, element)),
        _ => {}
    }
}

fn folder() -> PathBuf {
    repository().join("docs/schemas")
}

fn ocrmarket(folder: &Path, line: &str) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .args(line.split(' '))
        .current_dir(folder)
        .output()
}

/// Creates a folder with the stored files of the formats, and with files that give no findings.
fn room() -> Result<tempfile::TempDir, Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    let stored = repository().join("tests/data/formats");
    copy_folder(&stored.join("v1"), folder.path())?;
    for store in ["store-sealed", "store-plain"] {
        copy_folder(&stored.join("v2").join(store), &path(store))?;
    }
    let run = |line: &str| -> std::io::Result<Output> {
        let output = ocrmarket(folder.path(), line)?;
        assert!(output.status.success(), "{line}: {output:?}");
        Ok(output)
    };
    let good = run("sample acme/receipt --count 20 --seed 1")?.stdout;
    fs::write(path("good.ndjson"), good)?;
    run("drift profile good.ndjson --operation acme/receipt -o good.profile")?;
    fs::write(path("empty.ndjson"), "\n")?;
    ocrmarket(
        folder.path(),
        "drift profile empty.ndjson --operation acme/receipt -o empty.profile",
    )?;
    fs::write(path("array.json"), "{\"type\": \"array\"}")?;
    fs::write(path("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n")?;
    // Generated code with a file of each kind of difference.
    run("generate --out changed/src")?;
    let changed = path("changed/src/acme");
    fs::write(changed.join("foreign.rs"), "// By hand.\n")?;
    fs::remove_file(changed.join("receipt/request.rs"))?;
    let receipt = fs::read_to_string(changed.join("receipt.rs"))?;
    fs::write(changed.join("receipt.rs"), receipt + "// Changed.\n")?;
    fs::copy(changed.join("mod.rs"), changed.join("orphan.rs"))?;
    // Schemas with a mistake in a line.
    copy_folder(&path("schemas"), &path("wrong"))?;
    let response = path("wrong/acme/receipt/response.schema.json");
    let text = fs::read_to_string(&response)?;
    fs::write(&response, text.replacen("\"title\"", "\"titel\"", 2))?;
    // A store with a changed byte, a line that is no record, and a torn end.
    fs::create_dir(path("damaged"))?;
    for entry in fs::read_dir(path("store-plain"))? {
        let entry = entry?;
        let text = fs::read_to_string(entry.path())?;
        let text = text.replacen("\"attempt\":1", "\"attempt\":2", 1) + "{}\n{\"v\":9}\n{\"v\":";
        fs::write(path("damaged").join(entry.file_name()), text)?;
    }
    Ok(folder)
}
