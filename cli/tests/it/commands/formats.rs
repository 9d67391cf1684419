//! Files that earlier versions stored can be read, and the command's machine-readable output keeps
//! its keys and the names of its classes.
//!
//! `tests/data/formats/README.md` describes the files and how they were generated.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use ocrmarket_client::job::Job;
use ocrmarket_client::store::{self, Checked, Digest, Record, StoredRecord, StoredSegment};
use serde_json::Value;

use super::run::{Ended, command, ended};
use crate::support::write_private;

/// Members whose strings are from a closed list that programs know.
const ENUMERATED: [&str; 19] = [
    "action",
    "charged",
    "class",
    "code",
    "evidence",
    "format",
    "keyword",
    "kind",
    "level",
    "outcome",
    "record_class",
    "ruleId",
    "rust",
    "severity",
    "state",
    "status",
    "step",
    "verdict",
    "wire",
];

const CREDENTIALS: [&str; 2] = ["credentials/keys.json", "credentials/keys.env"];

/// A copy of the files of version 1, so that commands may write beside them.
struct Formats {
    folder: tempfile::TempDir,
}

impl Formats {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy_folder(&stored(), folder.path());
        for keys in CREDENTIALS {
            // The mode of a checked-out file is that of the umask.
            write_private(&folder.path().join(keys), &text(keys)).expect("a file");
        }
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the command in the folder of the files, or in one below it.
    fn run(&self, folder: &str, arguments: &[&str]) -> Ended {
        let mut command = command(arguments);
        let variables = std::env::vars_os().map(|(name, _)| name);
        for name in variables.filter(|name| name.to_string_lossy().starts_with("OCRMARKET_")) {
            command.env_remove(name);
        }
        ended(command.current_dir(self.path(folder)), b"")
    }

    /// Returns the records of a quarantine, located by its index.
    fn quarantined(&self, folder: &str) -> Vec<Vec<u8>> {
        let index = fs::read_to_string(self.path(folder).join("index.ndjson")).expect("an index");
        let records = fs::read(self.path(folder).join("records")).expect("records");
        let record = |line: &str| {
            let line = parsed("index", line);
            let number = |key: &str| {
                line[key]
                    .as_u64()
                    .and_then(|number| usize::try_from(number).ok())
            };
            let (at, length) = number("at").zip(number("length")).expect("a range");
            records[at..at + length].to_vec()
        };
        index.lines().map(record).collect()
    }

    fn json(&self, folder: &str, arguments: &[&str]) -> Value {
        let ended = self.run(folder, arguments);
        serde_json::from_str(&ended.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", ended.stderr))
    }
}

/// Returns the text of a file of version 1.
fn text(name: &str) -> String {
    fs::read_to_string(stored().join(name)).expect("it is there")
}

fn stored() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/formats/v1")
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn formats_reports_keep_keys_and_names() {
    let formats = Formats::new();
    let out = tempfile::tempdir().expect("a folder");
    let out = out.path().to_str().expect("UTF-8");
    let list = text("reports.txt");
    let mut compared = BTreeSet::new();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let (name, arguments) = line.split_once(' ').expect("a name and arguments");
        let arguments: Vec<String> = arguments
            .split(' ')
            .map(|argument| argument.replace("OUT", out))
            .collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        // In the folder of the files, `./schemas` would be used; the call is of a built-in
        // operation.
        let folder = if name == "call.json" { out } else { "" };
        let ended = formats.run(folder, &arguments);
        compare(&format!("reports/{name}"), &ended.stdout, &ended.stderr);
        compared.insert(name.to_owned());
    }
    let recorded = fs::read_dir(stored().join("reports")).expect("the reports");
    let recorded: BTreeSet<String> = recorded
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(compared, recorded);
}

/// Values of version 1 that no stored report has.
const UNSTORED: [&str; 1] = ["/state = private"];

/// Compares a report with the stored one of that name.
fn compare(name: &str, now: &str, errors: &str) {
    let (was, is) = (shape(name, &text(name)), shape(name, now));
    let version = |shape: &BTreeSet<String>| {
        let versions = shape
            .iter()
            .filter_map(|line| line.strip_prefix("/version = "));
        versions
            .filter_map(|version| version.parse::<u64>().ok())
            .max()
    };
    if version(&is) > version(&was) && version(&was).is_some() {
        return;
    }
    let gone: Vec<_> = was.difference(&is).collect();
    let new = is.difference(&was).map(String::as_str);
    let new: Vec<_> = new.filter(|line| !UNSTORED.contains(line)).collect();
    assert!(
        gone.is_empty() && new.is_empty(),
        "{name} changed and has no other version: gone {gone:#?}, new {new:#?}\n{errors}"
    );
}

