//! Tests that what may be shown is shown: new fields and new known values of five records or more,
//! and identifiers of the shape that a vendor documents. The result depends neither on the order of
//! records, nor on threads, nor on how they are split.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

const CARD: &str = "showapi/bank_card";
const ID_CARD: &str = "duguang/id_card";
const REPORT: &str = "deepfinch/credit_report";

/// 200 of 200 records have the field `卡等级`.
const CHINESE_KEY: &str = include_str!("shown/zh.ndjson");
/// The keys are identity numbers.
const ID_KEYS: &str = include_str!("shown/id.ndjson");

const VALIDATE: [&str; 6] = ["human", "json", "ndjson", "sarif", "junit", "github"];
const DRIFT: [&str; 8] = [
    "human", "json", "markdown", "html", "csv", "sarif", "junit", "github",
];

/// A folder in which the command runs.
struct Room(tempfile::TempDir);

impl Room {
    fn new(input: &str) -> Self {
        let room = Self(tempfile::tempdir().expect("a folder"));
        room.write("in.ndjson", input);
        room
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path().join(name), text).expect("it can be written");
    }

    /// Runs the command with the words of a line. Returns standard output and standard error.
    fn run(&self, line: &str) -> (String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
        command.current_dir(self.path()).args(line.split(' '));
        let output = command.output().expect("it runs");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        let (out, error) = (text(output.stdout), text(output.stderr));
        let code = output.status.code();
        assert!(matches!(code, Some(0 | 1)), "{line}: {code:?} {out}{error}");
        (out, error)
    }

    fn validate(&self, operation: &str, format: &str) -> String {
        let line = format!("validate in.ndjson --operation {operation} --format {format}");
        self.run(&line).0
    }

    fn profile(&self, operation: &str) {
        let line = format!("drift profile in.ndjson -o in.profile --operation {operation}");
        self.run(&line);
    }

    fn drift(&self, format: &str) -> String {
        self.run(&format!("drift report in.profile --format {format}"))
            .0
    }

    /// Returns every report of validate and drift, each with its name.
    fn reports(&self, operation: &str) -> Vec<(String, String)> {
        self.profile(operation);
        let validate = VALIDATE.map(|format| {
            let name = format!("validate {format}");
            (name, self.validate(operation, format))
        });
        let drift = DRIFT.map(|format| (format!("drift {format}"), self.drift(format)));
        validate.into_iter().chain(drift).collect()
    }
}

/// Operation, the record with a value, and the value.
type KnownValueRow = (&'static str, fn(&str) -> String, &'static str);

/// Returns the card of a record, with one more field.
fn card(key: &str) -> String {
    let body =
        json!({"ret_code": 0, "bank_name": "测试银行", "card_num": "9999068176067299", key: "G1"});
    json!({"showapi_res_code": 0, "showapi_res_body": body}).to_string() + "\n"
}

/// Returns a response whose known value at a public location is another one.
fn figure(kind: &str) -> String {
    let figure = json!([{"type": kind, "x": 1, "y": 1, "w": 1, "h": 1}]);
    let data = json!({"face": {"data": {"name": "测试甲"}}});
    json!({"error_code": 0, "data": data, "figure": figure}).to_string() + "\n"
}

fn report(kind: &str) -> String {
    let header = json!({"serialNo": "1", "whoWasChecked": "测试甲", "idType": kind});
    let report = json!({"creditHeader": header});
    json!({"status": "OK", "result": report}).to_string() + "\n"
}

#[test]
fn a_field_of_every_record_is_named_and_proposed() {
    let room = Room::new(CHINESE_KEY);
    for (name, report) in room.reports(CARD) {
        assert!(report.contains("卡等级"), "{name}: {report}");
    }
    let (patch, error) = room.run("drift propose in.profile");
    assert!(patch.contains("\"卡等级\""), "{patch}");
    assert!(error.contains("卡等级"), "{error}");
}

#[test]
fn a_field_is_named_from_five_records_on() {
    for (count, is_named) in [(4, false), (5, true)] {
        let room = Room::new(&(card("卡等级").repeat(count) + &card("other_field").repeat(6)));
        for (name, report) in room.reports(CARD) {
            assert_eq!(report.contains("卡等级"), is_named, "{name}: {report}");
        }
        let (patch, error) = room.run("drift propose in.profile --min-documents 1");
        assert_eq!((patch + &error).contains("卡等级"), is_named);
    }
}

/// An ASCII identifier is not a value, in however few records it is.
#[test]
fn an_identifier_is_named_at_once() {
    let room = Room::new(&card("card_level"));
    for format in VALIDATE {
        let report = room.validate(CARD, format);
        assert!(report.contains("card_level"), "{format}: {report}");
    }
}

#[test]
fn keys_that_are_numbers_of_persons_are_never_named() {
    let many = ID_KEYS.repeat(20);
    let grouped = card("6222 0212 3456 7890 124").repeat(20);
    for (input, digits) in [(many, "11010519491231"), (grouped, "6222 0212")] {
        let room = Room::new(&input);
        for (name, report) in room.reports(CARD) {
            assert!(!report.contains(digits), "{name}: {report}");
        }
        let (patch, error) = room.run("drift propose in.profile");
        assert!(!(patch + &error).contains(digits));
    }
}

