//! The compiler as a reference. Every case's output is a module of one crate, and every case's API
//! probe is a separate crate, so that the errors of one do not hide those of another.
//!
//! The output uses the real `ocrmarket-wire` and `ocrmarket-operation`. Workspace tests check the
//! real client with a probe.

use std::fmt::Write as _;
use std::path::Path;

use ocrmarket_codegen::FileSet;
use ocrmarket_compat::api_probe::ApiProbe;
use serde_json::Value;

use crate::Outcome;
use crate::workspace::{self, manifest, put};

/// A case to compile.
pub(crate) struct Crate {
    pub(crate) after: FileSet,
    pub(crate) witness: ApiProbe,
}

/// An error of the compiler.
#[derive(Debug)]
pub(crate) struct Mistake {
    /// Line of the probe.
    pub(crate) line: usize,
    pub(crate) code: String,
    /// Only printed.
    #[allow(dead_code, reason = "it says what a failing test is about")]
    pub(crate) message: String,
}

/// Compiles every probe and returns the errors, case by case.
pub(crate) fn check(crates: &[Crate]) -> Outcome<Vec<Vec<Mistake>>> {
    let workspace = tempfile::tempdir()?;
    write(workspace.path(), crates)?;
    let output = workspace::cargo(workspace.path(), &["check", "--workspace", "--keep-going"])?;
    let mut found: Vec<Vec<Mistake>> = crates.iter().map(|_| Vec::new()).collect();
    for line in output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
    {
        let message: Value = serde_json::from_slice(line)?;
        if message["reason"] != "compiler-message" || message["message"]["level"] != "error" {
            continue;
        }
        let target = message["target"]["name"].as_str().unwrap_or_default();
        let case = target
            .strip_prefix("witness")
            .and_then(|number| number.parse::<usize>().ok());
        let rendered = message["message"]["rendered"].as_str().unwrap_or_default();
        let Some(mistakes) = case.and_then(|case| found.get_mut(case)) else {
            return Err(format!("{target} does not compile:\n{rendered}").into());
        };
        // Skips the last message, which only counts the others.
        if let Some(mistake) = mistake(&message["message"]) {
            mistakes.push(mistake);
        }
    }
    let has_mistakes = found.iter().any(|mistakes| !mistakes.is_empty());
    if !output.status.success() && !has_mistakes {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(found)
}

fn mistake(message: &Value) -> Option<Mistake> {
    let spans = message["spans"].as_array()?;
    let span = spans.iter().find(|span| span["is_primary"] == true)?;
    Some(Mistake {
        line: usize::try_from(span["line_start"].as_u64()?).ok()?,
        code: message["code"]["code"].as_str()?.to_owned(),
        message: message["message"].as_str()?.to_owned(),
    })
}

fn write(workspace: &Path, crates: &[Crate]) -> Outcome {
    let mut members = String::from("\"client\", \"after\"");
    let mut modules = String::new();
    let after = workspace.join("after");
    for (number, case) in crates.iter().enumerate() {
        write!(members, ", \"witness{number}\"")?;
        writeln!(modules, "pub mod case{number};")?;
        for (path, text) in case.after.iter() {
            put(&after.join(format!("src/case{number}")).join(path), text)?;
        }
        let folder = workspace.join(format!("witness{number}"));
        put(
            &folder.join("Cargo.toml"),
            &manifest(
                &format!("witness{number}"),
                &["after = { path = \"../after\" }"],
                true,
            )?,
        )?;
        put(&folder.join("src/lib.rs"), &case.witness.source)?;
    }
    put(&after.join("src/lib.rs"), &modules)?;
    put(&after.join("Cargo.toml"), &manifest("after", &[], true)?)?;
    workspace::client(workspace)?;
    workspace::root(workspace, &members)
}
