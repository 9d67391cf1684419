//! Tests patches to the schemas: they apply, they resolve their findings, documents are valid
//! again, and decisions that only people can make are left to them.

use std::path::Path;
use std::process::Command;

use ocrmarket_drift::detect::DriftClass;
use ocrmarket_model::api::Shape;
use ocrmarket_model::embedded;
use serde_json::{Value, json};

use super::command::Room;
use super::found::{fields, plants};
use super::made_up::{Model, name};

/// Returns a room with the schemas of this repository.
fn room() -> Room {
    let room = Room::new();
    lay_out(room.path());
    room
}

/// Writes the schemas below a folder.
pub(crate) fn lay_out(folder: &Path) {
    for (path, bytes) in embedded::files().iter() {
        let path = folder.join("schemas").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        std::fs::write(path, bytes).expect("it can be written");
    }
}

/// Writes documents and profiles them.
fn profile(room: &Room, operation: &str, name: &str, documents: &[Value]) {
    let lines: Vec<String> = documents.iter().map(Value::to_string).collect();
    let lines = lines.join("\n");
    let (input, profile) = (format!("{name}.ndjson"), format!("{name}.profile"));
    room.write(&input, lines);
    let locations = ["profile", &input, "-o", &profile];
    let rest = ["--operation", operation, "--schemas", "schemas"];
    room.ends(0, &[locations, rest].concat());
}

/// Returns cards with a change.
fn cards(count: usize, change: impl Fn(usize, &mut Value)) -> Vec<Value> {
    let model = Model::read();
    let operation = model
        .operations()
        .find(|operation| name(operation) == CARD)
        .expect("it is there");
    let location = model.location(operation);
    let documents = model.documents(operation, 5, Some(location)).take(count);
    let documents = documents.enumerate().map(|(number, body)| {
        let mut body = serde_json::from_str(&body).expect("JSON");
        change(number, &mut body);
        body
    });
    documents.collect()
}

const CARD: &str = "showapi/bank_card";

/// Applies a patch with a common program. Returns `false` if neither program is installed.
fn patch(room: &Room, text: &str) -> bool {
    room.write("drift.patch", text);
    for (program, arguments) in [
        (
            "git",
            ["apply", "--whitespace=nowarn", "drift.patch"].as_slice(),
        ),
        ("patch", ["-p1", "--quiet", "-i", "drift.patch"].as_slice()),
    ] {
        // The room may be inside of a repository, but the patch is relative to the room.
        let mut command = Command::new(program);
        command.current_dir(room.path()).args(arguments).env(
            "GIT_CEILING_DIRECTORIES",
            room.path().parent().expect("a folder"),
        );
        if let Ok(output) = command.output() {
            let error = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{program}: {error}\n{text}");
            return true;
        }
    }
    false
}

