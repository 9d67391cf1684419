//! Several files as one change.

use std::fs;
use std::io;
use std::path::Path;

use ocrmarket_files::{Batch, Error, complete};

use crate::support::{NEW, files, lay_out, rows};

/// Creates the state after a process that ended with its journal written and `done` of its renames
/// made.
fn ended(root: &Path, done: usize) -> io::Result<()> {
    lay_out(root)?;
    fs::create_dir_all(root.join("d"))?;
    let renames = [
        ("a/b.rs", "new b"),
        ("d/e.rs", "new e"),
        ("lib.rs", "new lib"),
    ];
    let mut listed = Vec::new();
    for (index, (target, text)) in renames.iter().enumerate() {
        let staged = format!(".ocrmarket-0123456789abcdef-000000000000000{index}.new");
        let path = root.join(target);
        let staging = path.parent().expect("a folder").join(&staged);
        fs::write(&staging, text)?;
        if index < done {
            fs::rename(staging, &path)?;
        }
        listed.push(serde_json::json!({"staged": staged, "target": target}));
    }
    let journal = serde_json::json!({"version": 1, "removed": ["a/c.rs"], "renamed": listed});
    fs::write(root.join(".ocrmarket-journal"), journal.to_string())
}

#[test]
fn a_journal_that_was_left_is_completed_by_whoever_comes_next()
-> Result<(), Box<dyn std::error::Error>> {
    for done in 0..=3 {
        let folder = tempfile::tempdir()?;
        ended(folder.path(), done)?;
        assert!(complete(folder.path())?);
        assert_eq!(files(folder.path()), rows(&NEW), "{done}");
        assert!(!complete(folder.path())?);

        let folder = tempfile::tempdir()?;
        ended(folder.path(), done)?;
        drop(Batch::begin(folder.path())?);
        assert_eq!(files(folder.path()), rows(&NEW), "{done}");
    }
    Ok(())
}

#[test]
fn a_journal_of_a_stranger_touches_nothing_outside_its_folder()
-> Result<(), Box<dyn std::error::Error>> {
    let staged = ".ocrmarket-0123456789abcdef-0000000000000001.new";
    for (removed, staged, target) in [
        ("../victim", staged, "a"),
        ("/victim", staged, "a"),
        ("gone", staged, "../victim"),
        ("gone", "../victim", "a"),
        ("gone", "victim", "a"),
    ] {
        let folder = tempfile::tempdir()?;
        let root = folder.path().join("root");
        fs::create_dir(&root)?;
        fs::write(folder.path().join("victim"), "mine")?;
        let journal = serde_json::json!({
            "version": 1, "removed": [removed], "renamed": [{"staged": staged, "target": target}]
        });
        fs::write(root.join(".ocrmarket-journal"), journal.to_string())?;
        let error = complete(&root).expect_err("it is refused");
        assert!(!error.is_begun(), "{error}");
        assert_eq!(fs::read_to_string(folder.path().join("victim"))?, "mine");
    }
    for text in ["", "[]", "{}", r#"{"version":2,"removed":[],"renamed":[]}"#] {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join(".ocrmarket-journal"), text)?;
        assert!(complete(folder.path()).is_err(), "{text}");
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_linked_folder_is_no_way_out_for_removals_and_a_linked_file_stays_a_link()
-> Result<(), Box<dyn std::error::Error>> {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir()?;
    let (root, outside) = (folder.path().join("root"), folder.path().join("outside"));
    fs::create_dir(&root)?;
    fs::create_dir(&outside)?;
    fs::write(outside.join("victim"), "mine")?;
    fs::write(outside.join("schema.json"), "old")?;
    symlink(&outside, root.join("linked"))?;
    symlink("../outside/schema.json", root.join("schema.json"))?;
    let journal = serde_json::json!({"version": 1, "removed": ["linked/victim"], "renamed": []});
    fs::write(root.join(".ocrmarket-journal"), journal.to_string())?;
    assert!(complete(&root).is_err());
    assert!(outside.join("victim").exists());
    fs::remove_file(root.join(".ocrmarket-journal"))?;

    let mut batch = Batch::begin(&root)?;
    batch.write("schema.json", b"new")?;
    batch.commit()?;
    assert!(fs::symlink_metadata(root.join("schema.json"))?.is_symlink());
    assert_eq!(
        files(&outside),
        rows(&[("schema.json", "new"), ("victim", "mine")])
    );
    Ok(())
}

#[test]
fn files_and_folders_change_places() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("a"))?;
    fs::write(folder.path().join("a/b"), "inner")?;
    let mut batch = Batch::begin(folder.path())?;
    batch.write("a", b"file")?;
    assert!(batch.commit().is_err(), "a/b is not removed");
    let mut batch = Batch::begin(folder.path())?;
    batch.write("a", b"file")?;
    batch.remove("a/b")?;
    batch.commit()?;
    assert_eq!(files(folder.path()), rows(&[("a", "file")]));
    let mut batch = Batch::begin(folder.path())?;
    assert!(batch.write("a/b", b"inner").is_err(), "a is a file");
    drop(batch);
    assert_eq!(files(folder.path()), rows(&[("a", "file")]));
    for path in ["../a", "/a", ""] {
        let mut batch = Batch::begin(folder.path())?;
        assert!(batch.write(path, b"").is_err(), "{path}");
        assert!(batch.remove(path).is_err(), "{path}");
    }
    Ok(())
}

#[test]
fn batches_of_one_folder_take_turns() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let threads: Vec<_> = (0..8)
        .map(|number| {
            let root = folder.path().to_owned();
            std::thread::spawn(move || -> Result<(), Error> {
                let mut batch = Batch::begin(&root)?;
                for name in ["a", "b/c", "d"] {
                    batch.write(name, format!("{number}").as_bytes())?;
                }
                batch.commit()
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no panic")?;
    }
    let files = files(folder.path());
    assert_eq!(files.len(), 3);
    assert!(
        files.iter().all(|(_, text)| *text == files[0].1),
        "{files:?}"
    );
    Ok(())
}

#[test]
fn a_batch_that_is_not_committed_leaves_nothing() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let mut batch = Batch::begin(&folder.path().join("new/root"))?;
    batch.write("a/b", b"text")?;
    drop(batch);
    assert_eq!(fs::read_dir(folder.path())?.count(), 0);
    Ok(())
}
