//! An interrupted run continues to the same counts, wherever it stopped.

use std::fs;

use crate::batch::tests::{Room, States};
use crate::failure::Result;

use super::*;

const SCHEMA: &str =
    r#"{"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}"#;

/// Returns a record. Some are invalid; lengths vary, so that chunks end anywhere.
fn line(number: usize) -> String {
    let quote = if number % 100 == 7 { "\"" } else { "" };
    let padding = "x".repeat(number * 311 % 7_000);
    format!("{{\"n\":{quote}{number}{quote},\"s\":\"{padding}\"}}")
}

fn room() -> Room {
    let room = Room::new(line);
    room.write("schema.json", SCHEMA.as_bytes());
    room
}

/// Runs the part that `state` does not contain yet; returns each state from which the run could
/// continue.
fn run(room: &Room, state: &str, jobs: usize) -> Result<(Tally, Vec<String>)> {
    let config = ValidateConfig {
        inputs: room.inputs(),
        schema: Some(room.path("schema.json")),
        jobs: Some(jobs),
        ..ValidateConfig::default()
    };
    let schema = Schema::read(&room.path("schema.json"))?;
    let job = Validation {
        validators: validators(&config, Some(&schema), None)?,
        max_findings: config.limits.max_findings,
    };
    let path = room.path(state);
    let identity = config.identity(Some(&schema), None);
    let options = batch::Options {
        resume: Some(States::options(&path, identity)),
        ..options(&config, Some(&schema), None)
    };
    let mut states = States::new(room, state);
    let mut ended = batch::run(&job, options, &mut states)?;
    ended.store()?;
    Ok((ended.finish()?.whole, states.names()))
}

/// Returns the counts that do not depend on the order of inputs.
fn counts(tally: &Tally) -> (u64, u64, u64, u64, u64, Vec<u64>) {
    let by_place = tally.by_location.values().map(|location| location.count);
    (
        tally.documents,
        tally.valid,
        tally.invalid,
        tally.malformed,
        tally.findings_total,
        by_place.collect(),
    )
}

#[test]
fn from_each_state_the_same_is_counted() {
    let room = room();
    for jobs in [1, 3] {
        let (whole, states) = run(&room, &format!("state{jobs}"), jobs).expect("a run");
        assert!(states.len() >= 8, "{states:?}");
        for state in &states {
            let (tally, _) = run(&room, state, jobs).expect("a run that continues");
            assert_eq!(tally, whole, "{state}");
        }
    }
}

#[test]
fn from_each_state_what_was_added_is_counted_too() {
    let room = room();
    let (_, states) = run(&room, "state", 2).expect("a run");
    room.grow();
    let (whole, _) = run(&room, "other", 2).expect("a run");
    for state in &states {
        let (tally, later) = run(&room, state, 2).expect("a run that continues");
        assert_eq!(counts(&tally), counts(&whole), "{state}");
        // It is interrupted again, while it reads what was added.
        for later in later.iter().take(2) {
            let (tally, _) = run(&room, later, 1).expect("a run that continues");
            assert_eq!(counts(&tally), counts(&whole), "{later}");
        }
    }
}

#[test]
fn a_damaged_list_is_refused() {
    let room = room();
    run(&room, "state", 1).expect("a run");
    let list = fs::read(room.path("state.inputs")).expect("a list");
    for damaged in [&list[..list.len() - 1], &list[..list.len() / 2], b""] {
        room.write("state.inputs", damaged);
        let error = run(&room, "state", 1).expect_err("it is cut off");
        assert!(
            error.to_string().contains("state.inputs is damaged"),
            "{error}"
        );
    }
    let text = String::from_utf8(list).expect("text");
    room.write(
        "state.inputs",
        text.replacen("\"number\":1", "\"number\":9", 1).as_bytes(),
    );
    assert!(run(&room, "state", 1).is_err());
    // What was written after the state does not count.
    room.write("state.inputs", (text.clone() + "{\"number\"").as_bytes());
    assert!(run(&room, "state", 1).is_ok());
    fs::remove_file(room.path("state.inputs")).expect("a file");
    let error = run(&room, "state", 1).expect_err("it is gone");
    assert!(
        error.to_string().contains("the list of inputs of"),
        "{error}"
    );
}
