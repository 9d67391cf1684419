//! Fails each I/O operation of each command that writes files once, and ends the process after each
//! rename once.
//!
//! Afterwards, no file is missing or torn, the next run of the same command leaves exactly the new
//! state, and no temporary file remains. The faults are in the crate `ocrmarket-files`, whose
//! feature `faults` is enabled for the command in tests only.
#![allow(
    clippy::disallowed_macros,
    reason = "the rule is that of the command; tests print counts"
)]

#[path = "../it/folders.rs"]
mod folders;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output};

use ocrmarket_files::faults::CallCounts;

use folders::{Files, copy_folder, files};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A command, and the folder in which it runs.
struct Case<'c> {
    old: &'c Path,
    arguments: &'c [&'c str],
}

/// Number of tried cases.
#[derive(Debug, Default)]
struct Tried {
    failures: u64,
    ends: u64,
}

#[test]
fn generate() -> Outcome {
    let world = world()?;
    // A vendor is removed and a field is added, so files are removed, replaced and created.
    let level = r#""card_level": { "type": "string", "title": "卡等级", "description": "Level of the card." },"#;
    let change = |text: &str| text.replacen("\"card_num\":", &format!("{level}\"card_num\":"), 1);
    let schema = world
        .path()
        .join("schemas/showapi/bank_card/response.schema.json");
    fs::remove_dir_all(world.path().join("schemas/acme"))?;
    fs::write(&schema, change(&fs::read_to_string(&schema)?))?;
    let tried = Case {
        old: world.path(),
        arguments: &["generate", "--out", "out/src"],
    }
    .check()?;
    assert!(tried.failures >= 30 && tried.ends >= 4, "{tried:?}");
    Ok(())
}

#[test]
fn check_completes_what_generate_began() -> Outcome {
    let world = world()?;
    fs::remove_dir_all(world.path().join("schemas/acme"))?;
    let folder = copy(world.path())?;
    let generate: &[&str] = &["generate", "--out", "out/src"];
    ocrmarket(folder.path(), generate, Some("abort-after-rename=2"))?;
    let output = ocrmarket(folder.path(), &["check", "--out", "out/src"], None)?;
    assert!(output.status.success(), "{}", text(&output));
    assert!(!folder.path().join("out/src/acme").exists());
    Ok(())
}

#[test]
fn propose() -> Outcome {
    let world = world()?;
    let tried = Case {
        old: world.path(),
        arguments: &["drift", "propose", "april.profile", "--apply"],
    }
    .check()?;
    assert!(tried.failures >= 15 && tried.ends >= 3, "{tried:?}");
    Ok(())
}

#[test]
fn accept_profiles_reports_and_samples() -> Outcome {
    let world = world()?;
    let mut all = Tried::default();
    for arguments in [
        &["drift", "accept", "3fa2c1d09b7e", "--reason", "known"][..],
        &[
            "drift",
            "profile",
            "april.ndjson",
            "--operation",
            "showapi/bank_card",
            "-o",
            "new.profile",
        ],
        &[
            "drift",
            "merge",
            "april.profile",
            "march.profile",
            "-o",
            "march.profile",
        ],
        &[
            "drift",
            "report",
            "april.profile",
            "--report",
            "html=page.html",
            "--report",
            "json=report.json",
        ],
        &[
            "validate",
            "april.ndjson",
            "--operation",
            "showapi/bank_card",
            "--report",
            "sarif=report.json",
        ],
        &[
            "sample",
            "showapi/bank_card",
            "--count",
            "3",
            "--out",
            "made-up",
        ],
    ] {
        let case = Case {
            old: world.path(),
            arguments,
        };
        let tried = case.check()?;
        assert!(
            tried.failures >= 4 && tried.ends >= 1,
            "{arguments:?}: {tried:?}"
        );
        all.failures += tried.failures;
        all.ends += tried.ends;
    }
    println!("{all:?}");
    Ok(())
}

