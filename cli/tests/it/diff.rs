//! Tests `diff` as a user runs it, against a folder, a revision and the last release: its output
//! and its exit code.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::folders::copy_folder;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const ANSWER: &str = "schemas/acme/receipt/response.schema.json";

/// A repository with the example crate's schemas, a manifest and a changelog, all committed.
struct Repository {
    folder: tempfile::TempDir,
}

/// Result of a run.
#[derive(Debug)]
struct Ended {
    code: Option<i32>,
    output: String,
    errors: String,
}

impl Repository {
    /// Returns `None` without git: tests that need it are skipped.
    fn new() -> io::Result<Option<Self>> {
        if let Err(error) = Command::new("git").arg("--version").output() {
            eprintln!("git is not here: {error}");
            return Ok(None);
        }
        let folder = tempfile::tempdir()?;
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/build-script/schemas");
        copy_folder(&schemas, &folder.path().join("schemas"))?;
        let repository = Self { folder };
        repository.write(
            "generated/Cargo.toml",
            "[package]\nname = \"ocrmarket\"\nversion.workspace = true\n",
        )?;
        repository.version("0.1.0")?;
        repository.write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n")?;
        repository.git(&["init", "-q"])?;
        repository.commit()?;
        Ok(Some(repository))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let path = self.path(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)
    }

    fn version(&self, version: &str) -> io::Result<()> {
        let text = format!(
            "[workspace]\nmembers = [\"generated\"]\n\n[workspace.package]\nversion = \"{version}\"\n"
        );
        self.write("Cargo.toml", &text)
    }

    /// Replaces a string in a file.
    fn edit(&self, name: &str, from: &str, to: &str) -> io::Result<()> {
        let text = fs::read_to_string(self.path(name))?;
        assert!(text.contains(from), "{name} holds no {from}");
        fs::write(self.path(name), text.replace(from, to))
    }

