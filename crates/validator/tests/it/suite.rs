//! The JSON-Schema-Test-Suite, draft 2020-12: every required test passes, and the plan alone
//! decides a minimum number of them.
//!
//! The suite is read from `../shared/json-schema-test-suite`, or from the folder in
//! `JSON_SCHEMA_TEST_SUITE`. The tests are skipped if it is absent.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ocrmarket_validator::{Check, Formats, Options, Resources, Schema, Validity};
use serde_json::Value;

use crate::TestResult;

/// Number of required tests of the draft.
const REQUIRED: usize = 1_299;

/// Minimum number of tests that the plan must decide.
const PLANNED: usize = 650;

fn suite() -> Option<PathBuf> {
    let location = std::env::var_os("JSON_SCHEMA_TEST_SUITE").map(PathBuf::from);
    let beside =
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/json-schema-test-suite");
    let location = location.unwrap_or_else(beside);
    if location.join("tests/draft2020-12").is_dir() {
        return Some(location);
    }
    eprintln!(
        "skipped: the JSON-Schema-Test-Suite is not at hand; JSON_SCHEMA_TEST_SUITE names its folder"
    );
    None
}

/// Returns the JSON files of a folder by name.
fn files(folder: &Path) -> TestResult<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            files.insert(
                path.file_stem()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                std::fs::read(&path)?,
            );
        }
    }
    Ok(files)
}

/// Returns the documents that the suite's references refer to.
fn remotes(suite: &Path) -> TestResult<Resources> {
    let root = suite.join("remotes");
    let mut resources = Resources::default();
    let mut waiting = vec![root.clone()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path
                    .strip_prefix(&root)?
                    .to_string_lossy()
                    .replace('\\', "/");
                resources.insert(
                    format!("http://localhost:1234/{name}"),
                    std::fs::read(&path)?,
                );
            }
        }
    }
    Ok(resources)
}

/// The results of one file of the suite.
#[derive(Default)]
struct Tally {
    tests: usize,
    planned: usize,
    wrong: Vec<String>,
    reasons: BTreeMap<String, usize>,
}

fn run(file: &[u8], options: &Options, resources: &Resources) -> TestResult<Tally> {
    let mut tally = Tally::default();
    for group in serde_json::from_slice::<Vec<Value>>(file)? {
        let title = group["description"].to_string();
        let schema = Schema::compile_with(
            group["schema"].to_string().as_bytes(),
            "",
            options,
            resources,
        );
        let tests = group["tests"].as_array().ok_or("a group without tests")?;
        tally.tests += tests.len();
        let schema = match schema {
            Ok(schema) => schema,
            Err(error) => {
                tally.wrong.push(format!("{title}: {error}"));
                continue;
            }
        };
        if schema.not_planned().is_empty() {
            tally.planned += tests.len();
        }
        for reason in schema.not_planned() {
            *tally.reasons.entry(reason.reason.clone()).or_default() += 1;
        }
        for test in tests {
            let document = test["data"].to_string();
            let expected = test["valid"].as_bool().ok_or("a test without a verdict")?;
            let explanation = schema.explain(document.as_bytes());
            let explained = explanation.validity == Validity::Valid;
            let checked = schema.check(document.as_bytes()) == Check::Valid;
            // A document with findings, warnings included, takes the slow path.
            if explained != expected || checked != explanation.findings.is_empty() {
                tally.wrong.push(format!("{title}: {}: expected {expected}, checked {checked}, explained {explanation:?}", test["description"]));
            }
        }
    }
    Ok(tally)
}

#[test]
fn required_tests() -> TestResult {
    let Some(suite) = suite() else {
        return Ok(());
    };
    let resources = remotes(&suite)?;
    let (mut tests, mut planned, mut wrong) = (0, 0, Vec::new());
    for (name, file) in files(&suite.join("tests/draft2020-12"))? {
        let tally = run(&file, &Options::default(), &resources)?;
        println!(
            "{name:>24}: {:>4} tests, {:>4} decided by the plan {:?}",
            tally.tests, tally.planned, tally.reasons
        );
        tests += tally.tests;
        planned += tally.planned;
        wrong.extend(
            tally
                .wrong
                .into_iter()
                .map(|wrong| format!("{name}: {wrong}")),
        );
    }
    println!(
        "{tests} required tests, {planned} decided by the plan alone, {} wrong",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(tests, REQUIRED);
    assert!(planned >= PLANNED, "{planned}");
    Ok(())
}

/// Formats that the `jsonschema` crate and the suite treat differently, by file and title of the
/// test.
#[test]
fn formats_by_name() -> TestResult {
    let Some(suite) = suite() else {
        return Ok(());
    };
    let mut options = Options::default();
    options.formats = Formats::Standard;
    let mut wrong = Vec::new();
    for (name, file) in files(&suite.join("tests/draft2020-12/optional/format"))? {
        let tally = run(&file, &options, &Resources::default())?;
        println!(
            "{name:>24}: {:>4} tests, {} wrong",
            tally.tests,
            tally.wrong.len()
        );
        wrong.extend(
            tally
                .wrong
                .into_iter()
                .map(|wrong| format!("{name}: {wrong}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