#[test]
fn a_new_known_value_is_shown_from_five_records_on() {
    let rows: [KnownValueRow; 2] = [
        (ID_CARD, figure, "emblem"),
        (REPORT, report, "电子身份凭证"),
    ];
    for (operation, record, value) in rows {
        for (count, is_shown) in [(4, false), (10, true)] {
            let room = Room::new(&record(value).repeat(count));
            room.profile(operation);
            for format in ["human", "json"] {
                let reports = [room.validate(operation, format), room.drift(format)];
                let shown = reports.clone().map(|report| report.contains(value));
                assert_eq!(shown, [is_shown; 2], "{value} {format}: {reports:?}");
            }
        }
    }
}

#[test]
fn a_number_of_a_person_is_never_a_known_value() {
    for value in [
        "110105194912310029",
        "11010519491231002X",
        "6222021234567890124",
        "6222 0212 3456 7890 124",
        "15412345678",
        "１１０１０５１９４９１２３１００２９",
        "客户110105194912310029",
    ] {
        let room = Room::new(&figure(value).repeat(10));
        let mut reports = room.reports(ID_CARD);
        let (patch, error) = room.run("drift propose in.profile");
        reports.push(("propose".to_owned(), patch + &error));
        for (name, report) in reports {
            assert!(!report.contains(value), "{name}: {report}");
        }
    }
}

#[test]
fn a_request_id_of_the_documented_shape_is_shown() {
    let card = "6222021234567890124";
    let rows = [
        (
            REPORT,
            "request_id",
            format!("TID{}", "0123456789abcdef".repeat(2)),
        ),
        (
            CARD,
            "showapi_res_id",
            "0123456789abcdef01234567".to_owned(),
        ),
        (ID_CARD, "sid", "0123456789abcdef01234567".repeat(3)),
    ];
    for (operation, key, id) in rows {
        for (value, is_shown) in [(id.as_str(), true), (card, false)] {
            let body = match operation {
                REPORT => json!({"status": "OK", key: value}),
                CARD => json!({"showapi_res_code": 0, key: value}),
                _ => json!({"error_code": 0, "data": {"face": {"data": {}}}, key: value}),
            };
            let room = Room::new(&body.to_string());
            for format in ["human", "tsv", "json"] {
                let line = format!("decode {operation} in.ndjson --format {format}");
                let (shown, _) = room.run(&line);
                assert!(shown.contains(key), "{operation} {format}: {shown}");
                assert_eq!(
                    shown.contains(value),
                    is_shown,
                    "{operation} {format}: {shown}"
                );
            }
        }
    }
}

/// Returns records with undeclared keys, each in 1 to 8 records, and with new known values.
fn varied() -> Vec<String> {
    let mut records = Vec::new();
    for number in 0..24_u32 {
        let letter = char::from_u32(0x7532 + number).expect("a character");
        for _ in 0..=number % 8 {
            records.push(card(&format!("新字段{letter}")));
        }
    }
    // Records with the same key are apart from each other.
    let count = records.len();
    (0..count)
        .map(|at| records[at * 37 % count].clone())
        .collect()
}

/// Returns the locations that a report of validate names, and their counts.
fn places(report: &str) -> BTreeSet<(String, u64)> {
    let report: Value = serde_json::from_str(report).expect("JSON");
    let places = report["by_place"].as_array().expect("locations");
    let place = |place: &Value| {
        let pattern = place["pointer_pattern"].as_str().expect("a pattern");
        (
            pattern.to_owned(),
            place["count"].as_u64().expect("a count"),
        )
    };
    places.iter().map(place).collect()
}

#[test]
fn order_threads_and_files_do_not_matter() {
    let records = varied();
    let turned: Vec<String> = records.iter().rev().cloned().collect();
    let mut rendered = BTreeSet::new();
    let mut all_places = BTreeSet::new();
    for records in [&records, &turned] {
        let room = Room::new(&records.concat());
        for (number, part) in records.chunks(17).enumerate() {
            room.write(&format!("part-{number}.ndjson"), &part.concat());
        }
        for input in ["in.ndjson", "part-*.ndjson"] {
            for jobs in [1, 8] {
                let flags = format!("--operation {CARD} --jobs {jobs}");
                let line = format!("validate {input} {flags} --format json");
                all_places.insert(places(&room.run(&line).0));
                room.run(&format!("drift profile {input} {flags} -o in.profile"));
                rendered.insert(room.drift("json"));
            }
        }
        let mut merge = "drift merge -o in.profile".to_owned();
        for number in 0..records.chunks(17).len() {
            let profile = format!("-o {number}.profile --operation {CARD}");
            room.run(&format!("drift profile part-{number}.ndjson {profile}"));
            let _ = write!(merge, " {number}.profile");
        }
        room.run(&merge);
        rendered.insert(room.drift("json"));
    }
    assert_eq!(rendered.len(), 1, "{rendered:?}");
    assert_eq!(all_places.len(), 1, "{all_places:?}");
    // Of each eight keys, four are in five records or more.
    let places = all_places.first().expect("one").iter();
    let named = places.filter(|(pattern, _)| pattern.contains("新字段"));
    assert_eq!(named.count(), 12, "{all_places:?}");
    let report = rendered.first().expect("one");
    let letters = (0..24).filter_map(|number| char::from_u32(0x7532 + number));
    let reported = letters.filter(|letter| report.contains(&format!("新字段{letter}")));
    assert_eq!(reported.count(), 12, "{report}");
}
