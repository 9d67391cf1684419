//! Profiles, reports and the output of commands contain no personal data: no value of a location
//! that is not public, and no digest of one.

use std::collections::BTreeSet;
use std::path::Path;

use ocrmarket_model::Api;
use ocrmarket_model::api::{DefinitionId, Element, LeafShape, Shape};
use ocrmarket_wire::Privacy;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::command::Room;
use super::made_up::{Model, name};
use super::proposed::lay_out;

/// Values that must not be shown, and values that may.
#[derive(Default)]
struct Values {
    hidden: BTreeSet<String>,
    public: BTreeSet<String>,
}

impl Values {
    fn object(&mut self, api: &Api, definition: DefinitionId, value: &Value) {
        let (Some(definition), Value::Object(members)) = (api[definition].object(), value) else {
            return;
        };
        for property in &definition.properties {
            let Some(value) = members.get(&property.wire_name) else {
                continue;
            };
            match (&property.shape, value) {
                (Shape::Leaf(leaf), value) => self.leaf(leaf, value),
                (Shape::Object(inner), value) => self.object(api, *inner, value),
                (Shape::List { element, .. }, Value::Array(elements)) => {
                    for value in elements {
                        match element {
                            Element::Leaf(leaf) => self.leaf(leaf, value),
                            Element::Object(inner) => self.object(api, *inner, value),
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn leaf(&mut self, leaf: &LeafShape, value: &Value) {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        // Shorter strings occur anywhere.
        if text.len() < 8 {
            return;
        }
        if leaf.privacy == Some(Privacy::Public) {
            self.public.insert(text);
        } else {
            self.hidden.insert(text);
        }
    }
}

/// Returns undeclared fields with arbitrary values and keys.
/// Names as keys are in too few documents to be shown.
fn strangers(number: usize) -> Value {
    let key = |name: &str| {
        if number < 4 {
            name.to_owned()
        } else {
            "kind".to_owned()
        }
    };
    json!({
        "stranger": format!("陌生人测试{number}"),
        "contacts": [{ "phone": "19900001111", key("陌生人测试丁"): 1 }],
        "by_id": { "110105194912310021": { "name": "陌生人测试丙" } },
        "by_name": { key("陌生人测试戊"): true },
    })
}

/// Stores the proposals of a profile, to be inspected.
fn propose(room: &Room, schemas: &Path, profile: &str, name: &str) {
    let schemas = schemas.to_str().expect("a path");
    // Code is generated each time, which is slow; the messages are the same.
    let formats: &[&str] = if name.ends_with("t_report") {
        &["human"]
    } else {
        &["human", "json"]
    };
    for format in formats {
        let output = room.drift(&["propose", profile, "--schemas", schemas, "--format", format]);
        let whole = [output.stdout, output.stderr].concat();
        let text = String::from_utf8_lossy(&whole);
        assert!(
            text.contains("strange_part"),
            "a patch declares what is strange: {text}"
        );
        room.write(&format!("{name}.patch.{format}"), whole);
    }
}

#[test]
fn nothing_of_a_person_is_shown() {
    let model = Model::read();
    let room = Room::new();
    // Schemas contain no personal data, and are not output.
    let schemas = tempfile::tempdir().expect("a folder");
    lay_out(schemas.path());
    let schemas = schemas.path().join("schemas");
    let mut values = Values::default();
    for (seed, operation) in (11..).zip(model.operations()) {
        let count = if name(operation).ends_with("credit_report") {
            24
        } else {
            40
        };
        let mut lines = String::new();
        for (number, body) in model
            .documents(operation, seed, None)
            .take(count)
            .enumerate()
        {
            let mut body: Value = serde_json::from_str(&body).expect("JSON");
            for (location, definition) in operation
                .operation
                .payload
                .iter()
                .map(|location| (location, operation.successes[0].payload))
            {
                values.object(
                    &model.api,
                    definition,
                    body.pointer(location).unwrap_or(&Value::Null),
                );
            }
            if let Some(envelope) = operation.successes[0].envelope {
                values.object(&model.api, envelope, &body);
            }
            if let Value::Object(members) = &mut body {
                members.insert("strange_part".to_owned(), strangers(number));
            }
            lines.push_str(&body.to_string());
            lines.push('\n');
        }
        let (input, profile) = (
            format!("{}.ndjson", operation.operation.name),
            format!("{}.profile", operation.operation.name),
        );
        room.write(&input, &lines);
        let output = room.drift(&[
            "profile",
            &input,
            "-o",
            &profile,
            "--operation",
            &name(operation),
        ]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        for format in [
            "human", "json", "markdown", "html", "csv", "sarif", "junit", "github",
        ] {
            let output = room.drift(&["report", &profile, "--format", format]);
            let whole = [output.stdout, output.stderr].concat();
            assert!(
                String::from_utf8_lossy(&whole).contains("strange"),
                "{format} tells of what is strange"
            );
            room.write(&format!("{}.{format}", operation.operation.name), whole);
        }
        propose(&room, &schemas, &profile, operation.operation.name.as_ref());
        // The input itself must not be inspected.
        std::fs::remove_file(room.path().join(&input)).expect("it is there");
    }
    let strange = ["陌生人测试", "19900001111", "110105194912310021"].map(str::to_owned);
    let hidden: BTreeSet<String> = values
        .hidden
        .difference(&values.public)
        .cloned()
        .chain(strange)
        .collect();
    assert!(
        hidden.len() > 500,
        "there is something to find: {}",
        hidden.len()
    );
    let hidden: Vec<String> = hidden
        .into_iter()
        .flat_map(|text| [hexadecimal(&text), text])
        .collect();
    let searcher = aho_corasick::AhoCorasick::new(&hidden).expect("they can be looked for");
    for entry in std::fs::read_dir(room.path()).expect("a folder") {
        let path = entry.expect("an entry").path();
        let text = searched(&path);
        let found = searcher
            .find(&text)
            .map(|found| &hidden[found.pattern().as_usize()]);
        assert_eq!(found, None, "{}", path.display());
    }
}

/// Returns the text of a file. A profile has rare keys, so that profiles merge; they are left out.
fn searched(path: &Path) -> String {
    let text = String::from_utf8(std::fs::read(path).expect("it can be read")).expect("text");
    let is_profile = path
        .extension()
        .is_some_and(|extension| extension == "profile");
    if is_profile {
        text.replace("/陌生人测试丁", "")
            .replace("/陌生人测试戊", "")
    } else {
        text
    }
}

fn hexadecimal(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"))
}
