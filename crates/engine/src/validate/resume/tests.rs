//! Wherever a run is cut off, it goes on to the same counts.

use std::io::Write as _;

use crate::failure::Result;
use crate::inputs::InputPaths;
use crate::quarantine::Refused;
use crate::recognize::Tracking;
use crate::validate::run::{self, Observer};
use crate::validate::tally::Tally;
use crate::validate::{Config, Schema, plan};

use super::*;

const SCHEMA: &str =
    r#"{"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}"#;
const INPUTS: [&str; 5] = ["a.ndjson", "b.ndjson", "c.json", "d.ndjson.gz", "e.ndjson"];

/// A folder with inputs, small and large.
struct Room {
    folder: tempfile::TempDir,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let room = Self { folder };
        room.write("schema.json", SCHEMA.as_bytes());
        room.write("a.ndjson", b"{\"n\":1}\n{\"n\":\"2\"}\n");
        room.write("b.ndjson", lines(9 << 18).as_bytes());
        room.write("c.json", b"[{\"n\":1},\n{\"n\":\"2\"}]");
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(lines(9 << 18).as_bytes()).expect("memory");
        room.write("d.ndjson.gz", &gzip.finish().expect("memory"));
        room.write("e.ndjson", b"{\"n\":\n{\"n\":5}");
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).expect("a file");
    }

    fn append(&self, name: &str, bytes: &[u8]) {
        let file = fs::OpenOptions::new().append(true).open(self.path(name));
        file.and_then(|mut file| file.write_all(bytes))
            .expect("a file");
    }

    /// Runs, as far as `state` says it has not run already, and keeps each state that it could go on from.
    fn run(&self, state: &str, jobs: usize) -> Result<(Tally, Vec<String>)> {
        let inputs = INPUTS.map(|name| self.path(name));
        let config = Config {
            inputs: InputPaths {
                paths: inputs.into(),
                files_from: None,
            },
            schema: Some(self.path("schema.json")),
            ..Config::default()
        };
        let schema = Schema::read(&self.path("schema.json"))?;
        let mut plan = plan(&config, Some(&schema), None)?;
        plan.tracking = Some(Tracking {
            digests_all: true,
            period: Duration::ZERO,
        });
        let mut inputs = config.inputs.open()?;
        let (mut resume, stopped) =
            Resume::open(&self.path(state), config.identity(None, String::new()))?;
        let start = match stopped {
            Some(stopped) => resume.recognize(stopped, &mut inputs, true, &mut ())?,
            None => Start::default(),
        };
        let mut states = States {
            room: self,
            resume,
            state,
            kept: Vec::new(),
        };
        let ended = run::run(&plan, inputs, jobs, start, &mut states)?;
        Ok((ended.tally, states.kept))
    }

    fn copy(&self, from: &str, to: &str) {
        for ending in ["", ".inputs"] {
            let path = |name: &str| self.path(&format!("{name}{ending}"));
            fs::copy(path(from), path(to)).expect("a copy");
        }
    }
}

struct States<'r> {
    room: &'r Room,
    resume: Resume,
    state: &'r str,
    kept: Vec<String>,
}

impl Observer for States<'_> {
    fn refused(&mut self, _: &str, _: Vec<Refused>) -> Result<()> {
        Ok(())
    }

    fn read(&mut self, number: u64, mark: Mark) -> Result<()> {
        self.resume.note(number, mark)
    }

    fn goes_on(&mut self, so_far: &Progress) -> Result<()> {
        if so_far.can_go_on() {
            self.resume.write(so_far, None)?;
            let name = format!("{}-{}", self.state, self.kept.len());
            self.room.copy(self.state, &name);
            self.kept.push(name);
        }
        Ok(())
    }
}

fn lines(length: usize) -> String {
    let mut lines = String::new();
    for number in 0.. {
        if lines.len() >= length {
            break;
        }
        let quote = if number % 100 == 7 { "\"" } else { "" };
        // Short ones and long ones, so that chunks end anywhere.
        let padding = "x".repeat(number * 311 % 7_000);
        lines += "{\"n\":";
        lines += &[quote, &number.to_string(), quote].concat();
        lines += &[",\"s\":\"", &padding, "\"}\n"].concat();
    }
    lines
}

/// What does not depend on the order in which inputs were read.
fn counts(tally: &Tally) -> (u64, u64, u64, u64, u64, Vec<u64>) {
    let by_place = tally.by_place.values().map(|place| place.count);
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
    let room = Room::new();
    for jobs in [1, 3] {
        let (whole, states) = room.run(&format!("state{jobs}"), jobs).expect("a run");
        assert!(states.len() >= 8, "{states:?}");
        for state in &states {
            let (tally, _) = room.run(state, jobs).expect("a run that goes on");
            assert_eq!(tally, whole, "{state}");
        }
    }
}

#[test]
fn from_each_state_what_was_added_is_counted_too() {
    let room = Room::new();
    let (_, states) = room.run("state", 2).expect("a run");
    room.append("a.ndjson", b"{\"n\":\"3\"}\n");
    room.append("b.ndjson", lines(5 << 18).as_bytes());
    let (whole, _) = room.run("other", 2).expect("a run");
    for state in &states {
        let (tally, later) = room.run(state, 2).expect("a run that goes on");
        assert_eq!(counts(&tally), counts(&whole), "{state}");
        // It was cut off again, while it read what was added.
        for later in later.iter().take(2) {
            let (tally, _) = room.run(later, 1).expect("a run that goes on");
            assert_eq!(counts(&tally), counts(&whole), "{later}");
        }
    }
}

#[test]
fn a_damaged_list_is_refused() {
    let room = Room::new();
    room.run("state", 1).expect("a run");
    let list = fs::read(room.path("state.inputs")).expect("a list");
    for damaged in [&list[..list.len() - 1], &list[..list.len() / 2], b""] {
        room.write("state.inputs", damaged);
        let error = room.run("state", 1).expect_err("it is cut off");
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
    assert!(room.run("state", 1).is_err());
    // What was written after the state does not count.
    room.write("state.inputs", (text.clone() + "{\"number\"").as_bytes());
    assert!(room.run("state", 1).is_ok());
    fs::remove_file(room.path("state.inputs")).expect("a file");
    let error = room.run("state", 1).expect_err("it is gone");
    assert!(error.to_string().contains("belongs to"), "{error}");
}

#[test]
fn two_runs_do_not_share_a_file() {
    let room = Room::new();
    let flags = || Flags {
        schemas: String::new(),
        by_name: Value::Null,
        first: String::new(),
    };
    let first = Resume::open(&room.path("state"), flags());
    let second = Resume::open(&room.path("state"), flags());
    let error = second.err().expect("it is in use");
    assert!(error.to_string().contains("in use"), "{error}");
    drop(first);
    assert!(Resume::open(&room.path("state"), flags()).is_ok());
}
