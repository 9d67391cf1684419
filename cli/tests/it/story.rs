//! The whole loop: last month's store, a change in this month's, the report, the patch, the
//! generated code, the result of `diff`, and a program that the compiler checks against it. A
//! second test covers the first real responses.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ocrmarket_model::{Api, embedded};
use ocrmarket_synthetic::{Constraints, Options, Sampler, Sizing};
use serde_json::{Map, Value, json};

use crate::folders::copy_folder;

const OPERATION: &str = "deepfinch/credit_report";

/// A program that uses a report. Functions that the vendor's change affects have it in their names.
const CONSUMER: &str = r#"
use ocrmarket::deepfinch::shared::credit_report::{IdKind, NoncreditAccount, ReportHeader};

pub fn renamed(header: &ReportHeader) -> bool { header.organization.is_absent() }
pub fn has_new_word(header: &ReportHeader) -> bool { header.id_type.known() == Some(IdKind::ElectronicIdCard) }
pub fn other_words(header: &ReportHeader) -> &'static str {
    match header.id_type.known() { Some(IdKind::MilitaryIdCard) => "military", Some(_) => "another", None => "none" }
}
pub fn has_new_field(header: &ReportHeader) -> bool { header.report_version.is_absent() }
pub fn amount(account: &NoncreditAccount) -> bool { account.curr_overdue_amount.value().is_ok() }
pub fn gone(header: &ReportHeader) -> bool { header.reason.is_absent() }
"#;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A folder with the schemas, the code generated of them, and intermediate files.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Outcome<Self> {
        let folder = crate::support::copy()?;
        // The strings `schemas` and `before` are folder names in it.
        copy_folder(
            &folder.path().join("schemas"),
            &folder.path().join("before"),
        )?;
        Ok(Self(folder))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs a command, asserts its exit code, and returns its output.
    fn ends(&self, code: i32, arguments: &[&str]) -> Outcome<String> {
        let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
            .args(arguments)
            .current_dir(self.0.path())
            .env("NO_COLOR", "1")
            .output()?;
        let text = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}");
        Ok(text)
    }

    /// Writes a store of a month's responses.
    fn store(&self, name: &str, seed: u64, change: impl Fn(usize, &mut Value)) -> Outcome {
        let files = embedded::files();
        let api = ocrmarket_model::read(&files)?;
        let ties = Constraints::read(&files, &api)?;
        let operation = operation(&api)?;
        let options = Options {
            seed,
            sizing: Sizing::Bytes(3_000),
            location: Some(String::new()),
            ..Options::default()
        };
        let sampler = Sampler::new(&api, &ties, operation, options)?;
        let mut lines = String::new();
        for number in 0..60 {
            let mut body: Value = serde_json::from_str(&sampler.document(number).text)?;
            change(usize::try_from(number)?, &mut body);
            let day = number % 27 + 1;
            // Lines of a store begin like this.
            writeln!(
                lines,
                "{{\"v\":1,\"operation\":\"{OPERATION}\",\"at\":\"2026-04-{day:02}T08:00:00Z\",\"http_status\":200,\"body\":{body}}}"
            )?;
        }
        Ok(fs::write(self.path(name), lines)?)
    }

    fn profile(&self, input: &str, output: &str) -> Outcome {
        self.ends(0, &["drift", "profile", input, "-o", output])?;
        Ok(())
    }
}

fn operation(api: &Api) -> Outcome<&ocrmarket_model::api::OperationModel> {
    let mut operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    let found = operations
        .find(|model| format!("{}/{}", model.operation.vendor, model.operation.name) == OPERATION);
    Ok(found.ok_or("the operation is there")?)
}

/// Applies the vendor's change: a field is new, one is renamed, one has an unknown value, one is
/// gone, and an amount is a number.
fn change(number: usize, body: &mut Value) {
    if let Some(header) = body.get_mut("creditHeader").and_then(Value::as_object_mut) {
        header.insert("reportVersion".to_owned(), json!("2.1"));
        rename(header, "organization", "organizationName");
        if number.is_multiple_of(3) {
            header.insert("idType".to_owned(), json!("电子身份证"));
        }
        header.remove("reason");
    }
    let accounts = body.get_mut("noncreditTransInfoDetail");
    let accounts = accounts.and_then(Value::as_array_mut).into_iter().flatten();
    for account in accounts {
        let amount = account.get("currOverdueAmount").and_then(Value::as_str);
        let plain = amount.map(|amount| amount.replace(',', ""));
        if let Some(amount) = plain.and_then(|plain| plain.parse::<f64>().ok()) {
            account["currOverdueAmount"] = json!(amount);
        }
    }
}

