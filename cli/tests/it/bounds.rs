//! Inputs that would need endless time or memory end with a message and an exit code.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::commands::run::acme;

/// A file of one kind, and a command that reads it. `BIG` is replaced by the file.
struct Case {
    arguments: &'static [&'static str],
    mebibytes: u64,
    code: i32,
}

const URL: &str = "https://a.example/";

const CASES: [Case; 13] = [
    Case::input(64, &["decode", "acme/card", "BIG", "--schemas", "ACME"]),
    Case::input(64, &["sign", "aliyun", "--url", URL, "--body", "BIG"]),
    Case::input(16, &["sign", "aliyun", "--url", URL, "--field", "a=@BIG"]),
    Case::input(16, &["sign", "aliyun", "--url", URL, "--server", "@BIG"]),
    Case::input(1024, &["drift", "report", "BIG"]),
    Case::input(1024, &["drift", "propose", "BIG"]),
    Case::input(1024, &["drift", "merge", "BIG", "--output", "out"]),
    Case::input(1024, &["drift", "report", "small", "--baseline", "BIG"]),
    Case::input(
        1024,
        &[
            "validate",
            "--schema",
            "schema.json",
            "a.json",
            "--resume",
            "BIG",
        ],
    ),
    Case::input(
        64,
        &[
            "drift",
            "accept",
            "0123456789ab",
            "--reason",
            "a",
            "--report",
            "BIG",
        ],
    ),
    Case::configuration(16, &["validate", "--schema", "BIG", "a.json"]),
    Case::configuration(
        1,
        &[
            "drift",
            "accept",
            "0123456789ab",
            "--reason",
            "a",
            "--config",
            "BIG",
        ],
    ),
    Case::configuration(1, &["drift", "report", "small", "--config", "BIG"]),
];

impl Case {
    const fn input(mebibytes: u64, arguments: &'static [&'static str]) -> Self {
        Self {
            arguments,
            mebibytes,
            code: 3,
        }
    }

    const fn configuration(mebibytes: u64, arguments: &'static [&'static str]) -> Self {
        Self {
            code: 2,
            ..Self::input(mebibytes, arguments)
        }
    }
}

fn ocrmarket(folder: &Path, arguments: &[String]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
    command
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null());
    for name in ["APP_KEY", "APP_SECRET"] {
        command.env(format!("OCRMARKET_{name}"), "made-up");
    }
    command
}

#[test]
fn files_are_read_up_to_their_limits() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.json"), "{}")?;
    fs::write(folder.path().join("schema.json"), "{}")?;
    let record = folder.path().join("a.ndjson");
    fs::write(&record, "{}")?;
    let profile = "drift profile a.ndjson --operation showapi/bank_card --output small";
    let profile: Vec<String> = profile.split(' ').map(str::to_owned).collect();
    assert!(
        ocrmarket(folder.path(), &profile)
            .output()?
            .status
            .success()
    );
    for Case {
        arguments,
        mebibytes,
        code,
    } in CASES
    {
        // Sparse, so it takes no disk.
        File::create(folder.path().join("BIG"))?.set_len((mebibytes << 20) + 1)?;
        let arguments: Vec<String> = arguments
            .iter()
            .map(|argument| argument.replace("ACME", &acme()))
            .collect();
        let output = ocrmarket(folder.path(), &arguments).output()?;
        let message = String::from_utf8(output.stderr)?;
        let expected = format!("BIG: larger than {mebibytes} MiB, the limit of ");
        assert!(message.contains(&expected), "{arguments:?}: {message}");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {message}");
    }
    Ok(())
}

#[test]
fn standard_input_is_read_up_to_its_limit() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("BIG");
    File::create(&path)?.set_len((64 << 20) + 1)?;
    let arguments = ["decode", "acme/card", "-", "--schemas", &acme()].map(str::to_owned);
    let mut command = ocrmarket(folder.path(), &arguments);
    let output = command.stdin(File::open(&path)?).output()?;
    let message = String::from_utf8(output.stderr)?;
    assert!(
        message.contains("standard input: larger than 64 MiB"),
        "{message}"
    );
    assert_eq!(output.status.code(), Some(3));
    Ok(())
}

/// Thirty levels of alternatives, each of which refers to the next twice.
fn doubled() -> String {
    let levels = (0..30).map(|level| {
        let next = format!(r##"{{"$ref": "#/$defs/l{}"}}"##, level + 1);
        format!(r#""l{level}": {{"anyOf": [{next}, {next}]}}, "#)
    });
    let levels: String = levels.collect();
    format!(r##"{{"$ref": "#/$defs/l0", "$defs": {{{levels} "l30": {{"required": ["n"]}}}}}}"##)
}

/// A record that exceeds the budget of its validation is incomplete; the others are validated.
#[test]
fn a_record_beyond_the_budget_is_incomplete() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("doubled.json"), doubled())?;
    fs::write(
        folder.path().join("a.ndjson"),
        "{\"n\": 1}\n{}\n{\"n\": 2}\n{\n",
    )?;
    let run = |format: &str| {
        let arguments = format!("validate --schema doubled.json a.ndjson --format {format}");
        let arguments: Vec<String> = arguments.split(' ').map(str::to_owned).collect();
        ocrmarket(folder.path(), &arguments).output()
    };
    let output = run("json")?;
    assert_eq!(output.status.code(), Some(3));
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let count = |name: &str| report[name].as_u64();
    for (name, expected) in [
        ("documents", 4),
        ("valid", 2),
        ("malformed", 1),
        ("incomplete", 1),
    ] {
        assert_eq!(count(name), Some(expected), "{name}: {report:#}");
    }
    let output = run("human")?;
    let text = String::from_utf8(output.stdout)?;
    assert!(text.contains("too-costly"), "{text}");
    let remark = "1 record not validated within the budget: doubled.json leads to";
    assert!(text.contains(remark), "{text}");
    assert!(text.contains("1 incomplete"), "{text}");
    Ok(())
}
