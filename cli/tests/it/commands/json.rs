//! Tests that every command has the same definition of JSON: lone surrogates, duplicate keys, byte
//! order marks.

use std::fs;
use std::path::{Path, PathBuf};

use super::formats::copy_folder;
use super::run::{Ended, command, ended};
use crate::support::write_private;

const MARK: &str = "\u{feff}";

struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("a file");
    }

    fn run(&self, line: &str) -> Ended {
        let arguments: Vec<&str> = line.split(' ').collect();
        ended(command(&arguments).current_dir(self.0.path()), b"")
    }

    /// Returns the number of malformed records for `validate`, `drift profile` and `decode`.
    fn malformed(&self, file: &str) -> [u64; 3] {
        let operation = "--operation showapi/bank_card";
        let report = self.run(&format!("validate {file} {operation} --format json"));
        let report: serde_json::Value = serde_json::from_str(&report.stdout).expect("JSON");
        let profile = self.run(&format!("drift profile {file} {operation} -o a.profile"));
        let profiled = profile.stdout.split(", ").find_map(|part| {
            let count = part.split(" malformed").next()?;
            count.parse().ok().filter(|_| part.contains(" malformed"))
        });
        let decoded = self.run(&format!("decode showapi/bank_card {file}"));
        [
            report["malformed"].as_u64().expect("a count"),
            profiled.unwrap_or_else(|| panic!("{} {}", profile.stdout, profile.stderr)),
            u64::from(decoded.code != Some(0)),
        ]
    }
}

fn card(name: &str) -> String {
    format!(
        r#"{{"showapi_res_error":"","showapi_res_code":0,"showapi_res_id":"0906","showapi_res_body":{{"ret_code":0,"bank_name":{name},"card_type":"信用卡","card_num":"99990681760672996"}}}}"#
    )
}

#[test]
fn every_command_gives_the_same_verdict_on_the_same_bytes() {
    let room = Room::new();
    let body = card("\"测试银行\"");
    let long = format!("\"{}\\ud83d\"", "银".repeat(400));
    for (document, malformed) in [
        (card(r#""\ud83d""#), 0),
        (card(r#""\ude00\ud83d""#), 0),
        (card(r#""a\u0000b""#), 0),
        (card(r#""\ud83d\u0041""#), 0),
        (card(&long), 0),
        (card(r#""a","\udfff":"b""#), 0),
        (card(r#""a","bank_name":"b""#), 0),
        (card(r#""a","bank_name":{"\ud800":[]}"#), 0),
        (format!("{MARK}{body}"), 0),
        (format!("{MARK}\n {body}"), 0),
        (card(r#""\ud83""#), 1),
        (card(r#""\xd83d""#), 1),
        (card("\"a\" \"b\""), 1),
        (format!("{{{MARK}{}", &body[1..]), 1),
        (format!("{MARK}{MARK}{body}"), 1),
    ] {
        room.write("card.json", &document);
        assert_eq!(room.malformed("card.json"), [malformed; 3], "{document}");
    }
}

#[test]
fn of_duplicate_keys_the_last_counts() {
    let room = Room::new();
    for mark in ["", MARK] {
        let twice = card(r#""测试甲","bank_name":"测试乙""#);
        room.write("card.json", &format!("{mark}{twice}"));
        let shown = room
            .run("decode showapi/bank_card card.json --show-private")
            .succeeds();
        assert!(
            shown.contains("测试乙") && !shown.contains("测试甲"),
            "{shown}"
        );
        assert_eq!(shown.matches("/bank_name").count(), 1, "{shown}");
        let ended = room.run("validate card.json --operation showapi/bank_card --format json");
        let report: serde_json::Value = serde_json::from_str(&ended.stdout).expect("JSON");
        assert_eq!(report["findings"][0]["keyword"], "duplicate-key");
        assert_eq!(report["warnings"], 1);
    }
}

#[test]
fn a_half_of_a_pair_is_a_warning_and_is_kept() {
    let room = Room::new();
    room.write("card.json", &card(r#""\ud83d""#));
    let ended = room.run("validate card.json --operation showapi/bank_card --format json");
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    let report: serde_json::Value = serde_json::from_str(&ended.stdout).expect("JSON");
    assert_eq!(
        (&report["valid"], &report["warnings"]),
        (&1.into(), &1.into())
    );
    let finding = &report["findings"][0];
    assert_eq!(finding["keyword"], "lone-surrogate");
    assert_eq!(finding["pointer"], "/showapi_res_body/bank_name");
    assert_eq!(finding["offset"], 114);
    let shown = room
        .run("decode showapi/bank_card card.json --show-private")
        .succeeds();
    assert!(shown.contains(r"\ud83d"), "{shown}");
}

#[test]
fn a_byte_order_mark_is_accepted_in_every_file() {
    let room = Room::new();
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/model/tests/good");
    copy_folder(&good, &room.path("schemas"));
    room.run("generate").succeeds();
    let mut open = vec![room.path("schemas")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                let text = fs::read_to_string(&path).expect("text");
                fs::write(path, format!("{MARK}{text}")).expect("a file");
            }
        }
    }
    let checked = room.run("check").succeeds();
    assert!(checked.contains("matches the schemas"), "{checked}");
    room.run("validate --all-samples").succeeds();
    room.run("sample acme/card").succeeds();

    room.write("card.json", &format!("{MARK}{}", card("\"测试银行\"")));
    room.write(
        "ocrmarket.toml",
        &format!("{MARK}[drift]\nword-new = \"deny\"\n"),
    );
    let keys = format!("{MARK}{{\"app_key\": \"made-up\", \"app_secret\": \"made-up\"}}");
    write_private(&room.path("keys.json"), &keys).expect("a file");
    room.write(
        "array.json",
        &format!("{MARK}{{\"type\": \"array\", \"items\": {{\"type\": \"integer\"}}}}"),
    );
    room.write("list.json", &format!("{MARK}[1, 2]"));
    fs::remove_dir_all(room.path("schemas")).expect("it is there");
    let valid = room
        .run("validate list.json --schema array.json")
        .succeeds();
    assert!(valid.contains("1 record in 1 input: 1 valid"), "{valid}");
    for line in [
        "validate card.json --operation showapi/bank_card",
        "decode showapi/bank_card card.json",
        "drift profile card.json --operation showapi/bank_card -o card.profile",
        "drift report card.profile",
        "sign aliyun --url https://gateway.example/card --credentials keys.json --body card.json",
    ] {
        room.run(line).succeeds();
    }
}
