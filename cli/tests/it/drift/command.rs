//! Tests the commands: their files, their exit codes, and that no result depends on how documents
//! were split.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, SystemTime};

use flate2::Compression;
use flate2::write::GzEncoder;
use ocrmarket_client::store::Record;
use serde_json::Value;

use super::made_up::{Model, name};

/// A folder in which commands run.
pub(crate) struct Room(tempfile::TempDir);

impl Room {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path().join(file), bytes).expect("it can be written");
    }

    pub(crate) fn read(&self, file: &str) -> Vec<u8> {
        std::fs::read(self.path().join(file)).expect("it can be read")
    }

    /// `ocrmarket drift …`
    pub(crate) fn drift(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it runs")
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
        command
            .current_dir(self.path())
            .arg("drift")
            .args(arguments)
            .env("NO_COLOR", "1");
        command
    }

    /// Runs a command, asserts its exit code, and returns its output.
    pub(crate) fn ends(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.drift(arguments);
        let (out, error) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        assert_eq!(
            output.status.code(),
            Some(code),
            "{arguments:?}: {out}{error}"
        );
        format!("{out}{error}")
    }

    pub(crate) fn json(&self, code: i32, arguments: &[&str]) -> Value {
        let text = self.ends(code, &[arguments, &["--format", "json"]].concat());
        serde_json::from_str(&text).expect("JSON")
    }

    fn files(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.path()).expect("a folder");
        let mut files: Vec<PathBuf> = entries
            .map(|entry| entry.expect("an entry").path())
            .collect();
        files.sort();
        files
    }
}

/// Returns cards as a response store keeps them. Some have another key for the number.
pub(crate) fn store(count: usize) -> Vec<Vec<u8>> {
    let model = Model::read();
    let operation = model
        .operations()
        .find(|operation| name(operation) == "showapi/bank_card")
        .expect("it is there");
    let documents = model.documents(operation, 7, None).take(count).enumerate();
    documents
        .map(|(number, body)| {
            let body = if number % 8 == 0 {
                body.replace("\"card_num\"", "\"card_number\"")
            } else {
                body
            };
            let day = Duration::from_secs(86_400 * (20_454 + number as u64 % 9));
            let mut record = Record::new("showapi/bank_card", SystemTime::UNIX_EPOCH + day);
            record.set_body(body.into_bytes().into());
            record.to_line()
        })
        .collect()
}

