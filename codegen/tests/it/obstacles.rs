//! Tests of obstacles for a generator: names that collide only in the output, growth, and changes
//! that must not rename anything.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use ocrmarket_codegen::{Error, FileSet, Options, generate};
use ocrmarket_model::Files;

use crate::{Outcome, folder};

const RESPONSE: &str = "acme/obstacles/response.schema.json";
const REQUEST: &str = "acme/obstacles/request.schema.json";

/// Reads the example crate's schemas, to be changed by a test.
fn schemas() -> Files {
    Files::from_folder(&folder("../tests/build-script/schemas"))
}

fn text(files: &Files, path: &str) -> Outcome<String> {
    Ok(String::from_utf8(
        files
            .get(path)
            .ok_or_else(|| format!("no {path}"))?
            .to_vec(),
    )?)
}

/// Replaces strings of the obstacle operation's response schema and generates.
fn generated(replacements: &[(&str, &str)]) -> Outcome<FileSet> {
    let api = ocrmarket_model::read(&replaced(RESPONSE, replacements)?)?;
    Ok(generate(&api, &Options::default())?)
}

/// Returns the example crate's schemas with strings of one file replaced.
fn replaced(path: &str, replacements: &[(&str, &str)]) -> Outcome<Files> {
    let mut files = schemas();
    let mut schema = text(&files, path)?;
    for (from, to) in replacements {
        assert!(schema.contains(from), "{path} no longer holds {from}");
        schema = schema.replace(from, to);
    }
    files.insert(path, schema);
    Ok(files)
}

/// Returns every public name of the output with the path of its file.
fn names(files: &FileSet) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (path, text) in files.iter() {
        for line in text.lines().map(str::trim) {
            let is_variant = line.ends_with(',')
                && line.starts_with(|first: char| first.is_ascii_uppercase())
                && !line.contains([' ', '.']);
            if line.starts_with("pub ") || is_variant {
                names.insert(format!("{path}: {line}"));
            }
        }
    }
    names
}

#[test]
fn what_is_added_renames_nothing() -> Outcome {
    let rows: [(&str, &[(&str, &str)]); 4] = [
        (
            "a word",
            &[(
                "{ \"const\": \"N\", \"variant\": \"Normal\" }",
                "{ \"const\": \"0\", \"variant\": \"Nil\" }, { \"const\": \"N\", \"variant\": \"Normal\" }",
            )],
        ),
        (
            "a field",
            &[(
                "\"type\":          {",
                "\"typ\": { \"type\": \"string\", \"title\": \"新\", \"description\": \"New.\" }, \"type\":          {",
            )],
        ),
        (
            "a title",
            &[(
                "\"description\": \"Signs as words.\"",
                "\"title\": \"符号\", \"description\": \"Signs as words.\"",
            )],
        ),
        (
            "a definition",
            &[(
                "\"Empty\": {",
                "\"Another\": { \"type\": \"object\", \"description\": \"New.\", \"properties\": {} }, \"Empty\": {",
            )],
        ),
    ];
    let before = names(&generated(&[])?);
    assert!(before.len() > 60, "{before:?}");
    for (what, replacements) in rows {
        let after = names(&generated(replacements)?);
        let lost: Vec<_> = before.difference(&after).collect();
        assert!(lost.is_empty(), "{what} renamed {lost:?}");
    }
    Ok(())
}