/// Returns the parts of a report that programs depend on: paths of keys, and the names at paths
/// that hold names.
fn shape(name: &str, text: &str) -> BTreeSet<String> {
    let mut shape = BTreeSet::new();
    let extension = name.rsplit('.').next().unwrap_or_default();
    match extension {
        "json" => add(&parsed(name, text), "", &mut shape),
        "ndjson" => text
            .lines()
            .for_each(|line| add(&parsed(name, line), "", &mut shape)),
        "csv" => shape.extend(text.lines().next().map(str::to_owned)),
        "tsv" => shape.extend(text.lines().take(2).map(str::to_owned)),
        "xml" => add_elements(text, &mut shape),
        _ => text.lines().for_each(|line| add_line(line, &mut shape)),
    }
    assert!(!shape.is_empty(), "{name} is empty");
    shape
}

fn parsed(name: &str, text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error} in {text:?}"))
}

fn add(value: &Value, path: &str, shape: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let path = format!("{path}/{key}");
                // The body is the vendor's.
                if path == "/body" {
                    continue;
                }
                shape.insert(path.clone());
                let is_name = ENUMERATED.contains(&key.as_str());
                if let Some(name) = member.as_str().filter(|_| is_name) {
                    shape.insert(format!("{path} = {name}"));
                }
                if key == "version" {
                    shape.insert(format!("{path} = {member}"));
                }
                add(member, &path, shape);
            }
        }
        Value::Array(elements) => elements
            .iter()
            .for_each(|element| add(element, &format!("{path}/*"), shape)),
        _ => {}
    }
}

/// Adds the names of elements with their attributes; values have neither `<` nor `"`.
fn add_elements(xml: &str, shape: &mut BTreeSet<String>) {
    for tag in xml.split('<').skip(1).filter(|tag| !tag.starts_with('/')) {
        let tag = tag.split('>').next().unwrap_or_default();
        let mut outside = tag.split('"').step_by(2).flat_map(str::split_whitespace);
        let element = outside.next().unwrap_or_default().trim_end_matches('/');
        shape.insert(element.to_owned());
        let attributes = outside.filter_map(|part| part.strip_suffix('='));
        shape.extend(attributes.map(|attribute| format!("{element} {attribute}")));
    }
}

/// Adds a workflow command with the names of its properties, or the name of a header.
fn add_line(line: &str, shape: &mut BTreeSet<String>) {
    let Some(command) = line.strip_prefix("::") else {
        shape.extend(line.split_once(": ").map(|(name, _)| name.to_owned()));
        return;
    };
    let (command, _) = command.split_once("::").expect("a message");
    let (command, properties) = command.split_once(' ').unwrap_or((command, ""));
    let properties = properties
        .split(',')
        .map(|property| property.split('=').next());
    let properties: Vec<&str> = properties.flatten().collect();
    shape.insert(format!("::{command} {}", properties.join(",")));
}

#[test]
fn formats_stores_are_read() {
    let formats = Formats::new();
    let read = |name: &str| -> Vec<Record> {
        let records = store::read(formats.path(name)).expect("a store");
        records.map(|record| record.expect("a record")).collect()
    };
    let (sealed, plain) = (read("store-sealed"), read("store-plain"));
    assert_eq!((sealed.len(), plain.len()), (5, 2));
    let records = [sealed, plain].concat();
    let starts = records.iter().map(|record| {
        let body = record.body.as_deref();
        body.map(|body| body.get(..3).unwrap_or(body).to_vec())
    });
    let starts: BTreeSet<_> = starts.collect();
    // JSON, a page, JSON that is not UTF-8, an empty body, and none.
    let expected = [&b"{\"r"[..], b"{\"s", b"<!D", b"{\"\xff", b""];
    let expected = expected.map(|start| Some(start.to_vec())).into_iter();
    assert_eq!(starts, expected.chain([None]).collect());
    for record in &records {
        let digest = record.body.as_deref().map(Digest::of);
        assert_eq!(record.response_sha256, digest, "{record:?}");
        assert!(record.request_sha256.is_some() && record.key.is_some());
    }
    let usage = formats.run("", &["usage", "store-sealed"]).succeeds();
    let expected = text("reports/usage.csv");
    assert_eq!(usage, expected);
}

/// Version 2: every byte of a record is verified, and the report of `verify` keeps its keys.
#[test]
fn formats_stores_of_version_2_are_read() {
    let stored = stored().with_file_name("v2");
    let records = |name: &str| -> Vec<StoredRecord> {
        let segments = store::segments(stored.join(name)).expect("a store");
        let records = segments.iter().flat_map(StoredSegment::read);
        records.map(|record| record.expect("a record")).collect()
    };
    let (sealed, plain) = (records("store-sealed"), records("store-plain"));
    assert_eq!((sealed.len(), plain.len()), (5, 2));
    for StoredRecord {
        record, checked, ..
    } in sealed.iter().chain(&plain)
    {
        assert_eq!(*checked, Checked::Whole, "{record:?}");
        let digest = record.body.as_deref().map(Digest::of);
        assert_eq!(record.response_sha256, digest, "{record:?}");
    }
    let verify = ["store", "verify", "store-sealed", "--format", "json"];
    let now = ended(command(&verify).current_dir(&stored), b"").succeeds();
    let name = "reports/store-verify.json";
    let was = fs::read_to_string(stored.join(name)).expect("a report");
    assert_eq!(shape(name, &now), shape(name, &was));
}

