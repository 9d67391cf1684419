//! Tests `ocrmarket tables`: rows, counts that reconcile, shards, private columns, and exit codes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use arrow_array::{BinaryArray, RecordBatch};
use hmac::{Hmac, KeyInit as _, Mac as _};
use parquet::arrow::ArrowWriter;
use serde_json::Value;

use crate::reports::conforms;
use crate::support::write_private;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const CARD: &str = "showapi/bank_card";

/// Runs the command in a folder with the words of a line.
fn run(folder: &Path, line: &str) -> std::io::Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
    command.current_dir(folder).args(line.split(' ')).output()
}

fn succeeds(folder: &Path, line: &str) -> Result<String, Box<dyn std::error::Error>> {
    let ended = run(folder, line)?;
    let error = String::from_utf8(ended.stderr)?;
    assert_eq!(ended.status.code(), Some(0), "{line}: {error}");
    Ok(String::from_utf8(ended.stdout)?)
}

/// Writes synthetic responses, one a line.
fn sample(folder: &Path, file: &str, line: &str) -> Outcome {
    fs::write(
        folder.join(file),
        succeeds(folder, &format!("sample {line}"))?,
    )?;
    Ok(())
}

fn manifest(folder: &Path) -> Result<Value, Box<dyn std::error::Error>> {
    Ok(serde_json::from_slice(&fs::read(
        folder.join("part-00000.json"),
    )?)?)
}

/// Returns the lines of all CSV files of a table, without their headers.
fn rows(folder: &Path, table: &str) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let mut rows = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(&format!("-{table}.csv")) {
            let text = fs::read_to_string(path)?;
            rows.extend(text.lines().skip(1).map(str::to_owned));
        }
    }
    Ok(rows)
}

#[test]
fn counts_reconcile() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    sample(at, "all.ndjson", &format!("{CARD} --count 50"))?;
    let mut text = fs::read_to_string(at.join("all.ndjson"))?;
    text.push_str("{\"showapi_res_code\": 0,\n[1]\n7\n{\"showapi_res_code\": -1, \"showapi_res_error\": \"made up\"}\n");
    fs::write(at.join("all.ndjson"), text)?;
    let ended = run(
        at,
        &format!("tables all.ndjson --operation {CARD} -o out --quarantine refused"),
    )?;
    assert_eq!(ended.status.code(), Some(1));
    let counts = &manifest(&at.join("out"))?["counts"];
    assert_eq!(counts["records"], 54);
    assert_eq!(counts["written"]["success"], 50);
    assert_eq!(counts["written"]["failure"], 1);
    assert_eq!(counts["refused"]["malformed"], 1);
    assert_eq!(counts["refused"]["not-an-answer"], 2);
    let text = fs::read_to_string(at.join("out/part-00000.json"))?;
    conforms("tables-manifest", &text);
    let index = fs::read_to_string(at.join("refused/index.ndjson"))?;
    assert_eq!(index.lines().count(), 3);
    Ok(())
}

#[test]
fn shards_and_threads_give_the_same_rows() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    fs::create_dir(at.join("in"))?;
    for number in 0..5 {
        let line = format!(
            "deepfinch/credit_report --count 7 --seed {number} --mutate duplicate-key=0.3,wrong-type=0.3"
        );
        sample(at, &format!("in/{number}.ndjson"), &line)?;
    }
    let line = "tables in --operation deepfinch/credit_report --private keep --format csv";
    succeeds(at, &format!("{line} --jobs 1 -o whole"))?;
    succeeds(at, &format!("{line} --jobs 4 -o threads"))?;
    for shard in 1..=3 {
        succeeds(at, &format!("{line} -o shards --shard {shard}/3"))?;
    }
    let mut tables = 0;
    for entry in fs::read_dir(at.join("whole"))? {
        let name = entry?.file_name().into_string().map_err(|_| "a name")?;
        let Some(table) = name
            .strip_prefix("part-00000-")
            .and_then(|name| name.strip_suffix(".csv"))
        else {
            continue;
        };
        tables += 1;
        let whole = fs::read(at.join("whole").join(&name))?;
        assert!(whole == fs::read(at.join("threads").join(&name))?, "{name}");
        assert_eq!(
            rows(&at.join("whole"), table)?,
            rows(&at.join("shards"), table)?,
            "{name}"
        );
    }
    assert_eq!(tables, 74);
    assert!(rows(&at.join("whole"), "credit_report")?.len() == 35);
    Ok(())
}