/// Tests the files of tables: those of a failed run are gone, and those of a run that was ended have no
/// manifest. The next run replaces them.
#[test]
fn the_files_of_tables() -> Outcome {
    let world = world()?;
    let tables: &[&str] = &[
        "tables",
        "april.ndjson",
        "--operation",
        "showapi/bank_card",
        "--overwrite",
        "--jobs",
        "1",
        "-o",
        "tables",
    ];
    let counts_file = world.path().with_extension("counts");
    let whole = copy(world.path())?;
    let output = command(whole.path(), tables)
        .env("OCRMARKET_FAULT_COUNTS", &counts_file)
        .output()?;
    assert!(output.status.success(), "{}", text(&output));
    let expected = files(&whole.path().join("tables"))?;
    assert_eq!(expected.len(), 4);
    let counts = counts(&counts_file)?;
    assert!(counts.calls >= 15 && counts.renames == 4, "{counts:?}");
    for fault in faults(&counts) {
        let room = copy(world.path())?;
        let output = ocrmarket(room.path(), tables, Some(&fault))?;
        let left = files(&room.path().join("tables")).unwrap_or_default();
        let is_failed = output.status.code() == Some(3);
        assert!(!is_failed || left.is_empty(), "{fault}: {:?}", left.keys());
        let is_ended = fault.starts_with("abort") && !fault.ends_with("=4");
        let has_manifest = left.contains_key("part-00000.json");
        assert!(!is_ended || !has_manifest, "{fault}: {:?}", left.keys());
        let again = ocrmarket(room.path(), tables, None)?;
        assert!(again.status.success(), "{fault}: {}", text(&again));
        assert!(files(&room.path().join("tables"))? == expected, "{fault}");
    }
    Ok(())
}

/// Tests a call with a store: opening, appending, and sealing when the command ends. A segment of
/// an earlier process is sealed, too.
#[test]
fn the_store_of_a_call() -> Outcome {
    let folder = tempfile::tempdir()?;
    let call: &[&str] = &[
        "call",
        "fegine/verify_id_card",
        "--url",
        "https://example.com/card.jpg",
        "--mock",
        "--raw",
        "--store",
        "calls",
    ];
    let first = ocrmarket(folder.path(), call, None)?;
    assert!(first.status.success(), "{}", text(&first));
    // A segment that an earlier process left, as after a crash.
    let left = folder
        .path()
        .join("calls/2026-01-31-4711-0123456789abcdef.ndjson");
    fs::write(
        &left,
        ocrmarket(folder.path(), &["store", "cat", "calls"], None)?.stdout,
    )?;
    let counts_file = folder.path().with_extension("counts");
    let whole = copy(folder.path())?;
    command(whole.path(), call)
        .env("OCRMARKET_FAULT_COUNTS", &counts_file)
        .output()?;
    let counts = counts(&counts_file)?;
    assert_eq!(records(whole.path())?, 3);
    let (mut handed_over, mut reported) = (0, 0);
    // The segment of the earlier process is sealed on another thread, so the numbers of the calls
    // that append differ from run to run: a round may miss them.
    for _ in 0..ROUNDS {
        for fault in faults(&counts) {
            let (is_answered, is_reported) = fail(folder.path(), call, &fault)?;
            handed_over += u32::from(is_answered);
            reported += u32::from(is_reported);
        }
        if reported >= 2 {
            break;
        }
    }
    println!("{counts:?}: {handed_over} handed over, {reported} reported as not stored");
    assert!(counts.calls >= 15 && counts.renames >= 2, "{counts:?}");
    assert!(handed_over >= 10 && reported >= 2);
    Ok(())
}

/// Maximum number of times that each fault of a call with a store is tried.
const ROUNDS: usize = 5;

/// Returns a fault of each I/O call and after each rename.
fn faults(counts: &CallCounts) -> Vec<String> {
    let calls = (1..=counts.calls).map(|call| format!("fail={call}"));
    let renames = (1..=counts.renames).map(|rename| format!("abort-after-rename={rename}"));
    calls.chain(renames).collect()
}

/// Runs a call with a fault in a copy of a folder, and once more without. Returns whether the
/// response was handed over, and whether it was reported as not stored.
fn fail(folder: &Path, call: &[&str], fault: &str) -> Outcome<(bool, bool)> {
    let store = copy(folder)?;
    let output = ocrmarket(store.path(), call, Some(fault))?;
    let is_answered = !output.stdout.is_empty();
    let is_stored = output.status.code() == Some(0);
    // Otherwise nothing was sent, or the process was ended.
    let is_reported = output.status.code() == Some(3) && is_answered;
    let says_so = text(&output).contains("store");
    assert!(!is_reported || says_so, "{fault}: {}", text(&output));
    let again = ocrmarket(store.path(), call, None)?;
    assert!(again.status.success(), "{fault}: {}", text(&again));
    assert!(
        records(store.path())? >= 3 + usize::from(is_stored),
        "{fault}: an acknowledged record is lost"
    );
    assert_eq!(temporary(&files(store.path())?), [""; 0], "{fault}");
    Ok((is_answered, is_reported))
}