    fn git(&self, arguments: &[&str]) -> io::Result<()> {
        let output = Command::new("git")
            .args([
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.com",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(arguments)
            .current_dir(self.folder.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_INDEX_FILE")
            .output()?;
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(())
    }

    fn commit(&self) -> io::Result<()> {
        self.git(&["add", "-A"])?;
        self.git(&["commit", "-q", "--allow-empty", "-m", "A step"])
    }

    fn diff(&self, arguments: &[&str]) -> io::Result<Ended> {
        diff(self.folder.path(), arguments)
    }
}

fn diff(folder: &Path, arguments: &[&str]) -> io::Result<Ended> {
    let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .arg("diff")
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
        .output()?;
    Ok(Ended {
        code: output.status.code(),
        output: without_hash(&String::from_utf8_lossy(&output.stdout)),
        errors: without_hash(&String::from_utf8_lossy(&output.stderr)),
    })
}

/// Removes the hash of a commit, which changes with every change of the example.
fn without_hash(text: &str) -> String {
    let words = text.split_inclusive(' ').map(|word| {
        let hash = word.trim_end_matches([' ', '.', ':']);
        let is_hash = hash.len() == 10 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hash {
            word.replace(hash, "<hash>")
        } else {
            word.to_owned()
        }
    });
    words.collect()
}

/// Makes a change of every group.
fn change(repository: &Repository) -> io::Result<()> {
    repository.edit(ANSWER, r#""shop":  { "type": "string", "title": "商店", "description": "Name of the shop." },"#, r#""tax": { "type": "string", "format": "amount", "title": "税", "description": "Tax in it, in yuan." },"#)?;
    repository.edit(
        ANSWER,
        r#""name":  {"#,
        r#""lineName":  { "x-name": "name","#,
    )?;
    repository.edit(ANSWER, r#""required": ["total"]"#, r#""required": []"#)?;
    repository.edit(ANSWER, "A refusal.", "A refusal, a whole body.")
}

#[test]
fn a_change_is_told_in_every_form() -> Outcome {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    let unchanged = repository.diff(&["--base", "HEAD"])?;
    assert_eq!(
        (unchanged.code, unchanged.output.as_str()),
        (Some(0), "No changes since the commit <hash> (HEAD).\n")
    );
    change(&repository)?;
    insta::assert_snapshot!("human", repository.diff(&["--base", "HEAD"])?.output);
    insta::assert_snapshot!(
        "markdown",
        repository
            .diff(&["--base", "HEAD", "--format", "markdown"])?
            .output
    );
    insta::assert_snapshot!(
        "changelog",
        repository.diff(&["--base", "HEAD", "--changelog"])?.output
    );
    let json: Value = serde_json::from_str(
        &repository
            .diff(&["--base", "HEAD", "--format", "json"])?
            .output,
    )?;
    insta::assert_snapshot!("json", serde_json::to_string_pretty(&json)?);
    Ok(())
}

#[test]
fn a_folder_and_the_revision_that_holds_it_are_one_base() -> Outcome {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    copy_folder(&repository.path("schemas"), &repository.path("before"))?;
    change(&repository)?;
    let changes = |base: &str| -> Result<Value, Box<dyn std::error::Error>> {
        let ended = repository.diff(&["--base", base, "--format", "json"])?;
        assert_eq!(ended.code, Some(0), "{ended:?}");
        Ok(serde_json::from_str::<Value>(&ended.output)?["changes"].take())
    };
    assert_eq!(changes("HEAD")?, changes("before")?);
    Ok(())
}

#[test]
fn a_verdict_that_is_denied_ends_with_1() -> Outcome {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    repository.edit(
        ANSWER,
        r#""shop":  {"#,
        r#""tax": { "type": "string", "title": "税", "description": "Tax." }, "shop":  {"#,
    )?;
    for (deny, code) in [("major", 0), ("wire", 0), ("minor", 1), ("major,minor", 1)] {
        let ended = repository.diff(&["--base", "HEAD", "--deny", deny])?;
        assert_eq!(ended.code, Some(code), "{deny}: {ended:?}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_compared_ends_with_2_and_says_why() -> Outcome {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    repository.edit(
        "schemas/acme/receipt/request.schema.json",
        r#""type": "object","#,
        r#""type": "object", "minLength": 1,"#,
    )?;
    repository.commit()?;
    repository.edit(
        "schemas/acme/receipt/request.schema.json",
        r#" "minLength": 1,"#,
        "",
    )?;
    copy_folder(&repository.path("schemas"), &repository.path("new"))?;
    let rows: [(&[&str], &str); 9] = [
        (
            &["--base", "HEAD", "--schemas", "new"],
            "has no folder new/",
        ),
        (&["--base", "nope"], "no such folder or revision: nope"),
        (&["--base", "-x"], "unexpected argument"),
        (&["--base", ""], "is not a folder or revision"),
        (&["--base", "HEAD:schemas"], "no such folder or revision"),
        (
            &["--base", "HEAD"],
            "the commit <hash> (HEAD) uses another dialect of schemas",
        ),
        (&["--base", "HEAD"], "acme/receipt/request.schema.json:6"),
        (
            &["--base", "schemas", "--check-version"],
            "a folder of schemas has no version",
        ),
        (
            &["--base", "HEAD~1", "--schemas", "nowhere"],
            "no such folder: nowhere",
        ),
    ];
    for (arguments, expected) in rows {
        let ended = repository.diff(arguments)?;
        assert_eq!(ended.code, Some(2), "{arguments:?}: {ended:?}");
        assert!(
            ended.errors.contains(expected),
            "{arguments:?}: {}",
            ended.errors
        );
        assert_eq!(ended.output, "", "{arguments:?}");
    }
    let ended = repository.diff(&["--base", "HEAD~1"])?;
    assert_eq!(ended.code, Some(0), "{ended:?}");

    let elsewhere = tempfile::tempdir()?;
    copy_folder(
        &repository.path("schemas"),
        &elsewhere.path().join("schemas"),
    )?;
    let ended = diff(elsewhere.path(), &["--base", "HEAD"])?;
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(
        ended.errors.contains("not a git repository"),
        "{}",
        ended.errors
    );
    Ok(())
}

#[test]
fn the_version_is_held_against_what_changed_since_the_last_release() -> Outcome {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    let check = || repository.diff(&["--check-version"]);
    let nothing = check()?;
    assert_eq!(nothing.code, Some(0), "{nothing:?}");
    assert!(
        nothing.output.contains("there is no release yet"),
        "{nothing:?}"
    );
    let nothing = repository.diff(&["--check-version", "--format", "json"])?;
    assert_eq!(nothing.code, Some(0), "{nothing:?}");
    crate::reports::conforms("diff-report", &nothing.output);
    let report: Value = serde_json::from_str(&nothing.output)?;
    assert_eq!(
        (&report["base"], &report["crate_version"]),
        (&Value::Null, &Value::Null)
    );
    let notice = report["notice"].as_str().unwrap_or_default();
    assert!(notice.contains("there is no release yet"), "{report}");

    // A change before the release does not count; one after it does.
    repository.edit(ANSWER, "ReceiptLine", "ReceiptRow")?;
    repository.write(
        "CHANGELOG.md",
        "# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2026-11-22\n",
    )?;
    repository.commit()?;
    let steps: [(&str, &str, &str, i32); 6] = [
        ("", "", "0.1.0", 0),
        ("Name of the shop.", "The shop.", "0.1.0", 1),
        ("", "", "0.1.1", 0),
        (r#""shop":  {"#, r#""shopName":  {"#, "0.1.1", 1),
        ("", "", "0.2.0", 0),
        ("", "", "0.0.9", 1),
    ];
    for (from, to, version, code) in steps {
        if !from.is_empty() {
            repository.edit(ANSWER, from, to)?;
        }
        repository.version(version)?;
        repository.commit()?;
        let ended = check()?;
        assert_eq!(ended.code, Some(code), "{version} after {to:?}: {ended:?}");
    }
    let ended = repository.diff(&["--check-version", "--format", "json"])?;
    crate::reports::conforms("diff-report", &ended.output);
    let report: Value = serde_json::from_str(&ended.output)?;
    let expected = r#"{"base":"0.1.0","is_enough":false,"needed":"0.2.0","now":"0.0.9"}"#;
    assert_eq!(report["crate_version"].to_string(), expected);

    // A clone without the older part of the history cannot determine this.
    let clone = tempfile::tempdir()?;
    let source = format!("file://{}", repository.folder.path().display());
    let target = clone.path().display().to_string();
    repository.git(&["clone", "-q", "--depth", "1", &source, &target])?;
    let shallow = diff(clone.path(), &["--check-version"])?;
    assert_eq!(shallow.code, Some(0), "{shallow:?}");
    assert!(
        shallow.output.contains("the history is shallow"),
        "{shallow:?}"
    );
    Ok(())
}

#[test]
fn the_api_probe_is_a_crate() -> Outcome {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    change(&repository)?;
    let ended = repository.diff(&["--base", "HEAD", "--api-probe", "probe"])?;
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let manifest = fs::read_to_string(repository.path("probe/Cargo.toml"))?;
    assert!(
        manifest.contains(r#"features = ["client", "validate", "acme"]"#),
        "{manifest}"
    );
    let source = fs::read_to_string(repository.path("probe/src/lib.rs"))?;
    // The API probe is that of the base.
    assert!(
        source.contains("// acme::receipt::Receipt::shop\n"),
        "{source}"
    );
    assert!(!source.contains("Receipt::tax"), "{source}");
    Ok(())
}