#[test]
fn a_parquet_file_is_an_input_of_every_job() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    sample(
        at,
        "all.ndjson",
        &format!("{CARD} --count 300 --mutate missing-required=0.1,not-json=0.1"),
    )?;
    let text = fs::read_to_string(at.join("all.ndjson"))?;
    let bodies: BinaryArray = text.lines().map(|line| Some(line.as_bytes())).collect();
    let bodies: arrow_array::ArrayRef = Arc::new(bodies);
    let other: arrow_array::ArrayRef =
        Arc::new(BinaryArray::from_iter_values(text.lines().map(|_| b"x")));
    let batch = RecordBatch::try_from_iter([("other", other), ("body", bodies)])?;
    let mut writer = ArrowWriter::try_new(
        fs::File::create(at.join("all.parquet"))?,
        batch.schema(),
        None,
    )?;
    writer.write(&batch)?;
    writer.close()?;
    let count = |file: &str| -> Result<Value, Box<dyn std::error::Error>> {
        let ended = run(
            at,
            &format!("validate {file} --operation {CARD} --format json"),
        )?;
        assert_eq!(ended.status.code(), Some(1));
        let report: Value = serde_json::from_slice(&ended.stdout)?;
        let counts = ["documents", "valid", "invalid", "malformed", "errors"];
        assert!(
            counts
                .iter()
                .all(|name| report[*name].as_u64().is_some_and(|count| count > 0)),
            "{report}"
        );
        Ok(counts.iter().map(|name| report[*name].clone()).collect())
    };
    assert_eq!(count("all.parquet")?, count("all.ndjson")?);
    for (file, out) in [("all.parquet", "a"), ("all.ndjson", "b")] {
        let line = format!("tables {file} --operation {CARD} -o {out} --format csv --private keep");
        assert_eq!(run(at, &line)?.status.code(), Some(1));
        succeeds(
            at,
            &format!("drift profile {file} --operation {CARD} -o {out}.profile"),
        )?;
    }
    let counts = manifest(&at.join("a"))?["counts"].clone();
    assert_eq!(
        counts["written"],
        manifest(&at.join("b"))?["counts"]["written"]
    );
    // Ids differ, because a row has a number and a line an offset.
    let without_ids = |folder: &str| -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
        let rows = rows(&at.join(folder), "bank_card")?;
        Ok(rows
            .iter()
            .filter_map(|row| row.split_once(','))
            .map(|(_, row)| row.to_owned())
            .collect())
    };
    assert_eq!(without_ids("a")?, without_ids("b")?);
    let ended = run(
        at,
        &format!("validate all.parquet --operation {CARD} --body-column none"),
    )?;
    let error = String::from_utf8(ended.stdout)?;
    assert_eq!(ended.status.code(), Some(3));
    assert!(
        error.contains("name one of `other`, `body` with --body-column"),
        "{error}"
    );
    Ok(())
}

#[test]
fn files_of_an_earlier_run_are_replaced_only_on_request() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    sample(at, "all.ndjson", &format!("{CARD} --count 3"))?;
    let line = format!("tables all.ndjson --operation {CARD} -o out");
    succeeds(at, &line)?;
    let ended = run(at, &line)?;
    let error = String::from_utf8(ended.stderr)?;
    assert_eq!(ended.status.code(), Some(2), "{error}");
    assert!(
        error.contains("give --output another folder, or replace the files with --overwrite"),
        "{error}"
    );
    succeeds(at, &format!("{line} --overwrite --format csv"))?;
    let names = fs::read_dir(at.join("out"))?.map(|entry| Ok(entry?.path()));
    let names = names.collect::<std::io::Result<Vec<_>>>()?;
    assert!(
        !names
            .iter()
            .any(|path| path.extension().is_some_and(|name| name == "parquet"))
    );
    assert_eq!(names.len(), 4);
    Ok(())
}

