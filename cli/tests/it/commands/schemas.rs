//! Tests which schemas a command uses: `--schemas`, otherwise `./schemas`, otherwise the built-in
//! ones. Also tests the loop of drift, which depends on that.

use std::fs;
use std::path::{Path, PathBuf};

use super::formats::copy_folder;
use super::run::{Ended, command, ended};

/// A folder in which the command runs.
struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    /// Returns a folder with the repository's schemas in `./schemas`.
    fn with_schemas() -> Self {
        let room = Self::new();
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
        copy_folder(&schemas, &room.path("schemas"));
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn run(&self, line: &str) -> Ended {
        let arguments: Vec<&str> = line.split(' ').collect();
        ended(command(&arguments).current_dir(self.0.path()), b"")
    }

    /// Runs a command and asserts its exit code. Returns its output and the schemas that it
    /// reported.
    fn ends(&self, code: i32, line: &str) -> (String, String) {
        let ended = self.run(line);
        assert_eq!(
            ended.code,
            Some(code),
            "{line}: {}{}",
            ended.stdout,
            ended.stderr
        );
        let mut said = ended.stderr.lines();
        let said = said.find_map(|line| line.strip_prefix("schemas: "));
        let said = said.unwrap_or_default().to_owned();
        (ended.stdout, said)
    }

    /// Stores cards with an undeclared field, and a number where a string is declared.
    fn store_cards(&self) {
        let (cards, _) = self.ends(0, "sample showapi/bank_card --count 60 --seed 7");
        let cards = cards.replace("\"card_num\"", "\"card_level\":\"金\",\"card_num\"");
        let cards = cards.replace("\"bank_name\":", "\"bank_name\":5,\"bank\":");
        self.write("cards.ndjson", &cards);
    }
}

fn built_in() -> String {
    format!("built into ocrmarket {}", env!("CARGO_PKG_VERSION"))
}

#[test]
fn the_loop_of_drift_is_quiet_with_schemas_and_without() {
    for (room, before) in [
        (Room::with_schemas(), "./schemas".to_owned()),
        (Room::new(), built_in()),
    ] {
        room.store_cards();
        let store = "--operation showapi/bank_card";
        let profile = format!("drift profile cards.ndjson {store} -o cards.profile");
        let report = "drift report cards.profile";
        assert_eq!(room.ends(0, &profile).1, before);
        let (found, said) = room.ends(1, report);
        assert_eq!(said, before);
        assert!(found.contains("type-changed"), "{found}");
        let validate = format!("validate cards.ndjson {store}");
        assert_eq!(room.ends(1, &validate).1, before);

        let described = ["bank", "card_level"].map(|key| {
            let location = format!("/showapi_res_body/{key}");
            format!("--title {location}=字段 --description {location}=Made-up.")
        });
        let propose = format!("drift propose cards.profile {}", described.join(" "));
        let (patch, said) = room.ends(0, &propose);
        assert_eq!(said, before);
        assert!(patch.contains("+++ b/schemas/showapi/bank_card/response.schema.json"));
        // Files that a killed command left are not part of the schemas.
        fs::create_dir_all(room.path("schemas/showapi")).expect("a folder");
        room.write("schemas/.ocrmarket-lock", "");
        room.write("schemas/showapi/.ocrmarket-1-vendor.json", "{");
        let (written, said) = room.ends(0, &format!("{propose} --apply"));
        assert!(said.starts_with(&before), "{said}");
        assert!(
            written.contains("written schemas/showapi/bank_card/response.schema.json\n"),
            "{written}"
        );

        let (_, said) = room.ends(0, "generate");
        assert_eq!(said, "./schemas");
        for (line, quiet) in [
            ("check", "matches the schemas"),
            (report, "0 errors, 0 warnings"),
            (
                &*validate,
                "60 valid, 0 invalid, 0 malformed; 0 errors, 0 warnings",
            ),
            (
                "decode showapi/bank_card schemas/showapi/bank_card/samples/success.json",
                "showapi/bank_card: success",
            ),
        ] {
            let (out, said) = room.ends(0, line);
            assert_eq!(said, "./schemas", "{line}");
            assert!(out.contains(quiet), "{line}: {out}");
        }
        let (out, _) = room.ends(0, "diff --base built-in");
        assert!(
            out.contains("bank_name") && out.contains(&built_in()),
            "{out}"
        );
        let (out, said) = room.ends(0, "drift propose cards.profile");
        assert_eq!((out.as_str(), said.as_str()), ("", "./schemas"));
    }
}

