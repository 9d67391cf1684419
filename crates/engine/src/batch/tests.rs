//! Inputs for interrupted runs. Each job has its own tests that it continues to the same counts.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use crate::inputs::InputPaths;
use crate::observe::{Observer, Progress};

use super::resume::Resume;
use super::{Identity, ResumeOptions};

/// A folder with inputs, small and large.
pub(crate) struct Room {
    folder: tempfile::TempDir,
    line: fn(usize) -> String,
}

impl Room {
    const INPUTS: [&str; 5] = ["a.ndjson", "b.ndjson", "c.json", "d.ndjson.gz", "e.ndjson"];

    /// Creates a folder whose inputs contain these records.
    pub(crate) fn new(line: fn(usize) -> String) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let room = Self { folder, line };
        room.write("a.ndjson", format!("{}\n{}\n", line(1), line(7)).as_bytes());
        room.write("b.ndjson", room.lines(9 << 18).as_bytes());
        room.write("c.json", format!("[{},\n{}]", line(2), line(7)).as_bytes());
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(room.lines(5 << 18).as_bytes())
            .expect("memory");
        room.write("d.ndjson.gz", &gzip.finish().expect("memory"));
        room.write("e.ndjson", format!("{{\"n\":\n{}", line(5)).as_bytes());
        room
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).expect("a file");
    }

    pub(crate) fn inputs(&self) -> InputPaths {
        InputPaths {
            paths: Self::INPUTS.map(|name| self.path(name)).into(),
            files_from: None,
            ..InputPaths::default()
        }
    }

    /// Returns records with this total number of bytes.
    fn lines(&self, length: usize) -> String {
        let mut lines = String::new();
        for number in 0.. {
            if lines.len() >= length {
                break;
            }
            lines += &(self.line)(number);
            lines.push('\n');
        }
        lines
    }

    /// Adds records to a small input and to a large one.
    pub(crate) fn grow(&self) {
        for (name, lines) in [
            ("a.ndjson", format!("{}\n", (self.line)(7))),
            ("b.ndjson", self.lines(5 << 18)),
        ] {
            let file = fs::OpenOptions::new().append(true).open(self.path(name));
            file.and_then(|mut file| file.write_all(lines.as_bytes()))
                .expect("a file");
        }
    }
}

/// Collects each state of a run that has a checkpoint before each piece of work.
pub(crate) struct States<'r> {
    room: &'r Room,
    state: &'r str,
    last: Vec<u8>,
    kept: Vec<String>,
}

impl<'r> States<'r> {
    pub(crate) fn new(room: &'r Room, state: &'r str) -> Self {
        Self {
            room,
            state,
            last: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Returns options that store each state.
    pub(crate) fn options(path: &Path, identity: Identity) -> ResumeOptions<'_> {
        ResumeOptions {
            path,
            verifies_all: true,
            identity,
            period: Duration::ZERO,
        }
    }

    /// Returns the names of the states, after the end of the run.
    pub(crate) fn names(mut self) -> Vec<String> {
        self.keep();
        self.kept
    }

    fn keep(&mut self) {
        let state = fs::read(self.room.path(self.state)).unwrap_or_default();
        if state == self.last {
            return;
        }
        let name = format!("{}-{}", self.state, self.kept.len());
        for ending in ["", ".inputs"] {
            let path = |name: &str| self.room.path(&format!("{name}{ending}"));
            fs::copy(path(self.state), path(&name)).expect("a copy");
        }
        self.kept.push(name);
        self.last = state;
    }
}

impl Observer for States<'_> {
    fn progress(&mut self, _: &Progress) {
        self.keep();
    }
}

#[test]
fn two_runs_do_not_share_a_file() {
    let room = Room::new(|number| number.to_string());
    let open = || {
        let identity = Identity {
            settings: Value::Null,
            first: None,
            schemas: String::new(),
        };
        Resume::open::<()>(&room.path("state"), identity)
    };
    let first = open();
    let error = open().err().expect("it is in use");
    assert!(error.to_string().contains("in use"), "{error}");
    drop(first);
    assert!(open().is_ok());
}