#[test]
fn private_columns_are_left_out_masked_or_hashed() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    let body = r#"{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "bank_name": "测试银行", "card_num": "6222 0200 0000 0000"}}"#;
    fs::write(at.join("one.json"), body)?;
    write_private(&at.join("key"), "a made-up key of a test\n")?;
    let line = format!("tables one.json --operation {CARD} --format csv");
    let table = |private: &str, out: &str| -> Result<String, Box<dyn std::error::Error>> {
        succeeds(at, &format!("{line} -o {out}{private}"))?;
        Ok(fs::read_to_string(
            at.join(out).join("part-00000-bank_card.csv"),
        )?)
    };
    let dropped = table("", "dropped")?;
    assert!(
        !dropped.contains("card_num") && !dropped.contains("bank_name"),
        "{dropped}"
    );
    let masked = table(" --private mask", "masked")?;
    assert!(
        masked.contains("card_num") && masked.contains("***") && !masked.contains("测试"),
        "{masked}"
    );
    let hashed = table(" --private drop --private bank-card=hash=key", "hashed")?;
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(b"a made-up key of a test")?;
    mac.update(b"6222020000000000");
    let expected = hex::encode(mac.finalize().into_bytes());
    assert!(
        hashed.contains(&expected) && !hashed.contains("bank_name"),
        "{hashed}"
    );
    let kept = table(" --private keep", "kept")?;
    assert!(
        kept.contains("6222020000000000") && kept.contains("\"\"6222 0200"),
        "{kept}"
    );
    for (private, message) in [
        ("financial=hash=key", "few values"),
        ("hash=none", "cannot read none"),
        ("health=keep", "unknown privacy class"),
        ("public=drop", "unknown privacy class"),
        ("blur", "expected drop, mask, hash=KEYFILE or keep"),
    ] {
        let ended = run(at, &format!("{line} -o wrong --private {private}"))?;
        let error = String::from_utf8(ended.stderr)?;
        assert!(
            matches!(ended.status.code(), Some(2 | 3)),
            "{private}: {error}"
        );
        assert!(error.contains(message), "{private}: {error}");
    }
    fs::write(at.join("short"), "short")?;
    let ended = run(at, &format!("{line} -o wrong --private hash=short"))?;
    let error = String::from_utf8(ended.stderr)?;
    assert_eq!(ended.status.code(), Some(2), "{error}");
    assert!(
        error.contains("chmod 600") || error.contains("shorter than 16 bytes"),
        "{error}"
    );
    Ok(())
}

#[test]
fn values_in_wrong_fields_are_withheld() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    let body = r#"{"showapi_res_code": 0, "showapi_res_id": "张三 13800000000", "showapi_res_body": {"ret_code": "张三", "card_num": "1", "李四": 7}}"#;
    fs::write(at.join("one.json"), body)?;
    let out = succeeds(
        at,
        &format!("tables one.json --operation {CARD} --format csv -o out"),
    )?;
    assert!(out.contains("withheld: 2 values"), "{out}");
    for entry in fs::read_dir(at.join("out"))? {
        let text = fs::read_to_string(entry?.path())?;
        assert!(!text.contains("张三") && !text.contains("李四"), "{text}");
    }
    Ok(())
}

#[test]
fn no_cell_is_a_formula() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    let body = r#"{"showapi_res_code": -1, "showapi_res_error": "=cmd|' /C calc'!A0"}"#;
    fs::write(at.join("one.json"), body)?;
    succeeds(
        at,
        &format!("tables one.json --operation {CARD} --format csv -o out --private keep"),
    )?;
    let text = fs::read_to_string(at.join("out/part-00000-bank_card_failure.csv"))?;
    assert!(text.contains(",'=cmd|") && text.contains(",-1,"), "{text}");
    Ok(())
}

#[test]
fn an_unreadable_input_is_named() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    sample(at, "all.ndjson", &format!("{CARD} --count 3"))?;
    fs::write(
        at.join("cut.ndjson.gz"),
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xab",
    )?;
    fs::write(at.join("no.parquet"), "PAR1")?;
    let ended = run(
        at,
        &format!("tables all.ndjson cut.ndjson.gz no.parquet --operation {CARD} -o out"),
    )?;
    assert_eq!(ended.status.code(), Some(3));
    let manifest = manifest(&at.join("out"))?;
    assert_eq!(manifest["counts"]["written"]["success"], 3);
    assert_eq!(manifest["unreadable"].as_array().map(Vec::len), Some(2));
    conforms(
        "tables-manifest",
        &fs::read_to_string(at.join("out/part-00000.json"))?,
    );
    Ok(())
}