#[test]
fn without_schemas_every_command_uses_those_built_in() {
    let room = Room::new();
    let (first, said) = room.ends(0, "generate");
    assert_eq!(said, built_in());
    assert!(first.contains("7 operations"), "{first}");
    assert_eq!(room.ends(0, "check").1, built_in());
    assert_eq!(room.ends(0, "validate --all-samples").1, built_in());
    // A patch alone writes nothing. A machine-readable report has no note on stderr.
    assert!(!room.path("schemas").exists());
    let ended = room.run("check --format json");
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));

    let ended = room.run("diff --base HEAD");
    assert_eq!(ended.code, Some(2));
    assert!(
        ended
            .stderr
            .contains("the folder of the schemas with --schemas"),
        "{}",
        ended.stderr
    );
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    let line = format!("diff --base {}", repository.display());
    let (out, said) = room.ends(0, &line);
    assert_eq!(said, built_in());
    assert!(out.starts_with("No changes since the folder"), "{out}");
}

#[test]
fn a_folder_named_schemas_of_somebody_else_is_passed_over() {
    let room = Room::new();
    room.write("schemas/orders/order.schema.json", "{}");
    room.store_cards();
    let passed_over = format!(
        "{}; ./schemas is ignored: it contains no vendor.json and no operation.json",
        built_in()
    );
    let profile = "drift profile cards.ndjson --operation showapi/bank_card -o cards.profile";
    assert_eq!(room.ends(0, profile).1, passed_over);
    let ended = room.run("drift propose cards.profile --apply");
    assert_eq!(ended.code, Some(2), "{}", ended.stderr);
    assert!(
        ended.stderr.contains("./schemas contains other files"),
        "{}",
        ended.stderr
    );
    assert_eq!(
        fs::read_dir(room.path("schemas"))
            .expect("a folder")
            .count(),
        1
    );

    // Mistakes in own schemas are reported: an operation without its vendor.json.
    room.write("schemas/acme/card/operation.json", "{}");
    let ended = room.run("generate");
    assert_eq!(ended.code, Some(2));
    assert!(
        ended.stderr.contains("schemas: ./schemas\n") && ended.stderr.contains("schemas/acme"),
        "{}",
        ended.stderr
    );
}

#[test]
fn a_folder_that_is_named_and_not_there_is_an_error_everywhere() {
    let room = Room::with_schemas();
    room.write("card.json", "{}");
    for line in [
        "generate",
        "check",
        "diff --base schemas",
        "decode showapi/bank_card card.json",
        "validate card.json --operation showapi/bank_card",
        "validate --all-samples",
        "sample showapi/bank_card",
        "drift profile card.json -o card.profile",
        "drift report card.profile",
        "drift propose card.profile",
        "mock",
        "call showapi/bank_card --url https://example.com/card.jpg --mock",
    ] {
        let ended = room.run(&format!("{line} --schemas nowhere"));
        assert_eq!(ended.code, Some(2), "{line}: {}", ended.stderr);
        assert!(
            ended.stderr.contains("no such folder: nowhere"),
            "{line}: {}",
            ended.stderr
        );
    }
}

#[test]
fn an_operation_of_the_folder_is_sampled_called_and_read() {
    let room = Room::new();
    let acme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/model/tests/good");
    copy_folder(&acme, &room.path("schemas"));
    let (sample, _) = room.ends(0, "sample acme/card");
    room.write("card.json", &sample);
    for line in [
        "decode acme/card card.json",
        "validate card.json --operation acme/card",
    ] {
        assert_eq!(room.ends(0, line).1, "./schemas", "{line}");
    }
    let ended = room.run("sample showapi/bank_card");
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("\n  acme/card"), "{}", ended.stderr);
    let ended = room.run("call acme/card --set url=https://example.com/card.jpg --mock");
    assert_eq!(ended.code, Some(0), "{}{}", ended.stdout, ended.stderr);
    assert!(ended.stdout.starts_with("acme/card: success"));
}

#[test]
fn a_run_is_not_gone_on_with_by_other_schemas() {
    let room = Room::with_schemas();
    room.store_cards();
    let line = "validate cards.ndjson --operation showapi/bank_card --resume state.json";
    room.ends(1, line);
    room.ends(1, &format!("{line} --schemas schemas"));
    let file = room.path("schemas/showapi/bank_card/response.schema.json");
    let text = fs::read_to_string(&file).expect("a schema");
    fs::write(&file, text.replacen("\"ret_code\"", "\"ret_kode\"", 1)).expect("a schema");
    let ended = room.run(line);
    assert_eq!(ended.code, Some(2));
    fs::write(&file, format!("{text}\n")).expect("a schema");
    let ended = room.run(line);
    assert_eq!(ended.code, Some(2));
    assert!(
        ended.stderr.contains("the schemas changed"),
        "{}",
        ended.stderr
    );
    fs::write(&file, text).expect("a schema");
    room.ends(1, line);
    fs::rename(room.path("schemas"), room.path("elsewhere")).expect("a new name");
    let ended = room.run(line);
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("schemas"), "{}", ended.stderr);
}