#[test]
fn a_report_does_not_depend_on_how_documents_were_split() {
    let room = Room::new();
    let lines = store(240);
    room.write("all.ndjson", lines.concat());
    room.ends(
        0,
        &["profile", "all.ndjson", "-o", "all.profile", "--jobs", "1"],
    );
    let mut parts = Vec::new();
    for (number, part) in lines.chunks(37).rev().enumerate() {
        let (input, profile) = (format!("{number}.ndjson"), format!("{number}.profile"));
        room.write(&input, part.concat());
        room.ends(0, &["profile", &input, "-o", &profile, "--jobs", "2"]);
        parts.push(profile);
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    room.ends(
        0,
        &[&["merge"], &parts[..], &["-o", "merged.profile"]].concat(),
    );
    let turned: Vec<&str> = parts.iter().rev().copied().collect();
    room.ends(
        0,
        &[
            &["merge"],
            &turned[..],
            &turned[2..4],
            &["-o", "turned.profile"],
        ]
        .concat(),
    );
    assert!(room.read("merged.profile") == room.read("turned.profile"));
    room.ends(0, &["compact", "merged.profile", "-o", "compact.profile"]);
    for format in [
        "human", "json", "markdown", "html", "csv", "sarif", "junit", "github",
    ] {
        let reports = ["all", "merged", "compact"].map(|profile| {
            // One name for all, because reports name their profile.
            room.write("x.profile", room.read(&format!("{profile}.profile")));
            room.ends(1, &["report", "x.profile", "--format", format])
        });
        assert!(reports[0].contains("number"), "{format}: {}", reports[0]);
        assert!(
            reports[0] == reports[1] && reports[1] == reports[2],
            "{format}"
        );
    }
    // A file and its compressed copy count once, as does a file that is profiled again.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&lines.concat()).expect("it takes them");
    room.write("all.ndjson.gz", encoder.finish().expect("it ends"));
    room.ends(0, &["profile", "./all.ndjson.gz", "-o", "again.profile"]);
    assert!(room.read("again.profile") == room.read("all.profile"));
}

#[test]
fn what_is_found_has_days_and_can_be_accepted() {
    let room = Room::new();
    room.write("cards.ndjson", store(240).concat());
    room.ends(0, &["profile", "cards.ndjson", "-o", "cards.profile"]);
    let report = room.json(1, &["report", "cards.profile"]);
    let findings = report["findings"].as_array().expect("findings");
    let missing = findings
        .iter()
        .find(|finding| finding["class"] == "required-violated")
        .expect("it is found");
    assert_eq!(missing["pointer"], "/showapi_res_body/card_num");
    assert_eq!(missing["evidence"]["first_seen"], "2026-01-01");
    assert_eq!(missing["evidence"]["last_seen"], "2026-01-09");
    assert_eq!(missing["line"], 21, "{missing}");
    let fingerprint = missing["fingerprint"].as_str().expect("a name");
    assert_eq!(fingerprint.len(), 12);

    let accepted = room.ends(
        0,
        &[
            "accept",
            fingerprint,
            "--reason",
            "known",
            "--until",
            "9999-12-31",
        ],
    );
    assert_eq!(
        accepted,
        format!("accepted {fingerprint} until 9999-12-31: ocrmarket.toml\n")
    );
    assert_eq!(
        room.json(0, &["report", "cards.profile"])["accepted"],
        1,
        "it is accepted"
    );
    let settings = room.read("ocrmarket.toml");
    room.write(
        "ocrmarket.toml",
        [
            b"# Ours.\n[drift]\nnew-field = \"deny\" # for now\n\n",
            settings.as_slice(),
        ]
        .concat(),
    );
    room.ends(0, &["accept", fingerprint, "--reason", "known"]);
    let settings = String::from_utf8(room.read("ocrmarket.toml")).expect("text");
    assert!(
        settings.starts_with("# Ours.\n[drift]\nnew-field = \"deny\" # for now\n"),
        "{settings}"
    );
    assert_eq!(settings.matches("fingerprint").count(), 1, "{settings}");
    let report = room.json(1, &["report", "cards.profile"]);
    assert_eq!(
        (&report["errors"], &report["accepted"]),
        (&1.into(), &1.into()),
        "{report}"
    );
    room.write("ocrmarket.toml", settings.replace("deny", "allow"));
    room.ends(0, &["report", "cards.profile"]);
    room.ends(0, &["report", "cards.profile", "--min-days", "10"]);
    for wrong in [
        "[drift]\nnew = \"deny\"",
        "[drift]\nrange = 3",
        "[[drift.accepted]]\nreason = \"x\"",
        "[",
    ] {
        room.write("ocrmarket.toml", wrong);
        room.ends(2, &["report", "cards.profile"]);
        room.ends(2, &["accept", fingerprint, "--reason", "known"]);
        assert_eq!(room.read("ocrmarket.toml"), wrong.as_bytes());
    }
}

#[test]
fn acceptances_without_effect_are_refused_or_noted() {
    let room = Room::new();
    room.write("cards.ndjson", store(240).concat());
    room.ends(0, &["profile", "cards.ndjson", "-o", "cards.profile"]);
    room.ends(
        1,
        &["report", "cards.profile", "--report", "json=drift.json"],
    );
    let report: Value = serde_json::from_slice(&room.read("drift.json")).expect("JSON");
    let missing = report["findings"].as_array().and_then(|findings| {
        let class = |finding: &&Value| finding["class"] == "required-violated";
        findings.iter().find(class)?["fingerprint"].as_str()
    });
    let missing = missing.expect("it is found");
    let accept = |fingerprint: &str, more: &[&str]| -> String {
        let arguments = ["accept", fingerprint, "--reason", "known"];
        room.ends(2, &[&arguments, more].concat())
    };
    let near = format!("{}{}", &missing[1..], &missing[..1]);
    room.write("other.json", "{\"version\": 2, \"findings\": []}");
    for (refused, expected) in [
        (
            accept(missing, &["--until", "2000-01-01"]),
            "error: invalid --until: 2000-01-01 has passed, expected 20",
        ),
        (
            accept(missing, &["--until", "2026-02-30"]),
            "expected a date such as 2026-06-30",
        ),
        (
            accept("3fa2", &[]),
            "expected the twelve hexadecimal digits of a fingerprint",
        ),
        (
            accept("000000000000", &["--report", "drift.json"]),
            "error: drift.json: no finding has the fingerprint 000000000000\n",
        ),
        (
            accept(&near, &["--report", "drift.json"]),
            &format!("fingerprint {near}; did you mean {missing}?\n"),
        ),
        (
            accept(missing, &["--report", "cards.ndjson"]),
            "error: cards.ndjson: not a JSON report of drift: ",
        ),
        (
            accept(missing, &["--report", "other.json"]),
            "error: other.json: unknown version 2 of the report, expected 1\n",
        ),
    ] {
        assert!(refused.contains(expected), "{expected}: {refused}");
    }
    assert!(!room.path().join("ocrmarket.toml").exists());
    room.ends(3, &["accept", missing, "--reason", "x", "--report", "none"]);
    room.ends(
        0,
        &["accept", missing, "--reason", "x", "--report", "drift.json"],
    );
    let out = room.ends(0, &["report", "cards.profile"]);
    assert!(!out.contains("ocrmarket.toml"), "{out}");

    room.write(
        "ocrmarket.toml",
        format!(
            "[[drift.accepted]]\nfingerprint = \"000000000000\"\nreason = \"x\"\n\n\
             [[drift.accepted]]\nfingerprint = \"{missing}\"\nreason = \"x\"\nuntil = 2000-01-01\n"
        ),
    );
    let notes = format!(
        "warning: ocrmarket.toml:2: accepted 000000000000 is unused: no finding has this fingerprint\n\
         warning: ocrmarket.toml:6: accepted {missing} ended on 2000-01-01: the finding counts again\n"
    );
    for (code, arguments) in [
        (1, &["report", "cards.profile"][..]),
        (1, &["report", "cards.profile", "--format", "json"]),
        (0, &["propose", "cards.profile"]),
    ] {
        let output = room.drift(arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {errors}");
        assert!(errors.contains(&notes), "{arguments:?}: {errors}");
    }
}

#[test]
fn thresholds_out_of_range_are_refused() {
    let room = Room::new();
    for flag in ["--min-documents", "--min-days", "--shown-from"] {
        for value in ["0", "-1", "0.5", "nan", "inf", "18446744073709551616"] {
            let flag = format!("{flag}={value}");
            let out = room.ends(2, &["report", "cards.profile", &flag]);
            assert!(out.contains("invalid value"), "{out}");
        }
    }
    let validate = |share: &str| {
        let sample = format!("--sample={share}");
        let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
        let output = command.args(["validate", "none.json", &sample]).output();
        output.expect("it runs")
    };
    for share in ["-0.1", "0", "1.01", "nan", "inf"] {
        let output = validate(share);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{share}: {errors}");
        assert!(
            errors.contains("greater than 0 and not"),
            "{share}: {errors}"
        );
    }
}

/// Returns the findings about statuses of fifty pending and of fifty finished bodies.
fn about_statuses(status: &str) -> Vec<(String, String, u64)> {
    let room = Room::new();
    let pending = format!("{{\"status\":{status},\"request_id\":\"x\"}}\n").repeat(50);
    let finished =
        format!("{{\"status\":{status},\"result\":{{\"creditHeader\":{{\"serialNo\":\"1\"}}}}}}\n");
    room.write("jobs.ndjson", pending + &finished.repeat(50));
    let operation = "deepfinch/query_credit_report";
    room.ends(
        0,
        &[
            "profile",
            "jobs.ndjson",
            "--operation",
            operation,
            "-o",
            "jobs.profile",
        ],
    );
    let report = room.json(0, &["report", "jobs.profile"]);
    let findings = report["findings"].as_array().expect("findings").iter();
    let mut found: Vec<_> = findings
        .filter(|finding| finding["class"] == "unknown-code" && finding["pointer"] == "/status")
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().expect(key).to_owned();
            let documents = finding["evidence"]["documents"].as_u64().expect("a count");
            (text("record_class"), text("change"), documents)
        })
        .collect();
    found.sort();
    found
}

