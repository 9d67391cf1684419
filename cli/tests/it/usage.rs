//! Tests `ocrmarket usage`: its counts, its output, and its exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

use ocrmarket_client::error::Charge;
use ocrmarket_client::store::Record;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// 2026-01-01T00:00:00Z
const START: u64 = 1_767_225_600;

#[test]
fn calls_are_counted_by_ten_minutes_operation_key_and_charged() -> Outcome {
    let folder = tempfile::tempdir()?;
    // Seconds from the start, operation, key, charged; whether a body was received does not matter.
    let rows = [
        (599, "acme/card", Some("main"), Charge::Yes),
        (0, "acme/card", Some("main"), Charge::Yes),
        (0, "acme/card", Some("main"), Charge::Unknown),
        (0, "acme/card", Some("other, \"old\""), Charge::Yes),
        (0, "acme/card", None, Charge::Yes),
        (0, "acme/bill", Some("main"), Charge::No),
        (600, "acme/card", Some("main"), Charge::Yes),
    ];
    let lines: Vec<_> = rows.iter().flat_map(line).collect();
    // Half of it is sealed, and the later segment is read first.
    let half = lines.len() / 2 + 20;
    let cut = lines[..half]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    fs::write(folder.path().join("b.ndjson"), &lines[..cut])?;
    let sealed = zstd::encode_all(&lines[cut..], 1)?;
    fs::write(folder.path().join("a.ndjson.zst"), sealed)?;

    let ended = usage(folder.path(), &[])?;
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(text(&ended.stderr)?, "");
    insta::assert_snapshot!(text(&ended.stdout)?, @r#"
    time,operation,key,charged,calls
    2026-01-01T00:00:00Z,acme/bill,main,no,1
    2026-01-01T00:00:00Z,acme/card,,yes,1
    2026-01-01T00:00:00Z,acme/card,main,unknown,1
    2026-01-01T00:00:00Z,acme/card,main,yes,2
    2026-01-01T00:00:00Z,acme/card,"other, ""old""",yes,1
    2026-01-01T00:10:00Z,acme/card,main,yes,1
    "#);

    let ended = usage(folder.path(), &["--timezone", "+08:00"])?;
    insta::assert_snapshot!(text(&ended.stdout)?, @r#"
    time,operation,key,charged,calls
    2026-01-01T08:00:00+08:00,acme/bill,main,no,1
    2026-01-01T08:00:00+08:00,acme/card,,yes,1
    2026-01-01T08:00:00+08:00,acme/card,main,unknown,1
    2026-01-01T08:00:00+08:00,acme/card,main,yes,2
    2026-01-01T08:00:00+08:00,acme/card,"other, ""old""",yes,1
    2026-01-01T08:10:00+08:00,acme/card,main,yes,1
    "#);

    // Intervals of ten minutes begin in that time zone.
    let ended = usage(folder.path(), &["--timezone", "-03:35"])?;
    insta::assert_snapshot!(text(&ended.stdout)?, @r#"
    time,operation,key,charged,calls
    2025-12-31T20:20:00-03:35,acme/bill,main,no,1
    2025-12-31T20:20:00-03:35,acme/card,,yes,1
    2025-12-31T20:20:00-03:35,acme/card,main,unknown,1
    2025-12-31T20:20:00-03:35,acme/card,main,yes,1
    2025-12-31T20:20:00-03:35,acme/card,"other, ""old""",yes,1
    2025-12-31T20:30:00-03:35,acme/card,main,yes,2
    "#);
    Ok(())
}

#[test]
fn damaged_places_are_named_and_the_rest_is_counted() -> Outcome {
    let folder = tempfile::tempdir()?;
    let row = line(&(0, "acme/card", Some("main"), Charge::Yes));
    let lines = [&row, b"nonsense\n".as_slice(), &row].concat();
    fs::write(folder.path().join("1.ndjson"), lines)?;
    fs::write(folder.path().join("2.ndjson.zst"), b"nonsense")?;
    let ended = usage(folder.path(), &[])?;
    assert_eq!(ended.status.code(), Some(3));
    assert_eq!(
        text(&ended.stdout)?,
        "time,operation,key,charged,calls\n2026-01-01T00:00:00Z,acme/card,main,yes,2\n"
    );
    let shown = text(&ended.stderr)?.replace(&folder.path().display().to_string(), "STORE");
    insta::assert_snapshot!(shown, @"
    error: not counted: STORE/1.ndjson:2: not a record: not a JSON object: expected an object at byte 0 (9 bytes from byte 136)
    error: not counted: STORE/2.ndjson.zst:1: damaged compressed part (8 bytes from byte 0): expected a zstd frame
    ");
    Ok(())
}

#[test]
fn the_exit_code_says_what_is_missing() -> Outcome {
    let folder = tempfile::tempdir()?;
    let rows: [(&str, &[&str], i32, &str); 4] = [
        ("", &[], 3, "contains no record"),
        ("absent", &[], 3, "cannot read"),
        ("", &["--timezone", "Shanghai"], 2, "such as +08:00"),
        ("", &["--timezone"], 2, "--timezone"),
    ];
    for (store, flags, code, expected) in rows {
        let ended = usage(&folder.path().join(store), flags)?;
        let errors = text(&ended.stderr)?;
        assert_eq!(ended.status.code(), Some(code), "{errors}");
        assert!(errors.contains(expected), "{errors}");
        assert_eq!(text(&ended.stdout)?, "");
    }
    Ok(())
}

fn line((second, operation, key, charged): &(u64, &str, Option<&str>, Charge)) -> Vec<u8> {
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(START + second);
    let mut record = Record::new(*operation, at);
    record.key = key.map(str::to_owned);
    record.charged = *charged;
    record.to_line()
}

fn usage(store: &Path, flags: &[&str]) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .arg("usage")
        .arg(store)
        .args(flags)
        .output()
}

fn text(bytes: &[u8]) -> Result<String, std::str::Utf8Error> {
    std::str::from_utf8(bytes).map(str::to_owned)
}
