//! Tests `ocrmarket store`: verification, output, and exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

use ocrmarket_client::store::{Options, Record, Store};
use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// 2026-01-31T12:00:00Z
const NOON: u64 = 1_769_860_800;
const DAY: u64 = 86_400;
/// A record of version 1, and one without a body.
const VERSION_1: &str = concat!(
    r#"{"v":1,"operation":"acme/card","at":"2026-01-01T00:00:00.25Z","request_id":"old","charged":"yes","elapsed_ms":12,"attempt":1,"answer_sha256":"a8fd9a0f08319c286a5726263661cea866f0069767b4719d83349c32cfef0ebb","body":{"n": 1.00}}"#,
    "\n",
    r#"{"v":1,"operation":"acme/card","at":"2026-01-01T00:00:03Z","charged":"unknown","elapsed_ms":30000,"attempt":3,"error":"timeout"}"#,
    "\n"
);

fn record(id: &str, operation: &str, second: u64, body: &[u8]) -> Record {
    let mut record = Record::new(
        operation,
        SystemTime::UNIX_EPOCH + Duration::from_secs(second),
    );
    record.request_id = Some(id.to_owned());
    record.set_body(body.to_vec().into());
    record
}

fn store(arguments: &[&str], folder: &Path) -> Result<Output, std::io::Error> {
    Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .arg("store")
        .args(arguments)
        .current_dir(folder)
        .output()
}