#[test]
fn pending_is_no_silent_default() {
    let pending = |change: &str| ("pending".to_owned(), change.to_owned(), 50);
    let success = |change: &str| ("success".to_owned(), change.to_owned(), 50);
    // The operation lists `OK`, but not as a status of running jobs.
    assert_eq!(about_statuses("\"OK\""), [pending("+OK")]);
    let found = about_statuses("\"PROCESSING\"");
    assert_eq!(found, [pending("+PROCESSING"), success("+PROCESSING")]);
}

#[test]
fn of_a_cut_off_input_the_good_part_counts() {
    let room = Room::new();
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder
        .write_all(&store(400).concat())
        .expect("it takes them");
    let whole = encoder.finish().expect("it ends");
    room.write("cards.ndjson.gz", &whole[..whole.len() / 2]);
    let out = room.ends(3, &["profile", "cards.ndjson.gz", "-o", "cards.profile"]);
    let rows: Vec<&str> = out
        .lines()
        .filter(|line| line.contains("cards.ndjson.gz"))
        .collect();
    assert_eq!(
        rows,
        ["unreadable cards.ndjson.gz: incomplete deflate stream"]
    );
    let report = room.json(1, &["report", "cards.profile"]);
    let receipt = &report["receipt"];
    assert_eq!(
        receipt["unreadable"].as_array().map(Vec::len),
        Some(1),
        "{receipt}"
    );
    let documents = receipt["documents"].as_u64().expect("a number");
    assert!((50..400).contains(&documents), "{receipt}");
    assert_eq!(
        documents,
        receipt["profiled"].as_u64().unwrap_or(0) + receipt["malformed"].as_u64().unwrap_or(0)
    );

    let quarantined = ["cards.ndjson.gz", "-o", "x.profile", "--quarantine", "cut"];
    room.ends(3, &[&["profile"], &quarantined[..]].concat());
    assert_eq!(
        String::from_utf8_lossy(&room.read("cut/index.ndjson")),
        "{\"at\":0,\"length\":0,\"file\":\"cards.ndjson.gz\",\"verdict\":\"unreadable\",\"message\":\"incomplete deflate stream\"}\n"
    );

    room.write("empty.ndjson", "\n");
    room.ends(3, &["profile", "empty.ndjson", "-o", "empty.profile"]);
    room.ends(3, &["profile", "nowhere.ndjson", "-o", "empty.profile"]);
    room.ends(3, &["report", "empty.profile"]);
}