#[test]
fn what_is_added_to_a_request_renames_nothing() -> Outcome {
    let new = "{ \"type\": \"string\", \"x-privacy\": \"public\", \"title\": \"新\", \"description\": \"New.\" }";
    let first = format!("\"properties\": {{ \"typ\": {new},");
    let both = format!("\"properties\": {{ \"typ\": {new}, \"code\": {new},");
    let rows: [(&str, &[(&str, &str)]); 4] = [
        ("an optional property", &[("\"properties\": {", &first)]),
        (
            "a word",
            &[(
                "{ \"const\": \"face\"",
                "{ \"const\": \"edge\", \"variant\": \"Edge\" }, { \"const\": \"face\"",
            )],
        ),
        (
            "a property of a group",
            &[
                ("\"properties\": {", &first),
                (
                    "[\"image\", \"imageURL\"]",
                    "[\"typ\", \"image\", \"imageURL\"]",
                ),
            ],
        ),
        (
            "a group",
            &[
                ("\"properties\": {", &both),
                ("\"id-number\"]]", "\"id-number\"], [\"typ\", \"code\"]]"),
            ],
        ),
    ];
    let before = names(&generated(&[])?);
    for name in [
        "pub enum ObstaclesHolder {",
        "ImageUrl(client::input::Content),",
        "pub fn side(",
    ] {
        assert!(
            before.contains(&format!("acme/obstacles/request.rs: {name}")),
            "{name}: {before:?}"
        );
    }
    for (what, replacements) in rows {
        let api = ocrmarket_model::read(&replaced(REQUEST, replacements)?)?;
        let after = names(&generate(&api, &Options::default())?);
        let lost: Vec<_> = before
            .difference(&after)
            .filter(|name| !name.contains("pub use request::"))
            .collect();
        assert!(lost.is_empty(), "{what} renamed {lost:?}");
    }
    Ok(())
}

#[test]
fn requests_that_have_no_type_are_diagnostics() -> Outcome {
    let rows = [
        (
            "a setter that is the constructor",
            "\"side\": {",
            "\"new\": {",
            "property name `new` is reserved",
        ),
        (
            "a setter that hides a method",
            "\"married\": {",
            "\"clone\": {",
            "property name `clone` is reserved",
        ),
        (
            "a property called as the group",
            "\"side\": {",
            "\"input\": {",
            "property name `input` is reserved",
        ),
        (
            "a list",
            "\"pages\": { \"type\": \"integer\", \"x-privacy\": \"public\",",
            "\"pages\": { \"type\": \"array\", \"items\": { \"type\": \"integer\", \"x-privacy\": \"public\" },",
            "expected a string, number, boolean or file",
        ),
        (
            "a property in two groups",
            "[\"holder\", \"id-number\"]",
            "[\"holder\", \"image\"]",
            "one group",
        ),
        (
            "a required property in a group",
            "[\"type\", \"1st\"]",
            "[\"type\", \"image\"]",
            "one group",
        ),
        (
            "a group called as a definition of the answer",
            "Symbol",
            "ObstaclesInput",
            "type name `ObstaclesInput` is already used",
        ),
    ];
    for (what, from, to, named) in rows {
        let path = if from == "Symbol" { RESPONSE } else { REQUEST };
        let api = ocrmarket_model::read(&replaced(path, &[(from, to)])?)?;
        let told = match generate(&api, &Options::default()) {
            Err(Error::Diagnostics(diagnostics)) => diagnostics.to_string(),
            other => panic!("{what}: {:?}", other.map(|files| files.len())),
        };
        assert!(
            told.contains(named) && told.contains(REQUEST),
            "{what}: {told}"
        );
    }
    Ok(())
}

#[test]
fn names_that_meet_in_the_output_are_diagnostics() -> Outcome {
    let rows = [
        (
            "inline words beside a definition",
            "\"Symbol\": {",
            "\"CardType\": {",
            "CardType",
        ),
        (
            "a name that each operation has",
            "Empty",
            "Response",
            "Response",
        ),
        (
            "a name that Rust writes otherwise",
            "Empty",
            "EMPTYObject",
            "EmptyObject",
        ),
    ];
    for (what, from, to, named) in rows {
        let mut files = schemas();
        let mut schema = text(&files, RESPONSE)?.replace(from, to);
        if from.starts_with("\"Symbol") {
            schema = schema.replace("#/$defs/Symbol", "#/$defs/CardType");
        }
        files.insert(RESPONSE, schema);
        let told = match ocrmarket_model::read(&files) {
            Err(diagnostics) => diagnostics.to_string(),
            Ok(api) => match generate(&api, &Options::default()) {
                Err(Error::Diagnostics(diagnostics)) => diagnostics.to_string(),
                other => panic!("{what}: {:?}", other.map(|files| files.len())),
            },
        };
        assert!(
            told.contains(named) && told.contains(RESPONSE),
            "{what}: {told}"
        );
    }
    Ok(())
}

