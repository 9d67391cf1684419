//! Reading schemas: one good vendor, and mistakes in copies of it.
//!
//! A case is a list of edits of `tests/good`. A snapshot for each group of cases contains the
//! diagnostics.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::cases::{CASES, Case, Edit};
use ocrmarket_model::api::{DefinitionKind, Shape};
use ocrmarket_model::{DiagnosticCode, Diagnostics, Files, read};

#[test]
fn the_good_vendor_has_no_mistakes() -> Result<(), Diagnostics> {
    let api = read(&good())?;
    let found = ocrmarket_model::check_samples(&api);
    assert!(found.is_empty(), "{found}");
    let mut shown = String::new();
    for definition in &api.definitions {
        let location = &definition.source;
        let _ = writeln!(
            shown,
            "{} {}:{} {}",
            definition.name, location.file, location.line, location.pointer
        );
        if let DefinitionKind::Object(object) = &definition.kind {
            for property in &object.properties {
                let shape = match &property.shape {
                    Shape::Leaf(leaf) => format!(
                        "{:?} of {} words, {:?}",
                        leaf.format,
                        leaf.known_values.len(),
                        leaf.privacy
                    ),
                    other => format!("{other:?}"),
                };
                let _ = writeln!(shown, "    {}: {shape}", property.wire_name);
            }
        }
    }
    insta::assert_snapshot!("model", shown);
    for operation in &api.vendors[0].operations {
        insta::assert_snapshot!(
            format!("bundle_{}", operation.operation.name),
            operation.response_bundle
        );
    }
    Ok(())
}

#[test]
fn mistakes_are_reported_all_at_once() {
    let groups: BTreeSet<&str> = CASES.iter().map(|case| case.group).collect();
    for group in groups {
        let mut shown = String::new();
        for case in CASES.iter().filter(|case| case.group == group) {
            let _ = writeln!(shown, "=== {}\n{}\n", case.name, check(case));
        }
        insta::assert_snapshot!(group, shown);
    }
}

#[test]
fn every_code_is_met_by_a_case() {
    let met: BTreeSet<DiagnosticCode> = CASES
        .iter()
        .flat_map(|case| diagnostics(case).into_iter().map(|found| found.code))
        .collect();
    let missed: Vec<&str> = DiagnosticCode::ALL
        .iter()
        .filter(|code| !met.contains(code) && !crate::cases::MET_ELSEWHERE.contains(code))
        .map(|code| code.name())
        .collect();
    assert_eq!(missed, [""; 0], "no case leads to these codes");
}

#[test]
fn diagnostics_are_data_too() -> serde_json::Result<()> {
    let case = &CASES[0];
    let json = serde_json::to_value(diagnostics(case))?;
    let first = &json[0];
    for key in [
        "file", "line", "column", "pointer", "code", "message", "help",
    ] {
        assert!(first.get(key).is_some(), "{key} is missing in {first}");
    }
    Ok(())
}

#[test]
fn five_thousand_properties_take_linear_time() {
    // Eight times the properties take slightly more than eight times the time; quadratic time would
    // be a factor of 64. A busy machine can slow down single rounds, but quadratic time would slow
    // down all of them.
    let mut rounds = (0..5).map(|_| (time_of_properties(5_000), time_of_properties(40_000)));
    assert!(rounds.any(|(small, large)| large < small * 24));
}

#[test]
fn a_chain_of_a_hundred_references_is_read() -> Result<(), Diagnostics> {
    let definition = |step: usize| {
        let property = format!(
            r##""next": {{ "$ref": "#/$defs/Step{}", "title": "下", "description": "Next." }}"##,
            step + 1
        );
        let property = if step == 100 { String::new() } else { property };
        format!(
            r#""Step{step}": {{ "type": "object", "description": "A step.", "properties": {{ {property} }} }}"#
        )
    };
    let definitions: Vec<String> = (0..=100).map(definition).collect();
    let mut files = good();
    let shared = format!(
        r#"{{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {{ {} }} }}"#,
        definitions.join(",\n")
    );
    files.insert("acme/chain.schema.json", shared);
    let api = read(&files)?;
    assert_eq!(
        api.definitions
            .iter()
            .filter(|definition| definition.name.starts_with("Step"))
            .count(),
        101
    );
    Ok(())
}

