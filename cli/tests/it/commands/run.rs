//! Runs the command.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Result of a run.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ended {
    /// Returns standard output of a successful run. On stderr, it may only have named its schemas.
    pub(crate) fn succeeds(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.stderr);
        let mut said = self.stderr.lines();
        assert!(
            said.next().is_none_or(|line| line.starts_with("schemas: ")) && said.next().is_none(),
            "{}",
            self.stderr
        );
        self.stdout
    }
}

/// Runs the command with an empty standard input.
pub(crate) fn ocrmarket(arguments: &[&str]) -> Ended {
    ocrmarket_with(arguments, b"")
}

/// Runs the command with these bytes on its standard input.
pub(crate) fn ocrmarket_with(arguments: &[&str], input: &[u8]) -> Ended {
    ended(&mut command(arguments), input)
}

/// Runs a command to its end.
pub(crate) fn ended(command: &mut Command, input: &[u8]) -> Ended {
    let mut child = command.spawn().expect("the command starts");
    // A command that fails early does not read its input.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let output = child.wait_with_output().expect("the command ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Ended {
        code: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// Returns the command with all streams piped.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Returns the schemas of a small vendor: the example of `ocrmarket-model` with the whole dialect.
pub(crate) fn acme() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/model/tests/good");
    folder.to_str().expect("UTF-8").to_owned()
}
