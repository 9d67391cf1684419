//! Tests `drift profile --resume` and `--fail-fast`: a killed run continues to the same profile,
//! and a run ends early on request.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use super::command::{Room, store};

const BAD: &[u8] = b"{\"cut\": \n";

#[test]
fn a_killed_run_is_resumed_to_the_same_profile() {
    let room = Room::new();
    let cards = store(1_000).concat();
    room.write("a.ndjson", [&cards[..], BAD].concat());
    room.write("b.ndjson", [cards.repeat(10), BAD.to_vec()].concat());
    room.write("c.ndjson", [BAD, &cards[..]].concat());
    let profile = |name: &str, kept: &str| {
        let arguments = ["a.ndjson", "b.ndjson", "c.ndjson", "-o", name];
        [&["profile"], &arguments[..], &["--quarantine", kept]]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let run = |arguments: &[String]| {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        room.ends(0, &arguments)
    };
    run(&profile("whole.profile", "whole"));
    let mut resumed = profile("resumed.profile", "kept");
    resumed.extend(["--resume", "state", "--jobs", "2"].map(str::to_owned));
    let arguments: Vec<&str> = resumed.iter().map(String::as_str).collect();
    let mut child = room
        .command(&arguments)
        .stdout(Stdio::null())
        .spawn()
        .expect("it runs");
    // Killed after its first checkpoint, while it reads; on a fast machine, it has ended.
    while !room.path().join("state").exists() {
        std::thread::sleep(Duration::from_millis(5));
    }
    child.kill().expect("it can be ended");
    child.wait().expect("it ends");
    for _ in 0..2 {
        run(&resumed);
        for (one, other) in [
            ("whole.profile", "resumed.profile"),
            ("whole/records", "kept/records"),
            ("whole/index.ndjson", "kept/index.ndjson"),
        ] {
            assert!(room.read(one) == room.read(other), "{other}");
        }
    }
    // Further records are added, and each record is counted once.
    room.write("c.ndjson", [BAD, &cards[..], &cards[..]].concat());
    run(&resumed);
    run(&profile("whole.profile", "longer"));
    assert!(room.read("whole.profile") == room.read("resumed.profile"));
}

#[test]
fn what_is_not_recognized_is_refused() {
    let room = Room::new();
    let cards = store(20).concat();
    room.write("cards.ndjson", &cards);
    let arguments = "profile cards.ndjson -o cards.profile --resume state";
    let arguments: Vec<&str> = arguments.split(' ').collect();
    room.ends(0, &arguments);
    let profile = room.read("cards.profile");
    let other = [&arguments[..], &["--operation", "duguang/id_card"]].concat();
    let out = room.ends(2, &other);
    assert!(
        out.contains("state belongs to a run with other flags"),
        "{out}"
    );
    let out = room.ends(2, &[&arguments[..], &["--resume-verify"]].concat());
    assert!(out.contains("was read without --resume-verify"), "{out}");
    let out = room.ends(2, &["profile", "-", "-o", "x", "--resume", "state"]);
    assert!(out.contains("can be read twice"), "{out}");
    room.write("cards.ndjson", store(19).concat());
    let out = room.ends(2, &arguments);
    assert!(out.contains("cards.ndjson changed: size is"), "{out}");
    assert!(room.read("cards.profile") == profile);
    // A run does not continue from altered counts.
    room.write("cards.ndjson", &cards);
    let state = fs::read_to_string(room.path().join("state")).expect("a state");
    let changed = state.replacen("\\\"present\\\":20", "\\\"present\\\":21", 1);
    assert_ne!(state, changed);
    room.write("state", changed);
    let out = room.ends(2, &arguments);
    assert!(out.contains("changed or damaged"), "{out}");
}

#[test]
fn fail_fast_ends_at_the_first_record_or_input_that_is_wrong() {
    let room = Room::new();
    let cards = store(8).concat();
    room.write("good.ndjson", &cards);
    room.write("bad.ndjson", [&cards[..], BAD, &cards[..]].concat());
    for (input, code, said) in [
        ("good.ndjson", 0, "16 profiled, 0 malformed"),
        ("bad.ndjson", 1, "8 profiled, 1 malformed"),
        ("nowhere.ndjson", 3, "0 profiled, 0 malformed"),
    ] {
        let arguments = ["profile", input, "good.ndjson", "-o", "x", "--fail-fast"];
        let out = room.ends(code, &arguments);
        assert!(out.contains(said), "{input}: {out}");
        assert_eq!(
            out.contains("stopped at the first"),
            code != 0,
            "{input}: {out}"
        );
        assert!(room.path().join("x").exists());
    }
}