#[test]
fn damaged_files_never_panic() {
    let files = good();
    let mut damaged = 0;
    for (path, bytes) in files.iter() {
        // A prime step, so that the offsets differ from file to file.
        for location in (0..bytes.len()).step_by(97) {
            for (index, piece) in [&b""[..], b"7", b"{}", b"[]", b"\"", b"null,", b"\xff"]
                .into_iter()
                .enumerate()
            {
                let until = if index == 0 {
                    bytes.len()
                } else {
                    (location + index * 3).min(bytes.len())
                };
                let mut files = files.clone();
                files.insert(path, [&bytes[..location], piece, &bytes[until..]].concat());
                damaged += usize::from(read(&files).is_err());
            }
        }
    }
    assert!(damaged > 500, "only {damaged} damages were noticed");
}

#[test]
fn a_byte_order_mark_at_the_start_changes_nothing() -> Result<(), Diagnostics> {
    let marked = |files: Files| -> Files {
        let files = files.iter().map(|(path, bytes)| {
            let mark: &[u8] = if Path::new(path).extension() == Some("json".as_ref()) {
                "\u{feff}".as_bytes()
            } else {
                b""
            };
            (path.to_owned(), [mark, bytes].concat())
        });
        files.collect()
    };
    let (plain, files) = (read(&good())?, marked(good()));
    let api = read(&files)?;
    let bundles = |api: &ocrmarket_model::Api| -> Vec<String> {
        let operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
        operations
            .map(|operation| operation.response_bundle.clone())
            .collect()
    };
    assert_eq!(bundles(&api), bundles(&plain));
    let found = ocrmarket_model::check_samples(&api);
    assert!(found.is_empty(), "{found}");
    for (one, other) in api.definitions.iter().zip(&plain.definitions) {
        assert_eq!(one.source.line, other.source.line);
    }
    // Diagnostics stay the same, including columns of the first line and excerpts.
    let mut files = good();
    files.insert("acme/shared.schema.json", "{\"$defs\": {}, \"title\": 1}");
    files.insert("acme/card/operation.json", "{\"a\": 1,}");
    let told = |files| read(files).err().map(|found| found.to_string());
    assert_eq!(told(&marked(files.clone())), told(&files));
    Ok(())
}

#[test]
fn adding_changes_no_name() -> Result<(), Diagnostics> {
    let before = names(&good())?;
    let mut files = good();
    for (path, from, to) in [
        (
            "acme/shared.schema.json",
            r#""variant": "Normal" }"#,
            r#""variant": "Normal", "title": "好" }, { "const": "新", "variant": "New" }"#,
        ),
        (
            "acme/shared.schema.json",
            r#""name": {"#,
            r#""fresh": { "type": "string", "title": "新", "description": "New." }, "name": {"#,
        ),
    ] {
        edit(&mut files, &Edit::Replace(path, from, to));
    }
    let after = names(&files)?;
    assert!(
        before.is_subset(&after) && after.len() == before.len() + 2,
        "{before:?} {after:?}"
    );
    Ok(())
}

