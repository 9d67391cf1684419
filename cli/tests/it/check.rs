//! Tests `generate` and `check` on the disk: differences are named, nothing is written if there is
//! a mistake, and deleted files are restored byte for byte.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::folders::{Files, files};

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn the_repository_is_in_step() -> Outcome {
    let copy = Copy::new()?;
    let checked = copy.run(&["check"])?;
    assert_eq!(
        (checked.code, checked.errors.as_str()),
        (0, ""),
        "{checked:?}"
    );
    assert_eq!(checked.schemas, "./schemas");
    let before = copy.tree()?;
    let generated = copy.run(&["generate"])?;
    assert_eq!(generated.code, 0, "{generated:?}");
    assert!(
        generated.output.ends_with("; nothing changed\n"),
        "{generated:?}"
    );
    assert_eq!(copy.tree()?, before);
    Ok(())
}

#[test]
fn what_is_out_of_step_is_named_and_mended() -> Outcome {
    type Change = fn(&Path) -> io::Result<()>;
    let rows: [(&str, &str, Change); 4] = [
        ("stale", "showapi/mod.rs", |path| append(path, "// more\n")),
        ("stale", "showapi/bank_card.schema.json", |path| {
            fs::write(path, "{}\n")
        }),
        ("missing", "fegine/verify_id_card.rs", |path| {
            fs::remove_file(path)
        }),
        ("orphan", "showapi/old.rs", |path| {
            fs::copy(path.with_file_name("mod.rs"), path).map(|_| ())
        }),
    ];
    for (kind, file, change) in rows {
        let copy = Copy::new()?;
        change(&copy.source().join(file))?;
        let before = copy.tree()?;

        let checked = copy.run(&["check"])?;
        let line = format!("{kind:<7} generated/src/{file}\n");
        assert_eq!(checked.code, 1, "{checked:?}");
        assert!(checked.output.contains(&line), "{line:?} {checked:?}");
        let end =
            "generated/src does not match the schemas: 1 file differs\nrun `ocrmarket generate`\n";
        assert!(checked.output.ends_with(end), "{checked:?}");
        let checked = copy.run(&["check", "--format", "json"])?;
        let report = checked.json()?;
        assert_eq!(checked.code, 1, "{checked:?}");
        assert_eq!(
            report["changes"],
            serde_json::json!([{ "kind": kind, "path": file }])
        );
        assert_eq!(copy.tree()?, before, "check writes nothing");

        let generated = copy.run(&["generate"])?;
        assert!(
            generated.output.ends_with("; 1 file changed\n"),
            "{generated:?}"
        );
        assert_eq!(copy.tree()?, repository_tree()?, "{kind} {file}");
    }
    Ok(())
}

