//! Tests the output of `ocrmarket validate`: reports, the samples beside the schemas, and never a
//! value that is not public.

use std::fs;
use std::path::Path;
use std::process::Command;

use ocrmarket_model::api::{Api, DefinitionId, Element, LeafShape, OperationModel, Shape};
use ocrmarket_model::embedded;
use ocrmarket_wire::Privacy;
use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Part of every string that must not be shown.
const CANARY: &str = "canary";
/// Every number that must not be shown.
const CANARY_NUMBER: u64 = 4_242_424_242;
const KINDS: [&str; 6] = ["human", "json", "ndjson", "sarif", "junit", "github"];

struct Ran {
    code: Option<i32>,
    output: String,
    errors: String,
}

fn run(folder: &Path, arguments: &[&str]) -> Result<Ran, Box<dyn std::error::Error>> {
    let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .arg("validate")
        .args(arguments)
        .current_dir(folder)
        .output()?;
    Ok(Ran {
        code: output.status.code(),
        output: String::from_utf8(output.stdout)?,
        errors: String::from_utf8(output.stderr)?,
    })
}

#[test]
fn every_sample_has_its_recorded_findings() -> Outcome {
    let folder = crate::support::copy()?;
    let count = samples(&folder.path().join("schemas"))?;
    for schemas in [&[][..], &["--schemas", "schemas"]] {
        let ran = run(folder.path(), &[&["--all-samples"], schemas].concat())?;
        let expected = format!("{count} samples of 7 operations: all findings are as recorded\n");
        assert_eq!(
            (ran.code, ran.output),
            (Some(0), expected),
            "{}",
            ran.errors
        );
    }
    let ran = run(folder.path(), &["--all-samples", "--format", "json"])?;
    let report: Value = serde_json::from_str(&ran.output)?;
    assert_eq!(report["documents"], json!(count));
    assert_eq!(report["valid"], json!(count));
    for more in [
        &["answer.json"][..],
        &["--sample", "0.1"],
        &["--undeclared", "deny"],
    ] {
        let ran = run(folder.path(), &[&["--all-samples"], more].concat())?;
        assert_eq!(ran.code, Some(2), "{more:?}: {}", ran.errors);
    }
    Ok(())
}

/// Returns the number of samples, by their names.
fn samples(folder: &Path) -> std::io::Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            count += samples(&path)?;
        } else {
            let name = path.to_string_lossy();
            let is_sample = name.contains("/samples/") && !name.ends_with(".findings.json");
            count += usize::from(is_sample);
        }
    }
    Ok(count)
}

#[test]
fn a_sample_that_departs_from_its_record_is_reported() -> Outcome {
    let folder = crate::support::copy()?;
    let samples = folder.path().join("schemas/showapi/bank_card/samples");
    // A finding of one sample is no longer recorded, and a finding that another sample does not
    // have is recorded.
    fs::remove_file(samples.join("drift.findings.json"))?;
    let absent = r#"[{"severity": "error", "keyword": "type", "pointer": "/showapi_res_body"}]"#;
    fs::write(samples.join("success.findings.json"), absent)?;
    let ran = run(folder.path(), &["--all-samples", "--schemas", "schemas"])?;
    assert_eq!(ran.code, Some(1), "{}", ran.errors);
    insta::assert_snapshot!(ran.output);
    Ok(())
}

#[test]
fn reports_go_to_files_and_to_standard_output() -> Outcome {
    let folder = tempfile::tempdir()?;
    let bad = br#"{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "card_num": 1}}"#;
    fs::write(folder.path().join("answer.json"), bad)?;
    let reports = KINDS.map(|kind| format!("{kind}={kind}.txt"));
    let mut arguments = vec!["answer.json", "--operation", "showapi/bank_card"];
    for report in &reports {
        arguments.extend(["--report", report]);
    }
    for kind in KINDS {
        let ran = run(
            folder.path(),
            &[&arguments[..], &["--format", kind]].concat(),
        )?;
        assert_eq!(ran.code, Some(1), "{kind}: {}", ran.errors);
        let file = fs::read_to_string(folder.path().join(format!("{kind}.txt")))?;
        assert_eq!(without_time(&file), without_time(&ran.output), "{kind}");
        assert!(file.contains("card_num"), "{kind}: {file}");
        assert!(!file.contains('\u{1b}'), "{kind}: {file}");
    }
    for wrong in ["json", "xml=a.xml", "json=-"] {
        let ran = run(folder.path(), &["answer.json", "--report", wrong])?;
        assert_eq!(ran.code, Some(2), "{wrong}: {}", ran.errors);
    }
    Ok(())
}