#[test]
fn formats_profiles_and_the_configuration_are_read() {
    let formats = Formats::new();
    let schemas = ["--schemas", "schemas", "--format", "json"];
    let report = [
        "drift",
        "report",
        "now.profile",
        "--baseline",
        "before.profile",
    ];
    let stored = text("reports/drift.json");
    let before: Value = serde_json::from_str(&stored).expect("JSON");
    let findings = |report: &Value| -> BTreeSet<String> {
        let findings = report["findings"].as_array().expect("findings");
        let keys = [
            "fingerprint",
            "class",
            "pointer",
            "change",
            "severity",
            "accepted",
        ];
        let named = findings
            .iter()
            .map(|finding| keys.map(|key| finding[key].to_string()).join(" "));
        named.collect()
    };
    let now = formats.json("", &[&report[..], &schemas].concat());
    assert_eq!(findings(&now), findings(&before));
    // The third was accepted until a past date.
    assert_eq!(now["accepted"], 2);
    let configuration = text("ocrmarket.toml");
    let entries = configuration
        .lines()
        .filter_map(|line| line.strip_prefix("fingerprint = "));
    let entries: Vec<&str> = entries.collect();
    assert_eq!(entries.len(), 3);
    for entry in entries {
        let is_found = findings(&now)
            .iter()
            .any(|finding| finding.starts_with(entry));
        assert!(is_found, "{entry} is accepted and no finding of today");
    }

    // This version writes the files that it read, and reads them again.
    for name in ["before.profile", "now.profile"] {
        formats
            .run("", &["drift", "merge", name, "-o", name])
            .succeeds();
    }
    let again = formats.json("", &[&report[..], &schemas].concat());
    assert_eq!(again, now);

    let accept = ["drift", "accept", "000000000000", "--reason", "ticket 4"];
    formats.run("", &accept).succeeds();
    let new = fs::read_to_string(formats.path("ocrmarket.toml")).expect("a configuration");
    let old = text("ocrmarket.toml");
    assert!(new.starts_with(&old) && new.contains("ticket 4"), "{new}");
}

#[test]
fn formats_runs_are_gone_on_with() {
    let formats = Formats::new();
    let flags = "--schemas ../schemas --operation acme/receipt --quarantine kept --resume state.json --format json";
    let flags: Vec<&str> = flags.split(' ').collect();
    let counts = |report: &Value| {
        ["documents", "valid", "invalid", "malformed", "inputs"].map(|key| report[key].as_u64())
    };
    let cut = [
        "validate",
        "--files-from",
        "list.txt",
        "--max-findings",
        "3",
    ];
    let report = formats.json("run", &[&cut[..], &flags].concat());
    assert_eq!(counts(&report), [1203, 1201, 2, 0, 2].map(Some));
    let kept = formats.quarantined("run/kept");
    assert!(
        kept.len() == 2 && kept.iter().all(|record| record.ends_with(b"}")),
        "{kept:?}"
    );

    let done = formats.json(
        "run-done",
        &[&["validate", "a.ndjson"][..], &flags].concat(),
    );
    assert_eq!(counts(&done), [2, 1, 1, 0, 1].map(Some));
}

#[test]
fn formats_quarantines_are_written_alike() {
    let formats = Formats::new();
    let flags = "--schemas schemas --operation acme/receipt --quarantine again";
    let flags: Vec<&str> = flags.split(' ').collect();
    let ended = formats.run("", &[&["validate", "receipts.ndjson"][..], &flags].concat());
    assert_eq!(ended.code, Some(1), "{}", ended.stderr);
    let index = fs::read_to_string(formats.path("again/index.ndjson")).expect("an index");
    compare("quarantine/index.ndjson", &index, "");
    assert_eq!(
        formats.quarantined("again"),
        formats.quarantined("quarantine")
    );
}

#[test]
fn formats_findings_jobs_and_credentials_are_read() {
    let formats = Formats::new();
    let samples = formats.run("", &["validate", "--all-samples", "--schemas", "schemas"]);
    let said = samples.succeeds();
    assert!(said.contains("all findings are as recorded"), "{said}");

    let stored = text("job.json");
    let job: Job = serde_json::from_str(&stored).expect("a job");
    let expected = Job::new(
        "acme",
        "submit",
        "T-1",
        UNIX_EPOCH + Duration::from_millis(1500),
    )
    .with_label("production")
    .with_caller("application 7");
    assert_eq!(job, expected);

    for keys in CREDENTIALS {
        let sign = [
            "sign",
            "aliyun",
            "--url",
            "https://gateway.example/receipt",
            "--credentials",
            keys,
        ];
        let signed = formats.run("", &sign).succeeds();
        assert!(signed.starts_with("x-ca-key: mock-app-key\n"), "{signed}");
    }
}
