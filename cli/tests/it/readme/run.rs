//! Runs the content of a page: commands and programs in a copy of the repository, and the diffs of
//! its recipes.
//!
//! A shell runs the commands. Only the command itself and a few listed programs are permitted.
//! `cargo test` is never run from here.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::folders::files;

/// Other programs that a command of a page may use.
const PROGRAMS: &[&str] = &["chmod", "cp", "echo", "grep", "head", "sed", "wc"];
/// Programs that may be missing: their block is then skipped.
const OPTIONAL: &[&str] = &["datamodel-codegen"];
/// Forms in which a page calls `ocrmarket`, and the arguments that each replaces.
const OURS: &[(&str, &str)] = &[
    (GENERATE, "generate"),
    ("cargo run -- ", ""),
    ("cargo ocrmarket ", ""),
    ("ocrmarket ", ""),
];
/// Command that generates the crate, an alias in `.cargo/config.toml`.
pub(crate) const GENERATE: &str = "cargo regenerate";
/// Command that runs this test: permitted, and not run again from within.
pub(crate) const TEST: &str = "cargo test --workspace";
/// Prefix of commands that run an example. The examples' own test runs each of them and compares
/// its output with the recorded one.
const EXAMPLE: &str = "cargo run --example ";

/// A copy of the repository, with the changes of the commands so far.
pub(crate) struct Run {
    folder: tempfile::TempDir,
    recipe: Option<Recipe>,
}

/// A diff that was applied, and its expected effect.
struct Recipe {
    /// Names that the generated files must contain afterwards.
    names: Vec<String>,
    is_generated: bool,
}

impl Run {
    /// Returns a fresh copy.
    pub(crate) fn new() -> io::Result<Self> {
        let run = Self {
            folder: crate::support::copy()?,
            recipe: None,
        };
        run.commit()?;
        Ok(run)
    }

    /// Runs a command and returns its output as a terminal shows it.
    pub(crate) fn command(&mut self, line: &str) -> io::Result<Vec<String>> {
        if line == TEST {
            let ci = fs::read_to_string(crate::support::repository().join(".ci/run"))?;
            assert!(ci.lines().any(|step| step == TEST), ".ci/run runs another");
            return Ok(Vec::new());
        }
        if let Some(example) = line.strip_prefix(EXAMPLE) {
            let recorded = format!("examples/outputs/{example}.txt");
            let text = fs::read_to_string(crate::support::repository().join(recorded))?;
            return Ok(text.lines().map(str::to_owned).collect());
        }
        if line == GENERATE {
            let aliases =
                fs::read_to_string(crate::support::repository().join(".cargo/config.toml"))?;
            let alias = "regenerate = \"run --quiet --package ocrmarket-cli --no-default-features -- generate\"";
            assert!(
                aliases.lines().any(|line| line == alias),
                "`{line}` is another"
            );
            if let Some(recipe) = &mut self.recipe {
                recipe.is_generated = true;
            }
        }
        let output = Command::new("sh")
            .arg("-c")
            .arg(format!("exec 2>&1\n{}", runnable(line)))
            .current_dir(self.folder.path())
            .env("OCRMARKET", env!("CARGO_BIN_EXE_ocrmarket"))
            .env("NO_COLOR", "1")
            .output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "`{line}` fails:\n{text}");
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Runs a Python program, which must print nothing. Returns `false` without Python or a package
    /// that it imports.
    pub(crate) fn python(&self, program: &[String]) -> io::Result<bool> {
        let python = |code: &str| {
            let mut python = Command::new("python3");
            python.args(["-c", code]).current_dir(self.folder.path());
            python.output()
        };
        let imports: Vec<&str> = program
            .iter()
            .map(String::as_str)
            .filter(|line| line.starts_with("import ") || line.starts_with("from "))
            .collect();
        let found = match python(&imports.join("\n")) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            found => found?,
        };
        if !found.status.success() {
            return Ok(false);
        }
        let output = python(&program.join("\n"))?;
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8_lossy(&text);
        assert!(output.status.success() && text.is_empty(), "{text}");
        Ok(true)
    }

    /// Makes the copy a repository with one commit, so that `diff` can compare with it. Does
    /// nothing without git.
    fn commit(&self) -> io::Result<()> {
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
        let steps: [&[&str]; 3] = [
            &["init", "-q"],
            &["add", "-A"],
            &["commit", "-q", "-m", "As it is"],
        ];
        for step in steps {
            let git = git(self.folder.path())
                .args(identity)
                .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
                .args(step)
                .status();
            match git {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
                git => assert!(git?.success(), "git {step:?} fails"),
            }
        }
        Ok(())
    }

    /// Applies a diff. Returns `false` without git.
    pub(crate) fn apply(&mut self, diff: &[String]) -> io::Result<bool> {
        let names = new_names(diff);
        assert!(
            !names.is_empty(),
            "the diff names nothing new:\n{}",
            diff.join("\n")
        );
        let git = git(self.folder.path())
            .args([
                "-c",
                "core.autocrlf=false",
                "apply",
                "--whitespace=nowarn",
                "-",
            ])
            .stdin(Stdio::piped())
            .spawn();
        let mut git = match git {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            git => git?,
        };
        if let Some(stdin) = &mut git.stdin {
            stdin.write_all((diff.join("\n") + "\n").as_bytes())?;
        }
        drop(git.stdin.take());
        assert!(
            git.wait()?.success(),
            "this diff does not apply:\n{}",
            diff.join("\n")
        );
        self.recipe = Some(Recipe {
            names,
            is_generated: false,
        });
        Ok(true)
    }

    /// Checks that the generated files match the schemas and contain the new names of the last diff.
    pub(crate) fn finish_recipe(&mut self) -> io::Result<()> {
        let Some(recipe) = self.recipe.take() else {
            return Ok(());
        };
        assert!(
            recipe.is_generated,
            "the page generates nothing after a diff"
        );
        self.command("ocrmarket check")?;
        let generated = files(&self.folder.path().join("generated/src"))?;
        let generated: Vec<u8> = generated.into_values().flatten().collect();
        let generated = String::from_utf8_lossy(&generated);
        for name in recipe.names {
            assert!(generated.contains(&name), "`{name}` is not generated");
        }
        Ok(())
    }
}