fn rename(object: &mut Map<String, Value>, from: &str, to: &str) {
    if let Some(value) = object.remove(from) {
        object.insert(to.to_owned(), value);
    }
}

#[test]
fn a_vendor_changed_fields() -> Outcome {
    let place = Place::new()?;
    place.store("march.ndjson", 5, |_, _| ())?;
    place.store("april.ndjson", 6, change)?;
    place.profile("march.ndjson", "march.profile")?;
    place.profile("april.ndjson", "april.profile")?;
    let against = ["april.profile", "--baseline", "march.profile"];
    let report = place.ends(1, &[&["drift", "report"], &against[..]].concat())?;
    for told in [
        "error vanished /creditHeader/reason: ",
        "error type-changed /noncreditTransInfoDetail/*/currOverdueAmount: ",
        "warning new-field /creditHeader/reportVersion: ",
        "warning word-new /creditHeader/idType: unknown value `电子身份证`",
        "warning renamed /creditHeader/organizationName: may be the new name of `organization`",
    ] {
        assert!(report.contains(told), "{told}: {report}");
    }

    let propose = [
        &["drift", "propose"],
        &against[..],
        &[
            "--title",
            "/creditHeader/reportVersion=报告版本",
            "--description",
            "/creditHeader/reportVersion=Version of the report.",
            "--variant",
            "/creditHeader/idType=ElectronicIdCard",
            "--rename",
            "/creditHeader/organizationName",
            "--deprecate",
            "/creditHeader/reason",
            "--apply",
        ],
    ]
    .concat();
    let proposed = place.ends(0, &propose)?;
    assert!(
        proposed.contains("5 edits proposed, 0 refused, 0 without an edit"),
        "{proposed}"
    );
    by_hand(&place, &proposed)?;
    place.ends(0, &["generate"])?;

    let difference = place.ends(0, &["diff", "--base", "before"])?;
    for told in [
        "ReportHeader::report_version added",
        "IdKind::ElectronicIdCard added",
        "ReportHeader::organization changed",
        "ReportHeader::reason",
        "NoncreditAccount::curr_overdue_amount changed",
        "Rust: minor",
    ] {
        assert!(difference.contains(told), "{told}: {difference}");
    }
    let again = place.ends(0, &[&["drift", "report"], &against[..]].concat())?;
    assert!(again.contains("0 errors"), "{again}");

    let touched = |errors: &[String]| -> Vec<&'static str> {
        let lines = CONSUMER.lines().enumerate();
        let names = lines.filter_map(|(number, line)| {
            let is_touched = errors
                .iter()
                .any(|error| *error == format!("src/lib.rs:{}", number + 1));
            line.split_once("fn ")
                .filter(|_| is_touched)?
                .1
                .split('(')
                .next()
        });
        names.collect()
    };
    // The program is written for the new schemas. Against the old ones, the compiler reports new
    // items; against the new ones, deprecated items.
    let before = crate::support::repository().join("generated/src");
    assert_eq!(
        touched(&check(&place, &before, "error")?),
        ["has_new_word", "has_new_field"]
    );
    let after = place.path("generated/src");
    assert_eq!(touched(&check(&place, &after, "error")?), [""; 0]);
    assert_eq!(touched(&check(&place, &after, "warning")?), ["gone"]);
    Ok(())
}

/// Makes the edits that the command leaves to people: the constraints of synthetic values get the
/// field's new key, and the samples with the old key get recorded findings.
fn by_hand(place: &Place, proposed: &str) -> Outcome {
    let ties = place.path("schemas/deepfinch/credit_report.sample.json");
    let text = fs::read_to_string(&ties)?;
    fs::write(
        &ties,
        text.replace("\"/organization\"", "\"/organizationName\""),
    )?;
    for line in proposed
        .lines()
        .filter(|line| line.starts_with("the sample "))
    {
        let (file, findings) = line
            .split_once("or write ")
            .and_then(|(_, rest)| rest.split_once(": "))
            .ok_or("it says what to write")?;
        fs::write(place.path("schemas").join(file), format!("{findings}\n"))?;
    }
    Ok(())
}