/// Removes the duration of a run, which differs from run to run.
fn without_time(report: &str) -> String {
    let lines = report.lines().map(|line| {
        let at = ["\"seconds\":", "time=\""]
            .iter()
            .find_map(|key| line.find(key));
        at.map_or(line, |at| &line[..at])
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn no_report_shows_what_is_not_public() -> Outcome {
    let api = ocrmarket_model::read(&embedded::files()).map_err(|found| found.to_string())?;
    let folder = tempfile::tempdir()?;
    let mut planted = 0;
    for operation in api.vendors.iter().flat_map(|vendor| &vendor.operations) {
        let records = records(&api, operation)?;
        planted += records.matches(CANARY).count();
        fs::write(folder.path().join("answers.ndjson"), records)?;
        let name = format!(
            "{}/{}",
            operation.operation.vendor, operation.operation.name
        );
        let reports = KINDS.map(|kind| format!("{kind}={kind}.txt"));
        let progress = format!("{}.progress", operation.operation.name);
        let quarantine = format!("{}.refused", operation.operation.name);
        let mut arguments = vec![
            "answers.ndjson",
            "--operation",
            &name,
            "--max-findings",
            "1000000",
            "--resume",
            &progress,
            "--quarantine",
            &quarantine,
        ];
        for report in &reports {
            arguments.extend(["--report", report]);
        }
        let ran = run(folder.path(), &arguments)?;
        assert_eq!(ran.code, Some(1), "{name}: {}", ran.errors);
        let files = KINDS.map(|kind| fs::read_to_string(folder.path().join(format!("{kind}.txt"))));
        let files = files.into_iter().collect::<Result<Vec<_>, _>>()?;
        let report: Value = serde_json::from_str(&files[1])?;
        let found = report["findings_total"].as_u64();
        assert!(found > Some(20), "{name}: {found:?} findings");
        // The quarantine's records are the raw ones by design; its index is a report.
        let beside = [progress, format!("{quarantine}/index.ndjson")];
        let beside = beside.map(|file| fs::read_to_string(folder.path().join(file)));
        let beside = beside.into_iter().collect::<Result<Vec<_>, _>>()?;
        assert!(
            beside[0].contains("malformed") && beside[1].lines().count() > 10,
            "{name}"
        );
        for text in [&[ran.output, ran.errors][..], &files, &beside].concat() {
            for secret in [CANARY, &CANARY_NUMBER.to_string()] {
                let lines = text.lines().filter(|line| line.contains(secret));
                let shown: Vec<&str> = lines.take(3).collect();
                assert!(shown.is_empty(), "{name}: {shown:#?}");
            }
        }
    }
    assert!(planted > 1_000, "{planted}");
    Ok(())
}

/// Returns the operation's samples with a canary in each value that is not public, one per line,
/// and lines that are not responses.
fn records(api: &Api, operation: &OperationModel) -> serde_json::Result<String> {
    let plants = [
        json!(CANARY),
        json!(CANARY_NUMBER),
        json!([CANARY, CANARY_NUMBER]),
        json!({ "inner": CANARY }),
    ];
    let roots = operation.roots();
    let mut records = Vec::new();
    for sample in &operation.samples {
        for plant in &plants {
            for root in roots.iter().copied() {
                let mut body: Value = serde_json::from_slice(&sample.bytes)?;
                Planter { api, plant }.object(root, &mut body);
                let body = body.to_string();
                // Duplicate keys, bytes after the end, an end in the middle.
                let rest = &body[1..];
                records.push(format!(
                    r#"{{"twice":"{CANARY}","twice":{CANARY_NUMBER},{rest}"#
                ));
                records.push(format!("{body} {CANARY}"));
                let mut middle = (0..=body.len() / 2).rev();
                let middle = middle.find(|end| body.is_char_boundary(*end));
                records.push(body[..middle.unwrap_or(0)].to_owned());
                records.push(body);
            }
        }
    }
    let others = [
        json!(CANARY),
        json!([CANARY, CANARY_NUMBER]),
        json!(CANARY_NUMBER),
    ];
    records.extend(others.map(|other| other.to_string()));
    records.push(CANARY.to_owned());
    Ok(records.join("\n"))
}

/// Plants a value in each leaf that is not public, and in a field that is not declared.
struct Planter<'a> {
    api: &'a Api,
    plant: &'a Value,
}

impl Planter<'_> {
    /// Recurses, because samples are shallow.
    fn object(&self, id: DefinitionId, value: &mut Value) {
        let (Some(definition), Some(fields)) = (self.api[id].object(), value.as_object_mut())
        else {
            return;
        };
        for property in &definition.properties {
            let Some(value) = fields.get_mut(&property.wire_name) else {
                continue;
            };
            match (&property.shape, value) {
                (Shape::Leaf(leaf), value) => self.leaf(leaf, value),
                (Shape::Object(id), value) => self.object(*id, value),
                (Shape::List { element, .. }, Value::Array(values)) => {
                    for value in values {
                        match element {
                            Element::Leaf(leaf) => self.leaf(leaf, value),
                            Element::Object(id) => self.object(*id, value),
                        }
                    }
                }
                (Shape::List { .. }, value) => *value = self.plant.clone(),
            }
        }
        fields.insert("undeclared_field".to_owned(), self.plant.clone());
    }

    fn leaf(&self, leaf: &LeafShape, value: &mut Value) {
        if leaf.privacy != Some(Privacy::Public) {
            *value = self.plant.clone();
        }
    }
}

#[test]
fn no_report_shows_a_key_that_may_be_of_a_person() -> Outcome {
    let folder = tempfile::tempdir()?;
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text);
    let keys = [
        "110105194912310029",
        "测试员",
        "a@example.com",
        "id110105194912310029",
    ];
    let mut lines = String::new();
    for key in keys {
        let body = format!(r#"{{"ret_code":0,"card_num":"x","{key}":1,"new_field":1,"{key}":2}}"#);
        lines += &[
            r#"{"showapi_res_code":0,""#,
            key,
            r#"":1,"showapi_res_body":"#,
            &body,
            "}\n",
        ]
        .concat();
    }
    write("answers.ndjson", &lines)?;
    // A map from keys to objects, through the plan and through the fallback validator.
    let map = r#"{"additionalProperties":{"properties":{"n":{"type":"integer"}}}}"#;
    write("map.json", map)?;
    write(
        "anchored.json",
        &map.replacen('{', r#"{"$anchor":"root","#, 1),
    )?;
    write(
        "maps.ndjson",
        &keys
            .map(|key| format!(r#"{{"{key}":{{"n":"1"}}}}"#))
            .join("\n"),
    )?;
    let mut runs = vec![vec!["answers.ndjson", "--operation", "showapi/bank_card"]];
    runs.extend(
        ["map.json", "anchored.json"].map(|schema| vec!["maps.ndjson", "--schema", schema]),
    );
    for (number, run_of) in runs.iter().enumerate() {
        let (state, kept) = (format!("state{number}"), format!("kept{number}"));
        let more = ["--resume", &state, "--quarantine", &kept];
        for (turn, kind) in KINDS.into_iter().enumerate() {
            let more = if turn == 0 { &more[..] } else { &[] };
            let arguments = [&run_of[..], &["--format", kind], more].concat();
            let ran = run(folder.path(), &arguments)?;
            assert_eq!(ran.code, Some(1), "{arguments:?}: {}", ran.errors);
            let files = [state.clone(), format!("{kept}/index.ndjson")];
            let files = files.map(|name| fs::read_to_string(folder.path().join(name)));
            let [state, index] = files;
            for text in [ran.output, ran.errors, state?, index?] {
                for key in keys {
                    assert!(!text.contains(key), "{kind}: {key} in {text}");
                }
            }
        }
    }
    let ran = run(
        folder.path(),
        &[&runs[0][..], &["--format", "json"]].concat(),
    )?;
    let report: Value = serde_json::from_str(&ran.output)?;
    let locations = report["by_place"].as_array().ok_or("no places")?;
    let undeclared: Vec<_> = locations
        .iter()
        .filter(|location| location["keyword"] == "undeclared")
        .map(|location| {
            (
                location["pointer_pattern"].as_str(),
                location["count"].as_u64(),
            )
        })
        .collect();
    let expected = [
        ("/showapi_res_body/new_field", 4),
        ("/showapi_res_body/{key:13}", 1),
        ("/showapi_res_body/{key:18}", 1),
        ("/showapi_res_body/{key:20}", 1),
        ("/showapi_res_body/{key:3}", 1),
        ("/{key:13}", 1),
        ("/{key:18}", 1),
        ("/{key:20}", 1),
        ("/{key:3}", 1),
    ];
    assert_eq!(
        undeclared,
        expected.map(|(location, count)| (Some(location), Some(count)))
    );
    Ok(())
}
