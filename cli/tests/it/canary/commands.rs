//! Commands that read responses, in every format that is not exempt.

use std::fmt::Write as _;
use std::path::Path;

use super::calls;
use super::planted::Kind;
use super::runs::{Room, Runs};
use super::ways::{Case, Way};

const VALIDATE: [&str; 6] = ["human", "json", "ndjson", "sarif", "junit", "github"];
const DRIFT: [&str; 8] = [
    "human", "json", "markdown", "html", "csv", "sarif", "junit", "github",
];

/// A schema with the keywords whose messages could show keys and values.
const PLANNED: &str = r#"{"type": "object", "maxProperties": 1, "propertyNames": {"maxLength": 3},
    "additionalProperties": {"type": "boolean", "enum": [true], "not": {"minLength": 1}},
    "properties": {"status": {"const": "x", "pattern": "^x$", "minLength": 99}}}"#;

/// The same, with keywords that only the fallback validator reads.
const UNPLANNED: &str = r#"{"type": "object", "maxProperties": 1, "propertyNames": {"maxLength": 3},
    "patternProperties": {"^s": {"const": "x", "enum": ["x"], "pattern": "^x$", "minLength": 99}},
    "additionalProperties": {"anyOf": [{"type": "boolean"}, {"uniqueItems": true, "minItems": 99}]},
    "dependentSchemas": {"status": {"required": ["none"]}}, "unevaluatedProperties": false}"#;

/// Runs every command on a case. `number` varies the format of standard output.
pub(crate) fn run(runs: &Runs, folder: &Path, number: usize, case: &Case) {
    let room = Room {
        runs,
        folder,
        operation: &case.operation,
        way: format!("{:?}", case.way),
        search: case.values.search(&Kind::ALL),
    };
    room.write("all.ndjson", case.records.join("\n"));
    validate(&room, number);
    drift(&room, number, case);
    tables(&room, number);
    calls::run(&room, case);
    for document in &case.whole {
        room.write("one.json", document);
        for format in ["human", ["tsv", "json"][number % 2]] {
            let line = format!("decode {} one.json --format {format}", case.operation);
            room.run("decode", format, &line);
        }
    }
}

/// Runs a command with one format on standard output and a report in each.
fn with_reports(
    room: &Room,
    command: &'static str,
    formats: &[&'static str],
    number: usize,
    line: &str,
) {
    let format = formats[number % formats.len()];
    let mut line = format!("{line} --format {format}");
    for format in formats {
        let _ = write!(line, " --report {format}=report.{format}");
    }
    room.run(command, format, &line);
    for format in formats {
        room.look_at_file(command, format, &format!("report.{format}"));
    }
}

fn validate(room: &Room, number: usize) {
    let operation = room.operation;
    let line = format!("validate all.ndjson --operation {operation} --max-findings 2500");
    with_reports(room, "validate", &VALIDATE, number, &line);
    let format = VALIDATE[(number + 3) % VALIDATE.len()];
    let line = format!(
        "validate all.ndjson --operation {operation} --undeclared deny --unknown-values deny \
         --quarantine refused --resume state --jobs 1 --format {format}"
    );
    room.run("validate deny", format, &line);
    room.look_at_file("validate", "quarantine index", "refused/index.ndjson");
    if !number.is_multiple_of(3) {
        return;
    }
    room.write("any.json", [PLANNED, UNPLANNED][number % 2]);
    let line = "validate all.ndjson --schema any.json --max-findings 300";
    with_reports(room, "validate --schema", &VALIDATE, number, line);
}

fn drift(room: &Room, number: usize, case: &Case) {
    let profile = format!(
        "drift profile all.ndjson -o all.profile --quarantine uncounted --operation {}",
        room.operation
    );
    room.run("drift profile", "stdout", &profile);
    let index = "uncounted/index.ndjson";
    room.look_at_file("drift profile", "quarantine index", index);
    let line = "drift report all.profile --min-documents 1 --baseline ../clean.profile";
    with_reports(room, "drift report", &DRIFT, number, line);
    let merge = "drift merge all.profile ../clean.profile -o merged.profile";
    room.run("drift merge", "stdout", merge);
    let format = DRIFT[(number + 5) % DRIFT.len()];
    let line = format!("drift report merged.profile --format {format}");
    room.run("drift report of merged", format, &line);
    // A profile keeps unknown values until reports count them, but no number of a person.
    let numbers = Room {
        search: case.values.search(&Kind::NEVER),
        way: room.way.clone(),
        ..*room
    };
    numbers.look_at_file("drift profile", "profile", "all.profile");
    // Values that are in many records are planted in these ways only.
    if !matches!(case.way, Way::Keys | Way::WrongFields | Way::Mixed) {
        return;
    }
    let line = "drift report all.profile --shown-from 1 --format json";
    numbers.run("drift report --shown-from 1", "json", line);
    let format = ["human", "json"][number % 2];
    let line = format!("drift propose all.profile --format {format}");
    room.run("drift propose", format, &line);
}

/// Converts to tables, without what may contain anything, and searches every file.
fn tables(room: &Room, number: usize) {
    let view = ["source", "definition"][number % 2];
    for (privacy, folder) in [("drop", "dropped"), ("mask", "masked")] {
        let line = format!(
            "tables all.ndjson --operation {} --view {view} --private {privacy} --format csv -o {folder} --quarantine {folder}-refused",
            room.operation
        );
        room.run("tables", "stdout", &line);
        room.look_at_file(
            "tables",
            "quarantine index",
            &format!("{folder}-refused/index.ndjson"),
        );
        let files = std::fs::read_dir(room.folder.join(folder))
            .into_iter()
            .flatten();
        for file in files.flatten() {
            let name = file.file_name();
            room.look_at_file(
                "tables",
                "file",
                &format!("{folder}/{}", name.to_string_lossy()),
            );
        }
    }
}

/// Profiles synthetic responses of every operation, as a baseline. Nothing is planted in them.
pub(crate) fn profile_clean(folder: &Path, operations: &[String]) {
    let run = |line: &str| {
        let output = super::runs::command(folder)
            .args(line.split(' '))
            .output()
            .expect("the command starts");
        assert!(output.status.success(), "{line}");
    };
    let mut merge = "drift merge -o clean.profile".to_owned();
    for (number, operation) in operations.iter().enumerate() {
        run(&format!("sample {operation} --count 20 --out {number}"));
        run(&format!(
            "drift profile {number} -o {number}.profile --operation {operation}"
        ));
        let _ = write!(merge, " {number}.profile");
    }
    run(&merge);
}