/// Returns the schemas of the synthetic vendor of `ocrmarket-model`.
fn acme() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/model/tests/good");
    folder.display().to_string()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn what_is_damaged_is_located_and_the_rest_counted() -> Outcome {
    let room = tempfile::tempdir()?;
    let folder = room.path().join("answers");
    fs::create_dir(&folder)?;
    let lines: Vec<Vec<u8>> = (0..4)
        .map(|index| record(&index.to_string(), "acme/card", NOON, b"{\"n\":1}").to_line())
        .collect();
    fs::write(folder.join("a.ndjson"), lines.concat())?;
    let ended = store(&["verify", "answers"], room.path())?;
    assert_eq!(
        text(&ended.stdout),
        "a.ndjson: 4 records\n4 records; no damage\n"
    );
    assert_eq!((ended.status.code(), text(&ended.stderr)), (Some(0), ""));

    let mut damaged = lines.concat();
    damaged[lines[0].len() + 70] ^= 1;
    fs::write(folder.join("b.ndjson"), damaged)?;
    fs::write(folder.join("c.ndjson"), VERSION_1)?;
    let sealed = zstd::encode_all(&lines.concat()[..], 1)?;
    fs::write(folder.join("d.ndjson.zst"), &sealed[..sealed.len() - 3])?;
    let ended = store(&["verify", "answers"], room.path())?;
    assert_eq!((ended.status.code(), text(&ended.stderr)), (Some(1), ""));
    let shown = text(&ended.stdout).replace(&(sealed.len() - 3).to_string(), "ALL");
    insta::assert_snapshot!(shown, @"
    a.ndjson: 4 records
    b.ndjson: 3 records
      line 2: not a record: checksum mismatch: the line was changed after it was written (242 bytes from byte 242)
    c.ndjson: 2 records: 0 whole, 1 body only, 1 not verified
    d.ndjson.zst: 0 records
      line 1: the file is truncated (ALL bytes from byte 0)
    9 records: 7 whole, 1 body only, 1 not verified; 2 damaged parts
    ");

    let ended = store(&["verify", "answers", "--format", "json"], room.path())?;
    assert_eq!(ended.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&ended.stdout)?;
    assert_eq!(
        (&report["version"], &report["store"]),
        (&json!(1), &json!("answers"))
    );
    let totals = ["records", "whole", "body_only", "unverified", "damages"];
    assert_eq!(totals.map(|name| &report[name]), [9, 7, 1, 1, 2]);
    let length = lines[0].len();
    assert_eq!(
        report["files"][1],
        json!({
            "file": "b.ndjson", "records": 3, "whole": 3, "body_only": 0, "unverified": 0,
            "damages": [{
                "line": 2, "lines": 1, "start": length, "end": 2 * length, "kind": "checksum",
                "message": "not a record: checksum mismatch: the line was changed after it was written",
            }],
        })
    );

    // A file that cannot be read takes precedence.
    fs::create_dir(folder.join("e.ndjson"))?;
    let ended = store(&["verify", "answers"], room.path())?;
    assert_eq!(ended.status.code(), Some(3));
    Ok(())
}

#[test]
fn records_are_printed_byte_for_byte() -> Outcome {
    let room = tempfile::tempdir()?;
    let folder = room.path().join("answers");
    fs::create_dir(&folder)?;
    // A byte that a terminal filter would drop, and an escape sequence.
    let one = record("1", "acme/card", NOON, b"\"\x7f\xc2\x9b31m\"").to_line();
    let two = record("2", "acme/card", NOON, b"\x1b[31m\x7f").to_line();
    let mut damaged = record("3", "acme/card", NOON, b"{}").to_line();
    damaged[80] ^= 1;
    let lines = [&one[..], &damaged, &two, VERSION_1.as_bytes()].concat();
    fs::write(folder.join("a.ndjson"), lines)?;
    let ended = store(&["cat", "answers"], room.path())?;
    assert_eq!(
        ended.stdout,
        [&one[..], &two, VERSION_1.as_bytes()].concat()
    );
    assert_eq!(ended.status.code(), Some(1));
    let errors = text(&ended.stderr);
    assert!(
        errors.contains("a.ndjson:2: not a record: checksum mismatch"),
        "{errors}"
    );
    assert_eq!(errors.lines().count(), 1, "{errors}");
    Ok(())
}

/// Flags of `cat`, the printed records, and the exit code.
const FILTERS: [(&str, &str, i32); 14] = [
    ("--day 2026-01-31", "success gateway page other", 0),
    ("--from 2026-02-01", "timeout", 0),
    ("--from 2026-01-29 --to 2026-01-30", "failure pending", 0),
    ("--to 2026-01-29", "pending", 1),
    ("--from 2026-01-29 --operation acme/none", "other", 0),
    ("--day 2026-01-31 --from 2026-01-29", "", 2),
    (
        "--from 2026-01-29 --request-id page --request-id success",
        "success page",
        0,
    ),
    (
        "--from 2026-01-29 --outcome success --operation acme/card",
        "success",
        0,
    ),
    ("--from 2026-01-29 --outcome success", "success", 3),
    (
        "--to 2026-01-30 --from 2026-01-29 --outcome failure --outcome pending",
        "failure pending",
        0,
    ),
    ("--from 2026-01-29 --outcome gateway", "gateway", 3),
    ("--day 2026-02-01 --outcome not-an-answer", "timeout", 0),
    (
        "--day 2026-01-31 --outcome not-an-answer --operation acme/card",
        "page",
        0,
    ),
    ("--outcome none", "", 2),
];

/// Writes records of several days, outcomes and operations, and an older, damaged segment.
fn store_of_outcomes(folder: &Path) -> Outcome {
    let success = br#"{"code": "0", "result": {"number": "9999000000000001"}}"#;
    let failure = br#"{"code": 9, "message": "made up"}"#;
    let pending = br#"{"code": 1, "job": "T1"}"#;
    let mut refused = record("gateway", "acme/card", NOON, b"no");
    refused.gateway_error = Some("X500ER".to_owned());
    let mut timeout = record("timeout", "acme/card", NOON + DAY, b"");
    timeout.body = None;
    timeout.response_sha256 = None;
    timeout.error = Some("timeout".to_owned());
    let records = [
        record("success", "acme/card", NOON, success),
        record("failure", "acme/card", NOON - DAY, failure),
        record("pending", "acme/card", NOON - 2 * DAY, pending),
        refused,
        timeout,
        record("page", "acme/card", NOON, b"<html>"),
        record("other", "acme/none", NOON, success),
    ];
    let lines: Vec<u8> = records.iter().flat_map(Record::to_line).collect();
    fs::create_dir(folder)?;
    fs::write(folder.join("a.ndjson"), &lines)?;
    let older = folder.join("2026-01-28-1-0123456789abcdef.ndjson");
    fs::write(older, "nonsense\n")?;
    Ok(())
}

#[test]
fn records_are_filtered() -> Outcome {
    let room = tempfile::tempdir()?;
    store_of_outcomes(&room.path().join("answers"))?;
    let schemas = acme();
    for (flags, expected, code) in FILTERS {
        let mut arguments = vec!["cat", "answers"];
        arguments.extend(flags.split(' '));
        if flags.contains("--outcome") {
            arguments.extend(["--schemas", &schemas]);
        }
        let ended = store(&arguments, room.path())?;
        let errors = text(&ended.stderr);
        assert_eq!(ended.status.code(), Some(code), "{flags}: {errors}");
        let mut ids = Vec::new();
        for line in text(&ended.stdout).lines() {
            ids.extend(Record::from_line(line.as_bytes())?.request_id);
        }
        assert_eq!(ids.join(" "), expected, "{flags}");
        let is_unknown = errors.contains("skipped records of the unknown operation acme/none");
        assert_eq!(is_unknown, code == 3, "{flags}: {errors}");
    }
    Ok(())
}

#[test]
fn a_store_in_use_is_verified_and_printed() -> Outcome {
    let room = tempfile::tempdir()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let opened = Store::open(room.path().join("answers"), Options::default())?;
    let record = record("1", "acme/card", NOON, b"{}");
    runtime.block_on(opened.append(record.clone()))?;
    let names: Vec<_> = fs::read_dir(opened.folder())?.collect::<Result<_, _>>()?;
    // The writer's next line, half written.
    let mut half = fs::read(names[0].path())?;
    half.extend_from_slice(&record.to_line()[..50]);
    fs::write(names[0].path(), half)?;
    let ended = store(&["verify", "answers"], room.path())?;
    assert_eq!(ended.status.code(), Some(0), "{}", text(&ended.stdout));
    let ended = store(&["cat", "answers"], room.path())?;
    assert_eq!(
        (ended.status.code(), ended.stdout),
        (Some(0), record.to_line())
    );
    Ok(())
}

#[test]
fn the_exit_code_says_what_is_missing() -> Outcome {
    let room = tempfile::tempdir()?;
    fs::create_dir(room.path().join("empty"))?;
    for command in ["verify", "cat"] {
        for (arguments, code, expected) in [
            (&["empty"][..], 3, "contains no segment"),
            (&["absent"], 3, "cannot read"),
            (&[], 2, "DIR"),
            (&["empty", "--none"], 2, "--none"),
        ] {
            let ended = store(&[&[command], arguments].concat(), room.path())?;
            let errors = text(&ended.stderr);
            assert_eq!(ended.status.code(), Some(code), "{errors}");
            assert!(errors.contains(expected), "{errors}");
            assert_eq!(text(&ended.stdout), "");
        }
        let help = store(&[command, "--help"], room.path())?;
        assert!(text(&help.stdout).contains("Examples:"), "{command}");
    }
    Ok(())
}