/// The store of a call is closed even if the reader of its output is gone.
#[cfg(unix)]
#[test]
fn a_closed_pipe_leaves_no_temporary_file() -> Outcome {
    let folder = tempfile::tempdir()?;
    let program = env!("CARGO_BIN_EXE_ocrmarket");
    let url = "https://example.com/card.jpg";
    let script =
        format!("'{program}' call fegine/verify_id_card --url {url} --mock --store calls | true");
    for _ in 0..5 {
        let status = Command::new("sh")
            .args(["-c", &script])
            .current_dir(folder.path())
            .status()?;
        assert!(status.success());
        // The shell does not wait for the command.
        while files(folder.path())?
            .keys()
            .any(|name| name.ends_with(".ndjson"))
        {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        assert_eq!(temporary(&files(folder.path())?), [""; 0]);
    }
    Ok(())
}

/// Returns the number of intact records of the store `calls`; torn tails are not damage.
fn records(folder: &Path) -> Outcome<usize> {
    let output = ocrmarket(folder, &["store", "cat", "calls"], None)?;
    assert!(output.status.success(), "{}", text(&output));
    Ok(String::from_utf8(output.stdout)?.lines().count())
}

#[test]
fn thirty_acceptances_at_once_are_all_kept() -> Outcome {
    let world = world()?;
    fs::remove_file(world.path().join("ocrmarket.toml"))?;
    fs::create_dir(world.path().join("config"))?;
    #[cfg(unix)]
    std::os::unix::fs::symlink("config/real.toml", world.path().join("ocrmarket.toml"))?;
    let children: Vec<_> = (0..30)
        .map(|number| {
            let fingerprint = format!("{number:012x}");
            let arguments = ["drift", "accept", &fingerprint, "--reason", "known"];
            command(world.path(), &arguments).spawn()
        })
        .collect::<Result<_, io::Error>>()?;
    for mut child in children {
        assert!(child.wait()?.success());
    }
    let text = fs::read_to_string(world.path().join("ocrmarket.toml"))?;
    assert_eq!(text.matches("[[drift.accepted]]").count(), 30, "{text}");
    #[cfg(unix)]
    {
        let link = world.path().join("ocrmarket.toml");
        assert!(fs::symlink_metadata(link)?.is_symlink());
        assert_eq!(fs::read_dir(world.path().join("config"))?.count(), 1);
    }
    Ok(())
}

/// Tests a read-only parent, and a folder that is a link to another location: all files are staged
/// within the folder.
#[cfg(unix)]
#[test]
fn the_output_may_lie_where_nothing_can_be_written_beside_it() -> Outcome {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let world = world()?;
    let parent = world.path().join("parent");
    fs::create_dir_all(parent.join("src"))?;
    fs::set_permissions(&parent, fs::Permissions::from_mode(0o555))?;
    symlink("parent/src", world.path().join("linked"))?;
    let output = ocrmarket(world.path(), &["generate", "--out", "linked"], None)?;
    fs::set_permissions(&parent, fs::Permissions::from_mode(0o755))?;
    assert!(output.status.success(), "{}", text(&output));
    assert!(parent.join("src/lib.rs").exists());
    assert_eq!(fs::read_dir(&parent)?.count(), 1);
    Ok(())
}

/// Creates two vendors, the code generated of them, profiles of two months, and a configuration.
fn world() -> Outcome<tempfile::TempDir> {
    let world = tempfile::tempdir()?;
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let schemas = world.path().join("schemas");
    copy_folder(
        &repository.join("schemas/showapi"),
        &schemas.join("showapi"),
    )?;
    copy_folder(
        &repository.join("tests/build-script/schemas/acme"),
        &schemas.join("acme"),
    )?;
    fs::write(
        world.path().join("ocrmarket.toml"),
        "[[drift.accepted]]\nfingerprint = \"000000000000\"\nreason = \"known\"\n",
    )?;
    let run = |arguments: &[&str]| -> Outcome<Output> {
        let output = ocrmarket(world.path(), arguments, None)?;
        assert!(output.status.success(), "{arguments:?}: {}", text(&output));
        Ok(output)
    };
    run(&["generate", "--out", "out/src"])?;
    let sample = ["sample", "showapi/bank_card", "--count", "40", "--seed"];
    for (month, seed) in [("march", "1"), ("april", "2")] {
        let made_up = run(&[&sample[..], &[seed]].concat())?.stdout;
        let made_up = String::from_utf8(made_up)?;
        let text = if month == "april" {
            with_numbers(&made_up)?
        } else {
            made_up
        };
        let file = format!("{month}.ndjson");
        fs::write(world.path().join(&file), text)?;
        let profile = format!("{month}.profile");
        run(&[
            "drift",
            "profile",
            &file,
            "--operation",
            "showapi/bank_card",
            "-o",
            &profile,
        ])?;
    }
    Ok(world)
}

/// Returns the responses with card numbers as JSON numbers, which the recorded findings of a sample
/// contain.
fn with_numbers(lines: &str) -> Outcome<String> {
    let mut changed = String::new();
    for line in lines.lines() {
        let mut response: serde_json::Value = serde_json::from_str(line)?;
        let number = &mut response["showapi_res_body"]["card_num"];
        if number.is_string() {
            *number = 4_000_000.into();
        }
        writeln!(changed, "{response}")?;
    }
    Ok(changed)
}

impl Case<'_> {
    /// Fails each operation once, and ends the process after each rename once.
    fn check(&self) -> Outcome<Tried> {
        let folder = copy(self.old)?;
        let counts_file = folder.path().with_extension("counts");
        let output = command(folder.path(), self.arguments)
            .env("OCRMARKET_FAULT_COUNTS", &counts_file)
            .output()?;
        assert!(
            matches!(output.status.code(), Some(0 | 1)),
            "{:?}: {}",
            self.arguments,
            text(&output)
        );
        let counts = counts(&counts_file)?;
        let (old, new) = (files(self.old)?, files(folder.path())?);
        assert_ne!(old, new, "{:?} changes something", self.arguments);
        assert_eq!(temporary(&new), [""; 0]);
        let faults = (1..=counts.calls)
            .map(|call| format!("fail={call}"))
            .chain((1..=counts.renames).map(|rename| format!("abort-after-rename={rename}")));
        for fault in faults {
            self.fault(&fault, &old, &new)
                .map_err(|error| format!("{:?} with {fault}: {error}", self.arguments))?;
        }
        Ok(Tried {
            failures: counts.calls,
            ends: counts.renames,
        })
    }

    fn fault(&self, fault: &str, old: &Files, new: &Files) -> Outcome {
        let folder = copy(self.old)?;
        let counts_file = folder.path().with_extension("counts");
        let output = command(folder.path(), self.arguments)
            .env("OCRMARKET_FAULT", fault)
            .env("OCRMARKET_FAULT_COUNTS", &counts_file)
            .output()?;
        let is_aborted = fault.starts_with("abort");
        if is_aborted {
            assert_eq!(output.status.code(), None, "{}", text(&output));
        } else {
            assert_eq!(counts(&counts_file)?.failed, 1, "the fault was hit");
        }
        let after = files(folder.path())?;
        for name in old.keys().filter(|name| new.contains_key(*name)) {
            let content = after.get(name).ok_or(format!("{name} is missing"))?;
            let is_whole = [old, new]
                .iter()
                .any(|state| state.get(name) == Some(content));
            assert!(is_whole, "{name} is neither old nor new");
        }
        for (name, content) in after.iter().filter(|(name, _)| !is_temporary(name)) {
            let is_known = [old, new]
                .iter()
                .any(|state| state.get(name) == Some(content));
            assert!(is_known, "{name} belongs to no state");
        }
        if !is_aborted && output.status.code().is_some_and(|code| code < 2) {
            assert_eq!(&after, new, "it said that it was done: {}", text(&output));
        }
        let output = command(folder.path(), self.arguments).output()?;
        let again = files(folder.path())?;
        assert_eq!(temporary(&again), [""; 0], "after the next run");
        let departs: Vec<&String> = again
            .keys()
            .chain(new.keys())
            .filter(|name| again.get(*name) != new.get(*name))
            .collect();
        assert!(
            departs.is_empty(),
            "{departs:?} after the next run: {}",
            text(&output)
        );
        Ok(())
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdout(std::process::Stdio::null());
    command
}

fn ocrmarket(folder: &Path, arguments: &[&str], fault: Option<&str>) -> io::Result<Output> {
    let mut command = command(folder, arguments);
    command.stdout(std::process::Stdio::piped());
    command.envs(fault.map(|fault| ("OCRMARKET_FAULT", fault)));
    command.output()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn counts(path: &Path) -> Outcome<CallCounts> {
    let text = fs::read_to_string(path)?;
    fs::remove_file(path)?;
    CallCounts::parse(&text).ok_or_else(|| format!("no counts: {text:?}").into())
}

fn temporary(state: &Files) -> Vec<&str> {
    let names = state.keys().map(String::as_str);
    names.filter(|name| is_temporary(name)).collect()
}

fn is_temporary(path: &str) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    ocrmarket_files::is_temporary(name)
}

fn copy(from: &Path) -> io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    copy_folder(from, folder.path())?;
    Ok(folder)
}
