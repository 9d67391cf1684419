//! Segments on the disk: order, sealing, recovery, damage, failure.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use ocrmarket_client::store::{
    DamageKind, NotARecord, Options, Record, Sink, Store, StoreError, StoreErrorKind, torn_tail,
};

use super::{names, read, record};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const DAY: u64 = 86_400;
/// Later than any day of a test run, so that its records begin a segment of their own.
const FAR: u64 = 365 * 300 * DAY;

fn open(folder: &Path) -> Result<Store, StoreError> {
    Store::open(folder, Options::default())
}

#[tokio::test]
async fn what_is_appended_is_read_back_in_order_before_and_after_sealing() -> Outcome {
    let folder = tempfile::tempdir()?;
    let folder = folder.path().join("not/there/yet");
    let store = open(&folder)?;
    let mut expected = Vec::new();
    for index in 0..50 {
        let body = vec![b'x'; index * 100];
        expected.push(record(&index.to_string(), 60, &body));
        store.append(expected[index].clone()).await?;
    }
    let (records, damages) = read(&folder);
    assert!(damages.is_empty(), "{damages:?}");
    assert_eq!(records, expected);
    assert_eq!(names(&folder, ".ndjson").len(), 1);

    store.close().await?;
    assert_eq!(names(&folder, ".ndjson"), [""; 0]);
    assert_eq!(names(&folder, "").len(), 1);
    assert_eq!(read(&folder).0, expected);

    let error = store.append(record("late", 0, b"")).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Closed);
    assert_eq!(
        store.close().await.unwrap_err().kind(),
        StoreErrorKind::Closed
    );
    Ok(())
}