/// Returns the first program of a command that is optional and missing on this machine.
pub(crate) fn missing(line: &str) -> Option<&'static str> {
    parts(line).into_iter().find_map(|part| {
        let program = part.trim_start_matches(['|', '&', ';', ' ']);
        let program = program.split(' ').next().unwrap_or_default();
        let optional = OPTIONAL.iter().find(|optional| **optional == program)?;
        let found = Command::new(optional).arg("--version").output();
        found.is_err().then_some(*optional)
    })
}

/// Returns git in a folder, without a repository around it.
fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder)
        .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE");
    git
}

/// Returns the command for the shell: `ocrmarket` by its path, and only listed programs.
fn runnable(line: &str) -> String {
    let mut runnable = String::new();
    for part in parts(line) {
        let separator = part.trim_start_matches(['|', '&', ';', ' ']);
        runnable.push_str(&part[..part.len() - separator.len()]);
        let ours = OURS
            .iter()
            .find_map(|(ours, first)| Some((first, separator.strip_prefix(ours)?)));
        if let Some((first, arguments)) = ours {
            runnable.push_str("\"$OCRMARKET\" ");
            runnable.push_str(first);
            runnable.push_str(arguments);
        } else {
            let program = separator.split(' ').next().unwrap_or_default();
            assert!(
                PROGRAMS.contains(&program) || OPTIONAL.contains(&program),
                "`{line}`: `{program}` is not a program that pages may use"
            );
            runnable.push_str(separator);
        }
    }
    runnable
}

/// Returns the commands of a line, each with the operator before it.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut quote = None;
    let mut was_joint = true;
    for (at, character) in line.char_indices() {
        let is_joint = quote.is_none() && matches!(character, '|' | '&' | ';');
        if is_joint && !was_joint {
            parts.push(&line[start..at]);
            start = at;
        }
        was_joint = is_joint;
        quote = match (quote, character) {
            (None, '\'' | '"') => Some(character),
            (Some(open), close) if open == close => None,
            (quote, _) => quote,
        };
    }
    parts.push(&line[start..]);
    parts
}

/// Returns the names that the generated files must contain after a diff: a struct for each
/// definition, a field for each property.
fn new_names(diff: &[String]) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_response = false;
    for line in diff {
        if let Some(file) = line.strip_prefix("+++ ") {
            is_response = file.ends_with("response.schema.json");
        }
        let key = line
            .strip_prefix('+')
            .and_then(|line| line.trim_start().strip_prefix('"')?.split_once("\": {"));
        match key {
            Some((key, _)) if is_response && key.starts_with(char::is_uppercase) => {
                names.push(format!("pub struct {key} {{"));
            }
            Some((key, rest)) if is_response && rest.contains("\"title\"") => {
                names.push(format!("pub {key}: "));
            }
            _ => {}
        }
    }
    names
}
