//! One file.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::sync::{Arc, Barrier};
use std::thread;

use ocrmarket_files::{Appender, Lock, Staged, create_private_folder, sweep, write, write_private};

use crate::support::files;

#[test]
fn a_dropped_file_leaves_nothing() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let mut staged = Staged::beside(&folder.path().join("a.json"))?;
    staged.write_all(b"half")?;
    drop(staged);
    assert_eq!(files(folder.path()), []);
    Ok(())
}

#[cfg(unix)]
#[test]
fn links_stay_and_permissions_are_kept() -> io::Result<()> {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir()?;
    let [real, link, chain, dangling] =
        ["real", "link", "chain", "dangling"].map(|name| folder.path().join(name));
    fs::write(&real, "old")?;
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640))?;
    symlink("real", &link)?;
    symlink("link", &chain)?;
    symlink("created", &dangling)?;
    write(&chain, b"new")?;
    write(&dangling, b"made")?;
    assert_eq!(fs::read_to_string(&real)?, "new");
    assert_eq!(fs::metadata(&real)?.permissions().mode() & 0o777, 0o640);
    for link in [&link, &chain, &dangling] {
        assert!(
            fs::symlink_metadata(link)?.is_symlink(),
            "{}",
            link.display()
        );
    }
    assert_eq!(fs::read_to_string(folder.path().join("created"))?, "made");
    Ok(())
}

#[cfg(unix)]
#[test]
fn private_files_exclude_other_users() -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    let set = |name: &str, mode| fs::set_permissions(at(name), fs::Permissions::from_mode(mode));
    let mode = |name: &str| -> io::Result<u32> {
        Ok(fs::metadata(at(name))?.permissions().mode() & 0o777)
    };
    fs::create_dir(at("open"))?;
    set("open", 0o755)?;
    create_private_folder(&at("open/a/b"))?;
    create_private_folder(&at("open"))?;
    for (name, expected) in [("open", 0o755), ("open/a", 0o700), ("open/a/b", 0o700)] {
        assert_eq!(mode(name)?, expected, "{name}");
    }

    Appender::create_new(&at("appended"))?;
    assert_eq!(mode("appended")?, 0o600);
    let staged = Staged::private_beside(&at("staged"))?;
    for entry in fs::read_dir(folder.path())? {
        let entry = entry?;
        if ocrmarket_files::is_temporary(&entry.file_name().to_string_lossy()) {
            assert_eq!(entry.metadata()?.permissions().mode() & 0o777, 0o600);
        }
    }
    staged.commit()?;
    assert_eq!(mode("staged")?, 0o600);

    for (before, private, usual) in [(0o644, 0o600, 0o644), (0o400, 0o400, 0o400)] {
        fs::write(at("replaced"), "old")?;
        set("replaced", before)?;
        write(&at("replaced"), b"new")?;
        assert_eq!(mode("replaced")?, usual);
        write_private(&at("replaced"), b"newer")?;
        assert_eq!(mode("replaced")?, private);
        fs::remove_file(at("replaced"))?;
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_device_is_written_to_and_a_folder_refused() -> io::Result<()> {
    write("/dev/null".as_ref(), b"text")?;
    let folder = tempfile::tempdir()?;
    let error = write(folder.path(), b"text").expect_err("a folder");
    assert_eq!(error.kind(), io::ErrorKind::IsADirectory);
    Ok(())
}

#[test]
fn what_a_dead_process_staged_is_swept_and_what_a_living_one_holds_is_not() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let living = Staged::beside(&folder.path().join("living"))?;
    let stranger = folder.path().join(".ocrmarket-notes");
    let dead = folder.path().join("inner/.ocrmarket-0123456789abcdef.tmp");
    fs::create_dir(folder.path().join("inner"))?;
    fs::write(&dead, "half")?;
    fs::write(&stranger, "mine")?;
    write(&folder.path().join("inner/a"), b"new")?;
    assert!(!dead.exists());
    assert!(stranger.exists());
    living.commit()?;
    assert!(folder.path().join("living").exists());
    Ok(())
}

#[test]
fn a_folder_is_swept_without_a_file_that_is_written() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let dead = folder.path().join(".ocrmarket-0123456789abcdef.tmp");
    fs::write(&dead, "half")?;
    sweep(folder.path());
    assert!(!dead.exists());
    sweep(&folder.path().join("absent"));
    Ok(())
}

#[test]
fn a_lock_makes_reading_and_writing_one_step() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("count");
    fs::write(&path, "")?;
    // The lock file of a dead process.
    fs::write(folder.path().join(".ocrmarket-lock"), "")?;
    let start = Arc::new(Barrier::new(30));
    let threads: Vec<_> = (0..30)
        .map(|number| {
            let (start, path, folder) = (start.clone(), path.clone(), folder.path().to_owned());
            thread::spawn(move || -> io::Result<()> {
                start.wait();
                let _lock = Lock::acquire(&folder)?;
                let mut text = fs::read_to_string(&path)?;
                writeln!(text, "{number}").expect("text");
                write(&path, text.as_bytes())
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no panic")?;
    }
    assert_eq!(fs::read_to_string(&path)?.lines().count(), 30);
    assert_eq!(fs::read_dir(folder.path())?.count(), 1);
    Ok(())
}