#[test]
fn a_digest_changes_exactly_with_its_response_schema() -> Result<(), Diagnostics> {
    const RESPONSE: &str = "acme/card/response.schema.json";
    const SHARED: &str = "acme/shared.schema.json";
    let digest = |files: &Files| -> Result<_, Diagnostics> {
        let api = read(files)?;
        Ok(api.vendors[0].operations[0].schema_sha256())
    };
    let before = digest(&good())?;
    for (what, changes, path, from, to) in [
        ("a comment", false, RESPONSE, "Made up.", "Made down."),
        (
            "white space",
            false,
            RESPONSE,
            "{ \"$ref\"",
            "{\n\t\"$ref\"",
        ),
        (
            "a definition that is not reached",
            false,
            SHARED,
            r#""State": {"#,
            r#""Lone": { "type": "string", "x-privacy": "public", "description": "A text." }, "State": {"#,
        ),
        (
            "a request",
            false,
            "acme/card/request.schema.json",
            r#""title": ""#,
            r#""title": "新"#,
        ),
        ("a description", true, RESPONSE, "A card.", "One card."),
        ("a shared word", true, SHARED, "正常", "正 常"),
        (
            "a type",
            true,
            RESPONSE,
            r#""type": "number""#,
            r#""type": "integer""#,
        ),
        (
            "what is required",
            true,
            RESPONSE,
            r#"["number"]"#,
            r#"["owner"]"#,
        ),
    ] {
        let mut files = good();
        edit(&mut files, &Edit::Replace(path, from, to));
        assert_eq!(digest(&files)? != before, changes, "{what}");
    }
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn folders_are_read_with_their_mistakes() -> std::io::Result<()> {
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir()?;
    let root = folder.path();
    for (path, bytes) in good().iter() {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(root))?;
        std::fs::write(path, bytes)?;
    }
    let reading = ocrmarket_model::read_folder(root);
    assert!(reading.is_ok(), "{reading:?}");
    std::fs::write(root.join("acme/.swap"), "passed over")?;
    symlink("..", root.join("acme/up"))?;
    symlink("round", root.join("acme/round"))?;
    symlink("nowhere", root.join("acme/broken.schema.json"))?;
    std::fs::create_dir_all(root.join("acme/card/samples/deep/deeper/deepest"))?;
    std::fs::write(root.join("acme/card/samples/deep/one.json"), "{}")?;
    std::fs::write(
        root.join(std::ffi::OsStr::from_bytes(b"acme/\xff.json")),
        "{}",
    )?;
    std::fs::File::create(root.join("acme/huge.schema.json"))?.set_len(17 << 20)?;
    let found = ocrmarket_model::read_folder(root).err().unwrap_or_default();
    insta::assert_snapshot!("folder", found);
    Ok(())
}

#[test]
fn a_folder_that_is_not_there_is_one_mistake_more() {
    let found = ocrmarket_model::read_folder(Path::new("no-such-folder"))
        .err()
        .unwrap_or_default();
    let codes: Vec<DiagnosticCode> = found.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(
        codes,
        [DiagnosticCode::UnreadableFile, DiagnosticCode::NoVendors]
    );
}

fn good() -> Files {
    Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/good"))
}

fn check(case: &Case) -> String {
    let found = diagnostics(case);
    assert!(!found.is_empty(), "{} is no mistake", case.name);
    found.to_string()
}

fn diagnostics(case: &Case) -> Diagnostics {
    let mut files = good();
    case.edits.iter().for_each(|one| edit(&mut files, one));
    match read(&files) {
        Err(found) => found,
        Ok(api) => ocrmarket_model::check_samples(&api),
    }
}

fn edit(files: &mut Files, edit: &Edit) {
    match edit {
        Edit::Put(path, bytes) => files.insert(*path, *bytes),
        Edit::Remove(path) => assert!(files.remove(path).is_some(), "{path} is not there"),
        Edit::Replace(path, from, to) => {
            let text = String::from_utf8_lossy(files.get(path).unwrap_or_default()).into_owned();
            assert!(text.contains(from), "{path} does not hold {from}");
            files.insert(*path, text.replacen(from, to, 1));
        }
    }
}

fn time_of_properties(count: usize) -> Duration {
    let property = |index: usize| {
        format!(
            r#""p{index}": {{ "type": "string", "title": "列", "description": "One of many." }}"#
        )
    };
    let properties: Vec<String> = (0..count).map(property).collect();
    let required: Vec<String> = (0..count).map(|index| format!("\"p{index}\"")).collect();
    let wide = format!(
        r#"{{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {{ "Wide": {{
            "type": "object", "description": "Wide.", "x-privacy": "public",
            "properties": {{ {} }}, "required": [{}] }} }} }}"#,
        properties.join(",\n"),
        required.join(",")
    );
    let mut files = good();
    files.insert("acme/wide.schema.json", wide);
    let start = Instant::now();
    let reading = read(&files);
    assert!(reading.is_ok(), "{reading:?}");
    start.elapsed()
}

fn names(files: &Files) -> Result<BTreeSet<String>, Diagnostics> {
    let api = read(files)?;
    let mut names = BTreeSet::new();
    for definition in &api.definitions {
        let properties = definition
            .object()
            .map(|object| object.properties.as_slice())
            .unwrap_or_default();
        for property in properties {
            let field = ocrmarket_model::naming::property_field_name(property).unwrap_or_default();
            names.insert(format!("{}.{field}", definition.name));
        }
        if let DefinitionKind::Leaf(leaf) = &definition.kind {
            names.extend(
                leaf.known_values
                    .iter()
                    .map(|word| format!("{}::{}", definition.name, word.variant)),
            );
        }
    }
    Ok(names)
}
