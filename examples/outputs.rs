//! Runs every example and compares its output with `outputs/`; README and the guide show the same
//! files.
//!
//! `OCRMARKET_BLESS=1` rewrites the records. `cargo test -p ocrmarket-examples` builds the examples
//! before this test.

use std::env::{self, consts::EXE_SUFFIX};
use std::fs;
use std::path::Path;
use std::process::Command;

use ocrmarket::deepfinch::credit_report;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn every_example_prints_what_is_recorded() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = fs::read_to_string(folder.join("Cargo.toml"))?;
    let paths = manifest.lines().filter_map(|line| {
        let path = line.strip_prefix("path = \"")?.strip_suffix(".rs\"")?;
        (path != "outputs").then_some(path)
    });
    let names: Vec<&str> = paths.collect();
    for operation in ocrmarket::OPERATIONS {
        let name = &*(operation.operation)().name;
        assert!(names.contains(&name), "{name} has no example");
    }
    let mut wrong = Vec::new();
    for name in names {
        let output = run(name)?;
        let recorded = folder.join("outputs").join(name).with_extension("txt");
        if env::var_os("OCRMARKET_BLESS").is_some() {
            fs::write(recorded, output)?;
        } else if fs::read_to_string(recorded)? != output {
            wrong.push(format!("{name}:\n{output}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "outputs/ has other texts than these (OCRMARKET_BLESS=1 records them):\n{}",
        wrong.join("\n")
    );
    Ok(())
}

#[test]
fn the_first_call_prints_ten_labels_of_the_vendor() {
    let output = include_str!("outputs/first_call.txt");
    assert_eq!(output.lines().count(), 10);
    for line in output.lines() {
        let label = line.split(" · ").next().unwrap_or_default();
        let title = format!("\"title\":\"{label}\"");
        let schema = credit_report::SCHEMA.replace("\": \"", "\":\"");
        assert!(schema.contains(&title), "{label} is no label of the vendor");
    }
}

/// Runs an example and returns its output.
fn run(name: &str) -> Result<String, Box<dyn std::error::Error>> {
    let test = env::current_exe()?;
    let profile = test.parent().and_then(Path::parent).ok_or("no folder")?;
    let program = profile.join("examples").join(format!("{name}{EXE_SUFFIX}"));
    let output = Command::new(&program).output().map_err(|error| {
        format!(
            "{name} cannot be run ({error}): `cargo test -p ocrmarket-examples` builds and runs it"
        )
    })?;
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} fails:\n{said}");
    Ok(String::from_utf8(output.stdout)?)
}