#[test]
fn five_thousand_properties_cost_in_proportion() -> Outcome {
    let with = |count: usize| -> Outcome<Duration> {
        let mut properties = String::from("\"properties\": {");
        for index in 0..count {
            write!(
                properties,
                "{}\"field{index}\": {{ \"type\": \"string\", \"x-privacy\": \"public\", \"title\": \"字段\", \"description\": \"A field.\" }}",
                if index == 0 { "" } else { ", " }
            )?;
        }
        properties.push('}');
        let start = Instant::now();
        let files = generated(&[("\"properties\": {}", &properties)])?;
        let module = files
            .get("acme/obstacles.rs")
            .ok_or("the module is there")?;
        assert!(module.contains(&format!("pub field{}: wire::leaf::Text", count - 1)));
        Ok(start.elapsed())
    };
    // A busy machine may slow any single round down; a quadratic path slows down all of them.
    let mut rounds = Vec::new();
    for _ in 0..5 {
        let (small, large) = (with(500)?, with(5_000)?);
        if large < small * 30 {
            return Ok(());
        }
        rounds.push((small, large));
    }
    Err(format!("ten times the properties took too long in each round: {rounds:?}").into())
}

#[test]
fn a_chain_of_a_hundred_references_is_followed() -> Outcome {
    let mut chain = String::new();
    for step in 0..100 {
        let next = if step == 99 {
            "Symbol".to_owned()
        } else {
            format!("Step{}", step + 1)
        };
        write!(
            chain,
            "\"Step{step}\": {{ \"type\": \"object\", \"description\": \"A step.\", \"properties\": {{ \"next\": {{ \"$ref\": \"#/$defs/{next}\", \"title\": \"下一个\", \"description\": \"The next.\" }} }} }},"
        )?;
    }
    let files = generated(&[
        ("\"Empty\": {", &format!("{chain}\"Empty\": {{")),
        (
            "\"properties\": {}",
            "\"properties\": { \"first\": { \"$ref\": \"#/$defs/Step0\", \"title\": \"第一\", \"description\": \"The first.\" } }",
        ),
    ])?;
    let module = files
        .get("acme/obstacles.rs")
        .ok_or("the module is there")?;
    assert!(module.contains("pub next: wire::Maybe<Step99>"));
    Ok(())
}

#[test]
fn a_type_that_is_exported_beside_one_of_its_name_is_a_diagnostic() -> Outcome {
    const RECEIPT: &str = "acme/receipt/response.schema.json";
    let mut files = schemas();
    files.insert(
        "other/vendor.json",
        r#"{ "title": "他", "description": "Another.", "pages": [] }"#,
    );
    files.insert(
        "other/parts.schema.json",
        r#"{ "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$defs": { "Unused": { "type": "object", "description": "A refusal.", "properties": {
                "code": { "type": "integer", "x-privacy": "public", "title": "码", "description": "Why." },
                "message": { "type": "string", "x-privacy": "free-text", "title": "说明", "description": "In words." } } } } }"#,
    );
    let parts = "../../other/parts.schema.json#/$defs/Unused";
    let unused = r#""$defs": { "Unused": { "type": "object", "description": "Not in the answer.", "properties": {} },"#;
    let schema = text(&files, RECEIPT)?
        .replace("#/$defs/ReceiptFailure", parts)
        .replacen("\"$defs\": {", unused, 1);
    files.insert(RECEIPT, schema);
    let api = ocrmarket_model::read(&files)?;
    match generate(&api, &Options::default()) {
        Err(Error::Diagnostics(found)) => {
            let told = found.to_string();
            let named = "type name `Unused` is already used";
            assert!(told.contains(named), "{told}");
        }
        other => panic!("{:?}", other.map(|files| files.len())),
    }
    Ok(())
}
