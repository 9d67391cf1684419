//! Each I/O call fails once. A separate process, because faults affect all its threads.

#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use ocrmarket_files::faults::{IoFault, take_turn};
use ocrmarket_files::{Appender, Batch, Error, complete, remove, write};

use support::{NEW, OLD, files, lay_out, rows};

fn change(root: &Path) -> Result<(), Error> {
    let mut batch = Batch::begin(root)?;
    for path in ["a/b.rs", "d/e.rs", "lib.rs"] {
        let text = NEW.iter().find(|(name, _)| *name == path).expect("a row").1;
        batch.write(path, text.as_bytes())?;
    }
    batch.remove("a/c.rs")?;
    batch.commit()
}

#[test]
fn each_call_that_fails_leaves_the_old_file_or_the_new_one() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("a.json");
    let faults = take_turn();
    faults.install(IoFault::None);
    write(&path, b"old")?;
    let calls = faults.remove().calls;
    // Create, write, sync, rename, sync the folder.
    assert_eq!(calls, 5);
    for call in 1..=calls {
        write(&path, b"old")?;
        faults.install(IoFault::Fail(call));
        let written = write(&path, b"new");
        assert_eq!(faults.remove().failed, 1, "call {call}");
        assert!(written.is_err(), "call {call}");
        let expected = if call == calls { "new" } else { "old" };
        assert_eq!(
            files(folder.path()),
            rows(&[("a.json", expected)]),
            "call {call}"
        );
    }
    Ok(())
}

#[test]
fn each_call_that_fails_leaves_nothing_torn_and_the_next_run_ends_it()
-> Result<(), Box<dyn std::error::Error>> {
    let faults = take_turn();
    let folder = tempfile::tempdir()?;
    lay_out(folder.path())?;
    faults.install(IoFault::None);
    change(folder.path())?;
    let calls = faults.remove().calls;
    assert_eq!(files(folder.path()), rows(&NEW));
    let (mut unchanged, mut begun) = (0, 0);
    for call in 1..=calls {
        let folder = tempfile::tempdir()?;
        lay_out(folder.path())?;
        faults.install(IoFault::Fail(call));
        let changed = change(folder.path());
        assert_eq!(faults.remove().failed, 1, "call {call}");
        // Each file has its old or its new content, whatever other files are there.
        for (path, text) in files(folder.path()) {
            let is_known = OLD.iter().chain(&NEW).any(|row| *row == (&path, &text));
            assert!(
                is_known || path.contains(".ocrmarket-"),
                "call {call}: {path}"
            );
        }
        match changed {
            Err(error) if !error.is_begun() => {
                assert_eq!(files(folder.path()), rows(&OLD), "call {call}: {error}");
                assert!(!folder.path().join("d").exists(), "call {call}");
                assert!(!complete(folder.path())?, "call {call}");
                unchanged += 1;
            }
            Err(error) => {
                assert!(error.to_string().contains("the next command completes it"));
                complete(folder.path())?;
                assert_eq!(files(folder.path()), rows(&NEW), "call {call}");
                begun += 1;
            }
            // A folder that could not be removed because it is not empty is no failure.
            Ok(()) => assert_eq!(files(folder.path()), rows(&NEW), "call {call}"),
        }
    }
    assert!(unchanged > 10 && begun > 5, "{unchanged} {begun}");
    Ok(())
}

#[test]
fn a_file_that_grows_is_cut_back_after_a_failed_write() -> io::Result<()> {
    let faults = take_turn();
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("log");
    let mut log = Appender::create_new_synced(&path)?;
    log.write_all(b"one\n")?;
    log.sync_data()?;
    let before = log.len()?;
    faults.install(IoFault::Fail(1));
    let error = log.write_all(b"second\n").expect_err("it fails");
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    assert_eq!(faults.remove().failed, 1);
    assert_eq!(fs::read_to_string(&path)?, "one\nsec");
    log.truncate(before)?;
    log.write_all(b"two\n")?;
    assert_eq!(fs::read_to_string(&path)?, "one\ntwo\n");
    remove(&path)?;
    remove(&path)?;
    Ok(())
}