/// Compiles the consumer against generated code. Returns the locations of the compiler's messages
/// of a level.
fn check(place: &Place, generated: &Path, level: &str) -> Outcome<Vec<String>> {
    let folder = tempfile::tempdir_in(place.0.path())?;
    let put = |name: &str, text: String| -> Outcome {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().ok_or("a folder")?)?;
        Ok(fs::write(path, text)?)
    };
    let dependency = |name: &str| -> Outcome<String> {
        let path = fs::canonicalize(crate::support::repository().join("crates").join(name))?;
        Ok(format!(
            "ocrmarket-{name} = {{ path = {:?} }}\n",
            path.display().to_string()
        ))
    };
    put(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"ocrmarket\", \"consumer\"]\n".to_owned(),
    )?;
    put(
        "ocrmarket/Cargo.toml",
        format!(
            "[package]\nname = \"ocrmarket\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\npath = {:?}\n\n[lints.rust]\nwarnings = \"allow\"\n\n\
             [features]\ndefault = [\"deepfinch\"]\ndeepfinch = []\n\n[dependencies]\n{}{}",
            generated.join("lib.rs").display().to_string(),
            dependency("operation")?,
            dependency("wire")?
        ),
    )?;
    put(
        "consumer/Cargo.toml",
        "[package]\nname = \"consumer\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nocrmarket = { path = \"../ocrmarket\" }\n"
            .to_owned(),
    )?;
    put("consumer/src/lib.rs", CONSUMER.to_owned())?;
    // The versions that are already downloaded, since nothing is fetched.
    fs::copy(
        crate::support::repository().join("Cargo.lock"),
        folder.path().join("Cargo.lock"),
    )?;
    let output = Command::new(env!("CARGO"))
        .args([
            "check",
            "--offline",
            "-p",
            "consumer",
            "--message-format=json",
        ])
        .current_dir(folder.path())
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("story"),
        )
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTC_WORKSPACE_WRAPPER")
        .output()?;
    let mut locations = Vec::new();
    let mut has_consumer = false;
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let message: Value = serde_json::from_str(line)?;
        if message["target"]["name"] != "consumer" {
            continue;
        }
        has_consumer = true;
        let spans = message["message"]["spans"].as_array();
        let primary = spans.and_then(|spans| spans.iter().find(|span| span["is_primary"] == true));
        if message["message"]["level"] == level
            && let Some(span) = primary
        {
            let file = span["file_name"].as_str().unwrap_or_default();
            let file = file.rsplit_once("consumer/").map_or(file, |(_, file)| file);
            locations.push(format!("{file}:{}", span["line_start"]));
        }
    }
    assert!(has_consumer, "{}", String::from_utf8_lossy(&output.stderr));
    Ok(locations)
}

#[test]
fn the_first_real_answers() -> Outcome {
    let place = Place::new()?;
    place.store("answers.ndjson", 7, |number, body| {
        let accounts = body.get_mut("noncreditTransInfoDetail");
        let accounts = accounts.and_then(Value::as_array_mut).into_iter().flatten();
        for account in accounts {
            account["currOverdueAmount"] = json!(number);
        }
        if let Some(header) = body.get_mut("creditHeader").and_then(Value::as_object_mut) {
            header.insert("reportTime".to_owned(), json!("yesterday"));
        }
    })?;
    let invalid = place.ends(1, &["validate", "answers.ndjson"])?;
    assert!(!invalid.contains(", 0 invalid"), "{invalid}");
    place.profile("answers.ndjson", "first.profile")?;
    let report = ["drift", "report", "first.profile"];
    place.ends(1, &report)?;
    place.ends(0, &["drift", "propose", "first.profile", "--apply"])?;
    place.ends(0, &report)?;
    let valid = place.ends(0, &["validate", "answers.ndjson"])?;
    assert!(
        valid.contains("60 valid, 0 invalid, 0 malformed"),
        "{valid}"
    );
    Ok(())
}