#[tokio::test]
async fn a_new_day_begins_a_segment_and_seals_the_one_before() -> Outcome {
    let folder = tempfile::tempdir()?;
    let store = open(folder.path())?;
    for (id, second) in [
        ("today", 0),
        ("a", FAR),
        ("b", FAR + DAY),
        ("late", FAR),
        ("c", FAR + 2 * DAY),
    ] {
        store.append(record(id, second, b"{}")).await?;
    }
    let dropped = Instant::now();
    drop(store);
    // Sealing continues in the background.
    while !names(folder.path(), ".ndjson").is_empty() {
        assert!(
            dropped.elapsed() < Duration::from_secs(120),
            "segments stay unsealed"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let sealed = names(folder.path(), ".ndjson.zst");
    let days: Vec<_> = sealed.iter().map(|name| &name[..10]).collect();
    assert_eq!(days[1..], ["2325-10-21", "2325-10-22", "2325-10-23"]);
    let ids: Vec<_> = read(folder.path()).0;
    let ids: Vec<_> = ids
        .iter()
        .filter_map(|record| record.request_id.as_deref())
        .collect();
    assert_eq!(ids, ["today", "a", "b", "late", "c"]);
    Ok(())
}

#[tokio::test]
async fn a_dropped_future_loses_nothing() -> Outcome {
    let folder = tempfile::tempdir()?;
    let mut options = Options::default();
    // Capacity for one record, so that most have to wait.
    options.queue_bytes = 1;
    let store = Store::open(folder.path(), options)?;
    for index in 0..300 {
        drop(store.append(record(&index.to_string(), 0, b"{}")));
    }
    store.append(record("awaited", 0, b"{}")).await?;
    store.close().await?;
    assert_eq!(read(folder.path()).0.len(), 301);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_queue_makes_callers_wait() -> Outcome {
    let folder = tempfile::tempdir()?;
    let mut options = Options::default();
    options.queue_bytes = 1;
    let store = Store::open(folder.path(), options)?;
    let sink: &dyn Sink = &store;
    let waiting: Vec<_> = (0..40)
        .map(|index| sink.append(record(&index.to_string(), 0, &[b'x'; 5000])))
        .collect();
    for appended in waiting {
        appended.await?;
    }
    assert_eq!(read(folder.path()).0.len(), 40);
    Ok(())
}

/// Content of a segment; position of its cut; bytes that are moved aside.
#[tokio::test]
async fn a_torn_tail_is_moved_aside_and_kept() -> Outcome {
    let whole = String::from_utf8(record("1", 0, b"{}").to_line())?;
    let half = &whole[..whole.len() / 2];
    let unterminated = whole.trim_end();
    let long = "x".repeat(200_000);
    let rows = [
        ("", ""),
        ("", half),
        ("", "\n\n"),
        (&whole, ""),
        (&whole, half),
        (&whole, unterminated),
        (&whole, "\0\0\0\0"),
        (&whole, "half a line of a page that came late\n{\"v\":1"),
        (&whole, "[1]\n"),
        (&whole, long.as_str()),
    ];
    for (kept, torn) in rows {
        let folder = tempfile::tempdir()?;
        let segment = folder
            .path()
            .join("2026-01-01-4711-0123456789abcdef.ndjson");
        fs::write(&segment, format!("{kept}{torn}"))?;
        let store = open(folder.path())?;
        store.append(record("2", 0, b"{}")).await?;
        let (records, damages) = read(folder.path());
        assert_eq!(records.len(), usize::from(!kept.is_empty()) + 1, "{torn:?}");
        assert!(damages.is_empty(), "{torn:?}: {damages:?}");
        let moved = names(folder.path(), ".torn");
        assert_eq!(moved.len(), usize::from(!torn.is_empty()), "{torn:?}");
        assert_eq!(store.torn().len(), moved.len());
        if let Some(name) = moved.first() {
            let expected = format!("2026-01-01-4711-0123456789abcdef.{}.torn", kept.len());
            assert_eq!(*name, expected);
            assert_eq!(fs::read_to_string(folder.path().join(name))?, torn);
        }
        assert_eq!(names(folder.path(), ".torn.tmp"), [""; 0]);
    }
    Ok(())
}

/// A crash between two steps of sealing or recovery leaves these files; opening finishes the work.
#[tokio::test]
async fn what_a_crash_left_is_finished() -> Outcome {
    let stem = "2026-01-01-4711-0123456789abcdef";
    let line = record("1", 0, b"{}").to_line();
    let sealed = zstd::encode_all(line.as_slice(), 1)?;
    let torn = [line.as_slice(), b"{\"v\""].concat();
    let moved = format!("{}.torn", line.len());
    let half_moved = format!("{moved}.tmp");
    let rows: &[&[(&str, &[u8])]] = &[
        &[("ndjson", &line)],
        &[("ndjson", &line), ("ndjson.zst.tmp", &sealed[..9])],
        &[("ndjson", &line), ("ndjson.zst", &sealed)],
        &[("ndjson.zst", &sealed)],
        &[("ndjson", &torn), (&half_moved, b"{")],
        &[("ndjson", &torn), (&moved, b"{\"v\"")],
    ];
    for files in rows {
        let folder = tempfile::tempdir()?;
        for (ending, bytes) in *files {
            fs::write(folder.path().join(format!("{stem}.{ending}")), bytes)?;
        }
        let staged = folder.path().join(".ocrmarket-0123456789abcdef.tmp");
        fs::write(staged, &sealed[..9])?;
        let before: Vec<_> = read(folder.path()).0;
        assert_eq!(before.len(), 1);
        let store = open(folder.path())?;
        assert_eq!(read(folder.path()).0, before);
        store.close().await?;
        let started = Instant::now();
        while names(folder.path(), ".ndjson.zst").is_empty()
            || !names(folder.path(), ".ndjson").is_empty()
        {
            assert!(started.elapsed() < Duration::from_secs(120), "never sealed");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let (records, damages) = read(folder.path());
        assert_eq!(records, before);
        assert!(damages.is_empty(), "{damages:?}");
        assert_eq!(names(folder.path(), ".tmp"), [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn what_is_in_use_or_not_ours_is_left_alone() -> Outcome {
    let folder = tempfile::tempdir()?;
    let foreign = folder.path().join("imported.ndjson");
    fs::write(&foreign, "{\"half\":")?;
    let first = open(folder.path())?;
    first.append(record("1", 0, b"{}")).await?;
    let held = names(folder.path(), ".ndjson");
    // A writer that is about to write the rest of its line.
    let path = folder.path().join(&held[0]);
    OpenOptions::new()
        .append(true)
        .open(&path)?
        .write_all(b"{\"v\":1")?;
    let second = open(folder.path())?;
    second.append(record("2", 0, b"{}")).await?;
    assert_eq!(second.torn().len(), 0);
    assert!(fs::read_to_string(&path)?.ends_with("{\"v\":1"));
    assert_eq!(fs::read_to_string(&foreign)?, "{\"half\":");

    let (records, damages) = read(folder.path());
    assert_eq!(records.len(), 2);
    let [damage] = &damages[..] else {
        panic!("{damages:?}");
    };
    assert!(matches!(damage.kind, DamageKind::Unfinished), "{damage}");
    assert_eq!(damage.file, foreign);
    Ok(())
}

#[test]
fn damage_is_named_and_passed_over() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    let line = |id: &str| record(id, 0, &[b'x'; 3000]).to_line();
    fs::write(
        at("1.ndjson"),
        [line("1"), b"{}\nnonsense\n".to_vec(), line("2")].concat(),
    )?;
    let mut sealed = zstd::encode_all([line("3"), line("4")].concat().as_slice(), 1)?;
    fs::write(at("2.ndjson.zst"), &sealed)?;
    sealed.truncate(sealed.len() - 8);
    fs::write(at("3.ndjson.zst"), &sealed)?;
    fs::write(at("4.ndjson.zst"), b"not zstd")?;
    fs::create_dir(at("5.ndjson"))?;
    fs::write(at("6.ndjson"), line("5"))?;
    fs::write(at("7.txt"), "nonsense")?;

    let (records, damages) = read(folder.path());
    let ids = records
        .iter()
        .filter_map(|record| record.request_id.as_deref());
    let ids: Vec<_> = ids.collect();
    assert_eq!(ids.first(), Some(&"1"));
    assert!(ids.starts_with(&["1", "2", "3", "4"]), "{ids:?}");
    assert_eq!(ids.last(), Some(&"5"));
    let shown: Vec<_> = damages.iter().map(ToString::to_string).collect();
    let shown = shown
        .join("\n")
        .replace(&format!("{}/", folder.path().display()), "");
    insta::assert_snapshot!(shown, @"
    1.ndjson:2: not a record: missing member `v` (2 lines, 12 bytes from byte 3242)
    3.ndjson.zst:1: the file is truncated (217 bytes from byte 0)
    4.ndjson.zst:1: damaged compressed part (8 bytes from byte 0)
    5.ndjson:1: cannot read the rest of the file (at byte 0)
    ");
    assert!(matches!(
        damages[0].kind,
        DamageKind::NotARecord(NotARecord::Missing("v"))
    ));
    Ok(())
}

#[test]
fn a_store_that_cannot_be_written_does_not_open() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("file");
    fs::write(&file, "")?;
    let error = open(&file).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Io);
    assert_eq!(
        error.to_string(),
        format!("cannot create {}", file.display())
    );
    assert!(std::error::Error::source(&error).is_some());
    Ok(())
}

#[tokio::test]
async fn a_folder_that_goes_away_is_reported() -> Outcome {
    let folder = tempfile::tempdir()?;
    let store = open(folder.path())?;
    fs::remove_dir_all(folder.path())?;
    let error = store.append(record("1", FAR, b"{}")).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Io);
    assert!(error.to_string().starts_with("cannot create "), "{error}");
    Ok(())
}

/// The system limits the size of the child's files, which has the effect of a full disk for a
/// writer.
#[cfg(unix)]
#[test]
fn a_full_disk_is_reported_to_every_waiter() -> Outcome {
    let folder = tempfile::tempdir()?;
    let limit = "ulimit -f 64; trap '' XFSZ; exec \"$0\" \"$@\"";
    let child = std::process::Command::new("sh")
        .args(["-c", limit])
        .arg(std::env::current_exe()?)
        .args(["--exact", "store::files::on_a_full_disk", "--ignored"])
        .env("OCRMARKET_TEST_STORE", folder.path())
        .output()?;
    let output = String::from_utf8_lossy(&child.stdout);
    assert!(child.status.success(), "{output}");
    assert!(output.contains("1 passed"), "{output}");
    Ok(())
}

#[tokio::test]
#[ignore = "run by a_full_disk_is_reported_to_every_waiter"]
async fn on_a_full_disk() -> Outcome {
    let folder = std::env::var_os("OCRMARKET_TEST_STORE").ok_or("no folder is given")?;
    let folder = Path::new(&folder);
    let store = open(folder)?;
    let mut expected = Vec::new();
    let mut refused = 0;
    for round in 0..20 {
        // Queued before the writer can take them all, so that most share a group.
        let group: Vec<_> = (0..8)
            .map(|index| record(&format!("{round}-{index}"), 0, &[b'x'; 3000]))
            .collect();
        let waiting: Vec<_> = group
            .iter()
            .map(|record| store.append(record.clone()))
            .collect();
        for (record, appended) in group.into_iter().zip(waiting) {
            match appended.await {
                Ok(()) => expected.push(record),
                Err(error) => {
                    refused += 1;
                    assert_eq!(error.kind(), StoreErrorKind::Full);
                    let shown = error.to_string();
                    assert!(
                        shown.ends_with("; free disk space, or raise the quota"),
                        "{shown}"
                    );
                }
            }
        }
    }
    assert!(refused > 100 && !expected.is_empty(), "{refused} refused");
    // A record that still fits is accepted.
    let small = record("small", 0, b"");
    store.append(small.clone()).await?;
    expected.push(small);
    let (records, damages) = read(folder);
    assert!(damages.is_empty(), "{damages:?}");
    assert!(records == expected, "others than those acknowledged");
    Ok(())
}

#[tokio::test]
async fn a_record_that_is_too_large_is_refused() -> Outcome {
    let folder = tempfile::tempdir()?;
    let store = open(folder.path())?;
    let huge: Record = record("1", 0, &vec![0xff; 201 << 20]);
    let error = store.append(huge).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::TooLarge);
    assert!(
        error
            .to_string()
            .ends_with("lower the maximum size of a response (`largest_answer`)"),
        "{error}"
    );
    Ok(())
}

proptest::proptest! {
    /// Cutting a segment anywhere keeps every whole line and nothing else.
    #[test]
    fn a_cut_segment_keeps_its_whole_lines(cut in 0_usize..1000) {
        let lines: Vec<_> = (0..4).map(|id| record(&id.to_string(), 0, b"{}").to_line()).collect();
        let mut segment = lines.concat();
        segment.truncate(cut);
        let whole = segment.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let expected = (whole < segment.len()).then_some(whole as u64);
        let found = torn_tail(&mut std::io::Cursor::new(segment));
        proptest::prop_assert_eq!(found.ok(), Some(expected));
    }
}