#[test]
fn a_stale_file_is_shown_as_a_diff() -> Outcome {
    let copy = Copy::new()?;
    append(&copy.source().join("duguang/mod.rs"), "// more\n")?;
    let checked = copy.run(&["check"])?;
    insta::assert_snapshot!(checked.output, @r"
    stale   generated/src/duguang/mod.rs
    --- duguang/mod.rs (on disk)
    +++ duguang/mod.rs (from schemas/)
    @@ -27,4 +27,3 @@
     > {
         client.call(request).await
     }
    -// more

    generated/src does not match the schemas: 1 file differs
    run `ocrmarket generate`
    ");
    Ok(())
}

#[test]
fn a_deleted_tree_comes_back_byte_for_byte() -> Outcome {
    let copy = Copy::new()?;
    fs::remove_dir_all(copy.source())?;
    let checked = copy.run(&["check", "--format", "json"])?;
    assert_eq!(checked.code, 1, "{checked:?}");
    let expected = repository_tree()?;
    let changes = checked.json()?["changes"].as_array().map(Vec::len);
    assert_eq!(changes, Some(expected.len()));

    let generated = copy.run(&["generate", "--format", "json"])?;
    assert_eq!(generated.code, 0, "{generated:?}");
    let report = generated.json()?;
    assert_eq!(
        report["written"].as_array().map(Vec::len),
        Some(expected.len())
    );
    assert_eq!(copy.tree()?, expected);
    let beside: Vec<_> = fs::read_dir(copy.folder.path().join("generated"))?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<io::Result<_>>()?;
    assert_eq!(beside.len(), 2, "nothing staged stays behind: {beside:?}");
    Ok(())
}

#[test]
fn nothing_is_written_from_schemas_with_mistakes() -> Outcome {
    let rows = [
        (
            "showapi/bank_card/response.schema.json",
            "\"format\": \"card-number\"",
            "\"format\": \"card\"",
            "unknown-format",
        ),
        (
            "showapi/bank_card/operation.json",
            "\"method\": \"POST\",",
            "",
            "missing-keyword",
        ),
        (
            "showapi/bank_card/samples/drift.json",
            "valid_thru",
            "valid_until",
            "unrecorded-finding",
        ),
        (
            "showapi/bank_card/response.sample.json",
            "\"/bank_name\"",
            "\"/bank\"",
            "dangling-pointer",
        ),
    ];
    for (file, from, to, code) in rows {
        let copy = Copy::new()?;
        fs::remove_dir_all(copy.source())?;
        copy.replace(file, from, to)?;
        for (command, consequence) in [
            ("generate", "nothing was written"),
            ("check", "nothing was compared"),
        ] {
            let ran = copy.run(&[command])?;
            assert_eq!((ran.code, ran.output.as_str()), (2, ""), "{ran:?}");
            for part in [
                format!("error[{code}]: "),
                format!("--> schemas/{file}"),
                consequence.to_owned(),
            ] {
                assert!(ran.errors.contains(&part), "{part:?} {ran:?}");
            }
            let ran = copy.run(&[command, "--format", "json"])?;
            assert_eq!((ran.code, ran.errors.as_str()), (2, ""), "{ran:?}");
            let report = ran.json()?;
            let mut diagnostics = report["diagnostics"].as_array().into_iter().flatten();
            assert!(
                diagnostics.any(|found| found["code"] == code && found["file"] == file),
                "{ran:?}"
            );
        }
        assert!(!copy.source().exists(), "nothing is written");
    }
    Ok(())
}

#[test]
fn every_mistake_is_told_at_once() -> Outcome {
    let copy = Copy::new()?;
    let file = "showapi/bank_card/response.schema.json";
    copy.replace(file, "\"format\": \"card-number\"", "\"format\": \"card\"")?;
    copy.replace(file, "\"title\": \"银行名称\", ", "")?;
    let ran = copy.run(&["generate"])?;
    insta::assert_snapshot!(ran.errors, @r#"
    error[missing-title]: missing `title`
      --> schemas/showapi/bank_card/response.schema.json:19:9 at /$defs/BankCard/properties/bank_name
       | "bank_name": { "type": "string", "x-privacy": "financial", "description": "Name of the issuing bank.…
      help: add `title`: the vendor's Chinese label

    error[unknown-format]: unknown format `card`
      --> schemas/showapi/bank_card/response.schema.json:21:51 at /$defs/BankCard/properties/card_num/format
       | …rd_num": { "type": "string", "format": "card", "x-privacy": "bank-card", "title": "银行卡号", "descripti…
      help: use one of `amount`, `count`, `percentage`, `date`, `date-or-month`, `date-phrase`, `month`, `year`, `day`, `date-time`, `month-of-year`, `month-range`, `id-number`, `card-number`, `phone`, `email`

    2 errors in the schemas; nothing was written
    "#);
    assert_eq!(copy.tree()?, repository_tree()?);
    Ok(())
}

#[test]
fn a_file_of_somebody_else_is_left_alone() -> Outcome {
    let copy = Copy::new()?;
    fs::write(copy.source().join("letter.txt"), "Dear reader\n")?;
    append(&copy.source().join("lib.rs"), "// more\n")?;
    let before = copy.tree()?;

    let checked = copy.run(&["check"])?;
    assert_eq!(checked.code, 1, "{checked:?}");
    for part in ["foreign generated/src/letter.txt\n", "move the foreign"] {
        assert!(checked.output.contains(part), "{part:?} {checked:?}");
    }
    let generated = copy.run(&["generate"])?;
    assert_eq!(generated.code, 2, "{generated:?}");
    assert!(generated.errors.contains("`letter.txt`"), "{generated:?}");
    assert_eq!(copy.tree()?, before, "nothing is written");
    Ok(())
}

#[test]
fn folders_that_cannot_be_used_have_their_exit_codes() -> Outcome {
    let copy = Copy::new()?;
    fs::create_dir(copy.folder.path().join("empty"))?;
    for (arguments, code, message) in [
        (["--schemas", "nowhere"], 2, "no such folder: nowhere"),
        (["--schemas", "empty"], 2, "error[no-vendors]"),
        (["--out", "generated/Cargo.toml"], 3, "generated/Cargo.toml"),
        (
            ["--out", "generated/Cargo.toml/src"],
            3,
            "generated/Cargo.toml/src",
        ),
    ] {
        for command in ["generate", "check"] {
            let ran = copy.run(&[command, arguments[0], arguments[1]])?;
            assert_eq!(ran.code, code, "{arguments:?} {ran:?}");
            assert!(ran.errors.contains(message), "{arguments:?} {ran:?}");
        }
    }
    assert_eq!(copy.tree()?, repository_tree()?);
    Ok(())
}

#[test]
fn reports_for_programs_are_versioned() -> Outcome {
    let copy = Copy::new()?;
    append(&copy.source().join("lib.rs"), "// more\n")?;
    for (command, keys) in [
        ("check", "changes unchanged version"),
        (
            "generate",
            "fields operations removed types unchanged version written",
        ),
    ] {
        let report = copy.run(&[command, "--format", "json"])?.json()?;
        assert_eq!(report["version"], 1);
        let mut found: Vec<&str> = report
            .as_object()
            .into_iter()
            .flat_map(|report| report.keys().map(String::as_str))
            .collect();
        found.sort_unstable();
        assert_eq!(found.join(" "), keys);
    }
    Ok(())
}

#[test]
fn a_vendor_without_a_feature_is_noted() -> Outcome {
    let copy = Copy::new()?;
    let manifest = copy.folder.path().join("generated/Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    fs::write(&manifest, text.replace("\nshowapi = []\n", "\n"))?;
    for command in ["generate", "check"] {
        let ran = copy.run(&[command])?;
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(
            ran.errors.contains("generated/Cargo.toml")
                && ran.errors.contains("add `showapi = []`"),
            "{ran:?}"
        );
        assert_eq!(ran.errors.matches("note").count(), 1, "{ran:?}");
    }
    fs::remove_file(&manifest)?;
    assert_eq!(copy.run(&["check"])?.errors, "");
    Ok(())
}

#[test]
fn examples_import_the_crate_that_they_are_in() -> Outcome {
    let copy = Copy::new()?;
    let folder = copy.folder.path();
    let example = |out: &str| -> Result<Option<String>, Box<dyn std::error::Error>> {
        let ran = copy.run(&["generate", "--out", out])?;
        assert_eq!(ran.code, 0, "{ran:?}");
        // The comparison has the same input as the writer.
        assert_eq!(copy.run(&["check", "--out", out])?.code, 0);
        let text = fs::read_to_string(folder.join(out).join("fegine/verify_id_card.rs"))?;
        let mut lines = text
            .lines()
            .filter_map(|line| line.strip_prefix("/// use "));
        Ok(lines.next().map(str::to_owned))
    };
    let expected = "ocrmarket::fegine::verify_id_card;";
    assert_eq!(example("generated/src")?.as_deref(), Some(expected));
    fs::create_dir_all(folder.join("my/crate"))?;
    // Without a manifest there is no crate, so its docs have no example that is run.
    assert_eq!(example("my/crate/src")?, None);
    let manifest = folder.join("my/crate/Cargo.toml");
    fs::write(&manifest, "[package]\nname = \"my-types\"\n")?;
    let expected = "my_types::fegine::verify_id_card;";
    assert_eq!(example("my/crate/src")?.as_deref(), Some(expected));
    fs::write(
        &manifest,
        "[package]\nname = \"my-types\"\n[lib]\nname = \"types\"\n",
    )?;
    assert_eq!(copy.run(&["check", "--out", "my/crate/src"])?.code, 1);
    Ok(())
}

#[test]
fn vendors_whose_names_are_taken_are_refused_with_their_place() -> Outcome {
    for name in ["client", "lib", "default"] {
        let copy = Copy::new()?;
        let schemas = copy.folder.path().join("schemas");
        fs::rename(schemas.join("fegine"), schemas.join(name))?;
        let ran = copy.run(&["generate"])?;
        assert_eq!(ran.code, 2, "{ran:?}");
        for part in [
            "error[reserved-name]: ",
            &format!("--> schemas/{name}/vendor.json:1:1"),
            "help: rename the vendor's folder",
        ] {
            assert!(ran.errors.contains(part), "{part:?} {ran:?}");
        }
        assert_eq!(copy.tree()?, repository_tree()?, "nothing is written");
    }
    Ok(())
}

/// A copy of the repository in which the command runs.
struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    fn new() -> io::Result<Self> {
        Ok(Self {
            folder: crate::support::copy()?,
        })
    }

    fn source(&self) -> PathBuf {
        self.folder.path().join("generated/src")
    }

    fn tree(&self) -> io::Result<Files> {
        files(&self.source())
    }

    /// Replaces a string in a file of the schemas, which must contain it.
    fn replace(&self, file: &str, from: &str, to: &str) -> io::Result<()> {
        let path = self.folder.path().join("schemas").join(file);
        let text = fs::read_to_string(&path)?;
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replacen(from, to, 1))
    }

    fn run(&self, arguments: &[&str]) -> Result<Ran, Box<dyn std::error::Error>> {
        let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("NO_COLOR", "1")
            .output()?;
        let mut errors = String::from_utf8(output.stderr)?;
        let mut schemas = String::new();
        if let Some((said, rest)) = errors
            .strip_prefix("schemas: ")
            .and_then(|rest| rest.split_once('\n'))
        {
            (schemas, errors) = (said.to_owned(), rest.to_owned());
        }
        Ok(Ran {
            code: output.status.code().ok_or("ended by a signal")?,
            output: String::from_utf8(output.stdout)?,
            schemas,
            errors,
        })
    }
}

/// Result of a command.
#[derive(Debug)]
struct Ran {
    code: i32,
    /// Standard output.
    output: String,
    /// Schemas that it reported to use; empty if it reported none.
    schemas: String,
    /// Standard error.
    errors: String,
}

impl Ran {
    fn json(&self) -> serde_json::Result<Value> {
        serde_json::from_str(&self.output)
    }
}

fn repository_tree() -> io::Result<Files> {
    files(&crate::support::repository().join("generated/src"))
}

fn append(path: &Path, text: &str) -> io::Result<()> {
    fs::write(path, fs::read_to_string(path)? + text)
}