#[test]
fn what_is_not_counted_is_kept() {
    let room = Room::new();
    let good = store(2).concat();
    let bad = "{\"cut\": ";
    let line = format!("{bad}\n");
    room.write("cards.ndjson", [&good, line.as_bytes(), &good].concat());
    let flags = ["-o", "cards.profile", "--quarantine", "refused"];
    let run = [&["profile", "cards.ndjson"], &flags[..]].concat();
    let out = room.ends(0, &run);
    assert!(out.contains("4 profiled, 1 malformed"), "{out}");
    let index = format!(
        "{{\"at\":0,\"length\":{},\"file\":\"cards.ndjson\",\"offset\":{},\"verdict\":\"malformed\"}}\n",
        bad.len(),
        good.len()
    );
    assert_eq!(
        String::from_utf8_lossy(&room.read("refused/index.ndjson")),
        index
    );
    assert_eq!(room.read("refused/records"), line.as_bytes());
    // Existing files are not overwritten.
    room.ends(2, &run);
    assert_eq!(room.read("refused/index.ndjson"), index.as_bytes());
}

#[test]
fn a_damaged_profile_is_refused() {
    let room = Room::new();
    room.write("cards.ndjson", store(20).concat());
    room.ends(0, &["profile", "cards.ndjson", "-o", "cards.profile"]);
    let bytes = room.read("cards.profile");
    for length in [0, 10, bytes.len() / 2, bytes.len() - 1] {
        room.write("cut.profile", &bytes[..length]);
        for arguments in [
            &["report", "cut.profile"][..],
            &["merge", "cards.profile", "cut.profile", "-o", "all.profile"],
        ] {
            let out = room.ends(3, arguments);
            assert!(
                out.contains("cut.profile: not a complete profile: expected ")
                    && out.contains("at byte "),
                "{out}"
            );
        }
    }
    assert!(!room.path().join("all.profile").exists());
}

#[test]
fn an_interrupted_run_leaves_what_was_there() {
    let room = Room::new();
    room.write("cards.profile", "what was there");
    let arguments = ["profile", "-", "-o", "cards.profile"];
    let mut child = room
        .command(&arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("it runs");
    let mut input = child.stdin.take().expect("a pipe");
    // More than a pipe buffers: the command has begun to read when all is written.
    input.write_all(&store(2_000).concat()).expect("it reads");
    child.kill().expect("it can be ended");
    child.wait().expect("it ends");
    drop(input);
    assert_eq!(room.read("cards.profile"), b"what was there");
    assert_eq!(room.files(), [room.path().join("cards.profile")]);
}

#[test]
fn reports_look_as_they_look() {
    let room = Room::new();
    room.write("cards.ndjson", store(240).concat());
    room.ends(0, &["profile", "cards.ndjson", "-o", "cards.profile"]);
    let fingerprint = "00a4df5454a3";
    room.ends(
        0,
        &["accept", fingerprint, "--reason", "asked the vendor <#412>"],
    );
    for format in ["human", "json", "markdown", "sarif", "junit", "github"] {
        let report = room.ends(1, &["report", "cards.profile", "--format", format]);
        let report = report.replace(env!("CARGO_PKG_VERSION"), "VERSION");
        insta::with_settings!({ prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("report_{format}"), report);
        });
    }
    let rows = room.ends(1, &["report", "cards.profile", "--format", "csv"]);
    let rows: Vec<&str> = rows
        .lines()
        .filter(|row| row.contains("card_number") || row.starts_with("operation"))
        .collect();
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("report_csv", rows.join("\n"));
    });
}
