//! A folder in which the command runs, and its output.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Schema of an object with an integer.
const SCHEMA: &str = r#"{"type": "object", "properties": {"n": {"type": "integer"}, "s": {"type": "string"}}, "required": ["n"]}"#;

/// A folder with a schema and inputs.
pub(crate) struct Room {
    folder: TempDir,
}

/// Result of a run.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) report: Value,
    pub(crate) stderr: String,
}

impl Room {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let room = Self { folder };
        room.write("schema.json", SCHEMA.as_bytes());
        room
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    pub(crate) fn run(&self, arguments: &[&str], input: &[u8]) -> Ended {
        let mut child = self.command(arguments).spawn().expect("the command starts");
        // A command that fails early does not read its input.
        let _ = child.stdin.take().expect("a pipe").write_all(input);
        Ended::of(child)
    }

    /// Runs the command, and returns its peak memory in kilobytes. The peak is sampled, so it is
    /// approximate.
    #[cfg(target_os = "linux")]
    pub(crate) fn run_with_peak(&self, arguments: &[&str]) -> (Ended, u64) {
        let child = self.command(arguments).spawn().expect("the command starts");
        let status = PathBuf::from(format!("/proc/{}/status", child.id()));
        let watching = std::thread::spawn(move || {
            let mut peak = 0;
            // A process that has ended, but was not waited for yet, has no memory.
            while let Some(now) = fs::read_to_string(&status)
                .ok()
                .as_deref()
                .and_then(peak_of)
            {
                peak = now;
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
            peak
        });
        let ended = Ended::of(child);
        (ended, watching.join().expect("a number"))
    }

    /// Runs as another user, if one is given. Returns `None` if that user cannot.
    #[cfg(unix)]
    pub(crate) fn run_as(&self, user: Option<u32>, arguments: &[&str]) -> Option<Ended> {
        use std::os::unix::fs::PermissionsExt as _;
        use std::os::unix::process::CommandExt as _;

        let mut command = self.command(arguments);
        if let Some(user) = user {
            let may_enter = fs::Permissions::from_mode(0o755);
            fs::set_permissions(self.folder.path(), may_enter).expect("permissions");
            command.uid(user).gid(user);
        }
        command.spawn().ok().map(Ended::of)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
        command
            .current_dir(self.folder.path())
            .args(["validate", "--format", "json"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs with the schema.
    pub(crate) fn schema(&self, arguments: &[&str], input: &[u8]) -> Ended {
        self.run(&[&["--schema", "schema.json"], arguments].concat(), input)
    }
}

impl Ended {
    fn of(child: Child) -> Self {
        let output = child.wait_with_output().expect("the command ends");
        Self {
            code: output.status.code(),
            report: serde_json::from_slice(&output.stdout).unwrap_or_default(),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Returns the numbers of documents, valid, invalid, malformed and unreadable.
    pub(crate) fn counts(&self) -> [u64; 5] {
        ["documents", "valid", "invalid", "malformed", "unreadable"].map(|name| {
            self.report[name]
                .as_u64()
                .unwrap_or_else(|| panic!("no {name}: {} {}", self.report, self.stderr))
        })
    }

    /// Returns keyword, line, offset and record of each finding.
    pub(crate) fn findings(&self) -> Vec<(String, u64, u64, String)> {
        let findings = self.report["findings"].as_array().expect("findings");
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let number = |value: &Value| value.as_u64().expect("a number");
        let findings = findings.iter().map(|finding| {
            (
                text(&finding["keyword"]),
                number(&finding["line"]),
                number(&finding["offset"]),
                text(&finding["record"]),
            )
        });
        findings.collect()
    }
}

/// Parses the line `VmHWM:   12345 kB`.
#[cfg(target_os = "linux")]
fn peak_of(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// Returns one value per line.
pub(crate) fn lines(values: impl IntoIterator<Item = Value>) -> String {
    let lines: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    lines.join("\n") + "\n"
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

pub(crate) fn zstandard(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 1).expect("memory")
}

/// Returns the index of a quarantine, with the bytes of each of its lines.
pub(crate) fn kept(folder: &Path) -> Vec<(Value, Vec<u8>)> {
    let records = fs::read(folder.join("records")).expect("a file");
    let index = fs::read_to_string(folder.join("index.ndjson")).expect("a file");
    let entries = index.lines().map(|line| {
        let entry: Value = serde_json::from_str(line).expect("JSON");
        let number =
            |name: &str| usize::try_from(entry[name].as_u64().expect("a number")).expect("small");
        let bytes = records[number("at")..][..number("length")].to_vec();
        (entry, bytes)
    });
    entries.collect()
}