/// Runs `ocrmarket` with another command than `drift`. Returns its exit code and its output.
fn run(room: &Room, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
    let output = command
        .current_dir(room.path())
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .expect("it runs");
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

/// Returns the patch and the explanations of a proposal.
fn propose(room: &Room, code: i32, arguments: &[&str]) -> (String, String) {
    let output = room.drift(&[&["propose"], arguments].concat());
    let text = |bytes| String::from_utf8(bytes).expect("text");
    let (out, error) = (text(output.stdout), text(output.stderr));
    assert_eq!(
        output.status.code(),
        Some(code),
        "{arguments:?}: {out}{error}"
    );
    (out, error)
}

/// Returns the classes of findings that remain in a report.
fn classes(room: &Room, profile: &str) -> Vec<String> {
    let output = room.drift(&[
        "report",
        profile,
        "--schemas",
        "schemas",
        "--format",
        "json",
    ]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("findings");
    findings
        .iter()
        .map(|finding| finding["class"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn what_is_planted_is_mended() {
    let mut mended = mend(120, |name| !name.ends_with("credit_report"));
    mended.sort();
    mended.dedup();
    assert_eq!(mended.len(), 4, "{mended:?}");
}

#[test]
fn what_is_planted_in_reports_is_mended() {
    assert_ne!(mend(30, |name| name == "credit_report"), []);
}

#[test]
fn what_is_planted_in_jobs_is_mended() {
    assert_ne!(
        mend(30, |name| name.ends_with("t_credit_report")
            || name.ends_with("y_credit_report")),
        []
    );
}

/// Patches operations with drift planted in some of their documents. Afterwards, documents are
/// valid and the report has no finding. Returns the planted classes of each operation.
fn mend(count: usize, is_wanted: impl Fn(&str) -> bool) -> Vec<DriftClass> {
    let model = Model::read();
    let mut mended: Vec<DriftClass> = Vec::new();
    let operations = model.operations();
    for operation in operations.filter(|operation| is_wanted(&operation.operation.name)) {
        let room = room();
        let payload = model.location(operation);
        let documents = model.documents(operation, 3, Some(payload)).take(count);
        let mut documents: Vec<Value> = documents
            .map(|body| serde_json::from_str(&body).expect("JSON"))
            .collect();
        let fields = fields(&model, operation, payload, &documents);
        let is_schemas = |class| {
            matches!(
                class,
                DriftClass::NewField
                    | DriftClass::RequiredViolated
                    | DriftClass::TypeChanged
                    | DriftClass::FormatChanged
            )
        };
        let planted: Vec<_> = plants(&fields)
            .into_iter()
            .filter(|plant| is_schemas(plant.class))
            .collect();
        for (number, body) in documents.iter_mut().enumerate() {
            if let Some(plant) = planted.get(number % (planted.len() + 1)) {
                (plant.change)(body);
            }
        }
        let operation = name(operation);
        profile(&room, &operation, "now", &documents);
        let before = classes(&room, "now.profile");
        for plant in &planted {
            assert!(
                before.iter().any(|class| class == plant.class.name()),
                "{operation}: {before:?}"
            );
            mended.push(plant.class);
        }
        let locations: Vec<String> = ["", "/n"]
            .iter()
            .filter_map(|below| Some(format!("{}/surprise{below}", fields.first()?.object)))
            .flat_map(|location| {
                [
                    ["--title".to_owned(), format!("{location}=新")],
                    ["--description".to_owned(), format!("{location}=New.")],
                ]
            })
            .flatten()
            .collect();
        let locations: Vec<&str> = locations.iter().map(String::as_str).collect();
        let (text, told) = propose(&room, 0, &[&["now.profile"], locations.as_slice()].concat());
        assert!(!text.contains("???"), "{text}");
        if !patch(&room, &text) {
            continue;
        }
        let after = classes(&room, "now.profile");
        let baseline_alone = ["vanished", "renamed"];
        assert!(
            after
                .iter()
                .all(|class| baseline_alone.contains(&class.as_str())),
            "{operation}: {after:?}\n{told}\n{text}"
        );
        let (code, found) = run(
            &room,
            &[
                "validate",
                "now.ndjson",
                "--operation",
                &operation,
                "--schemas",
                "schemas",
            ],
        );
        assert_eq!(code, Some(0), "{operation}: {found}\n{text}");
        // The samples beside the schemas match too; constraints of synthetic values are changed by
        // hand.
        if told.contains("rules of synthetic responses") {
            continue;
        }
        let (code, told) = run(&room, &["generate", "--schemas", "schemas", "--out", "src"]);
        assert_eq!(code, Some(0), "{operation}: {told}\n{text}");
    }
    mended
}

#[test]
fn words_of_a_person_are_needed() {
    let room = room();
    let issuer = |number: usize, body: &mut Value| {
        body["showapi_res_body"]["issuer"] =
            json!({ "code": number, "name": "测试行", "by_id": { "110105194912310021": 1 } });
    };
    profile(&room, CARD, "now", &cards(40, issuer));
    let (patch, told) = propose(&room, 0, &["now.profile"]);
    assert!(
        patch.contains(r#""title": "???""#)
            && told.contains("--title '/showapi_res_body/issuer/code=TEXT'"),
        "{patch}{told}"
    );
    // Nothing is written without `--apply`.
    let (code, _) = run(&room, &["generate", "--schemas", "schemas", "--out", "src"]);
    assert_eq!(code, Some(0));
    let (out, _) = propose(&room, 0, &["now.profile", "--apply"]);
    assert_eq!(
        out,
        "written schemas/showapi/bank_card/response.schema.json\n"
    );
    let (code, told) = run(&room, &["generate", "--schemas", "schemas", "--out", "src"]);
    assert!(
        code == Some(2) && told.contains("error[placeholder]"),
        "{told}"
    );
    // With these flags, the texts are in their fields.
    lay_out(room.path());
    let mut arguments = vec!["now.profile".to_owned(), "--apply".to_owned()];
    for location in ["", "/code", "/name", "/by_id"] {
        arguments.extend([
            format!("--title=/showapi_res_body/issuer{location}=发卡{location}"),
            format!("--description=/showapi_res_body/issuer{location}=It is{location}."),
        ]);
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    propose(&room, 0, &arguments);
    let schema = String::from_utf8(room.read("schemas/showapi/bank_card/response.schema.json"))
        .expect("text");
    assert!(
        schema.contains(
            r##""issuer": { "$ref": "#/$defs/Issuer", "title": "发卡", "description": "It is." }"##
        ),
        "{schema}"
    );
    let (code, told) = run(&room, &["generate", "--schemas", "schemas", "--out", "src"]);
    assert_eq!(code, Some(0), "{told}");
}

#[test]
fn what_the_dialect_cannot_say_is_refused_alone() {
    let room = room();
    let change = |number: usize, body: &mut Value| {
        let body = &mut body["showapi_res_body"];
        if number.is_multiple_of(2) {
            body["bank_name"] = json!({ "code": 1 });
            body["mixed"] = json!({ "a": 1 });
        } else {
            body["mixed"] = json!("测试");
        }
        body["issued_on"] = json!("2024-01-02");
    };
    profile(&room, CARD, "now", &cards(40, change));
    let (patch, told) = propose(&room, 1, &["now.profile"]);
    assert!(
        patch.contains(
            r#""issued_on": { "type": "string", "format": "date", "x-privacy": "free-text""#
        ),
        "{patch}"
    );
    assert!(
        !patch.contains("+        \"mixed\"") && !patch.contains("+        \"bank_name\""),
        "{patch}"
    );
    assert_eq!(told.matches("refused ").count(), 2, "{told}");
    // A finding is chosen by its fingerprint.
    let report = room.json(1, &["report", "now.profile", "--schemas", "schemas"]);
    let fingerprint = |pointer: &str| -> String {
        let findings = report["findings"].as_array().expect("findings").iter();
        let mut here = findings.filter(|finding| finding["pointer"] == pointer);
        here.next()
            .and_then(|finding| finding["fingerprint"].as_str())
            .expect("a finding")
            .to_owned()
    };
    let wanted = fingerprint("/showapi_res_body/issued_on");
    let title = format!("{wanted}=发卡日");
    let (patch, told) = propose(
        &room,
        0,
        &["now.profile", "--only", &wanted, "--title", &title],
    );
    assert!(
        patch.contains("发卡日") && told.contains("1 edit proposed, 0 refused, 0 without an edit"),
        "{patch}{told}"
    );
    let (_, told) = propose(&room, 2, &["now.profile", "--only", "000000000000"]);
    assert!(told.contains("--only 000000000000"), "{told}");
    let (_, told) = propose(&room, 2, &["now.profile", "--title", "/none=测试"]);
    assert!(told.contains("--title /none"), "{told}");
    // Accepted findings are not part of a patch.
    for pointer in ["/showapi_res_body/bank_name", "/showapi_res_body/mixed"] {
        room.ends(0, &["accept", &fingerprint(pointer), "--reason", "known"]);
    }
    let (_, told) = propose(&room, 0, &["now.profile"]);
    assert!(
        told.contains("1 edit proposed, 0 refused, 0 without an edit"),
        "{told}"
    );
    let document = propose(&room, 0, &["now.profile", "--format", "json"]).0;
    let document: Value = serde_json::from_str(&document).expect("JSON");
    assert_eq!(
        document["proposals"][0]["findings"][0]["fingerprint"],
        json!(wanted),
        "{document:#}"
    );
    assert_eq!(document["proposals"][0]["patch"], document["patch"]);
}

#[test]
fn renames_are_shown_and_applied_when_asked() {
    let room = room();
    profile(&room, CARD, "before", &cards(60, |_, _| {}));
    let rename = |body: &mut Value| {
        let Value::Object(card) = &mut body["showapi_res_body"] else {
            return;
        };
        let old = card.remove("card_num");
        card.insert("card_number".to_owned(), old.unwrap_or_default());
    };
    profile(&room, CARD, "all", &cards(60, |_, body| rename(body)));
    profile(
        &room,
        CARD,
        "some",
        &cards(60, |number, body| {
            if number % 3 == 0 {
                rename(body);
            }
        }),
    );
    let (text, told) = propose(&room, 0, &["all.profile", "--baseline", "before.profile"]);
    assert!(
        told.contains("--rename /showapi_res_body/card_number") && !text.contains("x-name"),
        "{told}{text}"
    );
    let asked = [
        "--baseline",
        "before.profile",
        "--rename",
        "/showapi_res_body/card_number",
    ];
    // All documents: the key changes, and the field in Rust is still `card_num`.
    let (text, told) = propose(&room, 0, &[&["all.profile"], asked.as_slice()].concat());
    assert!(
        text.contains(r#"+        "card_number": { "type": "string""#)
            && text.contains(r#""x-name": "card_num" }"#),
        "{text}{told}"
    );
    assert!(
        text.contains(r#"+      "required": ["card_number"]"#) && !text.contains("???"),
        "{text}"
    );
    // Some documents: both fields are declared, with the known values of the old one.
    let (text, told) = propose(&room, 0, &[&["some.profile"], asked.as_slice()].concat());
    assert!(
        text.contains(r#""deprecated": true"#)
            && text
                .contains(r#"+        "card_number": { "type": "string", "format": "card-number""#),
        "{text}{told}"
    );
    if patch(&room, &text) {
        assert_eq!(classes(&room, "some.profile"), [""; 0]);
    }
}

#[test]
fn an_edit_that_does_not_hold_is_refused_and_the_others_stay() {
    let room = room();
    // A type cannot have that name, which only generating the code reveals: the error names no
    // edit.
    let change = |number: usize, body: &mut Value| {
        for key in ["issued_on", "ends_on", "printed_on"] {
            body["showapi_res_body"][key] = json!("2024-01-02");
        }
        body["showapi_res_body"]["model"] = json!({ "code": number });
    };
    profile(&room, CARD, "now", &cards(60, change));
    let (text, told) = propose(&room, 1, &["now.profile"]);
    assert!(
        told.contains("3 edits proposed, 1 refused") && told.contains("reserved-name"),
        "{told}"
    );
    for key in ["issued_on", "ends_on", "printed_on"] {
        assert!(text.contains(&format!("+        \"{key}\"")), "{text}");
    }
    assert!(!text.contains("model"), "{text}");
    // It is not written either.
    propose(&room, 1, &["now.profile", "--apply"]);
    let schema = String::from_utf8(room.read("schemas/showapi/bank_card/response.schema.json"))
        .expect("text");
    assert!(
        schema.contains("issued_on") && !schema.contains("model"),
        "{schema}"
    );
}

/// The refusal of an edit names the finding that the edit would cause.
#[test]
fn an_edit_that_brings_another_finding_is_refused() {
    let room = room();
    profile(&room, CARD, "before", &cards(60, |_, _| {}));
    let change = |number: usize, body: &mut Value| {
        let Value::Object(card) = &mut body["showapi_res_body"] else {
            return;
        };
        card.remove("bank_name");
        let name = if number.is_multiple_of(5) {
            Value::Null
        } else {
            json!("测试银行甲")
        };
        card.insert("bank_names".to_owned(), name);
        card.insert("issued_on".to_owned(), json!("2024-01-02"));
    };
    profile(&room, CARD, "now", &cards(60, change));
    let asked = [
        "now.profile",
        "--baseline",
        "before.profile",
        "--rename",
        "/showapi_res_body/bank_names",
    ];
    let (text, told) = propose(&room, 1, &asked);
    assert!(
        told.contains("the edit causes type-changed at /showapi_res_body/bank_names"),
        "{told}"
    );
    assert!(
        text.contains("issued_on") && !text.contains("bank_names"),
        "{text}"
    );
}

#[test]
fn what_is_wholly_something_else_is_said_anew() {
    let room = room();
    let change = |_: usize, body: &mut Value| {
        let body = &mut body["showapi_res_body"];
        body["bank_name"] = json!({ "code": 1, "names": ["测试银行甲"] });
        body["card_type"] = json!(["借记卡"]);
    };
    profile(&room, CARD, "now", &cards(40, change));
    let (text, told) = propose(&room, 0, &["now.profile"]);
    assert!(
        text.contains(
            r##"+        "bank_name": { "$ref": "#/$defs/BankName", "title": "银行名称""##
        ) && text
            .contains(r#"+        "card_type": { "type": "array", "items": { "type": "string""#),
        "{text}{told}"
    );
    assert!(
        told.contains("values of the previous shape are no longer valid"),
        "{told}"
    );
    if patch(&room, &text.replace("???", "新")) {
        assert_eq!(classes(&room, "now.profile"), [""; 0]);
    }
}

#[test]
fn what_is_gone_is_deprecated_when_asked() {
    let room = room();
    let with = |_: usize, body: &mut Value| {
        body["showapi_res_body"]["bank_name"] = json!("测试银行甲");
    };
    let without = |_: usize, body: &mut Value| {
        if let Value::Object(card) = &mut body["showapi_res_body"] {
            card.remove("bank_name");
        }
    };
    profile(&room, CARD, "before", &cards(60, with));
    profile(&room, CARD, "now", &cards(60, without));
    let asked = ["now.profile", "--baseline", "before.profile"];
    let (text, told) = propose(&room, 0, &asked);
    let location = "/showapi_res_body/bank_name";
    assert!(
        text.is_empty() && told.contains(&format!("--deprecate {location}")),
        "{text}{told}"
    );
    let (text, told) = propose(
        &room,
        0,
        &[asked.as_slice(), &["--deprecate", location]].concat(),
    );
    assert!(text.contains(r#""deprecated": true }"#), "{text}{told}");
    if patch(&room, &text) {
        let report = [
            "report",
            "now.profile",
            "--baseline",
            "before.profile",
            "--schemas",
            "schemas",
        ];
        assert_eq!(room.json(0, &report)["findings"], json!([]));
    }
}

#[test]
fn schemas_are_tightened_when_asked() {
    let room = room();
    let always = |_: usize, body: &mut Value| {
        body["showapi_res_body"]["bank_name"] = json!("测试银行甲");
        body["showapi_res_body"]["ret_code"] = json!(0);
    };
    profile(&room, CARD, "now", &cards(60, always));
    let (patch, _) = propose(&room, 0, &["now.profile"]);
    assert_eq!(patch, "");
    let (patch, told) = propose(&room, 0, &["now.profile", "--tighten"]);
    assert!(
        patch.contains(r#"+      "required": ["card_num", "ret_code", "bank_name""#),
        "{patch}{told}"
    );
}

#[test]
fn words_stand_in_a_patch_from_five_documents_on() {
    let room = room();
    let file = "schemas/showapi/bank_card/response.schema.json";
    let schema = String::from_utf8(room.read(file)).expect("text");
    let closed = "\"x-privacy\": \"financial\",\n      \"x-words\"";
    assert!(
        schema.contains(closed),
        "the words of a card's kind are not public"
    );
    let words = |number: usize, body: &mut Value| {
        let word = match number {
            0..=3 => "测试四次",
            4..=9 => "测试六次",
            10..=19 => "in transit",
            _ => return,
        };
        body["showapi_res_body"]["card_type"] = json!(word);
    };
    let documents = cards(60, words);
    // At a location that is not public, no value is shown, however many documents have it.
    profile(&room, CARD, "closed", &documents);
    let (text, told) = propose(&room, 0, &["closed.profile"]);
    assert!(
        text.is_empty() && told.contains("0 edits proposed, 0 refused, 1 without an edit"),
        "{text}{told}"
    );
    room.write(
        file,
        schema.replace(closed, "\"x-privacy\": \"public\",\n      \"x-words\""),
    );
    profile(&room, CARD, "open", &documents);
    let (text, told) = propose(&room, 0, &["open.profile"]);
    assert!(
        text.contains(r#"{ "const": "in transit", "variant": "InTransit" }"#),
        "{text}{told}"
    );
    assert!(
        text.contains(r#"{ "const": "测试六次", "variant": "???" }"#),
        "{text}{told}"
    );
    for shown in [&text, &told] {
        assert!(!shown.contains("测试四次"), "{shown}");
    }
    let only = propose(&room, 0, &["open.profile", "--shown-from", "7"]).0;
    assert!(
        only.contains("in transit") && !only.contains("测试六次"),
        "{only}"
    );
    assert!(patch(&room, &text.replace("???", "Six")));
    assert_eq!(classes(&room, "open.profile"), [""; 0]);
}

#[test]
fn a_shared_definition_names_all_its_places() {
    let model = Model::read();
    let shared = model
        .operations()
        .find(|operation| operation.operation.name == "credit_report");
    let operation = shared.expect("it is there");
    let payload = model.location(operation);
    let documents = model.documents(operation, 3, Some(payload)).take(12);
    let mut documents: Vec<Value> = documents
        .map(|body| serde_json::from_str(&body).expect("JSON"))
        .collect();
    let header = model.api[operation.successes[0].payload]
        .object()
        .expect("an object")
        .properties
        .iter()
        .find(|property| property.required);
    let header = header.expect("a section");
    assert!(matches!(header.shape, Shape::Object(_)));
    for body in &mut documents {
        let location = format!("{payload}/{}", header.wire_name);
        body.pointer_mut(&location).expect("it is there")["surprise"] = json!("2024-01-02");
    }
    let room = room();
    profile(&room, &name(operation), "now", &documents);
    let (_, told) = propose(&room, 0, &["now.profile"]);
    assert!(
        told.contains("3 operations (deepfinch/credit_report, deepfinch/query_credit_report, deepfinch/submit_credit_report)"),
        "{told}"
    );
}
